"""How two claims on one topic stand to one another, computed from what they say. Nobody is said to be right.

A claim leaves some states of affairs open and rules out the others: a figure leaves open a set of whole numbers, an
affirmed or denied proposition the ways in which the propositions of its topic can be so together. The relation of two
claims is that of these two sets.
"""

from __future__ import annotations

from typing import NamedTuple

from legal.figures import interval
from legal.propositions import Literal, Logic
from legal.rulebook import Claim

RELATIONS = ("contradicts", "disputes_in_part", "agrees", "narrows", "overlaps", "not_comparable")
REASONS = ("relay", "figure", "about", "independent")


class Relation(NamedTuple):
    """How the claim `one` stands to the claim `other`, by whole ids.

    `kind` is one of `RELATIONS`: `contradicts` (they leave nothing open together), `agrees` (they leave the same open),
    `narrows` (`one` leaves open only a part of what `other` does), `disputes_in_part` (`one` rules out the stronger
    propositions `rules_out`, through which what `other` affirms could be so, and leaves the rest standing), `overlaps`
    (each leaves open something that the other rules out), `not_comparable`, then with a reason, one of `REASONS`: one
    takes no side (`relay`), a number stands against a proposition (`figure`), `about` has no width (`about`), neither
    bears on the other (`independent`). All but `narrows` and `disputes_in_part` hold both ways.
    """

    kind: str
    one: str
    other: str
    rules_out: tuple[str, ...] = ()
    reason: str = ""


def relations(one: Claim, other: Claim, logic: Logic) -> tuple[Relation, ...]:
    """How two claims on one topic stand to one another: one relation, or two where each disputes the other in part."""
    if one.figure and other.figure:
        return (_figures(one, other),)
    if one.figure or other.figure:
        return (_not_comparable(one, other, "figure"),)
    if "relays" in (one.stance, other.stance):
        return (_relayed(one, other, logic),)
    return _propositions(one, other, logic)


def _relayed(one: Claim, other: Claim, logic: Logic) -> Relation:
    """No side is taken; the reason says whether it would matter, that is, whether the two propositions bear at all."""
    first, *_ = _propositions(one._replace(stance="affirms"), other._replace(stance="affirms"), logic)
    return _not_comparable(one, other, "independent" if first.reason else "relay")


def _not_comparable(one: Claim, other: Claim, reason: str) -> Relation:
    return Relation("not_comparable", one.id, other.id, reason=reason)


def _figures(one: Claim, other: Claim) -> Relation:
    if one.figure == other.figure:
        return Relation("agrees", one.id, other.id)
    this, that = interval(one.figure), interval(other.figure)
    if this is None or that is None:
        return _not_comparable(one, other, "about")
    if this == that:
        return Relation("agrees", one.id, other.id)
    if this.within(that):
        return Relation("narrows", one.id, other.id)
    if that.within(this):
        return Relation("narrows", other.id, one.id)
    return Relation("overlaps" if this.and_(that) else "contradicts", one.id, other.id)


def _propositions(one: Claim, other: Claim, logic: Logic) -> tuple[Relation, ...]:
    this, that = literal_of(one), literal_of(other)
    if this == that:
        return (Relation("agrees", one.id, other.id),)
    if that.contrary in logic.following(this):
        return (Relation("contradicts", one.id, other.id),)
    if that in logic.following(this):
        return (Relation("narrows", one.id, other.id),)
    if this in logic.following(that):
        return (Relation("narrows", other.id, one.id),)
    disputes = (*_disputes(one, other, logic), *_disputes(other, one, logic))
    if disputes:
        return disputes
    if that in logic.following(this.contrary):
        return (Relation("overlaps", one.id, other.id),)
    return (_not_comparable(one, other, "independent"),)


def _disputes(one: Claim, other: Claim, logic: Logic) -> tuple[Relation, ...]:
    """Whether `one` rules out a stronger form of what `other` affirms."""
    affirmed = literal_of(other)
    ruled_out = logic.ruled_out(literal_of(one), affirmed) if affirmed.holds else ()
    return (Relation("disputes_in_part", one.id, other.id, ruled_out),) if ruled_out else ()


def literal_of(claim: Claim) -> Literal:
    """What a claim that takes a side says of its proposition."""
    return Literal(claim.proposition, claim.stance == "affirms")
