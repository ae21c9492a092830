"""Two tags of a feature that are swapped: the scenarios then stand under statements that decide nothing in them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

FEATURE = Path("features") / "iq" / "stated-position" / "numbers.feature"


@pytest.fixture
def copy(root: Path, tmp_path: Path) -> Path:
    """One feature and the settings of the repository, in a folder of their own."""
    (tmp_path / FEATURE).parent.mkdir(parents=True)
    shutil.copy(root / FEATURE, tmp_path / FEATURE)
    shutil.copy(root / "pyproject.toml", tmp_path)
    return tmp_path


def run(copy: Path) -> subprocess.CompletedProcess[str]:
    """The feature of the copy, as `pytest` runs it in the repository."""
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", str(FEATURE)]
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTEST_")}
    return subprocess.run(command, cwd=copy, env=environment, capture_output=True, text=True, check=False)


def test_the_feature_passes_as_it_is(copy: Path) -> None:
    result = run(copy)
    assert result.returncode == 0, result.stdout + result.stderr


def test_swapped_tags_make_the_features_fail(copy: Path) -> None:
    """The first scenarios of two statements get each other's tag; each then says that its tag decided nothing."""
    file = copy / FEATURE
    text = file.read_text("utf-8")
    swapped = text.replace("  @S07\n", "  @\n", 1).replace("  @S08\n", "  @S07\n", 1).replace("  @\n", "  @S08\n", 1)
    assert swapped != text
    file.write_text(swapped, "utf-8")
    result = run(copy)
    assert result.returncode == 1, result.stdout + result.stderr
    assert "S07 decided nothing here" in result.stdout
    assert "S08 decided nothing here" in result.stdout
