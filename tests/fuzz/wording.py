"""What a refusal must be: problems that can be told, each on one line, with a place and words in each language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache

from legal.errors import InputError, Problem
from legal_cli.words import LANGUAGES, Words

UNFIT = re.compile("[\0-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")  # would break or reorder a line


def accepted(found: Iterable[object]) -> bool:
    """Whether what was found holds no problem; every problem must have a place and words in each language."""
    problems = [each for each in found if isinstance(each, Problem)]
    tell(problems)
    return not problems


def tell(problems: Iterable[Problem]) -> None:
    """Every problem can be told, on one line, in each language."""
    for problem in problems:
        assert not UNFIT.search(str(problem)), repr(str(problem))
        assert problem.line is None or (problem.line >= 1 and problem.column != 0), problem
        for words in spoken():
            assert "\n" not in words.problem(problem)


@cache
def spoken() -> tuple[Words, ...]:
    return tuple(map(Words, LANGUAGES))


def or_refused(read: Callable[[bytes], bool], data: bytes) -> bool:
    """What a reader says; an input error is a refusal."""
    try:
        return read(data)
    except InputError as error:
        assert error.problems
        tell(error.problems)
        return False
