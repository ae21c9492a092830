"""All translations are held to rules/glossary.yaml: where the English has a term of art, so have Arabic and Sorani."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from legal import load_rulebook
from legal.errors import MESSAGES
from legal.files.shipped import shipped
from legal.files.yaml12 import read_yaml
from legal_cli.words import read_words
from twins import FEATURES, originals, texts_of

TRANSLATIONS = ("ar", "ckb")
LANGUAGES = ("en", *TRANSLATIONS)
NOT_WORDS = re.compile(
    r"\{[^}]*\}|`[^`]*`|--\w+|\S+/\S+"
)  # places, code, options and paths are no words of the language


class Text(NamedTuple):
    """One sentence in three languages: where it stands, and whether it is of the rules, the program or the features."""

    place: str
    of: str
    texts: Mapping[str, str]


def tree(path: Path) -> Any:
    return read_yaml(path.read_text("utf-8"), path.name)[0].tree


GLOSSARY = tree(shipped() / "glossary.yaml")
TERMS: dict[str, dict[str, Any]] = GLOSSARY["terms"]


def sentences(node: Any, place: str) -> Iterator[Text]:
    """Every section of a file that is a text in three languages."""
    if isinstance(node, dict) and set(LANGUAGES) <= node.keys():
        yield Text(place, "rules", {lang: node[lang] for lang in LANGUAGES})
        return
    parts = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, part in parts:
        yield from sentences(part, f"{place}.{key}")


def words_of(table: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    """The program's sentences by key; the forms of a plural are one text."""
    for key, value in table.items():
        if isinstance(value, dict) and not value.keys() >= {"one", "other"}:
            yield from words_of(value, f"{prefix}{key}.")
        else:
            yield prefix + key, " | ".join(value.values()) if isinstance(value, dict) else value


@cache
def all_texts() -> tuple[Text, ...]:
    """Facts, sources and norms; the features' titles; and the program's words, errors and phrases."""
    files = [path for path in sorted(shipped().rglob("*.yaml")) if path.name not in ("countries.yaml", "glossary.yaml")]
    found = [text for path in files for text in sentences(tree(path), path.relative_to(shipped()).as_posix())]
    for original in originals():
        for entry in texts_of(original):
            found.append(Text(original.relative_to(FEATURES).as_posix(), "features", entry))
    tables = {lang: dict(words_of(read_words(lang))) for lang in LANGUAGES}
    english = {**tables["en"], **{f"errors.{code}": message for code, message in MESSAGES.items()}}
    phrases = {key: key.removeprefix("phrases.") for key in tables["ar"] if key.startswith("phrases.")}
    for key, text in (english | phrases).items():
        found.append(Text(key, "program", {"en": text, **{lang: tables[lang][key] for lang in TRANSLATIONS}}))
    return tuple(found)


@cache
def plain(text: str) -> str:
    """The text without what is no word of it, and without vowel marks and tatweel."""
    bare = NOT_WORDS.sub(" ", text).replace("\u0640", "")
    return "".join(letter for letter in unicodedata.normalize("NFC", bare) if unicodedata.category(letter) != "Mn")


def has(text: Text, lang: str, forms: list[str]) -> bool:
    """Whether the text has one of the forms in this language."""
    return pattern(tuple(forms), lang).search(plain(text.texts[lang])) is not None


@cache
def pattern(forms: tuple[str, ...], lang: str) -> re.Pattern[str]:
    """A pattern for any of the forms, with the language's beginnings and endings on each word."""
    affixes = GLOSSARY["affixes"][lang]
    before = f"(?:{'|'.join(affixes['before'])})*" if "before" in affixes else ""
    after = f"(?:{'|'.join(affixes['after'])})*"
    whole = [r"\s+".join(f"{before}{re.escape(word)}{after}" for word in plain(form).split()) for form in forms]
    has_capital = any(form[0].isupper() for form in forms)
    return re.compile(rf"(?<!\w)(?:{'|'.join(whole)})(?!\w)", 0 if has_capital else re.IGNORECASE)


def terms_in(text: Text) -> list[str]:
    """The terms of art that the English of a text has."""
    return [name for name, term in TERMS.items() if term.get("of", text.of) == text.of and has(text, "en", term["en"])]


def breaches(text: Text) -> list[str]:
    """How the translations of a text breach the glossary."""
    named = terms_in(text)
    found = [
        f"{text.place}: {lang}: no form of `{name}` ({', '.join(TERMS[name][lang])})"
        for name in named
        for lang in TRANSLATIONS
        if not has(text, lang, TERMS[name][lang])
    ]
    for name, term in TERMS.items():
        for lang, forms in term.get("never", {}).items():
            allowed = {form for other in named if other != name for form in TERMS[other][lang]}
            for form in forms:
                if form not in allowed and has(text, lang, [form]):
                    found.append(f"{text.place}: {lang}: `{form}` is never said for `{name}`")
    return found


