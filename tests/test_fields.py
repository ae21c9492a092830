"""The kinds of values a scenario's fields hold: what may be written, what it is read as, and what is refused."""

from __future__ import annotations

from datetime import date, datetime
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from legal.errors import MESSAGES
from legal.fields import (
    OTHER_STATE,
    UNKNOWN,
    Age,
    Birth,
    Choice,
    Day,
    Field,
    Many,
    Number,
    State,
    Value,
    YesNo,
    clean,
    clean_marks,
)

ours = settings(database=None, derandomize=True)

ROLE = Choice(("combat", "support", "other"))
ROLES = Many(ROLE)
STATES = Many(State())
PEOPLE = Number(0, 1_000_000)
KINDS: list[Field] = [ROLE, YesNo(), State(), State(others=("other",)), Day(), Birth(), Age(), PEOPLE, ROLES, STATES]
MARKS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def refusal(kind: Field, raw: object) -> dict[str, object]:
    with pytest.raises(PydanticCustomError) as caught:
        kind.read(raw)
    assert caught.value.context is not None
    return dict(caught.value.context)


@pytest.mark.parametrize("kind", KINDS, ids=repr)
@pytest.mark.parametrize("raw", [None, "", " ", "unknown", " unknown\n", "\u200funknown\u200e", "\u200f"], ids=repr)
def test_blank_null_and_unknown_are_the_same(kind: Field, raw: object) -> None:
    """In every kind of field."""
    assert kind.read(raw) is None


@pytest.mark.parametrize(
    ("kind", "raw", "value"),
    [
        (ROLE, "combat", "combat"),
        (ROLE, " combat\t", "combat"),
        (ROLE, "\u200fcombat\u200e", "combat"),
        *[(YesNo(), raw, "yes") for raw in (True, "yes", "true", "\u200etrue", " true ", "\u2067yes\u2069")],
        *[(YesNo(), raw, "no") for raw in (False, "no", "false", "\u200efalse", " false ")],
        (State(), "NO", "NO"),
        (State(), "IQ", "IQ"),
        (State(), "\u200fIQ\u200f", "IQ"),
        (State(), "iraq", "IQ"),
        (State(), "العراق", "IQ"),
        (State(), "عێراق", "IQ"),
        (State(others=("other",)), "other", "other"),
        (State(regions=True), "IQ-KR", "IQ-KR"),
        (Day(), "2025-06-01", "2025-06-01"),
        (Day(), "٢٠٢٥-٠٦-٠١", "2025-06-01"),
        (Day(), "۲۰۲۵-۰۶-۰۱", "2025-06-01"),
        (Day(), "\u200f2025-06-01\u200f", "2025-06-01"),
        (Day(), " ٢٠٢٥-06-۰۱ ", "2025-06-01"),
        (Day(), date(2025, 6, 1), "2025-06-01"),
        (Day(), datetime(2025, 6, 1, 23, 59), "2025-06-01"),
        (Day(), "2024-02-29", "2024-02-29"),
        (Day(), "0001-01-01", "0001-01-01"),
        (Birth(), "2001-04-30", "2001-04-30"),
        (Birth(), "2001-04", "2001-04"),
        (Birth(), "2001", "2001"),
        (Birth(), 2001, "2001"),
        (Birth(), "٢٠٠١", "2001"),
        (Birth(), "۲۰۰۱-۰۴", "2001-04"),
        (Birth(), date(2001, 4, 30), "2001-04-30"),
        (Age(), 0, 0),
        (Age(), 130, 130),
        (Age(), "17", 17),
        (Age(), "٢٤", 24),
        (Age(), "۲۴", 24),
        (Age(), "\u200f24", 24),
        (Age(), "007", 7),
    ],
)
def test_values_are_read_in_canonical_form(kind: Field, raw: object, value: Value) -> None:
    """Arabic-Indic and Persian digits, bidi marks and blanks around are accepted; yes and no may be true and false."""
    assert kind.read(raw) == value


