"""What one reading says of all rows of a batch: the tables of its norms, looked up, and put into words.

The outcome is that of the norm that decides; what is missing or unsettled is told where the outcome hangs on it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import TypeAlias

import numpy as np
import polars as pl

from legal.columns.asking import doubtful, ranks_together
from legal.columns.coding import Array, Columns
from legal.columns.contraries import contraries
from legal.columns.deciding import (
    MAY_BE_PUNISHABLE,
    NOTHING,
    OUTCOME_OF_RANK,
    UNDETERMINED,
    Decided,
    decided,
    is_undecided,
    unpacked,
)
from legal.columns.following import Following
from legal.columns.measuring import combinations
from legal.columns.naming import Naming
from legal.columns.parts import KINDS
from legal.columns.states import Axis
from legal.columns.tables import Look, NormTable
from legal.rulebook import OUTCOMES, Source

COLUMNS = ("outcome", "norm", "exception", "consequence", *KINDS)

Say: TypeAlias = Callable[[int], str | None]


class ReadingTable:
    """The tables of one reading."""

    def __init__(self, source: Source) -> None:
        self.id, self.norms = source.id, source.norms
        self.tables = [NormTable(norm, source.norms) for norm in source.norms]
        self.following = [Following(norm, source.norms) for norm in source.norms]
        self.contraries = contraries(source.norms)
        marks = {mark for table in self.tables for mark in table.marks_of_cells()}
        self.naming = {kind: Naming(kind, marks, source) for kind in KINDS}
        for table in self.tables:
            table.marks = {kind: naming.marks for kind, naming in self.naming.items()}
        self._cells = _Cells(self.tables[0]) if len(self.tables) == 1 and self.tables[0].is_whole else None
        self._made: dict[str, Texts] = {}
        self._says = {name: cache(lambda key, name=name: self._said(name, key)) for name in COLUMNS[:3]}

    @property
    def paths(self) -> tuple[str, ...]:
        """The facts and measures that its norms and their consequences read."""
        tables = [*self.tables, *(table for each in self.following for table in each.tables)]
        return tuple(dict.fromkeys(axis.path for table in tables for axis in table.axes))

    def schema(self, wanted: Sequence[str]) -> dict[str, pl.DataType]:
        """The names and types of the columns that `answers` gives."""
        return {f"{self.id}.{name}": self._type(name) for name in wanted}

    def _type(self, name: str) -> pl.DataType:
        match name:
            case "outcome":
                return pl.Enum([*OUTCOMES, UNDETERMINED])
            case "norm":
                return pl.Enum([norm.id for norm in self.norms])
            case "exception":
                return pl.Enum([each.id for norm in self.norms for each in norm.unless])
        return pl.Categorical()

    def answers(self, columns: Columns, rows: int, wanted: Sequence[str]) -> list[pl.Series]:
        """The wanted columns, of `COLUMNS`: texts by categories, null where a name does not apply.

        Args:
            columns: the facts and measures by path; one without a column is unknown in all rows.
            rows: how many rows they have.
            wanted: names of `COLUMNS`.
        """

        def look(axis: Axis, weights: Array) -> Array:
            if axis.path in columns:
                return columns[axis.path].look(axis, weights)
            return np.full(rows, weights[axis.place(None)])

        if self._cells is not None:
            return self._by_cell(self._cells, look, columns, wanted)
        return self._by_row(look, columns, rows, wanted)

    def _by_cell(self, cells: _Cells, look: Look, columns: Columns, wanted: Sequence[str]) -> list[pl.Series]:
        """Of a reading of one norm in one table: the cell says all but which facts are behind measures."""
        codes = cells.codes(look)
        index = pl.Series(codes.astype(np.uint32))
        found = []
        for name in wanted:
            if name == "consequence":
                found.append(self._consequence(cells.decided.at(codes), look))
            elif name in KINDS and self.naming[name].facts:
                found.append(self._named(name, codes, cells.words[name], columns))
            else:
                found.append(self._all_said(name, cells).at(index))
        return found

    def _all_said(self, name: str, cells: _Cells) -> Texts:
        """What a column says for each code of a cell, made once."""
        if name not in self._made:
            if name in KINDS:
                texts = [self.naming[name].say(word, 0) for word in cells.words[name].tolist()]
            else:
                texts = [self._says[name](key) for key in cells.decided.keys.tolist()]
            self._made[name] = Texts(pl.Series(f"{self.id}.{name}", texts, dtype=self._type(name)))
        return self._made[name]

    def _by_row(self, look: Look, columns: Columns, rows: int, wanted: Sequence[str]) -> list[pl.Series]:
        kinds = [name for name in wanted if name in KINDS]
        looked = [table.looked_up(look, kinds) for table in self.tables]
        verdict = decided([(each.stance, each.lift) for each in looked], rows)
        if self.contraries:
            self._ask_again(verdict, columns, rows)
        found = []
        for name in wanted:
            if name in KINDS:
                word = np.bitwise_or.reduce([each.words[name] for each in looked] or [np.zeros(rows, np.uint64)])
                words, codes = np.unique(_shown(name, word, verdict), return_inverse=True)
                found.append(self._named(name, codes, words, columns))
            elif name == "consequence":
                found.append(self._consequence(verdict, look))
            else:
                found.append(self._series(name, verdict.keys, self._says[name]))
        return found

    def _ask_again(self, verdict: Decided, columns: Columns, rows: int) -> None:
        """Gives the rows that the norms decide together, though none does by itself, the rank of what they decide."""
        doubt = np.flatnonzero(is_undecided(verdict.rank) & doubtful(self.contraries, columns, rows))
        if len(doubt):
            verdict.rank[doubt] = ranks_together(self.norms, self.paths, columns, doubt, verdict.rank[doubt])

    def _named(self, kind: str, codes: Array, words: Array, columns: Columns) -> pl.Series:
        """The names of the words that stand under the codes."""
        naming = self.naming[kind]
        width, known = len(naming.facts), words.tolist()

        def say(key: int) -> str | None:
            return naming.say(known[key >> width], key & (1 << width) - 1)

        return self._series(kind, naming.keys(codes, columns), say)

    def _consequence(self, verdict: Decided, look: Look) -> pl.Series:
        """What follows by the norm that decides, where the outcome can be punishable."""
        rows = len(verdict.rank)
        keys = np.zeros(rows, np.int64)
        places = max(len(self.following), 1)
        for place, following in enumerate(self.following):
            mine = (verdict.norm == place) & (verdict.rank >= MAY_BE_PUNISHABLE)
            if mine.any():
                codes = following.codes(look, rows) * 2 + (verdict.rank > MAY_BE_PUNISHABLE)
                np.copyto(keys, codes * places + place + 1, where=mine)

        def say(key: int) -> str | None:
            if key == 0:
                return None
            code, place = divmod(key - 1, places)
            return self.following[place].say(code >> 1, bool(code & 1))

        return self._series("consequence", keys, say)

    def _said(self, name: str, key: int) -> str | None:
        """What the outcome, the norm and the exception of a verdict are called."""
        place, rank, exception = unpacked(key)
        if name == "outcome":
            return OUTCOME_OF_RANK[rank]
        if rank == NOTHING:
            return None
        norm = self.norms[place]
        if name == "norm":
            return norm.id
        return None if exception is None else norm.unless[exception].id

    def _series(self, name: str, keys: Array, say: Say) -> pl.Series:
        """The column of what is said of each key."""
        index, distinct = combinations([keys], len(keys))
        texts = pl.Series(f"{self.id}.{name}", [say(key) for (key,) in distinct], dtype=self._type(name))
        return Texts(texts).at(pl.Series(index.astype(np.uint32))) if len(index) else texts


class Texts:
    """Texts by number. Polars gathers fast where there are no nulls, so these are put in afterwards."""

    def __init__(self, texts: pl.Series) -> None:
        known = texts.drop_nulls()
        self._is_there = texts.is_not_null() if 0 < len(known) < len(texts) else None
        self._texts = texts if self._is_there is None else texts.fill_null(known.first())
        self._none = pl.Series([None], dtype=texts.dtype)

    def at(self, index: pl.Series) -> pl.Series:
        """The texts of these numbers, in their order; the numbers are of UInt32."""
        found = self._texts[index]
        if self._is_there is None:
            return found
        return found.zip_with(self._is_there[index], self._none)


class _Cells:
    """A norm with one table: what each cell says is found before any row is read."""

    def __init__(self, table: NormTable) -> None:
        (block,) = self._blocks = table.blocks
        everything = table.all_answers()
        all_decided = decided([(everything.stance, everything.lift)], block.whole.size)
        words = {kind: _shown(kind, word, all_decided) for kind, word in everything.words.items()}
        rows = np.stack([all_decided.keys.astype(np.uint64), *words.values()], axis=1)
        _, first, code = np.unique(rows, axis=0, return_index=True, return_inverse=True)
        self._code = code.reshape(-1).astype(np.uint16 if len(first) < 1 << 16 else np.uint32)
        self.decided = all_decided.at(first)
        self.words = {kind: word[first] for kind, word in words.items()}

    def codes(self, look: Look) -> Array:
        """For each row the number of what its cell says."""
        return np.asarray(self._code.take(self._blocks[0].cells(look)))


def _shown(kind: str, word: Array, verdict: Decided) -> Array:
    """Presumptions are always told; what is missing or unsettled, where the outcome hangs on it."""
    return word if kind == "presumed" else np.where(is_undecided(verdict.rank), word, np.uint64(0))
