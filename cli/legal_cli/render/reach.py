"""Which norms of a source reach a case, and on which elements the others fail: for where not all can be told.

A source may have many norms, of which one case meets few. Nothing is decided or put in words here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from legal.report import Finding, ProofNode


def nearest(findings: Sequence[Finding]) -> list[Finding]:
    """The norms that reach the case; where none does, those that miss it by the fewest elements."""
    reached = [each for each in findings if each.outcome != "not_addressed"]
    least = min((len(failing(each)) for each in findings), default=0)
    return reached or [each for each in findings if len(failing(each)) == least]


def failing(finding: Finding) -> list[ProofNode]:
    """The elements on which a norm fails."""
    return [each for each in parts(finding.proof.of[0]) if each.truth == "false"]


def parts(node: ProofNode) -> Sequence[ProofNode]:
    """The conditions that must all hold, one or several."""
    return node.of if node.node == "all" else (node,)


def deciding(finding: Finding) -> Iterator[ProofNode]:
    """The elements that fail; where none does, all of them, and the exceptions that apply or may."""
    elements, *exceptions = finding.proof.of
    if failed := failing(finding):
        yield from failed
        return
    yield elements
    yield from (each for each in exceptions if each.truth != "false")
