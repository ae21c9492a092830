"""The JSON API: the questions that the commands answer, with the same bytes. What each answers is `legal_cli.trees`'s.

A case is sent as the body, as a file would have it; nothing that tells of a person has a place in an address.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Annotated, Any, Literal, TypeAlias

from fastapi import FastAPI, Query, Request
from starlette.responses import Response

from legal.checking import resolve
from legal.coverage import cover
from legal.errors import Problem
from legal.files.document import decode
from legal.files.scenarios import parse_scenarios
from legal.report import Report, as_json
from legal_cli.trees import (
    Asked,
    Cases,
    changed_tree,
    claims_tree,
    only_case,
    questions_tree,
    report_of,
    show_tree,
    whatif_tree,
)
from legal_cli.web import openapi
from legal_cli.web.library import Library
from legal_cli.web.proving import Proofs
from legal_cli.web.refusals import Refusal, quiet
from legal_cli.web.working import SHORT, at_once, in_turn

Lang: TypeAlias = Annotated[Literal["en", "ar", "ckb"], Query(description="The language of texts.")]
Readings: TypeAlias = Annotated[list[str] | None, Query(description="Readings to ask; the defaults where none is.")]
OneReading: TypeAlias = Annotated[str, Query(description="The reading to prove properties of.")]
AsOf: TypeAlias = Annotated[str | None, Query(description="Leave out sources later than this day, YYYY-MM-DD.")]
ClaimsAsOf: TypeAlias = Annotated[str | None, Query(description="Leave out claims later than this day, YYYY-MM-DD.")]
To: TypeAlias = Annotated[str | None, Query(description="Only changes that lead to this outcome.")]
Id: TypeAlias = Annotated[str | None, Query(description="A whole id, or the end of one; without it, all are listed.")]
About: TypeAlias = Annotated[str | None, Query(description="One topic alone.")]
Speaker: TypeAlias = Annotated[str | None, Query(description="One speaker alone.")]

SOURCE = "-"  # what a case's file is called where it came without one, as on the command line


def add_to(app: FastAPI, library: Library) -> None:
    """Adds the API's addresses to an application."""
    for name, endpoint in (*_cases(library).items(), *_lookups(library).items()):
        described = openapi.described(name)
        method = "POST" if "openapi_extra" in described else "GET"
        app.add_api_route(f"/api/{name}", endpoint, methods=[method], response_model=None, **described)


def _cases(library: Library) -> Mapping[str, Callable[..., Any]]:
    """What is asked of a case, which is the body."""
    book = library.book

    async def check(request: Request, lang: Lang = "en", reading: Readings = None, as_of: AsOf = None) -> Response:
        """What each reading says of each scenario: the report of `legal check`."""
        text, asked = await _text_of(request), Asked(reading, as_of, lang)
        is_short = len(text) <= SHORT and library.is_short(reading)
        return await at_once(lambda: _reported(report_of(book, _cases_of(text), asked)), is_short=is_short)

    async def questions(request: Request, lang: Lang = "en", reading: Readings = None, as_of: AsOf = None) -> Response:
        """The questions that can still change the answer to one scenario, as `legal ask --questions`."""
        text, asked = await _text_of(request), Asked(reading, as_of, lang)
        return await in_turn(lambda: _told(questions_tree(book, only_case(_cases_of(text), SOURCE), asked)))

    async def whatif(
        request: Request, lang: Lang = "en", reading: Readings = None, as_of: AsOf = None, to: To = None
    ) -> Response:
        """The smallest changes of facts that would change the answer of the first reading, as `legal whatif`."""
        text, asked = await _text_of(request), Asked(reading, as_of, lang)
        return await in_turn(lambda: _told(whatif_tree(book, _cases_of(text), asked, to)))

    async def changed(request: Request, lang: Lang = "en", reading: Readings = None, as_of: AsOf = None) -> Response:
        """What a given change of facts, in the body, would do to the answers, as `legal whatif --set`."""
        cases, written = openapi.read_change(await _text_of(request), SOURCE)
        return await in_turn(lambda: _told(changed_tree(book, cases, Asked(reading, as_of, lang), written)))

    return {"check": check, "explain": check, "questions": questions, "whatif": whatif, "whatif/set": changed}


def _lookups(library: Library) -> Mapping[str, Callable[..., Any]]:
    """What is asked of the rulebook."""
    book, index, proofs = library.book, library.index, Proofs(library)

    def show(lang: Lang = "en", id: Id = None) -> Response:  # noqa: A002  the parameter's name in the address
        """One thing of the rulebook, what it cites and what rests on it; or all things, as `legal show`."""
        return _told(show_tree(index, None if id is None else index.find(id), lang))

    def claims(lang: Lang = "en", about: About = None, speaker: Speaker = None, as_of: ClaimsAsOf = None) -> Response:
        """Who claims what, and how the claims stand to one another, as `legal claims`."""
        return _told(claims_tree(book, about, speaker, library.plain[lang], as_of))

    def coverage(lang: Lang = "en", reading: Readings = None) -> Response:
        """What each statement leads to, as `legal coverage`."""
        asked = resolve(book, reading) if reading else list(book.sources)
        return _told(cover(book, asked, library.features, library.folder).to_dict(lang), is_failed=False)

    async def verify(reading: OneReading, lang: Lang = "en") -> Response:  # noqa: ARG001  errors are told in it
        """What `legal verify --limit 1000` proves of one reading; seconds when it is first asked for, then at once."""
        [whole] = resolve(book, [reading])
        return json_response(await proofs.of(whole))

    return {"show": show, "claims": claims, "coverage": coverage, "verify": verify}


async def _text_of(request: Request) -> str:
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind not in openapi.KINDS:
        raise Refusal(415, "type", wanted=", ".join(openapi.KINDS))
    return decode(await request.body(), SOURCE)


def _cases_of(text: str) -> Cases:
    """The scenarios of a body; what is wrong with them is told without what was sent."""
    found = parse_scenarios(text, SOURCE)
    return [quiet(each) if isinstance(each, Problem) else each for each in found]


def _reported(report: Report) -> Response:
    return json_response(report.to_json(), 422 if report.errors else 200)


def _told(tree: Mapping[str, Any], *, is_failed: bool | None = None) -> Response:
    failed = bool(tree.get("errors")) if is_failed is None else is_failed
    return json_response(as_json(tree), 422 if failed else 200)


def json_response(text: str, status: int = 200) -> Response:
    """JSON text as it is."""
    return Response(text, status, media_type="application/json")
