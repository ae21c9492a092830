"""Figures against brute force: every figure of small numbers as the set of whole numbers that fulfil it."""

from __future__ import annotations

from itertools import combinations, product

import pytest

from legal.claims import Relation, relations
from legal.figures import can_be_so, interval
from legal.propositions import Logic
from legal.rulebook import FIGURES, Claim

NUMBERS = range(9)  # more than any bound below: what lies beyond is alike
BOUNDS = FIGURES[1:]
FULFILS = {
    "below": lambda number, bound: number < bound,
    "above": lambda number, bound: number > bound,
    "at_least": lambda number, bound: number >= bound,
    "at_most": lambda number, bound: number <= bound,
    "exactly": lambda number, bound: number == bound,
}
ONE_BOUND = [{word: number} for word in BOUNDS for number in range(6)]
TWO_BOUNDS = [
    {one: first, other: second}
    for one, other in combinations(BOUNDS, 2)
    for first, second in product(range(6), repeat=2)
]


def fulfilling(figure: dict[str, int]) -> frozenset[int]:
    return frozenset(
        number for number in NUMBERS if all(FULFILS[word](number, bound) for word, bound in figure.items())
    )


def by_sets(one: frozenset[int], other: frozenset[int]) -> tuple[str, str]:
    """The relation of two sets, and which of the two claims it goes out from."""
    if one == other:
        return "agrees", "a"
    if one < other:
        return "narrows", "a"
    if other < one:
        return "narrows", "b"
    return ("overlaps" if one & other else "contradicts"), "a"


def stands(one: dict[str, int], other: dict[str, int]) -> Relation:
    claims = Claim("a", (), "t", one), Claim("b", (), "t", other)
    [found] = relations(*claims, Logic(()))
    return found


@pytest.mark.parametrize("figure", [*ONE_BOUND, *TWO_BOUNDS], ids=str)
def test_a_figure_is_the_set_of_the_numbers_that_fulfil_it(figure: dict[str, int]) -> None:
    found = interval(figure)
    members = fulfilling(figure)
    assert can_be_so(figure) == (found is not None) == bool(members)
    if found is not None:
        assert members == {n for n in NUMBERS if n >= found.least and (found.most is None or n <= found.most)}


def test_two_figures_stand_as_their_sets_do() -> None:
    """All pairs of one or two bounds, from 0 to 5, complete."""
    figures = [each for each in (*ONE_BOUND, *TWO_BOUNDS) if can_be_so(each)]
    sets = {str(each): fulfilling(each) for each in figures}
    seen = set()
    for one, other in product(figures, repeat=2):
        kind, first = by_sets(sets[str(one)], sets[str(other)])
        found = stands(one, other)
        assert (found.kind, found.one) == (kind, first), (one, other)
        seen.add(kind)
    assert seen == {"agrees", "narrows", "overlaps", "contradicts"}


@pytest.mark.parametrize("figure", [*ONE_BOUND, {"about": 1}, {"about": 4}], ids=str)
def test_about_agrees_with_the_same_about_and_is_comparable_with_nothing_else(figure: dict[str, int]) -> None:
    found = stands({"about": 4}, figure)
    expected = ("agrees", "") if figure == {"about": 4} else ("not_comparable", "about")
    assert (found.kind, found.reason) == expected
    assert stands(figure, {"about": 4}).kind == found.kind


@pytest.mark.parametrize(
    ("one", "other", "kind", "first"),
    [
        ({"below": 5000}, {"at_most": 4999}, "agrees", "a"),
        ({"above": 4999}, {"at_least": 5000}, "agrees", "a"),
        ({"at_least": 3, "at_most": 3}, {"exactly": 3}, "agrees", "a"),
        ({"exactly": 4000}, {"below": 5000}, "narrows", "a"),
        ({"below": 5000}, {"below": 100}, "narrows", "b"),
        ({"above": 3000}, {"below": 5000}, "overlaps", "a"),
        ({"below": 5000}, {"at_least": 5000}, "contradicts", "a"),
        ({"exactly": 5000}, {"below": 5000}, "contradicts", "a"),
        ({"above": 3000, "below": 5000}, {"above": 2000}, "narrows", "a"),
        ({"at_least": 0}, {"above": 10**30}, "narrows", "b"),
        ({"exactly": 10**30}, {"exactly": 10**30 + 1}, "contradicts", "a"),
    ],
)
def test_figures_as_people_give_them(one: dict[str, int], other: dict[str, int], kind: str, first: str) -> None:
    found = stands(one, other)
    assert (found.kind, found.one) == (kind, first)


def test_bounds_that_are_not_from_a_claim_are_no_figure() -> None:
    assert interval({"about": 5}) is None
    assert can_be_so({"about": 5})
    assert not can_be_so({"about": 5, "below": 9})
    assert not can_be_so({"below": 0})
