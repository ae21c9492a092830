"""Which columns of a table are facts, and what is said of columns and mappings that cannot be."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import polars as pl
import pytest

from legal.columns.finding import check_answers, find_facts, refuse_taken
from legal.columns.readings import COLUMNS
from legal.errors import InputError

FORCE = pl.Struct({"kind": pl.String(), "state": pl.String()})
NESTED: dict[str, Any] = {
    "id": pl.Int64(),
    "person": pl.Struct({"citizenships": pl.List(pl.String()), "age": pl.Int64()}),
    "situation": pl.Struct({"force": FORCE, "date": pl.Date(), "report": pl.Null()}),
    "address": pl.Struct({"street": pl.String()}),
}


def problems(schema: Mapping[str, Any], mapping: Mapping[str, str] | None = None) -> list[str]:
    with pytest.raises(InputError) as caught:
        find_facts("x.csv", schema, mapping or {})
    return [str(each) for each in caught.value.problems]


def texts(*names: str) -> dict[str, Any]:
    return dict.fromkeys(names, pl.String())


def test_facts_are_found_nested_dotted_and_by_mapping() -> None:
    row = {
        "id": 1,
        "person": {"citizenships": ["IQ"], "age": 30},
        "situation": {"force": {"kind": "militia", "state": "RU"}, "date": None, "report": None},
        "address": {"street": "x"},
        "person.born": "2001",
        "did": "joined",
    }
    frame = pl.DataFrame([row], schema={**NESTED, **texts("person.born", "did")})
    found = find_facts("x", frame.schema, {"did": "situation.conduct"})
    assert frame.select(**found.facts).row(0, named=True) == {
        "person.citizenships": ["IQ"],
        "person.age": 30,
        "situation.force.kind": "militia",
        "situation.force.state": "RU",
        "situation.date": None,
        "person.born": "2001",
        "situation.conduct": "joined",
    }
    assert found.others == ("id", "address")
    assert found.names["situation.force.kind"] == "situation.force.kind"
    assert found.names["situation.conduct"] == "did"


def test_a_field_of_a_section_is_mapped_by_its_dotted_name() -> None:
    schema = {"person": pl.Struct({"nationality": pl.String(), "age": pl.Int64()})}
    found = find_facts("x", schema, {"person.nationality": "person.citizenships"})
    assert found.names == {"person.citizenships": "person.nationality", "person.age": "person.age"}
    assert found.others == ()


def test_a_column_mapped_to_a_fact_is_no_other_column() -> None:
    assert find_facts("x", texts("a", "b"), {"a": "person.born"}).others == ("b",)


def test_a_section_whose_facts_all_lie_deeper_is_not_carried_over() -> None:
    assert find_facts("x", {"id": pl.Int64(), "situation": pl.Struct({"force": FORCE})}, {}).others == ("id",)


def test_a_column_called_like_a_section_in_capitals_is_no_fact() -> None:
    assert find_facts("x", texts("Person", "person.born", " Situation"), {}).others == ("Person", " Situation")


NO_FACT = "x.csv: no column is a fact; name columns by paths such as person.born, or use --map COLUMN=PATH"


@pytest.mark.parametrize(
    ("schema", "mapping", "lines"),
    [
        (texts("id"), {}, [NO_FACT]),
        ({}, {}, [NO_FACT]),
        (texts("person.bron"), {}, ["x.csv: there is no fact `person.bron`; did you mean `person.born`?"]),
        (texts("person.nationality"), {}, ["x.csv: there is no fact `person.nationality`"]),
        (
            texts("person.born", "situation.\u202eq"),
            {},
            ["x.csv: there is no fact `situation.\ufffdq`; did you mean `situation.date`?"],
        ),
        (
            texts("person.born", "b"),
            {"b": "person.born"},
            ["x.csv: two columns give the fact `person.born`: person.born, b"],
        ),
        (
            texts("person.born", "born"),
            {"bron": "person.age", "born": "person.agee"},
            [
                "x.csv: there is no column `bron`; did you mean `born`?",
                "mapping: there is no fact `person.agee`; did you mean `person.age`?",
            ],
        ),
        (
            texts("person.age", "b"),
            {"zz": "person.born"},
            ["x.csv: there is no column `zz`; the columns are person.age, b"],
        ),
        (texts("person.born"), {"person.born": "\u202e"}, ["mapping: there is no fact `\ufffd`"]),
        ({"person": pl.String()}, {}, ["x.csv: there is no fact `person`; did you mean `person.age`?"]),
    ],
)
def test_what_names_no_fact_is_told(schema: Mapping[str, Any], mapping: Mapping[str, str], lines: list[str]) -> None:
    assert problems(schema, mapping) == lines


def test_a_misspelt_fact_that_is_mapped_is_only_a_name() -> None:
    found = find_facts("x", texts("person.bron", "person.age"), {"person.bron": "person.born"})
    assert found.names == {"person.born": "person.bron", "person.age": "person.age"}


def test_an_empty_section_and_other_structs_are_no_facts() -> None:
    schema: dict[str, Any] = {"person": pl.Null(), "other": pl.Null(), "situation": pl.Struct({"date": pl.Date()})}
    found = find_facts("x", schema, {})
    assert (dict(found.names), found.others) == ({"situation.date": "situation.date"}, ("person", "other"))


def test_the_columns_of_an_answer_are_those_asked_for_in_their_order_and_the_outcome() -> None:
    assert check_answers(None) == COLUMNS
    assert check_answers(["missing", "norm"]) == ("outcome", "norm", "missing")
    assert check_answers(["outcome"]) == ("outcome",)
    choices = "the columns are outcome, norm, exception, consequence, missing, presumed, unsettled"
    for wrong, told in ((["guilt", "norm", "x"], "guilt, x"), ([], "")):
        with pytest.raises(InputError) as caught:
            check_answers(wrong)
        assert str(caught.value.problems[0]) == f"columns: `{told}` is no column of an answer; {choices}"


def test_a_column_named_as_an_answer_is_refused() -> None:
    refuse_taken("x.csv", ["a"], ["b"])
    with pytest.raises(InputError) as caught:
        refuse_taken("x.csv", ["a", "b", "c"], ["c", "b"])
    assert [str(each) for each in caught.value.problems] == [
        f"x.csv: the input has a column `{name}`, which is the name of an answer; rename it" for name in ("b", "c")
    ]
