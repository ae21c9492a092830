"""Columns of a frame as codes and numbers, each distinct value read as a scenario reads it. It knows no norm.

A reader keeps what it has learnt from batch to batch.
"""

from __future__ import annotations

import json
import threading
from contextlib import suppress
from datetime import date

import numpy as np
import polars as pl
from pydantic_core import PydanticCustomError

from legal.columns.books import Book, Codes, Wrong
from legal.columns.coding import EPOCH, LAST_DAY, NO_DAY, NO_NUMBER, WRONG, Array, Births, Column, Ordered, Words
from legal.columns.numbering import Lists, Parts, RawWords
from legal.dates import born_between
from legal.fields import Birth, Day, Field, Number, Value

NULL_DAY = -(1 << 31)  # in place of null among days since 1970


class Reader:
    """Reads the column of one fact, batch by batch. `separator` parts the entries of a list that is given as a text.

    Polars is asked for numbers first, by `expressions`, for all facts at once; `read` makes a column of them.
    """

    def __init__(self, kind: Field, dtype: pl.DataType, separator: str) -> None:
        self.kind, self.dtype, self.separator = kind, dtype, separator
        self._words, self._learnt = Book(), 0  # the greatest number of a word that the book knows
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
            one_more = (entries.list.len() + 1).fill_null(0)
            return [one_more, self._raw.number(entries.list.get(0, null_on_oob=True))]
        if self._is_days:
            return [fact.cast(pl.Date).to_physical().fill_null(NULL_DAY)]
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
            column = Ordered(ordinals(numbers, raw), NO_DAY, _day).refused(Wrong("day", {}))
            return Births(column.numbers, column.numbers, column) if isinstance(self.kind, Birth) else column
        if self._is_numbers and isinstance(self.kind, Number):
            bounds = {"least": self.kind.least, "most": self.kind.most}
            return Ordered(numbers, NO_NUMBER, int).refused(Wrong(self.kind.code, dict(bounds)))
        return self._by_kind(self._coded(numbers))

    def _coded(self, codes: Codes) -> Words:
        most = int(codes.max(initial=0))
        if most > self._learnt:
            words = self._raw.words()
            self._words.learn([(code, self._read(words[code - 1])) for code in range(self._learnt + 1, most + 1)])
            self._learnt = most
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
    """The entries of a list that stands in one text: parted by the separator, or as JSON has them. Else what it was."""
    if not isinstance(raw, str):
        return raw
    if raw.startswith("["):
        with suppress(ValueError, RecursionError):
            return json.loads(raw)
    return [part.strip() for part in raw.split(separator)]


def ordinals(days: Array, raw: pl.Series) -> Array:
    """Days since 1970 as ordinals: `NO_DAY` where `raw` is null, `WRONG` for days of which `date` knows nothing."""
    numbers = days + np.int32(EPOCH)  # beyond the last day it may run over, into what is before the first
    unknown = days == NULL_DAY
    if np.count_nonzero(unknown) > raw.null_count():  # it is a day of Polars as well, millions of years ago
        unknown = raw.is_null().to_numpy()
    if int(numbers.max(initial=0)) > LAST_DAY or np.any((numbers < 1) & ~unknown):
        numbers = np.where((numbers < 1) | (numbers > LAST_DAY), np.int32(WRONG), numbers)
    return np.where(unknown, np.int32(NO_DAY), numbers)


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
