"""The names in an answer: which facts are missing or presumed, which questions unsettled. Nothing is looked up here.

A measure is named by the facts behind it: those that are open or, for a presumption, left out or too coarse to tell.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import numpy as np

from legal.columns.coding import Array, Columns
from legal.columns.following import SEPARATOR
from legal.columns.parts import Mark
from legal.errors import InputError, Problem
from legal.measures import MEASURES
from legal.rulebook import Source
from legal.scenario import order

MAX_MARKS = 64  # of one kind: each is a bit of a number


class Naming:
    """The marks of one kind that the norms of a reading can make; in a word, each is a bit."""

    def __init__(self, kind: str, marks: Iterable[Mark], source: Source) -> None:
        self.kind, self.questions = kind, list(source.questions)
        self.marks = tuple(sorted({mark for mark in marks if mark.kind == kind}))
        if len(self.marks) > MAX_MARKS:
            raise InputError([Problem(source.id, "too-many-marks", values={"limit": MAX_MARKS})])
        behind = {fact for mark in self.marks for fact in self._behind(mark)}
        self.facts = sorted(behind)  # those that stand for measures
        self.say = cache(self._said)

    def _behind(self, mark: Mark) -> tuple[str, ...]:
        measure = MEASURES.get(mark.name)
        if measure is None or self.kind == "unsettled":
            return ()
        return measure.deciding if self.kind == "missing" else measure.of

    def keys(self, words: Array, columns: Columns) -> Array:
        """Words (small numbers that stand for them) together with which of the facts behind measures are open."""
        keys = words.astype(np.int64)
        for fact in self.facts:
            keys <<= 1
            if fact not in columns:
                keys |= 1
            else:
                column = columns[fact]
                keys |= column.wanting() if self.kind == "presumed" else column.open()
        return keys

    def _said(self, word: int, flags: int) -> str | None:
        is_open = {fact: bool(flags >> place & 1) for place, fact in enumerate(reversed(self.facts))}
        names: set[str] = set()
        for bit, mark in enumerate(self.marks):
            if word >> bit & 1:
                behind = self._behind(mark)
                names.update([fact for fact in behind if is_open[fact]] if behind else [mark.name])
        places = {name: place for place, name in enumerate(self.questions if self.kind == "unsettled" else order())}
        return SEPARATOR.join(sorted(names, key=places.__getitem__)) or None
