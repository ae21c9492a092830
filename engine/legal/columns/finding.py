"""Which columns of a table are facts: by name, nested or dotted, or as a mapping says. It looks at no row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import polars as pl

from legal.columns.readings import COLUMNS
from legal.errors import InputError, Parameter, Problem, nearest
from legal.files.document import visible
from legal.scenario import fields

SECTIONS = tuple(dict.fromkeys(path.partition(".")[0] for path in fields()))  # person, situation


class Found(NamedTuple):
    """The expression of each fact that the table has, the column it is from, and the columns that are no facts."""

    facts: Mapping[str, pl.Expr]
    names: Mapping[str, str]
    others: tuple[str, ...]


def find_facts(source: str, schema: Mapping[str, pl.DataType], mapping: Mapping[str, str]) -> Found:
    """The facts of a table.

    Args:
        source: how the user named it, for messages.
        schema: its columns.
        mapping: facts by columns, where the columns have other names; a dotted one is a field of a struct.

    Raises:
        InputError: an unknown fact or column, a fact given twice, or no fact at all.
    """
    leaves = {name: (expression, kind) for name, expression, kind in _leaves(schema, mapping)}
    problems = list(_wrong_mapping(source, leaves, mapping))
    facts: dict[str, pl.Expr] = {}
    names: dict[str, str] = {}
    for name, (expression, _) in leaves.items():
        path = mapping.get(name, name)
        if path in fields():
            if path in facts:
                twice = {"value": path, "columns": visible(f"{names[path]}, {name}")}
                problems.append(Problem(source, "fact-twice", values=twice))
            facts[path], names[path] = expression, name
        elif name not in mapping and _looks_like_a_fact(name):
            close = nearest(name.strip(), fields(), likeness=0.75)
            values = {"value": visible(name), "nearest": close}
            problems.append(Problem(source, "unknown-fact", values=values))
    if not facts and not problems:
        problems.append(Problem(source, "no-known-column"))
    if problems:
        raise InputError(problems)
    taken = {name.partition(".")[0] if name not in schema else name for name in names.values()}
    return Found(facts, names, tuple(name for name in schema if name not in taken))


def _looks_like_a_fact(name: str) -> bool:
    """Whether the name begins as a path does, capitals and spaces aside: it must not be passed over without a word."""
    section, dot, _ = name.strip().casefold().partition(".")
    return section in SECTIONS if dot else name in SECTIONS


def _leaves(
    schema: Mapping[str, pl.DataType], mapping: Mapping[str, str]
) -> Iterator[tuple[str, pl.Expr, pl.DataType]]:
    for name, kind in schema.items():
        yield from _within(name, pl.col(name), kind, (*fields(), *mapping))


def _within(
    name: str, expression: pl.Expr, kind: pl.DataType, wanted: Sequence[str]
) -> Iterator[tuple[str, pl.Expr, pl.DataType]]:
    """The column, or the fields of one that is a section of the scenario, or of which the mapping names a field."""
    is_section = any(path.startswith(f"{name}.") for path in wanted)
    if isinstance(kind, pl.Struct) and is_section:
        for field in kind.fields:
            inner = expression.struct.field(field.name)
            yield from _within(f"{name}.{field.name}", inner, field.dtype, wanted)  # type: ignore[arg-type]
    elif not (is_section and isinstance(kind, pl.Null)):
        yield name, expression, kind


def _wrong_mapping(source: str, leaves: Mapping[str, object], mapping: Mapping[str, str]) -> Iterator[Problem]:
    for name, path in mapping.items():
        if name not in leaves:
            close = nearest(name, leaves)
            values = {
                "value": visible(name),
                "choices": visible(", ".join(leaves)),
                "nearest": close and visible(close),
            }
            yield Problem(source, "no-column", values=values)
        if path not in fields():
            like = {"value": visible(path), "nearest": nearest(path, fields())}
            yield Problem(Parameter("mapping"), "unknown-fact", values=like)


def check_answers(columns: Sequence[str] | None, told_as: str = "columns") -> tuple[str, ...]:
    """The columns of an answer that are asked for, in their order; the outcome is always among them.

    Args:
        columns: their names; None for all.
        told_as: what the caller calls them.

    Raises:
        InputError: one is no column of an answer.
    """
    if columns is None:
        return COLUMNS
    wrong = [name for name in columns if name not in COLUMNS]
    if wrong or not columns:
        values = {"value": visible(", ".join(wrong)), "choices": ", ".join(COLUMNS)}
        raise InputError([Problem(Parameter(told_as), "answer-column", values=values)])
    return tuple(name for name in COLUMNS if name in columns or name == "outcome")


def refuse_taken(source: str, names: Sequence[str], answers: Sequence[str]) -> None:
    """Ends where a column of the table has the name of an answer's.

    Raises:
        InputError: one has.
    """
    taken = [Problem(source, "column-taken", values={"value": name}) for name in names if name in answers]
    if taken:
        raise InputError(taken)
