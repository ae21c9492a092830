"""`legal check` as its users run it: exit codes, formats, languages, and where each line goes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from golden_files import Golden
from legal_cli.main import application
from legal_cli.words import LANGUAGES

SCENARIOS = Path(__file__).parents[2] / "features" / "iq" / "stated-position" / "scenarios"

PUNISHABLE = SCENARIOS / "joined-russia.yaml"
UNDETERMINED = SCENARIOS / "private-military-company.yaml"
NOT_ADDRESSED = SCENARIOS / "attempted-to-join.yaml"
EXCEPTED = SCENARIOS / "approval-same-day.yaml"


@pytest.fixture(autouse=True)
def no_locale(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No test depends on the locale or the cache of the machine."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def run(*arguments: str | Path, text: str | None = None) -> Result:
    return CliRunner().invoke(application(), [str(each) for each in arguments], input=text)


@pytest.mark.parametrize(
    ("paths", "code"),
    [
        ([PUNISHABLE], 1),
        ([UNDETERMINED], 3),
        ([NOT_ADDRESSED], 0),
        ([EXCEPTED], 0),
        ([NOT_ADDRESSED, UNDETERMINED], 3),
        ([NOT_ADDRESSED, UNDETERMINED, PUNISHABLE], 1),
        ([PUNISHABLE, "missing.yaml"], 2),
    ],
)
def test_exit_codes(paths: list[str | Path], code: int) -> None:
    """Over a batch: 2, else 1, else 3, else 0; --exit-zero turns 1 and 3 into 0, and leaves 2."""
    assert run("check", *paths).exit_code == code
    assert run("check", *paths, "--exit-zero").exit_code == (2 if code == 2 else 0)


def test_a_defect_exits_with_70(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A planted disagreement gives no answer, but where it is, and the fewest facts that show it; no title."""
    from legal import forward
    from legal_cli import main

    right = forward.possible

    def wrong(norm: int, derived: frozenset[str]) -> frozenset[str]:
        found = right(norm, derived)
        return frozenset(["excepted"]) if found == {"punishable"} else found

    monkeypatch.setattr(forward, "possible", wrong)
    monkeypatch.setattr(sys, "argv", ["legal", "check", str(PUNISHABLE)])
    with pytest.raises(SystemExit) as end:
        main.run()
    out, err = capsys.readouterr()
    assert end.value.code == 70
    assert out == ""
    assert "the engines disagree on iq/stated-position/joining-foreign-forces" in err
    assert f"{PUNISHABLE}, document 1: " in err
    shown = json.loads(err[err.index("{") :])
    assert shown == {
        "scenario": "The engines disagree on iq/stated-position/joining-foreign-forces",
        "person": {"citizenships": ["IQ"]},
        "situation": {
            "conduct": ["joined"],
            "force": {"kind": "state-armed-forces", "state": "RU"},
            "authorization": {"granted": "no"},
        },
    }


def test_any_other_defect_exits_with_70_and_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from legal import checking
    from legal_cli import main

    def fail(*_: object) -> None:
        raise KeyError("a secret of the person")

    monkeypatch.setattr(checking, "answer", fail)
    monkeypatch.setattr(sys, "argv", ["legal", "check", str(PUNISHABLE)])
    with pytest.raises(SystemExit) as end:
        main.run()
    err = capsys.readouterr().err
    assert end.value.code == 70
    assert len(err.splitlines()) == 1
    assert "secret" not in err


