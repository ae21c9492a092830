"""Which unknown facts can still change what a reading says, exactly, over all ways to answer them. It asks nobody.

It differs from `relevance` in three ways: it looks at a whole reading, where one norm can make another idle; it knows
facts that nobody can tell any more; and it sees through measures to the facts that would have to be told.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import reduce
from math import prod
from operator import and_, or_
from typing import NamedTuple, TypeAlias

from legal.conditions import Atom, Leaf, Truth, truth_of
from legal.fields import Value
from legal.measures import MEASURES, is_open
from legal.ordering import chain_of
from legal.relevance import MAX_COMPLETIONS, Answer, Open, Space, Spread, classes
from legal.rulebook import Norm, atoms_of
from legal.telling import Means, means_of, presumption

Facts: TypeAlias = Mapping[str, Value]


class Opening(NamedTuple):
    """An unknown fact or measure that norms read.

    `variants` are what can become of its atoms; `stays` and `answers` are places among them: while it stays unknown,
    and once it is told. `means` are how it can be told.
    """

    path: str
    atoms: tuple[Atom, ...]
    variants: tuple[Answer, ...]
    stays: tuple[int, ...]
    answers: tuple[int, ...]
    means: Means

    @property
    def presumed(self) -> Value | None:
        """The value that it is presumed to have, where it is."""
        return presumption(self.atoms)

    @property
    def is_missing(self) -> bool:
        """Whether a norm reads it without presuming."""
        return any(atom.presume is None for atom in self.atoms)


class Matter(NamedTuple):
    """An opening that can change a reading: at once (`missing`), by leaving its presumption, or only `later`.

    `share` is the part of its classes of answers after which one outcome is left, all else left unknown.
    """

    opening: Opening
    kind: str
    share: float


def matters(norms: Sequence[Norm], facts: Facts, values: Facts, closed: Collection[str]) -> list[Matter]:
    """Everything that can still change what a reading with these norms, in order, says.

    A fact that a measure is made of, and that another condition reads too, is taken to vary in both by itself. Where
    the norms together have too many completions, each is taken by itself. Both can only name a fact too much.

    Args:
        norms: the norms of one source.
        facts: the known facts.
        values: the known facts and measures.
        closed: unknown facts that cannot be told any more.
    """
    found = openings(norms, facts, values, closed)
    if not found:
        return []
    if len(norms) == 1 or prod(len(each.variants) for each in found) <= MAX_COMPLETIONS:
        return _Inquiry(norms, norms, found, values).matters()
    apart: dict[str, Matter] = {}
    for norm in norms:
        chain = chain_of(norm, tuple(norms))
        for each in _Inquiry([norm], chain, openings(chain, facts, values, closed), values).matters():
            before = apart.get(each.opening.path)
            apart[each.opening.path] = each if before is None else min(before, each, key=_weight)
    return list(apart.values())


_KINDS = ("missing", "presumed", "later")


def _weight(each: Matter) -> tuple[int, float]:
    return _KINDS.index(each.kind), -each.share


def openings(norms: Sequence[Norm], facts: Facts, values: Facts, closed: Collection[str]) -> list[Opening]:
    """Every unknown fact and measure that these norms read."""
    readers: dict[str, tuple[Atom, ...]] = {}
    for norm in norms:
        for atom in atoms_of(norm):
            if isinstance(atom, Atom):
                readers[atom.fact] = (*readers.get(atom.fact, ()), atom)
    return [
        _opening(path, atoms, facts, values.get(path), closed)
        for path, atoms in readers.items()
        if is_open(values.get(path))
    ]


def _opening(path: str, atoms: tuple[Atom, ...], facts: Facts, value: Value | None, closed: Collection[str]) -> Opening:
    every = classes(path, atoms, value)
    stays = dict.fromkeys(tuple(map(_staying, atoms, each)) for each in every)
    means, told = means_of(path, facts, closed), every
    if path in MEASURES:
        told = tuple(tuple(truth_of(atom, each) for atom in atoms) for each in means.values)
    elif path in closed:
        told = ()
    variants = tuple(dict.fromkeys((*stays, *told)))
    places = {each: place for place, each in enumerate(variants)}
    answers = dict.fromkeys(places[each] for each in told)
    return Opening(
        path,
        atoms,
        variants,
        tuple(places[each] for each in stays),
        tuple(sorted(answers)),
        means,
    )


def _staying(atom: Atom, truth: Truth) -> Truth:
    """What an atom can be while its fact stays unknown: anything, or what is presumed."""
    return truth if atom.presume is None else truth_of(atom, None)


class _Inquiry:
    """The completions of all openings of a chain of norms, and where some of them have which outcome together."""

    def __init__(self, norms: Sequence[Norm], chain: Sequence[Norm], found: list[Opening], values: Facts) -> None:
        self.found = found
        self.space = Space([Open(each.path, each.atoms, each.variants) for each in found])
        truths: dict[Leaf, Truth] = {
            atom: truth_of(atom, values.get(atom.fact))
            for norm in chain
            for atom in atoms_of(norm)
            if isinstance(atom, Atom)
        }
        spreads = self.space.spreads(chain, truths)
        self.spread = reading_spread([spreads[norm.id] for norm in norms])
        self.told, self.told_within = self._without_closed()

    def matters(self) -> list[Matter]:
        return [found for place in range(len(self.found)) if (found := self._matter(place)) is not None]

    def _matter(self, place: int) -> Matter | None:
        each = self.found[place]
        if not each.answers or not self._differs(place, at_presumption=False):
            return None
        if each.is_missing and self._differs(place, at_presumption=True):
            return Matter(each, "missing", self._share(place))
        return Matter(each, "later" if each.presumed is None else "presumed", 0)

    def _differs(self, place: int, *, at_presumption: bool) -> bool:
        """Whether, for some answers to the rest, telling this one in one way or another, or not at all, differs."""
        within = self.told_within & self.space.first[place]
        for other, each in enumerate(self.found):
            if other != place and each.answers:
                within &= self._blocks(other, self._open_to(each, at_presumption=at_presumption))
        step, each = self.space.step[place], self.found[place]
        for mask in self.told:
            staying = reduce(or_, (mask >> number * step for number in each.stays))
            if any((staying ^ (mask >> number * step)) & within for number in each.answers):
                return True
        return False

    def _open_to(self, each: Opening, *, at_presumption: bool) -> tuple[int, ...]:
        """The variants over which an opening ranges while another is looked at."""
        if each.presumed is None:
            return each.answers
        return each.stays if at_presumption else (*each.stays, *each.answers)

    def _share(self, place: int) -> float:
        within = self.space.first[place]
        for other, each in enumerate(self.found):
            if other != place:
                within &= self._blocks(other, each.stays)
        step, answers = self.space.step[place], self.found[place].answers
        left = [sum(1 for mask in self.spread if (mask >> number * step) & within) for number in answers]
        return left.count(1) / len(answers)

    def _without_closed(self) -> tuple[list[int], int]:
        """The spread with all that cannot be told any more left unknown, and the completions in which it is read."""
        spread, within = list(self.spread), self.space.whole
        for place, each in enumerate(self.found):
            if not each.answers:
                step, first = self.space.step[place], self.space.first[place]
                spread = [reduce(or_, (mask >> number * step for number in each.stays)) & first for mask in spread]
                within &= first
        return spread, within

    def _blocks(self, place: int, numbers: Collection[int]) -> int:
        first, step = self.space.first[place], self.space.step[place]
        return reduce(or_, (first << number * step for number in numbers))


def reading_spread(spreads: Sequence[Spread]) -> Spread:
    """Where each outcome of a reading is possible: the first of punishable, excepted, not_addressed of its norms."""
    punishable = reduce(or_, (each[0] for each in spreads))
    excepted = reduce(or_, (each[1] for each in spreads)) & reduce(and_, (each[1] | each[2] for each in spreads))
    return punishable, excepted, reduce(and_, (each[2] for each in spreads))
