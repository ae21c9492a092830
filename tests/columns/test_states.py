"""The states of knowledge that a norm's atoms distinguish of one fact, with a value that leads to each."""

from __future__ import annotations

import pytest

from legal.columns.splitting import axes_of
from legal.columns.states import Axis
from legal.conditions import AnyOf, Atom, Truth
from samples import YES_NO, atom
from samples import norm as made

T, U, F = Truth.TRUE, Truth.UNKNOWN, Truth.FALSE
AGES = (atom("person.age", comparison="at_least", value=18), atom("person.age", comparison="at_most", value=20))
LISTS = tuple(atom("person.citizenships", comparison="contains", value=each) for each in ("IQ", "RU"))


def axis_of(*atoms: Atom) -> Axis:
    (axis,) = set(axes_of((made(AnyOf(atoms)),)).values())
    return axis


@pytest.mark.parametrize(
    "atoms", [(atom(),), AGES, LISTS, LISTS[:1], (atom(unsettled={"no": "Q"}),), (atom(presume="no"),)]
)
def test_every_state_has_a_value_that_leads_to_it_and_the_first_is_the_unknown(atoms: tuple[Atom, ...]) -> None:
    axis = axis_of(*atoms)
    assert axis.values[0] is None
    assert [axis.place(value) for value in axis.values] == list(range(len(axis.states))) == list(axis.states.values())


@pytest.mark.parametrize(
    ("atoms", "truths"),
    [
        ((atom(),), [(U,), (T,), (F,)]),
        ((atom(presume="no"),), [(F,), (T,), (F,)]),
        ((atom(unsettled={"no": "Q"}),), [(U,), (T,), (U,), (F,)]),
        (AGES, [(U, U), (F, T), (T, T), (T, F)]),
        (LISTS[:1], [(U,), (F,), (T,), (T,)]),
    ],
)
def test_the_rows_are_the_truths_of_every_state_then_those_that_only_an_answer_gives(
    atoms: tuple[Atom, ...], truths: list[tuple[Truth, ...]]
) -> None:
    """An unsettled value may be settled either way; a list with one entry may have an unknown one besides."""
    assert sorted(axis_of(*atoms).rows()) == sorted(truths)


def test_an_axis_knows_its_fact_and_whether_it_is_presumed() -> None:
    assert (axis_of(atom(YES_NO[1])).path, axis_of(atom()).presumed, axis_of(atom(presume="no")).presumed) == (
        YES_NO[1],
        False,
        True,
    )
