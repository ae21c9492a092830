"""What the rows of a column can hold: each distinct value once, read as a scenario reads it. It knows no norm.

A book grows while batches are read. A view is something said of each value (its place on an axis, its day) as an array
that the rows' codes are looked up in; it grows with the book.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from typing import Any, Generic, NamedTuple, TypeAlias, TypeVar

import numpy as np
from numpy.typing import NDArray

from legal.fields import Value

Codes: TypeAlias = NDArray[Any]
T = TypeVar("T")

UNKNOWN_CODE = 0  # of an unknown fact, in every book


class Wrong(NamedTuple):
    """Why a value cannot be read: the code of a message and what fills it."""

    code: str
    values: dict[str, object]


class View(Generic[T]):
    """A number for each value of a book."""

    def __init__(self, function: Callable[[T], int], dtype: Any) -> None:
        self.function = function
        self.array = np.zeros(0, dtype)

    def put(self, code: int, value: T) -> None:
        self.array[code] = self.function(value)

    def grow(self, size: int) -> None:
        if size > len(self.array):
            self.array = np.concatenate([self.array, np.zeros(size - len(self.array), self.array.dtype)])


class Book:
    """The values of a column by code, as they are in facts; None for unknown, and `Wrong` for what cannot be read."""

    def __init__(self) -> None:
        self.values: dict[int, Value | Wrong | None] = {}
        self.known = np.zeros(0, bool)
        self.has_wrong = False
        self._views: dict[object, View[Any]] = {}
        self._lock = threading.RLock()
        self.wrong = self.view("wrong", lambda value: isinstance(value, Wrong), bool)
        self.learn([(UNKNOWN_CODE, None)])

    def learn(self, found: Iterable[tuple[int, Value | Wrong | None]]) -> None:
        """Takes values, at least one, under their codes."""
        with self._lock:
            new = dict(found)
            size = max(new) + 1
            if size > len(self.known):
                size = max(size, 2 * len(self.known))
                self.known = np.concatenate([self.known, np.zeros(size - len(self.known), bool)])
                for view in self._views.values():
                    view.grow(size)
            for code, value in new.items():
                self.values[code] = value
                for view in self._views.values():
                    view.put(code, value)
                self.has_wrong |= isinstance(value, Wrong)
            self.known[list(new)] = True

    def view(self, key: object, function: Callable[[Any], int], dtype: Any) -> View[Any]:
        """The view of this key, made at its first use."""
        with self._lock:
            if key not in self._views:
                view = View(function, dtype)
                view.grow(len(self.known))
                for code, value in self.values.items():
                    view.put(code, value)
                self._views[key] = view
            return self._views[key]

    def unknown_to(self, codes: Codes) -> list[int]:
        """The codes that the book has not learnt."""
        if len(codes) and int(codes.max()) < len(self.known) and self.known.take(codes).all():
            return []
        return [code for code in np.unique(codes).tolist() if code >= len(self.known) or not self.known[code]]
