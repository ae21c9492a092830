"""The claims book: by topic, who affirms, denies, relays or is silent, and how the claims stand to one another.

Claims of all sources of a folder meet here on the topics that they share. Nothing is verified, weighed or preferred.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from legal.as_of import Made, last_made, statement_made
from legal.claims import RELATIONS, Relation, literal_of, relations
from legal.conditions import Texts
from legal.links import speaker_id
from legal.propositions import Literal, Logic
from legal.rulebook import STANCES, Claim, Proposition, Rulebook, Source, Speaker, Statement, Topic, topics_folder

TIES = ("same_speaker", "credits", "perhaps_same")


class Voice(NamedTuple):
    """A speaker of a source, by whole id, and the speaker of the same source who may be the same."""

    id: str
    source: str
    speaker: Speaker
    perhaps: Speaker | None

    def namesake(self, other: Voice) -> bool:
        """Whether the two have one name, in two sources."""
        return self.source != other.source and self.speaker.name == other.speaker.name

    def may_be(self, other: Voice) -> bool:
        """Whether the sources leave open that the two are one: by what they say of them, or by their names."""
        same_source = self.source == other.source
        return any(
            one.id == two.id if same_source else one.name == two.name
            for one in (self.speaker, self.perhaps)
            for two in (other.speaker, other.perhaps)
            if one and two
        )


class Told(NamedTuple):
    """A claim with its speaker, whom its statements credit, through whom the source has them, and its day."""

    claim: Claim
    source: Source
    voice: Voice
    credits: tuple[Voice, ...]
    via: tuple[Texts, ...]
    made: Made

    @property
    def voices(self) -> tuple[Voice, ...]:
        """The speaker, and who is credited."""
        return (self.voice, *self.credits)


class Implied(NamedTuple):
    """What follows, on one proposition, from a claim on another: the stance, affirms or denies."""

    told: Told
    stance: str


class Row(NamedTuple):
    """One proposition of a topic, or its figures (`proposition` is None).

    It has what is claimed of it; what follows for it from claims on others, by speakers who do not speak of it; and who
    is silent, in neither way heard.
    """

    proposition: Proposition | None
    told: tuple[Told, ...]
    implied: tuple[Implied, ...]
    silent: tuple[Voice, ...]


class Standing(NamedTuple):
    """A relation of two claims; `tie` (one of `TIES`, or "") says why they may be one voice, and not two that agree."""

    relation: Relation
    one: Told
    other: Told
    tie: str

    @property
    def since(self) -> str:
        """The day since which both have been said; "" where the day of either was not found."""
        days = (self.one.made.day, self.other.made.day)
        return max(days) if all(days) else ""


class TopicBook(NamedTuple):
    """All that is claimed on a topic; `silent` are the speakers who say nothing on it at all.

    `later` are the claims that were left out because they are later than the day asked for.
    """

    topic: Topic
    rows: tuple[Row, ...]
    standings: tuple[Standing, ...]
    silent: tuple[Voice, ...]
    later: tuple[Told, ...] = ()

    @property
    def told(self) -> tuple[Told, ...]:
        """The claims, row by row."""
        return tuple(told for row in self.rows for told in row.told)

    def of(self, voices: Collection[str]) -> TopicBook:
        """What these speakers (whole ids) say, or are credited with: the points, and how the claims stand to others."""

        def heard(told: Told) -> bool:
            return any(each.id in voices for each in told.voices)

        rows = (row for row in self.rows if any(map(heard, (*row.told, *(each.told for each in row.implied)))))
        standings = (each for each in self.standings if heard(each.one) or heard(each.other))
        later = tuple(each for each in self.later if heard(each))
        return self._replace(rows=tuple(rows), standings=tuple(standings), later=later)


def voices_of(book: Rulebook, folder: str = "", as_of: str | None = None) -> tuple[Voice, ...]:
    """The speakers of all sources, or of those of one folder that make claims, in the order of the rulebook.

    Who by that day had said nothing that is recorded is left out.
    """
    return tuple(
        voice
        for source in book.sources.values()
        if not folder or (topics_folder(source.id) == folder and source.claims)
        for key, voice in _voices(source).items()
        if not _speaks_later(source, key, as_of)
    )


def _speaks_later(source: Source, speaker: str, as_of: str | None) -> bool:
    said = [
        statement_made(each, source) for each in source.statements.values() if speaker in (each.speaker, each.credits)
    ]
    return bool(said) and all(made.is_later(as_of) for made in said)


def _voices(source: Source) -> dict[str, Voice]:
    return {
        key: Voice(speaker_id(source.id, key), source.id, each, source.speakers.get(each.perhaps))
        for key, each in source.speakers.items()
    }


def claims_book(book: Rulebook, topics: Sequence[str] | None = None, as_of: str | None = None) -> tuple[TopicBook, ...]:
    """What is claimed on these topics, by whole id, in the order of the rulebook; on all without them.

    With `as_of`, a day YYYY-MM-DD, as if all that is surely later had not been said.
    """
    wanted = [each for each in book.topics.values() if topics is None or each.id in topics]
    told = [each for source in book.sources.values() for each in _told(source)] if wanted else []
    return tuple(
        _topic_book(book, topic, [each for each in told if each.claim.topic == topic.id], as_of) for topic in wanted
    )


def _told(source: Source) -> Iterator[Told]:
    voices = _voices(source)
    for claim in source.claims.values():
        cited = [source.statements[each] for each in claim.cites]
        credited = dict.fromkeys(each.credits for each in cited if each.credits)
        made = last_made(statement_made(each, source) for each in cited)
        yield Told(
            claim, source, voices[cited[0].speaker], tuple(voices[each] for each in credited), _vias(cited), made
        )


def _vias(cited: Sequence[Statement]) -> tuple[Texts, ...]:
    return tuple({each.via["en"]: each.via for each in cited if each.via}.values())


def _topic_book(book: Rulebook, topic: Topic, claimed: Sequence[Told], as_of: str | None) -> TopicBook:
    voices = voices_of(book, topic.id.rpartition("#")[0], as_of)
    later = tuple(each for each in claimed if each.made.is_later(as_of))
    told = [each for each in claimed if each not in later]
    logic = Logic(topic.propositions.values())
    rows = [Row(None, figures, (), _silent(voices, figures)) for figures in [_on("", told)] if figures]
    for each in topic.propositions.values():
        on_it = _on(each.id, told)
        implied = tuple(_implied(each.id, on_it, told, logic))
        rows.append(Row(each, on_it, implied, _silent(voices, [*on_it, *(follows.told for follows in implied)])))
    standings = sorted(_standings(told, logic), key=lambda each: RELATIONS.index(each.relation.kind))
    return TopicBook(topic, tuple(rows), tuple(standings), _silent(voices, told), later)


def _on(proposition: str, told: Sequence[Told]) -> tuple[Told, ...]:
    """The claims on a proposition, or the figures: first who affirms, then who denies, then who relays."""
    found = [each for each in told if each.claim.proposition == proposition]
    return tuple(sorted(found, key=lambda each: STANCES.index(each.claim.stance) if each.claim.stance else 0))


def _implied(proposition: str, on_it: Sequence[Told], told: Sequence[Told], logic: Logic) -> Iterator[Implied]:
    speaking = {each.voice.id for each in on_it}
    for each in told:
        if each.claim.stance not in ("affirms", "denies") or each.voice.id in speaking:
            continue
        following = logic.following(literal_of(each.claim))
        for stance, holds in (("affirms", True), ("denies", False)):
            if Literal(proposition, holds) in following:
                yield Implied(each, stance)


def _silent(voices: Sequence[Voice], told: Sequence[Told]) -> tuple[Voice, ...]:
    """Who says nothing of this and is credited with nothing; of one name in two sources, either speaks for both."""
    speaking = [voice for each in told for voice in each.voices]
    found: list[Voice] = []
    for voice in voices:
        known = any(voice == each or (voice.namesake(each)) for each in [*speaking, *found])
        if not known:
            found.append(voice)
    return tuple(found)


def _standings(told: Sequence[Told], logic: Logic) -> Iterator[Standing]:
    for one, other in combinations(told, 2):
        for relation in relations(one.claim, other.claim, logic):
            first, second = (one, other) if relation.one == one.claim.id else (other, one)
            yield Standing(relation, first, second, tie(one, other))


def tie(one: Told, other: Told) -> str:
    """Why two claims may be no two voices; "" where they have different speakers and neither credits the other's."""
    if one.voice == other.voice:
        return "same_speaker"
    if {each.id for each in one.voices} & {each.id for each in other.voices}:
        return "credits"
    may_be = any(this.may_be(that) for this in one.voices for that in other.voices)
    return "perhaps_same" if may_be else ""
