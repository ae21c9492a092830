"""What the columns of a table must say of one record, told from the answer of `legal.check`'s own engines."""

from __future__ import annotations

from collections.abc import Mapping

from legal.checking import answer
from legal.conditions import Condition, Leaf, OutcomeAtom, Truth, leaves, truth_of
from legal.fields import Value
from legal.measures import MEASURES
from legal.reference import outcome_truth, prove
from legal.report import Case, Finding, ReadingResult
from legal.rulebook import OUTCOMES, Source
from legal.scenario import Scenario, order

LEAST_TO_MOST = ("false", "unknown", "true")


def scenario_of(facts: Mapping[str, object]) -> Scenario:
    """The scenario of these facts by path."""
    tree: dict[str, object] = {"scenario": "a record"}
    for path, value in facts.items():
        *above, last = path.split(".")
        section: dict[str, object] = tree
        for part in above:
            section = section.setdefault(part, {})  # type: ignore[assignment]
        section[last] = value
    return Scenario.model_validate(tree)


def columns_of(source: Source, scenario: Scenario) -> dict[str, str | None]:
    """The seven columns of one reading: `reference` and `forward` are asked, and agree."""
    (reading,) = answer(Case("", 1, scenario), [source], source=None).readings
    finding = _deciding(reading)
    is_open = reading.outcome == "undetermined"
    return {
        "outcome": reading.outcome,
        "norm": finding.norm if finding else None,
        "exception": _exception(source, finding) if finding else None,
        "consequence": _consequence(source, scenario, reading, finding) if finding else None,
        "missing": _names(reading, "missing", list(order())) if is_open else None,
        "presumed": _names(reading, "presumed", list(order())),
        "unsettled": _names(reading, "unsettled", list(source.questions)) if is_open else None,
    }


def _deciding(reading: ReadingResult) -> Finding | None:
    """The first norm that has the first outcome the reading can have or, if none has it alone, can have it."""
    if reading.outcome == "not_addressed":
        return None
    first = next(each for each in OUTCOMES if any(each in finding.possible for finding in reading.findings))
    able = [finding for finding in reading.findings if first in finding.possible]
    return next((finding for finding in able if finding.possible == (first,)), able[0])


def _exception(source: Source, finding: Finding) -> str | None:
    """The first of the exceptions that hold most."""
    (norm,) = (norm for norm in source.norms if norm.id == finding.norm)
    truths = [LEAST_TO_MOST.index(proof.truth) for proof in finding.proof.of[1:]]
    most = max(truths, default=0)
    return norm.unless[truths.index(most)].id if most else None


def _consequence(source: Source, scenario: Scenario, reading: ReadingResult, finding: Finding) -> str | None:
    """What follows where the outcome can be punishable; with a question mark what only may."""
    if reading.outcome == "excepted" or "punishable" not in finding.possible:
        return None
    (norm,) = (norm for norm in source.norms if norm.id == finding.norm)
    sure: dict[str, bool] = {}
    for each in norm.consequences:
        truth = _truth(each.when, scenario, reading) if each.when else Truth.TRUE
        if truth is not Truth.FALSE:
            name = each.term or each.sanction
            is_sure = truth is Truth.TRUE and reading.outcome == "punishable"
            sure[name] = sure.get(name, False) or is_sure
    assert list(sure) == list(dict.fromkeys(each.term or each.sanction for each in finding.consequences))
    return ";".join(name if is_sure else f"{name}?" for name, is_sure in sure.items()) or None


def _truth(condition: Condition, scenario: Scenario, reading: ReadingResult) -> Truth:
    """The truth of a consequence's condition."""
    facts = scenario.facts()
    truths: dict[Leaf, Truth] = {}
    for leaf in leaves(condition):
        if isinstance(leaf, OutcomeAtom):
            (asked,) = (each for each in reading.findings if each.norm == leaf.norm)
            truths[leaf] = outcome_truth(frozenset(asked.possible), leaf.outcome)
        else:
            measure = MEASURES.get(leaf.fact)
            truths[leaf] = truth_of(leaf, measure.value(facts) if measure else facts.get(leaf.fact))
    return prove(condition, truths).truth


def _names(reading: ReadingResult, kind: str, order_of_names: list[str]) -> str | None:
    found = {name for finding in reading.findings for name in getattr(finding, kind)}
    return ";".join(sorted(found, key=order_of_names.index)) or None


Facts = Mapping[str, Value]
