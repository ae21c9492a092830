"""One row of a table as a scenario, to be explained. It decides nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import polars as pl
from pydantic import ValidationError

from legal.columns import files
from legal.columns.csv_files import ROW
from legal.columns.readers import entries_of
from legal.columns.running import Table
from legal.errors import InputError, Problem
from legal.fields import Many, Number
from legal.files.document import visible
from legal.report import Case
from legal.scenario import Scenario, fields


def case_of(tables: Sequence[Table], keys: Sequence[str] | None, value: str, separator: str) -> Case | Problem:
    """The row that has this value in the key column: the first of `keys`, or the only column that is no fact.

    Raises:
        InputError: no column is meant, or not one row has the value.
    """
    found: list[tuple[Table, dict[str, Any], int]] = []
    for table in tables:
        key = (list(keys or ()) or list(table.found.others))[:1]
        if not key or (not keys and len(table.found.others) > 1):
            raise InputError([Problem(visible(table.path), "no-key")])
        facts = [each.alias(path) for path, each in table.found.facts.items()]
        with files.reading(table.path):
            rows = (
                files.numbered(table.frame)
                .filter(pl.col(key[0]).cast(pl.String) == value)
                .select(ROW, *facts)
                .head(2)
                .collect()
            )
        found += [(table, row, row.pop(ROW)) for row in rows.to_dicts()]
    column = {"value": visible(value), "column": visible(key[0]) if tables else ""}
    if not found:
        raise InputError([Problem(visible(tables[0].path), "no-such-row", values=column)])
    if len(found) > 1:
        raise InputError([Problem(visible(tables[0].path), "several-rows", values={**column, "found": len(found)})])
    table, facts_of_row, row_number = found[0]
    return _case(table, facts_of_row, row_number, value, separator)


def _case(table: Table, facts: dict[str, Any], row: int, title: str, separator: str) -> Case | Problem:
    tree: dict[str, Any] = {"scenario": title}
    for path, value in facts.items():
        *above, last = path.split(".")
        section = tree
        for part in above:
            section = section.setdefault(part, {})
        section[last] = _plain(path, value, separator)
    try:
        return Case(visible(table.path), row, Scenario.model_validate(tree))
    except ValidationError as error:
        context = error.errors()[0].get("ctx", {})
        path = ".".join(map(str, context.get("at", error.errors()[0]["loc"])))
        return Problem(visible(table.path), str(context["code"]), path, row, values=dict(context["values"]))


def _plain(path: str, value: Any, separator: str) -> Any:
    match fields()[path]:
        case Many():
            return entries_of(value, separator)
        case Number() if isinstance(value, float) and value.is_integer():
            return int(value)
    return value
