"""`legal check`: evaluates scenarios and prints what each reading says of them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, NoReturn

import typer

from legal_cli import options, output

if TYPE_CHECKING:
    from collections.abc import Iterator

    from legal.errors import Problem
    from legal.report import Case, Report
    from legal_cli.words import Words

MANY = 100  # scenarios from which on a terminal shows progress


def check(
    paths: options.Paths,
    format_: options.Formats = options.Format.text,
    reading: options.Readings = None,
    lang: options.Langs = None,
    as_of: options.AsOf = None,
    rulebook: options.RulebookDir = None,
    exit_zero: options.ExitZero = False,
    bidi: options.Bidis = options.Bidi.isolates,
    redact: options.Redacts = None,
) -> None:
    """Say what the law, as stated, says of each scenario.

    Exit code: 0 nothing punishable and nothing undetermined, 1 some scenario is punishable, 3 none is punishable but
    some are undetermined, 2 something could not be checked, 70 a defect of this program.
    """
    from legal.checking import check_all
    from legal.files.scenarios import load_scenarios
    from legal_cli import redacting
    from legal_cli.publishing import Pages, Wish, publish

    words = options.words_for(lang, format_, bidi)
    book = options.open_rulebook(rulebook)
    cases = list(load_scenarios(*paths))
    with redacting.discreet(redact), progress(cases) as watch:
        report = check_all(cases, reading, as_of, book, lang=words.lang, watch=watch)

    def pages() -> Pages:
        from legal_cli.render.answer import answer_pages
        from legal_cli.render.text import as_text

        colour = options.use_colour()
        return Pages(lambda shown: answer_pages(shown, words, book), lambda page: as_text(page, colour=colour))

    told = publish(report, Wish("check", format_, words, redact), pages)
    finish(told, words, exit_zero=exit_zero)


@contextmanager
def progress(cases: Sequence[Case | Problem]) -> Iterator[Callable[[int], None] | None]:
    """A progress bar on standard error, on a terminal only, where there is much to do."""
    if len(cases) <= MANY or sys.stderr is None or not sys.stderr.isatty():
        yield None
        return
    with typer.progressbar(length=len(cases), file=sys.stderr) as bar:
        yield lambda _: bar.update(1)


def finish(report: Report, words: Words, *, exit_zero: bool) -> NoReturn:
    """Tells what does not belong to the results, and ends with the report's exit code."""
    tell(report, words)
    code = report.exit_code()
    raise typer.Exit(0 if exit_zero and code in (1, 3) else code)


def tell(report: Report, words: Words) -> None:
    """What does not belong to the results: problems, and readings that say more than the first."""
    from legal_cli.words import Id

    for problem in report.errors:
        output.tell(words.problem(problem))
    for result in report.results:
        if result.outcome in ("punishable", "undetermined"):
            continue
        for other in result.readings[1:]:
            if other.outcome in ("punishable", "undetermined"):
                outcome = words(f"outcome_word.{other.outcome}")
                source, reading = Id(result.source or "-"), Id(other.reading)
                output.tell(words("other_reading", source=source, outcome=outcome, reading=reading))
                break
