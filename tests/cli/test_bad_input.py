"""What `legal check` does with input that is wrong: a line for each fault, exit code 2, and never a traceback."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legal_cli.main import run

GOOD = "scenario: A good one\n"


@dataclass
class Done:
    """What a run left behind."""

    code: object
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.err.splitlines()


Legal = Callable[..., Done]


def run_legal(arguments: tuple[str, ...], stdin: bytes = b"") -> Done:
    with pytest.MonkeyPatch.context() as patch:
        out, err = io.BytesIO(), io.BytesIO()
        patch.setattr(sys, "argv", ["legal", *arguments])
        patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), "utf-8"))
        patch.setattr(sys, "stdout", io.TextIOWrapper(out, "utf-8", write_through=True))
        patch.setattr(sys, "stderr", io.TextIOWrapper(err, "utf-8", "backslashreplace", write_through=True))
        with pytest.raises(SystemExit) as caught:
            run()
        return Done(caught.value.code, out.getvalue().decode("utf-8"), err.getvalue().decode("utf-8"))


@pytest.fixture(scope="module", autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory) -> object:
    """A cache folder of our own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture
def legal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Legal:
    """Runs `legal check --lang en` in a folder of its own; files are given by name and bytes."""
    monkeypatch.chdir(tmp_path)

    def check(*paths: str, stdin: bytes = b"", files: dict[str, bytes] | None = None) -> Done:
        for name, data in (files or {}).items():
            Path(name).parent.mkdir(parents=True, exist_ok=True)
            Path(name).write_bytes(data)
        return run_legal(("check", "--lang", "en", *paths), stdin)

    return check


BAD: list[tuple[bytes, str]] = [
    (b"scenario: t\nsitaution: {}", "x.yaml:2:1: sitaution: there is no such key here; did you mean `situation`?"),
    (b"scenario: t\nsituation: {conduct: joind}", "x.yaml:2:22: situation.conduct: `joind` is not one of"),
    (b"scenario: t\nperson: {residence: Irak}", "x.yaml:2:21: person.residence: `Irak` is no country's code or name; "),
    (b"scenario: t\nperson: {residence: Congo}", "x.yaml:2:21: person.residence: `Congo` fits several States: CD, CG"),
    (b"scenario: t\nperson: [x]", "x.yaml:2:9: person: a section with keys is wanted here, or `unknown`"),
    (b"scenario: t\nsituation: {date: 2025-02-30}", "x.yaml:2:19: situation.date: the calendar has no such day"),
    (b"scenario: t\nscenario: u", "x.yaml:2:1: scenario: the key `scenario` stands twice; it stood first on line 1"),
    (b"scenario: &a t", "x.yaml:1:11: scenario: anchors and aliases"),
    (b"scenario: t\nnotes: *a", "x.yaml:2:8: notes: anchors and aliases"),
    (b"scenario: t\n<<: {}", "x.yaml:2:1: <<: merge keys"),
    (b"scenario: !t t", "x.yaml:1:11: scenario: tags and directives"),
    (b"%YAML 1.1\n---\nscenario: t", "x.yaml:1:1: tags and directives"),
    (b"[" * 1_000_000, "x.yaml:1:51: "),
    (b"scenario: t\nperson: {age: " + b"9" * 5000 + b"}", "x.yaml:2:15: person.age: a whole number from 0 to 130"),
    (b"scenario: \0", "x.yaml:1:11: the file holds a character that no text may hold"),
    (b"scenario: \xff", "x.yaml:1:11: the file is not UTF-8 text"),
    ("scenario: t".encode("utf-16"), "x.yaml:1:1: the file is UTF-16 text"),
    ("scenario: t".encode("utf-16-be"), "x.yaml:1:1: the file is UTF-16 text"),
    (b"", "x.yaml:1:1: the file holds no scenario"),
    (b"# nothing\n", "x.yaml:1:1: the file holds no scenario"),
    (b"scenario: a: b", "x.yaml:1:12: the file cannot be read as YAML: "),
    (b"a: b\n" * 20_000, "x.yaml:2:1: a: the key `a` stands twice"),
]


