"""Holds the answers to the shipped scenarios against the expected ones beside them. `make check` runs it.

A folder's scenarios are answered by its own reading. A further column of its `outcomes.csv`, named after another
reading, holds what that one answers, so that where readings part can be seen side by side.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from legal import Result, check_all, load_rulebook, load_scenarios
from legal.conditions import Atom
from legal.report import Finding, Follows, ProofNode, Report
from legal.verification.changes import named

FOLDERS = sorted(path.parent for path in (Path(__file__).parents[1] / "features").rglob("outcomes.csv"))
COLUMNS = ("scenario", "outcome", "missing", "presumed", "unsettled")


def rows(report: Report) -> Iterator[dict[str, str]]:
    """What the program answers, in the columns of outcomes.csv; readings beyond the first give their outcome alone."""
    documents = [result.source for result in report.results]
    for result in report.results:
        name = Path(result.source or "").name
        several = documents.count(result.source) > 1
        row = dict(zip(COLUMNS, (f"{name}#{result.document}" if several else name, *_answer(result)), strict=True))
        yield row | {each.reading: each.outcome for each in result.readings[1:]}


def _answer(result: Result) -> tuple[str, str, str, str]:
    findings = result.readings[0].findings
    return (
        result.outcome,
        " ".join(dict.fromkeys(path for finding in findings for path in finding.missing)),
        " ".join(dict.fromkeys(path for finding in findings for path in finding.presumed)),
        " ".join(dict.fromkeys(question.rpartition("#")[2] for finding in findings for question in finding.unsettled)),
    )


def said(results: Iterable[Result]) -> dict[tuple[str, str], tuple[str, str, str, str]]:
    """What each norm says of each scenario that it is about: outcome, what is missing and unsettled, consequences."""
    return {
        (f"{Path(result.source or '').name}#{result.document}", finding.norm): _said(finding)
        for result in results
        for finding in result.readings[0].findings
        if finding.possible != ("not_addressed",)
    }


def _said(finding: Finding) -> tuple[str, str, str, str]:
    return (
        finding.outcome,
        " ".join(finding.missing),
        _short(finding.unsettled),
        "; ".join(_followed(each) for each in finding.consequences),
    )


def _followed(each: Follows) -> str:
    """A consequence in a few words; a question mark where it may follow."""
    bounds = (f"{bound} {length}" for bound, length in each.range.items())
    return " ".join(filter(None, (each.term or each.sanction, *bounds))) + ("" if each.truth == "true" else "?")


def grounds(results: Iterable[Result]) -> dict[tuple[str, ...], str]:
    """What every part of every norm rests on, where it may be punishable; with the first scenario that shows it.

    A part is a norm, a condition, an exception or a consequence; a condition also with what it presumes.
    """
    found: dict[tuple[str, ...], str] = {}
    for result in results:
        name = f"{Path(result.source or '').name}#{result.document}"
        for finding in (each for reading in result.readings for each in reading.findings):
            if "punishable" in finding.possible:
                for part in _parts(finding):
                    found.setdefault((finding.norm, *part), name)
    return found


def _parts(finding: Finding) -> Iterator[tuple[str, str, str]]:
    yield "norm", "", _short(finding.cites)
    yield from _nodes(finding.proof.of)
    for each in finding.consequences:
        yield " ".join(filter(None, (each.sanction, each.term))), "", _short(each.cites)


def _nodes(nodes: Iterable[ProofNode]) -> Iterator[tuple[str, str, str]]:
    for node in nodes:
        if isinstance(node.subject, Atom):
            presumed = "" if node.subject.presume is None else str(node.subject.presume)
            yield named(node.subject), presumed, _short(node.cites)
        elif node.node == "exception" or node.cites:
            yield getattr(node.subject, "id", node.node).rpartition("/")[2], "", _short(node.cites)
        yield from _nodes(node.of)


def _short(cites: Iterable[str]) -> str:
    return " ".join(cite.rpartition("#")[2] for cite in cites)


def differences(folder: Path) -> tuple[int, list[str]]:
    """How many scenarios of the folder were answered, and every answer that is not the expected one."""
    with (folder / "outcomes.csv").open(encoding="utf-8", newline="") as file:
        table = csv.DictReader(file)
        columns = list(table.fieldnames or ())
        expected = {row["scenario"]: row for row in table}
    source = folder.parent.relative_to(folder.parents[2]).as_posix()
    report = check_all(load_scenarios(folder), [source, *columns[len(COLUMNS) :]], rulebook=load_rulebook())
    found = {row["scenario"]: row for row in rows(report)}
    wrong = [str(problem) for problem in report.errors]
    wrong += [f"{name}: has no expected outcome" for name in found.keys() - expected.keys()]
    wrong += [f"{name}: was not answered" for name in expected.keys() - found.keys()]
    for name in found.keys() & expected.keys():
        for column in columns[1:]:
            if found[name][column] != expected[name][column]:
                wrong.append(f"{name}: {column} is `{found[name][column]}`, expected `{expected[name][column]}`")
    return len(found), sorted(wrong)


def main() -> int:
    """Prints what differs; 1 where anything does."""
    failed = 0
    for folder in FOLDERS:
        count, wrong = differences(folder)
        failed += len(wrong)
        print("\n".join([*wrong, f"{folder.parent.name}: {count} scenarios answered, {len(wrong)} answers differ"]))
    return 1 if failed or not FOLDERS else 0


if __name__ == "__main__":
    sys.exit(main())
