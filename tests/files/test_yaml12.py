"""YAML as scenarios and rulebooks are written in it: the core schema of 1.2, and nothing that hides or repeats."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from legal.errors import InputError, Problem
from legal.files import yaml12
from legal.files.document import MAX_DEPTH, MAX_NODES, Document, Path, Tree
from legal.files.yaml12 import read_yaml

ours = settings(database=None, derandomize=True)


@pytest.fixture(params=["libyaml", "python"])
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Both parsers of PyYAML: the fast one, and the one that stands in where libyaml is not there."""
    name: str = request.param
    if name == "libyaml" and not yaml.__with_libyaml__:
        pytest.skip("PyYAML is without libyaml here")
    monkeypatch.setattr(yaml12, "_LOADER", yaml.CSafeLoader if name == "libyaml" else yaml12._PythonLoader)
    return name


def tree(text: str) -> Tree:
    (document,) = read_yaml(text, "x.yaml")
    return document.tree


def problems(text: str) -> list[tuple[str, int | None, int | None]]:
    with pytest.raises(InputError) as caught:
        read_yaml(text, "x.yaml")
    return [(each.code, each.line, each.column) for each in caught.value.problems]


# Values


@pytest.mark.parametrize(
    ("written", "value"),
    [
        *[(word, True) for word in ("true", "True", "TRUE")],
        *[(word, False) for word in ("false", "False", "FALSE")],
        *[(word, None) for word in ("", "~", "null", "Null", "NULL")],
        *[
            (word, word)
            for word in ("yes", "Yes", "no", "NO", "on", "off", "y", "n", "tRUE", "nULL", "none", "unknown")
        ],
        ("0", 0),
        ("-7", -7),
        ("+7", 7),
        ("012", 12),
        ("007", 7),
        ("0o14", 12),
        ("0x1F", 31),
        ("0b1", "0b1"),
        ("0o8", "0o8"),
        ("-0x1", "-0x1"),
        ("1_000", "1_000"),
        ("1,5", "1,5"),
        ("1e3", 1000.0),
        ("1E-2", 0.01),
        (".5", 0.5),
        ("5.", 5.0),
        ("-1.5e+1", -15.0),
        ("1e", "1e"),
        (".", "."),
        (".inf", math.inf),
        ("-.INF", -math.inf),
        ("inf", "inf"),
        ("nan", "nan"),
        ("1e999999", math.inf),
        ("12:30", "12:30"),
        ("2001-04-30", "2001-04-30"),
        ("2001-04-30T10:00:00Z", "2001-04-30T10:00:00Z"),
        ("=", "="),
        ("a:b", "a:b"),
        ("http://x.org/#y", "http://x.org/#y"),
        ("٢٠٠١", "٢٠٠١"),
        ("123456789012345678", 123456789012345678),
        ("1234567890123456789", "1234567890123456789"),
        ("9" * 5000, "9" * 5000),
        ("'true'", "true"),
        ('"12"', "12"),
        ("''", ""),
        ('"\\u0646\\x41\\n"', "نA\n"),
        ("|\n  12\n", "12\n"),
    ],
)
def test_scalars_are_those_of_the_core_schema(written: str, value: object, parser: str) -> None:
    """`no` and `on` are text, as are dates and times; 012 is twelve; what is quoted is text."""
    found = tree(f"a: {written}")
    assert isinstance(found, dict)
    assert (type(found["a"]), found["a"]) == (type(value), value)


def test_not_a_number_is_a_number() -> None:
    """`.nan` is the float that equals nothing."""
    assert math.isnan(read_yaml(".nan", "x")[0].tree)  # type: ignore[arg-type]


def test_the_text_of_what_is_no_text_is_kept() -> None:
    """A case number 007 is the number seven and the text 007."""
    (document,) = read_yaml("id: 007\nb: [0x1F, text, ~]", "x")
    assert document.texts == {("id",): "007", ("b", 0): "0x1F", ("b", 2): "~"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("# only a comment", []),
        ("---\n---\n...\n", []),
        ("~", []),
        ("--- a\n---\n--- null\n--- b\n", [(1, "a"), (4, "b")]),
        ("a\n...\n# between\n---\nb", [(1, "a"), (2, "b")]),
        ("''", [(1, "")]),
        ("[]", [(1, [])]),
    ],
)
def test_empty_documents_are_skipped_and_counted(text: str, found: list[object], parser: str) -> None:
    """A document is known by its number in the file."""
    assert [(document.number, document.tree) for document in read_yaml(text, "x")] == found


