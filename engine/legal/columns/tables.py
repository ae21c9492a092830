"""A norm as truth tables: parts that share no fact, brought together in one table or, where that is too large, in two.

What a row's states of knowledge come to is looked up; which facts matter to it depends on what the other tables can
still say, so a norm of several tables looks twice. It knows no column: whoever asks gives the places on the axes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import prod
from typing import Any, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from legal.columns.merging import NEUTRAL, matters, merge, merge_reach
from legal.columns.parts import KINDS, Mark, Part, all_joined, part_of
from legal.columns.splitting import axes_of, connected, units_of
from legal.columns.states import Axis
from legal.ordering import chain_of
from legal.rulebook import Norm

Array: TypeAlias = NDArray[Any]
Look: TypeAlias = Callable[[Axis, Array], Array]  # the weights of each row's place on an axis

MAX_TABLE = 1 << 16  # cells of a table that stands alone: it should fit a processor's cache
MAX_BLOCK = 1 << 14  # of one of several
ALONE = (1 << NEUTRAL, 1 << NEUTRAL)


class Piece(NamedTuple):
    """A part within a table: its axes with their steps in the part, and what each of its cells counts in the table."""

    axes: tuple[Axis, ...]
    steps: tuple[int, ...]
    weights: Array

    def places(self, look: Look) -> Array:
        """What each row's place counts in the table."""
        if len(self.axes) == 1:
            return look(self.axes[0], self.weights)
        cell = look(self.axes[0], _scale(self.axes[0], self.steps[0]))
        for axis, step in zip(self.axes[1:], self.steps[1:], strict=True):
            cell = cell + look(axis, _scale(axis, step))
        return np.asarray(self.weights.take(cell))


def _scale(axis: Axis, step: int) -> Array:
    return np.arange(len(axis.values), dtype=np.int32) * np.int32(step)


class Classed(NamedTuple):
    """A part with its axes, cells that are the same made one, and what became of each of them."""

    axes: tuple[Axis, ...]
    part: Part
    place: Array


class Block:
    """Some parts of a norm, brought together in one table."""

    def __init__(self, found: Sequence[Classed]) -> None:
        sizes = [each.part.size for each in found]
        self.pieces = [
            Piece(each.axes, _steps([len(axis.values) for axis in each.axes]), (each.place * step).astype(np.int32))
            for each, step in zip(found, _steps(sizes), strict=True)
        ]
        self.whole = all_joined([each.part for each in found])

    def cells(self, look: Look) -> Array:
        """The cell of each row."""
        cell = self.pieces[0].places(look)
        for piece in self.pieces[1:]:
            cell = cell + piece.places(look)
        return cell

    def words(self, kind: str, marks: Sequence[Mark], reach: tuple[int, int]) -> Array:
        """For each cell the marks of a kind that matter, as bits; `reach` is what the rest of the norm can reach."""
        found = np.zeros(self.whole.size, np.uint64)
        around = reach[1] if kind == "presumed" else reach[0]
        for bit, mark in enumerate(marks):
            if mark in self.whole.marks:
                pairs, place = np.unique(self.whole.marks[mark], return_inverse=True)
                shown = np.array([matters(each, around) for each in pairs.tolist()])
                found |= shown[place].astype(np.uint64) << np.uint64(bit)
        return found


def _steps(sizes: Sequence[int]) -> tuple[int, ...]:
    return tuple(prod(sizes[place + 1 :]) for place in range(len(sizes)))


class Looked(NamedTuple):
    """What the tables say of each row: the stance of the norm, its lift, and the marks that matter, by kind."""

    stance: Array
    lift: Array
    words: dict[str, Array]


class NormTable:
    """The tables of one norm.

    `marks` are those that its answers can name, by kind: a bit of a word is a place among them. The norms of a
    reading are given the same.
    """

    def __init__(self, norm: Norm, norms: Sequence[Norm] = ()) -> None:
        chain = chain_of(norm, tuple(norms))
        axes = axes_of(chain)
        parts = []
        for group in connected(list(units_of(norm, chain, axes))):
            read, part = part_of(group, chain)
            parts.append(Classed(read, *part.classes()))
        self.blocks = [Block(each) for each in _together(parts)]
        self.axes = tuple(dict.fromkeys(axes.values()))
        self.marks = {kind: tuple(mark for mark in self.marks_of_cells() if mark.kind == kind) for kind in KINDS}
        self._spines = Spines([block.whole for block in self.blocks])
        self._words: dict[tuple[str, int], Array] = {}

    def marks_of_cells(self) -> tuple[Mark, ...]:
        """All that its answers can name."""
        return tuple(dict.fromkeys(mark for block in self.blocks for mark in block.whole.marks))

    @property
    def is_whole(self) -> bool:
        """Whether there is one table, so that a cell says all."""
        return len(self.blocks) == 1

    def all_answers(self) -> Looked:
        """What each cell says, of a norm with one table."""
        (block,) = self.blocks
        words = {kind: block.words(kind, self.marks[kind], ALONE) for kind in KINDS}
        return Looked(block.whole.now, block.whole.lift, words)

    def looked_up(self, look: Look, kinds: Sequence[str]) -> Looked:
        """What the tables say of each row, with the marks of these kinds."""
        cells = [block.cells(look) for block in self.blocks]
        lifts = [block.whole.lift.take(cell) for block, cell in zip(self.blocks, cells, strict=True)]
        spines = self._spines.of_rows(cells)
        words = {
            kind: np.bitwise_or.reduce([self._word(kind, place, spines, cell) for place, cell in enumerate(cells)])
            for kind in kinds
        }
        return Looked(self._spines.stances.take(self._spines.together(spines)), np.maximum.reduce(lifts), words)

    def _word(self, kind: str, place: int, spines: Sequence[Array], cell: Array) -> Array:
        """The marks of one block that matter, with what the other blocks can still say."""
        block, around = self.blocks[place], self._spines.around(place, spines)
        if (kind, place) not in self._words:
            contexts = self._spines.contexts(place)
            self._words[kind, place] = np.concatenate([block.words(kind, self.marks[kind], each) for each in contexts])
        return np.asarray(self._words[kind, place].take(around * np.int64(block.whole.size) + cell))


