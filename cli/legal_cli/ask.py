"""`legal ask`: an interview on the terminal, or the open questions of a scenario."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Annotated, Any

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
    from legal.fields import clean

    book = options.open_rulebook(rulebook)
    wanted = resolve(book, reading)
    asked, left_out = in_force(book, wanted, as_of)
    begun = None if path is None else _begin(path)
    if not questions:
        from legal_cli.conversation import converse

        raise typer.Exit(
            converse(book, asked, begun, output_, lang.value if lang else None, bidi=bidi is options.Bidi.isolates)
        )
    words = options.words_for(lang, format_, bidi)
    found = _open(book, asked, begun)
    if format_ is options.PageFormat.json:
        told: dict[str, Any] = {"readings": wanted, "as_of": None, "lang": words.lang}
        if as_of is not None:
            told |= {"as_of": clean(as_of), "left_out": left_out}
        output.write_json(_tree(book, found, begun, told, words.lang))
    else:
        from legal_cli.render.formats import write_pages
        from legal_cli.render.questions import QuestionRenderer

        page = QuestionRenderer(words, book).page(found, begun.scenario if begun else None)
        write_pages(format_, [page], words)


def _is_terminal() -> bool:
    streams = (sys.stdin, sys.stdout)
    return all(stream is not None and stream.isatty() for stream in streams)


def _begin(path: str) -> Case:
    """The one scenario of a file."""
    from legal.errors import InputError, Problem
    from legal.files.document import visible
    from legal.files.scenarios import load_scenarios
    from legal.report import Case

    found = list(load_scenarios(path))
    if problems := [each for each in found if isinstance(each, Problem)]:
        raise InputError(problems)
    cases = [each for each in found if isinstance(each, Case)]
    if len(cases) != 1:
        raise InputError([Problem(visible(os.fspath(path)), "one-scenario", values={"found": len(cases)})])
    return cases[0]


def _open(book: Rulebook, asked: list[str], begun: Case | None) -> Interview:
    from legal.interview import Told, interview
    from legal.scenario import Scenario

    scenario = begun.scenario if begun else Scenario(scenario="-")
    return interview(Told(scenario), book, asked)


def _tree(book: Rulebook, found: Interview, begun: Case | None, asked: dict[str, Any], lang: str) -> dict[str, Any]:
    from legal import __version__
    from legal.interview import FORMAT

    return {
        "format": FORMAT,
        "program": __version__,
        "rulebook": {"version": book.version, "sha256": book.sha256},
        "asked": asked,
        "source": begun.source if begun else None,
        "scenario": begun.scenario.scenario if begun else None,
        "questions": [each.to_dict(lang) for each in found.questions],
        "at_most": found.at_most,
        "done": not found.questions,
    }
