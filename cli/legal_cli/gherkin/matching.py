"""Finding the step that a line of a feature says, or the one it comes near to. Values are cut out, not read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from legal.errors import LONGEST_WORD, nearest
from legal.fields import clean_marks
from legal_cli.gherkin.grammar import Step, fill, grammar, split
from legal_cli.words import LANGUAGES

_QUOTED = '"[^"]+"'
_SHAPES: Mapping[str, str] = {
    "country": '[^"]+',
    "place": '[^"]+',
    "countries": f"{_QUOTED}(?:(?:, |، | and | و ){_QUOTED})*",
    "facts": ".+",
    "outcomes": ".+",
    "sanction": '[^"]+',
    "file": '[^"]+',
    "reading": '[^"]+',
    "speaker": '[^"]+',
    "via": '[^"]+',
    "reason": '[^"]+',
}
_PLACEHOLDER = "<[^<>]+>"  # of a Scenario Outline
_FRAME = 12  # letters of its own from which on a step is recognized although a word in it is not


_VOWELS = dict.fromkeys([*range(0x64B, 0x653), 0x670, 0x640])  # vowel marks and tatweel, which few people write


def plain(text: str) -> str:
    """The text as it is compared: without bidi marks, Arabic vowel marks and tatweel."""
    return clean_marks(text).translate(_VOWELS)


class Match(NamedTuple):
    """A step as it stands in a feature: the step, its language, and the text in each of its slots."""

    step: Step
    lang: str
    texts: Mapping[str, str]


@lru_cache(maxsize=65536)
def match(text: str) -> Match | None:
    """The step that this line says, in whichever language; None where it says none."""
    text = plain(text)
    for lang, step, pattern in _patterns():
        if found := pattern.fullmatch(text):
            return Match(step, lang, found.groupdict())
    return None


def misfit(text: str, lang: str) -> tuple[Match, str] | None:
    """The step that this line would be but for a word outside its list, and the kind of that word."""
    text = plain(text)
    fitting: list[tuple[int, Match, str]] = []
    for step in grammar().steps.values():
        own = len("".join(split(plain(step.texts[lang]))[::2]))
        found = re.fullmatch(_pattern(step, lang, loose=True), text)
        if found and own >= _FRAME:
            found_words = found.groupdict()
            wrong = [kind for kind, word in found_words.items() if not _listed(kind, lang, word)]
            fitting += [(own, Match(step, lang, found_words), wrong[0])] if wrong else []
    return max(fitting, key=lambda each: each[0])[1:] if fitting else None


def _listed(kind: str, lang: str, word: str) -> bool:
    words = grammar().words.get(kind)
    return words is None or word in {plain(texts[lang]) for texts in words.values()}


def suggestion(text: str, lang: str) -> str | None:
    """The step of this language that the line comes nearest to, with the line's own values where they can be told."""
    text = plain(text)[:LONGEST_WORD]
    near = {_bare(each): each for each in _sentences(lang)}
    close = _with_all_words(_bare(text), near) or nearest(_bare(text), near)
    return _with_names(near[close], text) if close else None


def _with_all_words(text: str, sentences: Iterable[str]) -> str | None:
    """The shortest sentence that has all words of the text, in whatever order; one word alone says too little."""
    wanted = set(text.casefold().split())
    having = (each for each in sentences if wanted <= set(each.casefold().split()))
    return min(having, key=len, default=None) if len(wanted) > 1 else None


def _with_names(sentence: str, text: str) -> str:
    """The sentence with the names of the text in its quotation marks, where there are as many."""
    names, places = re.findall(_QUOTED, text), re.findall(_QUOTED, sentence)
    if not names or len(names) != len(places):
        return sentence
    left = iter(names)
    return re.sub(_QUOTED, lambda _: next(left), sentence)


def _bare(text: str) -> str:
    """The text without what stands in quotation marks: names say nothing about which step it is."""
    return re.sub(_QUOTED, '""', plain(text))


def _sentences(lang: str) -> Iterator[str]:
    """Every step of a language, once for each word where it takes one of a list."""
    for step in grammar().steps.values():
        kind = next((kind for kind in step.slots if kind in grammar().words), None)
        if kind is None:
            yield step.texts[lang]
            continue
        for texts in grammar().words[kind].values():
            yield fill(step.texts[lang], {kind: texts[lang]})


@cache
def _patterns() -> list[tuple[str, Step, re.Pattern[str]]]:
    return [(lang, step, re.compile(_pattern(step, lang))) for lang in LANGUAGES for step in grammar().steps.values()]


def _pattern(step: Step, lang: str, *, loose: bool = False) -> str:
    parts = split(plain(step.texts[lang]))
    shapes = (f"(?P<{kind}>{'.+' if loose else _shape(kind, lang)}|{_PLACEHOLDER})" for kind in parts[1::2])
    literal = [re.escape(part) for part in parts[::2]]
    return literal[0] + "".join(shape + after for shape, after in zip(shapes, literal[1:], strict=True))


def _shape(kind: str, lang: str) -> str:
    words = grammar().words.get(kind)
    if words is None:
        return _SHAPES.get(kind, r"\S+")
    longest_first = sorted((plain(texts[lang]) for texts in words.values()), key=len, reverse=True)
    return "|".join(map(re.escape, longest_first))
