"""Work that Ctrl-C ends in order: it is told, comes to its end, and only then the interrupt goes on.

It knows nothing of the work, which is done in a thread of its own.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

PAUSE = 0.1  # seconds until an interrupt is seen


class Interrupted(Exception):
    """The work is to stop."""


def until_interrupted(work: Callable[[Callable[[], None]], T]) -> T:
    """What the work gives.

    Args:
        work: called with a function that it calls now and then, from any thread, and that raises once it is to stop.

    Raises:
        KeyboardInterrupt: it was interrupted, and has stopped.
    """
    from concurrent.futures import ThreadPoolExecutor, wait

    stop = threading.Event()

    def go_on() -> None:
        if stop.is_set():
            raise Interrupted

    if threading.current_thread() is not threading.main_thread():
        return work(go_on)
    # Polars has a handler of its own beside Python's, that ends its threads by panics, told with their stacks.
    signal.signal(signal.SIGINT, signal.getsignal(signal.SIGINT) or signal.default_int_handler)
    with ThreadPoolExecutor(1) as pool:
        done = pool.submit(work, go_on)
        try:
            while not wait([done], PAUSE).done:  # a waiting without end may not be woken by the signal
                pass
            return done.result()
        except KeyboardInterrupt:
            stop.set()
            wait([done])
            raise
