"""Whether a document is the one that a source was taken from, paragraph by paragraph, by fingerprint. It reads no file.

A document's non-empty lines are its paragraphs; the first is the headline, H, and the others are numbered from 1.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from legal.rulebook import Source

HEADLINE = "H"
_BREAK = re.compile("\r\n?|\n")
_STRAIGHT = {0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"'}


class Paragraph(NamedTuple):
    """A paragraph of a document: its name by its place, its line from 1, and its fingerprint."""

    name: str
    line: int
    fingerprint: str


class Difference(NamedTuple):
    """Where a document differs from its source: `changed`, `missing`, `new` or `moved`.

    `paragraph` is the source's name for it, None for a new one; `found` what the document has, None where it has none.
    """

    status: str
    paragraph: str | None
    found: Paragraph | None


def fingerprint(text: str) -> str:
    """The SHA-256 of a paragraph: NFC, white space folded, curly quotes (‘ ’ “ ”) made straight."""
    folded = " ".join(unicodedata.normalize("NFC", text).split()).translate(_STRAIGHT)
    return hashlib.sha256(folded.encode()).hexdigest()


def paragraphs_of(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a document's text."""
    lines = ((number, line) for number, line in enumerate(_BREAK.split(text), 1) if line.strip())
    return tuple(
        Paragraph(str(place) if place else HEADLINE, number, fingerprint(line))
        for place, (number, line) in enumerate(lines)
    )


def differences(source: Source, found: Sequence[Paragraph]) -> tuple[Difference, ...]:
    """Where a document's paragraphs differ from the source's; one that moved is told by its equal fingerprint."""
    names = list(source.paragraphs)
    matcher = SequenceMatcher(None, list(source.paragraphs.values()), [each.fingerprint for each in found], False)
    told: list[Difference] = []
    for what, first, last, start, end in matcher.get_opcodes():
        if what == "equal":
            told += [
                Difference("moved", names[place], found[start + place - first])
                for place in range(first, last)
                if names[place] != found[start + place - first].name
            ]
        else:
            told += _replaced(names[first:last], found[start:end])
    return tuple(_with_moves(source, told))


def _replaced(names: Sequence[str], found: Sequence[Paragraph]) -> Iterator[Difference]:
    """Paragraphs in the place of others: changed as far as there are as many, then missing or new."""
    both = min(len(names), len(found))
    yield from (Difference("changed", name, each) for name, each in zip(names, found, strict=False))
    yield from (Difference("missing", name, None) for name in names[both:])
    yield from (Difference("new", None, each) for each in found[both:])


def _with_moves(source: Source, told: Sequence[Difference]) -> Iterator[Difference]:
    """A paragraph that is missing in one place and new in another, word for word, has moved."""
    new: dict[str, list[Paragraph]] = {}
    for each in told:
        if each.paragraph is None and each.found is not None:
            new.setdefault(each.found.fingerprint, []).append(each.found)
    found = []
    for each in told:
        spare = new.get(source.paragraphs[each.paragraph]) if each.paragraph and each.status == "missing" else None
        found.append(Difference("moved", each.paragraph, spare.pop(0)) if spare else each)
    left = {each for spare in new.values() for each in spare}
    yield from (each for each in found if each.status != "new" or each.found in left)
