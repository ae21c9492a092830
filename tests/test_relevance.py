"""Missing, presumed and unsettled against their definitions, enumerated here value by value."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legal import Scenario, check, countries
from legal.checking import with_measures
from legal.conditions import All, AnyOf, Atom, Condition, Leaf, Not, OutcomeAtom, Truth, truth_of
from legal.fields import Value
from legal.measures import MEASURES
from legal.reference import Possible, decide
from legal.relevance import Relevance, classes, combine, reading_possible, relevance
from legal.rulebook import OUTCOMES, Norm, Rulebook, Source, atoms_of
from legal.scenario import fields
from samples import norm, source

Known = Mapping[str, Value]

ORDER = {path: place for place, path in enumerate(fields())}

ANSWERS: Mapping[str, tuple[Value, ...]] = {
    "person.citizenships": ((), ("IQ",), ("RU",), ("IQ", "RU")),
    "situation.conduct": (("joined",), ("recruited-others",)),
    "situation.force.kind": ("state-armed-forces", "private-military-company", "humanitarian-unit"),
    "situation.force.state": ("IQ", "RU", "SE"),
    "situation.authorization.granted": ("yes", "no"),
    "situation.authorization.by": ("IQ", "other"),
    "situation.authorization.after_conduct": ("yes", "no"),
    "situation.recruitment.coerced": ("yes", "no"),
    "situation.recruitment.deceived": ("yes", "no"),
    "person.under_18": ("yes", "no"),
    "situation.force.opponents": ((), ("SY",), ("EG",), ("UA",), ("SY", "UA"), ("EG", "SY"), ("EG", "SY", "UA")),
}
OPEN_LISTS: Mapping[str, tuple[Value, ...]] = {
    "person.citizenships": (("RU", "unknown"), ("IQ", "unknown")),
    "situation.force.opponents": (("UA", "unknown"), ("SY", "unknown")),
}


def readers(one: Norm) -> dict[str, list[Atom]]:
    found: dict[str, list[Atom]] = {}
    for leaf in atoms_of(one):
        if isinstance(leaf, Atom):
            found.setdefault(leaf.fact, []).append(leaf)
    return found


def is_open(value: Value | None) -> bool:
    return value is None or (isinstance(value, tuple) and "unknown" in value)


def answers(path: str, known: Known) -> tuple[Value, ...]:
    """All answers to an unknown fact; to an open list, those that hold the entries written."""
    value = known.get(path)
    if not isinstance(value, tuple):
        return ANSWERS[path]
    written = set(value) - {"unknown"}
    return tuple(each for each in ANSWERS[path] if isinstance(each, tuple) and written <= set(each))


def truths_in(one: Norm, known: Known) -> dict[Leaf, Truth]:
    return {leaf: truth_of(leaf, known.get(leaf.fact)) for leaf in atoms_of(one) if isinstance(leaf, Atom)}


def outcomes(one: Norm, known: Known, settled: Mapping[Leaf, Truth] | None = None) -> Possible:
    return decide(one, {**truths_in(one, known), **(settled or {})}).possible


def completions(known: Known, paths: list[str]) -> Iterator[Known]:
    for chosen in product(*(answers(path, known) for path in paths)):
        yield {**known, **dict(zip(paths, chosen, strict=True))}


def matters(one: Norm, path: str, known: Known, others: list[str]) -> bool:
    """For some answers to the other facts, two answers to this one lead to different sets of possible outcomes."""
    return any(
        len({outcomes(one, {**rest, path: each}) for each in answers(path, known)}) > 1
        for rest in completions(known, others)
    )


def share(one: Norm, path: str, known: Known) -> float:
    """The share of an unknown fact's classes of answers after which, the rest left unknown, one outcome is left."""
    classes = {
        tuple(truth_of(atom, each) for atom in readers(one)[path]): outcomes(one, {**known, path: each})
        for each in answers(path, known)
    }
    return sum(len(possible) == 1 for possible in classes.values()) / len(classes)


def by_definition(one: Norm, known: Known) -> Relevance:
    atoms = readers(one)
    unknown = [path for path in atoms if is_open(known.get(path))]
    asked = [path for path in unknown if atoms[path][0].presume is None]
    missing = {
        fact: share(one, path, known)
        for path in asked
        if matters(one, path, known, [other for other in asked if other != path])
        for fact in (MEASURES[path].deciding if path in MEASURES else (path,))
    }
    presumptions = [
        path
        for path in unknown
        if path not in asked and matters(one, path, known, [other for other in unknown if other != path])
    ]
    behind = {path: MEASURES[path].of if path in MEASURES else (path,) for path in presumptions}
    presumed = {fact for path in behind for fact in (MEASURES[path].wanting(known) if path in MEASURES else (path,))}
    unsettled = {
        atom.unsettled[value]: None
        for path, reading in atoms.items()
        for atom in reading
        if (value := known.get(path)) is not None and not isinstance(value, tuple) and value in atom.unsettled
        if any(
            outcomes(one, rest, {atom: Truth.TRUE}) != outcomes(one, rest, {atom: Truth.FALSE})
            for rest in completions(known, asked)
        )
    }
    return Relevance(
        tuple(sorted(missing, key=lambda path: (-missing[path], ORDER[path]))),
        tuple(sorted(presumed, key=lambda path: ORDER[path])),
        tuple(unsettled),
        tuple(sorted(presumptions, key=lambda path: min(ORDER[fact] for fact in behind[path]))),
    )


