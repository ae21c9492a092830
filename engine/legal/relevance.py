"""Which facts matter: missing, presumed and unsettled, exactly by their definitions, over all completions at once.

Every completion of what is open is one bit of a Python integer, so a norm is evaluated once, on integers, with `&` and
`|`; where two answers to one fact differ is then one shift and one exclusive or.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from math import prod
from typing import NamedTuple, TypeAlias

from legal.conditions import (
    FALSE,
    TRUE,
    UNKNOWN,
    All,
    AnyOf,
    Atom,
    Condition,
    Leaf,
    Not,
    OutcomeAtom,
    Truth,
    truth_of,
)
from legal.fields import OTHER_STATE, Field, Many, Value
from legal.fields import UNKNOWN as UNKNOWN_ENTRY
from legal.measures import MEASURES, is_open
from legal.ordering import chain_of
from legal.reference import Possible
from legal.rulebook import OUTCOMES, Norm, atoms_of, facts_behind
from legal.scenario import fields, order

Truths: TypeAlias = Mapping[Leaf, Truth]
Answer: TypeAlias = tuple[Truth, ...]  # what one answer makes of the atoms on its fact

MAX_COMPLETIONS = 1 << 20


class Open(NamedTuple):
    """Something open: a fact or measure that is unknown, or a value of the scenario that is unsettled.

    `answers` are its classes of answers, as truths of its `atoms`. The first is how it stands now where it is presumed
    (at its presumption) or unsettled (unknown); an unknown fact that is not presumed stands nowhere.
    """

    path: str
    atoms: tuple[Atom, ...]
    answers: tuple[Answer, ...]
    presumed: bool = False
    question: str = ""


class Relevance(NamedTuple):
    """What matters to a norm's answer: paths of missing and presumed facts, ids of the unsettled open questions.

    `presumptions` are the facts and measures that are read at their presumption, `presumed` the facts behind them.
    """

    missing: tuple[str, ...] = ()
    presumed: tuple[str, ...] = ()
    unsettled: tuple[str, ...] = ()
    presumptions: tuple[str, ...] = ()


def relevance(norm: Norm, values: Mapping[str, Value], truths: Truths, before: Sequence[Norm] = ()) -> Relevance:
    """What matters to this norm.

    Args:
        norm: the norm.
        values: the known facts and measures by path.
        truths: the truth of each atom now.
        before: norms in order, among them those whose outcomes this one asks for: their facts matter to it too.
    """
    chain = chain_of(norm, tuple(before))
    found = openings(chain, values)
    if not found:
        return Relevance()
    space = Space(found)
    spread = space.spreads(chain, truths)[norm.id]
    missing: dict[str, float] = {}
    presumptions: list[str] = []
    unsettled: dict[str, None] = {}
    for place, each in enumerate(found):
        if each.question:
            if space.differs(spread, place, settled=True):
                unsettled[each.question] = None
        elif each.presumed:
            if space.differs(spread, place, presumptions_open=True):
                presumptions.append(each.path)
        elif space.differs(spread, place):
            share = _share(chain, each, truths)
            for path in deciding(each.path, values):
                missing[path] = max(share, missing.get(path, 0))
    presumed = {fact for path in presumptions for fact in wanting(path, values)}
    return Relevance(
        tuple(sorted(missing, key=lambda path: (-missing[path], order()[path]))),
        tuple(sorted(presumed, key=lambda path: order()[path])),
        tuple(unsettled),
        tuple(sorted(presumptions, key=lambda path: min(order()[fact] for fact in facts_behind(path)))),
    )


def openings(chain: tuple[Norm, ...], values: Mapping[str, Value]) -> list[Open]:
    """Everything open among the facts and measures that these norms read."""
    return [each for path, _, unknown in readers_of(chain) for each in opened(unknown, values.get(path))]


def opened(unknown: Open, value: Value | None) -> Iterator[Open]:
    """What is open in a fact or measure that has this value; `unknown` is what it is while it is unknown."""
    path, readers = unknown.path, unknown.atoms
    if value is None:
        yield unknown
    elif is_open(value):
        yield _unknown(path, readers, value)
    else:
        for atom in readers:
            if value in atom.unsettled:
                yield Open(path, (atom,), ((UNKNOWN,), (TRUE,), (FALSE,)), question=atom.unsettled[value])


def _unknown(path: str, readers: tuple[Atom, ...], value: Value | None) -> Open:
    presumption = readers[0].presume
    now: tuple[Answer, ...] = ()
    if presumption is not None:
        now = (tuple(truth_of(atom, presumption) for atom in readers),)
    return Open(
        path, readers, tuple(dict.fromkeys((*now, *classes(path, readers, value)))), presumed=presumption is not None
    )


@lru_cache(maxsize=4096)
def readers_of(chain: tuple[Norm, ...]) -> tuple[tuple[str, tuple[Atom, ...], Open], ...]:
    """The facts and measures that norms read, the atoms that read each, and what each is while unknown."""
    found: dict[tuple[str, Value | None], tuple[Atom, ...]] = {}
    for norm in chain:
        for atom in atoms_of(norm):
            if isinstance(atom, Atom):  # norms that ask for one another may presume differently
                found[atom.fact, atom.presume] = (*found.get((atom.fact, atom.presume), ()), atom)
    return tuple((path, readers, _unknown(path, readers, None)) for (path, _), readers in found.items())


def classes(path: str, readers: Sequence[Atom], value: Value | None = None) -> tuple[Answer, ...]:
    """The answers to a fact that its atoms tell apart; those of an open list hold what is written."""
    kind = field_of(path)
    constants: Sequence[Value] = [each for atom in readers for each in (*atom.entries, *atom.unsettled)]
    if kind.many:
        constants = entries_of(readers)
    held = tuple(entry for entry in value if entry != UNKNOWN_ENTRY) if isinstance(value, tuple) else ()
    answers = kind.answers(constants)
    if isinstance(kind, Many):
        answers = tuple((*held, *answer) for answer in answers if isinstance(answer, tuple))
    return tuple(dict.fromkeys(tuple(truth_of(atom, answer) for atom in readers) for answer in answers))


def field_of(path: str) -> Field:
    """The kind of a fact or measure."""
    return MEASURES[path].field if path in MEASURES else fields()[path]


def entries_of(atoms: Sequence[Atom]) -> tuple[str, ...]:
    """Entries of a list, of which one stands for all that these atoms on it do not tell apart."""
    found: dict[tuple[bool, ...], str] = {}
    for atom in atoms:
        for entry in (*atom.entries, OTHER_STATE) if atom.comparison == "is_not" else atom.entries:
            found.setdefault(tuple(each.wants(entry) for each in atoms), str(entry))
    return tuple(entry for wanted, entry in found.items() if any(wanted))


def wanting(path: str, values: Mapping[str, Value]) -> tuple[str, ...]:
    """The facts behind a presumed path that are left out or too coarse."""
    return MEASURES[path].wanting(values) if path in MEASURES else (path,)


def deciding(path: str, values: Mapping[str, Value]) -> tuple[str, ...]:
    """The unknown facts behind a path that could decide it."""
    if path not in MEASURES:
        return (path,)
    return tuple(fact for fact in MEASURES[path].deciding if is_open(values.get(fact)))


def repeated(block: int, period: int, times: int) -> int:
    """The block of bits that many times, a period apart; by doubling, since a division would take quadratic time."""
    if times == 1:
        return block
    half = repeated(block, period, times // 2)
    both = half | half << period * (times // 2)
    return both if times % 2 == 0 else block | both << period


Spread: TypeAlias = tuple[int, int, int]  # for each outcome, the completions in which it is possible


class Space:
    """All completions of what is open, numbered: an opening's first answer has `step` bits, then the next."""

    def __init__(self, found: Sequence[Open]) -> None:
        self.found = found
        self.step: list[int] = []
        size = 1
        for each in found:
            self.step.append(size)
            size *= len(each.answers)
        self.size, self.whole = size, (1 << size) - 1
        self.first = [self._block(place) for place in range(len(found))]

    def _block(self, place: int) -> int:
        """The completions in which this opening has its first answer."""
        step, period = self.step[place], self.step[place] * len(self.found[place].answers)
        return repeated((1 << step) - 1, period, self.size // period)

    def spreads(self, chain: Sequence[Norm], truths: Truths) -> dict[str, Spread]:
        """Where each outcome of each norm is possible."""
        masks: dict[Leaf, tuple[int, int]] = {}
        for place, each in enumerate(self.found):
            for at, atom in enumerate(each.atoms):
                masks[atom] = self._masks(place, [answer[at] for answer in each.answers])
        return spreads_over(chain, masks, truths, self.whole)

    def _masks(self, place: int, truths: Sequence[Truth]) -> tuple[int, int]:
        true = false = 0
        for number, truth in enumerate(truths):
            block = self.first[place] << number * self.step[place]
            if truth is TRUE:
                true |= block
            elif truth is FALSE:
                false |= block
        return true, false

    def differs(self, spread: Spread, place: int, *, presumptions_open: bool = False, settled: bool = False) -> bool:
        """Whether, in some completion of the rest, two answers to this opening lead to different possible outcomes.

        The other presumed facts stay at their presumption unless `presumptions_open`; other unsettled values stay
        unsettled. With `settled`, only the two ways to settle this one are compared.
        """
        step, count = self.step[place], len(self.found[place].answers)
        within = self.first[place]
        for other, each in enumerate(self.found):
            if other != place and (each.question or (each.presumed and not presumptions_open)):
                within &= self.first[other]
        base = 1 if settled else 0
        for mask in spread:
            start = mask >> base * step
            for number in range(base + 1, count):
                if (start ^ (mask >> number * step)) & within:
                    return True
        return False


def spread_over(norm: Norm, masks: Mapping[Leaf, tuple[int, int]], truths: Truths, whole: int) -> Spread:
    """Kleene's rules on integers: for each outcome, the completions (bits of `whole`) in which it is possible.

    `masks` gives, for the atoms that vary, where they are true and where false; the others have the truth in `truths`.
    """

    def walk(condition: Condition) -> tuple[int, int]:
        match condition:
            case Atom() | OutcomeAtom():
                if condition in masks:
                    return masks[condition]
                truth = truths[condition]
                return (whole if truth is TRUE else 0, whole if truth is FALSE else 0)
            case Not():
                true, false = walk(condition.of[0])
                return false, true
            case All():
                true, false = whole, 0
                for part in condition.of:
                    part_true, part_false = walk(part)
                    true, false = true & part_true, false | part_false
            case AnyOf():
                true, false = 0, whole
                for part in condition.of:
                    part_true, part_false = walk(part)
                    true, false = true | part_true, false & part_false
        return true, false

    hold, fail = walk(norm.punishable)
    lifted, kept = 0, whole
    for exception in norm.unless:
        true, false = walk(exception.when)
        lifted, kept = lifted | true, kept & false
    reached = whole ^ fail
    return reached & ~lifted & whole, reached & ~kept & whole, whole ^ hold


def spreads_over(
    chain: Sequence[Norm], masks: dict[Leaf, tuple[int, int]], truths: Truths, whole: int
) -> dict[str, Spread]:
    """`spread_over` for norms in order: what one can have varies for those that ask for it. `masks` is added to."""
    found: dict[str, Spread] = {}
    for norm in chain:
        for leaf in atoms_of(norm) if found else ():
            if isinstance(leaf, OutcomeAtom) and leaf.norm in found:
                masks[leaf] = _outcome(found[leaf.norm], OUTCOMES.index(leaf.outcome), whole)
        found[norm.id] = spread_over(norm, masks, truths, whole)
    return found


def _outcome(spread: Spread, outcome: int, whole: int) -> tuple[int, int]:
    """Where a norm has this outcome alone, and where it cannot have it."""
    others = [mask for place, mask in enumerate(spread) if place != outcome]
    return spread[outcome] & ~(others[0] | others[1]), whole ^ spread[outcome]


def _share(chain: Sequence[Norm], each: Open, truths: Truths) -> float:
    """The share of an unknown fact's classes of answers after which one outcome is left, the rest left unknown."""
    count = len(each.answers)
    masks: dict[Leaf, tuple[int, int]] = {}
    for at, atom in enumerate(each.atoms):
        true = sum(1 << number for number, answer in enumerate(each.answers) if answer[at] is TRUE)
        false = sum(1 << number for number, answer in enumerate(each.answers) if answer[at] is FALSE)
        masks[atom] = (true, false)
    one, two, three = spreads_over(chain, masks, truths, (1 << count) - 1)[chain[-1].id]
    several = (one & two) | (one & three) | (two & three)
    return (count - several.bit_count()) / count


def reading_possible(
    norms: Sequence[Norm], each: Mapping[str, Possible], values: Mapping[str, Value], truths: Truths
) -> Possible:
    """The possible outcomes of a reading: under any completion, the first outcome in order that one of its norms has.

    Exact over the completions of the facts that the undetermined norms share, up to `MAX_COMPLETIONS`; beyond, the
    norms are combined as if they shared none, which can only leave more open.
    """
    undecided = [norm for norm in norms if len(each[norm.id]) > 1]
    decided = [each[norm.id] for norm in norms if len(each[norm.id]) == 1]
    if len(undecided) < 2:
        return combine([each[norm.id] for norm in norms])
    chain = [norm for norm in norms if any(norm in chain_of(each_one, tuple(norms)) for each_one in undecided)]
    found = [opening for opening in openings(tuple(chain), values) if not opening.question and not opening.presumed]
    if prod(len(opening.answers) for opening in found) > MAX_COMPLETIONS:
        return combine([each[norm.id] for norm in norms])
    space = Space(found)
    all_spreads = space.spreads(chain, truths)
    spreads = [all_spreads[norm.id] for norm in undecided]
    spreads += [tuple(space.whole if name in one else 0 for name in OUTCOMES) for one in decided]  # type: ignore[misc]
    return frozenset(name for place, name in enumerate(OUTCOMES) if _is_first(place, spreads, space.whole))


def _is_first(place: int, spreads: Sequence[Spread], whole: int) -> bool:
    """Whether, in some completion, a norm can have the outcome of this place while none need have an earlier one."""
    some, none_earlier = 0, whole
    for spread in spreads:
        some |= spread[place]
        later = 0
        for mask in spread[place:]:
            later |= mask
        none_earlier &= later
    return bool(some & none_earlier)


def combine(sets: Sequence[Possible]) -> Possible:
    """What a reading can have when its norms vary freely: the first outcome in order that one of them has."""
    reached = set()
    for place, outcome in enumerate(OUTCOMES):
        weaker = set(OUTCOMES[place:])
        if any(outcome in each for each in sets) and all(each & weaker for each in sets):
            reached.add(outcome)
    return frozenset(reached) or frozenset(["not_addressed"])
