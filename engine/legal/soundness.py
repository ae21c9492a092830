"""Whether norms are sound as logic: nothing that Kleene's rules would answer too weakly.

A rulebook that fails here is refused when it is loaded, so that every answer is exact by the definitions of README.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import product
from math import prod
from typing import NamedTuple, TypeAlias

from legal.conditions import (
    FALSE,
    OPPOSITE,
    TRUE,
    UNKNOWN,
    All,
    AnyOf,
    Atom,
    Condition,
    Leaf,
    Not,
    OutcomeAtom,
    Truth,
    truth_of,
)
from legal.fields import UNKNOWN as UNKNOWN_ENTRY
from legal.fields import Value
from legal.measures import MEASURES
from legal.ordering import chain_of
from legal.relevance import MAX_COMPLETIONS, Answer, classes, entries_of, field_of, repeated, spreads_over
from legal.rulebook import Norm, atoms_of

MAX_STATES = 1 << 22  # of knowledge of one norm's facts: each is a bit, so an atom takes a megabyte at most
MAX_STATES_OF_ONE = 1 << 12  # of knowledge of one fact: only a list has so many, of eleven entries asked for

Readers: TypeAlias = Mapping[str, tuple[Atom, ...]]


def can_be_true(condition: Condition, truth: Truth = TRUE) -> bool:
    """Whether some known facts make a condition true (or give it another truth), each atom looked at by itself."""
    match condition:
        case Atom():
            return any(answer == (truth,) for answer in classes(condition.fact, (condition,)))
        case OutcomeAtom():
            return True
        case Not():
            return can_be_true(condition.of[0], OPPOSITE[truth])
        case All() | AnyOf():
            every = isinstance(condition, All) is (truth is TRUE)
            return (all if every else any)(can_be_true(part, truth) for part in condition.of)


def problems_of(norm: Norm, before: Sequence[Norm] = ()) -> list[tuple[str, dict[str, object]]]:
    """What is unsound in one norm: pairs of a code and its values.

    Args:
        norm: the norm.
        before: norms of its source in order, where this one asks for their outcomes: then their facts count as its own.
            A norm that is not among them may have any outcome.
    """
    chain = chain_of(norm, tuple(before))
    readers = _readers(chain)
    found = _entangled(readers)
    if prod(_most_answers(path, atoms) for path, atoms in _readers([norm]).items()) > MAX_COMPLETIONS:
        return [*found, ("too-many-answers", {"limit": MAX_COMPLETIONS})]
    repeated = _repeated(chain)
    harmful = {path for path, atoms in readers.items() if not _is_presumed(atoms)}
    harmful &= repeated | {path for path, atoms in readers.items() if _is_settled(path, atoms)}
    if not harmful:
        return found  # a condition in which each fact stands once, and can be so or not, is exact by itself
    counts = [_most_states(path, atoms, partly=path in harmful) for path, atoms in readers.items()]
    if prod(counts) > MAX_STATES or max(counts) > MAX_STATES_OF_ONE:
        return [*found, ("too-many-answers", {"limit": MAX_STATES_OF_ONE})]
    facts = [_fact(path, atoms, partly=path in harmful) for path, atoms in readers.items()]
    inexact = _inexact(chain, facts)
    return [*found, ("inexact", {"facts": ", ".join(inexact)})] if inexact else found


def _readers(chain: Sequence[Norm]) -> Readers:
    """The atoms that read each fact or measure."""
    found: dict[str, tuple[Atom, ...]] = {}
    for norm in chain:
        for atom in atoms_of(norm):
            if isinstance(atom, Atom):
                found[atom.fact] = (*found.get(atom.fact, ()), atom)
    return found


def _is_presumed(atoms: Sequence[Atom]) -> bool:
    return all(atom.presume is not None for atom in atoms)


def _entangled(readers: Readers) -> list[tuple[str, dict[str, object]]]:
    """Measures that are not presumed and share a fact with another path: their answers would not be independent."""
    return [
        ("entangled", {"measure": path, "fact": fact})
        for path, atoms in readers.items()
        if path in MEASURES and not _is_presumed(atoms)
        for other in readers
        if other != path
        for fact in MEASURES[path].binding
        if fact in (MEASURES[other].binding if other in MEASURES else (other,))
    ]


def _most_answers(path: str, atoms: Sequence[Atom]) -> int:
    """How many answers the atoms may tell apart; those of a list are counted, since they could be too many to list."""
    return 1 << len(entries_of(atoms)) if _is_list(atoms) else len(_answers(path, atoms))


def _answers(path: str, atoms: Sequence[Atom]) -> tuple[Answer, ...]:
    """What the answers to a fact make of its atoms; a value that only an atom's `unsettled` names is one as well."""
    named = [Atom(path, "is", value) for atom in atoms for value in atom.unsettled]
    return tuple(dict.fromkeys(answer[: len(atoms)] for answer in classes(path, (*atoms, *named))))


def _most_states(path: str, atoms: Sequence[Atom], *, partly: bool) -> int:
    return _most_answers(path, atoms) * (2 if partly and _is_list(atoms) else 1) + 1


