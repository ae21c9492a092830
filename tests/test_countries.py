"""Finding a State by its code or by a name as people write it, in three languages."""

from __future__ import annotations

import unicodedata

import pycountry
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legal import countries
from legal.countries import find, fold, suggest
from legal.files.countries import read_codes, read_countries, read_groups

ours = settings(database=None, derandomize=True)

WRITTEN = sorted({name for _, name in countries.written()})


def test_the_codes_are_those_of_iso_3166() -> None:
    """All of them, and no others."""
    states, regions = read_codes()
    assert states == {country.alpha_2 for country in pycountry.countries}
    assert regions == {"IQ-KR"}


def test_the_codes_found_without_parsing_are_those_of_the_table() -> None:
    """The quick way and the whole way agree."""
    tree = read_countries()
    assert read_codes() == (frozenset(tree["states"]), frozenset(tree["regions"]))


def test_the_groups_found_without_parsing_are_those_of_the_table() -> None:
    """The quick way and the whole way agree, and each group holds States alone."""
    tree = read_countries()
    assert read_groups() == {name: tuple(group["members"]) for name, group in tree["groups"].items()}
    assert all(set(members) <= read_codes()[0] for members in read_groups().values())


def test_the_league_of_arab_states_has_its_22_members() -> None:
    members = read_groups()["arab-states"]
    assert len(members) == len(set(members)) == 22
    assert {"IQ", "SY", "PS", "KM"} < set(members)
    assert not {"TR", "IR", "TD", "EH"} & set(members)
    assert set(read_groups()["other-arab-states"]) == set(members) - {"IQ"}


def test_every_name_of_the_table_is_found() -> None:
    """In every language and with every other name in use."""
    assert [(code, name) for code, name in countries.written() if code not in find(name, regions=True)] == []


@pytest.mark.parametrize("code", sorted(read_codes()[0]))
def test_a_code_is_its_state_alone(code: str) -> None:
    """Never also a name of another."""
    assert find(code) == [code]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("IRAQ", "IQ"),
        ("iraq", "IQ"),
        ("  United \t states ", "US"),
        ("UNITED-STATES", "US"),
        ("Türkiye", "TR"),
        ("turkiye", "TR"),
        ("TÜRKİYE", "TR"),
        ("Côte d’Ivoire", "CI"),
        ("cote d'ivoire", "CI"),
        ("العراق", "IQ"),
        ("العِرَاق", "IQ"),
        ("العـــراق", "IQ"),
        ("ﺍﻟﻌﺮﺍﻕ", "IQ"),
        ("أوكرانيا", "UA"),
        ("اوكرانيا", "UA"),
        ("إوكرانيا", "UA"),
        ("آوكرانيا", "UA"),
        ("أوکرانیا", "UA"),
        ("سوريا", "SY"),
        ("سوریا", "SY"),
        ("سورى", None),
        ("الأردن", "JO"),
        ("الاردن", "JO"),
        ("عێراق", "IQ"),
        ("ئۆکراینا", "UA"),
        ("ئۆكراینا", "UA"),
        ("رووسیا", "RU"),
        ("رووسيا", "RU"),
        ("الكويت", "KW"),
        ("الکویت", "KW"),
        ("Irak", None),
        ("iq", None),
        ("", None),
        ("xx", None),
    ],
)
def test_names_are_matched_as_people_write_them(name: str, code: str | None) -> None:
    """Without regard to case, vowel marks, tatweel, hamza forms, and the Arabic and Persian forms of ya and kaf."""
    assert find(name) == ([code] if code else [])


VOWELS = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670\u0640"
FORMS = {
    "ا": "اأإآٱ",
    "ي": "يیى",
    "ى": "يیى",
    "ی": "يیى",
    "ك": "كک",
    "ک": "كک",
    "أ": "اأإآٱ",
    "إ": "اأإآٱ",
    "آ": "اأإآٱ",
}


