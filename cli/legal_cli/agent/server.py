"""The server for agents: tools, statements as resources, a prompt, over the Model Context Protocol. It decides nothing.

Nothing is logged. Standard output belongs to the protocol; what an agent did wrong is told to the agent.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias
from urllib.parse import parse_qsl

import anyio
import mcp_types as types
from mcp import MCPError
from mcp.server import ServerRequestContext
from mcp.server.lowlevel import Server
from mcp.server.stdio import stdio_server

from legal import __version__
from legal.errors import Disagreement, InputError, LegalError
from legal.lookup import Thing
from legal.report import as_json
from legal_cli import defects
from legal_cli.agent import texts
from legal_cli.agent.tools import Arguments, Toolbox
from legal_cli.render.show import ShowPages
from legal_cli.render.text import as_text
from legal_cli.words import LANGUAGES

SCHEME = "legal://"
TEMPLATE = "legal://{country}/{source}/{statement}"

Context: TypeAlias = ServerRequestContext[Any]
Paged: TypeAlias = types.PaginatedRequestParams | None

_READ_ONLY = types.ToolAnnotations(
    read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False
)


def server(box: Toolbox) -> Server[Any]:
    """The server for these tools."""
    desk = _Desk(box)
    return Server(
        "legal-engine",
        version=__version__,
        title="What a source says the law is",
        instructions=texts.INSTRUCTIONS,
        on_list_tools=desk.list_tools,
        on_call_tool=desk.call_tool,
        on_list_resources=desk.list_resources,
        on_list_resource_templates=desk.list_templates,
        on_read_resource=desk.read_resource,
        on_list_prompts=desk.list_prompts,
        on_get_prompt=desk.get_prompt,
    )


def run(box: Toolbox) -> None:
    """Answers on standard input and output until the input ends."""
    anyio.run(_run, box)


async def _run(box: Toolbox) -> None:
    async with stdio_server() as (reading, writing):
        answering = server(box)
        await answering.run(reading, writing, answering.create_initialization_options())


class _Desk:
    """Answers the requests of the protocol."""

    def __init__(self, box: Toolbox) -> None:
        self.box = box

    # ---- tools -------------------------------------------------------------------------------------------------------

    async def list_tools(self, _context: Context, _params: Paged) -> types.ListToolsResult:
        tools = [
            types.Tool(
                name=name,
                title=each.title,
                description=each.description,
                input_schema=each.takes,
                output_schema=each.gives,
                annotations=_READ_ONLY,
            )
            for name, each in self.box.tools.items()
        ]
        return types.ListToolsResult(tools=tools)

    async def call_tool(self, _context: Context, params: types.CallToolRequestParams) -> types.CallToolResult:
        return await anyio.to_thread.run_sync(self._called, params.name, params.arguments or {})

    def _called(self, name: str, arguments: Arguments) -> types.CallToolResult:
        """The answer, as values and as their JSON text; or what was wrong, and what would be right."""
        try:
            tree = self.box.call(name, arguments)
        except InputError as error:
            return _failed(self.box.said(error, arguments))
        except Exception as error:
            if isinstance(error, LegalError) and not isinstance(error, Disagreement):
                return _failed(str(error))
            where = defects.place_of(error)
            defects.tell_defect(error)
            return _failed(f"a defect of this program ({where}); no answer is given, please report it")
        return types.CallToolResult(content=[types.TextContent(text=as_json(tree))], structured_content=tree)

    # ---- statements --------------------------------------------------------------------------------------------------

    async def list_resources(self, _context: Context, _params: Paged) -> types.ListResourcesResult:
        return types.ListResourcesResult(resources=[_resource(each) for each in self._statements()])

    def _statements(self) -> Iterator[Thing]:
        return (each for each in self.box.index.things.values() if each.kind in ("source", "statement"))

    async def list_templates(self, _context: Context, _params: Paged) -> types.ListResourceTemplatesResult:
        template = types.ResourceTemplate(
            name="statement",
            title="A statement of a source",
            uri_template=TEMPLATE,
            description="What a source says, who says it and where, and what rests on it; with ?lang=ar or ?lang=ckb.",
            mime_type="text/plain",
        )
        return types.ListResourceTemplatesResult(resource_templates=[template])

    async def read_resource(
        self, _context: Context, params: types.ReadResourceRequestParams
    ) -> types.ReadResourceResult:
        address, _, query = params.uri.partition("?")
        lang = dict(parse_qsl(query)).get("lang", "en")
        thing = next((each for each in self._statements() if _uri(each) == address), None)
        if thing is None or lang not in LANGUAGES:
            told = f"there is no such resource; statements are {TEMPLATE}, such as legal://iq/stated-position/S11"
            raise MCPError(types.INVALID_PARAMS, told)
        text = as_text(ShowPages(self.box.words[lang], self.box.index).page(thing))
        held = types.TextResourceContents(uri=params.uri, mime_type="text/plain", text=text)
        return types.ReadResourceResult(contents=[held])

    # ---- the prompt --------------------------------------------------------------------------------------------------

    async def list_prompts(self, _context: Context, _params: Paged) -> types.ListPromptsResult:
        told = types.PromptArgument(name="situation", description="What was told of the case.", required=True)
        prompt = types.Prompt(
            name="assess",
            title="Assess a case",
            description="Turns what was told into facts, asks for what is missing, and answers with citations.",
            arguments=[told],
        )
        return types.ListPromptsResult(prompts=[prompt])

    async def get_prompt(self, _context: Context, params: types.GetPromptRequestParams) -> types.GetPromptResult:
        situation = (params.arguments or {}).get("situation", "").strip()
        if params.name != "assess" or not situation:
            raise MCPError(types.INVALID_PARAMS, "the one prompt here is `assess`, and it wants a `situation`")
        said = types.TextContent(text=texts.PROMPT + situation)
        return types.GetPromptResult(messages=[types.PromptMessage(role="user", content=said)])


def _failed(text: str) -> types.CallToolResult:
    return types.CallToolResult(content=[types.TextContent(text=text)], is_error=True)


def _resource(thing: Thing) -> types.Resource:
    record: Any = thing.record
    said = record.text["en"] if thing.kind == "statement" else record.name["en"]
    return types.Resource(name=thing.id, uri=_uri(thing), description=said, mime_type="text/plain")


def _uri(thing: Thing) -> str:
    return SCHEME + thing.id.replace("#", "/")
