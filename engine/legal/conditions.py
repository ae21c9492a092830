"""The condition language: four nodes and a handful of comparisons. It has no formula strings and computes nothing.

An atom compares one fact (or measure), or asks for another norm's outcome. `truth_of` is the only place where values
are looked at; every engine gets the truths of atoms from it.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias, assert_never

from legal.fields import UNKNOWN as UNKNOWN_ENTRY
from legal.fields import Value

Texts: TypeAlias = Mapping[str, str]


class Truth(enum.IntEnum):
    """Kleene's three truths in their order: `all` is the least, `any` the greatest."""

    FALSE = 0
    UNKNOWN = 1
    TRUE = 2

    @property
    def word(self) -> str:
        """`true`, `false` or `unknown`, as reports have it."""
        return _WORDS[self]


FALSE, UNKNOWN, TRUE = Truth.FALSE, Truth.UNKNOWN, Truth.TRUE
_WORDS = ("false", "unknown", "true")
OPPOSITE = (TRUE, UNKNOWN, FALSE)  # indexed by a truth


@dataclass(frozen=True, slots=True, eq=False)
class Atom:
    """A comparison of one fact or measure. `between` holds from its first day to its last; only the loader makes it.

    `presume` is the value that an unknown fact is read as; `unsettled` maps a value whose effect the source does not
    give to the open question it hangs on. `text` says the condition in words, by language. `our_reading` marks what we
    take the statements to mean, where they do not say it in so many words. `group` names the States that `one_of` then
    holds, where the rulebook names them together.
    """

    fact: str
    comparison: str
    value: Value
    presume: Value | None = None
    unsettled: Mapping[Value, str] = field(default_factory=dict)
    cites: tuple[str, ...] = ()
    text: Texts = field(default_factory=dict)
    our_reading: bool = False
    group: str = ""

    @property
    def entries(self) -> tuple[Value, ...]:
        """What it compares with, one value or several."""
        return self.value if isinstance(self.value, tuple) else (self.value,)

    def wants(self, entry: Value) -> bool:
        """Whether a list with this entry makes it true: one of those compared with or, with `is_not`, any other."""
        return (entry in self.entries) is (self.comparison != "is_not")


@dataclass(frozen=True, slots=True, eq=False)
class OutcomeAtom:
    """Whether another norm has an outcome; with `may`, whether it still can have it (never unknown, not in norms)."""

    norm: str
    outcome: str
    may: bool = False
    cites: tuple[str, ...] = ()
    text: Texts = field(default_factory=dict)
    our_reading: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class All:
    """True where all parts are."""

    of: tuple[Condition, ...]
    cites: tuple[str, ...] = ()
    our_reading: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class AnyOf:
    """True where a part is."""

    of: tuple[Condition, ...]
    cites: tuple[str, ...] = ()
    our_reading: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Not:
    """True where its part is false."""

    of: tuple[Condition]
    cites: tuple[str, ...] = ()
    our_reading: bool = False


Leaf: TypeAlias = Atom | OutcomeAtom
Condition: TypeAlias = Atom | OutcomeAtom | All | AnyOf | Not


def leaves(condition: Condition) -> Iterator[Leaf]:
    """The atoms of a condition, from left to right."""
    match condition:
        case Atom() | OutcomeAtom():
            yield condition
        case All() | AnyOf() | Not():
            for part in condition.of:
                yield from leaves(part)
        case _:
            assert_never(condition)


def truth_of(atom: Atom, value: Value | None) -> Truth:
    """The truth of an atom when its fact (or measure) has this value; None is an unknown fact.

    An unknown fact is read at the atom's presumption, if it has one. An unsettled value makes the atom unknown. A list
    with an unknown entry affirms what it holds and denies nothing.
    """
    if value is None:
        if atom.presume is None:
            return UNKNOWN
        value = atom.presume
    if isinstance(value, tuple):
        held = any(atom.wants(entry) for entry in value if entry != UNKNOWN_ENTRY)
        return TRUE if held else UNKNOWN if UNKNOWN_ENTRY in value else FALSE
    if value in atom.unsettled:
        return UNKNOWN
    return TRUE if _holds(atom, value) else FALSE


def _holds(atom: Atom, value: Value) -> bool:
    match atom.comparison:
        case "is":
            return value == atom.value
        case "is_not":
            return value != atom.value
        case "one_of":
            return isinstance(atom.value, tuple) and value in atom.value
        case "between":
            return isinstance(atom.value, tuple) and atom.value[0] <= str(value) <= atom.value[1]
        case "at_least":
            return value >= atom.value  # type: ignore[operator]  # the loader holds both to one kind of field
        case "at_most":
            return value <= atom.value  # type: ignore[operator]
    raise AssertionError(atom.comparison)
