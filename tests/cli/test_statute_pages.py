"""How the pages tell of a statute: its places, what we know it by, its time, and what is our reading."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from legal.errors import InputError
from legal_cli.main import application
from legal_cli.words import LANGUAGES
from statute import write_statute

SCENARIO = "scenario: x\nperson: {residence: IQ-KR}\nsituation: {conduct: joined, force: {state: RU}}\n"


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped rules with the statute beside them."""
    return write_statute(tmp_path_factory.mktemp("pages"))


def run(rules: Path, *arguments: str, given: str = "") -> Result:
    return CliRunner().invoke(
        application(), [*arguments, "--rulebook", str(rules)], input=given, catch_exceptions=False
    )


def text(rules: Path, *arguments: str, lang: str = "en", given: str = "") -> str:
    """What is printed, its lines joined."""
    told = run(rules, *arguments, "--lang", lang, "--bidi", "none", given=given)
    return re.sub(r"\s+", " ", told.stdout)


def test_the_source_is_shown_with_its_kind_and_time(rules: Path) -> None:
    told = text(rules, "show", "xx/code")
    assert "Authority: statute" in told
    assert "Read: read directly" in told
    assert "In force: from 1969-12-15 to 2020-06-30 — Art.1" in told
    assert "Paragraph" not in told


def test_a_statement_is_shown_with_its_place_and_how_we_know_of_it(rules: Path) -> None:
    told = text(rules, "show", "Art165-army")
    for line in (
        "Place: Art. 165",
        "Kind: provision",
        "Date: 2010-03-04",
        "Address: https://example.org/code/165",
        "Read: read through a report, not in the original",
        "Confidence: our confidence: medium to high",
    ):
        assert line in told
    assert "our reading, not what the text says" in text(rules, "show", "Ours-1")


def test_a_question_that_points_elsewhere_is_seen_from_both_ends(rules: Path) -> None:
    assert "See also: iq/stated-position, iq/stated-position#Q-region" in text(rules, "show", "xx/code#Q-region")
    assert "open question xx/code#Q-region, which points here" in text(rules, "show", "iq/stated-position#Q-region")


def test_the_json_has_all_of_it(rules: Path) -> None:
    def shown(name: str) -> dict[str, object]:
        found: dict[str, object] = json.loads(run(rules, "show", name, "--format", "json").stdout)
        return found.get("thing", found)  # type: ignore[return-value]

    source = json.dumps(shown("xx/code"))
    assert '"authority": "statute"' in source
    assert '"from": "1969-12-15", "to": "2020-06-30"' in source
    statement = json.dumps(shown("Art165-army"))
    for part in ('"paragraph": null', '"locator": "Art. 165"', '"confidence": "medium-high"', '"date": "2010-03-04"'):
        assert part in statement
    assert '"see": ["iq/stated-position"' in json.dumps(shown("xx/code#Q-region"))
    assert '"range": {"more_than": "5 years", "up_to": "15 years"}' in json.dumps(shown("joining"))


def test_an_answer_tells_the_presumed_time_the_length_and_our_reading(rules: Path) -> None:
    told = text(rules, "check", "-", "--reading", "code", given=SCENARIO)
    assert "Source (statute): The Code, An official gazette; of 1969-12-15." in told
    assert "- the Code was in force — Date of the conduct: not told" in told
    assert "Date of the conduct: presumed a day on which it was in force — Art.1" in told
    assert "imprisonment (more than 5 years, up to 15 years) — our reading of Ours-1" in told
    assert "open: it was permitted — our reading of Ours-1" in told
    assert "- Art165-army, Art. 165: the legislature, author of the Code" in told
    assert "(of 2010-03-04, read through a report, not in the original, our confidence: medium to high)" in told


def test_an_explanation_names_the_places(rules: Path) -> None:
    told = text(rules, "explain", "-", "--reading", "code", given=SCENARIO)
    assert "stated in Art165-army, Art. 165, by the legislature" in told
    assert "asked: Date of the conduct: from the first to the last of these days: 1969-12-15, 2020-06-30" in told


def test_other_days_are_among_what_would_change_the_answer(rules: Path) -> None:
    told = text(rules, "whatif", "-", "--reading", "code", "--to", "not-addressed", given=SCENARIO)
    assert "a date before 1969-12-15, or a date after 2020-06-30; now presumed a day on which it was in force" in told


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_page_is_there_in_each_language(rules: Path, lang: str) -> None:
    for name in ("xx/code", "Art165-army", "Ours-1", "xx/code#Q-region", "joining"):
        assert "{" not in text(rules, "show", name, lang=lang)
    for command in ("check", "explain", "whatif"):
        assert "{" not in text(rules, command, "-", "--reading", "code", lang=lang, given=SCENARIO)


def test_coverage_counts_a_source_without_paragraphs_by_its_places(rules: Path, tmp_path: Path) -> None:
    told = text(rules, "coverage", "--reading", "code")
    assert "Art165-army, Art. 165" in told
    found = json.loads(run(rules, "coverage", "--reading", "code", "--format", "json").stdout)
    first = found["sources"][0]["statements"][0]
    assert (found["sources"][0]["paragraphs"], first["paragraph"], first["locator"]) == ({}, None, "Art. 1")
    document = tmp_path / "code.txt"
    document.write_text("Art. 1", "utf-8")
    with pytest.raises(InputError, match="no fingerprints to compare a document with: xx/code"):
        run(rules, "coverage", "--reading", "code", "--document", str(document))
