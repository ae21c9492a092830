"""`legal test` in a bare folder: what it runs, how its failures read, and what it could not run."""

from __future__ import annotations

import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from xml.etree import ElementTree

import pytest

from failing_features import BROKEN, FAILING, FAILING_AR, FAILING_CKB
from golden_files import Golden
from legal_cli.gherkin import session

TUTORIAL = Path(__file__).parents[3] / "features" / "tutorial"


def legal(*arguments: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own, as a user has it."""
    command = [str(Path(sys.executable).with_name("legal")), "test", *map(str, arguments)]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)


def run(capfd: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str]:
    """The session in this process, which is faster; the exit code and what was printed."""
    code = session.run([*map(str, arguments), "-p", "no:xdist"])
    return code, capfd.readouterr().out


@pytest.fixture(autouse=True)
def here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A bare folder, outside of any project."""
    monkeypatch.setenv("PY_COLORS", "0")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def told(output: str) -> str:
    """What an author reads: titles of scenarios, and what is wrong with each; no progress, no times."""
    lines = output.splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith("==="))
    kept = [re.sub(r"^[=_]+ (.*?) [=_]+$", r"## \1", line) for line in lines[start:-1]]
    return "\n".join(kept) + "\n"


# ---- what it runs ----------------------------------------------------------------------------------------------------


def test_the_end_of_a_name_may_be_written_in_capitals(here: Path, capfd: pytest.CaptureFixture[str]) -> None:
    shutil.copy(next(TUTORIAL.glob("*.feature")), here / "X.FEATURE")
    for path in ("X.FEATURE", "."):
        code, out = run(capfd, path)
        assert (code, " passed" in out) == (0, True)


def test_a_link_to_nothing_is_told(here: Path) -> None:
    (here / "below").mkdir()
    shutil.copy(next(TUTORIAL.glob("*.feature")), here)
    for link in ("link.feature", "below/link.feature"):
        (here / link).symlink_to("gone.feature")
    done = legal(".", cwd=here)
    assert (done.returncode, done.stdout) == (2, "")
    told = "there is no such file or folder"
    assert done.stderr.splitlines() == [f"./below/link.feature: {told}", f"./link.feature: {told}"]
    assert legal("link.feature", cwd=here).stderr == f"link.feature: {told}\n"


def test_the_tutorial_runs_as_it_stands_in_three_languages_from_a_bare_folder(here: Path) -> None:
    for file in TUTORIAL.glob("*.feature"):
        shutil.copy(file, here)
    result = legal(".", cwd=here)
    assert result.returncode == 0, result.stdout + result.stderr
    assert "12 passed" in result.stdout
    assert result.stderr == ""
    left = {each.name for each in here.iterdir() if each.suffix != ".feature"}
    assert left <= {".benchmarks"}  # which is pytest-benchmark's, where that is installed


def test_python_beside_the_features_is_not_run(here: Path) -> None:
    shutil.copy(TUTORIAL / "first.feature", here)
    for name in ("test_own.py", "conftest.py"):
        (here / name).write_text("raise SystemExit('Python was run')\n", "utf-8")
    result = legal(".", cwd=here)
    assert (result.returncode, result.stderr) == (0, "")
    assert "4 passed" in result.stdout
    for named in ("test_own.py", "test_own.py::test_one"):
        result = legal("first.feature", named, cwd=here)
        assert (result.returncode, result.stdout) == (2, "")
        assert result.stderr == (
            f"{named}: the file is Python, which pytest runs by itself; name feature files, or folders that hold some\n"
        )


def test_it_runs_on_two_processes(here: Path) -> None:
    shutil.copy(TUTORIAL / "first.feature", here)
    (here / "bad.feature").write_text(FAILING, "utf-8")
    result = legal(".", "-n", "2", cwd=here)
    assert result.returncode == 1
    assert "4 passed" in result.stdout
    assert "bad.feature:8: When the force belonged to" in result.stdout


