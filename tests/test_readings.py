"""Every shipped scenario, answered by every reading, side by side; and what each statement says of where it is from."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

import pytest

from golden_files import Golden
from legal import check_all, load_scenarios
from legal.files.shipped import shipped
from legal.report import ReadingResult
from legal.rulebook import Rulebook, Source
from shipped_scenarios import FOLDERS, grounds, said

FIRST = "iq/stated-position"  # its document is held against fingerprints instead
AROUND = sorted(
    folder
    for path in shipped().rglob("source.yaml")
    if (folder := path.parent.relative_to(shipped()).as_posix()) != FIRST
)


def rows(book: Rulebook) -> Iterator[list[str]]:
    """A line a scenario, a column a reading."""
    for folder in FOLDERS:
        report = check_all(load_scenarios(folder), readings=list(book.sources), rulebook=book)
        assert not report.errors
        for result in report.results:
            name = str(result.source).removeprefix(f"{folder.parents[2]}/")
            yield [f"{name}#{result.document}", *(answer(book, each) for each in result.readings)]


def answer(book: Rulebook, reading: ReadingResult) -> str:
    """The outcome; of a source that makes nothing punishable, how many remarks it shows."""
    if book.sources[reading.reading].norms:
        return reading.outcome
    assert reading.outcome == "not_addressed"
    return f"{len(reading.remarks)} remarks"


def test_all_readings_side_by_side(book: Rulebook, request: pytest.FixtureRequest) -> None:
    """`features/readings.csv` shows where the readings part; they are never merged."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["scenario", *book.sources])
    writer.writerows(rows(book))
    renew = bool(request.config.getoption("--renew"))
    Golden(FOLDERS[0].parents[2], renew=renew).check("readings.csv", text.getvalue())


def test_what_every_part_of_every_norm_rests_on(book: Rulebook, request: pytest.FixtureRequest) -> None:
    """`features/grounds.csv`: every condition, exception and consequence with its statements, as scenarios show."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["norm", "part", "presumed", "rests on", "shown by"])
    for folder in FOLDERS:
        reading = folder.parent.relative_to(folder.parents[2]).as_posix()
        shown = grounds(check_all(load_scenarios(folder), [reading], rulebook=book).results)
        writer.writerows([*part, name] for part, name in shown.items())
        assert {part[0] for part in shown} == {norm.id for norm in book.sources[reading].norms}
    renew = bool(request.config.getoption("--renew"))
    Golden(FOLDERS[0].parents[2], renew=renew).check("grounds.csv", text.getvalue())


def test_what_every_norm_says_of_every_scenario(book: Rulebook, request: pytest.FixtureRequest) -> None:
    """`features/findings.csv`: where a norm is about a scenario of its source, its outcome and what follows."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["scenario", "norm", "outcome", "missing", "unsettled", "consequences"])
    for folder in FOLDERS:
        reading = folder.parent.relative_to(folder.parents[2]).as_posix()
        found = said(check_all(load_scenarios(folder), [reading], rulebook=book).results)
        writer.writerows([*place, *each] for place, each in found.items())
    renew = bool(request.config.getoption("--renew"))
    Golden(FOLDERS[0].parents[2], renew=renew).check("findings.csv", text.getvalue())


@pytest.mark.parametrize("name", AROUND)
def test_every_statement_says_where_it_is_from(book: Rulebook, name: str) -> None:
    """A place in its document, how surely we have it, directly or through a report, and where it can be read."""
    source = book.sources[name]
    assert source.authority
    for statement in source.statements.values():
        assert statement.locator, statement.id
        assert statement.confidence, statement.id
        assert statement.our_reading or statement.read or source.document.get("read"), statement.id
        assert statement.url or source.document["url"], statement.id


@pytest.mark.parametrize("name", ["kurdistan-region", "government-measures", "recruitment-reports"])
def test_a_source_that_only_tells_has_no_norm_and_asks_nothing(book: Rulebook, name: str) -> None:
    source = book.sources[f"iq/{name}"]
    assert not source.norms
    assert not source.questions


def sentences(source: Source, lang: str) -> Iterator[str]:
    for statement in source.statements.values():
        yield statement.text[lang]


@pytest.mark.parametrize("name", AROUND)
def test_an_unknown_number_or_day_is_not_filled_in(book: Rulebook, name: str) -> None:
    """No telephone number stands anywhere, and a hotline is named only with the word that its number was not found."""
    for text in sentences(book.sources[name], "en"):
        assert not any(len(word) > 6 and word.strip("+").isdigit() for word in text.split())
        assert "hotline" not in text or "not found" in text
