"""Scenarios from files, folders, globs and standard input: which files are meant, and everything wrong with them."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legal.errors import Problem
from legal.files import yaml12
from legal.files.document import MAX_BYTES
from legal.files.scenarios import load_scenarios, parse_scenarios
from legal.report import Case

ours = settings(database=None, derandomize=True)
GOOD = "scenario: good\n"


def read(text: str, source: str = "x.yaml") -> list[Case | Problem]:
    return list(parse_scenarios(text, source))


def problems(text: str, source: str = "x.yaml") -> list[str]:
    """The problems of a text as `line:column: path: code`; where one is wrong, nothing else is right."""
    found = read(text, source)
    assert all(isinstance(each, Problem) for each in found)
    return [told(each) for each in found if isinstance(each, Problem)]


def told(problem: Problem) -> str:
    return f"{problem.line}:{problem.column}: {problem.path}: {problem.code}"


def kinds(found: list[Case | Problem]) -> list[tuple[str, str]]:
    """The source of each thing found, with the title of a case or the code of a problem."""
    return [(Path(each.source).name, each.scenario.scenario if isinstance(each, Case) else each.code) for each in found]


# What is wrong in a scenario, and where


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("scenario: t\npersn: {}", ["2:1: persn: unknown-key"]),
        ("scenario: t\nperson:\n  bron: 2001", ["3:3: person.bron: unknown-key"]),
        ("scenario: t\nsituation: {force: {kin: x}}", ["2:21: situation.force.kin: unknown-key"]),
        ("scenario: t\nsituation:\n  force:\n    kind: tank", ["4:11: situation.force.kind: choice"]),
        ("scenario: t\nsituation: {conduct: [joined, left]}", ["2:31: situation.conduct.1: choice"]),
        ("scenario: t\nsituation: {conduct: left}", ["2:22: situation.conduct: choice"]),
        ("scenario: t\nsituation: {authorization: {granted: on}}",
         ["2:38: situation.authorization.granted: choice"]),
        ("scenario: t\nsituation: {authorization: {granted: No}}",
         ["2:38: situation.authorization.granted: choice"]),
        ("scenario: t\nperson: {residence: Irak}", ["2:21: person.residence: state"]),
        ("scenario: t\nperson: {residence: Congo}", ["2:21: person.residence: state-ambiguous"]),
        ("scenario: t\nperson: {residence: 7}", ["2:21: person.residence: wrong-type-text"]),
        ("scenario: t\nperson: [x]", ["2:9: person: wrong-type-section"]),
        ("scenario: t\nperson: {born: [2001]}", ["2:16: person.born: wrong-type-one"]),
        ("scenario: t\nperson: {citizenships: {a: b}}", ["2:24: person.citizenships: wrong-type-list"]),
        ("scenario: t\nperson: {citizenships: [[IQ]]}", ["2:25: person.citizenships.0: wrong-type-one"]),
        ("scenario: t\nperson: {citizenships: [IQ, none]}", ["2:24: person.citizenships: none-alone"]),
        ("scenario: t\nsituation: {date: 2025-02-29}", ["2:19: situation.date: no-such-day"]),
        ("scenario: t\nsituation: {date: 2025-06}", ["2:19: situation.date: day"]),
        ("scenario: t\nperson: {born: 2001-13}", ["2:16: person.born: no-such-day"]),
        ("scenario: t\nperson: {born: spring}", ["2:16: person.born: birth"]),
        ("scenario: t\nperson: {age: 131}", ["2:15: person.age: age"]),
        ("scenario: t\nperson: {age: 18.5}", ["2:15: person.age: age"]),
        ("scenario: t\nperson: {age: " + "9" * 5000 + "}", ["2:15: person.age: age"]),
        ("person: {}", ["1:1: : missing-title"]),
        ("scenario:\nperson: {}", ["1:10: scenario: missing-title"]),
        ("scenario: " + "x" * 301, ["1:11: scenario: long-title"]),
        ("scenario: [x]", ["1:11: scenario: wrong-type-text"]),
        ('scenario: "a\\eb"', ["1:11: scenario: character"]),
        ("scenario: t\nid: {a: b}", ["2:5: id: wrong-type-text"]),
        ("- scenario: t", ["1:1: : not-a-scenario"]),
        ("just words", ["1:1: : not-a-scenario"]),
        ("", ["1:1: : empty-file"]),
        ("# only a comment\n", ["1:1: : empty-file"]),
        ("---\n---\n", ["1:1: : empty-file"]),
        ("scenario: عنوان\nperson: {عمر: 3, age: x}", ["2:10: person.عمر: unknown-key", "2:23: person.age: age"]),
    ],
)  # fmt: skip
@pytest.mark.parametrize("parser", ["libyaml", "python"])
def test_what_is_wrong_is_told_with_its_place(
    text: str, found: list[str], parser: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Line and column of the value, or of the key where the key is wrong; with either parser of PyYAML."""
    if parser == "python":
        monkeypatch.setattr(yaml12, "_LOADER", yaml12._PythonLoader)
    assert problems(text) == found


