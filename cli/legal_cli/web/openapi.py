"""What the API says of itself: the schemas of what it takes and gives, in OpenAPI 3.1. They are those of the engine."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from fastapi import FastAPI

from legal.answer_schemas import (
    claims_schema,
    coverage_schema,
    questions_schema,
    show_schema,
    verification_schema,
    whatif_schema,
)
from legal.errors import InputError, Problem
from legal.files.document import Document
from legal.files.json_text import read_json
from legal.files.scenarios import read_scenario
from legal.rulebook import Rulebook
from legal.schema import closed, report_schema, scenario_schema
from legal_cli.trees import Cases

KINDS = ("application/json", "application/yaml")  # of a body
_SCHEMAS: Mapping[str, Callable[[], dict[str, Any]]] = {
    "Report": report_schema,
    "Questions": questions_schema,
    "WhatIf": whatif_schema,
    "Show": show_schema,
    "Claims": claims_schema,
    "Coverage": coverage_schema,
    "Verification": verification_schema,
}
_GIVES = {
    "check": "Report",
    "explain": "Report",
    "questions": "Questions",
    "whatif": "WhatIf",
    "whatif/set": "WhatIf",
    "show": "Show",
    "claims": "Claims",
    "coverage": "Coverage",
    "verify": "Verification",
}
_REFUSED = {
    400: "The Host header names another server.",
    404: "Nothing has this id.",
    408: "The body took too long to arrive.",
    413: "The body is larger than 64 KiB.",
    415: "The body is neither JSON nor YAML.",
    503: "This would take too long here; the command line has the time.",
}


def described(name: str) -> dict[str, Any]:
    """What FastAPI is to say of an address of the API: its body, and its responses."""
    gives = _GIVES[name]
    takes = {"questions": "Scenario", "whatif/set": "Change"}.get(name, "Scenarios" if gives in _BODIED else "")
    wrong = {"anyOf": [_ref(gives), _ref("Problems")]} if gives in ("Report", "WhatIf") else _ref("Problems")
    refused = {code: {"description": text, **_json(_ref("Problems"))} for code, text in _REFUSED.items()}
    if gives != "Show":
        del refused[404]
    if gives != "Verification":
        del refused[503]
    found: dict[str, Any] = {
        "operation_id": name.replace("/", "_"),
        "name": name,
        "responses": {
            200: {"description": "The answer.", **_json(_ref(gives))},
            422: {"description": "Something of it cannot be used; `errors` says what and where.", **_json(wrong)},
            **refused,
        },
    }
    if takes:
        kinds = KINDS[:1] if takes == "Change" else KINDS
        body = {"required": True, "content": {kind: {"schema": _ref(takes)} for kind in kinds}}
        found["openapi_extra"] = {"requestBody": body}
    else:
        del refused[415]
    return found


_BODIED = ("Report", "Questions", "WhatIf")


def _json(schema: dict[str, Any]) -> dict[str, Any]:
    return {"content": {"application/json": {"schema": schema}}}


def _ref(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}"}


def complete(app: FastAPI, book: Rulebook) -> None:
    """Adds the schemas themselves to what an application says of itself."""
    plain = app.openapi

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            found = plain()
            found["components"] = {"schemas": dict(_components(book))}
            app.openapi_schema = found
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]


def _components(book: Rulebook) -> Mapping[str, Any]:
    found: dict[str, Any] = {"Scenario": _bare(scenario_schema(book))}
    found["Scenarios"] = {"anyOf": [_ref("Scenario"), {"type": "array", "items": _ref("Scenario"), "minItems": 1}]}
    written = {"type": "array", "items": {"type": "string", "pattern": "^[^=]+="}, "minItems": 1}
    found["Change"] = closed({"case": _ref("Scenario"), "set": written})
    for name, make in _SCHEMAS.items():
        schema = _bare(make())
        for inner, each in schema.pop("$defs", {}).items():
            found[inner.capitalize()] = _rooted(each)
        found[name] = _rooted(schema)
    found["Problems"] = closed({"errors": found["Report"]["properties"]["errors"]})
    return found


def _bare(schema: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in schema.items() if key not in ("$schema", "$id")}


def _rooted(schema: Any) -> Any:
    """A schema whose references lead to the document's components."""
    if isinstance(schema, list):
        return [_rooted(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    if "$ref" in schema:
        return _ref(str(schema["$ref"]).rpartition("/")[2].capitalize())
    return {key: _rooted(value) for key, value in schema.items()}


def read_change(text: str, source: str) -> tuple[Cases, Sequence[str]]:
    """The scenario of `{"case": …, "set": [path=value, …]}`, and the changes.

    Raises:
        InputError: it is no such thing.
    """
    documents = read_json(text, source)
    tree = documents[0].tree if len(documents) == 1 else None
    if not isinstance(tree, dict) or tree.keys() != {"case", "set"}:
        raise InputError([Problem(source, "change-form")])
    written = tree["set"]
    if not isinstance(written, list) or not written or not all(isinstance(each, str) for each in written):
        raise InputError([documents[0].problem(("set",), "change-form")])
    return list(read_scenario(_inside(documents[0], "case"))), [str(each) for each in written]


def _inside(document: Document, key: str) -> Document:
    """What stands below a key, as a document of its own whose places are those of the whole."""
    values, keys, texts = (
        {path[1:]: each for path, each in table.items() if path[:1] == (key,)}
        for table in (document.values, document.keys, document.texts)
    )
    tree = document.tree[key] if isinstance(document.tree, dict) else None
    return Document(document.source, 1, tree, values, keys, texts)  # type: ignore[arg-type]
