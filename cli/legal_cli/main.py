"""The command `legal`: its sub-commands, one file each, and what becomes of errors. Nothing is decided here."""

from __future__ import annotations

import contextlib
import sys
from importlib import import_module
from typing import Annotated

import typer

from legal.errors import Disagreement, InputError, LegalError, Parameter
from legal_cli.output import prepare, tell, write

DEFECT = 70
PLAIN = {
    "Value error, ": "",
    "Input should be a valid integer, unable to parse string as an integer": "a whole number is wanted here",
    "Input should be a valid number, unable to parse string as a number": "a number is wanted here",
    "Input should be greater than or equal to ": "the least is ",
    "Input should be less than or equal to ": "the most is ",
}
GONE = 141  # the reader of the output has gone, as the shell counts it

COMMANDS = (
    "ask",
    "check",
    "claims",
    "coverage",
    "explain",
    "mcp",
    "new",
    "replay",
    "schema",
    "screen",
    "serve",
    "show",
    "steps",
    "test",
    "verify",
    "whatif",
)


def application(only: str = "") -> typer.Typer:
    """The command with all its sub-commands, or with the one that is asked for: building the others costs start-up."""
    app = typer.Typer(
        name="legal",
        no_args_is_help=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(legal)
    for name in [only] if only in COMMANDS else COMMANDS:
        module = import_module(f"legal_cli.{name}")
        app.command(**getattr(module, "SETTINGS", {}))(getattr(module, name))
    return app


def legal(
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            callback=lambda wanted: _version() if wanted else None,
            is_eager=True,
            help="The program, the rulebook and its hash.",
        ),
    ] = False,
) -> None:
    """What the law, as stated by a source, says of a case: right, or openly undetermined; always with the source."""


def _version() -> None:
    from legal import __version__
    from legal_cli.options import open_rulebook

    book = open_rulebook(None)
    write(f"legal {__version__}, rulebook {book.version} {book.sha256}\n")
    raise typer.Exit


def run() -> None:
    """The entry point: every error ends as a message and an exit code, never as a traceback."""
    prepare()
    leave_no_core()
    try:
        code = application(*sys.argv[1:2])(standalone_mode=False) or 0
    except typer.Exit as end:
        code = end.exit_code
    except (typer.Abort, KeyboardInterrupt):
        code = 130
    except SystemExit:  # so typer ends where nobody reads its help any more
        code = GONE
    except Disagreement as error:
        from legal_cli.defects import tell_disagreement

        tell_disagreement(error)
        code = DEFECT
    except LegalError as error:
        _tell(error)
        code = 2
    except Exception as error:
        code = _usage(error) or _defect(error)
    sys.exit(code)


def leave_no_core() -> None:
    """Should C code crash, no image of the memory is left behind: a case would stand in it."""
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_CORE)
        resource.setrlimit(resource.RLIMIT_CORE, (0, most))


def _tell(error: LegalError) -> None:
    if not isinstance(error, InputError):
        tell(f"legal: {error}")
        return
    from legal_cli.words import Words, default_language

    words = Words(_language() or default_language())
    for problem in error.problems:
        place = problem.source
        tell(words.problem(problem._replace(source=place.option if isinstance(place, Parameter) else place)))


def _defect(error: Exception) -> int:
    from legal_cli.defects import tell_defect

    tell_defect(error)
    return DEFECT


def _language() -> str | None:
    """The language asked for on the command line, for errors that come before it is known otherwise."""
    from legal_cli.words import LANGUAGES

    arguments = sys.argv[1:]
    for place, argument in enumerate(arguments):
        name, _, value = argument.partition("=")
        value = value or "".join(arguments[place + 1 : place + 2])
        if name == "--lang" and value in LANGUAGES:
            return value
    return None


def _usage(error: Exception) -> int | None:
    """Shows what typer found wrong with the command line; None where the error is none of its own."""
    show, code = getattr(error, "show", None), getattr(error, "exit_code", None)
    if show is None or not isinstance(code, int):
        return None
    with contextlib.suppress(OSError, ValueError, AttributeError):
        error.__dict__["message"] = _plain(str(getattr(error, "message", "")))
        show()
    return code


def _plain(message: str) -> str:
    """What the library that reads values says, as one would say it."""
    for theirs, ours in PLAIN.items():
        message = message.replace(theirs, ours)
    return message
