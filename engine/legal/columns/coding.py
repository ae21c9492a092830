"""Columns of a frame as codes and numbers, each distinct value read as a scenario reads it. It knows no norm.

Words and lists become codes of a book; days and numbers stay numbers, 0 and -1 where they are unknown. A reader keeps
what it has learnt from batch to batch.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import date
from typing import Any, TypeAlias, cast

import numpy as np
import polars as pl
from numpy.typing import NDArray
from pydantic_core import PydanticCustomError

from legal.columns.books import UNKNOWN_CODE, Book, Codes, Wrong
from legal.columns.states import Axis
from legal.dates import born_between
from legal.fields import Birth, Day, Field, Number, Value
from legal.measures import is_open

Array: TypeAlias = NDArray[Any]

EPOCH = date(1970, 1, 1).toordinal()
NO_DAY, NO_NUMBER, WRONG = 0, -1, -2
LAST_DAY = date.max.toordinal()


class Column:
    """The values of one fact in the rows of a batch."""

    wrong: Array | None = None  # the rows whose value cannot be read, where there are any

    def open(self) -> Array:
        """The rows in which the fact is unknown, or a list with an unknown entry."""
        raise NotImplementedError

    def wanting(self) -> Array:
        """The rows in which it is open, or given too coarsely to tell."""
        return self.open()

    def why(self, row: int) -> Wrong:
        """Why the value of this row cannot be read."""
        raise NotImplementedError

    def look(self, axis: Axis, weights: Array) -> Array:
        """For each row the weight of its place on the axis."""
        raise NotImplementedError

    def codes(self) -> Codes:
        """A whole number for each row, equal where the values are."""
        raise NotImplementedError

    def value(self, code: int) -> Value | None:
        """The value of a code."""
        raise NotImplementedError


class Words(Column):
    """Values by their codes in a book."""

    def __init__(self, book: Book, codes: Codes) -> None:
        self.book, self._codes = book, codes
        if book.has_wrong:
            wrong = book.wrong.array.take(codes)
            self.wrong = wrong if wrong.any() else None

    def open(self) -> Array:
        return self.book.view("open", _or_unknown(is_open), bool).array.take(self._codes)

    def why(self, row: int) -> Wrong:
        return cast(Wrong, self.book.values[int(self._codes[row])])

    def look(self, axis: Axis, weights: Array) -> Array:
        places = self.book.view(axis, _or_unknown(axis.place), np.uint16).array
        return weights.take(places).take(self._codes)

    def codes(self) -> Codes:
        return self._codes

    def value(self, code: int) -> Value | None:
        found = self.book.values[code]
        return None if isinstance(found, Wrong) else found

    def numbers(self, key: str, function: Callable[[Any], int]) -> Array:
        """A number for each row, by the function of its value."""
        return self.book.view(key, _or_unknown(function), np.int32).array.take(self._codes)


def _or_unknown(function: Callable[[Any], int]) -> Callable[[Any], int]:
    return lambda value: function(None if isinstance(value, Wrong) else value)


class Ordered(Column):
    """Days (as ordinals) or numbers, with one number for unknown."""

    def __init__(self, numbers: Array, unknown: int, say: Callable[[int], Value], words: Column | None = None) -> None:
        self.numbers, self.unknown, self.say = numbers, unknown, say
        self._words = words
        self.wrong = words.wrong if words else None

    def refused(self, why: Wrong) -> Ordered:
        """The same, where the number `WRONG` is one that cannot be read."""
        rows = self.numbers == WRONG
        if rows.any():
            self.numbers = np.where(rows, self.unknown, self.numbers)
            self.wrong, self._reason = rows, why
        return self

    def open(self) -> Array:
        return np.asarray(self.numbers == self.unknown)

    def why(self, row: int) -> Wrong:
        return self._reason if self._words is None else self._words.why(row)

    def look(self, axis: Axis, weights: Array) -> Array:
        cuts, places = axis_cuts(axis, self.unknown, self.say)
        return weights.take(places).take(np.searchsorted(cuts, self.numbers, side="right"))

    def codes(self) -> Codes:
        return np.asarray(self.numbers - self.unknown)

    def value(self, code: int) -> Value | None:
        return None if code == 0 else self.say(code + self.unknown)


def axis_cuts(axis: Axis, unknown: int, say: Callable[[int], Value]) -> tuple[Array, Array]:
    """Where the place on the axis may change along the scale, and the places before, between and after the cuts."""
    if axis.cuts is None:
        named = {_number(entry) for atom in axis.atoms for entry in (*atom.entries, *atom.unsettled)}
        cuts = sorted({unknown + 1} | {cut for each in named for cut in (each, each + 1) if cut > unknown + 1})
        places = [axis.place(None), *(axis.place(say(cut)) for cut in cuts)]
        axis.cuts = np.array(cuts, np.int64), np.array(places, np.uint16)
    return axis.cuts


def _number(value: Value) -> int:
    return date.fromisoformat(value).toordinal() if isinstance(value, str) else int(str(value))


class Births(Column):
    """Births as the first and the last day that each can be."""

    def __init__(self, first: Array, last: Array, column: Column) -> None:
        self.first, self.last, self._column = first, last, column
        self.wrong = column.wrong

    @property
    def is_exact(self) -> bool:
        return self.first is self.last

    def open(self) -> Array:
        return np.asarray(self.first == NO_DAY)

    def wanting(self) -> Array:
        return np.asarray(self.open() | (self.first != self.last))

    def why(self, row: int) -> Wrong:
        return self._column.why(row)

    def codes(self) -> Codes:
        return self._column.codes()

    def value(self, code: int) -> Value | None:
        return self._column.value(code)


Parts: TypeAlias = Sequence[pl.Series]


class Reader:
    """Reads the column of one fact, batch by batch. `separator` parts the entries of a list that is given as a text.

    Polars is asked for numbers first, by `expressions`, for all facts at once; `read` makes a column of them.
    """

    def __init__(self, kind: Field, dtype: pl.DataType, separator: str) -> None:
        self.kind, self.dtype, self.separator = kind, dtype, separator
        self._words = Book()
        self._raw = RawWords(dtype.inner if isinstance(dtype, pl.List | pl.Array) else dtype)  # type: ignore[arg-type]
        self._lists = Lists()
        self._lock = threading.Lock()  # what one batch teaches, another must not be half through

    @property
    def _is_list(self) -> bool:
        return isinstance(self.dtype, pl.List | pl.Array)

    @property
    def _is_days(self) -> bool:
        return isinstance(self.kind, Day | Birth) and isinstance(self.dtype, pl.Date | pl.Datetime)

    @property
    def _is_numbers(self) -> bool:
        return isinstance(self.kind, Number) and self.dtype.is_numeric()

    def expressions(self, fact: pl.Expr) -> list[pl.Expr]:
        """What Polars is to compute of each row."""
        if self._is_list:
            entries = fact.arr.to_list() if isinstance(self.dtype, pl.Array) else fact
            length = entries.list.len().cast(pl.Int32).fill_null(-1)
            first, second = (self._raw.number(entries.list.get(place, null_on_oob=True)) for place in (0, 1))
            return [length, first, second]
        if self._is_days:
            days = fact.cast(pl.Date).to_physical().cast(pl.Int64) + EPOCH
            return [_within(days, fact, 1, LAST_DAY, NO_DAY)]
        if self._is_numbers and isinstance(self.kind, Number):
            if self.dtype.is_float():
                fact = fact.fill_nan(None)
            whole = fact.cast(pl.Int64, strict=False)
            return [_within(pl.when(whole == fact).then(whole), fact, self.kind.least, self.kind.most, NO_NUMBER)]
        return [self._raw.number(fact)]

    def read(self, parts: Parts, raw: pl.Series) -> Column:
        """The column of a batch, from what Polars computed and the column as it was."""
        with self._lock:
            return self._column(parts, raw)

    def _column(self, parts: Parts, raw: pl.Series) -> Column:
        if self._is_list:
            return self._lists.read(parts, raw, self._raw, self._read)
        numbers = parts[0].to_numpy()
        if self._is_days:
            column = Ordered(numbers, NO_DAY, _day).refused(Wrong("day", {}))
            return Births(column.numbers, column.numbers, column) if isinstance(self.kind, Birth) else column
        if self._is_numbers and isinstance(self.kind, Number):
            bounds = {"least": self.kind.least, "most": self.kind.most}
            return Ordered(numbers, NO_NUMBER, int).refused(Wrong(self.kind.code, dict(bounds)))
        return self._by_kind(self._coded(numbers))

    def _coded(self, codes: Codes) -> Words:
        new = self._words.unknown_to(codes)
        if new:
            words = self._raw.words()
            self._words.learn([(code, self._read(words[code - 1])) for code in new])
        return Words(self._words, codes)

    def _by_kind(self, words: Words) -> Column:
        match self.kind:
            case Birth():
                first, last = words.numbers("first", _first), words.numbers("last", _last)
                return Births(first, first if (first == last).all() else last, words)
            case Day():
                return Ordered(words.numbers("first", _first), NO_DAY, _day, words)
            case Number():
                return Ordered(words.numbers("number", _of_number), NO_NUMBER, int, words)
        return words

    def _read(self, raw: object) -> Value | Wrong | None:
        try:
            return self.kind.read(entries_of(raw, self.separator) if self.kind.many else raw)
        except PydanticCustomError as error:
            context = error.context or {}
            return Wrong(str(context["code"]), dict(context["values"]))


def entries_of(raw: object, separator: str) -> object:
    """The entries of a list that stands in one text: parted by the separator, or as JSON has them; else what it was."""
    if not isinstance(raw, str):
        return raw
    if raw.startswith("["):
        with suppress(ValueError, RecursionError):
            return json.loads(raw)
    return [part.strip() for part in raw.split(separator)] if separator in raw else raw


def _within(numbers: pl.Expr, fact: pl.Expr, least: int, most: int, unknown: int) -> pl.Expr:
    """The numbers within the bounds; `unknown` for null and `WRONG` for all others."""
    within = pl.when(numbers.is_between(least, most)).then(numbers).otherwise(WRONG)
    return pl.when(fact.is_null()).then(unknown).otherwise(within).cast(pl.Int32)


def _day(number: int) -> str:
    return date.fromordinal(number).isoformat()


def _first(value: Value | None) -> int:
    return NO_DAY if value is None else born_between(str(value))[0].toordinal()


def _last(value: Value | None) -> int:
    return NO_DAY if value is None else born_between(str(value))[1].toordinal()


def _of_number(value: Value | None) -> int:
    return NO_NUMBER if value is None else int(str(value))


class RawWords:
    """Whatever single values a column has, as numbers from 1 and 0 for null, and the values by their numbers."""

    def __init__(self, dtype: pl.DataType) -> None:
        self.dtype = dtype
        self._categories = pl.Categories.random("legal")
        self._kept = pl.Series([], dtype=pl.Categorical(self._categories))  # else Polars forgets the numbers

    def number(self, value: pl.Expr) -> pl.Expr:
        """The number of a value."""
        if isinstance(self.dtype, pl.Boolean):
            value = value.cast(pl.UInt32)
        elif isinstance(self.dtype, pl.Enum):
            value = value.to_physical().cast(pl.UInt32)
        else:
            if isinstance(self.dtype, pl.Struct | pl.List | pl.Object | pl.Binary):  # never a value: no text of it
                value = pl.when(value.is_not_null()).then(pl.lit("[…]"))
            value = value.cast(pl.String, strict=False).cast(pl.Categorical(self._categories)).to_physical()
        return (value.cast(pl.UInt32) + 1).fill_null(UNKNOWN_CODE)

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
        """The codes of lists, from their lengths, their first entries and their second ones, by number."""
        lengths, first, second = (part.to_numpy() for part in parts)
        codes = self._codes(raw, lengths, first, second)
        new = self._book.unknown_to(codes)
        if new:
            known = words.words()
            self._book.learn([(code, read(self._entries(code, known))) for code in new])
        return Words(self._book, codes)

    def _codes(self, raw: pl.Series, lengths: Array, first: Array, second: Array) -> Array:
        """0 for null, 1 for the empty list, then lists of one, of two, and all others as they come."""
        most = int(max(first.max(initial=0), second.max(initial=0)))
        if most >= self._base < FEW:
            self._start(min((most + 17) // 16 * 16, FEW))
        base = np.int32(self._base)
        rest = lengths > 2
        if most >= base:
            rest |= (first >= base) | (second >= base)
        codes = np.minimum(lengths + 1, 2)  # 0, 1, or 2 and more
        codes += np.where(lengths > 0, first, 0).astype(np.int32)
        two = np.flatnonzero((lengths == 2) & ~rest)
        codes[two] = 2 + base + first[two].astype(np.int32) * base + second[two].astype(np.int32)
        more = np.flatnonzero(rest)
        if len(more):
            codes[more] = [self._number(each) for each in raw.gather(pl.Series(more)).to_list()]
        return np.asarray(codes)

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


Columns: TypeAlias = Mapping[str, Column]
