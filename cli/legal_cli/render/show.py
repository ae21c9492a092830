"""What `legal show` prints for people: one thing with all that it cites and all that rests on it, or a list of all.

It builds a page, which `page` writes as text or Markdown; how things hang together is `legal.lookup`'s matter.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from legal.links import Link
from legal.lookup import KINDS, Index, Thing
from legal.measures import MEASURES
from legal.rulebook import Claim, Consequence, FactTexts, Norm, NormException, Source, Statement
from legal_cli.render.conditions import ConditionWords
from legal_cli.render.dependents import Dependents
from legal_cli.render.identity import Identity
from legal_cli.render.page import Item, Page, Section
from legal_cli.render.provenance import sanction
from legal_cli.words import Id, Words


class ShowPages:
    """Pages of things in one language."""

    def __init__(self, words: Words, index: Index) -> None:
        self.words, self.index, self.lang = words, index, words.lang
        self.identity = Identity(words, index)

    def listing(self) -> Page:
        """Everything that has an id, grouped by what it is."""
        things = self.index.things.values()
        by_kind = groupby(sorted(things, key=lambda each: KINDS.index(each.kind)), key=lambda each: each.kind)
        sections = [
            Section(self.words(f"show.kinds.{kind}"), tuple(self._listed(each) for each in group))
            for kind, group in by_kind
        ]
        return Page(self.words("show.listing"), (), tuple(sections), self.words("closing"))

    def _listed(self, thing: Thing) -> Item:
        return Item(self.words("show.listed", id=Id(thing.id), text=self.label(thing)))

    def page(self, thing: Thing) -> Page:
        """Everything about one thing."""
        kind = self.words(f"show.kind.{_word(thing)}")
        title = self.words("item", what=kind, text=self.words.isolate(Id(thing.id)))
        sections = [each for each in self._sections(thing) if each.items]
        return Page(title, tuple(self.identity.lines(thing)), tuple(sections), self.words("closing"))

    def label(self, thing: Thing) -> str:
        """What a thing is called or says."""
        return self._dependents("").label(thing)

    def _dependents(self, source: str) -> Dependents:
        return Dependents(self.words, self.index, source)

    def _sections(self, thing: Thing) -> Iterator[Section]:
        record = thing.record
        match record:
            case Source():
                yield from self._source_sections(thing, record)
                return
            case Norm():
                yield from self._norm_sections(thing, record)
            case NormException():
                say = ConditionWords(self.words, self.index.book, thing.source)
                yield self._section("when" if record.cites else "silent_when", say.tree(record.when))
            case Claim():
                yield self._section("cites", self._statements(thing, record.cites))
                yield self._section("stands", tuple(self._standings(record)))
            case FactTexts():
                yield from self._fact_sections(thing, record)
        if isinstance(record, Claim):
            return  # nothing rests on a claim
        used = tuple(self._dependents(thing.source).items(thing, self._shown(thing)))
        yield self._section(f"used.{_word(thing)}", used or (Item(self.words("show.nothing")),))

    def _section(self, key: str, items: tuple[Item, ...]) -> Section:
        return Section(self.words(f"show.section.{key}"), items)

    def _shown(self, thing: Thing) -> tuple[Link, ...]:
        """What rests on a thing and does not stand on its page already, as a norm's own exceptions and questions do."""
        asks = thing.record.asks if isinstance(thing.record, Norm) else {}
        links = self.index.dependents(thing.id)
        return tuple(each for each in links if each.role != "exception_of" and each.start not in asks)

    def _statements(self, thing: Thing, ids: tuple[str, ...]) -> tuple[Item, ...]:
        source = self.index.book.sources[thing.source]
        found = (source.statements[each] for each in ids)
        return tuple(self._entry(thing, each.id, self._said(source, each)) for each in found)

    def _standings(self, claim: Claim) -> Iterator[Item]:
        """How a claim stands to the others on its topic, the ones that do not bear on it only counted."""
        from legal.claims_book import claims_book
        from legal_cli.render.claims import ClaimWords

        [topic] = claims_book(self.index.book, [claim.topic])
        found = [each for each in topic.standings if claim.id in each.relation[1:3]]
        yield from (Item(each) for each in ClaimWords(self.words, topic).standings(found))

    def _said(self, source: Source, statement: Statement) -> str:
        name = source.speakers[statement.speaker].name[self.lang]
        return self.words("item", what=name, text=statement.text[self.lang])

    def _entry(self, thing: Thing, whole: str, text: str, under: tuple[Item, ...] = ()) -> Item:
        short = ConditionWords(self.words, self.index.book, thing.source).id(whole)
        return Item(self.words("show.listed", id=short, text=text), under)

    def _norm_sections(self, thing: Thing, norm: Norm) -> Iterator[Section]:
        say = ConditionWords(self.words, self.index.book, thing.source)
        yield self._section("elements", say.tree(norm.punishable))
        yield self._section("exceptions", tuple(self._exception(each, say) for each in norm.unless if each.cites))
        silent = tuple(self._exception(each, say) for each in norm.unless if not each.cites)
        yield self._section("silent", silent)
        consequences = [
            Item(
                say.rests(self._sanction(each), each.cites, ours=each.our_reading),
                say.tree(each.when) if each.when else (),
            )
            for each in norm.consequences
        ]
        yield self._section("consequences", tuple(consequences))
        questions = self.index.book.sources[thing.source].questions
        asked = [
            self._entry(thing, key, questions[key].text[self.lang], say.tree(when)) for key, when in norm.asks.items()
        ]
        yield self._section("asks", tuple(asked))

    def _exception(self, each: NormException, say: ConditionWords) -> Item:
        listed = self.words("show.listed", id=say.id(each.id), text=each.title[self.lang])
        return Item(say.rests(listed, each.cites, ours=each.our_reading), say.tree(each.when))

    def _sanction(self, each: Consequence) -> str:
        return sanction(self.words, each.text[self.lang], each.range)

    def _fact_sections(self, thing: Thing, texts: FactTexts) -> Iterator[Section]:
        choices = [self.words("show.listed", id=Id(word), text=each[self.lang]) for word, each in texts.choices.items()]
        yield self._section("choices", tuple(Item(each) for each in choices))
        if thing.id in MEASURES:
            facts = self.index.book.facts
            made = [self._entry(thing, path, facts[path].label[self.lang]) for path in MEASURES[thing.id].of]
            yield self._section("measure_of", tuple(made))

    def _source_sections(self, thing: Thing, source: Source) -> Iterator[Section]:
        yield self._section("paragraphs", tuple(self._paragraphs(thing, source)))
        for kind in KINDS[1:]:
            things = [each for each in self.index.things.values() if each.source == source.id and each.kind == kind]
            items = tuple(self._entry(thing, each.id, self._dependents(source.id).label(each)) for each in things)
            yield Section(self.words(f"show.kinds.{kind}"), items)
        say = ConditionWords(self.words, self.index.book, source.id)
        remarks = [
            Item(self.words("show.remark", ids=self.identity.ids(thing, each.cites)), say.tree(each.when))
            for each in source.remarks
        ]
        yield self._section("remarks", tuple(remarks))

    def _paragraphs(self, thing: Thing, source: Source) -> Iterator[Item]:
        for name in source.paragraphs:
            held = tuple(key for key, each in source.statements.items() if each.paragraph == name)
            what = self.identity.line("paragraph", self.identity.paragraph(name))
            yield Item(self.words("rests_on", what=what, ids=self.identity.ids(thing, held)))


def _word(thing: Thing) -> str:
    """The word for what a thing is: an exception that cites no statement is our care, and none of the source's."""
    return "silent" if isinstance(thing.record, NormException) and not thing.record.cites else thing.kind
