"""Reading reports back: what replay needs is there and right, or its place is told with what would be right."""

from __future__ import annotations

import json
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from legal import InputError, Problem, Scenario, check_all
from legal.files.report_form import MOST_PROBLEMS
from legal.files.reports import parse_report, read_report
from legal.redaction import Salt, redact
from legal.report import Case, Report, as_json

GIVEN = {
    "scenario": "A title",
    "id": "7",
    "person": {"citizenships": ["IQ", "unknown"], "age": 24},
    "situation": {"date": "2025-06-01", "conflict": {"states": ["RU", "UA"]}},
}


def report() -> Report:
    wrong = Problem("b.yaml", "empty-file", line=1, column=1)
    return check_all([Case("a.yaml", 3, Scenario.model_validate(GIVEN)), wrong])


def tree() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(report().to_json())
    return found


def redacted() -> tuple[dict[str, Any], dict[str, Salt]]:
    numbers = count()
    found, salts = redact(report(), {}, lambda size: next(numbers).to_bytes(size, "big"))
    return json.loads(as_json(found)), salts


def told(found: object, salts: dict[str, Salt] | None = None) -> list[str]:
    data = found if isinstance(found, bytes) else as_json(found).encode()  # type: ignore[arg-type]
    with pytest.raises(InputError) as error:
        parse_report(data, "r.json", salts)
    assert len(error.value.problems) <= MOST_PROBLEMS
    return [str(each) for each in error.value.problems]


def test_a_report_is_read_with_its_scenarios(tmp_path: Path) -> None:
    (tmp_path / "r.json").write_text(report().to_json(), "utf-8")
    found = read_report(tmp_path / "r.json")
    assert (found.tree, found.written, found.redacted) == (tree(), tree(), False)
    [case] = found.cases
    assert case == Case("a.yaml", 3, Scenario.model_validate(GIVEN))
    assert found.data == report().to_json().encode()


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "r.json:1:1: this is no JSON report"),
        (b"   \n", "r.json:1:1: this is no JSON report"),
        (b"[]", "r.json:1:1: this is no JSON report"),
        (b"[{}]", "r.json:1:1: this is no JSON report"),
        (b"null", "r.json:1:1: this is no JSON report"),
        (b"{}", "r.json:1:1: format: this is no JSON report"),
        (b'{"format": 3}', "r.json:1:12: format: this is no JSON report"),
        (b'{"format": "legal-whatif/1"}', "r.json:1:12: format: this is no JSON report"),
        (b'{"format": "legal-report/2"}', "this is a report of another format (legal-report/2); this program reads"),
        (b'{"format": "legal-report/1", "format": 1}', "r.json:1:30: format: the key `format` stands twice"),
        (b'{"format": "legal-report/1"', "r.json:1:28: the file cannot be read as JSON: a comma or } is wanted"),
        (b"scenario: A title", "r.json:1:1: the file cannot be read as JSON: a value is wanted here"),
        (b'{"format": NaN}', "the file cannot be read as JSON"),
        (b"\xff\xfe{\0", "the file is UTF-16 text"),
        (b"\xc3(", "the file is not UTF-8 text"),
        (b'{"a":' * 60 + b"1" + b"}" * 60, "nested more than 50 deep"),
        (b"[" * 100_000, "nested more than 50 deep"),
    ],
)
def test_what_is_no_report_is_told(data: bytes, message: str) -> None:
    [line] = told(data)
    assert message in line


def test_a_report_that_is_too_large_is_refused_before_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (tmp_path / "r.json").open("wb") as file:
        file.truncate(60_000_000)
    with pytest.raises(InputError, match="larger than 50 MB"):
        read_report(tmp_path / "r.json")
    monkeypatch.setattr("legal.files.reports.MAX_NODES", 10)
    assert "more than 10 values" in told(tree())[0]


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none.json"):
        with pytest.raises(InputError, match="the file cannot be read"):
            read_report(path)


