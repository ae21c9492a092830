"""Every single change of a norm, made on its plain values as the file has them. Who notices it is not asked."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from legal.fields import Choice, Day, Many, Number, State
from legal.loading.norms import kind_of

Tree = dict[str, Any]
COMPARISONS = ("is", "is_not", "one_of", "contains", "at_least", "at_most")
CONDITION = ("fact", "norm", "all", "any", "not", *COMPARISONS, "presume", "unsettled", "text")
SWAPPED = {
    "is": "is_not",
    "is_not": "is",
    "contains": "is_not",
    "at_least": "at_most",
    "at_most": "at_least",
}


class Mutant(NamedTuple):
    """A norm with one change: of what kind, told in a line, and its plain values."""

    kind: str
    told: str
    tree: Tree


def mutants(norm: Tree, statements: Sequence[str], questions: Sequence[str]) -> Iterator[Mutant]:
    """Every changed norm, each once; `statements` and `questions` are the short names that it can cite instead."""
    seen = {json.dumps(norm)}
    for kind, told, change in _changes(norm, statements, questions):
        tree = copy.deepcopy(norm)
        change(tree)
        if (text := json.dumps(tree)) not in seen:
            seen.add(text)
            yield Mutant(kind, told, tree)


Path = tuple[str | int, ...]
Change = tuple[str, str, Callable[[Tree], None]]


def at(tree: Any, path: Path) -> Any:
    for key in path:
        tree = tree[key]
    return tree


def _changes(norm: Tree, statements: Sequence[str], questions: Sequence[str]) -> Iterator[Change]:
    for path in (("punishable",), *(("unless", name) for name in norm.get("unless", ()))):
        yield from _of_condition(norm, path, questions)
    for name in norm.get("unless", ()):
        yield "drop an exception", f"unless.{name}", _deleted(("unless", name))
    for number, each in enumerate(norm.get("consequences", ())):
        yield "drop a consequence", f"consequences.{number}", _deleted(("consequences", number))
        if "when" in each:
            yield "drop an element", f"consequences.{number}.when", _deleted(("consequences", number, "when"))
            yield from _of_condition(norm, ("consequences", number, "when"), questions)
    yield from _of_cites(norm, (), statements)


def _of_condition(norm: Tree, path: Path, questions: Sequence[str]) -> Iterator[Change]:
    node, told = at(norm, path), ".".join(map(str, path))
    yield "negate an element", told, lambda tree: _negate(at(tree, path))
    for word, other in (("all", "any"), ("any", "all")):
        if word in node:
            if len(node[word]) > 1:
                yield "swap all and any", told, _renamed(path, word, other)
            for number in range(len(node[word])):
                if len(node[word]) > 1:
                    yield "drop an element", f"{told}.{word}.{number}", _deleted((*path, word, number))
                yield from _of_condition(norm, (*path, word, number), questions)
    if "not" in node:
        yield from _of_condition(norm, (*path, "not"), questions)
    if "fact" in node:
        yield from _of_atom(node, path, told, questions)


def _of_atom(node: Tree, path: Path, told: str, questions: Sequence[str]) -> Iterator[Change]:
    [comparison] = [each for each in COMPARISONS if each in node]
    if comparison in SWAPPED:
        yield "swap a comparison", told, _renamed(path, comparison, SWAPPED[comparison])
    for value in _others(node["fact"], node[comparison]):
        yield "change a constant", f"{told}: {value}", _put((*path, comparison), value)
    if "presume" in node:
        yield "drop presume", told, _deleted((*path, "presume"))
        for value in _others(node["fact"], node["presume"]):
            yield "change a constant", f"{told}.presume: {value}", _put((*path, "presume"), value)
    for value, question in node.get("unsettled", {}).items():
        yield "drop unsettled", f"{told}: {value}", _deleted((*path, "unsettled", value))
        other = next((each for each in questions if each != question), None)
        if other:
            yield "change a citation", f"{told}.unsettled.{value}: {other}", _put((*path, "unsettled", value), other)


def _others(fact: str, value: Any) -> list[Any]:
    """Other values of its kind: every choice, the numbers and days beside it, other States, a list less an entry."""
    kind = kind_of(fact)
    of = kind.of if isinstance(kind, Many) else kind
    if isinstance(value, list):
        more = [each for each in getattr(of, "words", ()) if each not in value]
        return [[each for each in value if each != out] for out in value] + [[*value, each] for each in more]
    match of:
        case Choice():
            return [word for word in of.words if word != value]
        case Number():
            return [value - 1, value + 1]
        case Day():
            return [date.fromordinal(date.fromisoformat(value).toordinal() + step).isoformat() for step in (-1, 1)]
        case State():
            return [each for each in ("SE", "IQ", *of.others) if each != value]
    return []


def _of_cites(node: Any, path: Path, statements: Sequence[str]) -> Iterator[Change]:
    """The citations of every part of a norm."""
    for key, each in node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ():
        if key == "asks":
            continue
        if key == "cites":
            told = ".".join(map(str, (*path, "cites")))
            other = next(statement for statement in statements if statement not in each)
            for number, cite in enumerate(each):
                place = (*path, "cites", number)
                yield "drop a citation", f"{told}: {cite}", _deleted(place if len(each) > 1 else (*path, "cites"))
                yield "change a citation", f"{told}: {cite} to {other}", _put(place, other)
        else:
            yield from _of_cites(each, (*path, key), statements)


def _negate(node: Tree) -> None:
    """Turns a condition into its contrary where it stands; an exception keeps its title and citations."""
    inner = {
        key: node.pop(key)
        for key in [key for key in node if key in CONDITION or (key == "cites" and "title" not in node)]
    }
    if "our_reading" in node and "title" not in node:
        inner["our_reading"] = node.pop("our_reading")
    node.update(inner.get("not", {"not": inner}))


def _deleted(path: Path) -> Callable[[Tree], None]:
    def change(tree: Tree) -> None:
        del at(tree, path[:-1])[path[-1]]
        if not at(tree, path[:-1]):
            del at(tree, path[:-2])[path[-2]]

    return change


def _put(path: Path, value: Any) -> Callable[[Tree], None]:
    def change(tree: Tree) -> None:
        at(tree, path[:-1])[path[-1]] = value

    return change


def _renamed(path: Path, word: str, other: str) -> Callable[[Tree], None]:
    def change(tree: Tree) -> None:
        node = at(tree, path)
        node[other] = node.pop(word)

    return change
