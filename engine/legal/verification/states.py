"""The states of knowledge of one fact that conditions tell apart, each with a value that stands for it.

A state is: not known; known, by each class of answers; or, of a list, known in part. It looks at one fact or measure at
a time, and decides nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import NamedTuple

from legal.candidates import other_state
from legal.conditions import Atom, Leaf, Truth, truth_of
from legal.fields import OTHER_STATE, UNKNOWN, Value
from legal.measures import is_open
from legal.relevance import Answer, classes, entries_of, field_of


class State(NamedTuple):
    """What may be known of a fact: a value that stands for it, None where nothing is, and what that makes of its atoms.

    `more` are the numbers of the states in which it is wholly known and can turn out to be; its own where it is known.
    `unsettled` are the atoms, by number, for which the value's effect is an open question, with that question.
    """

    value: Value | None
    truths: Answer
    more: tuple[int, ...]
    unsettled: tuple[tuple[int, str], ...]

    @property
    def is_partial(self) -> bool:
        """Whether it is not wholly known."""
        return is_open(self.value)


class Variable(NamedTuple):
    """A fact or measure, the atoms that read it, and its states; the first is that nothing is known."""

    path: str
    atoms: tuple[Atom, ...]
    states: tuple[State, ...]

    @property
    def presumed(self) -> bool:
        """Whether every atom presumes a value while it is unknown."""
        return all(atom.presume is not None for atom in self.atoms)

    @property
    def known(self) -> tuple[int, ...]:
        """The numbers of the states in which it is wholly known."""
        return tuple(number for number, state in enumerate(self.states) if not state.is_partial)

    def at(self, number: int) -> Iterator[tuple[Atom, Truth]]:
        """Its atoms, each with the truth that the state of this number gives it."""
        return zip(self.atoms, self.states[number].truths, strict=True)

    def number_of(self, value: Value | None) -> int:
        """The number of the state that a value belongs to.

        Raises:
            KeyError: no state stands for it.
        """
        key = _key(self.path, self.atoms, value)
        for number, state in enumerate(self.states):
            if _key(self.path, self.atoms, state.value) == key:
                return number
        raise KeyError(value)


def variables_of(leaves: Sequence[Leaf]) -> tuple[Variable, ...]:
    """The facts and measures that leaves read, in the order in which they stand."""
    readers: dict[str, tuple[Atom, ...]] = {}
    for leaf in leaves:
        if isinstance(leaf, Atom) and leaf not in readers.get(leaf.fact, ()):
            readers[leaf.fact] = (*readers.get(leaf.fact, ()), leaf)
    return tuple(_variable(path, atoms) for path, atoms in readers.items())


def _variable(path: str, atoms: tuple[Atom, ...]) -> Variable:
    values = {_key(path, atoms, value): value for value in reversed([None, *_values(path, atoms)])}
    ordered = [None, *(value for value in reversed(values.values()) if value is not None)]
    truths = [tuple(truth_of(atom, value) for atom in atoms) for value in ordered]
    known: dict[Answer, int] = {}
    for number, value in enumerate(ordered):
        if not is_open(value):
            known.setdefault(truths[number], number)
    return Variable(
        path,
        atoms,
        tuple(
            State(
                value,
                truths[number],
                tuple(known[each] for each in classes(path, atoms, value)) if is_open(value) else (number,),
                _unsettled(atoms, value),
            )
            for number, value in enumerate(ordered)
        ),
    )


def _key(path: str, atoms: tuple[Atom, ...], value: Value | None) -> tuple[object, ...]:
    """What conditions can tell of a value: their truths, what is still open, and which questions it hangs on."""
    truths = tuple(truth_of(atom, value) for atom in atoms)
    open_ = frozenset(classes(path, atoms, value)) if is_open(value) else None
    return truths, open_, _unsettled(atoms, value)


def _unsettled(atoms: Sequence[Atom], value: Value | None) -> tuple[tuple[int, str], ...]:
    if value is None or isinstance(value, tuple):
        return ()
    return tuple((number, atom.unsettled[value]) for number, atom in enumerate(atoms) if value in atom.unsettled)


def _values(path: str, atoms: Sequence[Atom]) -> Iterator[Value]:
    """Values of every class, lists also known in part; a State that nothing names is a real one."""
    if field_of(path).many:
        entries = [str(_real(entry, atoms)) for entry in entries_of(atoms)]
        for chosen in product((True, False), repeat=len(entries)):
            held = tuple(entry for entry, is_held in zip(entries, chosen, strict=True) if is_held)
            yield held
            if held:
                yield (*held, UNKNOWN)
        return
    constants = [each for atom in atoms for each in (*atom.entries, *atom.unsettled)]
    yield from (_real(value, atoms) for value in field_of(path).answers(constants))


def _real(value: Value, atoms: Sequence[Atom]) -> Value:
    named = [each for atom in atoms for each in (*atom.entries, *atom.unsettled)]
    return other_state(named) if value == OTHER_STATE else value


def values_of(variables: Sequence[Variable], numbers: Sequence[int]) -> dict[str, Value]:
    """The known values by path, where each variable is in the state of this number."""
    found: Mapping[str, Value | None] = {
        each.path: each.states[number].value for each, number in zip(variables, numbers, strict=True)
    }
    return {path: value for path, value in found.items() if value is not None}
