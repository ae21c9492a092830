"""Days, births that are known only coarsely, and ages. No clock: the program knows no today."""

from __future__ import annotations

import calendar
from datetime import date


def birthday(born: date, years: int) -> date:
    """The day on which one born then completes these years; after 29 February it is 1 March in other years."""
    try:
        return born.replace(year=born.year + years)
    except ValueError:
        return date(born.year + years, 3, 1)


def born_between(born: str) -> tuple[date, date]:
    """The first and the last day that a birth written YYYY, YYYY-MM or YYYY-MM-DD can be."""
    parts = [int(part) for part in born.split("-")]
    match parts:
        case [year]:
            return date(year, 1, 1), date(year, 12, 31)
        case [year, month]:
            return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
        case _:
            return date(*parts), date(*parts)


def ages_on(born: str, day: date) -> tuple[int, int]:
    """The lowest and the highest age, in full years, that one born then can have on this day."""
    first, last = born_between(born)
    return _age(min(last, day), day), _age(first, day)


def _age(born: date, day: date) -> int:
    years = day.year - born.year
    return years if years == 0 or birthday(born, years) <= day else years - 1
