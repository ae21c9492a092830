"""The answers to scenarios that were written before other readings and further facts came: not a byte of them changes.

Each line of `corpus/answers-that-stay.csv` holds a scenario and the hashes of its answer as JSON, and as text in the
three languages. It is not renewed: a change of an answer is to be seen, and said in CHANGELOG.md.
"""

from __future__ import annotations

import csv
import hashlib
import json
from pathlib import Path

import pytest

from legal import check_all, load_scenarios
from legal.report import Report, Result
from legal.rulebook import Rulebook
from legal_cli.render.answer import AnswerOf
from legal_cli.render.text import answer_lines
from legal_cli.words import LANGUAGES, Words

READING = "iq/stated-position"
SCENARIOS = Path("features") / "iq" / "stated-position" / "scenarios"


def hashes(result: Result, book: Rulebook) -> tuple[str, str]:
    """The hash of an answer's JSON, without where the file lies; and that of its texts."""
    tree = {**result.to_dict(), "source": Path(result.source or "").name}
    said = [AnswerOf(Words(lang), book, result, result.readings[0]).answer() for lang in LANGUAGES]
    texts = ["\n".join(answer_lines(each)) for each in said]
    return _hash(json.dumps(tree, ensure_ascii=False)), _hash("\n\n".join(texts))


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


@pytest.fixture(scope="module")
def report(book: Rulebook, root: Path) -> Report:
    return check_all(load_scenarios(root / SCENARIOS), [READING], rulebook=book)


def rows(report: Report, book: Rulebook) -> list[tuple[str, str, str]]:
    return [(f"{Path(result.source or '').name}#{result.document}", *hashes(result, book)) for result in report.results]


def test_no_byte_of_an_earlier_answer_has_changed(report: Report, book: Rulebook, root: Path) -> None:
    with (root / "tests" / "corpus" / "answers-that-stay.csv").open(encoding="utf-8", newline="") as file:
        expected = [tuple(row) for row in csv.reader(file)]
    assert len(expected) > 50
    found = {name: (name, *both) for name, *both in rows(report, book)}
    assert [found.get(each[0]) for each in expected] == expected
