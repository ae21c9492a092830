"""A report with hashes in place of what tells of a person, for those who tell it in sentences.

Which hash stands for what is `legal.redaction`'s matter: this puts those of the redacted JSON where pages look.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from legal.fields import Value
from legal.redaction import Tree, personal
from legal.report import ProofNode, ReadingResult, Report, Result
from legal.scenario import Scenario


def with_hashes(report: Report, tree: Tree) -> Report:
    """The report with the hashes of its redacted form; errors stay as they are.

    Args:
        report: the report.
        tree: what `legal.redaction.redact` made of it.
    """
    pairs = zip(report.results, tree["results"], strict=True)
    return report._replace(results=tuple(_result(*each) for each in pairs))


def _result(result: Result, tree: Tree) -> Result:
    """The result of a scenario that holds nothing but the hashes of its title and number."""
    scenario = Scenario.model_construct(scenario=tree["scenario"], id=tree.get("id"))
    readings = zip(result.readings, tree["readings"], strict=True)
    told = tuple(_reading(*each) for each in readings)
    return Result(scenario, _facts(result.facts, tree["facts"]), told, tree["source"], result.document)


def _facts(facts: Mapping[str, Value], hashes: Mapping[str, Any]) -> dict[str, Value]:
    return {path: hashes[path] if personal(path) else value for path, value in facts.items()}


def _reading(reading: ReadingResult, tree: Tree) -> ReadingResult:
    findings = zip(reading.findings, tree["findings"], strict=True)
    told = tuple(finding._replace(proof=_proof(finding.proof, each["proof"])) for finding, each in findings)
    return reading._replace(findings=told)


def _proof(node: ProofNode, tree: Tree) -> ProofNode:
    value = tree["value"] if personal(node.fact) else node.value
    parts = zip(node.of, tree["of"], strict=True)
    return node._replace(value=value, of=tuple(_proof(*each) for each in parts))
