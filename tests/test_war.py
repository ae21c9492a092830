"""The measures of war and of citizenship by enumeration, and what would change answers that rest on them."""

from __future__ import annotations

from itertools import combinations, product

import pytest

from legal import check, countries
from legal.checking import with_measures
from legal.conditions import All, Atom, Truth, truth_of
from legal.fields import Value
from legal.measures import MEASURES
from legal.rulebook import Rulebook, Source
from legal.soundness import problems_of
from legal.ways import is_possible, scenario_of
from legal.whatif import what_if
from legal.whatif_report import WhatIf
from samples import norm, source

AT_WAR_WITH, CONFLICT, STATE = "situation.force.at_war_with", "situation.conflict.states", "situation.force.state"
OPPONENTS, AT_WAR = "situation.force.opponents", "situation.force.at_war"
ARAB = countries.groups()["arab-states"]
SMALL = tuple(tuple(held) for size in range(4) for held in combinations(("RU", "SY", "UA"), size))
LISTS: tuple[Value | None, ...] = (None, *SMALL, *((*held, "unknown") for held in SMALL if held))


def known(**facts: Value | None) -> dict[str, Value]:
    paths = {"at_war_with": AT_WAR_WITH, "conflict": CONFLICT, "state": STATE}
    return with_measures({paths[name]: value for name, value in facts.items() if value is not None})


@pytest.mark.parametrize("state", [None, "RU", "SY", "IQ"])
def test_the_opponents_are_those_told_or_the_other_side_of_a_war_between_two(state: str | None) -> None:
    """By enumeration of what may be told of the war, the conflict and the force's State."""
    for told, fighting in product(LISTS, LISTS):
        found = known(at_war_with=told, conflict=fighting, state=state)
        if told is not None:
            expected: Value | None = told
        elif fighting == ():
            expected = ()
        elif isinstance(fighting, tuple) and state in fighting and "unknown" not in fighting and len(fighting) < 3:
            expected = tuple(each for each in fighting if each != state)
        else:
            expected = None
        assert found.get(OPPONENTS) == expected
        assert found.get(AT_WAR) == (None if expected is None else "yes" if expected else "no")


@pytest.mark.parametrize(
    ("held", "stateless"), [(None, None), ((), "yes"), (("IQ",), "no"), (("IQ", "RU"), "no"), (("IQ", "unknown"), "no")]
)
def test_a_citizen_of_no_state(held: Value | None, stateless: str | None) -> None:
    assert MEASURES["person.stateless"].value({} if held is None else {"person.citizenships": held}) == stateless


def test_a_dual_national_settled_in_the_state_whose_force_it_is() -> None:
    """By enumeration: a second citizenship, that of the force's State, and a residence there, a region included."""
    lists: tuple[tuple[str, ...] | None, ...] = (
        *(None, (), ("IQ",), ("CH", "IQ"), ("CH", "FR")),
        *(("unknown",), ("IQ", "unknown"), ("CH", "IQ", "unknown")),
    )
    paths = MEASURES["person.settled_national_of_force_state"].of
    for held, home, state in product(lists, (None, "IQ", "IQ-KR", "CH"), (None, "IQ", "CH")):
        facts = {path: told for path, told in zip(paths, (held, home, state), strict=True) if told is not None}
        cases = [
            len(citizens) > 1 and where in citizens and there.partition("-")[0] == where
            for citizens in ([held] if held and "unknown" not in held else completions(held))
            for there in ((home,) if home else ("IQ", "CH", "FR"))
            for where in ((state,) if state else ("IQ", "CH", "FR"))
        ]
        expected = "yes" if all(cases) else None if any(cases) else "no"
        assert MEASURES["person.settled_national_of_force_state"].value(facts) == expected, facts


def completions(held: tuple[str, ...] | None) -> list[tuple[str, ...]]:
    """What a list of citizenships may be, of three States, where it is not wholly told."""
    if held == ():
        return [()]
    known = set(held or ()) - {"unknown"}
    sets = (set(each) | known for size in range(4) for each in combinations(("CH", "FR", "IQ"), size))
    return [tuple(sorted(each)) for each in sets]


