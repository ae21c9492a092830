"""Norms are sound as logic: no circle, and no answer weaker than all completions of what is unknown say together.

The brute force here works on values, not on classes of answers, and shares no code with `legal.soundness`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, combinations, product
from typing import TypeAlias

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from legal.conditions import All, AnyOf, Atom, Condition, Not, OutcomeAtom, leaves
from legal.fields import Value
from legal.ordering import in_order
from legal.rulebook import Norm, NormException, Source
from legal.soundness import can_be_true, problems_of

COERCED, DECEIVED = "situation.recruitment.coerced", "situation.recruitment.deceived"
ROLE, STATE = "situation.force.role", "situation.force.state"
AGE, DAY, CITIZENSHIPS = "person.age", "situation.date", "person.citizenships"

Known: TypeAlias = "str | int | tuple[str, ...] | None"  # None is unknown; a list that ends with "…" goes on
Facts: TypeAlias = Mapping[str, Known]
Truth: TypeAlias = "bool | None"
GOES_ON = "unknown"

# A world small enough to be gone through: all values of each fact that constants from it tell apart, and some more.
WORLD: Mapping[str, tuple[Known, ...]] = {
    COERCED: ("yes", "no"),
    DECEIVED: ("yes", "no"),
    ROLE: ("combat", "support", "medical", "other"),
    STATE: ("IQ", "RU", "SE"),
    AGE: (16, 17, 18, 19, 60),
    CITIZENSHIPS: tuple(tuple(held) for size in range(5) for held in combinations(("DE", "IQ", "RU", "SE"), size)),
}
CONSTANTS: Mapping[str, tuple[str | int, ...]] = {
    COERCED: ("yes", "no"),
    DECEIVED: ("yes", "no"),
    ROLE: ("combat", "support", "medical"),
    STATE: ("IQ", "RU"),
    AGE: (17, 18),
    CITIZENSHIPS: ("IQ", "RU"),
}


# ---------------------------------------------------------------- the brute force


def completions_of(path: str, known: Known) -> tuple[Known, ...]:
    """The values that a fact can still have."""
    if known is None:
        return WORLD[path]
    if isinstance(known, tuple) and GOES_ON in known:
        held = set(known) - {GOES_ON}
        return tuple(value for value in WORLD[path] if isinstance(value, tuple) and held <= set(value))
    return (known,)


def states_of(path: str) -> tuple[Known, ...]:
    """All states of knowledge of a fact: unknown, each value, and each list that may go on."""
    lists = (value for value in WORLD[path] if isinstance(value, tuple))
    return (None, *WORLD[path], *((*value, GOES_ON) for value in lists))


def atom_holds(atom: Atom, known: Known) -> Truth:
    value = atom.presume if known is None else known
    if value is None or value in atom.unsettled:
        return None
    match atom.comparison, value:
        case "contains", tuple():
            return True if atom.value in value else None if GOES_ON in value else False
        case "one_of", tuple():
            assert isinstance(atom.value, tuple)
            return True if set(atom.value) & set(value) else None if GOES_ON in value else False
        case "is_not", tuple():
            return True if set(value) - {atom.value, GOES_ON} else None if GOES_ON in value else False
        case "is", _:
            return value == atom.value
        case "is_not", _:
            return value != atom.value
        case "one_of", _:
            assert isinstance(atom.value, tuple)
            return value in atom.value
        case "at_least", int():
            return value >= int(str(atom.value))
        case "at_most", int():
            return value <= int(str(atom.value))
    raise AssertionError(atom)


def holds(condition: Condition, facts: Facts, norms: Mapping[str, Norm]) -> Truth:
    """Kleene's rules, on values."""
    match condition:
        case Atom():
            return atom_holds(condition, facts[condition.fact])
        case OutcomeAtom():
            found = possible(norms[condition.norm], facts, norms)
            return condition.outcome in found if len(found) == 1 or condition.outcome not in found else None
        case Not():
            part = holds(condition.of[0], facts, norms)
            return None if part is None else not part
        case All():
            return all_of([holds(part, facts, norms) for part in condition.of])
        case AnyOf():
            return any_of([holds(part, facts, norms) for part in condition.of])


def all_of(truths: Sequence[Truth]) -> Truth:
    return False if False in truths else None if None in truths else True


def any_of(truths: Sequence[Truth]) -> Truth:
    return True if True in truths else None if None in truths else False


def possible(norm: Norm, facts: Facts, norms: Mapping[str, Norm]) -> frozenset[str]:
    """What the norm can say, by the contract's table."""
    elements = holds(norm.punishable, facts, norms)
    lifted = any_of([holds(each.when, facts, norms) for each in norm.unless])
    found = set()
    if elements is not True:
        found.add("not_addressed")
    if elements is not False and lifted is not True:
        found.add("punishable")
    if elements is not False and lifted is not False:
        found.add("excepted")
    return frozenset(found)


