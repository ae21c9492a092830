"""What rests on a thing, in words: each link with the part it comes from and the condition that makes it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from legal.conditions import All, AnyOf, Atom, Not
from legal.links import Link
from legal.lookup import Index, Thing
from legal.records import label_of
from legal.rulebook import Claim, NormException, Topic
from legal_cli.render.conditions import ConditionWords
from legal_cli.render.page import Item
from legal_cli.words import Words

_READ = ("fact", "measure", "norm")  # the kinds of things that conditions read


class Dependents:
    """Links to a thing as entries of a list, ids written as inside `source`."""

    def __init__(self, words: Words, index: Index, source: str) -> None:
        self.words, self.index = words, index
        self.say = ConditionWords(words, index.book, source)

    def items(self, thing: Thing, links: Iterable[Link]) -> Iterator[Item]:
        """One entry a link, the same one only once."""
        yield from dict.fromkeys(self._item(thing, link) for link in links)

    def label(self, thing: Thing) -> str:
        """What a thing is called or says."""
        if isinstance(thing.record, Claim):
            return claim_words(self.words, self.index.book.topics, thing.record)
        return label_of(thing)[self.words.lang]

    def _item(self, thing: Thing, link: Link) -> Item:
        record = self.index.things[link.start].record
        silent = link.role == "exception" and isinstance(record, NormException) and not record.cites
        key = "show.by.silent" if silent else f"show.by.{link.role}"
        text = self.words(key, id=self.say.id(link.start), text=self._text(link))
        return Item(text, tuple(self._under(thing, link)))

    def _text(self, link: Link) -> str:
        """The part's own words where it has some, else what the thing is called that it is a part of."""
        if link.role == "consequence":
            return link.text.get(self.words.lang, "") or self._condition(link)
        if link.role == "element":
            return self._condition(link)
        if link.role == "says":
            return self._said(self.index.things[link.start])
        return self.label(self.index.things[link.start])

    def _said(self, thing: Thing) -> str:
        """What a claim says of the thing at hand, and who says it."""
        if not isinstance(thing.record, Claim):
            return ""
        source = self.index.book.sources[thing.source]
        who = source.speakers[source.statements[thing.record.cites[0]].speaker].name[self.words.lang]
        return self.words(
            "item", what=who, text=claim_words(self.words, self.index.book.topics, thing.record, topic=False)
        )

    def _condition(self, link: Link) -> str:
        return self.say.said(link.condition) if link.condition is not None else ""

    def _under(self, thing: Thing, link: Link) -> Iterator[Item]:
        condition = link.condition
        if condition is None:
            return
        if link.role in ("asks", "shown"):
            yield from self.say.tree(condition)
        elif isinstance(condition, All | AnyOf | Not):
            yield from self.say.items(condition.of)
        elif link.role == "unsettled" and isinstance(condition, Atom):
            values = [str(value) for value, question in condition.unsettled.items() if question == thing.id]
            yield Item(self.say.test(condition))
            yield Item(self.say.unsettled(condition, values, thing.id))
        elif thing.kind in _READ:
            yield from self.say.details(condition)


def claim_words(words: Words, topics: Mapping[str, Topic], claim: Claim, *, topic: bool = True) -> str:
    """What a claim says, by topic; it has no words of its own in the rulebook, but those of its topic."""
    about = topics[claim.topic]
    if claim.figure:
        said = words("list").join(words(f"show.figure.{word}", n=number) for word, number in claim.figure.items())
    else:
        text = about.propositions[claim.proposition].text[words.lang]
        said = words(f"show.stance.{claim.stance}", proposition=text)
    return words("item", what=about.text[words.lang], text=said) if topic else said
