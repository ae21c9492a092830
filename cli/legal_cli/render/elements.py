"""Elements of HTML: how text becomes part of them, and how they are written. It knows no page and no style.

Text goes in as text, so that nothing of it can become markup; the marks that isolate an insertion become elements.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from urllib.parse import quote
from xml.etree.ElementTree import Element, SubElement  # makes elements; parses nothing

_MARKS = re.compile("([\u2066-\u2069])")
_DIRECTIONS = {"\u2066": "ltr", "\u2067": "rtl", "\u2068": "auto"}
_END = "\u2069"
_OVERRIDES = re.compile("[\u202a-\u202e]")  # they would reorder what stands beside them
_UNFIT = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")  # what no page can hold
_QUOTE = '"'
_INLINE = {"a", "bdi", "strong", "small", "code"}
_EMPTY = {"input", "link", "meta"}  # of those that have no end, the ones that are written here


def add(parent: Element, tag: str, text: str = "", **attributes: str) -> Element:
    """A new element at the end of another; `class_` stands for `class`, `aria_label` for `aria-label`."""
    given = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items() if value}
    element = SubElement(parent, tag, given)
    inline(element, text, {})
    return element


def inline(element: Element, text: str, links: Mapping[str, str]) -> None:
    """Adds a text whose isolated insertions become elements; one that is a key of `links` leads to that id.

    What begins with a slash is no id on this page, but the address of another. An insertion whose id is "" names the
    very thing that the text tells of.

    Marks that have no partner are dropped, so that none can reach beyond the text it stands in.
    """
    open_ = [element]
    for part in _MARKS.split(_clean(text)):
        if part in _DIRECTIONS:
            open_.append(SubElement(open_[-1], "bdi", {"dir": _DIRECTIONS[part]}))
        elif part != _END:
            _append(open_[-1], part)
        elif len(open_) > 1:
            _link(open_.pop(), links)


def _append(element: Element, text: str) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    elif text:
        element.text = (element.text or "") + text


def _link(insertion: Element, links: Mapping[str, str]) -> None:
    """Makes an id that something on the page is named by a link to it."""
    target = links.get(insertion.text or "")
    if target is None or len(insertion) or insertion.get("dir") != "ltr":
        return
    if not target:
        insertion.set("class", "own")
    else:
        insertion.tag = "a"
        address = target if target.startswith("/") else f"#{quote(target)}"
        insertion.attrib |= {"class": "cite", "href": address}


def plain(text: str) -> str:
    """A text without marks, for where no element can stand."""
    return _MARKS.sub("", _clean(text))


def _clean(text: str) -> str:
    return _UNFIT.sub("\ufffd", _OVERRIDES.sub("", text))


def written(root: Element) -> str:
    """The elements as a document, a line for each block."""
    parts: list[str] = []
    _write(root, "\n", parts.append)
    return f"<!doctype html>\n{''.join(parts)}\n"


def _write(element: Element, line: str, put: Callable[[str], object]) -> None:
    """One element; `line` begins a line at its depth, and is "" where a line could be seen as a space."""
    tag, text = element.tag, element.text
    put(f"<{tag}")
    for name, value in element.items():
        put(f' {name}="{_escaped(value).replace(_QUOTE, "&quot;")}"')
    put(">")
    if text:
        put(text if tag == "style" else _escaped(text))
    within = f"{line} " if line and not text and _INLINE.isdisjoint([each.tag for each in element]) else ""
    for child in element:
        put(within)
        _write(child, within, put)
        if child.tail:
            put(_escaped(child.tail))
    if within and len(element):
        put(line)
    if tag not in _EMPTY:
        put(f"</{tag}>")


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
