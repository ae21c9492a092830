"""Whether nothing in a norm is idle: every element and exception decides, and the norm makes something punishable.

Complete over all that can be known of the facts; what is not known adds nothing, since Kleene's answer is what all
completions say together (see `exactness`). They are never too many to be held at once: the loader refuses such norms.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from legal.relevance import Spread, spreads_over
from legal.rulebook import Norm, atoms_of
from legal.verification.changes import drops
from legal.verification.report import Extent, Violation
from legal.verification.space import Space, first_of
from legal.verification.states import variables_of
from legal.verification.tied import Cases, Facts


class Found(NamedTuple):
    """How far a property was checked, and what violates it."""

    extent: Extent
    violations: tuple[Violation, ...]


class Known:
    """The norms of a chain over all combinations of known facts; presumed facts also at their presumption."""

    def __init__(self, chain: Sequence[Norm]) -> None:
        self.chain = tuple(chain)
        self.variables = variables_of([leaf for each in chain for leaf in atoms_of(each)])
        self.space = Space(self.variables, [each.known for each in self.variables])
        self.masks = self.space.masks()
        self.cases = Cases(self.variables)
        self.possible = self.cases.possible(self.space)

    def spread(self, norm: Norm) -> Spread:
        """Where each outcome of a norm is possible; it may be another version of the last one of the chain."""
        chain = (*self.chain[:-1], norm)
        return spreads_over(chain, dict(self.masks), {}, self.space.whole)[norm.id]

    def facts(self, mask: int) -> Facts | None:
        """The facts of a combination in a mask."""
        return None if not mask else self.cases.facts(self.space.numbers(first_of(mask)))


def decides(norm: Norm, known: Known) -> Found:
    """Whether every element and every exception decides: left out, it would change the norm's answer in some case.

    The case told of one that does not is one in which it fails (or applies, an exception) and changes nothing.
    """
    now = known.spread(norm)
    found = []
    for dropped in drops(norm):
        then = known.spread(dropped.norm)
        if not _differing(now, then) & known.possible:
            with_it = spreads_over([Norm("", {}, (), dropped.condition)], dict(known.masks), {}, known.space.whole)[""]
            failing = with_it[2] & ~with_it[0] & known.possible
            facts = known.facts(failing or known.possible)
            found.append(Violation("decides", norm.id, dropped.name, facts))
    return Found(_extent(known), tuple(found))


def _differing(one: Spread, other: Spread) -> int:
    return (one[0] ^ other[0]) | (one[1] ^ other[1]) | (one[2] ^ other[2])


def reached(norm: Norm, known: Known) -> Found:
    """Whether the norm makes anything punishable: in some case, without doubt. Else, one in which its elements hold."""
    punishable, excepted, not_addressed = known.spread(norm)
    if punishable & ~excepted & ~not_addressed & known.possible:
        return Found(_extent(known), ())
    nearest = known.possible & ~not_addressed or known.possible
    return Found(_extent(known), (Violation("reached", norm.id, "", known.facts(nearest)),))


def _extent(known: Known) -> Extent:
    count = known.possible.bit_count()
    return Extent(count, count)
