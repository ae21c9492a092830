"""A thing of the rulebook as plain values: what it is, what it cites, what rests on it. Nothing is looked up.

The same values are what `legal show --format json` prints; texts are in one language, everything else in none.
"""

from __future__ import annotations

from typing import Any, assert_never

from legal.conditions import All, AnyOf, Atom, Condition, Not, OutcomeAtom, Texts
from legal.fields import Value
from legal.links import Link, speaker_id
from legal.lookup import Index, Thing
from legal.measures import MEASURES
from legal.rulebook import (
    Claim,
    Consequence,
    FactTexts,
    InForce,
    Norm,
    NormException,
    Proposition,
    Question,
    Remark,
    Source,
    Speaker,
    Statement,
    Topic,
)


def record_of(index: Index, thing: Thing, lang: str) -> dict[str, Any]:
    """Everything about one thing: its own values, `cites` and `used_by` (both lists of links, by whole id)."""
    return {
        **summary_of(thing, lang),
        **_own(index, thing, lang),
        "cites": [_link(each, each.end, lang) for each in index.cites(thing.id)],
        "used_by": [_link(each, each.start, lang) for each in index.dependents(thing.id)],
    }


def summary_of(thing: Thing, lang: str) -> dict[str, Any]:
    """The thing in a list: its id, kind, source (None for facts and measures) and its name or text."""
    label = label_of(thing)
    return {
        "id": thing.id,
        "kind": thing.kind,
        "source": thing.source or None,
        "label": label.get(lang) or None,
    }


def label_of(thing: Thing) -> Texts:
    """What a thing is called or says, by language; a claim has no words of its own and gives none."""
    record = thing.record
    match record:
        case Source() | Speaker():
            return record.name
        case Norm() | NormException():
            return record.title
        case Statement() | Question() | Topic() | Proposition():
            return record.text
        case FactTexts():
            return record.label
        case Claim():
            return {}
        case _:
            assert_never(record)


def _own(index: Index, thing: Thing, lang: str) -> dict[str, Any]:
    record = thing.record
    match record:
        case Source():
            return _source(record, lang)
        case Norm():
            return _norm(record, lang)
        case NormException():
            return {"condition": condition_of(record.when, lang)}
        case Statement():
            return _statement(record, thing.source, lang)
        case Claim():
            return _claim(index, record, lang)
        case Question():
            return {"hangs": record.hangs.get(lang), **_given(see=list(record.see))}
        case Speaker():
            perhaps = speaker_id(thing.source, record.perhaps) if record.perhaps else None
            return {"role": record.role.get(lang), "perhaps": perhaps}
        case Topic():
            return {"counts": record.counts.get(lang), "propositions": list(record.propositions)}
        case Proposition():
            return {"implies": list(record.implies), "excludes": list(record.excludes)}
        case FactTexts():
            return _fact(record, thing.id, lang)
        case _:
            assert_never(record)


def _source(source: Source, lang: str) -> dict[str, Any]:
    return {
        "document": dict(source.document),
        "date": source.date,
        "not_before": source.not_before,
        "paragraphs": dict(source.paragraphs),
        "norms": [each.id for each in source.norms],
        "statements": list(source.statements),
        "claims": list(source.claims),
        "questions": list(source.questions),
        "speakers": [speaker_id(source.id, each) for each in source.speakers],
        "remarks": [_remark(each, lang) for each in source.remarks],
        **_given(authority=source.authority, in_force=_in_force(source.in_force, lang)),
    }


def _in_force(found: InForce | None, lang: str) -> dict[str, Any] | None:
    if found is None:
        return None
    return {"from": found.start, "to": found.end, "text": found.text.get(lang), "cites": list(found.cites)}


def _given(**values: Any) -> dict[str, Any]:
    """What a source or statement may leave out, where it does not."""
    return {key: value for key, value in values.items() if value}


def _remark(remark: Remark, lang: str) -> dict[str, Any]:
    return {"cites": list(remark.cites), "when": condition_of(remark.when, lang)}


