"""The order in which norms ask for one another's outcomes, and the circles in which they must not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from legal.conditions import OutcomeAtom, leaves
from legal.rulebook import Norm, Source, atoms_of


def in_order(norms: Sequence[Norm]) -> tuple[list[Norm], list[list[str]]]:
    """The norms so that each stands after those whose outcomes it asks for; and the ids of those that form circles.

    A circle is told in the order in which its norms ask; norms in a circle are not among the ordered ones.
    """
    waiting = {norm.id: norm for norm in norms}
    done: list[Norm] = []
    circles: list[list[str]] = []
    while waiting:
        ready = [norm for norm in waiting.values() if not asked_norms(norm) & waiting.keys()]
        if not ready:
            circles.append(_circle(waiting))
            waiting = {key: norm for key, norm in waiting.items() if key not in circles[-1]}
        for norm in ready:
            done.append(waiting.pop(norm.id))
    return done, circles


def _circle(waiting: Mapping[str, Norm]) -> list[str]:
    """One circle among norms that all wait for another of them."""
    walked: list[str] = []
    at = min(waiting)
    while at not in walked:
        walked.append(at)
        at = min(asked_norms(waiting[at]) & waiting.keys())
    return walked[walked.index(at) :]


def asked_norms(norm: Norm) -> set[str]:
    """The norms whose outcomes this norm's elements, exceptions and consequences ask for."""
    found = list(atoms_of(norm))
    for consequence in norm.consequences:
        if consequence.when is not None:
            found.extend(leaves(consequence.when))
    return {leaf.norm for leaf in found if isinstance(leaf, OutcomeAtom)}


def ordered(source: Source) -> Source:
    """The source with its norms in the order in which they ask for one another."""
    return replace(source, norms=tuple(in_order(source.norms)[0]))


@lru_cache(maxsize=4096)
def chain_of(norm: Norm, before: tuple[Norm, ...]) -> tuple[Norm, ...]:
    """The norms, of those before it in order, whose outcomes a norm hangs on, and this norm last."""
    chain, wanted = [norm], asked_norms(norm)
    for each in reversed(before):
        if each.id in wanted:
            chain.insert(0, each)
            wanted = wanted | asked_norms(each)
    return tuple(chain)
