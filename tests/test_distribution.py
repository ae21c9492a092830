"""What is given away: a wheel with what it should hold and nothing else, the same bytes each time; locked parts."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import pytest

from golden_files import Golden

SUFFIXES = {".css", ".ini", ".json", ".py", ".typed", ".yaml"}


def build(root: Path, into: Path, **environment: str) -> Path:
    """The wheel, as the build backend makes it."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(into)]
    subprocess.run(command, cwd=root, check=True, capture_output=True, env={**os.environ, **environment})
    (wheel,) = into.glob("*.whl")
    return wheel


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Path:
    return build(root, tmp_path_factory.mktemp("wheel"))


def test_the_wheel_holds_what_is_listed_and_nothing_else(wheel: Path, golden: Golden) -> None:
    """The two packages and the rules, file by file: a new one is listed with `--renew`, and seen in the diff."""
    named = set(zipfile.ZipFile(wheel).namelist())
    described = {name for name in named if ".dist-info/" in name}
    assert {name.partition(".dist-info/")[2] for name in described} == {
        "METADATA",
        "RECORD",
        "WHEEL",
        "entry_points.txt",
        "licenses/LICENSE",
    }
    golden.check("wheel.txt", "".join(f"{name}\n" for name in sorted(named - described)))
    assert {Path(name).suffix for name in named - described} <= SUFFIXES


def test_two_builds_are_the_same_bytes(wheel: Path, root: Path, tmp_path: Path) -> None:
    """On another day, in another time zone, with another seed of hashes and another umask."""
    old = os.umask(0o077)
    try:
        again = build(root, tmp_path, TZ="Asia/Baghdad", PYTHONHASHSEED="7", LC_ALL="C")
    finally:
        os.umask(old)
    assert again.name == wheel.name
    assert hashlib.sha256(again.read_bytes()).hexdigest() == hashlib.sha256(wheel.read_bytes()).hexdigest()


def packages(root: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tomllib.loads((root / "uv.lock").read_text("utf-8"))["package"]
    return [each for each in found if each["name"] != "legal-engine"]


def test_of_all_that_is_locked_only_durable_rules_runs_code_when_it_is_installed(root: Path) -> None:
    """Everything else comes as a wheel; a wheel is unpacked, a source distribution is built by code of its own.

    PySpark has no wheel either; it is installed only where somebody asks for the extra `spark`.
    """
    built = {each["name"] for each in packages(root) if not each.get("wheels")}
    assert built == {"durable-rules", "pyspark"}
    extras = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
    assert [name for name, needs in extras.items() if any("pyspark" in each for each in needs)] == ["spark"]


def test_all_that_is_locked_comes_from_one_public_index_and_has_a_hash(root: Path) -> None:
    locked = packages(root)
    assert {each["source"].get("registry") for each in locked} == {"https://pypi.org/simple"}
    files = [
        file for each in locked for file in (*each.get("wheels", ()), *([each["sdist"]] if "sdist" in each else ()))
    ]
    assert all(file["hash"].startswith("sha256:") for file in files)


def test_the_constraints_name_the_versions_of_the_lock(root: Path) -> None:
    lines = (root / "constraints.txt").read_text("utf-8").splitlines()
    pinned = {line.partition(";")[0].strip() for line in lines if "==" in line}
    locked = {f"{each['name']}=={each['version']}" for each in packages(root)}
    assert pinned <= locked
    assert {line.partition("==")[0] for line in pinned} >= {
        "durable-rules",
        "pydantic",
        "pytest",
        "pytest-bdd",
        "typer",
    }
