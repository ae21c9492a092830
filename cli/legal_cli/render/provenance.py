"""Where a statement stands and how we know of it, what a source is, how long a sanction lasts, in words.

What a source leaves out is not told; what was said, and by whom, is put around this elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from legal.rulebook import BOUNDS, NOT_FOUND, Source, Statement
from legal_cli.words import Free, Id, Words

HEADLINE = "H"  # the name of a document's headline among its paragraphs


def source_line(words: Words, source: Source) -> str:
    """The document by its title, publisher and day; where no day was found, the earliest it can be of."""
    if source.date is not None:
        dated = words("dated", date=Id(source.date))
    else:
        dated = words("undated", date=Id(source.not_before))
    told = {"title": Free(source.document["title"]), "publisher": Free(source.document["publisher"]), "dated": dated}
    if source.authority:
        return words("law.source", authority=words(f"law.authority.{source.authority}"), **told)
    return words("source", **told)


def stated(words: Words, statement: Statement, said: str) -> str:
    """A statement with its place in the document, and how we know of it."""
    name = Id(statement.id.rpartition("#")[2])
    if statement.locator:
        told = words("law.statement", id=name, place=statement.locator[words.lang], said=said)
    elif statement.paragraph == HEADLINE:
        told = words("statement_headline", id=name, said=said)
    else:
        told = words("statement", id=name, paragraph=Id(statement.paragraph), said=said)
    notes = words("list").join(_notes(words, statement))
    return words("law.noted", said=told, notes=notes) if notes else told


def cited(words: Words, statement: Statement, speaker: str) -> str:
    """That something is stated there: the statement's id, its place and speaker."""
    name = Id(statement.id.rpartition("#")[2])
    if statement.locator:
        return words("law.cites", id=name, place=statement.locator[words.lang], speaker=speaker)
    if statement.paragraph == HEADLINE:
        return words("explain.cites_headline", id=name, speaker=speaker)
    return words("explain.cites", id=name, paragraph=Id(statement.paragraph), speaker=speaker)


def _notes(words: Words, statement: Statement) -> Iterator[str]:
    if statement.our_reading:
        yield words("law.note.ours")
    if statement.not_before:
        yield words("undated", date=Id(statement.not_before))
    elif statement.date:
        is_found = statement.date != NOT_FOUND
        yield words("dated", date=Id(statement.date)) if is_found else words("law.note.no_day")
    if statement.read:
        yield words(f"law.read.{statement.read}")
    if statement.confidence:
        yield words(f"law.confidence.{statement.confidence}")


def sanction(words: Words, text: str, bounds: Mapping[str, str]) -> str:
    """What follows, with its length where that is given; its term of art is for programs."""
    if bounds and bounds.get("at_least") == bounds.get("up_to"):
        told = [length(words, bounds["up_to"])]
    else:
        told = [words(f"law.range.{key}", length=length(words, bounds[key])) for key in BOUNDS if key in bounds]
    return words("law.sanction", what=text, details=words("list").join(told)) if told else text


def length(words: Words, text: str) -> str:
    """A length such as `5 years` or `90 months` in words."""
    number, _, unit = text.partition(" ")
    years, months = divmod(int(number), 12) if unit.startswith("month") else (int(number), 0)
    told = [words(f"law.length.{name}", n=n) for name, n in (("year", years), ("month", months)) if n]
    return words("law.length.both", years=told[0], months=told[1]) if len(told) == 2 else "".join(told)
