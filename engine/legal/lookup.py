"""Everything in a rulebook that has an id, found by it, with what it cites and what rests on it. Nothing is worded."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import takewhile
from typing import NamedTuple, TypeAlias

from legal.errors import LONGEST_WORD, InputError, Problem
from legal.fields import clean
from legal.files.document import visible
from legal.links import Link, links_of, speaker_id
from legal.measures import MEASURES
from legal.rulebook import (
    Claim,
    FactTexts,
    Norm,
    NormException,
    Proposition,
    Question,
    Rulebook,
    Source,
    Speaker,
    Statement,
    Topic,
)

Record: TypeAlias = (
    Source | Norm | NormException | Statement | Claim | Question | Speaker | Topic | Proposition | FactTexts
)

KINDS = (
    "source",
    "norm",
    "exception",
    "statement",
    "claim",
    "question",
    "speaker",
    "topic",
    "proposition",
    "fact",
    "measure",
)
_LIKE, _SUGGESTED = 0.6, 3  # how like a suggested id must be, from 0 to 1, and how many there are
_JOINTS = "/#."  # what separates the parts of an id


class Thing(NamedTuple):
    """Something with an id: its kind (one of `KINDS`), its source (its id; "" for what no source owns), its record."""

    kind: str
    id: str
    source: str
    record: Record


class Index:
    """The things of a rulebook by whole id, in the order of the rulebook, and the links between them."""

    def __init__(self, book: Rulebook) -> None:
        self.book = book
        self.things = {each.id: each for each in _things(book)}
        self.links = tuple(links_of(book))

    def cites(self, whole: str) -> tuple[Link, ...]:
        """What the thing with this id rests on."""
        return tuple(link for link in self.links if link.start == whole)

    def dependents(self, whole: str) -> tuple[Link, ...]:
        """What rests on the thing with this id."""
        return tuple(link for link in self.links if link.end == whole)

    def find(self, name: str) -> Thing:
        """The thing of this id, or of this short form of one: its last part or parts, as `S11` or `force.kind`.

        Raises:
            InputError: no thing has it, with the nearest that one has; or several have it, with all of them.
        """
        wanted = clean(name)
        if wanted in self.things:
            return self.things[wanted]
        fitting = [whole for whole in self.things if ends_with(whole, wanted)]
        if len(fitting) == 1:
            return self.things[fitting[0]]
        shown = visible(wanted) or "''"
        if fitting:
            raise InputError([Problem(shown, "ambiguous-id", values={"choices": ", ".join(fitting)})])
        raise InputError([Problem(shown, "no-such-id", values={"nearest": ", ".join(self._like(wanted))})])

    def _like(self, name: str) -> list[str]:
        """The ids, whole or short, that are most like a misspelt one: the same beginning counts where others tie."""
        if len(name) > LONGEST_WORD:
            return []
        word = name.casefold()
        scores: dict[str, tuple[float, int]] = {}
        for form in (form for whole in self.things for form in (_last(whole), whole)):
            other = form.casefold()
            scores[form] = SequenceMatcher(None, word, other).ratio(), _alike(word, other)
        close = [form for form, score in scores.items() if score[0] >= _LIKE]
        return sorted(close, key=lambda form: scores[form], reverse=True)[:_SUGGESTED]


def _alike(one: str, other: str) -> int:
    """With how many equal letters two words begin."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def ends_with(whole: str, name: str) -> bool:
    """Whether a whole id ends with these parts: `iq/stated-position#S11` with `S11`, `#S11`, `stated-position#S11`."""
    if not name or not whole.endswith(name) or len(name) == len(whole):
        return False
    return name[0] in _JOINTS or whole[-len(name) - 1] in _JOINTS


def shortened(whole: str, source: str) -> str:
    """An id as it is written inside a source: without the source's own id before it."""
    same = whole.startswith(source) and whole[len(source) : len(source) + 1] in ("/", "#")
    return whole[len(source) + 1 :] if source and same else whole


def _last(whole: str) -> str:
    at = max(whole.rfind(joint) for joint in _JOINTS)
    return whole[at + 1 :]


def _things(book: Rulebook) -> Iterator[Thing]:
    for source in book.sources.values():
        yield from things_of(source)
    for topic in book.topics.values():
        yield Thing("topic", topic.id, "", topic)
        yield from (Thing("proposition", key, "", each) for key, each in topic.propositions.items())
    for path, texts in book.facts.items():
        yield Thing("measure" if path in MEASURES else "fact", path, "", texts)


def things_of(source: Source) -> Iterator[Thing]:
    """Everything of one source that has an id, the source first."""
    yield Thing("source", source.id, source.id, source)
    for norm in source.norms:
        yield Thing("norm", norm.id, source.id, norm)
        yield from (Thing("exception", each.id, source.id, each) for each in norm.unless)
    yield from (Thing("statement", key, source.id, each) for key, each in source.statements.items())
    yield from (Thing("claim", key, source.id, each) for key, each in source.claims.items())
    yield from (Thing("question", key, source.id, each) for key, each in source.questions.items())
    yield from (Thing("speaker", speaker_id(source.id, key), source.id, each) for key, each in source.speakers.items())
