"""The program's own sentences, one file a language, and the little grammar that filling them in needs.

Insertions are isolated by the means of the format at hand, so that an id or a date keeps its order in a line that runs
from right to left. The texts of the law are not here; they stand in the rulebook.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from legal.errors import MESSAGES, Problem

LANGUAGES = ("en", "ar", "ckb")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


class Id(str):
    """Latin text with an order of its own: an id, a path, a date."""


class Free(str):
    """A user's text, of any direction."""


def _one_other(n: int) -> str:
    return "one" if n == 1 else "other"


def _arabic(n: int) -> str:
    if n in (0, 1, 2):
        return ("zero", "one", "two")[n]
    return "few" if 3 <= n % 100 <= 10 else "many" if n % 100 >= 11 else "other"


PLURALS: Mapping[str, Callable[[int], str]] = {"en": _one_other, "ar": _arabic, "ckb": _one_other}


class Words:
    """The sentences of one language: `words("missing")`, `words("outcome.punishable", reading=…)`.

    `bidi` isolates what is put into them where the order of letters needs it, `always` everywhere: HTML makes elements
    of the marks.
    """

    def __init__(self, lang: str, *, bidi: bool = True, always: bool = False) -> None:
        self.lang, self.bidi, self.always = lang, bidi, always
        self.table = read_words(lang)

    def __call__(self, key: str, **values: object) -> str:
        text: Any = self.table
        for part in key.split("."):
            text = text[part]
        if isinstance(text, dict):
            text = text[PLURALS[self.lang](int(str(values["n"])))]
        return str(text).format(**{name: self.isolate(value) for name, value in values.items()})

    def isolate(self, value: object) -> str:
        """A value as it is put into a sentence: ids, dates and numbers left to right, users' texts by themselves."""
        text = str(value)
        if not self.bidi:
            return text
        if self.lang == "en" and not self.always:
            return f"\u2068{text}\u2069" if isinstance(value, Free) and _RIGHT_TO_LEFT.search(text) else text
        if isinstance(value, Free):
            return f"\u2068{text}\u2069"
        return f"\u2066{text}\u2069" if isinstance(value, Id | int) else text

    def problem(self, problem: Problem) -> str:
        """A problem as one line: `file:line:column: path: message`."""
        message = self.message(problem.key, problem.values)
        return ": ".join(part for part in (problem.place, problem.path, message) if part)

    def message(self, key: str, values: Mapping[str, object]) -> str:
        """What is wrong, in this language; in one that runs from right to left, isolated as a whole."""
        if self.lang == "en":
            return MESSAGES[key].format(**values)
        told = self.error(key, {name: self.phrase(value) for name, value in values.items()})
        return f"\u2067{told}\u2069" if self.bidi else told

    def phrase(self, value: object) -> object:
        """What fills a message: in words of this language where they are known, else as it is, isolated."""
        phrase = self.table.get("phrases", {}).get(value) if isinstance(value, str) else None
        return phrase or (Id(value) if isinstance(value, str) else value)

    def error(self, key: str, values: Mapping[str, object]) -> str:
        """The message of a problem in this language; a parser's own words stay English."""
        text: str = self.table["errors"].get(key) or MESSAGES[key]
        return text.format(**{name: self.isolate(value) for name, value in values.items()})


def read_words(lang: str) -> dict[str, Any]:
    """The table of a language, as its file has it."""
    from legal.files.yaml12 import read_yaml

    path = Path(__file__).with_name(f"{lang}.yaml")
    tree: Any = read_yaml(path.read_text("utf-8"), path.name)[0].tree
    table: dict[str, Any] = tree[lang]
    return table


def default_language(environment: Mapping[str, str] = os.environ) -> str:
    """The language of the locale, where the program has it; else English."""
    return locale_language(environment) or "en"


def locale_language(environment: Mapping[str, str] = os.environ) -> str | None:
    """The language of the locale; None where it names none that the program has."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := environment.get(name):
            language = re.split("[_.@-]", value)[0].lower()
            return {"en": "en", "ar": "ar", "ckb": "ckb", "ku": "ckb"}.get(language)
    return None
