"""`--redact SALTS`: the report with hashes, the file of its salts, and nothing of a person on standard error either.

What is replaced by what is `legal.redaction`'s matter.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from legal.errors import Disagreement, Problem
from legal_cli import output

if TYPE_CHECKING:
    from legal.redaction import Tree
    from legal.report import Report
    from legal_cli.words import Words


def want_json(salts: Path | None, format_: StrEnum) -> None:
    """Pages tell a case in sentences, which hashes cannot hide, and cannot be answered anew: JSON alone is redacted."""
    if salts is not None and format_.value != "json":
        raise typer.BadParameter("--redact redacts the JSON report alone; add --format json")


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


def write_redacted(report: Report, path: Path, words: Words) -> Report:
    """Writes the redacted report, once its salts are in their file; returns what of the report may be told."""
    import secrets  # costs start-up

    from legal.files.document import visible
    from legal.files.salts import open_salts
    from legal.redaction import NOTICE, redact
    from legal_cli.words import Id

    with open_salts(path) as salts:
        tree, known = redact(report, salts, secrets.token_bytes)
        salts.update(known)
    output.write_json(tree)
    output.tell(NOTICE[words.lang])
    output.tell(words("redacted.salts", file=Id(visible(str(path)))))
    return _told(report, tree)


def _told(report: Report, tree: Tree) -> Report:
    """The report for standard error: files by their hashes, and of each problem what its redacted form still tells."""
    pairs = zip(report.results, tree["results"], strict=True)
    results = tuple(result._replace(source=redacted["source"]) for result, redacted in pairs)
    errors = zip(report.errors, tree["errors"], strict=True)
    return report._replace(results=results, errors=tuple(_told_problem(*each) for each in errors))


def _told_problem(problem: Problem, redacted: Tree) -> Problem:
    shown = problem._replace(source=redacted["source"], path=redacted["path"])
    is_hidden = redacted["message"] != problem.message
    return shown._replace(code="hidden", values={}) if is_hidden else shown
