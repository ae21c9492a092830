"""A document held against its source: which paragraphs differ, and what hangs on them. It reads no file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from legal import __version__
from legal.coverage import Coverage, Row
from legal.fingerprints import Difference, Paragraph, differences
from legal.rulebook import Source

FORMAT = "legal-document/1"


class Change(NamedTuple):
    """A paragraph that differs, with the statements taken from it and what rests on them."""

    difference: Difference
    rows: tuple[Row, ...]

    def to_dict(self, source: str, lang: str) -> dict[str, Any]:
        status, paragraph, found = self.difference
        return {
            "status": status,
            "paragraph": paragraph,
            "found": None if found is None else {"paragraph": found.name, "line": found.line},
            "statements": [each.to_dict(source, lang) for each in self.rows],
        }


class DocumentCheck(NamedTuple):
    """How a document compares with its source: `file` as the user named it, `paragraphs` those that it has."""

    rulebook: Mapping[str, str]
    source: Source
    file: str
    paragraphs: int
    changes: tuple[Change, ...]

    def to_dict(self, lang: str) -> dict[str, Any]:
        """The comparison as plain values, texts in this language."""
        return {
            "format": FORMAT,
            "program": __version__,
            "rulebook": dict(self.rulebook),
            "asked": {"reading": self.source.id, "document": self.file, "lang": lang},
            "same": not self.changes,
            "paragraphs": self.paragraphs,
            "changes": [each.to_dict(self.source.id, lang) for each in self.changes],
        }


def check_document(coverage: Coverage, file: str, paragraphs: Sequence[Paragraph]) -> DocumentCheck:
    """The paragraphs of a document against the first source of this coverage, which says what hangs on them."""
    source, rows = coverage.sources[0]
    changes = [
        Change(each, tuple(row for row in rows if row.statement.paragraph == each.paragraph))
        for each in differences(source, paragraphs)
    ]
    return DocumentCheck(coverage.rulebook, source, file, len(paragraphs), tuple(changes))
