"""All combinations of states of several facts at once: each is one bit of a Python integer. It evaluates no norm.

What holds in which combination is then an integer, and "in some completion" a few shifts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from math import prod

from legal.conditions import FALSE, TRUE, Leaf
from legal.relevance import repeated
from legal.verification.states import Variable

Masks = dict[Leaf, tuple[int, int]]  # for an atom: where it is true, and where false
Numbers = tuple[int, ...]  # for each variable, the number of its state


class Space:
    """The combinations of the chosen states of each variable, numbered: the first variable's states are neighbours.

    `chosen` are, for each variable, the numbers of its states that are part of it; all of them by default.
    """

    def __init__(self, variables: Sequence[Variable], chosen: Sequence[Sequence[int]] | None = None) -> None:
        self.variables = tuple(variables)
        everything = [range(len(each.states)) for each in variables]
        self.chosen = tuple(tuple(each) for each in (everything if chosen is None else chosen))
        self.steps: list[int] = []
        size = 1
        for each in self.chosen:
            self.steps.append(size)
            size *= len(each)
        self.size, self.whole = size, (1 << size) - 1
        self.first = [
            repeated((1 << step) - 1, step * len(states), size // (step * len(states)))
            for step, states in zip(self.steps, self.chosen, strict=True)
        ]

    def where(self, place: int, number: int) -> int:
        """The combinations in which the variable at this place is in the state of this number."""
        return self.first[place] << self.chosen[place].index(number) * self.steps[place]

    def masks(self) -> Masks:
        """Where each atom is true, and where false."""
        return {
            atom: (self._having(place, at, TRUE), self._having(place, at, FALSE))
            for place, variable in enumerate(self.variables)
            for at, atom in enumerate(variable.atoms)
        }

    def _having(self, place: int, at: int, truth: int) -> int:
        states = self.variables[place].states
        found = 0
        for number in self.chosen[place]:
            if states[number].truths[at] is truth:
                found |= self.where(place, number)
        return found

    def slices(self, mask: int, place: int) -> dict[int, int]:
        """What a mask has at each state of one variable, as combinations of the first of its states."""
        step, first = self.steps[place], self.first[place]
        return {number: mask >> at * step & first for at, number in enumerate(self.chosen[place])}

    def placed(self, place: int, number: int, slice_: int) -> int:
        """A slice at the state of this number."""
        return slice_ << self.chosen[place].index(number) * self.steps[place]

    def completed(self, mask: int, place: int) -> int:
        """The mask, but wherever the variable is not wholly known: whether it holds for some way to complete it."""
        slices = self.slices(mask, place)
        found = 0
        for number in self.chosen[place]:
            state = self.variables[place].states[number]
            slice_ = slices[number]
            if state.is_partial:
                slice_ = 0
                for more in state.more:
                    slice_ |= slices[more]
            found |= self.placed(place, number, slice_)
        return found

    def numbers(self, bit: int) -> Numbers:
        """The states of the variables in the combination of this number."""
        return tuple(states[bit // step % len(states)] for step, states in zip(self.steps, self.chosen, strict=True))

    def every(self) -> Iterator[Numbers]:
        """All combinations, in the order of their numbers."""
        return (numbers[::-1] for numbers in product(*reversed(self.chosen)))


def count_of(chosen: Sequence[Sequence[object]]) -> int:
    """How many combinations there are of these states."""
    return prod(len(each) for each in chosen)


def first_of(mask: int) -> int:
    """The number of the first combination in a mask; -1 where there is none."""
    return (mask & -mask).bit_length() - 1
