"""Readings made at random, smaller and odder than the shipped ones: their tables say what the engines say."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from itertools import product

import polars as pl
import pytest
from pydantic import ValidationError

from columns.test_agreement import as_text, dtype, read
from legal.columns import tables
from legal.columns.measuring import Measuring
from legal.columns.readings import COLUMNS, ReadingTable
from legal.conditions import All, AnyOf, Atom, Condition, Not, OutcomeAtom
from legal.fields import Field
from legal.measures import MEASURES
from legal.rulebook import OUTCOMES, Consequence, Norm, Question, Source
from legal.scenario import fields
from samples import YES_NO, atom, source
from samples import norm as made
from table_answers import columns_of, scenario_of

QUESTIONS = ("xx/test#Q-one", "xx/test#Q-two")
OTHERS: dict[str, tuple[object, ...]] = {
    "person.citizenships": (None, [], ["IQ"], ["RU", "IQ"], [None], ["IQ", None]),
    "situation.authorization.date": (None, "2025-05-31", "2025-06-01", "2025-06-02"),
    "person.born": (None, None, "1999", "2007", "2007-06", "2007-06-01", "2012-01-01"),
    "person.age": (None, None, None, 17, 18),
    "situation.date": (None, "2025-05-31", "2025-06-01", "2025-12-31"),
    "person.residence": (None, "IQ-KR", "IQ", "JO"),
    "situation.place": (None, None, "IQ-KR", "JO"),
    "situation.forum": (None, None, "IQ-KR", "JO"),
}
ASKED = ("person.under_18", "person.in_region")  # measures: each of three facts that nothing else reads


class Made:
    """A source of a few norms, by the throw of dice: presumptions, open questions, norms that ask for norms before."""

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)
        self.norms: list[Norm] = []
        for number in range(self.dice.choice((1, 1, 2, 3))):
            self.presumed = {fact: self.dice.choice((None, None, "yes", "no")) for fact in (*YES_NO, *ASKED)}
            self.norms.append(self.norm(f"xx/test/n{number}"))

    def source(self) -> Source:
        questions = {name: Question(name, {}, {}) for name in QUESTIONS}
        return replace(source(*self.norms), questions=questions)

    def norm(self, name: str) -> Norm:
        exceptions = [self.condition(2) for _ in range(self.dice.choice((0, 1, 1, 2)))]
        parts = tuple(self.condition(1) for _ in range(self.dice.choice((1, 2, 3))))
        consequences = [self.consequence(has_condition=number > 0) for number in range(self.dice.choice((1, 2, 3)))]
        return made(All(parts), *exceptions, name=name, consequences=consequences)

    def consequence(self, *, has_condition: bool) -> Consequence:
        when = self.condition(1, decides=False) if has_condition else None
        sanction, term = self.dice.choice(("fine", "imprisonment")), self.dice.choice(("", "", "life imprisonment"))
        return Consequence(sanction, {}, ("xx/test#S",), when, term)

    def condition(self, depth: int, *, decides: bool = True) -> Condition:
        """A condition; one that decides no outcome presumes nothing and leaves no question open."""
        if depth == 0 or self.dice.random() < 0.4:
            return self.leaf(decides=decides)
        match self.dice.choice(("all", "any", "not")):
            case "not":
                return Not((self.condition(depth - 1, decides=decides),))
            case "all":
                return All(tuple(self.condition(depth - 1, decides=decides) for _ in range(2)))
        return AnyOf(tuple(self.condition(depth - 1, decides=decides) for _ in range(2)))

    def leaf(self, *, decides: bool) -> Atom | OutcomeAtom:
        if self.norms and self.dice.random() < 0.25:
            return OutcomeAtom(self.dice.choice(self.norms).id, self.dice.choice(OUTCOMES))
        match self.dice.choice(("fact", "fact", "fact", "list", "day", "measure")):
            case "list":
                return atom("person.citizenships", comparison="contains", value=self.dice.choice(("IQ", "RU")))
            case "day":
                comparison = self.dice.choice(("at_least", "at_most"))
                return atom("situation.authorization.date", comparison=comparison, value="2025-06-01")
            case "measure":
                measure = self.dice.choice(ASKED)
                return atom(measure, presume=self.presumed[measure] if decides else None)
        fact = self.dice.choice(YES_NO)
        open_ = self.dice.choice(("", "", *(each for each in ("yes", "no") if each != self.presumed[fact])))
        if not decides:
            return atom(fact)
        return atom(fact, presume=self.presumed[fact], unsettled={open_: self.dice.choice(QUESTIONS)} if open_ else {})


def every_record(seed: int) -> Iterator[dict[str, object]]:
    """Every answer to the four questions, each with other facts by the throw of dice; some of them are never known."""
    dice = random.Random(seed)
    known = [fact for fact in OTHERS if dice.random() < 0.8]
    for answers in product((None, "yes", "no"), repeat=len(YES_NO)):
        facts: dict[str, object] = dict(zip(YES_NO, answers, strict=True))
        while True:
            facts |= {fact: dice.choice(values) if fact in known else None for fact, values in OTHERS.items()}
            with suppress(ValidationError):  # facts at odds with one another
                scenario_of(facts)
                break
        yield dict(facts)


def series_of(path: str, records: Sequence[Mapping[str, object]], *, texts: bool) -> pl.Series:
    kind: Field = fields()[path]
    values = [each[path] for each in records]
    return pl.Series(map(as_text, values), dtype=pl.String) if texts else pl.Series(values, dtype=dtype(kind))


def said(table: ReadingTable, records: Sequence[Mapping[str, object]], *, texts: bool) -> list[dict[str, str | None]]:
    """What the table says; a fact that is unknown in all rows has no column."""
    rows, measuring = len(records), Measuring()
    given = [path for path in records[0] if any(each[path] is not None for each in records)]
    columns = {path: read(path, series_of(path, records, texts=texts)) for path in given}
    for path in ASKED:
        if any(fact in columns for fact in MEASURES[path].of):
            columns[path] = measuring.column(path, columns, rows)
    answers = table.answers(columns, rows, COLUMNS)
    assert [each.name for each in answers] == [f"xx/test.{name}" for name in COLUMNS]
    assert [each.dtype for each in answers] == list(table.schema(COLUMNS).values())
    told = zip(*(each.cast(pl.String).to_list() for each in answers), strict=True)
    return [dict(zip(COLUMNS, row, strict=True)) for row in told]


@pytest.mark.parametrize("seed", range(30))
def test_a_made_reading_gets_the_answers_of_the_engines(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """In one table a norm or, by turns, in as many as there are parts."""
    if seed % 2:
        monkeypatch.setattr(tables, "MAX_TABLE", 1)
        monkeypatch.setattr(tables, "MAX_BLOCK", 1)
    one, records = Made(seed).source(), list(every_record(seed))
    wanted = [columns_of(one, scenario_of(facts)) for facts in records]
    assert said(ReadingTable(one), records, texts=seed % 3 == 0) == wanted


def test_norms_decide_together_also_on_a_fact_that_the_table_does_not_have() -> None:
    """Whatever the answer, one of the two is met."""
    table = ReadingTable(source(made(atom(), name="xx/test/either"), made(atom(value="no"), name="xx/test/other")))
    outcome, missing = table.answers({}, 3, ("outcome", "missing"))
    assert (outcome.to_list(), missing.to_list()) == (["punishable"] * 3, [None] * 3)


def test_a_reading_without_norms_addresses_nothing() -> None:
    answers = ReadingTable(source()).answers({}, 3, COLUMNS)
    assert [each.to_list() for each in answers] == [["not_addressed"] * 3, *([[None] * 3] * (len(COLUMNS) - 1))]


def test_outcomes_norms_and_exceptions_are_enumerations_and_the_rest_categories() -> None:
    """What there can be is known before a row is read, where it is one name."""
    many = made(atom(), atom(YES_NO[1]), atom(YES_NO[2]), name="xx/test/many")
    types = ReadingTable(source(many, made(atom(YES_NO[3]), name="xx/test/one"))).schema(COLUMNS)
    assert types == {
        "xx/test.outcome": pl.Enum(["punishable", "excepted", "not_addressed", "undetermined"]),
        "xx/test.norm": pl.Enum(["xx/test/many", "xx/test/one"]),
        "xx/test.exception": pl.Enum([each.id for each in many.unless]),
        **{f"xx/test.{name}": pl.Categorical() for name in ("consequence", "missing", "presumed", "unsettled")},
    }