@pytest.mark.parametrize(
    ("where", "value", "message"),
    [
        (("program",), 1, "program: text is wanted here"),
        (("rulebook",), "x", "rulebook: a section with keys is wanted here"),
        (("rulebook", "sha256"), None, "rulebook.sha256: text is wanted here"),
        (("asked", "readings"), [], "asked.readings: a list with at least one entry is wanted here"),
        (("asked", "readings"), [3], "asked.readings: a list with at least one entry is wanted here"),
        (("asked", "as_of"), 2026, "asked.as_of: text is wanted here"),
        (("asked", "lang"), "fr", "asked.lang: this is not one of en, ar, ckb"),
        (("results",), {}, "results: a list is wanted here"),
        (("results", 0), [], "results.0: a section with keys is wanted here"),
        (("results", 0, "document"), 0, "results.0.document: a whole number from 1 is wanted here"),
        (("results", 0, "document"), True, "results.0.document: a whole number from 1 is wanted here"),
        (("results", 0, "id"), 7, "results.0.id: text is wanted here"),
        (("results", 0, "scenario"), "", "results.0.scenario: the scenario has no title"),
        (("results", 0, "scenario"), "x" * 301, "results.0.scenario: a title may have at most 300"),
        (("errors", 0), "x", "errors.0: a section with keys is wanted here"),
        (("errors", 0, "line"), "1", "errors.0.line: a whole number from 1 is wanted here"),
        (("results", 0, "facts", "person.age"), 200, "results.0.facts.person.age: a whole number from 0 to 130"),
        (("results", 0, "facts", "person.age"), {}, "results.0.facts.person.age: one value is wanted here"),
        (("results", 0, "facts", "person.agee"), 3, "there is no fact `person.agee`; did you mean `person.age`?"),
        (("results", 0, "facts", "person"), 3, "results.0.facts.person: there is no fact `person`"),
        (("results", 0, "facts", "situation.conflict.states"), ["RU", "Ukrain"], "states.1: `Ukrain` is no country's"),
        (("results", 0, "facts", "person.born"), "2030", "person.born: the birth lies after the conduct"),
    ],
)
def test_a_value_that_cannot_be_is_told_at_its_place(where: tuple[Any, ...], value: Any, message: str) -> None:
    found = tree()
    section = found
    for part in where[:-1]:
        section = section[part]
    section[where[-1]] = value
    lines = told(found)
    assert any(message in line for line in lines), lines
    assert all(line.split(":")[1].isdigit() for line in lines)


def test_the_line_that_is_told_is_the_fact_s_own() -> None:
    found = tree()
    found["results"][0]["facts"]["situation.conflict.states"] = ["RU", "Ukrain"]
    [line] = told(found)
    text = as_json(found).splitlines()
    assert "Ukrain" in text[int(line.split(":")[1]) - 1]


@pytest.mark.parametrize("key", ["program", "rulebook", "asked", "results", "errors"])
def test_what_is_missing_is_told(key: str) -> None:
    found = tree()
    del found[key]
    assert told(found) == [f"r.json:1:1: the key `{key}` is missing"]


def test_a_redacted_report_needs_its_salts_and_another_none() -> None:
    found, salts = redacted()
    assert told(found) == [
        "r.json:15:14: redacted: the report is redacted; give the file of its salts with --salts",
    ]
    assert told(tree(), salts) == ["r.json:1:1: the report is not redacted; leave --salts out"]


def test_with_its_salts_a_redacted_report_is_what_it_was() -> None:
    found, salts = redacted()
    recorded = parse_report(as_json(found).encode(), "r.json", salts)
    assert (recorded.tree, recorded.written, recorded.redacted) == (tree(), found, True)
    assert recorded.cases[0].scenario.facts() == Scenario.model_validate(GIVEN).facts()


def test_the_salts_of_another_report_are_told_at_every_hash() -> None:
    found, _ = redacted()
    lines = told(found, {})
    assert "r.json:21:14: results.0.source: the file of salts has no salt for this hash" in lines[0]
    assert any("results.0.facts.person.age: the file of salts has no salt" in line for line in lines)
    assert any(line.startswith("r.json:") and "errors.0.source" in line for line in lines)
    assert len(lines) == len(set(lines)), "a fact stands in the proof again"


def test_a_hash_at_another_place_or_no_hash_at_all_is_told() -> None:
    found, salts = redacted()
    [result] = found["results"]
    result["scenario"], result["id"] = result["id"], "7"
    lines = told(found, salts)
    assert "results.0.scenario: this hash stands for `id` and not for what belongs here" in lines[0]
    assert "results.0.id: in a redacted report a hash is wanted here" in lines[1]


@pytest.mark.parametrize(("list_", "key", "value"), [("results", "source", 7), ("errors", "source", [{}])])
def test_salts_that_hold_no_text_where_a_report_has_one_are_told(list_: str, key: str, value: Any) -> None:
    found, salts = redacted()
    made = Salt("a" * 64, key, value, "09" * 16)
    found[list_][0][key] = made.hash
    assert f"{list_}.0.{key}: text is wanted here" in told(found, {**salts, made.hash: made})[0]
