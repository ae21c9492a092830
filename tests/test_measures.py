"""The measures of age and of regions by enumeration; those of war and citizenship are in `test_war.py`."""

from __future__ import annotations

from itertools import product

import pytest

from legal.conditions import Atom, Truth, truth_of
from legal.fields import Value
from legal.measures import MEASURES

DAY = "2025-06-01"


@pytest.mark.parametrize("years", [9, 15, 18, 20])
def test_under_an_age_by_the_age_or_by_birth_and_day(years: int) -> None:
    """The age decides; a birth known by its year alone tells where every day of it says the same."""
    under = MEASURES[f"person.under_{years}"].value
    for age in range(131):
        assert under({"person.age": age}) == ("yes" if age < years else "no")
    assert under({"person.born": f"{2025 - years}-06-02", "situation.date": DAY}) == "yes"
    assert under({"person.born": f"{2025 - years}-06-01", "situation.date": DAY}) == "no"
    assert under({"person.born": f"{2025 - years}", "situation.date": DAY}) is None
    assert under({"person.born": f"{2026 - years}", "situation.date": DAY}) == "yes"
    assert under({"person.born": f"{2024 - years}", "situation.date": DAY}) == "no"
    assert under({"person.born": "2000"}) is under({"situation.date": DAY}) is under({}) is None


def test_a_region_is_involved_where_the_residence_the_conduct_or_the_court_is_in_one() -> None:
    """By enumeration: one region is enough, and none is told only where all three are."""
    places: tuple[str | None, ...] = (None, "IQ", "RU", "IQ-KR")
    for found in product(places, repeat=3):
        facts = {path: place for path, place in zip(MEASURES["person.in_region"].of, found, strict=True) if place}
        expected = "yes" if "IQ-KR" in found else None if None in found else "no"
        assert MEASURES["person.in_region"].value(facts) == expected


@pytest.mark.parametrize(
    ("held", "truth"),
    [
        (None, Truth.UNKNOWN),
        ((), Truth.FALSE),
        (("IQ",), Truth.FALSE),
        (("UA",), Truth.TRUE),
        (("IQ", "UA"), Truth.TRUE),
        (("IQ", "unknown"), Truth.UNKNOWN),
        (("UA", "unknown"), Truth.TRUE),
    ],
)
def test_is_not_of_a_list_holds_where_some_entry_is_another(held: Value | None, truth: Truth) -> None:
    assert truth_of(Atom("situation.force.opponents", "is_not", "IQ"), held) is truth
