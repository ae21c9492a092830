"""The same scenarios, rulebook and program give the same bytes: whatever the seed, locale, time zone and threads."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from legal import check_all, load_scenarios
from shipped_scenarios import FOLDERS

ROOT = Path(__file__).parents[1]
SCENARIOS = ROOT / "features" / "iq" / "stated-position" / "scenarios"
PROGRAM = str(Path(sys.executable).with_name("legal"))
UTF_8 = {"PYTHONIOENCODING": "utf-8"}  # of text: JSON and HTML are UTF-8 on every terminal
AROUND = [
    {"PYTHONHASHSEED": "0", "LC_ALL": "C", "TZ": "UTC"},
    {"PYTHONHASHSEED": "1", "LC_ALL": "ar_IQ.UTF-8", "TZ": "Asia/Baghdad", "PYTHONUTF8": "0", **UTF_8},
    {"PYTHONHASHSEED": "4294967295", "LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati", "COLUMNS": "40"},
]


def report(form: str, lang: str, **environment: str) -> str:
    """The hash of what the command writes about the scenarios of the stated position."""
    command = [PROGRAM, "check", str(SCENARIOS.relative_to(ROOT)), "--format", form, "--lang", lang, "--exit-zero"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False, env={**os.environ, **environment})
    assert done.returncode == 0, done.stderr
    return hashlib.sha256(done.stdout).hexdigest()


@pytest.mark.parametrize(("form", "lang"), [("json", "en"), ("text", "ar"), ("html", "ckb")])
def test_seed_locale_and_time_zone_change_no_byte(form: str, lang: str) -> None:
    assert len({report(form, lang, **each) for each in AROUND}) == 1


def test_threads_and_order_change_no_byte() -> None:
    cases = list(load_scenarios(*FOLDERS))
    alone = [check_all([each]).to_json() for each in cases]
    with ThreadPoolExecutor(16) as pool:
        together = list(pool.map(lambda each: check_all([each]).to_json(), reversed(cases)))
    assert together[::-1] == alone


OTHERS = sorted((ROOT / ".pythons").glob("*/bin/python"))


@pytest.mark.skipif(not OTHERS, reason="there is one Python here; `make pythons` sets up the others and asks them")
def test_every_version_of_python_gives_the_same_bytes() -> None:
    program = (
        "import hashlib, sys; sys.path[:0] = sys.argv[1:3]\n"
        "from legal import check_all, load_scenarios\n"
        "print(hashlib.sha256(check_all(load_scenarios(*sys.argv[3:])).to_json().encode()).hexdigest())"
    )
    places = [str(ROOT / "engine"), str(ROOT / "cli"), *(str(each.relative_to(ROOT)) for each in FOLDERS)]
    found = {}
    for python in [sys.executable, *map(str, OTHERS)]:
        done = subprocess.run([python, "-c", program, *places], cwd=ROOT, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        found[python] = done.stdout
    assert len(set(found.values())) == 1, json.dumps(found, indent=1)
