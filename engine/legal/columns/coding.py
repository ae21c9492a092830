"""Columns of a frame as codes and numbers, each distinct value read as a scenario reads it. It knows no norm.

Words and lists become codes of a book; days and numbers stay numbers, 0 and -1 where they are unknown. A reader keeps
what it has learnt from batch to batch.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
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
NO_DAY, NO_NUMBER = 0, -1
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
        return self.book.view(key, _or_unknown(function), np.int64).array.take(self._codes)


def _or_unknown(function: Callable[[Any], int]) -> Callable[[Any], int]:
    return lambda value: function(None if isinstance(value, Wrong) else value)


class Ordered(Column):
    """Days (as ordinals) or numbers, with one number for unknown."""

    def __init__(self, numbers: Array, unknown: int, say: Callable[[int], Value], words: Column | None = None) -> None:
        self.numbers, self.unknown, self.say = numbers, unknown, say
        self._words = words
        self.wrong = words.wrong if words else None

    def without(self, rows: Array, why: Wrong) -> Ordered:
        """The same, but that these rows cannot be read."""
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


class Reader:
    """Reads the column of one fact, batch by batch. `separator` parts the entries of a list that is given as a text."""

    def __init__(self, kind: Field, separator: str) -> None:
        self.kind, self.separator = kind, separator
        self._lock = threading.Lock()  # what one batch teaches, another must not be half through
        self._words = WordReader(self._read)
        self._lists = ListReader(self._read)

    def read(self, series: pl.Series) -> Column:
        """The column of this batch."""
        with self._lock:
            return self._column(series)

    def _column(self, series: pl.Series) -> Column:
        if isinstance(series.dtype, pl.List | pl.Array):
            return self._lists.read(series.cast(pl.List(series.dtype.inner)))
        if isinstance(series.dtype, pl.Struct | pl.Object | pl.Binary):
            series = series.is_not_null().replace_strict({True: "[...]", False: None}, return_dtype=pl.String)
        match self.kind:
            case Day() | Birth():
                return self._days(series)
            case Number() as kind if series.dtype.is_numeric():
                return self._numbers(kind, series)
            case Number():
                return self._ordered(self._words.read(series))
        return self._words.read(series)

    def _read(self, raw: object) -> Value | Wrong | None:
        if isinstance(raw, str) and self.kind.many and self.separator in raw:
            raw = [part.strip() for part in raw.split(self.separator)]
        try:
            return self.kind.read(raw)
        except PydanticCustomError as error:
            context = error.context or {}
            return Wrong(str(context["code"]), dict(context["values"]))

    def _days(self, series: pl.Series) -> Column:
        words: Words | None = None
        if isinstance(series.dtype, pl.Date | pl.Datetime):
            numbers = series.cast(pl.Date).to_physical().cast(pl.Int64) + EPOCH
            days = numbers.fill_null(NO_DAY).to_numpy()
            column = Ordered(days, NO_DAY, _day).without(_outside(numbers, 1, LAST_DAY), Wrong("day", {}))
        else:
            words = self._words.read(series)
            column = Ordered(words.numbers("first", _first), NO_DAY, _day, words)
        if not isinstance(self.kind, Birth):
            return column
        first = column.numbers
        last = first if words is None else words.numbers("last", _last)
        return Births(first, first if (first == last).all() else last, words or column)

    def _numbers(self, kind: Number, series: pl.Series) -> Column:
        if series.dtype.is_float() or series.dtype.is_decimal():
            series = series.cast(pl.Float64).fill_nan(None)
            if (series != series.floor()).any():
                return self._ordered(self._words.read(series.cast(pl.String)))
        numbers = series.cast(pl.Int64, strict=False)
        wrong = _outside(numbers, kind.least, kind.most) | (numbers.is_null() & series.is_not_null()).to_numpy()
        why = Wrong(kind.code, {"least": kind.least, "most": kind.most})
        return Ordered(numbers.fill_null(NO_NUMBER).to_numpy(), NO_NUMBER, int).without(wrong, why)

    def _ordered(self, words: Words) -> Ordered:
        return Ordered(words.numbers("number", _of_number), NO_NUMBER, int, words)


def _outside(numbers: pl.Series, least: int, most: int) -> Array:
    return ((numbers < least) | (numbers > most)).fill_null(False).to_numpy()


def _of_number(value: Value | None) -> int:
    return NO_NUMBER if value is None else int(str(value))


def _day(number: int) -> str:
    return date.fromordinal(number).isoformat()


def _first(value: Value | None) -> int:
    return NO_DAY if value is None else born_between(str(value))[0].toordinal()


def _last(value: Value | None) -> int:
    return NO_DAY if value is None else born_between(str(value))[1].toordinal()


class WordReader:
    """Single values, as a book has them."""

    def __init__(self, read: Callable[[object], Value | Wrong | None]) -> None:
        self._read = read
        self._raw = RawWords()
        self._book, self._form = Book(), ""

    def read(self, series: pl.Series) -> Words:
        """The codes of these values."""
        numbers, words, form = self._raw.numbers(series)
        if form != self._form:
            self._book, self._form = Book(), form
        codes = numbers.to_numpy()
        new = self._book.unknown_to(codes)
        if new:
            raws = words()
            self._book.learn([(code, self._read(raws[code - 1])) for code in new])
        return Words(self._book, codes)


class RawWords:
    """Whatever single values a column has, as numbers from 1 and 0 for null, and the values by their numbers."""

    def __init__(self) -> None:
        self._categories: Any = None

    def numbers(self, series: pl.Series) -> tuple[pl.Series, Callable[[], Sequence[object]], str]:
        """The numbers, what gives the values, and a text that says by which table they are numbered."""
        dtype = series.dtype
        if isinstance(dtype, pl.Boolean):
            return _from_one(series), lambda: (False, True), "yes-no"
        if isinstance(dtype, pl.Enum):
            known = dtype.categories.to_list()
            return _from_one(series), lambda: known, f"enum {hash(tuple(known))}"
        if isinstance(dtype, pl.Categorical):
            series = series.cast(pl.String)
        elif not isinstance(dtype, pl.String):
            series = series.cast(pl.String, strict=False)
        return _from_one(series.cast(self.categorical())), lambda: self._categories.to_series().to_list(), "words"

    def categorical(self) -> pl.Categorical:
        """The type by which texts are numbered, the same for all batches."""
        if self._categories is None:
            self._categories = pl.Categories.random("legal")
            self._kept = pl.Series([], dtype=pl.Categorical(self._categories))  # else Polars forgets the numbers
        return pl.Categorical(self._categories)


def _from_one(series: pl.Series) -> pl.Series:
    return (series.to_physical().cast(pl.UInt32) + 1).fill_null(UNKNOWN_CODE)


class ListReader:
    """Lists, coded by their first two entries; the few longer ones one by one."""

    def __init__(self, read: Callable[[object], Value | Wrong | None]) -> None:
        self._read = read
        self._raw = RawWords()
        self._form, self._base = "", 0
        self._start("", 0)

    def _start(self, form: str, base: int) -> None:
        self._form, self._base, self._book = form, base, Book()
        self._long: dict[tuple[object, ...], int] = {}

    def read(self, series: pl.Series) -> Words:
        """The codes of these lists."""
        inner = series.dtype.inner  # type: ignore[attr-defined]
        if not isinstance(inner, pl.Enum | pl.Boolean):
            series = series.cast(pl.List(pl.String), strict=False).cast(pl.List(self._raw.categorical()))
        first, words, form = self._raw.numbers(series.list.get(0, null_on_oob=True))
        second = self._raw.numbers(series.list.get(1, null_on_oob=True))[0]
        lengths = series.list.len().cast(pl.Int32).fill_null(-1).to_numpy()
        codes = self._codes(series, lengths, first.to_numpy(), second.to_numpy(), form)
        new = self._book.unknown_to(codes)
        if new:
            raws = words()
            self._book.learn([(code, self._read(self._entries(code, raws))) for code in new])
        return Words(self._book, codes)

    def _codes(self, series: pl.Series, lengths: Array, first: Array, second: Array, form: str) -> Array:
        """0 for null, 1 for the empty list, then lists of one, of two, and longer ones as they come."""
        most = int(max(first.max(initial=0), second.max(initial=0)))
        if form != self._form or most >= self._base:
            self._start(form, (most + 17) // 16 * 16)
        base = self._base
        codes = np.minimum(lengths + 1, 2).astype(np.int32)  # 0, 1, or 2 and more
        codes += np.where(lengths > 0, first, 0).astype(np.int32)
        two = lengths == 2
        if two.any():
            codes[two] = 2 + base + first[two].astype(np.int32) * base + second[two].astype(np.int32)
        more = np.flatnonzero(lengths > 2)
        if len(more):
            codes[more] = [self._number(each) for each in series.gather(more).to_list()]
        return np.asarray(codes)

    def _number(self, entries: list[object]) -> int:
        return self._long.setdefault(tuple(entries), 2 + self._base + self._base**2 + len(self._long))

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
        return list(list(self._long)[at - base - base**2])


Columns: TypeAlias = Mapping[str, Column]
