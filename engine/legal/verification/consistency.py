"""Whether two norms of a reading contradict each other. One norm by itself is the matter of `logic`.

Two norms contradict where they are about the same cases, since their elements hold together, fail together and are
unsettled together in all of them, and yet one says punishable of a case and the other excepted. Complete: facts that
only one of the two reads are gone through with that one, and the two are compared over the facts that both read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from legal.ordering import chain_of
from legal.relevance import Spread, spreads_over
from legal.rulebook import Norm, Source, atoms_of
from legal.verification.logic import Found
from legal.verification.report import Extent, Violation
from legal.verification.space import Numbers, Space, count_of, first_of
from legal.verification.states import Variable, variables_of
from legal.verification.tied import Cases, Facts

_TRIES = 50  # combinations for which facts are looked for


def consistent(source: Source) -> Found:
    """Whether no two norms of a reading contradict each other, each violation with a case of which both say so."""
    pairs = [_Pair(source, one, other) for one, other in combinations(source.norms, 2)]
    checked = sum(pair.checked for pair in pairs)
    violations = tuple(
        Violation("consistent", pair.one.norm.id, pair.other.norm.id, facts)
        for pair in pairs
        if pair.same_elements()
        for facts in pair.contradiction()
    )
    return Found(Extent(checked, checked), violations)


class _Side:
    """One norm of a pair over the known states of its facts, those that both read first."""

    def __init__(self, source: Source, norm: Norm, variables: Sequence[Variable], shared: Sequence[Variable]) -> None:
        self.norm, self.chain = norm, chain_of(norm, source.norms)
        own = {leaf.path for leaf in _read(self.chain)}
        self.variables = (*shared, *(each for each in variables if each.path in own and each not in shared))
        self.space = Space(self.variables, [each.known for each in self.variables])
        self.shared = len(shared)
        self.masks = self.space.masks()
        self.possible = Cases(self.variables).possible(self.space)

    def spread(self, norm: Norm) -> Spread:
        """Where each outcome of the norm, or of another version of it, is possible."""
        one, two, three = spreads_over((*self.chain[:-1], norm), dict(self.masks), {}, self.space.whole)[norm.id]
        return one & self.possible, two & self.possible, three & self.possible

    def elements(self) -> tuple[int, int, int]:
        """For which facts that both read the elements can hold, can be open, can fail."""
        holds, _, fails = self.spread(replace(self.norm, unless=()))
        return self.projected(holds & ~fails), self.projected(holds & fails), self.projected(fails & ~holds)

    def outcome(self, place: int) -> int:
        """Where the norm has the outcome of this place, and no other."""
        spread = self.spread(self.norm)
        return spread[place] & ~spread[place - 1] & ~spread[place - 2]

    def projected(self, mask: int) -> int:
        """For which facts that both read the mask holds, whatever the other facts are."""
        for place in reversed(range(self.shared, len(self.variables))):
            step, together = self.space.steps[place], 0
            for at in range(len(self.space.chosen[place])):
                together |= mask >> at * step
            mask = together & (1 << step) - 1
        return mask

    def where(self, mask: int, shared: int, size: int) -> Numbers:
        """A combination in the mask with these facts that both read."""
        bits = mask >> shared
        at = shared
        while not bits & 1:
            bits, at = bits >> size, at + size
        return self.space.numbers(at)


def _read(chain: Sequence[Norm]) -> tuple[Variable, ...]:
    return variables_of([leaf for each in chain for leaf in atoms_of(each)])


class _Pair:
    """Two norms of a source."""

    def __init__(self, source: Source, one: Norm, other: Norm) -> None:
        chains = [chain_of(each, source.norms) for each in (one, other)]
        self.variables = _read([norm for chain in chains for norm in chain])
        paths = [{each.path for each in _read(chain)} for chain in chains]
        shared = [each for each in self.variables if each.path in paths[0] & paths[1]]
        self.size = count_of([each.known for each in shared])
        self.one, self.other = (_Side(source, each, self.variables, shared) for each in (one, other))

    @property
    def checked(self) -> int:
        """How many combinations were gone through."""
        return self.one.possible.bit_count() + self.other.possible.bit_count()

    def same_elements(self) -> bool:
        """Whether the elements of both hold, fail and are open together."""
        mine, its = self.one.elements(), self.other.elements()
        return not any(mine[at] & its[other] for at in range(3) for other in range(3) if at != other)

    def contradiction(self) -> Iterator[Facts]:
        """Facts of which one norm says punishable and the other excepted; none where there are none."""
        for places in ((0, 1), (1, 0)):
            mine, its = self.one.outcome(places[0]), self.other.outcome(places[1])
            both = self.one.projected(mine) & self.other.projected(its)
            for _ in range(_TRIES):
                if not both:
                    break
                facts = self._facts(first_of(both), mine, its)
                if facts is not None:
                    yield facts
                    return
                both &= both - 1

    def _facts(self, shared: int, mine: int, its: int) -> Facts | None:
        numbers: dict[str, int] = {}
        for side, mask in ((self.one, mine), (self.other, its)):
            found = side.where(mask, shared, self.size)
            numbers |= {each.path: number for each, number in zip(side.variables, found, strict=True)}
        return Cases(self.variables).facts(tuple(numbers[each.path] for each in self.variables))
