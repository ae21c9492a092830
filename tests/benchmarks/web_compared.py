"""`legal serve` beside other engines' servers: the same person and norm, eight clients, one process each, one run.

`make peers`. The others answer one norm in two values; ours asks two engines and says why, what is missing and what it
cites. See `peer_servers.py`.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from benchmarks.web import CASE, CLIENTS, REQUESTS, Load, answer_of, free_port, load, post, wait_for
from running_server import Running, running

HERE = Path(__file__).parent
PEERS = HERE.parents[1] / ".venv-peers" / "bin"
JSON = "application/json"
STATED = {"citizen": True, "joined": True, "kind": "state", "state": "RU", "granted": False, "by": "", "later": False}
RECORD = {**STATED, "citizenships": ["IQ"], "conduct": ["joined"], "kind": "state-armed-forces"}
MONTH = "2026-01"


def main() -> None:
    """Measures and prints the table."""
    print(f"{CLIENTS} clients, {REQUESTS} requests, one process each; load of the machine {os.getloadavg()[0]:.1f}")
    print("| | requests a second | median ms | p99 ms | computed ms |\n|---|---|---|---|---|")
    with running() as ours:
        check = post("/api/check", json.dumps(CASE).encode(), JSON)
        assert answer_of(ours, check)["results"][0]["outcome"] == "punishable"
        row("legal serve, `/api/check`", load(ours, check))
    with openfisca() as server:
        asked = post("/calculate", json.dumps(situation()).encode(), JSON)
        assert answer_of(server, asked)["persons"]["p"]["punishable"] == {MONTH: True}
        row("openfisca serve, `/calculate`", load(server, asked))
    with peer("python", str(HERE / "peer_servers.py")) as server:
        asked = post("/check", json.dumps(RECORD).encode(), JSON)
        assert answer_of(server, asked) == {"punishable": True}
        row("zen's expression behind FastAPI", load(server, asked))


def situation() -> dict[str, Any]:
    """A person as openfisca is told of one."""
    told: Mapping[str, object] = {**STATED, "punishable": None}
    return {"persons": {"p": {name: {MONTH: value} for name, value in told.items()}}}


def row(name: str, found: Load) -> None:
    print(f"| {name} | {found.rate:,.0f} | {found.median:.1f} | {found.slowest:.1f} | {found.computed:.2f} |")


@contextmanager
def openfisca() -> Iterator[Running]:
    """Its own command, with one worker as the others have."""
    with peer("openfisca", "serve", "--country-package", "peer_servers", "--workers", "1", "--port") as server:
        yield server


@contextmanager
def peer(program: str, *arguments: str) -> Iterator[Running]:
    """A server of the peers' environment on a port that was free, which is its last argument."""
    port = free_port()
    found = {**os.environ, "PYTHONPATH": str(HERE)}
    process = subprocess.Popen(
        [str(PEERS / program), *arguments, str(port)], env=found, stderr=subprocess.DEVNULL, text=True
    )
    try:
        wait_for(port)
        yield Running(process, port, 0, [])
    finally:
        process.terminate()
        process.wait()


if __name__ == "__main__":
    main()
