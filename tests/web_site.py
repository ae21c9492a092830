"""The web application without a network, and its pages as forms that can be filled in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html.parser import HTMLParser
from typing import Any, NamedTuple

from starlette.testclient import TestClient

from legal.coverage import FeatureScenario
from legal.rulebook import Rulebook
from legal_cli.web.app import application
from legal_cli.web.guard import Hosts
from legal_cli.web.library import Library

Fields = list[tuple[str, str]]


def site(book: Rulebook, features: Sequence[FeatureScenario] = (), folder: str | None = None) -> TestClient:
    """A client of the application on a rulebook; a failure of ours is answered as a server answers it."""
    app: Any = application(Library(book, list(features), folder), Hosts("testserver"))
    return TestClient(app, raise_server_exceptions=False, follow_redirects=False)


class Form(NamedTuple):
    """A form: where it goes, what it sends if nothing is chosen, and what can be chosen or typed."""

    action: str
    hidden: Fields
    choices: Mapping[str, tuple[str, ...]]
    typed: tuple[str, ...]
    buttons: Fields
    ticked: Fields

    def with_(self, *given: tuple[str, str]) -> Fields:
        """What it sends with these besides."""
        return [*self.hidden, *given]


class _Forms(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.forms: list[Form] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            assert given["method"] == "post"
            self.forms.append(Form(given["action"], [], {}, (), [], []))
        elif tag in ("input", "textarea", "button") and self.forms:
            self._field(tag, given)

    def _field(self, tag: str, given: Mapping[str, str]) -> None:
        form, pair = self.forms[-1], (given.get("name", ""), given.get("value", ""))
        match given.get("type", tag):
            case "hidden":
                form.hidden.append(pair)
            case "radio" | "checkbox":
                held = {**form.choices, pair[0]: (*form.choices.get(pair[0], ()), pair[1])}
                ticked = [*form.ticked, pair] if "checked" in given else form.ticked
                self.forms[-1] = form._replace(choices=held, ticked=ticked)
            case "submit":
                form.buttons.append(pair)
            case _:
                self.forms[-1] = form._replace(typed=(*form.typed, pair[0]))


def forms(text: str) -> list[Form]:
    """The forms of a page, in their order."""
    parser = _Forms()
    parser.feed(text)
    return parser.forms


def question(text: str) -> Form | None:
    """The form of the question on a page; None where none is asked."""
    return next((each for each in forms(text) if ("do", "answer") in each.buttons), None)
