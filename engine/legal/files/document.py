"""A document as read from a file: its values and where each stands. It decodes bytes; it knows no format and no law."""

from __future__ import annotations

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
    return ".".join(str(part) for part in path)


def decode(data: bytes, source: str) -> str:
    """UTF-8 bytes as text, without a byte order mark.

    Raises:
        InputError: not UTF-8, at the first line and column that is not, or larger than `MAX_BYTES`.
    """
    if len(data) > MAX_BYTES:
        raise InputError([Problem(source, "too-large", values={"limit": MAX_BYTES // 1_000_000})])
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or (len(data) > 3 and data[1::2].count(0) > len(data) // 4):
        raise InputError([Problem(source, "utf-16", line=1, column=1)])
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8-sig").split("\n")
        raise InputError([Problem(source, "not-utf-8", line=len(before), column=len(before[-1]) + 1)]) from None
