"""What `make code-mutants` rests on: each file in one part, and reasons for mutants of code that is there."""

from __future__ import annotations

from pathlib import Path

import pytest

from code_mutants import PARTS, undecorated
from surviving import EVERYWHERE, Change, Reason, reasons, unlisted, unneeded

WRAPPED = """
from functools import cache

class A:
    @property
    def one(self):
        return 1

    @staticmethod
    def two():
        return 2

@cache
def three():
    return object()
"""


def test_the_engines_the_yaml_reader_and_every_file_of_the_tables_are_tried_once(root: Path) -> None:
    tables = {f"engine/legal/columns/{each.name}" for each in (root / "engine/legal/columns").glob("*.py")}
    tried = [file for part in PARTS.values() for file in part.modules]
    assert sorted(tried) == sorted(
        {"engine/legal/reference.py", "engine/legal/forward.py", "engine/legal/files/yaml12.py", *tables}
    )
    assert all((root / each).exists() for part in PARTS.values() for each in (*part.modules, *part.tests))


def test_every_reason_is_for_words_that_stand_in_the_code(root: Path) -> None:
    files = {
        file: " ".join((root / file).read_text("utf-8").split()) for part in PARTS.values() for file in part.modules
    }
    for reason in reasons():
        assert reason.why.endswith(".")
        if reason.file == EVERYWHERE:
            assert any(reason.words in text for text in files.values()), reason
        else:
            assert reason.words in files[reason.file], reason
            assert reason.of.rpartition(".")[2] in files[reason.file], reason


def test_a_reason_fits_a_change_of_its_words_at_one_place_of_the_line() -> None:
    reason = Reason("a.py", "f", "x", "y", "why")
    fitting = [Change("a.py", "f", "x + x", each) for each in ("y + x", "x + y")]
    others = [
        Change("a.py", "f", "x + x", "y + y"),
        Change("a.py", "g", "x", "y"),
        Change("b.py", "f", "x", "y"),
        Change("a.py", "f", "x", "z"),
    ]
    assert unlisted([*fitting, *others], [reason]) == others
    assert unlisted(others, [Reason(EVERYWHERE, "", "x", "y", "why")]) == [others[0], others[3]]


def test_a_reason_that_fits_no_change_is_told_where_its_file_was_tried() -> None:
    gone = Reason("a.py", "f", "x", "y", "why")
    assert unneeded([], [gone], ["a.py"]) == [gone]
    assert unneeded([], [gone], ["b.py"]) == []
    assert unneeded([Change("a.py", "f", "x", "y")], [gone], ["a.py"]) == []


def test_decorators_are_put_on_below_the_functions_and_do_the_same() -> None:
    found: dict[str, object] = {}
    code = undecorated(WRAPPED)
    exec(code, found)
    one = found["A"]()  # type: ignore[operator]
    assert (one.one, one.two(), found["three"]() is found["three"]()) == (1, 2, True)  # type: ignore[operator]
    assert [line.strip() for line in code.splitlines() if "@" in line] == ["@staticmethod"]


@pytest.mark.parametrize("part", PARTS)
def test_the_code_that_is_mutated_is_the_code_but_for_its_decorators(part: str, root: Path) -> None:
    for file in PARTS[part].modules:
        code = (root / file).read_text("utf-8")
        kept = [line for line in undecorated(code).splitlines() if line in code.splitlines()]
        assert kept == [line for line in code.splitlines() if not line.strip().startswith("@")]
