"""Lines that are meant as steps and are none for the Gherkin parser: each is told, with what it lacks."""

from __future__ import annotations

from pathlib import Path

import pytest

from legal.rulebook import Rulebook
from legal_cli.gherkin.document import Broken, read_feature

AR = """\
# language: ar
خاصية: x

  سيناريو: a
    بفرض كان الشخص يحمل جنسية "العراق"
    {line}
    اذاً النتيجة هي "غير محسوم"
"""
EN = """\
Feature: x
  given the person joined, this is what the feature is about

  Scenario: a
    {line}
    Given the person was a citizen of "Iraq"
    Then the outcome is undetermined
"""


def wrong(text: str, tmp_path: Path, book: Rulebook) -> list[str]:
    """What is wrong with a feature, each without the name of its file."""
    file = tmp_path / "x.feature"
    file.write_text(text, "utf-8")
    try:
        read_feature(file, book)
    except Broken as error:
        return [line.partition("x.feature:")[2] for line in error.lines]
    return []


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("وكان الشخص قد التحق بالقوات", "تلي الكلمةَ المفتاحية مسافة، هكذا: «و كان الشخص قد التحق بالقوات»"),
        ("وكان الشخص التحق بالقوات", "تلي الكلمةَ المفتاحية مسافة، هكذا: «و كان الشخص التحق بالقوات»"),
        ("عندماكان الشخص قد التحق بالقوات", "تلي الكلمةَ المفتاحية مسافة، هكذا: «عندما كان الشخص قد التحق بالقوات»"),
    ],
)
def test_a_keyword_without_its_space_is_told_with_the_line_as_it_should_be(
    line: str, told: str, tmp_path: Path, book: Rulebook
) -> None:
    assert wrong(AR.format(line=line), tmp_path, book) == [f"6:5: {told}"]


def test_another_word_with_the_letters_of_a_keyword_is_no_step(tmp_path: Path, book: Rulebook) -> None:
    [told] = wrong(AR.format(line="وطن"), tmp_path, book)
    assert told.startswith("6:5: لا يبدأ السطر «وطن» بكلمة مفتاحية")


@pytest.mark.parametrize(
    "line", ["the person joined", "given the person joined", "Givven the person joined", "Giventhe person joined"]
)
def test_a_step_among_the_description_is_no_description(line: str, tmp_path: Path, book: Rulebook) -> None:
    told = "without its keyword this line is a description and no step; `legal steps` lists the keywords"
    assert wrong(EN.format(line=line), tmp_path, book) == [f"5: {told}"]


def test_a_step_among_the_description_of_a_background_or_below_no_other_step_is_told(
    tmp_path: Path, book: Rulebook
) -> None:
    text = "Feature: x\n\n  Background:\n    the person joined\n\n"
    text += "  Scenario: a\n    # a comment\n    nobody authorized it\n"
    assert [each.partition(":")[0] for each in wrong(text, tmp_path, book)] == ["4", "8"]


@pytest.mark.parametrize("line", ["", "A cook, who joined because money was promised.", "the person", "# Given this"])
def test_a_description_stays_one(line: str, tmp_path: Path, book: Rulebook) -> None:
    assert wrong(EN.format(line=line), tmp_path, book) == []


def test_an_arabic_description_may_begin_with_and(tmp_path: Path, book: Rulebook) -> None:
    text = AR.format(line="").replace("سيناريو: a", "سيناريو: a\n    والتحق الشخص بالقوات طوعاً.")
    assert wrong(text, tmp_path, book) == []


def test_a_feature_that_does_not_say_its_language_is_told_so_once_in_this_language(
    tmp_path: Path, book: Rulebook
) -> None:
    text = AR.format(line="").removeprefix("# language: ar\n")
    assert wrong(text, tmp_path, book) == ["1: السطر الأول من ملف بهذه اللغة هو `# language: ar`"]


def test_a_language_that_gherkin_does_not_know_is_told_with_those_there_are(tmp_path: Path, book: Rulebook) -> None:
    text = "# language: xx\nFeature: x\n"
    told = "there are no keywords for the language “xx”; write one of: en, ar, ckb"
    assert wrong(text, tmp_path, book) == [f"1:1: {told}"]
