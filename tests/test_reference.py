"""The reference engine against Kleene's strong logic and the outcome table, written out a second time here."""

from __future__ import annotations

from itertools import product

import pytest

from legal.conditions import All, AnyOf, Atom, Leaf, Not, Truth, truth_of
from legal.fields import Value
from legal.reference import Proof, decide, possible_of, prove
from legal.rulebook import Consequence
from samples import TRUTHS, assignments, atom, connectives, norm

T, U, F = Truth.TRUE, Truth.UNKNOWN, Truth.FALSE

AND = {(T, T): T, (T, U): U, (T, F): F, (U, T): U, (U, U): U, (U, F): F, (F, T): F, (F, U): F, (F, F): F}
OR = {(T, T): T, (T, U): T, (T, F): T, (U, T): T, (U, U): U, (U, F): U, (F, T): T, (F, U): U, (F, F): F}
NOT = {T: F, U: U, F: T}

OUTCOMES = {
    (F, T): {"not_addressed"},
    (F, U): {"not_addressed"},
    (F, F): {"not_addressed"},
    (T, F): {"punishable"},
    (T, T): {"excepted"},
    (T, U): {"punishable", "excepted"},
    (U, F): {"punishable", "not_addressed"},
    (U, T): {"excepted", "not_addressed"},
    (U, U): {"punishable", "excepted", "not_addressed"},
}


@pytest.mark.parametrize(("left", "right"), list(product(TRUTHS, repeat=2)))
def test_all_and_any_of_two_parts(left: Truth, right: Truth) -> None:
    a, b = atom(), atom()
    truths: dict[Leaf, Truth] = {a: left, b: right}
    assert prove(All((a, b)), truths).truth is AND[left, right]
    assert prove(AnyOf((a, b)), truths).truth is OR[left, right]


@pytest.mark.parametrize("truth", TRUTHS)
def test_not(truth: Truth) -> None:
    a = atom()
    assert prove(Not((a,)), {a: truth}).truth is NOT[truth]


@pytest.mark.parametrize("parts", [0, 1, 2, 3, 4])
def test_a_node_folds_its_parts_whatever_their_number(parts: int) -> None:
    nodes = connectives(parts) or [("all", All(()), ()), ("any", AnyOf(()), ())]
    for name, condition, atoms in nodes:
        for truths in assignments(atoms):
            expected = T if name == "all" else F
            for each in atoms:
                expected = (
                    NOT[truths[each]]
                    if name == "not"
                    else AND[expected, truths[each]]
                    if name == "all"
                    else OR[expected, truths[each]]
                )
            proof = prove(condition, truths)
            assert proof.truth is expected
            assert [part.truth for part in proof.of] == [truths[each] for each in atoms]


@pytest.mark.parametrize(("elements", "exceptions"), list(OUTCOMES))
def test_the_outcome_table(elements: Truth, exceptions: Truth) -> None:
    e, x = atom(), atom()
    assert decide(norm(e, x), {e: elements, x: exceptions}).possible == OUTCOMES[elements, exceptions]


@pytest.mark.parametrize(("elements", "exceptions"), list(OUTCOMES))
def test_the_possible_outcomes_alone_are_those_of_the_verdict(elements: Truth, exceptions: Truth) -> None:
    e, x, never = atom(), atom(), atom()
    truths: dict[Leaf, Truth] = {e: elements, x: exceptions, never: F}
    for one in (norm(e, x), norm(e, x, never), norm(e, never, x)):
        assert possible_of(one, truths) == OUTCOMES[elements, exceptions]
    assert possible_of(norm(e), truths) == OUTCOMES[elements, F]


def test_a_proof_holds_each_condition_with_the_proofs_of_its_parts() -> None:
    a, b = atom(), atom()
    either = AnyOf((a, b))
    neither = Not((either,))
    truths: dict[Leaf, Truth] = {a: F, b: U}
    parts = Proof(either, U, (Proof(a, F), Proof(b, U)))
    assert prove(either, truths) == parts
    assert prove(neither, truths) == Proof(neither, U, (parts,))


