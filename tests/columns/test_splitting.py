"""A norm taken apart where its parts share no fact, and refused where a part would be too large."""

from __future__ import annotations

import pytest

from legal.columns import splitting
from legal.columns.splitting import axes_of, connected, too_large, units_of
from legal.conditions import All, AnyOf, Condition, Not, OutcomeAtom
from legal.ordering import chain_of
from legal.rulebook import Consequence, Norm
from samples import YES_NO, atom
from samples import norm as made

ONE, TWO, THREE, FOUR = (atom(fact) for fact in YES_NO)


def parts(norm: Norm, *before: Norm) -> list[list[tuple[Condition, int | None]]]:
    """The groups of conditions that share no fact, each condition with the number of its exception."""
    chain = chain_of(norm, (*before, norm))
    groups = connected(list(units_of(norm, chain, axes_of(chain))))
    return [[(unit.condition, unit.exception) for unit in group] for group in groups]


def test_what_must_all_hold_is_taken_apart_down_to_what_need_not() -> None:
    either = AnyOf((TWO, All((THREE, FOUR))))
    assert parts(made(All((ONE, All((either,)))))) == [[(ONE, None)], [(either, None)]]
    neither = Not((All((ONE, TWO)),))
    assert parts(made(neither)) == [[(neither, None)]]


def test_elements_and_exceptions_on_one_fact_stay_together() -> None:
    again, other = atom(YES_NO[0], value="no"), atom(YES_NO[2])
    both = AnyOf((again, TWO))
    assert parts(made(All((ONE, TWO)), other, both)) == [[(other, 0)], [(ONE, None), (TWO, None), (both, 1)]]


def test_a_condition_hangs_on_the_facts_of_the_norm_whose_outcome_it_asks_for() -> None:
    """And on those of the norms that one asks for."""
    first = made(ONE, name="xx/test/first")
    second = made(All((TWO, OutcomeAtom(first.id, "punishable"))), name="xx/test/second")
    asking, same = OutcomeAtom(second.id, "excepted"), atom(YES_NO[0])
    third = made(All((asking, same, THREE)), name="xx/test/third")
    assert parts(third, first, second) == [[(asking, None), (same, None)], [(THREE, None)]]


def test_atoms_on_one_fact_share_its_axis_and_those_presumed_otherwise_do_not() -> None:
    presumed, same = atom(YES_NO[0], presume="no"), atom(YES_NO[0], presume="no", value="no")
    axes = axes_of((made(All((ONE, presumed, same))),))
    assert axes[presumed] is axes[same]
    assert axes[presumed] is not axes[ONE]
    assert [axes[each].presumed for each in (ONE, presumed)] == [False, True]
    assert {each.path for each in axes.values()} == {YES_NO[0]}


@pytest.mark.parametrize(("room", "found"), [(9, ()), (8, YES_NO[1:3])])
def test_a_part_with_more_cells_than_there_is_room_for_is_told_by_its_facts(
    room: int, found: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A fact asked once has three states. What counts is the part, not the whole norm."""
    monkeypatch.setattr(splitting, "MAX_CELLS", room)
    assert too_large(made(All((ONE, AnyOf((TWO, THREE)), FOUR)))) == found
    assert too_large(made(ONE, FOUR, AnyOf((TWO, THREE)))) == found
    consequence = [
        Consequence("a", {}, ()),
        Consequence("b", {}, (), FOUR),
        Consequence("c", {}, (), AnyOf((TWO, THREE))),
    ]
    assert too_large(made(ONE, consequences=consequence)) == found


def test_what_follows_is_told_without_the_exceptions(monkeypatch: pytest.MonkeyPatch) -> None:
    """A condition that shares a fact with an exception is no larger for it."""
    monkeypatch.setattr(splitting, "MAX_CELLS", 9)
    follows = Consequence("fine", {}, (), AnyOf((TWO, THREE)))
    assert too_large(made(FOUR, AnyOf((ONE, TWO)), consequences=[follows])) == ()


def test_the_facts_of_a_norm_that_is_asked_for_count_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(splitting, "MAX_CELLS", 8)
    first = made(TWO, THREE, name="xx/test/first")
    asked = OutcomeAtom(first.id, "punishable")
    assert too_large(first) == ()
    assert too_large(made(asked, name="xx/test/second"), (first,)) == (YES_NO[1], YES_NO[2])
    condition = Consequence("fine", {}, (), asked)
    assert too_large(made(ONE, name="xx/test/second", consequences=[condition]), (first,)) == (YES_NO[1], YES_NO[2])
