"""Puts the second engine through everything, long: `make soak SOAK=1000000`. It prints what it saw."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from soak import trials


def run(evaluations: int, seed: int) -> None:
    """All trials; the first with so many evaluations, the others with a part of that."""
    part = max(evaluations // 50, 50)
    every: tuple[Callable[[], str], ...] = (
        lambda: trials.one_process(evaluations, lambda line: print(line, flush=True)),
        lambda: trials.threads(part),
        lambda: trials.processes(part, "fork"),
        lambda: trials.processes(part, "spawn"),
        lambda: trials.coroutines(part),
        lambda: trials.border_in_children(max(part // 100, 10), 4, seed),
        trials.crash_in_a_pool,
        trials.crash_of_the_command,
    )
    for trial in every:
        begun = time.monotonic()
        told = trial()
        print(f"{told}: {time.monotonic() - begun:.0f} s", flush=True)


if __name__ == "__main__":
    run(int(sys.argv[1]), int(sys.argv[2]))
