"""Parts of a norm brought together, against sets of truths written out here: complete over sets of up to two."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations, product

import pytest

from legal.columns.merging import (
    NEUTRAL,
    STANCES,
    matters,
    merge,
    merge_pairs,
    merge_reach,
    pair,
    possible,
    stance,
)
from legal.conditions import Truth
from legal.reference import POSSIBLE

EVERY = range(len(STANCES))
UP_TO_TWO = [chosen for size in (0, 1, 2) for chosen in combinations(EVERY, size)]
PAIRS = list(combinations(EVERY, 2))


def as_bits(members: Iterable[int]) -> int:
    return sum(1 << each for each in set(members))


def as_pairs(pairs: Iterable[tuple[int, int]]) -> int:
    found = 0
    for one, other in pairs:
        found |= pair(one, other)
    return found


def test_a_stance_is_the_truth_of_the_elements_and_that_of_the_exceptions() -> None:
    for elements, exceptions in product(Truth, repeat=2):
        number = stance(elements, exceptions)
        assert STANCES[number] == (elements, exceptions)
        assert possible(number) == POSSIBLE[elements, exceptions]


@pytest.mark.parametrize(("one", "other"), list(product(EVERY, repeat=2)))
def test_parts_merge_by_the_least_of_their_elements_and_the_greatest_of_their_exceptions(one: int, other: int) -> None:
    (elements, exceptions), (more, others) = STANCES[one], STANCES[other]
    assert STANCES[merge(one, other)] == (min(elements, more), max(exceptions, others))
    assert merge(one, NEUTRAL) == one


def test_what_two_parts_reach_is_every_merger_of_what_each_reaches() -> None:
    for ones, others in product(UP_TO_TWO, repeat=2):
        wanted = {merge(one, other) for one, other in product(ones, others)}
        assert merge_reach(as_bits(ones), as_bits(others)) == as_bits(wanted)
    whole = as_bits(EVERY)
    assert merge_reach(whole, whole) == whole


def test_each_pair_of_stances_is_a_bit_of_its_own_in_either_order() -> None:
    assert sorted(pair(*each) for each in PAIRS) == [1 << place for place in range(len(PAIRS))]
    assert all(pair(one, other) == pair(other, one) for one, other in PAIRS)
    assert all(pair(each, each) == 0 for each in EVERY)


def test_pairs_seen_with_another_part_are_the_pairs_of_its_mergers() -> None:
    for told_apart, reach in product([*([each] for each in PAIRS), PAIRS[3:9]], [*UP_TO_TWO, EVERY]):
        wanted = [(merge(one, rest), merge(other, rest)) for one, other in told_apart for rest in reach]
        assert merge_pairs(as_pairs(told_apart), as_bits(reach)) == as_pairs(wanted)


def test_a_pair_matters_where_some_merger_leaves_different_outcomes_possible() -> None:
    assert not matters(0, as_bits(EVERY))
    for (one, other), reach in product(PAIRS, [*UP_TO_TWO, EVERY]):
        wanted = any(possible(merge(one, rest)) != possible(merge(other, rest)) for rest in reach)
        assert matters(pair(one, other), as_bits(reach)) == wanted
        assert matters(pair(one, other) | as_pairs(PAIRS[:2]), as_bits(reach)) == (
            wanted or any(matters(pair(*each), as_bits(reach)) for each in PAIRS[:2])
        )