def test_one_of_a_list_holds_where_some_entry_is_one_of_these() -> None:
    """A list with an unknown entry affirms what it holds and denies nothing."""
    wanted = ("SY", "UA")
    for held in LISTS:
        one = truth_of(Atom(OPPONENTS, "one_of", wanted), held)
        if held is not None and set(wanted) & {str(each) for each in held}:  # type: ignore[union-attr]
            assert one is Truth.TRUE
        elif held is None or "unknown" in held:  # type: ignore[operator]
            assert one is Truth.UNKNOWN
        else:
            assert one is Truth.FALSE


def test_the_state_of_the_force_may_be_asked_for_beside_its_opponents() -> None:
    """The one fact that alone decides the measure is free, so that the two are independent; two measures are not."""
    elements = All((Atom(STATE, "is_not", "IQ"), Atom(OPPONENTS, "one_of", ARAB)))
    assert problems_of(norm(elements)) == []
    tied = norm(All((Atom(AT_WAR, "is", "yes"), Atom(OPPONENTS, "one_of", ARAB))))
    assert [code for code, _ in problems_of(tied)] == ["entangled", "entangled"]
    raw = norm(All((Atom(AT_WAR_WITH, "contains", "SY"), Atom(OPPONENTS, "one_of", ARAB))))
    assert [code for code, _ in problems_of(raw)] == ["entangled"]


WAR = source(norm(All((Atom(STATE, "is_not", "IQ"), Atom(OPPONENTS, "one_of", ARAB, cites=("xx/test#S1",))))))


def asked(made: Source, facts: dict[str, Value]) -> WhatIf:
    book = Rulebook("0", "", (made.id,), {made.id: made}, {}, {})
    return what_if(check(scenario_of(facts), rulebook=book), made, limit=1000)


@pytest.mark.parametrize("state", [None, "IQ", "RU"])
@pytest.mark.parametrize("told", [None, (), ("UA",), ("SY",), ("SY", "unknown"), ("UA", "unknown")])
@pytest.mark.parametrize("fighting", [None, (), ("RU", "UA"), ("RU", "SY")])
def test_every_change_that_is_told_is_possible_minimal_and_leads_where_it_says(
    state: str | None, told: Value | None, fighting: Value | None
) -> None:
    raw = {STATE: state, AT_WAR_WITH: told, CONFLICT: fighting}
    facts = {path: value for path, value in raw.items() if value is not None}
    book = Rulebook("0", "", (WAR.id,), {WAR.id: WAR}, {}, {})

    def outcome(more: dict[str, Value]) -> str:
        return check(scenario_of({**facts, **more}), rulebook=book).outcome

    found = asked(WAR, facts)
    others = {"punishable", "not_addressed", "undetermined"} - {outcome({})}
    assert {each.outcome for each in found.sets} >= others - {"undetermined"}
    for each in found.sets:
        changes = {change.fact: change.to for change in each.changes}
        assert outcome(changes) == each.outcome
        for size in range(len(changes)):
            for part in combinations(changes.items(), size):
                assert not is_possible({**facts, **dict(part)}) or outcome(dict(part)) != each.outcome


def test_a_count_has_its_ranges() -> None:
    """Whole numbers of people are told apart only where a norm does."""
    made = source(norm(Atom("situation.recruiting.people", "at_least", 3)))
    (one,) = asked(made, {"situation.recruiting.people": 1}).sets
    assert [each.answers.ranges for each in one.changes] == [((3, None),)]
    (one,) = asked(made, {"situation.recruiting.people": 1_000_000}).sets
    assert [each.answers.ranges for each in one.changes] == [((None, 2),)]
    between = source(
        norm(
            All((Atom("situation.recruiting.people", "at_least", 3), Atom("situation.recruiting.people", "at_most", 9)))
        )
    )
    (one,) = asked(between, {"situation.recruiting.people": 20}).sets
    assert [each.answers.ranges for each in one.changes] == [((3, 9),)]
