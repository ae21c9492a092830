"""The answer as plain text for a terminal or a mail: what a careful colleague would write, 80 columns wide."""

from __future__ import annotations

from collections.abc import Iterator

from legal_cli.render.layout import wrap
from legal_cli.render.page import Answer, Page, section_lines

_COLOURS = {"punishable": "31", "undetermined": "33", "excepted": "32", "not_addressed": "36"}


def answer_text(page: Page, *, colour: bool = False) -> str:
    """One scenario's page; `colour` marks the outcome, never without its word."""
    return "\n".join(_lines(page, colour)) + "\n"


def _lines(page: Page, colour: bool) -> Iterator[str]:
    yield from wrap(page.title)
    for line in page.lines:
        yield from wrap(line)
    if page.place:
        yield page.place  # a path is never broken
    for section in page.overview:
        yield from section_lines(section)
    for answer in page.answers:
        yield ""
        yield from answer_lines(answer, colour=colour)
    if page.closing:
        yield ""
        yield from wrap(page.closing)


def answer_lines(answer: Answer, *, colour: bool = False) -> Iterator[str]:
    """What one reading says."""
    sentence, *others = answer.lines
    mark, end = (f"\033[1;{_COLOURS[answer.outcome]}m", "\033[0m") if colour else ("", "")
    yield from (f"{mark}{line}{end}" for line in wrap(sentence))
    for line in others:
        yield from wrap(line)
    for section in answer.sections:
        yield from section_lines(section)
