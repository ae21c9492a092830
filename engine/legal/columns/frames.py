"""Frames in, the same frames with the answers beside out. No file is read and no row left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import polars as pl

from legal.columns.finding import check_answers, find_facts, refuse_taken
from legal.columns.screening import Readers, Screen, Screened
from legal.errors import Problem
from legal.rulebook import Rulebook

ERROR = "error"
_FACT = "\0fact "  # begins the names of facts beside those of the table's own columns


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
            return _lazy(frame.lazy(), screen, mapping).collect()
    if not hasattr(frame, "__arrow_c_stream__"):
        raise TypeError(f"a Polars frame or an Arrow table is wanted, not {type(frame).__name__}")
    found = _lazy(pl.DataFrame(frame).lazy(), screen, mapping).collect()
    return found.to_arrow()


def _lazy(frame: pl.LazyFrame, screen: Screen, mapping: Mapping[str, str]) -> pl.LazyFrame:
    schema = frame.collect_schema()
    found = find_facts("frame", schema, mapping)
    added = {**screen.schema(), ERROR: pl.String()}
    refuse_taken("frame", list(schema), list(added))
    leaves = frame.select(**found.facts).collect_schema()
    readers = screen.readers(leaves)
    facts = [expression.alias(f"{_FACT}{path}") for path, expression in found.facts.items()]

    def answered(batch: pl.DataFrame) -> pl.DataFrame:
        own = batch.select(list(schema))
        return own.with_columns(with_errors(*asked(readers, batch)))

    return frame.select(pl.all(), *facts).map_batches(answered, schema={**schema, **added}, streamable=True)


def asked(readers: Readers, batch: pl.DataFrame) -> tuple[Screened, int]:
    """What a batch's columns of facts get."""
    facts = {name: name.removeprefix(_FACT) for name in batch.columns if name.startswith(_FACT)}
    return readers.screened(batch.select(list(facts)).rename(facts)), batch.height


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
