"""On which day something was said, and whether that is later than a day asked for. It knows no today.

A source has its day, or the earliest it can be of; a statement has its own, or its source's, or none that was found.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from pydantic_core import PydanticCustomError

from legal.errors import InputError, Parameter, Problem
from legal.fields import Day
from legal.rulebook import NOT_FOUND, Source, Statement


class Made(NamedTuple):
    """When something was said: its `day`, YYYY-MM-DD; if that was not found `not_before`, or neither."""

    day: str = ""
    not_before: str = ""

    @property
    def earliest(self) -> str:
        """The earliest day that it can be of; "" where nothing is known."""
        return self.day or self.not_before

    def is_later(self, as_of: str | None) -> bool:
        """Whether it is surely of a later day than this; without a day, or where nothing is known, it is not."""
        return as_of is not None and self.earliest > as_of


def source_made(source: Source) -> Made:
    """When a source was made."""
    return Made(source.date) if source.date else Made(not_before=source.not_before or "")


def statement_made(statement: Statement, source: Source) -> Made:
    """When a statement was made: its own day where it has one, else its source's."""
    if statement.date == NOT_FOUND:
        return Made(not_before=statement.not_before)
    return Made(statement.date) if statement.date else source_made(source)


def last_made(made: Iterable[Made]) -> Made:
    """Of several, the last."""
    return max(made, key=lambda each: each.earliest)


def day_asked(text: object) -> str:
    """A day that was asked for, in canonical form.

    Raises:
        InputError: it is no day YYYY-MM-DD.
    """
    try:
        return str(Day().read_one(text))
    except PydanticCustomError:
        raise InputError([Problem(Parameter("as_of"), "day")]) from None
