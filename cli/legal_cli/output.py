"""Where lines go: results to standard output, all else to standard error. What is told never changes an exit code."""

from __future__ import annotations

import errno
import io
import os
import sys
from collections.abc import Mapping
from typing import Any, TextIO

from legal.errors import LegalError


class OutputError(LegalError):
    """The answer was found and cannot be written."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"the answer cannot be written: {reason}")


def prepare() -> None:
    """A title that the terminal cannot show is no failure: it is shown as escapes."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def write(text: str) -> None:
    """Writes a result for people, as the terminal takes it.

    Raises:
        OutputError: nothing can be written there. A reader that has gone away has what it wanted, and is no error.
    """
    _write(text, as_bytes=False)


def write_bytes(text: str) -> None:
    """Writes a result for programs: UTF-8 with plain line ends, the same bytes on every terminal and system.

    Raises:
        OutputError: as for `write`.
    """
    _write(text, as_bytes=True)


def write_json(tree: Mapping[str, Any]) -> None:
    """Writes plain values as JSON, in the one layout of all commands.

    Raises:
        OutputError: as for `write`.
    """
    from legal.report import as_json

    write_bytes(as_json(tree))


def _write(text: str, *, as_bytes: bool) -> None:
    stream: TextIO | None = sys.stdout
    if stream is None:
        raise OutputError("standard output is closed")
    try:
        if as_bytes:
            stream.flush()
            stream.buffer.write(text.encode())
            stream.buffer.flush()
        else:
            stream.write(text)
            stream.flush()
    except OSError as error:
        _to_nowhere(stream)
        if error.errno != errno.EPIPE:
            raise OutputError(error.strerror or "unknown reason") from None


def _to_nowhere(stream: TextIO) -> None:
    """Lets what is still held back go nowhere, so that the end of the program does not fail over it."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def tell(line: str) -> None:
    """A line for the person at the terminal; where there is nobody to tell, nothing happens."""
    try:
        print(line, file=sys.stderr, flush=True)
    except (OSError, ValueError, AttributeError):
        return
