"""Lists as codes: whatever their lengths and however many entries there are, each has the code of its value."""

from __future__ import annotations

import random

import polars as pl
import pytest

from legal.columns import numbering
from legal.columns.coding import Column
from legal.columns.readers import Reader
from legal.scenario import fields

PATH = "person.citizenships"
STATES = ("IQ", "RU", "UA", "SY", "TR", "IR", "JO", "EG", "US", "NO", "FR", "DE")


def columns(batches: list[list[object]], dtype: pl.DataType, path: str = PATH) -> list[Column]:
    """What one reader makes of each batch."""
    reader, found = Reader(fields()[path], dtype, ";"), []
    for batch in batches:
        series = pl.Series(batch, dtype=dtype)
        parts = series.to_frame("x").select(
            **{str(at): each for at, each in enumerate(reader.expressions(pl.col("x")))}
        )
        found.append(reader.read(parts.get_columns(), series))
    return found


def checked(batches: list[list[object]], dtype: pl.DataType, path: str = PATH) -> None:
    for batch, column in zip(batches, columns(batches, dtype, path), strict=True):
        wanted = [fields()[path].read(each) for each in batch]
        assert column.wrong is None
        assert [column.value(code) for code in column.codes().tolist()] == wanted


@pytest.mark.parametrize("few", [1, 3, 16, 1024])
def test_lists_of_every_length_keep_their_value_from_batch_to_batch(few: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """With few codes for pairs of entries all others are read one by one; more entries come with later batches."""
    monkeypatch.setattr(numbering, "FEW", few)
    for seed in range(12):
        dice = random.Random(seed)
        batches: list[list[object]] = []
        for size in (1, 2, 3, 5, 8, 12, 12):
            entries = [*STATES[:size], None]
            rows: list[object] = [
                dice.choice((None, [dice.choice(entries) for _ in range(dice.choice((0, 1, 1, 2, 2, 3, 4)))]))
                for _ in range(dice.choice((1, 6)))
            ]
            batches.append(rows)
        checked(batches, pl.List(pl.String()))


@pytest.mark.parametrize("few", [1, 1024])
@pytest.mark.parametrize("width", [0, 1, 2, 3])
def test_lists_of_one_length_are_read_as_others(width: int, few: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(numbering, "FEW", few)
    dice = random.Random(width)
    rows: list[object] = [[dice.choice((*STATES, None)) for _ in range(width)] for _ in range(40)]
    checked([rows, [None, *rows[:5]], [None]], pl.Array(pl.String(), width))


def test_codes_are_close_together_so_that_tables_by_code_stay_small() -> None:
    batch: list[object] = [[one, other] for one in STATES for other in STATES]
    ((column),) = columns([batch], pl.List(pl.String()))
    assert len(set(column.codes().tolist())) == len(batch)
    assert column.codes().max() < 2 + 16 + 16**2


def test_a_list_within_a_list_is_refused_and_the_rows_around_it_are_read() -> None:
    series = pl.Series([[["IQ"]], None, [["RU"], ["SY"], ["IQ"]]])
    reader = Reader(fields()[PATH], series.dtype, ";")
    parts = series.to_frame("x").select(**{str(at): each for at, each in enumerate(reader.expressions(pl.col("x")))})
    column = reader.read(parts.get_columns(), series)
    assert column.wrong is not None
    assert column.wrong.tolist() == [True, False, True]


def test_truths_and_enumerations_have_numbers_of_their_own() -> None:
    path = "situation.authorization.granted"
    checked([[None, True], [False, True, None]], pl.Boolean(), path)
    checked([["no", None], ["yes", "no"]], pl.Enum(["yes", "unknown", "no"]), path)
