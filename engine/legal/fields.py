"""The kinds of values a scenario's fields hold: how each is read, and which answers it can have. No file, no law.

`read` takes what a file or a program gives and returns the canonical value; None is unknown. `answers` returns one
answer for each class that the given comparisons can tell apart, so that all completions can be enumerated.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import product
from typing import Any, ClassVar, TypeAlias

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from legal import countries
from legal.errors import MESSAGES, nearest

Value: TypeAlias = "str | int | tuple[str, ...]"

UNKNOWN = "unknown"
OTHER_STATE = "*"  # stands for any State that a comparison does not name

_MARKS = dict.fromkeys([0x61C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)])
_CLEAN = {
    **{0x660 + digit: str(digit) for digit in range(10)},
    **{0x6F0 + digit: str(digit) for digit in range(10)},
    **_MARKS,
}


def clean(text: str) -> str:
    """The text without bidi marks, its Arabic-Indic and Persian digits made Latin, trimmed."""
    return text.translate(_CLEAN).strip()


def clean_marks(text: str) -> str:
    """The text without bidi marks; its digits stay as they are."""
    return text.translate(_MARKS)


def invalid(code: str, **values: object) -> PydanticCustomError:
    """The error that validators raise: `code` is a key of `legal.errors.MESSAGES`, `values` fill the message."""
    key = f"{code}+nearest" if values.get("nearest") else code
    sentence = MESSAGES[key].format(**values).replace("{", "(").replace("}", ")")
    return PydanticCustomError("legal", sentence, {"code": code, "values": values})


class Field(ABC):
    """A kind of field. `many` is true where the field holds a list. Plain classes: they cost least at start-up."""

    many: ClassVar[bool] = False
    comparisons: ClassVar[tuple[str, ...]] = ("is", "is_not", "one_of")

    @abstractmethod
    def read_one(self, raw: object) -> Value | None:
        """One value in canonical form, None for unknown; raises `invalid` for what it cannot be."""

    @abstractmethod
    def answers(self, constants: Sequence[Value]) -> tuple[Value, ...]:
        """Answers of which at least one falls into each class that comparisons with the constants tell apart."""

    def read(self, raw: object) -> Value | None:
        """The canonical value of what stands in the field."""
        if isinstance(raw, list | tuple | set | frozenset | dict):
            raise invalid("wrong-type-one")
        return None if is_unknown(raw) else self.read_one(raw)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(map(repr, vars(self).values()))})"

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self.read)


def is_unknown(raw: object) -> bool:
    """Left out, blank, null and `unknown` are the same."""
    return raw is None or (isinstance(raw, str) and clean(raw) in ("", UNKNOWN))


class Choice(Field):
    """One of a few words."""

    def __init__(self, words: tuple[str, ...]) -> None:
        self.words = words

    def read_one(self, raw: object) -> Value | None:
        word = clean(raw) if isinstance(raw, str) else None
        if word in self.words:
            return word
        raise refuse(raw, word, self.words)

    def answers(self, constants: Sequence[Value]) -> tuple[Value, ...]:
        return self.words


def refuse(raw: object, word: str | None, words: Iterable[str]) -> PydanticCustomError:
    """The error for a word outside its list; what is no short text is not quoted."""
    choices = ", ".join((*words, UNKNOWN))
    if isinstance(raw, bool):
        word = "true" if raw else "false"
    if word is None or len(word) > 60 or not word.isprintable():
        return invalid("choice-hidden", choices=choices)
    return invalid("choice", value=word, choices=choices, nearest=nearest(word, words))


class YesNo(Choice):
    """Yes or no, as `yes`, `no`, `true` or `false`; canonical `yes` and `no`, since `NO` is Norway."""

    def __init__(self) -> None:
        super().__init__(("yes", "no"))

    def read_one(self, raw: object) -> Value | None:
        if isinstance(raw, bool):
            return "yes" if raw else "no"
        word = clean(raw) if isinstance(raw, str) else None
        return {"true": "yes", "false": "no"}.get(word or "") or super().read_one(raw)


class State(Field):
    """A State by code or name; with `others`, also one of these words, or a region where `regions` is true."""

    def __init__(self, others: tuple[str, ...] = (), *, regions: bool = False) -> None:
        self.others, self.regions = others, regions

    def read_one(self, raw: object) -> Value | None:
        if not isinstance(raw, str):
            raise invalid("wrong-type-text")
        word = clean(raw)
        return word if word in self.others else read_state(word, self.others, regions=self.regions)

    def answers(self, constants: Sequence[Value]) -> tuple[Value, ...]:
        return (*dict.fromkeys(constants), OTHER_STATE)


def read_state(name: str, words: tuple[str, ...] = (), *, regions: bool = False) -> str:
    """The code of the State (or region) of this code or name; `words` are what may stand there besides."""
    found = countries.find(name, regions=regions)
    shown = name if len(name) <= 60 and name.isprintable() else "…"
    match found:
        case [code]:
            return code
        case []:
            places = sorted(countries.codes()[1]) if regions else ()
            word = nearest(name, (*words, *places, UNKNOWN, "none"), likeness=0.75)
            close = f"`{word}`" if word else countries.suggest(name, regions=regions)
            raise invalid("state", value=shown, nearest=close)
        case _:
            raise invalid("state-ambiguous", value=shown, states=", ".join(found))


class Many(Field):
    """A list of values of another kind. Complete as written, unless an entry is `unknown`."""

    many: ClassVar[bool] = True
    comparisons: ClassVar[tuple[str, ...]] = ("contains", "one_of", "is_not")

    def __init__(self, of: Field) -> None:
        self.of = of

    def read(self, raw: object) -> Value | None:
        if isinstance(raw, dict):
            raise invalid("wrong-type-list")
        if not isinstance(raw, list | tuple | set | frozenset):
            if is_unknown(raw):
                return None
            raw = [raw]
        entries = sorted(raw, key=str) if isinstance(raw, set | frozenset) else raw
        if any(_is_none(entry) for entry in entries):
            if len(entries) > 1:
                raise invalid("none-alone")
            return ()
        known, wrong = set(), []
        for at, entry in enumerate(entries):
            try:
                known |= set() if is_unknown(entry) else {self.read_entry(entry)}
            except PydanticCustomError as error:
                wrong.append({**(error.context or {}), "entry": at})
        if wrong:
            raise PydanticCustomError("legal", "{code}", {**wrong[0], "entries": wrong})
        is_open = any(is_unknown(entry) for entry in entries)
        if is_open and not known:
            return None
        return (*self.sorted(known), UNKNOWN) if is_open else self.sorted(known)

    def read_entry(self, entry: object) -> str:
        """One entry in canonical form."""
        if isinstance(entry, list | tuple | dict | set | frozenset):
            raise invalid("wrong-type-one")
        word = clean(entry) if isinstance(entry, str) else None
        if isinstance(self.of, Choice) and word is not None and word not in self.of.words:
            raise refuse(entry, word, (*self.of.words, "none"))
        return str(self.of.read_one(entry))

    def read_one(self, raw: object) -> Value | None:
        return self.read([raw])

    def sorted(self, entries: Iterable[str]) -> tuple[str, ...]:
        """Choices in the order of their list, States by code."""
        words = self.of.words if isinstance(self.of, Choice) else ()
        return tuple(sorted(entries, key=lambda entry: (words.index(entry) if entry in words else 0, entry)))

    def answers(self, constants: Sequence[Value]) -> tuple[Value, ...]:
        names = [str(constant) for constant in dict.fromkeys(constants)]
        subsets = product((True, False), repeat=len(names))
        return tuple(tuple(name for name, held in zip(names, held_ones, strict=True) if held) for held_ones in subsets)


def _is_none(entry: object) -> bool:
    return isinstance(entry, str) and clean(entry) == "none"


_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_BIRTH = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?", re.ASCII)


class Day(Field):
    """A whole day, canonical as YYYY-MM-DD; such texts compare as the days do."""

    comparisons: ClassVar[tuple[str, ...]] = ("is", "is_not", "at_least", "at_most")

    def read_one(self, raw: object) -> Value | None:
        text = _date_text(raw)
        if text is None or not _DAY.fullmatch(text):
            raise invalid("day")
        return check_day(text)

    def answers(self, constants: Sequence[Value]) -> tuple[Value, ...]:
        days = [date.fromisoformat(str(constant)) for constant in constants] or [date(2000, 1, 1)]
        near = {date.fromordinal(day.toordinal() + step) for day in days for step in _steps(day)}
        return tuple(day.isoformat() for day in sorted(near))


def _steps(day: date) -> list[int]:
    """To the day before, the day itself and the day after, as far as the calendar goes."""
    return [step for step in (-1, 0, 1) if date.min.toordinal() <= day.toordinal() + step <= date.max.toordinal()]


def _date_text(raw: object) -> str | None:
    if isinstance(raw, date):
        return raw.isoformat()[:10]
    if isinstance(raw, int) and not isinstance(raw, bool):
        return str(raw) if raw in range(10_000) else None  # a year alone is a number in YAML
    return clean(raw) if isinstance(raw, str) else None


def check_day(text: str) -> str:
    """The text YYYY-MM-DD, if the calendar has this day."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise invalid("no-such-day") from None