def test_options_of_pytest_are_passed_on(here: Path, capfd: pytest.CaptureFixture[str]) -> None:
    shutil.copy(TUTORIAL / "first.feature", here)
    assert "3 passed, 1 deselected" in run(capfd, ".", "-k", "not cook")[1]
    assert "4 passed" in run(capfd, ".", "-m", "statement(id='S11')")[1]
    (here / "bad.feature").write_text(FAILING, "utf-8")
    code, output = run(capfd, "bad.feature", "-x", "--junitxml", "report.xml")
    assert (code, "1 failed" in output) == (1, True)
    case = ElementTree.parse(here / "report.xml").find(".//testcase")
    assert case is not None
    assert case.get("name") == "a country misspelt"


def test_a_statement_selects_its_scenarios(here: Path, capfd: pytest.CaptureFixture[str]) -> None:
    shutil.copytree(TUTORIAL.parent / "iq" / "stated-position", here / "features")
    code, output = run(capfd, "features/penalty.feature", "--legal-statement=S11")
    assert (code, "5 passed, 13 deselected" in output) == (0, True), output
    code, _ = run(capfd, "features/penalty.feature", "--legal-statement=iq/stated-position#S05")
    assert code == 2


@pytest.mark.parametrize("title", ["__name__", "__init__", "setup_module", "pytestmark", "a [b] :: c / d %", "collect"])
def test_no_title_keeps_a_scenario_from_running(title: str, here: Path, capfd: pytest.CaptureFixture[str]) -> None:
    text = f"Feature: x\n\n  Scenario: {title}\n    Then the outcome is punishable\n"
    (here / "x.feature").write_text(text, "utf-8")
    code, output = run(capfd, "x.feature")
    assert (code, "1 failed" in output) == (1, True), output
    assert "x.feature:4: Then the outcome is punishable" in output


def test_settings_of_a_project_around_do_not_reach_it(here: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (here / "pytest.ini").write_text("[pytest]\naddopts = --no-such-option\n", "utf-8")
    shutil.copy(TUTORIAL / "first.feature", here)
    assert run(capfd, "first.feature")[0] == 0


# ---- how failures read -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("lang", "text"), [("en", FAILING), ("ar", FAILING_AR), ("ckb", FAILING_CKB)])
def test_failures_read_in_the_authors_words(
    lang: str, text: str, here: Path, capfd: pytest.CaptureFixture[str], golden: Golden
) -> None:
    (here / "bad.feature").write_text(text, "utf-8")
    code, output = run(capfd, "bad.feature")
    assert code == 1
    assert " passed" not in output
    assert not re.search(r"Traceback|Error\b|\.py|assert|legal_cli", output)
    golden.check(f"failures/{lang}.txt", told(output))


def test_what_is_wrong_with_a_file_is_told_whole_and_hides_no_other(
    here: Path, capfd: pytest.CaptureFixture[str], golden: Golden
) -> None:
    (here / "a-broken.feature").write_text(BROKEN, "utf-8")
    (here / "b-empty.feature").write_text("", "utf-8")
    (here / "c-no-scenario.feature").write_text("@source:iq/stated-position\nFeature: nothing\n", "utf-8")
    (here / "d-syntax.feature").write_text("Feature: x\n  Scenario: a\n    Given x\n    what is this\n", "utf-8")
    (here / "e-utf-16.feature").write_bytes("Feature: x\n".encode("utf-16"))
    (here / "f-latin-1.feature").write_bytes("Feature: café\n".encode("latin-1"))
    (here / "g-language.feature").write_text("# language: kurdish\nFeature: x\n", "utf-8")
    tagged = "@source:iq/stated-position\nFeature: x\n\n  @S77 @draft\n  Scenario: a\n    Then no consequence follows\n"
    (here / "h-tag.feature").write_text(tagged, "utf-8")
    shutil.copy(TUTORIAL / "first.feature", here / "i-good.feature")
    code, output = run(capfd, ".")
    assert (code, "4 passed, 8 errors" in output) == (1, True), output
    golden.check("failures/errors.txt", told(output))


# ---- what could not run ----------------------------------------------------------------------------------------------


MANY = "  Scenario: case {}\n    Given the person joined\n    Then the outcome is undetermined\n"


def test_an_interrupt_shows_no_place_in_the_program(here: Path) -> None:
    """Ctrl-C while features are read or run: one word and the usual exit code, no path and no Python."""
    (here / "many.feature").write_text("Feature: many\n" + "".join(map(MANY.format, range(20_000))), "utf-8")
    command = [str(Path(sys.executable).with_name("legal")), "test", "many.feature", "-p", "no:xdist"]
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),  # as in a terminal
    ) as process:
        time.sleep(5)  # by then it reads the file or runs it, which takes longer than that
        process.send_signal(signal.SIGINT)
        out = process.communicate()[0]
    assert process.returncode == 130
    assert " interrupted " in out
    assert not re.search(r"Traceback|KeyboardInterrupt|\.py", out), out


