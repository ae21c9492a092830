"""The tools for agents: what each takes, what it gives, and how it is answered. It speaks no protocol."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, TypeAlias

from legal.answer_schemas import claims_schema, questions_schema, show_schema, whatif_schema
from legal.changes import changed, read_changes
from legal.errors import InputError, Problem, nearest
from legal.files.document import Document
from legal.files.scenarios import parse_scenarios, read_scenario
from legal.lookup import Index
from legal.report import Case
from legal.rulebook import OUTCOMES, Rulebook
from legal.schema import report_schema, scenario_schema
from legal_cli.agent import texts
from legal_cli.trees import (
    Asked,
    changed_tree,
    claims_tree,
    only_case,
    questions_tree,
    report_of,
    show_tree,
    whatif_tree,
)
from legal_cli.words import LANGUAGES, Words

Arguments: TypeAlias = Mapping[str, Any]
Tree: TypeAlias = dict[str, Any]

SOURCE = "-"  # what a case's file is called where it came without one

_TEXT = {"type": "string"}
_LANG = {"enum": list(LANGUAGES), "default": "en", "description": "The language of texts and of errors."}
_READINGS = {
    "type": "array",
    "items": _TEXT,
    "description": "Ids of readings to ask, such as iq/stated-position; the defaults where none is given.",
}
_AS_OF = {**_TEXT, "description": "A day YYYY-MM-DD: sources that are later are left out."}
_SET = {
    "type": "array",
    "items": {**_TEXT, "pattern": "^[^=]+="},
    "description": "Changes, each path=value, such as situation.force.state=RU; `unknown` makes a fact unknown.",
}


class Tool(NamedTuple):
    """A tool: its title, when to use it, the schemas of what it takes and gives, and what answers it."""

    title: str
    description: str
    takes: Tree
    gives: Tree
    call: Callable[[Arguments], Tree]


class Toolbox:
    """The tools on one rulebook."""

    def __init__(self, book: Rulebook) -> None:
        self.book, self.index = book, Index(book)
        self.words = {lang: Words(lang, bidi=False) for lang in LANGUAGES}
        scenario = {key: each for key, each in scenario_schema(book).items() if key not in ("$schema", "$id")}
        asking = {"readings": _READINGS, "as_of": _AS_OF, "lang": _LANG}
        to = {"enum": [*OUTCOMES, "undetermined"], "description": "Only changes that lead to this outcome."}
        thing = {**_TEXT, "description": "A whole id, such as iq/stated-position#S11, or an end of one that is unique."}
        about = {**_TEXT, "description": "One topic alone, such as number-recruited."}
        speaker = {**_TEXT, "description": "One speaker alone: an id, such as pm-adviser, or a name."}
        claimed = {**_TEXT, "description": "A day YYYY-MM-DD: claims that are later are left out."}
        self.tools = {
            "check": Tool(
                "Check a case",
                texts.CHECK,
                _takes({"scenario": scenario, **asking}, "scenario"),
                report_schema(),
                self._check,
            ),
            "questions": Tool(
                "What to ask next",
                texts.QUESTIONS,
                _takes({"scenario": scenario, **asking}),
                questions_schema(),
                self._questions,
            ),
            "whatif": Tool(
                "What would change the answer",
                texts.WHATIF,
                _takes({"scenario": scenario, "to": to, "set": _SET, **asking}, "scenario"),
                whatif_schema(),
                self._whatif,
            ),
            "show": Tool("Show a thing", texts.SHOW, _takes({"id": thing, "lang": _LANG}), show_schema(), self._show),
            "claims": Tool(
                "Who says what",
                texts.CLAIMS,
                _takes({"about": about, "speaker": speaker, "as_of": claimed, "lang": _LANG}),
                claims_schema(),
                self._claims,
            ),
        }

    def call(self, name: str, arguments: Arguments) -> Tree:
        """The answer of a tool.

        Raises:
            InputError: there is no such tool or argument, or an argument cannot be used.
            Disagreement: the engines differ.
        """
        tool = self.tools.get(name)
        if tool is None:
            raise _wrong("unknown-tool", name, self.tools)
        for each in arguments:
            if each not in tool.takes["properties"]:
                raise _wrong("unknown-argument", each, tool.takes["properties"])
        return tool.call(arguments)

    def said(self, error: InputError, arguments: Arguments) -> str:
        """What is wrong, a line each, in the language that was asked for."""
        lang = arguments.get("lang")
        words = self.words[lang if lang in LANGUAGES else "en"]
        problems = (each._replace(source=each.source.removeprefix("--")) for each in error.problems)
        return "\n".join(map(words.problem, problems))

    # ---- the tools ---------------------------------------------------------------------------------------------------

    def _check(self, arguments: Arguments) -> Tree:
        return report_of(self.book, [_case(arguments)], _asked(arguments)).to_dict()

    def _questions(self, arguments: Arguments) -> Tree:
        case = _case(arguments) if arguments.get("scenario") is not None else None
        return questions_tree(self.book, case, _asked(arguments))

    def _whatif(self, arguments: Arguments) -> Tree:
        changes = _several(arguments, "set")
        if changes is None:
            return whatif_tree(self.book, [_case(arguments)], _asked(arguments), _one(arguments, "to"))
        if arguments.get("to") is not None:
            raise InputError([Problem("set", "set-and-to")])
        case = _case(arguments)
        changed(case.scenario, read_changes(changes), SOURCE)  # so that what no scenario can have is an error
        return changed_tree(self.book, [case], _asked(arguments), changes)

    def _show(self, arguments: Arguments) -> Tree:
        name = _one(arguments, "id")
        return show_tree(self.index, None if name is None else self.index.find(name), _lang(arguments))

    def _claims(self, arguments: Arguments) -> Tree:
        words = self.words[_lang(arguments)]
        about, speaker = _one(arguments, "about"), _one(arguments, "speaker")
        return claims_tree(self.book, about, speaker, words, _one(arguments, "as_of"))


def _takes(properties: Tree, *required: str) -> Tree:
    return {"type": "object", "properties": properties, "required": list(required), "additionalProperties": False}


def _wrong(code: str, name: str, choices: Mapping[str, Any]) -> InputError:
    values = {"choices": ", ".join(choices), "nearest": nearest(name, choices)}
    return InputError([Problem(SOURCE, code, values=values)])


def _case(arguments: Arguments) -> Case:
    """The scenario, as an object or as the text of a file."""
    given = arguments.get("scenario")
    if isinstance(given, str):
        return only_case(parse_scenarios(given, SOURCE), SOURCE)
    return only_case(read_scenario(Document(SOURCE, 1, given)), SOURCE)


def _asked(arguments: Arguments) -> Asked:
    return Asked(_several(arguments, "readings"), _one(arguments, "as_of"), _lang(arguments))


def _lang(arguments: Arguments) -> str:
    lang = _one(arguments, "lang") or "en"
    if lang not in LANGUAGES:
        raise InputError([Problem("lang", "choice-hidden", values={"choices": ", ".join(LANGUAGES)})])
    return lang


def _one(arguments: Arguments, name: str) -> str | None:
    given = arguments.get(name)
    if given is not None and not isinstance(given, str):
        raise InputError([Problem(name, "wrong-type-text")])
    return given


def _several(arguments: Arguments, name: str) -> list[str] | None:
    given = arguments.get(name)
    if given is None:
        return None
    if isinstance(given, str):
        return [given]
    if not isinstance(given, list) or not all(isinstance(each, str) for each in given):
        raise InputError([Problem(name, "wrong-type-texts")])
    return given
