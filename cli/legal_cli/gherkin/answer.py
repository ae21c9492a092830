"""The answer of one rulebook to the facts of a scenario, as the expectations look at it. It judges nothing."""

from __future__ import annotations

from functools import cached_property

from legal import Scenario, check
from legal.report import Finding, ProofNode, ReadingResult, Result
from legal.rulebook import Rulebook, Source, Statement


class Answer:
    """What a rulebook says of a scenario; `source_id` is the reading that is meant where no other is named."""

    def __init__(self, book: Rulebook, source_id: str, scenario: Scenario) -> None:
        self.book, self.source_id, self.scenario = book, source_id, scenario

    @property
    def source(self) -> Source:
        """The source that the feature is about."""
        return self.book.sources[self.source_id]

    @cached_property
    def result(self) -> Result:
        """The answer of that source alone."""
        return check(self.scenario, readings=[self.source_id], rulebook=self.book)

    @property
    def reading(self) -> ReadingResult:
        """What that source says of the scenario."""
        return self.result.readings[0]

    def reading_of(self, reading: str) -> ReadingResult:
        """What another source says of it."""
        return check(self.scenario, readings=[reading], rulebook=self.book).readings[0]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What each norm of the source says."""
        return self.reading.findings

    def without(self, statement: str) -> Answer:
        """The answer as if this statement, by its short name, had not been made."""
        return Answer(reduced(self.book, self.full(statement)), self.source_id, self.scenario)

    def full(self, short: str) -> str:
        """The whole id of a statement or open question of the source."""
        return f"{self.source_id}#{short}"

    def statement(self, short: str) -> Statement | None:
        """The statement of this short name; None where it was not made."""
        return self.source.statements.get(self.full(short))


_REDUCED: dict[tuple[int, str], tuple[Rulebook, Rulebook]] = {}


def reduced(book: Rulebook, statement: str) -> Rulebook:
    """The rulebook without a statement; made once, since its norms are compiled anew."""
    key = (id(book), statement)
    if key not in _REDUCED:
        _REDUCED[key] = (book, book.without(statement))  # the first is kept, so that its id stays its own
    return _REDUCED[key][1]


def walk(node: ProofNode) -> list[ProofNode]:
    """A proof node and all below it."""
    return [node, *(each for part in node.of for each in walk(part))]


def short(whole: str) -> str:
    """The part of an id that is unique within its source."""
    return whole.rpartition("#")[2]
