"""Answering a report anew from its own facts, and what differs: value by value, each with its cause. No file is read.

That a report is the same shows that it is what the program answers to the facts in it; it does not show that these are
the facts first given, for a report is no signature.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from legal import __version__
from legal.checking import check_all, with_measures
from legal.errors import InputError, Problem
from legal.fields import Value
from legal.measures import MEASURES
from legal.redaction import WITHOUT_SALT, Salts, redact_again
from legal.replay_report import ABSENT, CAUSES, AtOdds, Difference, Path, Replay
from legal.report import Report, Result, as_json
from legal.rulebook import Rulebook
from legal.scenario import fields

if TYPE_CHECKING:
    from legal.files.reports import Recorded

MOST = 1000  # differences that are kept; all are counted
_LONGEST = 100  # letters of a text that a message quotes

Tree = Mapping[str, Any]


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
    found = _Attributed(recorded, report, book, now)
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
            values = {"value": _quoted(named)}
            problems.append(Problem(recorded.source, "other-rulebook", "rulebook", values=values))
        raise InputError(problems) from None


def _placed(problem: Problem, recorded: Recorded) -> Problem:
    key = {"reading": "readings", "as_of": "as_of"}[problem.source]
    line, column = recorded.asked_at
    values = {name: _quoted(value) if name == "value" else value for name, value in problem.values.items()}
    return Problem(recorded.source, problem.code, f"asked.{key}", line, column, values)


def _quoted(text: object) -> str:
    """A text of the report as a message quotes it: short and on one line, or not at all."""
    return text if isinstance(text, str) and len(text) <= _LONGEST and text.isprintable() else "…"


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

    def __init__(self, recorded: Recorded, report: Report, book: Rulebook, now: Tree) -> None:
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
        self.altered |= {  # salts are made for a case, and this is another one than they were made for
            number for number, each in enumerate(now["results"]) if each["scenario"] == WITHOUT_SALT
        }

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
