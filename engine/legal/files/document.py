"""A document as read from a file: its values and where each stands. It decodes bytes; it knows no format and no law."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from legal.errors import InputError, Problem

MAX_BYTES = 10_000_000
MAX_NODES = 20_000
MAX_DEPTH = 50

Tree: TypeAlias = "dict[str, Tree] | list[Tree] | str | int | float | bool | None"
Path: TypeAlias = tuple[str | int, ...]
Place: TypeAlias = tuple[int, int]

BREAK = re.compile("\r\n?|\n")
_LONGEST_KEY = 60  # a longer key is shown cut: it is no key of ours, and may be a text that slipped
_UNPRINTABLE = re.compile("[\0-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


@dataclass(slots=True)
class Document:
    """One document of a file: its `tree` of plain values, and the line and column, from 1, of each value and key.

    `texts` holds, for each value that is no string, the text that stands in the file: a case number 007 is no seven.
    """

    source: str
    number: int
    tree: Tree = None
    values: dict[Path, Place] = field(default_factory=dict)
    keys: dict[Path, Place] = field(default_factory=dict)
    texts: dict[Path, str] = field(default_factory=dict)

    def problem(
        self, path: Path, code: str, values: Mapping[str, object] | None = None, *, at_key: bool = False
    ) -> Problem:
        """A problem at this path, placed at its value (or its key), or at the nearest thing around it that exists."""
        tables = (self.keys, self.values) if at_key else (self.values, self.keys)
        known = path
        while known and not any(known in table for table in tables):
            known = known[:-1]
        line, column = next((table[known] for table in tables if known in table), (1, 1))
        return Problem(self.source, code, dotted(path), line, column, values or {})


def dotted(path: Path) -> str:
    """A path as users write it: `situation.conflict.states.0`."""
    return ".".join(shown(str(part)) for part in path)


def shown(name: str) -> str:
    """A key or the name of a file as a message shows it: on one line, at most some words long for a key."""
    return visible(name if len(name) <= _LONGEST_KEY else name[:_LONGEST_KEY] + "…")


def visible(text: str) -> str:
    """The text with a replacement character for each that would break or reorder the line, or that no output holds."""
    return _UNPRINTABLE.sub("\ufffd", text)


def place_at(text: str, at: int) -> Place:
    """The line and column, from 1, of the character at this index."""
    starts = [0, *(found.end() for found in BREAK.finditer(text, 0, at))]
    return len(starts), at - starts[-1] + 1


def decode(data: bytes, source: str, limit: int = MAX_BYTES) -> str:
    """UTF-8 bytes as text, without a byte order mark.

    Raises:
        InputError: not UTF-8, at the first line and column that is not, or larger than the limit.
    """
    if len(data) > limit:
        raise InputError([Problem(source, "too-large", values={"limit": limit // 1_000_000})])
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or _looks_like_utf_16(data):
        raise InputError([Problem(source, "utf-16", line=1, column=1)])
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode("utf-8")  # the codec has taken a byte order mark off its object
        line, column = place_at(before, len(before))
        raise InputError([Problem(source, "not-utf-8", line=line, column=column)]) from None


def _looks_like_utf_16(data: bytes) -> bool:
    """Many zero bytes, and nearly all of them in the same half of each pair."""
    return len(data) > 3 and abs(data[::2].count(0) - data[1::2].count(0)) > len(data) // 8
