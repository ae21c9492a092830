"""The file of salts: its owner's alone, whole or not there, and never written over something else."""

from __future__ import annotations

import json
import os
import signal
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from legal import InputError
from legal.files.salts import open_salts, read_salts
from legal.redaction import Salt

ONE = Salt("c" * 64, "scenario", "A title", "01" * 16)
TWO = Salt("d" * 64, "person.citizenships", ["IQ"], "02" * 16)


def add(path: Path, *salts: Salt) -> None:
    with open_salts(path) as known:
        known.update({each.hash: each for each in salts})


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def code(path: Path) -> str:
    with pytest.raises(InputError) as error:
        read_salts(path)
    [problem] = error.value.problems
    assert problem.message
    return problem.code


def test_what_is_written_is_read_and_nobody_else_may_read_it(tmp_path: Path) -> None:
    path = tmp_path / "SALTS"
    add(path, ONE)
    add(path, TWO)
    assert read_salts(path) == {ONE.hash: ONE, TWO.hash: TWO}
    assert mode(path) == 0o600
    assert os.listdir(tmp_path) == ["SALTS"]
    assert json.loads(path.read_text("utf-8"))["salts"][ONE.hash] == ONE._asdict()


def test_it_is_never_readable_by_others_not_even_while_it_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[int] = []
    monkeypatch.setattr(os, "fsync", lambda made: seen.append(stat.S_IMODE(os.fstat(made).st_mode)))
    before = os.umask(0)
    try:
        add(tmp_path / "SALTS", ONE)
    finally:
        os.umask(before)
    assert seen[0] == mode(tmp_path / "SALTS") == 0o600


def test_a_file_without_salts_is_made_all_the_same(tmp_path: Path) -> None:
    add(tmp_path / "SALTS")
    assert read_salts(tmp_path / "SALTS") == {}


def test_nothing_new_means_nothing_is_written(tmp_path: Path) -> None:
    add(tmp_path / "SALTS", ONE)
    inode = (tmp_path / "SALTS").stat().st_ino
    add(tmp_path / "SALTS", ONE)
    assert (tmp_path / "SALTS").stat().st_ino == inode


def test_a_block_that_fails_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    def failing(path: Path) -> None:
        with open_salts(path) as known:
            known[TWO.hash] = TWO
            raise RuntimeError

    for path in (tmp_path / "SALTS", tmp_path / "NEW"):
        if path.name == "SALTS":
            add(path, ONE)
        with pytest.raises(RuntimeError):
            failing(path)
    assert read_salts(tmp_path / "SALTS") == {ONE.hash: ONE}
    assert os.listdir(tmp_path) == ["SALTS"]


@pytest.mark.parametrize("others", [0o640, 0o604, 0o660, 0o644, 0o666])
def test_a_file_that_others_may_read_or_change_is_refused(tmp_path: Path, others: int) -> None:
    path = tmp_path / "SALTS"
    add(path, ONE)
    path.chmod(others)
    assert code(path) == "salts-open"
    with pytest.raises(InputError, match=r"chmod 600 .*SALTS"):
        add(path, TWO)
    assert mode(path) == others


def test_a_link_a_folder_and_a_pipe_are_refused_and_left_as_they_are(tmp_path: Path) -> None:
    add(tmp_path / "SALTS", ONE)
    (tmp_path / "link").symlink_to("SALTS")
    (tmp_path / "dangling").symlink_to("nowhere")
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe", 0o600)
    names = ("link", "dangling", "folder", "pipe")
    for name in names:
        assert code(tmp_path / name) == "salts-no-file"
        with pytest.raises(InputError):
            add(tmp_path / name, TWO)
    assert sorted(os.listdir(tmp_path)) == sorted(["SALTS", *names])
    assert read_salts(tmp_path / "SALTS") == {ONE.hash: ONE}


