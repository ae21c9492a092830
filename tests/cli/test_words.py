"""The words of the languages: complete, alike in their places, and right in their plurals."""

from __future__ import annotations

import re
import string
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import babel
import pytest

import legal_cli
from golden_files import Golden
from legal import errors
from legal.errors import MESSAGES
from legal_cli.words import LANGUAGES, PLURALS, Free, Id, Words, default_language, read_words

CATEGORIES = {"en": {"one", "other"}, "ckb": {"one", "other"}, "ar": {"zero", "one", "two", "few", "many", "other"}}
PLURAL_KEYS = {"one", "other"}


def entries(tree: Any, key: str = "") -> Iterator[tuple[str, Any]]:
    """The sentences by dotted key; a plural is one entry."""
    for name, value in tree.items():
        if isinstance(value, dict) and not value.keys() >= PLURAL_KEYS:
            yield from entries(value, f"{key}{name}.")
        else:
            yield f"{key}{name}", value


def places(text: Any) -> set[str]:
    texts = text.values() if isinstance(text, dict) else [text]
    return {name for each in texts for _, name, _, _ in string.Formatter().parse(each) if name}


ENGLISH = {**dict(entries(read_words("en"))), **{f"errors.{key}": text for key, text in MESSAGES.items()}}


@pytest.mark.parametrize("lang", ["ar", "ckb"])
def test_every_sentence_is_there_with_the_same_places(lang: str) -> None:
    own = {key: text for key, text in entries(read_words(lang)) if not key.startswith("phrases.")}
    assert own.keys() == ENGLISH.keys()
    for key, text in own.items():
        assert places(text) == places(ENGLISH[key]), key


@pytest.mark.parametrize("lang", ["ar", "ckb"])
def test_every_language_has_the_sentences_in_the_same_order(lang: str) -> None:
    """Those of English; then the phrases and messages that stand in code there, the messages as they stand in it."""
    sections = list(read_words(lang))
    assert sections == [*read_words("en"), "phrases", "errors"]
    own = [key for key, _ in entries(read_words(lang)) if not key.startswith("phrases.")]
    assert own == list(ENGLISH)


HEAD = re.compile(r'f"([a-z_.]+[._])\{')  # of a key whose rest is put in: f"ask.hint.{kind}"
TRUTHS = {"truth.", "exception_truth.", "steps.section."}  # heads that are put together, or that data complete


def test_every_sentence_is_used() -> None:
    """Its key, or what is put in behind the head of its key, stands in the code."""
    folders = (Path(errors.__file__).parent, Path(legal_cli.__file__).parent)
    code = "".join(path.read_text("utf-8") for folder in folders for path in folder.rglob("*.py"))
    grammar = (Path(legal_cli.__file__).parent / "gherkin" / "grammar.yaml").read_text("utf-8")
    told, heads = set(re.findall(r"[\w.-]+", code + grammar)), set(HEAD.findall(code)) | TRUTHS

    def is_used(key: str) -> bool:
        return key in told or any(key.startswith(head) and is_used(key.removeprefix(head)) for head in heads)

    assert [key for key, _ in entries(read_words("en")) if not is_used(key.removesuffix("+nearest"))] == []
    assert not is_used("ask.hint.horoscope")
    assert not is_used("horoscope")


PHRASE = re.compile(
    r'(?:wanted=|wanted = |"wanted": |kind=|_SECTION = |\w\.cites\(entry, )"([^"]+)"'
    r'|"(a list)" *\)'
    r'|known\([^)]*"([a-z ]+)"'
)


@pytest.mark.parametrize("lang", ["ar", "ckb"])
def test_the_phrases_that_fill_messages_are_translated(lang: str) -> None:
    """Every phrase that the loader puts into a message, and none besides."""
    sources = (Path(errors.__file__).parent / folder for folder in ("loading", "files"))
    text = "".join(path.read_text("utf-8") for folder in sources for path in folder.glob("*.py"))
    used = {phrase for groups in PHRASE.findall(text) for phrase in groups if phrase}
    assert used | {"speaker"} == set(read_words(lang)["phrases"])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_no_phrase_of_ours_fills_a_message_as_it_is(lang: str) -> None:
    assert Words(lang).phrase("iq/stated-position") == "iq/stated-position"
    assert Words(lang).phrase(7) == 7


@pytest.mark.parametrize("lang", LANGUAGES)
def test_plurals_have_the_categories_of_their_language(lang: str) -> None:
    plurals = [text for _, text in entries(read_words(lang)) if isinstance(text, dict)]
    assert plurals
    for text in plurals:
        assert text.keys() == CATEGORIES[lang]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_plural_categories_are_those_of_cldr(lang: str) -> None:
    oracle = babel.Locale.parse("ar_IQ" if lang == "ar" else lang).plural_form
    for number in range(20_001):
        assert PLURALS[lang](number) == oracle(number)


