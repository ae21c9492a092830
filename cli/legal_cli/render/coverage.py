"""The matrix that `legal coverage` prints for people: each statement, what rests on it, where a scenario mirrors it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from legal.coverage import Coverage, FeatureScenario, Row, SourceCoverage
from legal.fingerprints import HEADLINE
from legal.lookup import shortened
from legal.rulebook import Source
from legal_cli.render.markdown import escaped, in_direction
from legal_cli.render.page import Item, Page, Section
from legal_cli.words import Free, Id, Words

_COLUMNS = ("statement", "paragraph", "norms", "claims", "remark", "aside", "scenarios")


class CoveragePages:
    """Pages of coverage in one language."""

    def __init__(self, words: Words) -> None:
        self.words, self.lang = words, words.lang

    def page(self, found: Coverage) -> Page:
        """The matrix as lists: each statement with what rests on it and where it is mirrored."""
        sections = [
            Section(self._source(each), tuple(self._row(row, each.source.id, found.features) for row in each.rows))
            for each in found.sources
        ]
        rows = ((row, each.source.id) for each in found.sources for row in each.rows if not row.covered)
        lacking = tuple(Item(self.head(row, source)) for row, source in rows)
        if lacking and found.features is not None:
            sections.append(Section(self.words("coverage.lacking"), lacking))
        return Page(self.words("coverage.title"), self._counts(found), tuple(sections), self.words("closing"))

    def _counts(self, found: Coverage) -> tuple[str, ...]:
        if found.features is None:
            return (self.words("coverage.no_features"),)
        scenarios = {(each.file, each.line) for row in found.rows for each in row.scenarios}
        covered = sum(row.covered for row in found.rows)
        percent = Id(f"{found.percent:g}%")
        return (
            self.words("coverage.counted", n=len(scenarios), folder=Id(found.features)),
            self.words("coverage.summary", covered=covered, total=len(found.rows), percent=percent),
        )

    def _source(self, each: SourceCoverage) -> str:
        return self.words("rests_on", what=each.source.name[self.lang], ids=Id(each.source.id))

    def head(self, row: Row, source: str) -> str:
        """A statement and its paragraph."""
        short = Id(shortened(row.statement.id, source))
        return self.words("coverage.statement", id=short, paragraph=self.place(row))

    def place(self, row: Row) -> str:
        """Where a statement stands: its locator or paragraph."""
        return row.statement.locator.get(self.lang) or self.paragraph(row.statement.paragraph)

    def paragraph(self, name: str) -> str:
        """A paragraph by its name."""
        return self.words("show.headline") if name == HEADLINE else self.words("coverage.paragraph", name=Id(name))

    def column(self, name: str, source: Source) -> str:
        """The head of a column; statements without paragraphs stand at places of their own."""
        is_place = name == "paragraph" and not source.paragraphs
        return self.words("show.label.locator" if is_place else f"coverage.column.{name}")

    def _row(self, row: Row, source: str, features: str | None) -> Item:
        under = [Item(each) for each in self.uses(row, source)]
        if features is not None:
            files = tuple(Item(each) for each in self._files(row.scenarios, features))
            under.append(Item(self.count(row), files))
        return Item(self.head(row, source), tuple(under))

    def uses(self, row: Row, source: str) -> Iterator[str]:
        """What rests on a statement, a line each: norms, claims, a remark; or why nothing does."""
        if row.norms:
            yield self.words("coverage.norms", ids=self._ids(row.norms, source))
        if row.claims:
            yield self.words("coverage.claims", ids=self._ids(row.claims, source))
        if row.remark:
            yield self.words("coverage.remark")
        if row.statement.aside:
            yield self.words("coverage.aside", reason=row.statement.aside[self.lang])
        if not row.accounted:
            yield self.words("coverage.unused")

    def _ids(self, ids: Sequence[str], source: str) -> str:
        return self.words("list").join(self.words.isolate(Id(shortened(each, source))) for each in ids)

    def count(self, row: Row) -> str:
        """How many scenarios mirror a statement."""
        key = "coverage.scenarios" if row.scenarios else "coverage.no_scenario"
        return self.words(key, n=len(row.scenarios))

    def _files(self, scenarios: Sequence[FeatureScenario], features: str) -> Iterator[str]:
        for file, count in Counter(each.file for each in scenarios).items():
            yield self.words("coverage.in_file", n=count, file=Id(_inside(file, features)))

    def markdown(self, found: Coverage) -> str:
        """The matrix as a table, with the scenarios by name after it."""
        return in_direction(self._markdown(found), self.lang)

    def _markdown(self, found: Coverage) -> Iterator[str]:
        yield f"# {escaped(self.words('coverage.title'))}"
        for line in self._counts(found):
            yield from ("", escaped(line))
        for each in found.sources:
            yield from ("", f"## {escaped(self._source(each))}", "")
            yield _table_line(self.column(column, each.source) for column in _COLUMNS)
            yield _table_line("---" for _ in _COLUMNS)
            for row in each.rows:
                yield _table_line(escaped(cell) for cell in self._cells(row, each.source.id, found.features))
            yield from self._named(each)
        yield from ("", escaped(self.words("closing")))

    def _cells(self, row: Row, source: str, features: str | None) -> Iterator[str]:
        yield self.words.isolate(Id(shortened(row.statement.id, source)))
        yield self.place(row)
        yield self._ids(row.norms, source)
        yield self._ids(row.claims, source)
        yield self.words("coverage.yes") if row.remark else ""
        yield row.statement.aside.get(self.lang, "")
        yield "" if features is None else self.words.isolate(len(row.scenarios))

    def _named(self, each: SourceCoverage) -> Iterator[str]:
        """The scenarios of each statement, by name."""
        for row in each.rows:
            if row.scenarios:
                yield from ("", f"### {escaped(self.head(row, each.source.id))}", "")
                yield from (f"- {escaped(self.scenario(scenario))}" for scenario in row.scenarios)

    def scenario(self, scenario: FeatureScenario) -> str:
        """A scenario by its name and place."""
        place = Id(f"{scenario.file}:{scenario.line}")
        return self.words("rests_on", what=self.words.isolate(Free(scenario.name)), ids=place)


def _table_line(cells: Iterator[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _inside(file: str, folder: str) -> str:
    """A file's path inside the folder that was counted."""
    return file.removeprefix(folder).lstrip("/") or file