def test_without_durable_rules_there_is_a_cure_and_no_answer(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Never one engine alone."""
    from legal import forward
    from legal_cli import main

    monkeypatch.setitem(sys.modules, "durable_rules_engine", None)
    monkeypatch.setattr(forward, "_compiled", type(forward._compiled)())
    monkeypatch.setattr(sys, "argv", ["legal", "check", str(PUNISHABLE)])
    with pytest.raises(SystemExit) as end:
        main.run()
    out, err = capsys.readouterr()
    assert (end.value.code, out) == (2, "")
    assert "CPPFLAGS=-DPyEval_CallObject=PyObject_CallObject pip install" in err


GOLDEN = [
    "joined-russia",
    "approval-same-day",
    "approval-unknown",
    "private-military-company",
    "attempted-to-join",
    "everything-unknown",
    "born-coarse",
]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", GOLDEN)
def test_the_text(name: str, lang: str, golden: Golden, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(SCENARIOS)
    golden.check(f"{name}.{lang}.txt", run("check", f"{name}.yaml", "--lang", lang).stdout)


@pytest.mark.parametrize("name", GOLDEN)
def test_the_json(name: str, golden: Golden, monkeypatch: pytest.MonkeyPatch) -> None:
    """The report as it is promised; the rulebook's hash, which changes with every edit of the data, is left out."""
    monkeypatch.chdir(SCENARIOS)
    report = json.loads(run("check", f"{name}.yaml", "--format", "json").stdout)
    assert len(report["rulebook"].pop("sha256")) == 64
    golden.check(f"{name}.json", json.dumps(report, ensure_ascii=False, indent=1) + "\n")


def test_no_line_is_wider_than_80_columns(golden: Golden) -> None:
    """Paths and ids that cannot break may be longer."""
    from legal_cli.render.layout import width

    for file in golden.folder.glob("*.txt"):
        for line in file.read_text("utf-8").splitlines():
            assert width(line) <= 80 or len(line.split()) <= 2, f"{file.name}: {line}"


def test_json_goes_to_stdout_and_problems_to_both() -> None:
    """JSON holds the errors, standard error tells them to a person."""
    result = run("check", PUNISHABLE, "missing.yaml", "--format", "json")
    report = json.loads(result.stdout)
    assert [each["outcome"] for each in report["results"]] == ["punishable"]
    assert [each["code"] for each in report["errors"]] == ["no-such-path"]
    assert "missing.yaml: there is no such file or folder" in result.stderr


def test_the_same_question_gives_the_same_bytes() -> None:
    first, second = (run("check", SCENARIOS, "--format", "json").stdout for _ in range(2))
    assert first == second


@pytest.mark.parametrize(
    ("variable", "value", "word"),
    [("LANG", "ar_IQ.UTF-8", "بحسب"), ("LC_ALL", "ckb_IQ.UTF-8", "بەپێی"), ("LANG", "fr_FR.UTF-8", "According to")],
)
def test_the_language_is_that_of_the_locale(
    monkeypatch: pytest.MonkeyPatch, variable: str, value: str, word: str
) -> None:
    """English where the program does not have it; JSON is in English whatever the locale."""
    monkeypatch.setenv(variable, value)
    assert word in run("check", PUNISHABLE).stdout
    assert json.loads(run("check", PUNISHABLE, "--format", "json").stdout)["asked"]["lang"] == "en"


def test_json_never_has_bidi_marks_and_text_only_when_asked() -> None:
    marks = set("\u2066\u2067\u2068\u2069\u200e\u200f")
    assert marks & set(run("check", PUNISHABLE, "--lang", "ar").stdout)
    assert not marks & set(run("check", PUNISHABLE, "--lang", "ar", "--bidi", "none").stdout)
    assert not marks & set(run("check", PUNISHABLE, "--lang", "ar", "--format", "json").stdout)


def test_a_reading_by_its_short_name_and_a_misspelt_one() -> None:
    assert run("check", NOT_ADDRESSED, "--reading", "stated-position").exit_code == 0
    result = subprocess.run(
        [sys.executable, "-m", "legal", "check", str(NOT_ADDRESSED), "--reading", "iq/stated-positon"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 2
    assert "did you mean `iq/stated-position`?" in result.stderr


def test_as_of_a_day_before_the_source_nothing_is_left() -> None:
    result = subprocess.run(
        [sys.executable, "-m", "legal", "check", str(NOT_ADDRESSED), "--as-of", "2025-12-23"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 2
    assert "no reading is left as of 2025-12-23" in result.stderr
    assert run("check", NOT_ADDRESSED, "--as-of", "2025-12-24").exit_code == 0


def test_colour_is_for_terminals_only() -> None:
    assert "\033" not in run("check", PUNISHABLE).stdout


def test_the_command_as_installed(tmp_path: Path) -> None:
    """`legal --version` and `python -m legal`, in processes of their own."""
    legal = Path(sys.executable).with_name("legal")
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path)}
    for command in ([str(legal), "--version"], [sys.executable, "-m", "legal", "--version"]):
        result = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
        assert result.returncode == 0
        assert result.stdout.startswith("legal 0.1.0, rulebook 1.0 ")
        assert len(result.stdout.split()[-1]) == 64


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (f"check '{PUNISHABLE}'", 1),
        (f"check '{NOT_ADDRESSED}'", 0),
        (f"check '{UNDETERMINED}' --format json", 3),
        ("check missing.yaml", 2),
        ("--version", 0),
        ("schema scenario", 0),
    ],
)
def test_a_reader_that_has_gone_changes_no_exit_code(arguments: str, code: int) -> None:
    """`legal check … | true`: the code still says what was found, and nothing is said about the pipe."""
    command = f"'{sys.executable}' -m legal {arguments} 2>/dev/null | true; exit ${{PIPESTATUS[0]}}"
    result = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr) == (code, "")


@pytest.mark.parametrize(
    ("redirected", "arguments", "code"),
    [
        ("2>&-", "check missing.yaml", 2),
        ("2>&-", f"check '{PUNISHABLE}' missing.yaml", 2),
        ("2>&-", f"check '{PUNISHABLE}'", 1),
        (">&-", f"check '{NOT_ADDRESSED}'", 2),
        (">/dev/full", f"check '{NOT_ADDRESSED}'", 2),
        (">/dev/full", "schema scenario", 2),
    ],
)
def test_streams_that_take_nothing(redirected: str, arguments: str, code: int) -> None:
    """Telling never changes a code; an answer that cannot be written is no answer, and no defect of the program."""
    command = f"'{sys.executable}' -m legal {arguments} {redirected}"
    result = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert result.returncode == code
    if redirected.startswith(">"):
        assert "the answer cannot be written" in result.stderr
        assert "defect" not in result.stderr


