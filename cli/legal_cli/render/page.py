"""A page of titled lists, as every format gets it. It knows no law, no language and no format."""

from __future__ import annotations

from typing import NamedTuple


class Item(NamedTuple):
    """One entry of a list, with the entries under it.

    A `note` belongs to the entry it stands under, and has no mark of its own in text. `name` is that of the thing the
    entry tells of (`S11`), by which other entries lead to it, `whole` its whole id; `truth` that of the condition it
    tells of; `fold` says whether what is under it can be folded away where a format can do that, and how it is at
    first: `open` or `closed`.
    """

    text: str
    under: tuple[Item, ...] = ()
    note: bool = False
    name: str = ""
    truth: str = ""
    fold: str = ""
    whole: str = ""


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
