"""The facts that the steps of a scenario have told so far, each with its line. Nothing is answered here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from legal import Scenario
from legal.errors import nearest
from legal.fields import UNKNOWN
from legal.scenario import fields
from legal_cli.gherkin.values import Refused


class Fact(NamedTuple):
    """A fact as it was told: its canonical value, the line, and whether further entries may be added to it."""

    value: object
    line: int
    grows: bool


class Facts:
    """The facts of one scenario, by path."""

    def __init__(self, title: str) -> None:
        self.title = title
        self.told: dict[str, Fact] = {}

    def set(self, path: str, raw: object, line: int) -> None:
        """Takes a fact as told on this line; a list is complete with it.

        Raises:
            Refused: there is no such fact, or another line says otherwise.
            PydanticCustomError: a value that it cannot have.
        """
        self._keep(path, _read(path, raw), line, grows=False)

    def add(self, path: str, raw: object, line: int) -> None:
        """Takes one more entry of a list as told on this line. Raises as `set`."""
        before = self.told.get(path)
        entries: tuple[Any, ...] = before.value if before and isinstance(before.value, tuple) else ()
        entry = _read(path, raw)
        if before is None:
            self._keep(path, entry, line, grows=bool(entry))  # `none` is complete
        elif before.grows and entry:
            self.told[path] = Fact(_read(path, [*entries, raw]), before.line, grows=True)
        elif not (isinstance(entry, tuple) and entry and set(entry) <= set(entries)):
            raise Refused("contradiction", fact=path, line=before.line)

    def _keep(self, path: str, value: object, line: int, *, grows: bool) -> None:
        before = self.told.get(path)
        if before is not None and before.value != value:
            raise Refused("contradiction", fact=path, line=before.line)
        self.told.setdefault(path, Fact(value, line, grows))

    def scenario(self) -> Scenario:
        """The scenario of these facts.

        Raises:
            Refused: facts that cannot be so together.
        """
        tree: dict[str, Any] = {"scenario": self.title}
        for path, fact in self.told.items():
            *above, last = path.split(".")
            section = tree
            for part in above:
                section = section.setdefault(part, {})
            section[last] = list(fact.value) if isinstance(fact.value, tuple) else fact.value
        try:
            return Scenario.model_validate(tree)
        except ValidationError as error:
            raise _together(error.errors(include_url=False)) from None


def _read(path: str, raw: object) -> object:
    if path not in fields():
        raise Refused("unknown-fact", value=path, nearest=nearest(path, fields()))
    value = fields()[path].read(raw)
    return UNKNOWN if value is None else value


def _together(errors: Iterable[ErrorDetails]) -> Refused:
    context: Mapping[str, Any] = next(iter(errors)).get("ctx", {})
    return Refused(context["code"], **context["values"])
