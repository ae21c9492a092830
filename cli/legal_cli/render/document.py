"""What `legal coverage --document` prints for people: the paragraphs that differ, and what hangs on each."""

from __future__ import annotations

from collections.abc import Iterator

from legal.coverage import Row
from legal.document_check import Change, DocumentCheck
from legal.lookup import shortened
from legal_cli.render.coverage import CoveragePages
from legal_cli.render.page import Item, Page, Section
from legal_cli.words import Id, Words


def document_page(found: DocumentCheck, words: Words) -> Page:
    """How a document compares with its source."""
    lines = (
        words("coverage.file", file=Id(found.file)),
        words("coverage.compared", reading=found.source.name[words.lang], id=Id(found.source.id)),
        words("coverage.differs" if found.changes else "coverage.same", n=found.paragraphs),
    )
    pages = CoveragePages(words)
    sections = [Section(_title(each, pages), tuple(_hanging(each, found.source.id, pages))) for each in found.changes]
    return Page(words("coverage.document"), lines, tuple(sections), words("closing"))


def _title(change: Change, pages: CoveragePages) -> str:
    status, paragraph, found = change.difference
    now = found.name if found else ""
    return pages.words(
        f"coverage.status.{status}",
        paragraph=pages.paragraph(paragraph or now),
        found=pages.paragraph(now),
        line=found.line if found else 0,
    )


def _hanging(change: Change, source: str, pages: CoveragePages) -> Iterator[Item]:
    """The statements of a paragraph with what rests on them; a paragraph that only moved says what it said."""
    if change.difference.status != "moved":
        yield from (_statement(row, source, pages) for row in change.rows)


def _statement(row: Row, source: str, pages: CoveragePages) -> Item:
    text = row.statement.text[pages.lang]
    head = pages.words("show.listed", id=Id(shortened(row.statement.id, source)), text=text)
    scenarios = tuple(Item(pages.scenario(each)) for each in row.scenarios)
    uses = [Item(each) for each in pages.uses(row, source)]
    return Item(head, (*uses, *((Item(pages.count(row), scenarios),) if scenarios else ())))
