"""How a failure reads: the file and line, the step, what was expected and found, and why, in the author's language.

No Python is shown. What has failed is decided elsewhere.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from functools import cache

from pydantic_core import PydanticCustomError

from legal.errors import MESSAGES
from legal_cli.gherkin.answer import Answer
from legal_cli.gherkin.case import Unmet
from legal_cli.gherkin.grammar import grammar
from legal_cli.gherkin.matching import match, misfit, suggestion
from legal_cli.gherkin.values import Refused, Scope, write
from legal_cli.render.answer import AnswerOf
from legal_cli.render.text import section_lines
from legal_cli.words import LANGUAGES, Id, Words

_INDENT = "    "
_MANY = 12  # lines of what was found, at most
_OF_SOURCES = "source"  # the section of steps that look at no answer, so that no proof explains them


class Failure(Exception):
    """A scenario that has not passed, told to its author."""

    def __init__(self, told: str) -> None:
        super().__init__(told)
        self.told = told


class Defect(Failure):
    """This program itself has failed, not the scenario."""


@cache
def words_of(lang: str) -> Words:
    """The program's sentences in the language of a feature, English where it is none of ours."""
    return Words(lang if lang in LANGUAGES else "en")


def shown_path(file: str) -> str:
    """A file as its author names it: from the folder where the program runs."""
    near = os.path.relpath(file)
    return file if near.startswith("..") else near


def place(file: str, line: int) -> str:
    """`file:line`."""
    return f"{shown_path(file)}:{line}"


def failure(where: str, line: str, *told: str) -> Failure:
    """A failure of these lines, the first with its place."""
    return Failure(_lines(where, line, told))


def defect(where: str, line: str, told: str) -> Defect:
    """The same for a failure of this program."""
    return Defect(_lines(where, line, [told]))


def _lines(where: str, line: str, told: Iterable[str]) -> str:
    return "\n".join([f"{where}: {line}", *(f"{_INDENT}{each}" for each in told)])


def refused(error: Exception, words: Words) -> list[str]:
    """Why a step cannot be used, in lines."""
    match error:
        case Refused(code="scenario"):
            return [words.problem(each) for each in error.problems]
        case Refused():
            return [_sentence(words, error.code, error.values)]
        case PydanticCustomError():
            context = error.context or {}
            return [_sentence(words, each["code"], each["values"]) for each in context.get("entries", [context])]
        case _:
            return [words.problem(each) for each in getattr(error, "problems", ())] or [str(error)]


def _sentence(words: Words, code: str, values: dict[str, object]) -> str:
    key = f"{code}+nearest" if values.get("nearest") else code
    if code in MESSAGES:
        return words.message(key, values)
    isolated = {name: Id(value) if isinstance(value, str) else value for name, value in values.items()}
    return words(f"test.{key}", **isolated)


def unmet(error: Unmet, words: Words, lang: str) -> Iterator[str]:
    """What was expected, what was found, and the short proof."""
    scope = Scope(error.answer.book, error.answer.source, lang)
    yield words("test.expected", step=write(error.wanted, scope))
    for each in error.found[:_MANY]:
        yield words("test.found", step=write(each, scope))
    if not error.found:
        yield words("test.found_otherwise")
    if grammar().steps[error.wanted.step].section != _OF_SOURCES:
        yield from _proof(error.answer, words)


def _proof(answer: Answer, words: Words) -> Iterator[str]:
    said = AnswerOf(words, answer.book, answer.result, answer.reading)
    for finding in said.in_full():
        for section in said.proof(finding.proof):
            _, *lines = section_lines(section)
            yield from lines


def unknown(text: str, words: Words) -> list[str]:
    """What is wrong with a line that no step says, or that stands under the wrong keyword."""
    found = match(text)
    if found is not None:
        return [words("test.then" if found.step.expects else "test.given")]
    if wrong := misfit(text, words.lang):
        step, kind = wrong
        word = step.texts[kind]
        choices = [texts[words.lang] for texts in grammar().words[kind].values()]
        return [words("test.word", value=word, choices=words("list").join(choices))]
    close = suggestion(text, words.lang)
    return [words("test.unknown_step"), *([words("test.mean", step=close)] if close else [words("test.see_steps")])]
