"""The reader of tags and names, held to the Gherkin parser that runs the features."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from gherkin.parser import Parser
from gherkin.token_scanner import TokenScanner

from legal import InputError
from legal.coverage import FeatureScenario
from legal.files.features import load_features, parse_features

FEATURES = Path(__file__).parents[2] / "features"

TRICKY = '''\
# language: en
@source:xx/a @S1 # a comment: Scenario: no
@S2
Feature: A feature
  Free text: with a colon.

  Background: ground
    Given something

  # @S9
  @S3@S4
  Scenario: first: with a colon
    Given a text
      """
      @S8
      Scenario: only quoted
      """
    And a table
      | Scenario: x | @S7 |

  Rule: a rule

    Example: second
      Given something
        ```
        Scenario: only quoted
        ```

  @S5
  Rule: another

    @S6
    Scenario Outline: third <n>
      Given <n>

      @S7
      Examples: some
        | n |
        | 1 |

      Examples:
        | n |
        | 2 |
'''
ARABIC = """\
# language: ar
@source:xx/a
خاصية: ميزة

  @S1
  سيناريو: أول
    بفرض شيء

  @S2
  سيناريو مخطط: ثانٍ <n>
    بفرض <n>

    امثلة:
      | n |
      | 1 |
"""


def expected(text: str) -> list[tuple[str, int, list[str]]]:
    """Name, line and tags of each scenario, as the real parser has them; tags of examples stand last."""
    tree: Any = Parser().parse(TokenScanner(text))
    found: list[tuple[str, int, list[str]]] = []

    def walk(children: Any, tags: list[str]) -> None:
        for child in children:
            if "rule" in child:
                walk(child["rule"]["children"], tags + names(child["rule"]))
            elif "scenario" in child:
                each = child["scenario"]
                inner = [tag for examples in each["examples"] for tag in names(examples)]
                found.append((each["name"], each["location"]["line"], tags + names(each) + inner))

    walk(tree["feature"]["children"], names(tree["feature"]))
    return found


def names(node: Any) -> list[str]:
    return [tag["name"].removeprefix("@") for tag in node["tags"]]


def plain(scenarios: list[FeatureScenario]) -> list[tuple[str, int, list[str]]]:
    return [(each.name, each.line, [tag.name for tag in each.tags]) for each in scenarios]


@pytest.mark.parametrize("file", sorted(FEATURES.rglob("*.feature")), ids=lambda each: each.name)
def test_the_shipped_features_are_read_as_gherkin_reads_them(file: Path) -> None:
    found = load_features(file)
    assert plain(found) == expected(file.read_text("utf-8"))
    assert {each.file for each in found} == {str(file)}


@pytest.mark.parametrize("text", [TRICKY, ARABIC])
def test_so_are_all_the_ways_of_writing_them(text: str) -> None:
    assert plain(list(parse_features(text, "a.feature"))) == expected(text)


def test_a_tag_has_its_place() -> None:
    first, *_ = parse_features(TRICKY, "a.feature")
    assert [(tag.name, tag.line, tag.column) for tag in first.tags] == [
        ("source:xx/a", 2, 1),
        ("S1", 2, 14),
        ("S2", 3, 1),
        ("S3", 11, 3),
        ("S4", 11, 6),
    ]
    assert first.source == first.tags[0]


def test_line_ends_of_other_systems() -> None:
    assert plain(list(parse_features(TRICKY.replace("\n", "\r\n"), "a"))) == plain(list(parse_features(TRICKY, "a")))


def test_a_folder_means_every_feature_file_below_it_sorted(tmp_path: Path) -> None:
    for name in ("b/z.feature", "a/y.feature", "x.feature", ".hidden.feature", "a/notes.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"Feature: f\n  Scenario: {name}\n", "utf-8")
    assert [each.name for each in load_features(tmp_path)] == ["a/y.feature", "b/z.feature", "x.feature"]


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda _: None, "no-such-path"),
        (lambda path: path.mkdir(), "no-features"),
        (lambda path: path.write_text("Feature: nothing here\n"), "no-features"),
        (lambda path: path.write_bytes(b"Feature: \xff\n  Scenario: a\n"), "not-utf-8"),
        (lambda path: path.write_text("Feature: a\n", "utf-16"), "utf-16"),
        (lambda path: (path.mkdir(), (path / "a.feature").symlink_to("nothing")), "unreadable"),
    ],
)
def test_what_cannot_be_read_is_told(tmp_path: Path, make: Any, code: str) -> None:
    path = tmp_path / "features"
    make(path)
    with pytest.raises(InputError) as error:
        load_features(path)
    assert [each.code for each in error.value.problems] == [code]


@pytest.mark.parametrize("name", ["", "a\0b", "x" * 5000])
def test_a_name_that_no_file_can_have(name: str) -> None:
    with pytest.raises(InputError):
        load_features(name)


SORANI = """\
# language: ckb
@source:xx/a
تایبەتمەندی: یەک

  @S1
  سیناریۆ: یەکەم
    گریمان شتێک

  ڕێسا: ڕێسایەک

    @S2
    نەخشەی سیناریۆ: دووەم <n>
      گریمان <n>

      نموونەکان:
        | n |
        | 1 |
"""


def test_sorani_keywords_are_known() -> None:
    found = [(each.name, [tag.name for tag in each.tags]) for each in parse_features(SORANI, "x")]
    assert found == [("یەکەم", ["source:xx/a", "S1"]), ("دووەم <n>", ["source:xx/a", "S2"])]


def test_a_translation_beside_its_original_is_not_counted_again(tmp_path: Path) -> None:
    text = "@source:xx/a\nFeature: x\n\n  @S1\n  Scenario: one\n    Given x\n"
    for name in ("x.feature", "x.ar.feature", "x.ckb.feature", "only.ckb.feature"):
        (tmp_path / name).write_text(text, "utf-8")
    assert [Path(each.file).name for each in load_features(tmp_path)] == ["only.ckb.feature", "x.feature"]
    assert len(load_features(tmp_path / "x.ar.feature")) == 1
