"""The server for agents, as the official client meets it: in one process, and over standard input and output."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, TypeVar

import anyio
import jsonschema
import mcp_types as types
import pytest
from mcp import Client, MCPError, StdioServerParameters, stdio_client
from typer.testing import CliRunner

from legal import Disagreement
from legal.rulebook import Rulebook
from legal_cli.agent.server import server
from legal_cli.agent.tools import Toolbox
from legal_cli.main import application

T = TypeVar("T")
CASE: dict[str, Any] = {
    "scenario": "A case",
    "person": {"citizenships": ["IQ"], "born": "2001-04-30"},
    "situation": {
        "conduct": "joined",
        "date": "2025-06-01",
        "force": {"kind": "state-armed-forces", "state": "RU"},
        "authorization": {"granted": "no"},
    },
}
LEGAL = Path(sys.executable).with_name("legal")


@pytest.fixture(scope="module")
def box(book: Rulebook) -> Toolbox:
    return Toolbox(book)


def asking(box: Toolbox, ask: Callable[[Client], Awaitable[T]]) -> T:
    """What a client gets that speaks with the server in one process."""

    async def run() -> T:
        async with Client(server(box)) as client:
            return await ask(client)

    return anyio.run(run)


def error(box: Toolbox, ask: Callable[[Client], Awaitable[Any]]) -> str:
    """The message of the protocol's error that a client gets."""

    async def caught(client: Client) -> str:
        with pytest.raises(MCPError) as told:
            await ask(client)
        return str(told.value)

    return asking(box, caught)


def call(box: Toolbox, name: str, **arguments: Any) -> types.CallToolResult:
    result = asking(box, lambda client: client.call_tool(name, arguments))
    assert isinstance(result, types.CallToolResult)
    return result


def text(result: types.CallToolResult) -> str:
    [content] = result.content
    assert isinstance(content, types.TextContent)
    return content.text


def answered(box: Toolbox, name: str, **arguments: Any) -> Any:
    """The values of an answer, held to the schema of its tool and to its own text."""
    result = call(box, name, **arguments)
    assert not result.is_error, text(result)
    jsonschema.validate(result.structured_content, box.tools[name].gives)
    assert json.loads(text(result)) == result.structured_content
    return result.structured_content


def refused(box: Toolbox, name: str, **arguments: Any) -> str:
    result = call(box, name, **arguments)
    assert result.is_error
    assert result.structured_content is None
    return text(result)


def legal(*arguments: str, case: Any = None) -> str:
    """What the command line prints."""
    given = None if case is None else json.dumps(case)
    return CliRunner().invoke(application(), [*arguments, "--format", "json"], input=given).stdout


# ---- tools -----------------------------------------------------------------------------------------------------------


def test_there_are_five_tools_that_only_read(box: Toolbox) -> None:
    tools = asking(box, lambda client: client.list_tools()).tools
    assert [each.name for each in tools] == ["check", "questions", "whatif", "show", "claims"]
    for each in tools:
        jsonschema.Draft202012Validator.check_schema(each.input_schema)
        jsonschema.Draft202012Validator.check_schema(each.output_schema or {})
        assert each.title
        assert each.description
        assert each.annotations is not None
        hints = each.annotations
        assert (hints.read_only_hint, hints.destructive_hint) == (True, False)
        assert (hints.idempotent_hint, hints.open_world_hint) == (True, False)


@pytest.mark.parametrize("lang", ["en", "ar", "ckb"])
def test_an_answer_has_the_bytes_of_the_command_line(box: Toolbox, lang: str) -> None:
    assert text(call(box, "check", scenario=CASE, lang=lang)) == legal("check", "-", "--lang", lang, case=CASE)
    changes = legal("whatif", "-", "--lang", lang, case=CASE)
    assert text(call(box, "whatif", scenario=CASE, lang=lang)) == changes
    given = legal("whatif", "-", "--set", "force.state=IQ", "--lang", lang, case=CASE)
    assert text(call(box, "whatif", scenario=CASE, set=["force.state=IQ"], lang=lang)) == given
    asked = legal("ask", "-", "--questions", "--lang", lang, case=CASE)
    assert text(call(box, "questions", scenario=CASE, lang=lang)) == asked
    assert text(call(box, "show", id="stated-position#S11", lang=lang)) == legal(
        "show", "stated-position#S11", "--lang", lang
    )
    assert text(call(box, "claims", lang=lang)) == legal("claims", "--lang", lang)


