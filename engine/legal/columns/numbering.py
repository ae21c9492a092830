"""Values and lists of a column as numbers, as they come: none of them is read yet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

import numpy as np
import polars as pl

from legal.columns.books import UNKNOWN_CODE, Book, Wrong
from legal.columns.coding import Array, Words
from legal.fields import Value

NO_VALUES = (pl.Struct, pl.List, pl.Object, pl.Binary, pl.Duration)  # never read: there is no text of them
Parts: TypeAlias = Sequence[pl.Series]  # what Polars computed of a column


class RawWords:
    """Whatever single values a column has, as numbers from 1 and 0 for null, and the values by their numbers."""

    def __init__(self, dtype: pl.DataType) -> None:
        self.dtype = dtype
        self._categories = pl.Categories.random("legal")
        self._kept = pl.Series([], dtype=pl.Categorical(self._categories))  # else Polars forgets the numbers

    def number(self, value: pl.Expr) -> pl.Expr:
        """The number of a value."""
        if isinstance(self.dtype, pl.Boolean):
            return (value.cast(pl.UInt8) + 1).fill_null(UNKNOWN_CODE)
        if isinstance(self.dtype, pl.Enum):
            value = value.to_physical()
        else:
            if isinstance(self.dtype, NO_VALUES):
                value = pl.when(value.is_not_null()).then(pl.lit("[…]"))
            value = value.cast(pl.String).cast(pl.Categorical(self._categories)).to_physical()
        return (value.cast(pl.UInt32) + 1).fill_null(UNKNOWN_CODE)

    def seconds(self, lists: pl.Series) -> Array:
        """The numbers of the second entries of lists that have two; an array may be too short for any."""
        entries = pl.lit(lists).arr if isinstance(lists.dtype, pl.Array) else pl.lit(lists).list
        return pl.select(self.number(entries.get(1, null_on_oob=True))).to_series().to_numpy()

    def words(self) -> Sequence[object]:
        """The values, that of number 1 first."""
        if isinstance(self.dtype, pl.Boolean):
            return (False, True)
        if isinstance(self.dtype, pl.Enum):
            return self.dtype.categories.to_list()
        return self._categories.to_series().to_list()


FEW = 1024  # different entries whose pairs have codes, so that tables by code stay small


class Lists:
    """Lists, coded by their first two entries; the few longer ones, and those of rare entries, one by one."""

    def __init__(self) -> None:
        self._start(0)

    def _start(self, base: int) -> None:
        self._base, self._book = base, Book()
        self._long: dict[tuple[object, ...], int] = {}
        self._longs: list[tuple[object, ...]] = []

    def read(
        self, parts: Parts, raw: pl.Series, words: RawWords, read: Callable[[object], Value | Wrong | None]
    ) -> Words:
        """The codes of lists, from one more than their lengths, 0 for null, and the numbers of their first entries."""
        sizes, first = (part.to_numpy() for part in parts)
        codes = self._codes(raw, words, sizes, first)
        new = self._book.unknown_to(codes)
        if new:
            known = words.words()
            self._book.learn([(code, read(self._entries(code, known))) for code in new])
        return Words(self._book, codes)

    def _codes(self, raw: pl.Series, words: RawWords, sizes: Array, first: Array) -> Array:
        """0 for null, 1 for the empty list, then lists of one, of two, and all others as they come."""
        codes = np.minimum(sizes, 2) + first  # a list without a first entry has the number 0 there
        two, more = np.flatnonzero(sizes == 3), np.flatnonzero(sizes > 3)
        second = words.seconds(_of_rows(raw, two))
        most = int(max(first.max(initial=0), second.max(initial=0)))
        if most >= self._base < FEW:
            self._start(min((most + 17) // 16 * 16, FEW))
        base = np.uint32(self._base)
        codes[two] = 2 + base + base * first[two] + second
        if most >= base:
            rare = first >= base
            rare[two] |= second >= base
            rare[more] = True
            more = np.flatnonzero(rare)
        if len(more):
            codes[more] = [self._number(each) for each in _of_rows(raw, more).to_list()]
        return codes

    def _number(self, entries: list[object]) -> int:
        key = tuple("[…]" if isinstance(each, list | dict) else each for each in entries)  # never a value, as for one
        if key not in self._long:
            self._long[key] = 2 + self._base + self._base**2 + len(self._long)
            self._longs.append(key)
        return self._long[key]

    def _entries(self, code: int, raws: Sequence[object]) -> list[object]:
        """The entries of a code."""
        base, at = self._base, code - 2

        def entry(number: int) -> object:
            return None if number == 0 else raws[number - 1]

        if at < 0:
            return []
        if at < base:
            return [entry(at)]
        if at < base + base**2:
            return [entry((at - base) // base), entry((at - base) % base)]
        return list(self._longs[at - base - base**2])


def _of_rows(values: pl.Series, rows: Array) -> pl.Series:
    return values[pl.Series(rows.astype(np.uint32))]
