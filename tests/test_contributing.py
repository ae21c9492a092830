"""CONTRIBUTING.md's walk-throughs, followed word for word in a copy of the repository; README's example, printed."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from legal.rulebook import Rulebook

BLOCK = re.compile(r'^```\w+ (file|append)=(\S+)(?: (after|before)="([^\n]*)")?\n(.*?)^```$', re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def followed(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the repository in which every step of CONTRIBUTING.md has been taken."""
    copy = tmp_path_factory.mktemp("repository")
    for name in ("engine", "cli", "rules", "features", "tests"):
        shutil.copytree(root / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "CONTRIBUTING.md"):
        shutil.copy(root / name, copy)
    steps = BLOCK.findall((root / "CONTRIBUTING.md").read_text("utf-8"))
    assert len(steps) == 8
    for how, name, where, anchor, text in steps:
        take_step(copy / name, how, where, anchor, text)
    schema = run(copy, "-m", "legal", "schema", "scenario").stdout
    (copy / "features" / "scenario.schema.json").write_text(schema, "utf-8")
    twins = run(copy, "tests/twins.py")
    assert twins.returncode == 0, twins.stderr
    return copy


def take_step(file: Path, how: str, where: str, anchor: str, text: str) -> None:
    """Writes, appends or inserts one block."""
    file.parent.mkdir(parents=True, exist_ok=True)
    if how == "append":
        file.write_text(file.read_text("utf-8") + text, "utf-8")
    elif where:
        old = file.read_text("utf-8")
        assert old.count(f"{anchor}\n") == 1, anchor
        whole = f"{anchor}\n{text}" if where == "after" else f"{text}{anchor}\n"
        file.write_text(old.replace(f"{anchor}\n", whole), "utf-8")
    else:
        assert not file.exists()
        file.write_text(text, "utf-8")