@pytest.mark.parametrize(("data", "line"), BAD, ids=[line[:60] for _, line in BAD])
def test_wrong_input_is_told_and_ends_with_2(data: bytes, line: str, legal: Legal) -> None:
    """As `file:line:column: path: message`, on stderr; stdout has no answer."""
    done = legal("x.yaml", files={"x.yaml": data})
    assert (done.code, done.out.count("good")) == (2, 0)
    assert any(each.startswith(line) for each in done.lines), done.err
    assert "Traceback" not in done.err


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"[" * 1_000_000, "x.json:1:52: nested more than 50 deep"),
        (b'{"scenario": "\\ud800"}', "x.json:1:14: the file holds a character that no text may hold"),
        (b'{"scenario": "t",}', "x.json:1:18: the file cannot be read as JSON: "),
        (b'{"scenario": NaN}', "x.json:1:14: the file cannot be read as JSON: "),
        (b'{"scenario": "t", "x": 1, "x": 2}', "x.json:1:19: x: there is no such key here"),
        (b"", "x.json:1:1: the file holds no scenario"),
    ],
    ids=repr,
)
def test_wrong_json_is_told_and_ends_with_2(data: bytes, line: str, legal: Legal) -> None:
    """As YAML is."""
    done = legal("x.json", files={"x.json": data})
    assert done.code == 2
    assert done.err.startswith(line)


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("gone.yaml", "gone.yaml: there is no such file or folder"),
        ("*.yaml", "*.yaml: there is no such file or folder"),
        ("empty", "empty: there is no scenario here; a folder means every .yaml and .yml file below it"),
        ("", "'': there is no such file or folder"),
        ("a\0b", "a\ufffdb: there is no such file or folder"),
        ("a\x1bb", "a\ufffdb: there is no such file or folder"),
        ("-", "-:1:1: the file holds no scenario"),
    ],
)
def test_a_path_that_yields_no_scenario_is_an_error(path: str, line: str, legal: Legal) -> None:
    """It stands without a line, since none is meant."""
    done = legal(path, files={"empty/readme.md": b""})
    assert (done.code, done.lines) == (2, [line])


def test_a_file_of_fifty_megabytes_is_refused(legal: Legal) -> None:
    """By its size alone."""
    with open("x.yaml", "wb") as file:
        file.truncate(50_000_000)
    done = legal("x.yaml")
    assert (done.code, done.lines) == (2, ["x.yaml: the file is larger than 10 MB"])


def test_in_a_batch_the_others_are_answered(legal: Legal) -> None:
    """All faults of a file at once, in the order of the files; the exit code is 2 all the same."""
    files = {
        "cases/a.yaml": GOOD.replace("good", "first").encode(),
        "cases/b.yaml": b"scenario: t\nperson: {age: old, born: x}\nsituation:\n  date: never\n",
        "cases/c.yaml": b"\xff",
        "cases/d.yaml": b"scenario: A third\n---\nscenario: A fourth\nx: 1\n---\nscenario: A fifth",
    }
    done = legal("cases", "gone.yaml", files=files)
    assert done.code == 2
    assert [line.partition(": ")[0] for line in done.lines] == [
        f"cases{os.sep}b.yaml:2:15",
        f"cases{os.sep}b.yaml:2:26",
        f"cases{os.sep}b.yaml:4:9",
        f"cases{os.sep}c.yaml:1:1",
        f"cases{os.sep}d.yaml:4:1",
        "gone.yaml",
    ]
    for title in ("A first one", "A third", "A fifth"):
        assert title in done.out
    assert "A fourth" not in done.out


