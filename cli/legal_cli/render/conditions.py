"""Conditions in words: what each asks, presumes and leaves open, and on what it rests. No case is at hand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from legal.conditions import All, AnyOf, Atom, Condition, Leaf, Not
from legal.lookup import shortened
from legal.rulebook import Rulebook
from legal_cli.render.page import Item
from legal_cli.render.sentences import Sentences
from legal_cli.words import Id, Words


class ConditionWords:
    """Says conditions in one language; ids are written as inside `source`, "" for whole ones."""

    def __init__(self, words: Words, book: Rulebook, source: str) -> None:
        self.words, self.book, self.source = words, book, source
        self._values = Sentences(words, book)

    def tree(self, condition: Condition) -> tuple[Item, ...]:
        """A condition as a list: what must hold together is not named, since a list says that."""
        if isinstance(condition, All) and not condition.cites:
            return self.items(condition.of)
        return (self.item(condition),)

    def items(self, conditions: Sequence[Condition]) -> tuple[Item, ...]:
        """Conditions as entries of a list."""
        return tuple(self.item(each) for each in conditions)

    def item(self, condition: Condition) -> Item:
        """A condition with all that is inside it."""
        match condition:
            case Not():
                return Item(self._rests(self.words("node.not"), condition), self.items(condition.of))
            case All() | AnyOf():
                key = "node.all" if isinstance(condition, All) else "node.any"
                return Item(self._rests(self.words(key), condition), self.items(condition.of))
            case _:
                said = condition.text.get(self.words.lang)
                head = self._rests(said or self.test(condition), condition)
                return Item(head, tuple(self.details(condition, test=bool(said))))

    def details(self, leaf: Leaf, *, test: bool = True) -> Iterator[Item]:
        """What stands under an atom: what it compares, what it presumes, what it leaves open."""
        if test:
            yield Item(self.test(leaf))
        if not isinstance(leaf, Atom):
            return
        if leaf.group:
            yield Item(self.words("law.group", members=self._values.value(leaf.fact, leaf.value)))
        if leaf.presume is not None:
            yield Item(self.words("show.presume", value=self._values.presumed_value(leaf.fact, leaf.presume)))
        for value, question in leaf.unsettled.items():
            yield Item(self.unsettled(leaf, [str(value)], question))

    def unsettled(self, atom: Atom, values: Sequence[str], question: str) -> str:
        """That these values of an atom hang on a question."""
        told = self.words("list").join(self._values.value(atom.fact, value) for value in values)
        return self.words("show.unsettled", value=told, id=self.id(question))

    def test(self, leaf: Leaf) -> str:
        """What an atom compares: `Kind of force: armed forces of a State — situation.force.kind`."""
        if isinstance(leaf, Atom):
            label, value = self._values.label(leaf.fact), self._values.value(leaf.fact, leaf.group or leaf.value)
            return self.rests(self.words(f"show.test.{leaf.comparison}", label=label, value=value), [leaf.fact])
        key = "may_be" if leaf.may else "outcome"
        return self.words(f"show.test.{key}", id=self.id(leaf.norm), value=self.words(f"outcome_word.{leaf.outcome}"))

    def _rests(self, what: str, condition: Condition) -> str:
        return self.rests(what, condition.cites, ours=condition.our_reading)

    def rests(self, what: str, ids: Sequence[str], *, ours: bool = False) -> str:
        """A text with the ids that it rests on; and whether that is our reading of them."""
        if not ids:
            return what
        joined = self.words("list").join(self.words.isolate(self.id(each)) for each in ids)
        return self.words("our_reading" if ours else "rests_on", what=what, ids=joined)

    def id(self, whole: str) -> Id:
        """An id as it is written here."""
        return Id(shortened(whole, self.source))

    def said(self, condition: Condition) -> str:
        """A condition on one line: its own words, or what it compares, or how its parts are joined."""
        match condition:
            case Atom():
                return condition.text.get(self.words.lang) or self.test(condition)
            case Not():
                return self.words("node.not")
            case All() | AnyOf():
                return self.words("node.all" if isinstance(condition, All) else "node.any")
            case _:
                return condition.text.get(self.words.lang) or self.test(condition)