def test_a_line_tells_the_file_the_place_the_path_and_what_would_be_right() -> None:
    """The form of every message: `file:line:column: path: message`."""
    texts = [str(each) for each in read("scenario: t\nperson: {residence: Irak}\nsitaution: {}", "a/b.yaml")]
    assert texts == [
        "a/b.yaml:2:21: person.residence: `Irak` is no country's code or name; did you mean Iraq (IQ)?",
        "a/b.yaml:3:1: sitaution: there is no such key here; did you mean `situation`?",
    ]


def test_all_that_is_wrong_in_a_file_is_told_at_once_in_the_order_of_the_lines() -> None:
    """In form and in values, each entry of a list, what fields say together, and every document."""
    text = """\
persn: x
person:
  citizenships: [Irak, RU, 5, Rusia]
  born: &b 2026
  colour: blue
situation:
  date: 2025-06-01
  date: 2025-06-02
  conduct: joind
---
scenario: second
person: {age: 200}
"""
    assert problems(text) == [
        "1:1: : missing-title",
        "1:1: persn: unknown-key",
        "3:18: person.citizenships.0: state",
        "3:28: person.citizenships.2: wrong-type-text",
        "3:31: person.citizenships.3: state",
        "4:9: person.born: anchor",
        "5:3: person.colour: unknown-key",
        "8:3: situation.date: duplicate-key",
        "9:12: situation.conduct: choice",
        "12:15: person.age: age",
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a: &x\nscenario: *x", ["1:1: a: unknown-key", "1:4: a: anchor", "2:11: scenario: anchor"]),
        ("scenario: t\n<<: {a: b}", ["2:1: <<: merge-key"]),
        ("scenario: t\nperson: {born: !x y}", ["2:16: person.born: tag"]),
    ],
)
def test_what_follows_from_a_wrong_form_is_not_told_as_well(text: str, found: list[str]) -> None:
    """One thing a place: an alias that was not followed is not also a missing title."""
    assert problems(text) == found


@pytest.mark.parametrize(
    ("wrong", "found"),
    [
        ("scenario: t\nx: 1", "2:1: x: unknown-key"),
        ("x: 1\nscenario:", "1:1: x: unknown-key"),
        ("scenario: t\nid: [a]", "2:5: id: wrong-type-text"),
    ],
)
def test_what_fields_say_together_is_told_beside_what_is_wrong_elsewhere(wrong: str, found: str) -> None:
    """A birth after the conduct is not found only once all else is mended."""
    told = problems(f"{wrong}\nsituation: {{date: 2025-06-01}}\nperson: {{born: 2026, age: x}}")
    assert (told[0], told[-2:]) == (found, ["4:16: person.born: born-after-conduct", "4:27: person.age: age"])


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("scenario: t\nperson: {born: 2026}\nsituation: {date: 2025-06-01}", "2:16: person.born: born-after-conduct"),
        ("scenario: t\nperson: {born: 2000, age: 9}\nsituation: {date: 2025-06-01}", "2:27: person.age: age-at-odds"),
    ],
)
def test_what_fields_say_together_is_told_at_one_of_them(text: str, place: str) -> None:
    """The birth is blamed, or the age."""
    assert problems(text) == [place]


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        *[(text, text) for text in ("007", "0x1F", "1.50", "true", "2025-117", "no", "9" * 400)],
        *[(text, None) for text in ("~", "null", "", "''")],
        ("'\u200f 12\u200e  ب '", "12 ب"),
    ],
)
def test_a_case_number_is_repeated_as_it_is_written(written: str, read_as: str | None) -> None:
    """`id: 007` keeps its zeros; so do titles."""
    (case,) = read(f"scenario: t\nid: {written}")
    assert isinstance(case, Case)
    assert case.scenario.id == read_as


