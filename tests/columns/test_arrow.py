"""What a worker of Spark runs, without Spark: batches of Arrow records answered as `legal.screen` answers a frame."""

from __future__ import annotations

from dataclasses import replace

import polars as pl
import pytest

import legal
from columns.test_agreement import SCHEMA
from legal.columns.arrow import over_batches
from legal.columns.readings import COLUMNS
from legal.errors import InputError
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


def test_batches_go_through_with_their_own_columns_and_the_answers_beside(book: Rulebook) -> None:
    """Whatever their columns are called; what is mapped, parted and asked for is as it was told."""
    reading, later = "iq/trafficking-law", "iq/judicial-council"
    frame = pl.DataFrame(
        {"id": [1, 2, 3], "from": ["IQ|RU", None, "XX"], "situation.conduct": ["joined", "none", None]}
    )
    mapping, columns = {"from": "person.citizenships"}, ("outcome", "missing")
    function = over_batches([reading, later], "2025-12-01", book, mapping, columns, "|", frame.columns)
    batches = frame.rename({name: f"c{place}" for place, name in enumerate(frame.columns)}).to_arrow().to_batches(2)
    found = list(function([*batches, *batches]))
    assert [each.num_rows for each in found] == [each.num_rows for each in batches] * 2
    whole = legal.screen(frame, [reading], mapping=mapping, columns=columns, separator="|")
    table = pl.concat([pl.DataFrame(each) for each in found])
    assert table.equals(pl.concat([whole, whole]).cast({f"{reading}.{name}": pl.String for name in columns}))
    assert {str(kind) for kind in found[0].schema.types[3:]} == {"string"}
    assert list(function([])) == []


def test_batches_are_answered_by_the_rulebook_that_is_told(book: Rulebook) -> None:
    other = replace(book, sources={})
    function = over_batches(["iq/stated-position"], None, other, {}, COLUMNS, ";", ["person.age"])
    with pytest.raises(InputError):
        list(function(pl.DataFrame({"person.age": [30]}).to_arrow().to_batches()))