def test_every_translation_has_the_terms_of_the_glossary() -> None:
    assert [breach for text in all_texts() for breach in breaches(text)] == []


@pytest.mark.parametrize("name", [name for name in TERMS if name != "detention"])
def test_every_term_is_used(name: str) -> None:
    """A term that no text has would hold nobody; detention is there because imprisonment must be told from it."""
    assert any(name in terms_in(text) for text in all_texts())


def planted(en: str, ar: str, ckb: str, of: str = "rules") -> list[str]:
    return breaches(Text("here", of, {"en": en, "ar": ar, "ckb": ckb}))


@pytest.mark.parametrize(
    ("texts", "breach"),
    [
        (("imprisonment", "السجن", "زیندانی"), []),
        (("The imprisonment's length", "مدة سِجنه", "ماوەی زیندانییەکە"), []),
        (("imprisonment", "الحبس", "زیندانی"), ["no form of `imprisonment` (سجن)", "`حبس` is never said"]),
        (("It follows.", "وبالحبس", "زیندانی"), ["`حبس` is never said for `imprisonment`", "`زیندانی` is never said"]),
        (("imprisonment or detention", "السجن أو الحبس", "زیندانی یان بەندکردن"), []),
        (("detention", "السجن", "بەندکردن"), ["no form of `detention` (حبس)", "`سجن` is never said for `detention`"]),
        (("armed forces", "القوات", "هێزی چەکدار"), ["ar: no form of `armed forces`"]),
        (("foreign armed forces", "القوات المسلحة الأجنبية", "هێزە چەکدارە بیانییەکان"), []),
        (("a State", "بلد", "دەوڵەتێک"), ["ar: no form of `State`"]),
        (("it states", "يذكر", "دەڵێت"), []),
        (("an unknown norm", "معيار", "ڕێسا"), ["`معيار` is never said for `norm`"]),
    ],
)
def test_the_check_can_fail(texts: tuple[str, str, str], breach: list[str]) -> None:
    found = planted(*texts)
    assert len(found) >= len(breach)
    assert bool(found) == bool(breach)
    for expected in breach:
        assert any(expected in each for each in found), found


def test_a_planted_mistranslation_of_the_consequence_is_found() -> None:
    [text] = [each for each in all_texts() if each.place.endswith("joining-foreign-forces.yaml.consequences.0.text")]
    assert not breaches(text)
    assert breaches(text._replace(texts={**text.texts, "ar": "الحبس"}))


def test_words_that_are_terms_only_in_the_program_or_only_in_the_rules() -> None:
    assert planted("the statement", "القول", "وتەکە", of="program") == []
    assert planted("the statement", "التصريح", "لێدوانەکە", of="rules") == []
    assert len(planted("the statement", "التصريح", "لێدوانەکە", of="program")) == 2


def test_what_stands_in_a_place_or_in_code_is_no_term() -> None:
    assert planted("{norm} `norm` --reading", "س", "س", of="program") == []


def test_the_glossary_is_written_as_it_says() -> None:
    assert GLOSSARY.keys() == {"affixes", "terms"}
    for name, term in TERMS.items():
        assert set(LANGUAGES) <= term.keys() <= {*LANGUAGES, "never", "note", "of"}, name
        assert term.get("of") in (None, "rules", "program"), name
        assert "note" in term or "never" not in term, f"{name}: a ban wants its reason"
        for lang, forms in term.get("never", {}).items():
            assert lang in TRANSLATIONS, name
            assert not set(forms) & set(term[lang]), name
    for lang, letters in (("ar", "[یکەێۆڕڵھ]"), ("ckb", "[يكىة]")):
        for term in TERMS.values():
            assert not re.search(letters, " ".join([*term[lang], *term.get("never", {}).get(lang, [])]))


def test_a_glossary_decides_no_answer(tmp_path: Path) -> None:
    """It is no part of the rulebook's hash, a rulebook needs none, and what stands in one is not read."""
    for path in shipped().rglob("*.yaml"):
        if path.name != "glossary.yaml":
            copy = tmp_path / path.relative_to(shipped())
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(path.read_bytes())
    assert load_rulebook(tmp_path).sha256 == load_rulebook().sha256
    (tmp_path / "glossary.yaml").write_text("[", "utf-8")
    assert load_rulebook(tmp_path).sha256 == load_rulebook().sha256
