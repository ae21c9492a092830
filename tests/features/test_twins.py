"""Each translated feature makes the very same scenarios as its English original, step by step."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from pytest_bdd.feature import get_feature

import twins
from legal.fields import Value
from legal.rulebook import Rulebook
from legal_cli.gherkin.case import Case
from legal_cli.gherkin.grammar import Said
from legal_cli.gherkin.keywords import register
from legal_cli.gherkin.matching import match
from legal_cli.gherkin.values import read

FEATURES = Path(__file__).resolve().parents[2] / "features"
TWINS = sorted(each for lang in twins.LANGUAGES for each in FEATURES.rglob(f"*.{lang}.feature"))
ENGLISH_ALONE: tuple[str, ...] = ()  # folders of features/ that still wait for their translations
FREE = ("via", "reason")  # words of a record, which are other words in another language

register()


class Told(NamedTuple):
    """A step in canonical form, and the facts known after it."""

    said: Said
    facts: dict[str, Value]


def original_of(twin: Path) -> Path:
    return twin.with_name(f"{twin.name.split('.')[0]}.feature")


def scenarios(file: Path, book: Rulebook) -> Iterator[tuple[int, frozenset[str], list[Told]]]:
    """Each scenario of a file: its place, its tags and those above it, its steps; outlines once for each row."""
    feature = get_feature(str(file.parent), file.name)
    source = next(tag.removeprefix("source:") for tag in feature.tags if tag.startswith("source:"))
    for place, template in enumerate(feature.scenarios.values()):
        rows = [row for examples in template.examples for row in examples.as_contexts()] or [{}]
        tags = template.tags | feature.tags | (template.rule.tags if template.rule else set())
        for row in rows:
            case = Case(book, source, "x")
            case.file = str(file)
            yield place, frozenset(tags), [told(case, step) for step in template.render(row).steps]


def told(case: Case, step: Any) -> Told:
    found = match(step.name)
    assert found is not None, step.name
    case.line = step.line_number
    if found.step.expects:
        said = read(found, case.book, case.source)
    else:
        said = case.tell(found, step.datatable.raw() if step.datatable else None, step.docstring)
    kept = {kind: value for kind, value in said.values.items() if kind not in FREE}
    return Told(Said(said.step, kept), case.facts.scenario().facts())


def lacking() -> Iterator[str]:
    """Each feature without a twin in a language, unless its folder is listed as waiting."""
    for original in sorted(set(FEATURES.rglob("*.feature")) - set(TWINS)):
        folder = original.parent.relative_to(FEATURES).as_posix()
        for lang in twins.LANGUAGES:
            twin = twins.twin_of(original, lang)
            if folder not in ENGLISH_ALONE and not twin.exists():
                texts = original.with_suffix(".texts.yaml").name
                yield f"{folder}/{original.name} has no twin {twin.name}: write its {texts} and run `make twins`"


def test_every_feature_has_an_arabic_and_a_sorani_twin() -> None:
    assert not (found := list(lacking())), "\n".join(found)


def test_no_text_is_left_over() -> None:
    """A text that its feature no longer has would be translated for nobody."""
    for original in twins.originals():
        words = " ".join(original.read_text("utf-8").split())
        for entry in twins.texts_of(original):
            assert entry["en"] in words, f"{original.with_suffix('.texts.yaml')}: {entry['en']}"


@pytest.mark.parametrize("twin", TWINS, ids=lambda each: each.name)
def test_a_twin_makes_the_same_scenarios(twin: Path, book: Rulebook) -> None:
    assert list(scenarios(twin, book)) == list(scenarios(original_of(twin), book))


@pytest.mark.parametrize("original", twins.originals(), ids=lambda each: each.name)
@pytest.mark.parametrize("lang", twins.LANGUAGES)
def test_a_twin_with_texts_is_what_the_grammar_writes(original: Path, lang: str) -> None:
    """`make twins` writes them anew."""
    assert twins.twin_of(original, lang).read_text("utf-8") == twins.twin(original, lang)
