"""Reading what a person types in reply to a question: by number, by word, or by its text in any of three languages.

It gives the canonical value or says what would be right. Whether a scenario may have the value is not its matter.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from pydantic_core import PydanticCustomError

from legal.countries import fold
from legal.errors import InputError, Problem, nearest
from legal.fields import UNKNOWN, Value, clean
from legal.questions import Question
from legal.scenario import fields

_COMMAS = re.compile("[,،;؛\n]")
_DATE = re.compile(r"(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?", re.ASCII)
NONE = "none"


def read_reply(question: Question, text: str, meanings: Mapping[str, str]) -> Value | None:
    """The value that a reply means; None is unknown.

    Args:
        question: what was asked.
        text: what was typed.
        meanings: phrases, folded, that stand for the words `yes`, `no`, `none` or `unknown`.

    Raises:
        InputError: it means nothing here.
    """
    typed = _meant(text, meanings)
    kind = fields()[question.fact]
    many = question.kind in ("choices", "states")
    try:
        if not many:
            return kind.read(_one(question, typed))
        try:
            return kind.read([_one(question, typed)])  # a country's name may hold a comma
        except (InputError, PydanticCustomError):
            parts = [_meant(part, meanings) for part in _COMMAS.split(typed) if clean(part)]
            if len(parts) < 2:
                raise
            return kind.read([_one(question, part) for part in parts])
    except PydanticCustomError as error:
        context = error.context or {}
        raise InputError([Problem("-", context["code"], question.fact, values=context["values"])]) from None


def _meant(text: str, meanings: Mapping[str, str]) -> str:
    bare = clean(text)
    return meanings.get(fold(bare), bare)


def _one(question: Question, typed: str) -> str:
    """One value as a scenario file would have it."""
    if typed == UNKNOWN or (typed == NONE and question.kind in ("choices", "states")):
        return typed
    match question.kind:
        case "choice" | "choices" | "yes_no":
            return _chosen(typed, question.choices) or _refuse(question, typed)
        case "state" | "states":
            return _chosen(typed, question.choices, exactly=True) or typed
        case "day" | "birth":
            return _date(typed)
    return typed


def _chosen(typed: str, choices: Mapping[str, Mapping[str, str]], *, exactly: bool = False) -> str | None:
    """The word chosen by its number, by itself, by its text, or by the beginning of one where only one begins so."""
    words = list(choices)
    if typed.isdecimal():
        number = int(typed) if len(typed) < 4 else 0
        return words[number - 1] if 0 < number <= len(words) else None
    folded = fold(typed)
    forms = {word: [fold(word), *map(fold, texts.values())] for word, texts in choices.items()}
    same = [word for word, each in forms.items() if folded in each]
    if same or exactly or not folded:
        return same[0] if same else None
    begun = [word for word, each in forms.items() if any(form.startswith(folded) for form in each)]
    return begun[0] if len(begun) == 1 else None


def _refuse(question: Question, typed: str) -> str:
    texts = {fold(text): text for each in question.choices.values() for text in each.values()}
    close = nearest(fold(typed), texts, likeness=0.75)
    values = {"last": len(question.choices), "nearest": texts[close] if close else None}
    raise InputError([Problem("-", "no-choice", question.fact, values=values)])


def _date(typed: str) -> str:
    """A date whose parts stand in the right order, year first, as it is written in files."""
    found = _DATE.fullmatch(typed)
    if not found:
        return typed
    return "-".join(part.zfill(2) for part in (found[1], found[3], found[4]) if part)


def meanings_of(phrases: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """The folded phrases, each with the word that it stands for."""
    return {fold(clean(phrase)): word for word, each in phrases.items() for phrase in each}
