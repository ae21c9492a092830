"""Tables in files: which are meant, of what kind, read and written whole or not at all, and what is said where not."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

import polars as pl
import pytest

from legal.columns import files
from legal.errors import InputError


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def refused(action: Callable[[], object]) -> list[str]:
    with pytest.raises(InputError) as caught:
        action()
    return [str(each) for each in caught.value.problems]


@pytest.mark.parametrize(
    ("path", "told", "kind"),
    [
        ("x.parquet", None, "parquet"),
        ("x.pq", None, "parquet"),
        ("x.CSV", None, "csv"),
        ("a.b/x.jsonl", None, "jsonl"),
        ("x.ndjson", None, "jsonl"),
        ("x.csv", "parquet", "parquet"),
        ("x", "csv", "csv"),
    ],
)
def test_the_kind_is_the_one_told_or_that_of_the_name(path: str, told: str | None, kind: str) -> None:
    assert files.kind_of(path, told, "--from csv") == kind


def test_a_kind_that_is_not_told_is_asked_for() -> None:
    for path in ("x.xls", "csv", "x"):
        assert refused(lambda path=path: files.kind_of(path, None, "--from csv")) == [  # type: ignore[misc]
            f"{path}: the kind of table is not told by the name; use .parquet, .csv or .jsonl, or say it: --from csv"
        ]


def test_the_inputs_are_the_files_named_then_those_that_fit_a_pattern_each_once() -> None:
    for name in ("c.csv", "a.csv", "b.csv", "[1].csv", "deep/er/x.csv"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).touch()
    assert files.inputs(["c.csv", "*.csv"]) == ["c.csv", "[1].csv", "a.csv", "b.csv"]
    assert files.inputs(["[1].csv", "[ab].csv"]) == ["[1].csv", "a.csv", "b.csv"]
    Path("deep/x.csv").touch()
    assert files.inputs(["deep/**/*.csv"]) == ["deep/er/x.csv", "deep/x.csv"]
    assert refused(lambda: files.inputs(["gone.csv", "a.csv", "deep", "*.gone"])) == [
        "gone.csv: there is no such file or folder",
        "*.gone: there is no such file or folder",
        "deep: the file cannot be read: Is a directory",
    ]


def test_every_kind_is_read_by_its_own_name_and_columns_of_texts_stay_texts() -> None:
    frame = pl.DataFrame({"id": ["007", "x,y"], "n": [1, None]})
    frame.write_parquet("[a].pq")
    frame.write_csv("*.csv")
    frame.write_ndjson("x.jsonl")
    assert files.scan("[a].pq", "parquet").collect().equals(frame)
    assert files.scan("*.csv", "csv").select("id", "n").collect().rows() == [("007", "1"), ("x,y", None)]
    assert files.scan("x.jsonl", "jsonl").collect().equals(frame)


def test_a_parquet_file_whose_name_is_no_text_is_refused_and_others_are_read() -> None:
    """Polars opens it by its name alone; the others are opened here."""
    name, frame = os.fsdecode(b"\xff.pq"), pl.DataFrame({"id": ["1"]})
    Path(name).write_bytes(b"x")
    assert refused(lambda: files.scan(name, "parquet")) == [
        "\ufffd.pq: the table cannot be read: its name is not UTF-8"
    ]
    Path(name).write_text("id\n1\n")
    assert files.scan(name, "csv").select("id").collect().equals(frame)


def test_a_fact_that_stands_late_in_json_lines_is_a_column() -> None:
    Path("x.jsonl").write_text('{"id": 1}\n' * 5000 + '{"id": 2, "late": "x"}\n')
    assert files.scan("x.jsonl", "jsonl").collect_schema().names() == ["id", "late"]
    assert files.row_count(files.scan("x.jsonl", "jsonl")) == 5001


@pytest.mark.parametrize("text", ["", "id,person.age\n"])
def test_a_table_without_rows_is_refused(text: str) -> None:
    Path("x.csv").write_text(text)
    assert refused(lambda: files.scan("x.csv", "csv")) == ["x.csv: the table has no rows"]


def test_what_cannot_be_read_is_told_by_the_first_line_of_the_reason() -> None:
    Path("x.jsonl").write_text('{"id": 1}\n' * 5000 + '{"id": \n')
    (line,) = refused(lambda: read_whole("x.jsonl"))
    assert line.startswith("x.jsonl: the table cannot be read: ")
    assert "\n" not in line
    for error, reason in (
        (ValueError("one\ntwo"), "one"),
        (ValueError(""), "ValueError"),
        (ValueError("stops here:. "), "stops here"),
        (ValueError("stops at X"), "stops at X"),
        (ValueError("too slow (set `POLARS_X`)"), "too slow"),
        (ValueError("x" * 300), "x" * 200),
        (ValueError("a\u202eb"), "a\ufffdb"),
        (pl.exceptions.PanicException("index out of bounds"), "the file is damaged"),
    ):
        problem = files.unreadable("a\u202eb.csv", error)
        assert str(problem) == f"a\ufffdb.csv: the table cannot be read: {reason}"
    assert str(files.unreadable("a\u202eb", pl.exceptions.NoDataError(""))) == "a\ufffdb: the table has no rows"


def read_whole(path: str) -> None:
    with files.reading(path):
        files.scan(path, "jsonl").collect()


def test_an_output_is_never_an_input_a_folder_a_device_or_in_a_folder_that_is_not_there() -> None:
    Path("in.csv").touch()
    Path("folder").mkdir()
    os.mkfifo("pipe")
    Path("link.csv").symlink_to("in.csv")
    for output, reason in (
        ("gone/out.csv", "the table cannot be written: there is no such folder"),
        ("folder", "the table cannot be written: it is a folder"),
        ("pipe", "the table cannot be written: it is no file"),
        ("./in.csv", "the output would overwrite this input; name another file"),
        ("link.csv", "the output would overwrite this input; name another file"),
    ):
        assert refused(lambda output=output: files.refuse_inputs(output, ["in.csv"])) == [f"{output}: {reason}"]  # type: ignore[misc]
    Path("other.csv").touch()
    files.refuse_inputs("other.csv", ["in.csv"])
    files.refuse_inputs("new.csv", ["in.csv"])


def test_a_disk_that_is_full_is_known_by_its_number_or_by_its_words() -> None:
    full = os.strerror(errno.ENOSPC)
    assert files.no_room(OSError(errno.ENOSPC, "whatever")) == full
    assert files.no_room(ValueError(f"while writing: {full.upper()} (os error 28)")) == full
    assert files.no_room(OSError(errno.EFBIG, "")) == os.strerror(errno.EFBIG)
    assert files.no_room(OSError(errno.EDQUOT, "")) == os.strerror(errno.EDQUOT)
    assert files.no_room(OSError(errno.EACCES, "no")) is None
    assert files.no_room(ValueError("no")) is None


def test_a_draft_takes_the_place_of_what_was_there_only_once_it_is_whole() -> None:
    Path("out.csv").write_text("old")
    Path("link.csv").symlink_to("out.csv")
    with files.draft("link.csv") as hidden:
        assert (hidden.parent, hidden.name[:7], hidden.suffix) == (Path.cwd(), ".legal-", ".tmp")
        hidden.write_text("new")
        assert Path("out.csv").read_text() == "old"
    assert (Path("out.csv").read_text(), Path("link.csv").is_symlink()) == ("new", True)
    with pytest.raises(RuntimeError), files.draft("out.csv") as hidden:
        hidden.write_text("half")
        raise RuntimeError
    assert (Path("out.csv").read_text(), sorted(os.listdir())) == ("new", ["link.csv", "out.csv"])


def test_what_the_system_does_not_let_be_written_is_told() -> None:
    Path("file").touch()
    (line,) = refused(lambda: files.draft("file/out.csv").__enter__())
    assert line == "file/out.csv: the table cannot be written: Not a directory"
    with pytest.raises(InputError) as caught, files.writing("out.csv"):
        raise OSError
    assert str(caught.value.problems[0]) == "out.csv: the table cannot be written: unknown reason"


FRAME = pl.DataFrame(
    {"id": [1, 2], "list": [["a", None, "b"], []], "struct": [{"x": 1}, {"x": None}], "bytes": [b"\xff\x00", None]}
)


def written(kind: str) -> Path:
    files.sink(FRAME.lazy(), Path("out"), kind, ";", {"made.by": "test"})
    return Path("out")


def test_parquet_holds_everything_and_what_is_said_of_it() -> None:
    assert pl.read_parquet(written("parquet")).equals(FRAME)
    assert pl.read_parquet_metadata("out")["made.by"] == "test"


def test_csv_holds_lists_by_the_separator_structs_as_json_and_bytes_as_hexadecimal_signs() -> None:
    """An unknown entry of a list is empty, and its other entries stay."""
    assert written("csv").read_text().splitlines() == [
        "id,list,struct,bytes",
        '1,a;;b,"{""x"":1}",ff00',
        '2,"","{""x"":null}",',
    ]


def test_json_lines_hold_bytes_as_hexadecimal_signs() -> None:
    assert written("jsonl").read_text().splitlines() == [
        '{"id":1,"list":["a",null,"b"],"struct":{"x":1},"bytes":"ff00"}',
        '{"id":2,"list":[],"struct":{"x":null},"bytes":null}',
    ]
