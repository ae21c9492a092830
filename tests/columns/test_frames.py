"""`legal.screen`: frames and Arrow tables in, the same kind out, with answers beside and errors told row by row."""

from __future__ import annotations

from dataclasses import replace

import polars as pl
import pyarrow as pa
import pytest

import legal
from legal.columns.readings import COLUMNS
from legal.columns.screening import Screen
from legal.errors import InputError
from legal.fields import Value
from legal.ways import scenario_of

READING, COUNCIL = "iq/stated-position", "iq/judicial-council"
FRAME = pl.DataFrame(
    {
        "id": [1, 2, 3, 4],
        "person.citizenships": ["IQ", "IQ", "none", "IQ"],
        "person.born": ["2001-04-30", "2001-02-30", "2001", "2020-01-01"],
        "situation.conduct": ["joined", "walked", "none", "joined"],
        "situation.date": ["2025-06-01", "2025-06-01", "2025-06-01", "2019-06-01"],
    }
)
OUTCOMES = ["undetermined", None, "not_addressed", None]
ERRORS = [
    None,
    "person.born: the calendar has no such day; situation.conduct: ",
    None,
    "person.born: the birth lies after the conduct (situation.date)",
]


def names(*readings: str) -> list[str]:
    return [*FRAME.columns, *(f"{reading}.{name}" for reading in readings for name in COLUMNS), "error"]


def checked(found: pl.DataFrame, *readings: str) -> None:
    assert found.columns == names(*readings)
    assert found.select(FRAME.columns).equals(FRAME)
    for reading in readings:
        assert [found[f"{reading}.{name}"][1] for name in COLUMNS] == [None] * len(COLUMNS)
    assert found[f"{READING}.outcome"].to_list() == OUTCOMES
    for told, wanted in zip(found["error"].to_list(), ERRORS, strict=True):
        assert told is wanted is None or told.startswith(wanted)


def test_every_kind_of_frame_is_given_back_as_it_came() -> None:
    checked(legal.screen(FRAME, [READING]), READING)
    lazy = legal.screen(FRAME.lazy(), [READING])
    assert isinstance(lazy, pl.LazyFrame)
    assert lazy.collect_schema().names() == names(READING)
    checked(lazy.collect(), READING)
    arrow = legal.screen(FRAME.to_arrow(), [READING])
    assert isinstance(arrow, pa.Table)
    checked(pl.DataFrame(arrow), READING)


def test_readings_stand_in_the_order_asked_and_columns_in_that_of_an_answer() -> None:
    checked(legal.screen(FRAME, [COUNCIL, READING]), COUNCIL, READING)
    found = legal.screen(FRAME, [READING], columns=["missing"])
    assert found.columns == [*FRAME.columns, f"{READING}.outcome", f"{READING}.missing", "error"]


def test_without_rows_that_are_no_records_every_error_is_null() -> None:
    found = legal.screen(FRAME[[0, 2]], [READING])
    assert found["error"].to_list() == [None, None]
    assert found["error"].dtype == pl.String
    assert legal.screen(FRAME.clear(), [READING]).shape == (0, len(names(READING)))


def test_a_day_asked_leaves_out_readings_that_are_later() -> None:
    readings = [READING, "iq/penal-code"]
    assert legal.screen(FRAME, readings, "2020-01-01").columns == names("iq/penal-code")


def test_columns_are_mapped_and_lists_parted_as_told() -> None:
    frame = pl.DataFrame({"from": ["IQ|SY"], "did": ["joined"]})
    mapping = {"from": "person.citizenships", "did": "situation.conduct"}
    found = legal.screen(frame, [READING], mapping=mapping, separator="|", columns=["missing"])
    assert found["error"].to_list() == [None]
    assert "person.citizenships" not in found[f"{READING}.missing"][0].split(";")
    assert legal.screen(frame, [READING], mapping=mapping)["error"][0].startswith("person.citizenships: ")


def test_another_rulebook_may_be_asked() -> None:
    """Its readings, by their ids, and its defaults."""
    book = legal.load_rulebook()
    other = replace(book, sources={COUNCIL: book.sources[COUNCIL]}, defaults=(COUNCIL,))
    assert legal.screen(FRAME, None, None, other).columns == names(COUNCIL)
    with pytest.raises(InputError):
        legal.screen(FRAME, [READING], None, other)


def test_what_is_no_frame_is_refused() -> None:
    for wrong, name in (([1], "list"), ({"a": 1}, "dict"), (None, "NoneType")):
        with pytest.raises(TypeError, match=f"^a Polars frame or an Arrow table is wanted, not {name}$"):
            legal.screen(wrong)


def test_a_frame_without_facts_or_with_an_answers_name_is_refused() -> None:
    for frame, line in (
        (FRAME.select("id"), "frame: no column is a fact; "),
        (FRAME.with_columns(pl.lit(1).alias("error")), "frame: the input has a column `error`, "),
        (FRAME.with_columns(pl.lit(1).alias(f"{READING}.norm")), f"frame: the input has a column `{READING}.norm`, "),
        (FRAME.with_columns(pl.lit(1).alias("person.bron")), "frame: there is no fact `person.bron`; "),
    ):
        with pytest.raises(InputError) as caught:
            legal.screen(frame, [READING])
        assert str(caught.value.problems[0]).startswith(line)


def test_what_is_wrong_in_a_row_is_told_in_the_order_of_its_columns() -> None:
    frame = pl.DataFrame({"situation.date": ["2025-06-31"], "person.born": ["2001-02-30"]})
    wrong = "the calendar has no such day"
    for columns in (frame.columns, frame.columns[::-1]):
        assert legal.screen(frame.select(columns))["error"].to_list() == [
            "; ".join(f"{each}: {wrong}" for each in columns)
        ]


def test_a_measure_is_taken_of_facts_that_are_all_there() -> None:
    """Whether the authorization came after the conduct, which the two days tell."""
    days = ["2025-05-01", "2025-07-01", None]
    case = {
        "person.citizenships": "IQ",
        "situation.conduct": "joined",
        "situation.date": "2025-06-01",
        "situation.force.kind": "state-armed-forces",
        "situation.force.state": "RU",
        "situation.authorization.granted": "yes",
        "situation.authorization.by": "IQ",
    }
    frame = pl.DataFrame({**{path: [value] * 3 for path, value in case.items()}, "situation.authorization.date": days})
    found = legal.screen(frame, columns=["outcome"])[f"{READING}.outcome"].to_list()
    lists = {"person.citizenships": ("IQ",), "situation.conduct": ("joined",)}
    dated = [{"situation.authorization.date": day} if day else {} for day in days]
    facts: list[dict[str, Value]] = [{**case, **lists, **each} for each in dated]
    assert found == [legal.check(scenario_of(each)).outcome for each in facts]
    assert found == ["excepted", "undetermined", "excepted"]


def test_lists_in_one_text_are_parted_by_semicolons() -> None:
    assert Screen().separator == ";"