def run(copy: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A Python program of the copy, with nothing of the original on its path."""
    path = os.pathsep.join(str(copy / each) for each in ("engine", "cli"))
    environment = {**os.environ, "PYTHONPATH": path, "XDG_CACHE_HOME": str(copy / "cache"), "LANG": "C.UTF-8"}
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=copy, env=environment, capture_output=True, text=True, check=False)


def test_the_copy_passes_its_own_tests(followed: Path) -> None:
    tests = [
        "features",
        "tests/features",
        "tests/test_schema.py",
        "tests/test_shipped_scenarios.py",
        "tests/test_data.py",
    ]
    result = run(followed, "-m", "pytest", "-q", "-p", "no:cacheprovider", *tests)
    assert result.returncode == 0, result.stdout + result.stderr


def test_the_new_norm_answers(followed: Path, tmp_path: Path) -> None:
    scenario = tmp_path / "a.yaml"
    scenario.write_text("scenario: x\nperson: {serving: no}\nsituation: {conduct: recruited-others}\n", "utf-8")
    result = run(followed, "-m", "legal", "check", str(scenario), "--reading", "xx/walk-through")
    assert result.returncode == 1, result.stderr
    assert "According to the walk-through's notice, this is punishable." in result.stdout
    assert "a fine — S1" in result.stdout


def test_the_command_begins_a_norm_as_told(followed: Path, tmp_path: Path) -> None:
    """In the repository, with nothing there yet of the source; what it begins is answered."""
    [command] = re.findall(r"^legal (new norm .*)$", (followed / "CONTRIBUTING.md").read_text("utf-8"), re.MULTILINE)
    shutil.copytree(followed / "rules", tmp_path / "rules", ignore=shutil.ignore_patterns("xx"))
    notice, norm = tmp_path / "notice.txt", tmp_path / "rules/xx/walk-through/recruiting.yaml"
    notice.write_text("A notice\nWhoever recruits others pays a fine.\n", "utf-8")
    told = command.replace("rules/", f"{tmp_path}/rules/").replace("notice.txt", str(notice))
    result = run(followed, "-m", "legal", *told.split())
    assert result.returncode == 0, result.stderr
    assert norm.exists()
    (tmp_path / "a.yaml").write_text(run(followed, "-m", "legal", "new", "scenario").stdout, "utf-8")
    options = ["--rulebook", str(tmp_path / "rules"), "--reading", "xx/walk-through"]
    assert run(followed, "-m", "legal", "check", str(tmp_path / "a.yaml"), *options).returncode == 3


def test_a_new_fact_is_offered_by_a_starting_scenario(followed: Path) -> None:
    text = run(followed, "-m", "legal", "new", "scenario", "--lang", "en").stdout
    assert "  # Was the person a serving soldier at home?\n  #   yes: yes\n  #   no: no\n  serving: unknown\n" in text


def test_the_new_scenario_is_answered_as_expected(followed: Path) -> None:
    result = run(followed, "tests/shipped_scenarios.py")
    assert result.returncode == 0, result.stdout + result.stderr


FOLLOW = re.compile(r"^```sh follow\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def test_the_commands_for_a_countrys_law_run_as_told(followed: Path) -> None:
    """Each line ends well, in the copy: a reader who types them sees no error."""
    [block] = FOLLOW.findall((followed / "CONTRIBUTING.md").read_text("utf-8"))
    programs = {"legal": ["-m", "legal"], "pytest": ["-m", "pytest", "-p", "no:cacheprovider"], "python": []}
    lines = [line.split() for line in block.splitlines()]
    assert len(lines) == 6
    for program, *arguments in lines:
        result = run(followed, *programs[program], *arguments)
        assert result.returncode == 0, f"{program} {' '.join(arguments)}\n{result.stdout}{result.stderr}"
    assert "ch/military-penal-code" in (followed / "features" / "readings.csv").read_text("utf-8").partition("\n")[0]


EXAMPLE = re.compile(r"<!-- example -->\n```text\n(.*?)```\n<!-- /example -->", re.DOTALL)


def test_the_readme_shows_what_the_program_prints(root: Path, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """`pytest --renew` writes the output into README.md anew."""
    readme = (root / "README.md").read_text("utf-8")
    scenario = re.search(r"```yaml\n(# yaml-language-server.*?)```", readme, re.DOTALL)
    assert scenario
    (tmp_path / "scenario.yaml").write_text(scenario[1], "utf-8")
    result = subprocess.run(
        [sys.executable, "-m", "legal", "check", "scenario.yaml", "--lang", "en"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    if request.config.getoption("--renew"):
        block = f"<!-- example -->\n```text\n{result.stdout}```\n<!-- /example -->"
        readme = EXAMPLE.sub(lambda _: block, readme)
        (root / "README.md").write_text(readme, "utf-8")
    shown = EXAMPLE.search(readme)
    assert shown
    assert shown[1] == result.stdout


def test_the_readme_tells_every_source_its_kind_and_its_day(root: Path, book: Rulebook) -> None:
    """In its table: each reading that is shipped, no other, and what its source says of itself."""
    table = re.findall(
        r"^\| `(\w+/[\w-]+)` \| ([^|]+) \| ([^|]+) \|$", (root / "README.md").read_text("utf-8"), re.MULTILINE
    )
    told = {reading: (kind, what) for reading, kind, what in table}
    assert sorted(told) == sorted(book.sources)
    for reading, (kind, what) in told.items():
        source = book.sources[reading]
        assert (source.date or f"no date found, not before {source.not_before}") in kind
        assert not source.authority or source.authority.replace("-", " ") in kind
        assert ("default" in what) is (reading in book.defaults)
        assert ("no norm" in what) is (not source.norms)


def test_the_readmes_feature_is_the_tutorials(root: Path) -> None:
    """The tutorial itself is run by the tests of `legal test`."""
    shown = re.search(r"```gherkin\n(.*?)```", (root / "README.md").read_text("utf-8"), re.DOTALL)
    assert shown
    assert (root / "features" / "tutorial" / "first.feature").read_text("utf-8").startswith(shown[1])
