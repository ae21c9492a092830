"""Facts on which the norms of one reading pull different ways, so that what each can say does not tell what all can.

Norms that are each able to leave a case unpunished can be so together, unless for some unknown fact that several of
them read no answer suits them all. Where there is such a fact, the reading as a whole has to be asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from legal.conditions import All, AnyOf, Atom, Condition, Not, OutcomeAtom, Truth, truth_of
from legal.fields import Value
from legal.ordering import chain_of
from legal.relevance import entries_of, field_of
from legal.rulebook import Norm, atoms_of

Pull = tuple[Atom, Truth]  # the truth of an atom that leaves a case least punishable


def contraries(norms: Sequence[Norm]) -> tuple[str, ...]:
    """The facts and measures that several norms read unpresumed, and that have no answer that suits them all."""
    readers: dict[str, set[str]] = {}
    pulls: dict[str, list[Pull]] = {}
    for norm in norms:
        for atom, wanted in _pulls(norm, norms):
            if atom.presume is None:
                readers.setdefault(atom.fact, set()).add(norm.id)
                pulls.setdefault(atom.fact, []).append((atom, wanted))
    return tuple(path for path, found in pulls.items() if len(readers[path]) > 1 and not _is_suited(path, found))


def _pulls(norm: Norm, norms: Sequence[Norm]) -> Iterator[Pull]:
    yield from _of(norm.punishable, Truth.FALSE)
    for exception in norm.unless:
        yield from _of(exception.when, Truth.TRUE)
    for asked in chain_of(norm, tuple(norms))[:-1]:  # what suits one that asks for another is not followed up
        for atom in atoms_of(asked):
            if isinstance(atom, Atom):
                yield from ((atom, Truth.FALSE), (atom, Truth.TRUE))


def _of(condition: Condition, wanted: Truth) -> Iterator[Pull]:
    match condition:
        case Atom():
            yield condition, wanted
        case Not():
            yield from _of(condition.of[0], Truth.TRUE if wanted is Truth.FALSE else Truth.FALSE)
        case All() | AnyOf():
            for part in condition.of:
                yield from _of(part, wanted)
        case OutcomeAtom():
            return


def _is_suited(path: str, pulls: Sequence[Pull]) -> bool:
    answers = _answers(path, [atom for atom, _ in pulls])
    best = [
        (max if wanted is Truth.TRUE else min)(truth_of(atom, answer) for answer in answers) for atom, wanted in pulls
    ]
    return any(
        all(truth_of(atom, answer) is truth for (atom, _), truth in zip(pulls, best, strict=True)) for answer in answers
    )


def _answers(path: str, atoms: Sequence[Atom]) -> tuple[Value, ...]:
    kind = field_of(path)
    if kind.many:
        return kind.answers(entries_of(atoms))
    return kind.answers([each for atom in atoms for each in (*atom.entries, *atom.unsettled)])
