"""What is said when a request cannot be answered: what is wrong and what would be right, and nothing that was sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from legal.errors import InputError, Problem
from legal.scenario import fields
from legal_cli.words import LANGUAGES, Words

_QUOTED = ("value", "key")  # what in a message is a user's own text
_CUT = "…"
_PLACES = ("set", "to", "reading", "as_of", "about", "speaker")  # parameters that a problem may be about


class Refusal(Exception):
    """A request that is not answered; `key` names the sentence under `web.refused`, `status` is HTTP's."""

    def __init__(self, status: int, key: str, **values: object) -> None:
        super().__init__(key)
        self.status, self.key, self.values = status, key, values

    def message(self, words: Words) -> str:
        """The sentence, in one language."""
        return words(f"web.refused.{self.key}", **self.values)


def language_of(path: str, query: Mapping[str, str], accepted: str) -> str:
    """The reader's language: as the address says, else as the browser prefers, else English."""
    told = (path.split("/", 2)[1], query.get("lang", ""))
    return next((each for each in told if each in LANGUAGES), None) or preferred(accepted)


def preferred(accepted: str) -> str:
    """The first of our languages in an Accept-Language header, in the order in which browsers write them."""
    for part in accepted[:200].split(","):
        name = part.partition(";")[0].strip().lower().partition("-")[0]
        if name in LANGUAGES or name == "ku":
            return "ckb" if name == "ku" else name
    return "en"


def quiet(problem: Problem) -> Problem:
    """The problem without what was sent: its quotations are cut out, and its path goes as far as our own keys."""
    values = {name: _CUT if name in _QUOTED else value for name, value in problem.values.items()}
    place = problem.source.removeprefix("--")
    source = place if place in _PLACES else "-"  # what is looked up stands in the place of a file
    return problem._replace(source=source, path=_known(problem.path), values=values)


def _known(path: str) -> str:
    """The part of a path that a scenario has, with the number of a list's entry."""
    found = path.split(".")
    while found and not _is_known(found):
        found.pop()
    return ".".join(found)


def _is_known(parts: Sequence[str]) -> bool:
    path = ".".join(parts)
    if path in ("scenario", "id", "notes") or any(f"{each}.".startswith(f"{path}.") for each in fields()):
        return True
    return parts[-1].isdecimal() and len(parts[-1]) < 5 and ".".join(parts[:-1]) in fields()


def problems_tree(error: InputError, words: Words) -> dict[str, Any]:
    """What is wrong with the input, as the JSON of a report has it, in the language asked for."""
    told = [quiet(each) for each in error.problems]
    return {"errors": [each.to_dict() | {"message": words.message(each.key, each.values)} for each in told]}


def refusal_tree(refusal: Refusal, words: Words) -> dict[str, Any]:
    """A refusal in the same form."""
    place = {"source": "-", "line": None, "column": None, "path": ""}
    return {"errors": [{**place, "code": refusal.key.replace("_", "-"), "message": refusal.message(words)}]}
