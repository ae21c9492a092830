"""Pages as one self-contained HTML file: its frame, its style, what made it. No script, no request, no clock.

What pages say is not decided here, and how their lists become elements is the matter of `body`.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from xml.etree.ElementTree import Element

from legal_cli.render.body import Body
from legal_cli.render.elements import add, plain, written
from legal_cli.render.made import Made
from legal_cli.render.page import Page
from legal_cli.words import Words

DIRECTIONS = {"en": "ltr", "ar": "rtl", "ckb": "rtl"}


@cache
def style() -> str:
    """The style sheet, as it stands in every page."""
    return "\n" + Path(__file__).with_name("page.css").read_text("utf-8")


def style_source() -> str:
    """The style sheet as a Content-Security-Policy names it: the hash of its text."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(style().encode()).digest()).decode()}'"


def policy() -> str:
    """The Content-Security-Policy of a page that needs nothing but itself."""
    return f"default-src 'none'; style-src {style_source()}; base-uri 'none'; form-action 'none'"


def as_html(pages: Sequence[Page], words: Words, made: Made) -> str:
    """One file that holds all pages; with several, a table that leads to each comes first.

    A page that is no more than its title is a note, and stands before the others.
    """
    notes = [each.title for each in pages if not (each.answers or each.sections or each.lines)]
    told = [each for each in pages if each.answers or each.sections or each.lines]
    title = told[0].title if len(told) == 1 else words("html.several") if told else made.kind
    root = Element("html", {"lang": words.lang, "dir": DIRECTIONS[words.lang]})
    _head(root, f"{plain(title)} – {made.kind}" if title != made.kind else plain(title))
    body = add(root, "body", id="top")
    header = add(body, "header")
    if title != made.kind:
        add(header, "p", made.kind, class_="kind")
    add(header, "h1", title)
    main = add(body, "main")
    for note in (*made.notes, *notes):
        add(main, "p", note, class_="notice")
    Body(words, told).write(main)
    footer = add(body, "footer")
    for line in made.lines:
        add(footer, "p", line)
    return written(root)


def _head(root: Element, title: str) -> None:
    head = add(root, "head")
    add(head, "meta", charset="utf-8")
    add(head, "meta", name="viewport", content="width=device-width, initial-scale=1")
    add(head, "meta", **{"http-equiv": "Content-Security-Policy", "content": policy()})
    add(head, "meta", name="referrer", content="no-referrer")
    add(head, "meta", name="color-scheme", content="light dark")
    add(head, "title", title)
    add(head, "style").text = style()