# Places


@pytest.mark.parametrize(
    ("text", "path", "place"),
    [
        ("a: 1\nb: 2", ("b",), (2, 4)),
        ("a:\n  - x\n  - y: z", ("a", 1, "y"), (3, 8)),
        ("a:\n- x\n- y", ("a", 1), (3, 3)),
        ("{a: {b: [x, y]}}", ("a", "b", 1), (1, 13)),
        ("{عنوان: شيء, b: x}", ("b",), (1, 17)),
        ('"𐐀": x', ("𐐀",), (1, 6)),
        ("a: 1\r\nb: 2\r\n", ("b",), (2, 4)),
        ("a: 1\rb: 2", ("b",), (2, 4)),
        ("# \u2028 \x85 no lines\na: 2", ("a",), (2, 4)),
        ("a:\nb: 1", ("a",), (1, 3)),
        ("a:", ("a",), (1, 3)),
        ("\n\n  a: |\n   x\n", ("a",), (3, 6)),
    ],
)
def test_every_value_has_its_line_and_column(text: str, path: Path, place: tuple[int, int], parser: str) -> None:
    """Counted from 1, in characters, by lines as editors count them, in block and in flow style."""
    assert read_yaml(text, "x")[0].values[path] == place


def test_places_in_the_second_document_are_those_of_the_file(parser: str) -> None:
    """Documents are numbered; lines run on."""
    second = read_yaml("a: 1\n---\nb:\n  c: 2", "x")[1]
    assert (second.number, second.values[("b", "c")], second.keys[("b",)]) == (2, (4, 6), (3, 1))


@pytest.mark.parametrize(
    ("path", "at_key", "place"),
    [
        (("a", "b"), False, (2, 6)),
        (("a", "b"), True, (2, 3)),
        (("a", "gone"), False, (2, 3)),
        (("a", "b", 7), False, (2, 6)),
        (("gone",), False, (1, 1)),
        ((), False, (1, 1)),
    ],
)
def test_a_problem_stands_at_its_value_or_at_what_is_around_it(
    path: Path, at_key: bool, place: tuple[int, int]
) -> None:
    """A value that is missing is looked for where it should stand."""
    (document,) = read_yaml("a:\n  b: 1", "x.yaml")
    problem = document.problem(path, "age", at_key=at_key)
    assert (problem.line, problem.column) == place


# What is refused

REFUSED = [
    ("a: 1\na: 2", [("duplicate-key", 2, 1)]),
    ("{a: 1, 'a': 2}", [("duplicate-key", 1, 8)]),
    ("a:\n  b: 1\na:\n  b: 2", [("duplicate-key", 3, 1)]),
    ("a: &x 1", [("anchor", 1, 4)]),
    ("&x a: 1", [("anchor", 1, 1)]),
    ("a: 1\nb: *x", [("anchor", 2, 4)]),
    ("- *x\n- &y z", [("anchor", 1, 3), ("anchor", 2, 3)]),
    ("*x : 1", [("anchor", 1, 1)]),
    ("{*x : 1, *x : 2}", [("anchor", 1, 2)]),
    ("a: !x 1", [("tag", 1, 4)]),
    ("a: !!str 1", [("tag", 1, 4)]),
    ("a: !!python/object/apply:os.system [x]", [("tag", 1, 4)]),
    ("a: !nobody!x 1", [("tag", 1, 4)]),
    ("!x\na: 1", [("tag", 1, 1)]),
    ("!x a: 1", [("tag", 1, 1)]),
    ("a: ! 1", [("tag", 1, 4)]),
    ("%YAML 1.1\n---\na: no", [("tag", 1, 1)]),
    ("%TAG ! tag:x,2000:\n---\na: 1", [("tag", 1, 1)]),
    ("%UNKNOWN x\n---\na: 1", [("tag", 1, 1)]),
    ("a: 1\n...\n%YAML 1.2\n--- b", [("tag", 3, 1)]),
    ("a: {<<: {b: 1}}", [("merge-key", 1, 5)]),
    ("x: 1\n<<: *x", [("merge-key", 2, 1), ("anchor", 2, 5)]),
    ("? [a]\n: b", [("key-not-text", 1, 3)]),
    ("a: {{b}}", [("key-not-text", 1, 5)]),
    ("a: \0", [("character", 1, 4)]),
    ("a: 1\nعنوان: \x07", [("character", 2, 8)]),
    ("a: \ud800", [("character", 1, 4)]),
    ("a: b\ufeff", [("character", 1, 5)]),
    ("a: b: c", [("syntax", 1, 5)]),
    ("عنوان: ب: c", [("syntax", 1, 9)]),
    ("a: 1\n b: 2", [("syntax", 2, 3)]),
    ("a: 1\r\nb: c: d", [("syntax", 2, 5)]),
    ("a:\n\t- b", [("syntax", 2, 1)]),
    ("a: [1, 2\nb: 3\n", [("syntax", 2, 2)]),
    ("{a: 1", [("syntax", 1, 6)]),
    ("a: 'x\n", [("syntax", 2, 1)]),
    ("a: @b", [("syntax", 1, 4)]),
    ("a: }", [("syntax", 1, 4)]),
    ("a: b\n- c", [("syntax", 2, 1)]),
    ("'a' b: c", [("syntax", 1, 5)]),
    ('a: "\\q"', [("syntax", 1, 5)]),
    ('a: "\\n\\q\\n" # \\', [("syntax", 1, 7)]),
    ('a: "C:\\Users"', [("syntax", 1, 9)]),
    ('a: "\\ud800"', [("syntax", 1, 7)]),
    ('a: "\\U0000DFFF"', [("syntax", 1, 7)]),
    ('a: "\\UFFFFFFFF"', [("syntax", 1, 7)]),
    ('a: "\\ud800', [("syntax", 1, 7)]),
    ("a: 1\na: 2\nb: &x 3\nc: [", [("duplicate-key", 2, 1), ("anchor", 3, 4), ("syntax", 4, 5)]),
]


