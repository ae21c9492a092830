"""Holds the locked versions against what is known of their weaknesses: `make audit`, with pip-audit in `.audit/`.

pip-audit ends well where its data cannot be reached: it skips every package, and says that it knows of no weakness.
Here what was not looked at is not well: the exit code is 0 where every package was looked at and nothing is known, 1
where a weakness is, 2 where some package could not be looked at.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parents[1]
SERVICES = ("pypi", "osv")  # the one is asked where the other cannot be


class Audit(NamedTuple):
    """The exit code, and what is told."""

    code: int
    lines: tuple[str, ...]


def judge(packages: Sequence[Mapping[str, Any]]) -> Audit:
    """What pip-audit found of the packages: known weaknesses come first, then what was not looked at."""
    weak = [
        f"{package['name']} {package['version']}: {found['id']}, mended in {', '.join(found['fix_versions']) or 'none'}"
        for package in packages
        for found in package.get("vulns", ())
    ]
    skipped = [package["name"] for package in packages if "skip_reason" in package]
    share = f"{len(skipped)} of {len(packages)} packages" if packages else "every package"
    missed = [f"not looked at, since the data cannot be reached: {share}"]
    if weak:
        return Audit(1, (*weak, *(missed if skipped else ())))
    if skipped or not packages:
        return Audit(
            2, (*missed, "nothing is known of them, neither good nor bad; try again where the network allows it")
        )
    return Audit(0, (f"{len(packages)} packages looked at; no weakness is known",))


def ask(program: str, service: str) -> Sequence[Mapping[str, Any]]:
    """What a service says of every locked package; nothing where it says nothing."""
    command = [program, "-r", str(ROOT / "constraints.txt"), "--no-deps", "--disable-pip", "--progress-spinner", "off"]
    done = subprocess.run([*command, "-f", "json", "-s", service], capture_output=True, text=True, check=False)
    try:
        found: Sequence[Mapping[str, Any]] = json.loads(done.stdout)["dependencies"]
    except (ValueError, KeyError):
        return ()
    return found


def audit(program: str) -> Audit:
    """The first answer that is one; where there is none, that of the last service."""
    found = Audit(2, ())
    for service in SERVICES:
        found = judge(ask(program, service))
        if found.code != 2:
            break
    return found


if __name__ == "__main__":
    code, lines = audit(sys.argv[1])
    print("\n".join(lines))
    sys.exit(code)
