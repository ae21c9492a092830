"""Whether nothing in a norm is idle: every element and exception decides, and the norm makes something punishable.

Complete over all that can be known of the facts; what is not known adds nothing, since Kleene's answer is what all
completions say together (see `exactness`). They are never too many to be held at once: the loader refuses such norms.
One thing is added: a presumed measure can be read as what its facts, once known, would never make it. So facts that
measures tie together are also looked at while they are not known.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from legal.conditions import Atom, Condition, leaves
from legal.relevance import Spread, spreads_over
from legal.rulebook import Norm, atoms_of
from legal.verification.changes import Dropped, drops
from legal.verification.report import Extent, Violation
from legal.verification.space import Space, count_of, first_of
from legal.verification.states import variables_of
from legal.verification.tied import Cases, Facts

AT_ONCE = 1 << 24  # combinations that are held in one integer, of two megabytes


class Found(NamedTuple):
    """How far a property was checked, and what violates it."""

    extent: Extent
    violations: tuple[Violation, ...]


class Known:
    """The norms of a chain over all combinations of known facts; presumed facts also at their presumption."""

    def __init__(self, chain: Sequence[Norm], cases: Cases | None = None, unknown: Collection[int] = ()) -> None:
        """`unknown` are the places of the variables that are also gone through while they are not known."""
        self.chain = tuple(chain)
        self.cases = cases or Cases(variables_of([leaf for each in chain for leaf in atoms_of(each)]))
        self.variables = self.cases.variables
        every = [range(len(each.states)) if at in unknown else each.known for at, each in enumerate(self.variables)]
        self.space = Space(self.variables, every)
        self.masks = self.space.masks()
        self.possible = self.cases.possible(self.space)

    def tied(self, condition: Condition) -> set[int]:
        """The places of the variables that measures, one of them presumed, tie to those that a condition reads."""
        read = {leaf.fact for leaf in leaves(condition) if isinstance(leaf, Atom)}
        groups = [
            set(each.places) for each in self.cases.tied if any(self.variables[at].presumed for at in each.places)
        ]
        return {at for group in groups if any(self.variables[each].path in read for each in group) for at in group}

    def with_unknown(self, condition: Condition) -> Known | None:
        """The same with what measures tie to a condition not always known; None where nothing is, or it is too much."""
        tied = self.tied(condition)
        states = [each.states if at in tied else each.known for at, each in enumerate(self.variables)]
        return Known(self.chain, self.cases, tied) if tied and count_of(states) <= AT_ONCE else None

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
        if not _differing(now, then) & known.possible and not _decides_while_unknown(norm, dropped, known):
            with_it = spreads_over([Norm("", {}, (), dropped.condition)], dict(known.masks), {}, known.space.whole)[""]
            failing = with_it[2] & ~with_it[0] & known.possible
            facts = known.facts(failing or known.possible)
            found.append(Violation("decides", norm.id, dropped.name, facts))
    return Found(_extent(known), tuple(found))


def _decides_while_unknown(norm: Norm, dropped: Dropped, known: Known) -> bool:
    wider = known.with_unknown(dropped.condition)
    return wider is not None and bool(_differing(wider.spread(norm), wider.spread(dropped.norm)) & wider.possible)


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
