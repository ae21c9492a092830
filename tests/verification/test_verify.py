"""`verify` finds each kind of violation that is planted, with a scenario that shows it, and counts what it checked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product
from random import Random
from typing import Any

import pytest

from legal import forward
from legal.conditions import All, AnyOf, Leaf, Not, OutcomeAtom, Truth
from legal.errors import Disagreement
from legal.forward import Forward
from legal.reference import Verdict, decide
from legal.relevance import Relevance, relevance
from legal.rulebook import Norm, Rulebook, Source
from legal.verification import agreement, exactness, samples
from legal.verification.parts import pairwise
from legal.verification.report import PROPERTIES, Verification
from legal.verification.verify import verify
from samples import YES_NO, atom, norm, source

A, B, C, D = YES_NO
KIND, STATE = "situation.force.kind", "situation.force.state"


def book(*norms: Norm) -> Rulebook:
    made = source(*norms)
    return Rulebook("1", "", (made.id,), {made.id: made}, {}, {})


def verified(*norms: Norm) -> Verification:
    return verify(book(*norms))


def violated(found: Verification) -> set[str]:
    return {each.property for each in found.violations}


SOUND = norm(All((atom(A), atom(B))), atom(C, presume="no", unsettled={"yes": "Q"}))


def test_a_sound_norm_has_no_violation_and_every_property_is_checked() -> None:
    found = verified(SOUND)
    assert not found.violations
    assert {each.property for each in found.checked} == set(PROPERTIES) - {"consistent"}


def test_each_combination_is_counted() -> None:
    """Two facts in three states; one is presumed no, and its yes is unsettled: unknown and no have the same truth."""
    counted = {
        each.property: (each.extent.checked, each.extent.of, each.extent.kind) for each in verified(SOUND).checked
    }
    assert counted["engines"] == counted["table"] == (18, 18, "complete")
    assert counted["decides"] == counted["reached"] == (8, 8, "complete")
    assert counted["completions"] == counted["matters"] == (27, 27, "complete")
    assert counted["order"] == (27, 27, "complete")


# ---- engines ---------------------------------------------------------------------------------------------------------


def test_engines_that_disagree_end_it_with_facts_that_show_it(monkeypatch: pytest.MonkeyPatch) -> None:
    right = forward.possible
    monkeypatch.setattr(
        forward,
        "possible",
        lambda *given: frozenset(["excepted"]) if right(*given) == {"punishable"} else right(*given),
    )
    with pytest.raises(Disagreement) as found:
        verified(SOUND)
    assert found.value.facts == {A: "yes", B: "yes"}
    assert found.value.source is not None
    assert found.value.source.id == "xx/test"


def in_parts(exceptions: int = 3) -> Norm:
    """A norm of twelve facts of which no two conditions share one, so that each exception is a part."""
    facts = [A, B, C, D, "situation.recruiting.organised_group", "situation.report.investigation_begun"]
    facts += ["situation.help.moved_or_housed", "situation.recruitment.documents_seized", "situation.force.war_later"]
    atoms = [atom(fact) for fact in facts]
    parts = [AnyOf(tuple(atoms[3 * at : 3 * at + 3])) for at in range(exceptions)]
    return norm(atom(STATE, comparison="is_not", value="IQ"), *parts)


def test_a_large_norm_is_taken_apart_and_every_part_gone_through(monkeypatch: pytest.MonkeyPatch) -> None:
    one = in_parts()
    found = agreement.agreement(source(one), one).extent
    assert (found.of, found.kind) == (3**10, "split")
    assert 0 < found.checked - (3 * 3**3 + 3 * 2 * 3**3) < 50  # and those in which every two states meet


def test_every_two_states_of_different_facts_meet_where_a_norm_is_taken_apart() -> None:
    units = agreement.units_of_facts(agreement._Comparison(source(in_parts()), in_parts()).variables)
    found = list(pairwise(units, Random(1)))
    for one, other in combinations(units, 2):
        for mine, theirs in product(one.choices, other.choices):
            assert any(mine.items() <= each.items() and theirs.items() <= each.items() for each in found)


def test_a_defect_that_takes_two_parts_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """The second engine loses an outcome where two truths of different parts are told together."""
    one, right = in_parts(), Forward.closure
    _, first, *_, last = Forward([one]).tokens(dict.fromkeys(leaves_of(one), Truth.TRUE))

    def wrong(self: Forward, given: Sequence[str]) -> frozenset[str]:
        told = set(given)
        is_met = {first, last} <= told and not {f"{each[:-1]}-" for each in (first, last)} & told
        return right(self, given) - ({"n0.excepted"} if is_met else set())

    monkeypatch.setattr(Forward, "closure", wrong)
    with pytest.raises(Disagreement):
        agreement.agreement(source(one), one)


@pytest.mark.parametrize("place", range(3))
def test_a_defect_within_a_part_is_found(monkeypatch: pytest.MonkeyPatch, place: int) -> None:
    """The second engine takes one exception's `any` for `all`."""
    right = Forward._junction

    def wrong(self: Forward, name: str, parts: list[str], *, any_of: bool) -> str:
        return right(self, name, parts, any_of=any_of and name != f"n0.x{place}")

    monkeypatch.setattr(Forward, "_junction", wrong)
    with pytest.raises(Disagreement):
        agreement.agreement(source(in_parts()), in_parts())


