"""What our reader of YAML accepts, it reads as YAML 1.2 core; where another reader differs, it is listed here and why.

The other reader, py-yaml12, is written in Rust from the standard, and shares nothing with libyaml, which splits ours.
"""

from __future__ import annotations

import pytest
import yaml12

from fuzz.yaml_core import difference
from legal.files.yaml12 import read_yaml

SAME = [
    "a: [yes, no, on, off, y, n, true, True, TRUE, tRUE, null, Null, ~, none]",
    "a: [0, -0, 007, 0o14, 0x1F, 0b1, 1_000, 12:30, 1e3, 1E-2, .5, 5., -1.5e+1, 1e, ., .inf, -.INF, .nan]",
    "a: [=, 2001-04-30, 2001-04-30T10:00:00Z]",
    "a: 'it''s'\nb: \"\\u0646\\x41\\n\\t\\/\\_\"\nc: plain words # no\n",
    "a: |\n  x\n   y\n\n\nb: >\n d\n e\n\n f\nc: |-\n x\nd: |+\n x\n\ne: >2\n   x\n",
    '- a\n-  - b\n   - c\n-\n  d: e\n- ? f\n  : g\n- {h: i, "j":k, l}\n- [m, n: o, ]\n',
    "a: one\n  two\n\n  three\nb: 'one\n  two'\n",
    "--- a\n---\n--- # b\nb\n...\n# c\n---\nc\n",
    "a: x\x85y\u2028z\u2029\nb: '\x85'\n",
    "\x85a\u2028: b\n",
    'شاب: عراقي\n"𐐀": [١٢, é]\n',
    "a:b: c:d\nhttp://x.org/#y: -z\n",
    "a: 123456789012345678901234567890\n1: b\n~: c\n0x1F: d\n",
]


@pytest.mark.parametrize("text", SAME)
def test_both_read_it_alike(text: str) -> None:
    documents = read_yaml(text, "x.yaml")
    assert documents
    assert difference(text, documents) is None


def test_a_difference_is_seen() -> None:
    assert difference("a: no\n", read_yaml("a: off\n", "x")) is not None
    assert difference("a: 1\n", read_yaml("a: 1.5\n", "x")) is not None
    assert difference("[\n", read_yaml("a: 1\n", "x")) is not None


# text, how ours reads it, how the other one does (None: it refuses it), why
LISTED: list[tuple[str, object, object, str]] = [
    ("1: a\n", [{"1": "a"}], [{1: "a"}], "a key is its text, since every key of ours is text"),
    ("? \n", [{"": None}], [{None: None}], "a key is its text, an empty one too"),
    (f"a: {'9' * 19}\n", [{"a": "9" * 19}], [{"a": 1e19}], "a number of more than 18 signs stays text"),
    ("a: |\n  x", [{"a": "x"}], [{"a": "x\n"}], "the other one ends the last line, which has no end"),
    ("a: >\n\n", [{"a": ""}], [{"a": "\n"}], "the other one keeps the end of an empty block (standard: example 8.6)"),
    ("a: \x85\n", [{"a": "\x85"}], [{"a": None}], "the other one takes this letter, alone, for nothing"),
    ("---\n---\n", [], [None, None], "a document with nothing in it is none for us"),
    ("a:\tb\n", [{"a": "b"}], None, "libyaml takes a tab for a space behind a key"),
    ("a: {b: c,\nd: e}\n", [{"a": {"b": "c", "d": "e"}}], None, "libyaml wants no indent within brackets"),
    (" a: {b,\n\tc}\n", [{"a": {"b": None, "c": None}}], None, "nor spaces in it"),
    ("a: 'b\nc'\n", [{"a": "b c"}], None, "nor an indent within quotation marks"),
    ("a:\n|\n b\n", [{"a": "b\n"}], None, "nor before the sign of a block"),
    ("a: 'b'#c\n", [{"a": "b"}], None, "libyaml wants no space before the comment after a quotation"),
    ("|2\n#é", [""], None, "libyaml takes a comment after an empty block"),
    ("|\n#b\n", [""], ["#b\n"], "libyaml takes it for a comment, in a document that is one block without an indent"),
    ("a: 0x-F\n", [{"a": "0x-F"}], [{"a": -15}], "the other one takes a sign within a number of base 16"),
    ("?", [{"": None}], None, "the other one wants a space after the question mark"),
]


@pytest.mark.parametrize(("text", "ours", "other", "why"), LISTED, ids=[each[-1] for each in LISTED])
def test_where_readers_differ(text: str, ours: object, other: object, why: str) -> None:
    assert [each.tree for each in read_yaml(text, "x.yaml")] == ours, why
    try:
        found = yaml12.parse_yaml(text, multi=True)
    except ValueError:
        found = None
    assert found == other, why
