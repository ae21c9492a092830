"""What a verification found, in words: a table of what was checked of each norm and reading, then what is violated.

It builds a page, which `page` writes; and one scenario file a violation. Nothing is verified here.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from legal import __version__
from legal.files.scenario_yaml import scenario_yaml
from legal.verification.report import Checked, Verification, Violation
from legal.ways import scenario_of
from legal_cli.render.page import Item, Page, Section, Table
from legal_cli.words import Id, Words

_COLUMNS = ("property", "checked", "of", "how")


def verification_page(found: Verification, words: Words) -> Page:
    """Whether all holds; what was checked of each norm and reading; what does not hold, and in which case."""
    lines = (
        words("verify.rulebook", program=Id(__version__), version=Id(found.rulebook.version)),
        words("verify.checked", count=Id(_grouped(sum(each.extent.checked for each in found.checked)))),
        words("verify.kinds"),
    )
    sections = [_section(found, subject, words) for subject in dict.fromkeys(each.subject for each in found.checked)]
    if found.violations:
        items = tuple(_violation(each, words) for each in found.violations)
        sections.append(Section(words("verify.violated"), items))
    return Page(_title(found, words), lines, tuple(sections))


def _title(found: Verification, words: Words) -> str:
    if found.violations:
        return words("verify.bad", count=len(found.violations))
    return words("verify.well" if found.checked else "verify.nothing")


def _section(found: Verification, subject: str, words: Words) -> Section:
    rows = tuple(_row(each, words) for each in found.checked if each.subject == subject)
    columns = tuple(words(f"verify.column.{each}") for each in _COLUMNS)
    norms = {norm.id: norm for source in found.rulebook.sources.values() for norm in source.norms}
    name = norms[subject].title if subject in norms else found.rulebook.sources[subject].name
    return Section(words("rests_on", what=name.get(words.lang, subject), ids=Id(subject)), table=Table(columns, rows))


def _row(each: Checked, words: Words) -> tuple[tuple[str, ...], ...]:
    how = words(f"verify.how.{each.extent.kind}")
    if each.violations:
        how = words("verify.not_so", how=how, count=len(each.violations))
    counted = (words.isolate(Id(_grouped(count))) for count in (each.extent.checked, each.extent.of))
    return tuple((cell,) for cell in (words(f"verify.property.{each.property}"), *counted, how))


def _grouped(count: int) -> str:
    return f"{count:,}"


def _violation(each: Violation, words: Words) -> Item:
    """What does not hold, with the facts of a case that shows it."""
    if each.facts is None:
        return Item(_told(each, words), (Item(words("verify.no_facts")),))
    facts = (f"{path}: {json.dumps(value, ensure_ascii=False)}" for path, value in each.facts.items())
    under = tuple(Item(words.isolate(Id(fact))) for fact in facts)
    return Item(_told(each, words), under or (Item(words("verify.nothing_known")),))


def _told(each: Violation, words: Words) -> str:
    told = words(f"verify.property.{each.property}")
    if each.about:
        return words("verify.violation_about", property=told, subject=Id(each.subject), about=Id(each.about))
    return words("verify.violation", property=told, subject=Id(each.subject))


def violation_files(found: Verification, words: Words) -> Iterator[tuple[str, str]]:
    """The name and text of a scenario file for each violation that facts show."""
    plain = Words(words.lang, bidi=False)
    for number, each in enumerate(found.violations, 1):
        if each.facts is not None:
            told = _told(each, plain)
            scenario = scenario_of(each.facts, f"{plain(f'verify.property.{each.property}')} ({number})")
            yield f"{number:03}-{each.property}.yaml", f"# {told}\n{scenario_yaml(scenario)}"
