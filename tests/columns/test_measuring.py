"""Measures over columns against the measures themselves, around every birthday, and the ages against the calendar."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import product

import numpy as np
import polars as pl
import pytest

from columns.test_agreement import SCHEMA, read
from legal.columns import measuring
from legal.columns.at_odds import at_odds
from legal.columns.coding import Column
from legal.columns.measuring import Measuring, ages, combinations
from legal.dates import ages_on, birthday, born_between
from legal.fields import Value
from legal.measures import AGE, AT_WAR_WITH, MEASURES, STATE, is_open
from legal.scenario import fields
from table_records import records

BORN = ("1900-03-01", "1999-12-31", "2000-02-28", "2000-02-29", "2000-03-01", "2004-02-29", "2007-06-15", "2007-07-01")
COARSE = ("2000", "2000-02", "2007-06", "2004")
UNDER = [path for path in MEASURES if path.startswith("person.under_")]


def column(path: str, values: Sequence[str | None]) -> Column:
    return read(path, pl.Series(values, dtype=pl.String))


def near_birthdays(years: int) -> list[tuple[str, str]]:
    """Births, also coarse ones, with the days around the birthday of the first and of the last day they can be."""
    found = []
    for born in (*BORN, *COARSE):
        for birth in born_between(born):
            turned = birthday(birth, years)
            found += [(born, (turned + timedelta(days)).isoformat()) for days in range(-3, 4)]
    return found


def told(path: str, columns: dict[str, Column], rows: int) -> list[Value | None]:
    found = Measuring().column(path, columns, rows)
    return [found.value(code) for code in found.codes().tolist()]


@pytest.mark.parametrize("path", UNDER)
def test_whether_one_is_under_an_age_is_told_as_the_measure_tells_it(path: str) -> None:
    years = int(path.rpartition("_")[2])
    cases: list[tuple[str | None, str | None, str | None]]
    cases = [(*each, age) for each in near_birthdays(years) for age in (None, str(years - 1), str(years))]
    cases += [(born, day, None) for born, day in product((None, "2000-02-29"), (None, "2018-02-28"))]
    facts = list(zip(*cases, strict=True))
    columns = {name: column(name, values) for name, values in zip((AGE[0], AGE[2], AGE[1]), facts, strict=True)}
    for given in (AGE, AGE[:1], AGE[1:2], (AGE[0], AGE[2]), (AGE[1], AGE[2])):
        wanted = []
        for born, day, age in cases:
            known: dict[str, Value | None] = {AGE[0]: born, AGE[2]: day, AGE[1]: age and int(age)}
            asked = ((name, known[name]) for name in given)
            wanted.append(MEASURES[path].value({name: value for name, value in asked if value is not None}))
        assert told(path, {name: columns[name] for name in given}, len(cases)) == wanted


OTHERS = [path for path in MEASURES if path not in UNDER and path != measuring.AFTER]


def test_any_other_measure_is_asked_of_each_combination_of_its_facts() -> None:
    """Batch after batch, with what was learnt before of this measure; also where a fact has no column."""
    made = Measuring()
    for size, seed, path in ((size, seed, path) for size, seed in ((3, 1), (3, 2), (1, 3)) for path in OTHERS):
        facts = MEASURES[path].of[:size]
        rows = [{fact: record[fact] for fact in facts} for record, _ in records(25, seed)]
        columns = {fact: read(fact, pl.Series([row[fact] for row in rows], dtype=SCHEMA[fact])) for fact in facts}
        known = [[(fact, fields()[fact].read(value)) for fact, value in row.items()] for row in rows]
        wanted = [MEASURES[path].value({fact: value for fact, value in row if value is not None}) for row in known]
        found = made.column(path, columns, len(rows))
        assert [found.value(code) for code in found.codes().tolist()] == wanted


def test_ages_are_those_of_the_calendar() -> None:
    """From the first day to the last, and 29 February in years that have none."""
    pairs = [(born, day) for born, day in near_birthdays(18) if len(born) == 10]
    pairs += [("0001-01-01", "0001-01-01"), ("0001-01-01", "9999-12-31"), ("9999-12-31", "9999-12-31")]
    pairs += [(born, born) for born in BORN]
    numbers = [[date.fromisoformat(each).toordinal() for each in pair] for pair in pairs]
    born, day = np.array(numbers, np.int64).T
    assert ages(born, day).tolist() == [ages_on(one, date.fromisoformat(other))[0] for one, other in pairs]


def test_an_authorization_dated_after_the_conduct_is_told_as_the_measure_tells_it() -> None:
    days = (None, "2025-05-31", "2025-06-01", "2025-06-02")
    cases = list(product(days, days))
    of = MEASURES[measuring.AFTER].of
    columns = {path: column(path, values) for path, values in zip(of, zip(*cases, strict=True), strict=True)}
    for given in ((), of[:1], of[1:], of):
        wanted = [
            MEASURES[measuring.AFTER].value(
                {path: day for path, day in zip(of, case, strict=True) if path in given and day is not None}
            )
            for case in cases
        ]
        assert told(measuring.AFTER, {path: columns[path] for path in given}, len(cases)) == wanted


@pytest.mark.parametrize("small", [measuring.SMALL, 1])
@pytest.mark.parametrize("codes", [[], [[0, 3, 0, 2]], [[0, 1, 1, 0], [5, 5, 5, 0]], [[0], [0], [7]], [[], []]])
def test_rows_with_the_same_codes_are_one_combination(
    codes: list[list[int]], small: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By a table of all that could be or, where that would be too large, by sorting."""
    monkeypatch.setattr(measuring, "SMALL", small)
    rows = len(codes[0]) if codes else 3
    index, distinct = combinations([np.array(each, np.int64) for each in codes], rows)
    assert [distinct[at] for at in index.tolist()] == (list(zip(*codes, strict=True)) if codes else [()] * rows)
    assert distinct == sorted(set(distinct))
    assert sorted(set(index.tolist())) == list(range(len(distinct) if rows else 0))


