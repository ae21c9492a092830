"""A norm with one of its conditions left out, for every condition it has. Nothing is evaluated here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from legal.conditions import All, AnyOf, Atom, Condition, Not, OutcomeAtom
from legal.rulebook import Norm


class Dropped(NamedTuple):
    """A norm without one condition: what was left out, and in which words to speak of it."""

    name: str
    condition: Condition
    norm: Norm


def drops(norm: Norm) -> Iterator[Dropped]:
    """The norm without each of its elements, its exceptions, and the conditions within them."""
    if isinstance(norm.punishable, Atom | OutcomeAtom):
        yield Dropped(named(norm.punishable), norm.punishable, replace(norm, punishable=All(())))
    for condition, rest in within(norm.punishable):
        yield Dropped(named(condition), condition, replace(norm, punishable=rest))
    for at, exception in enumerate(norm.unless):
        others = norm.unless[:at], norm.unless[at + 1 :]
        yield Dropped(exception.id, exception.when, replace(norm, unless=(*others[0], *others[1])))
        for condition, rest in within(exception.when):
            changed = exception._replace(when=rest)
            yield Dropped(named(condition), condition, replace(norm, unless=(*others[0], changed, *others[1])))


def within(condition: Condition) -> Iterator[tuple[Condition, Condition]]:
    """Every condition below this one, with what is left of this one without it."""
    match condition:
        case All() | AnyOf() if len(condition.of) > 1:
            for at, part in enumerate(condition.of):
                yield part, replace(condition, of=(*condition.of[:at], *condition.of[at + 1 :]))
                for inner, rest in within(part):
                    yield inner, replace(condition, of=(*condition.of[:at], rest, *condition.of[at + 1 :]))
        case All() | AnyOf() | Not():
            for inner, rest in within(condition.of[0]) if condition.of else ():
                yield inner, replace(condition, of=(rest,))


def named(condition: Condition) -> str:
    """A condition as the rulebook writes it, on one line."""
    match condition:
        case Atom():
            value = list(condition.value) if isinstance(condition.value, tuple) else condition.value
            return f"{condition.fact} {condition.comparison} {condition.group or value}"
        case OutcomeAtom():
            return f"{condition.norm} {'may be' if condition.may else 'is'} {condition.outcome}"
        case Not():
            return f"not {named(condition.of[0])}"
        case All() | AnyOf():
            word = "all" if isinstance(condition, All) else "any"
            return f"{word} of ({'; '.join(map(named, condition.of))})"
