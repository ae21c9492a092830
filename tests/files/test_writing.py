"""Files are there whole or not at all, and take the place of others only where that is wanted."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from legal import InputError
from legal.files.writing import write_new, write_private


@contextmanager
def refused(code: str) -> Iterator[None]:
    with pytest.raises(InputError) as error:
        yield
    assert [problem.code for problem in error.value.problems] == [code]


@pytest.fixture
def umask() -> Iterator[None]:
    before = os.umask(0o022)
    yield
    os.umask(before)


def test_a_private_file_is_its_owners_alone_and_a_starting_file_as_any_other(tmp_path: Path, umask: None) -> None:
    write_private(tmp_path / "a.yaml", "نص\n")
    write_new({tmp_path / "b.yaml": "نص\n"})
    for name, mode in (("a.yaml", 0o600), ("b.yaml", 0o644)):
        assert (tmp_path / name).read_bytes() == "نص\n".encode()
        assert (tmp_path / name).stat().st_mode & 0o777 == mode
    assert sorted(os.listdir(tmp_path)) == ["a.yaml", "b.yaml"]


def test_nothing_is_replaced_unless_that_is_wanted(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("old")
    with refused("file-exists"):
        write_private(tmp_path / "a.yaml", "new")
    with refused("file-exists"):
        write_new({tmp_path / "b.yaml": "new", tmp_path / "a.yaml": "new"})
    assert (tmp_path / "a.yaml").read_text() == "old"
    write_private(tmp_path / "a.yaml", "new", replace=True)
    assert (tmp_path / "a.yaml").read_text() == "new"
    assert os.listdir(tmp_path) == ["a.yaml"]


def test_a_link_that_leads_nowhere_has_its_name_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").symlink_to(tmp_path / "nowhere")
    with refused("file-exists"):
        write_private(tmp_path / "a.yaml", "new")
    with refused("unwritable"):
        write_private(tmp_path / "a.yaml", "new", replace=True)
    assert os.listdir(tmp_path) == ["a.yaml"]


@pytest.mark.parametrize("name", ["/dev/null/a.yaml", "a" * 300, "a\0b", "/proc/a.yaml", "missing/a.yaml"])
def test_a_place_that_cannot_be_written_is_told(name: str, tmp_path: Path) -> None:
    with refused("unwritable"):
        write_private(tmp_path / name, "new")
    if not name.startswith("missing"):
        with refused("unwritable"):
            write_new({tmp_path / "folder" / "b.yaml": "new", tmp_path / name: "new"})
    assert os.listdir(tmp_path) == []


def test_what_is_no_file_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with refused("unwritable"):
        write_private(tmp_path / "folder", "new", replace=True)
    assert (tmp_path / "folder").is_dir()


def test_without_links_it_is_moved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError("no links here")

    monkeypatch.setattr(os, "link", refuse)
    write_private(tmp_path / "a.yaml", "new")
    assert (tmp_path / "a.yaml").read_text() == "new"
    with refused("file-exists"):
        write_private(tmp_path / "a.yaml", "newer")
    assert os.listdir(tmp_path) == ["a.yaml"]


def test_what_a_killed_process_left_under_a_mark_is_cleared_away(tmp_path: Path) -> None:
    (tmp_path / ".legal-here.tmp").write_text("half")
    write_private(tmp_path / "a.yaml", "new", mark="here")
    assert os.listdir(tmp_path) == ["a.yaml"]


def test_a_kill_in_the_middle_leaves_the_old_file_or_the_new_one(tmp_path: Path) -> None:
    target = tmp_path / "a.yaml"
    program = (
        "import pathlib, sys; from legal.files.writing import write_private\n"
        "path = pathlib.Path(sys.argv[1])\n"
        "print(flush=True)\n"
        "for number in range(10**6): write_private(path, f'{number:09}' * 20000, replace=number > 0)\n"
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
