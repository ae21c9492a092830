"""`legal show` as its users run it: every id in every language and format, and what is said of a wrong one."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from golden_files import Golden
from legal.lookup import KINDS, Index
from legal.rulebook import Rulebook
from legal_cli import main
from legal_cli.render.show import ShowPages
from legal_cli.words import LANGUAGES, Words, read_words
from notice import write_notice

MARKS = set("\u2066\u2067\u2068\u2069\u200e\u200f")


@pytest.fixture(autouse=True)
def no_locale(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No test depends on the locale or the cache of the machine."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main.application(), ["show", *(str(each) for each in arguments)])


def fails(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """What is said on standard error where the command ends with 2."""
    monkeypatch.setattr(sys, "argv", ["legal", "show", *arguments])
    with pytest.raises(SystemExit) as end:
        main.run()
    out, err = capsys.readouterr()
    assert (end.value.code, out) == (2, "")
    assert "Traceback" not in err
    return err


GOLDEN = {
    "source": "iq/stated-position",
    "norm": "joining-foreign-forces",
    "exception": "authorized",
    "circumstance": "iq/stated-position/joining-foreign-forces#under-age",
    "statement": "S11",
    "statement-aside": "S02",
    "remark": "S14",
    "claim": "C12",
    "question": "iq/stated-position#Q-companies",
    "speaker": "unnamed-adviser",
    "topic": "number-recruited",
    "proposition": "involvement-is-individual-or-unproven",
    "fact": "situation.force.kind",
    "measure": "person.under_18",
}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", GOLDEN)
def test_the_text(name: str, lang: str, golden: Golden) -> None:
    golden.check(f"show-{name}.{lang}.txt", run(GOLDEN[name], "--lang", lang).stdout)


def test_what_the_source_is_silent_on_is_not_called_its_exception() -> None:
    norm, circumstance = (
        run("joining-foreign-forces").stdout,
        run("iq/stated-position/joining-foreign-forces#under-age").stdout,
    )
    exceptions, silent = norm.split("Exceptions, any of which lifts the norm:")[1].split("Circumstances on which")
    assert "#authorized" in exceptions
    assert not any(each in exceptions for each in ("#coerced", "#deceived", "#under-age"))
    assert all(each in silent for each in ("#coerced", "#deceived", "#under-age"))
    assert "Exception" not in circumstance
    of_the_fact = run("situation.recruitment.coerced").stdout
    assert "exception iq/penal-code/joining-a-force-at-war#compelled" in of_the_fact
    assert "exception iq/stated-position" not in of_the_fact


def test_an_element_that_is_our_reading_is_told_as_that() -> None:
    assert "a citizen of Iraq — our reading of S11, S13" in run("joining-foreign-forces").stdout
    elements = json.loads(run("joining-foreign-forces", "--format", "json").stdout)["thing"]["punishable"]["of"]
    assert [each["fact"] for each in elements if each.get("our_reading")] == ["person.citizenships"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_markdown(lang: str, golden: Golden) -> None:
    golden.check(f"show-question.{lang}.md", run(GOLDEN["question"], "--lang", lang, "--format", "markdown").stdout)


def test_the_json(golden: Golden) -> None:
    """The rulebook's hash, which changes with every edit of the data, is left out."""
    tree = json.loads(run("S14", "--format", "json").stdout)
    assert len(tree["rulebook"].pop("sha256")) == 64
    golden.check("show-remark.json", json.dumps(tree, ensure_ascii=False, indent=1) + "\n")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_id_is_shown(book: Rulebook, lang: str) -> None:
    """Each page names its id and is in words: no brace is left, no line of a list is empty."""
    from legal_cli.render.markdown import as_markdown
    from legal_cli.render.text import as_text

    index = Index(book)
    pages = ShowPages(Words(lang), index)
    for thing in index.things.values():
        page = pages.page(thing)
        text = as_text(page)
        assert thing.id in text
        assert "{" not in text
        assert all(line.strip() != "-" for line in text.splitlines())
        assert as_markdown(page, lang).count("\n## ") == len(page.sections)


