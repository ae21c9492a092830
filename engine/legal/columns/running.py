"""Screening files: tables in, one table of answers out, with the rows that are no records told apart.

What is written appears whole or not at all. Nothing is printed; a caller may watch the rows go by.
"""

from __future__ import annotations

import os
import threading
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import NamedTuple

import numpy as np
import polars as pl

from legal import __version__
from legal.columns import files
from legal.columns.csv_files import FIELDS, LINE, ROW
from legal.columns.finding import Found, find_facts, refuse_taken
from legal.columns.following import SEPARATOR
from legal.columns.ragged import with_ragged
from legal.columns.rejects import Rejects, Say
from legal.columns.screening import Screen, Screened
from legal.errors import InputError, Problem
from legal.files.document import visible

_FACT = "\0fact "
_OURS = pl.selectors.by_name(ROW, FIELDS, LINE, require_all=False)


class Task(NamedTuple):
    """What is to be screened, and where the answers go. Paths are as the user wrote them.

    `keys` are the columns to carry over; None for those that are no facts, `keep` for all. `rejects` is the file for
    the rows that are no records. `strict` ends at the first of them instead. `others` are files that are read besides.
    """

    paths: Sequence[str]
    output: str
    rejects: str
    from_: str | None = None
    to: str | None = None
    mapping: Mapping[str, str] = {}
    keys: Sequence[str] | None = None
    keep: bool = False
    strict: bool = False
    others: Sequence[str] = ()


class Summary(NamedTuple):
    """What came of it: rows answered and rejected; by reading, how often each outcome, and each fact as missing."""

    rows: int
    rejected: int
    outcomes: Mapping[str, Mapping[str, int]]
    missing: Mapping[str, Mapping[str, int]]


class Table(NamedTuple):
    """One input: its file, its frame, the facts found in it and the columns carried over."""

    path: str
    frame: pl.LazyFrame
    found: Found
    keys: tuple[str, ...]


def open_tables(task: Task, screen: Screen) -> list[Table]:
    """The inputs, none of their rows read yet.

    Raises:
        InputError: what cannot be read, or names no facts; an output that is an input.
    """
    paths = _inputs(task)
    for output in (task.output, task.rejects):
        files.refuse_inputs(output, [*paths, *task.others])
    if os.path.realpath(task.output) == os.path.realpath(task.rejects):
        raise InputError([files.unwritable(task.rejects, "the answers are written there")])
    kind = _kind(task)
    tables = [_table(path, task, screen) for path in paths]
    for each in tables:
        _refuse_unwritable(each, kind)
    for each in tables[1:]:
        if each.keys != tables[0].keys:
            raise InputError([Problem(visible(each.path), "table-columns")])
    return tables


def _refuse_unwritable(table: Table, kind: str) -> None:
    schema = table.frame.collect_schema()
    wrong = [name for name in table.keys if files.cannot_hold(kind, schema[name])]
    if wrong:
        values = {"value": visible(", ".join(wrong)), "kind": files.NAMES[kind]}
        raise InputError([Problem(visible(table.path), "column-unwritable", values=values)])


def find_tables(task: Task, screen: Screen) -> list[Table]:
    """The inputs, whatever becomes of them.

    Raises:
        InputError: what cannot be read, or names no facts.
    """
    return [_table(path, task, screen) for path in _inputs(task)]


def _kind(task: Task) -> str:
    return files.kind_of(task.output, task.to, "--to parquet, --to csv, --to jsonl")


def _inputs(task: Task) -> list[str]:
    return files.inputs(task.paths, (task.output, task.rejects))


def _table(path: str, task: Task, screen: Screen) -> Table:
    frame = files.scan(path, files.kind_of(path, task.from_, "--from parquet, --from csv, --from jsonl"))
    schema = files.columns_of(frame)
    found = find_facts(visible(path), schema, task.mapping)
    for name in task.keys or ():
        if name not in schema:
            choices = {"value": visible(name), "choices": visible(", ".join(schema))}
            raise InputError([Problem(visible(path), "no-column", values=choices)])
    keys = tuple(schema) if task.keep else found.others if task.keys is None else tuple(dict.fromkeys(task.keys))
    refuse_taken(visible(path), keys, list(screen.schema()))
    return Table(path, frame, found, keys)


def run(task: Task, screen: Screen, tables: Sequence[Table], say: Say, watch: Callable[[int], None]) -> Summary:
    """Answers all rows, and writes the answers and the rejects.

    Args:
        task, screen, tables: what `open_tables` was given and gave.
        say: a problem in words, for the file of rejects.
        watch: called with the number of rows that were just done; from any thread, one call at a time.

    Raises:
        InputError: a table cannot be read to its end or written; with `strict`, a row is no record.
    """
    kind = _kind(task)
    with files.draft(task.output) as answers, Rejects(task.rejects, say) as rejects:
        counting = _Counting(task, screen, rejects, watch)
        frame = pl.concat([counting.answered(table) for table in tables], how="vertical_relaxed")
        with counting.told():
            files.sink(frame, answers, kind, SEPARATOR, _metadata(screen))
        rejects.keep()
    return counting.summary()