class Birth(Field):
    """A day of birth, or no more of it than is known: YYYY-MM-DD, YYYY-MM or YYYY."""

    comparisons: ClassVar[tuple[str, ...]] = ()  # a coarse date is for measures, not for comparing

    def read_one(self, raw: object) -> Value | None:
        text = _date_text(raw)
        if text is None or not _BIRTH.fullmatch(text):
            raise invalid("birth")
        check_day(text + "0000-01-01"[len(text) :])
        return text

    def answers(self, constants: Sequence[Value]) -> tuple[Value, ...]:
        return ("2000-01-01",)


class Number(Field):
    """A whole number within bounds, such as a count of people."""

    comparisons: ClassVar[tuple[str, ...]] = ("is", "is_not", "at_least", "at_most")
    code: ClassVar[str] = "number"  # of the message where it is none

    def __init__(self, least: int, most: int) -> None:
        self.least, self.most = least, most

    def read_one(self, raw: object) -> Value | None:
        text = clean(raw) if isinstance(raw, str) else None
        if text is not None and re.fullmatch(rf"\d{{1,{len(str(self.most))}}}", text, re.ASCII):
            raw = int(text)
        if isinstance(raw, bool) or not isinstance(raw, int) or not self.least <= raw <= self.most:
            raise invalid(self.code, least=self.least, most=self.most)
        return raw

    def answers(self, constants: Sequence[Value]) -> tuple[Value, ...]:
        near = {int(str(constant)) + step for constant in constants for step in (-1, 0, 1)} or {30}
        return tuple(number for number in sorted(near) if self.least <= number <= self.most)


class Age(Number):
    """Full years, 0 to 130."""

    code: ClassVar[str] = "age"

    def __init__(self) -> None:
        super().__init__(0, 130)
