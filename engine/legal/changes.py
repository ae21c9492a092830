"""Reading a change of one fact, as a user writes it: path=value. What it would change is not asked here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from legal.errors import InputError, Parameter, Problem, nearest
from legal.fields import Many, Value, clean
from legal.measures import MEASURES
from legal.scenario import Scenario, fields
from legal.ways import scenario_of

SET = Parameter("set")


def read_changes(written: Sequence[str]) -> dict[str, Value | None]:
    """The new values by path; None makes a fact unknown.

    Args:
        written: changes as `situation.force.state=RU`, a list with commas; the end of a path is enough where only one
            fact has it.

    Raises:
        InputError: every change that cannot be read.
    """
    found: dict[str, Value | None] = {}
    problems: list[Problem] = []
    for each in written:
        name, equals, text = each.partition("=")
        try:
            path = _path(clean(name)) if equals else _refuse("set-form")
            if path in found:
                _refuse("set-twice", value=path)
            found[path] = _value(path, text)
        except InputError as error:
            problems += error.problems
    if problems:
        raise InputError(problems)
    return found


def changed(scenario: Scenario, changes: Mapping[str, Value | None], source: str) -> Scenario:
    """The scenario with other facts, its title, number and notes as they were.

    Raises:
        InputError: a scenario cannot have these facts together; the problem names `source`.
    """
    facts = {path: value for path, value in {**scenario.facts(), **changes}.items() if value is not None}
    try:
        return scenario_of(facts, scenario.scenario, scenario.id).model_copy(update={"notes": scenario.notes})
    except ValidationError as error:
        context = [each.get("ctx", {}) for each in error.errors(include_url=False, include_input=False)]
        told = [(each["code"], ".".join(each.get("at", ())), each["values"]) for each in context]
        raise InputError(Problem(source, code, path, values=values) for code, path, values in told) from None


def _path(name: str) -> str:
    fitting = [path for path in fields() if path == name or path.endswith(f".{name}")]
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        _refuse("ambiguous-id", choices=", ".join(fitting))
    if name in MEASURES:
        _refuse("set-measure", value=name, choices=", ".join(MEASURES[name].of))
    short = name if len(name) <= 60 and name.isprintable() else "…"
    return _refuse("unknown-fact", value=short, nearest=nearest(name, (*fields(), *MEASURES)))


def _value(path: str, text: str) -> Value | None:
    kind = fields()[path]
    is_list = isinstance(kind, Many) and "," in text
    try:
        return kind.read([each for each in text.split(",") if each.strip()] if is_list else text)
    except PydanticCustomError as error:
        context = error.context or {}
        raise InputError([Problem(SET, context["code"], path, values=context["values"])]) from None


def _refuse(code: str, **values: object) -> str:
    raise InputError([Problem(SET, code, values=values)])
