"""Scenarios are written so that they are read back as they were, whatever their title; and other readers agree."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from legal import Scenario
from legal.fields import UNKNOWN, Value
from legal.files.scenario_yaml import scenario_yaml
from legal.files.scenarios import parse_scenarios
from legal.report import Case
from legal.scenario import fields
from legal.ways import scenario_of

STATES = ["IQ", "NO", "RU", "UA", "SE"]
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "person.citizenships": st.lists(st.sampled_from([*STATES, UNKNOWN]), max_size=4),
    "person.born": st.sampled_from(["1999", "0800", "1999-12", "1999-12-31"]),
    "person.residence": st.sampled_from([*STATES, "IQ-KR"]),
    "situation.conduct": st.lists(st.sampled_from(["joined", "attempted-to-join", "helped-others-join"]), max_size=3),
    "situation.date": st.sampled_from(["2025-06-01", "2000-02-29"]),
    "situation.force.kind": st.sampled_from(["state-armed-forces", "humanitarian-unit"]),
    "situation.force.state": st.sampled_from(STATES),
    "situation.force.role": st.sampled_from(["combat", "other"]),
    "situation.authorization.granted": st.sampled_from(["yes", "no"]),
    "situation.authorization.by": st.sampled_from([*STATES, "other"]),
    "situation.authorization.date": st.sampled_from(["2025-06-01", "0001-01-01"]),
    "situation.conflict.states": st.lists(st.sampled_from(STATES), max_size=3),
    "situation.recruitment.third_party": st.sampled_from(["yes", "no"]),
    "situation.recruitment.inducements": st.lists(st.sampled_from(["money", "land"]), max_size=2),
    "situation.recruitment.deceived": st.sampled_from(["yes", "no"]),
    "situation.recruitment.coerced": st.sampled_from(["yes", "no"]),
    "situation.place": st.sampled_from([*STATES, "IQ-KR"]),
    "situation.forum": st.sampled_from([*STATES, "IQ-KR"]),
    "situation.recruitment.knew_military_service": st.sampled_from(["yes", "no"]),
    "situation.recruitment.documents_seized": st.sampled_from(["yes", "no"]),
    "situation.recruitment.resistible": st.sampled_from(["yes", "no"]),
    "situation.recruiting.people": st.sampled_from([0, 1, 1_000_000]),
    "situation.recruiting.citizenships": st.lists(st.sampled_from([*STATES, UNKNOWN]), max_size=4),
    "situation.recruiting.organised_group": st.sampled_from(["yes", "no"]),
    "situation.recruiting.youngest_age": st.sampled_from([0, 17, 130]),
    "situation.recruiting.means": st.sampled_from(["force-or-threat", "kidnapping", "other"]),
    "situation.recruiting.purpose": st.sampled_from(["military-service", "listed-exploitation", "other"]),
    "situation.help.moved_or_housed": st.sampled_from(["yes", "no"]),
    "situation.help.family_tie": st.sampled_from(["spouse", "other-relative", "none"]),
    "situation.report.made": st.sampled_from(["before-the-act", "no"]),
    "situation.report.investigation_begun": st.sampled_from(["yes", "no"]),
    "situation.trial_abroad": st.sampled_from(["none", "sentence-served"]),
    "person.understanding": st.sampled_from(["full", "weakened", "absent"]),
    "situation.force.war_later": st.sampled_from(["yes", "no"]),
    "situation.help.kind": st.sampled_from(["upkeep", "other"]),
}


def read(text: str) -> Scenario:
    [case] = parse_scenarios(text, "a.yaml")
    assert isinstance(case, Case), case
    return case.scenario


@given(st.fixed_dictionaries({}, optional=VALUES))
def test_facts_written_are_facts_read(facts: dict[str, Any]) -> None:
    scenario = scenario_of({path: tuple(each) if isinstance(each, list) else each for path, each in facts.items()})
    assert read(scenario_yaml(scenario)) == scenario


def test_every_fact_is_tried() -> None:
    assert set(VALUES) | {"person.age", "situation.force.at_war_with"} == set(fields())
    assert read(scenario_yaml(scenario_of({"person.age": 0}))).facts() == {"person.age": 0}


@given(st.text(min_size=1), st.none() | st.text(), st.none() | st.text())
def test_any_title_number_and_notes_come_back(title: str, number: str | None, notes: str | None) -> None:
    try:
        scenario = Scenario(scenario=title, id=number, notes=notes)
    except ValidationError:
        return
    assert read(scenario_yaml(scenario)) == scenario


HOSTILE = [
    "no",
    "2025-01-01",
    "007",
    "null",
    "~",
    'say "yes"',
    "it's",
    "a: b",
    "- a",
    "# a",
    "[a]",
    "{a}",
    "&a",
    "*a",
    "!a",
]
HOSTILE += [
    "%a",
    "@a",
    "`a`",
    "|",
    ">",
    "a\nb",
    "a\\nb",
    "\u202egnp.exe",
    "a\u2028b",
    "\ufeffa",
    "😀",
    "شاب عراقي",
    "---",
    "...",
]


@pytest.mark.parametrize("title", HOSTILE)
def test_hostile_titles_come_back(title: str) -> None:
    scenario = Scenario(scenario=title, notes=title)
    assert read(scenario_yaml(scenario)) == scenario


def test_the_whole_text() -> None:
    facts: dict[str, Value] = {
        "person.citizenships": ("IQ", "NO", UNKNOWN),
        "person.born": "2007",
        "situation.date": "2025-06-01",
        "situation.force.state": "NO",
        "situation.authorization.granted": "no",
        "situation.conflict.states": (),
    }
    scenario = scenario_of(facts, "A case", "007")
    assert scenario_yaml(scenario) == (
        'scenario: "A case"\n'
        'id: "007"\n'
        "person:\n"
        '  citizenships: [IQ, "NO", unknown]\n'
        '  born: "2007"\n'
        "situation:\n"
        "  date: 2025-06-01\n"
        "  force:\n"
        '    state: "NO"\n'
        "  authorization:\n"
        "    granted: no\n"
        "  conflict:\n"
        "    states: []\n"
    )


def test_a_reader_of_yaml_1_1_takes_no_country_for_no() -> None:
    """Other programs may read the file; what they take yes and no for, a scenario takes too."""
    scenario = scenario_of({"person.citizenships": ("NO",), "situation.authorization.granted": "no"}, "on")
    tree = yaml.safe_load(scenario_yaml(scenario))
    assert tree["scenario"] == "on"
    assert tree["person"] == {"citizenships": ["NO"]}
    assert Scenario.model_validate(tree) == scenario