@pytest.mark.parametrize(
    ("kind", "raw", "code"),
    [
        *[(kind, [], "wrong-type-one") for kind in (ROLE, YesNo(), State(), Day(), Birth(), Age())],
        *[(kind, {}, "wrong-type-one") for kind in (ROLE, YesNo(), State(), Day(), Birth(), Age())],
        *[(YesNo(), raw, "choice") for raw in ("on", "off", "No", "NO", "Yes", "TRUE", "y", "n", "none")],
        *[(YesNo(), raw, "choice-hidden") for raw in (0, 1, 1.0)],
        (ROLE, "Combat", "choice"),
        (ROLE, "none", "choice"),
        (ROLE, True, "choice"),
        (ROLE, 5, "choice-hidden"),
        (ROLE, "x" * 61, "choice-hidden"),
        (ROLE, "a\nb", "choice-hidden"),
        (ROLE, "a\x1b[31m", "choice-hidden"),
        (State(), "other", "state"),
        (State(), "IQ-KR", "state"),
        (State(), "Kurdistan", "state"),
        (State(), "Congo", "state-ambiguous"),
        (State(), "Atlantis", "state"),
        (State(), False, "wrong-type-text"),
        (State(), 7, "wrong-type-text"),
        *[(Day(), raw, "day") for raw in ("2025-06", "2025", 2025, "25-06-01", "2025/06/01", "01-06-2025", "2025-6-1")],
        *[(Day(), raw, "day") for raw in (True, 2.5, "today", "2025-06-01T00:00", "2025-06-01 x", "२०२५-०६-०१")],
        *[
            (Day(), raw, "no-such-day")
            for raw in ("2025-02-29", "1900-02-29", "2025-13-01", "0000-01-01", "2025-06-00")
        ],
        *[
            (Birth(), raw, "birth")
            for raw in ("01", "201", "20011", "2001-4", "-2001", True, 2001.0, 987, "April 2001")
        ],
        *[(Birth(), raw, "no-such-day") for raw in ("2001-00", "2001-13", "0000", "2001-02-30")],
        *[(Age(), raw, "age") for raw in (-1, 131, "131", "-1", "1_7", "17.0", 17.0, 17.5, True, "old", 10**18)],
    ],
)
def test_everything_else_is_refused(kind: Field, raw: object, code: str) -> None:
    """With a code that has a message in every language."""
    context = refusal(kind, raw)
    assert context["code"] == code
    assert code in MESSAGES


@pytest.mark.parametrize("kind", [Birth(), Day(), Age(), State(), ROLE], ids=repr)
def test_a_number_of_thousands_of_digits_is_refused(kind: Field) -> None:
    """Python itself refuses to write it."""
    refusal(kind, 10**5000)


@pytest.mark.parametrize(
    ("kind", "raw", "near"),
    [
        (ROLE, "Combat", "combat"),
        (ROLE, "suport", "support"),
        (YesNo(), "No", "no"),
        (ROLE, "xyz", None),
        (State(), "Irak", "Iraq (IQ)"),
        (State(), "iq", "`IQ`"),
        (State(), "no", "`NO`"),
        (State(), "xyzzy", None),
    ],
)
def test_a_misspelt_word_gets_the_nearest(kind: Field, raw: str, near: str | None) -> None:
    """And is quoted, since choices and countries are no secrets."""
    values = refusal(kind, raw)["values"]
    assert isinstance(values, dict)
    assert (values["value"], values["nearest"]) == (raw, near)


def test_a_name_that_fits_several_lists_them() -> None:
    """The codes of both."""
    assert refusal(State(), "Congo")["values"] == {"value": "Congo", "states": "CD, CG"}