@pytest.mark.parametrize(("text", "found"), REFUSED)
def test_what_hides_or_repeats_is_refused_at_its_place(text: str, found: list[object], parser: str) -> None:
    """Double keys, anchors, aliases, tags, directives, merge keys, keys that are no text, and what is no YAML."""
    assert problems(text) == found


@pytest.mark.parametrize(
    "text",
    [
        '"\\0": {x: {y: z}}',
        '{"\\0": a, "\\0b": [c]}',
        '"<<": 1',
        "a: '*x &y !z %w'",
        "a: |\n %TAG\n",
        'a: "\\\\ud800"',
        "a: '\\ud800'",
        "a: \"x\"\nb: '\\ud800'",
        "a: b\t\nc:\td\t# e",
        "a: [b,\tc]",
        "? a\n: b",
        "'*': 1",
    ],
)
def test_what_only_looks_like_it_is_read(text: str, parser: str) -> None:
    """Quoted signs, tabs after words, a key written with `?`, and a key that is the character zero."""
    assert tree(text) is not None


def test_an_error_names_the_path_in_one_line_and_cuts_what_is_long(parser: str) -> None:
    """A key may hold anything; a message stays one short line."""
    with pytest.raises(InputError) as caught:
        read_yaml('a: {"x\\ny\\e[31m": &b 1, "' + "k" * 500 + '": &c 2}', "x.yaml")
    assert [each.path for each in caught.value.problems] == ["a.x\ufffdy\ufffd[31m", "a." + "k" * 60 + "…"]
    assert all(str(each).isprintable() for each in caught.value.problems)


def test_a_caller_may_go_on_to_the_values(parser: str) -> None:
    """Given a list, what can be read in spite of a problem is read; what cannot be read is still raised."""
    found: list[Problem] = []
    (document,) = read_yaml("a: &x 1\na: 2\nb: 3", "x", found)
    assert ([each.code for each in found], document.tree) == (["anchor", "duplicate-key"], {"a": 1, "b": 3})
    with pytest.raises(InputError):
        read_yaml("a: [", "x", found)


# Limits


@pytest.mark.parametrize(("open_", "close"), [("[", "]"), ("{a: ", "}")])
def test_depth_is_bounded(open_: str, close: str, parser: str) -> None:
    """Fifty levels pass, one more does not."""
    read_yaml(open_ * MAX_DEPTH + close * MAX_DEPTH, "x")
    assert [each[0] for each in problems(open_ * (MAX_DEPTH + 1) + close * (MAX_DEPTH + 1))] == ["too-deep"]


@pytest.mark.parametrize("text", ["[" * 1_000_000, "{a: " * 1_000_000, "- " * 1_000_000])
def test_a_million_brackets_are_refused(text: str) -> None:
    """Closed or not, they are not even read to their end."""
    assert [each[0] for each in problems(text)] == ["too-deep"]


