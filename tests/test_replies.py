"""What a person types is read by number, by word, or by text in any language; or refused with what would be right."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legal import InputError
from legal.fields import Value
from legal.inquiry import Matter, openings
from legal.questions import Question, question_of
from legal.replies import meanings_of, read_reply
from legal.rulebook import Rulebook, Source
from samples import atom, norm

MEANINGS = meanings_of({"yes": ["yes", "y"], "no": ["no"], "none": ["none", "لا شيء"], "unknown": ["others", "وغيرها"]})
TESTED: dict[str, Value] = {
    "person.citizenships": "IQ",
    "situation.conduct": "joined",
    "situation.force.kind": "state-armed-forces",
    "situation.force.state": "IQ",
    "situation.authorization.granted": "yes",
    "situation.authorization.by": "IQ",
    "situation.date": "2025-01-01",
    "person.age": 18,
}


def ask_for(fact: str, book: Rulebook) -> Question:
    """The question for a fact, asked by a norm that reads it."""
    comparison = "contains" if fact in ("person.citizenships", "situation.conduct") else "is"
    reading = [norm(atom(fact, comparison=comparison, value=TESTED.get(fact, "yes")))]
    [opening] = openings(reading, {}, {}, ())
    return question_of(fact, Matter(opening, "missing", 0), None, book, [])


@pytest.mark.parametrize(
    ("fact", "typed", "value"),
    [
        ("situation.force.kind", "2", "private-military-company"),
        ("situation.force.kind", "٢", "private-military-company"),
        ("situation.force.kind", "private-military-company", "private-military-company"),
        ("situation.force.kind", "Private Military Company", "private-military-company"),
        ("situation.force.kind", "شركة عسكرية خاصة", "private-military-company"),
        ("situation.force.kind", "کۆمپانیای سەربازیی تایبەت", "private-military-company"),
        ("situation.force.kind", "human", "humanitarian-unit"),
        ("situation.authorization.granted", "YES", "yes"),
        ("situation.authorization.granted", "y", "yes"),
        ("situation.authorization.granted", "نعم", "yes"),
        ("situation.authorization.granted", "نەخێر", "no"),
        ("situation.authorization.granted", "2", "no"),
        ("situation.force.state", "RU", "RU"),
        ("situation.force.state", " ⁨روسيا⁩ ", "RU"),
        ("situation.force.state", "ڕووسیا", "RU"),
        ("situation.authorization.by", "1", "other"),
        ("situation.authorization.by", "جهة أخرى ليست حكومة دولة", "other"),
        ("situation.authorization.by", "العراق", "IQ"),
        ("person.citizenships", "Iraq, روسيا", ("IQ", "RU")),
        ("person.citizenships", "العراق، روسيا", ("IQ", "RU")),
        ("person.citizenships", "none", ()),
        ("person.citizenships", "لا شيء", ()),
        ("person.citizenships", "روسيا، وغيرها", ("RU", "unknown")),
        ("situation.conduct", "3, 1", ("joined", "recruited-others")),
        ("situation.conduct", "joined the force; 3", ("joined", "recruited-others")),
        ("situation.date", "٢٠٢٥-٠٦-٠١", "2025-06-01"),
        ("situation.date", "2025/6/1", "2025-06-01"),
        ("situation.date", "۲۰۲۵.۶.۱", "2025-06-01"),
        ("person.age", "١٧", 17),
    ],
)
def test_a_reply_is_read(fact: str, typed: str, value: Value, book: Rulebook) -> None:
    assert read_reply(ask_for(fact, book), typed, MEANINGS) == value


@pytest.mark.parametrize(
    ("fact", "typed", "code"),
    [
        ("situation.force.kind", "6", "no-choice"),
        ("situation.force.kind", "0", "no-choice"),
        ("situation.force.kind", "9" * 5000, "no-choice"),
        ("situation.force.kind", "militia", "no-choice"),
        ("situation.force.kind", "1, 2", "no-choice"),
        ("situation.conduct", "1, 9", "no-choice"),
        ("situation.conduct", "none, 1", "none-alone"),
        ("situation.authorization.granted", "perhaps", "no-choice"),
        ("situation.force.state", "Irak", "state"),
        ("situation.force.state", "no", "state"),
        ("situation.force.state", "x" * 100_000, "state"),
        ("person.citizenships", "Iraq, Nowhere", "state"),
        ("person.citizenships", "Congo", "state-ambiguous"),
        ("situation.date", "1.6.2025", "day"),
        ("situation.date", "2025-13-01", "no-such-day"),
        ("person.age", "seventeen", "age"),
        ("person.age", "131", "age"),
    ],
)
def test_a_reply_is_refused(fact: str, typed: str, code: str, book: Rulebook) -> None:
    with pytest.raises(InputError) as refused:
        read_reply(ask_for(fact, book), typed, MEANINGS)
    assert [problem.code for problem in refused.value.problems] == [code]


def test_a_misspelt_choice_is_told_the_nearest(book: Rulebook) -> None:
    with pytest.raises(InputError) as refused:
        read_reply(ask_for("situation.force.kind", book), "privat militry company", MEANINGS)
    assert refused.value.problems[0].values["nearest"] == "private military company"


def test_the_beginning_of_several_choices_is_none_of_them(book: Rulebook) -> None:
    with pytest.raises(InputError):
        read_reply(ask_for("situation.conduct", book), "e", MEANINGS)


@given(st.text(), st.sampled_from(sorted(TESTED)))
def test_no_text_breaks_it(book: Rulebook, typed: str, fact: str) -> None:
    """Whatever is typed is a value of the field or a refusal."""
    try:
        read_reply(ask_for(fact, book), typed, MEANINGS)
    except InputError as error:
        assert error.problems


def test_every_choice_can_be_typed_as_it_is_shown(book: Rulebook, position: Source) -> None:
    for fact in ("situation.force.kind", "situation.authorization.granted", "situation.conduct"):
        question = ask_for(fact, book)
        for word, texts in question.choices.items():
            for text in (word, *texts.values()):
                value = read_reply(question, text, {})
                assert value in (word, (word,))