@pytest.mark.parametrize("text", ["x" * 61, "a\nb", "\x1b]0;x\x07", "\ud800"])
def test_what_is_no_short_text_is_not_quoted(text: str) -> None:
    """A text that slipped into the wrong field stays out of messages."""
    for kind in (ROLE, YesNo(), State(), STATES, ROLES):
        assert text not in str(refusal(kind, text)["values"])


# Lists


@pytest.mark.parametrize(
    ("kind", "raw", "value"),
    [
        (STATES, "IQ", ("IQ",)),
        (STATES, ["IQ"], ("IQ",)),
        (STATES, [], ()),
        (STATES, "none", ()),
        (STATES, ["none"], ()),
        (STATES, " \u200fnone", ()),
        (STATES, ["UA", "RU"], ("RU", "UA")),
        (STATES, ["RU", "UA", "Russia", "روسيا"], ("RU", "UA")),
        (STATES, ["RU", "unknown"], ("RU", "unknown")),
        (STATES, ["unknown", "RU", None, ""], ("RU", "unknown")),
        (STATES, ["unknown"], None),
        (STATES, [None], None),
        (STATES, ("RU",), ("RU",)),
        (STATES, {"RU", "IQ"}, ("IQ", "RU")),
        (STATES, frozenset(["RU"]), ("RU",)),
        (ROLES, ["other", "combat"], ("combat", "other")),
        (ROLES, ["other", "unknown", "combat"], ("combat", "other", "unknown")),
        (ROLES, "combat", ("combat",)),
    ],
)
def test_lists(kind: Many, raw: object, value: Value | None) -> None:
    """One value stands for a list of one, `[]` and `none` mean none; an unknown entry leaves the list open."""
    assert kind.read(raw) == value


@given(
    entries=st.lists(st.sampled_from(["combat", "support", "other", "unknown"])),
    again=st.randoms(use_true_random=False),
)
@settings(ours, max_examples=300)
def test_order_and_duplicates_do_not_matter(entries: list[str], again: object) -> None:
    """Choices come in the order of their list, `unknown` last."""
    read = ROLES.read(entries)
    shuffled = entries + entries
    again.shuffle(shuffled)  # type: ignore[attr-defined]
    assert ROLES.read(shuffled) == read
    known = tuple(word for word in ROLE.words if word in entries)
    assert read == ((*known, UNKNOWN) if "unknown" in entries else known if entries else ()) or (
        read is None and entries and not known
    )


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ({"a": 1}, "wrong-type-list"),
        ([["IQ"]], "wrong-type-one"),
        ([{}], "wrong-type-one"),
        (["none", "IQ"], "none-alone"),
        (["none", "unknown"], "none-alone"),
        (["none", "none"], "none-alone"),
        (["IQ", 7], "wrong-type-text"),
        (True, "wrong-type-text"),
    ],
)
def test_lists_refuse(raw: object, code: str) -> None:
    """A section, a list within a list, `none` beside anything else, and what an entry cannot be."""
    assert refusal(STATES, raw)["code"] == code


def test_every_wrong_entry_is_told() -> None:
    """Each with its index."""
    entries = refusal(STATES, ["Irak", "RU", None, 7, "Congo"])["entries"]
    assert isinstance(entries, list)
    assert [(each["entry"], each["code"]) for each in entries] == [
        (0, "state"),
        (3, "wrong-type-text"),
        (4, "state-ambiguous"),
    ]


# Answers: one for each class that comparisons can tell apart


def signatures(values: tuple[Value, ...], constants: list[Value]) -> set[tuple[bool, ...]]:
    return {
        tuple(test for constant in constants for test in (value == constant, value >= constant, value <= constant))  # type: ignore[operator]
        for value in values
    }


@given(constants=st.lists(st.integers(0, 130), max_size=4))
@settings(ours, max_examples=100)
def test_the_answers_of_an_age_reach_every_class(constants: list[int]) -> None:
    """Below, at and above each age that is compared with."""
    assert signatures(Age().answers(constants), [*constants]) == signatures(tuple(range(131)), [*constants])


