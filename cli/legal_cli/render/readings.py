"""Several readings of one case side by side, and why they part, as text. It ranks none of them.

A reading parts from one that finds the conduct punishable by elements that fail or are open, or by exceptions that
apply or may. What each says in full stands below, in its own part of the answer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from legal.conditions import Atom, OutcomeAtom
from legal.report import Finding, ProofNode, ReadingResult, Result
from legal_cli.render.layout import width, wrap
from legal_cli.render.text import TextRenderer, citations, short
from legal_cli.words import Id

_GAP = "  "
_NO_AUTHORITY = "-"


def side_by_side(renderer: TextRenderer, result: Result) -> Iterator[str]:
    """The table of readings; then, where one is punishable, why each of the others is not."""
    yield from wrap(renderer.words("law.readings.table"))
    yield from _table(_rows(renderer, result.readings))
    others = [each for each in result.readings if each.outcome != "punishable"]
    if others and len(others) < len(result.readings):
        yield ""
        yield from wrap(renderer.words("law.readings.parting"))
        for each in others:
            yield from _parting(renderer, each)


def _rows(renderer: TextRenderer, readings: Sequence[ReadingResult]) -> Iterator[tuple[str, ...]]:
    words = renderer.words
    yield tuple(words(f"law.readings.{column}") for column in ("reading", "authority", "outcome", "rests"))
    for each in readings:
        source = renderer.rulebook.sources[each.reading]
        kind = words(f"law.authority.{source.authority}") if source.authority else _NO_AUTHORITY
        ids = (cite for finding in _deciding(each) for cite in citations(finding))
        cited = set(ids)
        told = words("list").join(words.isolate(Id(short(cite))) for cite in source.statements if cite in cited)
        yield words.isolate(Id(each.reading)), kind, words(f"outcome_word.{each.outcome}"), told


def _deciding(reading: ReadingResult) -> Sequence[Finding]:
    """The findings that have the reading's outcome; all where none has it by itself."""
    return [each for each in reading.findings if each.outcome == reading.outcome] or reading.findings


def _table(rows: Iterator[tuple[str, ...]]) -> Iterator[str]:
    """Columns as wide as their widest cell; the last one is wrapped."""
    lines = list(rows)
    widths = [max(width(line[at]) for line in lines) for at in range(3)]
    for *cells, last in lines:
        padded = [cell + " " * (size - width(cell)) for cell, size in zip(cells, widths, strict=True)]
        first = "".join(f"{cell}{_GAP}" for cell in padded)
        yield from (line.rstrip() for line in wrap(last, first=first, rest=" " * width(first)))


def _parting(renderer: TextRenderer, reading: ReadingResult) -> Iterator[str]:
    words = renderer.words
    outcome = words(f"outcome_word.{reading.outcome}")
    yield from wrap(words("law.readings.parts", reading=Id(reading.reading), outcome=outcome), first="- ", rest="  ")
    for finding in reading.findings:
        indent = "  "
        if len(reading.findings) > 1:
            yield from wrap(renderer.title(finding), first="  - ", rest="    ")
            indent = "    "
        for node in _parting_nodes(finding.proof):
            yield from wrap(_said(renderer, node), first=f"{indent}- ", rest=f"{indent}  ")


def _parting_nodes(proof: ProofNode) -> Iterator[ProofNode]:
    """The elements that fail or are open; and, unless an element fails, the exceptions that apply or are open."""
    elements, *exceptions = proof.of
    yield from _not_true(elements)
    if elements.truth != "false":
        yield from (each for each in exceptions if each.truth != "false")


def _not_true(node: ProofNode) -> Iterator[ProofNode]:
    """The conditions that keep a node from being true; of one that fails, those that fail."""
    if node.truth == "true":
        return
    if node.node not in ("all", "any"):
        yield node
        return
    for part in node.of:
        if part.truth == node.truth:
            yield from _not_true(part)


def _said(renderer: TextRenderer, node: ProofNode) -> str:
    words = renderer.words
    kind = "exception_truth" if node.node == "exception" and node.cites else "truth"
    line = words("item", what=words(f"{kind}.{node.truth}"), text=_named(renderer, node))
    return renderer.resting(line, node)


def _named(renderer: TextRenderer, node: ProofNode) -> str:
    """What a condition asks, in its own words or in those of its comparison."""
    words, subject = renderer.words, node.subject
    if said := node.text.get(renderer.lang):
        return said
    match subject:
        case Atom():
            against = renderer.value(subject.fact, subject.group or subject.value)
            return words(f"show.test.{subject.comparison}", label=renderer.label(subject.fact), value=against)
        case OutcomeAtom():
            outcome = words(f"outcome_word.{subject.outcome}")
            return words("show.test.outcome", id=Id(short(subject.norm)), value=outcome)
    return words("item", what=words(f"node.{node.node}"), text=_named(renderer, node.of[0]))
