"""What a replay answers: differences with their causes, and the JSON form `legal-replay/1`. It decides nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from legal import __version__

if TYPE_CHECKING:
    from legal.files.reports import Recorded

FORMAT = "legal-replay/1"
CAUSES = ("rulebook", "program", "program_or_rulebook", "facts", "language", "answer", "layout")

Path = tuple[str | int, ...]


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
