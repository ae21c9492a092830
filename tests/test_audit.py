"""`make audit` never says that all is well of what it has not looked at."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from audit import Audit, audit, judge

WELL = {"name": "a", "version": "1", "vulns": []}
WEAK = {"name": "b", "version": "2", "vulns": [{"id": "X-1", "fix_versions": ["2.1"]}]}
SKIPPED = {"name": "c", "skip_reason": "Dependency not found"}


@pytest.mark.parametrize(
    ("packages", "code", "first"),
    [
        ([WELL, WELL], 0, "2 packages looked at; no weakness is known"),
        ([WELL, WEAK], 1, "b 2: X-1, mended in 2.1"),
        ([SKIPPED, WEAK], 1, "b 2: X-1, mended in 2.1"),
        ([WELL, SKIPPED], 2, "not looked at, since the data cannot be reached: 1 of 2 packages"),
        ([], 2, "not looked at, since the data cannot be reached: every package"),
    ],
)
def test_what_was_not_looked_at_is_not_well(packages: Sequence[dict[str, Any]], code: int, first: str) -> None:
    found = judge(packages)
    assert (found.code, found.lines[0]) == (code, first)


def program(folder: Path, **answers: Sequence[dict[str, Any]]) -> str:
    """A stand-in for pip-audit that answers by service."""
    place = folder / "pip-audit"
    known = {service: json.dumps({"dependencies": found}) for service, found in answers.items()}
    place.write_text(f"#!/usr/bin/env python3\nimport sys\nprint({known!r}.get(sys.argv[-1], 'no network'))\n", "utf-8")
    place.chmod(0o755)
    return str(place)


def test_another_service_is_asked_where_one_cannot_be(tmp_path: Path) -> None:
    assert audit(program(tmp_path, pypi=[SKIPPED], osv=[WELL])).code == 0
    assert audit(program(tmp_path, pypi=[SKIPPED], osv=[WEAK])).code == 1
    assert audit(program(tmp_path, pypi=[SKIPPED])).code == 2
    assert audit(program(tmp_path)) == Audit(2, judge([]).lines)
