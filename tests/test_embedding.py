"""The engine inside another program: pure, the same from many threads, after a fork and in other processes."""

from __future__ import annotations

import multiprocessing
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from legal import InputError, Scenario, check, check_all, load_rulebook, load_scenarios
from legal.report import Case

SCENARIOS = Path(__file__).parents[1] / "features" / "iq" / "stated-position" / "scenarios"
CASES = [each for each in load_scenarios(SCENARIOS) if isinstance(each, Case)]


def outcome(number: int) -> tuple[str, tuple[str, ...]]:
    result = check(CASES[number % len(CASES)].scenario)
    return result.outcome, result.readings[0].findings[0].missing


EXPECTED = [outcome(number) for number in range(len(CASES))]


def test_the_promised_way_to_embed_it() -> None:
    result = check(Scenario.model_validate({"scenario": "x"}), readings=None, as_of=None, rulebook=None)
    assert result.outcome == "undetermined"
    assert "situation.conduct" in result.readings[0].findings[0].missing
    report = check_all(load_scenarios(SCENARIOS))
    assert report.to_json().startswith('{\n "format": "legal-report/1"')


def test_sixteen_threads_get_the_same_answers() -> None:
    with ThreadPoolExecutor(16) as pool:
        found = list(pool.map(outcome, range(len(CASES) * 20)))
    assert found == EXPECTED * 20


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_a_pool_of_processes_gets_the_same_answers(method: str) -> None:
    """A forked child goes on with its parent's compiled rules, a spawned one compiles its own."""
    outcome(0)
    with multiprocessing.get_context(method).Pool(2) as pool:
        found = pool.map(outcome, range(len(CASES) * 3))
    assert found == EXPECTED * 3


def test_nothing_is_imported_printed_or_started_that_is_not_needed() -> None:
    """A program that embeds the engine pays for no command line, and no thread runs in the background."""
    program = """
import sys, threading
from legal import Scenario, check
check(Scenario.model_validate({"scenario": "x"}))
assert threading.active_count() == 1, threading.enumerate()
for name in ("typer", "pytest", "polars", "numpy", "rich", "durable.lang", "logging.handlers", "http"):
    assert name not in sys.modules, name
"""
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")


def test_rulebooks_do_not_leak_compiled_rules() -> None:
    """Each rulebook compiles its own rules, and they go with it."""
    import gc

    from legal import forward

    gc.collect()
    before = len(forward._compiled)
    for _ in range(5):
        check(Scenario.model_validate({"scenario": "x"}), rulebook=load_rulebook())
    gc.collect()
    assert len(forward._compiled) <= before + 1


def test_an_unknown_reading_is_an_input_error() -> None:
    with pytest.raises(InputError, match="did you mean `iq/stated-position`"):
        check(Scenario.model_validate({"scenario": "x"}), readings=["iq/stated-postion"])


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"as_of": "garbage"}, "a day is wanted here"),
        ({"as_of": "2025"}, "a day is wanted here"),
        ({"as_of": "2025-12-23"}, "no reading is left as of 2025-12-23"),
        ({"readings": "iq/stated-postion"}, "did you mean `iq/stated-position`"),
        ({"lang": "fr"}, "`fr` is not one of en, ar, ckb"),
    ],
)
def test_wrong_arguments_are_input_errors(arguments: dict[str, Any], message: str) -> None:
    with pytest.raises(InputError, match=message):
        check_all(CASES[:1], **arguments)


@pytest.mark.parametrize("day", ["2026-01-01", "٢٠٢٦-٠١-٠١", date(2026, 1, 1)])
def test_a_day_is_taken_in_any_digits_or_as_a_date(day: Any) -> None:
    report = check_all(CASES[:1], as_of=day)
    assert report.to_dict()["asked"]["as_of"] == "2026-01-01"


def test_a_wrong_scenario_says_what_is_wrong_in_words() -> None:
    """And quotes nothing of a person."""
    with pytest.raises(ValidationError, match="a whole number from 0 to 130 is wanted here") as error:
        Scenario.model_validate({"scenario": "a secret", "person": {"age": 1234567}})
    assert "1234567" not in str(error.value)
    assert "secret" not in str(error.value)
