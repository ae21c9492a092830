"""The scenario: what may be left out, what is canonical, and which births, ages and days go together."""

from __future__ import annotations

import json
from collections.abc import Mapping
from copy import deepcopy
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from legal.dates import ages_on, birthday, born_between
from legal.fields import Choice, Many, YesNo
from legal.files.scenarios import parse_scenarios
from legal.files.yaml12 import read_yaml
from legal.report import Case
from legal.scenario import Scenario, fields

ours = settings(database=None, derandomize=True)

EXAMPLE: dict[str, Any] = {
    "scenario": "A young man signs a contract with a Russian unit",
    "id": "2025-117",
    "notes": "free text",
    "person": {
        "citizenships": ["IQ"],
        "born": "2001-04-30",
        "age": 24,
        "residence": "IQ",
        "understanding": "full",
    },
    "situation": {
        "conduct": ["joined"],
        "date": "2025-06-01",
        "place": "RU",
        "forum": "IQ-KR",
        "force": {
            "kind": "state-armed-forces",
            "state": "RU",
            "role": "combat",
            "at_war_with": ["UA"],
            "war_later": "no",
        },
        "authorization": {"granted": "no", "by": "IQ", "date": "2025-05-20"},
        "conflict": {"states": ["RU", "UA"]},
        "recruitment": {
            "third_party": "yes",
            "inducements": ["money", "citizenship"],
            "deceived": "no",
            "coerced": "no",
            "resistible": "no",
            "knew_military_service": "yes",
            "documents_seized": "no",
        },
        "recruiting": {
            "people": 3,
            "organised_group": "no",
            "youngest_age": 17,
            "means": "deception",
            "purpose": "military-service",
            "citizenships": ["IQ", "CH"],
        },
        "help": {"family_tie": "sibling", "kind": "upkeep", "moved_or_housed": "no"},
        "report": {"made": "no", "investigation_begun": "no"},
        "trial_abroad": "none",
    },
}
SECTIONS = [
    *("person", "situation", "situation.force"),
    *("situation.authorization", "situation.conflict", "situation.recruitment"),
    *("situation.recruiting", "situation.help", "situation.report"),
]
BLANKS = [None, "", "unknown", " unknown ", "\u200f"]


def scenario(**facts: Any) -> Scenario:
    """A scenario of these facts, by path with two lines for each dot."""
    return Scenario.model_validate(tree(facts))


