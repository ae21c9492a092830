"""The installed plugin in somebody's own pytest project: the same steps when asked for, nothing else changed."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.metadata import entry_points
from pathlib import Path

import pytest

from legal.rulebook import Rulebook
from legal_cli.gherkin.plugin import STATEMENT

FEATURE = """\
@source:iq/stated-position
Feature: ours

  @S11
  Scenario: an Iraqi joins
    Given the person was a citizen of "Iraq"
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And nobody authorized it
    When the person joined
    Then the outcome is punishable
"""
OTHER = """\
Feature: nothing to do with law

  @S11 @slow
  Scenario: apples
    Given 3 apples
    When the person joined
    Then the outcome is tasty
"""
OTHER_STEPS = """
from pytest_bdd import given, scenarios, then, when

scenarios("other.feature")

@given("3 apples", target_fixture="apples")
def apples(): return 3

@when("the person joined")
def joined(apples): assert apples == 3

@then("the outcome is tasty")
def tasty(apples): assert apples == 3
"""
MODULE = """
from pytest_bdd import given, scenarios

scenarios("ours.feature")

@given("a step of their own")
def own(legal_case): legal_case.facts.set("person.age", 20, 1)
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of somebody else's, with strict markers."""
    markers = "markers =\n    S11\n    slow\n"
    (tmp_path / "pytest.ini").write_text(f"[pytest]\naddopts = --strict-markers\n{markers}", "utf-8")
    return tmp_path


def run(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:hypothesispytest", *arguments]
    environment = {**os.environ, "PY_COLORS": "0"}
    return subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)


def test_the_plugin_is_installed() -> None:
    [entry] = entry_points(group="pytest11", name="legal")
    assert entry.value == "legal_cli.gherkin.plugin"


def test_features_are_collected_only_when_asked(project: Path) -> None:
    (project / "ours.feature").write_text(FEATURE, "utf-8")
    assert run(project).returncode == 5
    assert "1 passed" in run(project, "--legal-features").stdout
    with (project / "pytest.ini").open("a", encoding="utf-8") as file:
        file.write("legal_features = true\n")
    assert "1 passed" in run(project).stdout


def test_a_test_module_has_the_steps_and_adds_its_own(project: Path) -> None:
    text = FEATURE.replace(
        "    And nobody authorized it\n", "    And nobody authorized it\n    And a step of their own\n"
    )
    (project / "ours.feature").write_text(text, "utf-8")
    (project / "test_ours.py").write_text(MODULE, "utf-8")
    result = run(project)
    assert "1 passed" in result.stdout, result.stdout
    (project / "ours.feature").write_text(text.replace("is punishable", "is excepted"), "utf-8")
    result = run(project)
    assert result.returncode == 1
    assert "ours.feature:12: Then the outcome is excepted\n    expected: the outcome is excepted\n" in result.stdout
    assert "found: the outcome is punishable" in result.stdout


def test_a_project_with_features_of_its_own_goes_on_as_before(project: Path) -> None:
    """Its steps win over ours of the same words, its tags stay markers, and its failures are told by pytest."""
    (project / "other.feature").write_text(OTHER, "utf-8")
    (project / "test_other.py").write_text(OTHER_STEPS, "utf-8")
    assert "1 passed" in run(project).stdout
    assert "1 passed" in run(project, "-m", "S11 and slow").stdout
    (project / "other.feature").write_text(OTHER.replace("3 apples", "4 apples"), "utf-8")
    result = run(project)
    assert "StepDefinitionNotFoundError" in result.stdout


def test_a_project_without_pytest_bdd_goes_on_as_before(project: Path) -> None:
    (project / "test_plain.py").write_text("def test_it():\n    assert True\n", "utf-8")
    assert "1 passed" in run(project, "-p", "no:pytest-bdd").stdout


IMPORTED = """
import sys
import pytest, pytest_bdd.plugin, gherkin.parser
before = set(sys.modules)
import legal_cli.gherkin.plugin
print(*sorted(set(sys.modules) - before))
"""


def test_the_plugin_brings_nothing_heavy_into_other_runs() -> None:
    result = subprocess.run([sys.executable, "-c", IMPORTED], capture_output=True, text=True, check=True)
    assert result.stdout.split() == [
        "legal_cli",
        "legal_cli.gherkin",
        "legal_cli.gherkin.keywords",
        "legal_cli.gherkin.plugin",
    ]


def test_every_statement_that_is_shipped_can_be_a_tag_and_a_small_word_is_the_authors_own(book: Rulebook) -> None:
    names = [key.rpartition("#")[2] for source in book.sources.values() for key in source.statements]
    assert [each for each in names if not STATEMENT.fullmatch(each)] == []
    assert {"S11", "Art2-suspended", "Few"} <= set(names)
    assert not any(STATEMENT.fullmatch(each) for each in ("slow", "wip", "source:iq/stated-position"))
