"""Fuzzes every kind of input for a bounded time, round by round: `make fuzz FUZZ_SECONDS=600 FUZZ_SEED=1`.

Each round is a process of its own, so that a crash of C code, a hang and a lack of memory are seen too. It ends with
1 if anything was found; what was found lies in tests/corpus/fuzz. It judges nothing itself: `round` does.
"""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

KINDS = ("yaml", "json", "report", "feature", "rulebook", "table")
ROUND = 20.0  # seconds
HANGS = 120.0  # seconds after which a round that should have ended is called a hang


def tried(kind: str, seed: int, seconds: float) -> dict[str, Any]:
    """What a round has found; a round that does not end well is itself a fault, with its seed."""
    command = [sys.executable, "-m", "fuzz.round", kind, str(seed), str(seconds)]
    tests = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[1])}
    nothing = {"kind": kind, "tried": 0, "accepted": 0, "slowest": 0.0, "peak": 0}
    try:
        done = subprocess.run(command, env=tests, capture_output=True, text=True, timeout=seconds + HANGS, check=False)
    except subprocess.TimeoutExpired:
        return {**nothing, "faults": {"hang": f"python -m fuzz.round {kind} {seed} {seconds}"}}
    if done.returncode:
        why = done.stderr.strip().splitlines()[-1:] or [""]
        return {**nothing, "faults": {f"exit {done.returncode} {why[0]}": f"python -m fuzz.round {kind} {seed}"}}
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def run(seconds: float, seed: int) -> list[dict[str, Any]]:
    """All rounds that there is time for, kind by kind in turn; one of each at least."""
    end = time.monotonic() + seconds
    found: list[dict[str, Any]] = []
    length = min(ROUND, seconds / len(KINDS))
    with contextlib.suppress(KeyboardInterrupt):  # which ends it early, with what was tried till then
        while not found or time.monotonic() < end:
            for kind in KINDS:
                known = {where for each in found for where in each["faults"]}
                found.append(tried(kind, seed, length))
                seed += 1_000_000
                for where in found[-1]["faults"].keys() - known:
                    print(f"{kind}: {where}: {found[-1]['faults'][where]}", flush=True)
    return found


def table(rounds: Sequence[dict[str, Any]]) -> str:
    """What was tried of each kind, and how it went."""
    lines = [f"{'kind':10}{'inputs':>12}{'accepted':>12}{'faults':>8}{'slowest, s':>12}{'peak, MB':>10}"]
    for kind in (*KINDS, "all"):
        own = [each for each in rounds if kind in (each["kind"], "all")]
        sums = [sum(each[key] for each in own) for key in ("tried", "accepted")]
        faults = len({where for each in own for where in each["faults"]})
        slowest, peak = (max(each[key] for each in own) for key in ("slowest", "peak"))
        lines.append(f"{kind:10}{sums[0]:12,}{sums[1]:12,}{faults:8}{slowest:12.2f}{peak:10}")
    return "\n".join(lines)


if __name__ == "__main__":
    seconds, seed = float(sys.argv[1]), int(sys.argv[2])
    print(f"fuzzing for {seconds:.0f} seconds, seed {seed}", flush=True)
    rounds = run(seconds, seed)
    print(table(rounds))
    sys.exit(any(each["faults"] for each in rounds))
