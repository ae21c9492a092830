"""Every single change of a norm is made, and what nobody notices is told with a scenario in which it shows."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import mutants
from legal.conditions import All, AnyOf
from legal.rulebook import Norm, Rulebook
from mutants import Notices, difference, judged, shown_alike, table
from mutations import mutants as changed
from notice import write_notice
from samples import YES_NO, atom, norm, source

A, B, C, _ = YES_NO
SECOND = "{fact: person.age, at_least: 18}"

NORM: dict[str, Any] = {
    "title": {"en": "x"},
    "cites": ["S1"],
    "punishable": {"all": [{"fact": A, "is": "yes", "cites": ["S1"]}, {"fact": "person.age", "at_least": 18}]},
    "unless": {"forced": {"fact": C, "is": "yes", "presume": "no", "unsettled": {"yes": "Q1"}, "title": {"en": "y"}}},
    "consequences": [{"sanction": "fine", "cites": ["S2"]}],
}


def test_every_single_change_is_made_once() -> None:
    found = [(each.kind, each.told) for each in changed(NORM, ["S1", "S2"], ["Q1", "Q2"])]
    assert len({repr(each.tree) for each in changed(NORM, ["S1", "S2"], ["Q1", "Q2"])}) == len(found)
    assert sorted(found) == [
        ("change a citation", "cites: S1 to S2"),
        ("change a citation", "consequences.0.cites: S2 to S1"),
        ("change a citation", "punishable.all.0.cites: S1 to S2"),
        ("change a citation", "unless.forced.unsettled.yes: Q2"),
        ("change a constant", "punishable.all.0: no"),
        ("change a constant", "punishable.all.1: 17"),
        ("change a constant", "punishable.all.1: 19"),
        ("change a constant", "unless.forced.presume: yes"),
        ("change a constant", "unless.forced: no"),
        ("drop a citation", "cites: S1"),
        ("drop a citation", "consequences.0.cites: S2"),
        ("drop a citation", "punishable.all.0.cites: S1"),
        ("drop a consequence", "consequences.0"),
        ("drop an element", "punishable.all.0"),
        ("drop an element", "punishable.all.1"),
        ("drop an exception", "unless.forced"),
        ("drop presume", "unless.forced"),
        ("drop unsettled", "unless.forced: yes"),
        ("negate an element", "punishable"),
        ("negate an element", "punishable.all.0"),
        ("negate an element", "punishable.all.1"),
        ("negate an element", "unless.forced"),
        ("swap a comparison", "punishable.all.0"),
        ("swap a comparison", "punishable.all.1"),
        ("swap a comparison", "unless.forced"),
        ("swap all and any", "punishable"),
    ]


def test_an_exception_keeps_its_title_when_it_is_negated() -> None:
    [tree] = [
        each.tree for each in changed(NORM, ["S1", "S2"], []) if each.told == "unless.forced" and "neg" in each.kind
    ]
    assert tree["unless"]["forced"].keys() == {"title", "not"}


@pytest.fixture
def rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The notice's rules, with a second element; no feature and no scenario is about them."""
    folder = write_notice(tmp_path) / "rules"
    file = folder / "xx" / "notice" / "recruiting.yaml"
    one = "{fact: situation.conduct, contains: recruited-others}"
    text = file.read_text("utf-8")
    file.write_text(text.replace(f"punishable: {one}", f"punishable: {{all: [{one}, {SECOND}]}}"), "utf-8")
    monkeypatch.setattr(mutants, "feature_scenarios", list)
    monkeypatch.setattr(mutants, "FOLDERS", [])
    return folder


def test_what_nobody_notices_is_told_with_a_scenario_where_it_shows(rules: Path) -> None:
    found = {(each.mutant.kind, each.mutant.told): each for each in judged(rules, [])}
    assert found["drop a citation", "cites: S1"].verdict == "rejected"
    dropped = found["drop an element", "punishable.all.1"]
    assert (dropped.verdict, dropped.by) == (
        "survived",
        "the norm: punishable or not_addressed; the mutant: punishable",
    )
    assert "conduct: [recruited-others]" in dropped.scenario
    assert table(list(found.values())).splitlines()[-1].split()[-1] != "0"


def test_what_a_shipped_scenario_expects_otherwise_is_noticed(book: Rulebook) -> None:
    """A norm without its exceptions, by a scenario of one whom an exception excuses."""
    made = book.sources["iq/trafficking-law"]
    notices = Notices(book, made, [])
    [name, *_] = [each.id for each in made.norms]
    assert notices.scenario(made, name) == ""
    assert notices.scenario(replace(made, norms=(replace(made.norms[0], unless=()), *made.norms[1:])), name) != ""


def same(one: Norm, other: Norm) -> bool:
    return difference(source(one), one, other) is None and shown_alike(one, other)


def test_equivalence_is_proved_by_going_through_all() -> None:
    """Absorption: x and (x or y) is x. What is cited or presumed otherwise is no equal."""
    x, y = atom(A), atom(B)
    absorbed = norm(All((x, AnyOf((x, y)))))
    assert difference(source(absorbed), absorbed, norm(x)) is None
    assert not shown_alike(absorbed, norm(x))
    assert same(norm(All((x, y))), norm(All((y, x))))
    found = difference(source(norm(x)), norm(x), norm(y))
    assert found is not None
    assert found.facts == {A: "yes"}
    assert not same(norm(atom(A, cites=("S1",))), norm(atom(A)))
