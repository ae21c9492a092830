"""The file of rows that are no records: in the order of files and rows, whole, and none without lines."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from legal.columns.rejects import Rejects
from legal.errors import InputError, Problem

HEADER = "file,row,column,fact,message\n"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def problem(source: str, row: int, path: str = "person.age") -> tuple[str, Problem]:
    return "Age", Problem(source, "day", path, row)


EARLIER = HEADER + "a.csv,1,Age,person.age,of an earlier run\n"


def said(each: Problem) -> str:
    return f"{each.code} of {each.path}"


def refuse(*_: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def test_what_the_system_does_not_let_be_written_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = "out.csv: the table cannot be written: No space left on device"
    with Rejects("out.csv", said) as rejects:
        rejects.write([problem("a.csv", 12)])
        monkeypatch.setattr("legal.columns.rejects.open", refuse, raising=False)
        with pytest.raises(InputError, match=wrong):
            rejects.keep()
    assert os.listdir() == []
    Path("out.csv").write_text(EARLIER)
    with pytest.raises(InputError, match=wrong):
        Rejects("out.csv", said)
    assert Path("out.csv").read_text() == EARLIER


def test_lines_stand_in_the_order_of_files_and_rows_whatever_batch_comes_first() -> None:
    Path("out.csv").write_text(EARLIER)
    with Rejects("out.csv", said) as rejects:
        rejects.write([problem("b.csv", 2)])
        rejects.write([problem("a.csv", 12), problem("a.csv", 12, "person.born"), problem("a.csv", 13)])
        rejects.write([problem("a.csv", 3)])
        assert Path("out.csv").read_text() == EARLIER
        rejects.keep()
    assert Path("out.csv").read_bytes().decode() == HEADER + (
        "a.csv,3,Age,person.age,day of person.age\n"
        "a.csv,12,Age,person.age,day of person.age\n"
        "a.csv,12,Age,person.born,day of person.born\n"
        "a.csv,13,Age,person.age,day of person.age\n"
        "b.csv,2,Age,person.age,day of person.age\n"
    )
    assert os.listdir() == ["out.csv"]


def test_without_lines_there_is_no_file_nor_one_of_an_earlier_run() -> None:
    Path("out.csv").write_text(EARLIER)
    for _ in range(2):
        with Rejects("out.csv", said) as rejects:
            rejects.keep()
        assert os.listdir() == []


def test_a_run_that_does_not_end_leaves_what_was_there() -> None:
    Path("out.csv").write_text(EARLIER)
    with pytest.raises(RuntimeError), Rejects("out.csv", said) as rejects:
        rejects.write([problem("a.csv", 1)])
        raise RuntimeError
    assert Path("out.csv").read_text() == EARLIER


def test_a_file_that_no_run_has_written_is_not_lost() -> None:
    Path("mine.txt").write_text("of another kind\n" * 9)
    with pytest.raises(InputError) as caught:
        Rejects("mine.txt", said)
    assert str(caught.value) == "mine.txt: the table cannot be written: another file stands there"
    Path("mine.txt").write_text("")  # as one that was made for it beforehand
    with Rejects("mine.txt", said) as rejects:
        rejects.keep()
    assert os.listdir() == []


def test_what_cannot_be_written_as_utf_8_is_written_by_its_number_and_commas_stand_in_quotation_marks() -> None:
    with Rejects("out.csv", lambda _: "عمر, \ud800") as rejects:
        rejects.write([problem("a,b.csv", 1)])
        rejects.keep()
    assert Path("out.csv").read_text("utf-8") == HEADER + '"a,b.csv",1,Age,person.age,"عمر, \\ud800"\n'


def test_a_file_that_cannot_be_written_or_removed_is_told() -> None:
    Path("folder/x").mkdir(parents=True)
    for has_lines in (True, False):
        with pytest.raises(InputError) as caught, Rejects("folder", said) as rejects:
            if has_lines:
                rejects.write([problem("a.csv", 1)])
            rejects.keep()
        assert str(caught.value.problems[0]).startswith("folder: the table cannot be written: ")
    assert os.listdir() == ["folder"]