@pytest.mark.parametrize("moment", ["case.Case.tell", "case.Case.expect", "case.Case.decided_by", "running.case_of"])
def test_an_interrupt_within_a_scenario_ends_the_run(moment: str, here: Path) -> None:
    """Ctrl-C is not taken for a scenario that expects nothing, after which the others would run."""
    module, _, name = moment.partition(".")
    interrupted = f"""
from functools import reduce
from signal import SIGINT, default_int_handler, raise_signal, signal

import legal_cli.gherkin.{module} as module
from legal_cli.gherkin import session

def interrupt(*arguments, **named):
    raise_signal(SIGINT)

signal(SIGINT, default_int_handler)
*within, last = {name!r}.split(".")
setattr(reduce(getattr, within, module), last, interrupt)
raise SystemExit(session.run(["many.feature", "-p", "no:xdist"]))
"""
    source = "@source:iq/stated-position @S21\n"
    (here / "many.feature").write_text(f"{source}Feature: many\n" + "".join(map(MANY.format, range(3))), "utf-8")
    done = subprocess.run([sys.executable, "-c", interrupted], capture_output=True, text=True, check=False)
    assert done.returncode == 130, done.stdout
    assert " interrupted " in done.stdout
    assert not re.search(r"failed|passed|Traceback|KeyboardInterrupt|\.py", done.stdout + done.stderr), done


NOT_RUN = {
    "nowhere.feature": "file or directory not found: nowhere.feature",
    ".": "nothing was run",
    ". --lang ar": "legal: unrecognized arguments: --lang ar",
    ". --maxfail=x": "legal: argument --maxfail: invalid int value: 'x'",
    ". -p nosuch": 'legal: Error importing plugin "nosuch"',
    ". -k (": "Wrong expression passed to '-k'",
    "": "Missing argument 'PATH...'",
}


@pytest.mark.parametrize("arguments", NOT_RUN)
def test_what_could_not_run_ends_with_2(arguments: str, here: Path) -> None:
    """It is told in our name, and nothing of pytest's own is."""
    result = legal(*arguments.split(), cwd=here)
    assert result.returncode == 2
    assert not re.search(r"Traceback|pytest|\.ini|\.py", result.stderr + result.stdout), result
    assert NOT_RUN[arguments] in result.stderr


def test_no_folder_is_left_behind_whatever_plugins_are_installed(here: Path) -> None:
    shutil.copy(TUTORIAL / "first.feature", here)
    assert legal("first.feature", cwd=here).returncode == 0
    assert [each.name for each in here.iterdir()] == ["first.feature"]


def test_a_rulebook_that_cannot_be_read_ends_with_2(here: Path) -> None:
    shutil.copy(TUTORIAL / "first.feature", here)
    result = legal("first.feature", "--rulebook", "nowhere", cwd=here)
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr.startswith("nowhere")
