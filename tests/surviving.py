"""Mutants that no test notices, and the reasons for them that are listed in `code_mutants.yaml`. It runs nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import yaml

LISTED = Path(__file__).with_name("code_mutants.yaml")
EVERYWHERE = "everywhere"


class Change(NamedTuple):
    """What a mutant changes: the file and function, the lines before as one, and those after."""

    file: str
    of: str
    line: str
    becomes: str


class Reason(NamedTuple):
    """Why a change makes no difference that a test could see: these words, in this function or any, become those."""

    file: str
    of: str
    words: str
    become: str
    why: str

    def fits(self, change: Change) -> bool:
        """Whether the change is this one, at one place of its line."""
        if self.file not in (change.file, EVERYWHERE) or self.of not in (change.of, ""):
            return False
        return any(self.become.join(parts) == change.becomes for parts in _parted(change.line, self.words))


def _parted(line: str, words: str) -> Iterator[tuple[str, str]]:
    """What is before and after these words, for each place of the line where they stand."""
    at = line.find(words)
    while at >= 0:
        yield line[:at], line[at + len(words) :]
        at = line.find(words, at + 1)


def reasons() -> list[Reason]:
    """All that are listed."""
    read: dict[str, list[dict[str, Any]]] = yaml.safe_load(LISTED.read_text("utf-8")) or {}
    return [
        Reason(file, each.get("of", ""), each["words"], become, entry["why"])
        for file, entries in read.items()
        for entry in entries
        for each in entry["changes"]
        for become in each["become"]
    ]


def unlisted(changes: Iterable[Change], known: Sequence[Reason]) -> list[Change]:
    """The changes for which no reason is listed."""
    return [change for change in changes if not any(reason.fits(change) for reason in known)]


def unneeded(changes: Sequence[Change], known: Sequence[Reason], files: Iterable[str]) -> list[Reason]:
    """The reasons for these files that fit no change."""
    asked = set(files)
    return [reason for reason in known if reason.file in asked and not any(map(reason.fits, changes))]


def joined(diff: Sequence[str], sign: str) -> str:
    """The lines of a diff with this sign, as one."""
    return " ".join(line[1:].strip() for line in diff if line.startswith(sign))
