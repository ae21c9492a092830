"""What is wrong with the form of a feature that could be parsed: all that would let it pass and prove nothing.

What a step says is judged when it runs.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from legal_cli.gherkin.plugin import SOURCE, STATEMENT
from legal_cli.words import Words

Node = Mapping[str, Any]
Wrong = tuple[int, str]  # the line, and what is wrong on it

_FIRST = ("Context", "Action", "Outcome")  # the keywords that say of which kind a step is


def scenarios_of(parent: Node) -> Iterator[Node]:
    """The scenarios and outlines of a feature or rule, in the order of the file."""
    for child in parent.get("children", ()):
        if "rule" in child:
            yield from scenarios_of(child["rule"])
        elif "scenario" in child:
            yield child["scenario"]


def backgrounds_of(parent: Node) -> Iterator[Node]:
    """The backgrounds of a feature and its rules."""
    for child in parent.get("children", ()):
        if "rule" in child:
            yield from backgrounds_of(child["rule"])
        elif "background" in child:
            yield child["background"]


def forms(feature: Node, words: Words) -> Iterator[Wrong]:
    """What is wrong with the form, each with its line; the lines are in no order."""
    scenarios, backgrounds = list(scenarios_of(feature)), list(backgrounds_of(feature))
    if not scenarios:
        yield 1, words("test.empty")
    yield from _titles(scenarios, words)
    for each in scenarios:
        yield from _examples(each, words)
    for each in (*scenarios, *backgrounds):
        yield from _first_steps(each, words)
    for each in backgrounds:
        yield from ((_line(step), words("test.background_then")) for step in each["steps"] if _expects(step))
    for each in (feature, *_rules(feature), *scenarios):
        yield from _sources(each, words)


def _titles(scenarios: list[Node], words: Words) -> Iterator[Wrong]:
    seen: dict[str, int] = {}
    for each in scenarios:
        first = seen.setdefault(each["name"], _line(each))
        if not each["name"]:
            yield _line(each), words("test.no_title")
        elif first != _line(each):
            yield _line(each), words("test.title_twice", line=first)


def _examples(scenario: Node, words: Words) -> Iterator[Wrong]:
    """An outline without rows, and statements named where pytest-bdd does not look for tags."""
    rows = any(examples["tableBody"] for examples in scenario["examples"])
    if "<" in "".join(step["text"] for step in scenario["steps"]) and not rows:
        yield _line(scenario), words("test.no_examples")
    for tag in (tag for examples in scenario["examples"] for tag in examples["tags"]):
        if STATEMENT.fullmatch(tag["name"][1:]):
            yield _line(tag), words("test.tag_on_examples")


def _first_steps(node: Node, words: Words) -> Iterator[Wrong]:
    if node["steps"] and node["steps"][0]["keywordType"] not in _FIRST:
        yield _line(node["steps"][0]), words("test.first_step", value=node["steps"][0]["keyword"].strip())


def _expects(step: Node) -> bool:
    return bool(step["keywordType"] == "Outcome")


def _sources(node: Node, words: Words) -> Iterator[Wrong]:
    """More than one source named in one place: which one is meant cannot be told."""
    named = [tag for tag in node.get("tags", ()) if tag["name"].startswith(f"@{SOURCE}")]
    if len(named) > 1:
        yield _line(named[1]), words("test.several_sources")


def _rules(feature: Node) -> Iterator[Node]:
    return (child["rule"] for child in feature.get("children", ()) if "rule" in child)


def _line(node: Node) -> int:
    return int(node["location"]["line"])
