"""What is said of a reading with several norms: its outcome is that of the first of them that has it."""

from __future__ import annotations

import pytest

from legal import Scenario, check_all
from legal.report import Case
from legal.rulebook import Rulebook
from legal_cli.render.answer import AnswerOf
from legal_cli.render.text import answer_lines
from legal_cli.words import Words

READING = "ch/military-penal-code"
DUAL = {"citizenships": ["CH", "FR"], "age": 30}
SERVICE = {
    "conduct": ["joined"],
    "date": "2020-05-04",
    "force": {"kind": "state-armed-forces", "state": "FR"},
    "authorization": {"granted": "no"},
}


@pytest.mark.parametrize(
    ("residence", "conduct", "said"),
    [
        (None, ["joined"], "undetermined: it may be punishable, or an exception may apply."),
        (None, ["joined", "recruited-others"], "undetermined: it may be punishable, or an exception may apply."),
        ("FR", ["joined", "recruited-others"], "undetermined: it may be punishable, or an exception may apply."),
        ("FR", ["recruited-others"], "undetermined: it may be punishable, or it may not be addressed."),
        ("FR", ["joined"], "not punishable, because an exception applies"),
    ],
)
def test_only_what_some_norm_and_no_surer_one_leaves_is_possible(
    book: Rulebook, residence: str | None, conduct: list[str], said: str
) -> None:
    """A norm that cannot reach the case adds nothing; one that is certain leaves no weaker outcome."""
    tree = {"scenario": "x", "person": DUAL | {"residence": residence}, "situation": SERVICE | {"conduct": conduct}}
    [result] = check_all([Case("", 1, Scenario.model_validate(tree))], [READING], rulebook=book).results
    answer = AnswerOf(Words("en", bidi=False), book, result, result.readings[0]).answer()
    assert said in " ".join(" ".join(answer_lines(answer)).split())
