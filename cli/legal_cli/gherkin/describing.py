"""What is so of an answer, said in steps. An expectation holds where what it says is among what is so.

Each function is named by `expects` in the grammar and tells every step of its kind that is true of the answer; for a
failed expectation, these are what was found instead.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from typing import TypeAlias

from legal.report import Finding
from legal_cli.gherkin.answer import Answer, short, walk
from legal_cli.gherkin.grammar import Said

Describer: TypeAlias = "Callable[[Answer, Said], Iterator[Said]]"

DESCRIBERS: dict[str, Describer] = {}


def describes(function: Describer) -> Describer:
    """Registers a function under its name."""
    DESCRIBERS[function.__name__] = function
    return function


def of_norms(function: Describer) -> Describer:
    """Registers a function that tells what norms say: where the source has none, nothing is so."""

    @wraps(function)
    def described(answer: Answer, wanted: Said) -> Iterator[Said]:
        return function(answer, wanted) if answer.findings else iter(())

    return describes(described)


def _across(answer: Answer, of: Callable[[Finding], Iterable[str]]) -> tuple[str, ...]:
    """What the findings of all norms name, each once."""
    return tuple(dict.fromkeys(each for finding in answer.findings for each in of(finding)))


@describes
def outcome(answer: Answer, _: Said) -> Iterator[Said]:
    """What the source says in sum."""
    yield Said("outcome", {"outcome": answer.reading.outcome})


@describes
def outcome_in_reading(answer: Answer, wanted: Said) -> Iterator[Said]:
    """What a named source says in sum."""
    reading = wanted.values["reading"]
    yield Said("outcome-in-reading", {"reading": reading, "outcome": answer.reading_of(reading).outcome})


@of_norms
def possible(answer: Answer, _: Said) -> Iterator[Said]:
    """Which outcomes the unknown facts and unsettled questions leave."""
    yield Said("possible", {"outcomes": _across(answer, lambda finding: finding.possible)})


@of_norms
def consequences(answer: Answer, _: Said) -> Iterator[Said]:
    """What follows, or may."""
    follows = [each for finding in answer.findings for each in finding.consequences]
    for each in follows:
        yield Said("consequence" if each.truth == "true" else "consequence-open", {"sanction": each.text["en"]})
    if not follows:
        yield Said("no-consequence")


@describes
def citations(answer: Answer, _: Said) -> Iterator[Said]:
    """The statements that decide: those of the proof's known parts, and those of what follows."""
    for finding in answer.findings:
        deciding = [cite for node in walk(finding.proof) if node.truth != "unknown" for cite in node.cites]
        deciding += [cite for each in finding.consequences for cite in each.cites]
        for cite in dict.fromkeys(deciding):
            yield Said("rests-on", {"statement": short(cite)})


@describes
def elements(answer: Answer, _: Said) -> Iterator[Said]:
    """How it stands with each element, by the fact that it asks for."""
    for finding in answer.findings:
        for node in walk(finding.proof.of[0]):
            if node.fact:
                yield Said("element", {"fact": node.fact, "truth": node.truth})


@describes
def exceptions(answer: Answer, _: Said) -> Iterator[Said]:
    """Which exceptions apply, which may, and on which facts the others fail."""
    for node in (each for finding in answer.findings for each in finding.proof.of[1:]):
        named = {"exception": short(getattr(node.subject, "id", ""))}
        if node.truth != "false":
            yield Said("exception" if node.truth == "true" else "exception-open", named)
            continue
        for fact in dict.fromkeys(each.fact for each in walk(node) if each.fact and each.truth == "false"):
            yield Said("exception-fails", {**named, "fact": fact})


def _facts_or_none(name: str, facts: tuple[str, ...]) -> Iterator[Said]:
    yield Said(name, {"facts": facts}) if facts else Said(f"nothing-{name}")


@of_norms
def missing(answer: Answer, _: Said) -> Iterator[Said]:
    """The unknown facts that matter, the most deciding first."""
    yield from _facts_or_none("missing", _across(answer, lambda finding: finding.missing))


@of_norms
def presumed(answer: Answer, _: Said) -> Iterator[Said]:
    """The unknown facts that are read at a presumption."""
    yield from _facts_or_none("presumed", _across(answer, lambda finding: finding.presumed))


@of_norms
def unsettled(answer: Answer, _: Said) -> Iterator[Said]:
    """The open questions that the outcome hangs on."""
    found = _across(answer, lambda finding: finding.unsettled)
    yield from (Said("unsettled", {"question": short(each)}) for each in found)
    if not found:
        yield Said("nothing-unsettled")


@of_norms
def questions(answer: Answer, _: Said) -> Iterator[Said]:
    """For each open question of the source, whether the case touches it."""
    touched = _across(answer, lambda finding: finding.open_questions)
    for each in answer.source.questions:
        yield Said("question" if each in touched else "no-question", {"question": short(each)})


@describes
def remarks(answer: Answer, _: Said) -> Iterator[Said]:
    """For each statement of the source, whether it is shown as a remark."""
    shown = [cite for remark in answer.reading.remarks for cite in remark.cites]
    for each in answer.source.statements:
        yield Said("remark" if each in shown else "no-remark", {"statement": short(each)})


@describes
def no_effect(answer: Answer, wanted: Said) -> Iterator[Said]:
    """Whether the case would come out the same if the statement had never been made."""
    if answer.without(wanted.values["statement"]).reading.outcome == answer.reading.outcome:
        yield wanted
