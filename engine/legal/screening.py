"""Screening a table in memory: `legal.screen` adds to a frame what each reading says of its rows. It reads no file.

Polars is an extra and is imported only when it is asked for: `pip install 'legal-engine[screen]'`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar, cast

from legal.errors import ExtraMissing

if TYPE_CHECKING:
    from legal.rulebook import Rulebook

Frame = TypeVar("Frame")


def screen(
    frame: Frame,
    readings: Sequence[str] | None = None,
    as_of: str | None = None,
    rulebook: Rulebook | None = None,
    *,
    mapping: Mapping[str, str] | None = None,
    columns: Sequence[str] | None = None,
    separator: str = ";",
) -> Frame:
    """The frame with the answers to its rows as further columns, named `<reading>.outcome` and so on, and `error`.

    A row that is no valid record has no answers; `error` says why, and is null for all others.

    Args:
        frame: a Polars DataFrame or LazyFrame or an Arrow table, its columns named by facts (`person.born`, or structs
            `person` and `situation`). The same kind is given back.
        readings, as_of, rulebook: as for `legal.check`.
        mapping: facts by the names of columns that are named otherwise.
        columns: which answers to give, of outcome, norm, exception, consequence, missing, presumed, unsettled; None
            for all. The outcome is always given.
        separator: what parts the entries of a list that is given as one text.

    Raises:
        InputError: an unknown reading, fact or column, or a frame without a column that is a fact.
        ExtraMissing: Polars is not installed.
        TypeError: the frame is of another kind.
    """
    try:
        from legal.columns.frames import screened
    except ImportError:
        raise ExtraMissing("screen") from None
    return cast(Frame, screened(frame, readings, as_of, rulebook, mapping or {}, columns, separator))
