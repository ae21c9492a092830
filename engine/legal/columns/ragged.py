"""The rows of a CSV batch with too few or too many fields, told as rows that are no records. It reads no bytes."""

from __future__ import annotations

import polars as pl

from legal.columns.books import Wrong
from legal.columns.csv_files import FIELDS, LINE
from legal.columns.screening import Screened, Trouble


def with_ragged(got: Screened, batch: pl.DataFrame, columns: int) -> Screened:
    """The same, with the ragged rows among the wrong ones; they belong to no fact.

    Args:
        got: what was found in the batch.
        batch: with the columns that `scan_csv` adds; of another kind of table, none of its rows is ragged.
        columns: how many fields a row is to have.
    """
    if FIELDS not in batch.columns or batch[FIELDS].null_count() == batch.height:
        return got
    wrong = batch[FIELDS].is_not_null().to_numpy()
    told = [*got.troubles]
    for row, (fields, line) in enumerate(batch.select(FIELDS, LINE).rows()):
        if fields is not None:
            code = "row-too-short" if fields < columns else "row-too-long"
            told.append(Trouble(row, "", Wrong(code, {"found": fields, "wanted": columns, "line": line})))
    told.sort(key=lambda each: each.row)
    return Screened(got.answers, wrong if got.wrong is None else wrong | got.wrong, told)
