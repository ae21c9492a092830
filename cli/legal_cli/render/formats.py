"""A report's pages in the format that was asked for, written to standard output. What they say is not decided here."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from legal.report import Report
from legal_cli import output
from legal_cli.render.page import Page, as_markdown
from legal_cli.words import Words


def write_answers(
    format_: str, pages: Iterable[Page], as_text: Callable[[Page], str], report: Report, words: Words, command: str
) -> None:
    """Writes pages as `text`, `markdown` or `html`; HTML is one file for all of them, the same bytes everywhere."""
    if format_ == "html":
        from legal_cli.render.html import as_html
        from legal_cli.render.made import made_report

        output.write_bytes(as_html(list(pages), words, made_report(report, words, command)))
    elif format_ == "markdown":
        output.write("\n".join(as_markdown(each, words.lang) for each in pages))
    else:
        output.write("\n".join(as_text(each) for each in pages))
