"""What a norm can say by the meaning of its words, as an oracle for both engines; it shares no code with them.

A condition is seen as what it can still be. A norm can say whatever follows from what its elements and its exceptions
can be: the outcome table of the contract, read as what it means.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import assert_never

from legal.conditions import All, AnyOf, Atom, Condition, Leaf, Not, OutcomeAtom, Truth
from legal.rulebook import Norm

CanBe = frozenset[bool]

_CAN_BE: Mapping[Truth, CanBe] = {
    Truth.TRUE: frozenset([True]),
    Truth.FALSE: frozenset([False]),
    Truth.UNKNOWN: frozenset([True, False]),
}


def outcomes_of(norms: Sequence[Norm], truths: Mapping[Leaf, Truth]) -> dict[str, frozenset[str]]:
    """The outcomes that each of these norms can have; norms stand after those that they ask for."""
    found: dict[str, frozenset[str]] = {}
    for norm in norms:
        elements = can_be(norm.punishable, truths, found)
        lifted = can_be(AnyOf(tuple(each.when for each in norm.unless)), truths, found)
        found[norm.id] = frozenset(_outcome(holds, lifts) for holds in elements for lifts in lifted)
    return found


def _outcome(holds: bool, lifts: bool) -> str:
    if not holds:
        return "not_addressed"
    return "excepted" if lifts else "punishable"


def can_be(condition: Condition, truths: Mapping[Leaf, Truth], outcomes: Mapping[str, frozenset[str]]) -> CanBe:
    """What a condition can be, each of its atoms by itself."""
    match condition:
        case Atom():
            return _CAN_BE[truths[condition]]
        case OutcomeAtom():
            return frozenset(each == condition.outcome for each in outcomes[condition.norm])
        case Not():
            return frozenset(not each for each in can_be(condition.of[0], truths, outcomes))
        case All() | AnyOf():
            every = isinstance(condition, All)
            parts = [can_be(part, truths, outcomes) for part in condition.of]
            found = {every} if all(every in part for part in parts) else set()
            return frozenset(found | ({not every} if any((not every) in part for part in parts) else set()))
        case _:
            assert_never(condition)
