"""Which unknown facts a person would have to tell so that a fact or measure becomes known. It weighs no norm.

Measures are opaque: what could be told, and what it would come to, is found by trying the values that matter.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from itertools import combinations
from typing import NamedTuple, TypeAlias

from legal.candidates import Candidates
from legal.conditions import Atom
from legal.dates import born_between
from legal.fields import UNKNOWN, Birth, Value
from legal.measures import MEASURES, Measure, is_open
from legal.scenario import fields, order
from legal.ways import is_possible

Facts: TypeAlias = Mapping[str, Value]
Telling: TypeAlias = tuple[str, ...]  # facts that are told together

_WHOLE_DAY = len("YYYY-MM-DD")


def is_coarse(path: str, value: Value | None) -> bool:
    """Whether this is a birth of which only the year, or the year and the month, is known."""
    return isinstance(fields()[path], Birth) and isinstance(value, str) and len(value) < _WHOLE_DAY


def is_partly_told(path: str, value: Value | None) -> bool:
    """Whether something is known, and more can be: a coarse birth, a list with an unknown entry."""
    return value is not None and (is_open(value) or is_coarse(path, value))


class Means(NamedTuple):
    """How an unknown fact or measure can become known.

    `tellings` are the least sets of facts that would make it known, the easiest first: the fewest facts; then what is
    partly told already, then what the measure itself names as deciding. Without any, it stays unknown. `facts` are all
    that may still be asked for before, `values` those that a measure can still come to.
    """

    tellings: tuple[Telling, ...]
    facts: frozenset[str]
    values: frozenset[Value] = frozenset()


def means_of(path: str, facts: Facts, closed: Collection[str]) -> Means:
    """How this one can become known, while a fact among `closed` cannot be told."""
    if path not in MEASURES:
        wanted = frozenset([path]).difference(closed)
        return Means(tuple((each,) for each in wanted), wanted)
    measure = MEASURES[path]
    found = tuple(_told(measure, facts, closed))
    sets = tuple(dict.fromkeys(chosen for chosen, _ in found))
    least = [each for each in sets if not any(set(other) < set(each) for other in sets)]
    easiest = tuple(sorted(least, key=lambda each: _effort(each, measure, facts)))
    return Means(easiest, frozenset(fact for each in sets for fact in each), frozenset(value for _, value in found))


def _effort(telling: Telling, measure: Measure, facts: Facts) -> tuple[int, bool, bool, tuple[int, ...]]:
    partly = any(is_partly_told(path, facts.get(path)) for path in telling)
    return len(telling), not partly, not set(telling) <= set(measure.deciding), tuple(order()[each] for each in telling)


def _told(measure: Measure, facts: Facts, closed: Collection[str]) -> Iterator[tuple[Telling, Value]]:
    """Every set of its facts that can be told, with a value that it then can have."""
    wanting = [path for path in measure.wanting(facts) if path not in closed]
    candidates = Candidates(measure.of, dict.fromkeys(measure.of, ()), (measure.path,))
    for size in range(1, len(wanting) + 1):
        for chosen in combinations(sorted(wanting, key=order().__getitem__), size):
            reached: set[Value] = set()
            for values in candidates.assignments(chosen, facts):
                value = measure.value({**facts, **values})
                if value is not None and value not in reached and _fits(values, facts):
                    reached.add(value)
                    yield chosen, value


def _fits(values: Facts, facts: Facts) -> bool:
    """Whether these values only add to what is told, and a scenario may have them."""
    return all(_within(values[path], facts.get(path)) for path in values) and is_possible({**facts, **values})


def _within(value: Value, told: Value | None) -> bool:
    if isinstance(told, tuple):
        return isinstance(value, tuple) and set(told) - {UNKNOWN} <= set(value)
    if told is None:
        return True
    first, last = born_between(str(told))
    return first <= born_between(str(value))[0] <= last


def presumption(atoms: Collection[Atom]) -> Value | None:
    """The value at which the first of these atoms that presumes one reads an unknown fact."""
    return next((atom.presume for atom in atoms if atom.presume is not None), None)
