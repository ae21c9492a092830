"""Writing a file so that it is there whole or not at all, and never in the place of another unless that is wanted."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from legal.errors import InputError, Problem
from legal.files.document import visible


def save(path: str, text: str, *, replace: bool = False) -> None:
    """Writes a text as UTF-8, readable by its owner alone, since it may tell of a person.

    It is written beside its place and moved there in one step: whatever happens, the file is the old one or the new.

    Raises:
        FileExistsError: there is something of this name, and `replace` is false.
        InputError: it cannot be written there.
    """
    target = Path(path)
    try:
        if replace and not target.is_file():
            raise InputError([Problem(visible(path), "unwritable", values={"reason": "not a file"})])
        _move(_draft(target, text), target, replace=replace)
    except FileExistsError:
        raise
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "no file has this name"
        raise InputError([Problem(visible(path), "unwritable", values={"reason": reason})]) from None


def _draft(target: Path, text: str) -> Path:
    """The whole text in a file beside its place."""
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".tmp", dir=target.parent)
    draft = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    return draft


def _move(draft: Path, target: Path, *, replace: bool) -> None:
    try:
        if replace:
            draft.replace(target.resolve())  # a link keeps pointing at what is replaced
        else:
            _place(draft, target)
    finally:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)


def _place(draft: Path, target: Path) -> None:
    """Moves a file to a name that nothing has; the name is taken in the same step in which that is seen."""
    try:
        os.link(draft, target)
    except FileExistsError:
        raise
    except OSError:  # a file system without links: the next best is to look first
        if target.exists():
            raise FileExistsError(target) from None
        draft.rename(target)