def computed(one: Norm, known: Known) -> Relevance:
    return relevance(one, known, truths_in(one, known))


def states(one: Norm) -> dict[str, list[Value | None]]:
    """For each fact that the norm reads: unknown, and an answer of each kind; for lists an open one too."""
    found: dict[str, list[Value | None]] = {path: [None, *ANSWERS[path]] for path in readers(one)}
    for path in found.keys() & OPEN_LISTS.keys():
        found[path] += OPEN_LISTS[path]
    return found


def test_the_stated_position_in_sampled_states_of_knowledge(position: Source) -> None:
    """Sampled, seeded: 200 of all states in which each fact is unknown or has one of its answers."""
    one, dice = position.norms[0], random.Random(165)
    choices = states(one)
    for _ in range(200):
        share = dice.random()
        picked = {path: dice.choice(values[1:]) if dice.random() < share else None for path, values in choices.items()}
        known = {path: value for path, value in picked.items() if value is not None}
        assert computed(one, known) == by_definition(one, known), known


YES_NO = ["situation.recruitment.coerced", "situation.recruitment.deceived", "situation.authorization.granted"]


@st.composite
def norms(draw: st.DrawFn) -> Norm:
    """Small norms over a few facts, some presumed, some with an unsettled value, facts asked for once or repeatedly."""
    presumed = {path: draw(st.sampled_from([None, None, "yes", "no"])) for path in YES_NO}

    def leaf() -> Condition:
        one = ["situation.force.kind", "situation.force.state"]
        path = draw(st.sampled_from([*YES_NO, *one, "person.citizenships", "situation.force.opponents"]))
        if path in YES_NO:
            free = [value for value in ("yes", "no") if value != presumed[path]]
            unsettled: dict[Value, str] = {draw(st.sampled_from(free)): f"Q-{path}"} if draw(st.booleans()) else {}
            return Atom(path, "is", draw(st.sampled_from(["yes", "no"])), presumed[path], unsettled)
        if path == "situation.force.kind":
            return Atom(
                path,
                "is",
                "state-armed-forces",
                None,
                {"private-military-company": "Q-kind"} if draw(st.booleans()) else {},
            )
        if path == "situation.force.state":
            return Atom(path, draw(st.sampled_from(["is", "is_not"])), draw(st.sampled_from(["IQ", "RU"])))
        if path == "situation.force.opponents":
            arab: Value = ("EG", "SY")
            asked = draw(st.sampled_from([("contains", "SY"), ("contains", "UA"), ("is_not", "UA"), ("one_of", arab)]))
            return Atom(path, *asked)
        either: Value = ("IQ", "RU")
        return Atom(
            path, *draw(st.sampled_from([("contains", "IQ"), ("contains", "RU"), ("is_not", "IQ"), ("one_of", either)]))
        )

    def condition(depth: int) -> Condition:
        kind = draw(st.sampled_from(["leaf", "all", "any", "not"])) if depth else "leaf"
        if kind == "leaf":
            return leaf()
        if kind == "not":
            return Not((condition(depth - 1),))
        parts = tuple(condition(depth - 1) for _ in range(draw(st.integers(1, 3))))
        return All(parts) if kind == "all" else AnyOf(parts)

    return norm(condition(2), *(condition(1) for _ in range(draw(st.integers(0, 2)))))


@settings(max_examples=250)
@given(one=norms(), data=st.data())
def test_random_norms_in_random_states_of_knowledge(one: Norm, data: st.DataObject) -> None:
    picked = {path: data.draw(st.sampled_from(values)) for path, values in states(one).items()}
    known = {path: value for path, value in picked.items() if value is not None}
    assert computed(one, known) == by_definition(one, known)


@pytest.mark.parametrize(
    ("person", "situation", "presumed"),
    [
        ({}, {}, ["person.born", "person.age", "situation.date"]),
        ({"born": "2000-01-01"}, {}, ["person.age", "situation.date"]),
        ({"born": "2007"}, {"date": "2025-06-01"}, ["person.born", "person.age"]),
        ({"born": "2007-05"}, {"date": "2025-06-01"}, []),
        ({"age": 24}, {}, []),
    ],
)
def test_a_presumed_measure_stands_for_what_is_left_out_or_too_coarse(
    person: dict[str, object], situation: dict[str, object], presumed: list[str]
) -> None:
    """Of full age is presumed only where age and birth leave it open."""
    case = {
        "scenario": "x",
        "person": {"citizenships": "IQ", **person},
        "situation": {
            "conduct": "joined",
            "force": {"kind": "state-armed-forces", "state": "RU"},
            "authorization": {"granted": "no"},
            "recruitment": {"deceived": "no", "coerced": "no"},
            **situation,
        },
    }
    finding = check(Scenario.model_validate(case)).readings[0].findings[0]
    assert list(finding.presumed) == presumed


