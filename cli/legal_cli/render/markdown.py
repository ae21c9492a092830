"""Pages as CommonMark. Which words stand in them is not known here."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from legal_cli.render.page import Item, Page, Section, Table

_MARKUP = r"([\\`*_\[\]<>|&])"
_LIST = r"^(\d+)([.)])|^([-+#])"


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
