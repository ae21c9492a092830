"""Nothing of a person is left anywhere: not in an error, a log, a cache, a temporary file, or what a crash prints.

Every command runs in folders of its own, well, on what is wrong, and with a fault planted. What it prints as its
result, and the file that it was asked to write, are the user's own, and stand aside. A new command must be listed here.
"""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlencode, urlsplit

import pytest

from legal import Scenario, check, check_all, forward, load_scenarios
from legal.conditions import Atom, Leaf, Truth
from legal.errors import Disagreement
from legal.rulebook import Rulebook
from legal_cli import defects
from legal_cli.defects import tell_disagreement
from legal_cli.main import COMMANDS
from samples import atom, norm, source
from terminals import CTRL_C, Person

WATCHED = str(Path(__file__).with_name("watched.py"))
SECRETS = ("kestrel", "k-9981", "quiet", "1987-10-29")
UNDER_18 = "person.under_18"
TITLE, NUMBER, NOTES, BORN = "Kestrel signs a contract", "K-9981", "a quiet note", "1987-10-29"
PERSON = {"citizenships": ["IQ", "NR"], "born": BORN}
SITUATION = {
    "conduct": "joined",
    "date": "2025-06-01",
    "force": {"kind": "state-armed-forces", "state": "RU"},
    "authorization": {"granted": "no"},
}
CASE = {"scenario": TITLE, "id": NUMBER, "notes": NOTES, "person": PERSON, "situation": SITUATION}
WRONG = """\
scenario: Kestrel signs a contract
id: [K-9981]
notes: {a: a quiet note}
person: {citizenships: {a: Kestrel}, born: 1987-10-29 or so, age: K-9981, residence: [1987-10-29, IQ]}
situation: {conduct: {a: a quiet note}, date: 1987-10-29T00:00, force: Kestrel, trial_abroad: [[K-9981]]}
"""
BROKEN = "scenario: Kestrel: signs\nid: K-9981\nperson: {born: 1987-10-29\n"
FEATURE = """\
@source:iq/stated-position
Feature: A case in a file

  @S11
  Scenario: What is said of it
    Given the scenario of the file "case.yaml"
    Then the outcome is {outcome}
"""