@given(steps=st.lists(st.integers(0, 20), max_size=3))
@settings(ours, max_examples=100)
def test_the_answers_of_a_day_reach_every_class(steps: list[int]) -> None:
    """Before, on and after each day that is compared with."""
    days = [date.fromordinal(date(2024, 2, 20).toordinal() + step).isoformat() for step in range(-5, 30)]
    constants: list[Value] = [days[step + 5] for step in steps]
    assert signatures(Day().answers(constants), constants) == signatures(tuple(days), constants)


def test_the_answers_of_the_other_kinds() -> None:
    """Every choice; every State that is named and one that is not; every subset of what a list is asked for."""
    assert ROLE.answers(["combat"]) == ROLE.words
    assert YesNo().answers([]) == ("yes", "no")
    assert State().answers(["IQ", "RU", "IQ"]) == ("IQ", "RU", OTHER_STATE)
    assert set(STATES.answers(["IQ", "RU"])) == {
        tuple(state for state, held in zip(("IQ", "RU"), pair, strict=True) if held)
        for pair in product((True, False), repeat=2)
    }
    assert len(Birth().answers([])) == 1


# Cleaning


@given(text=st.text(), marks=st.lists(st.tuples(st.integers(0, 20), st.sampled_from(MARKS))))
@settings(ours, max_examples=300)
def test_bidi_marks_change_nothing(text: str, marks: list[tuple[int, str]]) -> None:
    """Wherever they stand."""
    marked = text
    for at, mark in marks:
        marked = marked[:at] + mark + marked[at:]
    assert clean(marked) == clean(text)
    assert clean_marks(marked) == clean_marks(text)


@given(day=st.dates(), zero=st.sampled_from("٠۰"))
@settings(ours, max_examples=300)
def test_days_may_be_written_in_arabic_indic_and_persian_digits(day: date, zero: str) -> None:
    """Each day is read as if its digits were Latin."""
    written = "".join(chr(ord(zero) + int(letter)) if letter.isdigit() else letter for letter in day.isoformat())
    assert Day().read(written) == Birth().read(written) == day.isoformat()


plain = st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary() | st.dates()
nested = st.recursive(
    plain, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=2), max_leaves=6
)


@given(raw=nested)
@settings(ours, max_examples=1000)
def test_any_value_is_read_or_refused(raw: object) -> None:
    """What is read is canonical: read again, it is the same."""
    for kind in KINDS:
        try:
            value = kind.read(raw)
        except PydanticCustomError as error:
            assert error.context and error.context["code"] in MESSAGES
        else:
            assert kind.read(value) == value


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar_have_answers_too(day: str) -> None:
    """A norm may compare with any day that the calendar has."""
    assert day in Day().answers([day])


@pytest.mark.parametrize(
    ("field", "word", "suggestion"),
    [
        (State(others=("other",)), "Other", "`other`"),
        (State(others=("other",)), "othr", "`other`"),
        (State(regions=True), "IQ-KU", "`IQ-KR`"),
        (State(), "Unknown", "`unknown`"),
        (State(), "Irak", "Iraq (IQ)"),
        (State(), "Erbil", None),
        (Many(State()), "non", "`none`"),
        (Many(Choice(("joined",))), "non", "none"),
    ],
)
def test_the_nearest_word_is_one_that_may_stand_there(field: Field, word: str, suggestion: str | None) -> None:
    """The field's own words count as well as countries; a name that is only a little alike is no suggestion."""
    with pytest.raises(PydanticCustomError) as error:
        field.read(word)
    context = error.value.context or {}
    assert context["values"].get("nearest") == suggestion


@pytest.mark.parametrize(("name", "code"), [("England", "GB"), ("Saudi", "SA"), ("إنجلترا", "GB")])
def test_names_that_people_use_for_a_state(name: str, code: str) -> None:
    assert State().read(name) == code
