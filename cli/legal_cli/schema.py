"""`legal schema`: the JSON Schema of scenarios or of reports, for editors and for programs."""

from __future__ import annotations

import enum
import json
import sys
from typing import Annotated

import typer


class What(enum.StrEnum):
    """What has a schema."""

    scenario = "scenario"
    report = "report"


def schema(what: Annotated[What, typer.Argument(help="What the schema is of.")]) -> None:
    """Print the JSON Schema (draft 2020-12) of scenarios or of reports."""
    from legal.schema import report_schema, scenario_schema
    from legal_cli.options import open_rulebook

    tree = scenario_schema(open_rulebook(None)) if what is What.scenario else report_schema()
    sys.stdout.write(json.dumps(tree, ensure_ascii=False, indent=2) + "\n")
