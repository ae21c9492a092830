"""Random whole records for tables: every value of every field, with unknowns as real lists have them. Seeded."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from typing import TypeAlias

from pydantic import ValidationError

from legal import countries
from legal.fields import Age, Birth, Choice, Day, Field, Many, Number, State, YesNo
from legal.scenario import Scenario, fields
from table_answers import scenario_of

STATES = ("IQ", "IQ", "RU", "UA", "IR", "SY", "EG", "US", "IL", "TR", "NO")
REGIONS = ("IQ-KR", "IQ", "IQ", "JO")
NAMES = ("Iraq", "العراق", "Russia", "روسيا")  # read as their codes are
CODES, CODES_OF_REGIONS = (tuple(sorted(each)) for each in countries.codes())
LEAP = (date(2000, 2, 29), date(2004, 2, 29), date(1996, 2, 29), date(1992, 2, 29))
DAYS = (date(1, 1, 1), date(1900, 2, 28), date(1900, 3, 1), *LEAP, date(2024, 2, 29), date(9999, 12, 31))
UNKNOWNS = (None, None, "unknown", "", " ")

Record: TypeAlias = tuple[dict[str, object], Scenario]


def records(count: int, seed: int) -> list[Record]:
    """Records that are valid, each with its scenario: facts by path, lists as lists, None for unknown."""
    dice = random.Random(seed)
    found: list[Record] = []
    while len(found) < count:
        found += _valid(_record(dice))
    return found


def with_every_value(seed: int) -> list[Record]:
    """Random records in which each field has each of its values once: all words, States, ages, and lists of one."""
    dice = random.Random(seed)
    found: list[Record] = []
    for path, kind in fields().items():
        for value in every_value(kind):
            taken: list[Record] = []
            while not taken:
                taken = _valid({**_record(dice), path: value})
            found += taken
    return found


def every_value(kind: Field) -> Iterator[object]:
    """The values of a field, or those at the ends and odd places of it where there are very many."""
    yield from (None,) if isinstance(kind, Number | Many) else dict.fromkeys(UNKNOWNS)
    match kind:
        case Many():
            yield from ([], ["none"])
            for entry in every_value(kind.of):
                yield from ([entry], [entry, None])
        case State():
            yield from (*CODES, *(CODES_OF_REGIONS if kind.regions else ()), *kind.others, *NAMES)
        case Choice():
            yield from (*kind.words, *(("true", "false") if isinstance(kind, YesNo) else ()))
        case Age():
            yield from range(kind.least, kind.most + 1)
        case Number():
            yield from (kind.least, 1, 2, 3, kind.most)
        case Birth():
            yield from ("1900", "2004-02", "2005-02", *map(str, DAYS))
        case Day():
            yield from map(str, DAYS)


def _valid(facts: dict[str, object]) -> list[Record]:
    try:
        return [(facts, scenario_of(facts))]
    except ValidationError:
        return []  # facts at odds with one another


def _record(dice: random.Random) -> dict[str, object]:
    known = dice.choice((0.2, 0.6, 0.8, 0.95, 1.0))
    facts: dict[str, object] = {
        path: _value(kind, dice) if dice.random() < known else _unknown(kind, dice) for path, kind in fields().items()
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
    any_day = date(dice.randint(1890, 2095), 1, 1) + timedelta(dice.randint(0, 364))
    born = dice.choice(LEAP) if dice.random() < 0.3 else any_day
    day = born + timedelta(round(dice.choice((9, 15, 18, 20)) * 365.2425) + dice.randint(-3, 3))
    facts["person.born"] = dice.choice((born.isoformat(), born.isoformat(), born.isoformat()[:7], str(born.year)))
    facts["situation.date"] = day.isoformat()


def _unknown(kind: Field, dice: random.Random) -> object:
    """Unknown as lists have it; a column of numbers holds no words."""
    return None if isinstance(kind, Number | Many) else dice.choice(UNKNOWNS)


def _value(kind: Field, dice: random.Random) -> object:
    match kind:
        case Many():
            entries = [_value(kind.of, dice) for _ in range(dice.choice((0, 1, 1, 1, 2, 2, 3)))]
            if entries and dice.random() < 0.15:
                entries[dice.randrange(len(entries))] = dice.choice((None, "unknown"))
            return entries
        case State():
            usual = (*(REGIONS if kind.regions else STATES), *kind.others)
            rare = (*CODES, *(CODES_OF_REGIONS if kind.regions else ()), *NAMES)
            return dice.choice(usual if dice.random() < 0.8 else rare)
        case Choice():
            return dice.choice(kind.words)
        case Age():
            return dice.choice((0, 8, 9, 14, 15, 17, 18, 19, 20, 30, 130, dice.randint(0, 130)))
        case Number():
            return dice.choice((0, 1, 2, 3, 50, kind.most))
        case Day() | Birth():
            usual_day = date(2010, 1, 1) + timedelta(dice.randint(0, 6000))
            return (usual_day if dice.random() < 0.9 else dice.choice(DAYS)).isoformat()
    raise AssertionError(kind)
