"""`legal steps`: the vocabulary as a list, in each language and format; and the feature to start from."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from golden_files import Golden
from legal.rulebook import Rulebook
from legal_cli import main
from legal_cli.gherkin import session
from legal_cli.gherkin.starting import starting_feature
from legal_cli.words import LANGUAGES, Words


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main.application(), ["steps", *arguments])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_list(lang: str, golden: Golden) -> None:
    result = run("--lang", lang)
    assert result.exit_code == 0
    golden.check(f"steps.{lang}.txt", result.stdout)


def test_the_list_in_markdown(golden: Golden) -> None:
    golden.check("steps.ar.md", run("--lang", "ar", "--format", "markdown").stdout)


def test_the_json_has_every_language() -> None:
    tree = json.loads(run("--format", "json").stdout)
    assert tree["format"] == "legal-steps/1"
    assert tree["keywords"]["ckb"]["given"] == "گریمان"
    step = next(each for each in tree["steps"] if each["id"] == "citizen")
    assert step == {
        "id": "citizen",
        "section": "person",
        "text": {
            "en": 'the person was a citizen of "{country}"',
            "ar": 'كان الشخص يحمل جنسية "{country}"',
            "ckb": 'کەسەکە هاووڵاتیی "{country}" بوو',
        },
        "slots": ["country"],
        "adds": {"person.citizenships": "{country}"},
    }


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_feature_to_start_from_passes(
    lang: str, book: Rulebook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("new.feature").write_text(starting_feature(Words(lang), book, "iq/stated-position"), "utf-8")
    assert session.run(["new.feature", "-p", "no:xdist"]) == 0
    assert "2 passed" in capfd.readouterr().out
