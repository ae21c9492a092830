"""A page of titled lists, and how it is written as plain text and as Markdown. It knows no law and no language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from legal_cli.render.layout import width, wrap

_MARKUP = r"([\\`*_\[\]<>|&])"
_LIST = r"^(\d+)([.)])|^([-+#])"


class Item(NamedTuple):
    """One entry of a list, with the entries under it.

    A `note` belongs to the entry it stands under, and has no mark of its own in text. `name` is that of the thing the
    entry tells of (`S11`), by which other entries lead to it; `truth` that of the condition it tells of; `fold` says
    whether what is under it can be folded away where a format can do that, and how it is at first: `open` or `closed`.
    """

    text: str
    under: tuple[Item, ...] = ()
    note: bool = False
    name: str = ""
    truth: str = ""
    fold: str = ""


class Table(NamedTuple):
    """A table: the titles of its columns, and its rows, whose first cell is their title; a cell has its lines."""

    columns: tuple[str, ...]
    rows: tuple[tuple[tuple[str, ...], ...], ...]


class Section(NamedTuple):
    """A titled list, or a titled group of such lists. `kind` says what it lists, for those who show it so."""

    title: str
    items: tuple[Item, ...] = ()
    groups: tuple[Section, ...] = ()
    kind: str = ""
    table: Table | None = None


class Answer(NamedTuple):
    """What one reading says, by its name: the outcome; its lines, first the outcome in a sentence; its grounds."""

    reading: str
    outcome: str
    lines: tuple[str, ...]
    sections: tuple[Section, ...]


class Page(NamedTuple):
    """A title, a few lines of what the page is about, answers or titled lists, and a closing line.

    `place` is the file that it is about, where there is one; `overview` stands before the answers.
    """

    title: str
    lines: tuple[str, ...]
    sections: tuple[Section, ...]
    closing: str = ""
    place: str = ""
    answers: tuple[Answer, ...] = ()
    overview: tuple[Section, ...] = ()


def as_text(page: Page) -> str:
    """Lines of a terminal, 80 columns wide."""
    return "\n".join(_text_lines(page)) + "\n"


def _text_lines(page: Page) -> Iterator[str]:
    yield from wrap(page.title)
    for line in page.lines:
        yield from wrap(line, rest="  ")
    if page.place:
        yield page.place  # a path is never broken
    for section in page.overview:
        yield from section_lines(section)
    for answer in page.answers:
        yield ""
        for line in answer.lines:
            yield from wrap(line, rest="  ")
        for section in answer.sections:
            yield from section_lines(section)
    for section in page.sections:
        yield from section_lines(section)
    if page.closing:
        yield ""
        yield from wrap(page.closing)


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


def as_markdown(page: Page, lang: str) -> str:
    """CommonMark; in a block of its own direction where the language runs from right to left."""
    return in_direction(_markdown_lines(page), lang)


def in_direction(lines: Iterator[str], lang: str) -> str:
    """Markdown lines as a text, right to left where the language is."""
    body = "\n".join(lines)
    return body + "\n" if lang == "en" else f'<div dir="rtl" lang="{lang}">\n\n{body}\n\n</div>\n'


def _markdown_lines(page: Page) -> Iterator[str]:
    yield f"# {escaped(page.title)}"
    lines = [*page.lines, *([page.place] if page.place else [])]
    if lines:
        yield ""
        yield from _markdown_items([Item(line) for line in lines], "")
    for section in page.overview:
        yield from _markdown_section(section, "##")
    for answer in page.answers:
        sentence, *others = (escaped(line) for line in answer.lines)
        yield from ("", f"**{sentence}**")
        for line in others:
            yield from ("", line)
        for section in answer.sections:
            yield from _markdown_section(section, "##")
    for section in page.sections:
        yield from _markdown_section(section, "##")
    if page.closing:
        yield from ("", escaped(page.closing))


def _markdown_section(section: Section, level: str) -> Iterator[str]:
    yield from ("", f"{level} {escaped(section.title)}")
    if section.table is not None:
        yield ""
        yield from _markdown_table(section.table)
    if section.items:
        yield ""
        yield from _markdown_items(section.items, "")
    for group in section.groups:
        yield from _markdown_section(group, level + "#")


def _markdown_table(table: Table) -> Iterator[str]:
    yield f"| {' | '.join(map(escaped, table.columns))} |"
    yield f"|{'---|' * len(table.columns)}"
    for row in table.rows:
        yield f"| {' | '.join(escaped(' '.join(cell)) for cell in row)} |"


def _markdown_items(items: Sequence[Item], indent: str) -> Iterator[str]:
    for item in items:
        yield f"{indent}- {escaped(item.text)}"
        yield from _markdown_items(item.under, indent + "  ")


def escaped(text: str) -> str:
    """A text in which Markdown finds no markup."""
    return re.sub(_LIST, lambda found: rf"{found[1] or ''}\{found[2] or found[3]}", re.sub(_MARKUP, r"\\\1", text))
