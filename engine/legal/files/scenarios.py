"""Reading scenarios from files, folders, globs and standard input. Everything wrong is told, with its place."""

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from pydantic import ValidationError

from legal.errors import InputError, Problem, nearest
from legal.fields import clean
from legal.files.document import MAX_BYTES, Document, decode
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
        name = os.fspath(path)
        found = _files(name)
        if isinstance(found, Problem):
            yield found
            continue
        for file in found:
            yield from _load_file(file)


def parse_scenarios(text: str, source: str) -> Iterator[Case | Problem]:
    """The scenarios of a text, read as YAML or JSON by the name of its source."""
    try:
        documents = _documents(text, source)
    except InputError as error:
        yield from error.problems
        return
    if not documents:
        yield Problem(source, "empty-file", line=1, column=1)
    for document in documents:
        yield from read_scenario(document)


def _files(name: str) -> list[str] | Problem:
    """The files that one path means; a problem where it means none."""
    if name == "-":
        return [name]
    path = Path(name)
    try:
        if path.is_dir():
            found = sorted(each for each in path.rglob("*") if each.suffix in _SUFFIXES and each.is_file())
            return [str(each) for each in found] or Problem(name, "no-scenario")
        if path.exists():
            return [name]
        matching = sorted(glob.glob(name, recursive=True)) if glob.has_magic(name) else []
    except (OSError, ValueError) as error:
        return Problem(
            _shown(name), "unreadable", values={"reason": getattr(error, "strerror", None) or "no file has this name"}
        )
    files = [each for each in matching if Path(each).is_file()]
    return files or Problem(_shown(name), "no-such-path")


def _shown(name: str) -> str:
    return name.replace("\0", "�")


def _load_file(name: str) -> Iterator[Case | Problem]:
    try:
        text = decode(_bytes(name), name)
    except InputError as error:
        yield from error.problems
    except OSError as error:
        yield Problem(name, "unreadable", values={"reason": error.strerror or "unreadable"})
    else:
        yield from parse_scenarios(text, name)


def _bytes(name: str) -> bytes:
    """At most one byte more than is allowed: enough to know that it is too much."""
    if name == "-":
        return sys.stdin.buffer.read(MAX_BYTES + 1)
    with open(name, "rb") as file:
        return file.read(MAX_BYTES + 1)


def _documents(text: str, source: str) -> list[Document]:
    lower = source.lower()
    is_json = lower.endswith(".json") or (not lower.endswith(_SUFFIXES) and text.lstrip()[:1] in ("{", "["))
    if is_json:
        from legal.files.json_text import read_json

        return read_json(text, source)
    from legal.files.yaml12 import read_yaml

    return read_yaml(text, source)


def read_scenario(document: Document) -> Iterator[Case | Problem]:
    """The scenario of one document, or everything that is wrong with it, in the order of the lines."""
    tree = document.tree
    if not isinstance(tree, dict):
        yield document.problem((), "not-a-scenario")
        return
    written = {key: document.texts.get((key,), value) for key, value in tree.items() if key in _AS_WRITTEN}
    try:
        scenario = Scenario.model_validate(
            {**tree, **{key: None if tree[key] is None else value for key, value in written.items()}}
        )
    except ValidationError as error:
        problems = [_problem(document, each) for each in error.errors(include_url=False, include_input=False)]
        yield from sorted(problems, key=lambda problem: (problem.line or 0, problem.column or 0))
    else:
        yield Case(document.source, document.number, scenario)


def _problem(document: Document, error: Mapping[str, object]) -> Problem:
    """A problem from what pydantic found; the messages are ours."""
    location = error["loc"]
    path = tuple(location) if isinstance(location, tuple) else ()
    context = error.get("ctx")
    if error["type"] == "extra_forbidden":
        keys = _keys_at(path[:-1])
        word = clean(str(path[-1]))
        return document.problem(
            path, "unknown-key", {"keys": ", ".join(keys), "nearest": nearest(word, keys)}, at_key=True
        )
    if error["type"] == "missing":
        return document.problem((), "missing-title")
    if error["type"] == "legal" and isinstance(context, dict):
        values = dict(context["values"])
        if "entry" in values and document.values.get((*path, values["entry"])):
            path = (*path, values["entry"])
        return document.problem(context.get("at", path), context["code"], values)
    return document.problem(path, "wrong-type-section")


def _keys_at(path: tuple[str | int, ...]) -> list[str]:
    section: type = Scenario
    for part in path:
        section = section.model_fields[str(part)].annotation  # type: ignore[attr-defined]
    return list(section.model_fields)  # type: ignore[attr-defined]
