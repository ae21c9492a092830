"""A feature to start from, in each language, written by the grammar. It knows no norm: the rulebook gives the example.

The first scenario tells the fewest facts with which the rulebook's first reading decides, the second leaves one out.
What both expect is what the answer to them is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from legal.fields import Many, Value
from legal.rulebook import Rulebook
from legal.scenario import Scenario, fields
from legal.whatif import what_if
from legal_cli.gherkin.answer import Answer
from legal_cli.gherkin.case import described
from legal_cli.gherkin.facts import Facts
from legal_cli.gherkin.grammar import Said, grammar
from legal_cli.gherkin.keywords import keywords
from legal_cli.gherkin.loading import HEADERS
from legal_cli.gherkin.values import Scope, write
from legal_cli.words import Words

_PREFERRED = "punishable"  # the outcome that most readers look for first; another where no facts lead to it


def starting_feature(words: Words, book: Rulebook) -> str:
    """The text of a feature on the rulebook's first reading, in the language of the words; it passes at once."""
    return "\n".join(_lines(words, Scope(book, book.sources[book.defaults[0]], words.lang))) + "\n"


def _lines(words: Words, scope: Scope) -> Iterator[str]:
    kinds = keywords(scope.lang)
    facts = example(scope)
    if scope.lang != "en":
        yield f"# language: {scope.lang}"
    yield from (f"# {words('starting.intro')}", f"@source:{scope.source.id}")
    yield from (f"{kinds['feature']}: {words('starting.feature')}", "")
    yield f"  {kinds['scenario']}: {words('starting.clear')}"
    yield from scenario_lines(facts, scope)
    if len(facts) > 1:
        yield from ("", f"  # {words('starting.left_out')}", f"  {kinds['scenario']}: {words('starting.open')}")
        yield from scenario_lines(dict(list(facts.items())[:-1]), scope)


def example(scope: Scope) -> dict[str, Value]:
    """The fewest facts that lead the source to an outcome; none where no facts do."""
    nothing = Answer(scope.book, scope.source.id, Scenario(scenario="-")).result
    sets = what_if(nothing, scope.source, _PREFERRED, 1).sets or what_if(nothing, scope.source, limit=1).sets
    return {change.fact: change.to for found in sets for change in found.changes}


def scenario_lines(facts: Mapping[str, Value], scope: Scope) -> Iterator[str]:
    """The steps of a scenario with these facts, a table for those that no step tells alone, and what the answer is."""
    told, rest = _told(facts)
    yield from _steps("given", told, scope)
    if rest:
        yield from _steps("and" if told else "given", [Said("table")], scope)
        rows = [HEADERS[scope.lang], *((path, _cell(value)) for path, value in rest.items())]
        yield from (f"      | {path} | {value} |" for path, value in rows)
    yield from _steps("then", list(_expected(facts, scope)), scope)


def _told(facts: Mapping[str, Value]) -> tuple[list[Said], dict[str, Value]]:
    """The steps that tell the facts, and the facts for which no step alone does."""
    told: list[Said] = []
    rest = {}
    for path, value in facts.items():
        steps = [_step(path, entry) for entry in _entries(path, value)]
        told += [step for step in steps if step is not None]
        if None in steps:
            rest[path] = value
    return told, rest


def _entries(path: str, value: Value) -> Sequence[Value]:
    """What one step each tells: the entries of a list that grows by steps, else the value as a whole."""
    grows = any(path in step.adds for step in grammar().steps.values())
    return value if grows and isinstance(value, tuple) and value else (value,)


def _step(path: str, value: Value) -> Said | None:
    for step in grammar().steps.values():
        does = step.sets or step.adds
        if list(does) == [path] and (said := _said(step.id, does[path], path, value)):
            return said
    return None


def _said(step: str, text: str, path: str, value: Value) -> Said | None:
    """The step with the value in its slot, where it takes or is that value."""
    slot = text[1:-1] if text.startswith("{") else ""
    if not slot:
        is_none = value == () and isinstance(fields()[path], Many) and text == "none"
        return Said(step) if is_none or text == value else None
    known = value != () and value in grammar().words.get(slot, [value])
    return Said(step, {slot: value}) if known else None


def _cell(value: Value) -> str:
    return ", ".join(value) or "none" if isinstance(value, tuple) else str(value)


def _expected(facts: Mapping[str, Value], scope: Scope) -> Iterator[Said]:
    """What the answer to these facts is: its outcome, and what is missing for another."""
    told = Facts("-")
    for path, value in facts.items():
        told.set(path, list(value) if isinstance(value, tuple) else value, 0)
    answer = Answer(scope.book, scope.source.id, told.scenario())
    for step in ("outcome", "missing"):
        yield from described(Said(step), answer)


def _steps(kind: str, steps: Sequence[Said], scope: Scope) -> Iterator[str]:
    kinds = keywords(scope.lang)
    for place, step in enumerate(steps):
        yield f"    {kinds['and' if place else kind]}{write(step, scope)}"
