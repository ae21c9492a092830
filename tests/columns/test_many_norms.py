"""Readings and norms with more parts than a byte can number, in tables of records."""

from __future__ import annotations

import polars as pl
import pytest

from legal.columns.readings import ReadingTable
from legal.columns.screening import Screen
from legal.files.document import MAX_NODES
from legal.rulebook import Consequence, Source
from samples import YES_NO, atom, norm, source
from table_answers import columns_of, scenario_of

GRANTED, THIRD_PARTY, DECEIVED, COERCED = YES_NO
MANY = (255, 256, 257, 300)


def answers(law: Source, facts: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> dict[str, str | None]:
    table = ReadingTable(law)
    screen = Screen()
    monkeypatch.setattr(Screen, "tables", (table,))
    got = screen.readers(dict.fromkeys(facts, pl.String())).screened(pl.DataFrame({k: [v] for k, v in facts.items()}))
    return {each.name.removeprefix(f"{law.id}."): each[0] for each in got.answers}


@pytest.mark.parametrize("count", MANY)
def test_the_last_of_many_norms_decides(count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    norms = [norm(atom(GRANTED), name=f"xx/test/n{place}") for place in range(count - 1)]
    last = norm(atom(THIRD_PARTY), name="xx/test/last", consequences=[Consequence("fine", {}, ())])
    law = source(*norms, last)
    for given, third in (("no", "yes"), ("yes", "yes"), ("no", "no"), ("no", "unknown")):
        facts = {GRANTED: given, THIRD_PARTY: third}
        assert answers(law, facts, monkeypatch) == columns_of(law, scenario_of(facts)), facts


@pytest.mark.parametrize("count", MANY)
def test_the_last_of_many_exceptions_lifts(count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    law = source(norm(atom(GRANTED), *[atom(COERCED)] * (count - 1), atom(DECEIVED)))
    for coerced, deceived in (("no", "yes"), ("yes", "yes"), ("no", "no"), ("no", "unknown")):
        facts = {GRANTED: "yes", COERCED: coerced, DECEIVED: deceived}
        assert answers(law, facts, monkeypatch) == columns_of(law, scenario_of(facts)), facts


def test_no_file_holds_more_exceptions_than_are_numbered() -> None:
    from legal.columns.parts import LIFT

    assert 2 * (LIFT - 1) > MAX_NODES