def test_titles_may_be_numbers_and_notes_anything() -> None:
    """A title 012 is the text 012; notes are ignored, whatever they are."""
    (case,) = read("scenario: 012\nnotes: [1, {a: b}]")
    assert isinstance(case, Case)
    assert case.scenario.scenario == "012"


def test_in_a_file_of_several_documents_the_right_ones_are_read() -> None:
    """A wrong value spoils its own document only; documents keep their numbers."""
    found = read("scenario: a\n---\n---\nscenario: b\nx: 1\n---\nscenario: c")
    assert [(each.document, each.scenario.scenario) if isinstance(each, Case) else told(each) for each in found] == [
        (1, "a"),
        "5:1: x: unknown-key",
        (4, "c"),
    ]


@pytest.mark.parametrize("spoilt", ["scenario: a\n---\nb: [", "scenario: a\n---\nscenario: b\nscenario: c"])
def test_of_a_file_that_cannot_be_read_whole_nothing_is_used(spoilt: str) -> None:
    """What stands before the fault may be half of what was meant."""
    assert len(problems(spoilt)) == 1


# JSON or YAML


@pytest.mark.parametrize(
    ("source", "text", "is_json"),
    [
        ("x.json", "scenario: t", True),
        ("x.JSON", "{}", True),
        ("x.yaml", '{"scenario": "t",}', False),
        ("x.yml", '{"scenario": "t",}', False),
        ("x.YAML", '{"scenario": "t",}', False),
        ("-", '{"scenario": "t",}', True),
        ("-", " \n[{}]", True),
        ("-", "scenario: t", False),
        ("x", '{"scenario": "t",}', True),
        ("x.txt", '{"scenario": "t",}', True),
        ("x.txt", "scenario: t", False),
    ],
)
def test_a_file_is_json_by_its_name_or_else_by_how_it_begins(source: str, text: str, is_json: bool) -> None:
    """`.json` is JSON, `.yaml` and `.yml` are YAML; any other name, and `-`, is JSON where it begins with { or [."""
    try_json = [each for each in read(text, source) if isinstance(each, Problem)]
    assert any(each.values.get("format") == "JSON" or each.code == "missing-title" for each in try_json) == is_json


def test_json_holds_one_scenario_or_an_array_of_them() -> None:
    """Each member is a document."""
    found = read('[{"scenario": "a"}, {"scenario": "b", "person": {"age": "x"}}, {"scenario": "c"}]', "x.json")
    assert kinds(found) == [("x.json", "a"), ("x.json", "age"), ("x.json", "c")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('{"scenario": "t", "id": "a", "id": "b", "x": 1}', ["1:30: id: duplicate-key", "1:41: x: unknown-key"]),
        ('{"scenario": "\\ud800"}', ["1:14: : character"]),
        ("[", ["1:2: : syntax"]),
        ("[" * 1_000_000, ["1:52: : too-deep"]),
        ("null", ["1:1: : empty-file"]),
        ("[1]", ["1:2: : not-a-scenario"]),
        ("", ["1:1: : empty-file"]),
    ],
)
def test_what_is_wrong_in_json_is_told_as_in_yaml(text: str, found: list[str]) -> None:
    """With its place, and all at once."""
    assert problems(text, "x.json") == found