def test_an_unpresumed_measure_is_asked_for_by_the_facts_that_decide_it() -> None:
    """A measure is never listed as missing: the facts it is made of are."""
    under_age = norm(Atom("person.under_18", "is", "yes"))
    late = norm(Atom("situation.authorization.after_conduct", "is", "no"))
    assert computed(under_age, {}).missing == ("person.age",)
    assert computed(late, {}).missing == ("situation.date", "situation.authorization.date")
    known = with_measures({"situation.date": "2025-06-01"})
    assert computed(late, known).missing == ("situation.authorization.date",)


OPPONENTS = "situation.force.opponents"


def test_a_list_measure_is_asked_for_by_the_fact_that_alone_decides_it() -> None:
    """Also where the State of the force, of which it is made too, is asked for by itself."""
    both = norm(All((Atom("situation.force.state", "is_not", "IQ"), Atom(OPPONENTS, "one_of", ("EG", "SY")))))
    assert set(computed(both, {}).missing) == {"situation.force.state", "situation.force.at_war_with"}
    known = with_measures({"situation.force.state": "RU", "situation.conflict.states": ("RU", "UA")})
    assert computed(both, known) == Relevance()


def test_of_a_group_of_22_states_only_two_answers_differ() -> None:
    """A list that may hold any of them is told apart by whether it holds one."""
    group = countries.groups()["arab-states"]
    for comparison, wanted, count in (("one_of", group, 2), ("contains", "SY", 2)):
        assert len(classes(OPPONENTS, [Atom(OPPONENTS, comparison, wanted)])) == count
    both = [Atom(OPPONENTS, "one_of", group), Atom(OPPONENTS, "contains", "SY")]
    assert set(classes(OPPONENTS, both)) == {
        (Truth.TRUE, Truth.TRUE),
        (Truth.TRUE, Truth.FALSE),
        (Truth.FALSE, Truth.FALSE),
    }


SETS = [
    frozenset(each for each, bit in zip(OUTCOMES, bits, strict=True) if bit)
    for bits in product((0, 1), repeat=3)
    if any(bits)
]


@pytest.mark.parametrize("count", [1, 2, 3])
def test_norms_that_share_nothing_are_combined_freely(count: int) -> None:
    """Under any completion the reading has the first of punishable, excepted, not_addressed that a norm has."""
    for sets in product(SETS, repeat=count):
        expected = {min(chosen, key=OUTCOMES.index) for chosen in product(*sets)}
        assert combine(sets) == expected


@settings(max_examples=150)
@given(pair=st.tuples(norms(), norms()), data=st.data())
def test_norms_that_share_facts_are_combined_by_completion(pair: tuple[Norm, Norm], data: st.DataObject) -> None:
    """Exact where no value is unsettled: two norms of which one must apply make the reading certain."""
    first, second = pair
    second = norm(second.punishable, *(each.when for each in second.unless), name="xx/test/second")
    both = {**states(first), **states(second)}
    picked = {path: data.draw(st.sampled_from(values)) for path, values in both.items()}
    known = {path: value for path, value in picked.items() if value is not None}
    leaves = [leaf for one in (first, second) for leaf in atoms_of(one) if isinstance(leaf, Atom)]
    if any(leaf.unsettled for leaf in leaves):
        return
    presumptions = {path: {leaf.presume for leaf in leaves if leaf.fact == path} for path in both}
    if any(len(each) > 1 for each in presumptions.values()):
        return
    truths: dict[Leaf, Truth] = {leaf: truth_of(leaf, known.get(leaf.fact)) for leaf in leaves}
    each = {one.id: decide(one, truths).possible for one in (first, second)}
    asked = [path for path in both if is_open(known.get(path)) and presumptions[path] == {None}]
    union: set[str] = set()
    for rest in completions(known, asked):
        union |= combine([outcomes(first, rest), outcomes(second, rest)])
    found = reading_possible((first, second), each, known, truths)
    assert union <= found
    if all(len(possible) > 1 for possible in each.values()):
        assert found == union


def test_the_facts_of_a_norm_that_is_asked_for_are_missing_too() -> None:
    """What a norm hangs on through another norm's outcome is asked for as its own facts are."""
    recruiting = norm(Atom("situation.conduct", "contains", "recruited-others"), name="xx/test/recruiting")
    aggravated = norm(
        All((OutcomeAtom(recruiting.id, "punishable"), Atom("situation.recruitment.coerced", "is", "yes"))),
        name="xx/test/aggravated",
    )
    both = source(recruiting, aggravated)
    book = Rulebook("1", "", (both.id,), {both.id: both}, {}, {})
    finding = check(Scenario.model_validate({"scenario": "x"}), rulebook=book).readings[0].findings[1]
    assert finding.missing == ("situation.conduct", "situation.recruitment.coerced")
    case = {"scenario": "x", "situation": {"conduct": "none"}}
    finding = check(Scenario.model_validate(case), rulebook=book).readings[0].findings[1]
    assert (finding.outcome, finding.missing) == ("not_addressed", ())
