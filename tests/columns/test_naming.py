"""The names in an answer, and how many of them there can be."""

from __future__ import annotations

import pytest

from legal.columns import naming
from legal.columns.naming import Naming
from legal.columns.parts import Mark
from legal.errors import InputError
from samples import YES_NO, source

MARKS = [Mark("missing", fact) for fact in YES_NO]


def test_names_stand_in_the_order_of_the_facts_and_each_once() -> None:
    """A measure is named by the facts that are open; those of a presumption stand where they are wanted."""
    made = Naming("missing", [*MARKS[::-1], Mark("missing", "person.under_18"), Mark("presumed", "x")], source())
    whole = (1 << len(made.marks)) - 1
    assert made.say(whole, 1) == ";".join(("person.age", *YES_NO))
    assert made.say(whole, 0) == ";".join(YES_NO)
    assert made.say(0, 1) is None


def test_more_marks_than_a_number_has_bits_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(naming, "MAX_MARKS", 3)
    assert len(Naming("missing", MARKS[:3], source()).marks) == 3
    with pytest.raises(InputError) as caught:
        Naming("missing", MARKS, source())
    assert str(caught.value.problems[0]) == (
        "xx/test: the norms of this reading can name more than 3 facts or questions, too many for a table"
    )
