"""`legal whatif` as its users run it: texts, JSON, exit codes, and changes that cannot be read."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from golden_files import Golden
from legal import Scenario, check, load_rulebook
from legal.answers import Answers
from legal.whatif import what_if
from legal_cli import main
from legal_cli.main import application
from legal_cli.render.whatif import WhatIfPages
from legal_cli.words import LANGUAGES, Words

SCENARIOS = Path(__file__).parents[2] / "features" / "iq" / "stated-position" / "scenarios"
GOLDEN = ["joined-russia", "private-military-company", "approval-unknown"]


@pytest.fixture(autouse=True)
def no_locale(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No test depends on the locale or the cache of the machine."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.chdir(SCENARIOS)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(application(), ["whatif", *arguments])


def told(*arguments: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(run(*arguments, "--format", "json").stdout)
    return found


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", GOLDEN)
def test_the_text(name: str, lang: str, golden: Golden) -> None:
    golden.check(f"whatif.{name}.{lang}.txt", run(f"{name}.yaml", "--lang", lang).stdout)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_text_of_a_difference(lang: str, golden: Golden) -> None:
    arguments = ["--set", "granted=yes", "--set", "recruitment.deceived=no", "--lang", lang]
    golden.check(f"whatif.set.joined-russia.{lang}.txt", run("joined-russia.yaml", *arguments).stdout)


@pytest.mark.parametrize(("name", "more"), [("search", []), ("set", ["--set", "granted=yes"])])
def test_the_json(name: str, more: list[str], golden: Golden) -> None:
    report = told("joined-russia.yaml", *more)
    assert len(report["rulebook"].pop("sha256")) == 64
    assert report["format"] == "legal-whatif/1"
    golden.check(f"whatif.{name}.joined-russia.json", json.dumps(report, ensure_ascii=False, indent=1) + "\n")


def test_each_change_told_can_be_given() -> None:
    """What the JSON names as a change, `--set` evaluates, and comes to the same outcome."""
    for each in told("joined-russia.yaml")["whatif"][0]["sets"]:
        given = []
        for change in each["changes"]:
            value = ",".join(change["to"]) if isinstance(change["to"], list) else change["to"]
            given += ["--set", f"{change['fact']}={value}"]
        [reading] = told("joined-russia.yaml", *given)["whatif"][0]["readings"]
        assert reading["outcome"] == {"before": "punishable", "after": each["outcome"]}


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["joined-russia.yaml"], 1),
        (["joined-russia.yaml", "--exit-zero"], 0),
        (["private-military-company.yaml"], 3),
        (["attempted-to-join.yaml", "--set", "conduct=joined"], 0),
        (["."], 1),
        (["joined-russia.yaml", "missing.yaml"], 2),
    ],
)
def test_exit_codes_are_those_of_check(arguments: list[str], code: int) -> None:
    """For the scenarios as they stand, whatever a change would make of them."""
    result = run(*arguments)
    assert (result.exit_code, "Traceback" in result.output) == (code, False)


def test_a_folder_is_one_scenario_after_the_other() -> None:
    files = {each["source"] for each in told(".")["whatif"]}
    assert files == {each.name for each in SCENARIOS.glob("*.yaml")}


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--set", "situation.force.stat=RU"], "--set: there is no fact `situation.force.stat`; did you mean"),
        (["--set", "nothing-like-it=RU"], "--set: there is no fact `nothing-like-it`"),
        (["--set", "date=2025-01-01", "--set", "by"], "--set: a change is written path=value"),
        (["--set", "authorization.date=tomorrow"], "--set: situation.authorization.date: a day is wanted here"),
        (["--set", "role=cook"], "--set: situation.force.role: `cook` is not one of combat, support"),
        (["--set", "force.state=Russa"], "--set: situation.force.state: `Russa` is no country's code or name; did you"),
        (["--set", "under_18=yes"], "--set: there is no fact `under_18`"),
        (["--set", "person.under_18=yes"], "--set: `person.under_18` is worked out from other facts; change one of"),
        (["--set", "situation.conduct=joined,none"], "--set: situation.conduct: `none` stands alone"),
        (["--set", "granted=yes", "--set", "granted=no"], "--set: the fact `situation.authorization.granted` is"),
        (["--set", "date=2025-01-01"], "--set: several things have this short id; write one of them whole:"),
        (["--set", "situation.date=1990-01-01"], "joined-russia.yaml: person.born: the birth lies after the conduct"),
        (["--set", "age=40"], "joined-russia.yaml: person.age: the age is at odds with the birth"),
        (["--to", "punishabel"], "--to: there is no outcome `punishabel`; did you mean `punishable`?"),
        (["--to", "guilty"], "--to: there is no outcome `guilty`; the outcomes are punishable, excepted"),
        (["--to", "excepted", "--set", "age=40"], "--to narrows the search, and --set does not search"),
        (["--reading", "iq/other"], "--reading: there is no reading `iq/other`"),
    ],
)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_cannot_be_read_is_told(
    arguments: list[str],
    message: str,
    lang: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A line on standard error and exit code 2, in each language; never a traceback."""
    monkeypatch.setattr(sys, "argv", ["legal", "whatif", "joined-russia.yaml", "--lang", lang, *arguments])
    with pytest.raises(SystemExit) as end:
        main.run()
    _, err = capsys.readouterr()
    assert (end.value.code, "Traceback" in err) == (2, False)
    assert lang != "en" or message in err


