"""Pages in the format that was asked for, written to standard output. What they say is not decided here."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from legal.report import Report
from legal_cli import output
from legal_cli.render.markdown import as_markdown
from legal_cli.render.page import Page
from legal_cli.render.text import as_text
from legal_cli.words import Words


def write_pages(format_: str, pages: Iterable[Page], words: Words) -> None:
    """Writes pages as `text` or `markdown`."""
    output.write("\n".join(as_text(each) if format_ == "text" else as_markdown(each, words.lang) for each in pages))


def write_answers(
    format_: str, pages: Iterable[Page], told: Callable[[Page], str], report: Report, words: Words, command: str
) -> None:
    """Writes pages as `text`, as `told` tells them, `markdown` or `html`: one file, the same bytes everywhere."""
    match format_:
        case "html":
            from legal_cli.render.html import as_html
            from legal_cli.render.made import made_report

            output.write_bytes(as_html(list(pages), words, made_report(report, words, command)))
        case "text":
            output.write("\n".join(map(told, pages)))
        case _:
            write_pages(format_, pages, words)