@pytest.mark.parametrize(
    ("elements", "exceptions", "punishable"), [(T, (F, F), T), (T, (F, U), U), (T, (T, U), F), (U, (), U), (F, (), F)]
)
def test_a_verdicts_proof_is_that_of_punishable_then_elements_then_each_exception(
    elements: Truth, exceptions: tuple[Truth, ...], punishable: Truth
) -> None:
    e, lifting = atom(), [atom() for _ in exceptions]
    one = norm(e, *lifting)
    truths: dict[Leaf, Truth] = dict(zip((e, *lifting), (elements, *exceptions), strict=True))
    of_exceptions = [
        Proof(exception, truth, (Proof(exception.when, truth),))
        for exception, truth in zip(one.unless, exceptions, strict=True)
    ]
    assert decide(one, truths).proof == Proof(one, punishable, (Proof(e, elements), *of_exceptions))


@pytest.mark.parametrize("punishable", TRUTHS)
def test_a_consequence_without_a_condition_follows_as_far_as_its_norm_is_met(punishable: Truth) -> None:
    e = atom()
    consequence = Consequence("imprisonment", {}, ("xx/test#S2",))
    found = decide(norm(e, consequences=[consequence]), {e: punishable}).consequences
    assert found == (() if punishable is F else ((consequence, punishable),))


@pytest.mark.parametrize(("first", "second"), list(product(TRUTHS, repeat=2)))
def test_one_exception_that_holds_is_enough(first: Truth, second: Truth) -> None:
    e, x, y = atom(), atom(), atom()
    possible = decide(norm(e, x, y), {e: T, x: first, y: second}).possible
    assert possible == OUTCOMES[T, OR[first, second]]


@pytest.mark.parametrize(("punishable", "when"), list(product(TRUTHS, repeat=2)))
def test_a_consequence_follows_where_its_norm_and_its_own_condition_let_it(punishable: Truth, when: Truth) -> None:
    e, q = atom(), atom()
    consequence = Consequence("imprisonment", {}, ("xx/test#S2",), q)
    found = decide(norm(e, consequences=[consequence]), {e: punishable, q: when}).consequences
    expected = AND[punishable, when]
    assert found == (() if expected is F else ((consequence, expected),))


@pytest.mark.parametrize(
    ("comparison", "wanted", "value", "truth"),
    [
        ("is", "yes", "yes", T),
        ("is", "yes", "no", F),
        ("is", "yes", None, U),
        ("is_not", "IQ", "RU", T),
        ("is_not", "IQ", "IQ", F),
        ("is_not", "IQ", None, U),
        ("one_of", ("support", "medical"), "medical", T),
        ("one_of", ("support", "medical"), "combat", F),
        ("one_of", ("support", "medical"), None, U),
        ("at_least", 18, 18, T),
        ("at_least", 18, 17, F),
        ("at_most", 18, 18, T),
        ("at_most", 18, 19, F),
        ("at_least", "2025-06-01", "2025-05-31", F),
        ("at_least", "2025-06-01", "2025-06-01", T),
        ("at_least", "2025-06-01", None, U),
        ("contains", "IQ", ("IQ", "RU"), T),
        ("contains", "IQ", ("RU",), F),
        ("contains", "IQ", (), F),
        ("contains", "IQ", None, U),
        ("contains", "IQ", ("IQ", "unknown"), T),
        ("contains", "IQ", ("RU", "unknown"), U),
    ],
)
def test_the_truth_of_an_atom(comparison: str, wanted: Value, value: Value | None, truth: Truth) -> None:
    """Unknown is never no: a list with an unknown entry affirms what it holds and denies nothing."""
    assert truth_of(Atom("fact", comparison, wanted), value) is truth


@pytest.mark.parametrize(
    ("value", "truth"),
    [("yes", U), ("no", F), (None, F)],
)
def test_presumption_and_unsettled_value(value: Value | None, truth: Truth) -> None:
    """An unknown fact is read at its presumption; a value whose effect the source does not give is unknown."""
    assert truth_of(atom(presume="no", unsettled={"yes": "xx/test#Q"}), value) is truth
