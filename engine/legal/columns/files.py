"""Tables in files: which there are, of what kind, scanned without being read whole, and written whole or not at all."""

from __future__ import annotations

import errno
import glob
import os
import stat
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

import polars as pl

from legal.columns.csv_files import DAMAGED, FIELDS, LINE, ROW, scan_csv
from legal.errors import InputError, Problem
from legal.files.document import visible

KINDS = {".parquet": "parquet", ".pq": "parquet", ".csv": "csv", ".jsonl": "jsonl", ".ndjson": "jsonl"}
NAMES = {"parquet": "Parquet", "csv": "CSV", "jsonl": "JSON Lines"}
LINES = 100_000_000  # of JSON Lines are looked at for their columns: a fact that stands late must not be lost
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def kind_of(path: str, told: str | None, option: str) -> str:
    """The kind of a table, as it was told or by the end of its name.

    Raises:
        InputError: neither tells.
    """
    kind = told or KINDS.get(Path(path).suffix.lower())
    if kind is None:
        raise InputError([Problem(visible(path), "table-format", values={"option": option})])
    return kind


def inputs(paths: Sequence[str], outputs: Sequence[str] = ()) -> list[str]:
    """The files meant: those named, and those that fit a pattern, sorted, without what an earlier run has written.

    Raises:
        InputError: one is not there, is a folder, or cannot be opened.
    """
    found: list[str] = []
    problems: list[Problem] = []
    written = [os.path.realpath(output) for output in outputs]
    for path in paths:
        if os.path.lexists(path):
            fitting = [path]
        else:
            matching = sorted(glob.glob(path, recursive=True))
            fitting = [each for each in matching if os.path.realpath(each) not in written]
        if not fitting:
            problems.append(Problem(visible(path), "no-such-path"))
        found += fitting
    found = list(dict.fromkeys(found))
    for path in found:
        try:
            with open(path, "rb"):
                pass
        except OSError as error:
            problems.append(Problem(visible(path), "unreadable", values={"reason": error.strerror or "unknown"}))
    if problems:
        raise InputError(problems)
    return found


def scan(path: str, kind: str) -> pl.LazyFrame:
    """The table of a file, none of its rows read yet.

    Raises:
        InputError: it is no such table, or has no rows.
    """
    if Path(path).is_file() and not Path(path).stat().st_size:
        raise InputError([Problem(visible(path), "table-empty")])
    if kind == "parquet" and path != path.encode(errors="replace").decode():
        raise InputError([Problem(visible(path), "table-unreadable", values={"reason": "its name is not UTF-8"})])
    with reading(path):
        match kind:
            case "parquet":
                frame = pl.scan_parquet(path, glob=False)
            case "csv":
                frame = scan_csv(path)
            case _:
                frame = pl.scan_ndjson(glob.escape(path), infer_schema_length=LINES)
        frame.collect_schema()
        if frame.head(1).collect().is_empty():
            raise InputError([Problem(visible(path), "table-empty")])
    return frame


def columns_of(frame: pl.LazyFrame) -> dict[str, pl.DataType]:
    """The columns that stand in the file."""
    return {name: kind for name, kind in frame.collect_schema().items() if name not in (ROW, FIELDS, LINE)}


def numbered(frame: pl.LazyFrame) -> pl.LazyFrame:
    """The same, with the number of each row, from 1."""
    return frame if ROW in frame.collect_schema() else frame.with_row_index(ROW, offset=1)


@contextmanager
def reading(path: str) -> Iterator[None]:
    """Tells what Polars cannot read."""
    try:
        yield
    except (pl.exceptions.PolarsError, pl.exceptions.PanicException, OSError, ValueError) as error:
        raise InputError([unreadable(path, error)]) from None


def unreadable(path: str, error: BaseException) -> Problem:
    """Why a table cannot be read: the first line of what the parser says, without values of rows."""
    if isinstance(error, pl.exceptions.NoDataError):
        return Problem(visible(path), "table-empty")
    if isinstance(error, pl.exceptions.PanicException):  # what Polars did not foresee of a damaged file
        return Problem(visible(path), "table-unreadable", values={"reason": DAMAGED})
    reason = str(error).split("\n")[0].split(" (set `POLARS")[0][:200].rstrip(":. ")
    return Problem(visible(path), "table-unreadable", values={"reason": visible(reason) or type(error).__name__})


