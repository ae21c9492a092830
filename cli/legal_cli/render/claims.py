"""What `legal claims` prints for people: each topic, point by point and voice by voice, and how the claims stand.

It builds a page, which `page` writes as text or Markdown; the relations are computed in `legal.claims`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from legal.claims_book import Row, Standing, Told, TopicBook, Voice
from legal.lookup import shortened
from legal.rulebook import Proposition
from legal_cli.render.page import Item, Page, Section
from legal_cli.words import Id, Words

_APART = ("independent", "figure")  # the reasons for which neither of two claims bears on the other
FEW = 5  # silent speakers or points up to which each is named
MEANINGS = ("contradicts", "disputes_in_part", "agrees", "narrows", "overlaps", "not_comparable", "silent")


class ClaimPages:
    """Pages of claims in one language."""

    def __init__(self, words: Words) -> None:
        self.words, self.lang = words, words.lang

    def page(self, found: Sequence[TopicBook], asked: Sequence[Voice] | None = None, as_of: str | None = None) -> Page:
        """All topics found; where speakers are asked for, what they say of them and what they do not."""
        lines = [self.words("claims.about"), *self._left_out(found, asked, as_of)]
        if asked is not None:
            lines += [self.words("claims.of", who=self._whole(each), id=Id(each.id)) for each in asked]
        sections = list(self._sections(found, None if asked is None else {each.id for each in asked}))
        if not any(each.told for each in found):
            lines.append(self.words("claims.nothing"))
        meaning = tuple(Item(self.words(f"claims.meaning.{each}")) for each in MEANINGS)
        sections.append(Section(self.words("claims.meanings"), meaning))
        return Page(self.words("claims.title"), tuple(lines), tuple(sections), self.words("claims.closing"))

    def _left_out(self, found: Sequence[TopicBook], asked: Sequence[Voice] | None, as_of: str | None) -> Iterator[str]:
        """What is later than the day asked for, and what is kept because its day was not found."""
        if as_of is None:
            return
        shown = found if asked is None else [each.of({voice.id for voice in asked}) for each in found]
        later = [each for topic in shown for each in topic.later]
        undated = [each for topic in shown for each in topic.told if not each.made.day]
        for key, told in (("claims.later", later), ("claims.undated", undated)):
            if told:
                yield self.words(key, date=Id(as_of), claims=self._by_source(told))
        if not later:
            yield self.words("claims.none_later", date=Id(as_of))

    def _by_source(self, told: Sequence[Told]) -> str:
        held: dict[str, list[str]] = {}
        for each in told:
            held.setdefault(each.source.id, []).append(self.words.isolate(Id(each.claim.id.rpartition("#")[2])))
        named = (
            self.words("item", what=self.words.isolate(Id(source)), text=self.words("list").join(ids))
            for source, ids in held.items()
        )
        return self.words("claims.names").join(named)

    def _sections(self, found: Sequence[TopicBook], asked: set[str] | None) -> Iterator[Section]:
        silent: list[Item] = []
        for topic in found:
            title = self.words("rests_on", what=topic.topic.text[self.lang], ids=Id(topic.topic.id))
            shown = topic if asked is None else topic.of(asked)
            if asked is not None and not shown.rows:
                silent.append(Item(title))
            else:
                yield Section(title, tuple(self._topic(topic, shown, asked)))
        if silent:
            yield Section(self.words("claims.silent_on"), tuple(silent))

    def _topic(self, whole: TopicBook, shown: TopicBook, asked: set[str] | None) -> Iterator[Item]:
        say = ClaimWords(self.words, whole)
        for row in shown.rows:
            yield Item(say.point(row), tuple(Item(each) for each in say.voices(row)))
        yield from _headed(
            self.words("claims.between"), say.standings([each for each in shown.standings if not each.tie])
        )
        yield from _headed(self.words("claims.within"), say.standings([each for each in shown.standings if each.tie]))
        if asked is not None:
            yield from self._silent_on([each for each in whole.rows if each not in shown.rows], say)
        elif whole.silent:
            yield Item(self._silent_all(whole.silent, say))

    def _silent_on(self, rows: Sequence[Row], say: ClaimWords) -> Iterator[Item]:
        """The points on which those asked for say nothing; many are only counted."""
        if len(rows) > FEW:
            yield Item(self.words("claims.silent_points", n=len(rows)))
        else:
            yield from _headed(self.words("claims.silent_on"), (say.point(each) for each in rows))

    def _silent_all(self, voices: Sequence[Voice], say: ClaimWords) -> str:
        """Who says nothing on a topic; many are only counted, source by source."""
        if len(voices) <= FEW:
            return self.words("claims.silent_all", who=say.names(voices))
        counts = Counter(each.source for each in voices)
        told = (
            self.words("item", what=self.words.isolate(Id(source)), text=str(count)) for source, count in counts.items()
        )
        return self.words("claims.silent_many", n=len(voices), sources=self.words("list").join(told))

    def _whole(self, voice: Voice) -> str:
        speaker = voice.speaker
        return self.words("show.speaker", name=speaker.name[self.lang], role=speaker.role[self.lang])


class ClaimWords:
    """Says the claims of one topic and how they stand; ids are short where all are of one source."""

    def __init__(self, words: Words, topic: TopicBook) -> None:
        self.words, self.lang, self.topic = words, words.lang, topic
        sources = {each.source.id for each in topic.told}
        self.source = sources.pop() if len(sources) == 1 else ""

    def point(self, row: Row) -> str:
        """What the claims of a row are about."""
        if row.proposition is None:
            return self.words("claims.number", text=self.topic.topic.counts[self.lang])
        return self.words(
            "rests_on", what=row.proposition.text[self.lang], ids=Id(row.proposition.id.rpartition("#")[2])
        )

    def voices(self, row: Row) -> Iterator[str]:
        """Who says what of it, a line a claim, and who of those that speak on the topic is silent."""
        for told in row.told:
            yield self.words("item", what=self._says(told), text=self._who(told))
        for implied in row.implied:
            what = self.words(f"claims.implied.{implied.stance}", id=self._id(implied.told.claim.id))
            yield self.words("item", what=what, text=implied.told.voice.speaker.name[self.lang])
        silent = [each for each in row.silent if each not in self.topic.silent]
        if silent:
            yield self.words("claims.silent", who=self.names(silent))

    def _says(self, told: Told) -> str:
        claim = told.claim
        if not claim.figure:
            return self.words(f"claims.says.{claim.stance}")
        return self.words("list").join(self.words(f"show.figure.{word}", n=n) for word, n in claim.figure.items())

    def _who(self, told: Told) -> str:
        name = told.voice.speaker.name[self.lang]
        if told.via:
            name = self.words("claims.via", who=name, via=self.words("list").join(each[self.lang] for each in told.via))
        ids = (self._id(each) for each in (told.claim.id, *told.claim.cites))
        name = self.words("claims.dated", who=name, dated=self._dated(told))
        return self.words("rests_on", what=name, ids=self.words("list").join(self.words.isolate(each) for each in ids))

    def standings(self, standings: Sequence[Standing]) -> Iterator[str]:
        """How claims stand to one another, a line each; of different speakers, what does not bear is only counted."""
        apart = [each for each in standings if each.relation.reason in _APART]
        yield from (self.standing(each) for each in standings if each not in apart)
        if rest := sum(not each.tie for each in apart):
            yield self.words("claims.independent", n=rest)

    def standing(self, each: Standing) -> str:
        """One relation, with what makes it one voice."""
        relation = each.relation
        key = f"claims.reason.{relation.reason}" if relation.reason else f"claims.relation.{relation.kind}"
        ruled_out = self.words("list").join(self._text(whole) for whole in relation.rules_out)
        said = self.words(key, one=self._named(each.one), other=self._named(each.other), ruled_out=ruled_out)
        return self.words("rests_on", what=said, ids=self.words(f"claims.tie.{each.tie}")) if each.tie else said

    def _text(self, whole: str) -> str:
        proposition: Proposition = self.topic.topic.propositions[whole]
        return self.words("claims.quoted", text=proposition.text[self.lang])

    def _named(self, told: Told) -> str:
        who = self.words("claims.dated", who=told.voice.speaker.name[self.lang], dated=self._dated(told))
        return self.words("claims.named", id=self._id(told.claim.id), who=who)

    def _dated(self, told: Told) -> str:
        """The day of a claim, or that none was found."""
        if told.made.day:
            return self.words.isolate(Id(told.made.day))
        if told.made.not_before:
            return self.words("claims.not_before", date=Id(told.made.not_before))
        return self.words("law.note.no_day")

    def _id(self, whole: str) -> Id:
        return Id(shortened(whole, self.source))

    def names(self, voices: Sequence[Voice]) -> str:
        """Speakers by name."""
        return self.words("claims.names").join(each.speaker.name[self.lang] for each in voices)


def _headed(head: str, lines: Iterator[str]) -> Iterator[Item]:
    items = tuple(Item(each) for each in lines)
    if items:
        yield Item(head, items)