def _metadata(screen: Screen) -> dict[str, str]:
    return {
        "legal.program": __version__,
        "legal.rulebook.version": screen.book.version,
        "legal.rulebook.sha256": screen.book.sha256,
        "legal.readings": SEPARATOR.join(screen.asked),
        "legal.as_of": screen.as_of or "",
    }


class _Counting:
    """Answers batches, and counts what it has seen."""

    def __init__(self, task: Task, screen: Screen, rejects: Rejects, watch: Callable[[int], None]) -> None:
        self.task, self.screen, self.rejects, self.watch = task, screen, rejects, watch
        self.rows = self.rejected = 0
        self.counts: dict[str, Counter[str]] = {name: Counter() for name in screen.schema()}
        self._lock = threading.Lock()
        self._first: Problem | None = None

    def answered(self, table: Table) -> pl.LazyFrame:
        """The answers to the rows of one input, to be computed."""
        readers = self.screen.readers(table.frame.select(**table.found.facts).collect_schema())
        schema = files.columns_of(table.frame)
        answers = self.screen.schema()
        names = {path: f"{_FACT}{path}" for path in table.found.facts}

        def answer(batch: pl.DataFrame) -> pl.DataFrame:
            facts = pl.DataFrame({path: batch[name] for path, name in names.items()})
            got = with_ragged(readers.screened(facts), batch, len(schema))
            carried = {key: batch[key] for key in table.keys}  # by name, since a column may be called nothing
            found = pl.DataFrame({**carried, **{each.name: each for each in got.answers}})
            if got.wrong is not None:
                self._reject(table, batch[ROW], got)
                found = found.filter(~pl.Series(got.wrong))
            self._count(batch.height, found)
            return found

        facts = [each.alias(names[path]) for path, each in table.found.facts.items()]
        wanted = files.numbered(table.frame).select(_OURS, *map(pl.col, table.keys), *facts)
        return wanted.map_batches(
            answer, schema={**{name: schema[name] for name in table.keys}, **answers}, streamable=True
        )

    def _reject(self, table: Table, numbers: pl.Series, got: Screened) -> None:
        found = []
        for row, path, wrong in got.troubles:
            problem = Problem(visible(table.path), wrong.code, path, int(numbers[row]), values=wrong.values)
            found.append((table.found.names.get(path, path), problem))
        with self._lock:
            if self.task.strict:
                self._first = self._first or found[0][1]
                raise _Stopped
            self.rejects.write(found)

    def _count(self, rows: int, found: pl.DataFrame) -> None:
        counts = {name: _counted(found[name]) for name in self.counts if name.endswith((".outcome", ".missing"))}
        with self._lock:
            self.rows += found.height
            self.rejected += rows - found.height
            for name, each in counts.items():
                self.counts[name].update(each)
            self.watch(rows)

    @contextmanager
    def told(self) -> Iterator[None]:
        """Tells why the tables could not be screened to their end."""
        try:
            yield
        except (pl.exceptions.PolarsError, pl.exceptions.PanicException, OSError, _Stopped) as error:
            if self._first is not None:
                raise InputError([self._first]) from None
            reason = files.no_room(error)
            if reason:
                raise InputError([files.unwritable(self.task.output, reason)]) from None
            raise InputError([files.unreadable(", ".join(self.task.paths), error)]) from None

    def summary(self) -> Summary:
        """What came of it."""
        outcomes, missing = {}, {}
        for reading in self.screen.asked:
            outcomes[reading] = _sorted(self.counts[f"{reading}.outcome"])
            facts: Counter[str] = Counter()
            for text, count in self.counts.get(f"{reading}.missing", Counter()).items():
                facts.update(dict.fromkeys(text.split(SEPARATOR), count))
            missing[reading] = _sorted(facts)
        return Summary(self.rows, self.rejected, outcomes, missing)


def _counted(texts: pl.Series) -> dict[str, int]:
    """How often each category stands in a column."""
    numbers = texts.to_physical()
    counts = np.bincount(numbers.drop_nulls().to_numpy())
    there = np.flatnonzero(counts)
    names = pl.Series(there).cast(numbers.dtype).cat.to(texts.dtype).to_list()
    return dict(zip(names, counts[there].tolist(), strict=True))


def _sorted(counts: Counter[str]) -> dict[str, int]:
    return dict(sorted(counts.items(), key=lambda each: (-each[1], each[0])))


class _Stopped(Exception):
    """A row is no record, and none is to be left out."""
