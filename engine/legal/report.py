"""What an answer is: findings, readings, results and the report, and their JSON form. Nothing is decided here."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, NamedTuple

from legal import __version__
from legal.conditions import All, AnyOf, Atom, Not, OutcomeAtom, Texts, leaves
from legal.errors import Problem
from legal.fields import Value
from legal.rulebook import NO_TEXTS, Norm, NormException
from legal.scenario import Scenario

FORMAT = "legal-report/1"


class Case(NamedTuple):
    """A scenario and where it was read: the file as the user named it, and its number in the file, from 1."""

    source: str
    document: int
    scenario: Scenario


class ProofNode(NamedTuple):
    """A node of a proof: `atom`, `all`, `any`, `not`, `exception` or `norm`, with its truth and what proves it.

    An atom also tells the value it was read at (None while unknown) and why: `fact`, `missing`, `presumed`,
    `unsettled`, or `finding` for another norm's outcome.
    """

    node: str
    truth: str
    subject: Atom | OutcomeAtom | All | AnyOf | Not | NormException | Norm
    of: tuple[ProofNode, ...] = ()
    value: Value | None = None
    why: str | None = None

    @property
    def cites(self) -> tuple[str, ...]:
        """The ids of the statements that this node itself rests on."""
        return self.subject.cites

    @property
    def asks(self) -> tuple[str, ...]:
        """The open questions that an exception hangs on."""
        if not isinstance(self.subject, NormException):
            return ()
        atoms = (leaf for leaf in leaves(self.subject.when) if isinstance(leaf, Atom))
        return tuple(dict.fromkeys(question for atom in atoms for question in atom.unsettled.values()))

    @property
    def our_reading(self) -> bool:
        """Whether this is what we take the statements to mean, and not what they say in so many words."""
        return self.subject.our_reading

    @property
    def fact(self) -> str:
        """The path of the fact (or the id of the norm) that an atom asks for; "" for other nodes."""
        match self.subject:
            case Atom():
                return self.subject.fact
            case OutcomeAtom():
                return self.subject.norm
            case _:
                return ""

    @property
    def text(self) -> Texts:
        """The node in words, by language; empty where the rulebook has none."""
        match self.subject:
            case Atom() | OutcomeAtom():
                return self.subject.text
            case NormException() | Norm():
                return self.subject.title
            case _:
                return {}

    def to_dict(self) -> dict[str, Any]:
        found: dict[str, Any] = {"node": self.node, "truth": self.truth, "cites": list(self.cites)}
        match self.subject:
            case Atom():
                found |= {"fact": self.subject.fact, "test": {self.subject.comparison: _plain(self.subject.value)}}
                found["test"] |= _given(group=self.subject.group)
                found |= {"value": _plain(self.value), "why": self.why}
            case OutcomeAtom():
                found |= {
                    "fact": self.subject.norm,
                    "test": {"is": self.subject.outcome},
                    "value": _plain(self.value),
                    "why": self.why,
                }
            case NormException() | Norm():
                found["id"] = self.subject.id
                if self.asks:
                    found["asks"] = list(self.asks)
        if self.our_reading:
            found["our_reading"] = True
        return found | {"of": [each.to_dict() for each in self.of]}


class Follows(NamedTuple):
    """A consequence that may follow: certain where `truth` is true, open where it is unknown.

    `term`, `range` and `our_reading` are those of `legal.rulebook.Consequence`.
    """

    sanction: str
    cites: tuple[str, ...]
    text: Mapping[str, str]
    truth: str
    term: str = ""
    range: Mapping[str, str] = NO_TEXTS
    our_reading: bool = False

    def to_dict(self) -> dict[str, Any]:
        found: dict[str, Any] = {"sanction": self.sanction, "cites": list(self.cites)}
        return found | _given(term=self.term, range=dict(self.range), our_reading=self.our_reading)


def _given(**values: Any) -> dict[str, Any]:
    """Only what is given: keys that older reports do not have stay away where they say nothing."""
    return {key: value for key, value in values.items() if value}


class Finding(NamedTuple):
    """What one norm says of one scenario, with its proof. Facts are paths; all else is named by whole ids.

    `presumed` are facts; `presumptions` the facts and measures that are read at their presumption for want of them.
    """

    norm: str
    outcome: str
    possible: tuple[str, ...]
    cites: tuple[str, ...]
    consequences: tuple[Follows, ...]
    missing: tuple[str, ...]
    presumed: tuple[str, ...]
    unsettled: tuple[str, ...]
    open_questions: tuple[str, ...]
    proof: ProofNode
    presumptions: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        return {
            "norm": self.norm,
            "outcome": self.outcome,
            "possible": list(self.possible),
            "cites": list(self.cites),
            "consequences": [each.to_dict() for each in self.consequences],
            "missing": list(self.missing),
            "presumed": list(self.presumed),
            "unsettled": list(self.unsettled),
            "open_questions": list(self.open_questions),
            "proof": self.proof.to_dict(),
        }


class Remarked(NamedTuple):
    """A statement shown beside an answer, which changes nothing; `text` by language."""

    text: Mapping[str, str]
    cites: tuple[str, ...]


class ReadingResult(NamedTuple):
    """What the law is for this scenario according to one source."""

    reading: str
    outcome: str
    findings: tuple[Finding, ...]
    remarks: tuple[Remarked, ...]

    def to_dict(self, lang: str) -> dict[str, Any]:
        return {
            "reading": self.reading,
            "outcome": self.outcome,
            "findings": [each.to_dict() for each in self.findings],
            "remarks": [{"text": each.text[lang], "cites": list(each.cites)} for each in self.remarks],
        }


class Result(NamedTuple):
    """The answer to one scenario: one reading after the other, never merged; `outcome` is the first reading's."""

    scenario: Scenario
    facts: Mapping[str, Value]
    readings: tuple[ReadingResult, ...]
    source: str | None = None
    document: int = 1

    @property
    def outcome(self) -> str:
        """The outcome of the first reading."""
        return self.readings[0].outcome

    def to_dict(self, lang: str = "en") -> dict[str, Any]:
        found: dict[str, Any] = {"source": self.source, "document": self.document, "scenario": self.scenario.scenario}
        if self.scenario.id is not None:
            found["id"] = self.scenario.id
        return found | {
            "outcome": self.outcome,
            "facts": {path: _plain(value) for path, value in self.facts.items()},
            "readings": [each.to_dict(lang) for each in self.readings],
        }


