"""Which questions are asked: each can still change an answer, and after the last one nothing can; by trying all."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legal import InputError, Scenario, check
from legal.checking import with_measures
from legal.conditions import All, AnyOf, Atom, Condition, Leaf, Not, OutcomeAtom, truth_of
from legal.fields import UNKNOWN, Value
from legal.interview import Interview, Told, interview, tell
from legal.measures import is_open
from legal.reference import Possible, decide, outcome_truth
from legal.relevance import MAX_COMPLETIONS, reading_possible
from legal.rulebook import Rulebook, Source, atoms_of, facts_behind
from legal.scenario import fields, order
from legal.ways import is_possible, scenario_of
from samples import norm, source

BORN, AGE, DAY, AUTHORIZED = "person.born", "person.age", "situation.date", "situation.authorization.date"
HELD, CONDUCT, STATE, KIND = "person.citizenships", "situation.conduct", "situation.force.state", "situation.force.kind"
GRANTED, BY = "situation.authorization.granted", "situation.authorization.by"
COERCED, DECEIVED = "situation.recruitment.coerced", "situation.recruitment.deceived"

# Replies to each fact: every class that the norms tell apart, and more.
REPLIES: Mapping[str, tuple[Value, ...]] = {
    HELD: ((), ("IQ",), ("RU",), ("IQ", "RU")),
    BORN: ("1990", "2007", "2007-06", "2007-06-01", "2007-06-02"),
    AGE: (17, 18),
    CONDUCT: ((), ("joined",), ("recruited-others",)),
    DAY: ("2025-06-01", "2025-01-01", "1999-07-01"),
    KIND: ("state-armed-forces", "private-military-company", "humanitarian-unit"),
    STATE: ("IQ", "RU"),
    GRANTED: ("yes", "no"),
    BY: ("IQ", "other"),
    AUTHORIZED: ("2025-06-01", "2025-03-01", "2026-01-01", "2000-01-01"),
    "situation.recruitment.third_party": ("yes", "no"),
    COERCED: ("yes", "no"),
    DECEIVED: ("yes", "no"),
}

# Days enough to come to any age of those born then, tried where the day itself is asked for.
DAYS = tuple(f"{year}-{month}-01" for year in range(2005, 2029) for month in ("01", "07"))


def told(facts: Mapping[str, Value] | None = None, closed: Sequence[str] = ()) -> Told:
    return Told(scenario_of(facts or {}), frozenset(closed))


def book_of(book: Rulebook, *sources: Source) -> Rulebook:
    return replace(book, sources={each.id: each for each in sources}, defaults=tuple(each.id for each in sources))


def asked(found: Interview) -> list[str]:
    return [each.fact for each in found.questions]


# ---- by trying all replies -------------------------------------------------------------------------------------------


def possible(made: Source, facts: Mapping[str, Value]) -> Possible:
    """The possible outcomes of a reading, by the reference engine."""
    values, found = with_measures(facts), dict[str, Possible]()
    truths: dict[Leaf, object] = {}
    for one in made.norms:
        for leaf in atoms_of(one):
            if isinstance(leaf, OutcomeAtom):
                truths[leaf] = outcome_truth(found[leaf.norm], leaf.outcome)
            else:
                truths[leaf] = truth_of(leaf, values.get(leaf.fact))
        found[one.id] = decide(one, truths).possible  # type: ignore[arg-type]
    return reading_possible(made.norms, found, values, truths)  # type: ignore[arg-type]


def fits(value: Value, before: Value | None) -> bool:
    """Whether a reply only adds to what is told."""
    if before is None:
        return True
    if isinstance(before, tuple):
        return UNKNOWN in before and isinstance(value, tuple) and set(before) - {UNKNOWN} <= set(value)
    return str(value).startswith(str(before)) and value != before


def can_change(made: Source, now: Told, fact: str, others: Sequence[str]) -> bool:
    """Whether, for some replies to the others, none at all included, a reply to this fact changes what is possible."""
    facts = now.scenario.facts()

    def replies(path: str) -> list[Value | None]:
        tried = (*REPLIES[path], *DAYS) if path == fact == DAY else REPLIES[path]
        return [None, *(each for each in tried if fits(each, facts.get(path)))]

    for chosen in product(*map(replies, others)):
        known = {**facts, **{path: each for path, each in zip(others, chosen, strict=True) if each is not None}}
        if not is_possible(known):
            continue
        before = possible(made, known)
        for reply in replies(fact)[1:]:
            after = {**known, fact: reply} if reply is not None else known
            if is_possible(after) and possible(made, after) != before:
                return True
    return False


def unknown_facts(made: Source, now: Told) -> list[str]:
    """The facts that the norms read, by themselves or through measures, and of which something could be told."""
    facts = now.scenario.facts()
    read = {
        path
        for one in made.norms
        for leaf in atoms_of(one)
        if isinstance(leaf, Atom)
        for path in facts_behind(leaf.fact)
    }
    not_told = {path for path in read if any(fits(each, facts.get(path)) for each in REPLIES[path])}
    return sorted(not_told - now.closed, key=order().__getitem__)


def holds(made: Source, book: Rulebook, now: Told) -> None:
    """Each question can change the answer; where none is asked, nothing can."""
    found = interview(now, book_of(book, made), [made.id])
    free = unknown_facts(made, now)
    for fact in asked(found):
        assert fact in free
        assert can_change(made, now, fact, [other for other in free if other != fact]), fact
    if not found.questions:
        assert found.at_most == 0
        for fact in free:
            assert not can_change(made, now, fact, [other for other in free if other != fact]), fact


SMALL = [
    Atom(GRANTED, "is", "yes"),
    Atom(COERCED, "is", "yes", presume="no", unsettled={"yes": "xx/test#Q1"}),
    Atom(DECEIVED, "is", "yes", presume="no"),
    Atom(KIND, "is", "state-armed-forces", unsettled={"private-military-company": "xx/test#Q2"}),
    Atom(HELD, "contains", "IQ"),
]
PARTS: Mapping[str, Sequence[Value | None]] = {
    GRANTED: (None, "yes"),
    COERCED: (None, "yes", "no"),
    DECEIVED: (None, "no"),
    KIND: (None, "state-armed-forces", "private-military-company"),
    HELD: (None, ("RU",), ("RU", UNKNOWN)),
}


def shapes() -> Iterator[tuple[Condition, tuple[Condition, ...]]]:
    """Norms over a few atoms: each way to join them, with and without exceptions."""
    granted, coerced, deceived, kind, held = SMALL
    yield All((granted, kind)), (coerced,)
    yield AnyOf((granted, kind)), (coerced, deceived)
    yield All((held, AnyOf((kind, granted)))), (All((coerced, deceived)),)
    yield Not((granted,)), (AnyOf((coerced, held)),)
    yield All((granted, coerced)), ()
    yield All((coerced, AnyOf((deceived, held)))), (granted,)


def states(made: Source) -> Iterator[Told]:
    """Every way to know, not to know, and not to be able to know the facts of the norms."""
    paths = sorted({leaf.fact for one in made.norms for leaf in atoms_of(one) if isinstance(leaf, Atom)})
    for values in product(*(PARTS[path] for path in paths)):
        facts = {path: value for path, value in zip(paths, values, strict=True) if value is not None}
        free = [path for path in paths if is_open(facts.get(path))]
        for closing in product((False, True), repeat=len(free)):
            yield told(facts, [path for path, each in zip(free, closing, strict=True) if each])


@pytest.mark.parametrize("number", range(6))
def test_small_norms_ask_what_can_change_the_answer_and_nothing_else(number: int, book: Rulebook) -> None:
    """Every state of knowledge, every reply."""
    elements, exceptions = list(shapes())[number]
    made = source(norm(elements, *exceptions))
    for now in states(made):
        holds(made, book, now)


@pytest.mark.parametrize("seed", range(6))
def test_readings_of_several_norms_ask_what_can_change_the_reading(seed: int, book: Rulebook) -> None:
    """One norm can make another idle, and two norms can together say more than each."""
    chance = random.Random(seed)
    chosen = chance.sample(list(shapes()), 2)
    norms = [norm(each, *others, name=f"xx/test/n{place}") for place, (each, others) in enumerate(chosen)]
    made = source(*norms)
    every = list(states(made))
    for now in chance.sample(every, min(len(every), 60)):
        holds(made, book, now)


def test_two_norms_that_split_all_answers_need_none(book: Rulebook) -> None:
    """Where one norm punishes with an authorization and the other without, asking for it changes nothing."""
    one, other = norm(Atom(GRANTED, "is", "yes"), name="xx/test/a"), norm(Atom(GRANTED, "is", "no"), name="xx/test/b")
    both = source(one, other)
    assert interview(told(), book_of(book, both), ["xx/test"]) == Interview((), 0)
    assert asked(interview(told(), book_of(book, source(one)), ["xx/test"])) == [GRANTED]


@given(st.integers(0, 1 << 32))
@settings(max_examples=40)
def test_the_stated_position_asks_what_can_change_the_answer_and_nothing_else(
    book: Rulebook, position: Source, seed: int
) -> None:
    """From random states of knowledge in which up to four facts are still free."""
    chance = random.Random(seed)
    paths = [path for path in REPLIES if path != "situation.recruitment.third_party"]
    free = set(chance.sample(paths, 4))
    facts = {path: chance.choice(REPLIES[path]) for path in paths if path not in free and chance.random() < 0.7}
    if not is_possible(facts):
        return
    closed = [path for path in paths if path not in free and path not in facts]
    if BORN in facts and BORN not in free:
        closed.append(BORN)
    holds(position, book, told(facts, closed))


def test_the_interview_comes_to_its_end_within_what_it_said(book: Rulebook) -> None:
    """Whatever is replied, the questions left at most shrink with each reply, and the end is reached."""
    for seed in range(200):
        chance, now, before = random.Random(seed), told(), 1_000
        while (found := interview(now, book, book.defaults)).questions:
            assert found.at_most < before
            before, question = found.at_most, found.questions[0]
            reply = chance.choice([None, *REPLIES[question.fact]])
            try:
                now = tell(now, question, reply)
            except InputError:
                now = tell(now, question, None)
        assert found.at_most == 0


# ---- the order -------------------------------------------------------------------------------------------------------


def test_missing_facts_come_first_in_the_order_of_check(book: Rulebook) -> None:
    """What `check` lists as missing is asked in that order; then what is presumed."""
    for facts in ({}, {HELD: ("IQ",)}, {GRANTED: "yes", STATE: "RU"}, {KIND: "private-military-company"}):
        finding = check(scenario_of(facts), rulebook=book).readings[0].findings[0]
        found = interview(told(facts), book, book.defaults).questions
        missing = [each.fact for each in found if each.presumed is None]
        assert missing == list(finding.missing)
        assert [each.fact for each in found[: len(missing)]] == missing
        presumed = [each for each in found if each.presumed is not None]
        assert {each.fact for each in presumed} <= set(finding.presumed)
        assert {each.presumed.path for each in presumed if each.presumed} == set(finding.presumptions)


def test_of_several_readings_the_first_one_orders(book: Rulebook) -> None:
    first = replace(source(norm(All((SMALL[3], SMALL[1])), name="xx/a/n")), id="xx/a")
    second = replace(source(norm(All((SMALL[4], SMALL[0], SMALL[3])), name="xx/b/n")), id="xx/b")
    both = book_of(book, first, second)
    found = interview(told(), both, ["xx/a", "xx/b"])
    assert asked(found) == [HELD, GRANTED, KIND, COERCED]
    assert asked(interview(told({COERCED: "yes"}), both, ["xx/a", "xx/b"])) == [KIND, HELD, GRANTED]
    assert asked(interview(told({COERCED: "yes"}), both, ["xx/b", "xx/a"])) == [HELD, GRANTED, KIND]


# ---- age and birth ---------------------------------------------------------------------------------------------------

PUNISHABLE: Mapping[str, Value] = {
    HELD: ("IQ",),
    CONDUCT: ("joined",),
    KIND: "state-armed-forces",
    STATE: "RU",
    GRANTED: "no",
    COERCED: "no",
    DECEIVED: "no",
}


def course(book: Rulebook, replies: Mapping[str, Sequence[Value | None]], facts: Mapping[str, Value]) -> list[str]:
    """The facts asked for, in order, when these are the replies to each, one after the other."""
    now, left, found = told(facts), {path: list(each) for path, each in replies.items()}, list[str]()
    while questions := interview(now, book, book.defaults).questions:
        found.append(questions[0].fact)
        now = tell(now, questions[0], left[questions[0].fact].pop(0))
    return found


def test_the_age_is_asked_before_the_birth_since_it_needs_one_reply(book: Rulebook) -> None:
    assert course(book, {AGE: [17]}, PUNISHABLE) == [AGE]


def test_without_the_age_birth_and_day_are_asked(book: Rulebook) -> None:
    assert course(book, {AGE: [None], BORN: ["1990"], DAY: ["2025-06-01"]}, PUNISHABLE) == [AGE, BORN, DAY]
    assert course(book, {AGE: [None], BORN: [None]}, PUNISHABLE) == [AGE, BORN]
    assert course(book, {AGE: [None], BORN: ["1990"], DAY: [None]}, PUNISHABLE) == [AGE, BORN, DAY]


def test_a_coarse_birth_that_matters_is_asked_for_exactly_once_more(book: Rulebook) -> None:
    asking: dict[str, list[Value | None]] = {AGE: [None], BORN: ["2007", "2007-06"], DAY: ["2025-06-15"]}
    assert course(book, asking, PUNISHABLE) == [AGE, BORN, DAY, BORN]
    asking = {AGE: [None], BORN: ["2007", "2007-06-20"], DAY: ["2025-06-15"]}
    assert course(book, asking, PUNISHABLE) == [AGE, BORN, DAY, BORN]
    asking = {AGE: [None], BORN: ["1999"], DAY: ["2025-06-15"]}
    assert course(book, asking, PUNISHABLE) == [AGE, BORN, DAY]


def test_a_coarse_birth_of_a_file_is_asked_for_first_and_then_the_age(book: Rulebook) -> None:
    facts = {**PUNISHABLE, BORN: "2007", DAY: "2025-06-15"}
    assert course(book, {BORN: ["2007-06"], AGE: [None]}, facts) == [BORN, AGE]
    [question] = interview(told(facts), book, book.defaults).questions
    assert (question.known, question.instead) == ("2007", ((AGE,),))


def test_a_day_that_can_change_nothing_is_not_asked(book: Rulebook) -> None:
    """An authorization of the first of all days lies after no conduct."""
    facts: dict[str, Value] = {**PUNISHABLE, GRANTED: "yes", BY: "IQ", AUTHORIZED: "0001-01-01"}
    assert asked(interview(told(facts), book, book.defaults)) == []


# ---- replies ---------------------------------------------------------------------------------------------------------


def test_dont_know_is_not_asked_again(book: Rulebook) -> None:
    question = interview(told(), book, book.defaults).questions[0]
    after = tell(told(), question, None)
    assert after == Told(told().scenario, frozenset([HELD]))
    assert HELD not in asked(interview(after, book, book.defaults))


def test_a_list_with_others_stays_open_and_is_not_asked_again(book: Rulebook) -> None:
    question = interview(told(), book, book.defaults).questions[0]
    after = tell(told(), question, ("RU", UNKNOWN))
    assert after.scenario.facts() == {HELD: ("RU", UNKNOWN)}
    assert HELD not in asked(interview(after, book, book.defaults))


@pytest.mark.parametrize(
    ("reply", "now"), [((), ("RU",)), (("IQ",), ("IQ", "RU")), (("SY", UNKNOWN), ("RU", "SY", UNKNOWN))]
)
def test_what_is_named_of_a_partly_known_list_is_added(reply: Value, now: Value, book: Rulebook) -> None:
    begun = told({HELD: ("RU", UNKNOWN)})
    question = interview(begun, book, book.defaults).questions[0]
    assert (question.fact, question.known) == (HELD, ("RU", UNKNOWN))
    assert tell(begun, question, reply).scenario.facts() == {HELD: now}


def test_facts_that_cannot_be_together_are_refused_and_nothing_is_kept(book: Rulebook) -> None:
    begun = told({**PUNISHABLE, DAY: "2000-01-01"})
    question = interview(begun, book, book.defaults).questions[0]
    assert question.fact == BORN or question.fact == AGE
    born = next(each for each in interview(begun._replace(closed=frozenset([AGE])), book, book.defaults).questions)
    with pytest.raises(InputError) as refused:
        tell(begun, born, "2001")
    assert [problem.code for problem in refused.value.problems] == ["born-after-conduct"]


def test_title_and_number_are_kept(book: Rulebook) -> None:
    begun = Told(Scenario(scenario="A case", id="7", notes="a note"))
    question = interview(begun, book, book.defaults).questions[0]
    after = tell(begun, question, ("IQ",)).scenario
    assert (after.scenario, after.id, after.notes) == ("A case", "7", "a note")


# ---- what a question says --------------------------------------------------------------------------------------------


def test_a_question_says_what_it_decides_and_on_what_that_rests(book: Rulebook) -> None:
    found = {each.fact: each for each in interview(told(), book, book.defaults).questions}
    [held] = found[HELD].grounds
    assert [each.rpartition("#")[2] for each in held.cites] == ["S11", "S13"]
    assert held.our_reading
    [granted] = found[GRANTED].grounds
    assert [each.rpartition("#")[2] for each in granted.cites] == ["S11"]  # those of the exception around it
    [coerced] = found[COERCED].grounds
    assert (coerced.cites, [each.rpartition("#")[2] for each in coerced.asks]) == ((), ["Q-coercion"])
    assert found[COERCED].presumed == (COERCED, "no")
    assert found[AGE].presumed == ("person.under_18", "no")


def test_each_kind_of_field_can_be_asked(book: Rulebook) -> None:
    from legal.questions import kind_of

    assert {path: kind_of(kind) for path, kind in fields().items()} == {
        HELD: "states",
        BORN: "birth",
        AGE: "age",
        "person.residence": "state",
        "person.understanding": "choice",
        CONDUCT: "choices",
        DAY: "day",
        KIND: "choice",
        STATE: "state",
        "situation.force.role": "choice",
        "situation.force.at_war_with": "states",
        "situation.force.war_later": "yes_no",
        GRANTED: "yes_no",
        BY: "state",
        AUTHORIZED: "day",
        "situation.conflict.states": "states",
        "situation.recruitment.third_party": "yes_no",
        "situation.recruitment.inducements": "choices",
        DECEIVED: "yes_no",
        COERCED: "yes_no",
        "situation.recruitment.knew_military_service": "yes_no",
        "situation.recruitment.documents_seized": "yes_no",
        "situation.recruitment.resistible": "yes_no",
        "situation.place": "state",
        "situation.forum": "state",
        "situation.recruiting.people": "number",
        "situation.recruiting.citizenships": "states",
        "situation.recruiting.organised_group": "yes_no",
        "situation.recruiting.youngest_age": "age",
        "situation.help.family_tie": "choice",
        "situation.help.kind": "choice",
        "situation.help.moved_or_housed": "yes_no",
        "situation.recruiting.means": "choice",
        "situation.recruiting.purpose": "choice",
        "situation.report.made": "choice",
        "situation.report.investigation_begun": "yes_no",
        "situation.trial_abroad": "choice",
    }


def test_a_reading_too_large_for_all_completions_together_still_asks(
    book: Rulebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Norm by norm then: a fact too much may be asked, none too few."""
    from legal import inquiry

    granted, coerced, deceived, kind, held = SMALL
    made = source(
        norm(All((granted, kind)), coerced, name="xx/test/a"), norm(All((held, granted)), deceived, name="xx/test/b")
    )
    exact = asked(interview(told(), book_of(book, made), ["xx/test"]))
    assert MAX_COMPLETIONS > 1
    monkeypatch.setattr(inquiry, "MAX_COMPLETIONS", 1)
    assert set(exact) <= set(asked(interview(told(), book_of(book, made), ["xx/test"])))
