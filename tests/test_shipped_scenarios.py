"""The shipped scenarios are answered as it stands beside them, and the comparison can fail."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import jsonschema
import pytest

from legal import load_scenarios
from legal.files.yaml12 import read_yaml
from legal.report import Case
from shipped_scenarios import FOLDERS, differences

SCENARIOS = [path for folder in FOLDERS for path in sorted(folder.glob("*.yaml"))]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.parent.name)
def test_every_answer_is_the_expected_one(folder: Path) -> None:
    count, wrong = differences(folder)
    assert not wrong
    assert count >= (50 if folder.parent.name == "stated-position" else 6)


def test_a_wrong_answer_would_be_seen(tmp_path: Path) -> None:
    """The comparison sees a wrong outcome, a scenario without one, and an outcome without a scenario."""
    folder = tmp_path / "iq" / "stated-position" / "scenarios"
    shutil.copytree(next(each for each in FOLDERS if each.parent.name == "stated-position"), folder)
    lines = (folder / "outcomes.csv").read_text("utf-8").splitlines()
    name, outcome, *_ = lines[1].split(",")
    changed = [lines[0], lines[1].replace(outcome, "changed", 1), *lines[3:], "gone.yaml,punishable,,,"]
    (folder / "outcomes.csv").write_text("\n".join(changed), "utf-8")
    wrong = differences(folder)[1]
    assert f"{name}: outcome is `{outcome}`, expected `changed`" in wrong
    assert any("has no expected outcome" in each for each in wrong)
    assert "gone.yaml: was not answered" in wrong


@pytest.mark.parametrize("path", SCENARIOS, ids=lambda path: path.name)
def test_every_shipped_scenario_names_the_schema_and_fits_it(path: Path, root: Path) -> None:
    """The modeline leads an editor to the schema, and a checker that knows only the schema agrees with the program."""
    text = path.read_text("utf-8")
    modeline = text.splitlines()[0]
    assert modeline.startswith("# yaml-language-server: $schema=")
    schema = (path.parent / modeline.partition("=")[2]).resolve()
    assert schema == root / "features" / "scenario.schema.json"
    for document in read_yaml(text, path.name):
        jsonschema.validate(document.tree, json.loads(schema.read_text("utf-8")))


@pytest.mark.parametrize("path", SCENARIOS, ids=lambda path: path.name)
def test_every_shipped_scenario_says_what_it_shows(path: Path) -> None:
    assert all(isinstance(each, Case) for each in load_scenarios(path))
    assert path.read_text("utf-8").splitlines()[1].startswith("# ")
