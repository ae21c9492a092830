"""One round of fuzzing, in a process of its own with bounded memory: `python -m fuzz.round KIND SEED SECONDS`.

It prints what was tried as one line of JSON. An input at fault is made small and kept; the rest of the round goes on.
"""

from __future__ import annotations

import json
import resource
import sys
import time
import traceback
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings

from fuzz.inputs import Draw, draws, inputs
from fuzz.kinds import KINDS, Kind
from fuzz.smallest import smallest

CORPUS = Path(__file__).resolve().parents[1] / "corpus" / "fuzz"
MOST_MEMORY = 1 << 30
RESERVED = 8  # times as many addresses are for tables: Polars reserves far more than it uses
SLOW = 5.0  # seconds of the processor for one input of at most 60 kB

Fault = tuple[str, ...]
TOO_SLOW: Fault = ("slow",)


def fault(kind: Kind, data: bytes) -> Fault | None:
    """What is wrong with how this input is read, and where; None for nothing."""
    begun = time.process_time()
    try:
        kind.read(data)
    except Exception as error:
        return place_of(error)
    return TOO_SLOW if time.process_time() - begun > SLOW else None


def place_of(error: Exception) -> Fault:
    """What went wrong, and where."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return type(error).__name__, f"{Path(frame.filename).name}:{frame.lineno}"


class Round:
    """What was tried so far, and every fault with its smallest input."""

    def __init__(self, kind: Kind) -> None:
        self.kind, self.tried, self.accepted, self.slowest = kind, 0, 0, 0.0
        self.faults: dict[Fault, bytes] = {}

    def take(self, draw: Draw) -> None:
        for data in inputs(self.kind, draw):
            self.one(data)

    def one(self, data: bytes) -> None:
        begun = time.process_time()
        try:
            self.accepted += self.kind.read(data)
        except Exception as error:
            self.failed(data, place_of(error))
        else:
            took = time.process_time() - begun
            self.slowest = max(self.slowest, took)
            if took > SLOW:
                self.faults.setdefault(TOO_SLOW, data)  # as it is: making it small would take for ever
        self.tried += 1

    def failed(self, data: bytes, found: Fault) -> None:
        """Keeps the fault, whether or not it comes again: with the smallest input for which it does."""
        if found not in self.faults:
            self.faults[found] = smallest(data, lambda shorter: fault(self.kind, shorter) == found)

    def told(self) -> dict[str, Any]:
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        faults = {" ".join(where): keep(self.kind.name, data) for where, data in self.faults.items()}
        if peak > MOST_MEMORY >> 20:
            faults["memory"] = f"{peak} MB"
        counts = {"tried": self.tried, "accepted": self.accepted, "slowest": round(self.slowest, 3), "peak": peak}
        return {"kind": self.kind.name, **counts, "faults": faults}


def keep(kind: str, data: bytes) -> str:
    """Writes an input to where the tests try it ever after; its path."""
    place = CORPUS / kind / sha256(data).hexdigest()[:12]
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(data)
    return str(place)


def fuzz(kind: Kind, number: int, goes_on: Callable[[Round], bool]) -> Round:
    """A round: the same inputs for the same number, as many as there is time for."""
    found = Round(kind)
    number_of = 0
    while goes_on(found):

        @seed(number + number_of)
        @settings(
            max_examples=100,
            database=None,
            deadline=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(draws(kind))
        def some(draw: Draw) -> None:
            if goes_on(found):
                found.take(draw)

        some()
        number_of += 1
    return found


if __name__ == "__main__":
    name, number, seconds = sys.argv[1], int(sys.argv[2]), float(sys.argv[3])
    room = MOST_MEMORY * (RESERVED if name == "table" else 1)
    resource.setrlimit(resource.RLIMIT_AS, (room, room))
    end = time.monotonic() + seconds
    print(json.dumps(fuzz(KINDS[name], number, lambda _: time.monotonic() < end).told()))
