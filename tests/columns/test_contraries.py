"""Facts on which norms pull different ways: no answer leaves all of them as little punishable as each can be."""

from __future__ import annotations

import pytest

from legal.columns.contraries import contraries
from legal.conditions import All, AnyOf, Condition, Not, OutcomeAtom
from legal.rulebook import Norm
from samples import YES_NO, atom
from samples import norm as made

A, AGE, LIST = YES_NO[0], "person.age", "person.citizenships"
YES, NO, OTHER = atom(A), atom(A, value="no"), atom(YES_NO[1])


def norms(*conditions: Condition, exceptions: tuple[Condition, ...] = ()) -> list[Norm]:
    """A norm for each condition, and one that is met in any case for each exception."""
    found = [made(each, name=f"xx/test/n{place}") for place, each in enumerate(conditions)]
    return [*found, *(made(All(()), each, name=f"xx/test/x{place}") for place, each in enumerate(exceptions))]


@pytest.mark.parametrize(
    ("one", "other", "is_contrary"),
    [
        (YES, NO, True),
        (YES, YES, False),
        (YES, Not((YES,)), True),
        (YES, Not((NO,)), False),
        (NO, Not((NO,)), True),
        (Not((Not((YES,)),)), NO, True),
        (All((OTHER, YES)), AnyOf((NO, YES)), True),
        (AnyOf((OTHER, YES)), All((YES,)), False),
        (atom(AGE, comparison="at_least", value=18), atom(AGE, comparison="at_most", value=20), True),
        (atom(AGE, comparison="at_least", value=18), atom(AGE, comparison="at_most", value=15), False),
        (atom(LIST, comparison="contains", value="IQ"), atom(LIST, comparison="contains", value="RU"), False),
        (atom(LIST, comparison="contains", value="IQ"), Not((atom(LIST, comparison="contains", value="IQ"),)), True),
        (atom(LIST, comparison="contains", value="IQ"), Not((atom(LIST, comparison="contains", value="RU"),)), False),
    ],
)
def test_two_norms_pull_different_ways_where_no_answer_suits_both(
    one: Condition, other: Condition, is_contrary: bool
) -> None:
    found = set(contraries(norms(one, other)))
    assert bool(found - {YES_NO[1]}) == is_contrary
    assert YES_NO[1] not in found


def test_an_exception_pulls_the_other_way_than_an_element() -> None:
    assert contraries(norms(YES, exceptions=(YES,))) == (A,)
    assert contraries(norms(YES, exceptions=(NO,))) == ()
    assert contraries(norms(YES, exceptions=(All((OTHER, YES)),))) == (A,)
    assert contraries(norms(exceptions=(YES, NO))) == (A,)
    assert contraries(norms(exceptions=(YES, YES))) == ()


def test_a_fact_that_one_norm_alone_reads_is_no_contrary() -> None:
    assert contraries([made(YES, YES)]) == ()
    assert contraries(norms(AnyOf((YES, NO)), OTHER)) == ()


def test_a_fact_that_is_presumed_is_read_as_it_is_presumed() -> None:
    presumed = atom(A, value="no", presume="yes")
    assert contraries(norms(YES, presumed)) == ()
    assert contraries(norms(YES, NO, presumed)) == (A,)


def test_what_suits_a_norm_that_asks_for_another_is_not_followed_up() -> None:
    """The facts of the norm it asks for may pull either way."""
    first, asking = made(YES, name="xx/test/first"), OutcomeAtom("xx/test/first", "punishable")
    second = made(All((asking, OTHER)), name="xx/test/second")
    third = made(OutcomeAtom("xx/test/second", "excepted"), name="xx/test/third")
    assert contraries([first]) == ()
    assert contraries([first, second]) == (A,)
    assert contraries([first, second, third]) == (A, OTHER.fact)
    assert contraries([first, made(All((asking, NO)), name="xx/test/second")]) == (A,)
