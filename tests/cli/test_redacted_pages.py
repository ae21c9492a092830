"""`--redact` on pages: in no format does anything of a person stay readable, and every hash stands in the salts."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner, Result

from legal import Scenario, check_all
from legal.conditions import Atom
from legal.files.rulebook import default_rulebook
from legal.files.salts import read_salts
from legal.measures import MEASURES
from legal.redacted_report import with_hashes
from legal.redaction import NOTICE, personal, redact
from legal.report import Case, ProofNode
from legal_cli.main import application
from legal_cli.words import LANGUAGES, Words

FORMATS = ("text", "json", "markdown", "html")
COMMANDS = ("check", "explain")
HASH = re.compile("sha256:[0-9a-f]{64}")
SITUATION = {
    "conduct": "joined",
    "date": "2025-06-01",
    "force": {"kind": "state-armed-forces", "state": "RU"},
    "authorization": {"granted": "no"},
}
PERSON = {"citizenships": ["IQ", "NR"], "born": "2010-10-29", "residence": "IQ-KR"}
CASE = {"scenario": "Kestrel signs", "id": "K-9981", "notes": "quiet", "person": PERSON, "situation": SITUATION}
READINGS = sorted(default_rulebook().sources)


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(application(), arguments)


def hashes(text: str) -> set[str]:
    """All hashes in a text; marks of bidi and breaks of lines stand around them, never in them."""
    return set(HASH.findall(text))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("command", COMMANDS)
def test_every_hash_of_a_page_can_be_looked_up(command: str, format_: str, lang: str) -> None:
    """Title, number, file, and each personal fact that the page tells of; the measure made of the birth too."""
    Path("kestrel.yaml").write_text(json.dumps(CASE), "utf-8")
    done = run(command, "kestrel.yaml", "--format", format_, "--lang", lang, "--redact", "SALTS")
    assert (done.exit_code, done.exception is None or isinstance(done.exception, SystemExit)) == (3, True)
    salts = read_salts("SALTS")
    assert hashes(done.stdout) <= salts.keys()
    paths = {salts[each].path for each in hashes(done.stdout)}
    assert paths >= {"scenario", "id", "source", "person.citizenships", "person.under_18"}
    assert NOTICE[lang].partition(".")[0] in done.stdout.replace("\n", " ")


def test_all_formats_have_the_same_hashes() -> None:
    """Of one case and one file of salts: what one page says can be found in another, and in the JSON."""
    Path("kestrel.yaml").write_text(json.dumps(CASE), "utf-8")
    found = [
        hashes(run(command, "kestrel.yaml", "--format", format_, "--redact", "SALTS").stdout)
        for command in COMMANDS
        for format_ in FORMATS
    ]
    whole = hashes(run("check", "kestrel.yaml", "--format", "json", "--redact", "SALTS").stdout)
    assert all(each <= whole for each in found)


def test_a_page_of_several_files_counts_those_that_failed_and_names_none() -> None:
    Path("kestrel.yaml").write_text(json.dumps(CASE), "utf-8")
    Path("osprey.yaml").write_text("scenario: x\nperson: {age: 999, born: soon}\n", "utf-8")
    done = run("check", "kestrel.yaml", "osprey.yaml", "--format", "html", "--redact", "SALTS", "--lang", "en")
    assert done.exit_code == 2
    assert Words("en")("html.unchecked", n=1) in re.sub("<[^>]+>", "", done.stdout)
    assert not {"kestrel", "osprey", "soon"} & set(re.findall("[a-z]+", (done.stdout + done.stderr).casefold()))


def test_salts_that_cannot_be_used_mean_no_page() -> None:
    Path("kestrel.yaml").write_text(json.dumps(CASE), "utf-8")
    Path("SALTS").mkdir()
    done = run("explain", "kestrel.yaml", "--redact", "SALTS")
    assert (done.exit_code != 0, done.stdout) == (True, "")


# ---- any case --------------------------------------------------------------------------------------------------------

SECRETS = st.text(st.sampled_from("QXZqxzжщظڤ"), min_size=6, max_size=12)  # in no word of a page
PEOPLE: dict[str, st.SearchStrategy[Any]] = {
    "citizenships": st.lists(st.sampled_from(["IQ", "NR", "TV", "unknown"]), min_size=1, max_size=3, unique=True),
    "born": st.sampled_from(["1931-07-13", "1931-07", "1931", "2009-11"]),
    "residence": st.sampled_from(["NR", "TV"]),
}
PLACES = [name for code in ("NR", "TV") for name in default_rulebook().places[code].values()]
READABLE = ("1931", "2009-11", "NR", "TV", *PLACES)


class Told(NamedTuple):
    """A case, and the words that only it has."""

    tree: dict[str, Any]
    texts: list[str]


@st.composite
def cases(draw: st.DrawFn) -> Told:
    title, number, notes, _ = texts = draw(st.lists(SECRETS, min_size=4, max_size=4, unique=True))
    person = draw(st.fixed_dictionaries({}, optional=PEOPLE))
    kinds = st.sampled_from(["state-armed-forces", "private-military-company", "unknown"])
    situation = {**SITUATION, "force": {"kind": draw(kinds), "state": draw(st.sampled_from(["RU", "UA"]))}}
    return Told({"scenario": title, "id": number, "notes": notes, "person": person, "situation": situation}, texts)


@settings(max_examples=60, derandomize=True, database=None)
@given(
    told=st.lists(cases(), min_size=1, max_size=2),
    command=st.sampled_from(COMMANDS),
    format_=st.sampled_from(FORMATS),
    lang=st.sampled_from(LANGUAGES),
    readings=st.lists(st.sampled_from(READINGS), max_size=3, unique=True),
)
def test_no_title_number_file_or_personal_value_is_in_the_bytes_of_any_format(
    told: list[Told], command: str, format_: str, lang: str, readings: list[str]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder, f"{each.texts[3]}.yaml") for each in told]
        for file, each in zip(files, told, strict=True):
            file.write_text(json.dumps(each.tree), "utf-8")
        asked = [part for each in readings for part in ("--reading", each)]
        salts = str(Path(folder, "SALTS"))
        done = run(command, *map(str, files), "--format", format_, "--lang", lang, "--redact", salts, *asked)
        assert done.exit_code in (0, 1, 3), done.exception
        readable = HASH.sub("", done.stdout)
        assert [secret for each in told for secret in each.texts if secret in readable + done.stderr] == []
        names = [word for word in READABLE if re.search(rf"(?<!\w){word}(?!\w)", readable)]
        assert names == []
        assert hashes(done.stdout) <= {*read_salts(salts), *SHIPPED}


SHIPPED = {f"sha256:{default_rulebook().sha256}"}


# ---- the report itself -----------------------------------------------------------------------------------------------


def nodes(node: ProofNode) -> Iterator[ProofNode]:
    yield node
    for each in node.of:
        yield from nodes(each)


def test_a_report_with_hashes_holds_nothing_of_the_person_at_all() -> None:
    """Not even where no page looks today: its scenario has no facts, and no notes."""
    report = check_all([Case("kestrel.yaml", 1, Scenario.model_validate(CASE))], rulebook=default_rulebook())
    tree, _ = redact(report, {}, lambda size: b"\1" * size)
    [result] = with_hashes(report, tree).results
    assert result.scenario.model_dump(exclude_none=True).keys() == {"scenario", "id", "person", "situation"}
    assert result.scenario.facts() == {}
    assert all(HASH.fullmatch(str(each)) for each in (result.scenario.scenario, result.scenario.id, result.source))
    assert all(HASH.fullmatch(str(value)) for path, value in result.facts.items() if personal(path))
    proof = [each for said in result.readings for finding in said.findings for each in nodes(finding.proof)]
    told = [each for each in proof if isinstance(each.subject, Atom) and personal(each.fact) and each.value is not None]
    assert told
    assert all(HASH.fullmatch(str(each.value)) for each in told)
    assert {each.fact for each in told} & MEASURES.keys()
    assert result.to_dict()["facts"] == tree["results"][0]["facts"]
