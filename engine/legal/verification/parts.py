"""Splitting what a norm reads into parts that share no fact, so that a part's truth is one variable of the whole.

A part is a condition whose facts nothing else reads. It is gone through by itself, in surroundings in which its truth
shows; around it, it stands for itself by one assignment for each truth that it can have. Nothing is evaluated here but
conditions.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product
from math import prod
from random import Random
from typing import NamedTuple

from legal.conditions import All, AnyOf, Atom, Condition, Leaf, Not, OutcomeAtom, Truth, leaves
from legal.reference import prove
from legal.verification.states import Variable

Truths = Mapping[Leaf, Truth]


class Unit(NamedTuple):
    """What varies as one: a fact with its atoms, or a condition that is a part (`of`); and what it can be.

    A choice of a fact is what one state makes of its atoms; one of a part is an assignment that gives it a truth.
    """

    choices: tuple[Truths, ...]
    of: Condition | None = None


def units_of(conditions: Sequence[Condition], variables: Sequence[Variable]) -> tuple[Unit, ...]:
    """The units of conditions, facts that several of them read once."""
    return tuple(_units(conditions, {each.path: each for each in variables}, whole=False))


def units_within(part: Condition, variables: Sequence[Variable]) -> tuple[Unit, ...]:
    """The units of a part."""
    return tuple(_units([part], {each.path: each for each in variables}, whole=True))


def _units(conditions: Sequence[Condition], readers: Mapping[str, Variable], *, whole: bool) -> Iterator[Unit]:
    """With `whole`, the conditions themselves are not taken as parts, only what is below them."""
    told: set[str] = set()
    for condition in conditions:
        match condition:
            case Atom():
                if condition.fact not in told:
                    told.add(condition.fact)
                    yield _fact(readers[condition.fact])
            case OutcomeAtom():
                pass  # it follows from the facts of the norm that it asks for
            case All() | AnyOf() | Not():
                if not whole and is_part(condition, readers):
                    yield Unit(_witnesses(condition, readers), condition)
                    continue
                for unit in _units(condition.of, readers, whole=False):
                    key = unit_facts(unit)
                    if not key & told:
                        told |= key
                        yield unit


def unit_facts(unit: Unit) -> set[str]:
    """The facts that a unit is about."""
    return {leaf.fact for leaf in unit.choices[0] if isinstance(leaf, Atom)}


def is_part(condition: Condition, readers: Mapping[str, Variable]) -> bool:
    """Whether several facts are read by this condition, and by nothing else."""
    own = list(leaves(condition))
    if any(isinstance(leaf, OutcomeAtom) for leaf in own):
        return False
    facts = {leaf.fact for leaf in own if isinstance(leaf, Atom)}
    return len(facts) > 1 and all(atom in own for fact in facts for atom in readers[fact].atoms)


def _fact(variable: Variable) -> Unit:
    truths = dict.fromkeys(state.truths for state in variable.states)
    return Unit(tuple(dict(zip(variable.atoms, each, strict=True)) for each in truths))


def _witnesses(part: Condition, readers: Mapping[str, Variable]) -> tuple[Truths, ...]:
    """An assignment for each truth that a part can have."""
    found: dict[Truth, Truths] = {}
    for truths in assignments(tuple(_units([part], readers, whole=True))):
        found.setdefault(prove(part, truths).truth, truths)
        if len(found) == len(Truth):
            break
    return tuple(found.values())


def assignments(units: Sequence[Unit]) -> Iterator[dict[Leaf, Truth]]:
    """Every combination of the units' choices."""
    for chosen in product(*(unit.choices for unit in units)):
        yield together(chosen)


def pairwise(units: Sequence[Unit], dice: Random) -> Iterator[dict[Leaf, Truth]]:
    """Assignments in which every two choices of different units meet at least once; the others are drawn."""
    waiting = {
        ((one, mine), (other, theirs)): None
        for one, other in combinations(range(len(units)), 2)
        for mine in range(len(units[one].choices))
        for theirs in range(len(units[other].choices))
    }
    while waiting:
        chosen = [dice.randrange(len(unit.choices)) for unit in units]
        for place, choice in next(iter(waiting)):
            chosen[place] = choice
        for met in combinations(enumerate(chosen), 2):
            waiting.pop(met, None)
        yield together(unit.choices[choice] for unit, choice in zip(units, chosen, strict=True))


def together(choices: Iterable[Truths]) -> dict[Leaf, Truth]:
    """Choices of different units as one assignment."""
    return {leaf: truth for truths in choices for leaf, truth in truths.items()}


def count_of(units: Sequence[Unit]) -> int:
    """How many combinations of choices there are."""
    return prod(len(unit.choices) for unit in units)
