"""`--redact SALTS`: the report with hashes, the file of its salts, and nothing of a person on standard error either.

What is replaced by what is `legal.redaction`'s matter.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import typer

from legal.errors import Disagreement, Problem
from legal_cli import output

if TYPE_CHECKING:
    from legal.redaction import Tree
    from legal.report import Report
    from legal_cli.render.page import Page
    from legal_cli.words import Words


@contextmanager
def discreet(salts: Path | None) -> Iterator[None]:
    """Where a report is redacted, a disagreement of the engines is told without the file and the facts."""
    try:
        yield
    except Disagreement as error:
        if salts is None:
            raise
        from legal_cli.main import DEFECT

        output.tell(f"legal: {error}")
        output.tell("All answers of this call are held back, and so are the facts, since the report is redacted.")
        raise typer.Exit(DEFECT) from None


class Redacted(NamedTuple):
    """A report as plain values for JSON, and as pages and standard error may tell it."""

    tree: Tree
    report: Report


def redacted(report: Report, path: Path) -> Redacted:
    """The report with hashes, once their salts are in the file.

    Raises:
        InputError: the file of salts cannot be used.
    """
    import secrets  # costs start-up

    from legal.files.salts import open_salts
    from legal.redacted_report import with_hashes
    from legal.redaction import redact

    with open_salts(path) as salts:
        tree, known = redact(report, salts, secrets.token_bytes)
        salts.update(known)
    errors = zip(report.errors, tree["errors"], strict=True)
    told = with_hashes(report, tree)._replace(errors=tuple(_told_problem(*each) for each in errors))
    return Redacted(tree, told)


def tell_redacted(path: Path, words: Words) -> None:
    """Tells, on standard error, what redaction does not hide, and where the salts are."""
    from legal.files.document import visible
    from legal.redaction import NOTICE
    from legal_cli.words import Id

    output.tell(NOTICE[words.lang])
    output.tell(words("redacted.salts", file=Id(visible(str(path)))))


def notice(words: Words) -> Page:
    """What a page says first of its being redacted."""
    from legal.redaction import NOTICE
    from legal_cli.render.page import Page

    return Page(f"{NOTICE[words.lang]} {words('redacted.page')}", (), ())


def _told_problem(problem: Problem, redacted: Tree) -> Problem:
    shown = problem._replace(source=redacted["source"], path=redacted["path"])
    is_hidden = redacted["message"] != problem.message
    return shown._replace(code="hidden", values={}) if is_hidden else shown
