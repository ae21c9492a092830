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
from legal.redaction import WITHOUT_SALT, Salts, redact_again
from legal.report import Report, Result, as_json
from legal.rulebook import Rulebook
from legal.scenario import fields

if TYPE_CHECKING:
    from legal.files.reports import Recorded

FORMAT = "legal-replay/1"
CAUSES = ("rulebook", "program", "program_or_rulebook", "facts", "language", "answer", "layout")
MOST = 1000  # differences that are kept; all are counted

Path = tuple[str | int, ...]
Tree = Mapping[str, Any]


class Absent:
    """The type of `ABSENT`."""

    def __repr__(self) -> str:
        return "ABSENT"


ABSENT = Absent()  # a value that is not there; JSON has no such value


def dotted(path: Path) -> str:
    """A path of a report as messages have it: `results.0.facts.person.age`."""
    return ".".join(map(str, path))


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
        return dotted(self.path)

    def to_dict(self) -> dict[str, Any]:
        values = {"recorded": self.recorded, "now": self.now}
        return {"path": self.where, "cause": self.cause} | {
            key: value for key, value in values.items() if value is not ABSENT
        }


class AtOdds(NamedTuple):
    """A fact or measure of one result for which the recorded facts and the recorded proof have other values.

    `given` is what the facts make of it, `proved` what the proof was made with; both None where it is unknown.
    """

    path: Path
    given: Any
    proved: Any

    def to_dict(self) -> dict[str, Any]:
        return {"path": dotted(self.path), "facts": self.given, "proof": self.proved}


class Replay(NamedTuple):
    """What became of a report that was answered anew.

    `differences` are the first ones, `counts` all of them by cause; `at_odds` are facts that the proof contradicts;
    `outcomes` is how many results have another outcome
    now; `not_recomputed` how many errors the report has, whose files it does not hold.
    """

    recorded: Recorded
    rulebook: Mapping[str, str]
    differences: tuple[Difference, ...]
    counts: Mapping[str, int]
    at_odds: tuple[AtOdds, ...]
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
            "at_odds": [each.to_dict() for each in self.at_odds],
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
    return Replay(recorded, report.rulebook, tuple(every[:MOST]), told, found.at_odds[:MOST], others)


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
        self.book, self.tree, self.is_redacted = book, recorded.tree, recorded.redacted
        self.is_other_program = recorded.tree["program"] != __version__
        is_other_rulebook = recorded.tree["rulebook"] != dict(report.rulebook)
        self.changed = {
            (True, True): "program_or_rulebook",
            (True, False): "program",
            (False, True): "rulebook",
            (False, False): "answer",
        }[self.is_other_program, is_other_rulebook]
        numbered = enumerate(zip(recorded.tree["results"], recorded.written["results"], report.results, strict=True))
        self.at_odds = tuple(each for number, results in numbered for each in self._odds(number, *results))
        self.altered = {each.path[1] for each in self.at_odds}

    def difference(self, path: Path, recorded: Any, now: Any) -> Difference:
        """A difference with its cause."""
        return Difference(path, self._cause(path, recorded), recorded, now)

    def _cause(self, path: Path, recorded: Any) -> str:
        match path:
            case ("program" | "rulebook" as head, *_):
                return head
            case ("results", int(number), "facts", *_):
                return "facts"
            case ("results", int(number), *_) if number in self.altered:
                return "facts"
            case ("results", int(number), "readings", int(reading), "remarks", int(remark), "text"):
                remarks = self.tree["results"][number]["readings"][reading]["remarks"]
                return "language" if self._is_translated(remarks[remark], recorded) else self.changed
        return self.changed

    def _is_translated(self, remark: Mapping[str, Any], text: object) -> bool:
        """Whether the text is what the rulebook has for the same statement in a language that was not asked for."""
        cites = remark.get("cites")
        cited = [each for each in cites if isinstance(each, str)] if isinstance(cites, list) else []
        statements = (source.statements for source in self.book.sources.values())
        texts = [each[cite].text for each in statements for cite in cited if cite in each]
        return any(each[lang] == text for each in texts for lang in each if lang != self.tree["asked"]["lang"])

    def _odds(self, number: int, recorded: Tree, written: Tree, result: Result) -> Iterator[AtOdds]:
        """The facts that are not those which the recorded proof was made of; shown as they are written."""
        values, seen = with_measures(result.facts), set()
        for atom, shown in zip(_atoms(recorded.get("readings")), _atoms(written.get("readings")), strict=True):
            fact, proved = atom["fact"], None if atom["why"] == "presumed" else atom["value"]
            if fact not in seen and self._is_known(fact) and _plain(values.get(fact)) != proved:
                seen.add(fact)
                given = written["facts"].get(fact, self._measured(fact, values))
                yield AtOdds(("results", number, "facts", fact), given, None if proved is None else shown["value"])

    def _measured(self, fact: str, values: Mapping[str, Value]) -> Any:
        """What the facts make of a measure; a value of a person has no hash here, and is not shown."""
        is_hidden = self.is_redacted and fact.startswith("person.") and fact in values
        return WITHOUT_SALT if is_hidden else _plain(values.get(fact))

    def _is_known(self, fact: object) -> bool:
        """A fact; or a measure, unless another program worked it out."""
        return fact in fields() or (fact in MEASURES and not self.is_other_program)


def _atoms(node: Any) -> Iterator[Mapping[str, Any]]:
    """All atoms of recorded proofs that are whole."""
    if isinstance(node, dict):
        if node.keys() >= {"fact", "value", "why"} and isinstance(node["fact"], str):
            yield node
        node = [value for key, value in node.items() if key != "value"]
    for each in node if isinstance(node, list) else ():
        yield from _atoms(each)


def _plain(value: Value | None) -> Any:
    return list(value) if isinstance(value, tuple) else value
