"""The tables of records say what `reference`, `relevance` and `forward` say: cell by cell, and of whole records."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from itertools import product
from typing import TypeAlias

import numpy as np
import polars as pl
import pytest

from legal.columns import tables
from legal.columns.coding import Column
from legal.columns.merging import possible
from legal.columns.numbering import FEW, Lists, RawWords
from legal.columns.parts import KINDS
from legal.columns.readers import Reader
from legal.columns.readings import ReadingTable
from legal.columns.screening import Screen
from legal.columns.states import Axis
from legal.columns.tables import Array, NormTable
from legal.conditions import All, Leaf, Not, Truth, truth_of
from legal.fields import Birth, Day, Field, Many, Number, Value, YesNo
from legal.measures import MEASURES
from legal.reference import possible_of
from legal.relevance import openings, readers_of, relevance
from legal.rulebook import Consequence, Norm, Rulebook, atoms_of
from legal.scenario import fields
from samples import YES_NO, atom, source
from samples import norm as made
from table_answers import columns_of
from table_records import UNKNOWNS, Record, every_value, records

WHOLE_RECORDS = 800  # `make agree` takes a hundred thousand
EVERY = 67  # cells in a table of the shipped norms; there, all


def read(path: str, series: pl.Series) -> Column:
    """A column as a batch has it."""
    reader = Reader(fields()[path], series.dtype, ";")
    parts = series.to_frame("x").select(**{str(at): each for at, each in enumerate(reader.expressions(pl.col("x")))})
    return reader.read(parts.get_columns(), series)


def dtype(kind: Field) -> pl.DataType:
    return pl.List(pl.String()) if isinstance(kind, Many) else pl.Int64() if isinstance(kind, Number) else pl.String()


SCHEMA = {path: dtype(kind) for path, kind in fields().items()}


def as_texts(facts: Mapping[str, object]) -> dict[str, str | None]:
    """A record as a line of CSV has it."""
    return {path: as_text(value) for path, value in facts.items()}


def as_text(value: object) -> str | None:
    if isinstance(value, list):
        return ";".join(entry or "unknown" for entry in value) or "none"
    return None if value is None else str(value)


def plain(made_records: Sequence[Record]) -> tuple[Sequence[Record], pl.DataFrame]:
    """The records as JSON has them: words, numbers and lists of words."""
    return made_records, pl.DataFrame([facts for facts, _ in made_records], schema=SCHEMA)


def texts(made_records: Sequence[Record]) -> tuple[Sequence[Record], pl.DataFrame]:
    """The records as CSV has them."""
    rows = [as_texts(facts) for facts, _ in made_records]
    return made_records, pl.DataFrame(rows, schema=dict.fromkeys(SCHEMA, pl.String()))


def typed(made_records: Sequence[Record]) -> tuple[Sequence[Record], pl.DataFrame]:
    """The records as Parquet has them, with days, truths and categories; those without the day of birth cannot be."""
    exact = [each for each in made_records if each[1].person.born is None or len(each[1].person.born) == 10]
    _, frame = plain(exact)
    return exact, frame.select(as_type(frame[path], kind) for path, kind in fields().items())


def as_type(column: pl.Series, kind: Field) -> pl.Series:
    """A column of words in the type that fits them best."""
    match kind:
        case Many():
            entries = column.explode().drop_nulls().unique().sort()
            return column.cast(pl.List(pl.Enum(entries)))
        case Number():
            return column.cast(pl.Float64)
    known = column.set(column.is_in([each for each in UNKNOWNS if each is not None]), None)
    match kind:
        case Day() | Birth():
            return known.str.to_date()
        case YesNo():
            return known.replace_strict(
                {"yes": True, "no": False, "true": True, "false": False}, return_dtype=pl.Boolean
            )
    return column.cast(pl.Enum(column.drop_nulls().unique().sort()))


Form: TypeAlias = Callable[[Sequence[Record]], tuple[Sequence[Record], pl.DataFrame]]


def disagreements(book: Rulebook, made_records: Sequence[Record], form: Form = plain) -> Iterator[str]:
    """Where the columns of whole records in this form are not what the engines say."""
    made_records, frame = form(made_records)
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


def cells_disagree(norm: Norm, every: int, first: int = 0) -> tuple[int, list[str]]:
    """Each so many-th cell of a norm's tables: how many, and those of which the reference says something else."""
    table = NormTable(norm)
    chosen = cells_of([block.whole.size for block in table.blocks])[first::every]
    values = [values_at(table, cells) for cells in chosen]

    def look(axis: Axis, weights: Array) -> Array:
        return weights.take([axis.place(each[axis]) for each in values])

    looked = table.looked_up(look, KINDS)
    return len(chosen), [
        f"{norm.id}: {found}"
        for row, found in enumerate({axis.path: value for axis, value in each.items()} for each in values)
        if said_of(table, looked.stance[row], {kind: int(looked.words[kind][row]) for kind in KINDS})
        != reference_of(norm, found)
    ]


def cells_of(sizes: Sequence[int]) -> list[tuple[int, ...]]:
    """Every cell of each table, with cells of the others at random."""
    dice, most = np.random.default_rng(1), max(sizes)
    if len(sizes) == 1:
        return [(cell,) for cell in range(most)]
    orders = [np.resize(dice.permutation(size), most).tolist() for size in sizes]
    return list(zip(*orders, strict=True))


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
    norms = [norm for each in book.sources.values() for norm in each.norms]
    assert [wrong for norm in norms for wrong in cells_disagree(norm, EVERY)[1]] == []


