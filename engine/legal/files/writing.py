"""Writing files: each is there whole or not at all, on the disk when the call returns. It knows no format.

A text is first written whole beside its place, under a hidden name, and then moved there in one step. Whatever ends
that early leaves what was there before; a process that is killed can leave hidden files besides, and some of several
new files. Of two that want one new name at once, one gets it and the other is refused.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from legal.errors import InputError, Problem
from legal.files.document import visible

_FOR_ALL, _PRIVATE = 0o666, 0o600  # before the umask


def write_new(files: Mapping[Path, str]) -> None:
    """Writes the texts as UTF-8, all of them or none, making the folders that are missing; it never overwrites.

    Raises:
        InputError: a file is there already, or one cannot be written.
    """
    with ExitStack() as undo, ExitStack() as drafts:
        made = []
        for path, text in files.items():
            with _told(path):
                _make_folder(path.parent, undo)
                made.append((path, drafts.enter_context(_draft(path, text, _FOR_ALL))))
        for path, draft in made:
            with _told(path):
                _take(path, draft)
                undo.callback(_remove, path)
        undo.pop_all()


def write_private(path: Path, text: str, *, replace: bool = False, mark: str = "") -> None:
    """Writes a text as UTF-8 for its owner alone, since it may tell of a person, into a folder that is there.

    `replace` puts it in the place of a plain file. `mark` names the hidden file, for one who holds a lock: what a
    process that was killed left under this name is cleared away.

    Raises:
        InputError: a file is there already, or none that can be replaced; or it cannot be written.
    """
    with _told(path):
        if replace and not path.is_file():
            raise OSError(None, "not a file")
        with _draft(path, text, _PRIVATE, mark) as draft:
            (_replace if replace else _take)(path, draft)


def refuse_existing(path: Path) -> None:
    """Ends at once where a file is there already.

    Raises:
        InputError: it is.
    """
    with _told(path):
        if os.path.lexists(path):
            raise FileExistsError


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except FileExistsError:
        raise InputError([Problem(visible(str(path)), "file-exists")]) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "no file has this name"
        raise InputError([Problem(visible(str(path)), "unwritable", values={"reason": reason})]) from None


@contextmanager
def _draft(path: Path, text: str, mode: int, mark: str = "") -> Iterator[Path]:
    """The whole text in a hidden file beside its place: a full disk is met here, before anything is to be seen."""
    draft = path.parent / f".legal-{mark or os.urandom(8).hex()}.tmp"
    try:
        if mark:
            draft.unlink(missing_ok=True)
        with os.fdopen(_open(draft, mode), "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        yield draft
    finally:
        _remove(draft)


def _take(path: Path, draft: Path) -> None:
    """Moves the draft to a name that nothing has; the name is taken in the same step in which that is seen."""
    try:
        os.link(draft, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without links: an empty file takes the name
        os.close(_open(path, _PRIVATE))
        try:
            draft.replace(path)
        except BaseException:
            _remove(path)
            raise
    _settle(path.parent)


def _replace(path: Path, draft: Path) -> None:
    draft.replace(path)
    _settle(path.parent)


def _open(path: Path, mode: int) -> int:
    return os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, mode)


def _settle(folder: Path) -> None:
    """The new name of a file outlasts a power failure once its folder is on the disk; not every system can do that."""
    if os.name == "posix":
        with suppress(OSError):
            opened = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(opened)
            finally:
                os.close(opened)


def _make_folder(folder: Path, undo: ExitStack) -> None:
    if folder.is_dir():
        return
    _make_folder(folder.parent, undo)
    with suppress(FileExistsError):  # another may just have made it; a file of this name is met by the draft
        folder.mkdir()
        undo.callback(_remove_folder, folder)


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink()


def _remove_folder(folder: Path) -> None:
    with suppress(OSError):  # another may have put a file there
        folder.rmdir()
