"""One row of a table as a scenario: which row is meant, and what it holds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import polars as pl
import pytest

from legal.columns import files
from legal.columns.rows import case_of
from legal.columns.running import Table, Task, find_tables
from legal.columns.screening import Screen
from legal.errors import InputError, Problem
from legal.report import Case

ROWS = """id,name,person.citizenships,person.age,person.born,situation.date,situation.force.state
1,a,IQ;RU,30,,2025-06-01,Russia
2,b,none,,2001-02-30,,
3,b,,,2020-01-01,2019-06-01,
"""
PLAIN = 'id,person.age\n1,30\n"007",31\n'


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.csv").write_text(ROWS)
    Path("plain.csv").write_text(PLAIN)
    Path("facts.csv").write_text("person.age\n30\n")


def tables(*paths: str, keys: Sequence[str] | None = None) -> list[Table]:
    return find_tables(Task(paths, "", "", keys=keys), Screen())


def explained(value: str, *paths: str, keys: Sequence[str] | None = None, separator: str = ";") -> Case | Problem:
    return case_of(tables(*paths, keys=keys), keys, value, separator)


def refused(action: Callable[[], object]) -> list[str]:
    with pytest.raises(InputError) as caught:
        action()
    return [str(each) for each in caught.value.problems]


def test_a_row_is_a_scenario_titled_by_its_key_and_numbered_from_one() -> None:
    case = explained("1", "a.csv", keys=["id"])
    assert isinstance(case, Case)
    assert (case.source, case.document, case.scenario.scenario) == ("a.csv", 1, "1")
    assert case.scenario.facts() == {
        "person.citizenships": ("IQ", "RU"),
        "person.age": 30,
        "situation.date": "2025-06-01",
        "situation.force.state": "RU",
    }


def test_the_only_column_that_is_no_fact_is_the_key() -> None:
    case = explained("007", "plain.csv")
    assert isinstance(case, Case)
    assert (case.document, case.scenario.facts()) == (2, {"person.age": 31})


def test_a_row_is_found_in_whichever_table_has_it() -> None:
    Path("b.csv").write_text("id,person.age\n008,30\n")
    for paths in (("plain.csv", "b.csv"), ("b.csv", "plain.csv")):
        case = explained("007", *paths)
        assert isinstance(case, Case)
        assert case.source == "plain.csv"


def test_entries_are_parted_by_the_separator_that_is_told() -> None:
    Path("a.csv").write_text("id,person.citizenships\n1,IQ|RU\n")
    case = explained("1", "a.csv", separator="|")
    assert isinstance(case, Case)
    assert case.scenario.facts() == {"person.citizenships": ("IQ", "RU")}


def test_whole_numbers_of_a_column_of_floats_are_numbers() -> None:
    pl.DataFrame({"id": [1, 2], "person.age": [30.0, 30.5]}).write_parquet("a.parquet")
    case, problem = explained("1", "a.parquet"), explained("2", "a.parquet")
    assert isinstance(case, Case)
    assert case.scenario.facts() == {"person.age": 30}
    assert str(problem).startswith("a.parquet:2: person.age: ")


def test_a_row_that_is_no_record_is_told_with_its_number_and_fact() -> None:
    """Also where its facts cannot be together."""
    assert str(explained("2", "a.csv", keys=["id"])) == "a.csv:2: person.born: the calendar has no such day"
    assert (
        str(explained("3", "a.csv", keys=["id"]))
        == "a.csv:3: person.born: the birth lies after the conduct (situation.date)"
    )
    Path("a.csv").write_text("id,person.age\n1,300\n")
    problem = explained("1", "a.csv")
    assert isinstance(problem, Problem)
    assert (problem.path, problem.values["most"]) == ("person.age", 130)


def test_a_row_is_looked_for_in_every_table() -> None:
    Path("b.csv").write_text(ROWS.replace("\n1,", "\n9,"))
    case = explained("9", "a.csv", "b.csv", keys=["id", "name"])
    assert isinstance(case, Case)
    assert (case.source, case.document) == ("b.csv", 1)
    assert isinstance(explained("1", "a.csv", "b.csv", keys=["id"]), Case)
    assert refused(lambda: explained("3", "a.csv", "b.csv", keys=["id"])) == [
        "a.csv: 2 rows have `3` in the column `id`; name another with --key"
    ]


def test_what_names_no_row_or_several_is_told() -> None:
    no_key = "name the column that tells the rows apart with --key"
    assert refused(lambda: explained("1", "a.csv")) == [f"a.csv: {no_key}"]
    assert refused(lambda: explained("30", "facts.csv")) == [f"facts.csv: {no_key}"]
    assert refused(lambda: explained("9\u202e", "plain.csv")) == ["plain.csv: no row has `9\ufffd` in the column `id`"]
    assert refused(lambda: explained("b", "a.csv", keys=["name"])) == [
        "a.csv: 2 rows have `b` in the column `name`; name another with --key"
    ]


def test_a_table_that_breaks_off_is_told_by_its_name() -> None:
    Path("a.jsonl").write_text('{"id": 1, "person.age": 30}\n{"id": 2, "person')
    (line,) = refused(lambda: explained("9", "a.jsonl"))
    assert line.startswith("a.jsonl: the table cannot be read: ")


def test_a_table_that_breaks_off_is_told() -> None:
    """Late, since its first block is read as its columns are looked up."""
    Path("late.csv").write_text(PLAIN + "2,30\n" * 60_000 + '3,"30\n')
    wrong = "late.csv: the row that begins on line 60004 does not end; close its quotation mark"
    assert refused(lambda: explained("3", "late.csv")) == [wrong]


def test_what_polars_cannot_read_is_told_by_the_name_of_the_table(monkeypatch: pytest.MonkeyPatch) -> None:
    found = tables("plain.csv")

    def fail(*_: object) -> None:
        raise pl.exceptions.ComputeError("odd page")

    monkeypatch.setattr(files, "numbered", fail)
    assert refused(lambda: case_of(found, None, "1", ";")) == ["plain.csv: the table cannot be read: odd page"]
