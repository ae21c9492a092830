"""Lines that Gherkin takes for no step although they are meant as one, and what is left out of them. Reads no file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from gherkin.dialect import DIALECTS

from legal.files.document import visible
from legal_cli.gherkin.matching import match, suggestion
from legal_cli.words import LANGUAGES, Words

_SHOWN = 80  # letters of a line that is no Gherkin
_STEPS = ("given", "when", "then", "and", "but")
_TITLES = ("feature", "background", "rule", "scenario", "scenarioOutline", "examples")


def slip(line: str, words: Words) -> str:
    """What is wrong with a line that the parser refused."""
    if spaced := _spaced(line, words.lang):
        return words("test.syntax_space", value=visible(spaced))
    return words("test.syntax_line", value=visible(line[:_SHOWN]))


def undeclared(text: str) -> tuple[int, str] | None:
    """The first line with a title in a language of ours that is not English, and the language."""
    titles = {lang: tuple(f"{each}:" for each in _keywords(lang, _TITLES)) for lang in LANGUAGES if lang != "en"}
    lines = ((number, line.strip()) for number, line in enumerate(text.split("\n"), 1))
    return next(((number, lang) for number, line in lines for lang in titles if line.startswith(titles[lang])), None)


def unsaid(node: Mapping[str, Any], text: Sequence[str], words: Words) -> Iterator[tuple[int, str]]:
    """The lines of a description that say a step, each with its number: they would be told to nobody."""
    at = node["location"]["line"]  # of the keyword: the description is below it, perhaps with comments in between
    for line in filter(None, map(str.strip, str(node["description"]).split("\n"))):
        at = next((place + 1 for place in range(at, len(text)) if text[place].strip() == line), at)
        if _says(line, words.lang):
            yield at, words("test.step_as_description")


def _says(line: str, lang: str) -> bool:
    """Whether the line is a step but for its keyword, which lacks, is misspelt or stands without its space."""
    _, _, rest = line.partition(" ")
    return any(map(match, (line, rest.strip(), *(each for _, each in _glued(line, lang)))))


def _spaced(line: str, lang: str) -> str | None:
    """The line with the space after its keyword; in Arabic `and` is otherwise written in one with its word."""
    meant = (f"{keyword} {rest}" for keyword, rest in _glued(line, lang) if match(rest) or suggestion(rest, lang))
    return next(meant, None)


def _glued(line: str, lang: str) -> Iterator[tuple[str, str]]:
    """Each keyword that the line begins with in one with the next word, and the rest of the line."""
    for keyword in map(str.strip, _keywords(lang, _STEPS)):
        rest = line.removeprefix(keyword)
        if rest != line and not rest.startswith(" "):
            yield keyword, rest


def _keywords(lang: str, kinds: Sequence[str]) -> list[str]:
    dialect: Mapping[str, Any] = DIALECTS[lang]
    words = {word for kind in kinds for word in dialect[kind] if word != "* "}
    return sorted(words, key=lambda word: (-len(word), word))
