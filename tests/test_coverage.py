"""The matrix: what counts for a statement, what is a problem, and what is covered."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from legal import load_rulebook
from legal.coverage import Coverage, FeatureScenario, Tag, cover
from legal.document_check import check_document
from legal.files.features import load_features, parse_features
from legal.fingerprints import paragraphs_of
from legal.loading.sources import statement_uses
from legal.rulebook import Rulebook, Source
from notice import FEATURE, PARAGRAPHS, write_notice

READING = "iq/stated-position"


@pytest.fixture(scope="module")
def notice(tmp_path_factory: pytest.TempPathFactory) -> Rulebook:
    return load_rulebook(write_notice(tmp_path_factory.mktemp("notice")) / "rules")


def covered(book: Rulebook, text: str) -> Coverage:
    return cover(book, list(book.sources), list(parse_features(text, "a.feature")), "features")


def test_the_shipped_sources_are_accounted_for(book: Rulebook, position: Source, root: Path) -> None:
    """Each statement has what the loader counts, and a scenario: nothing is left out and nothing invented."""
    found = cover(book, [READING], load_features(root / "features"), "features")
    assert found.problems == ()
    assert found.percent == 100
    for row in found.rows:
        assert [*row.norms, *row.claims, *["remark"] * row.remark] == sorted(
            statement_uses(position)[row.statement.id], key=lambda each: (each == "remark", each in position.claims)
        )
        assert row.accounted
        assert row.covered
    assert [row.statement.id for row in found.rows] == list(position.statements)


def test_a_scenario_counts_for_the_statements_that_its_tags_name(notice: Rulebook) -> None:
    found = covered(notice, FEATURE)
    assert [[each.name for each in row.scenarios] for row in found.rows] == [
        ["Whoever recruits others pays a fine"],
        ["The rest is no law"],
        ["The rest is no law"],
    ]
    first, second, third = found.rows
    assert (first.norms, first.claims, first.remark) == (("xx/notice/recruiting",), (), False)
    assert (second.norms, second.claims) == ((), ("xx/notice#C1",))
    assert third.statement.aside


def test_two_tags_that_are_swapped_are_seen(notice: Rulebook) -> None:
    """The scenario then stands under the other statement; that it decides nothing there, the features say."""
    swapped = FEATURE.replace("@S1\n", "@S2\n", 1).replace("@S2 @S3", "@S1 @S3")
    before, after = covered(notice, FEATURE), covered(notice, swapped)
    assert [row.scenarios[0].name for row in after.rows][:2] == [row.scenarios[0].name for row in before.rows][1::-1]


def test_a_tag_that_is_taken_away_leaves_its_statement_uncovered(notice: Rulebook) -> None:
    found = covered(notice, FEATURE.replace("@S2 @S3", "@S2"))
    assert [row.covered for row in found.rows] == [True, True, False]
    assert found.percent == 66.6
    assert covered(notice, "Feature: f\n  Scenario: s\n").percent == 0


def test_a_whole_feature_may_have_a_tag(notice: Rulebook) -> None:
    found = covered(notice, FEATURE.replace("@source:xx/notice", "@source:xx/notice @S1"))
    assert [len(row.scenarios) for row in found.rows] == [2, 1, 1]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("@S1\n", "@S9\n", [(4, "unknown-tag", "@S")]),
        ("@S1\n", "@s1\n", [(4, "unknown-tag", "`@S1`")]),
        ("@S1\n", "@wip @S1\n", [(4, "unknown-tag", "@wip")]),
        ("@S2 @S3", "@S2 @S33", [(9, "unknown-tag", "`@S3`")]),
        ("@source:xx/notice", "@source:xx/notise", [(1, "unknown-tag-source", "@source:xx/notice")]),
        ("@source:xx/notice", "@source:", [(1, "unknown-tag-source", "xx/notice")]),
        (
            "@source:xx/notice\n",
            "",
            [(3, "tag-no-source", "@S1"), (8, "tag-no-source", "@S2"), (8, "tag-no-source", "@S3")],
        ),
    ],
)
def test_tags_that_name_nothing_are_told_with_their_place(
    notice: Rulebook, old: str, new: str, expected: list[tuple[int, str, str]]
) -> None:
    assert old in FEATURE
    problems = covered(notice, FEATURE.replace(old, new, 1)).problems
    assert [(each.line, each.code) for each in problems] == [(line, code) for line, code, _ in expected]
    for problem, (_, _, part) in zip(problems, expected, strict=True):
        assert problem.source == "a.feature"
        assert part in problem.message


def test_one_bad_tag_of_a_feature_is_told_once(notice: Rulebook) -> None:
    problems = covered(notice, FEATURE.replace("@source:xx/notice", "@source:xx/notice @S7")).problems
    assert [(each.line, each.column) for each in problems] == [(1, 19)]


def test_a_statement_that_nothing_uses_is_not_covered(notice: Rulebook) -> None:
    """No rulebook that was loaded has one; a scenario alone does not make it accounted for."""
    source = notice.sources["xx/notice"]
    bare = source.statements["xx/notice#S3"]._replace(aside={})
    book = replace(notice, sources={source.id: replace(source, statements={**source.statements, bare.id: bare})})
    found = covered(book, FEATURE)
    assert [row.covered for row in found.rows] == [True, True, False]
    assert not found.rows[2].accounted


def test_a_source_without_statements_is_wholly_covered(notice: Rulebook) -> None:
    assert cover(notice, [], [], None).percent == 100


def test_the_innermost_source_counts() -> None:
    tags = tuple(Tag(name, "a", 1, 1) for name in ("source:a", "S1", "source:b"))
    assert FeatureScenario("s", "a", 2, tags).source == tags[2]


def test_what_hangs_on_a_paragraph(notice: Rulebook) -> None:
    coverage = covered(notice, FEATURE)
    text = "\n".join((*PARAGRAPHS[:2], "The ministry counts twenty recruiters.", *PARAGRAPHS[3:]))
    assert check_document(coverage, "notice.txt", paragraphs_of("\n".join(PARAGRAPHS))).changes == ()
    [change] = check_document(coverage, "notice.txt", paragraphs_of(text)).changes
    assert (change.difference.status, change.difference.paragraph) == ("changed", "2")
    [row] = change.rows
    assert (row.statement.id, row.claims) == ("xx/notice#S2", ("xx/notice#C1",))
    assert [each.name for each in row.scenarios] == ["The rest is no law"]
