"""What `whatif` answers: sets of changes and differences of answers, and their JSON form. Nothing is decided here.

The JSON is `legal-whatif/1`: the head of a report, and under `whatif` one entry for each scenario. Each has `source`,
`document`, `scenario`, `outcome`, `facts` and `reading`, and then, of a search,

- `sets`: each with `outcome`, `changes`, `derived`, `cites` and `unsettled`. A change has `fact`, `from` (null where it
  is unknown), `presumed` (what it is then read as, or null), `to` (one answer of its class) and `answers`, the class:
  one of `{one_of: […]}`, `{any_other: […]}`, `{other_than: […]}`, `{with: […], without: […]}`, `{ranges: [[from, to]]}`
  with null for no end, `{such_as: […]}`. A derived entry has `measure`, `from`, `presumed`, `to`;
- `count`: how many sets there are; `looked_for`: the size up to which all were looked for, null for any;

and of a given change `set` (`fact`, `from`, `to`), and `readings`: for each its `reading` and `outcome`, and under
`findings` for each `norm` what is said `before` and `after`: outcome, possible, missing, presumed, unsettled,
consequences.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from legal.answers import Answers
from legal.fields import Value
from legal.report import Finding, ReadingResult, Report, Result

FORMAT = "legal-whatif/1"
COMPARED = ("outcome", "possible", "missing", "presumed", "unsettled", "consequences")  # of two findings


class Change(NamedTuple):
    """One fact made other: `before` and `to` are values, None unknown, then perhaps read as `presumed`."""

    fact: str
    before: Value | None
    presumed: Value | None
    to: Value
    answers: Answers

    def to_dict(self) -> dict[str, Any]:
        return {
            "fact": self.fact,
            "from": _plain(self.before),
            "presumed": _plain(self.presumed),
            "to": _plain(self.to),
            "answers": self.answers.to_dict(),
        }


class Derived(NamedTuple):
    """A measure that becomes other by the changes; None where its facts do not tell, then perhaps `presumed`."""

    measure: str
    before: Value | None
    presumed: Value | None
    after: Value | None

    def to_dict(self) -> dict[str, Any]:
        return {"measure": self.measure, "from": self.before, "presumed": self.presumed, "to": self.after}


class ChangeSet(NamedTuple):
    """A minimal set of changes and where it leads.

    `cites` are the statements that the conditions cite whose truth then changes; `unsettled` the open questions that
    the answer then hangs on and did not before. Where there is neither, `cites` are the norm's own.
    """

    changes: tuple[Change, ...]
    derived: tuple[Derived, ...]
    outcome: str
    cites: tuple[str, ...]
    unsettled: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        return {
            "outcome": self.outcome,
            "changes": [each.to_dict() for each in self.changes],
            "derived": [each.to_dict() for each in self.derived],
            "cites": list(self.cites),
            "unsettled": list(self.unsettled),
        }


class WhatIf(NamedTuple):
    """The minimal sets of changes for one scenario by its first reading, the smallest first.

    `total` is how many there are; `most` the size up to which all were looked for, None for any size.
    """

    result: Result
    sets: tuple[ChangeSet, ...]
    total: int
    most: int | None

    def to_dict(self) -> dict[str, Any]:
        return _head(self.result) | {
            "sets": [each.to_dict() for each in self.sets],
            "count": self.total,
            "looked_for": self.most,
        }


class Difference(NamedTuple):
    """Two answers to one scenario, before and after the changes, reading by reading."""

    changes: Mapping[str, Value | None]
    before: Result
    after: Result

    def to_dict(self) -> dict[str, Any]:
        facts = self.before.facts
        pairs = zip(self.before.readings, self.after.readings, strict=True)
        changes = [
            {"fact": path, "from": _plain(facts.get(path)), "to": _plain(value)} for path, value in self.changes.items()
        ]
        return _head(self.before) | {"set": changes, "readings": [_differing(one, other) for one, other in pairs]}


def report_dict(report: Report, asked: Mapping[str, Any], found: Sequence[WhatIf | Difference]) -> dict[str, Any]:
    """The whole JSON: the head of the report, then each scenario; `asked` is added to what was asked."""
    head = report.to_dict()
    return {
        "format": FORMAT,
        "program": head["program"],
        "rulebook": head["rulebook"],
        "asked": head["asked"] | dict(asked),
        "whatif": [each.to_dict() for each in found],
        "errors": head["errors"],
    }


def compared(finding: Finding) -> dict[str, Any]:
    """What of a finding is compared with another."""
    found = finding.to_dict()
    found["consequences"] = [each.sanction for each in finding.consequences]
    return {key: found[key] for key in COMPARED}


def _head(result: Result) -> dict[str, Any]:
    found = result.to_dict()
    keys = ("source", "document", "scenario", "id", "outcome", "facts")
    return {key: found[key] for key in keys if key in found} | {"reading": result.readings[0].reading}


def _differing(before: ReadingResult, after: ReadingResult) -> dict[str, Any]:
    pairs = zip(before.findings, after.findings, strict=True)
    return {
        "reading": before.reading,
        "outcome": {"before": before.outcome, "after": after.outcome},
        "findings": [{"norm": one.norm, "before": compared(one), "after": compared(other)} for one, other in pairs],
    }


def _plain(value: Value | None) -> Any:
    return list(value) if isinstance(value, tuple) else value