GOOD: dict[str, Any] = {"format": "legal-salts/1", "salts": {ONE.hash: ONE._asdict()}}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "not-salts"),
        ("[]", "not-salts"),
        ("{}", "not-salts"),
        ("3", "not-salts"),
        ("scenario: a title", "syntax"),
        ('{"format": "legal-report/1"}', "not-salts"),
        (json.dumps({**GOOD, "format": "legal-salts/2"}), "not-salts"),
        (json.dumps({**GOOD, "more": 1}), "not-salts"),
        (json.dumps({**GOOD, "salts": []}), "not-salts"),
        (json.dumps(GOOD)[:-1], "syntax"),
        ('{"format": 1, "format": 2}', "duplicate-key"),
        (json.dumps(GOOD).replace("A title", "B title"), "salt-damaged"),
        (json.dumps(GOOD).replace("0101", "0102", 1), "salt-damaged"),
        (json.dumps(GOOD).replace(ONE.hash, "sha256:" + "0" * 64), "salt-damaged"),
        (json.dumps(GOOD).replace('"scenario"', '"source"'), "salt-damaged"),
        (json.dumps(GOOD).replace("c" * 64, "none"), "salt-damaged"),
        (json.dumps(GOOD).replace('"salt"', '"slat"'), "salt-damaged"),
        (json.dumps({**GOOD, "salts": {ONE.hash: None}}), "salt-damaged"),
        (json.dumps({**GOOD, "salts": {ONE.hash: {**ONE._asdict(), "path": 3}}}), "salt-damaged"),
    ],
)
def test_what_is_no_file_of_salts_is_told_and_never_overwritten(tmp_path: Path, text: str, expected: str) -> None:
    path = tmp_path / "SALTS"
    path.write_text(text, "utf-8")
    path.chmod(0o600)
    assert code(path) == expected
    with pytest.raises(InputError):
        add(path, TWO)
    assert path.read_text("utf-8") == text


def test_what_is_not_utf_8_or_huge_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "SALTS"
    add(path, ONE)
    monkeypatch.setattr("legal.files.salts.MAX_BYTES", 20)
    assert code(path) == "too-large"
    path.write_bytes(b"\xff\xff{}")
    assert code(path) == "not-utf-8"


@pytest.mark.parametrize(("limit", "value"), [("MAX_BYTES", 500), ("MAX_NODES", 12)])
def test_a_file_that_could_not_be_read_again_is_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, value: int
) -> None:
    """Or the salts of all earlier reports would be lost."""
    path = tmp_path / "SALTS"
    add(path, ONE)
    monkeypatch.setattr(f"legal.files.salts.{limit}", value)
    with pytest.raises(InputError, match="name a new one"):
        add(path, TWO)
    assert read_salts(path) == {ONE.hash: ONE}
    assert os.listdir(tmp_path) == ["SALTS"]


def test_a_folder_that_is_not_there_or_takes_no_file_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(InputError, match="no such file or folder"):
        add(tmp_path / "nowhere" / "SALTS", ONE)
    (tmp_path / "file").write_text("x", "utf-8")
    with pytest.raises(InputError, match="cannot be written"):
        add(tmp_path / "file" / "SALTS", ONE)
    with pytest.raises(InputError):
        add(Path(""), ONE)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    add(tmp_path / "SALTS", ONE)
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(InputError, match="cannot be written: No space left on device"):
        add(tmp_path / "SALTS", TWO)
    assert read_salts(tmp_path / "SALTS") == {ONE.hash: ONE}
    assert sorted(os.listdir(tmp_path)) == ["SALTS", "file"]


KILLED = """
import os, signal, sys
from legal.files.salts import open_salts
from legal.redaction import Salt
os.fsync = lambda made: os.kill(os.getpid(), signal.SIGKILL)
with open_salts(sys.argv[1]) as known:
    salt = Salt("d" * 64, "id", "7", "02" * 16)
    known[salt.hash] = salt
"""


def test_a_process_that_is_killed_while_it_writes_leaves_the_old_file_and_blocks_nobody(tmp_path: Path) -> None:
    path = tmp_path / "SALTS"
    add(path, ONE)
    done = subprocess.run([sys.executable, "-c", KILLED, str(path)], check=False)
    assert done.returncode == -signal.SIGKILL
    assert read_salts(path) == {ONE.hash: ONE}
    assert len(os.listdir(tmp_path)) == 2  # what it had begun, for its owner alone
    assert all(mode(tmp_path / name) == 0o600 for name in os.listdir(tmp_path))
    add(path, TWO)
    assert read_salts(path) == {ONE.hash: ONE, TWO.hash: TWO}
    assert os.listdir(tmp_path) == ["SALTS"]


MANY = """
import sys
from legal.files.salts import open_salts
from legal.redaction import Salt
for number in range(10):
    with open_salts(sys.argv[1]) as known:
        salt = Salt("d" * 64, "id", sys.argv[2], f"{number:032x}")
        known[salt.hash] = salt
"""


def test_processes_that_write_at_once_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "SALTS"
    running = [subprocess.Popen([sys.executable, "-c", MANY, str(path), str(number)]) for number in range(6)]
    assert [each.wait() for each in running] == [0] * 6
    assert len(read_salts(path)) == 60
    assert os.listdir(tmp_path) == ["SALTS"]
