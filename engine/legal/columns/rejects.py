"""The file of rows that are no records: a line for each thing wrong, in the order of the files and rows.

Batches may come in any order and there may be very many, so the lines wait in a file of the system's until the end.
"""

from __future__ import annotations

import csv
import io
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import TypeAlias

from legal.columns import files
from legal.errors import InputError, Problem

HEADER = ("file", "row", "column", "fact", "message")

Say: TypeAlias = Callable[[Problem], str]


class Rejects:
    """Lines for a file, that is there once `keep` was called. Without lines there is none, nor one of an earlier run.

    `say` gives a problem's message in words.

    Raises:
        InputError: a file stands there that is no file of rejects.
    """

    def __init__(self, output: str, say: Say) -> None:
        _refuse_others(output)
        self.output, self.say = output, say
        self._spool = tempfile.TemporaryFile()  # noqa: SIM115  # closed as the context ends
        self._blocks: list[tuple[str, int, int, int]] = []

    def __enter__(self) -> Rejects:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._spool.close()

    def write(self, found: Sequence[tuple[str, Problem]]) -> None:
        """Takes the problems of one batch, each with its column."""
        lines = [(each.source, each.line, name, each.path, self.say(each)) for name, each in found]
        text = _lines(lines)
        first = found[0][1]
        self._blocks.append((first.source, first.line or 0, self._spool.tell(), len(text)))
        self._spool.write(text)

    def keep(self) -> None:
        """Writes the file."""
        if not self._blocks:
            with files.writing(self.output):
                Path(self.output).unlink(missing_ok=True)
            return
        with files.draft(self.output) as draft, files.writing(self.output), open(draft, "wb") as file:
            file.write(_lines([HEADER]))
            for _, _, start, size in sorted(self._blocks):
                self._spool.seek(start)
                file.write(self._spool.read(size))


def _refuse_others(output: str) -> None:
    """Ends where a file would be lost that no earlier run has written."""
    header = _lines([HEADER])
    with files.writing(output):
        if Path(output).is_file():
            with open(output, "rb") as file:
                begins = file.read(len(header))
            if begins not in (header, b""):
                raise InputError([files.unwritable(output, "another file stands there")])


def _lines(rows: Sequence[Sequence[object]]) -> bytes:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue().encode("utf-8", "backslashreplace")
