"""Reading JSON reports back, so that they can be answered anew: their form, their facts, and the values of hashes.

Only what is needed for that is checked here, each with its place; the rest is compared by `legal.replay`.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from legal.errors import InputError, Problem, nearest
from legal.files.document import Document, decode, shown, visible
from legal.files.document import Path as Where
from legal.files.json_text import read_json
from legal.files.report_form import MOST_PROBLEMS, check_form
from legal.files.scenarios import read_bytes, read_scenario, unreadable
from legal.redaction import HASH, Salts, restore
from legal.report import Case
from legal.scenario import fields

MAX_BYTES = 50_000_000
MAX_NODES = 2_000_000


class Recorded(NamedTuple):
    """A report as it was read back.

    `data` are its bytes and `written` its plain values as they stand; `tree` those with every hash replaced, the same
    where nothing is redacted; `cases` its scenarios; `asked_at` the line and column of what was asked.
    """

    source: str
    data: bytes
    written: Mapping[str, Any]
    tree: Mapping[str, Any]
    cases: tuple[Case, ...]
    asked_at: tuple[int, int]

    @property
    def redacted(self) -> bool:
        """Whether the report is redacted."""
        return "redacted" in self.written


def read_report(path: str | os.PathLike[str], salts: Salts | None = None) -> Recorded:
    """A JSON report as `legal check` writes it, read from a file or, for `-`, from standard input.

    Args:
        path: the file.
        salts: those of a redacted report, None for one that is not redacted.

    Raises:
        InputError: what cannot be read, is no report of this format, does not fit the salts, or holds facts that no
            scenario can have; each with its place.
    """
    name = os.fspath(path)
    try:
        data = read_bytes(name, MAX_BYTES)
    except (OSError, ValueError) as error:
        raise InputError([unreadable(name, error)]) from None
    return parse_report(data, visible(name), salts)


def parse_report(data: bytes, source: str, salts: Salts | None = None) -> Recorded:
    """A JSON report from its bytes; `source` is what messages call it. Else as `read_report`."""
    text = decode(data, source, MAX_BYTES)
    documents = read_json(text, source, max_nodes=MAX_NODES)
    if len(documents) != 1 or text.lstrip()[:1] != "{":
        raise InputError([Problem(source, "not-a-report", line=1, column=1)])
    [document] = documents
    written: Any = document.tree
    check_form(document, written)
    tree = _restored(document, salts)
    return Recorded(source, data, written, tree, _cases(document, tree), document.values[("asked",)])


def _raise(problems: Sequence[Problem]) -> None:
    if problems:
        raise InputError(problems[:MOST_PROBLEMS])


# ---- hashes ----------------------------------------------------------------------------------------------------------


def _restored(document: Document, salts: Salts | None) -> dict[str, Any]:
    """The plain values with every hash replaced by what its salt was made for."""
    tree: Any = document.tree
    if "redacted" not in tree:
        if salts is not None:
            raise InputError([document.problem((), "not-redacted")])
        return dict(tree)
    if salts is None:
        raise InputError([document.problem(("redacted",), "redacted-report")])
    problems: list[Problem] = []
    told: set[tuple[Where, str, str]] = set()  # a hash stands among the facts and again in the proof

    def refuse(at: Where, path: str, code: str, **values: object) -> None:
        if (at, path, code) not in told:
            told.add((at, path, code))
            problems.append(_at_hash(document, at, path, code, **values))

    def value_of(at: Where, path: str, hash_: Any) -> Any:
        salt = salts.get(hash_) if isinstance(hash_, str) else None
        if salt is not None and salt.path == path:
            return salt.value
        if not (isinstance(hash_, str) and HASH.fullmatch(hash_)):
            refuse(at, path, "hash-wanted")
        elif salt is None:
            refuse(at, path, "hash-unknown")
        else:
            refuse(at, path, "hash-elsewhere", value=salt.path)
        return hash_

    found = restore(tree, value_of)
    _raise(problems)
    check_form(document, found)  # a value in the salts can be of any kind
    return found


def _at_hash(document: Document, at: Where, path: str, code: str, **values: object) -> Problem:
    """A problem with a hash, at the fact where it is one, else at the value of this name."""
    fact = (*at, "facts", path)
    return document.problem(fact if fact in document.values else (*at, path), code, values)


# ---- facts -----------------------------------------------------------------------------------------------------------


def _cases(document: Document, tree: Mapping[str, Any]) -> tuple[Case, ...]:
    """The scenarios that the facts of the report make."""
    cases: list[Case] = []
    problems: list[Problem] = []
    for number, result in enumerate(tree["results"]):
        for found in _scenario(document, ("results", number), result):
            if isinstance(found, Problem):
                problems.append(found)
            else:
                cases.append(found._replace(source=result["source"], document=result["document"]))
    _raise(problems)
    return tuple(cases)


def _scenario(document: Document, at: Where, result: Mapping[str, Any]) -> Iterator[Case | Problem]:
    """The scenario of one result, or what is wrong with its facts, each at its place in the report."""
    unknown = [path for path in result["facts"] if path not in fields()]
    for path in unknown:
        values = {"value": shown(path), "nearest": nearest(path, fields())}
        yield document.problem((*at, "facts", path), "unknown-fact", values, at_key=True)
    if unknown:
        return
    made = Document(document.source, 1, {key: result[key] for key in ("scenario", "id") if key in result})
    for path, value in result["facts"].items():
        _put(made, path.split("."), value)
    for found in read_scenario(made):
        yield found if isinstance(found, Case) else _placed(document, at, found)


def _put(made: Document, parts: Sequence[str], value: Any) -> None:
    """Puts a fact into the sections of a scenario; an entry of a list has a place of its own."""
    made.values.update({(*parts, number): (1, 1) for number in range(len(value) if isinstance(value, list) else 0)})
    section: Any = made.tree
    for part in parts[:-1]:
        section = section.setdefault(part, {})
    section[parts[-1]] = value


def _placed(document: Document, at: Where, problem: Problem) -> Problem:
    """A problem of a scenario at the fact of the report that it is about."""
    fact, entry = problem.path, ""
    if fact not in fields():
        fact, _, entry = fact.rpartition(".")
    where = (*at, "facts", fact) if fact in fields() else (*at, problem.path or "scenario")
    return document.problem((*where, int(entry)) if entry.isdigit() else where, problem.code, problem.values)
