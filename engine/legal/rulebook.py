"""The vocabulary of the law as data: sources, statements, claims, norms. No file is read here and nothing is decided.

Every id is whole: `iq/stated-position#S11`, `iq/stated-position/joining-foreign-forces#authorized`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any, NamedTuple

from legal.conditions import All, AnyOf, Atom, Condition, Leaf, Not, OutcomeAtom, Texts, leaves
from legal.measures import MEASURES

NO_TEXTS: Texts = {}
NO_FIGURE: Mapping[str, int] = {}
FIGURES = ("about", "below", "above", "at_least", "at_most", "exactly")
STANCES = ("affirms", "denies", "relays")

OUTCOMES = ("punishable", "excepted", "not_addressed")
BOUNDS = ("more_than", "at_least", "up_to")  # of a sanction's length
DAY = "situation.date"  # the fact that a law's time in force is held against
NOT_FOUND = "not found"  # what was looked for in a document or about it, and is not there


class Speaker(NamedTuple):
    """Who says something: a public official by office, an outlet, a body.

    `perhaps` is another speaker of the source (short id) who may be the same, since the source does not tell.
    """

    id: str
    name: Texts
    role: Texts
    perhaps: str = ""


class Statement(NamedTuple):
    """One thing that a source says, in our own words: by whom, of what kind, in which paragraph.

    `via` tells through whom the source has it, where that is not the speaker; `aside` says why the statement is neither
    a norm nor a remark nor a claim, and is empty otherwise. `credits` is the speaker (short id) whose words the
    statement says that it repeats. A document without recorded paragraphs has a `locator` (article 165) in place of the
    paragraph, which is then "". The rest is "" where the source leaves it out: `date`, the statement's own day or
    `not found`, then `not_before`, the earliest it can be; `url`, where it was read; `confidence`, ours, that this is
    what is said; `read`, whether we read it directly. `our_reading` marks what is our interpretation and not said in so
    many words.
    """

    id: str
    paragraph: str
    speaker: str
    kind: str
    text: Texts
    via: Texts = NO_TEXTS
    aside: Texts = NO_TEXTS
    credits: str = ""
    locator: Texts = NO_TEXTS
    date: str = ""
    url: str = ""
    confidence: str = ""
    read: str = ""
    our_reading: bool = False
    not_before: str = ""


class Claim(NamedTuple):
    """A statement of fact on a topic, attributed through its statement; possibly contested, never law.

    `figure` holds a number as it is claimed, by a word of `FIGURES`; `proposition` with `stance` (one of `STANCES`)
    anything else. Topic and proposition are whole ids.
    """

    id: str
    cites: tuple[str, ...]
    topic: str
    figure: Mapping[str, int] = NO_FIGURE
    proposition: str = ""
    stance: str = ""


class Proposition(NamedTuple):
    """Something that can be so or not. `implies` and `excludes` hold by its meaning, whatever the facts: whole ids."""

    id: str
    text: Texts
    implies: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()


class Topic(NamedTuple):
    """What claims are about, for all sources of a folder such as `iq`; its propositions by whole id.

    `counts` says what a figure on this topic is a number of, and is empty where none is meant.
    """

    id: str
    text: Texts
    counts: Texts
    propositions: Mapping[str, Proposition]


class Question(NamedTuple):
    """Something that the source does not settle, and what hangs on it; `see` points elsewhere and is no ground."""

    id: str
    text: Texts
    hangs: Texts
    see: tuple[str, ...] = ()


class Remark(NamedTuple):
    """A statement that is shown beside an answer where the case gives it reason; it never changes an outcome."""

    cites: tuple[str, ...]
    when: Condition


class NormException(NamedTuple):
    """A condition that lifts the norm although its elements hold; `our_reading` where its statements are ours."""

    id: str
    title: Texts
    when: Condition
    cites: tuple[str, ...]
    our_reading: bool = False


class Consequence(NamedTuple):
    """What a norm says follows; with `when`, only where that holds too.

    `term` is the term of art for the sanction, `range` its length: `more_than`, `at_least` or `up_to`, each as `5
    years`. Both are empty where the source gives none. `our_reading` as for an exception.
    """

    sanction: str
    text: Texts
    cites: tuple[str, ...]
    when: Condition | None = None
    term: str = ""
    range: Mapping[str, str] = NO_TEXTS
    our_reading: bool = False


class InForce(NamedTuple):
    """When a law was in force: from a day, to another or on; the statements that say so, and how to say it."""

    start: str
    end: str | None
    cites: tuple[str, ...]
    text: Texts


@dataclass(frozen=True, slots=True, eq=False)
class Norm:
    """What statements are taken to make punishable. `asks` tells when a case touches an open question."""

    id: str
    title: Texts
    cites: tuple[str, ...]
    punishable: Condition
    unless: tuple[NormException, ...] = ()
    consequences: tuple[Consequence, ...] = ()
    asks: Mapping[str, Condition] = field(default_factory=dict)
    our_reading: bool = False


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Source:
    """One document and what is taken from it; `norms` stand in the order in which they ask for one another.

    `date` is the document's day, None where it is not found; then `not_before` is the earliest it can be. `authority`
    says what kind of source it is ("" where it does not say) and decides nothing. `in_force` is None where the source
    does not bound its own time; where it does, every norm has that as an element.
    """

    id: str
    name: Texts
    document: Mapping[str, Any]
    date: str | None
    not_before: str | None
    paragraphs: Mapping[str, str]
    speakers: Mapping[str, Speaker]
    statements: Mapping[str, Statement]
    claims: Mapping[str, Claim]
    questions: Mapping[str, Question]
    remarks: tuple[Remark, ...]
    norms: tuple[Norm, ...]
    authority: str = ""
    in_force: InForce | None = None

    def without(self, statement: str) -> Source:
        """This source as if the statement had not been made: what then cites nothing is gone too.

        What cites other statements as well stays, without this one.
        """
        return replace(
            self,
            statements={key: each for key, each in self.statements.items() if key != statement},
            claims={key: each for key, each in self.claims.items() if each.cites != (statement,)},
            remarks=tuple(
                each._replace(cites=_less(each.cites, statement)) for each in self.remarks if each.cites != (statement,)
            ),
            norms=tuple(_norm_without(norm, statement) for norm in self.norms if norm.cites != (statement,)),
        )


def _less(cites: tuple[str, ...], statement: str) -> tuple[str, ...]:
    return tuple(cite for cite in cites if cite != statement)


def _norm_without(norm: Norm, statement: str) -> Norm:
    return replace(
        norm,
        cites=_less(norm.cites, statement),
        punishable=_condition_without(norm.punishable, statement) or All(()),
        unless=tuple(
            each._replace(cites=_less(each.cites, statement), when=_condition_without(each.when, statement) or All(()))
            for each in norm.unless
            if each.cites != (statement,)
        ),
        consequences=tuple(
            each._replace(cites=_less(each.cites, statement))
            for each in norm.consequences
            if each.cites != (statement,)
        ),
    )


def _condition_without(condition: Condition, statement: str) -> Condition | None:
    if condition.cites == (statement,):
        return None
    cites = _less(condition.cites, statement)
    match condition:
        case Atom() | OutcomeAtom():
            return replace(condition, cites=cites)
        case Not():
            part = _condition_without(condition.of[0], statement)
            return None if part is None else replace(condition, of=(part,), cites=cites)
        case All() | AnyOf():
            parts = (_condition_without(part, statement) for part in condition.of)
            return replace(condition, of=tuple(part for part in parts if part is not None), cites=cites)


class FactTexts(NamedTuple):
    """How a fact or measure is shown and asked: its label, question, reason, and the texts of its choices."""

    label: Texts
    question: Texts
    reason: Texts
    choices: Mapping[str, Texts]


@dataclass(frozen=True)
class Rulebook:
    """All sources of a folder, by id, with the readings that are used by default, in their order.

    `facts` are the texts of facts and measures, in the order in which they are shown; `places` the names of States and
    regions by code; `topics` what claims are about, by whole id. `sha256` is taken over every file of the folder, line
    ends made equal.
    """

    version: str
    sha256: str
    defaults: tuple[str, ...]
    sources: Mapping[str, Source]
    facts: Mapping[str, FactTexts]
    places: Mapping[str, Texts]
    topics: Mapping[str, Topic] = field(default_factory=dict)

    def without(self, statement: str) -> Rulebook:
        """The rulebook as if the statement with this whole id had not been made."""
        source = statement.partition("#")[0]
        return replace(self, sources={**self.sources, source: self.sources[source].without(statement)})


def topics_folder(source: str) -> str:
    """The folder whose `topics.yaml` a source's claims name: the first part of its id, such as `iq`."""
    return source.partition("/")[0]


def facts_behind(path: str) -> tuple[str, ...]:
    """The facts that a condition on this path reads: the fact itself, or those a measure is made of."""
    return MEASURES[path].of if path in MEASURES else (path,)


@lru_cache(maxsize=4096)
def atoms_of(norm: Norm) -> tuple[Leaf, ...]:
    """The atoms of a norm's elements and exceptions, from left to right."""
    found = list(leaves(norm.punishable))
    for exception in norm.unless:
        found.extend(leaves(exception.when))
    return tuple(found)