def test_check_says_what_the_reading_says(box: Toolbox) -> None:
    found = answered(box, "check", scenario=CASE)
    assert found["results"][0]["outcome"] == "punishable"
    assert found["results"][0]["readings"][0]["findings"][0]["cites"] == ["iq/stated-position#S11"]


def test_readings_are_asked_in_the_order_given(box: Toolbox) -> None:
    found = answered(box, "check", scenario=CASE, readings=["judicial-council", "stated-position"])
    assert found["asked"]["readings"] == ["iq/judicial-council", "iq/stated-position"]


def test_a_scenario_may_come_as_the_text_of_a_file(box: Toolbox) -> None:
    assert answered(box, "check", scenario="scenario: A case\nperson: {citizenships: [Iraq]}")
    assert answered(box, "check", scenario=json.dumps(CASE)) == answered(box, "check", scenario=CASE)


def test_questions_lead_from_nothing_to_an_answer_that_nothing_changes(box: Toolbox) -> None:
    """As an agent asks: one question, one reply, and again."""
    replies = {"person.age": 24, "situation.authorization.granted": "no"}
    case: dict[str, Any] = {"scenario": "A case"}
    found = answered(box, "questions")
    while not found["done"]:
        fact = found["questions"][0]["fact"]
        known: Any = CASE
        for part in fact.split("."):
            known = known.get(part, {}) if isinstance(known, dict) else {}
        *above, last = fact.split(".")
        section = case
        for part in above:
            section = section.setdefault(part, {})
        section[last] = replies.get(fact) or known or "no"
        found = answered(box, "questions", scenario=case)
    assert answered(box, "check", scenario=case)["results"][0]["outcome"] == "punishable"


def test_show_lists_everything_and_tells_one_thing(box: Toolbox) -> None:
    listed = answered(box, "show")["things"]
    assert {each["kind"] for each in listed} >= {"source", "norm", "statement", "claim", "question", "fact"}
    assert answered(box, "show", id="iq/stated-position#S12", lang="ckb")["thing"]["kind"] == "statement"


def test_every_thing_that_can_be_shown_fits_the_schema(box: Toolbox) -> None:
    check = jsonschema.Draft202012Validator(box.tools["show"].gives)
    for each in box.index.things:
        check.validate(box.call("show", {"id": each}))


def test_claims_of_one_topic_and_speaker(box: Toolbox) -> None:
    found = answered(box, "claims", about="number-recruited", speaker="pm-adviser")
    assert [each["topic"] for each in found["topics"]] == ["iq#number-recruited"]


# ---- what an agent does wrong ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "arguments", "told"),
    [
        ("check", {}, "-:1:1: a scenario is a set of keys and values, such as `scenario: a title`"),
        ("check", {"scenario": {}}, "-:1:1: the scenario has no title; write `scenario: a short title`"),
        (
            "check",
            {"scenario": {**CASE, "persn": {}}},
            "-:1:1: persn: there is no such key here; did you mean `person`?",
        ),
        ("check", {"scenario": CASE, "reading": []}, "-: there is no such argument; did you mean `readings`?"),
        ("check", {"scenario": CASE, "readings": [1]}, "readings: a list of texts is wanted here"),
        (
            "check",
            {"scenario": CASE, "readings": ["iq/statd-position"]},
            "reading: there is no reading `iq/statd-position`; did you mean `iq/stated-position`?",
        ),
        ("check", {"scenario": CASE, "lang": "fr"}, "lang: this is not one of en, ar, ckb"),
        ("check", {"scenario": CASE, "lang": 7}, "lang: text is wanted here"),
        ("check", {"scenario": CASE, "as_of": "soon"}, "as_of: a day is wanted here, written YYYY-MM-DD"),
        ("chek", {}, "-: there is no such tool; did you mean `check`?"),
        ("whatif", {"scenario": CASE, "to": "guilty"}, "to: there is no outcome `guilty`; the outcomes are "),
        ("whatif", {"scenario": CASE, "set": ["x"]}, "set: a change is written path=value, such as "),
        (
            "whatif",
            {"scenario": CASE, "set": ["force.state=IQ"], "to": "excepted"},
            "set: `to` narrows a search, and `set` does not search; give one of them",
        ),
        (
            "whatif",
            {"scenario": CASE, "set": ["situation.date=1990-01-01"]},
            "-: person.born: the birth lies after the conduct (situation.date)",
        ),
        ("show", {"id": "iq/stated-position#S1l"}, "did you mean "),
        ("claims", {"about": "x"}, "about: there is no topic `x`; the topics are "),
        ("claims", {"about": "number-recruted"}, "did you mean `number-recruited`?"),
    ],
)
def test_what_is_wrong_is_told_with_what_would_be_right(
    box: Toolbox, name: str, arguments: dict[str, Any], told: str
) -> None:
    assert told in refused(box, name, **arguments)


