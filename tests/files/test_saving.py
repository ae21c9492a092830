"""A file is there whole or not at all, and takes the place of another only where that is wanted."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from legal import InputError
from legal.files.saving import save


def test_a_new_file_is_written_for_its_owner_alone(tmp_path: Path) -> None:
    save(str(tmp_path / "a.yaml"), "نص\n")
    assert (tmp_path / "a.yaml").read_bytes() == "نص\n".encode()
    assert (tmp_path / "a.yaml").stat().st_mode & 0o777 == 0o600
    assert os.listdir(tmp_path) == ["a.yaml"]


def test_nothing_is_replaced_unless_that_is_wanted(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("old")
    with pytest.raises(FileExistsError):
        save(str(tmp_path / "a.yaml"), "new")
    assert (tmp_path / "a.yaml").read_text() == "old"
    save(str(tmp_path / "a.yaml"), "new", replace=True)
    assert (tmp_path / "a.yaml").read_text() == "new"
    assert os.listdir(tmp_path) == ["a.yaml"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("old")
    (tmp_path / "b.yaml").symlink_to(tmp_path / "a.yaml")
    save(str(tmp_path / "b.yaml"), "new", replace=True)
    assert (tmp_path / "b.yaml").is_symlink()
    assert (tmp_path / "a.yaml").read_text() == "new"


@pytest.mark.parametrize("name", ["missing/a.yaml", "/dev/null/a.yaml", "a" * 300, "a\0b", "/proc/a.yaml"])
def test_a_place_that_cannot_be_written_is_told(name: str, tmp_path: Path) -> None:
    with pytest.raises(InputError) as refused:
        save(str(tmp_path / name), "new")
    assert [problem.code for problem in refused.value.problems] == ["unwritable"]
    assert os.listdir(tmp_path) == []


def test_what_is_no_file_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(InputError):
        save(str(tmp_path / "folder"), "new", replace=True)
    assert (tmp_path / "folder").is_dir()


def test_without_links_it_is_moved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError("no links here")

    monkeypatch.setattr(os, "link", refuse)
    save(str(tmp_path / "a.yaml"), "new")
    assert (tmp_path / "a.yaml").read_text() == "new"
    with pytest.raises(FileExistsError):
        save(str(tmp_path / "a.yaml"), "newer")
    assert os.listdir(tmp_path) == ["a.yaml"]


def test_a_kill_in_the_middle_leaves_the_old_file_or_the_new_one(tmp_path: Path) -> None:
    target = tmp_path / "a.yaml"
    program = (
        "import sys; from legal.files.saving import save\n"
        "print(flush=True)\n"
        "for number in range(10**6): save(sys.argv[1], f'{number:09}' * 20000, replace=number > 0)\n"
    )
    for wait in (0.0, 0.01, 0.02, 0.05):
        target.unlink(missing_ok=True)
        with subprocess.Popen([sys.executable, "-c", program, str(target)], stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(wait)
            process.send_signal(signal.SIGKILL)
        if target.exists():
            text = target.read_text()
            assert len(text) == 180_000
            assert text == text[:9] * 20_000
