"""What of a box is gone through: all combinations that are asked for, and no other, each with its own number."""

from __future__ import annotations

import random

import pytest

from legal import load_rulebook
from legal.rulebook import atoms_of
from legal.verification.exactness import Box, _all, _gone_through
from legal.verification.space import Space
from legal.verification.states import Variable, variables_of


@pytest.fixture(scope="module")
def variables() -> list[Variable]:
    """Those of the stated position's norm that have the fewest states, so that all can be counted."""
    [norm] = load_rulebook().sources["iq/stated-position"].norms
    return sorted(variables_of(atoms_of(norm)), key=lambda each: len(each.states))[:6]


@pytest.mark.parametrize("seed", range(20))
def test_each_combination_that_is_asked_for_is_gone_through_once_in_order(variables: list[Variable], seed: int) -> None:
    dice = random.Random(seed)
    states = [range(len(each.states)) for each in variables]
    chosen = [tuple(sorted(dice.sample(each, dice.randint(1, len(each))))) for each in states]
    asked = tuple(tuple(dice.sample(each, dice.randint(1, len(each)))) for each in chosen)
    box = Box(Space(variables, chosen), asked)
    found = list(_gone_through(box))
    assert found == [
        (bit, numbers)
        for bit, numbers in enumerate(box.space.every())
        if all(number in of for number, of in zip(numbers, asked, strict=True))
    ]
    assert [box.space.numbers(bit) for bit, _ in found] == [numbers for _, numbers in found]


def test_of_a_whole_norm_all_are(variables: list[Variable]) -> None:
    box = _all(variables)
    assert list(_gone_through(box)) == list(enumerate(box.space.every()))
