"""Random whole records for tables: every value of every field, with unknowns as real lists have them. Seeded."""

from __future__ import annotations

import random
from datetime import date, timedelta

from pydantic import ValidationError

from legal.fields import Age, Birth, Choice, Day, Field, Many, Number, State
from legal.scenario import Scenario, fields
from table_answers import scenario_of

STATES = ("IQ", "IQ", "RU", "UA", "IR", "SY", "EG", "US", "IL", "TR", "NO")
REGIONS = ("IQ-KR", "IQ", "IQ", "JO")
LEAP = (date(2000, 2, 29), date(2004, 2, 29), date(1996, 2, 29), date(1992, 2, 29))


def records(count: int, seed: int) -> list[tuple[dict[str, object], Scenario]]:
    """Records that are valid, each with its scenario: facts by path, lists as lists, None for unknown."""
    dice = random.Random(seed)
    found: list[tuple[dict[str, object], Scenario]] = []
    while len(found) < count:
        facts = _record(dice)
        try:
            found.append((facts, scenario_of(facts)))
        except ValidationError:
            continue  # facts at odds with one another
    return found


def _record(dice: random.Random) -> dict[str, object]:
    known = dice.choice((0.2, 0.6, 0.8, 0.95, 1.0))
    facts: dict[str, object] = {
        path: _value(kind, dice) if dice.random() < known else None for path, kind in fields().items()
    }
    if dice.random() < 0.8:
        facts["situation.conduct"] = [dice.choice(("joined", "recruited-others", "helped-others-join", "bore-arms"))]
        facts["situation.force.kind"] = "state-armed-forces"
    if dice.random() < 0.5:
        facts["person.age"] = None
        near_birthday(facts, dice)
    return facts


def near_birthday(facts: dict[str, object], dice: random.Random) -> None:
    """A birth and a day of conduct around the birthdays that measures ask for, leap days among them."""
    born = (
        dice.choice(LEAP)
        if dice.random() < 0.3
        else date(dice.randint(1970, 2012), 1, 1) + timedelta(dice.randint(0, 364))
    )
    day = born + timedelta(round(dice.choice((9, 15, 18, 20)) * 365.2425) + dice.randint(-3, 3))
    facts["person.born"] = dice.choice((born.isoformat(), born.isoformat(), born.isoformat()[:7], str(born.year)))
    facts["situation.date"] = day.isoformat()


def _value(kind: Field, dice: random.Random) -> object:
    match kind:
        case Many():
            entries = [_value(kind.of, dice) for _ in range(dice.choice((0, 1, 1, 1, 2, 2, 3)))]
            if entries and dice.random() < 0.15:
                entries[dice.randrange(len(entries))] = dice.choice((None, "unknown"))
            return entries
        case State():
            return dice.choice((*(REGIONS if kind.regions else STATES), *kind.others))
        case Choice():
            return dice.choice(kind.words)
        case Age():
            return dice.choice((0, 8, 9, 14, 15, 17, 18, 19, 20, 30, 130))
        case Number():
            return dice.choice((0, 1, 2, 3, 50))
        case Day() | Birth():
            return (date(2010, 1, 1) + timedelta(dice.randint(0, 6000))).isoformat()
    raise AssertionError(kind)