def test_colour_on_a_terminal_unless_no_color(tmp_path: Path) -> None:
    """The outcome is coloured for a terminal, red for punishable; NO_COLOR leaves the words alone."""
    import pty

    for environment, coloured in (({}, True), ({"NO_COLOR": "1"}, False)):
        ours, theirs = pty.openpty()
        command = [sys.executable, "-m", "legal", "check", str(PUNISHABLE), "--lang", "en"]
        shown = {**{name: value for name, value in os.environ.items() if name != "NO_COLOR"}, "TERM": "xterm"}
        subprocess.run(command, stdout=theirs, env={**shown, **environment}, check=False)
        os.close(theirs)
        seen = os.read(ours, 100_000)
        os.close(ours)
        assert (b"\033[1;31mAccording to" in seen) is coloured


def test_another_reading_that_says_more_is_told(tmp_path: Path) -> None:
    """Where the first reading shows nothing and another one does, one line on standard error says so."""
    import shutil

    from legal.files.shipped import shipped

    rules = tmp_path / "rules"
    shutil.copytree(shipped(), rules)
    shutil.copytree(rules / "iq" / "stated-position", rules / "iq" / "wider")
    norm = rules / "iq" / "wider" / "joining-foreign-forces.yaml"
    norm.write_text(norm.read_text("utf-8").replace("contains: joined", "contains: attempted-to-join", 1), "utf-8")
    result = run(
        "check", NOT_ADDRESSED, "--rulebook", rules, "--reading", "iq/stated-position", "--reading", "iq/wider"
    )
    assert result.exit_code == 0
    assert "iq/wider" in result.stderr
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize(("count", "shown"), [(100, False), (101, True)])
def test_progress_is_shown_on_a_terminal_for_more_than_a_hundred(tmp_path: Path, count: int, shown: bool) -> None:
    """A bar on standard error, and not a byte of it on standard output."""
    import pty

    many = tmp_path / "many.yaml"
    many.write_text("".join(f"---\nscenario: case {number}\n" for number in range(count)), "utf-8")
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "legal", "check", str(many), "--format", "json"]
    result = subprocess.run(command, stdout=subprocess.PIPE, stderr=theirs, check=False)
    os.close(theirs)
    try:
        seen = os.read(ours, 100_000)
    except OSError:
        seen = b""
    os.close(ours)
    assert (b"%" in seen) is shown
    assert len(json.loads(result.stdout)["results"]) == count


def test_an_interrupt_ends_quietly(tmp_path: Path) -> None:
    """Ctrl-C in the middle of a batch: no traceback, nothing half said, the usual exit code."""
    import signal
    import time

    many = tmp_path / "many.yaml"
    many.write_text("".join(f"---\nscenario: case {number}\n" for number in range(5000)), "utf-8")
    command = [sys.executable, "-m", "legal", "check", *[str(many)] * 20]

    def as_in_a_terminal() -> None:
        signal.signal(signal.SIGINT, signal.default_int_handler)  # a job in the background ignores it

    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=as_in_a_terminal
    ) as process:
        time.sleep(2)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate()
    assert (process.returncode, out, err) == (130, b"", b"")


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_a_narrow_terminal_gets_an_answer_and_a_program_its_bytes(tmp_path: Path, encoding: str) -> None:
    """What a terminal cannot show is written as escapes; JSON is UTF-8 whatever the terminal."""
    scenario = tmp_path / "a.yaml"
    scenario.write_text("scenario: شاب عراقي\n", "utf-8")
    environment = {**os.environ, "PYTHONIOENCODING": encoding, "XDG_CACHE_HOME": str(tmp_path)}
    command = [sys.executable, "-m", "legal", "check", str(scenario)]
    text = subprocess.run(command, capture_output=True, env=environment, check=False)
    assert (text.returncode, text.stderr) == (3, b"")
    assert rb"\u0634" in text.stdout
    report = subprocess.run([*command, "--format", "json"], capture_output=True, env=environment, check=False)
    assert json.loads(report.stdout.decode("utf-8"))["results"][0]["scenario"] == "شاب عراقي"


@pytest.mark.parametrize("after", [0.02, 0.05, 0.1, 0.15, 0.2, 0.3])
def test_ctrl_c_at_any_moment_shows_no_traceback(after: float) -> None:
    """Python's own start apart, which is over after some thousandths of a second."""
    program = (
        "import signal; from legal_cli.start import start; "
        "signal.signal(signal.SIGALRM, signal.default_int_handler); "
        f"signal.setitimer(signal.ITIMER_REAL, {after}); start()"
    )
    command = [sys.executable, "-c", program, "check", *[str(SCENARIOS)] * 20]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")
