"""A terminal with a person at it: lines out, wrapped to its width, and lines in. It knows no language and no law."""

from __future__ import annotations

import contextlib
import io
import shutil
import sys
from collections.abc import Callable, Iterable

from legal_cli import output
from legal_cli.render.layout import within, wrap

PROMPT = "> "
NARROWEST = 20  # columns; on less, no word would fit


class Terminal:
    """Lines out, lines in. Reading raises EOFError and KeyboardInterrupt as `input` does."""

    def __init__(self, read: Callable[[str], str] = input) -> None:
        self._read = read

    def say(self, *texts: str, first: str = "", rest: str = "") -> None:
        """Writes each text, wrapped to the terminal as it is now; an empty one is an empty line."""
        with within(self.columns):
            lines = [line for text in texts for line in wrap(text, first=first, rest=rest)]
        output.write("".join(f"{line.rstrip()}\n" for line in lines))

    def show(self, lines: Iterable[str]) -> None:
        """Writes lines that wrap themselves."""
        with within(self.columns):
            output.write("".join(f"{line}\n" for line in lines))

    def read(self) -> str:
        """What is typed at the prompt."""
        return self._read(PROMPT)

    @property
    def columns(self) -> int:
        """How wide the terminal is now, and never too narrow for a word."""
        return max(shutil.get_terminal_size().columns, NARROWEST)


def prepare() -> None:
    """Lets a line be edited while it is typed, keeps no history of it, and takes bytes that are no text."""
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    with contextlib.suppress(ImportError, AttributeError):
        import readline

        readline.set_auto_history(False)
        readline.set_completer(lambda *_: None)
