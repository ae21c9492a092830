"""Where the work of a request is done: what is short at once, what may be long in a thread, so that others go on.

Python does one thing at a time, so that more threads would only make all wait longer.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TypeVar

import anyio
import anyio.to_thread

T = TypeVar("T")

SHORT = 2 * 1024  # bytes of a body that is read and answered in a few milliseconds
_THREADS = 2  # so that one long request does not hold up all others


@cache
def _limiter() -> anyio.CapacityLimiter:
    return anyio.CapacityLimiter(_THREADS)


async def in_turn(work: Callable[[], T]) -> T:
    """Does work that may be long."""
    return await anyio.to_thread.run_sync(work, limiter=_limiter())


async def at_once(work: Callable[[], T], *, is_short: bool) -> T:
    """Does work that is short, for which going to a thread and back would take as long; or else may be long."""
    return work() if is_short else await in_turn(work)
