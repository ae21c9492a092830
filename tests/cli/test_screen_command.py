"""`legal screen` as its users run it: each kind of table in and out, rows that are no records, and what cannot be."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path

import polars as pl
import pytest

import legal
from cli.test_bad_input import Done, run_legal
from legal.scenario import fields
from legal_cli.words import LANGUAGES
from terminals import CTRL_C, Person

READING = "iq/stated-position"
IDS = ["a", "b", "c", "d"]
NESTED = {
    "id": IDS,
    "person": [{"citizenships": ["IQ"], "age": 30}, {"citizenships": None, "age": None}] * 2,
    "situation": [
        {"conduct": ["joined"], "force": {"kind": "state-armed-forces", "state": state}, "authorization": given}
        for state, given in (("RU", {"granted": "no"}), ("RU", None), ("IQ", None), ("Russia", {"granted": "no"}))
    ],
}
OUTCOMES = ["punishable", "undetermined", "not_addressed", "undetermined"]
FLAT = """id,person.citizenships,person.born,situation.conduct,situation.date,situation.force.kind,situation.force.state
1,IQ;SY,2001-04-30,joined,2025-06-01,state-armed-forces,RU
2,Iraq,2001-02-30,joined,2025-06-01,state-armed-forces,Rusia
3,none,2001,none,2025-06-01,state-armed-forces,RU
4,IQ,2020-01-01,joined,2019-06-01,state-armed-forces,RU
"""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def screen(*arguments: str) -> Done:
    return run_legal(("screen", *arguments, "--lang", "en"))


def write(kind: str, name: str = "people") -> str:
    frame = pl.DataFrame(NESTED)
    match kind:
        case "parquet":
            frame.write_parquet(f"{name}.parquet")
        case "jsonl":
            frame.write_ndjson(f"{name}.jsonl")
        case "csv":
            dotted = frame.select("id", **dotted_of(frame.schema))
            dotted.write_csv(f"{name}.csv")
    return f"{name}.{kind}"


def dotted_of(schema: Mapping[str, pl.DataType]) -> dict[str, pl.Expr]:
    from legal.columns.finding import find_facts

    facts = find_facts("x", schema, {}).facts
    return {
        path: each.cast(pl.List(pl.String)).list.join(";") if fields()[path].many else each
        for path, each in facts.items()
    }


def read(name: str) -> pl.DataFrame:
    match Path(name).suffix:
        case ".parquet":
            return pl.read_parquet(name)
        case ".csv":
            return pl.read_csv(name)
    return pl.read_ndjson(name)


@pytest.mark.parametrize("given", ["parquet", "csv", "jsonl"])
@pytest.mark.parametrize("wanted", ["parquet", "csv", "jsonl"])
def test_every_kind_of_table_gives_every_kind(here: Path, given: str, wanted: str) -> None:
    done = screen(write(given), "-o", f"out.{wanted}")
    assert (done.code, done.out) == (1, "")
    found = read(f"out.{wanted}")
    assert found["id"].to_list() == IDS
    assert found[f"{READING}.outcome"].to_list() == OUTCOMES
    assert found.columns[1:] == [f"{READING}.{name}" for name in ANSWERS]
    assert sorted(os.listdir()) == [f"out.{wanted}", f"people.{given}"]


ANSWERS = ("outcome", "norm", "exception", "consequence", "missing", "presumed", "unsettled")


def test_rows_that_are_no_records_go_to_a_file_of_their_own(here: Path) -> None:
    Path("people.csv").write_text(FLAT)
    done = screen("people.csv", "-o", "out.csv")
    assert done.code == 2
    assert read("out.csv")["id"].to_list() == [1, 3]
    assert Path("out.csv.rejects.csv").read_text() == (
        "file,row,column,fact,message\n"
        "people.csv,2,person.born,person.born,the calendar has no such day\n"
        "people.csv,2,situation.force.state,situation.force.state,"
        "`Rusia` is no country's code or name; did you mean Russia (RU)?\n"
        "people.csv,4,person.born,person.born,the birth lies after the conduct (situation.date)\n"
    )
    assert "Rows that are no records: 2; what is wrong with them is in out.csv.rejects.csv" in done.lines


RAGGED = """\
id,person.born,situation.conduct