SLOW = {
    "keys in keys": "? " * 1_000_000,
    "directives": "".join(f"%TAG !{number}! x\n" for number in range(500_000)),
    "documents": "---\n" * 100_000 + "]",
}


@pytest.mark.parametrize("text", SLOW.values(), ids=SLOW)
def test_what_a_parser_is_slow_at_is_refused(text: str) -> None:
    """Complex keys within each other, and directives that are compared each with each."""
    assert len(problems(text)) == 1


def test_values_are_counted_a_document(parser: str) -> None:
    """Twenty thousand values, lists and sections included, pass in each document; one more does not."""
    just = "- 1\n" * (MAX_NODES - 1)
    assert [len(document.values) for document in read_yaml(f"---\n{just}---\n{just}", "x")] == [MAX_NODES, MAX_NODES]
    assert problems(just + "- 1\n") == [("too-many-nodes", MAX_NODES, 3)]


def test_lists_maps_keys_and_empty_values_are_counted_too(parser: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A key is not counted, what it leads to is; the next document begins anew."""
    monkeypatch.setattr(yaml12, "MAX_NODES", 5)
    just = "a: [{b: }, 1]\n"
    assert [document.tree for document in read_yaml(f"{just}---\n{just}", "x")] == [{"a": [{"b": None}, 1]}] * 2
    with pytest.raises(InputError) as caught:
        read_yaml("a: [{b: }, 1, 2]", "x.yaml")
    assert [(str(each.path), each.code, each.column, each.values) for each in caught.value.problems] == [
        ("a.2", "too-many-nodes", 15, {"limit": 5})
    ]


TAGS = "tags and directives (!name, %NAME) are not allowed; write the plain value"
ANCHORS = "anchors and aliases (&name, *name) are not allowed; write the value out"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a: 1\nb:\n    c: 2\n    c: 3", ["x.yaml:4:5: b.c: the key `c` stands twice; it stood first on line 3"]),
        (
            "- {x: !t 1, &y z: *k}",
            [f"x.yaml:1:7: 0.x: {TAGS}", f"x.yaml:1:13: 0.z: {ANCHORS}", f"x.yaml:1:19: 0.z: {ANCHORS}"],
        ),
        ("- a\n- <<: 1", ["x.yaml:2:3: 1.<<: merge keys (<<) are not allowed; write the keys out"]),
        ("a:\n  ? [a]\n  : b", ["x.yaml:2:5: a: a key must be plain text"]),
        ("%X\n--- a", [f"x.yaml:1:1: {TAGS}"]),
        ("a: !n!x 1", [f"x.yaml:1:4: {TAGS}"]),
        ("- - " * 26, [f"x.yaml:1:101: {'.'.join('0' * 50)}: nested more than 50 deep"]),
        (
            "a: \7",
            [
                "x.yaml:1:4: the file holds a character that no text may hold (a control character or half of a pair); "
                "remove it"
            ],
        ),
    ],
)
def test_what_is_refused_is_told_with_file_place_and_path(text: str, lines: list[str], parser: str) -> None:
    with pytest.raises(InputError) as caught:
        read_yaml(text, "x.yaml")
    assert [str(each) for each in caught.value.problems] == lines
    assert all(isinstance(each.path, str) for each in caught.value.problems)


def test_letters_that_end_a_line_in_yaml_1_1_alone_are_letters_of_keys_and_values(parser: str) -> None:
    """What stands for them while the text is parsed is a letter that it does not hold, and is given back."""
    text = "a\u2028b: c\x85d\n'\u2029': \"\u2028\"\n\ue000: \ue001\x85"
    (document,) = read_yaml(text, "x.yaml")
    assert document.tree == {"a\u2028b": "c\x85d", "\u2029": "\u2028", "\ue000": "\ue001\x85"}
    assert list(document.keys.values()) == [(1, 1), (2, 1), (3, 1)]
    assert document.source == "x.yaml"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("a: b: c", "mapping values are not allowed"),
        ('a: "\\ud800"', "found invalid Unicode character escape code"),
        ('a: "\\q"', "found unknown escape character"),
        ("a: 'x", "found unexpected end of stream"),
    ],
)
def test_what_is_no_yaml_is_told_in_the_words_of_the_parser(text: str, reason: str, parser: str) -> None:
    with pytest.raises(InputError) as caught:
        read_yaml(text, "x.yaml")
    (problem,) = caught.value.problems
    assert (problem.source, problem.code, problem.path) == ("x.yaml", "syntax", "")
    assert problem.values["format"] == "YAML"
    assert str(problem.values["reason"]).startswith(reason)


# Any text

fragments = st.lists(
    st.sampled_from(
        ["a", "b: ", "- ", "? ", ": ", "[", "]", "{", "}", ", ", "'", '"', "# c", "|\n", ">-\n", "~", "null"]
    )
    | st.sampled_from(["&x ", "*x", "!t ", "!!str ", "!e!f ", "<<: ", "%YAML 1.2\n", "---\n", "...\n", "@", "`", "007"])
    | st.sampled_from(["\\", "\\u0041", "\\ud800", "\\UFFFFFFFF", "\\x", "ع", "scenario: ", "person: "])
    | st.sampled_from(["\n", "\n ", "\n  ", "\r", "\r\n", "\t", "x\t\n", " ", *"\0\x85\u2028\u200f\ufeff\ud800"]),
    max_size=14,
).map("".join)
VALID = "scenario: t\nperson:\n  citizenships: [IQ, 'RU']\n  born: 2001-04-30\nsituation: {conduct: joined}\n---\n- x\n"


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A valid text with a few pieces cut out and put in."""
    text = VALID
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + draw(fragments | st.text(max_size=3)) + text[at + draw(st.integers(0, 5)) :]
    return text


def verdict(text: str, loader: Any) -> list[Document] | None:
    before, yaml12._LOADER = yaml12._LOADER, loader
    try:
        return read_yaml(text, "x")
    except InputError as error:
        assert error.problems
        for each in error.problems:
            assert each.line is not None and each.column is not None
            assert 1 <= each.line <= len(re.split("\r\n?|\n", text)) + 1
        return None
    finally:
        yaml12._LOADER = before


@given(text=fragments | mutated() | st.text())
@settings(ours, max_examples=3000)
def test_any_text_is_read_or_refused(text: str) -> None:
    """Nothing is raised but an input error, which has a place in the file."""
    verdict(text, yaml.CSafeLoader if yaml.__with_libyaml__ else yaml12._PythonLoader)


@pytest.mark.skipif(not yaml.__with_libyaml__, reason="PyYAML is without libyaml here")
@given(text=fragments | mutated() | st.text())
@settings(ours, max_examples=1200)
def test_both_parsers_give_the_same_verdict(text: str) -> None:
    """Where libyaml is not there, the same files are read, with the same places of keys and of what is written."""
    text = re.sub(r"(^|[-?\r\n])[ \t]*\t", r"\1", text)  # there alone Python's parser is the stricter one
    if re.search(r"[\[{]", text):
        text = text.replace("?", "x")  # libyaml does not take it within brackets
    fast, slow = verdict(text, yaml.CSafeLoader), verdict(text, yaml12._PythonLoader)
    assert (fast is None) == (slow is None)
    for one, other in zip(fast or [], slow or [], strict=True):
        assert repr(one.tree).replace("\\t", " ") == repr(other.tree).replace("\\t", " ")
        assert list(one.keys.values()) == list(other.keys.values())
        written = [path for path in one.values if one.texts.get(path) != ""]
        assert [one.values[path] for path in written] == [
            place for path, place in other.values.items() if other.texts.get(path) != ""
        ]


def as_texts(document: Document, path: Path = ()) -> object:
    """The tree with every scalar as it is written."""
    return _as_texts(document, document.tree, path)


def _as_texts(document: Document, tree: Tree, path: Path) -> object:
    if isinstance(tree, dict):
        return {key: _as_texts(document, value, (*path, key)) for key, value in tree.items()}
    if isinstance(tree, list):
        return [_as_texts(document, value, (*path, at)) for at, value in enumerate(tree)]
    return document.texts.get(path, tree)


def not_null(trees: list[object]) -> Iterator[object]:
    return (each for each in trees if not (isinstance(each, str) and each in ("", "~", "null")))


@given(text=fragments | mutated())
@settings(ours, max_examples=1000)
def test_the_structure_is_the_one_that_pyyaml_reads(text: str) -> None:
    """What both accept, they understand alike, down to the words."""
    text = re.sub("[\x85\u2028]", " ", text)  # line breaks of YAML 1.1 only
    documents = verdict(text, yaml12._LOADER)
    try:
        theirs = list(yaml.load_all(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader)))
    except (yaml.YAMLError, UnicodeEncodeError):
        theirs = None
    if documents is not None and theirs is not None:
        assert list(not_null([as_texts(each) for each in documents])) == list(not_null(theirs))
