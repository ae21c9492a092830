"""What would change an answer, against enumeration: every set is minimal, and no minimal set is missing.

The enumeration goes over values, not over classes of answers, and over all subsets of the facts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import combinations, product
from pathlib import Path
from typing import TypeAlias

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from legal import Scenario, check, load_rulebook, load_scenarios
from legal.answers import Answers
from legal.checking import with_measures
from legal.conditions import All, AnyOf, Atom, Condition, Leaf, Not, OutcomeAtom, truth_of
from legal.fields import Value
from legal.flips import Trials, flips_of_one
from legal.reference import Possible, decide, outcome_truth
from legal.relevance import reading_possible
from legal.report import Case
from legal.rulebook import OUTCOMES, Consequence, Norm, Rulebook, Source, atoms_of
from legal.ways import places_of, scenario_of
from legal.whatif import ANSWERS, difference, what_if
from legal.whatif_report import ChangeSet, WhatIf
from samples import norm, source

SCENARIOS = Path(__file__).parents[1] / "features" / "iq" / "stated-position" / "scenarios"

Facts: TypeAlias = Mapping[str, Value]
Assignment: TypeAlias = "tuple[tuple[str, Value], ...]"

COERCED, GRANTED = "situation.recruitment.coerced", "situation.authorization.granted"
KIND, STATE, HELD = "situation.force.kind", "situation.force.state", "person.citizenships"
BORN, AGE, DAY, AUTHORIZED = "person.born", "person.age", "situation.date", "situation.authorization.date"

# Values of each fact; more of each class than the program needs to look at.
WORLD: Mapping[str, tuple[Value, ...]] = {
    COERCED: ("yes", "no"),
    GRANTED: ("yes", "no"),
    KIND: ("state-armed-forces", "private-military-company", "humanitarian-unit", "international-mission"),
    STATE: ("IQ", "RU", "SE", "UA"),
    HELD: ((), ("IQ",), ("RU",), ("SE",), ("IQ", "RU"), ("IQ", "SE"), ("RU", "SE"), ("IQ", "RU", "SE")),
    AGE: (16, 17, 18, 19, 20, 21),
}
OPEN: Mapping[str, tuple[Value, ...]] = {HELD: (("RU", "unknown"), ("IQ", "unknown"))}


def outcome(made: Source, facts: Facts) -> str:
    """The outcome of a reading, by the reference engine."""
    values, possible = with_measures(facts), dict[str, Possible]()
    truths: dict[Leaf, object] = {}
    for one in made.norms:
        for leaf in atoms_of(one):
            truths[leaf] = (
                outcome_truth(possible[leaf.norm], leaf.outcome)
                if isinstance(leaf, OutcomeAtom)
                else truth_of(leaf, values.get(leaf.fact))
            )
        possible[one.id] = decide(one, truths).possible  # type: ignore[arg-type]
    found = reading_possible(made.norms, possible, values, truths)  # type: ignore[arg-type]
    return next(iter(found)) if len(found) == 1 else "undetermined"


def fits(facts: Facts) -> bool:
    try:
        scenario_of(facts)
    except ValidationError:
        return False
    return True


def all_changes(paths: Sequence[str], facts: Facts, world: Mapping[str, Sequence[Value]]) -> Iterator[Assignment]:
    """Every way to give other values to any of these facts."""
    for size in range(1, len(paths) + 1):
        for chosen in combinations(paths, size):
            options = [[value for value in world[path] if value != facts.get(path)] for path in chosen]
            for values in product(*options):
                yield tuple(zip(chosen, values, strict=True))


def leading(
    made: Source, paths: Sequence[str], facts: Facts, world: Mapping[str, Sequence[Value]]
) -> dict[Assignment, str]:
    """The outcome of every change that a scenario may have, no change included."""
    changes = ((), *all_changes(paths, facts, world))
    return {each: outcome(made, {**facts, **dict(each)}) for each in changes if fits({**facts, **dict(each)})}


def minimal(found: Mapping[Assignment, str]) -> dict[Assignment, str]:
    """Those changes that lead elsewhere, and of which no proper part leads to the same."""
    return {
        each: led
        for each, led in found.items()
        if led != found[()]
        and not any(found.get(part) == led for size in range(len(each)) for part in combinations(each, size))
    }


def member(value: Value, answers: Answers, atoms: Sequence[Atom] = ()) -> bool:
    """Whether a value belongs to a class: that of an example holds what the conditions make the same of."""
    match answers.kind:
        case "list":
            return (
                isinstance(value, tuple) and set(answers.values) <= set(value) and not set(answers.without) & set(value)
            )
        case "ranges":
            return any(
                (low is None or str(low).zfill(3) <= str(value).zfill(3))
                and (high is None or str(value).zfill(3) <= str(high).zfill(3))
                for low, high in answers.ranges
            )
        case "other_than":
            return value not in answers.values
        case "such_as":
            [example] = answers.values
            return all(truth_of(atom, value) is truth_of(atom, example) for atom in atoms)
    return value in answers.values


def fitting(made: Source, each: Assignment, led: str, sets: Iterable[ChangeSet]) -> list[ChangeSet]:
    """The sets told that stand for an assignment: the same facts, each value in its class, the same outcome."""
    values = dict(each)
    return [
        one
        for one in sets
        if one.outcome == led
        and {change.fact for change in one.changes} == values.keys()
        and all(member(values[change.fact], change.answers, atoms_on(made, change.fact)) for change in one.changes)
    ]


def atoms_on(made: Source, fact: str) -> list[Atom]:
    return [leaf for one in made.norms for leaf in atoms_of(one) if isinstance(leaf, Atom) and leaf.fact == fact]


def asked(made: Source, facts: Facts, to: str | None = None) -> WhatIf:
    book = Rulebook("0", "", (made.id,), {made.id: made}, {}, {})
    return what_if(check(scenario_of(facts), rulebook=book), made, to, limit=10_000)


def values_of(one: ChangeSet) -> dict[str, Value]:
    return {change.fact: change.to for change in one.changes}


def proper_parts(values: Facts) -> Iterator[Facts]:
    for size in range(len(values)):
        for chosen in combinations(values, size):
            yield {path: values[path] for path in chosen}


def is_minimal(made: Source, one: ChangeSet, facts: Facts) -> bool:
    """Whether a set leads where it says, and no part of it with the same values does."""
    values = values_of(one)
    leads = outcome(made, {**facts, **values}) == one.outcome
    parts = [{**facts, **part} for part in proper_parts(values)]
    return leads and not any(outcome(made, part) == one.outcome for part in parts if fits(part))


# ---- random norms ----------------------------------------------------------------------------------------------------


@st.composite
def conditions(
    draw: st.DrawFn, pool: Sequence[str], presumed: Mapping[str, Value | None], before: Sequence[Norm], depth: int
) -> Condition:
    kind = draw(st.sampled_from(["leaf", "leaf", "all", "any", "not", "norm"])) if depth else "leaf"
    if kind == "norm" and before:
        return OutcomeAtom(draw(st.sampled_from([each.id for each in before])), draw(st.sampled_from(OUTCOMES)))
    if kind == "not":
        return Not((draw(conditions(pool, presumed, before, depth - 1)),))
    if kind in ("all", "any"):
        parts = tuple(draw(conditions(pool, presumed, before, depth - 1)) for _ in range(draw(st.integers(1, 3))))
        return All(parts) if kind == "all" else AnyOf(parts)
    path = draw(st.sampled_from(pool))
    if path in presumed:
        free = next(value for value in ("yes", "no") if value != presumed[path])
        unsettled: dict[Value, str] = {free: "xx/test#Q-1"} if draw(st.booleans()) else {}
        return Atom(path, "is", draw(st.sampled_from(["yes", "no"])), presumed[path], unsettled)
    if path == KIND:
        company: dict[Value, str] = {"private-military-company": "xx/test#Q-2"} if draw(st.booleans()) else {}
        units: Value = ("humanitarian-unit", "state-armed-forces")
        comparison, wanted = draw(st.sampled_from([("is", "state-armed-forces"), ("one_of", units)]))
        return Atom(path, comparison, wanted, None, company)
    if path == STATE:
        return Atom(path, draw(st.sampled_from(["is", "is_not"])), draw(st.sampled_from(["IQ", "RU"])))
    if path == AGE:
        return Atom(path, draw(st.sampled_from(["at_least", "at_most", "is_not"])), draw(st.sampled_from([17, 18, 20])))
    return Atom(path, draw(st.sampled_from(["contains", "is_not"])), draw(st.sampled_from(["IQ", "RU"])))


@st.composite
def sources(draw: st.DrawFn, most: int, facts: int) -> Source:
    """Norms over a few facts: elements of at least two conditions, and exceptions."""
    pool = draw(st.lists(st.sampled_from(list(WORLD)), min_size=min(2, facts), max_size=facts, unique=True))
    presumed = {path: draw(st.sampled_from([None, "yes", "no"])) for path in (COERCED, GRANTED)}
    norms: tuple[Norm, ...] = ()
    for number in range(draw(st.integers(1, most))):
        of: list[All | AnyOf] = []
        for kind in draw(st.lists(st.sampled_from(["all", "any"]), min_size=1, max_size=3)):
            parts = tuple(draw(conditions(pool, presumed, norms, 1)) for _ in range(draw(st.integers(2, 3))))
            of.append(All(parts) if kind == "all" else AnyOf(parts))
        norms += (norm(of[0], *of[1:], name=f"xx/test/n{number}"),)
    return source(*norms)


def paths_of(made: Source) -> list[str]:
    read = {leaf.fact for one in made.norms for leaf in atoms_of(one) if isinstance(leaf, Atom)}
    return [path for path in (HELD, AGE, KIND, STATE, GRANTED, COERCED) if path in read]


def some_facts(data: st.DataObject, paths: Iterable[str]) -> Facts:
    picked = {path: data.draw(st.sampled_from([None, *WORLD[path], *OPEN.get(path, ())]), path) for path in paths}
    return {path: value for path, value in picked.items() if value is not None}


def agrees(made: Source, facts: Facts) -> None:
    paths = paths_of(made)
    found = asked(made, facts)
    by_enumeration = minimal(leading(made, paths, facts, WORLD))
    for each, led in by_enumeration.items():
        assert len(fitting(made, each, led, found.sets)) == 1, (each, led)
    for one in found.sets:
        assert is_minimal(made, one, facts)
        assert any(one in fitting(made, each, led, [one]) for each, led in by_enumeration.items()), one
    assert found.total == len(found.sets)
    assert found.most is None


@settings(max_examples=80)
@given(made=sources(most=1, facts=4), data=st.data())
def test_all_minimal_sets_and_no_other(made: Source, data: st.DataObject) -> None:
    """For random norms in random states of knowledge: one set for each class of minimal changes by enumeration."""
    agrees(made, some_facts(data, paths_of(made)))


@settings(max_examples=40)
@given(made=sources(most=3, facts=3), data=st.data())
def test_norms_together_as_well(made: Source, data: st.DataObject) -> None:
    """A reading of several norms, that ask for one another."""
    agrees(made, some_facts(data, paths_of(made)))


@settings(max_examples=60)
@given(made=sources(most=1, facts=5), data=st.data())
def test_both_searches_find_the_same(made: Source, data: st.DataObject) -> None:
    """All sets at once on integers, and one by one."""
    facts = some_facts(data, paths_of(made))
    places = places_of(made.norms, facts)

    def led(chosen: tuple[int, ...]) -> str:
        values = [place.ways[number].values for place, number in zip(places, chosen, strict=True)]
        return outcome(made, {**facts, **{path: value for each in values for path, value in each.items()}})

    one, other = flips_of_one(made.norms[0], places, ANSWERS), Trials(places, led).flips(ANSWERS, 1_000_000)
    assert {key: sorted(each) for key, each in one.sets.items()} == {
        key: sorted(each) for key, each in other.sets.items()
    }


@settings(max_examples=30)
@given(made=sources(most=3, facts=5), data=st.data())
def test_with_a_small_budget_only_small_sets_are_found_and_that_is_told(made: Source, data: st.DataObject) -> None:
    facts = some_facts(data, paths_of(made))
    places = places_of(made.norms, facts)

    def led(chosen: tuple[int, ...]) -> str:
        values = [place.ways[number].values for place, number in zip(places, chosen, strict=True)]
        return outcome(made, {**facts, **{path: value for each in values for path, value in each.items()}})

    whole, some = (Trials(places, led).flips(ANSWERS, budget) for budget in (1_000_000, 10))
    for key, sets in whole.sets.items():
        most = len(places) if some.most is None else some.most
        assert list(some.sets[key]) == [each for each in sets if sum(map(bool, each)) <= most]


# ---- the stated position, with its measures --------------------------------------------------------------------------

JOINED: Facts = {
    HELD: ("IQ",),
    "situation.conduct": ("joined",),
    KIND: "state-armed-forces",
    STATE: "RU",
    GRANTED: "yes",
    "situation.authorization.by": "IQ",
}
DATES: Mapping[str, tuple[Value, ...]] = {
    BORN: ("1990-06-01", "2007-06-01", "2007-06-02"),
    AGE: (17, 18, 35),
    DAY: ("2006-01-01", "2025-06-01", "2025-06-02"),
    AUTHORIZED: ("2005-12-31", "2025-06-01", "2025-06-02", "2025-06-03"),
    GRANTED: ("yes", "no"),
}


@pytest.mark.parametrize(
    "more",
    [
        {},
        {AGE: 24},
        {BORN: "1990-06-01", DAY: "2025-06-01"},
        {BORN: "1990-06-01", DAY: "2025-06-01", AGE: 35},
        {BORN: "2007-06-02", DAY: "2025-06-01", AUTHORIZED: "2025-06-02"},
        {BORN: "2007", DAY: "2025-06-01"},
        {DAY: "2025-06-01", AUTHORIZED: "2025-06-01"},
        {AUTHORIZED: "2025-06-02", GRANTED: "no"},
    ],
)
def test_measures_are_changed_through_their_facts(position: Source, more: Facts) -> None:
    """Every set is minimal; and whatever dates and ages lead elsewhere, a set of no more facts than those does too."""
    facts = {**JOINED, **more}
    found = asked(position, facts)
    for one in found.sets:
        assert is_minimal(position, one, facts)
    for each, led in minimal(leading(position, list(DATES), facts, DATES)).items():
        changed = dict(each)
        assert any(
            one.outcome == led
            and {change.fact for change in one.changes} <= changed.keys()
            and all(
                member(changed[change.fact], change.answers)
                for change in one.changes
                if change.fact == GRANTED or len(changed) == 1
            )
            for one in found.sets
        ), (each, led)


def test_a_measure_is_named_with_its_value_and_its_facts(position: Source) -> None:
    sets = asked(position, {**JOINED, GRANTED: "no", BORN: "2001-04-30", DAY: "2025-06-01"}).sets
    [born] = [one for one in sets if [change.fact for change in one.changes] == [BORN]]
    assert born.changes[0].answers.ranges == (("2007-06-02", "2025-06-01"),)
    assert [(each.measure, each.before, each.after) for each in born.derived] == [("person.under_18", "no", "yes")]
    assert born.unsettled == ("iq/stated-position#Q-minors",)
    later = asked(position, {**JOINED, DAY: "2025-06-01"}).sets
    [after] = [one for one in later if [change.fact for change in one.changes] == [AUTHORIZED]]
    assert after.changes[0].answers.ranges == (("2025-06-02", None),)


@pytest.mark.parametrize("file", sorted(SCENARIOS.glob("*.yaml")), ids=lambda file: file.stem)
def test_shipped_scenarios(position: Source, file: Path) -> None:
    """Each set leads where it says and is minimal; just outside each range of days or ages it does not lead there."""
    for case in load_scenarios(file):
        assert isinstance(case, Case)
        facts = case.scenario.facts()
        for one in what_if(check(case.scenario), position).sets:
            assert is_minimal(position, one, facts)
            assert one.cites or one.unsettled
            for change in one.changes:
                assert member(change.to, change.answers)
                for value, inside in edges(change.answers):
                    known = {**facts, **values_of(one), change.fact: value}
                    assert not (inside and not fits(known))
                    if fits(known) and (inside or len(one.changes) == 1):
                        assert (outcome(position, known) == one.outcome) is inside


def edges(answers: Answers) -> Iterator[tuple[Value, bool]]:
    """The ends of ranges, and the values just outside."""
    for low, high in answers.ranges:
        for end, step in ((low, -1), (high, 1)):
            if isinstance(end, str):
                yield from ((end, True), ((date.fromisoformat(end) + timedelta(step)).isoformat(), False))
            elif isinstance(end, int):
                yield from ((end, True), (end + step, False))


# ---- what is told ----------------------------------------------------------------------------------------------------


def test_one_outcome_alone_can_be_asked_for(position: Source) -> None:
    every = asked(position, JOINED).sets
    for name in ANSWERS:
        assert asked(position, JOINED, name).sets == tuple(one for one in every if one.outcome == name)


def test_the_smallest_come_first_and_the_rest_is_counted(position: Source) -> None:
    result = check(scenario_of({}))
    whole, some = what_if(result, position), what_if(result, position, limit=3)
    assert [len(one.changes) for one in whole.sets] == sorted(len(one.changes) for one in whole.sets)
    assert (some.sets, some.total) == (whole.sets[:3], len(whole.sets))


def test_citations_are_those_of_the_conditions_that_change(position: Source) -> None:
    by_facts = {tuple(values_of(one)): one for one in asked(position, {}).sets}
    assert by_facts[HELD,].cites == ("iq/stated-position#S11", "iq/stated-position#S13")
    assert by_facts[STATE,].cites == ("iq/stated-position#S11",)
    deceived = [one for one in asked(position, {**JOINED, GRANTED: "no"}).sets if COERCED in values_of(one)]
    assert [(one.cites, one.unsettled) for one in deceived] == [((), ("iq/stated-position#Q-coercion",))]


def test_a_changed_scenario_keeps_its_title_number_and_notes(position: Source) -> None:
    scenario = Scenario.model_validate({"scenario": "A title", "id": "7", "notes": "mine", "person": {"age": 30}})
    after = difference(check(scenario), {"person.age": None, STATE: "RU"}, [position]).after.scenario
    assert (after.scenario, after.id, after.notes) == ("A title", "7", "mine")
    assert after.facts() == {STATE: "RU"}


def test_a_given_change_is_answered_before_and_after(position: Source) -> None:
    result = check(scenario_of({**JOINED, GRANTED: "no"}))
    found = difference(result, {GRANTED: "yes", STATE: None}, [position])
    assert (found.before.outcome, found.after.outcome) == ("punishable", "undetermined")
    assert STATE not in found.after.facts
    expected = check(scenario_of({key: each for key, each in JOINED.items() if key != STATE}))
    assert found.after.to_dict() == expected.to_dict()


@settings(max_examples=60)
@given(data=st.data())
def test_facts_at_the_edges_of_the_calendar_and_of_lists(data: st.DataObject) -> None:
    """Whatever a scenario may hold: every set that is told has been answered, and is minimal."""
    days = ["0001-01-01", "0019-03-01", "2000-02-29", "2018-02-28", "2025-06-01", "9999-12-31"]
    choices: Mapping[str, Sequence[Value | None]] = {
        **{path: [None, *values, *OPEN.get(path, ())] for path, values in WORLD.items()},
        BORN: [None, "0001", "2000-02", "9999", *days],
        AGE: [None, 0, 17, 18, 130],
        DAY: [None, *days],
        AUTHORIZED: [None, *days],
        "situation.conduct": [None, ("joined",), (), ("recruited-others", "unknown")],
        "situation.authorization.by": [None, "IQ", "other", "AD"],
    }
    picked = {path: data.draw(st.sampled_from(values), path) for path, values in choices.items()}
    facts = {path: value for path, value in picked.items() if value is not None}
    assume(fits(facts))
    result = check(scenario_of(facts))
    made = load_rulebook().sources["iq/stated-position"]
    for one in what_if(result, made).sets:
        assert is_minimal(made, one, facts)
        assert all(member(change.to, change.answers) for change in one.changes)


def test_a_reading_of_several_norms_with_consequences_on_conditions() -> None:
    """What would change the outcome does not ask what would follow from it."""
    older = Consequence("fine", {}, ("xx/test#S1",), Atom("person.under_18", "is", "no"))
    made = source(
        norm(Atom("situation.recruitment.deceived", "is", "no"), consequences=[older]),
        norm(Atom("situation.recruitment.coerced", "is", "no"), name="xx/test/other", consequences=[older]),
    )
    book = Rulebook("0", "", (made.id,), {made.id: made}, {}, {})
    facts = {"situation.recruitment.deceived": "yes", "situation.recruitment.coerced": "yes"}
    found = what_if(check(scenario_of(facts), rulebook=book), made)
    assert {tuple(change.fact for change in each.changes) for each in found.sets if each.outcome == "punishable"} == {
        ("situation.recruitment.deceived",),
        ("situation.recruitment.coerced",),
    }
