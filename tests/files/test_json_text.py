"""JSON as programs hand scenarios over: read strictly, with the place of everything, as YAML is."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legal.errors import InputError, Problem
from legal.files.document import MAX_DEPTH, MAX_NODES, Path
from legal.files.json_text import read_json
from legal.files.yaml12 import read_yaml

ours = settings(database=None, derandomize=True)


def problems(text: str) -> list[tuple[str, int | None, int | None]]:
    with pytest.raises(InputError) as caught:
        read_json(text, "x.json")
    return [(each.code, each.line, each.column) for each in caught.value.problems]


# Values


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("true", True),
        ("false", False),
        ("null", None),
        ("0", 0),
        ("-0", 0),
        ("12", 12),
        ("1.5e3", 1500.0),
        ("1E-2", 0.01),
        ("123456789012345678", 123456789012345678),
        ("1234567890123456789", "1234567890123456789"),
        ("9" * 5000, "9" * 5000),
        ('""', ""),
        (r'"\/\\\"\b\f\n\r\t"', '/\\"\b\f\n\r\t'),
        (r'"\u0646"', "ن"),
        (r'"\ud83d\ude00"', "😀"),
        ('"😀\u200f"', "😀\u200f"),
        ("[]", []),
        ("{}", {}),
        ('[1, {"b": [2]}]', [1, {"b": [2]}]),
    ],
)
def test_values_are_those_of_json(written: str, value: object) -> None:
    """Numbers too long for any field stay text."""
    (document,) = read_json(f'{{"a": {written}}}', "x")
    assert isinstance(document.tree, dict)
    assert (type(document.tree["a"]), document.tree["a"]) == (type(value), value)


def test_the_text_of_what_is_no_text_is_kept() -> None:
    """A case number 1.50 is repeated as it was written."""
    (document,) = read_json('{"id": 1.50, "b": [true, "x"]}', "x")
    assert document.texts == {("id",): "1.50", ("b", 0): "true"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        (" \r\n\t", []),
        ("null", []),
        ("[]", []),
        ("[null]", []),
        ('{"a": 1}', [(1, {"a": 1})]),
        (' [ {"a": 1} , null , {"b": 2} ] ', [(1, {"a": 1}), (3, {"b": 2})]),
        ("[[1], 2]", [(1, [1]), (2, 2)]),
        ("2", [(1, 2)]),
    ],
)
def test_a_text_is_one_scenario_or_an_array_of_them(text: str, found: list[object]) -> None:
    """Members that are null are skipped and counted, as empty YAML documents are."""
    assert [(document.number, document.tree) for document in read_json(text, "x")] == found


# Places


@pytest.mark.parametrize(
    ("text", "path", "value", "key"),
    [
        ('{"a": 1}', ("a",), (1, 7), (1, 2)),
        ('{\n  "a": {\n    "b": [1, 2]}}', ("a", "b", 1), (3, 14), (3, 5)),
        ('{"عنوان": "شيء", "b": 1}', ("b",), (1, 23), (1, 18)),
        ('{\r\n"a":\r\n1}', ("a",), (3, 1), (2, 1)),
        ('{\r"a": 1}', ("a",), (2, 6), (2, 1)),
        ('{"\u2028": "\u2028", "a": 1}', ("a",), (1, 17), (1, 12)),
    ],
)
def test_every_value_and_key_has_its_line_and_column(
    text: str, path: Path, value: tuple[int, int], key: tuple[int, int]
) -> None:
    """Counted from 1, in characters, by lines as editors count them."""
    (document,) = read_json(text, "x")
    names = path if isinstance(path[-1], str) else path[:-1]
    assert (document.values[path], document.keys[names]) == (value, key)


# What is refused


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('{"a": 1, "a": 2}', [("duplicate-key", 1, 10)]),
        ('[{"a": 1, "a": 2},\n{"b": {"c": 1, "c": 2, "c": 3}}]',
         [("duplicate-key", 1, 11), ("duplicate-key", 2, 16), ("duplicate-key", 2, 24)]),
        ('{"a": 1, "\\u0061": 2}', [("duplicate-key", 1, 10)]),
        ('{"a": 1, "a": 2, "b": }', [("duplicate-key", 1, 10), ("syntax", 1, 23)]),
        ('{"a": {"b": 1}, "a": {"b": 2}}', [("duplicate-key", 1, 17)]),
        ('{"a": NaN}', [("syntax", 1, 7)]),
        ('{"a": Infinity}', [("syntax", 1, 7)]),
        ('{"a": -Infinity}', [("syntax", 1, 7)]),
        ('{"a": 1,}', [("syntax", 1, 9)]),
        ('{"a": [1,]}', [("syntax", 1, 10)]),
        ('[{"a": 1},]', [("syntax", 1, 11)]),
        ('{,"a": 1}', [("syntax", 1, 2)]),
        ('{"a" 1}', [("syntax", 1, 6)]),
        ('{"a": 1 "b": 2}', [("syntax", 1, 9)]),
        ("{a: 1}", [("syntax", 1, 2)]),
        ("{'a': 1}", [("syntax", 1, 2)]),
        ('{"a": 01}', [("syntax", 1, 8)]),
        ('{"a": +1}', [("syntax", 1, 7)]),
        ('{"a": .5}', [("syntax", 1, 7)]),
        ('{"a": 1.}', [("syntax", 1, 8)]),
        ('{"a": trueish}', [("syntax", 1, 11)]),
        ('{"a": 1} // no', [("syntax", 1, 10)]),
        ('{"a": 1}{"b": 2}', [("syntax", 1, 9)]),
        ('{"a": "x', [("syntax", 1, 7)]),
        ('{"a": "x\n"}', [("syntax", 1, 9)]),
        ('{"a": "x\0"}', [("syntax", 1, 9)]),
        ('{"a": "\\x"}', [("syntax", 1, 8)]),
        ('{"a": "\\u12"}', [("syntax", 1, 9)]),
        ('{"a": "x\\ud800"}', [("character", 1, 7)]),
        ('{"a": "\\ude00\\ud83d"}', [("character", 1, 7)]),
        ('{"\\udfff": 1}', [("character", 1, 2)]),
        ('{"a": "\ud800"}', [("character", 1, 7)]),
        ('{"a": 1', [("syntax", 1, 8)]),
        ("[", [("syntax", 1, 2)]),
        ("]", [("syntax", 1, 1)]),
        ("\0", [("syntax", 1, 1)]),
        ('{"a":\u00a01}', [("syntax", 1, 6)]),
        ("\x0c{}", [("syntax", 1, 1)]),
    ],
)  # fmt: skip
def test_what_is_no_json_is_refused_at_its_place(text: str, found: list[object]) -> None:
    """Double keys are all told; at what cannot be read, reading ends."""
    assert problems(text) == found


def test_a_caller_may_go_on_to_the_values() -> None:
    """Given a list, double keys are noted there and the first value of each stands."""
    found: list[Problem] = []
    (document,) = read_json('{"a": 1, "a": 2}', "x", found)
    assert ([each.code for each in found], document.tree) == (["duplicate-key"], {"a": 1})


# Limits


@pytest.mark.parametrize(("open_", "close"), [("[", "]"), ('{"a": ', "}")])
def test_depth_is_bounded(open_: str, close: str) -> None:
    """Fifty levels of a scenario pass, one more does not."""
    inner = f'"a": {open_ * (MAX_DEPTH - 1)}1{close * (MAX_DEPTH - 1)}'
    read_json(f"[{{{inner}}}]", "x")
    assert problems(f'{{"a": {open_}{{{inner}}}{close}}}')[0][0] == "too-deep"


@pytest.mark.parametrize("text", ["[" * 1_000_000, '{"a":' * 1_000_000, "[{" * 1_000_000])
def test_a_million_brackets_are_refused(text: str) -> None:
    """Neither a stack nor a memory is filled."""
    assert len(problems(text)) == 1


def test_values_are_counted_a_scenario() -> None:
    """Twenty thousand values, lists and objects included, pass in each member of an array; one more does not."""
    just = '{"a": [' + ", ".join("1" * (MAX_NODES - 2)) + "]}"
    assert len(read_json(f"[{just}, {just}]", "x")) == 2
    assert [each[0] for each in problems(just.replace("[", "[1, "))] == ["too-many-nodes"]


# Any text

fragments = st.lists(
    st.sampled_from([*'{}[]:,"\\ \n\r\t\0é', '"a"', '"b": ', "1", "-", ".5", "e3", "true", "null", "NaN"])
    | st.sampled_from(['"\\ud83d', "\\ude00", "\\u00", "ع", "\ud800", "\u2028", "\ufeff", '{"scenario": "t", ']),
    max_size=14,
).map("".join)
values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**15), 10**15)
    | st.integers(-(10**6), 10**6).map(lambda eighths: eighths / 8)
    | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=3), inner, max_size=4),
    max_leaves=12,
)


@given(text=fragments | st.text() | values.map(json.dumps).flatmap(lambda text: st.just(text[1:]) | st.just(text[:-1])))
@settings(ours, max_examples=1500)
def test_any_text_is_read_or_refused_as_the_standard_library_does(text: str) -> None:
    """Nothing is raised but an input error; what is read here, the standard library reads alike."""
    try:
        found = [document.tree for document in read_json(text, "x")]
    except InputError as error:
        lines = len(re.split("\r\n?|\n", text))
        assert all(each.line and each.column and each.line <= lines for each in error.problems)
    else:
        if re.search(r"[-+.\deE]{19}", text):  # a number as long as that stays text
            return
        theirs = json.loads(text.strip() or "null")
        assert found == [each for each in (theirs if isinstance(theirs, list) else [theirs]) if each is not None]


@given(value=values, indent=st.sampled_from([None, 0, 2]), escape=st.booleans())
@settings(ours, max_examples=500)
def test_what_the_standard_library_writes_is_read(value: object, indent: int | None, escape: bool) -> None:
    """Every value, escaped or not, on one line or on many."""
    text = json.dumps({"a": value}, indent=indent, ensure_ascii=escape)
    assert [document.tree for document in read_json(text, "x")] == [{"a": value}]


@given(value=st.dictionaries(st.text("abن", min_size=1, max_size=3), values, min_size=1, max_size=4))
@settings(ours, max_examples=300)
def test_json_read_as_yaml_has_the_same_places(value: dict[str, object]) -> None:
    """YAML 1.2 holds JSON: both readers agree on values, places and texts."""
    text = json.dumps(value, indent=1)
    if re.search(r"\\u(d[89a-f]|feff)", text):  # these escapes are JSON's own
        return
    (ours_,), (theirs,) = read_json(text, "x"), read_yaml(text, "x")
    assert (ours_.tree, ours_.values, ours_.keys, ours_.texts) == (
        theirs.tree,
        theirs.values,
        theirs.keys,
        theirs.texts,
    )
