"""What a worker of Spark runs, without Spark: batches of Arrow records answered as `legal.screen` answers a frame."""

from __future__ import annotations

import polars as pl

import legal
from columns.test_agreement import SCHEMA
from legal.columns.arrow import over_batches
from legal.columns.readings import COLUMNS
from legal.rulebook import Rulebook
from table_records import records


def test_batches_get_the_answers_of_the_frame(book: Rulebook) -> None:
    frame = pl.DataFrame([facts for facts, _ in records(400, 5)], schema=SCHEMA)
    frame = frame.with_columns(pl.Series("person.residence", ["Nowhere", *frame["person.residence"][1:]]))
    function = over_batches(list(book.sources), None, None, {}, COLUMNS, ";", frame.columns)
    found = pl.concat(pl.DataFrame(each) for each in function(frame.to_arrow().to_batches(max_chunksize=90)))
    whole = legal.screen(frame, list(book.sources))
    assert found.columns == whole.columns
    assert found.equals(whole.cast({name: pl.String for name in whole.columns if name not in SCHEMA}))
    assert found["error"][0].startswith("person.residence: `Nowhere` is neither a country's code")
