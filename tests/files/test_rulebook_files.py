"""A rulebook read from its folder, and remembered: the same law with and without a cache, come what may."""

from __future__ import annotations

import copy
import os
import pickle
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from legal.errors import InputError
from legal.files import rulebook as under_test
from legal.files.rulebook import load_rulebook
from legal.files.shipped import shipped
from legal.rulebook import Rulebook

POSITION = "iq/stated-position"
FILES = sorted(
    path.relative_to(shipped()).as_posix() for path in shipped().rglob("*.yaml") if path.name != "glossary.yaml"
)
NORM = f"{POSITION}/joining-foreign-forces.yaml"


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    """A copy of the shipped rules."""
    return Path(shutil.copytree(shipped(), tmp_path / "rules"))


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    """A folder to remember rulebooks in, which does not exist yet."""
    return tmp_path / "a" / "cache"


def whole(book: Rulebook) -> str:
    """All that a rulebook says, to the last citation."""
    parts = {name: dict(getattr(book, name)) for name in ("sources", "facts", "places", "topics")}
    return repr((replace(book, sources={}, facts={}, places={}, topics={}), parts))


def remembered(cache: Path) -> list[Path]:
    return sorted(cache.glob("*"))


# ---------------------------------------------------------------- with and without


def test_a_remembered_rulebook_is_the_same_and_not_parsed_again(
    rules: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = whole(load_rulebook(rules))
    assert whole(load_rulebook(rules, cache=cache)) == expected
    assert len(remembered(cache)) == 1
    monkeypatch.setattr(under_test, "_parse", None)
    assert whole(load_rulebook(rules, cache=cache)) == expected


def test_the_same_rulebook_elsewhere_is_remembered_too(rules: Path, cache: Path, tmp_path: Path) -> None:
    """The content counts, not the folder."""
    load_rulebook(rules, cache=cache)
    copied = shutil.copytree(rules, tmp_path / "copy")
    load_rulebook(copied, cache=cache)
    assert len(remembered(cache)) == 1


def test_a_remembered_rulebook_reads_no_topics_before_they_are_asked_for(
    rules: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An answer needs none: it is given although they could not be read."""
    from legal import Scenario, check
    from legal.loading import topics

    expected = load_rulebook(rules, cache=cache).topics
    book = load_rulebook(rules, cache=cache)
    built = topics.build_topics
    monkeypatch.setattr(topics, "build_topics", None)
    assert check(Scenario.model_validate({"scenario": "x"}), rulebook=book).outcome == "undetermined"
    monkeypatch.setattr(topics, "build_topics", built)
    assert dict(book.topics) == dict(expected)


def test_the_sources_of_a_remembered_rulebook_are_a_mapping_like_any(rules: Path, cache: Path) -> None:
    """They are built when they are asked for: once each, also by many threads; and they can be copied and sent."""
    load_rulebook(rules, cache=cache)
    book = load_rulebook(rules, cache=cache)
    shipped_ids = sorted(path.parent.relative_to(rules).as_posix() for path in rules.rglob("source.yaml"))
    assert list(book.sources) == shipped_ids
    assert len(book.sources) == len(shipped_ids) > 1
    assert POSITION in book.sources
    assert "iq/other" not in book.sources
    with pytest.raises(KeyError):
        book.sources["iq/other"]
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: id(book.sources[POSITION]), range(64)))
    assert len(set(found)) == 1
    assert whole(pickle.loads(pickle.dumps(book))) == whole(copy.deepcopy(book)) == whole(book)


def test_nothing_is_written_without_a_cache_or_for_a_broken_rulebook(rules: Path, cache: Path) -> None:
    load_rulebook(rules)
    (rules / NORM).write_text("title: x\n", "utf-8")
    with pytest.raises(InputError):
        load_rulebook(rules, cache=cache)
    assert not cache.exists()


# ---------------------------------------------------------------- never stale


@given(st.data())
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_change_of_one_byte_is_seen(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    """With a warm cache, a changed rulebook gives what it gives without any: the new law, or the same refusal."""
    folder = tmp_path_factory.mktemp("changed")
    rules, cache = shutil.copytree(shipped(), folder / "rules"), folder / "cache"
    before = load_rulebook(rules, cache=cache)
    file = rules / data.draw(st.sampled_from(FILES))
    held = file.read_bytes()
    at = data.draw(st.integers(0, len(held) - 1))
    byte = data.draw(st.binary(min_size=0, max_size=1).filter(lambda byte: byte not in (held[at : at + 1], b"\r")))
    file.write_bytes(held[:at] + byte + held[at + 1 :])
    assert outcome(rules, cache) == outcome(rules, None) != whole(before)
    file.write_bytes(held)
    assert whole(load_rulebook(rules, cache=cache)) == whole(before)


def outcome(rules: Path, cache: Path | None) -> str:
    """The whole rulebook, or why it is refused."""
    try:
        return whole(load_rulebook(rules, cache=cache))
    except InputError as error:
        return str(error)


@pytest.mark.parametrize("file", FILES)
def test_every_file_counts(rules: Path, cache: Path, file: str) -> None:
    """A comment in any file is another rulebook, with another hash."""
    before = load_rulebook(rules, cache=cache)
    with (rules / file).open("a", encoding="utf-8") as opened:
        opened.write("# a comment\n")
    after = load_rulebook(rules, cache=cache)
    assert after.sha256 != before.sha256
    assert len(remembered(cache)) == 2


def test_files_that_come_and_go_are_seen(rules: Path, cache: Path) -> None:
    one = load_rulebook(rules, cache=cache)
    second = rules / POSITION / "second.yaml"
    shutil.copy(rules / NORM, second)
    second.write_text(second.read_text("utf-8").partition("\nasks:")[0], "utf-8")
    two = load_rulebook(rules, cache=cache)
    assert (len(one.sources[POSITION].norms), len(two.sources[POSITION].norms)) == (1, 2)
    second.rename(rules / POSITION / "renamed.yaml")
    assert load_rulebook(rules, cache=cache).sources[POSITION].norms[1].id.endswith("/renamed")
    (rules / POSITION / "renamed.yaml").unlink()
    assert whole(load_rulebook(rules, cache=cache)) == whole(one)
    (rules / "defaults.yaml").unlink()
    with pytest.raises(InputError):
        load_rulebook(rules, cache=cache)


def test_a_folder_that_changes_while_a_remembered_rulebook_is_in_use(rules: Path, cache: Path) -> None:
    """A rulebook is what its folder held when it was loaded, also in the parts that are asked for later."""
    expected = whole(load_rulebook(rules, cache=cache))
    book = load_rulebook(rules, cache=cache)
    shutil.rmtree(rules)
    shutil.rmtree(cache)
    assert whole(book) == expected


def test_another_rulebook_is_never_answered_with_the_shipped_one(rules: Path, cache: Path) -> None:
    """Also where its memory was emptied between the first and a later look at it."""
    text = (rules / NORM).read_text("utf-8").replace("en: imprisonment", "en: a fine")
    (rules / NORM).write_text(text, "utf-8")
    load_rulebook(rules, cache=cache)
    book = load_rulebook(rules, cache=cache)
    for part in remembered(cache):
        part.unlink()
    assert book.sources[POSITION].norms[0].consequences[0].text["en"] == "a fine"
    again = load_rulebook(rules, cache=cache)
    assert again.sources[POSITION].norms[0].consequences[0].text["en"] == "a fine"


def another_version(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(under_test, "__version__", "99")


def other_countries(monkeypatch: pytest.MonkeyPatch) -> None:
    """Those by which States are checked are always the program's own."""
    there, read = shipped() / "countries.yaml", Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", lambda path: read(path) + (b"\n" if path == there else b""))


def other_code(monkeypatch: pytest.MonkeyPatch) -> None:
    """One letter of the program, at the same size and time."""
    there, read = Path(under_test.__file__), Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", lambda path: read(path).swapcase() if path == there else read(path))


@pytest.mark.parametrize("change", [another_version, other_countries, other_code])
def test_another_state_of_the_program_remembers_anew(
    rules: Path, cache: Path, monkeypatch: pytest.MonkeyPatch, change: Callable[[pytest.MonkeyPatch], None]
) -> None:
    """What an older program let pass, a newer one checks again."""
    load_rulebook(rules, cache=cache)
    change(monkeypatch)
    load_rulebook(rules, cache=cache)
    assert len(remembered(cache)) == 2


# ---------------------------------------------------------------- a cache that is damaged, or none

GARBAGE = {
    "nothing": b"",
    "no hash": b"{}",
    "an empty rulebook": b"{}\n{}",
    "a list": b"[]\n[]",
    "not JSON": b"\x00\xff\xfe garbage",
    "brackets without end": b"[" * 100_000,
    "another's hash": b"0" * 64 + b"\n{}",
}


@pytest.mark.parametrize("garbage", GARBAGE.values(), ids=GARBAGE)
def test_garbage_in_the_cache_is_harmless_and_mended(rules: Path, cache: Path, garbage: bytes) -> None:
    expected = whole(load_rulebook(rules, cache=cache))
    [file] = remembered(cache)
    sound = file.read_bytes()
    file.write_bytes(garbage)
    assert whole(load_rulebook(rules, cache=cache)) == expected
    assert file.read_bytes() == sound


@given(cut=st.floats(0, 1, exclude_max=True), flip=st.booleans())
@settings(max_examples=25)
def test_a_cache_damaged_anywhere_is_harmless(tmp_path_factory: pytest.TempPathFactory, cut: float, flip: bool) -> None:
    """Cut off, or with one letter changed, which would be another law in valid JSON."""
    cache = tmp_path_factory.mktemp("damaged")
    expected = whole(load_rulebook(cache=cache))
    [file] = remembered(cache)
    sound = file.read_bytes()
    at = int(len(sound) * cut)
    file.write_bytes(sound[:at] + (bytes([sound[at] ^ 1]) + sound[at + 1 :] if flip else b""))
    assert whole(load_rulebook(cache=cache)) == expected
    assert file.read_bytes() == sound


@pytest.mark.parametrize("place", ["a file", "below a file", "nowhere", "a link in a circle"])
def test_a_cache_that_cannot_be_is_harmless(rules: Path, tmp_path: Path, place: str) -> None:
    (tmp_path / "file").write_text("x", "utf-8")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    places = {
        "a file": tmp_path / "file",
        "below a file": tmp_path / "file" / "cache",
        "nowhere": Path("/proc/nowhere/cache"),
        "a link in a circle": tmp_path / "loop" / "cache",
    }
    expected = whole(load_rulebook(rules))
    for _ in range(2):
        assert whole(load_rulebook(rules, cache=places[place])) == expected
    assert (tmp_path / "file").read_text("utf-8") == "x"


def test_a_folder_in_the_place_of_the_remembered_file_is_harmless(rules: Path, cache: Path) -> None:
    expected = whole(load_rulebook(rules, cache=cache))
    [file] = remembered(cache)
    file.unlink()
    file.mkdir()
    assert whole(load_rulebook(rules, cache=cache)) == expected


@pytest.mark.parametrize("method", ["mkdir", "write_bytes", "replace", "read_bytes"])
def test_a_disk_that_refuses_is_harmless(
    rules: Path, cache: Path, monkeypatch: pytest.MonkeyPatch, method: str
) -> None:
    """A folder that cannot be written, a full disk, a file that cannot be read."""
    expected = whole(load_rulebook(rules))
    works = getattr(Path, method)

    def refuse(path: Path, *given: object, **named: object) -> object:
        if "cache" in path.parts:
            raise PermissionError(13, "Permission denied")
        return works(path, *given, **named)

    monkeypatch.setattr(Path, method, refuse)
    for _ in range(2):
        assert whole(load_rulebook(rules, cache=cache)) == expected


def test_the_cache_does_not_grow_without_end(rules: Path, cache: Path) -> None:
    """Only the newest rulebooks are kept, and files that are not ours are left alone."""
    cache.mkdir(parents=True)
    (cache / "mine.json").write_text("{}", "utf-8")
    for number in range(20):
        (rules / "defaults.yaml").write_text(f'version: "{number}"\nreadings: [{POSITION}]\n', "utf-8")
        load_rulebook(rules, cache=cache)
    assert len(remembered(cache)) == 17
    assert (cache / "mine.json").exists()


# ---------------------------------------------------------------- many at once

PROGRAM = """
import sys
from dataclasses import replace
from hashlib import sha256
from legal.files.rulebook import load_rulebook
book = load_rulebook(sys.argv[1], cache=sys.argv[2])
parts = {name: dict(getattr(book, name)) for name in ("sources", "facts", "places", "topics")}
print(sha256(repr((replace(book, sources={}, facts={}, places={}, topics={}), parts)).encode()).hexdigest())
"""


def test_six_processes_with_one_fresh_cache_say_the_same(rules: Path, cache: Path) -> None:
    from hashlib import sha256

    expected = sha256(whole(load_rulebook(rules)).encode()).hexdigest()
    command = [sys.executable, "-c", PROGRAM, str(rules), str(cache)]
    started = [
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=dict(os.environ))
        for _ in range(6)
    ]
    found = [process.communicate(timeout=60) for process in started]
    assert found == [(expected + "\n", "")] * 6
    assert [file.suffix for file in remembered(cache)] == [".json"]


def test_eight_threads_with_one_fresh_cache_say_the_same(rules: Path, cache: Path) -> None:
    barrier = threading.Barrier(8)

    def load(_: int) -> str:
        barrier.wait()
        return whole(load_rulebook(rules, cache=cache))

    with ThreadPoolExecutor(8) as pool:
        found = set(pool.map(load, range(8)))
    assert found == {whole(load_rulebook(rules))}
    assert [file.suffix for file in remembered(cache)] == [".json"]


# ---------------------------------------------------------------- the hash


def test_line_ends_do_not_count(rules: Path, cache: Path) -> None:
    """A checkout on Windows is the same rulebook, and says the same."""
    before = load_rulebook(rules, cache=cache)
    for file in FILES:
        path = rules / file
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert whole(load_rulebook(rules)) == whole(before)
    assert whole(load_rulebook(rules, cache=cache)) == whole(before)
    assert len(remembered(cache)) == 1


def test_the_hash_tells_what_is_in_which_file() -> None:
    """Text that moves from one file to the next, or to another name, is another rulebook."""
    contents = [
        {"a": b"x", "b": b"y"},
        {"a": b"xy", "b": b""},
        {"a": b"", "b": b"xy"},
        {"a": b"x", "c": b"y"},
        {"a": b"xb\x001\x00y"},
        {"a": b"x\ny"},
        {"a": b"x\ry"},
        {"a": b"x\n\ny"},
    ]
    assert len({under_test._hash(each) for each in contents}) == len(contents)
    assert under_test._hash({"a": b"x\r\ny"}) == under_test._hash({"a": b"x\ny"})


def test_the_shipped_rulebook_is_the_one_of_its_folder(book: Rulebook) -> None:
    assert whole(book) == whole(load_rulebook(shipped())) == whole(load_rulebook(str(shipped())))
