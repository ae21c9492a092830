"""What stands in the body of an HTML page: answers, titled lists, tables, and the links between their entries.

It writes what pages hold, all of it and in their order; the file around it is the matter of `html`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from xml.etree.ElementTree import Element

from legal_cli.render.elements import add, inline
from legal_cli.render.page import Answer, Item, Page, Section, Table
from legal_cli.words import Words

Links = Mapping[str, str]
NOWHERE: Links = {}


class Body:
    """Writes pages into an element. A name leads within its own answer, or titled list where there is no answer.

    `addresses` are those of other pages, by whole id, for ids that nothing on these pages is named by.
    """

    def __init__(self, words: Words, pages: Sequence[Page], addresses: Links = NOWHERE) -> None:
        self.words, self.pages, self.addresses = words, pages, addresses
        scopes = [tuple(_names(scope)) for page in pages for scope in _scopes(page)]
        several = sum(bool(names) for names in scopes) > 1
        alone = [{name: name for name in names} for names in scopes]
        named = _prefixed(scopes) if several else alone
        self._links: Iterator[Links] = iter([{**addresses, **links} for links in named])
        self._used: set[str] = set()

    def write(self, main: Element) -> None:
        """All pages; with several, a table of them first."""
        if len(self.pages) == 1:
            self._page(main, self.pages[0], 2)
            return
        if self.pages:
            self._contents(main)
        for place, page in enumerate(self.pages, 1):
            article = add(main, "article", id=f"case.{place}")
            add(article, "h2", page.title)
            self._page(article, page, 3)
            add(add(article, "p", class_="back"), "a", self.words("html.back"), href="#top")

    def _contents(self, main: Element) -> None:
        """The pages with their outcomes, each leading to its place."""
        columns = (self.words("html.scenario"), self.words("html.outcome"))
        table = _table(main, self.words("html.contents"), columns)
        for place, page in enumerate(self.pages, 1):
            row = add(table, "tr")
            cell = add(row, "th", scope="row")
            add(cell, "a", page.title, href=f"#case.{place}")
            for line in (*page.lines, page.place):
                if line:
                    add(cell, "small", line)
            outcomes = add(row, "td")
            for answer in page.answers:
                said = self.words(f"outcome_word.{answer.outcome}")
                several = self.words("item", what=answer.reading, text=said) if len(page.answers) > 1 else said
                add(outcomes, "p", several, class_=f"outcome {answer.outcome}")

    # ---- one page ----------------------------------------------------------------------------------------------------

    def _page(self, parent: Element, page: Page, level: int) -> None:
        for line in (*page.lines, page.place):
            if line:
                add(parent, "p", line, class_="origin")
        for section in page.overview:
            self._section(parent, section, level, next(self._links))
        for answer in page.answers:
            self._answer(parent, answer, level, titled=len(page.answers) > 1)
        for section in page.sections:
            self._section(parent, section, level, next(self._links))
        if page.closing:
            add(parent, "p", page.closing, class_="closing")

    def _answer(self, parent: Element, answer: Answer, level: int, *, titled: bool) -> None:
        links = next(self._links)
        said = add(parent, "section", class_=f"answer {answer.outcome}")
        if titled:
            add(said, f"h{level}", answer.reading)
        add(said, "p", self.words(f"outcome_word.{answer.outcome}"), class_=f"outcome {answer.outcome}")
        sentence, *others = answer.lines
        add(said, "p", sentence, class_="sentence")
        for line in others:
            add(said, "p", line, class_="source")
        if titled:  # of several answers, what they say is seen together, and the grounds of each can be opened
            parent = add(said, "details")
            add(parent, "summary", self.words("html.grounds"))
        for section in answer.sections:
            self._section(parent, section, level + titled, links)

    def _section(self, parent: Element, section: Section, level: int, links: Links) -> None:
        element = add(parent, "section", class_=section.kind)
        if section.table is not None:
            self._rows(_table(element, section.title, section.table.columns), section.table, links)
            if section.kind == "readings":
                _name_roles(element)
        else:
            inline(add(element, f"h{min(level, 6)}"), section.title.removesuffix(":"), links)
        self._items(element, section.items, links)
        for group in section.groups:
            self._section(element, group, level + 1, links)

    def _rows(self, body: Element, table: Table, links: Links) -> None:
        for cells in table.rows:
            row = add(body, "tr")
            for place, lines in enumerate(cells):
                cell = add(row, "td") if place else add(row, "th", scope="row")
                for line in lines:
                    inline(add(cell, "p"), line, links)

    # ---- lists -------------------------------------------------------------------------------------------------------

    def _items(self, parent: Element, items: Sequence[Item], links: Links) -> None:
        if not items:
            return
        entries = add(parent, "ul")
        for item in items:
            entry = add(entries, "li", class_="note" if item.note else item.truth and f"is-{item.truth}")
            if (target := links.get(item.name, "")) and target not in self._used:
                self._used.add(target)
                entry.set("id", target)
            self._item(entry, item, links)

    def _item(self, entry: Element, item: Item, links: Links) -> None:
        others = {**links, item.name: self.addresses.get(item.whole, "")} if item.name else links
        if not item.under:
            inline(entry, item.text, others)
        elif item.fold:
            details = add(entry, "details", open="open" if item.fold == "open" else "")
            inline(add(details, "summary"), item.text, {})  # which is a control, and can hold none
            self._items(details, item.under, links)
        else:
            inline(add(entry, "p"), item.text, others)
            self._items(entry, item.under, links)


def _table(parent: Element, title: str, columns: Sequence[str]) -> Element:
    """A table with a title and these columns; what is given back takes its rows."""
    table = add(parent, "table")
    add(table, "caption", title)
    row = add(add(table, "thead"), "tr")
    for column in columns:
        add(row, "th", column, scope="col")
    return add(table, "tbody")


_ROLES = {"table": "table", "thead": "rowgroup", "tbody": "rowgroup", "tr": "row", "td": "cell"}
_HEADERS = {"col": "columnheader", "row": "rowheader"}


def _name_roles(section: Element) -> None:
    """Says what each part of a table is: on a phone its style makes boxes of them, which hides it from who listens."""
    for each in section.iter():
        role = _HEADERS[each.attrib["scope"]] if each.tag == "th" else _ROLES.get(each.tag)
        if role is not None:
            each.set("role", role)


def _prefixed(scopes: Sequence[Sequence[str]]) -> Sequence[Links]:
    """The names of each scope, made different by the number of those that have any."""
    numbers = accumulate(min(len(names), 1) for names in scopes)
    return [{name: f"{place}-{name}" for name in names} for place, names in zip(numbers, scopes, strict=True)]


def _scopes(page: Page) -> Sequence[Sequence[Section]]:
    """The parts of a page in which a name means one thing, in their order."""
    overview, sections = ([(section,) for section in each] for each in (page.overview, page.sections))
    return [*overview, *(answer.sections for answer in page.answers), *sections]


def _names(sections: Sequence[Section]) -> Iterator[str]:
    for section in sections:
        yield from _named(section.items)
        yield from _names(section.groups)


def _named(items: Sequence[Item]) -> Iterator[str]:
    for item in items:
        if item.name:
            yield item.name
        yield from _named(item.under)
