"""The readings that a form lets a person choose from. What they say is not its matter."""

from __future__ import annotations

from collections.abc import Collection
from xml.etree.ElementTree import Element

from legal_cli.render.elements import add
from legal_cli.web.library import Library
from legal_cli.words import Id, Words


def readings_field(section: Element, title: str, library: Library, words: Words, ticked: Collection[str]) -> None:
    """The readings to choose from: those of sources that state a norm."""
    group = add(section, "fieldset")
    add(group, "legend", title)
    for source in library.book.sources.values():
        if not source.norms:
            continue
        label = add(group, "label", class_="choice")
        checked = "checked" if source.id in ticked else ""
        add(label, "input", type="checkbox", name="reading", value=source.id, checked=checked)
        add(label, "span", words("rests_on", what=source.name[words.lang], ids=Id(source.id)))