def test_the_json_report_holds_the_errors_as_well(legal: Legal) -> None:
    """With their places, beside the results; stderr tells them too."""
    done = legal("--format", "json", "-", "gone", stdin=b"scenario: A good one\n---\nscenario: t\nperson: {age: x}")
    report = json.loads(done.out)
    assert (done.code, [each["scenario"] for each in report["results"]], len(done.lines)) == (2, ["A good one"], 2)
    message = "a whole number from 0 to 130 is wanted here"
    assert report["errors"] == [
        {"source": "-", "line": 4, "column": 15, "path": "person.age", "code": "age", "message": message},
        {
            "source": "gone",
            "line": None,
            "column": None,
            "path": "",
            "code": "no-such-path",
            "message": "there is no such file or folder",
        },
    ]


@pytest.mark.parametrize("option", [[], ["--exit-zero"], ["--format", "json"]], ids=repr)
def test_nothing_turns_2_into_another_code(option: list[str], legal: Legal) -> None:
    """`--exit-zero` is for answers."""
    assert legal(*option, "gone.yaml").code == 2


@pytest.mark.parametrize(
    ("data", "title"),
    [
        ("\ufeffscenario: A man\r\nperson: {born: ٢٠٠١}\r\n".encode(), "A man"),
        (b'\xef\xbb\xbf[{"scenario": "A man \\ud83d\\ude00"}]', "A man 😀"),
        ("scenario: رجل\nperson: {citizenships: العـــراق}\n".encode(), "رجل"),
    ],
)
def test_what_is_unusual_but_right_is_answered(data: bytes, title: str, legal: Legal) -> None:
    """Byte order marks, Windows lines, Arabic digits, pairs of escapes, tatweel."""
    done = legal("-", stdin=data)
    assert (done.err, done.code in (0, 1, 3)) == ("", True)
    assert title in done.out


@pytest.mark.parametrize("stdin", ["<&-", "</dev/null"])
def test_standard_input_that_cannot_be_read(stdin: str, tmp_path: Path) -> None:
    """Closed or empty: a line and exit code 2, by the real program."""
    if os.name != "posix":
        pytest.skip("needs a POSIX shell")
    command = f'exec "$0" -m legal check --lang en - {stdin}'
    done = subprocess.run(
        ["sh", "-c", command, sys.executable], capture_output=True, text=True, cwd=tmp_path, check=False
    )
    assert (done.returncode, len(done.stderr.splitlines()), done.stderr[:1]) == (2, 1, "-")


def test_a_file_name_that_is_no_utf_8_breaks_nothing(legal: Legal) -> None:
    """It is shown with a mark in its place, in answers and in errors."""
    try:
        for name, text in (("a\udcff.yaml", GOOD), ("b\udcff.yaml", "x")):
            Path(name).write_text(text, "utf-8")
    except OSError:
        pytest.skip("this file system refuses such a name")
    done = legal("--format", "json", ".")
    assert (done.code, json.loads(done.out)["results"][0]["source"]) == (2, "a\ufffd.yaml")
    assert done.err.startswith("b\ufffd.yaml:1:1: ")


# Secrets

SECRET = "Zayd4711"
FORMS = [
    *("§", "'§'", '"§"', "[§]", "[[§]]", "{a: §}", "- §", "§ §\n §", "§\n§", "|\n  §", "§§§§§§§§§§§§", "# §\n\n  - §"),
    *("&§", "*§", "!§ x", "!§!y x", "!!§ x", "!<§> x", "@§", "`§", "%§", "? §", ">2§\n", "§: b: c"),
    *("'§", '"§', '"\\q§"', '"\\ud800§"', "[§", "{a: {§", "§\n\tc", "§\0", "§\ud800", "§\x07", "§\ufeff"),
    *("2025-§", "§-01-01", "٤٧١١-§"),
]
FIELDS = ["scenario", "id", "notes", "person.born", "person.age", "situation.date"]


