"""`legal replay`: answers a JSON report anew from its own facts, and says what differs and why."""

from __future__ import annotations

from typing import Annotated

import typer

from legal_cli import options, output

ReportFile = Annotated[str, typer.Argument(metavar="REPORT", help="A JSON report, or - for standard input.")]


def replay(
    report: ReportFile,
    salts: options.SaltsFile = None,
    format_: options.PageFormats = options.PageFormat.text,
    lang: options.Langs = None,
    rulebook: options.RulebookDir = None,
    exit_zero: options.ExitZero = False,
    bidi: options.Bidis = options.Bidi.isolates,
) -> None:
    """Answer a JSON report anew from its own facts, and compare: byte for byte the same, or what differs, and why.

    Exit code: 0 the same, 1 something differs, 2 the report could not be answered anew, 70 a defect of this program.
    """
    from legal.files.reports import read_report
    from legal.files.salts import read_salts
    from legal.replay import replay as answer_anew
    from legal_cli import redacting
    from legal_cli.render.formats import write_pages
    from legal_cli.render.replay import replay_page

    words = options.words_for(lang, format_, bidi)
    known = None if salts is None else read_salts(salts)
    recorded = read_report(report, known)
    book = options.open_rulebook(rulebook)
    with redacting.discreet(salts):
        found = answer_anew(recorded, book, known)
    if format_ is options.PageFormat.json:
        output.write_json(found.to_dict())
    else:
        write_pages(format_, [replay_page(found, words)], words)
    raise typer.Exit(0 if found.same or exit_zero else 1)
