"""Properties of whole answers, on scenarios drawn from all that the norms of a reading tell apart; always sampled.

Answers are those that users get: both engines, on scenarios as they are read from a file.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import combinations
from typing import Any

from legal.checking import answer
from legal.conditions import Atom, Leaf, leaves
from legal.fields import UNKNOWN, Value
from legal.relevance import field_of
from legal.report import Case, Result
from legal.rulebook import Source, atoms_of, facts_behind
from legal.scenario import Scenario, fields
from legal.verification.logic import Found
from legal.verification.renaming import new_ids, renamed, with_ids
from legal.verification.report import SEED, Extent, Violation
from legal.verification.states import variables_of
from legal.verification.tied import Cases, Facts
from legal.ways import is_possible, scenario_of
from legal.whatif import reading_outcome, what_if

CASES = 500  # scenarios of a reading on which its answers are compared; fewer where it has many norms
LEAST = 100
ASKED = 8  # of so many scenarios, one is asked for the smallest changes; each, where there are few


class Samples:
    """Scenarios drawn for one reading, and what must be so of its answers to them."""

    def __init__(self, source: Source) -> None:
        self.source, self.dice = source, random.Random(SEED)  # noqa: S311 - a sample, no secret
        self.most = max(CASES // max(1, len(source.norms)), LEAST)

    @cached_property
    def drawn(self) -> list[Facts]:
        """The facts of the scenarios: every norm in turn gives its own, in any state of knowledge; others join them."""
        norms = [variables_of(atoms_of(norm)) for norm in self.source.norms]
        cases = [Cases(each) for each in norms]
        found: dict[tuple[tuple[str, Value], ...], Facts] = {}
        for turn in range(self.most * 20):
            one = cases[turn % len(cases)]
            share = self.dice.random()
            numbers = [self._state(len(each.states), share) for each in one.variables]
            facts = one.facts(tuple(numbers))
            if facts is not None:
                facts = self._joined(facts, norms)
                found.setdefault(tuple(facts.items()), facts)
            if len(found) == self.most:
                break
        return list(found.values())

    def _state(self, states: int, share: float) -> int:
        return self.dice.randrange(1, states) if states > 1 and self.dice.random() < share else 0

    def _joined(self, facts: Facts, norms: Sequence[Sequence[Any]]) -> Facts:
        """With some facts that only other norms read."""
        paths = {fact for norm in norms for each in norm for fact in facts_behind(each.path)}
        return self._more(facts, sorted(paths.difference(facts)), 0.3 if len(norms) > 1 else 0)

    def _more(self, facts: Facts, paths: Sequence[str], share: float) -> Facts:
        for path in paths:
            answers = field_of(path).answers(())
            if answers and self.dice.random() < share:
                more = {**facts, path: _sayable(self.dice.choice(answers))}
                facts = more if is_possible(more) else facts
        return {path: facts[path] for path in fields() if path in facts}

    def _answer(self, scenario: Scenario, source: Source | None = None) -> Result:
        return answer(Case("", 1, scenario), [source or self.source], source=None)

    def _told(self, scenario: Scenario, source: Source | None = None) -> Any:
        return self._answer(scenario, source).readings[0].to_dict("en")

    def _each(self, property_: str, differs: Any) -> Found:
        wrong = tuple(Violation(property_, self.source.id, "", facts) for facts in self.drawn if differs(facts))
        return Found(self._extent(len(self.drawn)), wrong)

    def _extent(self, checked: int) -> Extent:
        return Extent(checked, self.count, SEED) if checked < self.count else Extent(checked, checked)

    @cached_property
    def count(self) -> int:
        """How many scenarios the norms of the reading tell apart, each fact by itself."""
        found = 1
        for variable in variables_of([leaf for norm in self.source.norms for leaf in atoms_of(norm)]):
            found *= len(variable.states)
        return found

    def order(self) -> Found:
        """Whether facts and entries of lists in another order give the same answer."""
        return self._each("order", lambda facts: self._told(_reordered(facts)) != self._told(scenario_of(facts)))

    def extra(self) -> Found:
        """Whether facts that no condition of the reading reads change nothing, said to be unknown, or known."""
        free = [path for path in fields() if path not in self._read]

        def differs(facts: Facts) -> bool:
            told = self._told(scenario_of(facts))
            unknown = dict.fromkeys([path for path in fields() if path not in facts], UNKNOWN)
            others = (scenario_of({**facts, **unknown}), scenario_of(self._more(facts, free, 0.5)))
            return any(self._told(each) != told for each in others)

        return self._each("extra", differs)

    def renamed(self) -> Found:
        """Whether other ids of norms, exceptions and questions give the same answer."""
        ids = new_ids(self.source)
        other = renamed(self.source, ids)

        def differs(facts: Facts) -> bool:
            scenario = scenario_of(facts)
            return bool(with_ids(self._told(scenario), ids) != self._told(scenario, other))

        return self._each("renamed", differs)

    def whatif(self) -> Found:
        """Whether each set of changes leads where it says, and no proper part of it does with the same values."""
        asked = self.drawn[:: ASKED if len(self.drawn) >= LEAST else 1]
        wrong = [
            Violation("whatif", self.source.id, ", ".join(f"{path}={value}" for path, value in values.items()), facts)
            for facts in asked
            for values, outcome in self._sets(facts)
            if not self._is_minimal(facts, values, outcome)
        ]
        return Found(self._extent(len(asked)), tuple(wrong))

    def _sets(self, facts: Facts) -> Iterator[tuple[Facts, str]]:
        for each in what_if(self._answer(scenario_of(facts)), self.source).sets:
            yield {change.fact: change.to for change in each.changes}, each.outcome

    def _is_minimal(self, facts: Facts, values: Facts, outcome: str) -> bool:
        if reading_outcome(self.source, {**facts, **values}) != outcome:
            return False
        parts = (part for size in range(len(values)) for part in combinations(values, size))
        changed = ({**facts, **{path: values[path] for path in part}} for part in parts)
        return not any(reading_outcome(self.source, each) == outcome for each in changed if is_possible(each))

    @cached_property
    def _read(self) -> set[str]:
        """The facts that some condition of the source reads, of whatever kind."""
        found: list[Leaf] = [leaf for norm in self.source.norms for leaf in atoms_of(norm)]
        shown = [each.when for norm in self.source.norms for each in norm.consequences if each.when is not None]
        shown += [when for norm in self.source.norms for when in norm.asks.values()]
        shown += [remark.when for remark in self.source.remarks]
        found += [leaf for condition in shown for leaf in leaves(condition)]
        return {fact for leaf in found if isinstance(leaf, Atom) for fact in facts_behind(leaf.fact)}


def _sayable(value: Value) -> Value:
    """A value that a scenario can have: of States that nothing names, one."""
    return "SE" if value == "*" else value


def _reordered(facts: Mapping[str, Value]) -> Scenario:
    """A scenario that is written the other way round: sections, facts, entries of lists."""
    other = {path: value[::-1] if isinstance(value, tuple) else value for path, value in reversed(tuple(facts.items()))}
    return scenario_of(other)
