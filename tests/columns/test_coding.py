"""Days, numbers and words of a column, looked up on the axis of a norm as its value would be, one by one."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import polars as pl
import pytest

from columns.test_agreement import read
from legal.columns.books import Wrong
from legal.columns.coding import NO_DAY, NO_NUMBER, Births, axis_cuts
from legal.columns.splitting import axes_of
from legal.columns.states import Axis
from legal.conditions import AnyOf, Atom
from legal.errors import MESSAGES
from samples import atom
from samples import norm as made

DAY, AGE = "situation.date", "person.age"


def axis_of(*atoms: Atom) -> Axis:
    (axis,) = set(axes_of((made(AnyOf(atoms)),)).values())
    return axis


AGES = [
    axis_of(atom(AGE, comparison="at_least", value=18)),
    axis_of(atom(AGE, comparison="at_most", value=0), atom(AGE, comparison="is", value=7)),
    axis_of(atom(AGE, comparison="one_of", value=(0, 1, 130)), atom(AGE, comparison="at_least", value=2)),
    axis_of(atom(AGE, comparison="is_not", value=30, unsettled={40: "Q"})),
]
DAYS = [
    axis_of(atom(DAY, comparison="at_least", value="2025-06-01"), atom(DAY, comparison="at_most", value="2025-06-02")),
    axis_of(atom(DAY, comparison="is", value="0001-01-01"), atom(DAY, comparison="is", value="9999-12-31")),
]


@pytest.mark.parametrize("axis", AGES)
@pytest.mark.parametrize("kind", [pl.Int64(), pl.String()])
def test_every_number_has_the_place_of_its_value(axis: Axis, kind: pl.DataType) -> None:
    values = [None, *range(131)]
    column = read(AGE, pl.Series(values, dtype=pl.Int64).cast(kind))
    weights = np.arange(len(axis.values), dtype=np.int32) * 10
    assert column.look(axis, weights).tolist() == [axis.place(value) * 10 for value in values]
    assert axis_cuts(axis, NO_NUMBER, int)[0][0] == 0  # the unknown stands before all numbers


@pytest.mark.parametrize("axis", DAYS)
@pytest.mark.parametrize("kind", [pl.Date(), pl.String()])
def test_every_day_has_the_place_of_its_value(axis: Axis, kind: pl.DataType) -> None:
    """The last day of all as well, to which a law may be in force."""
    near = [date(2025, 6, 1) + timedelta(days) for days in range(-3, 4)]
    days = [None, date(1, 1, 1), date(1, 1, 2), date(9999, 12, 30), date(9999, 12, 31), *near]
    column = read(DAY, pl.Series(days, dtype=pl.Date).cast(kind))
    values = [day.isoformat() if day else None for day in days]
    weights = np.arange(len(axis.values), dtype=np.int32) * 10
    assert column.look(axis, weights).tolist() == [axis.place(value) * 10 for value in values]
    assert [column.value(code) for code in column.codes().tolist()] == values
    assert NO_DAY == 0


@pytest.mark.parametrize(
    ("path", "values", "codes"),
    [
        (AGE, [30, None, 131, -1], {2: "age", 3: "age"}),
        (AGE, ["30", None, "131", "x"], {2: "age", 3: "age"}),
        (DAY, ["2025-06-01", "", "2025-02-30", "x"], {2: "no-such-day", 3: "day"}),
        ("person.born", ["2025", None, "2025-13"], {2: "no-such-day"}),
        ("person.residence", ["IQ", None, "XX", "unknown"], {2: "state"}),
        ("person.citizenships", ["IQ;SY", "none", "IQ;XX"], {2: "state"}),
    ],
)
def test_a_value_that_cannot_be_read_says_why_and_counts_as_unknown(
    path: str, values: list[object], codes: dict[int, str]
) -> None:
    column = read(path, pl.Series(values))
    assert column.wrong is not None
    assert column.wrong.tolist() == [row in codes for row in range(len(values))]
    assert {row: column.why(row).code for row in codes} == codes
    assert all(code in MESSAGES for code in codes.values())
    assert [column.value(column.codes().tolist()[row]) for row in codes] == [None] * len(codes)


@pytest.mark.parametrize("kind", ["ms", "us", "ns"])
def test_moments_are_read_by_their_day(kind: str) -> None:
    series = pl.Series(["2025-06-01T23:59:59", None, "1960-01-01T00:00:01"]).str.to_datetime().cast(pl.Datetime(kind))  # type: ignore[arg-type]
    column = read(DAY, series)
    assert [column.value(code) for code in column.codes().tolist()] == ["2025-06-01", None, "1960-01-01"]


def test_days_before_the_first_year_and_after_the_last_are_no_days() -> None:
    """Polars counts days from 1970, millions of years to both sides."""
    days = [0, -719_162, -719_163, 2_932_896, 2_932_897, None]  # 1970-01-01, 0001-01-01, the day before, and so on
    for taken in (range(6), range(2), (0, 2), (0, 4), (4, 5), (2, 5), (1, 3, 5)):
        column = read(DAY, pl.Series([days[at] for at in taken], dtype=pl.Int32).cast(pl.Date))
        wrong = [at in (2, 4) for at in taken]
        assert (column.wrong.tolist() if column.wrong is not None else [False] * len(wrong)) == wrong
        named = {0: "1970-01-01", 1: "0001-01-01", 3: "9999-12-31"}
        assert [column.value(code) for code in column.codes().tolist()] == [named.get(at) for at in taken]


@pytest.mark.parametrize("texts", [["2007", "2008"], ["2007-05", "2008-01-02"], ["2008-01-02", "2007-05-06"], ["2007"]])
def test_a_birth_that_is_known_by_its_year_or_month_has_a_first_and_a_last_day(texts: list[str]) -> None:
    column = read("person.born", pl.Series(texts))
    assert isinstance(column, Births)
    spans = {
        "2007": (date(2007, 1, 1), date(2007, 12, 31)),
        "2008": (date(2008, 1, 1), date(2008, 12, 31)),
        "2007-05": (date(2007, 5, 1), date(2007, 5, 31)),
    }
    found = [
        (date.fromordinal(first), date.fromordinal(last)) for first, last in zip(column.first, column.last, strict=True)
    ]
    assert found == [spans.get(text) or (date.fromisoformat(text), date.fromisoformat(text)) for text in texts]
    assert column.is_exact == all(len(text) == 10 for text in texts)


def test_one_column_is_looked_up_on_the_axis_of_each_norm() -> None:
    column = read("person.residence", pl.Series(["IQ", "RU", None]))
    for state in ("IQ", "RU", "SY"):
        axis = axis_of(atom("person.residence", value=state))
        weights = np.arange(len(axis.values), dtype=np.int32)
        assert column.look(axis, weights).tolist() == [axis.place(value) for value in ("IQ", "RU", None)]


def test_numbers_with_fractions_are_no_numbers_and_those_that_are_none_are_unknown() -> None:
    given = [30.0, 30.5, float("nan"), float("inf"), -1e300, None, 130.0, 131.0]
    column = read(AGE, pl.Series(given))
    assert [column.value(code) for code in column.codes().tolist()] == [30, None, None, None, None, None, 130, None]
    assert column.wrong is not None
    assert np.flatnonzero(column.wrong).tolist() == [1, 3, 4, 7]
    assert column.why(7) == Wrong("age", {"least": 0, "most": 130})


def test_a_typed_day_that_is_none_says_why() -> None:
    for path in (DAY, "person.born"):
        column = read(path, pl.Series([0, -719_163], dtype=pl.Int32).cast(pl.Date))
        assert column.why(1) == Wrong("day", {})


def test_typed_births_are_exact() -> None:
    column = read("person.born", pl.Series([date(2001, 4, 30), None]))
    assert isinstance(column, Births)
    assert column.is_exact
    for days in (column.first, column.last):
        assert days.tolist() == [date(2001, 4, 30).toordinal(), NO_DAY]
