"""CSV as Python's `csv` reads it: the same rows, and the same of them with too few or too many fields."""

from __future__ import annotations

import csv
import gzip
import io
import re
import subprocess
import sys
from pathlib import Path
from threading import Lock

import polars as pl
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from legal.columns import csv_files
from legal.columns.csv_files import FIELDS, LINE, ROW, scan_csv
from legal.columns.records import records
from legal.errors import InputError

HEADER = ("one", "two", "three")


def test_no_block_is_begun_once_python_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor is one waited for without end."""
    free, under_way = Lock(), Lock()
    under_way.acquire()
    monkeypatch.setattr(csv_files, "_steps", {free, under_way})
    monkeypatch.setattr(csv_files, "_PATIENCE", 0.01)
    csv_files._come_to_rest()
    assert free.locked()


def by_csv(text: str, columns: int) -> list[tuple[int, list[str] | int]]:
    """The number of each row, and its texts or how many fields it has. A blank line is a row of one column alone."""
    found = csv.reader(io.StringIO(text, newline=""))
    rows = [row or [""] for row in found if row or columns == 1]
    return [(number, row if len(row) == columns else len(row)) for number, row in enumerate(rows, 1)]


def is_closed(text: str) -> bool:
    """Whether no quotation mark is open at the end."""
    return list(csv.reader(io.StringIO(f"{text}\nend", newline="")))[-1] == ["end"]


def by_us(frame: pl.LazyFrame) -> list[tuple[int, list[str] | int]]:
    rows = frame.collect(engine="streaming").rows()
    return [(row, [text or "" for text in texts] if fields is None else fields) for row, fields, _, *texts in rows]


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("csv") / "people.csv"


@pytest.fixture(params=[1, 7, 1 << 18], scope="module")
def block(request: pytest.FixtureRequest) -> object:
    """How many bytes are read at a time."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(csv_files, "_LEAST", request.param)
        patch.setattr(csv_files, "_MOST", request.param)
        yield


PIECES = ("a", "b", ",", ",", "\n", "\n", "\r\n", "\r", '"x"', '"', '""', '"a,b"', '"a\nb"', '"\r\n"', " ", "é")
TEXTS = st.lists(st.sampled_from(PIECES)).map("".join)


@given(TEXTS, st.integers(1, 3), st.sampled_from(["\n", "\r\n"]), st.sampled_from(["", "\ufeff"]))
@settings(max_examples=300)
def test_rows_are_those_of_csv_odd_quotes_and_all(
    block: object, file: Path, text: str, columns: int, end: str, mark: str
) -> None:
    assume(is_closed(text))
    file.write_bytes(f"{mark}{','.join(HEADER[:columns])}{end}{text}".encode())
    assert by_us(scan_csv(str(file))) == by_csv(text, columns)


CELLS = st.text(st.sampled_from('ab ,"\n\ré'), max_size=4)


@given(st.lists(st.lists(CELLS, max_size=4)), st.integers(1, 3), st.sampled_from(["\n", "\r\n"]), st.booleans())
def test_what_csv_writes_is_counted_as_it_is_taken_apart(
    rows: list[list[str]], columns: int, end: str, quotes_all: bool
) -> None:
    """The quick way and the sure one give the same, to the line. A lone return is left to the sure one."""
    written = io.StringIO()
    rows = [[cell.replace("\r", "") for cell in row] for row in rows]
    csv.writer(written, lineterminator=end, quoting=csv.QUOTE_ALL if quotes_all else csv.QUOTE_MINIMAL).writerows(rows)
    data = written.getvalue().encode()
    quick, sure = records(data, columns, 1, 1), records(data + b'a"\n', columns, 1, 1)
    ragged = [each for each in sure.ragged if each.row <= quick.rows_seen]
    assert (quick.used, quick.ragged) == (len(data), ragged)
    assert (quick.rows_seen, quick.lines_seen) == (sure.rows_seen - 1, sure.lines_seen - 1)
    assert list(csv.reader(io.StringIO(quick.text.decode(), newline=""))) == [
        row for row in rows if len(row) == columns or (columns == 1 and not row)
    ]


def test_ragged_rows_have_their_row_and_line(file: Path) -> None:
    file.write_bytes(b'\n"one\n1",two\n1,2\n\n3\n"4\r\n4","5"\n6,7,8\n\n9,""')
    found = scan_csv(str(file)).collect()
    assert found.columns == [ROW, FIELDS, LINE, "one\n1", "two"]
    assert found.rows() == [
        (1, None, None, "1", "2"),
        (2, 1, 6, None, None),
        (3, None, None, "4\r\n4", "5"),
        (4, 3, 9, None, None),
        (5, None, None, "9", ""),
    ]


