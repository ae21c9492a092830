"""Pages as plain text for a terminal or a mail: what a careful colleague would write, 80 columns wide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from legal_cli.render.layout import width, wrap
from legal_cli.render.page import Answer, Item, Page, Section, Table

_COLOURS = {"punishable": "31", "undetermined": "33", "excepted": "32", "not_addressed": "36"}


def as_text(page: Page, *, colour: bool = False) -> str:
    """Lines of a terminal; `colour` marks outcomes, never without their words."""
    return "\n".join(_lines(page, colour)) + "\n"


def _lines(page: Page, colour: bool) -> Iterator[str]:
    yield from wrap(page.title)
    for line in page.lines:
        yield from wrap(line, rest="  ")
    if page.place:
        yield page.place  # a path is never broken
    for section in page.overview:
        yield from section_lines(section)
    for answer in page.answers:
        yield ""
        yield from answer_lines(answer, colour=colour)
    for section in page.sections:
        yield from section_lines(section)
    if page.closing:
        yield ""
        yield from wrap(page.closing)


def answer_lines(answer: Answer, *, colour: bool = False) -> Iterator[str]:
    """What one reading says."""
    sentence, *others = answer.lines
    mark, end = (f"\033[1;{_COLOURS[answer.outcome]}m", "\033[0m") if colour else ("", "")
    yield from (f"{mark}{line}{end}" for line in wrap(sentence))
    for line in others:
        yield from wrap(line)
    for section in answer.sections:
        yield from section_lines(section)


def section_lines(section: Section) -> Iterator[str]:
    """A titled list after an empty line; its groups are set in."""
    yield ""
    yield from wrap(section.title)
    if section.table is not None:
        yield from _table_lines(section.table)
    yield from _text_items(section.items, "")
    for group in section.groups:
        yield from wrap(group.title, first="  ", rest="  ")
        yield from _text_items(group.items, "  ")


def _table_lines(table: Table) -> Iterator[str]:
    """Columns as wide as their widest cell; the last one is wrapped."""
    rows = [table.columns, *([" ".join(cell) for cell in row] for row in table.rows)]
    widths = [max(width(row[at]) for row in rows) for at in range(len(table.columns) - 1)]
    for *cells, last in rows:
        first = "".join(f"{cell}{' ' * (size - width(cell))}  " for cell, size in zip(cells, widths, strict=True))
        yield from (line.rstrip() for line in wrap(last, first=first, rest=" " * width(first)))


def _text_items(items: Sequence[Item], indent: str) -> Iterator[str]:
    for item in items:
        inner = indent + "  "
        first, rest = (indent, indent) if item.note else (f"{indent}- ", inner)
        yield from wrap(item.text, first=first, rest=rest)
        yield from _text_items(item.under, inner)
