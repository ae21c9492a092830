"""Batches of Arrow records in, the same batches with the answers beside out: what runs on each worker of a cluster."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

import polars as pl

from legal.columns.frames import Answering
from legal.columns.screening import Screen
from legal.rulebook import Rulebook


def over_batches(
    readings: Sequence[str] | None,
    as_of: str | None,
    rulebook: Rulebook | None,
    mapping: Mapping[str, str],
    columns: Sequence[str],
    separator: str,
    names: Sequence[str],
) -> Callable[[Iterable[Any]], Iterator[Any]]:
    """The function of batches, for `mapInArrow` and its like; the tables are made where it runs, once.

    `names` are those of the columns, whatever they are called in the batches.
    """

    def screened(batches: Iterable[Any]) -> Iterator[Any]:
        import pyarrow as pa

        screen = Screen(readings, as_of, rulebook, columns=columns, separator=separator)
        answering: Answering | None = None
        for batch in batches:
            frame = pl.DataFrame(batch.rename_columns(list(names)))
            if answering is None:
                answering = Answering(frame.schema, screen, mapping)
            answers = [series.cast(pl.String) for series in answering.answers(frame)]
            arrays = [pa.array(series.to_arrow()).cast(pa.string()) for series in answers]
            all_names = [*names, *(series.name for series in answers)]
            yield pa.RecordBatch.from_arrays([*batch.columns, *arrays], names=all_names)

    return screened