def _is_settled(path: str, atoms: Sequence[Atom]) -> bool:
    """Whether all answers make the same of the only atom: `one_of` all choices, or an age of at least 0."""
    return len(atoms) == 1 and not _is_list(atoms) and _answers(path, atoms) in (((TRUE,),), ((FALSE,),))


def _is_list(atoms: Sequence[Atom]) -> bool:
    return any(field_of(atom.fact).many for atom in atoms)


def _repeated(chain: Sequence[Norm]) -> set[str]:
    """The facts that the last norm reads more than once, with all that the norms it asks for read.

    The entries of a list are independent, so a list counts as repeated only where one of its entries is.
    """
    readings: dict[str, Counter[tuple[str, Value | None]]] = {}
    for norm in chain:
        found = readings[norm.id] = Counter()
        for atom in atoms_of(norm):
            if isinstance(atom, OutcomeAtom):
                found += readings.get(atom.norm, Counter())
            else:
                one_by_one = _is_list([atom]) and atom.comparison != "is_not"
                found.update((atom.fact, entry) for entry in (atom.entries if one_by_one else (None,)))
        readings[norm.id] = Counter({each: min(count, 2) for each, count in found.items()})
    last = readings[chain[-1].id]
    whole = {path for path, entry in last if entry is None}
    return {path for (path, entry), count in last.items() if count > 1 or (entry is not None and path in whole)}


class _Fact(NamedTuple):
    """A fact or measure by the states of knowledge of it: the truths that each state gives to its atoms.

    `partial` holds, by their numbers, the states that are no whole knowledge, each with those that know one thing more.
    """

    path: str
    atoms: tuple[Atom, ...]
    states: tuple[Answer, ...]
    partial: tuple[tuple[int, tuple[int, ...]], ...] = ()


def _fact(path: str, atoms: tuple[Atom, ...], *, partly: bool) -> _Fact:
    """A fact; with `partly`, it may be unknown, or a list be known in part."""
    if partly and _is_list(atoms):
        return _list(path, atoms)
    known, unknown = _answers(path, atoms), tuple(truth_of(atom, None) for atom in atoms)
    if not partly:  # for one that stands once, what is true of all answers is true while it is unknown
        return _Fact(path, atoms, (*known, unknown) if _is_presumed(atoms) else known)
    return _Fact(path, atoms, (*known, unknown), ((len(known), tuple(range(len(known)))),))


def _list(path: str, atoms: tuple[Atom, ...]) -> _Fact:
    """A list: complete with any of the constants, or open with any of them, when it denies none."""
    constants = entries_of(atoms)
    choices = product((True, False), repeat=len(constants))
    held = [tuple(each for each, is_held in zip(constants, choice, strict=True) if is_held) for choice in choices]
    number = {frozenset(entries): place for place, entries in enumerate(held)}
    states = [tuple(truth_of(atom, entries) for atom in atoms) for entries in held]
    states += [tuple(truth_of(atom, (*entries, UNKNOWN_ENTRY)) for atom in atoms) for entries in held]
    partial = [
        (
            len(held) + place,
            (place, *(len(held) + number[frozenset(entries) | {more}] for more in constants if more not in entries)),
        )
        for place, entries in enumerate(held)
    ]
    return _Fact(path, atoms, tuple(states), tuple(partial))


def _inexact(chain: Sequence[Norm], facts: Sequence[_Fact]) -> list[str]:
    """The facts of which, in some state of knowledge, one thing more would always say more than the norm says now.

    Every combination of states is one bit of a Python integer, so the norms are evaluated once (see `relevance`). That
    each state says what the states that know one thing more say together, makes it say what all completions do.
    """
    size = prod(len(fact.states) for fact in facts)
    masks: dict[Leaf, tuple[int, int]] = {}
    first: list[int] = []
    step = 1
    for fact in facts:
        period = step * len(fact.states)
        first.append(repeated((1 << step) - 1, period, size // period))
        for at, atom in enumerate(fact.atoms):
            masks[atom] = _masks([state[at] for state in fact.states], first[-1], step)
        step = period
    outside: dict[Leaf, Truth] = {
        leaf: UNKNOWN for norm in chain for leaf in atoms_of(norm) if isinstance(leaf, OutcomeAtom)
    }
    spread = spreads_over(chain, masks, outside, (1 << size) - 1)[chain[-1].id]
    step, found = 1, []
    for fact, block in zip(facts, first, strict=True):
        if any(_says_less(mask, block, step, partial) for mask in spread for partial in fact.partial):
            found.append(fact.path)
        step *= len(fact.states)
    return sorted(found)


def _masks(truths: Sequence[Truth], block: int, step: int) -> tuple[int, int]:
    """Where an atom is true, and where false."""
    true = false = 0
    for number, truth in enumerate(truths):
        if truth is TRUE:
            true |= block << number * step
        elif truth is FALSE:
            false |= block << number * step
    return true, false


def _says_less(mask: int, block: int, step: int, partial: tuple[int, tuple[int, ...]]) -> bool:
    """Whether an outcome is possible in a state, but in none of those that know one thing more (or the other way)."""
    state, more = partial
    together = 0
    for number in more:
        together |= mask >> number * step
    return bool((mask >> state * step ^ together) & block)
