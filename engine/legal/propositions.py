"""What follows from what among the propositions of a topic, by its links alone. Facts and speakers are not known here.

Every link says of two propositions what cannot be so together, so what follows is found by walking from one literal to
the next, and whether two literals can hold together by looking at the two alone; the tests hold that to truth tables.
All propositions may be false at once: so none is ever true by the links, and only a bad link makes one impossible.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from legal.rulebook import Proposition


class Literal(NamedTuple):
    """A proposition (by whole id), taken as so or as not so."""

    proposition: str
    holds: bool

    @property
    def contrary(self) -> Literal:
        """The same, taken the other way."""
        return Literal(self.proposition, not self.holds)


class Logic:
    """What the links of the propositions of one topic say."""

    def __init__(self, propositions: Iterable[Proposition]) -> None:
        propositions = tuple(propositions)
        self._steps: dict[Literal, list[Literal]] = {}
        self._found: dict[Literal, frozenset[Literal]] = {}
        self._so = [Literal(each.id, True) for each in propositions]
        for one, other in _links(propositions):
            self._steps.setdefault(one, []).append(other)
            self._steps.setdefault(other.contrary, []).append(one.contrary)

    def following(self, literal: Literal) -> frozenset[Literal]:
        """All that is so where this is so: itself, and what its links lead to."""
        if literal not in self._found:
            found, left = {literal}, [literal]
            while left:
                new = [each for each in self._steps.get(left.pop(), ()) if each not in found]
                found.update(new)
                left.extend(new)
            self._found[literal] = frozenset(found)
        return self._found[literal]

    def impossible(self, literal: Literal) -> bool:
        """Whether it leads to its own contrary."""
        return literal.contrary in self.following(literal)

    def ruled_out(self, literal: Literal, under: Literal) -> tuple[str, ...]:
        """The stronger propositions, from which `under` would follow, that cannot be so where `literal` is so.

        Of several that imply one another only the weakest are named, in the order of the topic.
        """
        stronger = [each for each in self._so if each != under and under in self.following(each)]
        denied = [each for each in stronger if each.contrary in self.following(literal)]
        weakest = [
            each for each in denied if not any(each != other and other in self.following(each) for other in denied)
        ]
        return tuple(each.proposition for each in weakest)


def _links(propositions: Iterable[Proposition]) -> Iterator[tuple[Literal, Literal]]:
    """Each link as a step: where the first literal is so, the second is too."""
    for each in propositions:
        so = Literal(each.id, True)
        yield from ((so, Literal(other, True)) for other in each.implies)
        yield from ((so, Literal(other, False)) for other in each.excludes)