def write_cases(folder: Path) -> None:
    """A case as YAML and JSON, the same with something wrong everywhere, its report, and features that load it."""
    (folder / "case.yaml").write_text(json.dumps(CASE), "utf-8")
    (folder / "case.json").write_text(json.dumps(CASE), "utf-8")
    (folder / "wrong.yaml").write_text(WRONG, "utf-8")
    (folder / "broken.yaml").write_text(BROKEN, "utf-8")
    (folder / "broken.json").write_text(json.dumps(CASE)[:-1], "utf-8")
    for outcome in ("punishable", "excepted"):
        (folder / f"{outcome}.feature").write_text(FEATURE.format(outcome=outcome), "utf-8")
    (folder / "wrong.feature").write_text(FEATURE.format(outcome="excepted").replace("case.", "wrong."), "utf-8")
    rows = [CASE, {**CASE, "person": {"born": f"{BORN} or so"}}]
    (folder / "people.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    report = check_all(load_scenarios(folder / "case.yaml"))
    (folder / "report.json").write_text(report.to_json(), "utf-8")
    (folder / "cut.json").write_text(report.to_json()[:-30], "utf-8")
    changed = report.to_json().replace('"truth": "true"', '"truth": "false"', 1)
    (folder / "changed.json").write_text(changed, "utf-8")


class Done(NamedTuple):
    """What a run left behind: the exit code, what it printed, and what it was seen to do."""

    code: int
    out: str
    err: str
    notes: str


class Place(NamedTuple):
    """Folders of a run's own: where it works, and everything else that it may think of."""

    work: Path
    home: Path
    cache: Path
    temporary: Path
    notes: Path

    def environment(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "PYTEST"))}
        folders = {
            "HOME": self.home,
            "XDG_CACHE_HOME": self.cache,
            "XDG_STATE_HOME": self.home,
            "TMPDIR": self.temporary,
        }
        own = {"PYTHONWARNINGS": "default", "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
        own["PYTHONDONTWRITEBYTECODE"] = "1"  # which Python, not the program, would write in a new checkout
        return kept | own | {name: str(folder) for name, folder in folders.items()}

    def run(self, fault: str, *arguments: str, stdin: bytes = b"") -> Done:
        command = [sys.executable, WATCHED, str(self.notes), fault, *arguments]
        done = subprocess.run(
            command, input=stdin, capture_output=True, cwd=self.work, env=self.environment(), check=False, timeout=120
        )
        out, err = (each.decode("utf-8", "replace") for each in (done.stdout, done.stderr))
        return Done(done.returncode, out, err, self.seen())

    def seen(self) -> str:
        return self.notes.read_text("utf-8", "replace")

    def left(self, asked: Sequence[str] = ()) -> Mapping[str, bytes]:
        """Everything that lies in the folders now, but for what the test wrote and the files that were asked for."""
        given = {"case.yaml", "case.json", "wrong.yaml", "broken.yaml", "broken.json", "report.json", "cut.json"}
        given |= {"people.jsonl", "changed.json", "punishable.feature", "excepted.feature", "wrong.feature", *asked}
        folders = (self.work, self.home, self.cache, self.temporary)
        found = [each for folder in folders for each in folder.rglob("*")]
        return {
            str(each): each.read_bytes() if each.is_file() else b""
            for each in found
            if not (each.is_relative_to(self.work) and each.name in given)
        }


@pytest.fixture
def place(tmp_path: Path) -> Place:
    found = Place(*(tmp_path / name for name in ("work", "home", "cache", "temporary", "notes")))
    for folder in found[:4]:
        folder.mkdir()
    write_cases(found.work)
    return found


def assert_nothing_is_left(place: Place, *told: str, asked: Sequence[str] = (), reached: tuple[str, ...] = ()) -> None:
    """No secret in what was told, in a name or the content of any file, or in anything that was started or reached."""
    for text in told:
        assert_silent(text)
    for name, content in place.left(asked).items():
        assert_silent(name)
        assert_silent(content.decode("utf-8", "replace"))
    notes = place.seen()
    assert_silent(notes)
    assert [line for line in notes.splitlines() if not line.startswith(("open", "os.", "tempfile", *reached))] == []
    assert [name for name in WRITTEN.findall(notes) if not is_expected(name, place, asked)] == []


WRITTEN = re.compile(r"^(?:open|os\.\w+|tempfile\.\w+): \('([^']*)'", re.MULTILINE)
TRIAL = re.compile("[a-z0-9_]{8}")  # with which Python tries whether files can be made there
NEW = re.compile(r"\.\w+-(?:[0-9a-f]{16}|salts)\.tmp")  # a file before it gets its name


def is_expected(name: str, place: Place, asked: Sequence[str]) -> bool:
    """Whether this may be written: the rulebook's cache, what has no name, what is gone, or what was asked for."""
    path = Path(name)
    if path.name == REJECTS:
        return True
    if path in (Path(os.devnull), place.temporary):  # a file without a name, in which pytest holds what is printed
        return True
    if path.parent == place.temporary and TRIAL.fullmatch(path.name) and not path.exists():
        return True
    in_cache = path.is_relative_to(place.cache) and ("legal-engine" in path.parts or path == place.cache)
    return in_cache or (bool(asked) and (path.name in asked or bool(NEW.fullmatch(path.name))))


def assert_silent(text: str) -> None:
    assert [secret for secret in SECRETS if secret in text.casefold()] == []


# ---- every command ---------------------------------------------------------------------------------------------------

# Of each command: its arguments. What it is asked to write is named after -o, --redact or for `new`.
ANSWERING: Mapping[str, Sequence[str]] = {
    "ask": ["--questions case.yaml", "--questions case.json --format json", "--questions wrong.yaml"],
    "check": [
        "case.yaml",
        "case.json --format json",
        "case.yaml --format html --lang ar",
        "case.yaml wrong.yaml broken.yaml broken.json --lang ckb",
        "case.yaml --format json --redact SALTS",
        "case.yaml wrong.yaml --redact SALTS",
        ". --format markdown",
        "-",
    ],
    "explain": [
        "case.yaml",
        "wrong.yaml case.yaml --format json",
        "broken.yaml",
        "case.yaml --format html",
        "case.yaml broken.json --format html --redact SALTS",
    ],
    "replay": ["report.json", "changed.json", "cut.json", "case.json", "report.json --format json"],
    "test": ["punishable.feature", "excepted.feature", "wrong.feature", "."],
    "whatif": [
        "case.yaml",
        "case.yaml --format json",
        "wrong.yaml",
        "case.yaml --set person.born=1987-10-29T00",
        "case.yaml --set situation.date=1980-01-01",
    ],
}
TABLES: Mapping[str, Sequence[str]] = {  # they answer rows by tables that were filled before, and write a file
    "screen": [
        "people.jsonl -o answers.jsonl",
        "people.jsonl -o answers.jsonl --strict",
        "people.jsonl -o answers.jsonl --keep person.born --explain K-9981 --key id",
        "case.yaml -o answers.jsonl --from jsonl",
    ],
}
ASIDE: Mapping[str, Sequence[str]] = {  # they read no scenario, and are run where some lie
    "claims": ["", "--about number-recruited", "case.yaml"],
    "coverage": ["--features .", "--document case.yaml --reading iq/stated-position"],
    "new": ["scenario fresh.yaml", "feature fresh.feature", "scenario case.yaml", "norm rules/xx/fresh/one.yaml"],
    "schema": ["scenario", "report"],
    "show": ["S11", "", "no-such-thing"],
    "steps": [""],
    "verify": ["--help"],
}
SERVING = ("mcp", "serve")  # they answer until they are stopped: they have tests of their own below
REJECTS = "answers.jsonl.rejects.csv"  # written beside the answers; it repeats only what its fact cannot be
ASKED = (
    "SALTS",
    "answers.jsonl",
    "fresh.yaml",
    "fresh.feature",
    "rules",
    "xx",
    "fresh",
    "one.yaml",
    "source.yaml",
    "defaults.yaml",
)
RUNS = [(name, arguments) for of in (ANSWERING, TABLES, ASIDE) for name, several in of.items() for arguments in several]


def test_every_command_is_listed() -> None:
    """A new command says here with which arguments it is to be tried."""
    assert sorted([*ANSWERING, *TABLES, *ASIDE, *SERVING]) == sorted(COMMANDS)


@pytest.mark.parametrize(("name", "arguments"), RUNS, ids=lambda each: str(each))
def test_a_command_leaves_nothing_of_a_person(name: str, arguments: str, place: Place) -> None:
    asked = ASKED if name in ("new", "screen") or "SALTS" in arguments else ()
    done = place.run("none", name, *arguments.split(), stdin=json.dumps(CASE).encode())
    assert done.code in (0, 1, 2)
    assert_nothing_is_left(place, done.err, asked=asked)
    if "redact" in arguments:
        assert_silent(done.out)


@pytest.mark.parametrize("fault", ["crash", "disagreement"])
@pytest.mark.parametrize("name", ANSWERING)
def test_a_fault_of_the_program_tells_nothing_of_a_person(name: str, fault: str, place: Place) -> None:
    """No answer, no traceback; what `legal test` prints of it is no result either."""
    done = place.run(fault, name, *ANSWERING[name][0].split())
    assert "Traceback" not in done.out + done.err
    assert_nothing_is_left(place, done.err)
    if fault == "disagreement" and name == "ask":  # its questions are asked of one engine
        assert done.code == 0
        return
    assert done.code == 70
    assert_silent(done.out)
    assert ("a defect of this program" if fault == "crash" else "the engines disagree on") in done.out + done.err


def test_a_fault_while_a_table_is_screened_tells_nothing_of_its_rows(place: Place) -> None:
    done = place.run("table", "screen", "people.jsonl", "-o", "answers.jsonl")
    assert (done.code, done.out) == (70, "")
    assert "a defect of this program" in done.err
    assert "Traceback" not in done.err
    assert_nothing_is_left(place, done.err, asked=ASKED)
    assert not (place.work / "answers.jsonl").exists()


@pytest.mark.parametrize("fault", ["crash", "disagreement"])
def test_a_fault_while_a_report_is_redacted_tells_no_fact_at_all(fault: str, place: Place) -> None:
    done = place.run(fault, "check", "case.yaml", "--format", "json", "--redact", "SALTS")
    assert (done.code, done.out) == (70, "")
    assert "case.yaml" not in done.err
    assert_nothing_is_left(place, done.err)


def test_a_crash_of_the_core_leaves_no_answer_and_no_image_of_the_memory(place: Place) -> None:
    done = place.run("segfault", "check", "case.yaml")
    assert (done.code, done.out) == (-signal.SIGSEGV, "")
    assert [name for name in place.left() if "core" in Path(name).name] == []
    assert_nothing_is_left(place, done.err)


# ---- the interview ---------------------------------------------------------------------------------------------------

REPLIES = ("Iraq", "joined", "Russia", "1", "no", "no", "no", BORN, "2025-06-01")


def interview(place: Place, *arguments: str, fault: str = "none") -> Person:
    program = (WATCHED, str(place.notes), fault, "ask")
    errors = (place.notes.parent / "errors").open("wb")
    os.chdir(place.work)
    person = Person("--lang", "en", *arguments, program=program, errors=errors, environment=place.environment())
    person.reads()
    return person


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch, place: Place) -> Place:
    monkeypatch.chdir(place.work)  # and back
    return place