class Asked(NamedTuple):
    """What was asked: which readings, as of which day, in which language the remarks are."""

    readings: tuple[str, ...]
    as_of: str | None = None
    lang: str = "en"


class Report(NamedTuple):
    """The answers to a batch of scenarios and what could not be read, with the rulebook that they rest on."""

    rulebook: Mapping[str, str]
    asked: Asked
    results: tuple[Result, ...]
    errors: tuple[Problem, ...] = ()
    left_out: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The report as plain values, in the order of the JSON form."""
        asked: dict[str, Any] = {
            "readings": list(self.asked.readings),
            "as_of": self.asked.as_of,
            "lang": self.asked.lang,
        }
        if self.asked.as_of is not None:
            asked["left_out"] = list(self.left_out)
        return {
            "format": FORMAT,
            "program": __version__,
            "rulebook": dict(self.rulebook),
            "asked": asked,
            "results": [each.to_dict(self.asked.lang) for each in self.results],
            "errors": [each.to_dict() for each in self.errors],
        }

    def to_json(self) -> str:
        """The report as JSON text: the same bytes for the same scenarios, rulebook, program and question."""
        return as_json(self.to_dict())

    def exit_code(self) -> int:
        """2 with errors, else 1 if something is punishable, else 3 if something is undetermined, else 0."""
        if self.errors:
            return 2
        outcomes = {each.outcome for each in self.results}
        return 1 if "punishable" in outcomes else 3 if "undetermined" in outcomes else 0


def as_json(tree: Mapping[str, Any]) -> str:
    """Plain values of a report as JSON text, always in the same layout."""
    return json.dumps(tree, ensure_ascii=False, indent=1) + "\n"


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return list(value)
    return {key: _plain(each) for key, each in value.items()} if isinstance(value, dict) else value
