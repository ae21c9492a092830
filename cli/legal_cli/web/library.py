"""What all requests share: the rulebook and all that is made of it once. It holds nothing of any request."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import quote

from legal.coverage import Coverage, cover
from legal.lookup import Index, Thing, shortened
from legal.rulebook import Rulebook
from legal_cli.typed import meanings
from legal_cli.words import LANGUAGES, Words

if TYPE_CHECKING:
    from legal.coverage import FeatureScenario

_FEW = 2  # norms
FACTS, TOPICS = "facts", "topics"
_SHELF = {"fact": FACTS, "measure": FACTS, "topic": TOPICS, "proposition": TOPICS}


class Library:
    """A rulebook with its words, links and addresses; `features` are the scenarios that mirror its statements."""

    def __init__(self, book: Rulebook, features: list[FeatureScenario], folder: str | None) -> None:
        self.book, self.features, self.folder = book, features, folder
        self.index = Index(book)
        self.words = {lang: Words(lang, always=True) for lang in LANGUAGES}
        self.plain = {lang: Words(lang, bidi=False) for lang in LANGUAGES}
        self.meanings = meanings()
        self.addresses = {lang: _addresses(self.index, lang) for lang in LANGUAGES}
        self._pages: dict[tuple[str, ...], str] = {}

    @cached_property
    def coverage(self) -> Coverage:
        """All sources, statement by statement."""
        return cover(self.book, list(self.book.sources), self.features, self.folder)

    def is_short(self, readings: Sequence[str] | None) -> bool:
        """Whether readings, by whole ids, have so few norms that a page tells of them in a few milliseconds."""
        asked = set(readings or self.book.defaults)
        return asked <= self.book.sources.keys() and sum(len(self.book.sources[each].norms) for each in asked) <= _FEW

    def page(self, key: tuple[str, ...], write: Callable[[], str]) -> str:
        """A page that tells of the rulebook alone, made when it is first wanted; `key` names one of few pages."""
        if key not in self._pages:
            self._pages[key] = write()
        return self._pages[key]


def _addresses(index: Index, lang: str) -> Mapping[str, str]:
    """Where each thing stands, by whole id; and by the last part of its id, where no other thing's ends so."""
    found = {whole: address(lang, thing) for whole, thing in index.things.items()}
    short: dict[str, list[str]] = {}
    for whole, thing in index.things.items():
        short.setdefault(shortened(whole, thing.source).rpartition("#")[2], []).append(whole)
    return {**{name: found[each[0]] for name, each in short.items() if len(each) == 1}, **found}


def address(lang: str, thing: Thing) -> str:
    """The stable address of a thing: `/ar/ref/iq/stated-position#S11`."""
    if thing.kind == "source":
        return f"/{lang}/ref/{thing.id}"
    shelf = thing.source or _SHELF[thing.kind]
    return f"/{lang}/ref/{shelf}#{quote(shortened(thing.id, thing.source))}"
