"""Whether all that a source says is accounted for: statement by norm, claim, remark and feature scenario.

It reads no file. A scenario counts for the statements that its tags name; whether it decides is for those who run it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from legal import __version__
from legal.errors import Problem, nearest
from legal.links import speaker_id
from legal.loading.sources import statement_uses
from legal.rulebook import Rulebook, Source, Statement, Topic

FORMAT = "legal-coverage/1"
SOURCE_TAG = "source:"


class Tag(NamedTuple):
    """A tag of a feature file, without its @, and where it stands."""

    name: str
    file: str
    line: int
    column: int


class FeatureScenario(NamedTuple):
    """A scenario (or outline) of a feature file, with its own tags and those that it inherits, outermost first."""

    name: str
    file: str
    line: int
    tags: tuple[Tag, ...]

    @property
    def source(self) -> Tag | None:
        """The tag that names its source: the innermost, where there are several."""
        return next((tag for tag in reversed(self.tags) if tag.name.startswith(SOURCE_TAG)), None)

    def to_dict(self) -> dict[str, Any]:
        return {"name": self.name, "file": self.file, "line": self.line}


class Row(NamedTuple):
    """One statement: the norms and exceptions, claims and scenarios that rest on it; whether it is a remark."""

    statement: Statement
    norms: tuple[str, ...]
    claims: tuple[str, ...]
    remark: bool
    scenarios: tuple[FeatureScenario, ...]

    @property
    def accounted(self) -> bool:
        """Whether something rests on the statement, or it says why nothing does."""
        return bool(self.norms or self.claims or self.remark or self.statement.aside)

    @property
    def covered(self) -> bool:
        """Whether it is accounted for and a scenario mirrors it."""
        return self.accounted and bool(self.scenarios)

    def to_dict(self, source: str, lang: str) -> dict[str, Any]:
        return {
            "id": self.statement.id,
            "paragraph": self.statement.paragraph or None,
            **({"locator": self.statement.locator.get(lang)} if self.statement.locator else {}),
            "speaker": speaker_id(source, self.statement.speaker),
            "kind": self.statement.kind,
            "text": self.statement.text.get(lang),
            "norms": list(self.norms),
            "claims": list(self.claims),
            "remark": self.remark,
            "aside": self.statement.aside.get(lang),
            "scenarios": [each.to_dict() for each in self.scenarios],
            "covered": self.covered,
        }


class SourceCoverage(NamedTuple):
    """The rows of one source, in the order of its statements."""

    source: Source
    rows: tuple[Row, ...]


class Coverage(NamedTuple):
    """The rows of all sources that were asked for, and the tags that name nothing.

    `features` is the folder that was counted, None where none was; `topics` is what claims are about, by whole id.
    """

    rulebook: Mapping[str, str]
    sources: tuple[SourceCoverage, ...]
    problems: tuple[Problem, ...]
    features: str | None
    topics: Mapping[str, Topic]

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows of all sources."""
        return tuple(row for each in self.sources for row in each.rows)

    @property
    def percent(self) -> float:
        """How many of a hundred statements are covered, rounded down to a tenth; 100 where there is no statement."""
        rows = self.rows
        return sum(row.covered for row in rows) * 1000 // len(rows) / 10 if rows else 100.0

    def to_dict(self, lang: str) -> dict[str, Any]:
        """The matrix as plain values, texts in this language."""
        rows = self.rows
        return {
            "format": FORMAT,
            "program": __version__,
            "rulebook": dict(self.rulebook),
            "asked": {
                "readings": [each.source.id for each in self.sources],
                "features": self.features,
                "lang": lang,
            },
            "statements": len(rows),
            "covered": sum(row.covered for row in rows),
            "percent": self.percent,
            "sources": [
                {
                    "source": each.source.id,
                    "paragraphs": dict(each.source.paragraphs),
                    "statements": [row.to_dict(each.source.id, lang) for row in each.rows],
                }
                for each in self.sources
            ],
            "errors": [each.to_dict() for each in self.problems],
        }


def cover(
    book: Rulebook, readings: Sequence[str], scenarios: Sequence[FeatureScenario], features: str | None
) -> Coverage:
    """The matrix of these sources, by whole id, with the scenarios of a folder of features.

    Tags are held to the whole rulebook: one that names no source, or no statement of its source, is a problem.
    """
    mirrored: dict[str, list[FeatureScenario]] = {}
    for scenario in scenarios:
        for statement in _mirrored(book, scenario):
            mirrored.setdefault(statement, []).append(scenario)
    found = tuple(SourceCoverage(book.sources[each], tuple(_rows(book.sources[each], mirrored))) for each in readings)
    rules = {"version": book.version, "sha256": book.sha256}
    return Coverage(rules, found, tuple(_problems(book, scenarios)), features, book.topics)


def _mirrored(book: Rulebook, scenario: FeatureScenario) -> Iterator[str]:
    """The statements that a scenario's tags name, each once."""
    if scenario.source is None:
        return
    source = scenario.source.name.removeprefix(SOURCE_TAG)
    known = book.sources[source].statements if source in book.sources else {}
    yield from dict.fromkeys(f"{source}#{tag.name}" for tag in scenario.tags if f"{source}#{tag.name}" in known)


def _rows(source: Source, mirrored: Mapping[str, Sequence[FeatureScenario]]) -> Iterator[Row]:
    uses = statement_uses(source)
    for key, statement in source.statements.items():
        claims = tuple(each for each in uses[key] if each in source.claims)
        norms = tuple(each for each in uses[key] if each not in claims and each != "remark")
        yield Row(statement, norms, claims, "remark" in uses[key], tuple(mirrored.get(key, ())))


def _problems(book: Rulebook, scenarios: Iterable[FeatureScenario]) -> list[Problem]:
    """The tags that name nothing, each once, in the order of files and lines."""
    found = {tag: problem for each in scenarios for tag in each.tags if (problem := _problem(book, each, tag))}
    return sorted(found.values(), key=lambda each: (each.source, each.line or 0, each.column or 0))


def _problem(book: Rulebook, scenario: FeatureScenario, tag: Tag) -> Problem | None:
    if tag.name.startswith(SOURCE_TAG):
        name = tag.name.removeprefix(SOURCE_TAG)
        values = {"choices": ", ".join(book.sources), "nearest": nearest(name, book.sources)}
        return None if name in book.sources else _at(tag, "unknown-tag-source", values)
    if scenario.source is None:
        return _at(tag, "tag-no-source", {"value": tag.name})
    source = book.sources.get(scenario.source.name.removeprefix(SOURCE_TAG))
    if source is None or f"{source.id}#{tag.name}" in source.statements:
        return None
    short = [each.rpartition("#")[2] for each in source.statements]
    return _at(tag, "unknown-tag", {"value": tag.name, "nearest": nearest(tag.name, short)})


def _at(tag: Tag, code: str, values: Mapping[str, object]) -> Problem:
    return Problem(tag.file, code, line=tag.line, column=tag.column, values=values)
