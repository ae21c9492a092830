"""HTML pages as their readers meet them: whole, safe, linked, the same in substance as the text."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import unicodedata
from collections import Counter
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner, Result

from golden_files import Golden
from html_page import STYLE, HtmlPage, reviewable
from legal import Scenario, check_all, load_rulebook
from legal.files.shipped import shipped
from legal.report import Case
from legal_cli.main import application
from legal_cli.render.answer import answer_pages
from legal_cli.render.explain import Explanation
from legal_cli.render.html import as_html
from legal_cli.render.made import made_report
from legal_cli.words import LANGUAGES, Words
from notice import FEATURE, PARAGRAPHS, write_notice

SCENARIOS = Path(__file__).parents[2] / "features" / "iq" / "stated-position" / "scenarios"
NAMES = ("joined-russia", "private-military-company", "approval-same-day", "attempted-to-join", "everything-unknown")
TAGS = {
    *("html", "head", "meta", "title", "style", "body", "header", "main", "footer", "article", "section"),
    *("h1", "h2", "h3", "h4", "p", "ul", "li", "details", "summary"),
    *("table", "caption", "thead", "tbody", "tr", "th", "td", "a", "bdi", "small"),
}
ID = re.compile(r"\b(?:[SC][0-9]+|Q-[a-z-]+[a-z])\b")
DATE = re.compile(r"\d{4}-\d\d-\d\d")
MARKS = re.compile("[\u2066-\u2069]")


@pytest.fixture(autouse=True)
def here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No test depends on the locale or the cache of the machine; scenarios are named by their files."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.chdir(SCENARIOS)


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(application(), [str(each) for each in arguments])


def page(*arguments: str | Path) -> HtmlPage:
    """The page that a command writes, held to what holds for every page."""
    result = run(*arguments, "--format", "html")
    assert "Traceback" not in result.output
    return sound(result.stdout)


def sound(text: str) -> HtmlPage:
    """A page that is whole and holds no script; ids are unique, links lead somewhere, headings are in order."""
    found = HtmlPage(text)
    assert {tag.name for tag in found.tags} <= TAGS
    names = {name for tag in found.tags for name in tag.attributes}
    assert not any(name.startswith("on") for name in names)
    assert not names & {"src", "style", "action", "srcset", "title"}
    ids = found.values("id")
    assert len(ids) == len(set(ids))
    links = found.values("href")
    assert all(link.startswith("#") for link in links)
    assert {unquote(link[1:]) for link in links} <= set(ids)
    levels = list(found.levels())
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    names_of = [tag.name for tag in found.tags]
    assert names_of.count("table") == names_of.count("caption")
    assert all(tag.attributes.get("scope") in ("row", "col") for tag in found.tags if tag.name == "th")
    assert not MARKS.search(text)
    return found


def visible(text: str) -> str:
    """What a text output says, without its marks, bullets and line ends."""
    return " ".join(re.sub(r"(?m)^\s*- ", "", MARKS.sub("", text)).split())


# ---- the same in substance -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("command", ["check", "explain"])
@pytest.mark.parametrize("name", NAMES)
def test_nothing_of_the_text_is_left_out(command: str, name: str, lang: str) -> None:
    """Each word of the text, each id and each date stands in the page as often, and in the same order."""
    text = visible(run(command, f"{name}.yaml", "--lang", lang).stdout)
    seen = page(command, f"{name}.yaml", "--lang", lang).seen
    for pattern in (ID, DATE):
        shown = pattern.findall(seen)
        assert all(shown.count(each) >= text.count(each) for each in set(pattern.findall(text)))
    if run(command, f"{name}.yaml", "--format", "json").stdout.count('"document"') == 1:  # else the count comes first
        rest = iter(re.findall(r"\w+", seen))
        assert [word for word in re.findall(r"\w+", text) if word not in rest] == []
    assert set(re.findall(r"\w+", text)) <= set(re.findall(r"\w+", seen))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_of_an_answer(lang: str, golden: Golden) -> None:
    golden.check(
        f"joined-russia.{lang}.html",
        reviewable(run("check", "joined-russia.yaml", "--lang", lang, "--format", "html").stdout),
    )


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_of_an_explanation(lang: str, golden: Golden) -> None:
    text = run("explain", "joined-russia.yaml", "--lang", lang, "--format", "html").stdout
    golden.check(f"explain.joined-russia.{lang}.html", reviewable(text))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_markdown_of_an_answer(lang: str, golden: Golden) -> None:
    golden.check(
        f"private-military-company.{lang}.md",
        run("check", "private-military-company.yaml", "--lang", lang, "--format", "markdown").stdout,
    )


def test_markdown_escapes_what_a_user_wrote(tmp_path: Path) -> None:
    file = tmp_path / "x.yaml"
    file.write_text('scenario: "<b>*a*"\nid: "[x](y)"', "utf-8")
    said = run("check", file, "--format", "markdown", "--exit-zero").stdout
    assert said.startswith("# \\<b\\>\\*a\\*\n\n- Case \\[x\\](y)\n")


# ---- safe ------------------------------------------------------------------------------------------------------------


def test_the_policy_allows_the_style_of_the_page_and_nothing_else() -> None:
    text = run("check", "joined-russia.yaml", "--format", "html").stdout
    [style] = STYLE.findall(text)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    tags = HtmlPage(text).tags
    assert [each.attributes["content"] for each in tags if "http-equiv" in each.attributes] == [policy]
    assert "<" not in style
    assert not re.search(r"url\(|@import|@font-face|https?:", style)


def test_the_style_knows_no_left_and_no_right() -> None:
    """But for the turn of an arrow, which is given for each direction."""
    [style] = STYLE.findall(run("check", "joined-russia.yaml", "--format", "html").stdout)
    assert not re.search(r"(?<!-)\b(left|right|float)\b", style)


HOSTILE = (
    "<script>alert(1)</script>",
    "</title></style><img src=x onerror=alert(1)>",
    "\"' onmouseover='x' &lt;b&gt; &amp; --> ]]> <!-- <?x ?>",
    "S11",
    "سجن <b>‏",
    "a" * 300,
    "<" * 300,
)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("title", HOSTILE)
def test_a_users_text_stays_text(title: str, lang: str, tmp_path: Path) -> None:
    file = tmp_path / "x.json"
    file.write_text(json.dumps([{"scenario": title, "id": title}, {"scenario": title}]), "utf-8")
    for command in ("check", "explain"):
        seen = page(command, file, "--lang", lang).seen
        assert seen.count(" ".join(title.replace("\u200f", "").split())) >= 5


LETTERS = st.text(st.characters(codec="utf-8") | st.sampled_from("<>&\"'#\u2066\u2067\u2068\u2069\u202e\u200f\0\x1b"))


@settings(max_examples=40)
@given(titles=st.lists(LETTERS, min_size=1, max_size=2), path=LETTERS, lang=st.sampled_from(LANGUAGES))
def test_no_text_becomes_markup(titles: list[str], path: str, lang: str) -> None:
    """Whatever the titles, the case's number and the path are, even where no check has seen them."""
    book, words = load_rulebook(), Words(lang, always=True)
    cases = [
        Case(path, place, Scenario.model_construct(scenario=title, id=title)) for place, title in enumerate(titles, 1)
    ]
    report = check_all(cases, rulebook=book, lang=lang)
    for of in (None, Explanation):
        pages = answer_pages(report, words, book, *([of] if of else []))
        text = as_html(list(pages), words, made_report(report, words, "check"))
        text.encode()
        assert not any(unicodedata.category(letter) in ("Cc", "Cs") for letter in text if letter not in "\t\n\r")
        kinds = {tag.name for tag in sound(text).tags}
        assert "script" not in kinds


