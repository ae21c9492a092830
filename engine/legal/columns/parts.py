"""The truth tables of a norm's parts, each cell answered by `reference`. It knows no record and no column.

A part is as much of a norm as hangs together by the facts it reads. Its cells are all combinations of the states of
knowledge of these facts; where the parts of a norm are merged, a cell is a combination of theirs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import reduce
from typing import Any, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from legal.columns.merging import merge, merge_pairs, merge_reach, pair, stance
from legal.columns.splitting import Unit, axes_read
from legal.columns.states import Axis, State
from legal.conditions import Leaf, OutcomeAtom, Truth
from legal.reference import outcome_truth, possible_of, prove
from legal.relevance import Open
from legal.rulebook import Norm, atoms_of

LIFT = 1 << 14  # the greatest truth of an exception counts this much; then the first, of more than a file can hold

Cells: TypeAlias = NDArray[Any]
KINDS = ("missing", "presumed", "unsettled")


class Mark(NamedTuple):
    """Something that an answer may have to name: a kind of `KINDS`, and a path or the id of an open question."""

    kind: str
    name: str


class Part(NamedTuple):
    """The cells of a part. All arrays have one entry a cell.

    `now` is the stance; `reach` holds the stances that the missing facts can lead to, `reach_open` those with the
    presumptions open as well; `lift` tells the first of the exceptions that hold most; `marks`, for each fact or
    question, the pairs of stances that it can tell apart.
    """

    now: Cells
    reach: Cells
    reach_open: Cells
    lift: Cells
    marks: Mapping[Mark, Cells]

    @property
    def size(self) -> int:
        return len(self.now)

    def at(self, cells: Cells) -> Part:
        """Only these cells, in this order."""
        marks = {mark: pairs[cells] for mark, pairs in self.marks.items()}
        return Part(self.now[cells], self.reach[cells], self.reach_open[cells], self.lift[cells], marks)

    def classes(self) -> tuple[Part, Cells]:
        """The part with one cell for all that are the same, and for each of the old cells its new one."""
        columns = [self.now, self.reach, self.reach_open, self.lift, *self.marks.values()]
        rows = np.stack([column.astype(np.uint64) for column in columns], axis=1)
        _, first, place = np.unique(rows, axis=0, return_index=True, return_inverse=True)
        return self.at(first), place.reshape(-1)


def part_of(units: Sequence[Unit], chain: tuple[Norm, ...]) -> tuple[tuple[Axis, ...], Part]:
    """The axes of these units and their part: the cells in the order of the axes, the last one fastest."""
    axes = axes_read(units)
    rows = [axis.rows() for axis in axes]
    shape = tuple(map(len, rows))
    stances, lifts = np.zeros(shape, np.uint8), np.zeros(shape, np.uint16)
    for cell in np.ndindex(*shape):
        truths: dict[Leaf, Truth] = {}
        for axis, row, at in zip(axes, rows, cell, strict=True):
            truths.update(zip(axis.atoms, row[at], strict=True))
        stances[cell], lifts[cell] = _answer(units, truths, chain)
    return axes, _Lifting(axes, rows).part(stances, lifts)


def _answer(units: Sequence[Unit], truths: dict[Leaf, Truth], chain: tuple[Norm, ...]) -> tuple[int, int]:
    """What `reference` says of the units under these truths: their stance and their lift."""
    for norm in chain[:-1]:
        if all(leaf in truths for leaf in atoms_of(norm)):
            found = possible_of(norm, truths)
            for leaf in _asking(chain, norm):
                truths[leaf] = outcome_truth(found, leaf.outcome)
    elements, exceptions, lift = Truth.TRUE, Truth.FALSE, 0
    for unit in units:
        truth = prove(unit.condition, truths).truth
        if unit.exception is None:
            elements = min(elements, truth)
        else:
            exceptions = max(exceptions, truth)
            lift = max(lift, lift_of(truth, unit.exception))
    return stance(elements, exceptions), lift


def _asking(chain: tuple[Norm, ...], norm: Norm) -> Iterator[OutcomeAtom]:
    for each in chain:
        yield from (leaf for leaf in atoms_of(each) if isinstance(leaf, OutcomeAtom) and leaf.norm == norm.id)


def lift_of(truth: Truth, exception: int) -> int:
    """The exception and its truth as a number; the greatest is that of the first exception that holds most."""
    return 0 if truth is Truth.FALSE else int(truth) * LIFT + LIFT - 1 - exception


class _Lifting:
    """From truths to states of knowledge: what a state can become is taken together."""

    def __init__(self, axes: Sequence[Axis], rows: Sequence[Sequence[Any]]) -> None:
        self.axes, self.rows = axes, rows

    def part(self, stances: Cells, lifts: Cells) -> Part:
        sets = np.left_shift(np.uint16(1), stances.astype(np.uint16), dtype=np.uint16)
        known = tuple(slice(len(axis.states)) for axis in self.axes)
        marks: dict[Mark, Cells] = {}
        for at, axis in enumerate(self.axes):
            for mark, pairs in self._marks(at, axis, stances):
                marks[mark] = marks[mark] | pairs if mark in marks else pairs
        return Part(
            stances[known].ravel(),
            self._lifted(sets).ravel(),
            self._lifted(sets, presumptions_open=True).ravel(),
            lifts[known].ravel(),
            marks,
        )

    def _lifted(self, sets: Cells, *, presumptions_open: bool = False, but: int | None = None) -> Cells:
        """Unites over all that the states can become; the axis `but` is left as it is."""
        for at, axis in enumerate(self.axes):
            if at != but:
                unites = [self._into(at, state, place, presumptions_open) for state, place in axis.states.items()]
                sets = np.stack([np.bitwise_or.reduce(sets.take(each, axis=at), axis=at) for each in unites], axis=at)
        return sets

    def _into(self, at: int, state: State, place: int, presumptions_open: bool) -> list[int]:
        for each in state.opens:
            if not each.question and (presumptions_open or not each.presumed):
                return [self.rows[at].index(row) for row in each.answers]
        return [place]

    def _marks(self, at: int, axis: Axis, stances: Cells) -> Iterator[tuple[Mark, Cells]]:
        """For each that is open in some state of the axis, the pairs of stances that it tells apart, by cell."""
        for state, place in axis.states.items():
            for each in state.opens:
                pairs = self._pairs(at, axis, state, each, stances)
                pairs = self._lifted(pairs, presumptions_open=each.presumed, but=at)
                shape = [len(other.states) for other in self.axes]
                found = np.zeros(shape, np.uint64)
                found[(slice(None),) * at + (place,)] = pairs.take(0, axis=at)
                yield mark_of(each), found.ravel()

    def _pairs(self, at: int, axis: Axis, state: State, each: Open, stances: Cells) -> Cells:
        """The pairs that the first answer and another make, by the truths of the other axes; this one has one entry."""
        rows = [self.rows[at].index(row) for row in axis.becomes(state, each)]
        first = stances.take(rows[:1], axis=at)
        found = np.zeros(first.shape, np.uint64)
        for row in rows[1:]:
            found |= _PAIRS[first, stances.take([row], axis=at)]
        return found


_PAIRS = np.array([[pair(one, other) for other in range(9)] for one in range(9)], np.uint64)


def mark_of(each: Open) -> Mark:
    """What an answer names where this matters."""
    if each.question:
        return Mark("unsettled", each.question)
    return Mark("presumed" if each.presumed else "missing", each.path)


def joined(one: Part, other: Part) -> Part:
    """Two parts that share no fact, as one: the cells of the first by those of the second, the second's fastest."""
    marks = {mark: _outer(merge_pairs, pairs, _reach(other, mark), np.uint64) for mark, pairs in one.marks.items()}
    for mark, pairs in other.marks.items():
        mine = _outer(lambda reach, found: merge_pairs(found, reach), _reach(one, mark), pairs, np.uint64)
        marks[mark] = marks[mark] | mine if mark in marks else mine
    return Part(
        _outer(merge, one.now, other.now, np.uint8),
        _outer(merge_reach, one.reach, other.reach, np.uint16),
        _outer(merge_reach, one.reach_open, other.reach_open, np.uint16),
        np.maximum.outer(one.lift, other.lift).ravel(),
        marks,
    )


def _reach(part: Part, mark: Mark) -> Cells:
    return part.reach_open if mark.kind == "presumed" else part.reach


def _outer(function: Callable[[int, int], int], one: Cells, other: Cells, dtype: Any) -> Cells:
    """The function of every pair of entries, called once for each pair of different values."""
    ones, first = np.unique(one, return_inverse=True)
    others, second = np.unique(other, return_inverse=True)
    table = np.array([[function(a, b) for b in others.tolist()] for a in ones.tolist()], dtype)
    return table[first[:, None], second[None, :]].ravel()


def all_joined(parts: Sequence[Part]) -> Part:
    """Parts that share no fact, as one."""
    return reduce(joined, parts)
