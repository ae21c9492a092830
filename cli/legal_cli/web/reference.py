"""The reference: each source with all that it says and all that rests on it, at addresses that stay.

What stands about a thing is what `legal show` says of it, and the feature scenarios are those of `legal coverage`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from copy import copy
from xml.etree.ElementTree import Element

from legal.claims_book import claims_book
from legal.lookup import KINDS, Thing, shortened
from legal.rulebook import Statement
from legal_cli.render.body import Body
from legal_cli.render.claims import ClaimPages
from legal_cli.render.coverage import CoveragePages
from legal_cli.render.elements import add
from legal_cli.render.page import Item, Page, Section
from legal_cli.render.paragraphs import ParagraphMap
from legal_cli.render.show import ShowPages
from legal_cli.web.frame import Sheet, framed
from legal_cli.web.library import FACTS, TOPICS, Library
from legal_cli.web.refusals import Refusal
from legal_cli.words import Free, Id, Words

_SHELVES = {FACTS: ("fact", "measure"), TOPICS: ("topic", "proposition")}


def reference_page(library: Library, lang: str, shelf: str) -> str:
    """One source, the facts or the topics; "" is the list of all.

    Raises:
        Refusal: there is no such page.
    """
    if shelf and shelf not in _SHELVES and shelf not in library.book.sources:
        raise Refusal(404, "not_found")
    return library.page((lang, "ref", shelf), lambda: _Reference(library, lang).page(shelf))


def claims_page(library: Library, lang: str) -> str:
    """Who says what, and how the claims stand to one another."""
    return library.page((lang, "claims"), lambda: _claims(library, lang))


def coverage_page(library: Library, lang: str) -> str:
    """What each statement of each source leads to."""
    return library.page((lang, "coverage"), lambda: _coverage(library, lang))


def _claims(library: Library, lang: str) -> str:
    page = ClaimPages(library.words[lang]).page(claims_book(library.book, None))
    return _whole(library, lang, "claims", page, _folded)


def _coverage(library: Library, lang: str) -> str:
    found = library.coverage
    page = ParagraphMap(library.words[lang], found.topics).map(found)
    return _whole(library, lang, "coverage", page, _folded)


def _whole(library: Library, lang: str, here: str, page: Page, shorten: Callable[[Element, Words], None]) -> str:
    words = library.words[lang]

    def write(main: Element) -> None:
        Body(words, [page], library.addresses[lang]).write(main)
        shorten(main, words)

    return framed(Sheet(page.title, here, write), words, library.book)


def _contents(main: Element, words: Words) -> None:
    """Before all else, a list that leads to the parts of a long page; after each part, the way back."""
    nav = Element("nav", {"aria-label": words("web.contents"), "class": "contents"})
    entries = add(nav, "ul")
    for number, part in enumerate(main.findall("section[@class='reference']/section"), 1):
        heading = part[0]
        heading.set("id", f"part.{number}")
        add(add(entries, "li"), "a", "".join(heading.itertext()), href=f"#part.{number}")
        add(add(part, "p", class_="back"), "a", words("html.back"), href="#top")
    main.insert(0, nav)
    _fold(part for part in main.findall("section") if part.get("class") != "reference")


def _folded(main: Element, _words: Words) -> None:
    """Each part of a long page closed: what is seen first is a list of what there is."""
    _fold(main.findall("section"))


def _fold(parts: Iterable[Element]) -> None:
    """Parts closed under their headings."""
    for part in parts:
        heading, *rest = part
        for each in list(part):
            part.remove(each)
        details = add(part, "details")
        add(details, "summary").append(heading)
        for link in heading.findall(".//a"):  # the heading opens and closes, and can hold no other control
            add(details, "p").append(copy(link))
            link.tag, link.attrib = "bdi", {"dir": link.get("dir", "ltr")}
        details.extend(rest)


class _Reference:
    """The pages of the reference in one language."""

    def __init__(self, library: Library, lang: str) -> None:
        self.library, self.lang = library, lang
        self.words, self.index = library.words[lang], library.index
        self.show = ShowPages(self.words, library.index)
        self.mirrored = {row.statement.id: row for row in library.coverage.rows}

    def page(self, shelf: str) -> str:
        if not shelf:
            return self._list()
        source = self.library.book.sources.get(shelf)
        title = source.name[self.lang] if source else self.words(f"web.shelf.{shelf}")
        page = self._source(shelf) if source else self._things("", _SHELVES[shelf], title)
        return _whole(self.library, self.lang, f"ref/{shelf}", page._replace(title=title), _contents)

    def _list(self) -> str:
        """All sources, then what belongs to none of them."""
        words, book = self.words, self.library.book

        def write(main: Element) -> None:
            section = add(main, "section", class_="shelves")
            for source in book.sources.values():
                kind = words(f"law.authority.{source.authority}") if source.authority else ""
                self._entry(section, source.id, source.name[self.lang], kind)
            for shelf in _SHELVES:
                self._entry(section, shelf, words(f"web.shelf.{shelf}"), "")

        return framed(Sheet(words("web.page.ref"), "ref", write), words, book)

    def _entry(self, section: Element, shelf: str, name: str, kind: str) -> None:
        add(add(section, "h2"), "a", name, href=f"/{self.lang}/ref/{shelf}")
        for line in (kind, self.words.isolate(Id(shelf)) if "/" in shelf else ""):
            if line:
                add(section, "p", line, class_="origin")

    def _source(self, source: str) -> Page:
        thing = self.index.things[source]
        shown = self.show.page(thing)
        kinds = self._things(source, KINDS[1:], "")
        kept = {self.words(f"show.section.{key}") for key in ("paragraphs", "remarks")}
        own = tuple(each for each in shown.sections if each.title in kept)
        return kinds._replace(lines=shown.lines, sections=(*kinds.sections, *own))

    def _things(self, source: str, kinds: tuple[str, ...], title: str) -> Page:
        """The things of a source, or of none, by what they are."""
        groups = tuple(
            Section(self.words(f"show.kinds.{kind}"), tuple(map(self._item, held)))
            for kind in kinds
            if (held := [each for each in self.index.things.values() if (each.source, each.kind) == (source, kind)])
        )
        section = Section(self.words("web.all_of_it"), groups=groups, kind="reference")
        return Page(title, (), (section,), self.words("closing"))

    def _item(self, thing: Thing) -> Item:
        """A thing by its id and what it is called or says; below, to be opened, all that `legal show` says of it."""
        name, page, label = shortened(thing.id, thing.source), self.show.page(thing), self.show.label(thing)
        lines = page.lines[1:] if thing.source else page.lines  # the first says of which source it is
        under = [Item(each, note=True) for each in lines if not each.endswith(label)]
        fold = "open" if thing.kind == "norm" else "closed"
        under += [Item(each.title.removesuffix(":"), each.items, fold=fold) for each in page.sections]
        more = Item(self.words("web.more", id=Id(name)), (*under, *self._mirrors(thing)), fold="closed")
        return Item(self.words("show.listed", id=Id(name), text=label), (more,), name=name, whole=thing.id)

    def _mirrors(self, thing: Thing) -> Iterator[Item]:
        """The feature scenarios that mirror a statement."""
        if not isinstance(thing.record, Statement) or self.library.folder is None:
            return
        say, row = CoveragePages(self.words), self.mirrored[thing.id]
        told = tuple(Item(self.words.isolate(Free(each.name))) for each in row.scenarios)
        yield Item(say.count(row), told, fold="closed")
