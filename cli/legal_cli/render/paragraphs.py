"""The map that `legal coverage` draws in HTML: a document's paragraphs, what each says, and where each leads.

A document without recorded paragraphs is mapped by the places that its statements name.
It shows fingerprints and statements in our own words, never the document's text; nothing is decided here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from legal.coverage import Coverage, Row, SourceCoverage
from legal.lookup import shortened
from legal.rulebook import Source, Statement, Topic
from legal_cli.render.coverage import CoveragePages
from legal_cli.render.dependents import claim_words
from legal_cli.render.page import Item, Page, Section, Table
from legal_cli.words import Id, Words


class ParagraphMap(CoveragePages):
    """The map in one language; `topics` is what claims are about, by whole id."""

    def __init__(self, words: Words, topics: Mapping[str, Topic]) -> None:
        super().__init__(words)
        self.topics = topics

    def map(self, found: Coverage) -> Page:
        """The same account as the matrix's, by paragraph."""
        sections = tuple(self._mapped(each, found.features) for each in found.sources)
        return self.page(found)._replace(sections=sections)

    def _mapped(self, each: SourceCoverage, features: str | None) -> Section:
        """One source: the map, what is lacking, the places, then the norms and claims that they lead to."""
        source = each.source
        held = self._held(each)
        told = [self._place(place, rows, source, features) for place, rows in held.items()]
        lists = [self._lacking(each, features), *told, self._norms(source), self._claims(source)]
        groups = (self._overview(held, source), *(one for one in lists if one.items))
        return Section(self._source(each), groups=groups)

    def _held(self, each: SourceCoverage) -> dict[str, list[Row]]:
        """The statements by place: by paragraph, also where one has none; by locator where none are recorded."""
        held: dict[str, list[Row]] = {self.paragraph(name): [] for name in each.source.paragraphs}
        for row in each.rows:
            held.setdefault(self.place(row), []).append(row)
        return held

    def _overview(self, held: Mapping[str, list[Row]], source: Source) -> Section:
        rows = tuple(((place,), self._marks(rows, source)) for place, rows in held.items())
        table = Table((self.column("paragraph", source), self.words("html.leads")), rows)
        return Section(self.words("html.map" if source.paragraphs else "html.map_places"), kind="map", table=table)

    def _lacking(self, each: SourceCoverage, features: str | None) -> Section:
        """The statements that nothing accounts for or no scenario mirrors; none are meant where none were counted."""
        rows = [row for row in each.rows if features is not None and not row.covered]
        return Section(self.words("coverage.lacking"), tuple(Item(self.head(row, each.source.id)) for row in rows))

    def _marks(self, rows: list[Row], source: Source) -> tuple[str, ...]:
        """Each statement of a paragraph with the kinds of things that rest on it."""
        told = [
            self.words("item", what=self._id(row.statement.id, source), text=self.words("list").join(self._kinds(row)))
            for row in rows
        ]
        return tuple(told) or (self.words("html.no_statement"),)

    def _kinds(self, row: Row) -> Iterator[str]:
        if row.norms:
            yield self.words("show.kind.norm")
        if row.claims:
            yield self.words("show.kind.claim")
        if row.remark:
            yield self.words("coverage.column.remark")
        if row.statement.aside:
            yield self.words("html.aside")
        if not row.accounted:
            yield self.words("coverage.unused")

    def _place(self, place: str, rows: list[Row], source: Source, features: str | None) -> Section:
        codes = {self.paragraph(name): code for name, code in source.paragraphs.items()}
        marked = self.words("html.marked", paragraph=place, code=Id(codes[place])) if place in codes else place
        items = tuple(self._said(row, source, features) for row in rows)
        return Section(marked, items or (Item(self.words("html.no_statement")),), kind="paragraph")

    def _said(self, row: Row, source: Source, features: str | None) -> Item:
        """A statement in our words, who makes it and of what kind it is, and where it leads."""
        statement = row.statement
        short = shortened(statement.id, source.id)
        head = self.words("show.listed", id=Id(short), text=statement.text[self.lang])
        under = [Item(self._speaker(statement, source), note=True)]
        under += [Item(each) for each in self.uses(row, source.id)]
        if features is not None:
            under.append(
                Item(self.count(row), tuple(Item(self.scenario(each)) for each in row.scenarios), fold="closed")
            )
        return Item(head, tuple(under), name=short, whole=statement.id)

    def _speaker(self, statement: Statement, source: Source) -> str:
        speaker, kind = source.speakers[statement.speaker], self.words(f"show.statement.{statement.kind}")
        said = {"speaker": speaker.name[self.lang], "role": speaker.role[self.lang], "text": kind}
        if statement.via:
            return self.words("said_via", via=statement.via[self.lang], **said)
        return self.words("said", **said)

    def _norms(self, source: Source) -> Section:
        """The norms with their exceptions."""
        items = tuple(
            self._led(norm.id, norm.title[self.lang], norm.cites, source)._replace(
                under=tuple(self._led(each.id, each.title[self.lang], each.cites, source) for each in norm.unless)
            )
            for norm in source.norms
        )
        return Section(self.words("show.kinds.norm"), items)

    def _claims(self, source: Source) -> Section:
        claims = source.claims.values()
        told = tuple(
            self._led(each.id, claim_words(self.words, self.topics, each), each.cites, source) for each in claims
        )
        return Section(self.words("show.kinds.claim"), told)

    def _led(self, whole: str, text: str, cites: tuple[str, ...], source: Source) -> Item:
        """What statements lead to, and back to those that it cites."""
        short = shortened(whole, source.id)
        told = self.words("show.listed", id=Id(short), text=text)
        ids = self.words("list").join(self._id(each, source) for each in cites)
        return Item(self.words("rests_on", what=told, ids=ids) if ids else told, name=short, whole=whole)

    def _id(self, whole: str, source: Source) -> str:
        return self.words.isolate(Id(shortened(whole, source.id)))
