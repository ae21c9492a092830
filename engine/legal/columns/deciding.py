"""Which norm of a reading decides a row, and how: the greatest rank does. What is looked up is `tables`'s business.

A norm's stance says what it can have, its lift which exception holds most; a rank says how far it decides its reading.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from legal.columns.coding import Array
from legal.columns.merging import STANCES, possible
from legal.columns.parts import LIFT
from legal.rulebook import OUTCOMES

UNDETERMINED = "undetermined"
PUNISHABLE, EXCEPTED, NOT_ADDRESSED = OUTCOMES
OUTCOME_OF_RANK = {5: PUNISHABLE, 4: UNDETERMINED, 3: EXCEPTED, 2: UNDETERMINED, 0: NOT_ADDRESSED}
RANK_OF_OUTCOME = {outcome: rank for rank, outcome in OUTCOME_OF_RANK.items() if outcome != UNDETERMINED}
MAY_BE_PUNISHABLE = 4  # the least rank of a row that can be punishable


def rank_of(stance: int) -> int:
    """Punishable above what may be, above excepted, above what may be; one that says nothing is 0."""
    found = possible(stance)
    for rank, outcome in ((4, PUNISHABLE), (2, EXCEPTED)):
        if outcome in found:
            return rank + (len(found) == 1)
    return 0


RANKS = np.array([rank_of(stance) for stance in range(len(STANCES))], np.uint8)


NOTHING = 0  # the rank of a row that no norm reaches


def is_undecided(ranks: Array) -> Array:
    """The rows of which more than one outcome is possible."""
    return np.asarray((ranks == 4) | (ranks == 2))


class Decided(NamedTuple):
    """For each row the place of the norm that decides, its stance and its lift, and the rank."""

    norm: Array
    stance: Array
    lift: Array
    rank: Array

    def at(self, rows: Array) -> Decided:
        """Only these rows, in this order."""
        return Decided(*(each.take(rows) for each in self))

    @property
    def keys(self) -> Array:
        """The norm, the rank and the exception as one number."""
        return np.asarray((self.norm * np.int64(LIFT) + (self.lift % LIFT)) * np.int64(8) + self.rank)


def unpacked(key: int) -> tuple[int, int, int | None]:
    """The place of the norm, the rank, and the number of the exception that holds or may hold; None where none does."""
    key, rank = divmod(key, 8)
    place, lift = divmod(key, LIFT)
    return place, rank, None if lift == 0 else LIFT - 1 - lift


def decided(found: Sequence[tuple[Array, Array]], rows: int) -> Decided:
    """Brings together the stances and lifts of the norms of a reading; of equal ranks the first decides."""
    norm, rank = np.zeros(rows, np.min_scalar_type(len(found))), np.zeros(rows, np.uint8)
    stance, lift = np.zeros(rows, np.uint8), np.zeros(rows, np.uint16)
    for place, (its_stance, its_lift) in enumerate(found):
        its_rank = RANKS.take(its_stance)
        greater = its_rank > rank
        for mine, its in ((stance, its_stance), (lift, its_lift), (rank, its_rank)):
            np.copyto(mine, its, where=greater)
        norm[greater] = place
    return Decided(norm, stance, lift, rank)
