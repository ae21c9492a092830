"""The whole of the agreement of tables with the engines: every cell, and a hundred thousand records. `make agree`."""

from __future__ import annotations

import pytest

from columns.test_agreement import cells_disagree, disagreements
from legal.rulebook import Rulebook


def test_every_cell(book: Rulebook) -> None:
    for each in book.sources.values():
        for norm in each.norms:
            assert cells_disagree(norm, 1) == []


@pytest.mark.parametrize("seed", range(20, 30))
def test_a_hundred_thousand_whole_records(book: Rulebook, seed: int) -> None:
    assert next(disagreements(book, 10_000, seed), None) is None
