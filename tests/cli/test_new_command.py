"""`legal new`: what it writes passes its own checks at once and after every line it offers; it never overwrites."""

from __future__ import annotations

import itertools
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from golden_files import Golden
from legal import check, load_rulebook, load_scenarios
from legal.errors import InputError
from legal.fields import Field, Many, YesNo
from legal.fingerprints import fingerprint
from legal.loading.texts import words_of
from legal.report import Case
from legal.rulebook import FactTexts, Rulebook
from legal.scenario import Scenario, fields
from legal.whatif import what_if
from legal_cli import main
from legal_cli.gherkin.keywords import keywords
from legal_cli.gherkin.starting import scenario_lines
from legal_cli.gherkin.values import Scope
from legal_cli.starters import norm as norm_starter
from legal_cli.starters.scenario import scenario_text
from legal_cli.words import LANGUAGES, Words
from notice import PARAGRAPHS, write_notice

NORM = "my-rules/xx/my-source/my-norm.yaml"
OFFERED = re.compile(r"^( *)#(?=\S)", re.MULTILINE)  # a line that counts once its # is taken away
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(autouse=True)
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Every test stands in an empty folder; none depends on the locale or the cache of the machine."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    return here


@pytest.fixture
def legal(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs `legal` and gives its exit code, standard output and standard error."""

    def run(*arguments: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["legal", *arguments])
        with pytest.raises(SystemExit) as end:
            main.run()
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        return int(end.value.code or 0), out, err

    return run


def everything(folder: Path) -> dict[str, str]:
    """Every file below a folder, hidden ones too, and every empty folder."""
    return {
        each.relative_to(folder).as_posix(): each.read_text("utf-8") if each.is_file() else "folder"
        for each in sorted(folder.rglob("*"))
        if each.is_file() or not any(each.iterdir())
    }


# ---------------------------------------------------------------- a scenario


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_starting_scenario_is_answered_at_once(legal: Run, lang: str, golden: Golden) -> None:
    code, text, err = legal("new", "scenario", "--lang", lang)
    assert (code, err) == (0, "")
    golden.check(f"new-scenario.{lang}.yaml", text)
    Path("a.yaml").write_text(text, "utf-8")
    assert legal("check", "a.yaml", "--lang", lang)[0] == 3
    assert check(loads(text)).outcome == "undetermined"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_line_that_is_offered_can_be_taken(lang: str, book: Rulebook) -> None:
    """One by one and all together."""
    text = scenario_text(fields(), book, Words(lang, bidi=False))
    offered = list(OFFERED.finditer(text))
    assert len(offered) == 2
    for found in offered:
        loads(text[: found.start()] + found[1] + text[found.end() :])
    whole = loads(taken(text))
    assert whole.id == "2025-117"
    assert whole.notes


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_choice_that_is_offered_can_be_taken(lang: str, book: Rulebook) -> None:
    """One by one, and one of every field together; each choice of each field stands above it with its meaning."""
    text = scenario_text(fields(), book, Words(lang, bidi=False))
    whole = text
    taken_together = []
    for path, field in fields().items():
        name = path.rpartition(".")[2]
        one = field.of if isinstance(field, Many) else field
        above = above_of(text, path)
        choices = [each for each in re.findall(r"^ *#   ([a-zA-Z-]+): \S", above, re.MULTILINE) if "YYYY" not in each]
        assert set(words_of(one)) <= set(choices), path
        for choice in choices:
            scenario = loads(text.replace(f"{above} {name}: unknown", f"{above} {name}: {choice}"))
            assert path in scenario.facts()
        if choices:
            taken_together.append(path)
            whole = whole.replace(f"{above} {name}: unknown", f"{above} {name}: {choices[0]}")
    assert list(loads(whole).facts()) == taken_together


def above_of(text: str, path: str) -> str:
    """The comments of a field, up to its key."""
    name = path.rpartition(".")[2]
    blocks = re.findall(rf"((?:^ *#.*\n)+ *) {name}: unknown$", text, re.MULTILINE)
    same = [each for each in fields() if each.rpartition(".")[2] == name]
    return str(blocks[same.index(path)])


def loads(text: str) -> Scenario:
    Path("offered.yaml").write_text(text, "utf-8")
    [case] = load_scenarios("offered.yaml")
    assert isinstance(case, Case)
    return case.scenario


def test_a_new_field_appears_by_itself(book: Rulebook) -> None:
    class Known(Mapping[str, FactTexts]):
        def __getitem__(self, path: str) -> FactTexts:
            return book.facts[path] if path in book.facts else FactTexts({}, {"en": "Is it?"}, {}, YES)

        def __iter__(self) -> Iterator[str]:
            return iter(book.facts)

        def __len__(self) -> int:
            return len(book.facts)

    yes: Mapping[str, Field] = {**fields(), "situation.weather.fair": YesNo()}
    text = scenario_text(yes, replace(book, facts=Known()), Words("en", bidi=False))
    assert text.endswith("  weather:\n    # Is it?\n    #   yes: yes!\n    fair: unknown\n")


YES = {"yes": {"en": "yes!"}}


def test_comments_stand_on_lines_of_their_own_and_keys_are_latin(book: Rulebook) -> None:
    for lang in LANGUAGES:
        for line in scenario_text(fields(), book, Words(lang, bidi=False)).splitlines():
            assert len(line) <= 120
            assert not re.search("[\u200e\u200f\u2066-\u2069]", line)
            if not line.lstrip().startswith("#") and not line.startswith("scenario:"):
                assert line.isascii()


def test_a_scenario_is_written_where_it_is_told(legal: Run, folder: Path) -> None:
    printed = legal("new", "scenario")[1]
    assert legal("new", "scenario", "cases/a.yml") == (0, "", "Written: cases/a.yml\n")
    assert everything(folder) == {"cases/a.yml": printed}
    assert legal("new", "scenario", "-")[1] == printed


def test_a_scenario_takes_the_texts_of_another_rulebook(legal: Run, tmp_path: Path) -> None:
    write_notice(tmp_path)
    code, text, _ = legal("new", "scenario", "--rulebook", str(tmp_path / "rules"))
    assert (code, text) == (0, legal("new", "scenario")[1])


# ---------------------------------------------------------------- a norm


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_starting_norm_brings_what_is_missing_and_works_at_once(legal: Run, lang: str, golden: Golden) -> None:
    code, out, err = legal("new", "norm", NORM, "--lang", lang)
    assert (code, out, err.count("\n")) == (0, "", 3)
    files = everything(Path("my-rules"))
    assert list(files) == ["defaults.yaml", "xx/my-source/my-norm.yaml", "xx/my-source/source.yaml"]
    golden.check(f"new-norm.{lang}.yaml", "---\n".join(files.values()))
    legal("new", "scenario", "a.yaml")
    assert legal("check", "a.yaml", "--rulebook", "my-rules")[0] == 3
    joined = Path("a.yaml").read_text("utf-8").replace("conduct: unknown", "conduct: joined")
    Path("b.yaml").write_text(joined, "utf-8")
    code, out, _ = legal("check", "b.yaml", "--rulebook", "my-rules", "--lang", lang)
    assert code == 1
    assert Words(lang, bidi=False)("new.replace", what="") in out.replace("\u2068", "")
    for id_ in ("my-norm", "S1", "Q-open", "speaker", "xx/my-source"):
        assert legal("show", id_, "--rulebook", "my-rules", "--lang", lang)[0] == 0


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_blocks_that_a_norm_offers_can_be_taken(legal: Run, lang: str) -> None:
    """In the norm of a new source, and in one more norm of the same source, which offers its question too."""
    legal("new", "norm", NORM, "--lang", lang)
    legal("new", "norm", NORM.replace("my-norm", "other"), "--lang", lang)
    for name, blocks in (("my-norm", 1), ("other", 2)):
        file = Path(NORM.replace("my-norm", name))
        text = file.read_text("utf-8")
        found = re.findall(r"(?:^ *#\S.*\n)+", text, re.MULTILINE)
        assert len(found) == blocks
        for block in found:
            file.write_text(text.replace(block, taken(block)), "utf-8")
            load_rulebook("my-rules")
        for block in found:
            text = text.replace(block, taken(block))
        file.write_text(text, "utf-8")
    norms = load_rulebook("my-rules").sources["xx/my-source"].norms
    assert [len(each.unless) for each in norms] == [1, 1]
    assert [len(each.asks) for each in norms] == [1, 1]


def taken(block: str) -> str:
    """The block without the # of its lines."""
    return OFFERED.sub(r"\1", block)


def test_a_norm_of_a_source_that_is_there_rests_on_a_statement_of_it(legal: Run, tmp_path: Path) -> None:
    rules = write_notice(tmp_path) / "rules"
    before = everything(rules)
    assert legal("new", "norm", str(rules / "xx/notice/other.yaml"))[0] == 0
    after = everything(rules)
    assert {name for name in after if before.get(name) != after[name]} == {"xx/notice/other.yaml"}
    norm = next(each for each in load_rulebook(rules).sources["xx/notice"].norms if each.id.endswith("other"))
    assert norm.cites == ("xx/notice#S1",)
    assert not norm.asks


def test_a_new_source_in_a_rulebook_leaves_its_defaults_alone(legal: Run, tmp_path: Path) -> None:
    rules = write_notice(tmp_path) / "rules"
    before = everything(rules)
    code, _, err = legal("new", "norm", str(rules / "yy/other/first.yaml"))
    assert code == 0
    assert (
        err.splitlines()[-1]
        == "The new source is asked only with --reading yy/other, or once it stands in defaults.yaml."
    )
    after = everything(rules)
    assert {name for name in after if before.get(name) != after[name]} == {
        "yy/other/first.yaml",
        "yy/other/source.yaml",
    }
    legal("new", "scenario", "a.yaml")
    assert legal("check", "a.yaml", "--rulebook", str(rules), "--reading", "yy/other")[0] == 3


def test_a_document_gives_a_new_source_its_fingerprints(legal: Run) -> None:
    Path("notice.txt").write_text("\n\n".join(PARAGRAPHS), "utf-8")
    assert legal("new", "norm", NORM, "--document", "notice.txt")[0] == 0
    source = load_rulebook("my-rules").sources["xx/my-source"]
    assert dict(source.paragraphs) == {str(place or "H"): fingerprint(text) for place, text in enumerate(PARAGRAPHS)}
    assert legal("coverage", "--document", "notice.txt", "--rulebook", "my-rules")[0] == 0


def test_a_rulebook_is_found_above_the_folder_one_stands_in(legal: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    legal("new", "norm", NORM)
    monkeypatch.chdir("my-rules/xx")
    assert legal("new", "norm", "my-source/second.yaml")[0] == 0
    assert legal("new", "norm", "../xx/my-source/third.yaml")[0] == 0
    monkeypatch.chdir("../..")
    assert len(load_rulebook("my-rules").sources["xx/my-source"].norms) == 3


def test_every_placeholder_says_that_it_is_one(legal: Run) -> None:
    """Whatever stands in quotes is to be replaced, save the version."""
    legal("new", "norm", NORM)
    text = "".join(everything(Path("my-rules")).values())
    marks = [Words(lang)("new.replace", what="") for lang in LANGUAGES]
    for value in re.findall('"(.*)"$', text, re.MULTILINE):
        assert value == "0.1" or any(value.startswith(mark) for mark in marks)


# ---------------------------------------------------------------- a feature


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_starting_feature_passes_at_once(legal: Run, lang: str, golden: Golden) -> None:
    code, text, err = legal("new", "feature", "--lang", lang)
    assert (code, err) == (0, "")
    golden.check(f"new-feature.{lang}.feature", text)
    assert legal("new", "feature", "my.feature", "--lang", lang)[:2] == (0, "")
    assert Path("my.feature").read_text("utf-8") == text
    code, out, _ = legal("test", "my.feature")
    assert code == 0, out
    assert "2 passed" in out


def test_a_starting_feature_overwrites_nothing(legal: Run) -> None:
    Path("my.feature").write_text("mine", "utf-8")
    code, out, err = legal("new", "feature", "my.feature", "--lang", "en")
    assert (code, out) == (2, "")
    assert "the file is there already; nothing was written" in err
    assert Path("my.feature").read_text("utf-8") == "mine"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_starting_feature_is_of_the_rulebook_that_is_given(legal: Run, lang: str) -> None:
    """Another rulebook, of another country, with a norm that the program does not know."""
    legal("new", "norm", NORM)
    code, text, err = legal("new", "feature", "--rulebook", "my-rules", "--lang", lang)
    assert (code, err) == (0, "")
    assert "@source:xx/my-source" in text
    Path("my.feature").write_text(text, "utf-8")
    code, out, _ = legal("test", "my.feature", "--rulebook", "my-rules")
    assert code == 0, out


@pytest.mark.parametrize("lang", LANGUAGES)
def test_facts_that_no_step_tells_alone_stand_in_a_table(legal: Run, book: Rulebook, lang: str) -> None:
    """Whatever changes a rulebook's answer, a feature with it can be written, and passes."""
    scope = Scope(book, book.sources["iq/stated-position"], lang)
    nothing = check(Scenario(scenario="-"))
    found = [{each.fact: each.to for each in one.changes} for one in what_if(nothing, scope.source).sets]
    words = keywords(lang)
    text = [f"# language: {lang}", "@source:iq/stated-position", f"{words['feature']}: x"]
    for number, facts in enumerate(found):
        text += [f"  {words['scenario']}: {number}", *scenario_lines(facts, scope)]
    assert "      | situation.authorization.granted | yes |" in text
    Path("my.feature").write_text("\n".join(text), "utf-8")
    code, out, _ = legal("test", "my.feature")
    assert code == 0, out
    assert f"{len(found)} passed" in out


# ---------------------------------------------------------------- what is refused

REFUSED = [
    (("scenaro",), "new: there is no starting file `scenaro`; did you mean `scenario`?"),
    (("xyz",), "new: there is no starting file `xyz`; there are scenario, feature, norm"),
    (("scenario", "a.json"), "a.json: the file is written as YAML; give it a name that ends in .yaml"),
    (("feature", "a.yaml"), "a.yaml: the file is a feature; give it a name that ends in .feature"),
    (
        ("feature", "there.yaml/a.feature"),
        "there.yaml/a.feature: the file cannot be written: Not a directory; nothing was",
    ),
    (("scenario", "there.yaml"), "there.yaml: the file is there already; nothing was written; choose another name"),
    (("scenario", "there.yaml/a.yaml"), "there.yaml/a.yaml: the file cannot be written: Not a directory; nothing was"),
    (("scenario", "a" * 300 + ".yaml"), "File name too long; nothing was written"),
    (("norm",), "new norm: name the file of the norm"),
    (("norm", ""), ".: a norm's file is RULEBOOK/COUNTRY/SOURCE/NORM.yaml"),
    (("norm", "my-norm.yaml"), "my-norm.yaml: a norm's file is"),
    (("norm", "xx/my-source/my-norm.yaml"), "a norm's file is"),
    (("norm", "my-rules/xx/my-source/my_norm.yaml"), "named with a-z, 0-9 and hyphens"),
    (("norm", "my-rules/XX/my-source/my-norm.yaml"), "named with a-z, 0-9 and hyphens"),
    (("norm", "my-rules/xx/my-source/my-norm"), "a norm's file is"),
    (("norm", "my-rules/xx/my-source/source.yaml"), "a norm's file is"),
    (("norm", "my-rules/xx/my-source/a\nb.yaml"), "a\ufffdb.yaml: a norm's file is"),
    (("norm", "my-rules/n.yaml", "--rulebook", "my-rules"), "a norm's file is"),
    (("norm", "my-rules", "--rulebook", "my-rules"), "a norm's file is"),
    (("norm", "xx/s/n.yaml", "--rulebook", "my-rules"), "is such as my-rules/xx/my-source/my-norm.yaml"),
    (("norm", "my-rules/../n.yaml", "--rulebook", "my-rules"), "lies outside the rulebook"),
    (("norm", NORM, "--document", "nowhere.txt"), "nowhere.txt: there is no such file or folder"),
    (("norm", "book/xx/my-source/n.yaml", "--document", "there.yaml"), "this source has its paragraphs already"),
    (("norm", "book/xx/my-source/my-norm.yaml"), "my-norm.yaml: the file is there already"),
    (("norm", "broken/xx/s/n.yaml"), "broken/defaults.yaml:1:1: the key `readings` is missing"),
    (("norm", "cases/xx/s/n.yaml"), "cases/a.yaml: a source folder holds source.yaml and one norm a file"),
]


@pytest.mark.parametrize(("arguments", "message"), REFUSED, ids=[" ".join(each)[:50] for each, _ in REFUSED])
def test_what_is_refused_writes_nothing(legal: Run, folder: Path, arguments: tuple[str, ...], message: str) -> None:
    legal("new", "norm", "book/xx/my-source/my-norm.yaml")
    for name in ("broken", "cases"):
        Path(name).mkdir()
    Path("broken/defaults.yaml").write_text("version: '1'\n", "utf-8")
    Path("cases/a.yaml").write_text("scenario: x\n", "utf-8")
    Path("there.yaml").write_text("mine\n", "utf-8")
    before = everything(folder)
    code, out, err = legal("new", *arguments)
    assert (code, out) == (2, "")
    assert message in err
    assert everything(folder) == before


@pytest.mark.parametrize("lang", ["ar", "ckb"])
def test_refusals_are_told_in_the_language_asked_for(legal: Run, lang: str) -> None:
    code, _, err = legal("new", "scenaro", "--lang", lang)
    assert code == 2
    assert re.search("[\u0600-\u06ff]", err)
    assert "scenario" in err


def test_a_source_whose_statements_are_all_set_aside_carries_no_norm(legal: Run, tmp_path: Path) -> None:
    rules = write_notice(tmp_path) / "rules"
    source = rules / "xx/notice/source.yaml"
    (rules / "xx/notice/recruiting.yaml").unlink()
    (rules / "xx/topics.yaml").unlink()
    aside = "    aside: {en: x, ar: س, ckb: س}\n"
    text = re.sub(r"claims:\n.*\n", "", source.read_text("utf-8"))
    text = re.sub(r"(S[12]:\n(?:    .*\n)+)", rf"\1{aside}", text)
    source.write_text(text, "utf-8")
    code, _, err = legal("new", "norm", str(rules / "xx/notice/other.yaml"))
    assert (code, err) == (2, "xx/notice: " + MESSAGE_NO_STATEMENT + "\n")


MESSAGE_NO_STATEMENT = "every statement of this source is set aside; add to it the statement that the norm rests on"


def test_a_document_is_for_a_norm_alone(legal: Run) -> None:
    code, _, err = legal("new", "scenario", "--document", "x.txt")
    assert code == 2
    assert "--document is for the source of a new norm" in err


def test_a_folder_that_cannot_be_written_is_told(legal: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    code, _, err = legal("new", "scenario", "/proc/a.yaml")  # where not even root can write
    assert code == 2
    assert re.fullmatch(r"/proc/a.yaml: the file cannot be written: .+; nothing was written\n", err)


# ---------------------------------------------------------------- all or nothing

FULL, CTRL_C = OSError(28, "No space left on device"), KeyboardInterrupt()
STEPS = [
    *((step, error) for step in ("mkdir", "draft", "fsync", "name", "replace") for error in (FULL, CTRL_C)),
    ("link", CTRL_C),  # where it fails otherwise, the file system is taken to have no links
]


@pytest.mark.parametrize(("step", "error"), STEPS, ids=[f"{step}-{type(error).__name__}" for step, error in STEPS])
@pytest.mark.parametrize("at", [1, 2, 3])
def test_whatever_ends_it_early_leaves_nothing(
    legal: Run, folder: Path, monkeypatch: pytest.MonkeyPatch, step: str, at: int, error: BaseException
) -> None:
    """At each folder, each draft, and each file put in its place, on file systems with links and without."""
    counter = itertools.count(1)

    def watch(owner: object, name: str, kind: str = "") -> None:
        original = getattr(owner, name)

        def failing(*arguments: object, **options: object) -> object:
            if ((kind or name) == step and is_meant(name, *arguments)) and next(counter) == at:
                raise error
            return original(*arguments, **options)

        monkeypatch.setattr(owner, name, failing)

    def is_meant(name: str, *arguments: object) -> bool:
        if name != "open":
            return name == "fsync" or Path(str(arguments[0])).absolute().is_relative_to(folder)
        is_draft = Path(str(arguments[0])).suffix == ".tmp"
        return arguments[1] == os.O_CREAT | os.O_EXCL | os.O_WRONLY and is_draft == (step == "draft")

    if step in ("name", "replace"):
        monkeypatch.setattr(os, "link", without_links)
    for owner, name in ((Path, "mkdir"), (os, "fsync"), (os, "link"), (Path, "replace")):
        watch(owner, name)
    watch(os, "open", step if step in ("draft", "name") else "open")
    code, _, err = legal("new", "norm", NORM)
    monkeypatch.undo()
    assert code == (130 if error is CTRL_C else 2)
    assert ("No space left on device; nothing was written" in err) == (code == 2)
    assert everything(folder) == {}


def without_links(*_: object) -> None:
    raise OSError(1, "Operation not permitted")


def test_a_file_system_without_links_will_do(legal: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "link", without_links)
    assert legal("new", "norm", NORM)[0] == 0
    before = everything(folder)
    assert len(before) == 3
    assert legal("new", "norm", NORM)[0] == 2
    assert everything(folder) == before


def test_of_two_at_once_one_writes_and_the_other_is_refused(folder: Path) -> None:
    code = "from legal_cli.main import run; run()"
    for _ in range(3):
        both = [subprocess.Popen([sys.executable, "-c", code, "new", "norm", NORM], cwd=folder) for _ in range(2)]
        assert sorted(each.wait() for each in both) == [0, 2]
        assert len(everything(folder)) == 3
        load_rulebook(folder / "my-rules")
        for file in sorted((folder / "my-rules").rglob("*"), reverse=True):
            file.rmdir() if file.is_dir() else file.unlink()


def test_no_fact_with_choices_no_norm() -> None:
    with pytest.raises(LookupError):
        norm_starter._first({})


def test_the_check_before_writing_is_the_loader_itself(folder: Path) -> None:
    from legal.files.rulebook import check_with

    with pytest.raises(InputError):
        check_with(folder, {"defaults.yaml": "version: '1'\nreadings: [xx/none]\n"})
    assert everything(folder) == {}
