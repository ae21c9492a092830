"""Frames in, the same frames with the answers beside out. No file is read and no row left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import polars as pl

from legal.columns.finding import check_answers, find_facts, refuse_taken
from legal.columns.screening import Screen, Screened
from legal.errors import Problem
from legal.rulebook import Rulebook

ERROR = "error"


def screened(
    frame: Any,
    readings: Sequence[str] | None,
    as_of: str | None,
    rulebook: Rulebook | None,
    mapping: Mapping[str, str],
    columns: Sequence[str] | None,
    separator: str,
) -> Any:
    """`legal.screen`."""
    screen = Screen(readings, as_of, rulebook, columns=check_answers(columns), separator=separator)
    match frame:
        case pl.LazyFrame():
            return _lazy(frame, screen, mapping)
        case pl.DataFrame():
            return _collected(frame, screen, mapping)
    if not hasattr(frame, "__arrow_c_stream__"):
        raise TypeError(f"a Polars frame or an Arrow table is wanted, not {type(frame).__name__}")
    return _collected(pl.DataFrame(frame), screen, mapping).to_arrow()


def _collected(frame: pl.DataFrame, screen: Screen, mapping: Mapping[str, str]) -> pl.DataFrame:
    """By batches that fit a processor's cache, on all its cores."""
    return _lazy(frame.lazy(), screen, mapping).collect(engine="streaming")


def _lazy(frame: pl.LazyFrame, screen: Screen, mapping: Mapping[str, str]) -> pl.LazyFrame:
    schema = frame.collect_schema()
    answering = Answering(schema, screen, mapping)

    def answered(batch: pl.DataFrame) -> pl.DataFrame:
        return batch.with_columns(answering.answers(batch))

    return frame.map_batches(answered, schema={**schema, **answering.added}, streamable=True)


class Answering:
    """Answers batches of one table.

    `added` are the names and types of the columns that it gives.

    Raises:
        InputError: the table has no facts, or a column that is named as an answer's.
    """

    def __init__(self, schema: Mapping[str, pl.DataType], screen: Screen, mapping: Mapping[str, str]) -> None:
        self._facts = find_facts("frame", schema, mapping).facts
        self.added: dict[str, pl.DataType] = {**screen.schema(), ERROR: pl.String()}
        refuse_taken("frame", list(schema), list(self.added))
        types = pl.LazyFrame(schema=schema).select(**self._facts).collect_schema()
        self._readers = screen.readers(types)

    def answers(self, batch: pl.DataFrame) -> list[pl.Series]:
        """The answers to the rows of a batch, and what is wrong with those that are no records."""
        return with_errors(self._readers.screened(batch.select(**self._facts)), batch.height)


def with_errors(got: Screened, rows: int) -> list[pl.Series]:
    """The answers, null in the rows that are no records, and what is wrong there."""
    if got.wrong is None:
        return [*got.answers, pl.Series(ERROR, [None], dtype=pl.String).new_from_index(0, rows)]
    right = pl.Series(~got.wrong)
    told: dict[int, str] = {}
    for row, path, wrong in got.troubles:
        message = f"{path}: {Problem('', wrong.code, values=wrong.values).message}"
        told[row] = f"{told[row]}; {message}" if row in told else message
    blank = [pl.select(pl.when(right).then(series).alias(series.name)).to_series() for series in got.answers]
    return [*blank, pl.Series(ERROR, [told.get(row) for row in range(rows)], dtype=pl.String)]
