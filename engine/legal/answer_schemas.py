"""The JSON Schemas of what is answered besides reports: questions, changes, things, claims, coverage. It reads no file.

They say what programs may rely on; what hangs on the kind of a thing (`legal show`) is left open.
"""

from __future__ import annotations

from typing import Any

from legal.claims import RELATIONS
from legal.claims_book import TIES
from legal.coverage import FORMAT as COVERAGE
from legal.interview import FORMAT as QUESTIONS
from legal.lookup import KINDS
from legal.rulebook import OUTCOMES, STANCES
from legal.schema import DRAFT, closed, report_schema
from legal.verification.report import FORMAT as VERIFICATION
from legal.verification.report import PROPERTIES
from legal.whatif_report import FORMAT as WHATIF

SHOW, CLAIMS = "legal-show/1", "legal-claims/1"

_TEXT: dict[str, Any] = {"type": "string"}
_TEXTS: dict[str, Any] = {"type": "array", "items": _TEXT}
_PERHAPS: dict[str, Any] = {"type": ["string", "null"]}
_WHOLE: dict[str, Any] = {"type": "integer", "minimum": 0}
_YES_NO: dict[str, Any] = {"type": "boolean"}
_VALUE: dict[str, Any] = {"type": ["string", "integer", "array", "null"], "items": _TEXT}
_OPEN: dict[str, Any] = {"type": "object"}
_LANG: dict[str, Any] = {"enum": ["en", "ar", "ckb"]}
_OUTCOME: dict[str, Any] = {"enum": [*OUTCOMES, "undetermined"]}


def questions_schema() -> dict[str, Any]:
    """The schema of `legal ask --questions`, format `legal-questions/1`."""
    ground = closed(
        {"reading": _TEXT, "norm": _TEXT, "text": _TEXT, "cites": _TEXTS, "asks": _TEXTS, "our_reading": _YES_NO}
    )
    question = closed(
        {
            "fact": _TEXT,
            "why": {"enum": ["missing", "presumed"]},
            "presumed": {"anyOf": [closed({"fact": _TEXT, "value": _VALUE}), {"type": "null"}]},
            "known": _VALUE,
            "kind": _TEXT,
            "choices": _list(closed({"value": _TEXT, "text": _TEXT})),
            "label": _TEXT,
            "question": _TEXT,
            "reason": _TEXT,
            "rests_on": _list(ground),
            "instead": _list(_TEXTS),
        }
    )
    asked = closed({"readings": _TEXTS, "as_of": _PERHAPS, "lang": _LANG}, {"left_out": _TEXTS})
    body = {
        "source": _PERHAPS,
        "scenario": _PERHAPS,
        "questions": _list(question),
        "at_most": _WHOLE,
        "done": _YES_NO,
    }
    return _answer("Questions", QUESTIONS, asked, body)


def whatif_schema() -> dict[str, Any]:
    """The schema of `legal whatif`, format `legal-whatif/1`: of a search and of a given change."""
    change = closed({"fact": _TEXT, "from": _VALUE, "presumed": _VALUE, "to": _VALUE, "answers": _OPEN})
    derived = closed({"measure": _TEXT, "from": _VALUE, "presumed": _VALUE, "to": _VALUE})
    found = closed(
        {
            "outcome": _OUTCOME,
            "changes": _list(change),
            "derived": _list(derived),
            "cites": _TEXTS,
            "unsettled": _TEXTS,
        }
    )
    said = closed(
        {
            "outcome": _OUTCOME,
            "possible": _list({"enum": list(OUTCOMES)}),
            **dict.fromkeys(("missing", "presumed", "unsettled", "consequences"), _TEXTS),
        }
    )
    reading = closed(
        {
            "reading": _TEXT,
            "outcome": closed({"before": _OUTCOME, "after": _OUTCOME}),
            "findings": _list(closed({"norm": _TEXT, "before": said, "after": said})),
        }
    )
    head = {
        "source": _PERHAPS,
        "document": {"type": "integer", "minimum": 1},
        "scenario": _TEXT,
        "outcome": _OUTCOME,
        "facts": {"type": "object", "additionalProperties": _VALUE},
        "reading": _TEXT,
    }
    most = {"type": ["integer", "null"], "minimum": 0}
    searched = closed({**head, "sets": _list(found), "count": _WHOLE, "looked_for": most}, {"id": _TEXT})
    given = closed({"fact": _TEXT, "from": _VALUE, "to": _VALUE})
    changed = closed({**head, "set": _list(given), "readings": _list(reading)}, {"id": _TEXT})
    asked = closed(
        {"readings": _TEXTS, "as_of": _PERHAPS, "lang": _LANG},
        {"left_out": _TEXTS, "to": {"enum": [*OUTCOMES, "undetermined", None]}, "set": _OPEN},
    )
    errors = report_schema()["properties"]["errors"]
    body = {"whatif": _list({"anyOf": [searched, changed]}), "errors": errors}
    return _answer("What would change the answer", WHATIF, asked, body)


