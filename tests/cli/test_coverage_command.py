"""`legal coverage` as its users run it: the matrix, its threshold, tags that name nothing, a document that differs."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from golden_files import Golden
from legal.rulebook import Rulebook
from legal_cli import main
from legal_cli.words import LANGUAGES
from notice import FEATURE, PARAGRAPHS, write_notice

MARKS = set("\u2066\u2067\u2068\u2069\u200e\u200f")


@pytest.fixture(autouse=True)
def here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A folder with the notice's rules, features and document, in which the command runs; no locale of the machine."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(write_notice(folder))
    return folder


def run(*arguments: str | Path, rules: str | None = "rules") -> Result:
    more = [] if rules is None else ["--rulebook", rules]
    return CliRunner().invoke(main.application(), ["coverage", *(str(each) for each in arguments), *more])


def fails(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """What is said on standard error where the command could not run."""
    monkeypatch.setattr(sys, "argv", ["legal", "coverage", *arguments])
    with pytest.raises(SystemExit) as end:
        main.run()
    out, err = capsys.readouterr()
    assert (end.value.code, out) == (2, "")
    assert "Traceback" not in err
    return err


def retag(old: str, new: str) -> None:
    file = Path("features/xx/notice/notice.feature")
    assert old in FEATURE
    file.write_text(FEATURE.replace(old, new, 1), "utf-8")


# ---- the matrix ------------------------------------------------------------------------------------------------------


def test_what_is_shipped_is_covered(root: Path, book: Rulebook, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root)
    number = sum(len(source.statements) for source in book.sources.values())
    result = run("--fail-under", "100", rules=None)
    assert (result.exit_code, result.stderr) == (0, "")
    assert f"{number} of {number} (100%)" in result.stdout
    alone = run("--reading", "iq/stated-position", "--fail-under", "100", rules=None)
    assert "28 of 28 (100%)" in alone.stdout


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("format_", "end"), [("text", "txt"), ("markdown", "md")])
def test_the_matrix(lang: str, format_: str, end: str, golden: Golden) -> None:
    retag("@S2 @S3", "@S2")
    golden.check(f"coverage-matrix.{lang}.{end}", run("--lang", lang, "--format", format_).stdout)


@pytest.mark.parametrize(
    ("lang", "label", "other"), [("en", "Place", "Paragraph"), ("ar", "الموضع", "الفقرة"), ("ckb", "شوێن", "بڕگە")]
)
def test_statements_that_have_places_and_no_paragraphs_are_headed_so(lang: str, label: str, other: str) -> None:
    """An article of a law is a place; a document with fingerprints has paragraphs."""

    def shown(reading: str, format_: str) -> str:
        asked = ("--reading", reading, "--lang", lang, "--format", format_, "--bidi", "none")
        return run(*asked, rules=None).stdout

    law, article = (shown(each, "markdown") for each in ("ch/military-penal-code", "iq/stated-position"))
    assert f"| {label} |" in law
    assert f"| {other} |" not in law
    assert f"| {other} |" in article
    assert f'<th scope="col">{label}</th>' in shown("ch/military-penal-code", "html")


def test_the_json(golden: Golden) -> None:
    tree = json.loads(run("--format", "json").stdout)
    assert len(tree["rulebook"].pop("sha256")) == 64
    golden.check("coverage-matrix.json", json.dumps(tree, ensure_ascii=False, indent=1) + "\n")


@pytest.mark.parametrize(("percent", "code"), [("0", 0), ("66", 0), ("66.7", 1), ("100", 1)])
def test_below_the_threshold_the_exit_code_is_1(percent: str, code: int) -> None:
    retag("@S2 @S3", "@S2")
    assert run().exit_code == 0
    assert run("--fail-under", percent).exit_code == code


@pytest.mark.parametrize("percent", ["-1", "101", "many"])
def test_a_threshold_is_a_percentage(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], percent: str
) -> None:
    assert "--fail-under" in fails(monkeypatch, capsys, "--fail-under", percent)


def test_every_source_must_be_mirrored_unless_a_reading_is_named() -> None:
    shutil.copytree("rules/xx/notice", "rules/xx/other")
    result = run("--fail-under", "100")
    assert result.exit_code == 1
    assert "3 of 6 (50%)" in result.stdout
    assert run("--fail-under", "100", "--reading", "xx/notice").exit_code == 0
    assert run("--fail-under", "100", "--reading", "notice", "--reading", "other").exit_code == 1


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_tag_that_names_nothing_is_told_with_its_place(lang: str) -> None:
    """On standard error and in the JSON; the exit code is 1 though every statement is covered."""
    retag("@S2 @S3", "@S2 @S3 @S33")
    result = run("--lang", lang, "--format", "json", "--fail-under", "100")
    assert result.exit_code == 1
    assert result.stderr.startswith("features/xx/notice/notice.feature:9:11: ")
    tree = json.loads(result.stdout)
    assert (tree["percent"], [each["code"] for each in tree["errors"]]) == (100.0, ["unknown-tag"])


def test_two_swapped_tags_change_the_matrix() -> None:
    before = json.loads(run("--format", "json").stdout)
    retag("@S1\n", "@S2\n")
    file = Path("features/xx/notice/notice.feature")
    file.write_text(file.read_text("utf-8").replace("@S2 @S3", "@S1 @S3"), "utf-8")
    after = json.loads(run("--format", "json").stdout)
    first, second = ([each["scenarios"] for each in tree["sources"][0]["statements"]] for tree in (before, after))
    assert first[:2] == second[1::-1] != second[:2]


def test_a_folder_or_a_file_of_features_may_be_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    Path("features").rename("elsewhere")
    assert "No scenarios are counted" in run().stdout
    assert run().exit_code == 0
    for name in ("elsewhere", "elsewhere/xx/notice/notice.feature"):
        assert "3 of 3 (100%)" in run("--features", name, "--fail-under", "100").stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--features", "none"], "none: there is no such file or folder"),
        (["--features", "rules"], "rules: there is no feature file here with a scenario"),
        (["--features", "latin.feature"], "latin.feature:1:10: the file is not UTF-8 text"),
        (["--reading", "xx/notise"], "did you mean `xx/notice`?"),
        (["--rulebook", "features"], "features: there is no rulebook here"),
        (["--document", "none.txt"], "none.txt: there is no such file or folder"),
        (["--document", "rules"], "rules: the file cannot be read"),
        (["--document", "empty.txt"], "empty.txt: the document holds no text"),
        (["--document", "latin.feature"], "latin.feature:1:10: the file is not UTF-8 text"),
        (["--document", "notice.txt", "--fail-under", "100"], "ask for one"),
        (["--document", "notice.txt", "--reading", "xx/notice", "--reading", "xx/other"], "xx/notice, xx/other"),
    ],
)
def test_what_cannot_be_run_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    Path("latin.feature").write_bytes(b"Feature: \xff\n")
    Path("empty.txt").write_text("\n \n\t\n", "utf-8")
    shutil.copytree("rules/xx/notice", "rules/xx/other")
    rules = [] if "--rulebook" in arguments else ["--rulebook", "rules"]
    assert said in " ".join(fails(monkeypatch, capsys, *arguments, *rules).replace("│", "").split())


def test_without_features_nothing_can_be_below_a_threshold(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.rmtree("features")
    assert "name the one to count with --features" in fails(monkeypatch, capsys, "--fail-under", "1")


# ---- a document ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("format_", ["text", "json", "markdown"])
def test_the_document_itself(lang: str, format_: str) -> None:
    result = run("--document", "notice.txt", "--lang", lang, "--format", format_)
    assert (result.exit_code, result.stderr) == (0, "")


def test_quotes_spaces_and_line_ends_make_no_difference() -> None:
    text = "\ufeff" + "\r\n".join(PARAGRAPHS).replace("“", '"').replace("”", '"').replace(" ", "  ")
    Path("copy.txt").write_bytes(text.encode())
    assert run("--document", "copy.txt").exit_code == 0


ANOTHER = (PARAGRAPHS[0], "Whoever recruits others is warned.", PARAGRAPHS[3], "A second page follows.")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_another_document(lang: str, golden: Golden) -> None:
    """A paragraph has changed, one is missing, one has moved up, one is new: what hangs on each stands under it."""
    Path("copy.txt").write_text("\n".join(ANOTHER), "utf-8")
    result = run("--document", "copy.txt", "--lang", lang)
    assert result.exit_code == 1
    golden.check(f"coverage-document.{lang}.txt", result.stdout)


def test_another_document_in_json_and_markdown() -> None:
    Path("copy.txt").write_text("\n".join(ANOTHER), "utf-8")
    tree = json.loads(run("--document", "copy.txt", "--format", "json").stdout)
    assert tree["same"] is False
    told = {each["paragraph"]: (each["status"], [row["id"] for row in each["statements"]]) for each in tree["changes"]}
    assert told == {
        "1": ("changed", ["xx/notice#S1"]),
        "2": ("missing", ["xx/notice#S2"]),
        "3": ("moved", ["xx/notice#S3"]),
        None: ("new", []),
    }
    [changed, *_] = tree["changes"]
    assert changed["statements"][0]["norms"] == ["xx/notice/recruiting"]
    assert [each["line"] for each in changed["statements"][0]["scenarios"]] == [5]
    markdown = run("--document", "copy.txt", "--format", "markdown").stdout
    assert "## Changed: paragraph 1; in the document on line 2" in markdown
    assert "  - norms: recruiting" in markdown


def test_the_document_of_another_source_differs_wholly(root: Path) -> None:
    Path("copy.txt").write_text("\n".join(f"Sentence {number}." for number in range(12)), "utf-8")
    result = run("--document", "copy.txt", "--format", "json", rules=None)
    assert result.exit_code == 1
    assert [each["status"] for each in json.loads(result.stdout)["changes"]] == ["changed"] * 12


def test_a_document_is_compared_without_features_too() -> None:
    shutil.rmtree("features")
    Path("copy.txt").write_text("\n".join(ANOTHER), "utf-8")
    shown = run("--document", "copy.txt").stdout
    assert "norms: recruiting" in shown
    assert "scenarios" not in shown


def test_marks_are_left_out_when_asked_and_always_in_json() -> None:
    assert MARKS & set(run("--lang", "ar").stdout)
    assert not MARKS & set(run("--lang", "ar", "--bidi", "none").stdout)
    assert not MARKS & set(run("--lang", "ar", "--format", "json").stdout)