def tree(facts: Mapping[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {"scenario": "t"}
    for path, value in facts.items():
        put(found, path.replace("__", "."), value)
    return found


def put(into: dict[str, Any], path: str, value: Any) -> None:
    *above, last = path.split(".")
    for part in above:
        into = into.setdefault(part, {})
    into[last] = value


def codes(raw: object) -> list[tuple[str, str]]:
    """The path and code of everything that is wrong."""
    with pytest.raises(ValidationError) as caught:
        Scenario.model_validate(raw)
    return [
        (".".join(map(str, each.get("ctx", {}).get("at", each["loc"]))), each.get("ctx", {}).get("code", each["type"]))
        for each in caught.value.errors()
    ]


def read(text: str) -> Scenario:
    (case,) = parse_scenarios(text, "x.yaml")
    assert isinstance(case, Case), str(case)
    return case.scenario


# What may be left out


@pytest.mark.parametrize("path", [*SECTIONS, *fields()])
@pytest.mark.parametrize("blank", BLANKS, ids=repr)
def test_left_out_blank_null_and_unknown_are_the_same(path: str, blank: object) -> None:
    """For every fact and for every section."""
    without, blanked = deepcopy(EXAMPLE), deepcopy(EXAMPLE)
    section = without
    *above, last = path.split(".")
    for part in above:
        section = section[part]
    del section[last]
    put(blanked, path, blank)
    assert Scenario.model_validate(blanked) == Scenario.model_validate(without)


@pytest.mark.parametrize("blank", ["", "~", "null", "unknown", "''", "# nothing"])
def test_blanks_may_be_written_in_any_way(blank: str) -> None:
    """In a file."""
    text = f"scenario: t\nid: {blank if blank != 'unknown' else ''}\nperson: {blank}\nsituation:\n  date: {blank}\n"
    assert read(text) == read("scenario: t")


@pytest.mark.parametrize("path", SECTIONS)
@pytest.mark.parametrize("raw", [[], ["a"], 5, True, "none", "text"], ids=repr)
def test_a_section_is_nothing_else(path: str, raw: object) -> None:
    """A list, a number or a word is no section; `none` is for lists."""
    assert codes(tree({path: raw})) == [(path, "wrong-type-section")]


@pytest.mark.parametrize("path", ["", *(f"{section}." for section in SECTIONS)])
def test_an_unknown_key_is_refused_everywhere(path: str) -> None:
    """Nothing that is written is ignored."""
    assert codes(tree({f"{path}colour": "blue"})) == [(f"{path}colour", "extra_forbidden")]


@pytest.mark.parametrize(
    ("title", "code"),
    [
        (None, "missing-title"),
        ("", "missing-title"),
        (" \n", "missing-title"),
        ("\u200f", "missing-title"),
        ("x" * 301, "long-title"),
        (["t"], "wrong-type-text"),
        ({"t": 1}, "wrong-type-text"),
        (True, "wrong-type-text"),
        ("a\0b", "character"),
        ("a\x1b[31mb", "character"),
        ("a\x9bb", "character"),
        ("a\ud800", "character"),
    ],
)
def test_a_title_is_wanted(title: object, code: str) -> None:
    """One line of printable text, at most 300 characters."""
    assert codes({"scenario": title}) == [("scenario", code)]
    assert codes({}) == [("scenario", "missing")]


@pytest.mark.parametrize(
    ("written", "title"),
    [
        (" a  man\n of\tIraq ", "a man of Iraq"),
        ("\u202eرجل\u202c \u2067عراقي\u2069", "رجل عراقي"),
        ("٢٠٢٥", "٢٠٢٥"),
        ("x" * 300, "x" * 300),
        (12, "12"),
        ("unknown", "unknown"),
    ],
)
def test_titles_are_put_on_one_line_without_bidi_marks(written: object, title: str) -> None:
    """Nothing in a title can reorder or break a report; its digits stay."""
    assert Scenario.model_validate({"scenario": written}).scenario == title


# What is canonical


def test_the_facts_of_the_example_are_canonical_and_in_order() -> None:
    """By path, in the order of the fields."""
    facts = Scenario.model_validate(EXAMPLE).facts()
    assert list(facts) == list(fields())
    assert list(facts.items()) == [
        ("person.citizenships", ("IQ",)),
        ("person.born", "2001-04-30"),
        ("person.age", 24),
        ("person.residence", "IQ"),
        ("person.understanding", "full"),
        ("situation.conduct", ("joined",)),
        ("situation.date", "2025-06-01"),
        ("situation.place", "RU"),
        ("situation.forum", "IQ-KR"),
        ("situation.force.kind", "state-armed-forces"),
        ("situation.force.state", "RU"),
        ("situation.force.role", "combat"),
        ("situation.force.at_war_with", ("UA",)),
        ("situation.force.war_later", "no"),
        ("situation.authorization.granted", "no"),
        ("situation.authorization.by", "IQ"),
        ("situation.authorization.date", "2025-05-20"),
        ("situation.conflict.states", ("RU", "UA")),
        ("situation.recruitment.third_party", "yes"),
        ("situation.recruitment.inducements", ("money", "citizenship")),
        ("situation.recruitment.deceived", "no"),
        ("situation.recruitment.coerced", "no"),
        ("situation.recruitment.resistible", "no"),
        ("situation.recruitment.knew_military_service", "yes"),
        ("situation.recruitment.documents_seized", "no"),
        ("situation.recruiting.people", 3),
        ("situation.recruiting.organised_group", "no"),
        ("situation.recruiting.youngest_age", 17),
        ("situation.recruiting.means", "deception"),
        ("situation.recruiting.purpose", "military-service"),
        ("situation.recruiting.citizenships", ("CH", "IQ")),
        ("situation.help.family_tie", "sibling"),
        ("situation.help.kind", "upkeep"),
        ("situation.help.moved_or_housed", "no"),
        ("situation.report.made", "no"),
        ("situation.report.investigation_begun", "no"),
        ("situation.trial_abroad", "none"),
    ]


def test_what_is_unknown_is_no_fact() -> None:
    """No list is an empty list only where none was said."""
    assert scenario().facts() == {}
    assert scenario(person__citizenships=[], situation__conduct=["unknown"]).facts() == {"person.citizenships": ()}


ARABIC = """\
scenario: شاب عراقي
situation:
  conflict: {states: [أوكرانيا, روسيا, Russia]}
  trial_abroad: none
  report: {investigation_begun: false, made: "\u200fno"}
  help: {moved_or_housed: false, kind: upkeep, family_tie: sibling}
  recruiting: {citizenships: [سويسرا, IQ], purpose: military-service, means: deception, youngest_age: ١٧,
    organised_group: no, people: ٣}
  forum: إقليم كردستان
  place: روسيا
  recruitment: {coerced: false, deceived: "\u200fno", inducements: [citizenship, money, money], third_party: true,
    documents_seized: no, knew_military_service: true, resistible: no}
  authorization: {date: ۲۰۲۵-۰۵-۲۰, by: العـــراق, granted: no}
  force: {role: "\u200fcombat", state: ROSSIYA, kind: state-armed-forces, war_later: false,
    at_war_with: أوكرانيا}
  date: "\u200f٢٠٢٥-٠٦-٠١"
  conduct: joined
person: {understanding: full, residence: عێراق, age: ٢٤, born: ٢٠٠١-٠٤-٣٠, citizenships: العِرَاق}
""".replace("ROSSIYA", "رووسیا")


def test_the_same_case_in_other_words_has_the_same_facts() -> None:
    """Names in three languages, other digits, other order, single values for lists."""
    same = read(ARABIC).facts()
    assert list(same.items()) == list(Scenario.model_validate(EXAMPLE).facts().items())


def test_norway_is_a_state_and_no_is_an_answer() -> None:
    """YAML 1.1 would read both as false."""
    facts = read("scenario: t\nsituation: {force: {state: NO}, authorization: {granted: no, by: NO}}").facts()
    assert list(facts.values()) == ["NO", "no", "NO"]


def test_canonical_facts_are_read_back_as_they_are() -> None:
    """What a report holds can be handed in again, by way of JSON too."""
    facts = Scenario.model_validate(EXAMPLE).facts()
    assert Scenario.model_validate(tree(facts)).facts() == facts
    assert Scenario.model_validate(json.loads(json.dumps(tree(facts)))).facts() == facts


def test_a_scenario_cannot_be_changed() -> None:
    """It may be shared between threads."""
    found = scenario()
    with pytest.raises(ValidationError):
        found.person.age = 5
    with pytest.raises(ValidationError):
        found.scenario = "x"


def test_the_facts_and_choices_are_those_of_facts_yaml(root: Path) -> None:
    """In the same order; a field without its texts could not be asked for."""
    table: Any = read_yaml((root / "rules" / "facts.yaml").read_text("utf-8"), "facts.yaml")[0].tree
    assert list(table["facts"]) == list(fields())
    for path, kind in fields().items():
        one = kind.of if isinstance(kind, Many) else kind
        if isinstance(one, Choice | YesNo):
            assert tuple(table["facts"][path]["choices"]) == one.words


SECRETS = ("a secret", "4711", "2001-99-99", "-99")


@pytest.mark.parametrize("secret", SECRETS)
@pytest.mark.parametrize("path", ["id", "scenario", "person.born", "person.age", "situation.date"])
def test_an_error_of_the_library_quotes_no_value(path: str, secret: str) -> None:
    """Its text may end up in a log, as may its representation."""
    with pytest.raises(ValidationError) as caught:
        Scenario.model_validate(tree({path: [secret], "notes": secret, "x": 1}))
    assert secret not in str(caught.value)
    assert secret not in repr(caught.value)


# Births, ages and days


def age_on(born: date, day: date) -> int:
    """The years completed: one born on 29 February completes them on 1 March in other years."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def days_of(born: str) -> list[date]:
    """Every day that a birth can be, by looking at each of four years."""
    year = int(born[:4])
    first = date(year, 1, 1)
    days = (first + timedelta(days=step) for step in range(366))
    return [day for day in days if day.isoformat().startswith(born)]


@pytest.mark.parametrize(
    ("born", "years", "day"),
    [
        ("2007-06-01", 18, "2025-06-01"),
        ("2004-02-29", 4, "2008-02-29"),
        ("2004-02-29", 1, "2005-03-01"),
        ("2004-02-29", 18, "2022-03-01"),
        ("2004-02-29", 96, "2100-03-01"),
        ("1896-02-29", 4, "1900-03-01"),
        ("2004-12-31", 1, "2005-12-31"),
    ],
)
def test_birthdays(born: str, years: int, day: str) -> None:
    """One born on 29 February has it on 1 March in years without that day."""
    assert birthday(date.fromisoformat(born), years) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("born", "between"),
    [
        ("2001", ("2001-01-01", "2001-12-31")),
        ("2001-04", ("2001-04-01", "2001-04-30")),
        ("2004-02", ("2004-02-01", "2004-02-29")),
        ("1900-02", ("1900-02-01", "1900-02-28")),
        ("2001-04-30", ("2001-04-30", "2001-04-30")),
        ("9999", ("9999-01-01", "9999-12-31")),
        ("0001", ("0001-01-01", "0001-12-31")),
    ],
)
def test_a_coarse_birth_is_any_of_its_days(born: str, between: tuple[str, str]) -> None:
    """A year, a month, or a day."""
    assert tuple(day.isoformat() for day in born_between(born)) == between


AT_ODDS = ("person.age", "age-at-odds")
AFTER = ("person.born", "born-after-conduct")


@pytest.mark.parametrize(
    ("born", "age", "day", "wrong"),
    [
        ("2025-06-01", None, "2025-06-01", None),
        ("2025-06-02", None, "2025-06-01", AFTER),
        ("2025-06", None, "2025-06-01", None),
        ("2025", None, "2025-01-01", None),
        ("2025-07", None, "2025-06-30", AFTER),
        ("2026", None, "2025-12-31", AFTER),
        ("2026", 5, "2025-12-31", AFTER),
        ("2025", 0, "2025-01-01", None),
        ("2025", 1, "2025-12-31", AT_ODDS),
        ("2007-06-01", 18, "2025-06-01", None),
        ("2007-06-01", 17, "2025-06-01", AT_ODDS),
        ("2007-06-02", 17, "2025-06-01", None),
        ("2007-06", 17, "2025-06-01", None),
        ("2007-06", 18, "2025-06-01", None),
        ("2007-06", 19, "2025-06-01", AT_ODDS),
        ("2007", 17, "2025-06-01", None),
        ("2007", 18, "2025-06-01", None),
        ("2007", 16, "2025-06-01", AT_ODDS),
        ("2007", 17, "2025-12-31", AT_ODDS),
        ("2007", 18, "2025-01-01", None),
        ("2004-02-29", 17, "2022-02-28", None),
        ("2004-02-29", 18, "2022-02-28", AT_ODDS),
        ("2004-02-29", 18, "2022-03-01", None),
        ("2004-02-29", 20, "2024-02-29", None),
        ("2004-02-29", 19, "2024-02-28", None),
        ("2004-02", 17, "2022-02-28", None),
        ("1850", 130, "2025-06-01", AT_ODDS),
        ("2007", 17, None, None),
        (None, 17, "2025-06-01", None),
        (None, 130, "0001-01-01", None),
        ("9999-12-31", 0, "9999-12-31", None),
        ("0001-01-01", None, "9999-12-31", None),
    ],
)
def test_births_ages_and_days_that_go_together(
    born: str | None, age: int | None, day: str | None, wrong: tuple[str, str] | None
) -> None:
    """A birth after the conduct, or at odds with the age, is an error only if no day fits."""
    raw = tree({"person.born": born, "person.age": age, "situation.date": day})
    if wrong:
        assert codes(raw) == [wrong]
    else:
        Scenario.model_validate(raw)


births = st.dates(date(2003, 1, 1), date(2010, 12, 31)).flatmap(
    lambda day: st.sampled_from([day.isoformat(), day.isoformat()[:7], day.isoformat()[:4]])
)


@given(born=births, day=st.dates(date(2002, 1, 1), date(2030, 12, 31)), age=st.none() | st.integers(0, 30))
@example(born="2004-02-29", day=date(2023, 2, 28), age=19)
@example(born="2004-02", day=date(2022, 2, 28), age=18)
@example(born="2004-02", day=date(2004, 2, 29), age=0)
@settings(ours, max_examples=1000)
def test_an_error_means_that_no_day_fits(born: str, day: date, age: int | None) -> None:
    """Held against the definition: try every day that the birth can be."""
    fitting = {age_on(each, day) for each in days_of(born) if each <= day}
    raw = tree({"person.born": born, "person.age": age, "situation.date": day.isoformat()})
    if not fitting:
        assert codes(raw) == [AFTER]
        return
    assert ages_on(born, day) == (min(fitting), max(fitting))
    if age is None or age in fitting:
        Scenario.model_validate(raw)
    else:
        assert codes(raw) == [AT_ODDS]


# A war


@pytest.mark.parametrize("states", [["RU"], ["UA", "RU"], ["RU", "unknown"], "Russia"], ids=repr)
def test_no_state_is_at_war_with_itself(states: object) -> None:
    tree = {"scenario": "t", "situation": {"force": {"state": "RU", "at_war_with": states}}}
    assert codes(tree) == [("situation.force.at_war_with", "at-war-with-itself")]


@pytest.mark.parametrize(
    ("state", "states"), [("RU", ["UA"]), ("RU", "none"), ("RU", None), (None, ["RU"]), ("RU", ["UA", "unknown"])]
)
def test_any_other_war_may_be_told(state: object, states: object) -> None:
    Scenario.model_validate({"scenario": "t", "situation": {"force": {"state": state, "at_war_with": states}}})


@pytest.mark.parametrize("people", [-1, 1_000_001, "1.5", True, "many"], ids=repr)
def test_a_count_of_people_is_a_whole_number(people: object) -> None:
    assert codes({"scenario": "t", "situation": {"recruiting": {"people": people}}}) == [
        ("situation.recruiting.people", "number")
    ]


def test_a_tie_to_someone_helped_may_be_told_of_any_conduct() -> None:
    read = scenario(situation__conduct="joined", situation__help__family_tie="spouse", situation__report__made="no")
    assert read.facts()["situation.help.family_tie"] == "spouse"
    assert read.facts()["situation.report.made"] == "no"
