"""The rows in which norms pull different ways: the reference is asked what the reading as a whole can have.

Only where a reading has contraries, and one of them is open. The rows that know the same are asked once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from legal.columns.coding import Array, Columns
from legal.columns.deciding import RANK_OF_OUTCOME
from legal.columns.measuring import combinations
from legal.conditions import Leaf, OutcomeAtom, Truth, truth_of
from legal.fields import Value
from legal.reference import Possible, outcome_truth, possible_of
from legal.relevance import reading_possible
from legal.rulebook import Norm, atoms_of

OPEN = 255  # no rank: several outcomes are left


def doubtful(paths: Sequence[str], columns: Columns, rows: int) -> Array:
    """The rows in which one of these facts is open."""
    found = np.zeros(rows, bool)
    for path in paths:
        found |= columns[path].open() if path in columns else True
    return found


def ranks_together(norms: Sequence[Norm], paths: Sequence[str], columns: Columns, rows: Array, ranks: Array) -> Array:
    """For each of these rows the rank of the outcome that the norms together leave; its own rank if they leave several.

    It need not be the outcome that the norms by themselves come nearest to: what each can have is told without trying
    out what its facts can be.
    """
    read = [path for path in paths if path in columns]
    index, distinct = combinations([columns[path].codes().take(rows) for path in read], len(rows))
    found = []
    for codes in distinct:
        values = {path: columns[path].value(code) for path, code in zip(read, codes, strict=True)}
        possible = together(norms, {path: value for path, value in values.items() if value is not None})
        found.append(RANK_OF_OUTCOME[min(possible)] if len(possible) == 1 else OPEN)
    asked = np.array(found, np.uint8).take(index)
    return np.where(asked == OPEN, ranks, asked)


def together(norms: Sequence[Norm], values: Mapping[str, Value]) -> Possible:
    """What these norms, in order, can have together, by the reference."""
    truths: dict[Leaf, Truth] = {}
    possible: dict[str, Possible] = {}
    for norm in norms:
        for leaf in atoms_of(norm):
            if isinstance(leaf, OutcomeAtom):
                truths[leaf] = outcome_truth(possible[leaf.norm], leaf.outcome)
            else:
                truths[leaf] = truth_of(leaf, values.get(leaf.fact))
        possible[norm.id] = possible_of(norm, truths)
    return reading_possible(norms, possible, values, truths)
