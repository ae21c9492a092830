"""Whether norms are sound as logic: no circle, and nothing that Kleene's rules would answer too weakly.

A rulebook that fails here is refused when it is loaded, so that every answer is exact by the definitions of README.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import product

from legal.conditions import UNKNOWN, Atom, Leaf, OutcomeAtom, Truth, leaves, truth_of
from legal.measures import MEASURES
from legal.reference import decide
from legal.relevance import MAX_COMPLETIONS, Answer, atoms_of, classes, openings
from legal.rulebook import Norm, Source, facts_behind

MAX_CHECKED = 1 << 18


def in_order(norms: Sequence[Norm]) -> tuple[list[Norm], list[str]]:
    """The norms so that each stands after those whose outcomes it asks for; and the ids of those that form a circle."""
    waiting = {norm.id: norm for norm in norms}
    done: list[Norm] = []
    while waiting:
        ready = [norm for norm in waiting.values() if not (asked_norms(norm) & waiting.keys())]
        if not ready:
            return done, sorted(waiting)
        for norm in ready:
            done.append(waiting.pop(norm.id))
    return done, []


def asked_norms(norm: Norm) -> set[str]:
    """The norms whose outcomes this norm's elements, exceptions and consequences ask for."""
    found = list(atoms_of(norm))
    for consequence in norm.consequences:
        if consequence.when is not None:
            found.extend(leaves(consequence.when))
    return {leaf.norm for leaf in found if isinstance(leaf, OutcomeAtom)}


def ordered(source: Source) -> Source:
    """The source with its norms in the order in which they ask for one another; a circle is `problems_of`'s matter."""
    return replace(source, norms=tuple(in_order(source.norms)[0]))


def problems_of(norm: Norm) -> list[tuple[str, dict[str, object]]]:
    """What is unsound in one norm: pairs of a code and its values."""
    atoms = [atom for atom in atoms_of(norm) if isinstance(atom, Atom)]
    found = _entangled(atoms)
    size = 1
    for opening in openings(norm, {}):
        size *= len(opening.answers)
    if size > MAX_COMPLETIONS:
        return [*found, ("too-many-answers", {"limit": MAX_COMPLETIONS})]
    repeated = _repeated(atoms)
    if repeated and not _is_exact(norm, atoms):
        found.append(("inexact", {"facts": ", ".join(repeated)}))
    return found


def _entangled(atoms: Sequence[Atom]) -> list[tuple[str, dict[str, object]]]:
    """Measures that are not presumed and share a fact with another path: their answers would not be independent."""
    presumptions = {atom.fact: atom.presume for atom in atoms}
    return [
        ("entangled", {"measure": path, "fact": fact})
        for path, presumption in presumptions.items()
        if path in MEASURES and presumption is None
        for other in presumptions
        if other != path
        for fact in facts_behind(path)
        if fact in facts_behind(other)
    ]


def _repeated(atoms: Sequence[Atom]) -> list[str]:
    paths = [atom.fact for atom in atoms]
    return sorted({path for path in paths if paths.count(path) > 1})


def _is_exact(norm: Norm, atoms: Sequence[Atom]) -> bool:
    """Whether Kleene's answer equals the union over all completions, for every state of the facts asked for repeatedly.

    A condition in which each fact stands once is exact by itself; so the facts that stand once are left to vary freely.
    """
    by_path: dict[str, tuple[Atom, ...]] = {}
    for atom in atoms:
        by_path[atom.fact] = (*by_path.get(atom.fact, ()), atom)
    answers = {path: classes(path, readers) for path, readers in by_path.items()}
    states = 1
    for each in answers.values():
        states *= len(each) + 1
    if states > MAX_CHECKED:
        return False
    outside: dict[Leaf, Truth] = {leaf: UNKNOWN for leaf in atoms_of(norm) if isinstance(leaf, OutcomeAtom)}
    union: dict[tuple[Answer | None, ...], frozenset[str]] = {}
    for state in product(*([*each, None] for each in answers.values())):
        truths = dict(outside)
        for readers, answer in zip(by_path.values(), state, strict=True):
            unknown = tuple(truth_of(atom, None) for atom in readers)
            truths.update(zip(readers, unknown if answer is None else answer, strict=True))
        union[state] = decide(norm, truths).possible
    return all(_agrees(state, possible, union, answers, by_path) for state, possible in union.items())


def _agrees(
    state: tuple[Answer | None, ...],
    possible: frozenset[str],
    known: Mapping[tuple[Answer | None, ...], frozenset[str]],
    answers: Mapping[str, tuple[Answer, ...]],
    by_path: Mapping[str, tuple[Atom, ...]],
) -> bool:
    """Whether a state's outcomes are those of its completions by one more fact (so, step by step, of all of them)."""
    for place, (path, answer) in enumerate(zip(answers, state, strict=True)):
        if answer is None and by_path[path][0].presume is None:
            completed = [known[(*state[:place], each, *state[place + 1 :])] for each in answers[path]]
            reached = frozenset[str]().union(*completed)
            return possible == reached
    return True
