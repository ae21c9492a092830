"""The claims book as plain values: ids beside texts, texts in one language. Nothing is computed here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from legal.claims_book import Row, Standing, Told, TopicBook, Voice
from legal.links import speaker_id
from legal.rulebook import STANCES


def topic_record(found: TopicBook, lang: str) -> dict[str, Any]:
    """A topic with its points, its claims, how they stand to one another, and who is silent on all of it."""
    return {
        "topic": found.topic.id,
        "text": found.topic.text.get(lang),
        "counts": found.topic.counts.get(lang),
        "points": [_row(each, lang) for each in found.rows],
        "claims": [told_record(each, lang) for each in found.told],
        "relations": [standing_record(each) for each in found.standings],
        "silent": [each.id for each in found.silent],
    }


def left_out(found: Sequence[TopicBook]) -> list[str]:
    """The claims that are later than the day asked for, by whole id."""
    return [each.claim.id for topic in found for each in topic.later]


def _row(row: Row, lang: str) -> dict[str, Any]:
    """One row of the matrix of points and speakers; the ids are those of claims and, for `silent`, of speakers."""
    proposition = row.proposition
    return {
        "proposition": proposition.id if proposition else None,
        "text": proposition.text.get(lang) if proposition else None,
        "implies": list(proposition.implies) if proposition else [],
        "excludes": list(proposition.excludes) if proposition else [],
        "figures": [each.claim.id for each in row.told if each.claim.figure],
        **{stance: [each.claim.id for each in row.told if each.claim.stance == stance] for stance in STANCES},
        "implied": [{"claim": each.told.claim.id, "stance": each.stance} for each in row.implied],
        "silent": [each.id for each in row.silent],
    }


def told_record(told: Told, lang: str) -> dict[str, Any]:
    """A claim: what it says, by whom, through whom, of which day, and on which statements it rests."""
    claim = told.claim
    return {
        "claim": claim.id,
        "source": told.source.id,
        "speaker": told.voice.id,
        "credits": [each.id for each in told.credits],
        "via": [each.get(lang) for each in told.via],
        "date": told.made.day or None,
        "not_before": told.made.not_before or None,
        "figure": dict(claim.figure) or None,
        "proposition": claim.proposition or None,
        "stance": claim.stance or None,
        "cites": list(claim.cites),
    }


def standing_record(each: Standing) -> dict[str, Any]:
    """A relation: `claim` stands so to `other`; `tie` says why they may be one voice, `since` when both were said."""
    kind, one, other, rules_out, reason = each.relation
    return {
        "relation": kind,
        "claim": one,
        "other": other,
        "rules_out": list(rules_out),
        "reason": reason or None,
        "tie": each.tie or None,
        "since": each.since or None,
    }


def voices_record(voices: Sequence[Voice], lang: str) -> dict[str, Any]:
    """Speakers by whole id, with name and office, and who may be the same person."""
    return {
        each.id: {
            "name": each.speaker.name.get(lang),
            "role": each.speaker.role.get(lang),
            "perhaps": speaker_id(each.source, each.perhaps.id) if each.perhaps else None,
        }
        for each in voices
    }
