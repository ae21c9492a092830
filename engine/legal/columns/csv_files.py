"""CSV files as frames of texts, read block by block, with the number of each row and the rows that are ragged.

Polars alone would fill short rows, count blank lines and give up at long rows. No text is read as a fact here.
"""

from __future__ import annotations

import atexit
import gzip
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from threading import Lock
from typing import BinaryIO, cast
from weakref import WeakSet

import polars as pl
from polars.io.plugins import register_io_source

from legal.columns.records import Records, lines_in, parted, records
from legal.errors import InputError, Problem
from legal.files.document import visible

ROW, FIELDS, LINE = "\0row", "\0fields", "\0line"
_OWN = {ROW: pl.Int64(), FIELDS: pl.Int64(), LINE: pl.Int64()}
_LEAST, _MOST = 1 << 18, 1 << 23  # bytes read at a time, to begin with and then
_LONGEST = 1 << 26  # bytes of one record
_PATIENCE = 10  # seconds, for a disk that does not answer
DAMAGED = "the file is damaged"
_GZIP, _UTF_8, _UTF_16 = b"\x1f\x8b", b"\xef\xbb\xbf", (b"\xff\xfe", b"\xfe\xff")

_steps: WeakSet[Lock] = WeakSet()  # each is held while a block is read


@atexit.register
def _come_to_rest() -> None:
    """Waits for blocks that are being read, and lets none begin.

    Polars does not wait for its sources where it ends early, and a thread of its that is in Python as Python ends takes
    the process down.
    """
    for step in list(_steps):
        step.acquire(timeout=_PATIENCE)


def scan_csv(path: str) -> pl.LazyFrame:
    """The table of a CSV file: its columns as texts, null where a field is empty, behind three of ours.

    `ROW` numbers the rows from 1, without the header and blank lines; in a table of one column a blank line is a row.
    `FIELDS` and `LINE` are null for a row with a field for each column. For any other, all columns are null, and they
    tell how many fields it has, and on which line of the file it begins.

    Raises:
        InputError: no header, not UTF-8, or a record without an end. The last two also as the frame is computed.
    """
    with _opened(path) as file:
        names = _names(path, _Bytes(path, file).header())

    def read(
        columns: Sequence[str] | None, predicate: pl.Expr | None, most: int | None, _: int | None
    ) -> Iterator[pl.DataFrame]:
        step = Lock()
        _steps.add(step)
        frames = _frames(path, names, columns or [*_OWN, *names], most)
        while True:
            with step:
                frame = next(frames, None)
                if frame is None:
                    return
                if predicate is not None:
                    frame = frame.filter(predicate)
            yield frame

    return register_io_source(read, schema={**_OWN, **dict.fromkeys(names, pl.String())})


def _frames(path: str, names: list[str], wanted: Sequence[str], most: int | None) -> Iterator[pl.DataFrame]:
    """The wanted columns block by block, of at most so many rows."""
    with _opened(path) as file:
        taken = _Bytes(path, file)
        taken.header()
        while most != 0 and (found := taken.rows(len(names))):
            frame = _frame(path, found, names, wanted)
            if most is not None:
                frame = frame.head(most)
                most -= frame.height
            yield frame


def _opened(path: str) -> BinaryIO:
    with open(path, "rb") as file:
        is_gzip = file.read(len(_GZIP)) == _GZIP
    return cast(BinaryIO, gzip.open(path)) if is_gzip else open(path, "rb")


class _Bytes:
    """The bytes of a file, taken record by record; `_left` are those that were read and not yet taken."""

    def __init__(self, path: str, file: BinaryIO) -> None:
        self._path, self._file = path, file
        self._size, self._is_over, self._row, self._line = _LEAST, False, 1, 1
        self._left = b""
        self._more()
        if self._left.startswith(_UTF_16):
            raise InputError([Problem(visible(path), "utf-16")])
        self._left = self._left.removeprefix(_UTF_8)

    def header(self) -> list[bytes]:
        """The fields of the first record that is no blank line, as they stand in the file.

        Raises:
            InputError: there is none.
        """
        while True:
            for fields, end in parted(self._left):
                if fields != [b""]:
                    self._take(end, lines_in(self._left, 0, end))
                    return fields
            if self._is_over and not self._left.strip(b"\r\n"):
                raise InputError([Problem(visible(self._path), "table-empty")])
            self._more()

    def rows(self, columns: int) -> Records | None:
        """The next records; None at the end of the file."""
        while True:
            found = records(self._left, columns, self._row, self._line)
            if found.used:
                self._take(found.used, found.lines_seen)
                self._row += found.rows_seen
                return found
            if self._is_over and not self._left:
                return None
            self._more()

    def _take(self, used: int, lines: int) -> None:
        self._left = self._left[used:]
        self._line += lines

    def _more(self) -> None:
        if self._is_over or len(self._left) > _LONGEST:
            raise InputError([Problem(visible(self._path), "endless-row", values={"line": self._line})])
        try:
            found = self._file.read(self._size)
        except (OSError, EOFError, zlib.error):
            raise InputError([Problem(visible(self._path), "table-unreadable", values={"reason": DAMAGED})]) from None
        self._size = min(self._size * 2, _MOST)
        self._is_over = not found
        if self._is_over and self._left:
            found = b"\n"  # the last line may end without one
        self._left += found


def _names(path: str, header: list[bytes]) -> list[str]:
    """The names of the columns; the second of a name gets another, as Polars has it."""
    names: list[str] = []
    taken: set[str] = set()
    again: Counter[str] = Counter()
    for (text,) in _parsed(path, b"".join(field + b"\n" for field in header), ["name"], ["name"]).rows():
        name = text = text or ""
        while name in taken:
            name = f"{text}_duplicated_{again[text]}"
            again[text] += 1
        taken.add(name)
        names.append(name)
    return names


def _frame(path: str, found: Records, names: list[str], wanted: Sequence[str]) -> pl.DataFrame:
    """The rows of a block, with the ragged ones in their places."""
    numbers = pl.DataFrame({ROW: found.rows, FIELDS: None, LINE: None}, schema=_OWN)
    frame = numbers.hstack(_parsed(path, found.text, names, [name for name in names if name in wanted]))
    if found.ragged:
        ragged = pl.DataFrame(found.ragged, schema=_OWN, orient="row")
        frame = pl.concat([frame, ragged], how="diagonal").sort(ROW)
    return frame.select(wanted)


def _parsed(path: str, text: bytes, names: list[str], wanted: list[str]) -> pl.DataFrame:
    """The wanted columns of records that are in order."""
    if not wanted:
        return pl.DataFrame()
    place = {name: place for place, name in enumerate(names)}
    places = [place[name] for name in wanted]
    try:
        return pl.read_csv(text, has_header=False, schema=dict.fromkeys(names, pl.String()), columns=places)
    except pl.exceptions.PolarsError:
        _refuse_other_than_utf_8(path)
        raise


def _refuse_other_than_utf_8(path: str) -> None:
    with _opened(path) as file:
        for number, line in enumerate(file, 1):
            try:
                line.decode()
            except UnicodeDecodeError:
                raise InputError([Problem(visible(path), "not-utf-8", line=number)]) from None
