"""Writing files that are not there yet: all of them whole, or none. It never overwrites, and knows no format."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import ExitStack, suppress
from pathlib import Path

from legal.errors import InputError, Problem
from legal.files.document import visible


def write_new(files: Mapping[Path, str]) -> None:
    """Writes the texts as UTF-8, making the folders that are missing. Whatever ends it early leaves nothing behind.

    Raises:
        InputError: a file is there already, or one cannot be written.
    """
    with ExitStack() as undo:
        drafts = [(path, _draft(path, text, number, undo)) for number, (path, text) in enumerate(files.items())]
        for path, _ in drafts:
            _reserve(path, undo)
        for path, draft in drafts:
            _in_place(draft, path)
        undo.pop_all()


def refuse_existing(path: Path) -> None:
    """Ends at once where a file is there already.

    Raises:
        InputError: it is.
    """
    if os.path.lexists(path):
        raise _exists(path)


def _draft(path: Path, text: str, number: int, undo: ExitStack) -> Path:
    """The text, whole, beside its place under a hidden name: a full disk is met here, before anything is to be seen."""
    draft = path.parent / f".legal-{os.getpid()}-{number}.tmp"
    try:
        _make_folder(path.parent, undo)
        undo.callback(_remove, draft)
        with open(draft, "x", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise _unwritable(path, error) from None
    return draft


def _make_folder(folder: Path, undo: ExitStack) -> None:
    if folder.is_dir():
        return
    _make_folder(folder.parent, undo)
    with suppress(FileExistsError):  # another may just have made it; a file of this name is met by the draft
        folder.mkdir()
        undo.callback(_remove_folder, folder)


def _reserve(path: Path, undo: ExitStack) -> None:
    """Takes the name, which only one of two at once can do."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
    except FileExistsError:
        raise _exists(path) from None
    except OSError as error:
        raise _unwritable(path, error) from None
    undo.callback(_remove, path)


def _in_place(draft: Path, path: Path) -> None:
    try:
        draft.replace(path)
    except OSError as error:
        raise _unwritable(path, error) from None


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink()


def _remove_folder(folder: Path) -> None:
    with suppress(OSError):  # another may have put a file there
        folder.rmdir()


def _exists(path: Path) -> InputError:
    return InputError([Problem(visible(str(path)), "file-exists")])


def _unwritable(path: Path, error: OSError) -> InputError:
    return InputError([Problem(visible(str(path)), "unwritable", values={"reason": error.strerror or "unwritable"})])
