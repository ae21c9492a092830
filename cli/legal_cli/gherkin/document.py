"""A feature file read by the Gherkin parser, and everything that is wrong with it before anything runs.

What a line says is not looked at here; that needs the facts.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from typing import Any

from gherkin.errors import (
    AstBuilderException,
    CompositeParserException,
    NoSuchLanguageException,
    ParserException,
    UnexpectedEOFException,
    UnexpectedTokenException,
)
from gherkin.parser import Parser

from legal.coverage import cover
from legal.errors import InputError, Problem
from legal.files.document import decode, visible
from legal.files.features import parse_features
from legal.rulebook import Rulebook
from legal_cli.gherkin.failures import shown_path, words_of
from legal_cli.gherkin.forms import Node, backgrounds_of, forms, scenarios_of
from legal_cli.gherkin.plugin import STATEMENT
from legal_cli.gherkin.slips import slip, undeclared, unsaid
from legal_cli.words import LANGUAGES, Words

_LANGUAGE = re.compile(r"^\s*#\s*language\s*:\s*(\S+)", re.MULTILINE)


class Broken(InputError):
    """A feature file that cannot be run; `lines` says why, each with its place."""

    def __init__(self, lines: list[str]) -> None:
        super().__init__([])
        self.lines = lines


def read_text(path: str | os.PathLike[str]) -> str:
    """The text of a feature file.

    Raises:
        Broken: it cannot be read, is too large or is not UTF-8.
    """
    shown = shown_path(os.fspath(path))
    try:
        with open(path, "rb") as file:
            return decode(file.read(), shown)
    except OSError as error:
        raise Broken([f"{shown}: {error.strerror}"]) from None
    except InputError as error:
        raise Broken([str(problem) for problem in error.problems]) from None


def parse(text: str, shown: str) -> Node:
    """The feature as the Gherkin parser has it; empty where there is none.

    Raises:
        Broken: it is no Gherkin. The parser's own words stay English.
    """
    try:
        tree = Parser().parse(text)
    except CompositeParserException as error:
        raise Broken(_undeclared(text, shown) or [_syntax(each, text, shown) for each in error.errors]) from None
    except ParserException as error:
        raise Broken([_syntax(error, text, shown)]) from None
    feature: Node = tree.get("feature") or {}
    return feature


def _undeclared(text: str, shown: str) -> list[str]:
    """That the file does not say its language, in this language; all else that is wrong with it comes of that."""
    found = None if _LANGUAGE.search(text) else undeclared(text)
    return [f"{shown}:{found[0]}: {words_of(found[1])('test.syntax_undeclared', lang=found[1])}"] if found else []


def _syntax(error: Any, text: str, shown: str) -> str:
    """Where the file is not as Gherkin is, and what is wrong there: in the file's language as far as we have words."""
    line, column = error.location["line"], error.location.get("column") or 1
    language = _LANGUAGE.search(text)
    words = words_of(language[1] if language else "en")
    match error:
        case NoSuchLanguageException() if language:
            told = words("test.syntax_language", value=visible(language[1]), choices=words("list").join(LANGUAGES))
            return f"{shown}:{line}:{column}: {told}"
        case UnexpectedTokenException():
            told = slip(text.split("\n")[line - 1].strip(), words)
            return f"{shown}:{line}:{column}: {told}"
        case UnexpectedEOFException():
            return f"{shown}:{line}:{column}: {words('test.syntax_end')}"
        case AstBuilderException():
            return f"{shown}:{line}:{column}: {words('test.syntax_table')}"
    reason = re.sub(r"^\(\d+:\d+\): ", "", str(error))
    return str(Problem(shown, "syntax", line=line, column=column, values={"format": "Gherkin", "reason": reason}))


def read_feature(path: str | os.PathLike[str], book: Rulebook) -> list[str]:
    """The titles of a file's scenarios.

    Raises:
        Broken: with everything that is wrong with the file.
    """
    shown = shown_path(os.fspath(path))
    text = read_text(path)
    feature = parse(text, shown)
    words = words_of(feature.get("language", "en"))
    badly = ((line, f"{shown}:{line}: {told}") for line, told in forms(feature, words))
    wrong = [*badly, *_tags(text, shown, book, words), *_unsaid(feature, text, shown, words)]
    if wrong:
        raise Broken([told for _, told in sorted(wrong)])
    return [each["name"] for each in scenarios_of(feature)]


def _unsaid(feature: Node, text: str, shown: str, words: Words) -> Iterator[tuple[int, str]]:
    """The steps that stand where only a description can."""
    lines = text.split("\n")
    for each in (*scenarios_of(feature), *backgrounds_of(feature)):
        yield from ((line, f"{shown}:{line}: {told}") for line, told in unsaid(each, lines, words))


def _tags(text: str, shown: str, book: Rulebook, words: Words) -> Iterator[tuple[int, str]]:
    """The tags that name no source, or no statement of their source; tags in small letters are the author's own."""
    for problem in cover(book, [], list(parse_features(text, shown)), None).problems:
        name = str(problem.values.get("value", ""))
        if not name or STATEMENT.fullmatch(name):
            yield problem.line or 1, words.problem(problem)