def test_what_a_user_wrote_on_the_command_line_is_quoted_only_where_it_is_short() -> None:
    result = CliRunner().invoke(application(), ["whatif", "joined-russia.yaml", "--set", "x" * 5000 + "=1"])
    assert "xxxx" not in str(result.exception)


def test_one_outcome() -> None:
    outcomes = {each["outcome"] for each in told("joined-russia.yaml", "--to", "NOT-addressed")["whatif"][0]["sets"]}
    assert outcomes == {"not_addressed"}
    assert "The answer is “punishable” already." in run("joined-russia.yaml", "--to", "punishable").stdout
    assert told("joined-russia.yaml", "--to", "punishable")["whatif"][0]["sets"] == []


@pytest.mark.parametrize(
    ("path", "answers", "text"),
    [
        ("situation.force.state", Answers("other_than", ("IQ", "RU")), "any other State than Iraq, Russia"),
        ("situation.authorization.by", Answers("other_than", ("IQ",)), "any other than Iraq"),
        ("situation.force.role", Answers("one_of", ("combat", "other")), "one of these: combat, another role"),
        ("person.citizenships", Answers("list", ("IQ",), ("RU",)), "among them: Iraq, not among them: Russia"),
        ("situation.date", Answers("ranges", ranges=(("2025-06-02", None),)), "a date after 2025-06-01"),
        (
            "situation.date",
            Answers("ranges", ranges=((None, "2025-05-31"), ("2025-06-02", None))),
            "a date before 2025-06-01, or a date after 2025-06-01",
        ),
        ("person.age", Answers("ranges", ranges=((None, 17),)), "17 or less"),
        ("person.age", Answers("ranges", ranges=((18, None),)), "18 or more"),
        ("person.age", Answers("ranges", ranges=((18, 18),)), "18"),
        ("person.age", Answers("ranges", ranges=((18, 21),)), "from 18 to 21"),
        ("situation.date", Answers("ranges", ranges=((None, "9999-12-31"),)), "a date before 9999-12-31"),
        ("situation.date", Answers("such_as", ("2025-01-01",)), "such as 2025-01-01"),
    ],
)
def test_classes_of_answers_have_names(path: str, answers: Answers, text: str) -> None:
    book = load_rulebook()
    assert WhatIfPages(Words("en"), book).answers(path, answers) == text
    for lang in LANGUAGES:
        assert WhatIfPages(Words(lang), book).answers(path, answers)


def test_no_marks_in_json_and_none_where_they_are_not_wanted() -> None:
    marks = set("\u2066\u2067\u2068\u2069\u200e\u200f")
    assert marks & set(run("joined-russia.yaml", "--lang", "ar").stdout)
    assert not marks & set(run("joined-russia.yaml", "--lang", "ar", "--bidi", "none").stdout)
    assert not marks & set(run("joined-russia.yaml", "--lang", "ar", "--format", "json").stdout)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_was_left_out_or_not_looked_for_is_said(lang: str) -> None:
    """Aloud, after what was found; and that nothing was found."""
    book, words = load_rulebook(), Words(lang)
    result = check(Scenario(scenario="x"), rulebook=book)
    found = what_if(result, book.sources["iq/stated-position"], limit=2)
    [page] = WhatIfPages(words, book).searches([found._replace(most=2)], None)
    titles = [section.title for section in page.sections]
    assert words("whatif.more", n=found.total - 2) in titles
    assert words("whatif.bounded", n=2) in titles
    [page] = WhatIfPages(words, book).searches([found._replace(sets=(), total=0)], None)
    assert [section.title for section in page.sections] == [words("whatif.nothing")]
