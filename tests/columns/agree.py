"""The whole of the agreement of tables with the engines: every cell, every value, a hundred thousand records.

`make agree`, or `make agree PART=2/10` for the second of ten parts. It tells what it does, and ends with 1 where
anything differs.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator

from columns.test_agreement import cells_disagree, disagreements, plain, texts, typed
from legal import load_rulebook
from legal.rulebook import Rulebook
from table_records import records, with_every_value

BATCHES = range(100)
BATCH = 1000  # records
VALUES = 100  # seed
Told = Iterator[tuple[str, int, list[str]]]


def cells(book: Rulebook, part: int, parts: int) -> Told:
    """The cells of each norm."""
    for each in book.sources.values():
        for norm in each.norms:
            compared, wrong = cells_disagree(norm, parts, part - 1)
            yield f"cells of {norm.id}", compared, wrong


def values(book: Rulebook, part: int, parts: int) -> Told:
    """Every value of every field, in records that are random otherwise; a thousand at a time."""
    found = with_every_value(VALUES)[part - 1 :: parts]
    for start in range(0, len(found), BATCH):
        some = found[start : start + BATCH]
        yield "records with every value", len(some), list(disagreements(book, some))


def whole_records(book: Rulebook, part: int, parts: int) -> Told:
    """Random records, in types of their own; every fourth batch as JSON has them, every fourth as CSV."""
    forms = (typed, plain, typed, texts)
    for batch in BATCHES[part - 1 :: parts]:
        wrong = list(disagreements(book, records(BATCH, 1000 + batch), forms[batch % 4]))
        yield f"random records, batch {batch + 1} of {len(BATCHES)}", BATCH, wrong


def run(told: Iterable[tuple[str, int, list[str]]], unit: str) -> int:
    """Tells each step; how many differ."""
    start, whole, differing = time.monotonic(), 0, 0
    for name, compared, wrong in told:
        whole, differing = whole + compared, differing + len(wrong)
        print(f"{time.monotonic() - start:6.0f} s  {name}: {compared:,} compared, {len(wrong)} differ", flush=True)
        for line in wrong[:5]:
            print(f"          {line}", flush=True)
    print(f"{whole:,} {unit} compared, {differing} differences", flush=True)
    return differing


if __name__ == "__main__":
    part, parts = map(int, (sys.argv[1] if len(sys.argv) > 1 else "1/1").split("/"))
    shipped = load_rulebook()
    tried = {
        "cells": cells(shipped, part, parts),
        "records with every value": values(shipped, part, parts),
        "random records": whole_records(shipped, part, parts),
    }
    sys.exit(sum([run(told, unit) for unit, told in tried.items()]) > 0)
