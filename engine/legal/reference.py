"""The reference engine, the specification: a norm and the truths of its atoms in, a proof out, by Kleene's rules.

It is kept short enough to be read in one sitting and obviously right; speed is not its first aim.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, TypeAlias, assert_never

from legal.conditions import OPPOSITE, All, AnyOf, Atom, Condition, Leaf, Not, OutcomeAtom, Truth
from legal.rulebook import Consequence, Norm, NormException

Truths: TypeAlias = Mapping[Leaf, Truth]
Possible: TypeAlias = frozenset[str]

P, X, N = "punishable", "excepted", "not_addressed"
F, U, T = Truth.FALSE, Truth.UNKNOWN, Truth.TRUE

# The outcome table: the truth of the elements and of the exceptions taken together, and what is then possible.
POSSIBLE: Mapping[tuple[Truth, Truth], Possible] = {
    (F, F): frozenset([N]),
    (F, U): frozenset([N]),
    (F, T): frozenset([N]),
    (T, F): frozenset([P]),
    (T, T): frozenset([X]),
    (T, U): frozenset([P, X]),
    (U, F): frozenset([P, N]),
    (U, T): frozenset([X, N]),
    (U, U): frozenset([P, X, N]),
}


class Proof(NamedTuple):
    """Why a condition has its truth: the node, its truth and the proofs of its parts."""

    node: Condition | NormException | Norm
    truth: Truth
    of: tuple[Proof, ...] = ()


class Verdict(NamedTuple):
    """What a norm says: the outcomes that are possible, the consequences that may follow, and the proof.

    The proof's node is the norm, its truth that of "punishable"; its first part proves the elements, each other part
    one exception.
    """

    possible: Possible
    consequences: tuple[tuple[Consequence, Truth], ...]
    proof: Proof


def prove(condition: Condition, truths: Truths) -> Proof:
    """The proof of a condition from the truths of its atoms."""
    match condition:
        case Atom() | OutcomeAtom():
            return Proof(condition, truths[condition])
        case Not():
            part = prove(condition.of[0], truths)
            return Proof(condition, OPPOSITE[part.truth], (part,))
        case All() | AnyOf():
            parts = tuple([prove(part, truths) for part in condition.of])
            found = [part.truth for part in parts]
            return Proof(
                condition, min(found, default=T) if isinstance(condition, All) else max(found, default=F), parts
            )
        case _:
            assert_never(condition)


def decide(norm: Norm, truths: Truths) -> Verdict:
    """What the norm says, from the truths of its atoms."""
    elements = prove(norm.punishable, truths)
    exceptions = []
    for exception in norm.unless:
        proof = prove(exception.when, truths)
        exceptions.append(Proof(exception, proof.truth, (proof,)))
    excepted = max([proof.truth for proof in exceptions], default=F)
    possible = POSSIBLE[elements.truth, excepted]
    follow = [(each, prove(each.when, truths).truth if each.when else T) for each in norm.consequences]
    return Verdict(
        possible,
        tuple(
            [
                (each, min(outcome_truth(possible, P), truth))
                for each, truth in follow
                if truth is not F and P in possible
            ]
        ),
        Proof(norm, outcome_truth(possible, P), (elements, *exceptions)),
    )


def possible_of(norm: Norm, truths: Truths) -> Possible:
    """The possible outcomes alone, from the truths of the atoms of the norm's elements and exceptions."""
    excepted = max([prove(each.when, truths).truth for each in norm.unless], default=F)
    return POSSIBLE[prove(norm.punishable, truths).truth, excepted]


def outcome_truth(possible: Possible, outcome: str) -> Truth:
    """Whether a norm with these possible outcomes has this one: true if it is the only one, false if it is not one."""
    return F if outcome not in possible else T if len(possible) == 1 else U
