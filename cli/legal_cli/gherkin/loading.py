"""Facts that do not stand in a step's own words: a table of paths and values, a scenario as text or in a file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from legal.errors import Problem
from legal.fields import clean
from legal.files.document import visible
from legal.files.scenarios import load_scenarios, parse_scenarios
from legal.report import Case
from legal_cli.gherkin.values import Refused

HEADERS: Mapping[str, tuple[str, str]] = {
    "en": ("fact", "value"),
    "ar": ("الواقعة", "القيمة"),
    "ckb": ("زانیاری", "بەها"),
}
_COMMA = re.compile("[,،]")


def load_table(table: Sequence[Sequence[str]] | None) -> dict[str, object]:
    """Facts from a table whose header is `fact` and `value`, in one of the languages; commas part a list.

    Raises:
        Refused: no table, another header, a fact that stands twice, or one without a value.
    """
    if not table or tuple(table[0]) not in HEADERS.values():
        raise Refused("table")
    found: dict[str, object] = {}
    for path, value in table[1:]:
        if clean(path) in found:
            raise Refused("table_twice", fact=clean(path))
        if not clean(value):
            raise Refused("table_empty", fact=clean(path))
        entries = [part.strip() for part in _COMMA.split(value)]
        found[clean(path)] = entries if len(entries) > 1 else value
    return found


def load_text(text: str | None, file: str, line: int) -> Mapping[str, object]:
    """The known facts of a scenario written out below the step, which stands on this line of this file.

    Raises:
        Refused: no text, or one that is no scenario.
    """
    if text is None:
        raise Refused("text")
    return _facts(_placed(each, line + 1) for each in parse_scenarios(text, file))


def _placed(found: Case | Problem, line: int) -> Case | Problem:
    """A problem at its line of the feature: the text begins below this one."""
    return found._replace(line=line + (found.line or 0), column=None) if isinstance(found, Problem) else found


def load_file(path: str) -> Mapping[str, object]:
    """The known facts of the scenario in a file.

    Raises:
        Refused: the file cannot be read, or holds no scenario or several.
    """
    return _facts(load_scenarios(path))


def _facts(found: Iterable[Case | Problem]) -> Mapping[str, object]:
    read = list(found)
    if problems := [each for each in read if isinstance(each, Problem)]:
        raise Refused("scenario", problems)
    cases = [each for each in read if isinstance(each, Case)]
    if len(cases) > 1:
        raise Refused("several", n=len(cases), file=visible(cases[0].source))
    facts = cases[0].scenario.facts()
    return {path: list(value) if isinstance(value, tuple) else value for path, value in facts.items()}
