"""A strict reader of YAML 1.2 (core schema) with the place of every value; no anchor, alias, tag, merge or double key.

It is a loop over the parser's events: nothing is composed first, so depth and size are bounded while reading, and
every anchor and tag is seen, used or not. PyYAML only splits the text into events.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

from legal.errors import InputError, Problem
from legal.files.document import MAX_DEPTH, MAX_NODES, Document, Path, Place, Tree

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the same events, slower, where libyaml is not there
_NULL = {"", "~", "null", "Null", "NULL"}
_BOOL = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_INT = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_SPECIAL = re.compile(r"([-+]?)\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")
_LONGEST_NUMBER = 18  # a longer one stays text: no field of ours is near it, and int() refuses thousands of digits


def read_yaml(text: str, source: str) -> list[Document]:
    """Every document of a YAML text that is not empty.

    Args:
        text: the text, decoded, without a byte order mark.
        source: the name of the file, for messages.

    Raises:
        InputError: everything that is wrong with the text as YAML, each with its place; nothing is half read.
    """
    reader = _Reader(source)
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            reader.take(event)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = _place(mark) if mark else (1, 1)
        reason = error.problem or error.context or "unreadable"
        reader.problems.append(Problem(source, "syntax", "", line, column, {"format": "YAML", "reason": reason}))
    except yaml.YAMLError:
        reader.problems.append(_bad_character(text, source))
    except _Stop:
        pass
    if reader.problems:
        raise InputError(reader.problems)
    return [document for document in reader.documents if document.tree is not None]


class _Stop(Exception):
    """A limit was passed: reading on would only cost."""


class _Reader:
    """The loop's state: the document under way, and the open lists and maps from the outside in."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.documents: list[Document] = []
        self.problems: list[Problem] = []
        self.path: list[str | int] = []  # of the next value; the last part is the key or the index
        self.open: list[dict[str, Tree] | list[Tree]] = []
        self.nodes = 0

    def take(self, event: Any) -> None:
        match event:
            case yaml.ScalarEvent():
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
                self.put(None, event)
            case yaml.DocumentStartEvent():
                self.documents.append(Document(self.source, len(self.documents) + 1))
                self.nodes = 0
                if event.tags or event.version:
                    self.report("tag", event)

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

    def begin(self, event: Any, container: dict[str, Tree] | list[Tree]) -> None:
        if self.at_key():
            self.report("key-not-text", event)
            self.path[-1] = ""
        self.count(event)
        if len(self.open) >= MAX_DEPTH:
            self.report("too-deep", event, limit=MAX_DEPTH)
            raise _Stop
        self.put(container, event, opened=True)
        self.open.append(container)
        self.path.append(_NO_KEY if isinstance(container, dict) else 0)

    def key(self, event: Any) -> None:
        key: str = event.value
        if event.anchor or event.tag:
            self.report("anchor" if event.anchor else "tag", event)
        if key == "<<" and not event.style:
            self.report("merge-key", event)
        path: Path = (*self.path[:-1], key)
        self.path[-1] = key
        if path in self.document.keys:
            self.report("duplicate-key", event, key=key, line=self.document.keys[path][0])
        else:
            self.document.keys[path] = _place(event.start_mark)

    def put(self, value: Tree, event: Any, *, opened: bool = False) -> None:
        """The value, in its place in the container that is open; then, for a scalar, on to the next."""
        self.document.values.setdefault(tuple(self.path), _place(event.start_mark))
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
        line, column = _place(event.start_mark)
        path = ".".join(str(part) for part in self.path if part != _NO_KEY)
        self.problems.append(Problem(self.source, code, path, line, column, values))

    def at_key(self) -> bool:
        return bool(self.open) and isinstance(self.open[-1], dict) and self.path[-1] == _NO_KEY

    @property
    def document(self) -> Document:
        return self.documents[-1]


_NO_KEY = "\0"  # stands in a path where a key is still to come; no text of YAML can hold it


def _place(mark: Any) -> Place:
    return mark.line + 1, mark.column + 1


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


def _bad_character(text: str, source: str) -> Problem:
    """Where the first character stands that YAML does not allow: the parser does not say it in lines."""
    bad = re.search("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", text)
    before = text[: bad.start() if bad else 0].split("\n")
    return Problem(source, "character", "", len(before), len(before[-1]) + 1)