def errors(place: Place) -> str:
    return (place.notes.parent / "errors").read_text("utf-8", "replace")


def test_an_interview_that_is_interrupted_leaves_nothing(here: Place) -> None:
    person = interview(here)
    for reply in REPLIES[:-1]:
        person.types(reply)
    person.presses(CTRL_C)
    person.presses(CTRL_C)
    assert person.ends() == 130
    assert_nothing_is_left(here, errors(here))


def test_an_interview_that_is_killed_leaves_nothing(here: Place) -> None:
    person = interview(here, "case.yaml")
    person.types("no")
    person.process.kill()
    assert person.ends() == -9
    assert_nothing_is_left(here, errors(here))


def test_an_interview_saves_where_it_was_asked_to_and_nowhere_else(here: Place) -> None:
    person = interview(here)
    for reply in (*REPLIES[:4], "quit", "yes", TITLE, "fresh.yaml"):
        person.types(reply)
    assert person.ends() == 0
    saved = (here.work / "fresh.yaml").read_text("utf-8")
    assert TITLE in saved
    assert_nothing_is_left(here, errors(here), asked=["fresh.yaml"])


@pytest.mark.parametrize("fault", ["crash", "disagreement"])
def test_a_fault_in_an_interview_tells_nothing_of_a_person(fault: str, here: Place) -> None:
    person = interview(here, "case.yaml", fault=fault)
    for _ in range(3):
        if person.process.poll() is None:
            person.types("no")
    if person.process.poll() is None:
        person.presses(CTRL_C)
    assert person.ends() == 70
    assert "Traceback" not in person.seen + errors(here)
    assert_nothing_is_left(here, errors(here))


