"""The tables of records say what `reference`, `relevance` and `forward` say: cell by cell, and of whole records."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import numpy as np
import polars as pl
import pytest

from legal.columns import tables
from legal.columns.coding import Column, Reader
from legal.columns.merging import possible
from legal.columns.parts import KINDS
from legal.columns.readings import ReadingTable
from legal.columns.screening import Screen
from legal.columns.states import Axis
from legal.columns.tables import Array, NormTable
from legal.conditions import All, Leaf, Truth, truth_of
from legal.fields import Field, Many, Number, Value
from legal.measures import MEASURES
from legal.reference import possible_of
from legal.relevance import openings, readers_of, relevance
from legal.rulebook import Norm, Rulebook, atoms_of
from legal.scenario import fields
from samples import YES_NO, atom, source
from samples import norm as made
from table_answers import columns_of
from table_records import records

WHOLE_RECORDS = 1500  # tests/columns/thorough.py takes a hundred thousand
EVERY = 53  # cells in a table of the shipped norms; there, all


def read(path: str, series: pl.Series) -> Column:
    """A column as a batch has it."""
    reader = Reader(fields()[path], series.dtype, ";")
    parts = series.to_frame("x").select(**{str(at): each for at, each in enumerate(reader.expressions(pl.col("x")))})
    return reader.read(parts.get_columns(), series)


def dtype(kind: Field) -> pl.DataType:
    return pl.List(pl.String()) if isinstance(kind, Many) else pl.Int64() if isinstance(kind, Number) else pl.String()


SCHEMA = {path: dtype(kind) for path, kind in fields().items()}


def disagreements(book: Rulebook, count: int, seed: int) -> Iterator[str]:
    """Where the columns of random whole records are not what the engines say of each."""
    made_records = records(count, seed)
    frame = pl.DataFrame([facts for facts, _ in made_records], schema=SCHEMA)
    screened = Screen(list(book.sources), rulebook=book).readers(frame.schema).screened(frame)
    assert screened.troubles == []
    rows = pl.DataFrame(screened.answers).to_dicts()
    for row, (facts, scenario) in zip(rows, made_records, strict=True):
        for each in book.sources.values():
            for name, wanted in columns_of(each, scenario).items():
                if row[f"{each.id}.{name}"] != wanted:
                    yield f"{each.id}.{name}: {row[f'{each.id}.{name}']} and not {wanted}, {facts}"


def values_at(table: NormTable, cells: tuple[int, ...]) -> dict[Axis, Value | None]:
    """Values that lead to these cells of the blocks."""
    found: dict[Axis, Value | None] = {}
    for block, cell in zip(table.blocks, cells, strict=True):
        for piece in block.pieces:
            weights = np.unique(piece.weights)
            step = int(weights[1]) if len(weights) > 1 else 1
            weight = cell // step % len(weights) * step
            at = int(np.flatnonzero(piece.weights == weight)[0])
            for axis, size in zip(piece.axes, piece.steps, strict=True):
                found[axis] = axis.values[at // size % len(axis.values)]
    return found


def cells_disagree(norm: Norm, every: int) -> list[str]:
    """The cells of a norm's tables of which the reference says something else."""
    table = NormTable(norm)
    chosen: list[tuple[int, ...]]
    if table.is_whole:
        chosen = [(cell,) for cell in range(0, table.blocks[0].whole.size, every)]
    else:
        dice = np.random.default_rng(1)
        chosen = [tuple(int(dice.integers(block.whole.size)) for block in table.blocks) for _ in range(4000)]
    values = [values_at(table, cells) for cells in chosen]

    def look(axis: Axis, weights: Array) -> Array:
        return weights.take([axis.place(each[axis]) for each in values])

    looked = table.looked_up(look, KINDS)
    return [
        f"{norm.id}: {found}"
        for row, found in enumerate({axis.path: value for axis, value in each.items()} for each in values)
        if said_of(table, looked.stance[row], {kind: int(looked.words[kind][row]) for kind in KINDS})
        != reference_of(norm, found)
    ]


