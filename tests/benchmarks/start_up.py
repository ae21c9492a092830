"""How long `legal check` takes on one file, as a ratio to a bare program with the same libraries, in one run.

The bare program has typer, pydantic and one model of the scenario's size, and does nothing else. Rounds are
interleaved, so that what else the machine does falls on all alike.
"""

from __future__ import annotations

import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from legal.files.shipped import shipped
from legal.scenario import fields

ROUNDS = int(os.environ.get("ROUNDS", "31"))
SCENARIO = Path(__file__).parents[2] / "features" / "iq" / "stated-position" / "scenarios" / "joined-russia.yaml"

BARE = """
import typer
from typing import Optional
from pydantic import BaseModel, ConfigDict

class Case(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
{fields}

app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False)

@app.command()
def check(path: list[str]) -> None:
    Case.model_validate({{"f0": "x"}})
    typer.echo(open(path[0], encoding="utf-8").read())

app()
"""


def main() -> None:
    """Measures and prints the table."""
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        bare = here / "bare.py"
        lines = "\n".join(f"    f{number}: Optional[str] = None" for number in range(len(fields())))
        bare.write_text(BARE.format(fields=lines), "utf-8")
        legal = [str(Path(sys.executable).with_name("legal")), "check", str(SCENARIO)]
        runs = {
            "bare typer + pydantic": [sys.executable, str(bare), str(SCENARIO)],
            "legal check": legal,
            "legal check --format json": [*legal, "--format", "json"],
            "legal show": [*legal[:-2], "show", "S11"],
            "legal show, all": [*legal[:-2], "show"],
            "legal claims": [*legal[:-2], "claims"],
            "legal coverage": [*legal[:-2], "coverage"],
            "ten times the sources": [*legal, "--rulebook", str(more_sources(here / "many"))],
            "ten times the statements": [*legal, "--rulebook", str(more_statements(here / "large"))],
        }
        environment = {**os.environ, "XDG_CACHE_HOME": str(here / "cache"), "LANG": "C.UTF-8"}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its bytecode
        environment["PYTHONPYCACHEPREFIX"] = str(here / "bytecode")
        first = {name: measure(command, environment) for name, command in runs.items()}
        found: dict[str, list[tuple[float, float]]] = {name: [] for name in runs}
        for _ in range(ROUNDS):
            for name, command in runs.items():
                found[name].append(measure(command, environment))
    print(f"one file, whole process, {ROUNDS} interleaved rounds; ratios are of medians")
    print(f"{'':28}{'wall ms':>10}{'CPU ms':>10}{'wall':>8}{'CPU':>8}{'first run, wall ms':>22}")
    base = median(found["bare typer + pydantic"])
    for name, times in found.items():
        wall, cpu = median(times)
        ratios = f"{wall / base[0]:>7.2f}x{cpu / base[1]:>7.2f}x"
        print(f"{name:28}{wall * 1000:>10.0f}{cpu * 1000:>10.0f}{ratios}{first[name][0] * 1000:>22.0f}")


def measure(command: list[str], environment: dict[str, str]) -> tuple[float, float]:
    """Wall and CPU seconds of one process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    code = subprocess.run(command, stdout=subprocess.DEVNULL, env=environment, check=False).returncode
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if code not in (0, 1):
        raise SystemExit(f"{command} ended with {code}")
    return wall, (after.ru_utime - before.ru_utime) + (after.ru_stime - before.ru_stime)


def median(times: list[tuple[float, float]]) -> tuple[float, float]:
    return statistics.median(wall for wall, _ in times), statistics.median(cpu for _, cpu in times)


def more_sources(folder: Path) -> Path:
    """A rulebook of ten sources: the shipped one and nine copies of it."""
    shutil.copytree(shipped(), folder)
    for number in range(9):
        shutil.copytree(folder / "iq" / "stated-position", folder / "iq" / f"copy-{number}")
    return folder


def more_statements(folder: Path) -> Path:
    """A rulebook whose source says ten times as much: each statement stands nine times more, set aside."""
    shutil.copytree(shipped(), folder)
    path = folder / "iq" / "stated-position" / "source.yaml"
    text = path.read_text("utf-8")
    start, end = text.index("\n  S01:"), text.index("\n# Who says what")
    aside = "\n    aside: {en: a copy, ar: نسخة, ckb: کۆپی}"
    entries = text[start:end].split("\n  S")[1:]
    copies = "".join(
        f"\n  T{number}{entry.rstrip()}" + ("" if "\n    aside:" in entry else aside)
        for number in range(9)
        for entry in entries
    )
    path.write_text(text[:end].rstrip() + copies + "\n" + text[end:], "utf-8")
    return folder


if __name__ == "__main__":
    main()
