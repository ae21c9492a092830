"""How one thing of a rulebook rests on another: from what cites to what is cited, in which part, by which condition.

Every link is made here once, so that it is seen alike from both of its ends. Nothing is decided or worded.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from legal.conditions import All, AnyOf, Atom, Condition, Leaf, Not, Texts, leaves
from legal.measures import MEASURES
from legal.rulebook import NO_TEXTS, Norm, Rulebook, Source, Topic


class Link(NamedTuple):
    """One way in which the thing `start` rests on the thing `end`, both by whole id.

    `role` says in what part: `norm`, `element`, `exception`, `consequence` and `claim` rest on statements; the first
    three and `question`, `remark` read facts and norms; `asks` and `unsettled` go to open questions, `see` from these
    to what they point at, `shown` from a source to what it shows as a remark, `speaker`, `measure` and `exception_of`
    to what these words say. A claim `says` something of a proposition or, with a figure, of a topic; a proposition is
    `part` of a topic, and `implies` or `excludes` another. `condition` is the condition in question and `text` says it,
    or the consequence, by language; either may be left out.
    """

    role: str
    start: str
    end: str
    condition: Condition | None = None
    text: Texts = NO_TEXTS


def links_of(book: Rulebook) -> Iterator[Link]:
    """All links of a rulebook, in its order."""
    for source in book.sources.values():
        for norm in source.norms:
            yield from _norm_links(norm)
        for claim in source.claims.values():
            yield from _cited("claim", claim.id, claim.cites)
            yield Link("says", claim.id, claim.proposition or claim.topic)
        yield from _remark_links(source)
        for statement in source.statements.values():
            yield Link("speaker", statement.id, speaker_id(source.id, statement.speaker))
        for question in source.questions.values():
            yield from _cited("see", question.id, question.see)
    for topic in book.topics.values():
        yield from _topic_links(topic)
    for path, measure in MEASURES.items():
        yield from _cited("measure", path, measure.of)


def _cited(role: str, start: str, ends: Iterable[str], text: Texts = NO_TEXTS) -> Iterator[Link]:
    return (Link(role, start, end, None, text) for end in ends)


def _norm_links(norm: Norm) -> Iterator[Link]:
    yield from _cited("norm", norm.id, norm.cites)
    yield from _condition_links("element", norm.id, norm.punishable)
    for exception in norm.unless:
        yield Link("exception_of", exception.id, norm.id)
        yield from _cited("exception", exception.id, exception.cites)
        yield from _condition_links("exception", exception.id, exception.when)
    for each in norm.consequences:
        yield from _cited("consequence", norm.id, each.cites, each.text)
        if each.when is not None:
            yield from _condition_links("consequence", norm.id, each.when)
    for question, when in norm.asks.items():
        yield Link("asks", norm.id, question, when)
        yield from (Link("question", question, _read(leaf), leaf, leaf.text) for leaf in leaves(when))


def _topic_links(topic: Topic) -> Iterator[Link]:
    for each in topic.propositions.values():
        yield Link("part", each.id, topic.id)
        yield from _cited("implies", each.id, each.implies)
        yield from _cited("excludes", each.id, each.excludes)


def _remark_links(source: Source) -> Iterator[Link]:
    for remark in source.remarks:
        for cite in remark.cites:
            yield Link("shown", source.id, cite, remark.when)
            yield from (Link("remark", cite, _read(leaf), leaf, leaf.text) for leaf in leaves(remark.when))


def _condition_links(role: str, start: str, condition: Condition) -> Iterator[Link]:
    """What a condition and all that is inside it cite, read and hang on."""
    text = NO_TEXTS if isinstance(condition, All | AnyOf | Not) else condition.text
    yield from (Link(role, start, cite, condition, text) for cite in condition.cites)
    if isinstance(condition, All | AnyOf | Not):
        for part in condition.of:
            yield from _condition_links(role, start, part)
        return
    yield Link(role, start, _read(condition), condition, text)
    if isinstance(condition, Atom):
        for question in dict.fromkeys(condition.unsettled.values()):
            yield Link("unsettled", start, question, condition, text)


def _read(leaf: Leaf) -> str:
    """The fact or measure that an atom compares, or the norm whose outcome it asks for."""
    return leaf.fact if isinstance(leaf, Atom) else leaf.norm


def speaker_id(source: str, speaker: str) -> str:
    """The whole id of a speaker of this source."""
    return f"{source}#{speaker}"
