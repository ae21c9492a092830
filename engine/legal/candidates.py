"""Values worth trying for a fact: at least one of each class that conditions, and measures of dates, tell apart.

Measures are opaque functions. What is known of them is by trying: at which ages they change. They compare dates with
one another, and States with those of other facts; a threshold of another kind inside a measure would not be found.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import product

from legal import countries
from legal.conditions import Atom
from legal.dates import birthday, born_between
from legal.fields import OTHER_STATE, UNKNOWN, Age, Birth, Choice, Day, Field, Many, Number, State, Value
from legal.measures import MEASURES
from legal.relevance import entries_of
from legal.scenario import fields

SOME_DAY = date(2025, 1, 1)  # where no date is known, this one stands for any
OLDEST = 130
_LAST = (Day, Birth, Age)  # tried after the others: dates lie around dates, births before days
_MOST_NAMES = 10  # of a list: their subsets are tried


def constants_of(group: Sequence[str], atoms: Iterable[Atom]) -> Mapping[str, tuple[Value, ...]]:
    """The values that the atoms compare each fact with; of a list, only what they tell apart.

    What a measure that is a list is compared with counts for the lists that it is made of.
    """
    readers: dict[str, list[Atom]] = {path: [] for path in group}
    for atom in atoms:
        measure = MEASURES.get(atom.fact)
        made = measure.of if measure and measure.field.many else (atom.fact,)
        for path in made:
            if path in readers and (path == atom.fact or fields()[path].many):
                readers[path].append(atom)
    return {path: _compared(path, found) for path, found in readers.items()}


def _compared(path: str, atoms: Sequence[Atom]) -> tuple[Value, ...]:
    if fields()[path].many:
        return tuple(each for each in entries_of(atoms) if each != OTHER_STATE)  # any other one is always tried
    return tuple(dict.fromkeys(each for atom in atoms for each in (*atom.entries, *atom.unsettled)))


def other_state(used: Iterable[Value]) -> str:
    """A State that is none of these: the first by its code."""
    taken = set(used)
    return next(code for code in sorted(countries.codes()[0]) if code not in taken)


class Candidates:
    """The values worth trying for the facts of one group."""

    def __init__(
        self, group: Sequence[str], constants: Mapping[str, tuple[Value, ...]], measures: Sequence[str]
    ) -> None:
        self.constants, self.measures = constants, measures
        self.kinds: dict[str, Field] = {path: fields()[path] for path in group}
        self.ages = self._ages() if any(isinstance(kind, Age | Birth) for kind in self.kinds.values()) else ()

    def assignments(self, chosen: Sequence[str], facts: Mapping[str, Value]) -> Iterator[dict[str, Value]]:
        """New values for all of the chosen facts, each other than it is now, in the order of the facts."""
        turns = sorted(chosen, key=lambda path: _turn(self.kinds[path]))
        for found in self._assign(turns, dict(facts), facts):
            yield {path: found[path] for path in chosen}

    def _assign(
        self, turns: Sequence[str], have: dict[str, Value], facts: Mapping[str, Value]
    ) -> Iterator[dict[str, Value]]:
        if not turns:
            yield have
            return
        path, *rest = turns
        known = {key: value for key, value in have.items() if key != path and (key not in rest)}
        for value in self.values(path, known, facts.get(path)):
            if value != facts.get(path):
                yield from self._assign(rest, {**have, path: value}, facts)

    def values(self, path: str, known: Mapping[str, Value], now: Value | None) -> tuple[Value, ...]:
        """The values to try for a fact, beside these known facts; `now` is its own value."""
        kind, constants = self.kinds[path], self.constants[path]
        match kind:
            case Choice():
                return kind.words
            case State():
                return (*self._states(path, known), other_state((*self._states(path, known), *self._used(known))))
            case Many():
                return tuple(self._lists(path, kind, known, now))
            case Number():
                ages = self.ages if isinstance(kind, Age) else ()
                return tuple(sorted({*ages, *(int(str(each)) for each in kind.answers(constants))}))
            case Birth():
                return tuple(_iso(each) for each in self._births(known))
            case _:
                return tuple(dict.fromkeys((*(kind.answers(constants) if constants else ()), *self._days(known))))

    def _used(self, known: Mapping[str, Value]) -> Iterator[Value]:
        """The States that the other facts of the group name."""
        for path in self.kinds:
            value = known.get(path, ())
            yield from (each for each in (value if isinstance(value, tuple) else (value,)) if each != UNKNOWN)

    def _states(self, path: str, known: Mapping[str, Value]) -> tuple[Value, ...]:
        named = self._used(known) if self.measures else ()
        return tuple(dict.fromkeys((*self.constants[path], *named)))

    def _lists(self, path: str, kind: Many, known: Mapping[str, Value], now: Value | None) -> Iterator[Value]:
        """Lists that hold any of the names compared with, what else is held now, and perhaps some other entry."""
        names = [str(each) for each in self._states(path, known)]
        held = [each for each in now if each not in (*names, UNKNOWN)] if isinstance(now, tuple) else []
        other = (
            next((each for each in kind.of.words if each not in names), None) if isinstance(kind.of, Choice) else None
        )
        if isinstance(kind.of, State):
            other = other_state((*names, *self._used(known)))
        for choice in product((True, False), repeat=min(len(names), _MOST_NAMES)):
            named = [name for name, taken in zip(names, choice, strict=False) if taken]
            yield kind.sorted({*held, *named} or ([other] if other else []))
            yield kind.sorted({*named, other} if other else named)  # a condition on any other entry tells these apart
            yield kind.sorted(named)
        yield ()

    # ---- dates and ages ----------------------------------------------------------------------------------------------

    def _ages(self) -> tuple[int, ...]:
        """The ages at which a measure changes, and those just below, by trying all."""
        changes: set[int] = set()
        for facts in self._tries():
            told = [tuple(MEASURES[path].value(each) for path in self.measures) for each in facts]
            changes |= {years for years in range(1, len(told)) if told[years] != told[years - 1]}
        return tuple(sorted({each - step for each in changes for step in (0, 1)}))

    def _tries(self) -> Iterator[Sequence[Mapping[str, Value]]]:
        """Each age from 0 to 130, by the fact itself, and by every birth with every day."""
        years = range(OLDEST + 1)
        births = {each: _iso(birthday(SOME_DAY, -each)) for each in years}
        days = [path for path, kind in self.kinds.items() if isinstance(kind, Day)]
        for path, kind in self.kinds.items():
            if isinstance(kind, Age):
                yield [{path: each} for each in years]
            if isinstance(kind, Birth):
                yield from ([{path: births[each], day: _iso(SOME_DAY)} for each in years] for day in days)

    def _births(self, known: Mapping[str, Value]) -> Iterator[date]:
        """Days of birth around which the age on a known day changes."""
        days = list(self._known(Day, known))
        for day in days or [SOME_DAY]:
            for years in self.ages or (30,):
                yield from _around(birthday(day, -years) if day.year > years else day)

    def _days(self, known: Mapping[str, Value]) -> Iterator[Value]:
        """Days around other known days, and around those on which one born then comes to an age."""
        days = list(self._known(Day, known))
        ends = [end for born in self._known_births(known) for end in born_between(born)]
        for day in days or ([] if ends else [SOME_DAY]):
            yield from map(_iso, _around(day))
        for end in ends:
            for years in self.ages:
                yield from map(_iso, _around(birthday(end, years) if end.year + years <= date.max.year else end))

    def _known(self, kind: type[Field], known: Mapping[str, Value]) -> Iterator[date]:
        for path, each in self.kinds.items():
            if isinstance(each, kind) and path in known:
                yield date.fromisoformat(str(known[path]))

    def _known_births(self, known: Mapping[str, Value]) -> Iterator[str]:
        for path, each in self.kinds.items():
            if isinstance(each, Birth) and path in known:
                yield str(known[path])


def _turn(kind: Field) -> int:
    return next((place + 1 for place, each in enumerate(_LAST) if isinstance(kind, each)), 0)


def _around(day: date) -> Iterator[date]:
    """A day, the one after and the one before, as far as the calendar goes."""
    for step in (0, 1, -1):
        if date.min.toordinal() <= day.toordinal() + step <= date.max.toordinal():
            yield date.fromordinal(day.toordinal() + step)


def _iso(day: date) -> str:
    return day.isoformat()
