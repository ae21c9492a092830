"""A strict reader of JSON with the place of every value; it refuses double keys, NaN, half pairs and great depth.

The standard library's scanner of strings does the escapes; the rest is short because places must be kept.
"""

from __future__ import annotations

import bisect
import json
import re
from array import array
from json import decoder
from typing import Any, NoReturn

from legal.errors import InputError, Problem
from legal.files.document import BREAK, MAX_DEPTH, MAX_NODES, Document, Path, Place, Tree, dotted, shown

_scan_string: Any = vars(decoder)["scanstring"]  # the C scanner of the standard library; its stubs leave it out
_SPACE = re.compile(r"[ \t\r\n]*")
_WORD = re.compile(r"true|false|null")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?")
_WORDS: dict[str, Tree] = {"true": True, "false": False, "null": None}
_LONGEST_NUMBER = 18
_HALF = re.compile("[\ud800-\udfff]")


def read_json(
    text: str, source: str, problems: list[Problem] | None = None, *, max_nodes: int = MAX_NODES
) -> list[Document]:
    """The scenarios of a JSON text: one object, or an array of them, each a document.

    Args:
        text: the text, decoded, without a byte order mark.
        source: the name of the file, for messages.
        problems: where given, the double keys are added here, so that the values can be checked as well.
        max_nodes: how many values one document may have.

    Raises:
        InputError: what is wrong with the text as JSON, with its place.
    """
    reader = _Reader(text, source, max_nodes)
    at = reader.space(0)
    if at == len(text):
        return []
    if reader.peek(at) != "[":
        reader.finish(reader.document(at))
    else:
        at = reader.space(at + 1)
        while reader.peek(at) != "]":
            at = reader.separator(reader.document(at), "]")
        reader.finish(at + 1)
    if problems is None and reader.problems:
        raise InputError(reader.problems)
    if problems is not None:
        problems += reader.problems
    return reader.documents


class _Reader:
    def __init__(self, text: str, source: str, max_nodes: int) -> None:
        self.text, self.source, self.max_nodes = text, source, max_nodes
        self.documents: list[Document] = []
        self.problems: list[Problem] = []
        self.nodes = 0
        self._numbers = 0
        self._lines = array("L", [0])
        self._lines.extend(found.end() for found in BREAK.finditer(text))

    def document(self, at: int) -> int:
        """Reads a document of its own; returns where it ends."""
        self.nodes = 0
        self._numbers += 1
        document = Document(self.source, self._numbers)
        document.tree, end = self.value(at, (), document)
        if document.tree is not None:
            self.documents.append(document)
        return end

    def value(self, at: int, path: Path, document: Document) -> tuple[Tree, int]:
        """The value that begins here, and where it ends."""
        self.nodes += 1
        if self.nodes > self.max_nodes:
            self.stop(at, "too-many-nodes", limit=self.max_nodes)
        document.values.setdefault(path, self.place(at))
        match self.peek(at):
            case "{":
                return self.mapping(at, path, document)
            case "[":
                return self.sequence(at, path, document)
            case '"':
                return self.string(at)
        if word := _WORD.match(self.text, at):
            document.texts[path] = word[0]
            return _WORDS[word[0]], word.end()
        if number := _NUMBER.match(self.text, at):
            document.texts[path] = number[0]
            return _number(number[0]), number.end()
        self.fail(at, "a value is wanted here")

    def mapping(self, at: int, path: Path, document: Document) -> tuple[Tree, int]:
        self.deepen(at, path)
        tree: dict[str, Tree] = {}
        at = self.space(at + 1)
        while self.peek(at) != "}":
            if self.peek(at) != '"':
                self.fail(at, "a key in double quotes is wanted")
            key, end = self.string(at)
            child = (*path, key)
            if key in tree:
                self.report(at, "duplicate-key", child, key=shown(key), line=document.keys[child][0])
            document.keys.setdefault(child, self.place(at))
            end = self.space(end)
            if self.peek(end) != ":":
                self.fail(end, "a colon is wanted after the key")
            value, end = self.value(self.space(end + 1), child, document)
            tree.setdefault(key, value)
            at = self.separator(end, "}")
        return tree, at + 1

    def sequence(self, at: int, path: Path, document: Document) -> tuple[Tree, int]:
        self.deepen(at, path)
        tree: list[Tree] = []
        at = self.space(at + 1)
        while self.peek(at) != "]":
            value, end = self.value(at, (*path, len(tree)), document)
            tree.append(value)
            at = self.separator(end, "]")
        return tree, at + 1

    def separator(self, at: int, closing: str) -> int:
        """After a member: past the comma to the next one, or at the closing bracket."""
        at = self.space(at)
        if self.peek(at) == closing:
            return at
        if self.peek(at) != ",":
            self.fail(at, f"a comma or {closing} is wanted")
        at = self.space(at + 1)
        if self.peek(at) == closing:
            self.fail(at, "a member is wanted after the comma")
        return at

    def string(self, at: int) -> tuple[str, int]:
        try:
            text, end = _scan_string(self.text, at + 1, True)
        except json.JSONDecodeError as error:
            self.fail(error.pos, error.msg)
        if _HALF.search(text):
            self.stop(at, "character")
        return text, end

    def deepen(self, at: int, path: Path) -> None:
        if len(path) >= MAX_DEPTH:
            self.stop(at, "too-deep", limit=MAX_DEPTH)

    def finish(self, at: int) -> None:
        at = self.space(at)
        if at != len(self.text):
            self.fail(at, "nothing more is wanted here")

    def space(self, at: int) -> int:
        found = _SPACE.match(self.text, at)
        return found.end() if found else at

    def peek(self, at: int) -> str:
        return self.text[at : at + 1]

    def place(self, at: int) -> Place:
        line = bisect.bisect_right(self._lines, at)
        return line, at - self._lines[line - 1] + 1

    def report(self, at: int, code: str, where: Path = (), **values: object) -> None:
        line, column = self.place(at)
        self.problems.append(Problem(self.source, code, dotted(where), line, column, values))

    def fail(self, at: int, reason: str) -> NoReturn:
        self.stop(at, "syntax", format="JSON", reason=reason)

    def stop(self, at: int, code: str, **values: object) -> NoReturn:
        self.report(at, code, (), **values)
        raise InputError(self.problems)


def _number(text: str) -> Tree:
    """A number; one too long for any field of ours stays text, since int() refuses thousands of digits."""
    if len(text) > _LONGEST_NUMBER:
        return text
    return float(text) if any(mark in text for mark in ".eE") else int(text)
