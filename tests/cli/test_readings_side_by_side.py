"""Several readings of one case: the table before the answers, and why the readings part."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from legal_cli.main import application
from statute import NORM, write_statute

CASE = "scenario: x\nperson: {citizenships: [IQ], age: 30}\nsituation: {conduct: joined, date: DAY, force: {kind: state-armed-forces, state: RU}, authorization: {granted: no}, recruitment: {coerced: no, deceived: no}}\n"  # noqa: E501
BOTH = ("--reading", "stated-position", "--reading", "code")


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped rules with the statute beside them."""
    return write_statute(tmp_path_factory.mktemp("readings"))


def told(rules: Path, case: str, *arguments: str, lang: str = "en") -> str:
    asked = ["check", "-", *arguments, "--rulebook", str(rules), "--lang", lang, "--bidi", "none"]
    return CliRunner().invoke(application(), asked, input=case, catch_exceptions=False).stdout


def head(text: str) -> str:
    """What stands before the first reading's own answer, without the title."""
    return text.split("\nAccording to ")[0].partition("\n\n")[2]


def test_one_reading_has_no_table(rules: Path) -> None:
    assert "side by side" not in told(rules, CASE.replace("DAY", "2015-01-01"), "--reading", "code")


def test_readings_that_agree_stand_side_by_side_and_do_not_part(rules: Path) -> None:
    assert head(told(rules, CASE.replace("DAY", "2015-01-01"), *BOTH)) == (
        "What was asked, side by side:\n"
        "Reading             Authority  Outcome     Rests on\n"
        "iq/stated-position  -          punishable  S11, S12, S13\n"
        "xx/code             statute    punishable  Art.1, Art165-army, Ours-1\n"
    )


def test_a_reading_parts_by_the_element_that_fails(rules: Path) -> None:
    assert head(told(rules, CASE.replace("DAY", "2021-01-01"), *BOTH)) == (
        "What was asked, side by side:\n"
        "Reading             Authority  Outcome        Rests on\n"
        "iq/stated-position  -          punishable     S11, S12, S13\n"
        "xx/code             statute    not addressed  Art.1, Art165-army\n"
        "\n"
        "Why they part:\n"
        "- xx/code: not addressed\n"
        "  - does not hold: the Code was in force — Art.1\n"
    )


def test_a_reading_parts_by_an_exception_and_by_what_is_open(rules: Path) -> None:
    """The first is excepted by an authorization of any State; by the other, only Iraq's lifts it."""
    granted = CASE.replace("DAY", "2015-01-01").replace("granted: no", "granted: yes, by: RU")
    assert head(told(rules, granted, *BOTH)).endswith(
        "Why they part:\n- xx/code: excepted\n  - applies: it was permitted — our reading of Ours-1\n"
    )
    unknown = CASE.replace("DAY", "2015-01-01").replace("granted: no", "granted: unknown, by: RU")
    assert head(told(rules, unknown, *BOTH)).endswith(
        "Why they part:\n- xx/code: undetermined\n  - open: it was permitted — our reading of Ours-1\n"
    )


def test_where_none_is_punishable_nothing_parts(rules: Path) -> None:
    none = CASE.replace("DAY", "2021-01-01").replace("state: RU", "state: IQ")
    assert "Why they part" not in told(rules, none, *BOTH)


def test_conditions_without_words_and_several_norms_are_named(tmp_path: Path) -> None:
    """A condition is told by what it compares; of one that is denied, what it denies; each norm by its title."""
    first = NORM.replace(
        "    - fact: situation.force.state",
        "    - not: {fact: situation.force.kind, is: state-armed-forces}\n    - fact: situation.force.state",
    )
    rules = write_statute(tmp_path, norm=first)
    second = NORM.replace("Joining a force", "Raising a force").replace("contains: joined", "contains: raised-a-force")
    (rules / "xx" / "code" / "raising.yaml").write_text(second, "utf-8")
    assert head(told(rules, CASE.replace("DAY", "2015-01-01"), *BOTH)).endswith(
        "Why they part:\n"
        "- xx/code: not addressed\n"
        "  - Norm: Joining a force\n"
        "    - does not hold: the contrary of this: Kind of force: armed forces of a\n"
        "      State\n"
        "  - Norm: Raising a force\n"
        "    - does not hold: the person joined — Art165-army\n"
    )


@pytest.mark.parametrize(("lang", "table"), [("ar", "جنباً إلى جنب"), ("ckb", "لە پاڵ یەکتر")])
def test_the_table_is_there_in_each_language(rules: Path, lang: str, table: str) -> None:
    assert table in told(rules, CASE.replace("DAY", "2021-01-01"), *BOTH, lang=lang)
