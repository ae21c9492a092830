"""A slice of `make soak`; threads and pools of processes are tried in test_embedding."""

from __future__ import annotations

import pytest

from soak import trials


def test_memory_stays_where_it_is() -> None:
    """After a first round, in which what is remembered is filled."""
    trials.one_process(500, str)
    told: list[str] = []
    trials.one_process(2000, told.append)
    assert len(told) == trials.PARTS


def test_memory_that_grows_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    grown = iter(range(0, 100 << 20, 1 << 20))
    monkeypatch.setattr(trials, "memory", lambda: next(grown))
    with pytest.raises(AssertionError):
        trials.one_process(50, str)


def test_coroutines_get_the_same_answers() -> None:
    trials.coroutines(300)


def test_odd_norms_and_tokens_in_a_child() -> None:
    trials.border_in_children(20, 1, 1)


def test_a_crash_in_a_pool_is_an_error_for_its_caller() -> None:
    trials.crash_in_a_pool()


def test_a_crash_of_the_command_leaves_no_half_of_an_answer() -> None:
    trials.crash_of_the_command()
