"""The JSON Schemas: held equal to the files that are shipped, and as strict as the program."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from legal import Problem, Scenario, check_all
from legal.fields import Birth, Choice, Day, Field, Many, Number, State
from legal.files.rulebook import default_rulebook
from legal.report import Case
from legal.rulebook import Rulebook
from legal.scenario import fields
from legal.schema import report_schema, scenario_schema


def test_the_shipped_schema_is_the_one_that_the_program_prints(book: Rulebook, root: Path) -> None:
    """`legal schema scenario > features/scenario.schema.json` renews it."""
    shipped = (root / "features" / "scenario.schema.json").read_text("utf-8")
    assert shipped == json.dumps(scenario_schema(book), ensure_ascii=False, indent=2) + "\n"


def test_both_are_schemas(book: Rulebook) -> None:
    for schema in (scenario_schema(book), report_schema()):
        jsonschema.Draft202012Validator.check_schema(schema)


def test_every_field_is_described_in_three_languages(book: Rulebook) -> None:
    """Editors show the question in each language, and each choice with its three texts."""
    for path in fields():
        section: Any = scenario_schema(book)
        for part in path.split("."):
            section = section["properties"][part]
        for text in book.facts[path].question.values():
            assert text in section["markdownDescription"]
        for word, texts in book.facts[path].choices.items():
            assert f"{word}: {' · '.join(texts.values())}" in section["markdownDescription"]


@cache
def shipped_schema() -> dict[str, Any]:
    return scenario_schema(default_rulebook())


def values(field: Field) -> st.SearchStrategy[Any]:
    """Values right and wrong for a field. Names of States are left out: the schema takes any text for them."""
    rubbish: st.SearchStrategy[Any] = st.sampled_from(
        ["", None, "unknown", "none", "on", "x", 5, 2.5, True, [], {}, "2025-06-01", "2025"]
    )
    match field:
        case Many():
            one = values(field.of)
            return st.one_of(one, st.lists(one, max_size=3))
        case Choice():
            return st.one_of(st.sampled_from(list(field.words)), rubbish)
        case State():
            return st.sampled_from(["IQ", "RU", "", None, "unknown", 5, True])
        case Day() | Birth() | Number():
            return st.one_of(
                st.sampled_from(["2025-06-01", "٢٠٢٥-٠٦-٠١", "2001-04", "2001", 2001, 24, "24", 131, -1]), rubbish
            )
    raise AssertionError(field)


@st.composite
def trees(draw: st.DrawFn) -> dict[str, Any]:
    """Scenarios with a few fields filled in, rightly or wrongly."""
    tree: dict[str, Any] = {"scenario": "x"}
    for path in draw(st.lists(st.sampled_from(list(fields())), max_size=4, unique=True)):
        section = tree
        *above, last = path.split(".")
        for part in above:
            section = section.setdefault(part, {})
        section[last] = draw(values(fields()[path]))
    return tree


@settings(max_examples=400)
@given(tree=trees())
def test_what_the_program_takes_fits_the_schema(tree: dict[str, Any]) -> None:
    """And what the schema refuses, the program refuses; only dates, ages and births together go beyond a schema."""
    try:
        Scenario.model_validate(tree)
    except ValidationError:
        return
    jsonschema.validate(tree, shipped_schema())


@pytest.mark.parametrize(
    "tree",
    [
        {"scenario": "x", "person": {"agee": 3}},
        {"scenario": "x", "situation": {"conduct": "joind"}},
        {"scenario": "x", "situation": {"authorization": {"granted": "on"}}},
        {"scenario": "x", "situation": {"date": "soon"}},
        {"scenario": "x", "situation": "yes"},
        {"person": {}},
    ],
)
def test_a_mistake_is_marked_by_both(book: Rulebook, tree: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Scenario.model_validate(tree)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(tree, scenario_schema(book))


def test_reports_fit_their_schema(book: Rulebook) -> None:
    cases: list[Case | Problem] = [
        Case("a.yaml", 1, Scenario.model_validate({"scenario": "x"})),
        Case(
            "a.yaml",
            2,
            Scenario.model_validate({"scenario": "y", "id": 7, "person": {"citizenships": ["IQ", "unknown"]}}),
        ),
        Problem("b.yaml", "empty-file", line=1, column=1),
        Problem("c.yaml", "no-such-path"),
    ]
    for as_of in (None, "2026-01-01"):
        report = json.loads(check_all(cases, as_of=as_of, rulebook=book).to_json())
        jsonschema.validate(report, report_schema())
