"""The vocabulary of feature files, as `grammar.yaml` holds it: steps and lists of words. Nothing is matched or run."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from legal.conditions import Texts

WORDS = "words"
_SLOT = re.compile(r"\{(\w+)\}")
_NOTHING: Mapping[str, str] = {}


class Step(NamedTuple):
    """One thing that a feature can say, with its text in each language.

    It either `sets` facts, `adds` to lists, `loads` facts in another way, or `expects` what the describing function
    of that name tells. Exactly one of the four is given.
    """

    id: str
    section: str
    texts: Texts
    sets: Mapping[str, str] = _NOTHING
    adds: Mapping[str, str] = _NOTHING
    loads: str = ""
    expects: str = ""

    @property
    def slots(self) -> tuple[str, ...]:
        """The names of what the step takes, in the order of the English text."""
        return tuple(_SLOT.findall(self.texts["en"]))


class Said(NamedTuple):
    """A step with its values in canonical form: the same in every language."""

    step: str
    values: Mapping[str, Any] = _NOTHING


class Grammar(NamedTuple):
    """All steps by id, in the order of the file, and the words that fill their slots, by kind and canonical value."""

    steps: Mapping[str, Step]
    words: Mapping[str, Mapping[str, Texts]]


@cache
def grammar() -> Grammar:
    """The vocabulary that comes with the program."""
    from legal.files.yaml12 import read_yaml

    path = Path(__file__).with_name("grammar.yaml")
    tree: Any = read_yaml(path.read_text("utf-8"), path.name)[0].tree
    words = tree.pop(WORDS)
    return Grammar({step.id: step for step in _steps(tree)}, words)


def _steps(tree: Mapping[str, Mapping[str, Any]]) -> Iterator[Step]:
    for section, entries in tree.items():
        for name, entry in entries.items():
            texts = {lang: entry[lang] for lang in ("en", "ar", "ckb")}
            does = {key: value for key, value in entry.items() if key not in texts}
            yield Step(name, section, texts, **does)


def fill(text: str, values: Mapping[str, str]) -> str:
    """A step's text with its slots filled; a slot without a value stays as it is."""
    return _SLOT.sub(lambda found: values.get(found[1], found[0]), text)


def split(text: str) -> list[str]:
    """A step's text cut at its slots: literal, slot, literal, slot, ... literal."""
    return _SLOT.split(text)
