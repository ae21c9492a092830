"""Which of a source's norms are told of in full, which conditions of theirs decide, and how the others are named."""

from __future__ import annotations

from itertools import combinations_with_replacement
from pathlib import Path

import pytest
from typer.testing import CliRunner

from legal.conditions import All
from legal.report import Finding, ProofNode
from legal_cli.main import application
from legal_cli.render.reach import deciding, failing, nearest, parts
from samples import atom, norm

CODE = ("--reading", "iq/penal-code", "--lang", "en", "--exit-zero")
OUTCOMES = {"true": "punishable", "unknown": "undetermined", "false": "not_addressed"}


def finding(*elements: str, exceptions: tuple[str, ...] = (), excepted: bool = False) -> Finding:
    """A finding whose elements and exceptions have these truths."""
    truth = "false" if "false" in elements else "unknown" if "unknown" in elements else "true"
    told = ProofNode("all", truth, All(()), tuple(ProofNode("atom", each, atom()) for each in elements))
    lifting = [ProofNode("exception", each, norm(atom(), atom()).unless[0]) for each in exceptions]
    outcome = "excepted" if excepted else OUTCOMES[truth]
    proof = ProofNode("norm", truth, norm(atom()), (told, *lifting))
    return Finding("xx/test/norm", outcome, (outcome,), (), (), (), (), (), (), proof)


def test_norms_that_reach_a_case_are_told_and_no_others() -> None:
    """A norm that is open or lifted reaches it, too; their order stays."""
    far, lifted = finding("false", "true"), finding("true", exceptions=("true",), excepted=True)
    open_, reached = finding("unknown", "true"), finding("true", "true")
    assert nearest([far, lifted, open_, far, reached]) == [lifted, open_, reached]


@pytest.mark.parametrize("lacking", list(combinations_with_replacement((1, 2, 3), 3)))
def test_where_none_reaches_it_the_norms_that_lack_least_are_told(lacking: tuple[int, ...]) -> None:
    """All of them, where several lack as little; complete over three norms that lack one to three elements."""
    found = [finding(*["false"] * number, *["true"] * (3 - number)) for number in lacking]
    assert nearest(found) == [each for each in found if len(failing(each)) == min(lacking)]


def test_a_source_without_norms_has_none_to_tell() -> None:
    assert nearest([]) == []


def test_what_fails_is_what_is_false_and_not_what_is_open() -> None:
    assert [each.truth for each in failing(finding("true", "false", "unknown", "false"))] == ["false", "false"]


def test_a_norm_of_one_element_has_that_as_its_only_part() -> None:
    alone = ProofNode("atom", "false", atom())
    assert parts(alone) == (alone,)


def test_elements_that_fail_decide_alone() -> None:
    """Then no exception matters."""
    found = finding("true", "false", exceptions=("true",))
    assert list(deciding(found)) == failing(found)


@pytest.mark.parametrize("elements", [("true", "true"), ("true", "unknown")])
def test_where_no_element_fails_all_of_them_decide_with_the_exceptions_that_may_apply(
    elements: tuple[str, ...],
) -> None:
    found = finding(*elements, exceptions=("true", "false", "unknown"))
    whole, applies, _, may_apply = found.proof.of
    assert list(deciding(found)) == [whole, applies, may_apply]


def test_norms_that_are_not_met_are_named_on_one_line_and_explained_in_full(root: Path) -> None:
    case = root / "features/iq/penal-code/scenarios/joined-russia.yaml"
    checked = CliRunner().invoke(application(), ["check", str(case), *CODE]).stdout
    names = checked.partition("lacks:\n- ")[2].partition("\n\n")[0].replace("\n  ", " ").split("; ")
    assert len(names) == 9
    assert names[0] == "Attempting to join the enemy"
    assert checked.count("Norm: ") == 1
    explained = CliRunner().invoke(application(), ["explain", str(case), *CODE]).stdout
    assert explained.count("Norm: ") == 10
    assert "Norms of this source that the case does not meet" not in explained
