"""`legal whatif`: the smallest changes of facts that would change the answer, or what a given change would do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from legal_cli import options, output
from legal_cli.check import finish

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from legal_cli.render.page import Page
    from legal_cli.words import Words

To = Annotated[
    str | None,
    typer.Option(
        "--to",
        metavar="OUTCOME",
        help="Only changes that lead to this: punishable, excepted, not_addressed or undetermined.",
    ),
]
Sets = Annotated[
    list[str] | None,
    typer.Option(
        "--set",
        metavar="PATH=VALUE",
        help="Do not search: make this fact other, and show the difference; "
        "may be given again. A list is written with commas; `unknown` makes a fact unknown.",
    ),
]


def whatif(
    paths: options.Paths,
    to: To = None,
    set_: Sets = None,
    format_: options.PageFormats = options.PageFormat.text,
    reading: options.Readings = None,
    lang: options.Langs = None,
    as_of: options.AsOf = None,
    rulebook: options.RulebookDir = None,
    exit_zero: options.ExitZero = False,
    bidi: options.Bidis = options.Bidi.isolates,
) -> None:
    """Show all smallest changes of facts that would change the answer of the first reading, each with its citations.

    Exit codes are those of `legal check` for the scenarios as they stand.
    """
    from legal.changes import read_changes
    from legal.files.scenarios import load_scenarios
    from legal.whatif import read_outcome, what_if
    from legal.whatif_report import report_dict
    from legal_cli.render.whatif import WhatIfPages
    from legal_cli.trees import Asked, differences_of, report_of, sources_of

    if to is not None and set_:
        raise typer.BadParameter("--to narrows the search, and --set does not search; give one of them")
    wanted, changes = read_outcome(to), read_changes(set_ or [])
    words = options.words_for(lang, format_, bidi)
    book = options.open_rulebook(rulebook)
    report = report_of(book, load_scenarios(*paths), Asked(reading, as_of, words.lang))
    sources = sources_of(book, report)
    renderer = WhatIfPages(words, book)
    if changes:
        differences, problems = differences_of(report, changes, sources)
        report = report._replace(errors=(*report.errors, *problems))
        _write(format_, words, report_dict(report, {"set": changes}, differences), renderer.differences(differences))
    else:
        found = [what_if(each, sources[0], wanted) for each in report.results]
        _write(format_, words, report_dict(report, {"to": wanted}, found), renderer.searches(found, wanted))
    finish(report, words, exit_zero=exit_zero)


def _write(format_: options.PageFormat, words: Words, tree: Mapping[str, object], pages: Iterable[Page]) -> None:
    if format_ is options.PageFormat.json:
        output.write_json(tree)
    else:
        from legal_cli.render.formats import write_pages

        write_pages(format_, pages, words)
