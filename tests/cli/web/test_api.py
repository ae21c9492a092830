"""The JSON API: the bytes of the command line, and the schemas that it describes itself by."""

from __future__ import annotations

import json
import time
import warnings
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient
from typer.testing import CliRunner

from legal.files.features import load_features
from legal.rulebook import Rulebook
from legal_cli.main import application
from legal_cli.web import proving
from legal_cli.words import LANGUAGES
from web_site import site

SCENARIOS = Path(__file__).parents[3] / "features" / "iq" / "stated-position" / "scenarios"
NAMES = ("joined-russia", "private-military-company", "approval-same-day", "attempted-to-join", "everything-unknown")
JSON, YAML = "application/json", "application/yaml"


@pytest.fixture(scope="module")
def client(book: Rulebook) -> TestClient:
    return site(book, load_features("features"), "features")


@pytest.fixture(scope="module")
def described(client: TestClient) -> dict[str, Any]:
    found: dict[str, Any] = client.get("/openapi.json").json()
    return found


def legal(*arguments: str, given: str | None = None) -> str:
    return CliRunner().invoke(application(), [*arguments, "--format", "json"], input=given).stdout


def post(client: TestClient, path: str, body: str, kind: str = YAML, status: int = 200) -> str:
    response = client.post(f"/api/{path}", content=body.encode(), headers={"content-type": kind})
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == JSON
    return response.text


def get(client: TestClient, path: str, status: int = 200) -> str:
    response = client.get(f"/api/{path}")
    assert response.status_code == status, response.text
    return response.text


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_a_case_is_answered_with_the_bytes_of_the_command_line(client: TestClient, name: str, lang: str) -> None:
    case = (SCENARIOS / f"{name}.yaml").read_text("utf-8")
    report = legal("check", "-", "--lang", lang, given=case)
    assert post(client, f"check?lang={lang}", case) == report
    assert post(client, f"explain?lang={lang}", case) == report == legal("explain", "-", "--lang", lang, given=case)
    changes = legal("whatif", "-", "--lang", lang, given=case)
    assert post(client, f"whatif?lang={lang}", case) == changes
    if case.count("\nscenario:") < 2:
        questions = legal("ask", "-", "--questions", "--lang", lang, given=case)
        assert post(client, f"questions?lang={lang}", case) == questions


def test_options_are_those_of_the_command_line(client: TestClient) -> None:
    case = (SCENARIOS / "joined-russia.yaml").read_text("utf-8")
    readings = ("--reading", "judicial-council", "--reading", "iq/stated-position")
    address = "check?reading=judicial-council&reading=iq/stated-position"
    assert post(client, address, case) == legal("check", "-", *readings, given=case)
    assert post(client, "check?as_of=2026-01-01", case) == legal("check", "-", "--as-of", "2026-01-01", given=case)
    assert post(client, "whatif?to=excepted", case) == legal("whatif", "-", "--to", "excepted", given=case)


def test_a_given_change_stands_in_the_body_since_it_may_tell_of_a_person(client: TestClient) -> None:
    case = {"scenario": "A case", "person": {"citizenships": ["IQ"]}, "situation": {"conduct": "joined"}}
    body = json.dumps({"case": case, "set": ["force.state=IQ", "person.age=17"]})
    told = legal("whatif", "-", "--set", "force.state=IQ", "--set", "person.age=17", given=json.dumps(case))
    assert post(client, "whatif/set", body, JSON) == told


@pytest.mark.parametrize(
    "body", ["[]", "{}", '{"case": {}}', '{"case": {}, "set": []}', '{"case": {}, "set": [1]}', "3"]
)
def test_what_is_no_change_is_told_so(client: TestClient, body: str) -> None:
    assert "errors" in json.loads(post(client, "whatif/set", body, JSON, 422))


def test_json_and_yaml_say_the_same(client: TestClient) -> None:
    case = {"scenario": "A case", "person": {"citizenships": ["Iraq"]}}
    told = post(client, "check", json.dumps(case), JSON)
    assert told == post(client, "check", "scenario: A case\nperson: {citizenships: [Iraq]}")
    both = json.loads(post(client, "check", json.dumps([case, case]), JSON))
    assert [each["document"] for each in both["results"]] == [1, 2]


def test_what_is_wrong_stands_in_the_report_with_its_place_and_the_rest_is_answered(client: TestClient) -> None:
    found = json.loads(post(client, "check", "scenario: A case\n---\nscenario: B\nperson: {age: old}", status=422))
    assert len(found["results"]) == 1
    [error] = found["errors"]
    assert (error["line"], error["column"], error["path"], error["code"]) == (4, 15, "person.age", "age")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_looked_up_has_the_bytes_of_the_command_line(client: TestClient, root: Path, lang: str) -> None:
    assert get(client, f"show?lang={lang}") == legal("show", "--lang", lang)
    for name in (
        "iq/stated-position",
        "iq/stated-position#S11",
        "joining-foreign-forces",
        "person.under_18",
        "iq#arrests",
    ):
        shown = get(client, f"show?lang={lang}&id={name.replace('#', '%23')}")
        assert shown == legal("show", name, "--lang", lang)
    assert get(client, f"claims?lang={lang}") == legal("claims", "--lang", lang)
    one = ("--about", "number-recruited", "--speaker", "pm-adviser")
    address = f"claims?lang={lang}&about=number-recruited&speaker=pm-adviser"
    assert get(client, address) == legal("claims", *one, "--lang", lang)
    assert get(client, f"coverage?lang={lang}") == legal("coverage", "--features", "features", "--lang", lang)
    reading = ("--reading", "iq/stated-position", "--features", "features")
    assert get(client, f"coverage?lang={lang}&reading=stated-position") == legal("coverage", *reading, "--lang", lang)


