"""What a verification found: how much was checked of what, and what is violated. It decides nothing.

A violation is told as a scenario, where some facts show it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from legal import __version__
from legal.fields import Value
from legal.rulebook import Rulebook

FORMAT = "legal-verification/1"
SEED = 20251224  # of everything that is sampled

OF_NORM = ("engines", "table", "completions", "matters", "decides", "reached")
OF_READING = ("consistent", "whatif", "order", "extra", "renamed")
PROPERTIES = (*OF_NORM, *OF_READING)


class Extent(NamedTuple):
    """How many combinations were checked, of how many there are; `seed` is that of a sample, None where it is all.

    With `split`, all of them are accounted for by fewer: the norm was taken apart where its parts share no fact.
    """

    checked: int
    of: int
    seed: int | None = None
    split: bool = False

    @property
    def kind(self) -> str:
        """complete, split or sampled."""
        return "sampled" if self.seed is not None else "split" if self.split else "complete"


class Violation(NamedTuple):
    """A property that does not hold: of which norm or reading, of what in it (a condition, a norm, a fact path).

    `facts` show it; None where no facts do, as for what never happens.
    """

    property: str
    subject: str
    about: str = ""
    facts: Mapping[str, Value] | None = None

    def to_dict(self) -> dict[str, Any]:
        facts = None if self.facts is None else {path: _plain(value) for path, value in self.facts.items()}
        return {"property": self.property, "subject": self.subject, "about": self.about, "facts": facts}


def _plain(value: Value) -> Value | list[Value]:
    return list(value) if isinstance(value, tuple) else value


class Checked(NamedTuple):
    """One property of one norm, or of one reading: how far it was checked, and where it does not hold."""

    reading: str
    subject: str
    property: str
    extent: Extent
    violations: tuple[Violation, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        counted = {"checked": self.extent.checked, "of": self.extent.of, "how": self.extent.kind}
        seed = {} if self.extent.seed is None else {"seed": self.extent.seed}
        named = {"reading": self.reading, "subject": self.subject, "property": self.property}
        return {**named, **counted, **seed, "violations": len(self.violations)}


class Verification(NamedTuple):
    """All that was checked of a rulebook."""

    rulebook: Rulebook
    readings: tuple[str, ...]
    checked: tuple[Checked, ...]

    @property
    def violations(self) -> tuple[Violation, ...]:
        """Everything that does not hold, in the order in which it was checked."""
        return tuple(each for checked in self.checked for each in checked.violations)

    def to_dict(self) -> dict[str, Any]:
        """The verification as plain values, format `legal-verification/1`."""
        return {
            "format": FORMAT,
            "program": __version__,
            "rulebook": {"version": self.rulebook.version, "sha256": self.rulebook.sha256},
            "readings": list(self.readings),
            "checked": [each.to_dict() for each in self.checked],
            "violations": [each.to_dict() for each in self.violations],
        }