@given(
    field=st.sampled_from(FIELDS),
    form=st.sampled_from(FORMS),
    fault=st.sampled_from(["", "x: 1\n", "scenario: again\n", "a: [", "situation: {date: 1900-01-01}\n"]),
)
@settings(database=None, derandomize=True, max_examples=150)
def test_no_error_quotes_a_secret(field: str, form: str, fault: str) -> None:
    """Whatever is wrong with title, notes, id, birth, age or date, in YAML or in JSON, and with what is around them."""
    value = form.replace("§", SECRET)
    *above, name = field.split(".")
    written = f"{above[0]}:\n  {name}: {value}\n" if above else f"{name}: {value}\n"
    tree: dict[str, object] = {"scenario": "t", "x": 1} | ({above[0]: {name: [value]}} if above else {name: [value]})
    title = "" if name == "scenario" else "scenario: t\n"
    for data in ((title + written + fault).encode("utf-8", "surrogatepass"), json.dumps(tree).encode()):
        done = run_legal(("check", "--lang", "en", "-"), data)
        assert SECRET not in done.err
        assert "Traceback" not in done.err
        assert done.code in (0, 1, 2, 3)


@pytest.mark.parametrize("field", FIELDS)
def test_numbers_out_of_range_are_not_quoted(field: str, legal: Legal) -> None:
    """A wrong year, age or day may still be a person's."""
    *above, name = field.split(".")
    written = f"{above[0]}: {{{name}: 47114711}}\n" if above else f"{name}: 47114711\n"
    done = legal("-", stdin=(f"{'' if name == 'scenario' else 'scenario: t'}\n{written}x: 1\n").encode())
    assert done.code == 2
    assert "4711" not in done.err


USAGE = {
    ("check", "--format", "xml", "x.yaml"): "'--format': 'xml' is not one of 'text', 'json', 'markdown', 'html'.",
    ("schema", "scenary"): "'scenario|report': 'scenary' is not one of 'scenario', 'report'.",
    ("serve", "--port", "1.5"): "'--port': a whole number is wanted here",
    ("serve", "--port", "70000"): "'--port': the most is 65535",
    ("coverage", "--fail-under", "all"): "'--fail-under': a number is wanted here",
    ("coverage", "--fail-under", "-1"): "'--fail-under': the least is 0",
}


@pytest.mark.parametrize("arguments", USAGE)
def test_a_wrong_option_is_told_plainly(arguments: tuple[str, ...]) -> None:
    done = run_legal(arguments)
    assert (done.code, done.out, done.lines[-1]) == (2, "", f"Error: Invalid value for {USAGE[arguments]}")


OPTIONS = {
    ("check", "--as-of", "soon", "x.yaml"): "--as-of: a day is wanted here, written YYYY-MM-DD",
    ("check", "--as-of", "1900-01-01", "x.yaml"): "--as-of: no reading is left as of 1900-01-01: all that were asked ",
    ("check", "--reading", "iq/statd-position", "x.yaml"): "--reading: there is no reading `iq/statd-position`; did ",
    ("verify", "--reading", "iq/statd-position"): "--reading: there is no reading `iq/statd-position`; did you mean ",
    ("claims", "--about", "recordngs"): "--about: there is no topic `recordngs`; did you mean `recordings`?",
    ("claims", "--speaker", "nobody-at-all"): "--speaker: there is no speaker `nobody-at-all`; ",
    ("whatif", "--to", "guilty", "x.yaml"): "--to: there is no outcome `guilty`; the outcomes are ",
    ("whatif", "--set", "x", "x.yaml"): "--set: a change is written path=value, such as ",
    ("screen", "x.csv", "-o", "y.csv", "--map", "x"): "--map: write COLUMN=PATH here, such as born=person.born",
    ("screen", "x.csv", "-o", "y.csv", "--answers", "guilt"): "--answers: `guilt` is no column of an answer; ",
}


@pytest.mark.parametrize("arguments", OPTIONS)
def test_what_is_wrong_with_an_option_is_told_by_its_name(
    arguments: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("x.yaml").write_bytes(GOOD.encode())
    Path("x.csv").write_text("person.age\n1\n")
    done = run_legal((*arguments, "--lang", "en"))
    assert (done.code, done.out, len(done.lines)) == (2, "", 1)
    assert done.lines[0].startswith(OPTIONS[arguments])