def test_a_proof_has_the_bytes_of_the_command_line_and_is_made_once(
    client: TestClient, described: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    told = legal("verify", "--reading", "iq/stated-position", "--limit", str(proving.LIMIT))
    assert get(client, "verify?reading=iq/stated-position") == told
    validator(described, "Verification").validate(json.loads(told))
    monkeypatch.setattr(proving, "verify", None)
    assert get(client, "verify?reading=stated-position") == told


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_proof_that_takes_too_long_is_refused_with_the_command_that_has_the_time(
    book: Rulebook, lang: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    client, tried = site(book), list[str]()

    def slow(*_: object, watch: Any, **__: object) -> None:
        tried.append(lang)
        monkeypatch.setattr(time, "thread_time", lambda: proving.SECONDS * 1e6)
        watch("", 0, 1)

    monkeypatch.setattr(proving, "verify", slow)
    for _ in range(2):
        [error] = json.loads(get(client, f"verify?reading=iq/penal-code&lang={lang}", 503))["errors"]
        assert "legal verify --reading iq/penal-code --limit 1000" in error["message"]
    assert tried == [lang]


@pytest.mark.parametrize("path", ["verify", "verify?reading=", "verify?reading=x"])
def test_one_reading_is_wanted_for_a_proof(client: TestClient, path: str) -> None:
    assert json.loads(get(client, path, 422))["errors"]


@pytest.mark.parametrize(("path", "status"), [("show?id=x", 404), ("show?id=S1", 404), ("claims?about=x", 422)])
def test_what_is_not_there_is_told_so(client: TestClient, path: str, status: int) -> None:
    assert json.loads(get(client, path, status))["errors"]


# ---- what it says of itself ------------------------------------------------------------------------------------------


def test_it_describes_itself_in_openapi_3_1_and_every_reference_leads_somewhere(described: dict[str, Any]) -> None:
    assert described["openapi"].startswith("3.1")
    assert set(described["paths"]) == {
        f"/api/{name}"
        for name in ("check", "explain", "questions", "whatif", "whatif/set", "show", "claims", "coverage", "verify")
    }
    named = described["components"]["schemas"]
    references = set(_references(described))
    assert {each.rpartition("/")[2] for each in references} == set(named)
    for schema in named.values():
        jsonschema.Draft202012Validator.check_schema(schema)


def _references(tree: Any) -> list[str]:
    if isinstance(tree, list):
        return [found for each in tree for found in _references(each)]
    if not isinstance(tree, dict):
        return []
    own = [tree["$ref"]] if isinstance(tree.get("$ref"), str) else []
    return own + [found for each in tree.values() for found in _references(each)]


def validator(described: dict[str, Any], name: str) -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator({**described, "$ref": f"#/components/schemas/{name}"})


def test_every_answer_fits_its_schema(client: TestClient, described: dict[str, Any]) -> None:
    for name in NAMES:
        case = (SCENARIOS / f"{name}.yaml").read_text("utf-8")
        validator(described, "Report").validate(json.loads(post(client, "check?reading=judicial-council", case)))
        validator(described, "WhatIf").validate(json.loads(post(client, "whatif", case)))
    nothing = '{"scenario": "A case"}'
    for reading in ("stated-position", "judicial-council", "trafficking-law"):
        found = json.loads(post(client, f"questions?reading={reading}", nothing, JSON))
        assert found["questions"]
        validator(described, "Questions").validate(found)
    validator(described, "Claims").validate(json.loads(get(client, "claims")))
    validator(described, "Coverage").validate(json.loads(get(client, "coverage")))
    validator(described, "Show").validate(json.loads(get(client, "show")))
    for name in ("iq/stated-position", "iq/stated-position#S11", "iq/stated-position#C1", "person.under_18"):
        found = json.loads(get(client, f"show?id={name.replace('#', '%23')}"))
        validator(described, "Show").validate(found)
    validator(described, "Problems").validate(json.loads(get(client, "show?id=x", 404)))
    with pytest.raises(jsonschema.ValidationError):
        validator(described, "Questions").validate(json.loads(get(client, "claims")))


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(st.binary(max_size=300), st.text(max_size=300).map(str.encode)))
def test_any_bytes_are_answered_or_refused(client: TestClient, body: bytes) -> None:
    for kind in (JSON, YAML):
        for path in ("check", "questions", "whatif", "whatif/set"):
            response = client.post(f"/api/{path}", content=body, headers={"content-type": kind})
            assert response.status_code in (200, 422)
            assert json.loads(response.text)


def test_schemathesis_finds_nothing(client: TestClient) -> None:
    """Made-up requests, right and wrong, to every address: no failure of ours, and only what is described.

    That all which fits the schema is taken is not asked: it cannot tell a day that no calendar has, or a country.
    """
    schemathesis = pytest.importorskip("schemathesis", reason="schemathesis comes with the extra `faces`")
    from schemathesis.specs.openapi.checks import positive_data_acceptance

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        schema = schemathesis.openapi.from_asgi("/openapi.json", client.app)
    operations = [each.ok() for each in schema.get_all_operations()]
    assert len(operations) == 9
    for operation in operations:

        @settings(max_examples=25, suppress_health_check=list(HealthCheck))
        @given(case=operation.as_strategy())
        def ask(case: Any) -> None:
            case.call_and_validate(headers={"host": "testserver"}, excluded_checks=[positive_data_acceptance])

        ask()
