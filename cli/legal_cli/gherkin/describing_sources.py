"""What is so of a source: who says what, which claims are made, what is set aside. No case is answered here."""

from __future__ import annotations

from collections.abc import Iterator

from legal.claims import Relation, relations
from legal.conditions import Texts
from legal.loading.sources import statement_uses
from legal.propositions import Logic
from legal.rulebook import Claim
from legal_cli.gherkin.answer import Answer, short
from legal_cli.gherkin.describing import describes
from legal_cli.gherkin.grammar import Said
from legal_cli.gherkin.matching import plain


@describes
def speakers(answer: Answer, wanted: Said) -> Iterator[Said]:
    """Who says the statement."""
    if statement := answer.statement(wanted.values["statement"]):
        yield Said("said-by", {**wanted.values, "speaker": statement.speaker})


@describes
def ways(answer: Answer, wanted: Said) -> Iterator[Said]:
    """Through whom the source has the statement; words of what is recorded are enough."""
    if statement := answer.statement(wanted.values["statement"]):
        yield _quoting(wanted, "via", statement.via)


@describes
def set_aside(answer: Answer, wanted: Said) -> Iterator[Said]:
    """Why nothing rests on the statement; words of the recorded reason are enough."""
    statement = answer.statement(wanted.values["statement"])
    if statement and statement.aside and not _uses(answer, statement.id):
        yield _quoting(wanted, "reason", statement.aside)


def _quoting(wanted: Said, kind: str, recorded: Texts) -> Said:
    """The step as it is wanted where the record has these words in any language, else as the record has it."""
    if any(wanted.values[kind] in plain(text) for text in recorded.values()):
        return wanted
    return Said(wanted.step, {**wanted.values, kind: recorded})


@describes
def stays_claim(answer: Answer, wanted: Said) -> Iterator[Said]:
    """Whether the statement makes a claim, and no norm, exception or remark rests on it."""
    statement = answer.statement(wanted.values["statement"])
    uses = _uses(answer, statement.id) if statement else []
    if uses and all(use in answer.source.claims for use in uses):
        yield wanted


def _uses(answer: Answer, statement: str) -> list[str]:
    return statement_uses(answer.source)[statement]


def _claims(answer: Answer, wanted: Said) -> list[Claim]:
    """The claims that the statement makes."""
    return _claims_of(answer, wanted.values["statement"])


def _claims_of(answer: Answer, statement: str) -> list[Claim]:
    cited = answer.full(statement)
    return [claim for claim in answer.source.claims.values() if cited in claim.cites]


@describes
def figures(answer: Answer, wanted: Said) -> Iterator[Said]:
    """The numbers that the statement claims."""
    named = {"statement": wanted.values["statement"]}
    for claim in _claims(answer, wanted):
        for figure, number in claim.figure.items():
            yield Said("claims-figure", {**named, "topic": short(claim.topic), "figure": figure, "number": number})


@describes
def propositions(answer: Answer, wanted: Said) -> Iterator[Said]:
    """What else the statement claims."""
    named = {"statement": wanted.values["statement"]}
    for claim in _claims(answer, wanted):
        if claim.proposition:
            told = {"stance": claim.stance, "topic": short(claim.topic), "proposition": short(claim.proposition)}
            yield Said("claims", {**named, **told})


@describes
def claim_relations(answer: Answer, wanted: Said) -> Iterator[Said]:
    """How the claims of the one statement stand to those of the other, by what both say."""
    named = {kind: wanted.values[kind] for kind in ("statement", "other_statement")}
    for one in _claims(answer, wanted):
        for other in _claims_of(answer, named["other_statement"]):
            for each in _relations(answer, one, other):
                if each.one == one.id or each.kind not in _ONE_WAY:
                    yield Said("claim-relation", {**named, "relation": each.kind})


_ONE_WAY = ("narrows", "disputes_in_part")


def _relations(answer: Answer, one: Claim, other: Claim) -> tuple[Relation, ...]:
    if one.topic != other.topic:
        return ()
    return relations(one, other, Logic(answer.book.topics[one.topic].propositions.values()))
