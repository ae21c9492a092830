"""How independent parts of a norm come together: two truths each, of its elements and of its exceptions. No cells here.

A stance is both truths as one number; parts that share no fact merge by the least and the greatest. What can be reached
is a set of stances, and what one fact can tell apart a set of pairs of them, as bits of a number.
"""

from __future__ import annotations

from functools import cache
from itertools import combinations, product

from legal.conditions import Truth
from legal.reference import POSSIBLE, Possible

STANCES = tuple(product(Truth, Truth))  # the truth of the elements, that of the exceptions
NEUTRAL = STANCES.index((Truth.TRUE, Truth.FALSE))  # of a part that says nothing
_PAIRS = tuple(combinations(range(len(STANCES)), 2))
_NUMBER = {pair: number for number, pair in enumerate(_PAIRS)}


def stance(elements: Truth, exceptions: Truth) -> int:
    """Both truths as one number."""
    return STANCES.index((elements, exceptions))


def possible(one: int) -> Possible:
    """The outcomes that a norm of this stance can have."""
    return POSSIBLE[STANCES[one]]


@cache
def merge(one: int, other: int) -> int:
    """The stance of two parts together."""
    (elements, exceptions), (more, others) = STANCES[one], STANCES[other]
    return stance(min(elements, more), max(exceptions, others))


@cache
def merge_reach(one: int, other: int) -> int:
    """The stances that two parts together can reach, each by itself reaching those of its set."""
    found = 0
    for first in _members(one):
        for second in _members(other):
            found |= 1 << merge(first, second)
    return found


def pair(one: int, other: int) -> int:
    """The set of this one pair; of a stance with itself, the empty set."""
    return 0 if one == other else 1 << _NUMBER[min(one, other), max(one, other)]


@cache
def merge_pairs(pairs: int, reach: int) -> int:
    """The pairs that a fact of one part tells apart, seen together with a part that can reach these stances."""
    found = 0
    for number in _members(pairs):
        one, other = _PAIRS[number]
        for rest in _members(reach):
            found |= pair(merge(one, rest), merge(other, rest))
    return found


@cache
def matters(pairs: int, reach: int) -> bool:
    """Whether some pair leads to different possible outcomes, together with parts that can reach these stances."""
    seen = merge_pairs(pairs, reach)
    return any(possible(_PAIRS[number][0]) != possible(_PAIRS[number][1]) for number in _members(seen))


def _members(bits: int) -> list[int]:
    return [number for number in range(bits.bit_length()) if bits >> number & 1]
