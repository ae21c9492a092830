"""The records of a CSV table: where each begins, and which have too few or too many fields. It reads no value.

Records are those of Python's `csv`: a field may be quoted, and line breaks and commas stand within quotes. Blocks whose
quotes all stand where RFC 4180 has them are counted by numpy; the others are taken apart one field at a time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from legal.columns.coding import Array

COMMA, BREAK, RETURN, QUOTE = b',\n\r"'
FIELD = re.compile(rb'(?:"((?:[^"]++|"")*+)"([^,\r\n]*+)|(?!")([^,\r\n]*+))(,|\r\n?|\n)')
LINE_END = re.compile(rb"\r\n?|\n")


class Ragged(NamedTuple):
    """A record with too few or too many fields: its row of the table and its line of the file, both from 1."""

    row: int
    fields: int
    line: int


class Records(NamedTuple):
    """Whole records from the beginning of a block of bytes.

    `text` has those with a field for each column, `rows` their numbers in the table; `ragged` are the others. `used`
    counts the bytes taken, `rows_seen` and `lines_seen` what stands in them.
    """

    text: bytes
    rows: Array
    ragged: list[Ragged]
    used: int
    rows_seen: int
    lines_seen: int


def records(block: bytes, columns: int, row: int, line: int) -> Records:
    """The records that end within a block.

    Args:
        block: bytes from the beginning of a record on. What stands behind the last line break is left.
        columns: how many fields a record is to have.
        row, line: the number of the first record, if it is a row, and of its line.
    """
    ends = None if _has_lone_return(block) else _ends(block)
    return _one_by_one(block, columns, row, line) if ends is None else _counted(block, *ends, columns, row, line)


def _has_lone_return(block: bytes) -> bool:
    return b"\r" in block and block.count(b"\r") - block.endswith(b"\r") > block.count(b"\r\n")


def _ends(block: bytes) -> tuple[Array, Array] | None:
    """Where the records end, and how many fields each has; None where quotes stand in odd places."""
    data = np.frombuffer(block, np.uint8)
    marks = (data == COMMA) | (data == BREAK)
    if b'"' in block:
        quotes = data == QUOTE
        inside = np.bitwise_xor.accumulate(quotes.view(np.uint8)).view(bool)  # from an opening quote to its closing one
        if not _are_regular(data, marks | quotes, quotes & inside, quotes > inside):
            return None
        marks = marks > inside
    places = np.flatnonzero(marks)
    ends = np.flatnonzero(data[places] == BREAK)
    return places[ends] + 1, np.diff(ends, prepend=-1)


def _are_regular(data: Array, edges: Array, opening: Array, closing: Array) -> bool:
    """Whether every field that has a quote begins and ends with one, and all others within it are doubled."""
    if (opening[1:] > edges[:-1]).any():
        return False
    odd = np.flatnonzero(closing[:-1] > edges[1:])
    return bool((data[odd + 1] == RETURN).all())


def _counted(block: bytes, stops: Array, fields: Array, columns: int, row: int, line: int) -> Records:
    used = int(stops[-1]) if len(stops) else 0
    starts = np.concatenate([[0], stops[:-1]])[: len(stops)]
    sizes = stops - starts
    data = np.frombuffer(block, np.uint8)
    is_blank = (sizes == 1) | ((sizes == 2) & (data[starts] == RETURN)) if columns > 1 else np.zeros(len(stops), bool)
    is_whole = (fields == columns) & ~is_blank
    rows = row + np.cumsum(~is_blank) - 1
    ragged: list[Ragged] = []
    text = block[:used]
    if not is_whole.all():
        text = data[:used][np.repeat(is_whole, sizes)].tobytes()
        odd = np.flatnonzero(~is_whole & ~is_blank)
        begins = line + np.searchsorted(np.flatnonzero(data[:used] == BREAK), starts[odd])
        ragged = [Ragged(*each) for each in zip(rows[odd].tolist(), fields[odd].tolist(), begins.tolist(), strict=True)]
    lines = block.count(b"\n", 0, used) if b'"' in block else len(stops)
    seen = len(stops) - int(np.count_nonzero(is_blank))
    return Records(text, rows[is_whole], ragged, used, seen, lines)


def _one_by_one(block: bytes, columns: int, row: int, line: int) -> Records:
    """The same, one field at a time, and what is whole written anew with its quotes in order."""
    text, rows, ragged = bytearray(), [], []
    used, first_row, first_line = 0, row, line
    for fields, end in parted(block):
        if fields != [b""] or columns == 1:
            if len(fields) == columns:
                text += b",".join(fields) + b"\n"
                rows.append(row)
            else:
                ragged.append(Ragged(row, len(fields), line))
            row += 1
        line += lines_in(block, used, end)
        used = end
    return Records(bytes(text), np.array(rows, np.int64), ragged, used, row - first_row, line - first_line)


def parted(block: bytes) -> Iterator[tuple[list[bytes], int]]:
    """The fields of each whole record, written as RFC 4180 has them, and where the record ends."""
    at = 0
    fields: list[bytes] = []
    while found := FIELD.match(block, at):
        at = found.end()
        end = found[4]
        if end == b"\r" and at == len(block):  # the other half of the break may follow
            return
        fields.append(_written(found[1], found[2], found[3]))
        if end != b",":
            yield fields, at
            fields = []


def _written(quoted: bytes | None, more: bytes | None, plain: bytes) -> bytes:
    """A field whose quotes are in order: what stood behind its closing quote is part of it."""
    if quoted is not None:
        return b'"' + quoted + (more or b"").replace(b'"', b'""') + b'"'
    return b'"' + plain.replace(b'"', b'""') + b'"' if b'"' in plain else plain


def lines_in(block: bytes, start: int, end: int) -> int:
    """How many lines of the file end there."""
    return len(LINE_END.findall(block, start, end))
