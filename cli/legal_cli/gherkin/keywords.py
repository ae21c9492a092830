"""The keywords of Gherkin in our languages: English and Arabic as Gherkin has them, Sorani, which it lacks, from us."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from gherkin.dialect import DIALECTS

_ORDER = (
    "feature",
    "background",
    "rule",
    "scenario",
    "scenarioOutline",
    "examples",
    "given",
    "when",
    "then",
    "and",
    "but",
)
_PREFERRED = {
    ("en", "scenario"): "Scenario",
    ("ar", "scenario"): "سيناريو",
    ("ar", "when"): "عندما ",  # Gherkin's first word means “at what time?”
}


def register() -> None:
    """Lets the Gherkin parser read `# language: ckb`."""
    DIALECTS["ckb"] = json.loads(Path(__file__).with_name("dialect.json").read_text("utf-8"))


def keywords(lang: str) -> Mapping[str, str]:
    """The keyword of each kind that we write, with the space after it where one stands."""
    register()
    dialect: Mapping[str, Any] = DIALECTS[lang]
    return {kind: _PREFERRED.get((lang, kind)) or _first(dialect[kind]) for kind in _ORDER}


def _first(words: list[str]) -> str:
    """The first word that is no asterisk."""
    return next(word for word in words if word != "* ")