COUNTS = (0, 1, 2, 3, 10, 11, 99, 100, 101, 102, 103, 111)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_message_that_counts_reads_well_for_every_kind_of_number(lang: str, golden: Golden) -> None:
    """To be read by a speaker of the language: every message with a number in it, its other places left as they are."""
    words = Words(lang, bidi=False)
    lines = []
    for key, text in entries(read_words(lang)):
        if "n" in places(text):
            rest = {name: f"{{{name}}}" for name in places(text) - {"n"}}
            lines += [key, *(f"  {n:>3}  {words(key, n=n, **rest)}" for n in COUNTS), ""]
    assert lines
    golden.check(f"plurals-{lang}.words", "\n".join(lines))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_noun_that_is_counted_has_its_plurals(lang: str) -> None:
    """A number that stands alone needs none: after a colon, or beside a word such as `about`."""
    alone = {
        "count",
        "coverage.in_file",
        "ask.question",
        "ask.left",
        "claims.independent",
        "claims.silent_many",
        "claims.silent_points",
        "html.unchecked",
        *(f"show.figure.{word}" for word in ("about", "below", "above", "at_least", "at_most", "exactly")),
    }
    counting = {key: text for key, text in entries(read_words(lang)) if "n" in places(text)}
    assert {key for key, text in counting.items() if isinstance(text, str)} == alone


# The noun after 3 to 10: plural, genitive; after 11 to 99: singular, accusative; after 100: singular, genitive.
COUNTED = {
    "few": {"حالات", "سيناريوهات", "فقرات", "مجموعات", "تغييرات", "أخطاء", "اختلافات", "سنوات", "أشهر"},
    "many": {"حالة", "سيناريو", "فقرة", "مجموعة", "تغييراً", "خطأً", "اختلافاً", "سنة", "شهراً"},
    "other": {"حالة", "سيناريو", "فقرة", "مجموعة", "تغيير", "خطأ", "اختلاف", "سنة", "شهر"},
}


def test_arabic_nouns_have_the_form_that_their_number_asks_for() -> None:
    """Nothing, one and two are said by the noun alone: حالة واحدة, حالتان, never 2 حالة."""
    found: dict[str, set[str]] = {category: set() for category in COUNTED}
    for key, text in entries(read_words("ar")):
        for category, form in text.items() if isinstance(text, dict) else ():
            nouns = re.findall(r"\{n\} ([^\s.،؛]+)", form)
            assert len(nouns) == form.count("{n}") == (category in COUNTED), f"{key}.{category}"
            found.get(category, set()).update(nouns)
    assert found == COUNTED


def test_sorani_nouns_stay_singular_behind_a_number() -> None:
    forms = [form for _, text in entries(read_words("ckb")) if isinstance(text, dict) for form in text.values()]
    nouns = {noun for form in forms for noun in re.findall(r"\{n\} (\w+)", form)}
    assert nouns == {"حاڵەت", "سیناریۆ", "بڕگەی", "بڕگەکە", "کۆمەڵە", "گۆڕان", "هەڵەی", "جیاوازیی", "ساڵ", "مانگ"}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_mark_is_typed_by_hand(lang: str) -> None:
    """Isolation is the program's; texts are NFC; Sorani has none of the Arabic ya, kaf, ta marbuta, alif maqsura."""
    text = repr(read_words(lang)).replace("\\u200c", "")
    assert unicodedata.normalize("NFC", text) == text
    assert not any(unicodedata.category(letter) == "Cf" for letter in text)
    if lang == "ckb":
        assert not set("\u064a\u0643\u0629\u0649") & set(text)


@pytest.mark.parametrize(
    ("lang", "value", "expected"),
    [
        ("ar", Id("S11"), "\u2066S11\u2069"),
        ("ar", 3, "\u20663\u2069"),
        ("ckb", Free("A title"), "\u2068A title\u2069"),
        ("ar", "العراق", "العراق"),
        ("en", Id("S11"), "S11"),
        ("en", Free("A title"), "A title"),
        ("en", Free("عنوان"), "\u2068عنوان\u2069"),
    ],
)
def test_what_is_put_into_a_sentence_keeps_its_order(lang: str, value: object, expected: str) -> None:
    assert Words(lang).isolate(value) == expected
    assert Words(lang, bidi=False).isolate(value) == str(value)


@pytest.mark.parametrize(
    ("environment", "lang"),
    [
        ({}, "en"),
        ({"LANG": "ar_IQ.UTF-8"}, "ar"),
        ({"LANG": "ar_IQ.UTF-8", "LC_ALL": "C.UTF-8"}, "en"),
        ({"LC_MESSAGES": "ckb_IQ"}, "ckb"),
        ({"LANG": "ku_IQ.UTF-8"}, "ckb"),
        ({"LANG": "arn_CL"}, "en"),
    ],
)
def test_the_language_of_a_locale(environment: dict[str, str], lang: str) -> None:
    assert default_language(environment) == lang