def atoms(norm: Norm, norms: Mapping[str, Norm]) -> Iterator[Atom]:
    for leaf in chain(leaves(norm.punishable), *(leaves(each.when) for each in norm.unless)):
        if isinstance(leaf, Atom):
            yield leaf
        else:
            yield from atoms(norms[leaf.norm], norms)


def weaker_than_its_completions(norm: Norm, norms: Mapping[str, Norm]) -> Facts | None:
    """A state of knowledge in which the norm says something else than all completions together; None if there is none.

    A fact that every atom presumes stays as it is.
    """
    read = list(atoms(norm, norms))
    paths = list(dict.fromkeys(atom.fact for atom in read))
    stays = {path: all(atom.presume is not None for atom in read if atom.fact == path) for path in paths}
    cache: dict[tuple[Known, ...], frozenset[str]] = {}

    def says(state: tuple[Known, ...]) -> frozenset[str]:
        if state not in cache:
            cache[state] = possible(norm, dict(zip(paths, state, strict=True)), norms)
        return cache[state]

    for state in product(*(states_of(path) for path in paths)):
        choices = [
            (known,) if known is None and stays[path] else completions_of(path, known)
            for path, known in zip(paths, state, strict=True)
        ]
        if says(state) != frozenset().union(*(says(completed) for completed in product(*choices))):
            return dict(zip(paths, state, strict=True))
    return None


# ---------------------------------------------------------------- random norms

QUESTION = "iq/x#Q1"


@st.composite
def some_atom(draw: st.DrawFn, paths: Sequence[str], presumptions: Mapping[str, str | int | None]) -> Atom:
    path = draw(st.sampled_from(paths))
    constants = st.sampled_from(CONSTANTS[path])
    if path == CITIZENSHIPS:
        either = draw(st.sampled_from([("IQ", "RU"), ("IQ",), ("RU", "SE")]))
        if draw(st.booleans()):
            return Atom(path, "one_of", either)
        return Atom(path, draw(st.sampled_from(["contains", "is_not"])), draw(constants))
    if path == AGE:
        comparison = draw(st.sampled_from(["is", "is_not", "at_least", "at_most"]))
    else:
        comparison = draw(st.sampled_from(["is", "is_not", "one_of"]))
    value: str | int | tuple[str, ...] = draw(constants)
    if comparison == "one_of":
        value = tuple(str(each) for each in CONSTANTS[path][:2])
    presume = presumptions.get(path)
    others = [each for each in CONSTANTS[path] if each != presume]
    unsettled: dict[Value, str] = {draw(st.sampled_from(others)): QUESTION} if draw(st.integers(0, 3)) == 0 else {}
    return Atom(path, comparison, value, presume, unsettled)