# ---- several, and none -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", LANGUAGES)
def test_several_scenarios_have_a_table_that_leads_to_each(lang: str) -> None:
    found = page("check", *(f"{name}.yaml" for name in NAMES), "--lang", lang)
    cases = [each for each in found.values("id") if each.startswith("case.")]
    assert cases == [f"case.{number}" for number in range(1, 8)]
    assert [each[1:] for each in found.values("href") if each.startswith("#case.")] == cases
    words = Words(lang)
    assert found.seen.count(words("closing")) == 7
    assert sum(each.name == "small" for each in found.tags) == 7


def test_a_citation_leads_to_the_statement_of_its_own_answer() -> None:
    found = page("check", "joined-russia.yaml", "attempted-to-join.yaml", "private-military-company.yaml")
    at = [each.rpartition("-")[0] for each in found.values("id") if each.endswith("-S11")]
    assert at == ["1", "2", "3", "4"]
    assert page("check", "joined-russia.yaml").values("id").count("S11") == 1


def test_what_could_not_be_checked_is_counted_on_the_page_and_told_on_standard_error() -> None:
    result = run("check", "joined-russia.yaml", "none.yaml", "neither.yaml", "--format", "html")
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 2
    seen = sound(result.stdout).seen
    assert "could not be checked, and so is not on this page: 2" in seen
    assert "none.yaml" not in seen
    only = run("check", "none.yaml", "--format", "html", "--lang", "ar")
    assert only.exit_code == 2
    assert "وعددها: 1" in sound(only.stdout).seen


