"""The shipped data hold what they promise: texts in three languages, written as they should be, and whole sources."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

import pycountry
import pytest

from legal.conditions import Atom, leaves
from legal.countries import codes, find, fold, groups, names
from legal.files.countries import read_codes, read_countries
from legal.files.shipped import shipped
from legal.files.yaml12 import read_yaml
from legal.measures import MEASURES
from legal.rulebook import Rulebook, Source
from legal.scenario import fields

LANGUAGES = ("en", "ar", "ckb")
FILES = sorted(
    path.relative_to(shipped()).as_posix() for path in shipped().rglob("*.yaml") if path.name != "glossary.yaml"
)


def tree(file: str) -> Any:
    return read_yaml((shipped() / file).read_text("utf-8"), file)[0].tree


def sections(node: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every section of a file, with its path."""
    if isinstance(node, dict):
        yield path, node
        for key, part in node.items():
            yield from sections(part, f"{path}.{key}")
    elif isinstance(node, list):
        for at, part in enumerate(node):
            yield from sections(part, f"{path}.{at}")


def texts(lang: str) -> Iterator[tuple[str, str]]:
    """Every text of this language in the shipped rules, with its place."""
    for file in FILES:
        for path, section in sections(tree(file)):
            if set(LANGUAGES) & section.keys():
                yield f"{file}{path}", section[lang]


# ---------------------------------------------------------------- texts


@pytest.mark.parametrize("file", FILES)
def test_whatever_is_said_in_one_language_is_said_in_all_three(file: str) -> None:
    for path, section in sections(tree(file)):
        if set(LANGUAGES) & section.keys():
            assert all(str(section.get(lang, "")).strip() for lang in LANGUAGES), path


@pytest.mark.parametrize("file", FILES)
def test_files_are_written_in_one_way(file: str) -> None:
    """UTF-8 in NFC without a byte order mark, no bidi marks, Latin digits, no tabulators or spaces at the ends."""
    data = (shipped() / file).read_bytes()
    text = data.decode("utf-8")
    assert unicodedata.is_normalized("NFC", text)
    assert not re.search("[\ufeff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]", text)
    assert not re.search("[٠-٩۰-۹]", text)
    assert not re.search(r"[ \t\r]$|\t", text, re.MULTILINE)
    assert text.endswith("\n")


def test_sorani_is_written_with_its_own_letters() -> None:
    """The Arabic ya, alif maqsura, kaf and ta marbuta look alike and are found by no search."""
    for place, text in texts("ckb"):
        assert not re.search("[يكىة]", text), place
        assert re.search("[ا-ێ]", text), place


def test_arabic_is_written_with_its_own_letters() -> None:
    """No Persian ya or kaf, and none of the letters that only Sorani has."""
    for place, text in texts("ar"):
        assert not re.search("[یکەێۆڕڵھ]", text), place
        assert re.search("[ء-ي]", text), place


def test_english_is_written_in_latin() -> None:
    for place, text in texts("en"):
        assert not re.search("[\u0600-\u06ff]", text), place


def test_the_consequence_is_imprisonment_of_no_stated_length(position: Source) -> None:
    [consequence] = position.norms[0].consequences
    assert consequence.sanction == "imprisonment"
    assert dict(consequence.text) == {"en": "imprisonment", "ar": "السجن", "ckb": "زیندانی"}
    assert consequence.cites == (f"{position.id}#S12",)


# ---------------------------------------------------------------- the source


def short(ids: object) -> set[str]:
    assert isinstance(ids, tuple | set | dict | list)
    return {str(each).partition("#")[2] for each in ids}


def test_all_statements_of_the_article_are_there(position: Source) -> None:
    """Twenty-eight, in their order, in paragraphs that run from the headline to the last."""
    assert list(position.statements) == [f"{position.id}#S{number:02}" for number in range(1, 29)]
    paragraphs = ["H", *(str(number) for number in range(1, 12))]
    assert list(position.paragraphs) == paragraphs
    found = [paragraphs.index(each.paragraph) for each in position.statements.values()]
    assert found == sorted(found)
    assert set(found) == set(range(12))


def test_every_paragraph_has_a_fingerprint(position: Source) -> None:
    for paragraph, fingerprint in position.paragraphs.items():
        assert re.fullmatch("[0-9a-f]{64}", fingerprint), paragraph
    assert position.paragraphs["7"] == position.paragraphs["1"], "the document repeats its first paragraph"
    assert len(set(position.paragraphs.values())) == 11


def test_what_the_norm_rests_on(position: Source) -> None:
    """The prohibition and its sanction; S13 only for our reading that Iraqis are meant."""
    [norm] = position.norms
    assert short(norm.cites) == {"S11"}
    assert short({cite for each in norm.consequences for cite in each.cites}) == {"S12"}
    assert short({cite for each in norm.unless for cite in each.cites}) == {"S11"}
    elements = [leaf for leaf in leaves(norm.punishable) if isinstance(leaf, Atom)]
    assert {atom.fact: short(atom.cites) for atom in elements} == {
        "person.citizenships": {"S11", "S13"},
        "situation.conduct": {"S11"},
        "situation.force.kind": {"S11"},
        "situation.force.state": {"S11"},
    }


def test_what_is_only_remarked(position: Source) -> None:
    assert short({cite for each in position.remarks for cite in each.cites}) == {"S13", "S14", "S25", "S26", "S27"}


def test_what_rests_on_what(position: Source) -> None:
    """No claim rests on the law; what nothing rests on, and only that, says why."""
    claimed = short({cite for each in position.claims.values() for cite in each.cites})
    remarked = short({cite for each in position.remarks for cite in each.cites})
    aside = short({key for key, each in position.statements.items() if each.aside})
    assert not claimed & {"S11", "S12"}
    assert not aside & (claimed | remarked | {"S11", "S12"})
    assert claimed | remarked | aside | {"S11", "S12"} == short(position.statements)


