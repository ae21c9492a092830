"""Where a norm's file belongs: its rulebook, source and name, from the path that a user wrote. It writes nothing."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from legal.errors import InputError, Problem
from legal.files.document import visible
from legal.files.rulebook import NAME

DEFAULTS = "defaults.yaml"
SOURCE = "source.yaml"


class NormPlace(NamedTuple):
    """The rulebook's folder, as messages name it; the source's id, such as `xx/notice`; and the norm's name."""

    root: Path
    source: str
    name: str


def norm_place(file: Path, rulebook: Path | None) -> NormPlace:
    """The place of a norm: in the rulebook given, else in the one above it, else in one to be begun.

    Raises:
        InputError: the path lies outside the rulebook, or cannot be a norm's.
    """
    root = rulebook or _rulebook_above(file)
    whole, inside = file.resolve(), root.resolve()
    if not whole.is_relative_to(inside):
        raise _refused(file, "outside-rulebook", example=visible(str(root / "xx/my-source/my-norm.yaml")))
    *folders, last = whole.relative_to(inside).parts or ("",)
    name = last.removesuffix(".yaml")
    if not folders or name in (last, "source") or not all(NAME.fullmatch(part) for part in (*folders, name)):
        raise _refused(file, "norm-path")
    return NormPlace(root, "/".join(folders), name)


def _rulebook_above(file: Path) -> Path:
    """The nearest folder above the file that is a rulebook; where none is, the one three above the file."""
    parents = file.resolve().parents
    found = next((folder for folder in parents if (folder / DEFAULTS).is_file()), None)
    if found is not None:
        return _as_seen_from_here(found)
    if len(file.parts) < 4:  # a rulebook is a folder of its own, never the one that someone happens to be in
        raise _refused(file, "norm-path")
    return file.parents[2]


def _as_seen_from_here(folder: Path) -> Path:
    """The folder as a user in this folder would write it."""
    here = Path.cwd()
    return folder.relative_to(here) if folder.is_relative_to(here) else folder


def _refused(file: Path, code: str, **values: object) -> InputError:
    return InputError([Problem(visible(str(file)), code, values=values)])
