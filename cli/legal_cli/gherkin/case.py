"""A scenario under way: what its steps have told, and what they expect. Expectations are judged as they are met.

Every expectation is kept, so that the whole scenario can be tried again on a rulebook in which a statement was never
made: where all would hold there too, the statement decided nothing.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from legal.rulebook import Rulebook, Source
from legal_cli.gherkin import describing_sources  # noqa: F401 - registers its functions
from legal_cli.gherkin.answer import Answer, reduced
from legal_cli.gherkin.describing import DESCRIBERS
from legal_cli.gherkin.facts import Facts
from legal_cli.gherkin.grammar import Said, Step, grammar
from legal_cli.gherkin.loading import load_file, load_table, load_text
from legal_cli.gherkin.matching import Match
from legal_cli.gherkin.values import Refused, read

Table = Sequence[Sequence[str]]


class Unmet(Exception):
    """An expectation that does not hold: what was wanted, and what is so instead."""

    def __init__(self, wanted: Said, found: Sequence[Said], answer: Answer) -> None:
        super().__init__(wanted.step)
        self.wanted, self.found, self.answer = wanted, found, answer


class Expectation(NamedTuple):
    """What was expected, and of which facts."""

    wanted: Said
    answer: Answer


class Case:
    """One scenario: its facts so far and its expectations. `file` and `line` are those of the step under way."""

    def __init__(self, book: Rulebook, source_id: str, title: str) -> None:
        self.book, self.source_id = book, source_id
        self.facts = Facts(title)
        self.expectations: list[Expectation] = []
        self.file, self.line = "", 0
        self._answer: Answer | None = None

    @property
    def source(self) -> Source:
        """The source that the scenario is about."""
        return self.book.sources[self.source_id]

    def tell(self, match: Match, table: Table | None = None, text: str | None = None) -> Said:
        """Takes the facts that a step tells.

        Raises:
            Refused, PydanticCustomError: it cannot be used.
        """
        said, step = read(match, self.book, self.source), match.step
        _take_all(step, table, text)
        self._answer = None
        for path, value in _filled(step.sets, said).items():
            self.facts.set(path, value, self.line)
        for path, value in _filled(step.adds, said).items():
            self.facts.add(path, value, self.line)
        for path, value in self._loaded(step, said, table, text).items():
            self.facts.set(path, value, self.line)
        return said

    def _loaded(self, step: Step, said: Said, table: Table | None, text: str | None) -> Mapping[str, object]:
        match step.loads:
            case "table":
                return load_table(table)
            case "text":
                return load_text(text, os.path.relpath(self.file or "."), self.line)
            case "file":
                return load_file(os.path.relpath(Path(self.file).parent / said.values["file"]))
            case _:
                return {}

    def answer(self) -> Answer:
        """The answer to the facts told so far. Raises Refused where they cannot be so together."""
        if self._answer is None:
            self._answer = Answer(self.book, self.source_id, self.facts.scenario())
        return self._answer

    def expect(self, match: Match, table: Table | None = None, text: str | None = None) -> None:
        """Judges an expectation.

        Raises:
            Unmet: it does not hold.
            Refused, PydanticCustomError: it cannot be used.
        """
        _take_all(match.step, table, text)
        wanted, answer = read(match, self.book, self.source), self.answer()
        self.expectations.append(Expectation(wanted, answer))
        found = described(wanted, answer)
        if wanted not in found:
            raise Unmet(wanted, akin(wanted, found), answer)

    def decided_by(self, statement: str) -> bool:
        """Whether something that was expected would not be so if this statement had not been made."""
        book = reduced(self.book, f"{self.source_id}#{statement}")
        again: dict[int, Answer] = {}
        for wanted, answer in self.expectations:
            without = again.setdefault(id(answer), Answer(book, self.source_id, answer.scenario))
            if wanted not in described(wanted, without):
                return True
        return False


def described(wanted: Said, answer: Answer) -> list[Said]:
    """What is so of the answer, in steps of the kind that is wanted."""
    return list(DESCRIBERS[grammar().steps[wanted.step].expects](answer, wanted))


def akin(wanted: Said, found: Sequence[Said]) -> list[Said]:
    """Of what was found, that which speaks of the same things as far as possible."""
    if not found:
        return []
    shared = [sum(each.values.get(kind) == value for kind, value in wanted.values.items()) for each in found]
    return [each for each, same in zip(found, shared, strict=True) if same == max(shared)]


def _take_all(step: Step, table: Table | None, text: str | None) -> None:
    """Refuses what stands below a step that does not take it, since nobody would read it."""
    if (table is not None and step.loads != "table") or (text is not None and step.loads != "text"):
        raise Refused("not_taken")


def _filled(entries: Mapping[str, str], said: Said) -> dict[str, object]:
    """The facts of a step, with the values of its slots in place."""
    return {str(_fill(path, said)): _fill(value, said) for path, value in entries.items()}


def _fill(text: str, said: Said) -> object:
    return said.values[text[1:-1]] if text.startswith("{") else text