def test_the_law_is_what_the_judiciary_says(position: Source) -> None:
    for number in ("S11", "S12"):
        statement = position.statements[f"{position.id}#{number}"]
        assert (statement.speaker, statement.kind) == ("judiciary-president", "legal-position")
    assert {each.kind for each in position.statements.values() if each.speaker != "judiciary-president"}.isdisjoint(
        {"legal-position"}
    )


def test_every_speaker_speaks(position: Source) -> None:
    assert {each.speaker for each in position.statements.values()} == set(position.speakers)


def test_the_document_has_no_date_of_its_own(position: Source) -> None:
    assert (position.date, position.not_before) == (None, "2025-12-24")


def test_the_default_reading_is_the_stated_position(book: Rulebook, position: Source) -> None:
    assert book.defaults == (position.id,)


# ---------------------------------------------------------------- facts


def test_facts_are_exactly_those_of_the_scenario_in_order() -> None:
    facts = tree("facts.yaml")
    assert list(facts["facts"]) == list(fields())
    assert list(facts["measures"]) == list(MEASURES)


def test_every_fact_is_asked_in_words(book: Rulebook) -> None:
    """A question ends as one in each language; a reason does not."""
    for path in fields():
        texts = book.facts[path]
        for lang, mark in (("en", "?"), ("ar", "؟"), ("ckb", "؟")):
            assert mark in texts.question[lang], path
            assert texts.reason[lang].endswith("."), path


# ---------------------------------------------------------------- countries

OFFICIAL = [
    (country.alpha_2, name)
    for country in pycountry.countries
    for name in (
        country.name,
        getattr(country, "common_name", country.name),
        getattr(country, "official_name", country.name),
    )
]

ALIASES = [
    ("Iraq", "IQ"),
    ("IRAQ", "IQ"),
    ("العراق", "IQ"),
    ("عێراق", "IQ"),
    ("عيراق", "IQ"),
    ("Russia", "RU"),
    ("russian federation", "RU"),
    ("روسيا", "RU"),
    ("ڕووسیا", "RU"),
    ("Ukraine", "UA"),
    ("أوكرانيا", "UA"),
    ("اوكرانيا", "UA"),
    ("Iran", "IR"),
    ("إيران", "IR"),
    ("ايران", "IR"),
    ("ئێران", "IR"),
    ("USA", "US"),
    ("United States", "US"),
    ("UK", "GB"),
    ("Britain", "GB"),
    ("Turkey", "TR"),
    ("Türkiye", "TR"),
    ("تركيا", "TR"),
    ("Syria", "SY"),
    ("سوريا", "SY"),
    ("سورية", "SY"),
    ("Palestine", "PS"),
    ("UAE", "AE"),
    ("South Korea", "KR"),
    ("North Korea", "KP"),
    ("Ivory Coast", "CI"),
    ("Czech Republic", "CZ"),
    ("Vietnam", "VN"),
]


def test_the_states_are_those_of_iso_3166() -> None:
    states, regions = codes()
    assert states == {country.alpha_2 for country in pycountry.countries}
    assert len(states) == 249
    assert regions == {"IQ-KR"}


def test_the_codes_are_found_without_parsing() -> None:
    """The quick way and the whole table agree."""
    table = read_countries()
    assert read_codes() == (frozenset(table["states"]), frozenset(table["regions"]))
    assert list(table["states"]) == sorted(table["states"])


@pytest.mark.parametrize(("code", "name"), OFFICIAL)
def test_every_name_of_the_standard_is_understood(code: str, name: str) -> None:
    """The article, as in `the State of Eritrea`, is no part of a name. One name fits two States: Congo."""
    assert find(name.removeprefix("the ")) == (["CD", "CG"] if name == "Congo" else [code])


@pytest.mark.parametrize(("name", "code"), ALIASES)
def test_names_in_use_are_understood(name: str, code: str) -> None:
    assert find(name) == [code]


@pytest.mark.parametrize("name", ["Kurdistan", "إقليم كردستان", "هەرێمی کوردستان", "IQ-KR"])
def test_the_region_is_one_only_where_a_region_may_stand(name: str) -> None:
    assert find(name, regions=True) == ["IQ-KR"]
    assert find(name) == []


# Names that people use of each of two States; both codes are then offered.
AMBIGUOUS = {
    ("CD", "CG"): ("Congo", "الكونغو", "کۆنگۆ"),
    ("KP", "KR"): ("Korea", "كوريا", "کۆریا"),
    ("MF", "SX"): ("سانت مارتن",),
    ("VG", "VI"): ("Virgin Islands", "جزر فيرجن", "جزر العذراء", "دوورگەکانی ڤیرجن"),
}


def test_only_the_names_that_are_meant_to_fit_several_do() -> None:
    meant = {fold(name): fitting for fitting, several in AMBIGUOUS.items() for name in several}
    assert {name: fitting for name, fitting in names().items() if len(fitting) > 1} == meant


def test_no_alias_says_what_a_name_says_already() -> None:
    table = read_countries()
    for code, entry in (*table["states"].items(), *table["regions"].items()):
        aliases = [fold(alias) for alias in entry.get("aliases", [])]
        assert len(aliases) == len(set(aliases)), code
        assert not {fold(entry[lang]) for lang in LANGUAGES} & set(aliases), code


def test_every_state_has_a_name_to_show(book: Rulebook) -> None:
    states, regions = codes()
    assert set(book.places) == states | regions | set(groups())
