"""`legal verify` as its users run it: the table, what is violated as scenario files, exit codes, three languages."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from golden_files import Golden
from legal import forward
from legal_cli import main
from legal_cli.words import LANGUAGES
from notice import write_notice

NORM = Path("rules/xx/notice/recruiting.yaml")
IDLE = """\
punishable:
  all:
    - {fact: situation.conduct, contains: recruited-others}
    - {fact: situation.conduct, one_of: [recruited-others, joined]}
"""
SIMPLE = "punishable: {fact: situation.conduct, contains: recruited-others}\n"


@pytest.fixture(autouse=True)
def here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A folder with the notice's rules, in which the command runs; no locale of the machine."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(write_notice(folder))
    return folder


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main.application(), ["verify", "--rulebook", "rules", *arguments])


def plant(old: str, new: str) -> None:
    text = NORM.read_text("utf-8")
    assert old in text
    NORM.write_text(text.replace(old, new), "utf-8")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_table_in_each_language(lang: str, golden: Golden) -> None:
    result = run("--lang", lang)
    assert result.exit_code == 0
    golden.check(f"verify.{lang}.text", result.stdout)


def test_what_is_violated_is_told_with_facts_that_show_it(golden: Golden) -> None:
    plant(SIMPLE, IDLE)
    result = run("--format", "markdown")
    assert result.exit_code == 1
    golden.check("verify-violated.md", result.stdout)


def test_every_violation_becomes_a_scenario_that_runs() -> None:
    plant(SIMPLE, IDLE)
    assert run("--violations", "found").exit_code == 1
    [file] = sorted(Path("found").iterdir())
    assert file.name == "001-decides.yaml"
    assert "one_of ['recruited-others', 'joined']" in file.read_text("utf-8").splitlines()[0]
    checked = CliRunner().invoke(main.application(), ["check", "--rulebook", "rules", str(file), "--format", "json"])
    assert json.loads(checked.stdout)["results"][0]["outcome"] == "not_addressed"


def test_where_nothing_is_violated_no_folder_is_made() -> None:
    assert run("--violations", "found").exit_code == 0
    assert not Path("found").exists()


def test_json_holds_every_count() -> None:
    told = json.loads(run("--format", "json").stdout)
    assert (told["format"], told["readings"], told["violations"]) == ("legal-verification/1", ["xx/notice"], [])
    assert told["checked"][0] == {
        "reading": "xx/notice",
        "subject": "xx/notice/recruiting",
        "property": "engines",
        "checked": 3,
        "of": 3,
        "how": "complete",
        "violations": 0,
    }
    sampled = json.loads(run("--format", "json", "--limit", "0").stdout)["checked"]
    assert [each["seed"] for each in sampled if each["property"] == "matters"] == [20251224]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--violations", "rules"), "rules: the file is there already"),
        (("--reading", "nowhere"), "there is no reading `nowhere`"),
    ],
)
def test_what_cannot_run_exits_with_2(
    arguments: tuple[str, ...], told: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["legal", "verify", "--rulebook", "rules", *arguments])
    with pytest.raises(SystemExit) as end:
        main.run()
    out, err = capsys.readouterr()
    assert (end.value.code, out) == (2, "")
    assert told in err


def test_engines_that_disagree_exit_with_70_and_a_scenario(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    right = forward.possible
    monkeypatch.setattr(forward, "possible", lambda *given: right(*given) - {"punishable"})
    arguments = ["--reading", "iq/stated-position", "--violations", "found"]
    monkeypatch.setattr(sys, "argv", ["legal", "verify", *arguments])
    with pytest.raises(SystemExit) as end:
        main.run()
    out, err = capsys.readouterr()
    assert (end.value.code, out) == (70, "")
    assert "the engines disagree on iq/stated-position/joining-foreign-forces" in err
    assert json.loads(err[err.index("{") :])["scenario"].startswith("The engines disagree")
    monkeypatch.setattr(sys, "argv", ["legal", "check", "found"])
    with pytest.raises(SystemExit) as end:
        main.run()
    assert end.value.code == 70  # the file shows it


def test_ctrl_c_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("legal.verification.verify.agreement", interrupted)
    monkeypatch.setattr(sys, "argv", ["legal", "verify", "--rulebook", "rules", "--violations", "found"])
    with pytest.raises(SystemExit) as end:
        main.run()
    assert (end.value.code, capsys.readouterr().out) == (130, "")
    assert not Path("found").exists()
