"""A page of titled lists, and how it is written as plain text and as Markdown. It knows no law and no language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from legal_cli.render.layout import wrap

_MARKUP = re.compile(r"([\\`*_\[\]<>|&])")
_LIST = re.compile(r"^(\d+)([.)])|^([-+#])")


class Item(NamedTuple):
    """One entry of a list, with the entries under it."""

    text: str
    under: tuple[Item, ...] = ()


class Section(NamedTuple):
    """A titled list."""

    title: str
    items: tuple[Item, ...]


class Page(NamedTuple):
    """A title, a few lines of what the page is about, titled lists, and a closing line."""

    title: str
    lines: tuple[str, ...]
    sections: tuple[Section, ...]
    closing: str = ""


def as_text(page: Page) -> str:
    """Lines of a terminal, 80 columns wide."""
    return "\n".join(_text_lines(page)) + "\n"


def _text_lines(page: Page) -> Iterator[str]:
    yield from wrap(page.title)
    for line in page.lines:
        yield from wrap(line, rest="  ")
    for section in page.sections:
        yield ""
        yield from wrap(section.title)
        yield from _text_items(section.items, "")
    if page.closing:
        yield ""
        yield from wrap(page.closing)


def _text_items(items: Sequence[Item], indent: str) -> Iterator[str]:
    for item in items:
        yield from wrap(item.text, first=f"{indent}- ", rest=f"{indent}  ")
        yield from _text_items(item.under, indent + "  ")


def as_markdown(page: Page, lang: str) -> str:
    """CommonMark; in a block of its own direction where the language runs from right to left."""
    return in_direction(_markdown_lines(page), lang)


def in_direction(lines: Iterator[str], lang: str) -> str:
    """Markdown lines as a text, right to left where the language is."""
    body = "\n".join(lines)
    return body + "\n" if lang == "en" else f'<div dir="rtl" lang="{lang}">\n\n{body}\n\n</div>\n'


def _markdown_lines(page: Page) -> Iterator[str]:
    yield f"# {escaped(page.title)}"
    if page.lines:
        yield ""
        yield from _markdown_items([Item(line) for line in page.lines], "")
    for section in page.sections:
        yield from ("", f"## {escaped(section.title)}", "")
        yield from _markdown_items(section.items, "")
    if page.closing:
        yield from ("", escaped(page.closing))


def _markdown_items(items: Sequence[Item], indent: str) -> Iterator[str]:
    for item in items:
        yield f"{indent}- {escaped(item.text)}"
        yield from _markdown_items(item.under, indent + "  ")


def escaped(text: str) -> str:
    """A text in which Markdown finds no markup."""
    return _LIST.sub(lambda found: rf"{found[1] or ''}\{found[2] or found[3]}", _MARKUP.sub(r"\\\1", text))
