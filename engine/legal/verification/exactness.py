"""What a norm says of what is not known, held to the definitions: all completions, each of them gone through.

Kleene's answer has to be what all completions say together; `missing`, `presumed` and `unsettled` have to name just the
facts and questions of which, in some completion, two answers lead to different outcomes. Computed over all combinations
of states at once, in another way than `relevance` does it: by completing one fact after the other.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import product
from typing import NamedTuple

from legal.conditions import Leaf, Truth
from legal.ordering import chain_of
from legal.relevance import Relevance, Spread, deciding, relevance, spreads_over, wanting
from legal.rulebook import Norm, Source, atoms_of, facts_behind
from legal.scenario import order
from legal.verification.report import SEED, Extent
from legal.verification.space import Masks, Numbers, Space, count_of
from legal.verification.states import Variable, values_of, variables_of
from legal.verification.tied import Cases

AT_ONCE = 1 << 24  # combinations that are held in one integer
BOXES = 16  # samples of a norm with more combinations than are gone through; each is a space of its own
BOX = 1 << 11  # combinations of a sample that are gone through, about
OF_SAMPLE = 1 << 20  # combinations of a sample, with those that complete it


class Box(NamedTuple):
    """A space, and the states of each variable in which it is gone through; the others only complete these."""

    space: Space
    asked: tuple[tuple[int, ...], ...]


class Found(NamedTuple):
    """How far a property was checked, and the combinations in which it does not hold."""

    extent: Extent
    wrong: tuple[Numbers, ...]


class Exactness:
    """One norm of a source, with those whose outcomes it asks for, over the states of all that they read.

    `limit` is the number of combinations up to which all are gone through one by one.
    """

    def __init__(self, source: Source, norm: Norm, limit: int) -> None:
        self.source, self.norm, self.limit = source, norm, limit
        self.chain = chain_of(norm, source.norms)
        self.variables = variables_of([leaf for each in self.chain for leaf in atoms_of(each)])
        self.size = count_of([each.states for each in self.variables])

    @cached_property
    def cases(self) -> Cases:
        """The facts behind the combinations."""
        return Cases(self.variables)

    def completions(self) -> Found:
        """Whether the norm says, of what is not known, just what all completions say together."""
        boxes = [_all(self.variables)] if self.size <= AT_ONCE else self.boxes()
        checked, wrong = 0, list[Numbers]()
        for box in boxes:
            space, spread = box.space, self.spread(box.space, box.space.masks())
            together = list(spread)
            for place, variable in enumerate(self.variables):
                if not variable.presumed:
                    together = [space.completed(mask, place) for mask in together]
            differing = (spread[0] ^ together[0]) | (spread[1] ^ together[1]) | (spread[2] ^ together[2])
            asked = _asked(box) & self.cases.possible(space)
            checked += asked.bit_count()
            wrong += _several(space, differing & asked)
        return Found(self._extent(checked, whole=self.size <= AT_ONCE), tuple(wrong))

    def matters(self) -> Found:
        """Whether what is named as missing, presumed and unsettled is just what is so by definition."""
        is_whole = self.size <= AT_ONCE and self.cases.count <= self.limit
        checked, wrong = 0, list[Numbers]()
        for box in [_all(self.variables)] if is_whole else self.boxes():
            expected = _Expected(self, box.space)
            possible = _bits(self.cases.possible(box.space), box.space.size)
            for bit, numbers in _gone_through(box):
                if possible[bit] == "0":
                    continue
                checked += 1
                if expected.at(bit, numbers) != self._computed(numbers):
                    wrong.append(numbers)
        return Found(self._extent(checked, whole=is_whole), tuple(wrong[:_MOST_TOLD]))

    def _extent(self, checked: int, *, whole: bool) -> Extent:
        return Extent(checked, checked) if whole else Extent(checked, self.cases.count, SEED)

    def spread(self, space: Space, masks: Masks) -> Spread:
        """Where each outcome of the norm is possible."""
        return spreads_over(self.chain, masks, {}, space.whole)[self.norm.id]

    def _computed(self, numbers: Numbers) -> Relevance:
        truths: dict[Leaf, Truth] = {}
        for variable, number in zip(self.variables, numbers, strict=True):
            truths.update(variable.at(number))
        return relevance(self.norm, values_of(self.variables, numbers), truths, self.source.norms)

    def boxes(self) -> Iterator[Box]:
        """Samples, seeded: some facts go through all their states, the others stay in one."""
        dice = random.Random(SEED)  # noqa: S311 - a sample, no secret
        for _ in range(BOXES):
            yield self._box(dice)

    def _box(self, dice: random.Random) -> Box:
        asked: list[tuple[int, ...]] = [(dice.randrange(len(each.states)),) for each in self.variables]
        for tied in self.cases.tied:
            for place, number in zip(tied.places, dice.choice(list(tied.facts)), strict=True):
                asked[place] = (number,)
        for place in dice.sample(range(len(asked)), len(asked)):
            every = tuple(range(len(self.variables[place].states)))
            if count_of([*asked[:place], every, *asked[place + 1 :]]) <= BOX:
                asked[place] = every
        while True:
            chosen = [_with_more(each, states) for each, states in zip(self.variables, asked, strict=True)]
            if count_of(chosen) <= OF_SAMPLE:
                return Box(Space(self.variables, chosen), tuple(asked))
            place = dice.randrange(len(asked))  # too much is unknown to be completed: this one is told
            if len(asked[place]) == 1:
                asked[place] = (dice.choice(self.variables[place].known),)


_MOST_TOLD = 20  # combinations in which one property does not hold


def _all(variables: Sequence[Variable]) -> Box:
    space = Space(variables)
    return Box(space, space.chosen)


def _with_more(variable: Variable, states: Sequence[int]) -> tuple[int, ...]:
    """States, with those in which they can turn out to be."""
    return tuple(sorted({more for number in states for more in (number, *variable.states[number].more)}))


def _asked(box: Box) -> int:
    """The combinations of a box that are gone through, as a mask."""
    found = box.space.whole
    for place, states in enumerate(box.asked):
        together = 0
        for number in states:
            together |= box.space.where(place, number)
        found &= together
    return found


def _gone_through(box: Box) -> Iterator[tuple[int, Numbers]]:
    """The combinations of a box that are gone through, each with its number, in their order."""
    offsets, numbers = [], []
    for step, states, asked in zip(box.space.steps, box.space.chosen, box.asked, strict=True):
        kept = [(at * step, number) for at, number in enumerate(states) if number in set(asked)]
        offsets.append([offset for offset, _ in kept])
        numbers.append([number for _, number in kept])
    together = (each[::-1] for each in product(*reversed(numbers)))
    return zip(map(sum, product(*reversed(offsets))), together, strict=True)


def _several(space: Space, mask: int) -> Iterator[Numbers]:
    """Some of the combinations in a mask."""
    for _ in range(_MOST_TOLD):
        if not mask:
            return
        bit = (mask & -mask).bit_length() - 1
        yield space.numbers(bit)
        mask &= mask - 1


def _bits(mask: int, size: int) -> str:
    """A mask as a text, its first bit first."""
    return format(mask, f"0{size}b")[::-1]


class _Expected:
    """What is missing, presumed and unsettled in each combination of a space, by definition."""

    def __init__(self, norm: Exactness, space: Space) -> None:
        self.variables, self.space = norm.variables, space
        self.norm = norm
        self.spread = norm.spread(space, space.masks())
        one, two, three = self.spread
        self.single = _bits(space.whole ^ ((one & two) | (one & three) | (two & three)), space.size)
        self.asked = [place for place, each in enumerate(self.variables) if not each.presumed]
        every = range(len(self.variables))
        self.matters = [
            self._completed(self._differing(place), place, every if each.presumed else self.asked)
            for place, each in enumerate(self.variables)
        ]
        self.settled = dict(self._settled())

    def _completed(self, mask: int, but: int | None, places: Sequence[int]) -> str:
        """Where a mask holds in some completion of the facts at these places."""
        for place in places:
            if place != but:
                mask = self.space.completed(mask, place)
        return _bits(mask, self.space.size)

    def _differing(self, place: int) -> int:
        """Where the fact at this place is not wholly known, and two ways to complete it lead to different outcomes."""
        found = 0
        slices = [self.space.slices(mask, place) for mask in self.spread]
        for number in self.space.chosen[place]:
            state = self.variables[place].states[number]
            if not state.is_partial:
                continue
            for each in slices:
                some, every = 0, each[state.more[0]]
                for more in state.more:
                    some, every = some | each[more], every & each[more]
                found |= self.space.placed(place, number, some & ~every)
        return found

    def _settled(self) -> Iterator[tuple[tuple[int, int, int], str]]:
        """For an unsettled value of a fact and an atom: where settling it either way leads to different outcomes."""
        for place, variable in enumerate(self.variables):
            for number in self.space.chosen[place]:
                for at, _ in variable.states[number].unsettled:
                    where, atom = self.space.where(place, number), variable.atoms[at]
                    ways = []
                    for holds in (True, False):
                        masks = self.space.masks()
                        true, false = masks[atom]
                        masks[atom] = (true | where, false) if holds else (true, false | where)
                        ways.append(self.norm.spread(self.space, masks))
                    differing = 0
                    for one, other in zip(*ways, strict=True):
                        differing |= (one ^ other) & where
                    yield (place, number, at), self._completed(differing, None, self.asked)

    def at(self, bit: int, numbers: Numbers) -> Relevance:
        """What is so in one combination."""
        values = values_of(self.variables, numbers)
        missing: dict[str, float] = {}
        presumptions: list[str] = []
        unsettled: dict[str, None] = {}
        for place, (variable, number) in enumerate(zip(self.variables, numbers, strict=True)):
            for at, question in variable.states[number].unsettled:
                if self.settled[place, number, at][bit] == "1":
                    unsettled[question] = None
            if self.matters[place][bit] == "0":
                continue
            if variable.presumed:
                presumptions.append(variable.path)
                continue
            share = self._share(place, bit, number)
            for path in deciding(variable.path, values):
                missing[path] = max(share, missing.get(path, 0))
        presumed = {fact for path in presumptions for fact in wanting(path, values)}
        return Relevance(
            tuple(sorted(missing, key=lambda path: (-missing[path], order()[path]))),
            tuple(sorted(presumed, key=order().__getitem__)),
            tuple(unsettled),
            tuple(sorted(presumptions, key=lambda path: min(order()[fact] for fact in facts_behind(path)))),
        )

    def _share(self, place: int, bit: int, number: int) -> float:
        """The share of the answers to a fact after which one outcome is left."""
        chosen, step = self.space.chosen[place], self.space.steps[place]
        start = bit - chosen.index(number) * step
        more = self.variables[place].states[number].more
        return sum(self.single[start + chosen.index(each) * step] == "1" for each in more) / len(more)
