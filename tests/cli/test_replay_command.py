"""`legal replay` and `--redact` as their users run them: texts, JSON, exit codes, and what cannot be."""

from __future__ import annotations

import contextlib
import io
import json
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from golden_files import Golden
from legal.errors import Disagreement
from legal.redaction import NOTICE
from legal_cli import main
from legal_cli.words import LANGUAGES

SCENARIOS = Path(__file__).parents[2] / "features" / "iq" / "stated-position" / "scenarios"
SECRET = """scenario: Kestrel signs a contract
id: K-9981
notes: a quiet note
person: {citizenships: [IQ, NR], born: 1987-10-29, residence: IQ-KR}
situation: {conduct: joined, force: {kind: state-armed-forces, state: RU}, authorization: {granted: no}}
"""
WRONG = "scenario: x\nperson: {residence: Ospreyland, name_of_osprey: 3}\nsituation: {date: soon}\n"


class Done(NamedTuple):
    """What a run left behind."""

    code: object
    out: str
    err: str


@pytest.fixture(autouse=True)
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """No test depends on the locale or the cache of the machine."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)
    return work


def legal(*arguments: str, stdin: bytes = b"") -> Done:
    with pytest.MonkeyPatch.context() as patch:
        out, err = io.BytesIO(), io.BytesIO()
        patch.setattr(sys, "argv", ["legal", *arguments])
        patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), "utf-8"))
        patch.setattr(sys, "stdout", io.TextIOWrapper(out, "utf-8", write_through=True))
        patch.setattr(sys, "stderr", io.TextIOWrapper(err, "utf-8", "backslashreplace", write_through=True))
        with pytest.raises(SystemExit) as caught:
            main.run()
        done = Done(caught.value.code, out.getvalue().decode("utf-8"), err.getvalue().decode("utf-8"))
    assert "Traceback" not in done.err
    return done


def reported(folder: Path, change: Callable[[dict[str, Any]], None] | None = None) -> str:
    """The name of a report on a shipped scenario, changed."""
    text = (SCENARIOS / "joined-russia.yaml").read_text("utf-8")
    (folder / "case.yaml").write_text(text, "utf-8")
    tree = json.loads(legal("check", "case.yaml", "--format", "json").out)
    if change is not None:
        change(tree)
    (folder / "report.json").write_text(json.dumps(tree, ensure_ascii=False, indent=1) + "\n", "utf-8")
    return "report.json"


def redacted(folder: Path, *more: str) -> Done:
    (folder / "kestrel.yaml").write_text(SECRET, "utf-8")
    (folder / "osprey.yaml").write_text(WRONG, "utf-8")
    done = legal("check", "kestrel.yaml", "osprey.yaml", "--format", "json", "--redact", "SALTS", *more)
    (folder / "redacted.json").write_text(done.out, "utf-8")
    return done


# ---- replay ----------------------------------------------------------------------------------------------------------


def outcome(tree: dict[str, Any]) -> None:
    tree["results"][0]["readings"][0]["outcome"] = "excepted"
    tree["results"][0]["outcome"] = "excepted"


def fact(tree: dict[str, Any]) -> None:
    tree["results"][0]["facts"]["situation.force.state"] = "IQ"


def rulebook(tree: dict[str, Any]) -> None:
    tree["rulebook"]["version"] = "0.9"
    del tree["results"][0]["readings"][0]["remarks"][0]
    outcome(tree)


CHANGES: dict[str, Callable[[dict[str, Any]], None] | None] = {
    "same": None,
    "answer": outcome,
    "facts": fact,
    "rulebook": rulebook,
}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", CHANGES)
def test_the_text(name: str, lang: str, golden: Golden, folder: Path) -> None:
    done = legal("replay", reported(folder, CHANGES[name]), "--lang", lang)
    assert (done.code, done.err) == (0 if name == "same" else 1, "")
    sha256 = json.loads((folder / "report.json").read_text("utf-8"))["rulebook"]["sha256"]
    golden.check(f"replay.{name}.{lang}.txt", done.out.replace(sha256, "sha256"))


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_markdown(lang: str, golden: Golden, folder: Path) -> None:
    done = legal("replay", reported(folder, outcome), "--lang", lang, "--format", "markdown")
    sha256 = json.loads((folder / "report.json").read_text("utf-8"))["rulebook"]["sha256"]
    golden.check(f"replay.answer.{lang}.md", done.out.replace(sha256, "sha256"))


def test_the_json(folder: Path) -> None:
    done = legal("replay", reported(folder, fact), "--format", "json")
    found = json.loads(done.out)
    assert (done.code, found["same"], found["format"]) == (1, False, "legal-replay/1")
    assert found["causes"] == {"facts": len(found["differences"])}
    assert {"path": "results.0.outcome", "cause": "facts", "recorded": "punishable", "now": "not_addressed"} in found[
        "differences"
    ]


def test_a_report_from_standard_input(folder: Path) -> None:
    data = (folder / reported(folder)).read_bytes()
    assert legal("replay", "-", stdin=data).code == 0
    assert legal("replay", "-", stdin=data[:-1]).code == 1


@pytest.mark.parametrize("lang", LANGUAGES)
def test_more_than_is_shown_is_counted(lang: str, folder: Path) -> None:
    def every_truth(tree: dict[str, Any]) -> None:
        tree["results"] = json.loads(json.dumps(tree["results"]).replace('"truth": "', '"truth": "un'))

    done = legal("replay", reported(folder, every_truth), "--lang", lang, "--bidi", "none")
    left = json.loads(legal("replay", "report.json", "--format", "json").out)["causes"]["answer"] - 10
    assert left > 0
    assert str(left) in done.out


def test_exit_codes(folder: Path) -> None:
    assert legal("replay", reported(folder)).code == 0
    assert legal("replay", reported(folder, outcome)).code == 1
    assert legal("replay", "report.json", "--exit-zero").code == 0
    assert legal("replay", "none.json", "--exit-zero").code == 2
    assert legal("replay").code == 2
    assert legal("replay", "report.json", "--rulebook", "none").code == 2


def test_a_report_of_explain_is_the_same_report(folder: Path) -> None:
    reported(folder)
    done = legal("explain", "case.yaml", "--format", "json")
    assert done.out == (folder / "report.json").read_text("utf-8")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    "text", ["", "{}", "[]", '{"format": "legal-report/2"}', "\udcff", "x" * 100, '{"format": "legal-report/1"}']
)
def test_what_is_no_report_is_told_in_each_language(text: str, lang: str, folder: Path) -> None:
    (folder / "r.json").write_bytes(text.encode("utf-8", "surrogateescape"))
    done = legal("replay", "r.json", "--lang", lang)
    assert (done.code, done.out) == (2, "")
    assert all(line.startswith("r.json:1:") for line in done.err.splitlines())


# ---- redaction -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("command", ["check", "explain"])
def test_nothing_of_a_person_is_on_standard_output_or_standard_error(command: str, lang: str, folder: Path) -> None:
    redacted(folder)
    paths = ["kestrel.yaml", "osprey.yaml", "falcon-gone.yaml"]
    done = legal(command, *paths, "--format", "json", "--redact", "SALTS", "--lang", lang)
    assert done.code == 2
    for secret in ("kestrel", "k-9981", "quiet", "osprey", "falcon", "1987-10-29", "iq-kr", '"nr"', "soon"):
        assert secret not in done.out.casefold() + done.err.casefold(), secret
    assert json.loads(done.out)["redacted"]["notice"] == NOTICE[lang]
    assert done.err.startswith(NOTICE[lang])


def test_a_redacted_report_is_the_same_with_its_salts_and_needs_them(folder: Path) -> None:
    redacted(folder)
    done = legal("replay", "redacted.json", "--salts", "SALTS")
    assert (done.code, done.err) == (0, "")
    assert "every hash fits its salt and its value" in done.out
    done = legal("replay", "redacted.json")
    assert done.code == 2
    assert "the report is redacted; give the file of its salts with --salts" in done.err
    assert legal("replay", reported(folder), "--salts", "SALTS").code == 2


def test_salts_used_again_give_the_same_bytes(folder: Path) -> None:
    first = redacted(folder)
    salts = (folder / "SALTS").read_bytes()
    assert redacted(folder) == first
    assert (folder / "SALTS").read_bytes() == salts
    assert stat.S_IMODE((folder / "SALTS").stat().st_mode) == 0o600


def test_one_file_of_salts_serves_several_reports(folder: Path) -> None:
    redacted(folder)
    (folder / "other.yaml").write_text(SECRET.replace("Kestrel", "Merlin"), "utf-8")
    done = legal("check", "other.yaml", "--format", "json", "--redact", "SALTS")
    (folder / "other.json").write_text(done.out, "utf-8")
    for report in ("redacted.json", "other.json"):
        assert legal("replay", report, "--salts", "SALTS").code == 0


def test_the_salts_of_another_report_do_not_fit(folder: Path) -> None:
    redacted(folder)
    (folder / "SALTS").unlink()
    (folder / "other.yaml").write_text(SECRET, "utf-8")
    legal("check", "other.yaml", "--format", "json", "--redact", "SALTS")
    done = legal("replay", "redacted.json", "--salts", "SALTS")
    assert (done.code, done.out) == (2, "")
    assert "redacted.json:21:14: results.0.source: the file of salts has no salt for this hash" in done.err


def test_what_differs_in_a_redacted_report_is_told_without_the_values(folder: Path) -> None:
    redacted(folder)
    text = (folder / "redacted.json").read_text("utf-8")
    tree = json.loads(text)
    tree["results"][0]["facts"].pop("person.born")
    tree["results"][0]["outcome"] = "excepted"
    (folder / "redacted.json").write_text(json.dumps(tree, ensure_ascii=False, indent=1) + "\n", "utf-8")
    done = legal("replay", "redacted.json", "--salts", "SALTS")
    assert done.code == 1
    for secret in ("kestrel", "K-9981", "1987", "IQ-KR", "NR"):
        assert secret.casefold() not in (done.out + done.err).casefold()


def make_link(folder: Path) -> None:
    (folder / "SALTS").symlink_to("elsewhere")


def make_open(folder: Path) -> None:
    (folder / "SALTS").write_text('{"format": "legal-salts/1", "salts": {}}', "utf-8")
    (folder / "SALTS").chmod(0o644)


def make_scenario(folder: Path) -> None:
    (folder / "SALTS").write_text(SECRET, "utf-8")
    (folder / "SALTS").chmod(0o600)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("make", [lambda folder: (folder / "SALTS").mkdir(), make_link, make_open, make_scenario])
def test_a_file_of_salts_that_cannot_be_used_means_no_report(
    make: Callable[[Path], None], lang: str, folder: Path
) -> None:
    (folder / "kestrel.yaml").write_text(SECRET, "utf-8")
    make(folder)
    before = {each.name: each.lstat().st_mtime_ns for each in folder.iterdir()}
    done = legal("check", "kestrel.yaml", "--format", "json", "--redact", "SALTS", "--lang", lang)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("SALTS")
    assert {each.name: each.lstat().st_mtime_ns for each in folder.iterdir()} == before


def test_engines_that_disagree_are_told_without_the_case(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def disagree(*_: object, **__: object) -> None:
        error = Disagreement("xx/y/z", ["punishable"], ["excepted"], {"person.born": "1987-10-29"})
        error.where = "kestrel.yaml, document 1"
        raise error

    redacted(folder)
    monkeypatch.setattr("legal.checking.answer", disagree)
    redacting = ["kestrel.yaml", "--format", "json", "--redact", "NEW"]
    for arguments in (["check", *redacting], ["explain", *redacting], ["replay", "redacted.json", "--salts", "SALTS"]):
        done = legal(*arguments)
        assert (done.code, done.out) == (70, "")
        assert "the engines disagree on xx/y/z" in done.err
        assert "kestrel" not in done.err
        assert "1987" not in done.err
    assert not (folder / "NEW").exists()


def test_a_reading_that_differs_is_told_by_the_hash_of_the_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where another reading is punishable and the first is not, a line names the file; not with --redact."""
    from legal import check_all
    from legal.report import Report

    def two_readings(*arguments: Any, **named: Any) -> Report:
        report = check_all(*arguments, **named)
        [result] = report.results
        first = result.readings[0]._replace(outcome="not_addressed")
        return report._replace(results=(result._replace(readings=(first, *result.readings)),))

    monkeypatch.setattr("legal.checking.check_all", two_readings)
    (folder / "kestrel.yaml").write_text(SECRET, "utf-8")
    plain = legal("check", "kestrel.yaml", "--format", "json")
    assert "kestrel.yaml: another reading is punishable" in plain.err
    done = legal("check", "kestrel.yaml", "--format", "json", "--redact", "SALTS")
    assert "another reading is punishable" in done.err
    assert "kestrel" not in done.err


def test_where_standard_output_is_full_the_salts_are_there_all_the_same(folder: Path) -> None:
    """The other way round, a report could be out whose salts are lost."""
    (folder / "kestrel.yaml").write_text(SECRET, "utf-8")
    with contextlib.ExitStack() as stack:
        full = stack.enter_context(open("/dev/full", "w", encoding="utf-8"))
        patch = stack.enter_context(pytest.MonkeyPatch.context())
        patch.setattr(sys, "argv", ["legal", "check", "kestrel.yaml", "--format", "json", "--redact", "SALTS"])
        patch.setattr(sys, "stdout", full)
        with pytest.raises(SystemExit) as end:
            main.run()
        patch.undo()
        with contextlib.suppress(OSError):
            full.close()
    assert end.value.code == 2
    assert json.loads((folder / "SALTS").read_text("utf-8"))["salts"]