def test_only_the_columns_asked_for_are_read_and_no_more_rows(file: Path) -> None:
    file.write_text("one,two,two,\n" + "1,2,3,4\n1\n" * 3)
    frame = scan_csv(str(file))
    assert frame.select("two_duplicated_0", "one").head(2).collect().rows() == [("3", "1"), (None, None)]
    assert frame.filter(pl.col("one") == "1").select(ROW).collect()[ROW].to_list() == [1, 3, 5]
    assert frame.filter(pl.col("one") == "1").head(2).select(ROW).collect()[ROW].to_list() == [1, 3]
    assert frame.select(pl.len()).collect().item() == 6


def test_no_more_rows_are_read_than_are_asked_for_of_however_many_blocks(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(csv_files, "_LEAST", 16)
    file.write_text("one,two\n" + "1,2\n" * 100)
    for most in (0, 1, 7, 50, 100, 101, None):
        rows = [row for frame in csv_files._frames(str(file), ["one", "two"], [ROW], most) for (row,) in frame.rows()]
        assert rows == list(range(1, min(100 if most is None else most, 100) + 1))


def test_columns_of_one_name_get_names_of_their_own_as_polars_has_them(file: Path) -> None:
    file.write_text("one,two,two,,two,,,two\n1,2,3,4,5,6,7,8\n")
    names = scan_csv(str(file)).collect_schema().names()[3:]
    more = ["_duplicated_0", "_duplicated_1", "two_duplicated_2"]
    assert names == ["one", "two", "two_duplicated_0", "", "two_duplicated_1", *more]
    assert names == pl.read_csv(file).columns


def test_a_byte_order_mark_is_no_part_of_the_first_name(file: Path) -> None:
    file.write_text('\ufeff"one",two\n1,2\n', "utf-8")
    assert scan_csv(str(file)).collect_schema().names()[3:] == ["one", "two"]


def test_a_compressed_file_is_read(file: Path) -> None:
    file.write_bytes(gzip.compress(b"one,two\n1,2\n"))
    assert by_us(scan_csv(str(file))) == [(1, ["1", "2"])]
    file.write_bytes(file.read_bytes()[:-9])
    with pytest.raises(InputError, match=f"^{re.escape(str(file))}: the table cannot be read: the file is damaged$"):
        scan_csv(str(file)).collect()


WRONG = {
    b"": ": the table has no rows",
    b"\n\r\n": ": the table has no rows",
    b'one,"two\n1,2\n': ": the row that begins on line 1 does not end; close its quotation mark",
    b'\none,two\n1,"2\n3,4\n': ": the row that begins on line 3 does not end; close its quotation mark",
    b"one,two\n1,2\n1,\xff\n": ":3: the file is not UTF-8 text; save it as UTF-8",
    b"one,tw\xffo\n1,2\n": ":1: the file is not UTF-8 text; save it as UTF-8",
    "one,two\n".encode("utf-16"): ": the file is UTF-16 text; save it as UTF-8",
}


@pytest.mark.parametrize("data", WRONG)
def test_what_is_no_table_is_told(file: Path, data: bytes) -> None:
    file.write_bytes(data)
    with pytest.raises(InputError) as caught:
        scan_csv(str(file)).collect()
    assert str(caught.value) == f"{file}{WRONG[data]}"


def test_a_row_without_end_fills_no_memory(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv_files, "_LONGEST", 1000)
    monkeypatch.setattr(csv_files, "_LEAST", 100)
    monkeypatch.setattr(csv_files, "_MOST", 100)
    file.write_text('one,two\n1,2\n"' + "3,4\n" * 1000 + '",5\n')
    with pytest.raises(InputError, match="the row that begins on line 3 does not end"):
        scan_csv(str(file)).collect()


def test_the_program_may_end_while_a_block_is_read(file: Path) -> None:
    """Polars does not wait for a source that it has no more use for, and its thread must not be in Python by then."""
    file.write_text("one,two\n" + "1,2\n" * 200_000)
    code = """
import sys, time, polars as pl
from legal.columns import csv_files

def slowly(*arguments):
    time.sleep(0.2)
    return frame_of(*arguments)

def fail(frame):
    raise ValueError("no more")

csv_files._LEAST = csv_files._MOST = 1000
frame_of, csv_files._frame = csv_files._frame, slowly
frame = csv_files.scan_csv(sys.argv[1])
frame.map_batches(fail, schema=frame.collect_schema(), streamable=True).sink_parquet(sys.argv[1] + ".parquet")
"""
    done = subprocess.run([sys.executable, "-c", code, str(file)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr.splitlines()[-1]) == (1, "ValueError: no more")
