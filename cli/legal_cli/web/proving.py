"""What `legal verify` finds of one reading, proved when it is first asked for and kept. It checks nothing itself.

Proving takes seconds of computing, so that one reading is proved at a time, each once, and none without an end.
"""

from __future__ import annotations

import time
from functools import cache
from threading import Lock

import anyio
import anyio.to_thread

from legal.report import as_json
from legal.verification.verify import verify
from legal_cli.web.library import Library
from legal_cli.web.refusals import Refusal

LIMIT = 1000  # what is sampled, as with `legal verify --limit 1000`
SECONDS = 60.0  # of computing, after which a reading is given up for good


class Proofs:
    """The verifications of a rulebook's readings. They tell of the rulebook alone, and are as many as its sources."""

    def __init__(self, library: Library) -> None:
        self.book = library.book
        self._kept: dict[str, str] = {}
        self._one_at_a_time = Lock()

    async def of(self, reading: str) -> str:
        """The JSON of one reading's verification, by its whole id.

        Raises:
            Refusal: it takes too long.
            Disagreement: the engines differ.
        """
        if reading not in self._kept:
            await anyio.to_thread.run_sync(self._prove, reading, limiter=_waiting())
        if not (found := self._kept[reading]):
            raise Refusal(503, "long", command=f"legal verify --reading {reading} --limit {LIMIT}")
        return found

    def _prove(self, reading: str) -> None:
        with self._one_at_a_time:
            if reading not in self._kept:
                self._kept[reading] = self._proved(reading)

    def _proved(self, reading: str) -> str:
        """The JSON; empty where it takes too long."""
        end = time.thread_time() + SECONDS

        def watch(*_: object) -> None:
            if time.thread_time() > end:
                raise _TooLong

        try:
            return as_json(verify(self.book, [reading], limit=LIMIT, watch=watch).to_dict())
        except _TooLong:
            return ""


class _TooLong(Exception):
    """The time is over."""


@cache
def _waiting() -> anyio.CapacityLimiter:
    """A thread of its own, so that who waits for a proof holds up none of the others' questions."""
    return anyio.CapacityLimiter(1)
