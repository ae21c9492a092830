"""Facts behind combinations of states: which combinations a scenario can have, and one scenario of each.

A measure has no value of its own, and ties the facts that it is made of to one another: what facts can make of all of
them together is found by trying. A fact that no measure ties to another can be in any of its states.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from math import prod
from typing import NamedTuple

from legal import countries
from legal.candidates import Candidates, constants_of
from legal.fields import UNKNOWN, Many, Value
from legal.measures import MEASURES
from legal.rulebook import facts_behind
from legal.scenario import fields, order
from legal.verification.space import Numbers, Space
from legal.verification.states import Variable
from legal.ways import is_possible

Facts = Mapping[str, Value]


class Tied(NamedTuple):
    """Variables, by their places, that measures tie to one another; and the facts of each of their combinations."""

    places: tuple[int, ...]
    facts: Mapping[Numbers, Facts]


class Cases:
    """The scenarios behind combinations of states of these variables."""

    def __init__(self, variables: Sequence[Variable]) -> None:
        self.variables = tuple(variables)
        self.tied = [
            Tied(places, _combinations([variables[place] for place in places])) for places in _groups(variables)
        ]

    @property
    def count(self) -> int:
        """How many combinations some facts give."""
        tied = {place for each in self.tied for place in each.places}
        free = [each for place, each in enumerate(self.variables) if place not in tied]
        return prod(len(each.states) for each in free) * prod(len(each.facts) for each in self.tied)

    def facts(self, numbers: Numbers) -> Facts | None:
        """Facts that put the variables into these states; None where none do."""
        found: dict[str, Value] = {}
        for tied in self.tied:
            facts = tied.facts.get(tuple(numbers[place] for place in tied.places))
            if facts is None:
                return None
            found |= facts
        tied_places = {place for tied in self.tied for place in tied.places}
        for place, variable in enumerate(self.variables):
            value = variable.states[numbers[place]].value
            if place not in tied_places and value is not None:
                found[variable.path] = value
        return dict(sorted(found.items(), key=lambda each: order()[each[0]])) if is_possible(found) else None

    def possible(self, space: Space) -> int:
        """The combinations of a space, over the same variables, that some facts give."""
        found = space.whole
        for tied in self.tied:
            chosen = [space.chosen[place] for place in tied.places]
            if prod(map(len, chosen)) == sum(_within(each, chosen) for each in tied.facts):
                continue
            given = 0
            for numbers in tied.facts:
                if _within(numbers, chosen):
                    together = space.whole
                    for place, number in zip(tied.places, numbers, strict=True):
                        together &= space.where(place, number)
                    given |= together
            found &= given
        return found


def _within(numbers: Numbers, chosen: Sequence[Sequence[int]]) -> bool:
    return all(number in states for number, states in zip(numbers, chosen, strict=True))


def _groups(variables: Sequence[Variable]) -> list[tuple[int, ...]]:
    """The places of the measures, with those of all that shares a fact with them."""
    groups: list[tuple[set[str], set[int]]] = []
    for place, variable in enumerate(variables):
        behind, places = set(facts_behind(variable.path)), {place}
        for group in [group for group in groups if group[0] & behind]:
            groups.remove(group)
            behind, places = behind | group[0], places | group[1]
        groups.append((behind, places))
    return [tuple(sorted(places)) for _, places in groups if any(variables[place].path in MEASURES for place in places)]


def _combinations(variables: Sequence[Variable]) -> dict[Numbers, Facts]:
    """The combinations of states of these variables that facts give, each with the fewest facts found for it."""
    facts = sorted({fact for each in variables for fact in facts_behind(each.path)}, key=order().__getitem__)
    most = prod(len(each.states) for each in variables)
    found: dict[Numbers, Facts] = {}
    for known in _assignments(facts, variables):
        numbers = tuple(each.number_of(_value(each.path, known)) for each in variables)
        if numbers not in found and is_possible(known):
            found[numbers] = known
            if len(found) == most:
                break
    return found


def _value(path: str, facts: Facts) -> Value | None:
    return MEASURES[path].value(facts) if path in MEASURES else facts.get(path)


def _assignments(facts: Sequence[str], variables: Sequence[Variable]) -> Iterator[dict[str, Value]]:
    """Values for every set of the facts, the smallest sets first; lists known in part as well."""
    atoms = [atom for each in variables for atom in each.atoms]
    measures = tuple(each.path for each in variables if each.path in MEASURES)
    constants = {
        path: (*values, *sorted(countries.codes()[1])) if getattr(fields()[path], "regions", False) else values
        for path, values in constants_of(facts, atoms).items()
    }
    candidates = Candidates(facts, constants, measures)
    for size in range(len(facts) + 1):
        for chosen in combinations(facts, size):
            for values in candidates.assignments(chosen, {}):
                yield values
                yield from _partly(values)


def _partly(values: Facts) -> Iterator[dict[str, Value]]:
    """The same with each of its lists left open."""
    for path, value in values.items():
        if isinstance(fields()[path], Many) and isinstance(value, tuple) and value:
            yield {**values, path: (*value, UNKNOWN)}
