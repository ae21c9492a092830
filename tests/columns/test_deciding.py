"""Which norm of a reading decides a row: complete over all stances, and over all pairs of norms."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from legal.columns.deciding import (
    OUTCOME_OF_RANK,
    RANK_OF_OUTCOME,
    RANKS,
    Decided,
    decided,
    is_undecided,
    rank_of,
    unpacked,
)
from legal.columns.merging import STANCES, possible
from legal.columns.parts import LIFT, lift_of
from legal.conditions import Truth
from legal.rulebook import OUTCOMES

P, X, N = OUTCOMES
EVERY = range(len(STANCES))


@pytest.mark.parametrize("stance", EVERY)
def test_a_norm_ranks_by_the_worst_outcome_it_can_have_and_higher_where_it_has_no_other(stance: int) -> None:
    found = possible(stance)
    worst = 4 if P in found else 2 if X in found else 0
    assert rank_of(stance) == RANKS[stance] == (worst + 1 if worst and len(found) == 1 else worst)
    assert OUTCOME_OF_RANK[rank_of(stance)] == (next(iter(found)) if len(found) == 1 else "undetermined")
    assert bool(is_undecided(RANKS[[stance]])[0]) == (len(found) > 1)


def test_each_outcome_has_the_rank_that_has_it() -> None:
    assert {outcome: OUTCOME_OF_RANK[rank] for outcome, rank in RANK_OF_OUTCOME.items()} == {
        each: each for each in OUTCOMES
    }


def test_the_greatest_rank_decides_and_of_equal_ones_the_first_norm() -> None:
    pairs = list(product(EVERY, repeat=2))
    stances = [np.array(each, np.uint8) for each in zip(*pairs, strict=True)]
    lifts = [np.arange(len(pairs), dtype=np.uint16) + place for place in (1, 200)]
    found = decided(list(zip(stances, lifts, strict=True)), len(pairs))
    for row, (one, other) in enumerate(pairs):
        second = rank_of(other) > rank_of(one)
        wanted = (1, other, row + 200) if second else (0, one, row + 1)
        if max(rank_of(one), rank_of(other)) == 0:
            wanted = (0, 0, 0)
        assert (found.norm[row], found.stance[row], found.lift[row]) == wanted
        assert found.rank[row] == max(rank_of(one), rank_of(other))
    nobody = decided([], 2)
    assert [each.tolist() for each in nobody] == [[0, 0]] * 4


def test_a_key_holds_the_norm_the_rank_and_the_exception_that_holds_most() -> None:
    for norm, rank, exception, truth in product((0, 3, 255), range(6), (0, 1, 200), Truth):
        lift = lift_of(truth, exception)
        one = Decided(*(np.array([0, each]) for each in (norm, 0, lift, rank)))
        wanted = (norm, rank, None if truth is Truth.FALSE else exception)
        assert unpacked(int(one.keys[1])) == unpacked(int(one.at(np.array([1])).keys[0])) == wanted


def test_the_first_of_the_exceptions_that_hold_most_lifts_most() -> None:
    lifts = [lift_of(truth, exception) for truth in (Truth.TRUE, Truth.UNKNOWN) for exception in (0, 1, LIFT - 2)]
    assert lifts == sorted(lifts, reverse=True)
    assert lift_of(Truth.FALSE, 0) == 0 < min(lifts)