def row_count(frame: pl.LazyFrame) -> int:
    """How many rows there are; for Parquet that is written in the file."""
    return int(frame.select(pl.len()).collect().item())


def refuse_inputs(output: str, files: Sequence[str]) -> None:
    """Ends where the output is one of the inputs or no file, or its folder is not there.

    Raises:
        InputError: it is.
    """
    with writing(output):  # a name may be too long
        reason = _why_no_file(output)
        if reason:
            raise InputError([unwritable(output, reason)])
        if Path(output).exists() and any(Path(output).samefile(file) for file in files):
            raise InputError([Problem(visible(output), "output-is-input")])


def _why_no_file(output: str) -> str | None:
    place = Path(output).absolute()
    if output == "-" or place.parts[:2] == ("/", "proc") or place.parent in (Path("/dev"), Path("/dev/fd")):
        return "it is no file"  # whatever a stream is joined to would be replaced by the finished table
    if not place.parent.is_dir():
        return "there is no such folder"
    if place.is_dir():
        return "it is a folder"
    return "it is no file" if place.exists() and not place.is_file() else None


def unwritable(output: str, reason: str) -> Problem:
    """Why a table cannot be written."""
    return Problem(visible(output), "output-unwritable", values={"reason": reason})


def no_room(error: BaseException) -> str | None:
    """What the system says where it takes no more data; None where the error is another."""
    number = getattr(error, "errno", None)
    for each in _FULL:
        if number == each or os.strerror(each).lower() in str(error).lower():
            return os.strerror(each)
    return None


@contextmanager
def draft(output: str) -> Iterator[Path]:
    """A hidden file beside the output, that takes its place in one step once it is whole and on the disk.

    Raises:
        InputError: nothing can be written there.
    """
    place = Path(os.path.realpath(output))
    hidden = place.parent / f".legal-{os.urandom(8).hex()}.tmp"
    try:
        with writing(output):
            hidden.touch(mode=stat.S_IMODE(place.stat().st_mode) if place.exists() else 0o600, exist_ok=False)
        yield hidden
        with writing(output):
            opened = os.open(hidden, os.O_RDWR)
            try:
                os.fsync(opened)
            finally:
                os.close(opened)
            hidden.replace(place)
    finally:
        with suppress(OSError):
            hidden.unlink()


@contextmanager
def writing(output: str) -> Iterator[None]:
    """Tells what the system does not let be written."""
    try:
        yield
    except OSError as error:
        raise InputError([unwritable(output, error.strerror or "unknown reason")]) from None


def cannot_hold(kind: str, dtype: pl.DataType) -> bool:
    """Whether values of this type have no form in a table of this kind."""
    if kind == "parquet":
        return False
    if _holds_bytes(dtype) and not isinstance(dtype, pl.Binary):
        return True
    if isinstance(dtype, pl.List):
        return kind == "csv" and isinstance(dtype.inner, pl.Array | pl.Duration | pl.List | pl.Struct)
    return kind == "csv" and isinstance(dtype, pl.Array | pl.Duration)


def _holds_bytes(dtype: object) -> bool:
    if isinstance(dtype, pl.Struct):
        return any(_holds_bytes(field.dtype) for field in dtype.fields)
    return _holds_bytes(dtype.inner) if isinstance(dtype, pl.List | pl.Array) else isinstance(dtype, pl.Binary)


def sink(frame: pl.LazyFrame, path: Path, kind: str, separator: str, metadata: Mapping[str, str]) -> None:
    """Writes the frame as it is computed; `metadata` goes into the file where its kind has a place for it."""
    if kind != "parquet":
        frame = frame.with_columns(pl.selectors.binary().bin.encode("hex"))  # no text holds bytes
    match kind:
        case "parquet":
            frame.sink_parquet(path, compression_level=1, metadata=dict(metadata))
        case "csv":
            frame.with_columns(_flat(frame, separator)).sink_csv(path)
        case _:
            frame.sink_ndjson(path)


def _flat(frame: pl.LazyFrame, separator: str) -> list[pl.Expr]:
    """The columns that a line of CSV cannot hold, as texts."""
    found = []
    for name, kind in frame.collect_schema().items():
        if isinstance(kind, pl.List):
            entries = pl.col(name).cast(pl.List(pl.String)).list.eval(pl.element().fill_null(""))
            found.append(entries.list.join(separator))  # an unknown entry is empty: as a null it would empty the list
        elif isinstance(kind, pl.Struct):
            found.append(pl.col(name).struct.json_encode())
    return found
