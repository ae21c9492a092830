"""The scenario: the record of a person and a situation, as a user writes it. It checks values; it knows no norm.

A new field is one line here and one entry in `rules/facts.yaml`. Facts are as of the day of the conduct.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from operator import attrgetter
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, model_validator
from pydantic_core import PydanticCustomError

from legal.dates import ages_on, born_between
from legal.errors import MESSAGES
from legal.fields import (
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
    clean_marks,
    invalid,
    is_unknown,
)

MAX_TITLE = 300
CONFIG = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)  # an error may end up in a log

One = str | None
Several = tuple[str, ...] | None


class Section(BaseModel):
    """A part of a scenario with keys of its own."""

    model_config = {**CONFIG, "defer_build": True}  # built with the scenario, once

    @model_validator(mode="before")
    @classmethod
    def _unknown_section(cls, raw: object) -> object:
        """A section that is left out, blank, null or `unknown` is one whose facts are all unknown."""
        if is_unknown(raw):
            return {}
        if not isinstance(raw, Mapping | cls):
            raise invalid("wrong-type-section")
        return raw


class Person(Section):
    """Who it is about. No name is asked for."""

    citizenships: Annotated[Several, Many(State())] = None
    born: Annotated[One, Birth()] = None
    age: Annotated[int | None, Age()] = None
    residence: Annotated[One, State(regions=True)] = None
    understanding: Annotated[One, Choice(("full", "weakened", "absent"))] = None


class Force(Section):
    """The force that the conduct was about."""

    kind: Annotated[
        One,
        Choice(
            (
                "state-armed-forces",
                "private-military-company",
                "non-state-armed-group",
                "international-mission",
                "humanitarian-unit",
            )
        ),
    ] = None
    state: Annotated[One, State()] = None
    role: Annotated[One, Choice(("combat", "support", "medical", "other"))] = None
    at_war_with: Annotated[Several, Many(State())] = None
    war_later: Annotated[One, YesNo()] = None


class Authorization(Section):
    """Whether a government allowed it, which one, and when."""

    granted: Annotated[One, YesNo()] = None
    by: Annotated[One, State(others=("other",))] = None
    date: Annotated[One, Day()] = None


class Conflict(Section):
    """The conflict that it happened in."""

    states: Annotated[Several, Many(State())] = None


class Recruitment(Section):
    """How the person was won for it."""

    third_party: Annotated[One, YesNo()] = None
    inducements: Annotated[Several, Many(Choice(("money", "citizenship", "land", "other")))] = None
    deceived: Annotated[One, YesNo()] = None
    coerced: Annotated[One, YesNo()] = None
    resistible: Annotated[One, YesNo()] = None
    knew_military_service: Annotated[One, YesNo()] = None
    documents_seized: Annotated[One, YesNo()] = None


class Recruiting(Section):
    """How the person won others for it, where that is the conduct."""

    people: Annotated[int | None, Number(0, 1_000_000)] = None
    organised_group: Annotated[One, YesNo()] = None
    youngest_age: Annotated[int | None, Age()] = None
    means: Annotated[
        One,
        Choice(("force-or-threat", "kidnapping", "deception", "abuse-of-power", "paying-who-has-control", "other")),
    ] = None
    purpose: Annotated[One, Choice(("military-service", "listed-exploitation", "other"))] = None
    citizenships: Annotated[Several, Many(State())] = None


class Help(Section):
    """What the help was, and the tie of the person to the one who was helped, where that is the conduct."""

    family_tie: Annotated[One, Choice(("spouse", "ascendant", "descendant", "sibling", "other-relative", "none"))] = (
        None
    )
    kind: Annotated[One, Choice(("upkeep", "other"))] = None
    moved_or_housed: Annotated[One, YesNo()] = None


class ReportMade(Section):
    """Whether the person told the authorities, and how early."""

    made: Annotated[One, Choice(("before-the-act", "after-the-act", "no"))] = None
    investigation_begun: Annotated[One, YesNo()] = None


class Situation(Section):
    """What happened."""

    conduct: Annotated[
        Several,
        Many(
            Choice(
                (
                    "joined",
                    "attempted-to-join",
                    "recruited-others",
                    "helped-others-join",
                    "raised-a-force",
                    "bore-arms",
                    "other-hostile-act",
                )
            )
        ),
    ] = None
    date: Annotated[One, Day()] = None
    place: Annotated[One, State(regions=True)] = None
    forum: Annotated[One, State(regions=True)] = None
    force: Force = Force()
    authorization: Authorization = Authorization()
    conflict: Conflict = Conflict()
    recruitment: Recruitment = Recruitment()
    recruiting: Recruiting = Recruiting()
    help: Help = Help()
    report: ReportMade = ReportMade()
    trial_abroad: Annotated[One, Choice(("none", "acquitted", "sentence-served", "sentence-not-served"))] = None


_NO_LETTER = re.compile("[\0-\x1f\x7f-\x9f\ud800-\udfff]")


def _text(raw: object) -> str | None:
    """Free text on one line, without the marks that could reorder or break a report."""
    if raw is None:
        return None
    if isinstance(raw, bool | list | dict | tuple):
        raise invalid("wrong-type-text")
    text = " ".join(clean_marks(str(raw)).split())
    if _NO_LETTER.search(text):
        raise invalid("character")
    return text if any(letter.isprintable() and letter != " " for letter in text) else None


def _title(raw: object) -> str:
    text = _text(raw)
    if text is None:
        raise invalid("missing-title")
    if len(text) > MAX_TITLE:
        raise invalid("long-title", limit=MAX_TITLE)
    return text


class Scenario(BaseModel):
    """A person and a situation: `scenario` is its title, `id` a case number; `notes` are ignored."""

    model_config = CONFIG

    scenario: Annotated[str, BeforeValidator(_title)]
    id: Annotated[str | None, BeforeValidator(_text)] = None
    notes: Annotated[str | None, BeforeValidator(lambda raw: None if raw is None else str(raw))] = None
    person: Person = Person()
    situation: Situation = Situation()

    @model_validator(mode="after")
    def _possible(self) -> Scenario:
        """Birth, age and the day of the conduct must leave a day that fits; no State is at war with itself."""
        if self.situation.force.state in (self.situation.force.at_war_with or ()):
            raise _elsewhere("situation.force.at_war_with", "at-war-with-itself")
        born, age, day = self.person.born, self.person.age, self.situation.date
        if born is None or day is None:
            return self
        on = date.fromisoformat(day)
        if born_between(born)[0] > on:
            raise _elsewhere("person.born", "born-after-conduct")
        youngest, oldest = ages_on(born, on)
        if age is not None and not youngest <= age <= oldest:
            raise _elsewhere("person.age", "age-at-odds")
        return self

    def facts(self) -> dict[str, Value]:
        """The known facts by path, in canonical form and in the order of the fields."""
        found = ((path, get(self)) for path, get in _getters())
        return {path: value for path, value in found if value is not None}


def _elsewhere(path: str, code: str) -> PydanticCustomError:
    """An error of several fields together, placed at one of them."""
    return PydanticCustomError("legal", MESSAGES[code], {"code": code, "values": {}, "at": tuple(path.split("."))})


@cache
def fields() -> Mapping[str, Field]:
    """Every fact's path and kind, in the order in which facts are shown and asked."""
    return dict(_fields(Scenario, ""))


def _fields(section: type[BaseModel], prefix: str) -> Iterator[tuple[str, Field]]:
    for name, info in section.model_fields.items():
        kind: Any = info.annotation
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            yield from _fields(kind, f"{prefix}{name}.")
        else:
            yield from ((f"{prefix}{name}", meta) for meta in info.metadata if isinstance(meta, Field))


@cache
def _getters() -> tuple[tuple[str, attrgetter[Value | None]], ...]:
    return tuple((path, attrgetter(path)) for path in fields())


@cache
def order() -> Mapping[str, int]:
    """The place of each fact in the order in which facts are shown and asked."""
    return {path: place for place, path in enumerate(fields())}
