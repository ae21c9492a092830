"""Fingerprints of paragraphs, and how two versions of a document are told apart."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legal.fingerprints import Paragraph, differences, fingerprint, paragraphs_of
from legal.rulebook import Source
from samples import source as sample


def source_of(text: str) -> Source:
    """A source of this document: one letter a paragraph."""
    return replace(sample(), paragraphs={str(at) if at else "H": fingerprint(each) for at, each in enumerate(text)})


def found_in(text: str) -> tuple[Paragraph, ...]:
    return paragraphs_of("\n".join(text))


def told(before: str, after: str) -> list[tuple[str, str | None, str | None]]:
    found = differences(source_of(before), found_in(after))
    return [(each.status, each.paragraph, each.found and each.found.name) for each in found]


@pytest.mark.parametrize(
    "text",
    ["Ali’s “word”", '  Ali\'s\t \u00a0"word"  ', "Ali‘s  “word”\u2003"],
)
def test_white_space_and_curly_quotes_make_no_difference(text: str) -> None:
    assert fingerprint(text) == hashlib.sha256(b'Ali\'s "word"').hexdigest()


def test_composed_and_decomposed_letters_are_the_same() -> None:
    assert fingerprint("café") == fingerprint("cafe\u0301")
    assert fingerprint("cafe") != fingerprint("café")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\n \n\t\n"])
def test_the_lines_that_are_not_empty_are_the_paragraphs(end: str) -> None:
    found = paragraphs_of(end.join(["A title", "One.", "Two."]) + end)
    assert [each.name for each in found] == ["H", "1", "2"]
    assert [each.fingerprint for each in found] == [fingerprint(each) for each in ("A title", "One.", "Two.")]
    step = 3 if end.count("\n") == 3 else 1
    assert [each.line for each in found] == [1, 1 + step, 1 + 2 * step]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("abcd", "abcd", []),
        ("abcd", "abXd", [("changed", "2", "2")]),
        ("abcd", "abd", [("missing", "2", None), ("moved", "3", "2")]),
        ("abcd", "abcXd", [("new", None, "3"), ("moved", "3", "4")]),
        ("ab", "Xab", [("new", None, "H"), ("moved", "H", "1"), ("moved", "1", "2")]),
        ("abcd", "abdc", [("moved", "3", "2"), ("moved", "2", "3")]),
        ("abcd", "X", [("changed", "H", "H"), ("missing", "1", None), ("missing", "2", None), ("missing", "3", None)]),
        ("abcb", "abc", [("missing", "3", None)]),
    ],
)
def test_differences(before: str, after: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    assert sorted(told(before, after), key=str) == sorted(expected, key=str)


@given(st.text("abcde", min_size=1, max_size=8), st.text("abcdef", min_size=1, max_size=8))
def test_every_paragraph_is_told_just_once(before: str, after: str) -> None:
    """Same where both are; else each paragraph of either is the same in its place, or told once."""
    found = differences(source_of(before), found_in(after))
    assert bool(found) == (before != after)
    names = [each.paragraph for each in found if each.paragraph]
    places = [each.found.name for each in found if each.found]
    assert len(names) == len(set(names))
    assert len(places) == len(set(places))
    silent = [name for name in source_of(before).paragraphs if name not in names]
    for name in silent:
        at = 0 if name == "H" else int(name)
        assert before[at] == after[at]
    assert len(silent) + len(places) == len(after)
