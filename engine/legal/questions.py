"""What an open question is: what is asked, with which choices, why, and on which statements that rests.

Which questions are open, and in which order, is `interview`'s matter; nothing is worded that the rulebook does not say.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from legal.conditions import Atom, Condition, OutcomeAtom, Texts
from legal.fields import Age, Birth, Choice, Day, Field, Many, Number, State, Value, YesNo
from legal.inquiry import Matter
from legal.loading.texts import words_of
from legal.rulebook import NO_TEXTS, FactTexts, Rulebook, Source
from legal.scenario import fields
from legal.telling import Telling, is_partly_told


class Ground(NamedTuple):
    """Why a fact is asked: a condition of a norm, or an exception, that reads it; and what that rests on.

    `text` says the condition, by language. `asks` are the open questions that some of its values hang on; without
    `cites`, the source is silent on it. `our_reading` marks what we take the statements to mean.
    """

    reading: str
    norm: str
    text: Texts
    cites: tuple[str, ...]
    asks: tuple[str, ...]
    our_reading: bool

    def to_dict(self, lang: str) -> dict[str, Any]:
        return {
            "reading": self.reading,
            "norm": self.norm,
            "text": self.text.get(lang, ""),
            "cites": list(self.cites),
            "asks": list(self.asks),
            "our_reading": self.our_reading,
        }


class Presumed(NamedTuple):
    """The fact or measure that is taken to have a value while nothing is told."""

    path: str
    value: Value


class Question(NamedTuple):
    """One open question.

    `kind` is choice, choices, yes_no, state, states, day, birth, age or number; `choices` are the words that may be
    chosen, with their texts. `presumed` is None for a missing fact. `known` is what is told already, where that is only
    a part: further entries of a list are wanted, or a coarse birth made exact. `instead` are other facts that would do.
    """

    fact: str
    kind: str
    choices: Mapping[str, Texts]
    texts: FactTexts
    grounds: tuple[Ground, ...]
    presumed: Presumed | None
    known: Value | None
    instead: tuple[Telling, ...]

    def to_dict(self, lang: str) -> dict[str, Any]:
        presumed = None if self.presumed is None else {"fact": self.presumed.path, "value": self.presumed.value}
        return {
            "fact": self.fact,
            "why": "missing" if self.presumed is None else "presumed",
            "presumed": presumed,
            "known": list(self.known) if isinstance(self.known, tuple) else self.known,
            "kind": self.kind,
            "choices": [{"value": word, "text": texts[lang]} for word, texts in self.choices.items()],
            "label": self.texts.label[lang],
            "question": self.texts.question[lang],
            "reason": self.texts.reason[lang],
            "rests_on": [each.to_dict(lang) for each in self.grounds],
            "instead": [list(each) for each in self.instead],
        }


Found = Sequence[tuple[Source, Sequence[Matter]]]  # for each reading, what can still change it


def question_of(fact: str, matter: Matter, known: Value | None, book: Rulebook, found: Found) -> Question:
    """The question that asks for a fact, because of what it matters to in the readings."""
    opening, texts = matter.opening, book.facts[fact]
    is_presumed = matter.kind == "presumed" and opening.presumed is not None
    return Question(
        fact,
        kind_of(fields()[fact]),
        {word: texts.choices[word] for word in words_of(fields()[fact])},
        texts,
        _each_once(each for source, matters in found for each in _grounds(fact, source, matters)),
        Presumed(opening.path, opening.presumed or "") if is_presumed else None,
        known if is_partly_told(fact, known) else None,
        tuple(each for each in opening.means.tellings if fact not in each),
    )


def kind_of(kind: Field) -> str:
    """How a field is asked for."""
    match kind:
        case Many():
            return f"{kind_of(kind.of)}s"
        case YesNo():
            return "yes_no"
        case Choice():
            return "choice"
        case State():
            return "state"
        case Day():
            return "day"
        case Birth():
            return "birth"
        case Age():
            return "age"
        case Number():
            return "number"
    raise AssertionError(kind)


def _each_once(grounds: Iterator[Ground]) -> tuple[Ground, ...]:
    found: list[Ground] = []
    for each in grounds:
        if each not in found:
            found.append(each)
    return tuple(found)


def _grounds(fact: str, source: Source, matters: Sequence[Matter]) -> Iterator[Ground]:
    """The conditions of a source that read the fact, by itself or through a measure, and still matter."""
    openings = [each.opening for each in matters]
    read = {atom for each in openings if any(fact in telling for telling in each.means.tellings) for atom in each.atoms}
    for norm in source.norms:
        roots: list[tuple[Condition, tuple[str, ...], Texts]] = [(norm.punishable, norm.cites, NO_TEXTS)]
        roots += [(each.when, each.cites, each.title) for each in norm.unless]
        for root, cites, text in roots:
            for atom, resting in _atoms(root, cites):
                if atom in read:
                    asks = tuple(dict.fromkeys(atom.unsettled.values()))
                    yield Ground(source.id, norm.id, atom.text or text, resting, asks, atom.our_reading)


def _atoms(condition: Condition, cites: tuple[str, ...]) -> Iterator[tuple[Atom, tuple[str, ...]]]:
    """The comparisons in a condition, each with the statements that it, or the nearest thing around it, rests on."""
    resting = condition.cites or cites
    match condition:
        case Atom():
            yield condition, resting
        case OutcomeAtom():
            return
        case _:
            for part in condition.of:
                yield from _atoms(part, resting)
