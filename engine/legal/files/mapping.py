"""Reading a mapping file: columns of a table and the facts that they are. Whether there are such is not asked here."""

from __future__ import annotations

from pathlib import Path

from legal.errors import InputError, Problem
from legal.files.document import visible
from legal.files.yaml12 import read_yaml


def read_mapping(file: str) -> dict[str, str]:
    """The facts by columns.

    Raises:
        InputError: the file cannot be read, or is no mapping of names.
    """
    problems: list[Problem] = []
    try:
        documents = read_yaml(Path(file).read_text("utf-8"), visible(file), problems)
    except UnicodeDecodeError:
        raise InputError([Problem(visible(file), "not-utf-8")]) from None
    except OSError as error:
        reason = error.strerror or "unknown reason"
        raise InputError([Problem(visible(file), "unreadable", values={"reason": reason})]) from None
    tree = documents[0].tree if len(documents) == 1 else None
    if not problems and not isinstance(tree, dict):
        problems.append(Problem(visible(file), "map-form"))
    if isinstance(tree, dict):
        wrong = [name for name, path in tree.items() if not isinstance(path, str)]
        problems += [documents[0].problem((name,), "map-form") for name in wrong]
    if problems or not isinstance(tree, dict):
        raise InputError(problems)
    return {str(name): str(path) for name, path in tree.items()}
