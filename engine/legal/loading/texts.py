"""Reading the texts of facts and the names of States, which every source shares."""

from __future__ import annotations

from legal import countries
from legal.conditions import Texts
from legal.errors import Problem
from legal.fields import Field, Many, State
from legal.files.document import Document
from legal.loading.entry import LANGUAGES, Entry, items_of, table
from legal.loading.norms import kind_of
from legal.measures import MEASURES
from legal.rulebook import FactTexts
from legal.scenario import fields


def build_facts(document: Document, problems: list[Problem]) -> dict[str, FactTexts]:
    """The texts of facts and measures, held to the scenario's fields: the same paths, the same choices, this order."""
    entry = Entry(document, problems)
    facts = _facts(entry.need("facts"), tuple(fields()), asked=True)
    measures = _facts(entry.need("measures"), tuple(MEASURES), asked=False)
    entry.close()
    return {**facts, **measures}


def _facts(entry: Entry, wanted: tuple[str, ...], *, asked: bool) -> dict[str, FactTexts]:
    found = table(entry.items(), lambda key, part: _fact(part, key, asked=asked))
    if tuple(found) != wanted:
        differing = [path for path in dict.fromkeys((*found, *wanted)) if (path in found) != (path in wanted)]
        entry.report("facts-differ", facts=", ".join(differing or ["order"]))
    return found


def _fact(entry: Entry, path: str, *, asked: bool) -> FactTexts:
    choices = entry.get("choices")
    texts = FactTexts(
        entry.need("label").texts(),
        entry.need("question").texts() if asked else {},
        entry.need("reason").texts() if asked else {},
        table(items_of(choices), lambda _, part: part.texts()),
    )
    entry.close()
    kind = kind_of(path)
    if kind is not None and tuple(texts.choices) != words_of(kind):
        entry.report("choices-differ", choices=", ".join(words_of(kind)))
    return texts


def build_places(document: Document, problems: list[Problem]) -> dict[str, Texts]:
    """The names of States and regions by code, of just those codes that a scenario may hold; and those of groups."""
    entry = Entry(document, problems)
    found: dict[str, Texts] = {}
    for kind, codes in zip(("states", "regions"), countries.codes(), strict=True):
        section = entry.need(kind)
        for code in sorted(codes):
            section.need(code)
        section.close()
        for code, part in section.items():
            if not (isinstance(part.tree, dict) and all(isinstance(part.tree.get(lang), str) for lang in LANGUAGES)):
                part.report("wrong-value", wanted="a name in each language")
            else:
                found[code] = {lang: str(part.tree[lang]) for lang in LANGUAGES}
    for name, group in items_of(entry.get("groups")):
        found[name] = _group(group)
    entry.close()
    return found


def _group(entry: Entry) -> Texts:
    """The name of a group of States; its members are codes of States, and it says who lists them."""
    members = [part.word() for part in entry.need("members").parts(least=1)]
    if members != sorted(set(members) & countries.codes()[0]):
        entry.need("members").report("group-members")
    entry.need("source").word()
    name = entry.need("name").texts()
    entry.close()
    return name


def words_of(kind: Field) -> tuple[str, ...]:
    """The words that a field can hold, besides States and dates."""
    one = kind.of if isinstance(kind, Many) else kind
    if isinstance(one, State):
        return one.others
    return getattr(one, "words", ())
