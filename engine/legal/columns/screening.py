"""A batch of records in, the answers of the readings out, and what is wrong with the rows that are no records.

It reads no file and writes none; `Screen` keeps what it has learnt, and may be asked from several threads.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

import numpy as np
import polars as pl

from legal.checking import in_force, resolve
from legal.columns.at_odds import at_odds
from legal.columns.books import Wrong
from legal.columns.coding import Array, Column
from legal.columns.measuring import Measuring
from legal.columns.readers import Reader
from legal.columns.readings import COLUMNS, ReadingTable
from legal.files.rulebook import default_rulebook
from legal.measures import MEASURES
from legal.rulebook import Rulebook, Source
from legal.scenario import fields


class Trouble(NamedTuple):
    """Why a row is no record: its place in the batch, the fact, and what is wrong with it."""

    row: int
    path: str
    wrong: Wrong


class Screened(NamedTuple):
    """The answers to a batch, by column, and the rows that are no records, whose answers mean nothing."""

    answers: list[pl.Series]
    wrong: Array | None
    troubles: list[Trouble]


class Screen:
    """Evaluates frames by the readings that were asked for.

    Args:
        readings, as_of, rulebook: as for `legal.check`.
        columns: which columns to give for each reading, of `COLUMNS`.
        separator: what parts the entries of a list that is given as a text.

    Raises:
        InputError: an unknown reading, or none left as of the day.
        ValueError: an empty separator.
    """

    def __init__(
        self,
        readings: Sequence[str] | None = None,
        as_of: str | None = None,
        rulebook: Rulebook | None = None,
        *,
        columns: Sequence[str] = COLUMNS,
        separator: str = ";",
    ) -> None:
        if not separator:
            raise ValueError("separator: what parts the entries of a list cannot be nothing")
        self.book = rulebook or default_rulebook()
        self.asked, self.left_out = in_force(self.book, resolve(self.book, readings), as_of)
        self.as_of, self.columns, self.separator = as_of, tuple(columns), separator

    @cached_property
    def tables(self) -> tuple[ReadingTable, ...]:
        """The tables of the readings, made at the first use."""
        return tuple(_table(self.book.sources[each]) for each in self.asked)

    def schema(self) -> dict[str, pl.DataType]:
        """The names and types of the columns that a batch gets."""
        return {name: kind for table in self.tables for name, kind in table.schema(self.columns).items()}

    def readers(self, facts: Mapping[str, pl.DataType]) -> Readers:
        """What reads the columns of one table, whose facts are of these types."""
        return Readers(self, facts)


@lru_cache(maxsize=64)
def _table(source: Source) -> ReadingTable:
    return ReadingTable(source)


class Readers:
    """Reads the batches of one table: the facts that it has, and the measures that the readings ask for."""

    def __init__(self, screen: Screen, facts: Mapping[str, pl.DataType]) -> None:
        self._screen = screen
        self._readers = {path: Reader(fields()[path], dtype, screen.separator) for path, dtype in facts.items()}
        self._measuring = Measuring()
        wanted = dict.fromkeys(path for table in screen.tables for path in table.paths)
        self._measures = [path for path in wanted if path in MEASURES]
        self._expressions = {path: reader.expressions(pl.col(path)) for path, reader in self._readers.items()}

    def screened(self, facts: pl.DataFrame) -> Screened:
        """The answers to the rows of a batch, whose columns are facts."""
        rows = facts.height
        columns = self._columns(facts)
        wrong, troubles = _troubles(columns, rows)
        for path in self._measures:
            if any(fact in columns for fact in MEASURES[path].of):
                columns[path] = self._measuring.column(path, columns, rows)
        answers = [
            series for table in self._screen.tables for series in table.answers(columns, rows, self._screen.columns)
        ]
        return Screened(answers, wrong, troubles)

    def _columns(self, facts: pl.DataFrame) -> dict[str, Column]:
        named = {
            f"{path} {place}": each for path, found in self._expressions.items() for place, each in enumerate(found)
        }
        computed = facts.select(**named)
        return {
            path: reader.read(
                [computed[f"{path} {place}"] for place in range(len(self._expressions[path]))], facts[path]
            )
            for path, reader in self._readers.items()
        }


def _troubles(columns: Mapping[str, Column], rows: int) -> tuple[Array | None, list[Trouble]]:
    """The rows that are no records, and why, in the order of the rows."""
    found: list[Trouble] = []
    wrong: Array | None = None
    for path, rows_wrong, why in _wrong(columns, rows):
        new = np.flatnonzero(rows_wrong).tolist()
        if new:
            found += [Trouble(row, path, why(row)) for row in new]
            wrong = rows_wrong if wrong is None else wrong | rows_wrong
    found.sort(key=lambda each: each.row)
    return wrong, found


def _wrong(columns: Mapping[str, Column], rows: int) -> Iterator[tuple[str, Array, Callable[[int], Wrong]]]:
    for path, column in columns.items():
        if column.wrong is not None:
            yield path, column.wrong, column.why
    for path, code, found in at_odds(columns, rows):
        yield path, found, lambda _, code=code: Wrong(code, {})  # type: ignore[misc]
