"""`legal coverage`: whether all that a source says is accounted for, and whether a document is still the source's."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from legal_cli import options, output

if TYPE_CHECKING:
    from legal.coverage import Coverage
    from legal.document_check import DocumentCheck
    from legal.rulebook import Rulebook
    from legal_cli.words import Words

FOLDER = "features"

Features = Annotated[
    Path | None,
    typer.Option("--features", metavar="DIR", help="The feature files to count; by default the folder features here."),
]
FailUnder = Annotated[
    float | None,
    typer.Option(
        "--fail-under", min=0, max=100, metavar="PERCENT", help="Exit with 1 where fewer statements are covered."
    ),
]
DocumentFile = Annotated[
    Path | None,
    typer.Option("--document", metavar="FILE", help="Compare this document, paragraph by paragraph, with its source."),
]


def coverage(
    features: Features = None,
    fail_under: FailUnder = None,
    document: DocumentFile = None,
    reading: options.Readings = None,
    format_: options.Formats = options.Format.text,
    lang: options.Langs = None,
    rulebook: options.RulebookDir = None,
    bidi: options.Bidis = options.Bidi.isolates,
) -> None:
    """Account for every statement of every source: by norm, claim, remark, or why by none, and by feature scenario.

    Exit code: 0 well, 1 below --fail-under, a tag that names nothing, or a document that differs, 2 could not run.
    """
    if document is not None and fail_under is not None:
        raise typer.BadParameter("--document compares a document, --fail-under counts statements; ask for one")
    words = options.words_for(lang, format_, bidi)
    book = options.open_rulebook(rulebook)
    found = _covered(book, _asked(book, reading, one=document is not None), features, needed=fail_under is not None)
    for problem in found.problems:
        output.tell(words.problem(problem))
    if document is not None:
        check = _checked(found, document)
        _write(check, words, format_)
        raise typer.Exit(1 if check.changes else 0)
    _write(found, words, format_)
    too_few = fail_under is not None and sum(row.covered for row in found.rows) * 100 < fail_under * len(found.rows)
    raise typer.Exit(1 if found.problems or too_few else 0)


def _asked(book: Rulebook, reading: list[str] | None, *, one: bool) -> list[str]:
    """The sources to account for: those asked for, else all; for a document just one, by default the only default."""
    from legal.checking import resolve
    from legal.errors import InputError, Problem

    asked = resolve(book, reading) if reading or one else list(book.sources)
    if one and len(asked) != 1:
        raise InputError([Problem("--document", "one-reading", values={"choices": ", ".join(asked)})])
    if one and not book.sources[asked[0]].paragraphs:
        raise InputError([Problem("--document", "no-fingerprints", values={"value": asked[0]})])
    return asked


def _covered(book: Rulebook, readings: list[str], features: Path | None, *, needed: bool) -> Coverage:
    """The matrix; without a folder of features, no scenario is counted, which is an error only where it is needed."""
    from legal.coverage import cover
    from legal.errors import InputError, Problem
    from legal.files.features import load_features

    folder = str(features) if features is not None else FOLDER if Path(FOLDER).is_dir() else None
    if folder is None and needed:
        raise InputError([Problem("--fail-under", "features-wanted")])
    return cover(book, readings, [] if folder is None else load_features(folder), folder)


def _checked(found: Coverage, document: Path) -> DocumentCheck:
    from legal.document_check import check_document
    from legal.files.document import visible
    from legal.files.paragraphs import load_paragraphs

    return check_document(found, visible(str(document)), load_paragraphs(document))


def _write(found: Coverage | DocumentCheck, words: Words, format_: options.Format) -> None:
    match format_:
        case options.Format.json:
            output.write_json(found.to_dict(words.lang))
        case options.Format.html:
            output.write_bytes(_html(found, words))
        case _:
            output.write(_page(found, words, format_))


def _html(found: Coverage | DocumentCheck, words: Words) -> str:
    from legal.document_check import DocumentCheck
    from legal_cli.render.document import document_page
    from legal_cli.render.html import as_html
    from legal_cli.render.made import made_coverage
    from legal_cli.render.paragraphs import ParagraphMap

    if isinstance(found, DocumentCheck):
        page, readings = document_page(found, words), [found.source.id]
    else:
        page, readings = ParagraphMap(words, found.topics).map(found), [each.source.id for each in found.sources]
    return as_html([page], words, made_coverage(found.rulebook, readings, words))


def _page(found: Coverage | DocumentCheck, words: Words, format_: options.Format) -> str:
    from legal.document_check import DocumentCheck
    from legal_cli.render.coverage import CoveragePages
    from legal_cli.render.document import document_page
    from legal_cli.render.markdown import as_markdown
    from legal_cli.render.text import as_text

    plain = format_ is options.Format.text
    if isinstance(found, DocumentCheck):
        page = document_page(found, words)
        return as_text(page) if plain else as_markdown(page, words.lang)
    pages = CoveragePages(words)
    return as_text(pages.page(found)) if plain else pages.markdown(found)