def test_what_is_too_large_even_in_parts_is_sampled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(agreement, "MOST", 50)
    found = agreement.agreement(source(in_parts()), in_parts()).extent
    assert (found.kind, found.seed) == ("sampled", 20251224)
    assert 50 < found.checked < found.of


def test_norms_that_ask_for_one_another_and_consequences_with_conditions_are_compared() -> None:
    first = norm(All((atom(A), atom(B))), name="xx/test/first")
    second = norm(All((OutcomeAtom(first.id, "punishable"), Not((atom(C),)))), name="xx/test/second")
    found = verified(first, second)
    assert not found.violations
    assert [each.extent.of for each in found.checked if each.property == "engines"] == [9, 27]


def test_an_order_of_facts_that_matters_to_the_engine_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    right = Forward.closure
    first = Forward([SOUND]).tokens(dict.fromkeys(leaves_of(SOUND), Truth.TRUE))[0][:-1]

    def wrong(self: Forward, given: Sequence[str]) -> frozenset[str]:
        derived = right(self, given)
        return derived if next(iter(given)).startswith(first) else derived - {"n0.punishable"}

    monkeypatch.setattr(Forward, "closure", wrong)
    [checked] = [each for each in agreed(SOUND) if each]
    assert checked


def leaves_of(one: Norm) -> list[Leaf]:
    from legal.rulebook import atoms_of

    return list(atoms_of(one))


def agreed(one: Norm) -> list[Sequence[Mapping[str, Any]]]:
    return [agreement.agreement(source(one), one).order]


def test_outcomes_that_are_not_those_of_the_table_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """Both engines agree, and both take excepted for punishable."""
    right = forward.possible

    def wrong_decide(one: Norm, truths: Mapping[Leaf, Truth]) -> Verdict:
        verdict = decide(one, truths)
        return verdict._replace(possible=swapped(verdict.possible))

    def swapped(possible: frozenset[str]) -> frozenset[str]:
        return frozenset(["punishable"]) if possible == {"excepted"} else possible

    one = norm(atom(A), atom(B))
    monkeypatch.setattr(agreement, "decide", wrong_decide)
    monkeypatch.setattr(forward, "possible", lambda *given: swapped(right(*given)))
    assert agreement.agreement(source(one), one).table == ({A: "yes", B: "yes"},)


# ---- what is not known -----------------------------------------------------------------------------------------------


def test_an_answer_weaker_than_all_completions_is_found() -> None:
    [found] = [
        each for each in verified(norm(AnyOf((atom(A), Not((atom(A),)))))).violations if each.property == "completions"
    ]
    assert found.facts == {}


def forgetful(lost: str) -> Any:
    """`relevance`, but one of the things it names is left out."""

    def wrong(*given: Any) -> Relevance:
        return relevance(*given)._replace(**{lost: ()})

    return wrong


@pytest.mark.parametrize(
    ("lost", "shown"),
    [
        ("missing", {}),
        ("presumed", {}),
        ("unsettled", {C: "yes"}),
    ],
)
def test_what_matters_and_is_not_named_is_found(
    monkeypatch: pytest.MonkeyPatch, lost: str, shown: Mapping[str, str]
) -> None:
    monkeypatch.setattr(exactness, "relevance", forgetful(lost))
    found = [each for each in verified(SOUND).violations if each.property == "matters"]
    assert shown in [each.facts for each in found]
    assert violated(verified(SOUND)) == {"matters"}


def test_a_sample_finds_it_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exactness, "relevance", forgetful("missing"))
    found = verify(book(SOUND), limit=0)
    assert violated(found) == {"matters"}
    [extent] = [each.extent for each in found.checked if each.property == "matters"]
    assert (extent.kind, extent.of) == ("sampled", 27)


