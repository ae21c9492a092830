"""Why an outcome did not come: the conditions of a proof that keep it away. Nothing is decided here a second time.

An outcome is kept away by barriers. Each must fall before the outcome is possible, and a barrier falls as soon as one
of its nodes has another truth; while all nodes of one barrier stay as they are, nothing else can help.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from legal.report import ProofNode
from legal.rulebook import OUTCOMES

Barrier: TypeAlias = tuple[ProofNode, ...]

TRUE, FALSE = "true", "false"
_SPLIT = {("all", FALSE), ("any", TRUE)}  # every part with this truth must change, so each is a barrier of its own
_JOINT = {("all", TRUE), ("any", FALSE)}  # one part that changes is enough, so they are one barrier


def why_not(proof: ProofNode) -> Mapping[str, tuple[Barrier, ...]]:
    """The barriers before each outcome that is impossible, by the outcome table.

    Args:
        proof: the proof of a norm; its first part proves the elements, each other part one exception.

    Returns:
        The impossible outcomes in the order punishable, excepted, not_addressed. A condition that has no parts and
        yet its truth (`all` of nothing) cannot change, and is its own barrier.
    """
    elements, *exceptions = proof.of
    barriers: dict[str, list[Barrier]] = {outcome: [] for outcome in OUTCOMES}
    if elements.truth == FALSE:
        barriers["punishable"] += _barriers(elements)
        barriers["excepted"] += _barriers(elements)
    if elements.truth == TRUE:
        barriers["not_addressed"] += _barriers(elements)
    for exception in exceptions:
        if exception.truth == TRUE:
            barriers["punishable"] += _barriers(exception)
    if all(exception.truth == FALSE for exception in exceptions):
        barriers["excepted"].append(tuple(exceptions))
    return {outcome: tuple(found) for outcome, found in barriers.items() if found}


def _barriers(node: ProofNode) -> Iterator[Barrier]:
    """What keeps a node at its truth, which is not unknown."""
    if (node.node, node.truth) in _SPLIT and node.of:
        for part in node.of:
            if part.truth == node.truth:
                yield from _barriers(part)
    elif (node.node, node.truth) in _JOINT and len(node.of) > 1:
        yield node.of
    elif node.of:
        yield from _barriers(node.of[0])  # `not`, an exception, or a junction of one part
    else:
        yield (node,)


def grounds(node: ProofNode) -> tuple[ProofNode, ...]:
    """The parts that by themselves give a node its truth; none for an atom."""
    if (node.node, node.truth) in _SPLIT:
        return tuple(part for part in node.of if part.truth == node.truth)
    return node.of
