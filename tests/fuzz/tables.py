"""Tables as `legal screen` takes them: written to a file, screened, and counted. It judges no answer."""

from __future__ import annotations

import io
import tempfile
from functools import cache
from pathlib import Path

import polars as pl

from fuzz.wording import tell
from legal.columns.running import Task, open_tables
from legal.columns.running import run as screened
from legal.columns.screening import Screen
from legal.errors import Problem

ROWS = """\
id,person.citizenships,person.born,person.age,situation.conduct,situation.date,situation.force.state
1,IQ;SY,2001-04-30,,joined,2025-06-01,RU
2,Iraq,2001,,"joined;recruited-others",2025-06-01,روسيا
3,none,2004-02-29,17,none,2022-02-28,unknown
4,Foo,2001-02-30,300,walked,yesterday,IQ
"""
LINES = """\
{"id": 1, "person": {"citizenships": ["IQ", null], "age": 30}, "situation": {"conduct": ["joined"]}}
{"id": 2, "person": {"citizenships": null}, "situation": {"force": {"state": "Russia"}, "date": "2025-06-01"}}
"""


@cache
def asked() -> Screen:
    return Screen()


@cache
def folder() -> Path:
    return Path(tempfile.mkdtemp(prefix="legal-fuzz-"))


@cache
def valid() -> tuple[bytes, ...]:
    whole = io.BytesIO()
    pl.DataFrame({"id": [1], "person.citizenships": [["IQ"]], "situation.conduct": ["joined"]}).write_parquet(whole)
    return ROWS.encode(), LINES.encode(), whole.getvalue()


def run(data: bytes) -> bool:
    """Whether the table was screened to its end; nothing half written is left, and all its rows are told of.

    Raises:
        InputError: what is no table.
    """
    kind = "parquet" if data.startswith(b"PAR1") else "jsonl" if data.startswith(b"{") else "csv"
    file, answers, rejects = (folder() / name for name in (f"people.{kind}", f"answers.{kind}", "rejects.csv"))
    file.write_bytes(data)
    told: list[Problem] = []
    rows: list[int] = []

    def say(problem: Problem) -> str:
        told.append(problem)
        return str(problem)

    try:
        task = Task([str(file)], str(answers), str(rejects))
        found = screened(task, asked(), open_tables(task, asked()), say, rows.append)
        tell(told)
        assert found.rows + found.rejected == sum(rows) > 0
        assert bool(found.rejected) == bool(told) == rejects.exists()
        assert answers.exists()
        return True
    finally:
        for each in (answers, rejects):
            each.unlink(missing_ok=True)
        left = {each.name for each in folder().iterdir()} - {file.name}
        file.unlink()
        assert not left, left
