"""A starting source: a document of one paragraph, or a real one's, a speaker, a statement and an open question."""

from __future__ import annotations

from collections.abc import Sequence

from legal.fingerprints import Paragraph, fingerprint
from legal.loading.sources import KINDS
from legal_cli.starters.layout import Placeholders, comment, quoted
from legal_cli.starters.norm import QUESTION, STATEMENT
from legal_cli.words import Words


def source_text(paragraphs: Sequence[Paragraph], words: Words) -> str:
    """The file `source.yaml`; without paragraphs of a document, one that is a placeholder like all its texts."""
    placeholders = Placeholders()

    def own(key: str) -> str:
        return quoted(placeholders.text(f"source.{key}", words.lang))

    def texts(key: str) -> list[str]:
        return placeholders.texts(f"source.{key}", " " * (6 if key != "name" else 2))

    def told(key: str) -> list[str]:
        return ["", *comment(words(f"new.source.{key}"))]

    marks = [f"  {each.name}: {each.fingerprint}" for each in paragraphs]
    placeholder = f"  1: {fingerprint(placeholders.text('source.paragraph', words.lang))}"
    lines = [
        *(*comment(words("new.source.head")), *comment(words("new.replace_all"))),
        *("", "name:", *texts("name")),
        *(*told("document"), "document:", f"  title: {own('document_title')}", f"  publisher: {own('publisher')}"),
        *("  dateline: not found", "  language: not found", "  url: not found"),
        *(*told("date"), "date: not found", "not_before: 1900-01-01"),
        *(*told("paragraphs_known" if marks else "paragraphs"), "paragraphs:", *(marks or [placeholder])),
        *(*told("speakers"), "speakers:", "  speaker:", "    name:", *texts("speaker_name")),
        *("    role:", *texts("speaker_role")),
        *(*told("statements"), *comment(f"  {', '.join(KINDS)}"), "statements:", f"  {STATEMENT}:"),
        *(f"    paragraph: {paragraphs[-1].name if paragraphs else 1}", "    speaker: speaker"),
        *("    kind: legal-position", "    text:", *texts("statement")),
        *(*told("questions"), "open_questions:", f"  {QUESTION}:", "    text:", *texts("question")),
        *("    hangs:", *texts("hangs")),
    ]
    return "\n".join(lines) + "\n"
