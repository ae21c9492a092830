"""`legal test`: runs feature files through pytest. What a scenario says and expects stands in legal_cli.gherkin."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from legal_cli import options, output

SETTINGS = {"context_settings": {"ignore_unknown_options": True}}

PathsAndMore = Annotated[
    list[str],
    typer.Argument(metavar="PATH...", help="Feature files and folders; any option of pytest may stand among them."),
]
Statements = Annotated[
    list[str] | None,
    typer.Option(
        "--statement", metavar="ID", help="Only scenarios of this statement, such as S11; may be given again."
    ),
]


def test(paths: PathsAndMore, statement: Statements = None, rulebook: options.RulebookDir = None) -> None:
    """Run Gherkin features: scenarios that state facts and what is expected of the answer.

    Options of pytest are passed on, such as -k WORDS, -m MARKER, -x and --junitxml FILE. `legal steps` lists what a
    feature can say.

    Exit code: 0 well, 1 something failed, 2 could not run: no scenario found, no such path, a wrong option; 70 a defect
    of this program.
    """
    from legal_cli.gherkin.session import run

    _refuse_python(paths)
    _refuse_dangling(paths)
    options.open_rulebook(rulebook)  # what is wrong with it is told before anything runs
    own = [f"--legal-statement={each}" for each in statement or ()]
    own += [f"--legal-rulebook={Path(rulebook).absolute()}"] if rulebook else []
    code = run([*own, *paths])
    if code == 2:
        output.tell("legal: nothing was run; name feature files with scenarios, or folders that hold some")
    raise typer.Exit(code)


def _refuse_python(paths: list[str]) -> None:
    """Features only: a test module that is named would be run by pytest, with whatever it does."""
    from legal.errors import InputError, Problem

    modules = [path for path in paths if (file := Path(path.partition("::")[0])).suffix == ".py" and file.is_file()]
    if modules:
        raise InputError([Problem(path, "python-file") for path in modules])


def _refuse_dangling(paths: list[str]) -> None:
    """A feature that is a link to nothing would be passed over."""
    from legal.errors import InputError, Problem
    from legal.files.document import visible

    below = (os.path.join(folder, name) for path in paths for folder, _, names in os.walk(path) for name in names)
    files = (path for path in (*paths, *below) if path.lower().endswith(".feature"))
    broken = sorted(path for path in files if Path(path).is_symlink() and not Path(path).exists())
    if broken:
        raise InputError([Problem(visible(path), "no-such-path") for path in broken])
