"""`legal schema`: the JSON Schema of scenarios or of reports, for editors and for programs."""

from __future__ import annotations

import enum
import json
from typing import Annotated

import typer

from legal_cli import options, output


class What(enum.StrEnum):
    """What has a schema."""

    scenario = "scenario"
    report = "report"


def schema(what: Annotated[What, typer.Argument(metavar="scenario|report", help="What the schema is of.")]) -> None:
    """Print the JSON Schema (draft 2020-12) of scenarios or of reports."""
    from legal.schema import report_schema, scenario_schema

    tree = scenario_schema(options.open_rulebook(None)) if what is What.scenario else report_schema()
    output.write_bytes(json.dumps(tree, ensure_ascii=False, indent=2) + "\n")
