"""Measures over columns. Ages and the order of two days are computed for all rows; any other measure is asked itself.

Where days are too near a birthday to tell by their number, the calendar decides as `legal.dates` does.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence

import numpy as np

from legal.columns.books import Book
from legal.columns.coding import EPOCH, NO_DAY, NO_NUMBER, Array, Births, Column, Columns, Ordered, Words
from legal.fields import Value
from legal.measures import AGE, MEASURES, Measure

YES, NO = 1, 2
UNDER = {path: int(path.rpartition("_")[2]) for path in MEASURES if path.startswith("person.under_")}
AFTER = "situation.authorization.after_conduct"
SMALL = 1 << 20  # combinations of codes for which a table is kept
Found = Mapping[str, Value]


class Measuring:
    """The measures of a rulebook's conditions; keeps what it has been told from batch to batch."""

    def __init__(self) -> None:
        self._books: dict[str, Book] = {}
        self._lock = threading.Lock()
        self._codes: dict[str, dict[tuple[Value | None, ...], int]] = {}

    def column(self, path: str, columns: Columns, rows: int) -> Words:
        """The values of a measure, from the columns of its facts; a fact without a column is unknown."""
        with self._lock:
            return self._column(path, columns, rows)

    def _column(self, path: str, columns: Columns, rows: int) -> Words:
        if path in UNDER:
            return self._yes_no(path, under(UNDER[path], columns, rows))
        if path == AFTER:
            return self._yes_no(path, after_conduct(columns, rows))
        return self._asked(MEASURES[path], columns, rows)

    def _yes_no(self, path: str, codes: Array) -> Words:
        if path not in self._books:
            self._books[path] = Book()
            self._books[path].learn([(YES, "yes"), (NO, "no")])
        return Words(self._books[path], codes)

    def _asked(self, measure: Measure, columns: Columns, rows: int) -> Words:
        """The measure itself is asked, once for each combination of values."""
        facts = [columns[path] for path in measure.of if path in columns]
        keys, distinct = combinations([column.codes() for column in facts], rows)
        known = self._codes.setdefault(measure.path, {})
        book = self._books.setdefault(measure.path, Book())
        codes = np.zeros(len(distinct), np.int64)
        given = [path for path in measure.of if path in columns]
        for place, each in enumerate(distinct):
            values = tuple(column.value(code) for column, code in zip(facts, each, strict=True))
            if values not in known:
                found = {path: value for path, value in zip(given, values, strict=True) if value is not None}
                book.learn([(len(known) + 1, measure.value(found))])
                known[values] = len(known) + 1
            codes[place] = known[values]
        return Words(book, codes.take(keys))


def combinations(codes: Sequence[Array], rows: int) -> tuple[Array, list[tuple[int, ...]]]:
    """The combinations of codes that occur, and for each row the number of its own."""
    if not codes:
        return np.zeros(rows, np.int64), [()]
    sizes = [int(each.max(initial=0)) + 1 for each in codes]
    keys = np.zeros(rows, np.int64)
    whole = 1
    for each, size in zip(codes, sizes, strict=True):
        keys = keys * size + each
        whole *= size
    if whole <= SMALL:
        is_there = np.zeros(whole, bool)
        is_there[keys] = True
        distinct = np.flatnonzero(is_there)
        number = np.zeros(whole, np.int64)
        number[distinct] = np.arange(len(distinct))
        keys = number.take(keys)
    else:
        distinct, keys = np.unique(keys, return_inverse=True)
    return keys, list(zip(*(part.tolist() for part in np.unravel_index(distinct, sizes)), strict=True))


def after_conduct(columns: Columns, rows: int) -> Array:
    """Yes where the authorization is dated after the conduct, no where it is not, 0 where a day is unknown."""
    day, authorized = (days_of(columns, path, rows) for path in MEASURES[AFTER].of)
    return _yes_no(authorized > day, (day != NO_DAY) & (authorized != NO_DAY))


def under(years: int, columns: Columns, rows: int) -> Array:
    """Yes where one is younger than these years on the day of the conduct, no where not, 0 where it cannot be told."""
    born_path, age_path, day_path = AGE
    codes = np.zeros(rows, np.uint8)
    born = columns.get(born_path)
    if isinstance(born, Births):
        day = days_of(columns, day_path, rows)
        known = (born.first != NO_DAY) & (day != NO_DAY)
        oldest = _is_younger(born.first, day, years)
        if not born.is_exact:
            known &= oldest == _is_younger(born.last, day, years)
        codes = _yes_no(oldest, known)
    age = columns.get(age_path)
    if isinstance(age, Ordered):
        codes = np.where(age.numbers == NO_NUMBER, codes, np.where(age.numbers < years, np.uint8(YES), np.uint8(NO)))
    return codes


def _yes_no(is_so: Array, is_known: Array) -> Array:
    """`YES` and `NO`, 0 where it is not known."""
    return np.asarray((np.uint8(NO) - is_so.view(np.uint8)) * is_known.view(np.uint8))


def _is_younger(born: Array, day: Array, years: int) -> Array:
    """Whether these years are not complete on the day: by the days between, where they tell, else by the calendar."""
    between = day - born
    least = years * 365 + years // 4 - 1  # a century without a leap day is one less, a year more of them one more
    younger = np.asarray(between < least)
    near = np.flatnonzero((between >= least) & (between <= least + 2))
    if len(near):
        younger[near] = ages(born[near], day[near]) < years
    return younger


def ages(born: Array, day: Array) -> Array:
    """Full years from the birth to the day, as ordinals, the birth no later; after 29 February it is 1 March."""
    (year, part), (birth_year, birth_part) = _parts(day), _parts(born)
    return np.asarray(year - birth_year - (part < birth_part))


def _parts(days: Array) -> tuple[Array, Array]:
    """The year, and month and day as one number that grows with them."""
    moments = (days - EPOCH).astype("datetime64[D]")
    months = moments.astype("datetime64[M]")
    year = moments.astype("datetime64[Y]").astype(np.int64)
    month = months.astype(np.int64) - year * 12
    return year, month * 32 + (moments - months.astype("datetime64[D]")).astype(np.int64)


def days_of(columns: Columns, path: str, rows: int) -> Array:
    """The days of a column, or none."""
    column: Column | None = columns.get(path)
    return column.numbers if isinstance(column, Ordered) else np.full(rows, NO_DAY, np.int32)
