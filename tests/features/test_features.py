"""Runs every feature of the repository, and holds the features to the sources they mirror."""

from __future__ import annotations

import re
from pathlib import Path

from pytest_bdd import scenarios

from legal.rulebook import Rulebook

FEATURES = Path(__file__).resolve().parents[2] / "features"

scenarios(str(FEATURES))


def test_every_statement_has_a_scenario(book: Rulebook) -> None:
    """Each statement of each source is mirrored by at least one scenario in the folder of the same name."""
    for source in book.sources.values():
        folder = FEATURES / source.id
        texts = (file.read_text("utf-8") for file in folder.glob("*.feature"))
        lines = (line for text in texts for line in text.splitlines() if line.lstrip().startswith("@"))
        tagged = {tag for line in lines for tag in re.findall(r"@(?!source:)(\S+)", line)}
        assert tagged == {statement.partition("#")[2] for statement in source.statements}


def test_no_scenario_name_stands_twice_in_a_file() -> None:
    """pytest-bdd would silently run only one of the two."""
    for file in FEATURES.rglob("*.feature"):
        names = re.findall(r"^\s*Scenario(?: Outline)?:\s*(.*?)\s*$", file.read_text("utf-8"), re.MULTILINE)
        assert names, f"{file} holds no scenario"
        assert len(names) == len(set(names)), f"{file} has a name twice"


def test_every_feature_names_its_source(book: Rulebook) -> None:
    for file in FEATURES.rglob("*.feature"):
        source = re.search(r"^@source:(\S+)", file.read_text("utf-8"), re.MULTILINE)
        assert source, f"{file} names no source"
        assert source[1] in book.sources
        assert file.parent == FEATURES / source[1]