@pytest.mark.parametrize("format_", ["text", "json", "markdown"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_one_of_each_kind_by_the_command(format_: str, lang: str) -> None:
    for name in GOLDEN.values():
        result = run(name, "--lang", lang, "--format", format_)
        assert (result.exit_code, result.stderr) == (0, "")
        assert result.stdout


@pytest.mark.parametrize("lang", LANGUAGES)
def test_without_an_id_everything_is_listed(book: Rulebook, lang: str) -> None:
    things = Index(book).things
    text = run("--lang", lang, "--bidi", "none").stdout
    assert all(any(line.endswith(whole) or f"{whole}:" in line for line in text.splitlines()) for whole in things)
    kinds = {each.kind for each in things.values()}
    heads = [read_words(lang)["show"]["kinds"][kind] for kind in KINDS if kind in kinds]
    assert [line for line in text.splitlines() if line in heads] == heads
    tree = json.loads(run("--lang", lang, "--format", "json").stdout)
    assert [each["id"] for each in tree["things"]] == list(things)
    assert run("--lang", lang, "--format", "markdown").stdout.count("\n- ") == len(things)


def test_short_whole_and_copied_ids_show_the_same() -> None:
    whole = run("iq/stated-position#S11").stdout
    assert run("S11").stdout == run("#S11").stdout == run("\u2066S11\u2069").stdout == whole


@pytest.mark.parametrize("lang", LANGUAGES)
def test_links_are_seen_from_both_ends(book: Rulebook, lang: str) -> None:
    """A statement's page names the norm, the norm's page the statement; a question's page the fact, and so on."""
    pairs = [("S11", "joining-foreign-forces"), ("C12", "S18"), ("S18", "ukraine-ambassador")]
    pairs += [
        ("iq/stated-position#Q-companies", "situation.force.kind"),
        ("person.under_18", "person.age"),
        ("authorized", "S11"),
    ]
    for one, other in pairs:
        assert other in run(one, "--lang", lang).stdout
        assert one in run(other, "--lang", lang).stdout


def test_the_same_question_gives_the_same_bytes() -> None:
    for format_ in ("text", "json", "markdown"):
        assert run("S11", "--format", format_).stdout == run("S11", "--format", format_).stdout


def test_marks_are_left_out_when_asked_and_always_in_json() -> None:
    assert MARKS & set(run("S11", "--lang", "ar").stdout)
    assert MARKS & set(run("S11", "--lang", "ckb", "--format", "markdown").stdout)
    assert not MARKS & set(run("S11", "--lang", "ar", "--bidi", "none").stdout)
    assert not MARKS & set(run("S11", "--lang", "ar", "--format", "json").stdout)


def test_markdown_runs_from_right_to_left_and_hides_no_markup() -> None:
    arabic = run("person.under_18", "--lang", "ar", "--format", "markdown").stdout
    assert arabic.startswith('<div dir="rtl" lang="ar">\n\n# ')
    assert arabic.endswith("</div>\n")
    assert "under\\_18" in run("person.under_18", "--format", "markdown").stdout


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("S1l", "S1l: nothing in the rulebook has this id; did you mean S10, S11, S12?"),
        ("Q-lenght", "did you mean Q-length"),
        ("iq/stated-positon", "did you mean iq/stated-position"),
        ("xyzzy", "xyzzy: nothing in the rulebook has this id; `legal show` lists everything that has one"),
        ("", "'': nothing in the rulebook has this id"),
        ("deceived", "iq/stated-position/joining-foreign-forces#deceived, situation.recruitment.deceived"),
        ("a\nb", "a\ufffdb: nothing"),
    ],
)
def test_a_wrong_id_is_told_with_what_would_be_right(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str, said: str
) -> None:
    err = fails(monkeypatch, capsys, name)
    assert said in err
    assert len(err.splitlines()) == 1


@pytest.mark.parametrize(("lang", "word"), [("ar", "هل قصدت"), ("ckb", "ئایا مەبەستت")])
def test_a_wrong_id_is_told_in_each_language(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], lang: str, word: str
) -> None:
    assert word in fails(monkeypatch, capsys, "Q-lenght", "--lang", lang)


@pytest.mark.parametrize(
    ("text", "said"),
    [(None, "there is no rulebook here"), ("readings: [xx/none]\n", "defaults.yaml:1:"), ("[", "defaults.yaml:1:")],
)
def test_a_broken_rulebook_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path, text: str | None, said: str
) -> None:
    if text is not None:
        (tmp_path / "defaults.yaml").write_text(text, "utf-8")
    assert said in fails(monkeypatch, capsys, "S11", "--rulebook", str(tmp_path))


def test_another_rulebook(tmp_path: Path) -> None:
    rules = write_notice(tmp_path) / "rules"
    shown = run("ministry", "--rulebook", rules).stdout
    assert "statement S1: Recruiting others costs a fine." in shown
    assert "exactly 10" in run("C1", "--rulebook", rules).stdout


def test_a_short_id_of_two_sources_must_be_written_whole(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    import shutil

    rules = write_notice(tmp_path) / "rules"
    shutil.copytree(rules / "xx" / "notice", rules / "xx" / "other")
    err = fails(monkeypatch, capsys, "S1", "--rulebook", str(rules))
    assert "xx/notice#S1, xx/other#S1" in err
    assert run("other#S1", "--rulebook", rules).exit_code == 0
