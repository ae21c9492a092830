"""Numbers as they are claimed, as sets of whole numbers: which a bound leaves open. Nothing is estimated or rounded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Interval(NamedTuple):
    """The whole numbers from `least` to `most`; None where there is no upper end."""

    least: int
    most: int | None

    def within(self, other: Interval) -> bool:
        """Whether every number of this one is one of the other."""
        return other.least <= self.least and (other.most is None or (self.most is not None and self.most <= other.most))

    def and_(self, other: Interval) -> Interval | None:
        """The numbers that are in both; None where there is none."""
        ends = [each.most for each in (self, other) if each.most is not None]
        least, most = max(self.least, other.least), min(ends) if ends else None
        return None if most is not None and most < least else Interval(least, most)


_ALL = Interval(0, None)


def interval(figure: Mapping[str, int]) -> Interval | None:
    """The numbers, from 0 on, that a figure of bounds leaves open; None where there is none, and for `about`."""
    found: Interval | None = _ALL
    for word, number in figure.items():
        bound = _bound(word, number)
        found = None if found is None or bound is None else found.and_(bound)
    return found


def _bound(word: str, number: int) -> Interval | None:
    bounds = {
        "below": _ALL.and_(Interval(0, number - 1)),
        "at_most": Interval(0, number),
        "above": Interval(number + 1, None),
        "at_least": Interval(number, None),
        "exactly": Interval(number, number),
    }
    return bounds.get(word)


def can_be_so(figure: Mapping[str, int]) -> bool:
    """Whether a figure says something that some number can fulfil; `about` has no width, and stands alone."""
    return len(figure) == 1 if "about" in figure else interval(figure) is not None
