"""In-process speed, with proof, for the stated position. `make bench` measures; nothing is asserted about time."""

from __future__ import annotations

from typing import Any

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from legal import Scenario, check, checking
from legal.rulebook import Rulebook, Source
from legal.whatif import what_if
from legal.whynot import why_not

CASES: dict[str, dict[str, Any]] = {
    "typical": {
        "scenario": "A typical case",
        "person": {"citizenships": ["IQ"], "born": "2001-04-30"},
        "situation": {
            "conduct": "joined",
            "date": "2025-06-01",
            "force": {"kind": "state-armed-forces", "state": "RU", "role": "combat"},
            "authorization": {"granted": "no"},
            "conflict": {"states": ["RU", "UA"]},
        },
    },
    "all-unknown": {"scenario": "Nothing is known"},
}


@pytest.mark.parametrize("name", CASES)
def test_both_engines(benchmark: BenchmarkFixture, book: Rulebook, name: str) -> None:
    scenario = Scenario.model_validate(CASES[name])
    assert benchmark(lambda: check(scenario, rulebook=book)).readings


@pytest.mark.parametrize("name", CASES)
def test_reference_alone(
    benchmark: BenchmarkFixture, book: Rulebook, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the reference, the proof and the missing facts take; the product never answers without the second engine."""
    monkeypatch.setattr(checking, "_compare", lambda *_: None)
    scenario = Scenario.model_validate(CASES[name])
    assert benchmark(lambda: check(scenario, rulebook=book)).readings


def test_reading_a_scenario(benchmark: BenchmarkFixture) -> None:
    assert benchmark(lambda: Scenario.model_validate(CASES["typical"])).facts()


def test_what_if_all_facts_are_unknown(benchmark: BenchmarkFixture, position: Source) -> None:
    result = check(Scenario.model_validate(CASES["all-unknown"]))
    assert benchmark(lambda: what_if(result, position)).sets


def test_why_not_all_facts_are_unknown(benchmark: BenchmarkFixture) -> None:
    result = check(Scenario.model_validate(CASES["all-unknown"]))
    assert benchmark(lambda: why_not(result.readings[0].findings[0].proof)) is not None
