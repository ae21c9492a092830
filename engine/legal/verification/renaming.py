"""A source in which norms, exceptions and open questions have other ids, to see that no answer hangs on an id."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from legal.conditions import All, AnyOf, Atom, Condition, Not, OutcomeAtom
from legal.rulebook import Norm, Source


def new_ids(source: Source) -> dict[str, str]:
    """New ids of norms, exceptions and questions, by the old ones; in another order of the alphabet."""
    old = [*source.questions]
    old += [each for norm in source.norms for each in (norm.id, *(one.id for one in norm.unless))]
    return {id_: f"{source.id}/renamed-{len(old) - number}" for number, id_ in enumerate(old)}


def renamed(source: Source, ids: Mapping[str, str]) -> Source:
    """The source with these ids in place of its own."""
    return replace(
        source,
        questions={ids[key]: each._replace(id=ids[key]) for key, each in source.questions.items()},
        norms=tuple(_norm(each, ids) for each in source.norms),
        remarks=tuple(each._replace(when=_condition(each.when, ids)) for each in source.remarks),
    )


def with_ids(tree: Any, ids: Mapping[str, str]) -> Any:
    """Plain values with ids replaced wherever they stand."""
    match tree:
        case dict():
            return {key: with_ids(value, ids) for key, value in tree.items()}
        case list():
            return [with_ids(each, ids) for each in tree]
        case str():
            return ids.get(tree, tree)
        case _:
            return tree


def _norm(norm: Norm, ids: Mapping[str, str]) -> Norm:
    return replace(
        norm,
        id=ids[norm.id],
        punishable=_condition(norm.punishable, ids),
        unless=tuple(each._replace(id=ids[each.id], when=_condition(each.when, ids)) for each in norm.unless),
        consequences=tuple(
            each._replace(when=None if each.when is None else _condition(each.when, ids)) for each in norm.consequences
        ),
        asks={ids[key]: _condition(when, ids) for key, when in norm.asks.items()},
    )


def _condition(condition: Condition, ids: Mapping[str, str]) -> Condition:
    match condition:
        case Atom():
            return replace(
                condition, unsettled={value: ids.get(key, key) for value, key in condition.unsettled.items()}
            )
        case OutcomeAtom():
            return replace(condition, norm=ids[condition.norm])
        case Not():
            return replace(condition, of=(_condition(condition.of[0], ids),))
        case All() | AnyOf():
            return replace(condition, of=tuple(_condition(part, ids) for part in condition.of))
