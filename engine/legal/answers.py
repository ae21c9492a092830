"""The class of answers that one new value stands for: "any other State", "a date after …". Nothing is said in words.

A class is as wide as the conditions allow: every answer in it makes the same of them, the other facts as they stand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple, TypeAlias

from legal.fields import Age, Birth, Choice, Day, Many, Number, State, Value
from legal.measures import MEASURES
from legal.ways import Place, Way, effect_of, is_possible

Range: TypeAlias = "tuple[Value | None, Value | None]"  # from, to; None has no end


class Answers(NamedTuple):
    """A class of answers to one fact.

    `kind` is one_of (the `values`), any_other (the `values`, which no condition names), other_than (any State but the
    `values`), list (it holds the `values` and not the `without`), ranges (of days or ages), or such_as (`values` are
    an example; a measure made of several facts says what counts).
    """

    kind: str
    values: tuple[Value, ...] = ()
    without: tuple[Value, ...] = ()
    ranges: tuple[Range, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        match self.kind:
            case "list":
                return {"with": list(self.values), "without": list(self.without)}
            case "ranges":
                return {"ranges": [list(each) for each in self.ranges]}
        return {self.kind: [list(each) if isinstance(each, tuple) else each for each in self.values]}


def answers_of(place: Place, way: Way, path: str, facts: Mapping[str, Value]) -> Answers:
    """The class of answers to this fact that have the way's effect, its other facts having the way's values."""
    kind, value = place.candidates.kinds[path], way.values[path]
    constants = place.candidates.constants[path]
    others = {key: each for key, each in {**facts, **way.values}.items() if key != path}
    is_joint = len(way.values) > 1
    is_derived = any(path in MEASURES[atom.fact].of for atom in place.atoms if atom.fact in MEASURES)

    is_one_of = any(len(atom.entries) > 1 or atom.comparison == "is_not" for atom in place.atoms if atom.fact == path)

    def same(answer: Value) -> bool:
        known = {**others, path: answer}
        return effect_of(place.atoms, known) == way.effect and is_possible(known)

    match kind:
        case Choice():
            words = tuple(word for word in kind.words if same(word))
            named = len(words) == 1 or any(word in constants for word in words)
            return Answers("one_of" if named else "any_other", words)
        case Age():
            return Answers("ranges", ranges=tuple(_runs(range(131), same)))
        case Number():
            tried = place.candidates.values(path, others, facts.get(path))
            return Answers("ranges", ranges=tuple(_runs([int(str(each)) for each in tried], same)))
        case Day() | Birth() if not is_joint:
            tried = place.candidates.values(path, others, facts.get(path))
            return Answers("ranges", ranges=tuple(_days(sorted({str(each) for each in (*tried, value)}), same)))
        case State() if not is_derived:
            if value in constants:
                return Answers("one_of", tuple(each for each in constants if same(each)))
            return Answers("other_than", tuple(each for each in constants if not same(each)))
        case Many() if not is_derived and not is_one_of and isinstance(value, tuple):
            held = tuple(each for each in constants if each in value)
            return Answers("list", held, tuple(each for each in constants if each not in value))
    return Answers("such_as", (value,))


def _runs(values: Sequence[int], same: Callable[[Value], bool]) -> Iterator[Range]:
    """The unbroken runs of whole numbers that belong to the class, found among those that tell classes apart."""
    start: int | None = None
    last: int | None = None
    for each in values:
        is_in = same(each)
        if is_in and start is None:
            start = each
        if not is_in and start is not None:
            yield (None if start == values[0] else start, last)
            start = None
        last = each
    if start is not None:
        yield (None if start == values[0] else start, None)


def _days(tried: Sequence[str], same: Callable[[Value], bool]) -> Iterator[Range]:
    """The runs of days that belong to the class: found among the days tried, their ends found by halving."""
    flags = [False, *(same(day) for day in tried), False]
    for place, day in enumerate(tried, 1):
        if flags[place] and not flags[place - 1]:
            low = _end(day, tried[place - 2] if place > 1 else None, same, date.min)
        if flags[place] and not flags[place + 1]:
            yield low, _end(day, tried[place] if place < len(tried) else None, same, date.max)


def _end(inside: str, outside: str | None, same: Callable[[Value], bool], last: date) -> str | None:
    """The last day of a run towards a day outside it; None where it has no end."""
    if outside is None and same(last.isoformat()):
        return None
    within, without = date.fromisoformat(inside).toordinal(), date.fromisoformat(outside or str(last)).toordinal()
    while abs(within - without) > 1:
        middle = (within + without) // 2
        if same(date.fromordinal(middle).isoformat()):
            within = middle
        else:
            without = middle
    return date.fromordinal(within).isoformat()