class Spines:
    """What the blocks of a norm have to know of one another: their stance now, and the stances they can reach."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self._ids: dict[tuple[int, int, int], int] = {(NEUTRAL, *ALONE): 0}
        self._of_cells = [self._numbered(part) for part in parts]
        sets = [set(np.unique(each).tolist()) for each in self._of_cells]
        merged: dict[tuple[int, int], int] = {}
        self._others = [[other for other in range(len(parts)) if other != place] for place in range(len(parts))]
        self._all_merged([sets[place] for place in range(len(parts))], merged)
        arounds = [self._all_merged([sets[other] for other in others], merged) for others in self._others]
        self._merged = np.zeros((len(self._ids), len(self._ids)), np.int32)
        for pair, into in merged.items():
            self._merged[pair] = into
        known = list(self._ids)
        self.stances = np.array([now for now, _, _ in known], np.uint8)
        self._contexts, self._context = zip(*(self._contexts_of(ids, known) for ids in arounds), strict=True)

    def _numbered(self, part: Part) -> Array:
        rows = np.stack([part.now.astype(np.int64), part.reach.astype(np.int64), part.reach_open.astype(np.int64)])
        distinct, place = np.unique(rows, axis=1, return_inverse=True)
        ids = [self._id((now, reach, reach_open)) for now, reach, reach_open in distinct.T.tolist()]
        return np.array(ids, np.int32)[place.reshape(-1)]

    def _id(self, spine: tuple[int, int, int]) -> int:
        return self._ids.setdefault(spine, len(self._ids))

    def _all_merged(self, sets: Sequence[set[int]], merged: dict[tuple[int, int], int]) -> set[int]:
        """The spines that blocks of these spines make together; each step is noted."""
        found = {0}
        for each in sets:
            steps = {(one, other) for one in found for other in each}
            for step in steps - merged.keys():
                merged[step] = self._together(*step)
            found = {merged[step] for step in steps}
        return found

    def _together(self, one: int, other: int) -> int:
        known = list(self._ids)
        (now, reach, reach_open), (now_2, reach_2, reach_open_2) = known[one], known[other]
        return self._id((merge(now, now_2), merge_reach(reach, reach_2), merge_reach(reach_open, reach_open_2)))

    def _contexts_of(self, ids: set[int], known: Sequence[tuple[int, int, int]]) -> tuple[list[tuple[int, int]], Array]:
        """What the other blocks can reach, each once, and the place of each spine among them."""
        contexts = list(dict.fromkeys(known[each][1:] for each in sorted(ids)))
        place = np.zeros(len(known), np.int32)
        for each in ids:
            place[each] = contexts.index(known[each][1:])
        return contexts, place

    def of_rows(self, cells: Sequence[Array]) -> list[Array]:
        """The spine of each block in each row."""
        return [each.take(cell) for each, cell in zip(self._of_cells, cells, strict=True)]

    def together(self, spines: Sequence[Array]) -> Array:
        """The spine of the whole norm in each row."""
        total = self._merged[0].take(spines[0]) if spines else np.zeros(0, np.int32)
        for each in spines[1:]:
            total = self._merged[total, each]
        return total

    def contexts(self, place: int) -> list[tuple[int, int]]:
        """All that the other blocks can reach: without the presumptions, and with them open."""
        return list(self._contexts[place])

    def around(self, place: int, spines: Sequence[Array]) -> Array:
        """For each row the place of what the other blocks can reach."""
        others = [spines[other] for other in self._others[place]]
        total = self.together(others) if others else np.zeros(len(spines[place]), np.int32)
        return np.asarray(self._context[place].take(total))


def _together(parts: Sequence[Classed]) -> list[list[Classed]]:
    """One table, or as few as it takes for none to be too large."""
    if prod(each.part.size for each in parts) <= MAX_TABLE:
        return [list(parts)]
    blocks: list[list[Classed]] = [[]]
    for each in parts:
        if blocks[-1] and prod(other.part.size for other in (*blocks[-1], each)) > MAX_BLOCK:
            blocks.append([])
        blocks[-1].append(each)
    return blocks
