"""What is asked of the rulebook, answered as plain values: the JSON of a command, of the web and of an agent alike.

It reads no file and writes nothing; how the values become bytes is `legal.report.as_json`'s matter.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from legal import __version__
from legal.errors import InputError, Problem

if TYPE_CHECKING:
    from legal.fields import Value
    from legal.lookup import Index, Thing
    from legal.report import Case, Report
    from legal.rulebook import Rulebook, Source
    from legal.whatif_report import Difference
    from legal_cli.words import Words

Cases = Iterable["Case | Problem"]


class Asked(NamedTuple):
    """What is asked besides the case: ids of readings (None for the defaults), a day, the language of texts."""

    readings: Sequence[str] | None = None
    as_of: str | None = None
    lang: str = "en"


def report_of(book: Rulebook, cases: Cases, asked: Asked) -> Report:
    """The report on scenarios.

    Raises:
        InputError: an unknown reading or language, or none left as of the day.
        Disagreement: the engines differ.
    """
    from legal.checking import check_all

    return check_all(cases, asked.readings, asked.as_of, book, lang=asked.lang)


def only_case(found: Cases, source: str) -> Case:
    """The one scenario that stands there.

    Raises:
        InputError: what is wrong with it, or that there are several.
    """
    held = list(found)
    if problems := [each for each in held if isinstance(each, Problem)]:
        raise InputError(problems)
    cases = [each for each in held if not isinstance(each, Problem)]
    if len(cases) != 1:
        raise InputError([Problem(source, "one-scenario", values={"found": len(cases)})])
    return cases[0]


def questions_tree(book: Rulebook, begun: Case | None, asked: Asked) -> dict[str, Any]:
    """The questions that are open in a scenario, in their order; None is a scenario of which nothing is known.

    Raises:
        InputError: as `report_of`.
    """
    from legal.checking import in_force, resolve
    from legal.fields import clean
    from legal.interview import FORMAT, Told, interview
    from legal.scenario import Scenario

    wanted = resolve(book, asked.readings)
    readings, left_out = in_force(book, wanted, asked.as_of)
    told: dict[str, Any] = {"readings": wanted, "as_of": None, "lang": asked.lang}
    if asked.as_of is not None:
        told |= {"as_of": clean(asked.as_of), "left_out": left_out}
    found = interview(Told(begun.scenario if begun else Scenario(scenario="-")), book, readings)
    return {
        **_head(FORMAT, book, told),
        "source": begun.source if begun else None,
        "scenario": begun.scenario.scenario if begun else None,
        "questions": [each.to_dict(asked.lang) for each in found.questions],
        "at_most": found.at_most,
        "done": not found.questions,
    }


def whatif_tree(book: Rulebook, cases: Cases, asked: Asked, to: str | None = None) -> dict[str, Any]:
    """All smallest changes of facts that would change the answer of the first reading, or lead to one outcome.

    Raises:
        InputError: there is no such outcome; or as `report_of`.
    """
    from legal.whatif import read_outcome, what_if
    from legal.whatif_report import report_dict

    wanted = read_outcome(to)
    report = report_of(book, cases, asked)
    first = sources_of(book, report)[0]
    return report_dict(report, {"to": wanted}, [what_if(each, first, wanted) for each in report.results])


def changed_tree(book: Rulebook, cases: Cases, asked: Asked, written: Sequence[str]) -> dict[str, Any]:
    """What the answers are before and after a given change of facts, written as `path=value`.

    Raises:
        InputError: a change cannot be read; or as `report_of`.
    """
    from legal.changes import read_changes
    from legal.whatif_report import report_dict

    changes = read_changes(written)
    report = report_of(book, cases, asked)
    differences, problems = differences_of(report, changes, sources_of(book, report))
    report = report._replace(errors=(*report.errors, *problems))
    return report_dict(report, {"set": changes}, differences)


def sources_of(book: Rulebook, report: Report) -> list[Source]:
    """The sources that a report asked."""
    from legal.checking import in_force

    readings, _ = in_force(book, report.asked.readings, report.asked.as_of)
    return [book.sources[each] for each in readings]


def differences_of(
    report: Report, changes: Mapping[str, Value | None], sources: Sequence[Source]
) -> tuple[list[Difference], list[Problem]]:
    """What the changes do to each scenario, and where a scenario cannot have them."""
    from legal.whatif import difference

    found: list[Difference] = []
    problems: list[Problem] = []
    for result in report.results:
        try:
            found.append(difference(result, changes, sources))
        except InputError as error:
            problems += error.problems
    return found, problems


def show_tree(index: Index, thing: Thing | None, lang: str) -> dict[str, Any]:
    """Everything about one thing of the rulebook; or, for None, a list of all."""
    from legal.answer_schemas import SHOW
    from legal.records import record_of, summary_of

    head = _head(SHOW, index.book, {"id": thing.id if thing else None, "lang": lang})
    if thing is None:
        return head | {"things": [summary_of(each, lang) for each in index.things.values()]}
    return head | {"thing": record_of(index, thing, lang)}


def claims_tree(
    book: Rulebook, about: str | None, speaker: str | None, words: Words, as_of: str | None = None
) -> dict[str, Any]:
    """Who claims what, on one topic or on all, by one speaker or by all; and how the claims stand to one another.

    Raises:
        InputError: there is no such topic, speaker or day.
    """
    from legal.answer_schemas import CLAIMS
    from legal.as_of import day_asked
    from legal.claims_asked import topics_asked, voices_asked
    from legal.claims_book import claims_book, voices_of
    from legal.claims_records import left_out, topic_record, voices_record

    topics = None if about is None else [each.id for each in topics_asked(book, about)]
    voices = None if speaker is None else [each.id for each in voices_asked(book, speaker)]
    day = None if as_of is None else day_asked(as_of)
    found = claims_book(book, topics, day)
    shown = found if voices is None else [each.of(voices) for each in found]
    asked: dict[str, Any] = {"about": topics, "speaker": voices, "lang": words.lang, "as_of": day}
    if day is not None:
        asked |= {"left_out": left_out(shown)}
    return {
        **_head(CLAIMS, book, asked),
        "topics": [topic_record(each, words.lang) for each in shown],
        "speakers": voices_record(voices_of(book), words.lang),
        "meaning": dict(words.table["claims"]["meaning"]),
        "note": words("claims.closing"),
    }


def _head(format_: str, book: Rulebook, asked: Mapping[str, Any]) -> dict[str, Any]:
    rules = {"version": book.version, "sha256": book.sha256}
    return {"format": format_, "program": __version__, "rulebook": rules, "asked": dict(asked)}
