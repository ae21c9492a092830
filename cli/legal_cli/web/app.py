"""The application: which address is answered by what, and what becomes of errors. It renders no page itself."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, TypeAlias

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response

from legal import __version__
from legal.errors import Disagreement, InputError
from legal.report import as_json
from legal_cli import defects
from legal_cli.render.elements import add
from legal_cli.web import api, openapi
from legal_cli.web.answers import SAVED, compare_page, saved_file
from legal_cli.web.frame import Sheet, framed, style_address, stylesheet
from legal_cli.web.guard import Guard, Hosts
from legal_cli.web.interview import ask_page, start_page
from legal_cli.web.library import Library
from legal_cli.web.reference import claims_page, coverage_page, reference_page
from legal_cli.web.refusals import Refusal, language_of, preferred, problems_tree, refusal_tree
from legal_cli.web.state import Fields, read_fields
from legal_cli.web.working import SHORT, at_once, in_turn
from legal_cli.words import LANGUAGES

Endpoint: TypeAlias = Callable[[Request], Awaitable[Response]]
Page: TypeAlias = Callable[[Library, str], str]
Form: TypeAlias = Callable[[Library, str, Fields], tuple[int, str]]

_FORM = "application/x-www-form-urlencoded"


def application(library: Library, hosts: Hosts) -> Guard:
    """The pages and the API, guarded."""
    app = FastAPI(
        title="legal-engine",
        version=__version__,
        description="What the law, as stated by a source, says of a case.",
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        separate_input_output_schemas=False,
    )
    errors = _Errors(library)
    for kind in (Refusal, HTTPException, RequestValidationError, InputError, Disagreement, Exception):
        app.add_exception_handler(kind, errors.respond)
    api.add_to(app, library)
    openapi.complete(app, library.book)
    _Pages(library).add_to(app)
    return Guard(app, hosts, errors.refuse)


class _Pages:
    """The pages, by address."""

    def __init__(self, library: Library) -> None:
        self.library = library

    def add_to(self, app: FastAPI) -> None:
        app.add_route("/", self._home)
        app.add_route(style_address(), self._style)
        app.add_route("/{lang}", self._to_start)
        app.add_route("/{lang}/", self._shown(start_page))
        app.add_route("/{lang}/claims", self._shown(claims_page))
        app.add_route("/{lang}/coverage", self._shown(coverage_page))
        app.add_route("/{lang}/ref", self._reference)
        app.add_route("/{lang}/ref/{shelf:path}", self._reference)
        app.add_route("/{lang}/ask", self._to_start)
        app.add_route("/{lang}/ask", self._sent(ask_page), methods=["POST"])
        app.add_route("/{lang}/compare", self._shown(lambda library, lang: compare_page(library, lang, None)[1]))
        app.add_route("/{lang}/compare", self._sent(compare_page), methods=["POST"])
        app.add_route("/{lang}/save/{name}", self._save, methods=["POST"])

    async def _home(self, request: Request) -> Response:
        lang = preferred(request.headers.get("accept-language", ""))
        return RedirectResponse(f"/{lang}/", 302, {"vary": "accept-language"})

    async def _style(self, request: Request) -> Response:
        return Response(stylesheet(), media_type="text/css", headers={"cache-control": "public, max-age=31536000"})

    async def _to_start(self, request: Request) -> Response:
        """The page of a question has no address to come back to; whoever asks for one begins again."""
        return RedirectResponse(f"/{_lang(request)}/", 303)

    def _shown(self, page: Page) -> Endpoint:
        async def respond(request: Request) -> Response:
            return _html(await in_turn(lambda: page(self.library, _lang(request))))

        return respond

    def _sent(self, form: Form) -> Endpoint:
        async def respond(request: Request) -> Response:
            found, lang = await _fields(request), _lang(request)
            is_short = len(await request.body()) <= SHORT and self.library.is_short(found.get("reading"))
            status, text = await at_once(lambda: form(self.library, lang, found), is_short=is_short)
            return _html(text, status)

        return respond

    async def _reference(self, request: Request) -> Response:
        shelf = request.path_params.get("shelf", "")
        return _html(await in_turn(lambda: reference_page(self.library, _lang(request), shelf.rstrip("/"))))

    async def _save(self, request: Request) -> Response:
        name = request.path_params["name"]
        if name not in SAVED:
            raise Refusal(404, "not_found")
        found = await _fields(request)
        text = await in_turn(lambda: saved_file(self.library, _lang(request), name, found))
        given = {"content-disposition": f'attachment; filename="{name}"'}
        return Response(text, media_type=SAVED[name], headers=given)


def _lang(request: Request) -> str:
    lang: str = request.path_params["lang"]
    if lang not in LANGUAGES:
        raise Refusal(404, "not_found")
    return lang


async def _fields(request: Request) -> Fields:
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != _FORM:
        raise Refusal(415, "type", wanted=_FORM)
    return read_fields(await request.body())


def _html(text: str, status: int = 200) -> Response:
    return Response(text, status, media_type="text/html")


class _Errors:
    """Responses to what went wrong, in the reader's language: JSON below /api/, elsewhere a page."""

    def __init__(self, library: Library) -> None:
        self.library = library

    def respond(self, request: Request, error: Exception) -> Response:
        """What an error of any kind is answered with."""
        match error:
            case Refusal():
                return self.refuse(request.scope, error)
            case InputError():
                return self._problems(request, error)
            case RequestValidationError():
                return self.refuse(request.scope, Refusal(422, "parameters"))
            case HTTPException(status_code=405):
                refused = self.refuse(request.scope, Refusal(405, "method"))
                refused.headers.update(error.headers or {})
                return refused
            case HTTPException():
                return self.refuse(request.scope, Refusal(404, "not_found"))
            case _:
                return self._defect(request.scope, error)

    def refuse(self, scope: Any, refusal: Refusal) -> Response:
        """A refusal as JSON or as a page."""
        lang = _language(scope)
        if _is_api(scope):
            return api.json_response(as_json(refusal_tree(refusal, self.library.plain[lang])), refusal.status)
        return _html(self._page(refusal, lang), refusal.status)

    def _problems(self, request: Request, error: InputError) -> Response:
        words = self.library.plain[_language(request.scope)]
        is_missing = any(each.code in ("no-such-id", "ambiguous-id") for each in error.problems)
        return api.json_response(as_json(problems_tree(error, words)), 404 if is_missing else 422)

    def _defect(self, scope: Any, error: Exception) -> Response:
        """A defect of ours, told by the id of the finding or the place in the program, here and on standard error."""
        where = defects.place_of(error)
        defects.tell_defect(error)
        return self.refuse(scope, Refusal(500, "defect", id=where))

    def _page(self, refusal: Refusal, lang: str) -> str:
        words = self.library.words[lang]

        def write(main: Any) -> None:
            add(main, "p", refusal.message(words), class_="alert", role="alert")
            add(add(main, "p"), "a", words("web.page.ask"), href=f"/{lang}/")

        return framed(Sheet(words("web.title.refused"), "", write, is_astray=True), words, self.library.book)


def _is_api(scope: Any) -> bool:
    return bool(scope["path"].startswith("/api/")) or scope["path"] == "/openapi.json"


def _language(scope: Any) -> str:
    request = Request(scope)
    return language_of(scope["path"], request.query_params, request.headers.get("accept-language", ""))
