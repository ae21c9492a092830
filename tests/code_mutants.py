"""Changes the code of the engines, the tables and the YAML reader, and tells which changes no test of theirs notices.

mutmut makes the changes and runs the tests, in a copy of the code below `.mutants/`; it goes on where it was stopped.
What survives is listed in `code_mutants.yaml` with a reason, or told. `make code-mutants` runs it; constants of modules
are not changed, since mutmut looks into functions alone.
"""

from __future__ import annotations

import argparse
import ast
import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from surviving import EVERYWHERE, LISTED, Change, joined, reasons, unlisted, unneeded

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / ".mutants"
LINKED = ("tests", "rules", "features")  # what tests need besides the code
KEPT = ("staticmethod", "classmethod", "overload")  # decorators that mutmut knows, or that hide no code
KILLED = ("killed", "segfault", "suspicious")  # a test failed, or its process died
NOTICED = (*KILLED, "timeout")


LEAN = {"POLARS_MAX_THREADS": "1", "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}  # a worker lives for a few tests
SLIM = [
    option for name in ("cacheprovider", "unraisableexception", "threadexception") for option in ("-p", f"no:{name}")
]


class Part(NamedTuple):
    """Some modules that are tried by the same tests: files of both, and names of tests that are too slow for each."""

    modules: tuple[str, ...]
    tests: tuple[str, ...]
    without: tuple[str, ...] = ()


COLUMNS = sorted(f"engine/legal/columns/{file.name}" for file in (ROOT / "engine/legal/columns").glob("*.py"))
TABLES = (
    *("asking", "at_odds", "books", "contraries", "deciding", "following", "measuring", "merging", "naming", "parts"),
    *("readings", "splitting", "states", "tables"),
)
SAMPLED = ("any_text", "both_parsers", "the_structure", "slow_at", "counted_a_document")
WHOLE = ("whole_records", "every_table", "very_many", "answers_of_the_frame")  # rulebooks and records, not made ones
PROCESSES = ("killed", "terminal", "ctrl_c", "without_polars", "full_disk", "ckb", "ar-")  # or the same in other words

PARTS = {
    "reference": Part(("engine/legal/reference.py",), ("tests/test_reference.py",)),
    "forward": Part(("engine/legal/forward.py",), ("tests/test_forward.py",), ("every_shipped_norm",)),
    "yaml12": Part(("engine/legal/files/yaml12.py",), ("tests/files/test_yaml12.py",), SAMPLED),
    "tables": Part(tuple(each for each in COLUMNS if Path(each).stem in TABLES), ("tests/columns",), WHOLE),
    "records": Part(
        tuple(each for each in COLUMNS if Path(each).stem not in TABLES),
        ("tests/columns", "tests/cli/test_screen_command.py"),
        (*WHOLE, *PROCESSES, "made_reading"),
    ),
}
WARM = "from legal.files.rulebook import default_rulebook\n\ndefault_rulebook()  # once, before workers are forked\n"


class Tried(NamedTuple):
    """A mutant, and what became of it."""

    file: str
    name: str
    verdict: str


def run(name: str, part: Part, only: Sequence[str]) -> list[Tried]:
    """Makes the mutants of a part and tries those that were not tried yet, or all of the files `only`."""
    folder = FOLDER / name
    prepare(folder, part)
    forget_survivors(folder, part)
    wanted = [f"{module_of(file)}.x*" for file in only]
    command = [
        str(Path(sys.executable).with_name("mutmut")),
        "run",
        "--max-children",
        str(os.cpu_count() or 1),
        *wanted,
    ]
    done = subprocess.run(command, cwd=folder, env=os.environ | LEAN, check=False)
    if done.returncode:
        raise SystemExit(f"mutmut ended with {done.returncode}; its folder is {folder}")
    return list(tried(folder, only))


def module_of(file: str) -> str:
    return file.removeprefix("engine/").removesuffix(".py").replace("/", ".")


def prepare(folder: Path, part: Part) -> None:
    """A folder as mutmut wants it: the code in `src`, everything else beside it."""
    folder.mkdir(parents=True, exist_ok=True)
    for each in (ROOT / "engine").rglob("*.py"):
        write(folder / "src" / each.relative_to(ROOT / "engine"), undecorated(each.read_text("utf-8")))
    for linked in LINKED:
        if not (folder / linked).is_symlink():
            (folder / linked).symlink_to(ROOT / linked)
    write(folder / "conftest.py", WARM)
    if write(folder / "pyproject.toml", settings(part)):
        shutil.rmtree(folder / "mutants", ignore_errors=True)


def write(file: Path, text: str) -> bool:
    """Writes a file, or leaves it alone where it is the same already, since mutmut goes by its time."""
    if file.is_file() and file.read_text("utf-8") == text:
        return False
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
    return True


def settings(part: Part) -> str:
    """The settings of mutmut and pytest. A server that has run no test forks the workers, so that no cache is full."""
    mutmut = {
        "source_paths": ["src"],
        "only_mutate": [each.replace("engine/", "src/") for each in part.modules],
        "also_copy": [*LINKED, "conftest.py"],
        "pytest_add_cli_args_test_selection": list(part.tests),
        "pytest_add_cli_args": [*SLIM, "-k", " and ".join(f"not {each}" for each in part.without)],
        "do_not_mutate_patterns": [r"assert_never\("],  # what a type checker proves is never reached
        "process_isolation": "forkserver",
        "timeout_constant": 10.0,
        "timeout_multiplier": 3.0,
        "on_dependency_change": "ignore",
        "use_git_change_detection": False,
        "track_dependencies": False,
    }
    lines = [f"{key} = {json.dumps(value)}" for key, value in mutmut.items()]
    return "\n".join(["[tool.mutmut]", *lines, "", "[tool.pytest.ini_options]", 'pythonpath = ["tests"]', ""])


def undecorated(code: str) -> str:
    """The same code with decorators put on below the functions, since mutmut leaves decorated functions alone."""
    lines = code.splitlines(keepends=True)
    nodes = ast.parse(code).body
    functions = [each for node in nodes for each in (node.body if isinstance(node, ast.ClassDef) else [node])]
    for each in reversed(functions):
        if isinstance(each, ast.FunctionDef) and len(each.decorator_list) == 1:
            (decorator,) = each.decorator_list
            if ast.unparse(decorator) not in KEPT and ast.unparse(decorator) != f"{each.name}.setter":
                put_on = f"{' ' * each.col_offset}{each.name} = {ast.unparse(decorator)}({each.name})\n"
                lines.insert(each.end_lineno or 0, put_on)
                del lines[decorator.lineno - 1 : decorator.end_lineno]
    return "".join(lines)


def forget_survivors(folder: Path, part: Part) -> None:
    """Where the tests were changed, what they did not kill and no reason accounts for is tried again, in new copies."""
    files = sorted(
        file for each in part.tests for file in ([ROOT / each] if each.endswith(".py") else (ROOT / each).glob("*.py"))
    )
    now, seal = sha256(b"".join(file.read_bytes() for file in files)).hexdigest(), folder / "tests.sha256"
    if not seal.is_file() or seal.read_text() != now:
        known = reasons()
        survived = changes(folder, [each for each in tried(folder, ()) if each.verdict == "survived"])
        listed = {each.name for each, change in survived.items() if not unlisted([change], known)}
        for meta in (folder / "mutants" / "src").rglob("*.meta"):
            held = json.loads(meta.read_text("utf-8"))
            held["exit_code_by_key"] = {
                key: code if code == 1 or key in listed else None for key, code in held["exit_code_by_key"].items()
            }
            meta.write_text(json.dumps(held), "utf-8")
        (folder / "mutants" / "mutmut-stats.json").unlink(missing_ok=True)
        for linked in LINKED:
            shutil.rmtree(folder / "mutants" / linked, ignore_errors=True)
    seal.write_text(now)


def tried(folder: Path, only: Sequence[str]) -> Iterator[Tried]:
    from mutmut.stats import status_by_exit_code

    for meta in sorted((folder / "mutants" / "src").rglob("*.meta")):
        file = f"engine/{meta.relative_to(folder / 'mutants' / 'src')}".removesuffix(".meta")
        if not only or file in only:
            for name, code in json.loads(meta.read_text("utf-8"))["exit_code_by_key"].items():
                yield Tried(file, name, status_by_exit_code[code])


def changes(folder: Path, mutants: Iterable[Tried]) -> dict[Tried, Change]:
    """What each of these mutants changes."""
    os.chdir(folder)
    from mutmut.mutation.diff_apply import get_diff_for_mutant
    from mutmut.utils.format_utils import orig_function_and_class_names_from_key

    found = {}
    for each in mutants:
        diff = get_diff_for_mutant(each.name, path=each.file.replace("engine/", "src/")).splitlines()[2:]
        function, of_class = orig_function_and_class_names_from_key(each.name)
        of = f"{of_class}.{function}" if of_class else function
        found[each] = Change(each.file, of, joined(diff, "-"), joined(diff, "+"))
    os.chdir(ROOT)
    return found


def main() -> int:
    """Tries what is asked for; 1 where a mutant survives without a reason, or a reason is for none."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "of", nargs="*", help="files, tried anew, or parts, gone on with; where none is named all parts"
    )
    parser.add_argument("--table", action="store_true", help="run nothing, and show what is known")
    options = parser.parse_args()
    found: list[Tried] = []
    surviving: dict[Tried, Change] = {}
    for name, part in PARTS.items():
        only = [each for each in options.of if each in part.modules]
        if only or name in options.of or not options.of:
            of_part = list(tried(FOLDER / name, only)) if options.table else run(name, part, only)
            found += of_part
            surviving |= changes(FOLDER / name, [each for each in of_part if each.verdict not in NOTICED])
    known = reasons()
    unknown = unlisted(surviving.values(), known)
    for change in unknown:
        print(f"{change.file}: {change.of}: no test notices\n  - {change.line}\n  + {change.becomes}")
    files = {each.file for each in found}
    stale = unneeded(list(surviving.values()), known, files if options.of else {*files, EVERYWHERE})
    for reason in stale:
        print(f"{LISTED.name}: {reason.file}: {reason.of}: this is noticed or gone: {reason.words} -> {reason.become}")
    print_table([row(file, found, surviving, unknown) for file in sorted(files)])
    return int(bool(unknown or stale))


def row(
    file: str, found: Sequence[Tried], surviving: Mapping[Tried, Change], unknown: Sequence[Change]
) -> tuple[Any, ...]:
    mine = [each for each in found if each.file == file]
    counts = Counter("killed" if each.verdict in KILLED else each.verdict for each in mine)
    survived = [surviving[each] for each in mine if each in surviving]
    accounted = [change for change in survived if change not in unknown]
    return (file, len(mine), counts["killed"], counts["timeout"], len(survived), len(accounted))


def print_table(rows: Sequence[tuple[Any, ...]]) -> None:
    head = ("module", "mutants", "killed", "timeouts", "survived", "accounted for")
    total = ("all", *(sum(each[place] for each in rows) for place in range(1, len(head))))
    width = max(len(str(each[0])) for each in (head, *rows))
    for name, *numbers in (head, *rows, *([total] if len(rows) > 1 else [])):
        cells = (f"{number:>{len(title)}}" for number, title in zip(numbers, head[1:], strict=True))
        print(f"{name:<{width}}", *cells, sep="  ")


if __name__ == "__main__":
    sys.exit(main())
