"""The values of one fact in the rows of a batch: codes of a book, days, or numbers. It knows no norm.

Days and numbers stay numbers, 0 and -1 where they are unknown.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, TypeAlias, cast

import numpy as np
from numpy.typing import NDArray

from legal.columns.books import Book, Codes, Wrong
from legal.columns.states import Axis
from legal.fields import Number, Value
from legal.measures import is_open
from legal.relevance import field_of

Array: TypeAlias = NDArray[Any]

EPOCH, LAST_DAY = date(1970, 1, 1).toordinal(), date.max.toordinal()
NO_DAY, NO_NUMBER, WRONG = 0, -1, -2


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
        kind = field_of(axis.path)
        last = kind.most if isinstance(kind, Number) else LAST_DAY
        cuts = sorted({unknown + 1} | {cut for each in named for cut in (each, each + 1) if unknown < cut <= last})
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


Columns: TypeAlias = Mapping[str, Column]
