"""An HTML page as its readers meet it: what can be seen of it, its ids, its links, its headings. No style is read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import NamedTuple

VOID = {"meta", "link", "br", "input"}
STYLE = re.compile(r"(?<=<style>).*?(?=</style>)", re.DOTALL)
HASH = re.compile(r"sha256-[A-Za-z0-9+/=]+|[0-9a-f]{64}")


class Tag(NamedTuple):
    """A tag as it was opened."""

    name: str
    attributes: dict[str, str]


class HtmlPage(HTMLParser):
    """A page, parsed strictly: each element is closed where it must be, and nothing is left open."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[Tag] = []
        self.texts: list[str] = []
        self.open: list[str] = []
        self.declared = ""
        self.feed(text)
        self.close()
        assert (self.declared, self.open) == ("doctype html", [])

    def handle_decl(self, decl: str) -> None:
        self.declared = decl

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(dict(attrs)) == len(attrs)
        self.tags.append(Tag(tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open and "title" not in self.open:
            self.texts.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")

    unknown_decl = handle_comment
    handle_pi = handle_comment

    @property
    def seen(self) -> str:
        """All that can be read on the page, white space folded."""
        return " ".join("".join(self.texts).split())

    def values(self, attribute: str) -> list[str]:
        """The values of an attribute, in their order."""
        return [tag.attributes[attribute] for tag in self.tags if attribute in tag.attributes]

    def levels(self) -> Iterator[int]:
        """The levels of the headings, in their order."""
        yield from (int(tag.name[1]) for tag in self.tags if re.fullmatch("h[1-6]", tag.name))


def reviewable(text: str) -> str:
    """A page for a golden file: without its style, and without the hashes that change with every edit of the data."""
    return HASH.sub("…", STYLE.sub("…", text))
