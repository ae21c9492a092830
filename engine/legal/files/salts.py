"""The file of salts: read strictly, written for its owner alone, in one step, by one process at a time.

A file that is something else is never overwritten. What the salts are for is `legal.redaction`'s matter.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import re
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from legal.errors import InputError, Problem
from legal.files.document import Document, decode, visible
from legal.files.json_text import read_json
from legal.files.writing import write_private
from legal.redaction import HASH, SALT_BYTES, Salt, Salts

FORMAT = "legal-salts/1"
MAX_BYTES = 50_000_000
MAX_NODES = 2_000_000
_DIGITS = {"case": re.compile("[0-9a-f]{64}"), "salt": re.compile(f"[0-9a-f]{{{2 * SALT_BYTES}}}")}


def read_salts(path: str | os.PathLike[str]) -> dict[str, Salt]:
    """The salts of a file, by hash.

    Raises:
        InputError: no plain file, one that others may read, or not what the program wrote; each with its place.
    """
    name = visible(os.fspath(path))
    try:
        data = _bytes(path, name)
    except (OSError, ValueError) as error:
        raise _problem(name, error, "unreadable") from None
    return _salts(decode(data, name, MAX_BYTES), name)


@contextlib.contextmanager
def open_salts(path: str | os.PathLike[str]) -> Iterator[dict[str, Salt]]:
    """The salts of a file, none where there is none yet; what was added to them is written when the block ends well.

    Another process that wants the same file waits for the end of the block. The file appears, or changes, in one step.

    Raises:
        InputError: as `read_salts`; or the file cannot be written.
    """
    name = visible(os.fspath(path))
    with _locked(Path(path).parent, name):
        exists = os.path.lexists(path)
        known = read_salts(path) if exists else {}
        before = len(known)
        yield known
        if len(known) > before or not exists:
            _write(Path(path), known, replace=exists)


def _bytes(path: str | os.PathLike[str], name: str) -> bytes:
    """The bytes of a plain file that is its owner's alone; opening a pipe must not wait."""
    found = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    with os.fdopen(found, "rb") as file:
        mode = os.fstat(found).st_mode
        if not stat.S_ISREG(mode):
            raise InputError([Problem(name, "salts-no-file")])
        if os.name == "posix" and mode & 0o077:
            raise InputError([Problem(name, "salts-open", values={"name": name})])
        return file.read(MAX_BYTES + 1)


def _problem(name: str, error: OSError | ValueError, code: str) -> InputError:
    number = getattr(error, "errno", None)
    if number in (errno.ELOOP, errno.EISDIR, errno.ENXIO):
        return InputError([Problem(name, "salts-no-file")])
    if number == errno.ENOENT:
        return InputError([Problem(name, "no-such-path")])
    reason = getattr(error, "strerror", None) or "no file has this name"
    return InputError([Problem(name, code, values={"reason": reason})])


@contextlib.contextmanager
def _locked(folder: Path, name: str) -> Iterator[None]:
    """One process at a time in this folder; the lock is the folder's own, so that none is left behind."""
    try:
        import fcntl
    except ImportError:  # pragma: no cover  # a system without such locks
        yield
        return
    try:
        held = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except (OSError, ValueError) as error:
        raise _problem(name, error, "unwritable") from None
    try:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield
    finally:
        os.close(held)


def _write(path: Path, salts: Salts, *, replace: bool) -> None:
    entries = {key: each._asdict() for key, each in salts.items()}
    text = json.dumps({"format": FORMAT, "salts": entries}, ensure_ascii=False, indent=1) + "\n"
    if len(text.encode()) > MAX_BYTES or text.count("\n") > MAX_NODES:  # it could not be read again; a value has a line
        raise InputError([Problem(visible(str(path)), "salts-full")])
    write_private(path, text, replace=replace, mark="salts")


def _salts(text: str, name: str) -> dict[str, Salt]:
    """The salts of a text, each held against its hash."""
    documents = read_json(text, name, max_nodes=MAX_NODES)
    if len(documents) != 1 or text.lstrip()[:1] != "{":
        raise InputError([Problem(name, "not-salts", line=1, column=1)])
    [document] = documents
    tree: Any = document.tree
    if not (tree.keys() == {"format", "salts"} and tree["format"] == FORMAT and isinstance(tree["salts"], dict)):
        raise InputError([document.problem((), "not-salts")])
    return {key: _salt(document, key, entry) for key, entry in tree["salts"].items()}


def _salt(document: Document, key: str, entry: Any) -> Salt:
    if _is_salt(entry):
        salt = Salt(**entry)
        if HASH.fullmatch(key) and salt.hash == key:
            return salt
    raise InputError([document.problem(("salts", key), "salt-damaged")])


def _is_salt(entry: Any) -> bool:
    if not isinstance(entry, dict) or entry.keys() != set(Salt._fields):
        return False
    texts: Mapping[str, Any] = {key: entry[key] for key in ("case", "path", "salt")}
    return all(isinstance(text, str) for text in texts.values()) and all(
        pattern.fullmatch(texts[key]) for key, pattern in _DIGITS.items()
    )
