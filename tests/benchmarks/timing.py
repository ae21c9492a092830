"""How long work takes, at its best of some times. It imports nothing, since other environments use it as well."""

from __future__ import annotations

import time
from collections.abc import Callable


def timed(work: Callable[[], object], times: int) -> tuple[float, float]:
    """The least seconds by the clock and of the processor that it took."""
    clocks, spent = [], []
    for _ in range(times):
        clock, cpu = time.perf_counter(), time.process_time()
        work()
        clocks.append(time.perf_counter() - clock)
        spent.append(time.process_time() - cpu)
    return min(clocks), min(spent)
