"""What a file says of itself: what it is, what is not in it, and which program, rulebook and question made it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from legal import __version__
from legal.report import Report
from legal_cli.words import Id, Words


class Made(NamedTuple):
    """The kind of file, in words; what is to be known first; and what made it."""

    kind: str
    notes: tuple[str, ...]
    lines: tuple[str, ...]


def made_report(report: Report, words: Words, command: str) -> Made:
    """Of the answers that a command (`check`, `explain`) gives; files that it could not check are counted."""
    lines = list(_made(report.rulebook, report.asked.readings, words))
    if report.asked.as_of is not None:
        lines.append(words("html.as_of", date=Id(report.asked.as_of)))
    failed = len({each.source for each in report.errors})
    notes = (words("html.unchecked", n=failed),) if failed else ()
    return Made(words(f"html.kind.{command}"), notes, tuple(lines))


def made_coverage(rulebook: Mapping[str, str], readings: Sequence[str], words: Words) -> Made:
    """Of an account of what sources say; tags of features that name nothing are told elsewhere."""
    return Made(words("html.kind.coverage"), (), _made(rulebook, readings, words))


def _made(rulebook: Mapping[str, str], readings: Sequence[str], words: Words) -> tuple[str, ...]:
    program = Id(f"legal {__version__}")
    told = words("list").join(words.isolate(Id(each)) for each in readings)
    return (
        words("html.made", program=program, version=Id(rulebook["version"]), sha=Id(rulebook["sha256"])),
        words("html.asked", readings=told),
    )
