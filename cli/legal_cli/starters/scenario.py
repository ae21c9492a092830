"""A starting scenario: every field with its question and choices, all of them unknown. It knows no field by name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from legal import countries
from legal.fields import Choice, Field, Many, Number, State
from legal.rulebook import FactTexts, Rulebook
from legal_cli.starters.layout import comment, offer, quoted
from legal_cli.words import Words


def scenario_text(fields: Mapping[str, Field], book: Rulebook, words: Words) -> str:
    """The file, with comments in the words' language; `legal check` answers it: undetermined, as nothing is known."""
    title = words("new.replace", what=words("new.scenario.title"))
    lines = [*comment(words("new.scenario.head")), "", *comment(words("new.scenario.nobody"))]
    lines += [f"scenario: {quoted(title)}", "", *comment(words("new.scenario.id")), *offer(["id: 2025-117"])]
    note = f"notes: {quoted(words('new.scenario.note'))}"
    lines += ["", *comment(words("new.scenario.notes")), *offer([note])]
    above: list[str] = []
    for path, field in fields.items():
        *sections, name = path.split(".")
        lines += ["", *_opened(above, sections)]
        lines += [*_asked(path, field, book, words, indent := "  " * len(sections)), f"{indent}{name}: unknown"]
        above = sections
    return "\n".join(lines) + "\n"


def _opened(above: list[str], sections: list[str]) -> Iterator[str]:
    """The keys of the sections that begin here."""
    shared = 0
    while shared < min(len(above), len(sections)) and above[shared] == sections[shared]:
        shared += 1
    for depth in range(shared, len(sections)):
        yield "  " * depth + sections[depth] + ":"


def _asked(path: str, field: Field, book: Rulebook, words: Words, indent: str) -> Iterable[str]:
    """The question, what may stand there, and each choice with its meaning."""
    texts = book.facts[path]
    one = field.of if isinstance(field, Many) else field
    yield from comment(texts.question[words.lang], indent)
    for word, meaning in _choices(one, texts, book, words.lang):
        yield from comment(f"  {word}: {meaning}", indent)
    for told in _kinds(field, one, words):
        for line in told.splitlines():
            yield from comment(f"  {line}", indent)


def _kinds(field: Field, one: Field, words: Words) -> Iterator[str]:
    """What may stand there beside the choices."""
    if isinstance(one, Number):
        yield words("new.value.Number", least=one.least, most=one.most)
    elif not isinstance(one, Choice):
        yield words(f"new.value.{type(one).__name__}")
    if field.many:
        yield words("new.value.many")


def _choices(one: Field, texts: FactTexts, book: Rulebook, lang: str) -> Iterator[tuple[str, str]]:
    """The words that may stand there, with what each means; of the States, the regions alone."""
    yield from ((word, text[lang]) for word, text in texts.choices.items())
    if isinstance(one, State) and one.regions:
        yield from ((code, book.places[code][lang]) for code in sorted(countries.codes()[1]))