# ---- what serves -----------------------------------------------------------------------------------------------------

FORM, YAML = "application/x-www-form-urlencoded", "application/yaml"
JSON_CASE, CHANGE = json.dumps(CASE), json.dumps({"case": CASE, "set": [f"person.born={BORN}"]})
TOLD = [("told", "person.citizenships=IQ"), ("told", f"person.born={BORN}")]
ANSWERED = [
    *((f"/api/{name}", YAML, JSON_CASE) for name in ("check", "explain", "questions", "whatif")),
    ("/api/whatif/set", "application/json", CHANGE),
    ("/ar/compare", FORM, urlencode([("case", JSON_CASE)])),
    ("/ckb/ask", FORM, urlencode([*TOLD, ("do", "finish")])),
    *((f"/en/save/{name}", FORM, urlencode([*TOLD, ("title", TITLE)])) for name in ("scenario.yaml", "answer.html")),
]
REFUSED = [
    *((f"/api/{name}", YAML, text) for name in ("check", "questions", "whatif") for text in (WRONG, BROKEN)),
    ("/api/whatif/set", "application/json", JSON_CASE),
    ("/api/check", "text/plain", JSON_CASE),
    ("/api/show", YAML, JSON_CASE),
    ("/en/ask", FORM, urlencode([("told", TITLE), ("title", NOTES)])),
    ("/en/save/scenario.yaml", FORM, urlencode([("told", f"person.born={BORN} {TITLE}")])),
    ("/en/save/kestrel", FORM, urlencode(TOLD)),
    (f"/en/{NUMBER}?{urlencode({'title': TITLE, 'born': BORN})}", FORM, urlencode(TOLD)),
]


