"""The state of an interview, which travels in the hidden fields of its own page and is kept nowhere.

Whoever forges a field forges only the own answers: every field is read again, like any input.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeAlias
from urllib.parse import parse_qsl
from xml.etree.ElementTree import Element

from legal.changes import read_changes
from legal.checking import resolve
from legal.errors import InputError
from legal.fields import UNKNOWN, Value
from legal.interview import Told, retell
from legal.rulebook import Rulebook
from legal.scenario import Scenario
from legal_cli.render.elements import add
from legal_cli.web.refusals import Refusal

Fields: TypeAlias = dict[str, list[str]]

MOST_FIELDS = 200
_NONE = "none"


def read_fields(body: bytes) -> Fields:
    """The fields of a form, each with its values.

    Raises:
        Refusal: this is no form, or has more fields than any of ours.
    """
    try:
        pairs = parse_qsl(body.decode("ascii"), keep_blank_values=True, max_num_fields=MOST_FIELDS, errors="strict")
    except ValueError:
        raise Refusal(422, "form") from None
    found: Fields = {}
    for name, value in pairs:
        found.setdefault(name, []).append(value)
    return found


class State(NamedTuple):
    """What was answered so far, each reply by the fact that was asked for, in order; and which readings are asked."""

    readings: tuple[str, ...]
    replies: tuple[tuple[str, Value | None], ...] = ()

    def told(self, title: str) -> Told:
        """What is known, as a case of this title.

        Raises:
            InputError: no scenario can have these facts together, or this title.
        """
        return retell(Told(titled(title)), self.replies)

    def write(self, form: Element) -> None:
        """The hidden fields."""
        for reading in self.readings:
            add(form, "input", type="hidden", name="reading", value=reading)
        for path, value in self.replies:
            add(form, "input", type="hidden", name="told", value=f"{path}={_written(value)}")


def read_state(found: Fields, book: Rulebook) -> State:
    """The state that a form carries.

    Raises:
        Refusal: its fields are none that a page of ours has.
    """
    try:
        readings = tuple(resolve(book, found.get("reading")))
        return State(readings, tuple(_replies(found.get("told", ()))))
    except InputError:
        raise Refusal(422, "form") from None


def titled(title: str) -> Scenario:
    """A case of which only the title is known.

    Raises:
        InputError: a case cannot have this title.
    """
    from legal.errors import Problem
    from legal.files.document import Document
    from legal.files.scenarios import read_scenario

    [found] = read_scenario(Document("-", 1, {"scenario": title}))
    if isinstance(found, Problem):
        raise InputError([found._replace(line=None, column=None)])
    return found.scenario


def _replies(written: Sequence[str]) -> Iterator[tuple[str, Value | None]]:
    for each in written:
        yield from read_changes([each]).items()


def _written(value: Value | None) -> str:
    if isinstance(value, tuple):
        return ",".join(value) or _NONE
    return UNKNOWN if value is None else str(value)