# Bytes


def load(folder: Path, data: bytes, name: str = "x.yaml") -> list[Case | Problem]:
    (folder / name).write_bytes(data)
    return list(load_scenarios(folder / name))


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbfscenario: t",
        b"scenario: t\r\nperson:\r\n  age: 20\r\n",
        "scenario: t\r\n# عنوان\r\n".encode(),
        b"\n\n---\nscenario: t\n...\n",
        b'\xef\xbb\xbf{"scenario": "t"}',
    ],
)
def test_a_byte_order_mark_and_windows_lines_are_read(data: bytes, tmp_path: Path) -> None:
    """As editors on Windows write them."""
    assert kinds(load(tmp_path, data)) == [("x.yaml", "t")]


@pytest.mark.parametrize("text", ["scenario: t\n", "# عنوان\nscenario: رجل عراقي وقّع عقداً\n", '{"scenario": "t"}'])
@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_utf_16_is_told_by_its_name(text: str, encoding: str, tmp_path: Path) -> None:
    """In both byte orders, with a byte order mark and without; UTF-32 gets the same cure."""
    assert [told(each) for each in load(tmp_path, text.encode(encoding)) if isinstance(each, Problem)] == [
        "1:1: : utf-16"
    ]


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"scenario: t\xff", "1:12: : not-utf-8"),
        ("scenario: شيء\nnotes: ع".encode() + b"\xe9t\xe9", "2:9: : not-utf-8"),
        (b"a: 1\r\nb: \xc3", "2:4: : not-utf-8"),
        (b"\xef\xbb\xbfa: \xd8\xb9\xff", "1:5: : not-utf-8"),
        (b"\xef\xbb\xbf\xd8\xb9\xd8\xff", "1:2: : not-utf-8"),
        (b"scenario: \xed\xa0\x80", "1:11: : not-utf-8"),
        (b"scenario: t\0", "1:12: : character"),
        (b"\0", "1:1: : character"),
        (b"scenario: t\n" + b"\0" * 4096, "2:1: : character"),
        (b"scenario: \x1b[31m", "1:11: : character"),
        (b"", "1:1: : empty-file"),
        (b"\xef\xbb\xbf", "1:1: : empty-file"),
        (b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR", "1:1: : not-utf-8"),
    ],
)
def test_what_is_no_text_is_told_where_it_begins(data: bytes, found: str, tmp_path: Path) -> None:
    """Old code pages, cut characters, half pairs, zero bytes, control characters, pictures, nothing."""
    assert [told(each) for each in load(tmp_path, data) if isinstance(each, Problem)] == [found]


def test_ten_megabytes_pass_and_a_byte_more_does_not(tmp_path: Path) -> None:
    """The limit is on the file, comments and all."""
    just = GOOD.encode() + b"#" * (MAX_BYTES - len(GOOD))
    assert kinds(load(tmp_path, just)) == [("x.yaml", "good")]
    assert kinds(load(tmp_path, just + b"#")) == [("x.yaml", "too-large")]


def test_a_file_of_fifty_megabytes_is_refused(tmp_path: Path) -> None:
    """It is not read to its end."""
    with open(tmp_path / "x.json", "wb") as file:
        file.truncate(50_000_000)
    assert kinds(list(load_scenarios(tmp_path / "x.json"))) == [("x.json", "too-large")]


# Which files a path means