def test_two_readings_stand_apart_under_their_names(tmp_path: Path) -> None:
    rules = tmp_path / "rules"
    shutil.copytree(shipped(), rules)
    shutil.copytree(rules / "iq" / "stated-position", rules / "iq" / "copy")
    asked: list[str | Path] = ["--rulebook", rules, "--reading", "iq/stated-position", "--reading", "iq/copy"]
    for command in ("check", "explain"):
        found = page(command, "joined-russia.yaml", *asked)
        assert {"1-S11", "2-S11"} <= set(found.values("id"))
        assert sum("answer" in each.split() for each in found.values("class")) == 2
        assert run(command, "joined-russia.yaml", *asked).stdout.count("According to") == 2
        assert run(command, "joined-russia.yaml", *asked, "--format", "markdown").stdout.count("**According to") == 2


def test_readings_left_out_are_named_and_the_day_is_told(tmp_path: Path) -> None:
    rules = tmp_path / "rules"
    shutil.copytree(shipped(), rules)
    shutil.copytree(rules / "iq" / "stated-position", rules / "iq" / "later")
    source = rules / "iq" / "later" / "source.yaml"
    source.write_text(source.read_text("utf-8").replace("not_before: 2025", "not_before: 2035"), "utf-8")
    asked: list[str | Path] = [
        "--rulebook",
        rules,
        "--reading",
        "iq/stated-position",
        "--reading",
        "iq/later",
        "--as-of",
        "2026-01-01",
    ]
    for command in ("check", "explain"):
        seen = page(command, "joined-russia.yaml", *asked).seen
        assert "Left out, because later than 2026-01-01: iq/later." in seen
        assert "As of this day: 2026-01-01." in seen


def test_the_page_says_what_made_it_and_is_the_same_each_time() -> None:
    first, second = (run("check", *(f"{name}.yaml" for name in NAMES), "--format", "html").stdout for _ in range(2))
    assert first == second
    book = load_rulebook()
    seen = HtmlPage(first).seen
    assert f"Rulebook: {book.version}, SHA-256 {book.sha256}." in seen
    assert "Readings asked: iq/stated-position." in seen


def test_bytes_are_utf_8_on_a_terminal_that_knows_only_ascii() -> None:
    command = [sys.executable, "-m", "legal", "check", "joined-russia.yaml", "--lang", "ckb", "--format", "html"]
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    done = subprocess.run(command, capture_output=True, env=environment, check=False)
    assert (done.returncode, done.stderr) == (1, b"")
    assert done.stdout.decode("utf-8") == run(*command[3:]).stdout


def test_marks_are_elements_whatever_is_asked() -> None:
    asked = ["check", "joined-russia.yaml", "--lang", "ar", "--format", "html"]
    result = run(*asked)
    assert result.stdout == run(*asked, "--bidi", "none").stdout
    assert '<a dir="ltr" class="cite" href="#S11">S11</a>' in result.stdout
    assert '<html lang="ar" dir="rtl">' in result.stdout


