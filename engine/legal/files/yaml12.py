"""A strict reader of YAML 1.2 (core schema) with the place of every value; no anchor, alias, tag, merge or double key.

It is a loop over the parser's events: nothing is composed first, so depth and size are bounded while reading, and
every anchor and tag is seen, used or not. PyYAML only splits the text into events.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, TypeAlias

import yaml

from legal.errors import InputError, Problem
from legal.files.document import MAX_DEPTH, MAX_NODES, Document, Place, Tree, dotted, place_at, shown

_NULL = {"", "~", "null", "Null", "NULL"}
_BOOL = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_INT = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_SPECIAL = re.compile(r"([-+]?)\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")
_LONGEST_NUMBER = 18  # a longer one stays text: no field of ours is near it, and int() refuses thousands of digits

_BAD = "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
_DIRECTIVE = re.compile(r"(?:\A|(?<=[\r\n]))%")  # in YAML 1.2 nothing else can stand there
_NO_BREAKS = "\x85\u2028\u2029"  # breaks of YAML 1.1 that are plain letters in 1.2
_PRIVATE = range(0xE000, 0xF900)  # letters without a meaning: those that a text does not hold can stand for others
_TABS = r"(?<=[^\s?-])[ \t]*\t[ \t]*"  # within or after what stands on the line
_ESCAPE = r"(?s)\\(?:([uU])(?=(?:(?<=U)0000)?[dD][89a-fA-F])|.)"  # with half a pair as group 1


def read_yaml(text: str, source: str, problems: list[Problem] | None = None) -> list[Document]:
    """Every document of a YAML text that is not empty.

    Args:
        text: the text, decoded, without a byte order mark.
        source: the name of the file, for messages.
        problems: where given, what a text can be read in spite of (a double key, an anchor) is added here, so that
            its values can be checked as well.

    Raises:
        InputError: everything that is wrong with the text as YAML, each with its place; nothing is half read.
    """
    if bad := _bad_character(text) or _DIRECTIVE.search(text):
        code = "tag" if bad[0] == "%" else "character"
        raise InputError([Problem(source, code, "", *place_at(text, bad.start()))])
    stand_ins = _stand_ins(text)
    reader = _Reader(source, text, {ord(each): letter for letter, each in stand_ins.items()})
    try:
        for event in yaml.parse(
            text.translate({ord(letter): each for letter, each in stand_ins.items()}), Loader=_LOADER
        ):
            reader.take(event)
    except yaml.MarkedYAMLError as error:
        raise InputError([*reader.problems, _unreadable(error, text, source)]) from None
    except _Stop:
        raise InputError(reader.problems) from None
    if problems is None and reader.problems:
        raise InputError(reader.problems)
    if problems is not None:
        problems += reader.problems
    return reader.documents


def _unreadable(error: yaml.MarkedYAMLError, text: str, source: str) -> Problem:
    """What the parser could not go on from, at the place where it noticed."""
    mark = error.problem_mark or error.context_mark
    at = min(mark.index, len(text)) if mark else 0
    reason = error.problem or error.context or "unreadable"
    if "tag handle" in reason:
        return Problem(source, "tag", "", *place_at(text, at))
    if reason.startswith("found unknown escape character"):
        at = text.rindex("\\", 0, at + 1)  # libyaml points at the backslash, Python's parser behind it
    return Problem(source, "syntax", "", *place_at(text, at), {"format": "YAML", "reason": reason})


def _bad_character(text: str) -> re.Match[str] | None:
    """The first character that no YAML may hold; the search is only needed where something cannot be printed."""
    return None if text.replace("\n", "").isprintable() else re.search(_BAD, text)


def _stand_ins(text: str) -> Mapping[str, str]:
    """What the parser is given for each letter of the text that it would take for the end of a line."""
    wanted = [letter for letter in _NO_BREAKS if letter in text]
    return dict(zip(wanted, (chr(code) for code in _PRIVATE if chr(code) not in text), strict=False)) if wanted else {}


class _Stop(Exception):
    """A limit was passed, or keys and values can no longer be told apart: reading on would only cost."""


class _Reader:
    """The loop's state: the document under way, and the open lists and maps from the outside in."""

    def __init__(self, source: str, text: str, stand_ins: Mapping[int, str]) -> None:
        self.source, self.text, self.stand_ins = source, text, stand_ins
        self.documents: list[Document] = []
        self.problems: list[Problem] = []
        self.document = Document(source, 0)
        self.path: list[str | int] = []  # of the next value; the last part is the key or the index
        self.open: list[_Container] = []
        self.nodes = 0

    def take(self, event: Any) -> None:
        match event:
            case yaml.ScalarEvent():
                if self.stand_ins:
                    event.value = event.value.translate(self.stand_ins)
                self.scalar(event)
            case yaml.MappingStartEvent():
                self.begin(event, {})
            case yaml.SequenceStartEvent():
                self.begin(event, [])
            case yaml.CollectionEndEvent():
                self.open.pop()
                self.path.pop()
                self.next()
            case yaml.AliasEvent():
                self.report("anchor", event)
                if self.at_key():
                    raise _Stop
                self.put(None, event)
            case yaml.DocumentStartEvent():
                self.document = Document(self.source, self.document.number + 1)
                self.nodes = 0
            case yaml.DocumentEndEvent():
                if self.document.tree is not None:
                    self.documents.append(self.document)

    def scalar(self, event: Any) -> None:
        if self.at_key():
            self.key(event)
            return
        self.count(event)
        plain = event.style is None or event.style == ""
        value = _core(event.value) if plain else event.value
        if not isinstance(value, str):
            self.document.texts[tuple(self.path)] = event.value
        self.put(value, event)

    def begin(self, event: Any, container: _Container) -> None:
        if self.at_key():
            self.report("key-not-text", event)
            raise _Stop
        self.count(event)
        if len(self.open) >= MAX_DEPTH:
            self.report("too-deep", event, limit=MAX_DEPTH)
            raise _Stop
        self.put(container, event, opened=True)
        self.open.append(container)
        self.path.append(_NO_KEY if isinstance(container, dict) else 0)

    def key(self, event: Any) -> None:
        key: str = event.value
        self.path[-1] = key
        if event.anchor or event.tag:
            self.report("anchor" if event.anchor else "tag", event)
        if key == "<<" and not event.style:
            self.report("merge-key", event)
        path = tuple(self.path)
        if key in self.open[-1]:
            self.report("duplicate-key", event, key=shown(key), line=self.document.keys[path][0])
        self.document.keys.setdefault(path, self.place(event))

    def put(self, value: Tree, event: Any, *, opened: bool = False) -> None:
        """The value, in its place in the container that is open; then, for a scalar, on to the next."""
        self.document.values.setdefault(tuple(self.path), self.place(event))
        if not self.open:
            self.document.tree = value
            return
        container = self.open[-1]
        if isinstance(container, dict):
            container.setdefault(str(self.path[-1]), value)
        else:
            container.append(value)
        if not opened:
            self.next()

    def next(self) -> None:
        """After a value: the next index of a list, or a key is wanted."""
        if self.open:
            self.path[-1] = _NO_KEY if isinstance(self.open[-1], dict) else len(self.open[-1])

    def count(self, event: Any) -> None:
        self.nodes += 1
        if self.nodes > MAX_NODES:
            self.report("too-many-nodes", event, limit=MAX_NODES)
            raise _Stop
        if event.anchor:
            self.report("anchor", event)
        if event.tag:
            self.report("tag", event)

    def report(self, code: str, event: Any, **values: object) -> None:
        line, column = self.place(event)
        path = dotted(tuple(part for part in self.path if part != _NO_KEY))
        self.problems.append(Problem(self.source, code, path, line, column, values))

    def place(self, event: Any) -> Place:
        mark = event.start_mark
        if mark.index >= len(self.text):  # libyaml puts what is empty there on a line of its own
            return place_at(self.text, len(self.text))
        return mark.line + 1, mark.column + 1

    def at_key(self) -> bool:
        return bool(self.open) and self.path[-1] == _NO_KEY


