"""`legal verify`: proves properties of a rulebook by enumeration, and says what was checked and what is violated."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from legal_cli import options, output

if TYPE_CHECKING:
    from legal.errors import Disagreement
    from legal.verification.report import Verification
    from legal_cli.words import Words

Violations = Annotated[
    Path | None,
    typer.Option(
        "--violations",
        metavar="DIR",
        help="Write every violation as a scenario file into this folder, which must be new.",
    ),
]
Limit = Annotated[
    int | None,
    typer.Option(
        "--limit",
        min=0,
        metavar="N",
        help="Of a norm with more combinations than this, missing, presumed and unsettled facts are only sampled; "
        "more than 16,777,216 are, whatever N is.",
    ),
]


def verify(
    reading: options.Readings = None,
    format_: options.PageFormats = options.PageFormat.text,
    lang: options.Langs = None,
    rulebook: options.RulebookDir = None,
    violations: Violations = None,
    limit: Limit = None,
    bidi: options.Bidis = options.Bidi.isolates,
) -> None:
    """Prove properties of a rulebook by going through all that its conditions tell apart.

    Of every norm: the two engines agree, each combination in two orders of facts; outcomes are those of the outcome
    table; what is said of unknown facts is what all their completions say together; missing, presumed and unsettled are
    exact; every element and exception decides (left out, it would change an answer); something is punishable. Of every
    reading: no two norms with the same elements contradict (one says punishable of a case and the other excepted); the
    smallest changes of whatif are smallest; the order of facts, facts that nothing reads and other ids change nothing.

    What was only sampled is called sampled. Exit code: 0 well, 1 something is violated, 2 could not run, 70 the engines
    disagree, which ends it at once.
    """
    from legal.errors import Disagreement
    from legal.files.writing import refuse_existing
    from legal.verification.verify import LIMIT
    from legal.verification.verify import verify as prove

    words = options.words_for(lang, format_, bidi)
    if violations is not None:
        refuse_existing(violations)
    book = options.open_rulebook(rulebook)
    try:
        with _progress() as watch:
            found = prove(book, reading, limit=LIMIT if limit is None else limit, watch=watch)
    except Disagreement as error:
        if violations is not None:
            _write_disagreement(error, violations)
        raise
    if violations is not None and found.violations:
        _write_scenarios(found, violations, words)
    _write(found, words, format_)
    raise typer.Exit(1 if found.violations else 0)


@contextmanager
def _progress() -> Iterator[Callable[[str, int, int], None]]:
    """What is being checked, on one line of a terminal's standard error; nothing elsewhere."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield lambda *_: None
        return
    try:
        yield lambda subject, done, steps: _show(f"{done * 100 // steps:3}%  {subject}")
    finally:
        _show("")


def _show(line: str) -> None:
    print(f"\r\033[K{line[:78]}", end="", file=sys.stderr, flush=True)


def _write_scenarios(found: Verification, folder: Path, words: Words) -> None:
    from legal.files.writing import write_new
    from legal_cli.render.verification import violation_files

    write_new({folder / name: text for name, text in violation_files(found, words)})


def _write_disagreement(error: Disagreement, folder: Path) -> None:
    from legal.files.writing import write_new
    from legal_cli.defects import disagreement_file

    write_new({folder / "001-engines.yaml": disagreement_file(error)})


def _write(found: Verification, words: Words, format_: options.PageFormat) -> None:
    from legal_cli.render.formats import write_pages
    from legal_cli.render.verification import verification_page

    if format_ is options.PageFormat.json:
        output.write_json(found.to_dict())
    else:
        write_pages(format_, [verification_page(found, words)], words)