@contextmanager
def serving(place: Place) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The server under watch, and its address."""
    command = [sys.executable, WATCHED, str(place.notes), "none", "serve", "--port", "0", "--lang", "en"]
    process = subprocess.Popen(
        command, cwd=place.work, env=place.environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    try:
        assert process.stderr is not None
        said = process.stderr.readline()
        assert "http://" in said, said
        yield process, said.rpartition(" ")[2].strip().rstrip("/")
    finally:
        process.kill()
        process.wait()


def sent(url: str, path: str, kind: str, body: str) -> tuple[int, str, str]:
    """The status, the head and the body that a request is answered with; a redirection is not followed."""
    server = HTTPConnection(urlsplit(url).netloc, timeout=60)
    server.request("POST", path, body.encode(), {"content-type": kind})
    response = server.getresponse()
    found = response.status, str(response.headers), response.read().decode()
    server.close()
    return found


def test_the_server_leaves_nothing_of_a_person(place: Place) -> None:
    """Not in what it says, writes or reaches, in a response's head, or in a refusal; an answer is the person's own.

    What a defect of ours tells is held in the tests of the pages: the server tries itself out before it answers.
    """
    pytest.importorskip("uvicorn", reason="the server comes with the extra `serve`")
    with serving(place) as (process, url):
        for path, kind, body in ANSWERED:
            status, head, _ = sent(url, path, kind, body)
            assert status == 200, path
            assert_silent(head)
            assert "set-cookie" not in head.lower()
            assert "no-store" in head
        for path, kind, body in REFUSED:
            status, head, text = sent(url, path, kind, body)
            assert 400 <= status < 500, path
            assert_silent(head + text)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
    assert (out, err) == ("", "")
    assert_nothing_is_left(place, reached=("socket.bind",))


def message(number: int, method: str, **parameters: object) -> str:
    return json.dumps({"jsonrpc": "2.0", "id": number, "method": method, "params": parameters})


CALLS = [
    *(message(2, "tools/call", name=name, arguments={"scenario": CASE}) for name in ("check", "questions", "whatif")),
    message(3, "tools/call", name="whatif", arguments={"scenario": CASE, "set": [f"person.born={BORN}"]}),
    message(4, "tools/call", name="check", arguments={"scenario": WRONG}),
    message(5, "tools/call", name=TITLE, arguments={NOTES: NUMBER}),
    message(6, "prompts/get", name="assess", arguments={"situation": f"{TITLE}, {NUMBER}, {BORN}"}),
    message(7, "resources/read", uri=f"legal://{NUMBER}"),
    message(8, TITLE, born=BORN),
    f"{TITLE}: no message {{{BORN}",
]


@pytest.mark.parametrize("fault", ["none", "crash"])
def test_the_server_for_agents_leaves_nothing_of_a_person(fault: str, place: Place) -> None:
    pytest.importorskip("mcp", reason="the server for agents comes with the extra `mcp`")
    hello = message(
        1, "initialize", protocolVersion="2025-06-18", capabilities={}, clientInfo={"name": "a test", "version": "1"}
    )
    begun = json.dumps({"jsonrpc": "2.0", "method": "notifications/initialized"})
    with subprocess.Popen(
        [sys.executable, WATCHED, str(place.notes), fault, "mcp"],
        cwd=place.work,
        env=place.environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        answers = []
        for each in (hello, begun, *CALLS):
            process.stdin.write(each + "\n")
            process.stdin.flush()
            if '"id"' in each:
                answers.append(json.loads(process.stdout.readline()))
        _, err = process.communicate(timeout=60)
    assert [each["id"] for each in answers] == [1, 2, 2, 2, 3, 4, 5, 6, 7, 8]
    if fault == "crash":
        assert_silent(json.dumps(answers[1:5]))
        assert "a defect of this program" in err
    else:
        assert answers[1]["result"]["structuredContent"]["results"][0]["outcome"] == "punishable"
    assert "Traceback" not in err
    assert_nothing_is_left(place, err)


# ---- what a defect may tell ------------------------------------------------------------------------------------------

YOUNG = {**CASE, "person": {"citizenships": ["IQ"], "born": "2010-10-29"}}


@pytest.fixture
def disagreeing(monkeypatch: pytest.MonkeyPatch) -> None:
    """The engines differ on whoever is known to be under 18."""
    right = forward.Forward.tokens

    def wrong(self: forward.Forward, truths: Mapping[Leaf, Truth]) -> list[str]:
        young = {leaf: truth for leaf, truth in truths.items() if isinstance(leaf, Atom) and leaf.fact == UNDER_18}
        return [] if Truth.TRUE in young.values() or Truth.UNKNOWN in young.values() else right(self, truths)

    monkeypatch.setattr(forward.Forward, "tokens", wrong)


def told_of(case: Mapping[str, object], capsys: pytest.CaptureFixture[str]) -> str:
    with pytest.raises(Disagreement) as caught:
        check(Scenario.model_validate(case))
    tell_disagreement(caught.value)
    return capsys.readouterr().err


@pytest.mark.usefixtures("disagreeing")
def test_a_disagreement_is_shown_with_an_age_that_is_nobodys_in_place_of_the_birth(
    capsys: pytest.CaptureFixture[str],
) -> None:
    told = told_of(YOUNG, capsys)
    assert "2010" not in told
    shown = json.loads(told[told.index("{") :])
    assert shown["person"] == {"age": 10}
    with pytest.raises(Disagreement):
        check(Scenario.model_validate(shown))


@pytest.mark.usefixtures("disagreeing")
def test_the_fewest_facts_are_found_with_the_norms_that_were_asked(capsys: pytest.CaptureFixture[str]) -> None:
    """Another rulebook's source need not be among those shipped."""
    law = source(norm(atom(UNDER_18, presume="no"), name="xx/test/norm"))
    book = Rulebook("1", "", (law.id,), {law.id: law}, {}, {})
    with pytest.raises(Disagreement) as caught:
        check(Scenario.model_validate(YOUNG), rulebook=book)
    tell_disagreement(caught.value)
    told = capsys.readouterr().err
    shown = json.loads(told[told.index("{") :])
    assert shown["scenario"] == "The engines disagree on xx/test/norm"
    assert (shown["person"], list(shown["situation"])) == ({"age": 10}, ["date"])


def test_a_birth_that_no_age_can_stand_for_is_left_out_and_that_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(defects, "_differs", lambda _, facts: "person.born" in facts)
    tell_disagreement(Disagreement("iq/stated-position/joining-foreign-forces", "", "", {"person.born": BORN}))
    told = capsys.readouterr().err
    assert_silent(told)
    assert told.endswith("left out, since it may tell who the person is.\n")