_Container: TypeAlias = dict[str, Tree] | list[Tree]
_NO_KEY = -1  # stands in a path where a key is still to come: neither a key nor an index


def _core(text: str) -> Tree:
    """A plain scalar by the core schema of YAML 1.2: `no` and `on` are text, `true` is not."""
    if text in _NULL:
        return None
    if text in _BOOL:
        return _BOOL[text]
    if text[0] not in "-+.0123456789" or len(text) > _LONGEST_NUMBER:
        return text
    if _INT.fullmatch(text):
        return int(text, 0) if text[:2] in ("0o", "0x") else int(text)
    if _FLOAT.fullmatch(text):
        return float(text)
    if special := _SPECIAL.fullmatch(text):
        return float("nan") if special[1] is None else float(special[1] + "inf")
    return text


class _PythonLoader(yaml.SafeLoader):
    """Python's own parser, for where libyaml is not there: slower, but with the same events and refusals.

    It takes tabs where libyaml does, except before a line that goes on: there it is the stricter one.
    """

    def __init__(self, text: str) -> None:
        super().__init__(re.sub(_TABS, lambda tabs: " " * len(tabs[0]), text))

    def scan_flow_scalar(self, style: str) -> Any:
        begin = self.index
        try:
            return super().scan_flow_scalar(style)
        except (ValueError, OverflowError):  # chr() knows no such character
            raise self.bad_escape(self.index) from None
        finally:
            escapes = re.compile(_ESCAPE).finditer(self.buffer, begin, self.index) if style == '"' else ()
            half = next((found.end() for found in escapes if found[1]), None)
            if half:
                raise self.bad_escape(half)

    def bad_escape(self, at: int) -> yaml.MarkedYAMLError:
        mark = yaml.Mark("", at, 0, 0, None, 0)
        return yaml.MarkedYAMLError(problem="found invalid Unicode character escape code", problem_mark=mark)


_LOADER: Any = getattr(yaml, "CSafeLoader", _PythonLoader)
