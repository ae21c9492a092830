"""`legal steps`: the vocabulary as a list, in each language and format."""

from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner, Result

from golden_files import Golden
from legal_cli import main
from legal_cli.words import LANGUAGES


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
