"""What the rows of a column can hold, learnt batch by batch, and what is said of each value."""

from __future__ import annotations

import numpy as np
import pytest

from legal.columns.books import UNKNOWN_CODE, Book, Wrong

WRONG = Wrong("day", {})


def length(value: object) -> int:
    return len(value) if isinstance(value, str) else 0


def test_a_book_knows_the_unknown_and_what_it_has_learnt() -> None:
    book = Book()
    assert book.values == {UNKNOWN_CODE: None}
    assert book.unknown_to(np.array([0, 0])) == []
    assert book.unknown_to(np.zeros(0, np.int32)) == []
    assert book.unknown_to(np.array([3, 0, 1, 3])) == [1, 3]
    book.learn([(3, "abc")])
    assert book.unknown_to(np.array([3, 0, 1])) == [1]
    assert book.unknown_to(np.array([3])) == []
    assert book.unknown_to(np.array([2, 4, 5, 9, 3])) == [2, 4, 5, 9]
    assert book.values == {0: None, 3: "abc"}


def test_a_view_says_the_same_of_a_value_whenever_it_was_learnt() -> None:
    book = Book()
    book.learn([(2, "ab")])
    view = book.view("length", length, np.int32)
    assert book.view("length", pytest.fail, np.int32) is view
    for code in (1, 7, 3, 30, 8):
        book.learn([(code, "x" * code)])
        assert all(view.array[each] == length(value) for each, value in book.values.items())
        assert len(view.array) == len(book.known)
    assert book.view("other", lambda value: length(value) + 1, np.int32).array[30] == 31
    assert view.array.dtype == np.int32


def test_a_book_tells_whether_some_value_cannot_be_read_and_which() -> None:
    book = Book()
    assert not book.has_wrong
    book.learn([(1, "a")])
    assert not book.has_wrong
    book.learn([(2, WRONG), (3, "b")])
    assert book.has_wrong
    book.learn([(4, "c")])
    assert book.has_wrong
    assert book.wrong.array.take([0, 1, 2, 3, 4]).tolist() == [False, False, True, False, False]
