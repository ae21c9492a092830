"""A little fuzzing in every run, and everything that was ever found. `make fuzz` has the long one."""

from __future__ import annotations

from pathlib import Path

import pytest

from fuzz import round as round_
from fuzz.kinds import KINDS
from fuzz.round import CORPUS, Round, fuzz
from fuzz.run import KINDS as TRIED
from fuzz.smallest import smallest

FOUND = sorted(each for each in CORPUS.glob("*/*") if each.is_file())
FEW = {"yaml": 1500, "json": 2500, "report": 400, "feature": 300, "rulebook": 250, "table": 150}


def test_every_kind_is_fuzzed() -> None:
    assert list(TRIED) == list(KINDS) == list(FEW)


@pytest.mark.parametrize("name", KINDS)
def test_what_is_valid_is_accepted(name: str) -> None:
    """Or the changes would begin from nothing."""
    assert any(KINDS[name].read(each) for each in KINDS[name].valid())


@pytest.mark.parametrize("file", FOUND, ids=lambda each: f"{each.parent.name}/{each.name}")
def test_what_was_found_stays_mended(file: Path) -> None:
    KINDS[file.parent.name].read(file.read_bytes())


@pytest.mark.parametrize("name", KINDS)
def test_no_input_is_at_fault(name: str) -> None:
    """The same inputs in every run, so that a failure is not a matter of luck."""
    found = fuzz(KINDS[name], 2026, lambda so_far: so_far.tried < FEW[name])
    assert found.faults == {}
    assert found.tried >= FEW[name]


def test_a_fault_is_found_made_small_and_not_hidden() -> None:
    def read(data: bytes) -> bool:
        return b"scenario" not in data or 1 // 0 == 1

    kind = KINDS["yaml"]._replace(read=read)
    found = Round(kind)
    found.one(b"a: b\nscenario: c\nd: e\n")
    assert list(found.faults.values()) == [b"scenario"]


def test_a_fault_that_does_not_come_again_is_kept() -> None:
    reads: list[bytes] = []

    def read(data: bytes) -> bool:
        reads.append(data)
        return 1 // (len(reads) - 1) > 1

    found = Round(KINDS["yaml"]._replace(read=read))
    found.one(b"a: b")
    assert list(found.faults.values()) == [b"a: b"]


def test_what_takes_too_long_or_too_much_memory_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(round_, "MOST_MEMORY", 1 << 20)
    found = Round(KINDS["yaml"])
    assert list(found.told()["faults"]) == ["memory"]
    monkeypatch.setattr(round_, "SLOW", -1)
    found.one(b"a: b")
    assert found.faults == {round_.TOO_SLOW: b"a: b"}


def test_the_smallest_input_keeps_what_it_takes() -> None:
    assert smallest(b"one two three four", lambda data: b"two" in data and b"ur" in data) == b"twour"
