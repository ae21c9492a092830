"""What a thing of the rulebook is, in labelled lines: its source, names, texts. What rests on it is told elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from legal.lookup import Index, Thing
from legal.rulebook import (
    NOT_FOUND,
    Claim,
    FactTexts,
    InForce,
    Norm,
    NormException,
    Proposition,
    Question,
    Source,
    Speaker,
    Statement,
    Topic,
)
from legal_cli.render.conditions import ConditionWords
from legal_cli.render.dependents import claim_words
from legal_cli.render.provenance import HEADLINE
from legal_cli.words import Free, Id, Words


class Identity:
    """Labelled lines about things, in one language."""

    def __init__(self, words: Words, index: Index) -> None:
        self.words, self.index, self.lang = words, index, words.lang

    def lines(self, thing: Thing) -> Iterator[str]:
        """What kind of thing it is, where it comes from, and its own texts."""
        record = thing.record
        if not isinstance(record, Source) and thing.source:
            yield self.line("source", self._source(thing.source))
        match record:
            case Source():
                yield from self._source_lines(record)
            case Norm():
                yield self.line("title", record.title[self.lang])
                yield self.line("cites", self.ids(thing, record.cites))
            case NormException():
                yield self.line("norm", self.ids(thing, [record.id.rpartition("#")[0]]))
                yield self.line("title", record.title[self.lang])
                yield self.line("cites", self.ids(thing, record.cites))
            case Statement():
                yield from self._statement_lines(record, thing)
            case Claim():
                yield from self._claim_lines(record)
            case Question():
                yield from self._question_lines(record, thing)
            case Speaker():
                yield from self._speaker_lines(record, thing)
            case Topic():
                yield from self._topic_lines(record)
            case Proposition():
                yield from self._proposition_lines(record)
            case FactTexts():
                yield from self._fact_lines(record)

    def _question_lines(self, question: Question, thing: Thing) -> Iterator[str]:
        yield self.line("text", question.text[self.lang])
        yield self.line("hangs", question.hangs[self.lang])
        if question.see:
            yield self.line("see", self.ids(thing, question.see))

    def line(self, label: str, text: str) -> str:
        """One labelled line."""
        return self.words("item", what=self.words(f"show.label.{label}"), text=text)

    def _source(self, source: str) -> str:
        name = self.index.book.sources[source].name[self.lang]
        return self.words("rests_on", what=name, ids=Id(source))

    def ids(self, thing: Thing, ids: Sequence[str]) -> str:
        """Ids as they are written inside the thing's source; `none` where there are none."""
        say = ConditionWords(self.words, self.index.book, thing.source)
        return self.words("list").join(self.words.isolate(say.id(each)) for each in ids) or self.words("none")

    def _source_lines(self, source: Source) -> Iterator[str]:
        yield self.line("name", source.name[self.lang])
        if source.authority:
            yield self.line("authority", self.words(f"law.authority.{source.authority}"))
        for key, value in source.document.items():
            yield self.line(key, self.words(f"law.read.{value}") if key == "read" else self._found(Free(value)))
        yield self.line("date", self._found(Id(source.date or NOT_FOUND)))
        if source.not_before:
            yield self.line("not_before", self.words.isolate(Id(source.not_before)))
        if source.in_force:
            yield self.line("in_force", self._time(source.in_force, source))

    def _time(self, found: InForce, source: Source) -> str:
        say = ConditionWords(self.words, self.index.book, source.id)
        if found.end is None:
            told = self.words("law.from", start=Id(found.start))
        else:
            told = self.words("law.between", start=Id(found.start), end=Id(found.end))
        return say.rests(told, found.cites)

    def _found(self, value: str) -> str:
        return self.words("show.not_found") if value == NOT_FOUND else self.words.isolate(value)

    def _statement_lines(self, statement: Statement, thing: Thing) -> Iterator[str]:
        if statement.locator:
            yield self.line("locator", statement.locator[self.lang])
        else:
            yield self.line("paragraph", self.paragraph(statement.paragraph))
        speaker = self.index.book.sources[thing.source].speakers[statement.speaker]
        who = self.words("show.speaker", name=speaker.name[self.lang], role=speaker.role[self.lang])
        yield self.line("speaker", self.words("rests_on", what=who, ids=Id(statement.speaker)))
        yield self.line("kind", self.words(f"show.statement.{statement.kind}"))
        yield self.line("text", statement.text[self.lang])
        if statement.via:
            yield self.line("via", statement.via[self.lang])
        if statement.credits:
            yield self.line("credits", self._speaker(thing, statement.credits))
        if statement.aside:
            yield self.line("aside", statement.aside[self.lang])
        yield from self._known_by(statement)

    def _known_by(self, statement: Statement) -> Iterator[str]:
        """How we know of a statement, as far as the source says."""
        if statement.date:
            yield self.line("date", self._found(Id(statement.date)))
        if statement.not_before:
            yield self.line("not_before", self.words.isolate(Id(statement.not_before)))
        if statement.url:
            yield self.line("url", self._found(Free(statement.url)))
        if statement.read:
            yield self.line("read", self.words(f"law.read.{statement.read}"))
        if statement.confidence:
            yield self.line("confidence", self.words(f"law.confidence.{statement.confidence}"))
        if statement.our_reading:
            yield self.words("law.note.ours")

    def paragraph(self, name: str) -> str:
        """A paragraph by its name."""
        return self.words("show.headline") if name == HEADLINE else self.words.isolate(Id(name))

    def _speaker(self, thing: Thing, speaker: str) -> str:
        name = self.index.book.sources[thing.source].speakers[speaker].name[self.lang]
        return self.words("rests_on", what=name, ids=Id(speaker))

    def _speaker_lines(self, speaker: Speaker, thing: Thing) -> Iterator[str]:
        yield self.line("name", speaker.name[self.lang])
        yield self.line("role", speaker.role[self.lang])
        if speaker.perhaps:
            yield self.line("perhaps", self._speaker(thing, speaker.perhaps))

    def _topic_lines(self, topic: Topic) -> Iterator[str]:
        yield self.line("text", topic.text[self.lang])
        if topic.counts:
            yield self.line("counts", topic.counts[self.lang])

    def _claim_lines(self, claim: Claim) -> Iterator[str]:
        topic = self.index.book.topics[claim.topic]
        yield self.line("topic", self.words("rests_on", what=topic.text[self.lang], ids=Id(topic.id)))
        if claim.proposition:
            text = topic.propositions[claim.proposition].text[self.lang]
            yield self.line("proposition", self.words("rests_on", what=text, ids=Id(claim.proposition)))
        elif topic.counts:
            yield self.line("counts", topic.counts[self.lang])
        yield self.line("claimed", claim_words(self.words, self.index.book.topics, claim, topic=False))

    def _proposition_lines(self, proposition: Proposition) -> Iterator[str]:
        topics = self.index.book.topics.values()
        [topic] = [each for each in topics if proposition.id in each.propositions]
        yield self.line("topic", self.words("rests_on", what=topic.text[self.lang], ids=Id(topic.id)))
        yield self.line("text", proposition.text[self.lang])
        for label, others in (("implies", proposition.implies), ("excludes", proposition.excludes)):
            for each in others:
                text = topic.propositions[each].text[self.lang]
                yield self.line(label, self.words("rests_on", what=text, ids=Id(each)))

    def _fact_lines(self, texts: FactTexts) -> Iterator[str]:
        yield self.line("name", texts.label[self.lang])
        if texts.question:
            yield self.line("question", texts.question[self.lang])
            yield self.line("reason", texts.reason[self.lang])
