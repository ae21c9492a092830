"""This engine beside others on the same people and norm: records a CPU second, one record, the first answer.

`make peers`. The others stand in `.venv-peers`; see `peers.py` for what they answer.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import Any

import polars as pl

import legal
from benchmarks.people import people
from benchmarks.timing import timed
from legal.scenario import Scenario

PEERS = ("by_hand", "zen", "clips", "cel", "durable")
RECORDS = 200_000
MANY = 2_000_000
ONES = 500


def plain(row: dict[str, Any]) -> dict[str, Any]:
    """A row in two values: unknown is no, or an empty text."""
    day, allowed = row["situation.date"], row["situation.authorization.date"]
    return {
        "citizenships": [each for each in row["person.citizenships"] or [] if each],
        "conduct": [each for each in row["situation.conduct"] or [] if each],
        "kind": row["situation.force.kind"] or "",
        "state": row["situation.force.state"] or "",
        "granted": bool(row["situation.authorization.granted"]),
        "by": row["situation.authorization.by"] or "",
        "later": isinstance(day, date) and isinstance(allowed, date) and allowed > day,
    }


def two_valued(frame: pl.DataFrame) -> list[dict[str, Any]]:
    return [plain(row) for row in frame.iter_rows(named=True)]


def peer(name: str, records: Path) -> dict[str, float]:
    python = Path(__file__).parents[2] / ".venv-peers" / "bin" / "python"
    command = [str(python), str(Path(__file__).with_name("peers.py")), str(records), name]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    found: dict[str, float] = json.loads(said.splitlines()[-1])  # an engine may say something of its own before
    return found


def first_answer(code: str) -> float:
    """Milliseconds until a new process has its first answer."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
    return (time.perf_counter() - start) * 1e3


def show(
    name: str,
    a_second: float,
    microseconds: float | None,
    first_ms: float | None,
    share: float | None,
    a_second_by_the_clock: float | None = None,
) -> None:
    told = [("", name), (",.0f", a_second), (",.0f", a_second_by_the_clock), (",.1f", microseconds)]
    told += [(",.0f", first_ms), (".4f", share)]
    print("| " + " | ".join("" if each is None else format(each, form) for form, each in told) + " |")


def own(frame: pl.DataFrame, many: pl.DataFrame) -> None:
    columns = ["outcome", "norm", "exception", "missing"]
    one = frame.head(1)
    legal.screen(one, columns=columns)
    clock, spent = timed(lambda: legal.screen(many, columns=columns), 10)
    share = (legal.screen(frame)["iq/stated-position.outcome"] == "punishable").mean()
    _, alone = timed(lambda: legal.screen(one, columns=columns), 50)
    first = first_answer("import legal, polars as pl; legal.screen(pl.DataFrame({'person.age': [3]}))")
    show("legal.screen", many.height / spent, alone * 1e6, first, float(str(share)), many.height / clock)
    scenario = Scenario.model_validate({"scenario": "x", "person": {"citizenships": ["IQ"]}})
    legal.check(scenario)
    _, each = timed(lambda: legal.check(scenario), ONES)
    first = first_answer("import legal; legal.check(legal.Scenario.model_validate({'scenario': 'x'}))")
    show("legal.check", 1 / each, each * 1e6, first, None)
    command = [str(Path(sys.executable).with_name("legal")), "check"]
    command.append("features/iq/stated-position/scenarios/minor.yaml")
    clock, _ = timed(lambda: subprocess.run(command, capture_output=True, check=False), 3)
    show("legal check, a file", 1 / clock, None, clock * 1e3, None)


def openfisca(file: Path) -> None:
    found = peer("openfisca", file)
    spent, clock = (found.pop(f"a_second_from_the_frame{end}") for end in ("", "_by_the_clock"))
    show("openfisca, given truths", **found)
    show("openfisca, from the same frame", spent, None, None, None, clock)


if __name__ == "__main__":
    made_up, many_made_up = people(RECORDS), people(MANY)
    print("| | rows a CPU second | rows a second | one record, µs | first answer, ms | share punishable |")
    print("|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        frame_file, file = Path(folder) / "records.parquet", Path(folder) / "records.json"
        many_made_up.write_parquet(frame_file)
        file.write_text(json.dumps(two_valued(made_up)))
        own(made_up, many_made_up)
        openfisca(frame_file)
        for each_peer in PEERS:
            show(each_peer, **peer(each_peer, file))
