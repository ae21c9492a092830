"""A statute as a source: its own metadata, its time in force, and what rests on our reading of it."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from legal import Scenario, check, load_rulebook
from legal.report import Finding, ProofNode
from legal.rulebook import InForce, Rulebook
from statute import NORM, SOURCE, write_statute

ID = "xx/code"


@pytest.fixture(scope="module")
def with_code(tmp_path_factory: pytest.TempPathFactory) -> Rulebook:
    """The shipped rulebook with the statute beside it."""
    return load_rulebook(write_statute(tmp_path_factory.mktemp("statute")))


def finding(book: Rulebook, **situation: Any) -> Finding:
    tree = {"scenario": "x", "situation": {"conduct": "joined", "force": {"state": "RU"}, **situation}}
    return check(Scenario.model_validate(tree), [ID], rulebook=book).readings[0].findings[0]


def nodes(proof: ProofNode) -> list[ProofNode]:
    return [proof, *(each for part in proof.of for each in nodes(part))]


def test_what_the_source_says_about_itself_is_kept(with_code: Rulebook) -> None:
    source = with_code.sources[ID]
    assert (source.authority, source.paragraphs, source.document["read"]) == ("statute", {}, "directly")
    assert "dateline" not in source.document
    start = InForce("1969-12-15", "2020-06-30", (f"{ID}#Art.1",), source.in_force.text)  # type: ignore[union-attr]
    assert source.in_force == start
    joined = source.statements[f"{ID}#Art165-army"]
    assert (joined.paragraph, joined.locator["en"], joined.date) == ("", "Art. 165", "2010-03-04")
    assert (joined.url, joined.confidence, joined.read) == (
        "https://example.org/code/165",
        "medium-high",
        "through-a-report",
    )
    assert not joined.our_reading
    ours = source.statements[f"{ID}#Ours-1"]
    assert (ours.our_reading, ours.date, ours.url) == (True, "not found", "")
    assert source.questions[f"{ID}#Q-region"].see == ("iq/stated-position", "iq/stated-position#Q-region")


def test_the_article_says_none_of_this(book: Rulebook) -> None:
    source = book.sources["iq/stated-position"]
    assert (source.authority, source.in_force) == ("", None)
    assert all(not any(each[8:]) for each in source.statements.values())


@pytest.mark.parametrize(
    ("day", "truth", "outcome"),
    [
        ("1969-12-14", "false", "not_addressed"),
        ("1969-12-15", "true", "punishable"),
        ("2020-06-30", "true", "punishable"),
        ("2020-07-01", "false", "not_addressed"),
        (None, "true", "punishable"),
    ],
)
def test_the_law_binds_from_its_first_day_to_its_last(
    with_code: Rulebook, day: str | None, truth: str, outcome: str
) -> None:
    told = finding(with_code, date=day, authorization={"granted": "no"})
    times = [node for node in nodes(told.proof) if node.fact == "situation.date"]
    assert [node.truth for node in times] == [truth]
    assert told.outcome == outcome
    assert told.presumed == (("situation.date",) if day is None else ())
    assert all(node.cites == (f"{ID}#Art.1",) for node in times)


def test_a_day_that_cannot_matter_is_not_said_to_be_presumed(with_code: Rulebook) -> None:
    assert finding(with_code, conduct="none").presumed == ()


def test_the_time_is_one_more_element_in_every_state_of_knowledge(with_code: Rulebook, tmp_path: Path) -> None:
    """Each answer is that of the law without a time, where it was in force; and none where it was not."""
    timeless = load_rulebook(write_statute(tmp_path, SOURCE[: SOURCE.index("in_force")] + _rest(SOURCE)))
    for state, granted, day in product(("RU", "IQ", None), ("yes", "no", None), (None, "1950-01-01", "2000-01-01")):
        told = {"force": {"state": state}, "authorization": {"granted": granted}}
        mine, other = finding(with_code, date=day, **told), finding(timeless, **told)
        assert mine.possible == (("not_addressed",) if day == "1950-01-01" else other.possible)
        assert mine.missing == (() if day == "1950-01-01" else other.missing)


def _rest(text: str) -> str:
    """The source without its time in force, and so with its first article set aside."""
    rest = text[text.index("speakers:") :]
    return rest.replace("دەبێت.}\n", "دەبێت.}\n    aside: {en: a, ar: b, ckb: c}\n", 1)


def test_a_norm_that_reads_the_day_otherwise_is_refused(tmp_path: Path) -> None:
    other = NORM.replace(
        "    - fact: situation.conduct",
        "    - {fact: situation.date, at_least: 2001-01-01}\n    - fact: situation.conduct",
        1,
    )
    with pytest.raises(Exception, match="presumed differently"):
        load_rulebook(write_statute(tmp_path, norm=other))


def test_what_rests_on_our_reading_says_so(with_code: Rulebook) -> None:
    told = finding(with_code)
    ours = [node for node in nodes(told.proof) if node.our_reading]
    assert [node.fact or node.node for node in ours] == ["situation.force.state", "exception"]
    assert [each.our_reading for each in told.consequences] == [True, False]
    tree = told.to_dict()
    assert tree["consequences"] == [
        {
            "sanction": "imprisonment",
            "cites": [f"{ID}#Ours-1"],
            "term": "temporary-imprisonment",
            "range": {"more_than": "5 years", "up_to": "15 years"},
            "our_reading": True,
        },
        {"sanction": "fine", "cites": [f"{ID}#Art165-army"]},
    ]
    assert _marked(tree["proof"]) == 2


def _marked(node: Mapping[str, Any]) -> int:
    return int(node.get("our_reading", False)) + sum(_marked(part) for part in node["of"])


def test_taking_away_the_statement_of_time_takes_the_time_away(with_code: Rulebook) -> None:
    without = with_code.without(f"{ID}#Art.1")
    assert finding(without, date="1950-01-01", authorization={"granted": "no"}).outcome == "punishable"


def test_a_later_source_is_left_out(with_code: Rulebook, tmp_path: Path) -> None:
    """By its date where it has one, else by the earliest day it can be of."""
    scenario = Scenario.model_validate({"scenario": "x"})
    asked = [ID, "iq/stated-position"]

    def readings(book: Rulebook, day: str) -> list[str]:
        return [each.reading for each in check(scenario, asked, day, book).readings]

    assert readings(with_code, "1969-12-15") == [ID]
    assert readings(with_code, "2025-12-23") == [ID]
    assert readings(with_code, "2025-12-24") == asked
    undated = load_rulebook(
        write_statute(tmp_path, SOURCE.replace("date: 1969-12-15", "date: not found\nnot_before: 2026-01-01", 1))
    )
    assert readings(undated, "2025-12-31") == ["iq/stated-position"]
    assert readings(undated, "2026-01-01") == asked


def test_a_group_of_states_stands_for_its_members_and_is_our_reading(tmp_path: Path) -> None:
    """Of one State and of a list; the proof holds the members and the group's name."""
    asked = "    - {fact: situation.force.opponents, one_of: arab-states, cites: [Art165-army]}\n"
    other = NORM.replace("    - fact: situation.force.state", f"{asked}    - fact: situation.force.state", 1)
    book = load_rulebook(write_statute(tmp_path, norm=other))
    for states, truth in ((["SY"], "true"), (["UA"], "false"), (["UA", "unknown"], "unknown"), ("none", "false")):
        told = finding(book, force={"state": "RU", "at_war_with": states})
        [node] = [each for each in nodes(told.proof) if each.fact == "situation.force.opponents"]
        assert (node.truth, node.our_reading) == (truth, True)
        test = node.to_dict()["test"]
        assert (len(test["one_of"]), test["group"]) == (22, "arab-states")
    told = finding(book)
    assert "situation.force.at_war_with" in told.missing
