"""What happens while a scenario runs under pytest: a case is made, its steps fail or pass, and it must have decided."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
from pydantic_core import PydanticCustomError

from legal.errors import InputError, LegalError, nearest
from legal.rulebook import Rulebook
from legal_cli.gherkin.case import Case, Unmet
from legal_cli.gherkin.failures import Defect, Failure, defect, failure, place, refused, unknown, unmet, words_of
from legal_cli.gherkin.values import Refused
from legal_cli.words import Words


@cache
def rulebook(path: str | None) -> Rulebook:
    """The rulebook that was asked for, read once a session."""
    from legal_cli.options import open_rulebook

    return open_rulebook(Path(path) if path else None)


def case_of(node: pytest.Item) -> Case:
    """The case of the scenario that runs; made when its first step asks for it.

    Raises:
        Refused: the feature names a source that is none.
    """
    book = rulebook(node.config.getoption("legal_rulebook"))
    marker = node.get_closest_marker("source")
    source = marker.kwargs["id"] if marker is not None else book.defaults[0]
    if source not in book.sources:
        raise Refused("unknown-tag-source", choices=", ".join(book.sources), nearest=nearest(source, book.sources))
    return Case(book, source, "scenario")


def told(exception: Exception, feature: Any, step: Any, *, ours: bool) -> Failure | None:
    """A step's failure as its author reads it; None for one that is not ours, as the step is not."""
    words = words_of(feature.language)
    where, line = place(feature.filename, step.line_number), f"{step.keyword} {step.name}"
    match exception:
        case Unmet():
            return failure(where, line, *unmet(exception, words, words.lang))
        case Refused() | PydanticCustomError() | InputError():
            return failure(where, line, *refused(exception, words))
        case _:
            return defect_of(exception, where, line) if ours else None


def defect_of(exception: Exception, where: str, line: str) -> Defect:
    """The failure of this program itself: no Python and nothing of the facts is shown."""
    from legal_cli.defects import defect as told_of

    return defect(where, line, str(exception) if isinstance(exception, LegalError) else told_of(exception))


def unknown_step(feature: Any, step: Any) -> Failure:
    """The failure of a line that no step says."""
    where = place(feature.filename, step.line_number)
    return failure(where, f"{step.keyword} {step.name}", *unknown(step.name, words_of(feature.language)))


def after_scenario(node: pytest.Item, case: Case | None, feature: Any, scenario: Any) -> None:
    """A scenario that expects nothing, or whose statement decided nothing, has not passed.

    Raises:
        Failure: so it is, or this program failed.
    """
    where = place(feature.filename, scenario.line_number)
    try:
        _has_decided(node, case, where, scenario.name, words_of(feature.language))
    except Failure:
        raise
    except Exception as error:
        raise defect_of(error, where, scenario.name) from None


def _has_decided(node: pytest.Item, case: Case | None, where: str, name: str, words: Words) -> None:
    if case is None or not case.expectations:
        raise failure(where, name, words("test.no_expectation"))
    for marker in node.iter_markers("statement"):
        statement = marker.kwargs["id"]
        if f"{case.source_id}#{statement}" not in case.source.statements:
            raise failure(where, name, words("test.unknown_statement", value=statement))
        if not case.decided_by(statement):
            raise failure(where, name, words("test.not_decided", statement=statement))
