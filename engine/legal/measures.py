"""Measures: values derived from facts by named pure functions. Whatever computes is here, never in the rulebook.

A measure answers `yes` or `no`, or with States, or None where its facts do not tell. A new one is one function here
and its label in `rules/facts.yaml`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import NamedTuple

from legal.dates import ages_on
from legal.fields import UNKNOWN, Field, Many, State, Value, YesNo

Facts = Mapping[str, Value]


_YES_NO = YesNo()


class Measure(NamedTuple):
    """A derived value: `of` are the facts it is made of; `deciding` those that matter to it while it is unknown.

    `field` is the kind of its values; `alone` a fact that, where it is given, is all of the measure, whatever else is.
    """

    path: str
    of: tuple[str, ...]
    deciding: tuple[str, ...]
    value: Callable[[Facts], Value | None]
    field: Field = _YES_NO
    alone: str = ""

    @property
    def binding(self) -> tuple[str, ...]:
        """The facts that tie it to others: while the one that decides it alone is unknown, the rest say nothing."""
        return (self.alone,) if self.alone else self.of

    def wanting(self, facts: Facts) -> tuple[str, ...]:
        """Those of its facts that are left out, or given too coarsely to tell."""
        return tuple(path for path in self.of if is_open(facts.get(path)) or _is_coarse(path, facts))


MEASURES: dict[str, Measure] = {}


def measure(
    path: str, *of: str, deciding: tuple[str, ...] = (), field: Field = _YES_NO, alone: str = ""
) -> Callable[[Callable[[Facts], Value | None]], Measure]:
    """Registers a function as the measure of this path, made of these facts."""

    def register(function: Callable[[Facts], Value | None]) -> Measure:
        MEASURES[path] = Measure(path, of, deciding or ((alone,) if alone else of), function, field, alone)
        return MEASURES[path]

    return register


def is_open(value: Value | None) -> bool:
    """Whether a fact is unknown, or a list with an unknown entry."""
    return value is None or (isinstance(value, tuple) and UNKNOWN in value)


def _is_coarse(path: str, facts: Facts) -> bool:
    value = facts.get(path)
    return path == "person.born" and isinstance(value, str) and len(value) < len("YYYY-MM-DD")


def _yes(truth: bool) -> str:
    return "yes" if truth else "no"


AGE = ("person.born", "person.age", "situation.date")


@measure("person.under_18", *AGE, deciding=("person.age",))
def under_18(facts: Facts) -> str | None:
    """Under 18 on the day of the conduct: by the age where it is given, else by birth and day where they tell."""
    return _under(18, facts)


@measure("person.under_9", *AGE, deciding=("person.age",))
def under_9(facts: Facts) -> str | None:
    """Under 9 on the day of the conduct, told as for 18."""
    return _under(9, facts)


@measure("person.under_15", *AGE, deciding=("person.age",))
def under_15(facts: Facts) -> str | None:
    """Under 15 on the day of the conduct, told as for 18."""
    return _under(15, facts)


@measure("person.under_20", *AGE, deciding=("person.age",))
def under_20(facts: Facts) -> str | None:
    """Under 20 on the day of the conduct, told as for 18."""
    return _under(20, facts)


def _under(years: int, facts: Facts) -> str | None:
    age, born, day = (facts.get(path) for path in ("person.age", "person.born", "situation.date"))
    if age is not None:
        return _yes(int(str(age)) < years)
    if born is None or day is None:
        return None
    youngest, oldest = ages_on(str(born), date.fromisoformat(str(day)))
    return "yes" if oldest < years else "no" if youngest >= years else None


@measure("person.citizen_of_force_state", "person.citizenships", "situation.force.state")
def citizen_of_force_state(facts: Facts) -> str | None:
    """Whether the person is also a citizen of the State whose force it is."""
    held, state = facts.get("person.citizenships"), facts.get("situation.force.state")
    if held == ():
        return "no"
    if not isinstance(held, tuple) or state is None:
        return None
    return "yes" if state in held else None if UNKNOWN in held else "no"


@measure("person.settled_national_of_force_state", "person.citizenships", "person.residence", "situation.force.state")
def settled_national_of_force_state(facts: Facts) -> str | None:
    """Whether a dual national lived in the State whose force it is, being a citizen of it.

    Which other State is home is the norm's to say. A region counts as its State.
    """
    held, state, place = (
        facts.get(path) for path in ("person.citizenships", "situation.force.state", "person.residence")
    )
    home = None if place is None else str(place).partition("-")[0]
    if state and home and state != home:
        return "no"
    if not isinstance(held, tuple):
        return None
    sure, where = [each for each in held if each != UNKNOWN], home or state
    if sure == list(held) and (len(held) < 2 or (where and where not in held)):
        return "no"
    return "yes" if state and home and home in sure and len(sure) > 1 else None


@measure("situation.authorization.after_conduct", "situation.date", "situation.authorization.date")
def after_conduct(facts: Facts) -> str | None:
    """Whether the authorization is dated after the conduct; one of the same day is not after it."""
    day, authorized = facts.get("situation.date"), facts.get("situation.authorization.date")
    return None if day is None or authorized is None else _yes(str(authorized) > str(day))


@measure("situation.conflict.named", "situation.conflict.states")
def conflict_named(facts: Facts) -> str | None:
    """Whether a conflict is named: at least one State that fights."""
    states = facts.get("situation.conflict.states")
    return None if states is None else _yes(bool(states))


AT_WAR_WITH, CONFLICT, STATE = "situation.force.at_war_with", "situation.conflict.states", "situation.force.state"


@measure("situation.force.opponents", AT_WAR_WITH, CONFLICT, STATE, field=Many(State()), alone=AT_WAR_WITH)
def opponents(facts: Facts) -> Value | None:
    """The States that the State of the force was at war with.

    Where that is not told, it follows only from a conflict of no State, of the force's State alone, or of it and one
    other: of several, some may be on its side.
    """
    told, fighting, own = facts.get(AT_WAR_WITH), facts.get(CONFLICT), facts.get(STATE)
    if told is not None or fighting == ():
        return told if told is not None else ()
    if not isinstance(fighting, tuple) or UNKNOWN in fighting or own not in fighting or len(fighting) > 2:
        return None
    return tuple(state for state in fighting if state != own)


@measure("situation.force.at_war", AT_WAR_WITH, CONFLICT, STATE, alone=AT_WAR_WITH)
def at_war(facts: Facts) -> str | None:
    """Whether the State of the force was at war with any State."""
    states = opponents.value(facts)
    return None if states is None else _yes(bool(states))


@measure("person.stateless", "person.citizenships")
def stateless(facts: Facts) -> str | None:
    """Whether the person was a citizen of no State."""
    held = facts.get("person.citizenships")
    return None if held is None else _yes(not held)


@measure("person.in_region", "person.residence", "situation.place", "situation.forum")
def in_region(facts: Facts) -> str | None:
    """Whether the residence, the conduct or the court is in a region with laws of its own; such codes have a hyphen."""
    found = [facts.get(path) for path in MEASURES["person.in_region"].of]
    if any("-" in str(place) for place in found if place is not None):
        return "yes"
    return None if None in found else "no"
