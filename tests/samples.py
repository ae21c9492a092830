"""Norms made in code, for tests that need other norms than the shipped ones."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import product
from typing import Any

from legal.conditions import All, AnyOf, Atom, Condition, Leaf, Not, Truth
from legal.fields import Value
from legal.rulebook import Consequence, Norm, NormException, Source

YES_NO = (
    "situation.authorization.granted",
    "situation.recruitment.third_party",
    "situation.recruitment.deceived",
    "situation.recruitment.coerced",
)
TRUTHS = tuple(Truth)


def atom(fact: str = YES_NO[0], **more: Any) -> Atom:
    """An atom that asks whether a fact is yes, unless told otherwise."""
    return Atom(fact, more.pop("comparison", "is"), more.pop("value", "yes"), **more)


def norm(
    punishable: Condition,
    *exceptions: Condition,
    name: str = "xx/test/norm",
    consequences: Sequence[Consequence] = (),
) -> Norm:
    """A norm of these elements and exceptions."""
    unless = tuple(NormException(f"{name}#{number}", {}, each, ()) for number, each in enumerate(exceptions))
    return Norm(name, {}, ("xx/test#S1",), punishable, unless, tuple(consequences))


def source(*norms: Norm) -> Source:
    """A source that holds nothing but these norms."""
    return Source("xx/test", {}, {}, None, "2000-01-01", {}, {}, {}, {}, {}, (), norms)


def assignments(leaves: Sequence[Leaf]) -> Iterable[Mapping[Leaf, Truth]]:
    """Every way to give these atoms truths."""
    for truths in product(TRUTHS, repeat=len(leaves)):
        yield dict(zip(leaves, truths, strict=True))


def connectives(parts: int) -> list[tuple[str, Condition, tuple[Atom, ...]]]:
    """Each node over so many atoms, by name."""
    if not parts:
        return []
    atoms = tuple(atom() for _ in range(parts))
    found: list[tuple[str, Condition, tuple[Atom, ...]]] = [("all", All(atoms), atoms), ("any", AnyOf(atoms), atoms)]
    return [*found, ("not", Not((atoms[0],)), atoms)] if parts == 1 else found


Values = Mapping[str, Value]
