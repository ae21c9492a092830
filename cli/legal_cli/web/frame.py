"""The frame of every web page: head, ways to the other pages, languages, foot. What stands in it is not its matter."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple, TypeAlias
from xml.etree.ElementTree import Element

from legal import __version__
from legal.rulebook import Rulebook
from legal_cli.render.elements import add, plain, written
from legal_cli.render.html import DIRECTIONS, style
from legal_cli.words import LANGUAGES, Id, Words

Write: TypeAlias = Callable[[Element], None]

_PAGES = ("", "compare", "ref", "claims", "coverage")


@cache
def stylesheet() -> str:
    """The style of reports, and what web pages need besides."""
    return style() + Path(__file__).with_name("site.css").read_text("utf-8")


@cache
def style_address() -> str:
    """Where the style stands: another style has another address, so that a browser may keep it."""
    return f"/style-{hashlib.sha256(stylesheet().encode()).hexdigest()[:16]}.css"


@cache
def own_names() -> dict[str, str]:
    """Each language by the name that it has for itself."""
    return {lang: Words(lang, bidi=False)("web.language") for lang in LANGUAGES}


class Sheet(NamedTuple):
    """What a page has of its own: its title, its kind in words, its address without the language, its content.

    `switch` writes the choice of languages where the page has no address of its own to come back to; one that
    `is_astray` is none of the pages that the ways lead to.
    """

    title: str
    here: str
    write: Write
    kind: str = ""
    switch: Write | None = None
    is_astray: bool = False


def framed(sheet: Sheet, words: Words, book: Rulebook) -> str:
    """A whole page in one language."""
    root = Element("html", {"lang": words.lang, "dir": DIRECTIONS[words.lang]})
    _head(root, " – ".join(dict.fromkeys((plain(sheet.title), words("web.name")))))
    body = add(root, "body", id="top")
    add(add(body, "p", class_="skip"), "a", words("web.skip"), href="#content")
    header = add(body, "header")
    bar = add(header, "div", class_="bar")
    _ways(bar, sheet, words)
    _languages(bar, sheet, words)
    if sheet.kind:
        add(header, "p", sheet.kind, class_="kind")
    add(header, "h1", sheet.title, id="title")
    sheet.write(add(body, "main", id="content"))
    footer = add(body, "footer")
    for line in _foot(words, book):
        add(footer, "p", line)
    return written(root)


def _head(root: Element, title: str) -> None:
    head = add(root, "head")
    add(head, "meta", charset="utf-8")
    add(head, "meta", name="viewport", content="width=device-width, initial-scale=1")
    add(head, "meta", name="color-scheme", content="light dark")
    add(head, "title", title)
    add(head, "link", rel="icon", href="data:,")
    add(head, "link", rel="stylesheet", href=style_address())


def _ways(bar: Element, sheet: Sheet, words: Words) -> None:
    ways = add(add(bar, "nav", aria_label=words("web.pages")), "ul")
    for page in _PAGES:
        current = "page" if sheet.here == page else "true" if page and sheet.here.startswith(f"{page}/") else ""
        current = "" if sheet.is_astray else current
        entry = add(ways, "li")
        add(entry, "a", words(f"web.page.{page or 'ask'}"), href=f"/{words.lang}/{page}", aria_current=current)


def _languages(bar: Element, sheet: Sheet, words: Words) -> None:
    if sheet.switch is not None:
        sheet.switch(bar)
        return
    entries = add(add(bar, "nav", aria_label=words("web.languages"), class_="languages"), "ul")
    for lang, name in own_names().items():
        current = "true" if lang == words.lang else ""
        add(add(entries, "li"), "a", name, href=f"/{lang}/{sheet.here}", lang=lang, hreflang=lang, aria_current=current)


def switch(action: str, lang: str, fill: Write) -> Write:
    """The choice of languages of a page that a form made: the same form again, in another one.

    Args:
        action: where the form goes, without the language: `ask`.
        lang: the language now.
        fill: writes the form's hidden fields.
    """

    def write(bar: Element) -> None:
        form = add(bar, "form", method="post", class_="languages", action=f"/{lang}/{action}")
        fill(form)
        for each, name in own_names().items():
            current = "true" if each == lang else ""
            add(form, "button", name, type="submit", formaction=f"/{each}/{action}", lang=each, aria_current=current)

    return write


def _foot(words: Words, book: Rulebook) -> Iterator[str]:
    yield words("web.nothing_kept")
    yield words("closing")
    program = Id(f"legal {__version__}")
    yield words("html.made", program=program, version=Id(book.version), sha=Id(book.sha256))
