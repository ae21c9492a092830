"""A report in the format that was asked for, and redacted where that was asked: for the commands that answer scenarios.

What pages say, and how they look, is the matter of `render`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from legal_cli import output, redacting
from legal_cli.options import Format

if TYPE_CHECKING:
    from legal.report import Report
    from legal_cli.render.page import Page
    from legal_cli.words import Words


class Wish(NamedTuple):
    """How a report was asked for: by which command, in which format and words, and where its salts are to be."""

    command: str
    format: Format
    words: Words
    redact: Path | None


class Pages(NamedTuple):
    """How a report becomes pages, and a page text."""

    of: Callable[[Report], Iterable[Page]]
    as_text: Callable[[Page], str]


def publish(report: Report, wish: Wish, pages: Callable[[], Pages]) -> Report:
    """Writes the report; returns what of it may be told beside it.

    Args:
        report: the report.
        wish: how it was asked for.
        pages: gives the way to make pages, which is costly to import, where they are wanted.
    """
    if wish.redact is None:
        _write(report, report, wish, pages)
        return report
    hidden = redacting.redacted(report, wish.redact)
    if wish.format is Format.json:
        output.write_json(hidden.tree)
    else:
        _write(report, hidden.report, wish, pages)
    redacting.tell_redacted(wish.redact, wish.words)
    return hidden.report


def _write(report: Report, shown: Report, wish: Wish, pages: Callable[[], Pages]) -> None:
    """Writes what may be shown; of the report itself, a page tells only what made it and how many files failed."""
    if wish.format is Format.json:
        output.write_bytes(report.to_json())
        return
    from legal_cli.render.formats import write_answers

    of, as_text = pages()
    first = [redacting.notice(wish.words)] if wish.redact is not None else []
    write_answers(wish.format.value, [*first, *of(shown)], as_text, report, wish.words, wish.command)
