"""How facts can be changed so that conditions tell the difference: one way for each class of answers. It asks no norm.

Facts that a measure joins are one place, since only together they say what it is; every other fact is a place of its
own. A way is the least set of a place's facts that gives its atoms other truths; a measure is changed by its facts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any, NamedTuple, TypeAlias

from pydantic import ValidationError

from legal.candidates import Candidates, constants_of
from legal.conditions import Atom, Truth, truth_of
from legal.fields import Value
from legal.measures import MEASURES
from legal.rulebook import Norm, atoms_of, facts_behind
from legal.scenario import Scenario, order

Facts: TypeAlias = Mapping[str, Value]
Effect: TypeAlias = tuple[Truth, ...]  # the truths of a place's atoms


class Way(NamedTuple):
    """New values for some facts of a place, and what they make of its atoms.

    `within` are the effects of the same values for only some of these facts, those of no change included.
    """

    values: Facts
    effect: Effect
    within: frozenset[Effect]


class Place(NamedTuple):
    """Facts that are changed together, the atoms that read them, and the ways to change them; the first is: not."""

    facts: tuple[str, ...]
    atoms: tuple[Atom, ...]
    ways: tuple[Way, ...]
    candidates: Candidates


# Facts of which a scenario refuses some values together, by the one that ties the others.
_TIED: Mapping[str, frozenset[str]] = {
    "person.born": frozenset(["person.born", "person.age", "situation.date"]),
    "situation.force.at_war_with": frozenset(["situation.force.at_war_with", "situation.force.state"]),
}


def places_of(norms: Sequence[Norm], facts: Facts) -> tuple[Place, ...]:
    """All places that norms read, in the order of their first facts, as they can be changed from these known facts."""
    atoms = [atom for norm in norms for atom in atoms_of(norm) if isinstance(atom, Atom)]
    groups = sorted((_sorted(group) for group in _groups(atoms, facts)), key=lambda group: order()[group[0]])
    read = ([atom for atom in atoms if facts_behind(atom.fact)[0] in group] for group in groups)
    return tuple(_place(group, readers, facts) for group, readers in zip(groups, read, strict=True))


def _groups(atoms: Iterable[Atom], facts: Facts) -> list[set[str]]:
    """The facts behind the atoms, those together that a measure or a tie joins to one another."""
    behind = [set(facts_behind(atom.fact)) for atom in atoms]
    for fact, ties in _TIED.items():
        if fact in facts or any(fact in each for each in behind):
            tied = [each for each in behind if each & ties]
            behind += [set(ties.intersection(facts)).union(*tied)] if tied else []
    groups: list[set[str]] = []
    for each in behind:
        joined = [group for group in groups if group & each]
        groups = [group for group in groups if group not in joined] + [each.union(*joined)]
    return groups


def _sorted(group: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(group, key=order().__getitem__))


def effect_of(atoms: Iterable[Atom], facts: Facts) -> Effect:
    """The truths of atoms when these facts are known."""
    read: dict[str, Value | None] = {}
    for atom in atoms:
        if atom.fact not in read:
            measure = MEASURES.get(atom.fact)
            read[atom.fact] = measure.value(facts) if measure else facts.get(atom.fact)
    return tuple([truth_of(atom, read[atom.fact]) for atom in atoms])


def is_possible(facts: Facts) -> bool:
    """Whether a scenario may have these facts together."""
    try:
        scenario_of(facts)
    except ValidationError:
        return False
    return True


def scenario_of(facts: Facts, title: str = "x", number: str | None = None) -> Scenario:
    """A scenario of these facts.

    Raises:
        ValidationError: as the model raises it.
    """
    tree: dict[str, Any] = {"scenario": title, "id": number}
    for path, value in facts.items():
        section = tree
        *above, last = path.split(".")
        for part in above:
            section = section.setdefault(part, {})
        section[last] = list(value) if isinstance(value, tuple) else value
    return Scenario.model_validate(tree)


def _place(group: tuple[str, ...], atoms: Sequence[Atom], facts: Facts) -> Place:
    candidates = Candidates(group, constants_of(group, atoms), tuple(_measures(atoms)))
    now = effect_of(atoms, facts)
    ways = [Way({}, now, frozenset())]
    for size in range(1, len(group) + 1):
        for chosen in combinations(group, size):
            reached = {way.effect for way in ways if way.values.keys() <= set(chosen)}
            found: dict[Effect, Facts] = {}
            for values in candidates.assignments(chosen, facts):
                effect = effect_of(atoms, {**facts, **values})
                if effect not in reached and effect not in found and is_possible({**facts, **values}):
                    found[effect] = values
            ways += [Way(values, effect, frozenset(_parts(values, atoms, facts))) for effect, values in found.items()]
    for way in tuple(ways):  # a part of a way may have an effect that was not met by itself
        for effect, part in _parts(way.values, atoms, facts).items():
            if effect not in {each.effect for each in ways}:
                ways.append(Way(part, effect, frozenset(_parts(part, atoms, facts))))
    return Place(group, tuple(atoms), tuple(ways), candidates)


def _measures(atoms: Sequence[Atom]) -> Iterator[str]:
    return iter(dict.fromkeys(atom.fact for atom in atoms if atom.fact in MEASURES))


def _parts(values: Facts, atoms: Sequence[Atom], facts: Facts) -> dict[Effect, Facts]:
    """The effects of these values for only some of these facts, where a scenario may have them."""
    found: dict[Effect, Facts] = {}
    for size in range(len(values)):
        for chosen in combinations(values, size):
            part = {path: values[path] for path in chosen}
            if is_possible({**facts, **part}):
                found.setdefault(effect_of(atoms, {**facts, **part}), part)
    return found
