"""The options that several commands share, and how the command line finds its rulebook, language and cache."""

from __future__ import annotations

import enum
import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from legal.rulebook import Rulebook
from legal_cli.words import Words, default_language


class Lang(enum.StrEnum):
    """The languages of answers."""

    en = "en"
    ar = "ar"
    ckb = "ckb"


class Format(enum.StrEnum):
    """The formats of answers."""

    text = "text"
    json = "json"
    markdown = "markdown"
    html = "html"


class PageFormat(enum.StrEnum):
    """The formats of what is looked up."""

    text = "text"
    json = "json"
    markdown = "markdown"


class Bidi(enum.StrEnum):
    """Whether insertions in right-to-left text are isolated by invisible marks."""

    isolates = "isolates"
    none = "none"


Paths = Annotated[
    list[str], typer.Argument(metavar="PATH", help="A scenario file, a folder, a glob, or - for standard input.")
]
Formats = Annotated[Format, typer.Option("--format", help="How the answer is written.")]
PageFormats = Annotated[PageFormat, typer.Option("--format", help="How the answer is written.")]
Readings = Annotated[
    list[str] | None,
    typer.Option("--reading", metavar="ID", help="A reading to ask, such as iq/stated-position; may be given again."),
]
Langs = Annotated[
    Lang | None, typer.Option("--lang", help="The language; by default that of the locale, English for json.")
]
AsOf = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DATE", help="Leave out sources that are later than this day (YYYY-MM-DD)."),
]
RulebookDir = Annotated[
    Path | None, typer.Option("--rulebook", metavar="DIR", help="Another rulebook than the one shipped.")
]
ExitZero = Annotated[bool, typer.Option("--exit-zero", help="Exit with 0 where it would be 1 or 3.")]
Bidis = Annotated[Bidi, typer.Option("--bidi", help="Invisible marks that keep ids and dates in order.")]


def open_rulebook(path: Path | None) -> Rulebook:
    """The rulebook that was asked for; remembered in the user's cache folder once it passed its checks."""
    from legal.files.rulebook import load_rulebook

    return load_rulebook(path, cache=_cache_folder())


def _cache_folder() -> Path | None:
    """Where checked rulebooks are remembered: XDG_CACHE_HOME or ~/.cache; None where there is no home."""
    given = Path(os.environ.get("XDG_CACHE_HOME", ""))
    try:
        base = given if given.is_absolute() else Path.home() / ".cache"
    except RuntimeError:
        return None
    return base / "legal-engine"


def words_for(lang: Lang | None, format_: Format | PageFormat, bidi: Bidi) -> Words:
    """The words of the language that was asked for, or of the locale; English for JSON."""
    is_json, is_html = format_.value == "json", format_.value == "html"
    name = lang.value if lang else ("en" if is_json else default_language())
    return Words(name, bidi=is_html or (bidi is Bidi.isolates and not is_json), always=is_html)


def use_colour() -> bool:
    """Colour only on a terminal and without NO_COLOR."""
    return (
        sys.stdout is not None
        and sys.stdout.isatty()
        and not os.environ.get("NO_COLOR")
        and os.environ.get("TERM") != "dumb"
    )


Redacts = Annotated[
    Path | None,
    typer.Option(
        "--redact",
        metavar="SALTS",
        help="Titles, case numbers, files and personal facts become hashes, in every format; what they stand for "
        "goes to the file SALTS.",
    ),
]
SaltsFile = Annotated[
    Path | None, typer.Option("--salts", metavar="SALTS", help="The file of salts of a redacted report.")
]
