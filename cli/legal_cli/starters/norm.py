"""A starting norm: elements, an exception to choose, a consequence and, for a new source, its open question.

It knows no fact by name: the condition it begins with asks the first list of choices.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from legal.fields import Choice, Field, Many
from legal.measures import MEASURES
from legal.rulebook import Rulebook
from legal_cli.starters.layout import Placeholders, comment, offer, quoted
from legal_cli.words import Words

STATEMENT, QUESTION = "S1", "Q-open"  # of a starting source


class Begun(NamedTuple):
    """A norm to begin: its name, the statement it rests on, an open question ("": its source has none).

    `asks` is whether it must ask the question at once: that of a starting source, as no other norm does.
    """

    name: str
    statement: str = STATEMENT
    question: str = QUESTION
    asks: bool = True


def norm_text(norm: Begun, fields: Mapping[str, Field], book: Rulebook, words: Words) -> str:
    """The norm's file, with comments in the words' language."""
    placeholders, cites = Placeholders(), f"cites: [{norm.statement}]"
    condition = _first(fields)
    exception = ["unless:", "  an-exception:", "    title:", *placeholders.texts("norm.exception", "      ")]
    lines = [
        *comment(words("new.norm.head")),
        *comment(words("new.replace_all")),
        *("", "title:", *placeholders.texts("norm.title", "  ")),
        *("", *comment(words("new.norm.cites")), cites),
        *("", *comment(words("new.norm.punishable")), *comment(words("new.norm.presume"))),
        *(*comment(words("new.norm.facts")), *_facts(fields, book, words)),
        *("punishable:", "  all:", f"    - fact: {condition[0]}", f"      {condition[1]}", "      text:"),
        *(*placeholders.texts("norm.element", "        "), f"      {cites}"),
        *("", *comment(words("new.norm.unless"))),
        *offer([*exception, f"    {cites}", f"    fact: {condition[0]}", f"    {condition[2]}"]),
        *("", *comment(words("new.norm.consequences")), "consequences:", "  - sanction: replace-this", "    text:"),
        *(*placeholders.texts("norm.consequence", "      "), f"    {cites}"),
        *(_asks(norm, words) if norm.question else ()),
    ]
    return "\n".join(lines) + "\n"


def _asks(norm: Begun, words: Words) -> list[str]:
    """The open question: at once in a starting source, where no norm asks it yet; else offered."""
    asked = ["asks:", f"  {norm.question}: {{norm: {norm.name}, may_be: punishable}}"]
    return ["", *comment(words("new.norm.asks")), *(asked if norm.asks else offer(asked))]


def _first(fields: Mapping[str, Field]) -> tuple[str, str, str]:
    """A list of choices, and two comparisons with it, of which neither tells the other: for element and exception."""
    for path, field in fields.items():
        if isinstance(field, Many) and isinstance(field.of, Choice) and len(field.of.words) > 1:
            comparison = field.comparisons[0]
            return path, f"{comparison}: {field.of.words[0]}", f"{comparison}: {field.of.words[1]}"
    raise LookupError("no fact is a list of choices")


def _facts(fields: Mapping[str, Field], book: Rulebook, words: Words) -> Iterator[str]:
    """Every fact and measure that a condition can ask, by its path."""
    kinds = {**fields, **{path: measure.field for path, measure in MEASURES.items()}}
    for path, kind in kinds.items():
        if kind.comparisons:
            yield from comment(f"  {path} ({', '.join(kind.comparisons)}): {book.facts[path].label[words.lang]}")


def defaults_text(source: str, words: Words) -> str:
    """The file that makes a folder a rulebook, with this source as the one that is asked by default."""
    return "\n".join([*comment(words("new.defaults")), f"version: {quoted('0.1')}", f"readings: [{source}]"]) + "\n"
