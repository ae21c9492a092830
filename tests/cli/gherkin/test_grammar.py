"""The vocabulary: complete in three languages, one way to say a thing, and every fact can be told."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest

from legal.rulebook import Rulebook
from legal.scenario import fields
from legal_cli.gherkin import describing_sources
from legal_cli.gherkin.describing import DESCRIBERS
from legal_cli.gherkin.grammar import Said, grammar
from legal_cli.gherkin.matching import match, misfit, plain, suggestion
from legal_cli.gherkin.values import Refused, Scope, read, write
from legal_cli.words import LANGUAGES, read_words

SAMPLES: dict[str, list[Any]] = {
    "country": ["IQ", "RU"],
    "place": ["IQ-KR"],
    "countries": [("RU",), ("RU", "UA"), ("RU", "UA", "IQ")],
    "birth": ["2007", "2007-01"],
    "date": ["2025-06-01"],
    "age": [17],
    "number": [5000],
    "fact": ["person.age", "person.under_18"],
    "facts": [("person.age",), ("person.age", "person.born"), ("person.age", "person.born", "situation.date")],
    "outcomes": [("punishable", "excepted", "not_addressed"), ("not_addressed",)],
    "statement": ["S01", "S11"],
    "other_statement": ["S08"],
    "question": ["Q-length"],
    "exception": ["authorized"],
    "sanction": ["imprisonment"],
    "speaker": ["kurdistan24"],
    "reading": ["iq/stated-position"],
    "topic": ["who-recruits"],
    "proposition": ["russia-recruits-iraqis"],
    "via": ["Al Arabiya"],
    "reason": ["It states no law"],
    "file": ["a.yaml"],
}


def said() -> Iterator[Said]:
    """Every step with every word of its lists, and samples of all else."""
    for step in grammar().steps.values():
        values = [list(grammar().words.get(slot) or SAMPLES[slot]) for slot in step.slots]
        for chosen in product(*values):
            yield Said(step.id, dict(zip(step.slots, chosen, strict=True)))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_written_in_a_language_is_read_as_the_same(lang: str, book: Rulebook) -> None:
    """So no sentence is that of two steps, in one language or in two."""
    source = book.sources["iq/stated-position"]
    for each in said():
        text = write(each, Scope(book, source, lang))
        found = match(text)
        assert found is not None, text
        assert found.lang == lang, text
        assert read(found, book, source) == each, text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_sentence_is_that_of_two_steps(lang: str, book: Rulebook) -> None:
    texts = [plain(write(each, Scope(book, book.sources["iq/stated-position"], lang))) for each in said()]
    assert len(texts) == len(set(texts))


def test_a_step_takes_the_same_in_every_language() -> None:
    for step in grammar().steps.values():
        for lang in LANGUAGES:
            assert sorted(step._replace(texts={"en": step.texts[lang]}).slots) == sorted(step.slots), (step.id, lang)
            assert len(set(step.slots)) == len(step.slots)


def test_a_step_does_one_kind_of_thing() -> None:
    for step in grammar().steps.values():
        assert sum(map(bool, (step.sets, step.adds, step.loads, step.expects))) == 1, step.id


def test_every_fact_and_every_choice_can_be_told_by_a_step_of_its_own() -> None:
    told: dict[str, set[str]] = {}
    for step in grammar().steps.values():
        for path, value in (*step.sets.items(), *step.adds.items()):
            words = grammar().words.get(value.strip("{}"), {})
            told.setdefault(path, set()).update(words if words else [value])
    assert set(fields()) <= told.keys()
    for path, kind in fields().items():
        of: object = getattr(kind, "of", kind)
        assert set(getattr(of, "words", ())) <= told[path], path


def test_every_expectation_has_its_meaning() -> None:
    assert describing_sources
    assert {step.expects for step in grammar().steps.values() if step.expects} == set(DESCRIBERS)


def test_every_place_is_explained() -> None:
    slots = {slot for step in grammar().steps.values() for slot in step.slots}
    assert slots - grammar().words.keys() == set(read_words("en")["steps"]["slot"])
    assert {step.section for step in grammar().steps.values()} == set(read_words("en")["steps"]["section"])


def test_sorani_is_written_with_sorani_letters() -> None:
    texts = [step.texts["ckb"] for step in grammar().steps.values()]
    texts += [each["ckb"] for words in grammar().words.values() for each in words.values()]
    assert not set("\u064a\u0643\u0629\u0649") & set("".join(texts))


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("the person joind", "en", "the person joined"),
        ("The person was coerced", "en", "the person was coerced"),
        ('the person is citizen of "Iraq"', "en", 'the person was a citizen of "Iraq"'),
        ('the States fighting were "Iraq" and "Iran"', "en", "the States that were fighting are {countries}"),
        ("the outcome was punishable", "en", "the outcome is punishable"),
        ("لم يأذن احد بذلك", "ar", "لم يأذن أحد بذلك"),
        ("الشخص التحق", "ar", "كان الشخص قد التحق بالقوات"),
        ("التحق الشخص", "ar", "كان الشخص قد التحق بالقوات"),
        ("joined the person", "en", "the person joined"),
        ("چووە ناو هێزەکە کەسەکە", "ckb", "کەسەکە چووە ناو هێزەکە"),
        ('هێز هی "ڕوسیاا" بوو', "ckb", 'هێزەکە هی "ڕوسیاا" بوو'),
        ("coerced", "en", None),
        ("کەسەکە ناچارکرا", "ckb", "کەسەکە ناچار کرا"),
        ("it rained all day in the mountains", "en", None),
        ("x" * 100_000, "en", None),
    ],
)
def test_the_nearest_step_is_suggested(text: str, lang: str, expected: str | None) -> None:
    assert match(text) is None
    assert suggestion(text, lang) == expected


def test_a_word_outside_its_list_is_told_as_such() -> None:
    found = misfit("the person's role was cook", "en")
    assert found is not None
    assert (found[0].step.id, found[1]) == ("role", "role")
    assert misfit("the person flew", "en") is None


def test_vowel_marks_and_marks_of_direction_do_not_matter() -> None:
    for text in ('النتيجة هي "معاقب عليه"', 'النتيجة هي "معاقَب عليه"', '\u2067النتيجة هي "معاقب عليه"\u2069'):
        found = match(text)
        assert found is not None
        assert found.step.id == "outcome"


def test_arabic_digits_are_read(book: Rulebook) -> None:
    found = match("the person was ١٧ years old")
    assert found is not None
    assert read(found, book, book.sources["iq/stated-position"]) == Said("age", {"age": 17})


def test_a_place_of_an_outline_that_nothing_fills_is_refused(book: Rulebook) -> None:
    found = match("the person <did>")
    assert found is not None
    with pytest.raises(Refused) as refused:
        read(found, book, book.sources["iq/stated-position"])
    assert refused.value.code == "placeholder"