def _norm(norm: Norm, lang: str) -> dict[str, Any]:
    return {
        "punishable": condition_of(norm.punishable, lang),
        "unless": {each.id: condition_of(each.when, lang) for each in norm.unless},
        "consequences": [_consequence(each, lang) for each in norm.consequences],
        "asks": {question: condition_of(when, lang) for question, when in norm.asks.items()},
    }


def _consequence(each: Consequence, lang: str) -> dict[str, Any]:
    return {
        "sanction": each.sanction,
        "text": each.text.get(lang),
        "cites": list(each.cites),
        "when": None if each.when is None else condition_of(each.when, lang),
        **_given(term=each.term, range=dict(each.range), our_reading=each.our_reading),
    }


def _statement(statement: Statement, source: str, lang: str) -> dict[str, Any]:
    return {
        "paragraph": statement.paragraph or None,
        "speaker": speaker_id(source, statement.speaker),
        "statement_kind": statement.kind,
        "text": statement.text.get(lang),
        "via": statement.via.get(lang),
        "credits": speaker_id(source, statement.credits) if statement.credits else None,
        "aside": statement.aside.get(lang),
        **_given(
            locator=statement.locator.get(lang),
            date=statement.date,
            not_before=statement.not_before,
            url=statement.url,
            confidence=statement.confidence,
            read=statement.read,
            our_reading=statement.our_reading,
        ),
    }


def _claim(index: Index, claim: Claim, lang: str) -> dict[str, Any]:
    from legal.claims_book import claims_book
    from legal.claims_records import standing_record

    topic = index.book.topics[claim.topic]
    [found] = claims_book(index.book, [claim.topic])
    return {
        "topic": claim.topic,
        "topic_text": topic.text.get(lang),
        "counts": topic.counts.get(lang) if claim.figure else None,
        "figure": dict(claim.figure) or None,
        "proposition": claim.proposition or None,
        "proposition_text": topic.propositions[claim.proposition].text.get(lang) if claim.proposition else None,
        "stance": claim.stance or None,
        "relations": [standing_record(each) for each in found.standings if claim.id in each.relation[1:3]],
    }


def _fact(texts: FactTexts, path: str, lang: str) -> dict[str, Any]:
    choices = {word: each.get(lang) for word, each in texts.choices.items()}
    if path in MEASURES:
        return {"choices": choices, "of": list(MEASURES[path].of)}
    return {"question": texts.question.get(lang), "reason": texts.reason.get(lang), "choices": choices}


def _link(link: Link, other: str, lang: str) -> dict[str, Any]:
    found: dict[str, Any] = {"role": link.role, "id": other}
    if link.text:
        found["text"] = link.text.get(lang)
    if link.condition is not None:
        found["condition"] = condition_of(link.condition, lang)
    return found


def condition_of(condition: Condition, lang: str) -> dict[str, Any]:
    """A condition with all that is inside it; `node`, `fact` and `test` are those of a proof."""
    match condition:
        case Atom():
            return {
                "node": "atom",
                "fact": condition.fact,
                "test": {condition.comparison: _plain(condition.value), **_given(group=condition.group)},
                "presume": _plain(condition.presume),
                "unsettled": {str(value): question for value, question in condition.unsettled.items()},
                "text": condition.text.get(lang),
                "cites": list(condition.cites),
                **_given(our_reading=condition.our_reading),
            }
        case OutcomeAtom():
            return {
                "node": "atom",
                "fact": condition.norm,
                "test": {"may_be" if condition.may else "is": condition.outcome},
                "text": condition.text.get(lang),
                "cites": list(condition.cites),
                **_given(our_reading=condition.our_reading),
            }
        case All() | AnyOf() | Not():
            node = "all" if isinstance(condition, All) else "any" if isinstance(condition, AnyOf) else "not"
            parts = [condition_of(part, lang) for part in condition.of]
            ours = _given(our_reading=condition.our_reading)
            return {"node": node, "cites": list(condition.cites), **ours, "of": parts}
        case _:
            assert_never(condition)


def _plain(value: Value | None) -> Any:
    return list(value) if isinstance(value, tuple) else value
