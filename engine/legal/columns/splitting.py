"""A norm taken apart where its parts share no fact, so that no truth table grows with the whole. Nothing is looked up.

What cannot be taken apart and would still be too large is refused when the rulebook is loaded, so NumPy is not used.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from math import prod
from typing import NamedTuple

from legal.columns.states import Axis
from legal.conditions import All, Atom, Condition, Leaf, leaves
from legal.ordering import chain_of
from legal.relevance import readers_of
from legal.rulebook import Norm, atoms_of

MAX_CELLS = 1 << 16  # of one part: reference answers each of them


class Unit(NamedTuple):
    """A condition by itself: of the elements, or (from 0) of the exception with this number."""

    condition: Condition
    exception: int | None
    axes: tuple[Axis, ...]


def axes_of(chain: tuple[Norm, ...]) -> dict[Atom, Axis]:
    """The axis of every atom of these norms' elements and exceptions."""
    axes = (Axis(unknown) for _, _, unknown in readers_of(chain))
    return {atom: axis for axis in axes for atom in axis.atoms}


def units_of(norm: Norm, chain: tuple[Norm, ...], axes: Mapping[Atom, Axis]) -> Iterator[Unit]:
    """The conditions that a norm is made of: those all of which must hold, and its exceptions."""

    def unit(condition: Condition, exception: int | None) -> Unit:
        found = (axes[atom] for leaf in leaves(condition) for atom in _atoms(leaf, chain))
        return Unit(condition, exception, tuple(dict.fromkeys(found)))

    for condition in _conjuncts(norm.punishable):
        yield unit(condition, None)
    for number, each in enumerate(norm.unless):
        yield unit(each.when, number)


def _conjuncts(condition: Condition) -> Iterator[Condition]:
    if isinstance(condition, All):
        for part in condition.of:
            yield from _conjuncts(part)
    else:
        yield condition


def _atoms(leaf: Leaf, chain: tuple[Norm, ...]) -> Iterator[Atom]:
    """The atoms that a leaf hangs on; those of the norm whose outcome it asks for."""
    if isinstance(leaf, Atom):
        yield leaf
        return
    for norm in chain:
        if norm.id == leaf.norm:
            for each in atoms_of(norm):
                yield from _atoms(each, chain)


def connected(units: Sequence[Unit]) -> list[list[Unit]]:
    """The units in groups that share no axis."""
    groups: list[list[Unit]] = []
    for unit in units:
        touched = [group for group in groups if any(set(unit.axes) & set(each.axes) for each in group)]
        groups = [group for group in groups if group not in touched]
        groups.append([each for group in touched for each in group] + [unit])
    return groups


def axes_read(units: Sequence[Unit]) -> tuple[Axis, ...]:
    """The axes of these units, each once."""
    return tuple(dict.fromkeys(axis for unit in units for axis in unit.axes))


def too_large(norm: Norm, norms: Sequence[Norm] = ()) -> tuple[str, ...]:
    """The facts and measures of the first part of a norm, or of a consequence's condition, that is too large.

    Args:
        norm: the norm.
        norms: the norms of its source in order, where this one asks for their outcomes.
    """
    conditions = [each.when for each in norm.consequences if each.when is not None]
    for each in (norm, *conditional(norm, conditions)):
        chain = chain_of(each, tuple(norms))
        for group in connected(list(units_of(each, chain, axes_of(chain)))):
            axes = axes_read(group)
            if prod(len(axis.rows()) for axis in axes) > MAX_CELLS:
                return tuple(axis.path for axis in axes)
    return ()


def conditional(norm: Norm, conditions: Sequence[Condition]) -> Iterator[Norm]:
    """Each of these conditions as a norm of its own, so that it has tables."""
    for each in conditions:
        yield replace(norm, punishable=each, unless=(), consequences=())
