"""Screening files: `legal screen` beside the floor, which is Polars reading the columns and writing finished answers.

Every figure is of a process of its own, one after the other in rounds, since a machine has other things to do; CPU
seconds are the number to compare. `python tests/benchmarks/screening.py [ROWS...]`
"""

from __future__ import annotations

import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import polars as pl

ANSWERS = ("outcome", "norm", "exception", "missing")
ROUNDS = 3


class Cost(NamedTuple):
    """What a run took."""

    wall: float
    cpu: float
    megabytes: float


def measured(work: Callable[[], object]) -> Cost:
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    return Cost(
        time.perf_counter() - wall,
        time.process_time() - cpu,
        resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    )


def screen(people: str, answers: str) -> Cost:
    """The tables of the norms are part of the work, the start of Python is not."""
    from legal.columns.running import Task, open_tables, run
    from legal.columns.screening import Screen

    def work() -> None:
        asked = Screen(columns=ANSWERS)
        task = Task([people], answers, f"{answers}.rejects.csv")
        run(task, asked, open_tables(task, asked), str, lambda _: None)

    return measured(work)


def floor_of_reading(people: str, answers: str) -> Cost:
    return measured(lambda: pl.scan_parquet(people).sink_batches(lambda _: None))


def floor_of_writing(people: str, answers: str) -> Cost:
    finished = pl.read_parquet(answers)
    place = Path(answers).with_name("floor.parquet")
    return measured(lambda: finished.lazy().sink_parquet(place, compression_level=1))


RUNS = {run.__name__: run for run in (screen, floor_of_reading, floor_of_writing)}


def in_a_process_of_its_own(name: str, people: Path, answers: Path) -> Cost:
    command = [sys.executable, __file__, "--run", name, str(people), str(answers)]
    return Cost(*json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout))


def compare(rows: int, folder: Path) -> None:
    people, answers = folder / "people.parquet", folder / "answers.parquet"
    subprocess.run([sys.executable, str(Path(__file__).with_name("people.py")), str(rows), str(people)], check=True)
    costs: dict[str, list[Cost]] = {name: [] for name in RUNS}
    for _ in range(ROUNDS):
        for name, found in costs.items():
            found.append(in_a_process_of_its_own(name, people, answers))
    middle = {
        name: Cost(*(statistics.median(part) for part in zip(*found, strict=True))) for name, found in costs.items()
    }
    floor = [middle["floor_of_reading"], middle["floor_of_writing"]]
    wall, cpu = sum(each.wall for each in floor), sum(each.cpu for each in floor)
    own = middle["screen"]
    print(
        f"{rows:>11,} rows: screen {own.wall:.2f} s, {own.cpu:.2f} CPU s, {own.megabytes:.0f} MB, "
        f"{rows / own.wall / 1e6:.2f} M rows/s; floor {wall:.2f} s, {cpu:.2f} CPU s; "
        f"ratio {own.wall / wall:.2f} wall, {own.cpu / cpu:.2f} CPU"
    )


if __name__ == "__main__":
    if sys.argv[1:2] == ["--run"]:
        print(json.dumps(RUNS[sys.argv[2]](*sys.argv[3:])))
    else:
        for size in map(int, sys.argv[1:] or ("1000000", "10000000")):
            with tempfile.TemporaryDirectory() as place:
                compare(size, Path(place))
