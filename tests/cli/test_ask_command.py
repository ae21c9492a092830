"""`legal ask` as people use it: interviews on a terminal of their own, in each language, well and badly behaved."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from golden_files import Golden
from legal import InputError, check, load_scenarios
from legal.report import Case
from legal_cli.main import application
from legal_cli.terminal import Terminal
from legal_cli.words import LANGUAGES, read_words
from terminals import CTRL_C, CTRL_D, Person

SCENARIOS = Path(__file__).parents[2] / "features" / "iq" / "stated-position" / "scenarios"


@pytest.fixture(autouse=True)
def no_locale(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """No test depends on the locale or the cache of the machine; each has a folder of its own."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.getbasetemp() / "cache"))
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def people() -> Iterator[list[Person]]:
    """Whoever is still at a terminal at the end of a test leaves."""
    found: list[Person] = []
    yield found
    for each in found:
        if each.process.poll() is None:
            each.process.kill()
            each.process.wait()


@pytest.fixture
def sit(people: list[Person]) -> Any:
    def begin(*arguments: str, **more: Any) -> Person:
        person = Person(*arguments, **more)
        people.append(person)
        person.reads()
        return person

    return begin


REPLIES: Mapping[str, Sequence[str]] = {
    "en": [
        *("Iraq, Russia", "militia", "1", "russia", "back", "Russia", "state", "?", "n", "", "don't know", "2007"),
        *("1 June 2025", "2025-06-15", "2007-06", "no", "2", "yes", "A young man's case", "case"),
    ],
    "ar": ["العراق، روسيا", "الالتحاق", "روسيا", "رجوع", "روسيا", "١", "لا", "١٧", "نعم", "", ""],
    "ckb": [
        "عێراق",
        "١",
        "ڕووسیا",
        "هێزی چەکداری دەوڵەتێک",
        "بەڵێ",
        "هێشتا",
        "عێراق",
        "نازانم",
        "نازانم",
        "نازانم",
        "نەخێر",
    ],
}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_whole_interview(lang: str, sit: Any, golden: Golden) -> None:
    """As it stands on the screen, from the first line to the last."""
    person = sit("--lang", lang)
    for reply in REPLIES[lang]:
        if person.process.poll() is not None:
            break
        person.types(reply)
    assert person.ends() == 0
    golden.check(f"ask.interview.{lang}.txt", person.seen)


def test_what_is_saved_is_what_was_told_and_check_answers_it_alike(sit: Any, tmp_path: Path) -> None:
    person = sit("--lang", "en")
    for reply in ("Iraq", "joined", "Russia", "1", "yes", "Iraq", "2025-06-01", "2026-01-01"):
        answer = person.types(reply)
    assert "According to Iraq's stated position as reported by Kurdistan24, this is\nundetermined" in answer
    for reply in ("yes", 'no: "title" # \t ', "case"):
        person.types(reply)
    assert person.ends() == 0
    [case] = load_scenarios("case.yaml")
    assert isinstance(case, Case)
    assert case.scenario.scenario == 'no: "title" #'
    assert case.scenario.facts() == {
        "person.citizenships": ("IQ",),
        "situation.conduct": ("joined",),
        "situation.date": "2025-06-01",
        "situation.force.kind": "state-armed-forces",
        "situation.force.state": "RU",
        "situation.authorization.granted": "yes",
        "situation.authorization.by": "IQ",
        "situation.authorization.date": "2026-01-01",
    }
    assert check(case.scenario).outcome == "undetermined"
    shown = CliRunner().invoke(application(), ["check", "case.yaml"]).stdout
    assert shown.partition("case.yaml\n")[2].strip() in answer
    assert os.listdir(tmp_path) == ["case.yaml"]


def test_the_language_is_asked_for_where_nothing_says_it(sit: Any) -> None:
    person = sit()
    assert person.seen == "\nEnglish: type 1\nالعربية: اكتب \u20662\u2069\nکوردی (سۆرانی): بنووسە \u20663\u2069\n> "
    assert person.types("nothing").count("English") == 1
    assert "تسأل هذه المقابلة" in person.types("٢")
    for locale, word in (("ckb_IQ.UTF-8", "چاوپێکەوتن"), ("en_GB.UTF-8", "This interview")):
        assert word in sit(environment={"LANG": locale}).seen


@pytest.mark.parametrize("told", range(4))
def test_ctrl_c_at_any_question_offers_to_save_and_writes_nothing_by_itself(
    told: int, sit: Any, tmp_path: Path
) -> None:
    person = sit("--lang", "en")
    for reply in ("Iraq", "joined", "Russia", "1")[:told]:
        person.types(reply)
    after = person.presses(CTRL_C)
    assert os.listdir(tmp_path) == []
    if not told:
        assert person.ends() == 130
        return
    assert "Save your answers" in after
    person.types("yes")
    person.types("")
    assert "Saved, readable by you alone: scenario.yaml" in person.types("")
    assert person.ends() == 0
    [case] = load_scenarios("scenario.yaml")
    assert isinstance(case, Case)
    assert len(case.scenario.facts()) == told


