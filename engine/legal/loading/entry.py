"""One value of a rulebook file: where it stands, what may stand there, and the problems found so far."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

from legal.conditions import Texts
from legal.errors import Problem, nearest
from legal.files.document import Document, Path, Tree, visible

LANGUAGES = ("en", "ar", "ckb")

_SECTION = "a section with keys"
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]*")

T = TypeVar("T")


class Entry:
    """A value of a rulebook file, where it stands, and the problems found so far in the whole rulebook."""

    __slots__ = ("_asked", "document", "path", "problems", "tree")

    def __init__(self, document: Document, problems: list[Problem], path: Path = (), tree: Tree = None) -> None:
        self.document, self.problems, self.path = document, problems, path
        self.tree = tree if path else document.tree
        self._asked: set[str] = set()

    def report(self, code: str, *, at_key: bool = False, **values: object) -> None:
        """Notes a problem at this value (or at its key)."""
        on_one_line = {name: visible(value) if isinstance(value, str) else value for name, value in values.items()}
        self.problems.append(self.document.problem(self.path, code, on_one_line, at_key=at_key))

    def has(self, key: str) -> bool:
        """Whether this is a section that holds the key."""
        return isinstance(self.tree, dict) and key in self.tree

    def get(self, key: str) -> Entry | None:
        """The value of a key that may be left out."""
        self._asked.add(key)
        if not isinstance(self.tree, dict) or key not in self.tree:
            return None
        return Entry(self.document, self.problems, (*self.path, key), self.tree[key])

    def need(self, key: str) -> Entry:
        """The value of a key that must be there; where it is not, that is noted and an empty value stands in."""
        found = self.get(key)
        if found is not None:
            return found
        if isinstance(self.tree, dict):
            self.report("missing-key", at_key=True, key=key)
        else:
            self.report("wrong-value", wanted=_SECTION)
        return _Nothing(self.document, self.problems, (*self.path, key))

    def items(self) -> Iterator[tuple[str, Entry]]:
        """The keys and values of a section; anything else is noted."""
        if not isinstance(self.tree, dict):
            self.report("wrong-value", wanted=_SECTION)
            return
        for key, value in self.tree.items():
            yield key, Entry(self.document, self.problems, (*self.path, key), value)

    def parts(self, *, least: int = 0) -> Iterator[Entry]:
        """The entries of a list; anything else, or fewer of them than the least, is noted."""
        if not isinstance(self.tree, list) or len(self.tree) < least:
            self.report("wrong-value", wanted="a list with at least one entry" if least else "a list")
            return
        for index, value in enumerate(self.tree):
            yield Entry(self.document, self.problems, (*self.path, index), value)

    def word(self, choices: tuple[str, ...] = ()) -> str:
        """A short text; one of the choices where they are given."""
        text = self.tree
        if not isinstance(text, str) or not text.strip():
            self.report("wrong-value", wanted="text")
            return ""
        if choices and text not in choices:
            self.report("choice", value=text, choices=", ".join(choices), nearest=nearest(text, choices))
        return text

    def texts(self) -> Texts:
        """A text in each language."""
        if not isinstance(self.tree, dict):
            self.report("wrong-value", wanted="a text in each language ({en: …, ar: …, ckb: …})")
            return {}
        texts = {key: text for key, text in self.tree.items() if isinstance(text, str) and text.strip()}
        if texts.keys() == self.tree.keys() == set(LANGUAGES):
            return texts
        found = {key: entry.word() for key, entry in self.items() if key in LANGUAGES}
        lacking = [language for language in LANGUAGES if language not in found]
        if lacking:
            self.report("missing-language", languages=", ".join(lacking))
        self._asked.update(LANGUAGES)
        self.close()
        return found

    def close(self) -> None:
        """Notes the keys that nobody asked for."""
        for key in [key for key in self.tree if key not in self._asked] if isinstance(self.tree, dict) else ():
            entry = Entry(self.document, self.problems, (*self.path, key))
            keys = ", ".join(sorted(self._asked))
            entry.report("unknown-key", at_key=True, keys=keys, nearest=nearest(key, self._asked))


class _Nothing(Entry):
    """Stands where a value is missing: that is noted once, and nothing more about it."""

    __slots__ = ()

    def report(self, code: str, *, at_key: bool = False, **values: object) -> None:
        pass


def table(entries: Iterable[tuple[str, Entry]], read: Callable[[str, Entry], T], prefix: str = "") -> dict[str, T]:
    """What is read from the entries of a section, under their keys with this prefix."""
    return {prefix + key: read(prefix + key, value) for key, value in entries}


def named(entry: Entry | None) -> Iterator[tuple[str, Entry]]:
    """The entries of a section that may be left out and whose keys become ids; a key that no id may have is noted."""
    for key, part in items_of(entry):
        if not _ID.fullmatch(key):
            wanted = "an id of letters, digits, hyphens, underscores and dots"
            part.report("wrong-value", at_key=True, wanted=wanted)
        yield key, part


def items_of(entry: Entry | None) -> Iterator[tuple[str, Entry]]:
    """The keys and values of a section that may be left out."""
    return entry.items() if entry else iter(())


def parts_of(entry: Entry | None) -> Iterator[Entry]:
    """The entries of a list that may be left out."""
    return entry.parts() if entry else iter(())


def marked_ours(entry: Entry) -> bool:
    """Whether a statement or condition is marked as our reading; any mark but `true` is noted."""
    found = entry.get("our_reading")
    if found and found.tree is not True:
        found.report("wrong-value", wanted="true")
    return found is not None


def unknown_id(entry: Entry, kind: str, value: str, known: Mapping[str, object], *, at_key: bool = False) -> None:
    """Notes an id that this source does not have, in the short form in which its files write ids."""
    short = [each.rpartition("#")[2].rpartition("/")[2] for each in known]
    entry.report("unknown-id", at_key=at_key, kind=kind, value=value, nearest=nearest(value, short))
