"""`legal ask`: an interview on the terminal, or the open questions of a scenario."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from legal_cli import options, output

if TYPE_CHECKING:
    from legal.interview import Interview
    from legal.report import Case
    from legal.rulebook import Rulebook

Begun = Annotated[
    str | None,
    typer.Argument(metavar="[PATH]", help="A file with one scenario to begin from; what it tells is not asked."),
]
Questions = Annotated[
    bool, typer.Option("--questions", help="Print the open questions of the scenario, and ask nothing.")
]
Output = Annotated[
    str | None, typer.Option("--output", "-o", metavar="FILE", help="The file to save the answers in, at the end.")
]


def ask(
    path: Begun = None,
    questions: Questions = False,
    output_: Output = None,
    format_: options.PageFormats = options.PageFormat.text,
    reading: options.Readings = None,
    lang: options.Langs = None,
    as_of: options.AsOf = None,
    rulebook: options.RulebookDir = None,
    bidi: options.Bidis = options.Bidi.isolates,
) -> None:
    """Ask, on the terminal, only what can still change the answer, say why, and end with the answer.

    The answers can be saved as a scenario that `legal check` reads. Exit code: 0, or 2 where nothing could be asked.
    """
    if questions and output_ is not None:
        raise typer.BadParameter("--output is for an interview, and --questions asks nothing; give one of them")
    if output_ is not None and output_.lower().endswith(".json"):
        raise typer.BadParameter("--output is written as YAML; give it a name that ends in .yaml")
    if not questions and format_ is not options.PageFormat.text:
        raise typer.BadParameter("--format is for --questions; an interview is text")
    if not questions and path == "-":
        raise typer.BadParameter("standard input is what the interview reads; name a file")
    if not questions and not _is_terminal():
        output.tell(options.words_for(lang, format_, bidi)("ask.no_terminal"))
        raise typer.Exit(2)
    from legal.checking import in_force, resolve

    book = options.open_rulebook(rulebook)
    asked, _ = in_force(book, resolve(book, reading), as_of)
    begun = None if path is None else _begin(path)
    if not questions:
        from legal_cli.conversation import converse

        raise typer.Exit(
            converse(book, asked, begun, output_, lang.value if lang else None, bidi=bidi is options.Bidi.isolates)
        )
    words = options.words_for(lang, format_, bidi)
    if format_ is options.PageFormat.json:
        from legal_cli.trees import Asked, questions_tree

        output.write_json(questions_tree(book, begun, Asked(reading, as_of, words.lang)))
    else:
        from legal_cli.render.formats import write_pages
        from legal_cli.render.questions import QuestionRenderer

        found = _open(book, asked, begun)
        page = QuestionRenderer(words, book).page(found, begun.scenario if begun else None)
        write_pages(format_, [page], words)


def _is_terminal() -> bool:
    streams = (sys.stdin, sys.stdout)
    return all(stream is not None and stream.isatty() for stream in streams)


def _begin(path: str) -> Case:
    """The one scenario of a file."""
    from legal.files.document import visible
    from legal.files.scenarios import load_scenarios
    from legal_cli.trees import only_case

    return only_case(load_scenarios(path), visible(os.fspath(path)))


def _open(book: Rulebook, asked: list[str], begun: Case | None) -> Interview:
    from legal.interview import Told, interview
    from legal.scenario import Scenario

    scenario = begun.scenario if begun else Scenario(scenario="-")
    return interview(Told(scenario), book, asked)