def test_whole_records_get_the_answers_of_the_engines(book: Rulebook) -> None:
    assert list(disagreements(book, records(WHOLE_RECORDS, 1)))[:3] == []
    assert list(disagreements(book, records(WHOLE_RECORDS // 5, 2), texts))[:3] == []
    assert list(disagreements(book, records(WHOLE_RECORDS, 3), typed))[:3] == []


@pytest.mark.parametrize("path", SCHEMA)
def test_every_value_of_every_field_is_read_as_scenarios_read_it(path: str) -> None:
    values = list(every_value(fields()[path]))
    wanted = [fields()[path].read(value) for value in values]
    for raw in (pl.Series(values, dtype=SCHEMA[path]), pl.Series(map(as_text, values), dtype=pl.String)):
        column = read(path, raw)
        assert column.wrong is None
        assert [column.value(code) for code in column.codes().tolist()] == wanted


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
        assert cells_disagree(one, 1)[1] == []
    assert limits == (tables.MAX_TABLE, tables.MAX_BLOCK)
    assert cells_disagree(one, 1)[1] == []


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


def test_norms_that_leave_one_outcome_together_have_that_one_though_one_of_them_seems_nearer_to_another() -> None:
    """The first norm is never met, since what it asks for lifts it; the second is lifted wherever it is met."""
    asked, lifting = atom("situation.recruitment.deceived"), atom("situation.recruitment.coerced")
    first = made(asked, asked, name="xx/test/first")
    second = made(Not((asked,)), lifting, name="xx/test/second", consequences=[Consequence("fine", {}, ())])
    rows = {asked.fact: pl.Series(["yes", None, "no"]), lifting.fact: pl.Series(["yes"] * 3)}
    columns = {path: read(path, series) for path, series in rows.items()}
    outcome, missing, consequence = ReadingTable(source(first, second)).answers(
        columns, 3, ("outcome", "missing", "consequence")
    )
    assert outcome.to_list() == ["excepted"] * 3
    assert missing.to_list() == consequence.to_list() == [None] * 3


def test_lists_of_very_many_different_entries_are_read_one_by_one() -> None:
    """Codes for all pairs of them would be more than there is room for."""
    many = 70_000
    lists = [["IQ", "RU"], *([f"x{number}", f"y{number}"] for number in range(many)), ["RU"], ["x1"], ["SY", "IQ"]]
    series = pl.Series(lists, dtype=pl.List(pl.String))
    reader = Lists()
    raw, parts = raw_of(series)
    column = reader.read(parts, series, raw, lambda entries: str(entries))
    assert [column.value(code) for code in column.codes().tolist()] == list(map(str, lists))
    assert column.codes().max() < 2 + FEW + FEW**2 + len(lists)


def raw_of(series: pl.Series) -> tuple[RawWords, list[pl.Series]]:
    reader = Reader(fields()["person.citizenships"], series.dtype, ";")
    frame = series.to_frame("x").select(**dict(zip("ab", reader.expressions(pl.col("x")), strict=True)))
    return reader._raw, frame.get_columns()


@pytest.mark.parametrize("path", ["situation.date", "person.born"])
def test_days_of_which_the_calendar_knows_nothing_are_refused(path: str) -> None:
    """Polars counts days over millions of years; the calendar has the years 1 to 9999."""
    first, last = (date(*each).toordinal() - date(1970, 1, 1).toordinal() for each in ((1, 1, 1), (9999, 12, 31)))
    least, most = -(1 << 31), (1 << 31) - 1
    numbers = [first, last, None, first - 1, last + 1, least, least + 1, most]
    column = read(path, pl.Series(numbers, dtype=pl.Int32).cast(pl.Date))
    assert column.wrong is not None
    assert column.wrong.tolist() == [False, False, False, True, True, True, True, True]
    assert [column.value(code) for code in column.codes()[:3].tolist()] == ["0001-01-01", "9999-12-31", None]
    assert column.open().tolist()[:3] == [False, False, True]


@pytest.mark.parametrize("path", SCHEMA)
def test_a_batch_without_rows_is_a_column_without_values(path: str) -> None:
    for kind in (SCHEMA[path], pl.String(), pl.Date(), pl.List(pl.String())):
        column = read(path, pl.Series([], dtype=kind))
        assert (len(column.codes()), column.wrong is None or not column.wrong.any()) == (0, True)


@pytest.mark.parametrize("given", [[["IQ"], ["RU"], ["SY"]], [["IQ"]], [{"a": 1}, {"a": 2}, {"a": 3}]])
def test_lists_of_what_is_no_value_are_refused(given: list[object]) -> None:
    assert read("person.citizenships", pl.Series([given])).wrong is not None


@pytest.mark.parametrize(
    ("text", "value"),
    [('["IQ", "RU"]', ("IQ", "RU")), ("[]", ()), ('["IQ", null]', ("IQ", "unknown"))],
)
def test_a_list_in_a_text_may_be_one_of_json(text: str, value: Value) -> None:
    """As tables have them where some rows hold lists and others texts."""
    column = read("person.citizenships", pl.Series([text]))
    assert column.value(int(column.codes()[0])) == value


@pytest.mark.parametrize("text", ["[", "[IQ]", "[" * 100_000, '[["IQ"]]', '[{"a": 1}]'])
def test_a_text_that_only_begins_as_a_list_is_refused(text: str) -> None:
    assert read("person.citizenships", pl.Series([text])).wrong is not None


@pytest.mark.parametrize("many", [(), ("IQ",), ("IQ", "RU"), ("RU", "UA", "IQ")])
def test_lists_of_any_length_are_read_as_scenarios_read_them(many: tuple[str, ...]) -> None:
    for entries in product(*([entry, None] for entry in many)):
        column = read("person.citizenships", pl.Series([list(entries)], dtype=pl.List(pl.String)))
        assert column.value(int(column.codes()[0])) == fields()["person.citizenships"].read(list(entries))
