"""A feature in another language: its steps through the grammar, its titles from a list of texts. Nothing is run.

Line by line, so that blank lines and indents stay as they are.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from gherkin.parser import Parser

from legal.rulebook import Rulebook
from legal_cli.gherkin.grammar import fill, grammar
from legal_cli.gherkin.keywords import keywords
from legal_cli.gherkin.loading import HEADERS
from legal_cli.gherkin.matching import Match, match
from legal_cli.gherkin.values import Scope, read_slot, write_slot

_WIDTH = 120
_PLACE = re.compile("<([^<>]+)>")
_TITLE = "scenario: "
_FREE = ("via", "reason")  # words of a record, which only a translator can choose
Node = Mapping[str, Any]


class Untranslated(Exception):
    """Something of the feature has no text in the language; the message is that something."""


class Translation:
    """Writes one English feature in another language. `texts` holds titles, descriptions, comments and quoted words."""

    def __init__(self, lang: str, texts: Mapping[str, str], book: Rulebook) -> None:
        self.lang, self.texts, self.book = lang, texts, book
        self.keywords, self.english = keywords(lang), keywords("en")
        self.lines: dict[int, list[str]] = {}
        self.source = book.sources[book.defaults[0]]

    def feature(self, text: str) -> str:
        """The feature in the language.

        Raises:
            Untranslated: a title, description, comment or quotation without a text.
        """
        tree: Any = Parser().parse(text)
        feature, old = tree["feature"], text.split("\n")
        self._take_source(feature)
        self._head(feature, "feature", old)
        self._children(feature, old)
        for comment in tree["comments"]:
            self._put(comment["location"]["line"], f"# {self._text(comment['text'].strip().lstrip('# '))}", old)
        told = (line for number, line in enumerate(old, 1) for line in self.lines.get(number, [line]))
        return "\n".join([f"# language: {self.lang}", *told])

    def _take_source(self, feature: Node) -> None:
        for tag in feature["tags"]:
            self.source = self.book.sources.get(tag["name"].removeprefix("@source:"), self.source)

    def _text(self, english: str) -> str:
        if not english:
            return ""
        if english not in self.texts:
            raise Untranslated(english)
        return self.texts[english]

    def _put(self, number: int, text: str, old: Sequence[str]) -> None:
        indent = old[number - 1][: len(old[number - 1]) - len(old[number - 1].lstrip())]
        self.lines[number] = [f"{indent}{text}".rstrip()]

    def _head(self, node: Node, kind: str, old: Sequence[str]) -> None:
        """The line with a keyword and a title, and the description below it."""
        at = node["location"]["line"]
        self._put(at, f"{self.keywords[kind]}: {self._text(node['name'])}", old)
        description = " ".join(str(node["description"]).split())
        if description:
            rows = [number for number in _below(at, old) if old[number - 1].strip() in str(node["description"])]
            self._put(rows[0], self._text(description), old)
            only = self.lines[rows[0]][0]
            indent = only[: len(only) - len(only.lstrip())]
            self.lines[rows[0]] = textwrap.wrap(only, _WIDTH, subsequent_indent=indent, break_long_words=False)
            self.lines.update({number: [] for number in rows[1:]})

    def _children(self, parent: Node, old: Sequence[str]) -> None:
        for child in parent["children"]:
            if "rule" in child:
                self._head(child["rule"], "rule", old)
                self._children(child["rule"], old)
            elif "background" in child:
                self._head(child["background"], "background", old)
                self._steps(child["background"]["steps"], old)
            else:
                self._scenario(child["scenario"], old)

    def _scenario(self, node: Node, old: Sequence[str]) -> None:
        self._head(node, "scenarioOutline" if node["examples"] else "scenario", old)
        matches = self._steps(node["steps"], old)
        for examples in node["examples"]:
            self._head(examples, "examples", old)
            rows = [examples["tableHeader"], *examples["tableBody"]]
            names = [cell["value"] for cell in rows[0]["cells"]]
            cells = [[self._cell(name, cell["value"], matches) for name, cell in zip(names, row["cells"], strict=True)]
                     for row in rows[1:]]  # fmt: skip
            self._table(rows, [[self.texts.get(name, name) for name in names], *cells], old)

    def _cell(self, column: str, value: str, matches: Sequence[Match]) -> str:
        """An example in the language of the place that it fills; in a table of facts it stays as it is."""
        for found in matches:
            for kind, text in found.texts.items():
                if text == f"<{column}>":
                    return self._slot(kind, value)
        return value

    def _steps(self, steps: Sequence[Node], old: Sequence[str]) -> list[Match]:
        found = []
        for step in steps:
            said = match(step["text"])
            if said is None:
                raise Untranslated(step["text"])
            found.append(said)
            self._put(step["location"]["line"], f"{self._keyword(step['keyword'])}{self._step(said)}", old)
            if "dataTable" in step:
                rows = step["dataTable"]["rows"]
                cells = [[self._places(cell["value"]) for cell in row["cells"]] for row in rows[1:]]
                self._table(rows, [list(HEADERS[self.lang]), *cells], old)
            if "docString" in step:
                self._document(step["docString"], old)
        return found

    def _document(self, node: Node, old: Sequence[str]) -> None:
        """A scenario written out below a step: its title is a text, and its fields are the same in every language."""
        for number, line in enumerate(str(node["content"]).split("\n"), node["location"]["line"] + 1):
            if line.startswith(_TITLE):
                self._put(number, f"{_TITLE}{self._text(line.removeprefix(_TITLE))}", old)

    def _keyword(self, word: str) -> str:
        return next((self.keywords[kind] for kind, each in self.english.items() if each == word), word)

    def _step(self, said: Match) -> str:
        texts = {kind: self._slot(kind, text) for kind, text in said.texts.items()}
        return fill(grammar().steps[said.step.id].texts[self.lang], texts)

    def _slot(self, kind: str, text: str) -> str:
        """What stands in a slot, in the language; the places of an outline stay."""
        if text.startswith("<"):
            return self._places(text)
        if kind in _FREE:
            return self._text(text)
        value = read_slot(kind, text, Scope(self.book, self.source, "en"))
        return write_slot(kind, value, Scope(self.book, self.source, self.lang))

    def _places(self, text: str) -> str:
        """The places of an outline, under their names in the language where the texts have them."""
        return _PLACE.sub(lambda found: f"<{self.texts.get(found[1], found[1])}>", text)

    def _table(self, rows: Sequence[Node], cells: Sequence[Sequence[str]], old: Sequence[str]) -> None:
        widths = [max(len(row[place]) for row in cells) for place in range(len(cells[0]))]
        for row, texts in zip(rows, cells, strict=True):
            padded = (text.ljust(width) for text, width in zip(texts, widths, strict=True))
            self._put(row["location"]["line"], f"| {' | '.join(padded)} |", old)


def _below(line: int, old: Sequence[str]) -> Iterator[int]:
    """The lines directly below one, as far as they are not blank."""
    number = line + 1
    while number <= len(old) and old[number - 1].strip():
        yield number
        number += 1