@pytest.mark.parametrize("replies", [[], ["yes"], ["yes", "A title"]])
def test_a_second_ctrl_c_ends_at_once(replies: Sequence[str], sit: Any, tmp_path: Path) -> None:
    person = sit("--lang", "en")
    person.types("Iraq")
    person.presses(CTRL_C)
    for reply in replies:
        person.types(reply)
    assert "Nothing was saved." in person.presses(CTRL_C)
    assert person.ends() == 130
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("end", ["quit", "خروج", "CTRL-D"])
def test_quitting_offers_to_save(end: str, sit: Any, tmp_path: Path) -> None:
    person = sit("--lang", "en")
    person.types("Iraq")
    after = person.presses(CTRL_D) if end == "CTRL-D" else person.types(end)
    assert "Save your answers" in after
    assert "Type yes or no." in person.types("perhaps")
    assert "Nothing was saved." in person.types("no")
    assert person.ends() == 0
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("key", [CTRL_D, b"quit\n"])
def test_whoever_leaves_with_nothing_told_is_asked_nothing(key: bytes, sit: Any) -> None:
    person = sit("--lang", "en")
    assert "Save" not in person.presses(key)
    assert person.ends() == 0


def test_a_file_that_is_there_is_not_replaced_without_a_yes(sit: Any, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("mine")
    (tmp_path / "link.yaml").symlink_to("a.yaml")
    person = sit("--lang", "en", "-o", "a.yaml")
    person.types("Iraq")
    assert "Replace it?" not in person.types("helped-others-join")  # the answer, and the title
    assert "There is a file of this name already: a.yaml" in person.types("A title")
    assert "Type the name of the file" in person.types("no")
    assert "That cannot be used: the file is written as YAML" in person.types("b.json")
    assert "That cannot be used: the file cannot be written" in person.types("missing/b.yaml")
    assert "There is a file of this name already: link.yaml" in person.types("link.yaml")
    assert "Saved" in person.types("yes")
    assert person.ends() == 0
    assert (tmp_path / "a.yaml").read_text().startswith('scenario: "A title"\n')
    assert (tmp_path / "link.yaml").is_symlink()  # it still points at what was replaced
    assert sorted(os.listdir(tmp_path)) == ["a.yaml", "link.yaml"]


def test_a_scenario_can_be_continued(sit: Any, tmp_path: Path) -> None:
    """What it tells is not asked, its title is kept, and its own file is proposed."""
    (tmp_path / "a.yaml").write_text("scenario: Mine\nid: 7\nnotes: keep\nperson: {citizenships: [IQ, unknown]}\n")
    person = sit("a.yaml", "--lang", "en")
    assert "Noted so far: Iraq, and perhaps others" not in person.seen  # others change nothing
    assert "What did the person do?" in person.seen
    person.types("2")
    assert "The Enter key alone takes: a.yaml" in person.types("yes")
    person.types("")
    person.types("yes")
    assert person.ends() == 0
    assert (tmp_path / "a.yaml").read_text() == (
        'scenario: "Mine"\nid: "7"\nnotes: "keep"\n'
        "person:\n  citizenships: [IQ, unknown]\nsituation:\n  conduct: [attempted-to-join]\n"
    )


def test_nothing_to_ask_is_answered_at_once(sit: Any) -> None:
    person = sit(str(SCENARIOS / "attempted-to-join.yaml"), "--lang", "en")
    assert "No question is left. This is the answer:" in person.seen
    assert person.ends() == 0


def test_garbage_is_refused_and_asked_again(sit: Any) -> None:
    """Bytes that are no text, control characters, a very long line."""
    person = sit("--lang", "en")
    for typed in (b"\xff\xfe\xfd\n", b"\x01\x02\n", b"[[[\n", b"\xe2\x81\xa6\n", b"x" * 3000 + b"\n"):
        assert re.search("That cannot be used|Nothing was typed", person.presses(typed))
    assert "Noted" in person.types("Iraq")


def test_facts_that_cannot_be_together_are_told_in_the_words_of_the_questions(sit: Any, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(
        "scenario: x\nperson: {citizenships: [IQ]}\nsituation: {conduct: joined, date: 2000-01-01, "
        "force: {kind: state-armed-forces, state: RU}, authorization: {granted: no}}\n"
    )
    person = sit("a.yaml", "--lang", "en")
    person.types("don't know")
    answer = person.types("2001")
    assert "That cannot be used: the birth lies after the conduct (Date of the conduct)." in answer
    assert "Noted" in person.types("1990")


def test_where_no_answer_can_be_given_what_was_told_can_be_saved(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from legal import LegalError, checking, load_rulebook
    from legal_cli import conversation

    def fail(*_: object, **__: object) -> None:
        raise LegalError("no answer")

    typed = iter(["none", "yes", "", ""])
    monkeypatch.setattr(checking, "answer", fail)
    monkeypatch.setattr(conversation, "Terminal", lambda: Terminal(lambda _: next(typed)))
    book = load_rulebook()
    with pytest.raises(LegalError, match="no answer"):
        conversation.converse(book, book.defaults, None, None, "en", bidi=True)
    assert (tmp_path / "scenario.yaml").read_text().endswith("  citizenships: []\n")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_narrow_terminal_is_not_overrun(lang: str, sit: Any) -> None:
    from legal_cli.render.layout import width

    person = sit("--lang", lang, columns=40)
    for reply in ("Iraq", "1", "Russia", "1", "no", "18", "no", "no"):
        person.types(reply)
    lines = person.seen.splitlines()
    assert len(lines) > 150
    assert max(map(width, lines)) <= 40


def run(*arguments: str, text: str | None = None) -> Result:
    return CliRunner().invoke(application(), ["ask", *arguments], input=text)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_without_a_terminal_it_refuses_and_names_the_way(lang: str) -> None:
    found = run("--lang", lang)
    assert (found.exit_code, found.stdout) == (2, "")
    assert "--questions" in found.stderr
    assert len(found.stderr.splitlines()) == 1


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("format_", "suffix"), [("text", "txt"), ("json", "json"), ("markdown", "md")])
def test_the_open_questions(format_: str, suffix: str, lang: str, golden: Golden) -> None:
    found = run("--questions", "--lang", lang, "--format", format_)
    assert found.exit_code == 0
    text = re.sub('"sha256": "[0-9a-f]{64}"', '"sha256": "…"', found.stdout)
    golden.check(f"ask.questions.{lang}.{suffix}", text)


def test_the_open_questions_of_a_scenario() -> None:
    found = json.loads(run("--questions", str(SCENARIOS / "joined-russia.yaml"), "--format", "json").stdout)
    assert [(each["fact"], each["why"]) for each in found["questions"]] == [
        ("situation.recruitment.deceived", "presumed"),
        ("situation.recruitment.coerced", "presumed"),
    ]
    assert (found["format"], found["done"], found["at_most"]) == ("legal-questions/1", False, 2)
    found = json.loads(run("--questions", str(SCENARIOS / "attempted-to-join.yaml"), "--format", "json").stdout)
    assert (found["questions"], found["done"], found["at_most"]) == ([], True, 0)
    assert "None: no further fact can change the answer." in run("--questions", found["source"]).stdout


def test_readings_and_day_are_asked_as_for_check() -> None:
    found = json.loads(run("--questions", "--format", "json", "--as-of", "٢٠٢٦-٠١-٠١").stdout)
    assert found["asked"] == {"readings": ["iq/stated-position"], "as_of": "2026-01-01", "lang": "en", "left_out": []}
    assert isinstance(run("--questions", "--reading", "xx").exception, InputError)
    assert isinstance(run("--questions", "--as-of", "2020-01-01").exception, InputError)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--questions", "-o", "a.yaml"], "--output is for an interview"),
        (["--format", "json"], "--format is for --questions"),
        (["-o", "a.json"], "ends in .yaml"),
        (["-"], "standard input is what the interview reads"),
    ],
)
def test_options_that_do_not_go_together(arguments: Sequence[str], told: str) -> None:
    found = run(*arguments)
    assert found.exit_code == 2
    assert told in " ".join(found.stderr.split())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("scenario: a\n---\nscenario: b\n", "one scenario is wanted here, and there are 2"),
        ("scenario: a\nperson: {age: old}\n", "a whole number from 0 to 130 is wanted here"),
        ("", "the file holds no scenario"),
    ],
)
def test_what_cannot_be_continued_is_told(text: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(text)
    command = [sys.executable, "-m", "legal", "ask", "--questions", "a.yaml"]
    found = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (found.returncode, found.stdout) == (2, "")
    assert told in found.stderr


def test_what_can_be_typed_means_one_thing() -> None:
    """No phrase of any language means two of the things that can be typed."""
    said = [read_words(lang)["ask"]["said"] for lang in LANGUAGES]
    meanings: dict[str, set[str]] = {}
    for each in said:
        for key, phrases in each.items():
            for phrase in phrases.split(" | "):
                meanings.setdefault(phrase.casefold(), set()).add(key)
    assert all(len(keys) == 1 for keys in meanings.values())