def show_schema() -> dict[str, Any]:
    """The schema of `legal show`, format `legal-show/1`: of one thing, or of the list of all."""
    summary = {"id": _TEXT, "kind": {"enum": list(KINDS)}, "source": _PERHAPS, "label": _PERHAPS}
    link = closed({"role": _TEXT, "id": _TEXT}, {"text": _PERHAPS, "condition": _OPEN})
    thing: dict[str, Any] = {
        "type": "object",
        "properties": {**summary, "cites": _list(link), "used_by": _list(link)},
        "required": [*summary, "cites", "used_by"],
    }
    asked = closed({"id": _PERHAPS, "lang": _LANG})
    found = _answer("Things of the rulebook", SHOW, asked, {})
    found["properties"] |= {"thing": thing, "things": _list(closed(summary))}
    return found | {"minProperties": 5, "maxProperties": 5}


def claims_schema() -> dict[str, Any]:
    """The schema of `legal claims`, format `legal-claims/1`."""
    implied = closed({"claim": _TEXT, "stance": {"enum": list(STANCES)}})
    point = closed(
        {
            "proposition": _PERHAPS,
            "text": _PERHAPS,
            **dict.fromkeys(("implies", "excludes", "figures", *STANCES), _TEXTS),
            "implied": _list(implied),
            "silent": _TEXTS,
        }
    )
    claim = closed(
        {
            **dict.fromkeys(("claim", "source", "speaker"), _TEXT),
            **dict.fromkeys(("credits", "via", "cites"), _TEXTS),
            **dict.fromkeys(("date", "not_before"), _PERHAPS),
            "figure": {"type": ["object", "null"], "additionalProperties": {"type": "integer"}},
            "proposition": _PERHAPS,
            "stance": {"enum": [*STANCES, None]},
        }
    )
    relation = closed(
        {
            "relation": {"enum": list(RELATIONS)},
            "claim": _TEXT,
            "other": _TEXT,
            "rules_out": _TEXTS,
            "reason": _PERHAPS,
            "tie": {"enum": [*TIES, None]},
            "since": _PERHAPS,
        }
    )
    topic = closed(
        {
            "topic": _TEXT,
            "text": _TEXT,
            "counts": _PERHAPS,
            "points": _list(point),
            "claims": _list(claim),
            "relations": _list(relation),
            "silent": _TEXTS,
        }
    )
    speaker = closed({"name": _TEXT, "role": _TEXT, "perhaps": _PERHAPS})
    perhaps = {"type": ["array", "null"], "items": _TEXT}
    asked = closed({"about": perhaps, "speaker": perhaps, "lang": _LANG, "as_of": _PERHAPS}, {"left_out": _TEXTS})
    body = {
        "topics": _list(topic),
        "speakers": {"type": "object", "additionalProperties": speaker},
        "meaning": {"type": "object", "additionalProperties": _TEXT},
        "note": _TEXT,
    }
    return _answer("Claims", CLAIMS, asked, body)


def coverage_schema() -> dict[str, Any]:
    """The schema of `legal coverage`, format `legal-coverage/1`."""
    scenario = closed({"name": _TEXT, "file": _TEXT, "line": {"type": "integer", "minimum": 1}})
    row = closed(
        {
            **dict.fromkeys(("id", "speaker", "kind", "text"), _TEXT),
            "paragraph": _PERHAPS,
            **dict.fromkeys(("norms", "claims"), _TEXTS),
            **dict.fromkeys(("remark", "covered"), _YES_NO),
            "aside": _PERHAPS,
            "scenarios": _list(scenario),
        },
        {"locator": _TEXT},
    )
    source = closed(
        {"source": _TEXT, "paragraphs": {"type": "object", "additionalProperties": _TEXT}, "statements": _list(row)}
    )
    asked = closed({"readings": _TEXTS, "features": _PERHAPS, "lang": _LANG})
    body = {
        "statements": _WHOLE,
        "covered": _WHOLE,
        "percent": {"type": "number", "minimum": 0, "maximum": 100},
        "sources": _list(source),
        "errors": report_schema()["properties"]["errors"],
    }
    return _answer("Coverage", COVERAGE, asked, body)


def verification_schema() -> dict[str, Any]:
    """The schema of `legal verify`, format `legal-verification/1`."""
    property_ = {"enum": list(PROPERTIES)}
    checked = closed(
        {
            **dict.fromkeys(("reading", "subject"), _TEXT),
            "property": property_,
            **dict.fromkeys(("checked", "of", "violations"), _WHOLE),
            "how": {"enum": ["complete", "split", "sampled"]},
        },
        {"seed": _WHOLE},
    )
    facts = {"type": ["object", "null"], "additionalProperties": _VALUE}
    violation = closed({"property": property_, "subject": _TEXT, "about": _TEXT, "facts": facts})
    rules = closed({"version": _TEXT, "sha256": _TEXT})
    head = {"format": {"const": VERIFICATION}, "program": _TEXT, "rulebook": rules, "readings": _TEXTS}
    found = closed({**head, "checked": _list(checked), "violations": _list(violation)})
    return {"$schema": DRAFT, "title": "Verification", **found}


def _answer(title: str, format_: str, asked: dict[str, Any], body: dict[str, Any]) -> dict[str, Any]:
    rules = closed({"version": _TEXT, "sha256": _TEXT})
    head = {"format": {"const": format_}, "program": _TEXT, "rulebook": rules, "asked": asked}
    found = closed({**head, **body})
    return {"$schema": DRAFT, "title": title, **found}


def _list(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}
