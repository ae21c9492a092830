"""What a norm can tell of one fact: the states of knowledge that its atoms distinguish. It knows no table and no norm.

Two values that give the atoms the same truths, and leave the same open, are one state; `relevance` says what is open.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Any, NamedTuple

from legal.conditions import FALSE, TRUE, truth_of
from legal.fields import UNKNOWN as UNKNOWN_ENTRY
from legal.fields import Value
from legal.relevance import Answer, Open, entries_of, field_of, opened


class State(NamedTuple):
    """The truths of an axis's atoms, and what is open."""

    truths: Answer
    opens: tuple[Open, ...] = ()


class Axis:
    """One fact (or measure) as the atoms of a norm read it, under one presumption.

    `states` are all states of knowledge, each with its place; `values` holds a value for each, None for unknown.
    """

    def __init__(self, unknown: Open) -> None:
        self.path, self.atoms, self._unknown = unknown.path, unknown.atoms, unknown
        self.presumed = unknown.presumed
        self.states: dict[State, int] = {}
        self.values: list[Value | None] = []
        self.cuts: tuple[Any, Any] | None = None  # where a scale is cut, for columns of days and numbers
        for value in self._samples():
            state = self.state_of(value)
            if state not in self.states:
                self.states[state] = len(self.values)
                self.values.append(value)

    def state_of(self, value: Value | None) -> State:
        """The state of knowledge in which the fact has this value."""
        return State(tuple(truth_of(atom, value) for atom in self.atoms), tuple(opened(self._unknown, value)))

    def place(self, value: Value | None) -> int:
        """The place among the states."""
        return self.states[self.state_of(value)]

    def _samples(self) -> Iterator[Value | None]:
        yield None
        kind = field_of(self.path)
        if not kind.many:
            constants: Sequence[Value] = [each for atom in self.atoms for each in (*atom.entries, *atom.unsettled)]
            yield from kind.answers(constants)
            return
        entries = entries_of(self.atoms)
        for held in product((False, True), repeat=len(entries)):
            found = tuple(entry for entry, is_in in zip(entries, held, strict=True) if is_in)
            yield found
            yield (*found, UNKNOWN_ENTRY)

    def rows(self) -> tuple[Answer, ...]:
        """The truths of every state, in their order, then those that only an answer or a settled question gives."""
        now = [state.truths for state in self.states]
        found = dict.fromkeys(row for state in self.states for each in state.opens for row in self.becomes(state, each))
        return (*now, *(row for row in found if row not in now))

    def becomes(self, state: State, each: Open) -> tuple[Answer, ...]:
        """The truths that a state can have once this is known, or this question is settled: first as it stands now."""
        if not each.question:
            return each.answers
        place = self.atoms.index(each.atoms[0])
        return tuple((*state.truths[:place], truth, *state.truths[place + 1 :]) for truth in (TRUE, FALSE))
