"""What the slots of steps take: the text of a feature read to a canonical value, and written again in a language.

A kind of slot is known by its name. Facts, States and dates are read as in a scenario file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from legal.errors import Problem, nearest
from legal.fields import Age, Birth, Day, State, clean
from legal.measures import MEASURES
from legal.rulebook import Rulebook, Source
from legal.scenario import fields
from legal_cli.gherkin.grammar import Said, fill, grammar
from legal_cli.gherkin.matching import Match, plain

_AND = {"en": " and ", "ar": " و ", "ckb": " و "}
_COMMA = {"en": ", ", "ar": "، ", "ckb": "، "}
_BETWEEN = re.compile(", |، | and | و ")


class Refused(Exception):
    """A step that cannot be used: `code` is a key of legal.errors.MESSAGES or of the words under `test`."""

    def __init__(self, code: str, problems: Sequence[Problem] = (), **values: object) -> None:
        super().__init__(code)
        self.code, self.problems, self.values = code, problems, values


class Scope(NamedTuple):
    """Against what names are read: the rulebook, the source that the feature is about, the language."""

    book: Rulebook
    source: Source
    lang: str


def read(match: Match, book: Rulebook, source: Source) -> Said:
    """A step in canonical form.

    Raises:
        Refused: a name that the source does not have.
        PydanticCustomError: a value that is no country, date or age.
    """
    scope = Scope(book, source, match.lang)
    return Said(match.step.id, {kind: read_slot(kind, text, scope) for kind, text in match.texts.items()})


def read_slot(kind: str, text: str, scope: Scope) -> Any:
    """The canonical value of what stands in a slot."""
    text = plain(text)
    if text.startswith("<") and text.endswith(">"):
        raise Refused("placeholder", value=text)
    if kind in grammar().words:
        return next(key for key, texts in grammar().words[kind].items() if plain(texts[scope.lang]) == text)
    return _READERS[kind](text, scope) if kind in _READERS else text


def write(said: Said, scope: Scope) -> str:
    """A step as a feature of this language says it."""
    texts = {kind: write_slot(kind, value, scope) for kind, value in said.values.items()}
    return fill(grammar().steps[said.step].texts[scope.lang], texts)


def write_slot(kind: str, value: Any, scope: Scope) -> str:
    """A canonical value as the slot of a step in this language holds it."""
    if kind in grammar().words:
        return grammar().words[kind][value][scope.lang]
    return _WRITERS[kind](value, scope) if kind in _WRITERS else str(value)


def _country(text: str, _: Scope) -> object:
    return State().read_one(text)


def _place(text: str, _: Scope) -> object:
    return State(regions=True).read_one(text)


def _countries(text: str, _: Scope) -> tuple[object, ...]:
    return tuple(State().read_one(name) for name in re.findall('"([^"]+)"', text))


def _number(text: str, _: Scope) -> int:
    if not re.fullmatch("[0-9]{1,12}", clean(text)):
        raise Refused("number")
    return int(clean(text))


def _named(kind: str, known: Callable[[Scope], Iterable[str]]) -> Callable[[str, Scope], str]:
    """A reader of short names within the source, such as S11."""

    def reader(text: str, scope: Scope) -> str:
        names = [each.rpartition("#")[2] for each in known(scope)]
        if (name := clean(text)) not in names:
            raise Refused(f"unknown_{kind}", value=name, nearest=nearest(name, names))
        return name

    return reader


def _fact(text: str, _: Scope) -> str:
    path = clean(text)
    if path not in fields() and path not in MEASURES:
        raise Refused("unknown-fact", value=path, nearest=nearest(path, [*fields(), *MEASURES]))
    return path


def _outcome(text: str, scope: Scope) -> str:
    words = {plain(texts[scope.lang]): key for key, texts in grammar().words["outcome"].items()}
    if text not in words:
        raise Refused("choice", value=text, choices=", ".join(words), nearest=nearest(text, words))
    return words[text]


def _by_text(kind: str, known: Callable[[Scope], Mapping[str, str]]) -> Callable[[str, Scope], str]:
    """A reader of what has a text in the rulebook, in the language of the feature."""

    def reader(text: str, scope: Scope) -> str:
        names = known(scope)
        plainly = {plain(name): key for name, key in names.items()}
        if plain(text) not in plainly:
            choices = "; ".join(dict.fromkeys(names))
            raise Refused(f"unknown_{kind}", value=text, choices=choices, nearest=nearest(text, names))
        return plainly[plain(text)]

    return reader


def sanctions(scope: Scope) -> dict[str, str]:
    """The consequences of the source's norms: their texts in the language, with the English one, which tells them."""
    found = (each for norm in scope.source.norms for each in norm.consequences)
    return {each.text[scope.lang]: each.text["en"] for each in found}


def speakers(scope: Scope) -> dict[str, str]:
    """The names of the source's speakers in the language, with their ids."""
    return {each.name[scope.lang]: key for key, each in scope.source.speakers.items()}


def _reading(text: str, scope: Scope) -> str:
    from legal.checking import resolve

    return resolve(scope.book, [text])[0]


def _each(reader: Callable[[str, Scope], str]) -> Callable[[str, Scope], tuple[str, ...]]:
    return lambda text, scope: tuple(reader(part, scope) for part in _BETWEEN.split(text))


_READERS: Mapping[str, Callable[[str, Scope], Any]] = {
    "country": _country,
    "place": _place,
    "countries": _countries,
    "date": lambda text, _: Day().read_one(text),
    "birth": lambda text, _: Birth().read_one(text),
    "age": lambda text, _: Age().read_one(text),
    "number": _number,
    "statement": _named("statement", lambda scope: scope.source.statements),
    "other_statement": _named("statement", lambda scope: scope.source.statements),
    "question": _named("question", lambda scope: scope.source.questions),
    "exception": _named("exception", lambda scope: (each.id for norm in scope.source.norms for each in norm.unless)),
    "fact": _fact,
    "facts": _each(_fact),
    "outcomes": _each(_outcome),
    "sanction": _by_text("sanction", sanctions),
    "speaker": _by_text("speaker", speakers),
    "reading": _reading,
}


def _joined(parts: Sequence[str], lang: str) -> str:
    """`a, b and c`."""
    *first, last = parts
    return _AND[lang].join(([_COMMA[lang].join(first)] if first else []) + [last])


def _key_of(names: Mapping[str, str], key: str) -> str:
    return next((name for name, each in names.items() if each == key), key)


_WRITERS: Mapping[str, Callable[[Any, Scope], str]] = {
    "country": lambda code, scope: scope.book.places[code][scope.lang],
    "place": lambda code, scope: scope.book.places[code][scope.lang],
    "countries": lambda codes, scope: _joined(
        [f'"{scope.book.places[code][scope.lang]}"' for code in codes], scope.lang
    ),
    "facts": lambda paths, scope: _joined(paths, scope.lang),
    "outcomes": lambda keys, scope: _joined([grammar().words["outcome"][key][scope.lang] for key in keys], scope.lang),
    "sanction": lambda sanction, scope: _key_of(sanctions(scope), sanction),
    "speaker": lambda speaker, scope: _key_of(speakers(scope), speaker),
    "via": lambda text, scope: text if isinstance(text, str) else text.get(scope.lang, ""),
    "reason": lambda text, scope: text if isinstance(text, str) else text.get(scope.lang, ""),
}
