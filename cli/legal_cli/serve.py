"""`legal serve`: web pages for people with a browser, and a JSON API. On this machine alone, unless told otherwise."""

from __future__ import annotations

import errno
import os
import socket
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from legal_cli import options, output

if TYPE_CHECKING:
    from legal_cli.web.library import Library
    from legal_cli.words import Words

FOLDER = "features"

Host = Annotated[str, typer.Option("--host", metavar="ADDRESS", help="The address to listen on.")]
Port = Annotated[int, typer.Option("--port", min=0, max=65535, help="The port; 0 is any that is free.")]
Names = Annotated[
    list[str] | None,
    typer.Option("--name", metavar="HOST", help="A further name by which browsers call it, as behind a proxy."),
]
Features = Annotated[
    Path | None,
    typer.Option("--features", metavar="DIR", help="The feature files to show; by default the folder features here."),
]


def serve(
    host: Host = "127.0.0.1",
    port: Port = 8000,
    name: Names = None,
    features: Features = None,
    lang: options.Langs = None,
    rulebook: options.RulebookDir = None,
) -> None:
    """Serve web pages (the interview, the sources, the claims, the coverage) and a JSON API under /api/.

    Nothing that is told is stored or logged. Needs the extra `serve`. Exit code: 0, or 2 where it could not begin.
    """
    from legal_cli.extras import needing

    with needing("serve"):
        from legal_cli.web.app import application
        from legal_cli.web.guard import Hosts, is_loopback
        from legal_cli.web.running import serve as run
    words = options.words_for(lang, options.Format.text, options.Bidi.isolates)
    library = _library(rulebook, features, words)
    with _listening(host, port) as listening:
        if not is_loopback(host):
            output.tell(words("web.exposed"))
        output.tell(words("web.running", url=_url(listening)))
        run(application(library, Hosts(host, name or ())), listening)


def _library(rulebook: Path | None, features: Path | None, words: Words) -> Library:
    from legal.checking import check
    from legal.files.features import load_features
    from legal.scenario import Scenario
    from legal_cli.web.library import Library

    book = options.open_rulebook(rulebook)
    folder = str(features) if features is not None else FOLDER if Path(FOLDER).is_dir() else None
    library = Library(book, [] if folder is None else load_features(folder), folder)
    check(Scenario(scenario=words("ask.default_title")), list(book.sources), None, book)  # makes both engines ready
    return library


def _listening(host: str, port: int) -> socket.socket:
    from legal.errors import InputError, Problem

    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        if not host:  # which the system would take for every address
            raise OSError(errno.EADDRNOTAVAIL, "")
        return socket.create_server((host, port), family=family, backlog=512)
    except (OSError, UnicodeError) as error:
        reason = os.strerror(error.errno) if isinstance(error, OSError) and error.errno and error.errno > 0 else "?"
        raise InputError([Problem("--host", "no-address", values={"reason": reason})]) from None


def _url(listening: socket.socket) -> str:
    host, port = listening.getsockname()[:2]
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"