def some_condition(leaf: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    return st.recursive(
        leaf,
        lambda part: st.one_of(
            st.builds(lambda of: Not((of,)), part),
            st.builds(lambda of: All(tuple(of)), st.lists(part, min_size=1, max_size=3)),
            st.builds(lambda of: AnyOf(tuple(of)), st.lists(part, min_size=1, max_size=3)),
        ),
        max_leaves=4,
    )


@st.composite
def some_norm(draw: st.DrawFn, name: str = "a", asks: Sequence[str] = (), most: int = 3) -> Norm:
    """A small norm over a few facts, some of them presumed; with `asks`, it may ask for these norms' outcomes."""
    paths = draw(st.lists(st.sampled_from(sorted(WORLD)), min_size=1, max_size=most, unique=True))
    presumptions = {
        path: draw(st.sampled_from(CONSTANTS[path]))
        for path in paths
        if path != CITIZENSHIPS and draw(st.integers(0, 3)) == 0
    }
    leaf: st.SearchStrategy[Condition] = some_atom(paths, presumptions)
    if asks:
        outcomes = st.sampled_from(["punishable", "excepted", "not_addressed"])
        leaf = st.one_of(leaf, st.builds(OutcomeAtom, st.sampled_from(asks), outcomes))
    exceptions = draw(st.lists(some_condition(leaf), max_size=2))
    return norm(draw(some_condition(leaf)), *exceptions, name=name)


def norm(elements: Condition, *exceptions: Condition, name: str = "a") -> Norm:
    unless = tuple(NormException(f"{name}#x{at}", {}, each, ()) for at, each in enumerate(exceptions))
    return Norm(name, {}, (), elements, unless)


def codes(found: list[tuple[str, dict[str, object]]]) -> list[str]:
    return [code for code, _ in found]


def yes(path: str = COERCED, **more: object) -> Atom:
    return Atom(path, "is", "yes", **more)  # type: ignore[arg-type]


def no(path: str = COERCED) -> Atom:
    return Atom(path, "is", "no")


def citizen(state: str) -> Atom:
    return Atom(CITIZENSHIPS, "contains", state)


@given(some_norm())
@example(norm(AnyOf((yes(), no()))))
@example(norm(All((citizen("IQ"), AnyOf((citizen("RU"), Not((citizen("RU"),))))))))
@settings(max_examples=400)
def test_a_norm_is_inexact_just_where_it_says_less_than_its_completions(some: Norm) -> None:
    """`inexact` is said exactly where Kleene's outcomes differ from the union over all completions, in some state.

    The second example differs only where a list is known in part: IQ is in it, and RU may be.
    """
    weaker = weaker_than_its_completions(some, {})
    assert codes(problems_of(some)) == ([] if weaker is None else ["inexact"]), weaker


@given(some_norm("a", most=2), some_norm("b", ["a"], most=1), some_norm("c", ["a", "b"], most=1))
@settings(max_examples=300)
def test_the_facts_of_a_norm_that_is_asked_for_count_as_its_own(a: Norm, b: Norm, c: Norm) -> None:
    norms = {"a": a, "b": b, "c": c}
    for place, some in enumerate((a, b, c)):
        weaker = weaker_than_its_completions(some, norms)
        assert codes(problems_of(some, (a, b, c)[:place])) == ([] if weaker is None else ["inexact"]), weaker


# ---------------------------------------------------------------- inexact, by hand

EXACT = {
    "a fact asked for once": norm(All((yes(), Not((yes(DECEIVED),))))),
    "two words of one choice": norm(AnyOf((Atom(ROLE, "is", "combat"), Atom(ROLE, "is", "medical")))),
    "two entries of one list": norm(AnyOf((citizen("IQ"), citizen("RU")))),
    "a fact repeated, and presumed": norm(AnyOf((yes(presume="no"), Not((yes(presume="no"),))))),
    "a fact repeated without harm": norm(AnyOf((All((yes(), yes(DECEIVED))), yes()))),
    "an unsettled value": norm(yes(presume="no", unsettled={"yes": QUESTION})),
    "a value that is named as unsettled only": norm(
        Atom(STATE, "is", "IQ", unsettled={"RU": QUESTION}), Atom(STATE, "is", "IQ")
    ),
}
INEXACT = {
    "one answer or the other": norm(AnyOf((yes(), no()))),
    "one answer and the other": norm(All((yes(), no()))),
    "an element taken back by an exception": norm(yes(), yes()),
    "a fact that decides whether another matters": norm(
        AnyOf((All((yes(), yes(DECEIVED))), All((no(), yes(DECEIVED)))))
    ),
    "one entry of a list, twice": norm(AnyOf((citizen("IQ"), Not((citizen("IQ"),))))),
    "every word of a choice": norm(
        AnyOf(tuple(Atom(ROLE, "is", word) for word in ("combat", "support", "medical", "other")))
    ),
    "an age and the age after it": norm(AnyOf((Atom(AGE, "at_most", 17), Atom(AGE, "at_least", 18)))),
}


@pytest.mark.parametrize("some", EXACT.values(), ids=EXACT)
def test_norms_that_are_exact(some: Norm) -> None:
    assert problems_of(some) == []


@pytest.mark.parametrize("some", INEXACT.values(), ids=INEXACT)
def test_norms_that_are_inexact(some: Norm) -> None:
    assert codes(problems_of(some)) == ["inexact"]


def test_only_the_facts_that_do_harm_are_named() -> None:
    """A fact that is asked for twice without harm need not be asked for once."""
    harmless = AnyOf((All((yes(DECEIVED), citizen("IQ"))), yes(DECEIVED)))
    assert problems_of(norm(AnyOf((yes(), no())), harmless)) == [("inexact", {"facts": COERCED})]


# ---------------------------------------------------------------- entangled measures


@pytest.mark.parametrize(
    ("measure", "fact", "other"),
    [
        ("person.under_18", AGE, Atom(AGE, "at_least", 60)),
        ("person.under_18", DAY, Atom(DAY, "at_least", "2025-01-01")),
        ("person.under_18", DAY, yes("situation.authorization.after_conduct", presume="no")),
        ("person.citizen_of_force_state", CITIZENSHIPS, citizen("IQ")),
        ("person.citizen_of_force_state", STATE, Atom(STATE, "is", "RU")),
    ],
)
def test_a_measure_that_is_not_presumed_shares_no_fact(measure: str, fact: str, other: Atom) -> None:
    """Its answers would not be independent of the others'; where it is presumed it stays at its presumption."""
    assert ("entangled", {"measure": measure, "fact": fact}) in problems_of(norm(All((yes(measure), other))))
    assert problems_of(norm(All((yes(measure, presume="no"), other)))) == []


def test_a_measure_may_stand_twice() -> None:
    assert problems_of(norm(All((yes("person.under_18"), yes("person.under_18"))))) == []


def test_two_measures_that_share_no_fact_are_independent() -> None:
    assert problems_of(norm(All((yes("person.under_18"), yes("situation.conflict.named"))))) == []


# ---------------------------------------------------------------- too many answers

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
NAMES = [first + second for first in LETTERS for second in LETTERS]


def contains(count: int) -> tuple[Atom, ...]:
    return tuple(Atom("situation.conflict.states", "contains", name) for name in NAMES[:count])


@pytest.mark.parametrize(("count", "expected"), [(20, []), (21, ["too-many-answers"]), (600, ["too-many-answers"])])
def test_more_answers_than_can_be_gone_through_are_refused_at_once(count: int, expected: list[str]) -> None:
    """Each entry of a list doubles them; they are counted, not listed."""
    assert codes(problems_of(norm(AnyOf(contains(count))))) == expected


def test_too_many_states_of_knowledge_are_refused_at_once() -> None:
    """Where an entry stands twice, what is known in part counts too."""
    assert codes(problems_of(norm(AnyOf(contains(20)), AnyOf(contains(20))))) == ["too-many-answers"]


def test_a_norm_with_many_facts_and_one_that_stands_twice_is_checked_whole() -> None:
    """Seventeen facts and measures, one of them twice: exact or not, it is found, and soon."""
    single = (*contains(10), citizen("IQ"), yes(DECEIVED), Atom(ROLE, "is", "combat"), Atom(STATE, "is_not", "IQ"))
    assert problems_of(norm(All((*single, yes())), AnyOf((yes(presume=None), yes(DECEIVED))))) != []
    assert problems_of(norm(All((*single, AnyOf((yes(), All((yes(), citizen("RU"))))))))) == []


# ---------------------------------------------------------------- the order of norms


def asking(name: str, *asked: str) -> Norm:
    return norm(All((yes(), *(OutcomeAtom(each, "punishable") for each in asked))), name=name)


def ids(norms: Sequence[Norm]) -> list[str]:
    return [each.id for each in norms]


@pytest.mark.parametrize(
    ("norms", "order", "circles"),
    [
        ([], [], []),
        ([asking("a"), asking("b")], ["a", "b"], []),
        ([asking("a", "b"), asking("b", "c"), asking("c")], ["c", "b", "a"], []),
        ([asking("a", "c"), asking("b", "c"), asking("c", "d"), asking("d")], ["d", "c", "a", "b"], []),
        ([asking("a", "elsewhere")], ["a"], []),
        ([asking("a", "a"), asking("b")], ["b"], [["a"]]),
        ([asking("a", "b"), asking("b", "a")], [], [["a", "b"]]),
        ([asking("a", "b"), asking("b", "c"), asking("c", "b"), asking("d", "a")], ["a", "d"], [["b", "c"]]),
        ([asking("a", "b"), asking("b", "a"), asking("c", "c")], [], [["a", "b"], ["c"]]),
    ],
)
def test_norms_stand_after_those_that_they_ask_for(
    norms: list[Norm], order: list[str], circles: list[list[str]]
) -> None:
    """Only the norms of a circle are said to form it, not those that ask for one of them."""
    done, found = in_order(norms)
    assert (ids(done), found) == (order, circles)


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=12))
def test_any_norms_without_a_circle_are_all_ordered(pairs: list[tuple[int, int]]) -> None:
    asked = {str(norm): [str(low) for high, low in pairs if low < high == norm] for norm in range(8)}
    done, circles = in_order([asking(name, *names) for name, names in asked.items()])
    assert circles == []
    assert sorted(ids(done)) == sorted(asked)
    for place, each in enumerate(done):
        assert set(asked[each.id]) <= set(ids(done[:place]))


# ---------------------------------------------------------------- what can be true


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        (yes(), True),
        (yes(unsettled={"yes": QUESTION}), False),
        (yes(unsettled={"no": QUESTION}), True),
        (Not((no(),)), True),
        (Not((yes(unsettled={"no": QUESTION}),)), False),
        (All((yes(DECEIVED), yes(unsettled={"yes": QUESTION}))), False),
        (AnyOf((yes(DECEIVED), yes(unsettled={"yes": QUESTION}))), True),
        (AnyOf((yes(DECEIVED, unsettled={"yes": QUESTION}), yes(unsettled={"yes": QUESTION}))), False),
        (OutcomeAtom("a", "punishable"), True),
        (citizen("IQ"), True),
    ],
)
def test_an_exception_hangs_on_a_question_where_it_can_never_be_true(condition: Condition, expected: bool) -> None:
    assert can_be_true(condition) is expected


def test_the_shipped_norms_are_sound(position: Source) -> None:
    for place, each in enumerate(position.norms):
        assert problems_of(each, position.norms[:place]) == []
