"""Reading scenarios from files, folders, globs and standard input. Everything wrong is told, with its place."""

from __future__ import annotations

import errno
import glob
import os
import sys
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from legal.errors import InputError, Problem, nearest
from legal.fields import clean
from legal.files.document import MAX_BYTES, Document, Tree, decode, visible
from legal.files.document import Path as Where
from legal.report import Case
from legal.scenario import Scenario

_AS_WRITTEN = ("scenario", "id", "notes")  # texts: `id: 007` keeps its zeros
_SUFFIXES = (".yaml", ".yml")


def load_scenarios(*paths: str | os.PathLike[str]) -> Iterator[Case | Problem]:
    """The scenarios of files, folders (every .yaml and .yml below them, sorted), globs, and `-` for standard input.

    Yields a `Case` for each scenario that can be used and a `Problem` for each thing that is wrong, in the order of
    the paths; one bad file does not stop the others, and of a file that cannot be read whole nothing is used.
    """
    for path in paths:
        for found in _files(os.fspath(path)):
            if isinstance(found, Problem):
                yield found
            else:
                yield from _load_file(found)


def parse_scenarios(text: str, source: str) -> Iterator[Case | Problem]:
    """The scenarios of a text, read as YAML or JSON by the name of its source."""
    problems: list[Problem] = []
    try:
        documents = _documents(text, source, problems)
    except InputError as error:
        yield from error.problems
        return
    if not documents:
        yield Problem(source, "empty-file", line=1, column=1)
    found = (each for document in documents for each in read_scenario(document))
    yield from _all_problems(problems, found) if problems else found


def _all_problems(problems: list[Problem], found: Iterable[Case | Problem]) -> list[Problem]:
    """What is wrong with the form and with the values, in the order of the lines; of one place, only the form."""
    places = {_order(each) for each in problems}
    further = [each for each in found if isinstance(each, Problem) and _order(each) not in places]
    return sorted([*problems, *further], key=_order)


def _order(problem: Problem) -> tuple[int, int]:
    return problem.line or 0, problem.column or 0


def _files(name: str) -> list[str | Problem]:
    """The files that one path means; a problem where it means none, or where one cannot be reached."""
    if name == "-":
        return [name]
    try:
        if name and Path(name).is_dir():
            return _below(name) or [Problem(visible(name), "no-scenario")]
        if name and Path(name).exists():
            return [name]
        matching = sorted(glob.glob(name, recursive=True)) if glob.has_magic(name) else []
        files: list[str | Problem] = [each for each in matching if Path(each).is_file()]
    except (OSError, ValueError) as error:
        return [unreadable(name, error)]
    return files or [Problem(visible(name) or "''", "no-such-path")]


def _below(folder: str) -> list[str | Problem]:
    """The scenario files below a folder, sorted by path; a folder that cannot be listed is told, not passed over."""
    closed: list[OSError] = []
    found = [
        Path(above, name)
        for above, _, names in os.walk(folder, onerror=closed.append)
        for name in names
        if name.lower().endswith(_SUFFIXES)
    ]
    files = sorted((each for each in found if each.is_file() or each.is_symlink()), key=lambda each: each.parts)
    return [*(unreadable(os.fsdecode(error.filename), error) for error in closed), *map(str, files)]


def unreadable(name: str, error: OSError | ValueError) -> Problem:
    """The problem of a file that the system does not let us read."""
    reason = getattr(error, "strerror", None) or "no file has this name"
    return Problem(visible(name), "unreadable", values={"reason": reason})


def _load_file(name: str) -> Iterator[Case | Problem]:
    try:
        text = decode(read_bytes(name), visible(name))
    except InputError as error:
        yield from error.problems
    except OSError as error:
        yield unreadable(name, error)
    else:
        yield from parse_scenarios(text, visible(name))


def read_bytes(name: str, limit: int = MAX_BYTES) -> bytes:
    """The bytes of a file, or of standard input for `-`: at most one more than is allowed, enough to know it."""
    if name != "-":
        with open(name, "rb") as file:
            return file.read(limit + 1)
    if sys.stdin is None:
        raise OSError(errno.EBADF, "standard input is closed")
    return sys.stdin.buffer.read(limit + 1)


def _documents(text: str, source: str, problems: list[Problem]) -> list[Document]:
    lower = source.lower()
    is_json = lower.endswith(".json") or (not lower.endswith(_SUFFIXES) and text.lstrip()[:1] in ("{", "["))
    if is_json:
        from legal.files.json_text import read_json

        return read_json(text, source, problems)
    from legal.files.yaml12 import read_yaml

    return read_yaml(text, source, problems)


def read_scenario(document: Document) -> Iterator[Case | Problem]:
    """The scenario of one document, or everything that is wrong with it, in the order of the lines."""
    tree = document.tree
    if not isinstance(tree, dict):
        yield document.problem((), "not-a-scenario")
        return
    written = {key: document.texts.get((key,), value) for key, value in tree.items() if key in _AS_WRITTEN}
    raw: Tree = {**tree, **{key: None if tree[key] is None else value for key, value in written.items()}}
    try:
        scenario = Scenario.model_validate(raw)
    except ValidationError as error:
        yield from sorted(_problems(document, raw, error), key=_order)
    else:
        yield Case(document.source, document.number, scenario)


def _problems(document: Document, raw: Tree, error: ValidationError) -> Iterator[Problem]:
    """What pydantic found, in our words; and what it finds of several fields together once the wrong ones are gone."""
    errors = error.errors(include_url=False, include_input=False)
    for each in errors:
        yield from _told(document, each)
    rest = _without(raw, {each["loc"] for each in errors if each["loc"]})
    if isinstance(rest, dict) and all(each["loc"] for each in errors):
        try:
            Scenario.model_validate({**rest, "scenario": "a title"})
        except ValidationError as further:
            for each in further.errors(include_url=False, include_input=False):
                yield from _told(document, each)


def _without(tree: Tree, wrong: Collection[Where], at: Where = ()) -> Tree:
    """The tree without the values that are wrong."""
    if not isinstance(tree, dict):
        return tree
    return {key: _without(value, wrong, (*at, key)) for key, value in tree.items() if (*at, key) not in wrong}


def _told(document: Document, error: ErrorDetails) -> Iterator[Problem]:
    path, context = error["loc"], error.get("ctx", {})
    if error["type"] == "extra_forbidden":
        keys = _keys_at(path[:-1])
        close = nearest(clean(str(path[-1])), keys)
        yield document.problem(path, "unknown-key", {"keys": ", ".join(keys), "nearest": close}, at_key=True)
    elif error["type"] == "missing":
        yield document.problem((), "missing-title")
    elif error["type"] == "legal":
        for each in context.get("entries", [context]):
            entry = (*path, each["entry"]) if "entry" in each else path  # a list's; one value may stand for the list
            place = each.get("at", entry if entry in document.values else path)
            yield document.problem(place, each["code"], each["values"])
    else:
        yield document.problem(path, "wrong-type-section")


def _keys_at(path: tuple[str | int, ...]) -> list[str]:
    section: type = Scenario
    for part in path:
        section = section.model_fields[str(part)].annotation  # type: ignore[attr-defined]
    return list(section.model_fields)  # type: ignore[attr-defined]
