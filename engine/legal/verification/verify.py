"""Verifies a rulebook: every property of every norm and reading, one after the other. It prints nothing.

What it finds is a value; only engines that disagree end it, since no answer can be trusted then.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from legal.checking import resolve
from legal.errors import Disagreement
from legal.ordering import chain_of
from legal.rulebook import Norm, Rulebook, Source
from legal.verification.agreement import agreement
from legal.verification.consistency import consistent
from legal.verification.exactness import Exactness
from legal.verification.logic import Known, decides, reached
from legal.verification.report import Checked, Extent, Verification, Violation
from legal.verification.samples import Samples
from legal.verification.space import Numbers

LIMIT = 300_000  # combinations of one norm up to which what matters is checked in each of them


class Step(NamedTuple):
    """A part of the work: a norm or reading, and how to check it."""

    subject: str
    run: Callable[[], list[Checked]]


def verify(
    book: Rulebook,
    readings: Sequence[str] | None = None,
    *,
    limit: int = LIMIT,
    watch: Callable[[str, int, int], None] = lambda *_: None,
) -> Verification:
    """Checks all properties of these readings.

    Args:
        book: the rulebook.
        readings: as for `legal.check`; None for every source that has norms.
        limit: of a norm with more combinations of what can be known than this, what matters is only sampled.
        watch: called before each step with its norm or reading, the number of steps done, and of all.

    Raises:
        InputError: an unknown reading.
        Disagreement: the engines differ, with the facts that show it.
        EngineUnavailable: durable_rules cannot be imported.
    """
    asked = resolve(book, readings) if readings else [key for key, each in book.sources.items() if each.norms]
    steps = [step for each in asked for step in _steps(book.sources[each], limit)]
    checked: list[Checked] = []
    for done, step in enumerate(steps):
        watch(step.subject, done, len(steps))
        checked += step.run()
    return Verification(book, tuple(asked), tuple(checked))


def _steps(source: Source, limit: int) -> Iterator[Step]:
    for norm in source.norms:
        yield Step(norm.id, partial(_engines, source, norm))
        yield Step(norm.id, partial(_logic, source, norm))
        yield Step(norm.id, partial(_completions, source, norm, limit))
        yield Step(norm.id, partial(_matters, source, norm, limit))
    if source.norms:
        if len(source.norms) > 1:
            yield Step(source.id, partial(_consistent, source))
        samples = Samples(source)
        for name in ("whatif", "order", "extra", "renamed"):
            yield Step(source.id, partial(_sampled, source, samples, name))


def _engines(source: Source, norm: Norm) -> list[Checked]:
    try:
        found = agreement(source, norm)
    except Disagreement as error:
        error.source = source
        raise
    table = tuple(Violation("table", norm.id, "", facts) for facts in found.table)
    shuffled = tuple(Violation("engines", norm.id, "", facts) for facts in found.order)
    return [
        Checked(source.id, norm.id, "engines", found.extent, shuffled),
        Checked(source.id, norm.id, "table", found.extent, table),
    ]


def _logic(source: Source, norm: Norm) -> list[Checked]:
    known = Known(chain_of(norm, source.norms))
    found = {"decides": decides(norm, known), "reached": reached(norm, known)}
    return [Checked(source.id, norm.id, name, each.extent, each.violations) for name, each in found.items()]


def _completions(source: Source, norm: Norm, limit: int) -> list[Checked]:
    exact = Exactness(source, norm, limit)
    return [_exact("completions", exact, *exact.completions())]


def _matters(source: Source, norm: Norm, limit: int) -> list[Checked]:
    exact = Exactness(source, norm, limit)
    return [_exact("matters", exact, *exact.matters())]


def _exact(name: str, exact: Exactness, extent: Extent, wrong: Sequence[Numbers]) -> Checked:
    violations = tuple(Violation(name, exact.norm.id, "", exact.cases.facts(numbers)) for numbers in wrong)
    return Checked(exact.source.id, exact.norm.id, name, extent, violations)


def _consistent(source: Source) -> list[Checked]:
    found = consistent(source)
    return [Checked(source.id, source.id, "consistent", found.extent, found.violations)]


def _sampled(source: Source, samples: Samples, name: str) -> list[Checked]:
    found = getattr(samples, name)()
    return [Checked(source.id, source.id, name, found.extent, found.violations)]
