"""The JSON Schemas of scenarios and reports, made from the fields and their texts. No file is read here."""

from __future__ import annotations

from typing import Any

from legal.fields import Birth, Choice, Day, Field, Many, Number, State, YesNo
from legal.redaction import METHOD, NOTICE
from legal.report import FORMAT
from legal.rulebook import BOUNDS, OUTCOMES, FactTexts, Rulebook
from legal.scenario import MAX_TITLE, fields

DRAFT = "https://json-schema.org/draft/2020-12/schema"
_D = "[0-9\u0660-\u0669\u06f0-\u06f9]"  # a Latin, Arabic-Indic or Persian digit
_BLANK: list[Any] = ["unknown", "", None]


def scenario_schema(book: Rulebook) -> dict[str, Any]:
    """The schema of a scenario file: what editors complete and mark, with every text in three languages."""
    root = _section()
    root["properties"] = {
        "scenario": {"type": ["string", "number", "boolean"], "description": "A short title.", "maxLength": MAX_TITLE},
        "id": {"type": ["string", "number", "null"], "description": "A case number; repeated in the result."},
        "notes": {"description": "Free text; ignored."},
    }
    for path, field in fields().items():
        section = root
        *above, name = path.split(".")
        for part in above:
            section = section["properties"].setdefault(part, _section(or_unknown=True))
        section["properties"][name] = _described(_field(field), book.facts[path])
    return {
        "$schema": DRAFT,
        "$id": "urn:legal-engine:scenario",
        "title": "A scenario: a person and a situation",
        **root,
        "required": ["scenario"],
    }


def _section(*, or_unknown: bool = False) -> dict[str, Any]:
    found: dict[str, Any] = {"type": ["object", "null", "string"] if or_unknown else "object", "properties": {}}
    if or_unknown:
        found["pattern"] = "^(unknown)?$"
    return found | {"additionalProperties": False}


def _described(schema: dict[str, Any], texts: FactTexts) -> dict[str, Any]:
    """The schema with what people read: the question in each language, and each choice's texts."""
    question = "\n\n".join(texts.question.values())
    choices = [f"{word}: {' · '.join(each.values())}" for word, each in texts.choices.items()]
    return {"description": texts.question["en"], "markdownDescription": "\n\n".join([question, *choices]), **schema}


def _field(field: Field) -> dict[str, Any]:
    if isinstance(field, Many):
        one = _one(field.of)
        none = {"type": "array", "items": {"const": "none"}, "maxItems": 1}
        return {"anyOf": [{"type": "array", "items": one}, none, {"const": "none"}, one]}
    return _one(field)


def _one(field: Field) -> dict[str, Any]:
    match field:
        case YesNo():
            return {"enum": ["yes", "no", True, False, "true", "false", *_BLANK]}
        case Choice():
            return {"enum": [*field.words, *_BLANK]}
        case State():
            return {"type": ["string", "null"]}
        case Day():
            return {"anyOf": [{"type": "string", "pattern": f"^{_D}{{4}}-{_D}{{2}}-{_D}{{2}}$"}, {"enum": _BLANK}]}
        case Birth():
            pattern = f"^{_D}{{4}}(-{_D}{{2}}(-{_D}{{2}})?)?$"
            whole = {"type": "integer", "minimum": 1000, "maximum": 9999}
            return {"anyOf": [{"type": "string", "pattern": pattern}, whole, {"enum": _BLANK}]}
        case Number(least=least, most=most):
            text = {"type": "string", "pattern": f"^{_D}{{1,{len(str(most))}}}$"}
            return {"anyOf": [{"type": "integer", "minimum": least, "maximum": most}, text, {"enum": _BLANK}]}
        case _:
            raise AssertionError(field)


def report_schema() -> dict[str, Any]:
    """The schema of the JSON report, format `legal-report/1`."""
    text, texts = {"type": "string"}, {"type": "array", "items": {"type": "string"}}
    outcome = {"enum": [*OUTCOMES, "undetermined"]}
    truth = {"enum": ["true", "false", "unknown"]}
    value = {"type": ["string", "integer", "array", "null"], "items": text}
    node = closed(
        {
            "node": {"enum": ["atom", "all", "any", "not", "exception", "norm"]},
            "truth": truth,
            "cites": texts,
            "of": {"type": "array", "items": {"$ref": "#/$defs/proof"}},
        },
        {
            "id": text,
            "asks": texts,
            "our_reading": {"const": True},
            "fact": text,
            "test": {"type": "object", "additionalProperties": value},
            "value": value,
            "why": {"enum": ["fact", "missing", "presumed", "unsettled", "finding"]},
        },
    )
    consequence = closed(
        {"sanction": text, "cites": texts},
        {"term": text, "range": closed({}, dict.fromkeys(BOUNDS, text)), "our_reading": {"const": True}},
    )
    finding = closed(
        {
            "norm": text,
            "outcome": outcome,
            "possible": {"type": "array", "items": {"enum": list(OUTCOMES)}},
            "cites": texts,
            "consequences": {"type": "array", "items": consequence},
            "missing": texts,
            "presumed": texts,
            "unsettled": texts,
            "open_questions": texts,
            "proof": {"$ref": "#/$defs/proof"},
        }
    )
    reading = closed(
        {
            "reading": text,
            "outcome": outcome,
            "findings": {"type": "array", "items": finding},
            "remarks": {"type": "array", "items": closed({"text": text, "cites": texts})},
        }
    )
    result = closed(
        {
            "source": {"type": ["string", "null"]},
            "document": {"type": "integer", "minimum": 1},
            "scenario": text,
            "outcome": outcome,
            "facts": {"type": "object", "additionalProperties": value},
            "readings": {"type": "array", "items": reading},
        },
        {"id": text},
    )
    position = {"type": ["integer", "null"], "minimum": 1}
    error = closed({"source": text, "line": position, "column": position, "path": text, "code": text, "message": text})
    asked = closed(
        {"readings": texts, "as_of": {"type": ["string", "null"]}, "lang": {"enum": ["en", "ar", "ckb"]}},
        {"left_out": texts},
    )
    whole = closed(
        {
            "format": {"const": FORMAT},
            "program": text,
            "rulebook": closed({"version": text, "sha256": text}),
            "asked": asked,
            "results": {"type": "array", "items": result},
            "errors": {"type": "array", "items": error},
        },
        {"redacted": closed({"method": {"const": METHOD}, "notice": {"enum": list(NOTICE.values())}})},
    )
    return {"$schema": DRAFT, "$id": "urn:legal-engine:report", "title": "A report", **whole, "$defs": {"proof": node}}


def closed(required: dict[str, Any], optional: dict[str, Any] | None = None) -> dict[str, Any]:
    """An object with these keys and no others."""
    properties = {**required, **(optional or {})}
    return {"type": "object", "properties": properties, "required": list(required), "additionalProperties": False}