def said_of(table: NormTable, stance: int, words: dict[str, int]) -> tuple[object, ...]:
    named = (
        {mark.name for bit, mark in enumerate(table.marks[kind]) if word >> bit & 1} for kind, word in words.items()
    )
    return (possible(int(stance)), *named)


def reference_of(norm: Norm, found: dict[str, Value | None]) -> tuple[object, ...]:
    values = {path: value for path, value in found.items() if value is not None}
    truths: dict[Leaf, Truth] = {leaf: truth_of(leaf, values.get(leaf.fact)) for leaf in atoms_of(norm)}  # type: ignore[union-attr, arg-type]
    matters = relevance(norm, values, truths)
    read = {path for path, _, _ in readers_of((norm,))}
    missing = {path for path in read if set(behind(path)) & set(matters.missing) and path not in matters.presumptions}
    return possible_of(norm, truths), missing & open_in(norm, values), set(matters.presumptions), set(matters.unsettled)


def behind(path: str) -> tuple[str, ...]:
    return MEASURES[path].deciding if path in MEASURES else (path,)


def open_in(norm: Norm, values: dict[str, Value]) -> set[str]:
    return {each.path for each in openings((norm,), values) if not each.presumed and not each.question}


def test_every_table_says_of_its_cells_what_the_reference_says(book: Rulebook) -> None:
    found = [wrong for each in book.sources.values() for norm in each.norms for wrong in cells_disagree(norm, EVERY)]
    assert found == []


def test_whole_records_get_the_answers_of_the_engines(book: Rulebook) -> None:
    assert list(disagreements(book, WHOLE_RECORDS, seed=1))[:3] == []


def test_a_norm_too_large_for_one_table_is_split_and_says_the_same() -> None:
    """Each block must know what the others can still say."""
    parts = [atom(fact, unsettled={"no": "Q"} if place % 2 else {}) for place, fact in enumerate(YES_NO)]
    lifted = atom("person.understanding", comparison="is", value="absent", presume="full")
    also = atom("situation.trial_abroad", comparison="one_of", value=("acquitted", "sentence-served"))
    one = made(All(tuple(parts)), lifted, also)
    whole, limits = NormTable(one), (tables.MAX_TABLE, tables.MAX_BLOCK)
    assert whole.is_whole
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tables, "MAX_TABLE", 8)
        patch.setattr(tables, "MAX_BLOCK", 8)
        assert len(NormTable(one).blocks) == 6
        assert cells_disagree(one, 1) == []
    assert limits == (tables.MAX_TABLE, tables.MAX_BLOCK)
    assert cells_disagree(one, 1) == []


def test_norms_that_leave_no_way_out_together_decide_although_none_does_alone() -> None:
    """With the fact unknown, one norm or the other is met: the reading is punishable, and nothing is missing."""
    either = made(atom(), name="xx/test/either")
    other = made(atom(value="no"), name="xx/test/other")
    rows = pl.Series(["yes", None, "no"])
    for norms, outcomes in (
        ((either, other), ["punishable"] * 3),
        ((either,), ["punishable", "undetermined", "not_addressed"]),
    ):
        table = ReadingTable(source(*norms))
        columns = {YES_NO[0]: read(YES_NO[0], rows)}
        outcome, missing = table.answers(columns, 3, ("outcome", "missing"))
        assert outcome.to_list() == outcomes
        assert missing.to_list() == [None, YES_NO[0] if "undetermined" in outcomes else None, None]


@pytest.mark.parametrize("many", [(), ("IQ",), ("IQ", "RU"), ("RU", "UA", "IQ")])
def test_lists_of_any_length_are_read_as_scenarios_read_them(many: tuple[str, ...]) -> None:
    for entries in product(*([entry, None] for entry in many)):
        column = read("person.citizenships", pl.Series([list(entries)], dtype=pl.List(pl.String)))
        assert column.value(int(column.codes()[0])) == fields()["person.citizenships"].read(list(entries))
