"""Tables in, one table of answers out: what is carried over, counted and told, without the command around it."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import polars as pl
import pytest

import legal
from legal.columns import files
from legal.columns.running import Summary, Task, open_tables, run
from legal.columns.screening import Screen
from legal.errors import InputError

READING, COUNCIL = "iq/stated-position", "iq/judicial-council"
PEOPLE = """\
id,person.citizenships,person.born,situation.conduct,situation.date,situation.force.kind,situation.force.state
1,IQ,2001-04-30,joined,2025-06-01,state-armed-forces,RU
2,IQ,2001-02-30,joined,2025-06-01,state-armed-forces,XX
3,none,2001,none,2025-06-01,state-armed-forces,RU
4,,,joined,,,
5,IQ,2020-01-01,joined,2019-06-01,state-armed-forces,RU
6,,,joined,,,RU
"""


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("people.csv").write_text(PEOPLE)
    Path("more.csv").write_text("".join(PEOPLE.splitlines(keepends=True)[:2]))


def screened(screen: Screen | None = None, *paths: str, **more: Any) -> tuple[Summary, list[int]]:
    task, done = Task(paths or ("people.csv",), **{"output": "out.csv", "rejects": "bad.csv"} | more), list[int]()
    one = screen or Screen([READING])
    return run(task, one, open_tables(task, one), lambda each: each.code, done.append), done


def refused(action: Callable[[], object]) -> list[str]:
    with pytest.raises(InputError) as caught:
        action()
    return [str(each) for each in caught.value.problems]


def test_answers_and_rejects_are_counted_by_reading() -> None:
    summary, done = screened(Screen([READING, COUNCIL]))
    assert (summary.rows, summary.rejected, sum(done)) == (4, 2, 6)
    found = pl.read_csv("out.csv")
    assert found["id"].to_list() == [1, 3, 4, 6]
    assert list(summary.outcomes) == list(summary.missing) == [READING, COUNCIL]
    for reading, counts in summary.outcomes.items():
        outcomes = found[f"{reading}.outcome"].to_list()
        assert counts == {name: outcomes.count(name) for name in set(outcomes)}
        assert list(counts.items()) == sorted(counts.items(), key=lambda each: (-each[1], each[0]))
        named = [fact for text in found[f"{reading}.missing"].to_list() for fact in (text or "").split(";") if fact]
        assert summary.missing[reading] == {name: named.count(name) for name in set(named)}
        missing = list(summary.missing[reading].items())
        assert missing == sorted(missing, key=lambda each: (-each[1], each[0]))
    assert summary.missing[READING]["situation.force.state"] == 1
    assert Path("bad.csv").read_text() == (
        "file,row,column,fact,message\n"
        "people.csv,2,person.born,person.born,no-such-day\n"
        "people.csv,2,situation.force.state,situation.force.state,state\n"
        "people.csv,5,person.born,person.born,born-after-conduct\n"
    )


def test_the_kind_of_the_output_is_as_it_was_told() -> None:
    screened(output="out.txt", to="csv")
    assert Path("out.txt").read_text().startswith("id,")


def test_lists_that_are_carried_over_are_parted_by_semicolons_in_csv() -> None:
    pl.DataFrame({"id": [["a", "b"]], "person.age": [30]}).write_parquet("people.parquet")
    screened(None, "people.parquet")
    assert pl.read_csv("out.csv")["id"].to_list() == ["a;b"]


def test_columns_of_several_tables_take_the_type_that_holds_them_all() -> None:
    for name, kind, value in (("a", pl.Int32, 1), ("b", pl.Int64, 1 << 40)):
        pl.DataFrame({"id": pl.Series([value], dtype=kind), "person.age": [30]}).write_parquet(f"{name}.parquet")
    screened(None, "a.parquet", "b.parquet", output="out.parquet")
    assert pl.read_parquet("out.parquet")["id"].to_list() == [1, 1 << 40]


def test_a_summary_tells_only_of_columns_that_were_asked_for() -> None:
    summary, _ = screened(Screen([READING], columns=("outcome",)))
    assert (sum(summary.outcomes[READING].values()), summary.missing) == (4, {READING: {}})


def test_a_reject_names_the_column_that_was_mapped_to_the_fact() -> None:
    Path("people.csv").write_text(PEOPLE.replace("person.born", "birth"))
    screened(mapping={"birth": "person.born"})
    assert "people.csv,2,birth,person.born,no-such-day\n" in Path("bad.csv").read_text()


def test_strict_ends_at_a_row_that_is_no_record_and_leaves_what_was_there() -> None:
    Path("out.csv").write_text("old")
    Path("bad.csv").write_text(old := "file,row,column,fact,message\nold\n")
    assert refused(lambda: screened(strict=True)) == ["people.csv:2: person.born: the calendar has no such day"]
    assert [Path(name).read_text() for name in ("out.csv", "bad.csv")] == ["old", old]
    assert sorted(os.listdir()) == ["bad.csv", "more.csv", "out.csv", "people.csv"]


@pytest.mark.parametrize(
    ("more", "carried"),
    [
        ({}, ["id"]),
        ({"keys": ["person.born", "id", "id"]}, ["person.born", "id"]),
        ({"keys": []}, []),
        ({"keep": True}, PEOPLE.splitlines()[0].split(",")),
    ],
)
def test_columns_that_are_no_facts_are_carried_over_or_those_named_or_all(
    more: dict[str, Any], carried: Sequence[str]
) -> None:
    screened(**more)
    assert pl.read_csv("out.csv").columns == [*carried, *Screen([READING]).schema()]


def test_several_tables_are_one_in_their_order_and_numbered_by_themselves() -> None:
    summary, _ = screened(None, "more.csv", "people.csv", "more.csv")
    assert (summary.rows, pl.read_csv("out.csv")["id"].to_list()) == (5, [1, 1, 3, 4, 6])
    assert "people.csv,2," in Path("bad.csv").read_text()


def test_the_file_says_what_it_was_made_by() -> None:
    screened(Screen([COUNCIL, READING], as_of="2026-01-01"), output="out.parquet")
    book = legal.load_rulebook()
    told = pl.read_parquet_metadata("out.parquet")
    assert {name: told[name] for name in told if name.startswith("legal.")} == {
        "legal.program": legal.__version__,
        "legal.rulebook.version": book.version,
        "legal.rulebook.sha256": book.sha256,
        "legal.readings": f"{COUNCIL};{READING}",
        "legal.as_of": "2026-01-01",
    }
    screened(output="out.parquet")
    assert pl.read_parquet_metadata("out.parquet")["legal.as_of"] == ""


def test_what_cannot_be_run_is_told_before_a_row_is_read() -> None:
    Path("other.csv").write_text("nr,person.age\n1,30\n")
    columns = "people.csv: there is no column `x\ufffd`; the columns are id, person.citizenships, person.born, "
    kinds = "the kind of table is not told by the name; use .parquet, .csv or .jsonl, or say it: "
    for action, line in (
        (lambda: screened(keys=["x\u202e"]), columns),
        (
            lambda: screened(None, "people.csv", "other.csv"),
            "other.csv: the tables have different columns; screen them ",
        ),
        (lambda: screened(output="out"), f"out: {kinds}--to parquet, --to csv, --to jsonl"),
        (lambda: screened(None, "people"), f"people: {kinds}--from parquet, --from csv, --from jsonl"),
        (lambda: screened(output="people.csv"), "people.csv: the output would overwrite this input; name another file"),
        (lambda: screened(rejects="people.csv"), "people.csv: the output would overwrite this input; name another "),
        (
            lambda: screened(rejects="./out.csv"),
            "./out.csv: the table cannot be written: the answers are written there",
        ),
    ):
        Path("people").write_text(PEOPLE)
        (told,) = refused(action)
        assert told.startswith(line)
    assert not Path("out.csv").exists()


def test_a_table_that_breaks_off_is_told_by_its_name_and_leaves_nothing() -> None:
    Path("people.csv").write_text(PEOPLE + '7,"IQ,2001,joined,2025-06-01,state-armed-forces,RU\n')
    (line,) = refused(screened)
    assert (
        line
        == f"people.csv: the row that begins on line {PEOPLE.count(chr(10)) + 1} does not end; close its quotation mark"
    )
    assert sorted(os.listdir()) == ["more.csv", "people.csv"]


def test_a_table_that_breaks_off_late_is_told_and_leaves_what_was_there() -> None:
    """Its first block is read as its columns are looked up; what comes later is found as rows are answered."""
    Path("out.csv").write_text("old")
    Path("late.csv").write_text(PEOPLE + "8,,,joined,,,RU\n" * 40_000 + '9,"IQ\n')
    wrong = "late.csv: the row that begins on line 40008 does not end; close its quotation mark"
    assert refused(lambda: screened(None, "more.csv", "late.csv")) == [wrong]
    assert Path("out.csv").read_text() == "old"
    assert sorted(os.listdir()) == ["late.csv", "more.csv", "out.csv", "people.csv"]


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (OSError(errno.ENOSPC, "no room"), "out.csv: the table cannot be written: No space left on device"),
        (pl.exceptions.ComputeError("odd page\nmore"), "more.csv, people.csv: the table cannot be read: odd page"),
    ],
)
def test_why_tables_could_not_be_screened_to_their_end_is_told(
    error: Exception, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(files, "sink", fail)
    assert refused(lambda: screened(None, "more.csv", "people.csv")) == [told]
    assert sorted(os.listdir()) == ["more.csv", "people.csv"]


def test_a_pattern_takes_in_no_table_of_an_earlier_run() -> None:
    for _ in range(2):
        summary, _done = screened(None, "*.csv")
        assert (summary.rows, summary.rejected) == (5, 2)


def test_columns_that_the_output_cannot_hold_are_named() -> None:
    wrong = pl.Series([[[1]]], dtype=pl.List(pl.List(pl.Int64)))
    pl.DataFrame({"person.age": [30], "a": wrong, "b": wrong}).write_parquet("people.parquet")
    (line,) = refused(lambda: screened(None, "people.parquet"))
    assert "a, b" in line