@pytest.fixture
def cases(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of cases, which is also the working folder."""
    for name in ("b.yaml", "a.yml", "c.json", "notes.md", "sub/d.yaml", "sub.yaml/e.yaml", "sub-2/f.YAML", "[g].yaml"):
        path = tmp_path / "cases" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f'scenario: "{name}"' if path.suffix != ".json" else '{"scenario": "c.json"}', "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "cases"


def titles(*paths: str | Path) -> list[str]:
    return [each.scenario.scenario if isinstance(each, Case) else each.code for each in load_scenarios(*paths)]


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("cases/b.yaml", ["b.yaml"]),
        ("cases/c.json", ["c.json"]),
        ("cases", ["[g].yaml", "a.yml", "b.yaml", "sub/d.yaml", "sub-2/f.YAML", "sub.yaml/e.yaml"]),
        ("cases/", ["[g].yaml", "a.yml", "b.yaml", "sub/d.yaml", "sub-2/f.YAML", "sub.yaml/e.yaml"]),
        ("cases/sub.yaml", ["sub.yaml/e.yaml"]),
        ("cases/*.yaml", ["[g].yaml", "b.yaml"]),
        ("cases/**/*.yaml", ["[g].yaml", "b.yaml", "sub.yaml/e.yaml", "sub/d.yaml"]),
        ("cases/?.*", ["a.yml", "b.yaml", "c.json"]),
        ("cases/[g].yaml", ["[g].yaml"]),
        ("cases/[ab].y*ml", ["a.yml", "b.yaml"]),
        ("cases/z*.yaml", ["no-such-path"]),
        ("cases/sub*", ["no-such-path"]),
        ("cases/missing.yaml", ["no-such-path"]),
        ("cases/b.yaml/x", ["no-such-path"]),
        ("", ["no-such-path"]),
        ("x\0y", ["no-such-path"]),
        ("*\0y", ["no-such-path"]),
        ("\udcff", ["no-such-path"]),
        ("x" * 5000, ["unreadable"]),
    ],
)
def test_a_path_is_a_file_a_folder_or_a_glob(path: str, found: list[str], cases: Path) -> None:
    """A folder means every .yaml and .yml below it, sorted by path; a file that exists is never read as a pattern."""
    assert titles(path) == found


def test_a_folder_without_scenarios_is_an_error(tmp_path: Path) -> None:
    """So is one that holds other files only."""
    (tmp_path / "x.json").write_text("{}", "utf-8")
    assert titles(tmp_path) == ["no-scenario"]


def test_paths_are_read_in_the_order_given_and_a_wrong_one_stops_no_other(cases: Path) -> None:
    """A file named twice is answered twice."""
    paths = ["cases/sub", "cases/missing", "cases/a.yml", "cases/c.json", "cases/a.yml"]
    assert titles(*paths) == ["sub/d.yaml", "no-such-path", "a.yml", "c.json", "a.yml"]


def test_files_are_named_as_the_user_named_them(cases: Path) -> None:
    """Relative stays relative."""
    assert [each.source for each in load_scenarios("cases/sub", cases / "a.yml")] == [
        os.path.join("cases", "sub", "d.yaml"),
        str(cases / "a.yml"),
    ]


def test_a_dead_link_in_a_folder_is_told(cases: Path) -> None:
    """A case that cannot be read is never passed over in silence."""
    (cases / "sub" / "x.yaml").symlink_to("gone.yaml")
    assert titles("cases/sub") == ["sub/d.yaml", "unreadable"]


def test_a_name_that_cannot_be_printed_is_shown_with_marks_in_its_place(tmp_path: Path) -> None:
    """Bytes that are no UTF-8 and control characters: neither the line nor the output breaks."""
    path = os.fsencode(tmp_path) + b"/a\xff\n\x1b.yaml"
    try:
        Path(os.fsdecode(path)).write_text(GOOD, "utf-8")
    except OSError:
        pytest.skip("this file system refuses such a name")
    (found,) = load_scenarios(tmp_path)
    assert found.source == f"{tmp_path}/a\ufffd\ufffd\ufffd.yaml"


READER = """
import os, sys
from legal.files.scenarios import load_scenarios, parse_scenarios
list(parse_scenarios(b"scenario: t".decode("utf-8-sig"), "x"))  # all that is imported late
if os.geteuid() == 0:
    os.setgroups([]), os.setgid(65534), os.setuid(65534)
for path in sys.argv[1:]:
    for each in load_scenarios(path):
        print(getattr(each, "code", "read"), os.path.basename(each.source))
"""


@pytest.mark.skipif(os.name != "posix", reason="needs the permissions of POSIX")
def test_what_may_not_be_read_is_told() -> None:
    """A file, a folder, and a folder within a folder; the other files are read. (A child gives up root's rights.)"""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        for name in ("open.yaml", "shut.yaml", "above/in.yaml", "above/shut/in.yaml"):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(GOOD, "utf-8")
        shut = [folder / "shut.yaml", folder / "above" / "shut"]
        for path in shut:
            path.chmod(0)
        paths = [str(folder / name) for name in ("open.yaml", "shut.yaml", "above", "above/shut")]
        done = subprocess.run([sys.executable, "-c", READER, *paths], capture_output=True, text=True, check=False)
        for path in shut:
            path.chmod(0o755)
    assert (done.stderr, done.stdout.splitlines()) == (
        "",
        ["read open.yaml", "unreadable shut.yaml", "unreadable shut", "read in.yaml", "unreadable shut"],
    )


# Standard input


def stdin(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="ascii"))


@pytest.mark.parametrize(
    ("data", "found"),
    [
        ("scenario: عنوان".encode(), [("-", "عنوان")]),
        (b'[{"scenario": "a"}, {"scenario": "b"}]', [("-", "a"), ("-", "b")]),
        (b"", [("-", "empty-file")]),
        (b"\xff\xfes\0", [("-", "utf-16")]),
        (b"x" * (MAX_BYTES + 1), [("-", "too-large")]),
    ],
)
def test_a_dash_is_standard_input(data: bytes, found: list[object], monkeypatch: pytest.MonkeyPatch) -> None:
    """Read as bytes, whatever the locale."""
    stdin(monkeypatch, data)
    assert kinds(list(load_scenarios("-"))) == found


def test_standard_input_that_is_closed_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """`legal check - <&-`."""
    monkeypatch.setattr(sys, "stdin", None)
    assert kinds(list(load_scenarios("-"))) == [("-", "unreadable")]


# Any text

WHOLE = """\
scenario: A man
id: 007
notes: n
person: {citizenships: [IQ, RU], born: 2001-04-30, age: 24, residence: IQ-KR}
situation:
  conduct: [joined]
  date: 2025-06-01
  force: {kind: state-armed-forces, state: RU, role: combat}
  authorization: {granted: no, by: IQ, date: 2025-05-20}
  conflict: {states: [RU, UA]}
  recruitment: {third_party: yes, inducements: [money], deceived: no, coerced: no}
"""
WORDS = ["~", "none", "unknown", "[]", "{}", "1e999", "0x1F", "-1", ".nan", "[unknown]", "Irak", "'\u200f'", "٢٤", "\0"]
WORDS += ["2025-02-30", "2025", "[[IQ]]", "x: y", "\n", "\n  ", "---\n", "&a ", "true", "0000-01-01", "9999-12-31"]


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A whole scenario with words cut out and others put in."""
    text = WHOLE
    for _ in range(draw(st.integers(1, 5))):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + draw(st.sampled_from(WORDS) | st.text(max_size=4)) + text[at + draw(st.integers(0, 12)) :]
    return text


@given(text=mutated() | st.text(), source=st.sampled_from(["x.yaml", "x.json", "-"]))
@settings(ours, max_examples=2000)
def test_any_text_yields_scenarios_or_problems_with_places(text: str, source: str) -> None:
    """Never anything else; each problem is one line that any terminal can print."""
    found = read(text, source)
    assert found
    for each in found:
        if isinstance(each, Problem):
            assert each.line and each.column
            assert len(str(each).splitlines()) == 1
            str(each).encode("utf-8")
        else:
            assert list(each.scenario.facts()) is not None


@given(data=st.binary() | mutated().map(lambda text: text.encode("utf-16-be", "surrogatepass")))
@settings(ours, max_examples=500)
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    """Whatever file is named."""
    with pytest.MonkeyPatch.context() as patch:
        stdin(patch, data)
        assert list(load_scenarios("-"))