1,2001,none

2,2001
3,"2001",none,"a
b"
4,2001-13,none
,
5,"2001","joined;
recruited-others"
6,2001,none"""


def test_rows_with_too_few_or_too_many_fields_are_no_records(here: Path) -> None:
    """They are told with their row and line. A blank line is no row; separators and line ends may stand in quotes."""
    Path("a.csv").write_text(RAGGED)
    Path("b.csv").write_bytes(RAGGED.replace("\n", "\r\n").encode("utf-8-sig"))
    done = screen("a.csv", "b.csv", "-o", "out.csv", "--summary", "json")
    assert (done.code, json.loads(done.err)["rows"], json.loads(done.err)["rejected"]) == (2, 6, 8)
    found = read("out.csv").select("id", f"{READING}.outcome").rows()
    assert found == [(1, "not_addressed"), (5, "undetermined"), (6, "not_addressed")] * 2
    wrong = (
        "{0}.csv,2,,,the row has too few fields: 2 in place of 3 (line 5 of the file)\n"
        "{0}.csv,3,,,the row has too many fields: 4 in place of 3 (line 6 of the file)\n"
        "{0}.csv,4,person.born,person.born,the calendar has no such day\n"
        "{0}.csv,5,,,the row has too few fields: 2 in place of 3 (line 9 of the file)\n"
    )
    told = Path("out.csv.rejects.csv").read_text()
    assert told == "file,row,column,fact,message\n" + wrong.format("a") + wrong.format("b")


def test_a_blank_line_in_a_table_of_one_column_is_a_row_of_which_nothing_is_known(here: Path) -> None:
    Path("people.csv").write_text("situation.conduct\nnone\n\nnone\n")
    assert screen("people.csv", "-o", "out.csv", "--answers", "outcome").code == 3
    assert read("out.csv").rows() == [("not_addressed",), ("undetermined",), ("not_addressed",)]


def test_strict_stops_at_the_first_of_them_and_writes_nothing(here: Path) -> None:
    Path("people.csv").write_text(FLAT)
    done = screen("people.csv", "-o", "out.csv", "--strict")
    assert (done.code, done.lines) == (2, ["people.csv:2: person.born: the calendar has no such day"])
    assert os.listdir() == ["people.csv"]


def test_rejects_of_an_earlier_run_do_not_stay(here: Path) -> None:
    Path("people.csv").write_text(FLAT)
    screen("people.csv", "-o", "out.csv")
    Path("people.csv").write_text("".join(FLAT.splitlines(keepends=True)[:2]))
    assert screen("people.csv", "-o", "out.csv").code == 3
    assert sorted(os.listdir()) == ["out.csv", "people.csv"]


def test_columns_are_mapped_by_options_and_by_a_file(here: Path) -> None:
    Path("people.csv").write_text("nr,nationality,did\n1,IQ,joined\n2,,none\n")
    Path("map.yaml").write_text("did: situation.conduct\n")
    done = screen("people.csv", "-o", "out.csv", "--map", "nationality=person.citizenships", "--map-file", "map.yaml")
    assert done.code == 3
    assert read("out.csv").select("nr", f"{READING}.outcome").rows() == [(1, "undetermined"), (2, "not_addressed")]


def test_an_unknown_fact_is_told_where_the_mapping_has_it(here: Path) -> None:
    Path("people.csv").write_text(ONE_ROW)
    Path("map.yaml").write_text("id: person.agge\n")
    done = screen("people.csv", "-o", "out.csv", "--map-file", "map.yaml")
    assert (done.code, done.lines) == (2, ["map.yaml: there is no fact `person.agge`; did you mean `person.age`?"])


def test_key_columns_are_carried_over_or_all(here: Path) -> None:
    file = write("parquet")
    assert screen(file, "-o", "out.parquet", "--key", "id", "--answers", "norm").code == 1
    assert read("out.parquet").columns == ["id", f"{READING}.outcome", f"{READING}.norm"]
    assert screen(file, "-o", "out.csv", "--keep", "--answers", "norm").code == 1
    assert read("out.csv").columns[:3] == ["id", "person", "situation"]


def test_several_inputs_and_globs_make_one_table(here: Path) -> None:
    write("parquet", "a"), write("jsonl", "b")
    done = screen("a.parquet", "*.jsonl", "-o", "out.parquet", "--reading", READING, "--reading", "judicial-council")
    assert done.code == 1
    found = read("out.parquet")
    assert found["id"].to_list() == [*IDS, *IDS]
    outcomes = [*OUTCOMES[:3], "punishable"]  # the last one's citizenships are unknown, and no element there
    assert found["iq/judicial-council.outcome"].to_list() == outcomes * 2


def test_the_rulebook_stands_in_the_metadata(here: Path) -> None:
    screen(write("parquet"), "-o", "out.parquet")
    found = pl.read_parquet_metadata("out.parquet")
    book = legal.load_rulebook()
    assert (found["legal.rulebook.version"], found["legal.rulebook.sha256"]) == (book.version, book.sha256)


def test_the_summary_is_there_as_json(here: Path) -> None:
    done = screen(write("parquet"), "-o", "out.parquet", "--summary", "json")
    found = json.loads(done.err)
    assert (found["rows"], found["rejected"], found["rejects"]) == (4, 0, None)
    assert found["readings"][READING]["outcomes"] == {"undetermined": 2, "not_addressed": 1, "punishable": 1}
    assert found["readings"][READING]["missing"]["person.citizenships"] == 2


def test_exit_codes_are_those_of_check(here: Path) -> None:
    for conduct, code in (("none", 0), ("", 3)):
        Path("people.csv").write_text(f"id,situation.conduct\n1,{conduct}\n")
        assert screen("people.csv", "-o", "out.csv").code == code
    assert screen("people.csv", "-o", "out.csv", "--exit-zero").code == 0


@pytest.mark.parametrize("lang", LANGUAGES)
def test_one_row_is_explained(here: Path, lang: str) -> None:
    done = run_legal(("screen", write("parquet"), "--explain", "b", "--key", "id", "--lang", lang, "--bidi", "none"))
    assert done.code == 3
    assert "people.parquet" in done.out
    assert "joining-foreign-forces" in done.out or "S11" in done.out


ONE_ROW = "id,person.born\n1,2001\n"
WRONG: dict[str, tuple[tuple[str, ...], str, str]] = {
    "a file that is not there": (("gone.csv", "-o", "o.csv"), "", "gone.csv: there is no such file or folder"),
    "a pattern that fits nothing": (("*.gone", "-o", "o.csv"), "", "*.gone: there is no such file or folder"),
    "a folder": ((".", "-o", "o.csv"), "", ".: the file cannot be read: Is a directory"),
    "an empty file": (("people.csv", "-o", "o.csv"), "", "people.csv: the table has no rows"),
    "an empty file of lines": (
        ("people.csv", "--from", "jsonl", "-o", "o.csv"),
        "",
        "people.csv: the table has no rows",
    ),
    "an empty Parquet file": (
        ("people.csv", "--from", "parquet", "-o", "o.csv"),
        "",
        "people.csv: the table has no rows",
    ),
    "a table of a header": (("people.csv", "-o", "o.csv"), "person.born\n", "people.csv: the table has no rows"),
    "no known column": (("people.csv", "-o", "o.csv"), "id\n1\n", "people.csv: no column is a fact; "),
    "a fact misspelt": (
        ("people.csv", "-o", "o.csv"),
        "person.bron\n1\n",
        "people.csv: there is no fact `person.bron`; did you mean `person.born`?",
    ),
    "an unknown fact in --map": (
        ("people.csv", "-o", "o.csv", "--map", "id=person.bron"),
        ONE_ROW,
        "--map: there is no fact `person.bron`; did you mean `person.born`?",
    ),
    "an unknown column in --map": (
        ("people.csv", "-o", "o.csv", "--map", "idd=person.age"),
        ONE_ROW,
        "people.csv: there is no column `idd`; did you mean `id`?",
    ),
    "no pair in --map": (("people.csv", "-o", "o.csv", "--map", "id"), ONE_ROW, "--map: write COLUMN=PATH here, "),
    "a column mapped twice": (
        ("people.csv", "-o", "o.csv", "--map", "id=person.age", "--map", "id=person.born"),
        ONE_ROW,
        "--map: the column `id` is mapped twice",
    ),
    "a fact given twice": (
        ("people.csv", "-o", "o.csv", "--map", "id=person.born"),
        ONE_ROW,
        "people.csv: two columns give the fact `person.born`: id, person.born",
    ),
    "a corrupt Parquet file": (
        ("people.csv", "--from", "parquet", "-o", "o.csv"),
        ONE_ROW,
        "people.csv: the table cannot be read: ",
    ),
    "ragged rows, strictly": (
        ("people.csv", "-o", "o.csv", "--strict"),
        ONE_ROW + "\n2,3,4\n",
        "people.csv:2: the row has too many fields: 3 in place of 2 (line 4 of the file)",
    ),
    "a quotation mark that is never closed": (
        ("people.csv", "-o", "o.csv"),
        ONE_ROW + '2,"2001\n3,2002\n',
        "people.csv: the row that begins on line 3 does not end; close its quotation mark",
    ),
    "lines that are no JSON": (
        ("people.csv", "--from", "jsonl", "-o", "o.csv"),
        ONE_ROW,
        "people.csv: the table cannot be read: ",
    ),
    "an unknown kind of output": (("people.csv", "-o", "o.xls"), ONE_ROW, "o.xls: the kind of table is not told "),
    "a folder that is not there": (
        ("people.csv", "-o", "gone/o.csv"),
        ONE_ROW,
        "gone/o.csv: the table cannot be written: there is no such folder",
    ),
    "an output that is an input": (
        ("people.csv", "-o", "./people.csv"),
        ONE_ROW,
        "./people.csv: the output would overwrite this input; name another file",
    ),
    "rejects over an input": (
        ("people.csv", "-o", "o.csv", "--rejects", "people.csv"),
        ONE_ROW,
        "people.csv: the output would overwrite this input; name another file",
    ),
    "rejects over the answers": (
        ("people.csv", "-o", "o.csv", "--rejects", "./o.csv"),
        ONE_ROW,
        "./o.csv: the table cannot be written: the answers are written there",
    ),
    "an unknown reading": (
        ("people.csv", "-o", "o.csv", "--reading", "xx"),
        ONE_ROW,
        "--reading: there is no reading `xx`; ",
    ),
    "a day that is none": (
        ("people.csv", "-o", "o.csv", "--as-of", "soon"),
        ONE_ROW,
        "--as-of: a day is wanted here, written YYYY-MM-DD",
    ),
    "an unknown answer": (
        ("people.csv", "-o", "o.csv", "--answers", "guilt"),
        ONE_ROW,
        "--answers: `guilt` is no column",
    ),
    "an unknown key": (("people.csv", "-o", "o.csv", "--key", "x"), ONE_ROW, "people.csv: there is no column `x`; "),
    "a column named as an answer": (
        ("people.csv", "-o", "o.csv"),
        f"person.born,{READING}.outcome\n2001,x\n",
        f"people.csv: the input has a column `{READING}.outcome`",
    ),
    "no row to explain": (("people.csv", "--explain", "9"), ONE_ROW, "people.csv: no row has `9` in the column `id`"),
    "several rows to explain": (("people.csv", "--explain", "1"), ONE_ROW + "1,2002\n", "people.csv: 2 rows have `1` "),
    "no column to explain by": (("people.csv", "--explain", "1"), "person.born\n1\n", "people.csv: name the column "),
}


@pytest.mark.parametrize("name", WRONG)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_cannot_be_screened_is_told_in_a_line_and_nothing_is_written(here: Path, name: str, lang: str) -> None:
    arguments, text, told = WRONG[name]
    Path("people.csv").write_text(text)
    before = Path("people.csv").read_bytes()
    done = run_legal(("screen", *arguments, "--lang", lang))
    assert (done.code, done.out) == (2, "")
    assert len(done.lines) == 1
    if lang == "en":
        assert done.lines[0].startswith(told)
    assert (os.listdir(), Path("people.csv").read_bytes()) == (["people.csv"], before)


def test_a_device_is_never_replaced(here: Path) -> None:
    """A whole table takes the place of what was there: of a pipe or a device it must not."""
    Path("people.csv").write_text(ONE_ROW)
    os.mkfifo("pipe")
    done = screen("people.csv", "-o", "pipe", "--to", "csv")
    assert (done.code, done.lines) == (2, ["pipe: the table cannot be written: it is no file"])
    assert Path("pipe").is_fifo()


@pytest.mark.parametrize("output", ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"])
def test_a_stream_is_never_replaced(here: Path, output: str) -> None:
    """What it is joined to may be a file, which the finished table would take the place of."""
    Path("people.csv").write_text(ONE_ROW)
    done = screen("people.csv", "-o", output, "--to", "csv")
    assert (done.code, os.listdir()) == (2, ["people.csv"])
    assert done.lines == [f"{output}: the table cannot be written: it is no file"]


def test_names_that_are_too_long_are_told(here: Path) -> None:
    Path("people.csv").write_text(ONE_ROW)
    for output in ("x" * 300 + ".csv", "x" * 300 + "/x.csv", "x" * 245 + ".csv"):
        done = screen("people.csv", "-o", output)
        assert (done.code, os.listdir()) == (2, ["people.csv"])
        assert done.lines[0].endswith(": the table cannot be written: File name too long")


def test_files_that_are_not_tables_are_not_lost(here: Path) -> None:
    Path("people.csv").write_text(ONE_ROW)
    Path("map.yaml").write_text("id: person.age\n")
    for arguments in (("-o", "map.yaml", "--to", "csv"), ("-o", "out.csv", "--rejects", "map.yaml")):
        done = screen("people.csv", *arguments, "--map-file", "map.yaml")
        assert (done.code, sorted(os.listdir())) == (2, ["map.yaml", "people.csv"])
        assert done.lines == ["map.yaml: the output would overwrite this input; name another file"]


def test_a_pattern_leaves_out_what_an_earlier_run_has_written(here: Path) -> None:
    Path("people.csv").write_text(ONE_ROW + "2,no such year\n")
    for _ in range(2):
        assert screen("*.csv", "-o", "out.csv").code == 2
        assert read("out.csv").height == 1
    assert sorted(os.listdir()) == ["out.csv", "out.csv.rejects.csv", "people.csv"]


def test_answers_and_rejects_are_their_owner_s_alone(here: Path) -> None:
    Path("people.csv").write_text(ONE_ROW + "2,no such year\n")
    screen("people.csv", "-o", "out.csv")
    assert [Path(name).stat().st_mode & 0o777 for name in ("out.csv", "out.csv.rejects.csv")] == [0o600, 0o600]
    Path("out.csv").chmod(0o640)  # who has opened it to others wants it so
    screen("people.csv", "-o", "out.csv")
    assert Path("out.csv").stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("kind", ["parquet", "csv", "jsonl"])
def test_a_name_with_brackets_is_a_name(here: Path, kind: str) -> None:
    Path(write(kind)).rename(f"people[1].{kind}")
    Path(f"people1.{kind}").write_text("of another kind")
    assert screen(f"people[1].{kind}", "-o", f"out.{kind}").code in (1, 3)


def test_a_column_without_a_name_is_carried_over(here: Path) -> None:
    Path("people.csv").write_text(",situation.conduct\n7,joined\n")
    assert screen("people.csv", "-o", "out.csv").code == 3
    assert read("out.csv")[""].to_list() == [7]


@pytest.mark.parametrize("name", [" situation.recruitment.coerced", "Situation.recruitment.coerced", "person.Born"])
def test_a_column_that_is_nearly_called_as_a_fact_is_not_passed_over(here: Path, name: str) -> None:
    """Without it another answer would be given, and nobody told."""
    Path("people.csv").write_text(f"id,situation.conduct,{name}\n1,joined,yes\n")
    done = screen("people.csv", "-o", "out.csv")
    assert (done.code, os.listdir()) == (2, ["people.csv"])
    assert f"did you mean `{name.strip().lower()}`?" in done.lines[0]
    assert screen("people.csv", "-o", "out.csv", "--map", f"{name}={name.strip().lower()}").code in (2, 3)


def test_a_field_of_a_struct_can_be_mapped(here: Path) -> None:
    pl.DataFrame({"id": [1], "applicant": [{"nat": "IQ", "dob": "2001"}]}).write_parquet("people.parquet")
    maps = ("--map", "applicant.nat=person.citizenships", "--map", "applicant.dob=person.born")
    assert screen("people.parquet", "-o", "out.csv", *maps).code == 3
    assert read("out.csv").columns[:2] == ["id", f"{READING}.outcome"]


def test_an_empty_separator_is_refused(here: Path) -> None:
    Path("people.csv").write_text(ONE_ROW)
    done = screen("people.csv", "-o", "o.csv", "--separator", "")
    assert (done.code, os.listdir()) == (2, ["people.csv"])
    assert "--separator" in done.err
    with pytest.raises(ValueError, match=r"^separator: what parts the entries of a list cannot be nothing$"):
        legal.screen(pl.DataFrame({"person.age": [3]}), separator="")


def test_a_table_of_nothing_but_facts_is_answered(here: Path) -> None:
    Path("people.csv").write_text("situation.conduct\nnone\njoined\nx\n")
    assert screen("people.csv", "-o", "out.csv").code == 2
    assert read("out.csv")[f"{READING}.outcome"].to_list() == ["not_addressed", "undetermined"]


@pytest.mark.parametrize("kind", ["csv", "jsonl", "parquet"])
def test_columns_of_bytes_are_carried_over(here: Path, kind: str) -> None:
    pl.DataFrame({"id": [b"\xff\x00"], "person.age": [30]}).write_parquet("people.parquet")
    assert screen("people.parquet", "-o", f"out.{kind}").code == 3
    assert read(f"out.{kind}")["id"].to_list() == [b"\xff\x00" if kind == "parquet" else "ff00"]


NO_FORM = {
    "csv": (
        pl.Series([[1]], dtype=pl.Array(pl.Int64, 1)),
        pl.Series([timedelta(1)]),
        *(pl.Series([[each]]) for each in ([1], {"a": 1}, timedelta(1), b"x")),
        pl.Series([{"a": b"x"}]),
    ),
    "jsonl": (pl.Series([[b"x"]]), pl.Series([{"a": [b"x"]}])),
}


@pytest.mark.parametrize(("kind", "column"), [(kind, each) for kind, found in NO_FORM.items() for each in found])
def test_a_column_that_the_output_cannot_hold_is_told_before_a_row_is_read(
    here: Path, kind: str, column: pl.Series
) -> None:
    pl.DataFrame({"odd": column, "person.age": [30]}).write_parquet("people.parquet")
    done = screen("people.parquet", "-o", f"out.{kind}")
    name = {"csv": "CSV", "jsonl": "JSON Lines"}[kind]
    assert (done.code, os.listdir()) == (2, ["people.parquet"])
    told = f"people.parquet: the column `odd` has no form in {name}; leave it out with --key, or write Parquet"
    assert done.lines == [told]
    assert screen("people.parquet", "-o", "out.parquet").code == 3


@pytest.mark.parametrize("kind", ["csv", "jsonl"])
def test_every_other_column_is_carried_over(here: Path, kind: str) -> None:
    some = {"a": ["1.5"], "b": [["x", None]], "c": [{"d": [1]}], "e": [None], "f": [b"x"], "g": [[1.5]]}
    pl.DataFrame({**some, "person.age": [30]}).write_parquet("people.parquet")
    assert screen("people.parquet", "-o", f"out.{kind}").code == 3
    assert read(f"out.{kind}").columns[:6] == list(some)


def test_a_parquet_file_cut_short_is_told(here: Path) -> None:
    file = Path(write("parquet"))
    file.write_bytes(file.read_bytes()[:-20])
    done = screen(str(file), "-o", "out.parquet")
    assert (done.code, os.listdir()) == (2, ["people.parquet"])
    assert done.lines[0].startswith("people.parquet: the table cannot be read: ")


def test_a_table_that_is_damaged_far_below_leaves_nothing_half_written(here: Path) -> None:
    Path("people.csv").write_bytes(b"id,situation.conduct\n" + b"1,joined\n" * 200_000 + b"1,\xff\n")
    done = screen("people.csv", "-o", "out.csv")
    assert (done.code, os.listdir()) == (2, ["people.csv"])
    assert done.lines == ["people.csv:200002: the file is not UTF-8 text; save it as UTF-8"]


def test_a_full_disk_is_told_and_leaves_nothing(here: Path) -> None:
    """A limit on the size of files stands for the disk."""
    Path("people.csv").write_text("id,situation.conduct\n" + "1,joined\n" * 300_000)
    code = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000));"
        "from legal_cli.main import run; sys.argv = ['legal', 'screen', 'people.csv', '-o', 'out.csv', '--lang', 'en'];"
        "run()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, os.listdir()) == (2, ["people.csv"])
    assert done.stderr == "out.csv: the table cannot be written: File too large\n"


def test_a_run_that_is_killed_leaves_no_output_and_can_be_repeated(here: Path) -> None:
    Path("people.csv").write_text("id,situation.conduct\n" + "1,joined\n" * 400_000)
    command = [sys.executable, "-m", "legal", "screen", "people.csv", "-o", "out.csv"]
    killed = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + 60
    while not list(here.glob(".legal-*.tmp")) and time.monotonic() < deadline:
        time.sleep(0.005)
    killed.send_signal(signal.SIGKILL)
    killed.wait()
    assert not Path("out.csv").exists()
    assert screen("people.csv", "-o", "out.csv").code == 3
    assert read("out.csv").height == 400_000


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_terminal_shows_rows_rate_and_time_left_on_one_line(here: Path, lang: str) -> None:
    person = on_a_terminal(1_500_000, lang, "--bidi", "none")
    shown = person.reads()
    assert person.ends() == 3
    *states, last = shown.split("\r\x1b[K")
    told = [[int(each.replace(",", "")) for each in re.findall(r"[\d,]*\d", state)] for state in states[1:]]
    assert told
    assert all(whole == 1_500_000 and rate > 0 and left > 0 for _, whole, rate, left in told)
    assert [rows for rows, *_ in told] == sorted(rows for rows, *_ in told)
    assert "1,500,000" in last
    assert "\n" not in "".join(states)


def test_ctrl_c_leaves_nothing_and_tells_nothing(here: Path) -> None:
    person = on_a_terminal(5_000_000, "en")
    while not list(here.glob(".legal-*.tmp")):
        time.sleep(0.01)
    person.presses(CTRL_C)
    assert person.ends() == 130
    assert os.listdir() == ["people.csv"]
    assert re.fullmatch(
        r"(\^C|\r\x1b\[K|[\d,]+ of 5,000,000 rows, [\d,]+ a second, seconds left: [\d,]+|\n)*", person.seen
    )


def on_a_terminal(rows: int, lang: str, *more: str) -> Person:
    """The command on a list of so many people, each batch of which takes a while."""
    Path("people.csv").write_text("id,situation.conduct\n" + "1,joined\n" * rows)
    arguments = ("people.csv", "-o", "out.csv", "--lang", lang, *more)
    return Person(*arguments, columns=100, program=("-c", SLOWLY, "screen"))


SLOWLY = """
import time
from legal.columns.screening import Readers
from legal_cli.main import run

screened = Readers.screened
Readers.screened = lambda self, facts: time.sleep(0.3) or screened(self, facts)
run()
"""


def test_without_polars_the_command_says_how_to_install_it(here: Path) -> None:
    Path("people.csv").write_text(ONE_ROW)
    code = (
        "import sys; sys.modules['polars'] = None;"
        "from legal_cli.main import run; sys.argv = ['legal', 'screen', 'people.csv', '-o', 'out.csv']; run()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr == "legal: this needs more than is installed; run: pip install 'legal-engine[screen]'\n"
