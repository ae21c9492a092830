"""The questions that can still change an answer, the most deciding first, and what becomes of the replies.

A terminal, a web page and an agent ask the same questions in the same order from here. They are over when no reply to
any further one could change what a reading says. It asks nobody itself, and reads no text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from legal.changes import changed
from legal.checking import with_measures
from legal.fields import UNKNOWN, Birth, Value
from legal.inquiry import Matter, matters
from legal.measures import is_open
from legal.questions import Question, question_of
from legal.rulebook import Rulebook
from legal.scenario import Scenario, fields, order
from legal.telling import is_coarse, is_partly_told

FORMAT = "legal-questions/1"


class Told(NamedTuple):
    """What is known so far: a scenario, and the facts that were asked for and of which nothing more can be told."""

    scenario: Scenario
    closed: frozenset[str] = frozenset()


class Interview(NamedTuple):
    """The open questions in their order; `at_most` is how many replies it can still take. Without any, it is over."""

    questions: tuple[Question, ...]
    at_most: int


def interview(told: Told, book: Rulebook, readings: Sequence[str]) -> Interview:
    """The questions that are open now.

    First the facts that are missing, then those that are only presumed. What is missing stands in the order of the
    first reading that misses it, and there by how much it decides: the share of its answers after which one outcome is
    left. Where a measure can be told by several sets of facts, the easiest is asked.

    Args:
        told: what is known, and what cannot be told.
        book: the rulebook.
        readings: whole ids of the readings asked, in order.
    """
    facts = told.scenario.facts()
    values = with_measures(facts)
    sources = [book.sources[each] for each in readings]
    found = [(source, matters(source.norms, facts, values, told.closed)) for source in sources]
    asked: dict[str, Matter] = {}
    for kind in ("missing", "presumed"):
        for _, those in found:
            for fact, matter in _in_order([each for each in those if each.kind == kind]):
                asked.setdefault(fact, matter)
    questions = tuple(question_of(fact, matter, facts.get(fact), book, found) for fact, matter in asked.items())
    wanted = frozenset(fact for _, those in found for each in those for fact in each.opening.means.facts)
    return Interview(questions, len(wanted) + sum(1 for fact in wanted if _may_be_coarse(fact, facts)))


def _in_order(found: Sequence[Matter]) -> list[tuple[str, Matter]]:
    """The facts to ask for, each with what it would tell."""
    pairs = [(fact, each) for each in found for fact in each.opening.means.tellings[0]]
    return sorted(pairs, key=lambda pair: (-pair[1].share, order()[pair[0]]))


def _may_be_coarse(fact: str, facts: Mapping[str, Value]) -> bool:
    """Whether a fact may take two replies, the first of them too coarse."""
    return isinstance(fields()[fact], Birth) and fact not in facts


def tell(told: Told, question: Question, value: Value | None) -> Told:
    """What is known once a question has this reply, in canonical form; None is "don't know".

    What is named of a list is added to what was known of it; with an `unknown` entry it stays open, and is not asked
    for again. A birth that is told coarsely is asked for once more, where that matters.

    Raises:
        InputError: a scenario cannot have this beside its other facts.
    """
    return retell(told, [(question.fact, value)])


def retell(told: Told, replies: Iterable[tuple[str, Value | None]]) -> Told:
    """What is known after these replies to questions, each by the fact that was asked for, in their order.

    Raises:
        InputError: a scenario cannot have all of it together.
    """
    facts: dict[str, Value | None] = {**told.scenario.facts()}
    closed = set(told.closed)
    for fact, value in replies:
        if value is None:
            closed.add(fact)
            continue
        known = facts.get(fact)
        is_more = is_partly_told(fact, known)
        facts[fact] = _together(fact, known, value) if is_more else value
        if is_open(facts[fact]) or (is_more and is_coarse(fact, value)):
            closed.add(fact)
    scenario = changed(told.scenario, facts, "-")
    return Told(scenario, frozenset(closed))


def _together(fact: str, known: Value | None, value: Value) -> Value | None:
    """What was known of a fact and what is told now: of a list both, else what is told now."""
    if not (isinstance(known, tuple) and isinstance(value, tuple)):
        return value
    entries = [*(each for each in known if each != UNKNOWN), *value]
    return fields()[fact].read(entries or "none")