@given(name=st.sampled_from(WRITTEN), data=st.data())
@settings(ours, max_examples=500)
def test_every_name_is_found_in_every_way_of_writing_it(name: str, data: st.DataObject) -> None:
    """With other letter forms, with vowel marks and tatweel anywhere after a letter, in any case and normal form."""
    written = "".join(
        data.draw(st.sampled_from(FORMS.get(letter, letter)))
        + (data.draw(st.text(VOWELS, max_size=2)) if "\u0620" <= letter <= "\u06d3" else "")
        for letter in name
    )
    written = data.draw(st.sampled_from([written.upper(), written.lower(), written.title(), written]))
    written = data.draw(st.sampled_from([written, unicodedata.normalize("NFC", written)]))
    written = data.draw(st.sampled_from([written, unicodedata.normalize("NFD", written)]))
    assert find(written, regions=True) == find(name, regions=True)


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("Congo", ["CD", "CG"]),
        ("الكونغو", ["CD", "CG"]),
        ("korea", ["KP", "KR"]),
        ("کوریا", ["KP", "KR"]),
        ("Virgin Islands", ["VG", "VI"]),
        ("North Korea", ["KP"]),
    ],
)
def test_a_name_may_fit_several_states(name: str, codes: list[str]) -> None:
    """All that it fits are found, in the order of the table."""
    assert find(name) == codes


@pytest.mark.parametrize("name", ["IQ-KR", "Kurdistan Region", "إقليم كردستان", "هەرێمی کوردستان"])
def test_a_region_is_found_only_where_regions_may_stand(name: str) -> None:
    """A residence may be the Kurdistan Region; a citizenship may not."""
    assert (find(name, regions=True), find(name)) == (["IQ-KR"], [])


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("Irak", "Iraq (IQ)"),
        ("Rusia", "Russia (RU)"),
        ("Ukrane", "Ukraine (UA)"),
        ("Unted Kingdom", "United Kingdom (GB)"),
        ("العرق", "العراق (IQ)"),
        ("رووسا", "ڕووسیا (RU)"),
        ("ڕووسی", "ڕووسیا (RU)"),
        ("عیڕاقی", "عێراق (IQ)"),
        ("ئۆکڕانی", "ئۆکرانیا (UA)"),
        ("Kongo", "Congo (CD, CG)"),
        ("iq", "`IQ`"),
        ("qqqq", None),
        ("q", None),
        ("", None),
        ("Iraq " * 30, None),
        ("x" * 1_000_000, None),
    ],
)
def test_a_misspelt_name_gets_the_nearest(name: str, near: str | None) -> None:
    """As the table writes it, with its code; a code in small letters gets the code."""
    assert suggest(name) == near


def test_a_region_is_suggested_only_where_regions_may_stand() -> None:
    """A suggestion is always a word that would be accepted."""
    assert suggest("Kurdistan Regon", regions=True) == "Kurdistan Region (IQ-KR)"
    assert "IQ-KR" not in str(suggest("Kurdistan Regon"))
    assert suggest("iq-kr", regions=True) == "`IQ-KR`"


@given(name=st.sampled_from([name for name in WRITTEN if len(name) > 6]), data=st.data())
@settings(ours, max_examples=300)
def test_what_is_suggested_is_accepted(name: str, data: st.DataObject) -> None:
    """One letter too few never leaves a long name without a suggestion, and the suggestion is a name or a code."""
    at = data.draw(st.integers(0, len(name) - 1))
    misspelt = name[:at] + name[at + 1 :]
    if find(misspelt, regions=True):
        return
    suggested = suggest(misspelt, regions=True)
    assert suggested is not None
    assert find(suggested.rpartition(" (")[0] or suggested.strip("`"), regions=True)


@given(text=st.text())
@settings(ours, max_examples=500)
def test_folding_is_stable(text: str) -> None:
    """A folded name folds to itself, whatever the text."""
    assert fold(fold(text)) == fold(text)
    assert isinstance(find(text), list)
