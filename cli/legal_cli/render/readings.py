"""Several readings of one case side by side, and why they part. It ranks none of them.

A reading parts from one that finds the conduct punishable by elements that fail or are open, or by exceptions that
apply or may. What each says in full stands below, in its own part of the answer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from legal.conditions import Atom, OutcomeAtom
from legal.report import Finding, ProofNode, ReadingResult, Result
from legal_cli.render.page import Item, Section, Table
from legal_cli.render.reach import deciding, nearest
from legal_cli.render.sentences import Sentences, cites_below, short
from legal_cli.words import Id

_NO_AUTHORITY = "-"


def side_by_side(say: Sentences, result: Result) -> tuple[Section, ...]:
    """The table of readings; then, where one is punishable, why each of the others is not."""
    columns = tuple(say.words(f"law.readings.{each}") for each in ("reading", "authority", "outcome", "rests"))
    rows = tuple(_row(say, each) for each in result.readings)
    table = Section(say.words("law.readings.table"), table=Table(columns, rows), kind="readings")
    others = [each for each in result.readings if each.outcome != "punishable"]
    if not others or len(others) == len(result.readings):
        return (table,)
    return table, Section(say.words("law.readings.parting"), tuple(_parting(say, each) for each in others))


def _row(say: Sentences, reading: ReadingResult) -> tuple[tuple[str, ...], ...]:
    words, source = say.words, say.rulebook.sources[reading.reading]
    kind = words(f"law.authority.{source.authority}") if source.authority else _NO_AUTHORITY
    cited = {cite for finding in _deciding(reading) for cite in _grounds(finding)}
    told = words("list").join(words.isolate(Id(short(cite))) for cite in source.statements if cite in cited)
    cells = (words.isolate(Id(reading.reading)), kind, words(f"outcome_word.{reading.outcome}"), told)
    return tuple((cell,) for cell in cells)


def _deciding(reading: ReadingResult) -> Sequence[Finding]:
    """The findings that have the reading's outcome; those that count at all where none has it by itself."""
    counted = nearest(reading.findings)
    return [each for each in counted if each.outcome == reading.outcome] or counted


def _grounds(finding: Finding) -> Iterator[str]:
    """The ids of the statements that an outcome rests on."""
    yield from finding.cites
    yield from (cite for node in deciding(finding) for cite in cites_below(node))
    yield from (cite for each in finding.consequences for cite in each.cites)


def _parting(say: Sentences, reading: ReadingResult) -> Item:
    words = say.words
    outcome = words(f"outcome_word.{reading.outcome}")
    told = [
        (say.title(finding), tuple(Item(_said(say, node)) for node in _parting_nodes(finding.proof)))
        for finding in nearest(reading.findings)
    ]
    under = told[0][1] if len(told) == 1 else tuple(Item(title, nodes) for title, nodes in told)
    return Item(words("law.readings.parts", reading=Id(reading.reading), outcome=outcome), under)


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


def _said(say: Sentences, node: ProofNode) -> str:
    words = say.words
    kind = "exception_truth" if node.node == "exception" and node.cites else "truth"
    line = words("item", what=words(f"{kind}.{node.truth}"), text=_named(say, node))
    return say.resting(line, node)


def _named(say: Sentences, node: ProofNode) -> str:
    """What a condition asks, in its own words or in those of its comparison."""
    words, subject = say.words, node.subject
    if said := node.text.get(say.lang):
        return said
    match subject:
        case Atom():
            against = say.value(subject.fact, subject.group or subject.value)
            return words(f"show.test.{subject.comparison}", label=say.label(subject.fact), value=against)
        case OutcomeAtom():
            outcome = words(f"outcome_word.{subject.outcome}")
            return words("show.test.outcome", id=Id(short(subject.norm)), value=outcome)
    return words("item", what=words(f"node.{node.node}"), text=_named(say, node.of[0]))