def test_what_is_wrong_is_told_in_the_language_asked_for(box: Toolbox) -> None:
    assert "القراءات" in refused(box, "check", scenario=CASE, readings=["x"], lang="ar")
    assert "خوێندنەوە" in refused(box, "check", scenario=CASE, readings=["x"], lang="ckb")


def test_a_disagreement_of_the_engines_is_told_by_the_norm_alone(
    box: Toolbox, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from legal_cli.agent import tools

    def disagree(*_: Any) -> Any:
        raise Disagreement("iq/stated-position/joining-foreign-forces", ["a"], ["b"], {"person.born": "2001-04-30"})

    monkeypatch.setattr(tools, "report_of", disagree)
    told = refused(box, "check", scenario=CASE)
    assert told.startswith("a defect of this program (iq/stated-position/joining-foreign-forces)")
    assert "2001" not in told + capsys.readouterr().err


# ---- statements and the prompt ---------------------------------------------------------------------------------------


def test_statements_are_resources(box: Toolbox) -> None:
    listed = {each.uri: each for each in asking(box, lambda client: client.list_resources()).resources}
    statements = [each.id for each in box.index.things.values() if each.kind == "statement"]
    assert set(listed) >= {f"legal://{each.replace('#', '/')}" for each in statements}
    for uri in listed:
        [content] = asking(box, lambda client, uri=uri: client.read_resource(uri)).contents  # type: ignore[misc]
        assert isinstance(content, types.TextResourceContents)
        assert uri.removeprefix("legal://").rpartition("/")[2] in content.text
    [template] = asking(box, lambda client: client.list_resource_templates()).resource_templates
    assert template.uri_template == "legal://{country}/{source}/{statement}"


def test_a_statement_in_another_language(box: Toolbox) -> None:
    [content] = asking(box, lambda client: client.read_resource("legal://iq/stated-position/S11?lang=ar")).contents
    assert isinstance(content, types.TextResourceContents)
    assert "القوات المسلحة" in content.text


@pytest.mark.parametrize(
    "uri", ["legal://iq/stated-position/S99", "legal://x", "legal://iq/stated-position/S11?lang=fr"]
)
def test_what_is_no_resource_is_refused_with_what_one_looks_like(box: Toolbox, uri: str) -> None:
    assert "legal://iq/stated-position/S11" in error(box, lambda client: client.read_resource(uri))


def test_the_prompt_holds_to_asking_and_citing(box: Toolbox) -> None:
    [prompt] = asking(box, lambda client: client.list_prompts()).prompts
    assert prompt.name == "assess"
    told = asking(box, lambda client: client.get_prompt("assess", {"situation": "He signed up."}))
    [message] = told.messages
    assert isinstance(message.content, types.TextContent)
    assert message.content.text.endswith("He signed up.")
    for each in ("`questions`", "`check`", "according to", "cites"):
        assert each in message.content.text
    assert "`situation`" in error(box, lambda client: client.get_prompt("assess", {}))


def test_the_instructions_hold_the_caller_to_the_source(box: Toolbox) -> None:
    told = asking(box, _instructions)
    for each in ("according to", "guilty", "Unknown is not no", "questions", "cites"):
        assert each in told


async def _instructions(client: Client) -> str:
    return client.instructions or ""


# ---- over standard input and output ----------------------------------------------------------------------------------


def test_the_command_speaks_over_standard_input_and_output() -> None:
    async def run() -> tuple[list[str], Any]:
        parameters = StdioServerParameters(command=str(LEGAL), args=["mcp"])
        async with Client(stdio_client(parameters)) as client:
            tools = [each.name for each in (await client.list_tools()).tools]
            found = await client.call_tool("check", {"scenario": CASE})
            return tools, found.structured_content

    tools, found = anyio.run(run)
    assert tools == ["check", "questions", "whatif", "show", "claims"]
    assert found["results"][0]["outcome"] == "punishable"


def test_what_is_no_message_ends_nothing_and_the_end_of_the_input_ends_all() -> None:
    noise = b"this is no message\n{}\n\xff\xfe\n"
    found = subprocess.run([LEGAL, "mcp"], input=noise, capture_output=True, timeout=60, check=False)
    assert found.returncode == 0
    assert b"Traceback" not in found.stderr
    assert b"no message" not in found.stderr
