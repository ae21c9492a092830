"""Elements of HTML: how text becomes part of them, and how they are written. It knows no page and no style.

Text goes in as text, so that nothing of it can become markup; the marks that isolate an insertion become elements.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import quote
from xml.etree.ElementTree import Element, SubElement, tostring  # makes and writes elements; parses nothing

_MARKS = re.compile("([\u2066-\u2069])")
_DIRECTIONS = {"\u2066": "ltr", "\u2067": "rtl", "\u2068": "auto"}
_END = "\u2069"
_OVERRIDES = dict.fromkeys(range(0x202A, 0x202F))  # they would reorder what stands beside them
_UNFIT = dict.fromkeys((*range(9), 11, 12, *range(14, 32), *range(127, 160), *range(0xD800, 0xE000)), "\ufffd")
_CLEAN = _OVERRIDES | _UNFIT
_INLINE = {"a", "bdi", "strong", "small", "code"}


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
    for part in _MARKS.split(text.translate(_CLEAN)):
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
    return _MARKS.sub("", text.translate(_CLEAN))


def written(root: Element) -> str:
    """The elements as a document, a line for each block."""
    _set_in(root, 0)
    return f"<!doctype html>\n{tostring(root, encoding='unicode', method='html')}\n"


def _set_in(element: Element, depth: int) -> None:
    """Lines and indents between blocks, and nowhere else: there a space could be seen."""
    if not len(element) or element.text or any(each.tag in _INLINE for each in element):
        return
    element.text = "\n" + " " * (depth + 1)
    for child in element:
        child.tail = element.text
        _set_in(child, depth + 1)
    element[-1].tail = "\n" + " " * depth
