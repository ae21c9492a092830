"""What `legal screen` does with its options: the task, the bar of progress, the summary. Nothing is evaluated here."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from legal.errors import ExtraMissing, InputError, Problem, nearest
from legal.files.document import visible
from legal_cli import output
from legal_cli.interrupting import until_interrupted
from legal_cli.words import Id, Words

if TYPE_CHECKING:
    from legal.columns.running import Summary, Table, Task
    from legal.columns.screening import Screen
    from legal.rulebook import Rulebook

MOST = 5  # facts that are told as missing most often
PAUSE = 0.2  # seconds between two states of the bar
NO_BAR = 1.0  # seconds; what is done by then shows none


def need_polars() -> None:
    """Ends with the line that installs it, where it is not there."""
    if find_spec("polars") is None or find_spec("numpy") is None:
        raise ExtraMissing("screen")


def mapping_of(pairs: Sequence[str], file: str | None) -> dict[str, str]:
    """The facts by columns, from the options and the file.

    Raises:
        InputError: what is no pair, an unknown fact, a column that is mapped twice, a file that cannot be read.
    """
    from legal.scenario import fields

    found: dict[str, str] = {}
    problems: list[Problem] = []
    for pair in pairs:
        column, sign, path = pair.rpartition("=")
        if not sign or not column:
            problems.append(Problem("--map", "map-form"))
        elif column in found:
            problems.append(Problem("--map", "mapped-twice", values={"value": visible(column)}))
        elif path not in fields():
            problems.append(_no_fact("--map", path))
        found[column] = path
    if file is not None:
        for column, path in _pairs_of(file).items():
            if column in found:
                problems.append(Problem(visible(file), "mapped-twice", values={"value": visible(column)}))
            elif path not in fields():
                problems.append(_no_fact(visible(file), path))
            found[column] = path
    if problems:
        raise InputError(problems)
    return found


def _no_fact(place: str, path: str) -> Problem:
    from legal.scenario import fields

    return Problem(place, "unknown-fact", values={"value": visible(path), "nearest": nearest(path, fields())})


def _pairs_of(file: str) -> Mapping[str, str]:
    from legal.files.mapping import read_mapping

    return read_mapping(file)


def open_screen(
    readings: Sequence[str] | None, as_of: str | None, book: Rulebook, answers: Sequence[str] | None, separator: str
) -> Screen:
    """The readings that were asked for, with the columns of their answers."""
    from legal.columns.finding import check_answers
    from legal.columns.screening import Screen

    wanted = check_answers(answers, "answers")
    return Screen(readings, as_of, book, columns=wanted, separator=separator)


def run(task: Task, screen: Screen, words: Words) -> Summary:
    """Screens the tables, with a bar on a terminal."""
    from legal.columns import running

    tables = running.open_tables(task, screen)
    plain = Words(words.lang, bidi=False)  # a message for a file has no marks of direction
    with _bar(tables, words) as advance:

        def work(go_on: Callable[[], None]) -> Summary:
            def watch(rows: int) -> None:
                go_on()
                advance(rows)

            return running.run(task, screen, tables, lambda each: plain.message(each.key, each.values), watch)

        return until_interrupted(work)


@contextmanager
def _bar(tables: Sequence[Table], words: Words) -> Iterator[Callable[[int], None]]:
    if sys.stderr is None or not sys.stderr.isatty():
        yield lambda _: None
        return
    bar = _Bar(tables, words)
    try:
        yield bar.advance
    finally:
        bar.clear()


class _Bar:
    """Rows, rate and time left, on one line of the terminal."""

    def __init__(self, tables: Sequence[Table], words: Words) -> None:
        from legal.columns.files import row_count

        self.words, self.done = words, 0
        self.whole = sum(row_count(table.frame) for table in tables)
        self.start = self.shown = time.monotonic()
        self.is_shown = False

    def advance(self, rows: int) -> None:
        """Some more rows are done."""
        self.done += rows
        now = time.monotonic()
        if now - self.start > NO_BAR and now - self.shown > PAUSE:
            self.shown, self.is_shown = now, True
            rate = self.done / (now - self.start)
            left = max(self.whole - self.done, 0) / rate
            told = {"rows": _n(self.done), "whole": _n(self.whole), "rate": _n(int(rate)), "seconds": _n(int(left + 1))}
            print(f"\r\033[K{self.words('screen.progress', **told)}", end="", file=sys.stderr, flush=True)

    def clear(self) -> None:
        """Takes the line away."""
        if self.is_shown:
            print("\r\033[K", end="", file=sys.stderr, flush=True)


def _n(number: int) -> Id:
    return Id(f"{number:,}")


def tell(found: Summary, task: Task, screen: Screen, words: Words, *, as_json: bool) -> None:
    """The summary, on standard error."""
    if as_json:
        from legal.report import as_json as json_text

        output.tell(json_text(_tree(found, task, screen)).rstrip("\n"))
        return
    for reading, outcomes in found.outcomes.items():
        output.tell(words("screen.reading", reading=Id(reading)))
        for outcome, rows in outcomes.items():
            output.tell("  " + words("screen.count", name=words(f"outcome_word.{outcome}"), rows=_n(rows)))
        missing = list(found.missing[reading].items())[:MOST]
        if missing:
            output.tell("  " + words("screen.missing"))
        for fact, rows in missing:
            output.tell("    " + words("screen.count", name=Id(fact), rows=_n(rows)))
    output.tell(words("screen.answered", rows=_n(found.rows), file=Id(task.output)))
    if found.rejected:
        output.tell(words("screen.rejected", rows=_n(found.rejected), file=Id(task.rejects)))
    output.tell(words("closing"))


def _tree(found: Summary, task: Task, screen: Screen) -> dict[str, Any]:
    readings = {
        reading: {"outcomes": dict(outcomes), "missing": dict(found.missing[reading])}
        for reading, outcomes in found.outcomes.items()
    }
    return {
        "rulebook": {"version": screen.book.version, "sha256": screen.book.sha256},
        "rows": found.rows,
        "rejected": found.rejected,
        "rejects": task.rejects if found.rejected else None,
        "readings": readings,
    }


def exit_code(found: Summary, screen: Screen) -> int:
    """That of `legal check`, over all rows, by the first reading."""
    if found.rejected:
        return 2
    outcomes = found.outcomes[screen.asked[0]]
    return 1 if outcomes.get("punishable") else 3 if outcomes.get("undetermined") else 0


def explain_row(task: Task, screen: Screen, value: str, words: Words) -> int:
    """The whole explanation of the one row with this value in the key column: as `legal explain` gives it."""
    from legal.checking import check_all
    from legal.columns import running
    from legal.columns.rows import case_of
    from legal_cli.render.answer import answer_pages
    from legal_cli.render.explain import Explanation
    from legal_cli.render.formats import write_answers
    from legal_cli.render.text import as_text

    case = case_of(running.find_tables(task, screen), task.keys, value, screen.separator)
    report = check_all([case], screen.asked, screen.as_of, screen.book, lang=words.lang)
    pages = answer_pages(report, words, screen.book, Explanation, counted=False)
    write_answers("text", pages, as_text, report, words, "explain")
    for problem in report.errors:
        output.tell(words.problem(problem))
    return report.exit_code()
