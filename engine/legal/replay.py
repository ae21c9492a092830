"""Answering a report anew from its own facts, and what differs: value by value, each with its cause. No file is read.

That a report is the same shows that it is what the program answers to the facts in it; it does not show that these are
the facts first given, for a report is no signature.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import zip_longest
from typing import TYPE_CHECKING, Any, NamedTuple

from legal import __version__
from legal.checking import check_all, with_measures
from legal.errors import InputError, Problem
from legal.fields import Value
from legal.measures import MEASURES
from legal.redaction import Salts, redact_again
from legal.report import Report, Result, as_json
from legal.rulebook import Rulebook
from legal.scenario import fields

if TYPE_CHECKING:
    from legal.files.reports import Recorded

FORMAT = "legal-replay/1"
CAUSES = ("rulebook", "program", "program_or_rulebook", "facts", "language", "answer", "layout")
MOST = 1000  # differences that are kept; all are counted

Path = tuple[str | int, ...]


class Absent:
    """The type of `ABSENT`."""

    def __repr__(self) -> str:
        return "ABSENT"


ABSENT = Absent()  # a value that is not there; JSON has no such value


class Difference(NamedTuple):
    """A value that differs: as `recorded`, and as answered `now`; ABSENT where there is none.

    `cause` is what changed: `rulebook`; `program`; `program_or_rulebook` where both did and only one may be behind it;
    `facts` where they are at odds with the report's own proof, or not as the program writes them; `language` of texts;
    `answer` where all these are as recorded and it still differs, since the report was altered, or the engine without
    a new version; `layout` where the values are the same and only the bytes differ.
    """

    path: Path
    cause: str
    recorded: Any = ABSENT
    now: Any = ABSENT

    @property
    def where(self) -> str:
        """The path with dots, as messages have it."""
        return ".".join(map(str, self.path))

    def to_dict(self) -> dict[str, Any]:
        values = {"recorded": self.recorded, "now": self.now}
        return {"path": self.where, "cause": self.cause} | {
            key: value for key, value in values.items() if value is not ABSENT
        }


class Replay(NamedTuple):
    """What became of a report that was answered anew.

    `differences` are the first ones, `counts` all of them by cause; `outcomes` is how many results have another outcome
    now; `not_recomputed` how many errors the report has, whose files it does not hold.
    """

    recorded: Recorded
    rulebook: Mapping[str, str]
    differences: tuple[Difference, ...]
    counts: Mapping[str, int]
    outcomes: int

    @property
    def same(self) -> bool:
        """Whether every byte is the same."""
        return not self.counts

    @property
    def not_recomputed(self) -> int:
        """How many errors were carried over as they stand."""
        return len(self.recorded.tree["errors"])

    def to_dict(self) -> dict[str, Any]:
        """The replay as plain values, format `legal-replay/1`."""
        tree = self.recorded.tree
        return {
            "format": FORMAT,
            "report": self.recorded.source,
            "same": self.same,
            "redacted": self.recorded.redacted,
            "recorded": {"program": tree["program"], "rulebook": tree["rulebook"]},
            "now": {"program": __version__, "rulebook": dict(self.rulebook)},
            "results": len(tree["results"]),
            "other_outcomes": self.outcomes,
            "errors_not_recomputed": self.not_recomputed,
            "causes": dict(self.counts),
            "differences": [each.to_dict() for each in self.differences],
            "left_out": sum(self.counts.values()) - len(self.differences),
        }


def replay(recorded: Recorded, book: Rulebook, salts: Salts | None = None) -> Replay:
    """The report answered anew with this rulebook, compared with the record byte for byte.

    Args:
        recorded: the report, as `legal.files.reports.read_report` reads it.
        book: the rulebook at hand.
        salts: those of a redacted report.

    Raises:
        InputError: the rulebook has no reading of this name, or none as of this day.
        Disagreement, EngineUnavailable: as `legal.check`.
    """
    report = _answered(recorded, book)
    plain = report.to_dict() | {"errors": recorded.tree["errors"]}
    now = redact_again(plain, salts or {}) if recorded.redacted else plain
    found = _Attributed(recorded, report, book)
    every = [found.difference(*each) for each in _differing(recorded.written, now)]
    expected = recorded.written if every else now
    if as_json(expected).encode() != recorded.data:
        every.append(Difference((), "layout"))
    counts = {cause: sum(each.cause == cause for each in every) for cause in CAUSES}
    pairs = zip(recorded.tree["results"], report.results, strict=True)
    others = sum(each.get("outcome") != result.outcome for each, result in pairs)
    told = {cause: count for cause, count in counts.items() if count}
    return Replay(recorded, report.rulebook, tuple(every[:MOST]), told, others)


def _answered(recorded: Recorded, book: Rulebook) -> Report:
    """The report on the recorded facts; what was asked and cannot be is told at its place in the report."""
    asked = recorded.tree["asked"]
    try:
        return check_all(recorded.cases, asked["readings"], asked["as_of"], book, lang=asked["lang"])
    except InputError as error:
        problems = [_placed(each, recorded) for each in error.problems]
        named = recorded.tree["rulebook"]["sha256"]
        if named != book.sha256:
            problems.append(Problem(recorded.source, "other-rulebook", "rulebook", values={"value": named[:64]}))
        raise InputError(problems) from None


def _placed(problem: Problem, recorded: Recorded) -> Problem:
    key = {"reading": "readings", "as_of": "as_of"}[problem.source]
    line, column = recorded.asked_at
    return Problem(recorded.source, problem.code, f"asked.{key}", line, column, problem.values)


def _differing(recorded: Any, now: Any, path: Path = ()) -> Iterator[tuple[Path, Any, Any]]:
    """The innermost values that differ; 1, 1.0 and true are three values, as they are in JSON text."""
    if isinstance(recorded, dict) and isinstance(now, dict):
        for key in {**recorded, **now}:
            yield from _differing(recorded.get(key, ABSENT), now.get(key, ABSENT), (*path, key))
    elif isinstance(recorded, list) and isinstance(now, list):
        for number, pair in enumerate(zip_longest(recorded, now, fillvalue=ABSENT)):
            yield from _differing(*pair, (*path, number))
    elif type(recorded) is not type(now) or recorded != now:
        yield path, recorded, now


class _Attributed:
    """Finds the cause of each difference."""

    def __init__(self, recorded: Recorded, report: Report, book: Rulebook) -> None:
        self.book, self.tree = book, recorded.tree
        self.is_other_program = recorded.tree["program"] != __version__
        is_other_rulebook = recorded.tree["rulebook"] != dict(report.rulebook)
        self.changed = {
            (True, True): "program_or_rulebook",
            (True, False): "program",
            (False, True): "rulebook",
            (False, False): "answer",
        }[self.is_other_program, is_other_rulebook]
        pairs = zip(recorded.tree["results"], report.results, strict=True)
        self.at_odds = {number for number, pair in enumerate(pairs) if self._is_at_odds(*pair)}

    def difference(self, path: Path, recorded: Any, now: Any) -> Difference:
        """A difference with its cause."""
        return Difference(path, self._cause(path, recorded), recorded, now)

    def _cause(self, path: Path, recorded: Any) -> str:
        match path:
            case ("program" | "rulebook" as head, *_):
                return head
            case ("results", int(number), "facts", *_):
                return "facts"
            case ("results", int(number), *_) if number in self.at_odds:
                return "facts"
            case ("results", int(number), "readings", int(reading), "remarks", int(remark), "text"):
                remarks = self.tree["results"][number]["readings"][reading]["remarks"]
                return "language" if self._is_translated(remarks[remark], recorded) else self.changed
        return self.changed

    def _is_translated(self, remark: Mapping[str, Any], text: object) -> bool:
        """Whether the text is what the rulebook has for the same statement in another language."""
        cites = remark.get("cites")
        cited = cites if isinstance(cites, list) else []
        statements = (source.statements for source in self.book.sources.values())
        return any(text in each[cite].text.values() for each in statements for cite in cited if cite in each)

    def _is_at_odds(self, recorded: Mapping[str, Any], result: Result) -> bool:
        """Whether the recorded facts are not those that the recorded proof was made of."""
        values = with_measures(result.facts)
        return any(
            _plain(values.get(atom["fact"])) != (None if atom["why"] == "presumed" else atom["value"])
            for atom in _atoms(recorded.get("readings"))
            if self._is_known(atom["fact"])
        )

    def _is_known(self, fact: object) -> bool:
        """A fact; or a measure, unless another program worked it out."""
        return fact in fields() or (fact in MEASURES and not self.is_other_program)


def _atoms(node: Any) -> Iterator[Mapping[str, Any]]:
    """All atoms of recorded proofs that are whole."""
    if isinstance(node, dict):
        if node.keys() >= {"fact", "value", "why"} and isinstance(node["fact"], str):
            yield node
        node = list(node.values())
    for each in node if isinstance(node, list) else ():
        yield from _atoms(each)


def _plain(value: Value | None) -> Any:
    return list(value) if isinstance(value, tuple) else value