def test_what_a_column_leaves_open_is_what_the_scenario_leaves_open() -> None:
    """A list with an unknown entry is open; a coarse birth is not open but wants a day."""
    lists = read("person.citizenships", pl.Series([None, [], ["IQ"], ["IQ", None]], dtype=pl.List(pl.String)))
    assert lists.open().tolist() == lists.wanting().tolist() == [True, False, False, True]
    for texts in ([None, "2001", "2001-02", "2001-02-03"], [None, "2001-02-03", "2001-02-04", None]):
        births = column("person.born", texts)
        assert births.open().tolist() == [is_open(each) for each in texts]
        assert births.wanting().tolist() == [each is None or len(each) < 10 for each in texts]
    ages_told = read("person.age", pl.Series([None, 0, 7]))
    assert ages_told.open().tolist() == ages_told.wanting().tolist() == [True, False, False]


def odd(**facts: Sequence[str | None]) -> dict[str, tuple[str, list[bool]]]:
    paths = dict(zip(("born", "age", "day", "war", "state"), (*AGE, AT_WAR_WITH, STATE), strict=True))
    columns = {paths[name]: column(paths[name], values) for name, values in facts.items()}
    rows = len(next(iter(facts.values())))
    return {each.code: (each.path, each.rows.tolist()) for each in at_odds(columns, rows)}


def test_a_birth_after_the_conduct_is_at_odds_with_it() -> None:
    born = ("2001-02-03", "2001-02-03", "2001-02-03", "2001", "2001", "2001", None, "2001-02-03")
    day = ("2001-02-02", "2001-02-03", "2001-02-04", "2000-12-31", "2001-01-01", "2001-06-01", "2001-01-01", None)
    later = [True, False, False, True, False, False, False, False]
    assert odd(born=born, day=day) == {"born-after-conduct": ("person.born", later)}
    assert odd(born=born) == odd(day=day) == {}


def test_an_age_is_at_odds_with_a_birth_that_leaves_no_such_age() -> None:
    """Of a birth known by the year alone there are two; one still born that year is nought."""
    cases = [
        ("2001-02-03", "2019-02-02", "17", False),
        ("2001-02-03", "2019-02-02", "18", True),
        ("2001-02-03", "2019-02-02", "16", True),
        ("2001", "2019-02-02", "17", False),
        ("2001", "2019-02-02", "18", False),
        ("2001", "2019-02-02", "16", True),
        ("2001", "2019-02-02", "19", True),
        ("2001", "2001-02-02", "0", False),
        ("2001", "2001-02-02", "1", True),
        ("2001-02-03", "2001-02-02", "5", False),
        (None, "2019-02-02", "5", False),
        ("2001", None, "5", False),
        ("2001", "2019-02-02", None, False),
    ]
    born, day, age, wrong = zip(*cases, strict=True)
    found = odd(born=born, day=day, age=age)
    assert found["age-at-odds"] == ("person.age", list(wrong))
    assert found["born-after-conduct"] == ("person.born", [place == 9 for place in range(len(cases))])


def test_no_state_is_at_war_with_itself() -> None:
    cases: list[tuple[str | None, str | None, bool]]
    cases = [("RU", "RU", True), ("UA;RU", "RU", True), ("UA", "RU", False), ("none", "RU", False), (None, "RU", False)]
    cases += [("RU", None, False), ("unknown", None, False), ("RU;unknown", "RU", True), ("RU;unknown", None, False)]
    war, state, wrong = zip(*cases, strict=True)
    assert odd(war=war, state=state) == {"at-war-with-itself": ("situation.force.at_war_with", list(wrong))}
    assert odd(war=war) == odd(state=state) == {}
