"""Facts that cannot be together, as `legal.scenario` has it, over columns: a row with them is no record."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from legal.columns.coding import NO_DAY, NO_NUMBER, Array, Births, Columns, Ordered
from legal.columns.measuring import ages, combinations, days_of
from legal.measures import AGE, AT_WAR_WITH, STATE


class Odds(NamedTuple):
    """The rows whose facts are at odds, the fact to look at, and the code of the message."""

    path: str
    code: str
    rows: Array


def at_odds(columns: Columns, rows: int) -> Iterator[Odds]:
    """All the rows whose facts cannot be together, one kind of oddity after another."""
    if AT_WAR_WITH in columns and STATE in columns:
        yield Odds(AT_WAR_WITH, "at-war-with-itself", _at_war_with_itself(columns, rows))
    born_path, age_path, day_path = AGE
    born, age, day = columns.get(born_path), columns.get(age_path), days_of(columns, day_path, rows)
    if isinstance(born, Births) and day_path in columns:
        later = (born.first > day) & (day != NO_DAY)
        yield Odds(born_path, "born-after-conduct", later)
        if isinstance(age, Ordered):
            known = (born.first != NO_DAY) & (day != NO_DAY) & (age.numbers != NO_NUMBER) & ~later
            yield Odds(age_path, "age-at-odds", _age_at_odds(born, age.numbers, day, known))


def _at_war_with_itself(columns: Columns, rows: int) -> Array:
    war, state = columns[AT_WAR_WITH], columns[STATE]
    index, distinct = combinations([war.codes(), state.codes()], rows)
    found = []
    for first, second in distinct:
        states, own = war.value(first), state.value(second)
        found.append(own is not None and isinstance(states, tuple) and own in states)
    return np.array(found, bool).take(index)


def _age_at_odds(born: Births, age: Array, day: Array, known: Array) -> Array:
    found = np.zeros(len(age), bool)
    rows = np.flatnonzero(known)
    on, told = day[rows], age[rows]
    youngest, oldest = ages(np.minimum(born.last[rows], on), on), ages(born.first[rows], on)
    found[rows] = (told < youngest) | (told > oldest)
    return found
