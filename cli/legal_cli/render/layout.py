"""Lines of a terminal: how wide a text is, and where it may break. No word of any language is here."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

WIDTH = 80
_COLUMNS = ContextVar("columns", default=WIDTH)


@contextmanager
def within(columns: int) -> Iterator[None]:
    """For the time being, lines have at most this many columns, and never more than `WIDTH`."""
    before = _COLUMNS.set(min(columns, WIDTH))
    try:
        yield
    finally:
        _COLUMNS.reset(before)


def width(text: str) -> int:
    """Columns that a text takes: marks and isolates take none, wide characters two."""
    return sum(
        0
        if unicodedata.combining(letter) or unicodedata.category(letter) == "Cf"
        else 2
        if unicodedata.east_asian_width(letter) in "WF"
        else 1
        for letter in text
    )


def wrap(text: str, *, first: str = "", rest: str = "", columns: int | None = None) -> list[str]:
    """The text in lines of at most this many columns, the first line after `first`, the others after `rest`."""
    columns = columns or _COLUMNS.get()
    lines: list[str] = []
    line, used = first, width(first)
    fresh = True
    for word in text.split():
        size = width(word)
        if not fresh and used + 1 + size > columns:
            lines.append(line)
            line, used, fresh = rest, width(rest), True
        line, used = (line + word, used + size) if fresh else (f"{line} {word}", used + 1 + size)
        fresh = False
    return [*lines, line]