# ---- nothing idle, nothing contradictory -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "idle"),
    [
        (norm(All((atom(A), AnyOf((atom(A), atom(B)))))), f"any of ({A} is yes; {B} is yes)"),
        (norm(All((atom(KIND, value="humanitarian-unit"), Not((atom(KIND, value="international-mission"),))))), "not "),
        (norm(atom(A), All((atom(A), atom(B))), atom(B)), "xx/test/norm#0"),
        (norm(All((atom(A), atom("person.under_18"))), All((atom("person.under_18", value="no"), atom(B)))), "#0"),
    ],
)
def test_an_element_or_exception_that_never_decides_is_found(one: Norm, idle: str) -> None:
    found = [each for each in verified(one).violations if each.property == "decides"]
    assert any(idle in each.about for each in found)
    assert all(each.facts is not None for each in found)


def test_a_condition_that_decides_only_where_no_facts_lead_is_idle() -> None:
    """A citizen of the State of the force is no citizen of no State; the two are different measures."""
    foreign = atom("person.citizen_of_force_state")
    found = verified(norm(All((foreign, Not((atom("person.stateless"),))))))
    assert "not person.stateless is yes" in [each.about for each in found.violations if each.property == "decides"]


def test_a_norm_that_makes_nothing_punishable_is_found() -> None:
    both = All((atom(KIND, value="humanitarian-unit"), atom(KIND, value="international-mission")))
    assert "reached" in violated(verified(norm(both)))
    assert "reached" in violated(verified(norm(atom(A), AnyOf((atom(A), atom(B))))))


def test_two_norms_contradict_where_they_are_about_the_same_cases() -> None:
    """One punishes what an exception of the other lifts; the elements are written otherwise, and mean the same."""
    one = norm(All((atom(A), atom(B))), atom(C), name="xx/test/one")
    other = norm(Not((AnyOf((atom(A, value="no"), atom(B, value="no"))),)), atom(D), name="xx/test/other")
    found = [each for each in verified(one, other).violations if each.property == "consistent"]
    [told] = found
    assert (told.subject, told.about) == (one.id, other.id)
    assert told.facts == {A: "yes", B: "yes", C: "no", D: "yes"} or told.facts == {
        A: "yes",
        B: "yes",
        C: "yes",
        D: "no",
    }


def test_norms_about_other_cases_do_not_contradict() -> None:
    one, other = norm(atom(A), atom(C), name="xx/test/one"), norm(atom(B), atom(D), name="xx/test/other")
    assert not verified(one, other).violations


def test_norms_that_are_lifted_together_do_not_contradict() -> None:
    one, other = (norm(atom(A), atom(C), name=f"xx/test/{name}") for name in ("one", "other"))
    assert not verified(one, other).violations


# ---- whole answers ---------------------------------------------------------------------------------------------------


def test_changes_that_could_be_fewer_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def sets(self: samples.Samples, facts: Mapping[str, Any]) -> Iterator[tuple[Mapping[str, Any], str]]:
        yield {A: "no", B: "no"}, "not_addressed"

    monkeypatch.setattr(samples.Samples, "_sets", sets)
    assert violated(verified(SOUND)) == {"whatif"}


def test_changes_that_lead_elsewhere_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def sets(self: samples.Samples, facts: Mapping[str, Any]) -> Iterator[tuple[Mapping[str, Any], str]]:
        yield {A: "no"}, "excepted"

    monkeypatch.setattr(samples.Samples, "_sets", sets)
    assert violated(verified(SOUND)) == {"whatif"}


@pytest.mark.parametrize("name", ["order", "extra", "renamed"])
def test_answers_that_hang_on_what_must_not_matter_are_found(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """A defect in what is answered, for scenarios written the other way round, with a further fact, or other ids."""
    right = samples.Samples._told

    def wrong(self: samples.Samples, scenario: Any, made: Source | None = None) -> Any:
        facts = scenario.facts()
        odd = {"order": scenario.notes == "x", "extra": D in facts, "renamed": made is not None}[name]
        return "odd" if odd else right(self, scenario, made)

    reordered = samples._reordered
    monkeypatch.setattr(samples, "_reordered", lambda facts: reordered(facts).model_copy(update={"notes": "x"}))
    monkeypatch.setattr(samples.Samples, "_told", wrong)
    assert violated(verified(SOUND)) == {name}


def test_every_property_of_a_shipped_source_in_samples(book: Rulebook) -> None:
    """`make verify` goes through all of it."""
    found = verify(book, ["trafficking-law"], limit=0)
    assert not found.violations
    assert {each.extent.kind for each in found.checked if each.property == "matters"} == {"sampled"}


def test_a_condition_that_decides_while_facts_are_unknown_is_not_idle() -> None:
    """Known facts never make one a settled national and no citizen; a presumption does, while no residence is known."""
    settled = atom("person.settled_national_of_force_state", presume="yes")
    citizen = atom("person.citizen_of_force_state", presume="no")
    found = verified(norm(atom(A), All((citizen, settled))))
    assert "decides" not in violated(found)
