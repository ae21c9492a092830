"""What a JSON report must have so that it can be answered anew. The rest of it is compared, and not checked here."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from legal.errors import InputError, Problem
from legal.files.document import Document
from legal.files.document import Path as Where
from legal.loading.entry import LANGUAGES
from legal.report import FORMAT

_FORMAT = re.compile("legal-report/[0-9]{1,4}")
MOST_PROBLEMS = 20  # a report with the wrong salts has one for every hash


def check_form(document: Document, tree: Any) -> None:
    """Checks the values of a report, as they stand in the document or with their hashes replaced.

    Raises:
        InputError: it is no report of this format, or lacks what is needed to answer it anew; each with its place.
    """
    found = tree.get("format")
    if found != FORMAT:
        is_format = isinstance(found, str) and _FORMAT.fullmatch(found)
        code = "report-format" if is_format else "not-a-report"
        raise InputError([document.problem(("format",), code, {"value": found, "wanted": FORMAT} if is_format else {})])
    problems = list(_problems(document, tree))
    if problems:
        raise InputError(problems[:MOST_PROBLEMS])
    if tree["asked"]["lang"] not in LANGUAGES:
        choices = ", ".join(LANGUAGES)
        raise InputError([document.problem(("asked", "lang"), "choice-hidden", {"choices": choices})])


def _problems(document: Document, tree: Mapping[str, Any]) -> Iterator[Problem]:
    yield from _wrong(document, tree, (), _REPORT)
    for key, form in (("rulebook", _RULEBOOK), ("asked", _ASKED)):
        if _SECTION.fits(tree.get(key)):
            yield from _wrong(document, tree[key], (key,), form)
    for key, form in (("results", _RESULT), ("errors", _ERROR)):
        for number, each in enumerate(tree[key] if _LIST.fits(tree.get(key)) else ()):
            is_titled = form is _RESULT and _SECTION.fits(each) and "id" in each
            yield from _wrong(document, each, (key, number), _TITLED if is_titled else form)


class _Kind(NamedTuple):
    """A kind of value that a report has somewhere, and how it is called where something else stands there."""

    wanted: str
    fits: Callable[[Any], bool]


_TEXT = _Kind(wanted="text", fits=lambda value: isinstance(value, str))
_TEXT_OR_NULL = _TEXT._replace(fits=lambda value: value is None or isinstance(value, str))
_SECTION = _Kind(wanted="a section with keys", fits=lambda value: isinstance(value, dict))
_LIST = _Kind(wanted="a list", fits=lambda value: isinstance(value, list))
_NAMES = _Kind(
    wanted="a list with at least one entry",
    fits=lambda value: isinstance(value, list) and bool(value) and all(isinstance(each, str) for each in value),
)
_NUMBER = _Kind(wanted="a whole number from 1", fits=lambda value: type(value) is int and value > 0)
_NUMBER_OR_NULL = _NUMBER._replace(fits=lambda value: value is None or (type(value) is int and value > 0))

_Form = Mapping[str, _Kind]
_REPORT: _Form = {"program": _TEXT, "rulebook": _SECTION, "asked": _SECTION, "results": _LIST, "errors": _LIST}
_RULEBOOK: _Form = {"version": _TEXT, "sha256": _TEXT}
_ASKED: _Form = {"readings": _NAMES, "as_of": _TEXT_OR_NULL, "lang": _TEXT}
_RESULT: _Form = {"source": _TEXT_OR_NULL, "document": _NUMBER, "scenario": _TEXT, "facts": _SECTION}
_TITLED: _Form = {**_RESULT, "id": _TEXT}
_PLACE: _Form = {"source": _TEXT, "line": _NUMBER_OR_NULL, "column": _NUMBER_OR_NULL, "path": _TEXT}
_ERROR: _Form = {**_PLACE, "code": _TEXT, "message": _TEXT}


def _wrong(document: Document, section: Any, where: Where, form: _Form) -> Iterator[Problem]:
    """What is missing or of the wrong kind in a section of the report."""
    if not _SECTION.fits(section):
        yield document.problem(where, "wrong-value", {"wanted": _SECTION.wanted})
        return
    for key, kind in form.items():
        if key not in section:
            yield document.problem(where, "missing-key", {"key": key})
        elif not kind.fits(section[key]):
            yield document.problem((*where, key), "wrong-value", {"wanted": kind.wanted})
