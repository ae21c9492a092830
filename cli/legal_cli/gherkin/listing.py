"""The vocabulary as a list for reading, in one language, and as plain values, in all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from legal import __version__
from legal_cli.gherkin.grammar import Step, fill, grammar
from legal_cli.gherkin.keywords import keywords
from legal_cli.render.layout import wrap
from legal_cli.render.markdown import escaped, in_direction
from legal_cli.words import LANGUAGES, Id, Words

FORMAT = "legal-steps/1"


def tree(lang: str) -> dict[str, Any]:
    """Everything as plain values."""
    return {
        "format": FORMAT,
        "program": __version__,
        "asked": {"lang": lang},
        "keywords": {each: {kind: word.strip() for kind, word in keywords(each).items()} for each in LANGUAGES},
        "words": grammar().words,
        "steps": [_step(each) for each in grammar().steps.values()],
    }


def _step(step: Step) -> dict[str, Any]:
    does = {"sets": step.sets, "adds": step.adds, "loads": step.loads, "expects": step.expects}
    told = {name: value for name, value in does.items() if value}
    return {"id": step.id, "section": step.section, "text": dict(step.texts), "slots": list(step.slots), **told}


def as_text(words: Words) -> str:
    """Lines of a terminal, 80 columns wide."""
    lines = [*wrap(words("steps.title")), *wrap(words("steps.intro"))]
    for title, entries in _sections(words):
        lines += ["", title]
        lines += [line for entry in entries for line in wrap(entry, first="  ", rest="      ")]
    return "\n".join(lines) + "\n"


def as_markdown(words: Words) -> str:
    """CommonMark; in a block of its own direction where the language runs from right to left."""
    return in_direction(_markdown(words), words.lang)


def _markdown(words: Words) -> Iterator[str]:
    yield from (f"# {escaped(words('steps.title'))}", "", escaped(words("steps.intro")))
    for title, entries in _sections(words):
        yield from ("", f"## {escaped(title)}", "", *(f"- {escaped(entry)}" for entry in entries))


def _sections(words: Words) -> Iterator[tuple[str, list[str]]]:
    """The steps section by section, then what stands in their places, then the keywords."""
    steps = list(grammar().steps.values())
    for name in dict.fromkeys(step.section for step in steps):
        yield words(f"steps.section.{name}"), [shown(step, words) for step in steps if step.section == name]
    yield words("steps.slots"), list(_slots(steps, words))
    kinds = keywords(words.lang)
    yield words("steps.keywords"), [word.strip() for word in kinds.values()]


def shown(step: Step, words: Words) -> str:
    """A step with the names of its places."""
    return fill(step.texts[words.lang], {slot: words.isolate(Id(f"{{{slot}}}")) for slot in step.slots})


def _slots(steps: Iterable[Step], words: Words) -> Iterator[str]:
    for slot in dict.fromkeys(slot for step in steps for slot in step.slots):
        kind = Id(f"{{{slot}}}")
        if slot in grammar().words:
            choices = [texts[words.lang] for texts in grammar().words[slot].values()]
            yield words("steps.words", kind=kind, choices=words("list").join(choices))
        else:
            yield words("steps.slot_item", kind=kind, what=words(f"steps.slot.{slot}"))
