"""This engine beside others on the same people and norm: records a CPU second, one record, the first answer.

`make peers`. The others stand in `.venv-peers`; see `peers.py` for what they answer.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import polars as pl

import legal
from benchmarks.people import people
from legal.scenario import Scenario

PEERS = ("openfisca", "by_hand", "zen", "clips", "cel", "durable")
RECORDS = 200_000
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


def cpu(work: Callable[[], object], times: int = 1) -> float:
    start = time.process_time()
    for _ in range(times):
        work()
    return (time.process_time() - start) / times


def first_answer(code: str) -> float:
    """Milliseconds until a new process has its first answer."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
    return (time.perf_counter() - start) * 1e3


def show(name: str, a_second: float, microseconds: float, first_ms: float, share: float | None) -> None:
    told = "" if share is None else f"{share:.4f}"
    print(f"| {name} | {a_second:,.0f} | {microseconds:,.1f} | {first_ms:,.0f} | {told} |")


def own(frame: pl.DataFrame) -> None:
    columns = ["outcome", "norm", "exception", "missing"]
    one = frame.head(1)
    legal.screen(one, columns=columns)
    many = pl.concat([frame] * 10)
    spent = cpu(lambda: legal.screen(many, columns=columns), 3)
    share = (legal.screen(frame)["iq/stated-position.outcome"] == "punishable").mean()
    alone = cpu(lambda: legal.screen(one, columns=columns), 5)
    first = first_answer("import legal, polars as pl; legal.screen(pl.DataFrame({'person.age': [3]}))")
    show("legal.screen", many.height / spent, alone * 1e6, first, float(str(share)))
    scenario = Scenario.model_validate({"scenario": "x", "person": {"citizenships": ["IQ"]}})
    legal.check(scenario)
    each = cpu(lambda: legal.check(scenario), ONES)
    first = first_answer("import legal; legal.check(legal.Scenario.model_validate({'scenario': 'x'}))")
    show("legal.check", 1 / each, each * 1e6, first, None)
    command = [
        str(Path(sys.executable).with_name("legal")),
        "check",
        "features/iq/stated-position/scenarios/minor.yaml",
    ]
    start = time.perf_counter()
    subprocess.run(command, capture_output=True, check=False)
    spent = time.perf_counter() - start
    show("legal check, a file", 1 / spent, spent * 1e6, spent * 1e3, None)


if __name__ == "__main__":
    made_up = people(RECORDS)
    print("| | records a CPU second | one record, µs | first answer, ms | share punishable |\n|---|---|---|---|---|")
    own(made_up)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "records.json"
        file.write_text(json.dumps(two_valued(made_up)))
        for each_peer in PEERS:
            show(each_peer, **peer(each_peer, file))