@pytest.mark.parametrize("command", ["whatif", "show"])
def test_other_commands_say_that_they_have_no_html(command: str) -> None:
    result = run(command, *(["joined-russia.yaml"] if command == "whatif" else ["S11"]), "--format", "html")
    assert result.exit_code == 2
    assert "'html' is not one of 'text', 'json', 'markdown'" in result.stderr


# ---- coverage --------------------------------------------------------------------------------------------------------


@pytest.fixture
def notice(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The notice's rules and features, of which one statement is mirrored by no scenario."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(write_notice(folder))
    Path("features/xx/notice/notice.feature").write_text(FEATURE.replace("@S2 @S3", "@S2", 1), "utf-8")
    return folder


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_map_of_a_document(lang: str, notice: Path, golden: Golden) -> None:
    """Every paragraph with its fingerprint, every statement with what it leads to; nothing of the document's text."""
    text = run("coverage", "--rulebook", "rules", "--lang", lang, "--format", "html").stdout
    sound(text)
    golden.check(f"coverage-map.{lang}.html", reviewable(text))
    assert not any(each in text for each in PARAGRAPHS)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_map_of_the_shipped_source_leaves_nothing_out(
    root: Path, lang: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(root)
    found = page("coverage", "--lang", lang, "--reading", "iq/stated-position")
    source = load_rulebook().sources["iq/stated-position"]
    for code in source.paragraphs.values():
        assert code in found.seen
    for statement in source.statements.values():
        assert statement.id.rpartition("#")[2] in found.values("id")
        for text in (statement.text, statement.aside, source.speakers[statement.speaker].name):
            assert " ".join(text.get(lang, "").split()) in found.seen
    for name in ("joining-foreign-forces", "joining-foreign-forces#authorized", *(f"C{n}" for n in range(1, 20))):
        assert name in found.values("id")
        assert (
            name in map(unquote, (each[1:] for each in found.values("href")))
            or name == "joining-foreign-forces#authorized"
        )
    told = json.loads(run("coverage", "--format", "json", "--reading", "iq/stated-position").stdout)
    names = {each["name"] for row in told["sources"][0]["statements"] for each in row["scenarios"]}
    assert len(names) > 100
    assert all(name in found.seen for name in names)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_map_of_all_sources_has_every_statement_and_claim(
    root: Path, lang: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Sources have ids of one name: each stands once for each source that has it."""
    monkeypatch.chdir(root)
    found = page("coverage", "--lang", lang)
    sources = load_rulebook().sources.values()
    wanted = Counter(each.rpartition("#")[2] for source in sources for each in (*source.statements, *source.claims))
    shown = Counter(each.partition("-")[2] if each[0].isdigit() else each for each in found.values("id"))
    assert {name: shown[name] for name in wanted} == dict(wanted)
    assert all(source.name[lang] in found.seen for source in sources)


def test_the_map_without_features_says_so(notice: Path) -> None:
    shutil.rmtree("features")
    seen = page("coverage", "--rulebook", "rules").seen
    assert "No scenarios are counted" in seen
    assert "Not covered" not in seen


def test_two_sources_have_maps_of_their_own(notice: Path) -> None:
    shutil.copytree("rules/xx/notice", "rules/xx/other")
    assert {"1-S1", "2-S1"} <= set(page("coverage", "--rulebook", "rules").values("id"))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_document_that_differs(lang: str, notice: Path) -> None:
    """What the text says of it, the page says."""
    Path("copy.txt").write_text("\n".join((PARAGRAPHS[0], "Another.", PARAGRAPHS[3], "A second page.")), "utf-8")
    asked = ["coverage", "--rulebook", "rules", "--document", "copy.txt", "--lang", lang]
    assert run(*asked, "--format", "html").exit_code == 1
    seen = page(*asked).seen
    assert set(re.findall(r"\w+", visible(run(*asked).stdout))) <= set(re.findall(r"\w+", seen))
