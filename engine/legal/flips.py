"""The minimal sets of changes that lead to another outcome, among the ways of all places. It shows nothing of them.

A set is one way for each place. For one norm every set is one bit of a Python integer, so the norm is evaluated once;
what is not minimal then follows by shifts. Norms together, and norms of very many facts, are tried set by set, the
smallest first, as far as a budget goes; how far it went is told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import combinations, product
from math import prod
from typing import NamedTuple, TypeAlias

from legal.conditions import FALSE, TRUE, Leaf, Truth
from legal.relevance import spread_over
from legal.rulebook import OUTCOMES, Norm
from legal.ways import Effect, Place

Chosen: TypeAlias = tuple[int, ...]  # for each place, the number of its way

MAX_SETS = 1 << 24  # that are evaluated at once: a set is a bit, so an integer takes two megabytes at most
BUDGET = 6000  # sets that are evaluated one by one


class Flips(NamedTuple):
    """Minimal sets of changes by the outcome that they lead to; `most` is the size up to which all were looked for.

    `most` counts changed places and is None where all sets were looked for.
    """

    sets: Mapping[str, Sequence[Chosen]]
    most: int | None = None


def flips_of_one(norm: Norm, places: Sequence[Place], outcomes: Sequence[str]) -> Flips:
    """All minimal sets that lead one norm to each of these outcomes; there must be at most `MAX_SETS` sets in all."""
    space = _Sets(places)
    reached = space.outcomes(norm)
    return Flips({outcome: space.decode(space.minimal(reached[outcome])) for outcome in outcomes})


def count_of(places: Sequence[Place]) -> int:
    """How many sets of changes there are, minimal or not."""
    return prod(len(place.ways) for place in places)


class _Sets:
    """All sets of changes, numbered: a place's first way has `step` bits, then the next."""

    def __init__(self, places: Sequence[Place]) -> None:
        self.places = places
        self.step: list[int] = []
        size = 1
        for place in places:
            self.step.append(size)
            size *= len(place.ways)
        self.size, self.whole = size, (1 << size) - 1
        self.first = [
            _repeat((1 << step) - 1, step * len(place.ways), size // (step * len(place.ways)))
            for step, place in zip(self.step, places, strict=True)
        ]

    def outcomes(self, norm: Norm) -> dict[str, int]:
        """The sets that lead to each outcome, undetermined included."""
        masks: dict[Leaf, tuple[int, int]] = {}
        for at, place in enumerate(self.places):
            for number, atom in enumerate(place.atoms):
                truths = [way.effect[number] for way in place.ways]
                masks[atom] = (self._where(at, truths, TRUE), self._where(at, truths, FALSE))
        spread = spread_over(norm, masks, {}, self.whole)
        found = {}
        for number, outcome in enumerate(OUTCOMES):
            others = [mask for other, mask in enumerate(spread) if other != number]
            found[outcome] = spread[number] & ~(others[0] | others[1])
        return found | {"undetermined": self.whole & ~(found[OUTCOMES[0]] | found[OUTCOMES[1]] | found[OUTCOMES[2]])}

    def _where(self, at: int, truths: Sequence[Truth], truth: Truth) -> int:
        mask = 0
        for number, each in enumerate(truths):
            if each is truth:
                mask |= self.first[at] << number * self.step[at]
        return mask

    def minimal(self, mask: int) -> int:
        """The sets of the mask of which no proper part is in it."""
        parts, proper = mask, 0  # sets with a part in the mask; with a proper part in it
        for at, place in enumerate(self.places):
            inner = [_parts(place, number) for number in range(len(place.ways))]
            with_itself = [(number, *each) for number, each in enumerate(inner)]
            parts, proper = (
                self._moved(at, with_itself, parts),
                (self._moved(at, with_itself, proper) | self._moved(at, inner, parts)),
            )
        return mask & ~proper

    def _moved(self, at: int, sources: Sequence[Sequence[int]], mask: int) -> int:
        """For each way of a place, what the mask has at any of the ways given for it."""
        step, first = self.step[at], self.first[at]
        slices = [(mask >> number * step) & first for number in range(len(sources))]
        moved = 0
        for number, each in enumerate(sources):
            for source in each:
                moved |= slices[source] << number * step
        return moved

    def decode(self, mask: int) -> list[Chosen]:
        """The sets of a mask."""
        bits = bin(mask)[:1:-1]
        found, at = [], bits.find("1")
        while at >= 0:
            found.append(tuple(at // step % len(p.ways) for step, p in zip(self.step, self.places, strict=True)))
            at = bits.find("1", at + 1)
        return found


def _repeat(block: int, period: int, times: int) -> int:
    """The block that many times, a period apart."""
    if times <= 1:
        return block
    half = _repeat(block, period, times // 2)
    both = half | half << period * (times // 2)
    return both if times % 2 == 0 else block | both << period


def _parts(place: Place, number: int) -> tuple[int, ...]:
    """The ways that have the effects of a way's proper parts: no change, or the same values for fewer facts."""
    by_effect: dict[Effect, int] = {}
    for at, way in enumerate(place.ways):
        by_effect.setdefault(way.effect, at)
    return tuple(sorted({by_effect[effect] for effect in place.ways[number].within if effect in by_effect}))


class Trials:
    """Sets of changes evaluated one by one, by a function from a set to its outcome."""

    def __init__(self, places: Sequence[Place], outcome: Callable[[Chosen], str]) -> None:
        self.places, self.outcome = places, outcome

    @cached_property
    def inner(self) -> list[list[tuple[int, ...]]]:
        return [[_parts(place, number) for number in range(len(place.ways))] for place in self.places]

    def flips(self, outcomes: Sequence[str], budget: int = BUDGET) -> Flips:
        """All minimal sets up to the size that the budget allows; changes of one place are always tried."""
        found: dict[Chosen, str] = {}
        most: int | None = None
        for size in range(len(self.places) + 1):
            if size > 1 and len(found) + self._count(size) > budget:
                most = size - 1
                break
            for chosen in self._sets(size):
                found[chosen] = self.outcome(chosen)
        sets = {
            outcome: [each for each, led in found.items() if led == outcome and not self._has_part(each, found)]
            for outcome in outcomes
        }
        return Flips(sets, most)

    def _count(self, size: int) -> int:
        """How many sets change so many places."""
        counts = [1] + [0] * size
        for place in self.places:
            for taken in range(size, 0, -1):
                counts[taken] += counts[taken - 1] * (len(place.ways) - 1)
        return counts[size]

    def _sets(self, size: int) -> Iterator[Chosen]:
        for changed in combinations(range(len(self.places)), size):
            for numbers in product(*(range(1, len(self.places[at].ways)) for at in changed)):
                at_place = dict(zip(changed, numbers, strict=True))
                yield tuple(at_place.get(at, 0) for at in range(len(self.places)))

    def _has_part(self, chosen: Chosen, found: Mapping[Chosen, str]) -> bool:
        """Whether a proper part of a set leads to the same outcome."""
        options = [(number, *self.inner[at][number]) for at, number in enumerate(chosen)]
        return any(found[each] == found[chosen] for each in product(*options) if each != chosen)
