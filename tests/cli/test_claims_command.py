"""`legal claims` as its users run it: every topic and speaker in every language and format, and wrong names."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from golden_files import Golden
from legal.claims import REASONS, RELATIONS
from legal.claims_book import TIES, claims_book
from legal.rulebook import FIGURES, STANCES, Rulebook
from legal_cli import main
from legal_cli.render.claims import MEANINGS, ClaimPages
from legal_cli.render.text import as_text
from legal_cli.words import LANGUAGES, Words, read_words
from notice import write_notice
from reports import write_reports

MARKS = set("\u2066\u2067\u2068\u2069\u200e\u200f")
FORMATS = ("text", "json", "markdown")


@pytest.fixture(autouse=True)
def no_locale(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No test depends on the locale or the cache of the machine."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def run(*arguments: str | Path) -> Result:
    result = CliRunner().invoke(main.application(), ["claims", *(str(each) for each in arguments)])
    assert (result.exit_code, result.stderr) == (0, ""), result.output
    return result


def tree(*arguments: str | Path) -> dict[str, object]:
    found: dict[str, object] = json.loads(run(*arguments, "--format", "json").stdout)
    return found


def fails(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """What is said on standard error where the command ends with 2."""
    monkeypatch.setattr(sys, "argv", ["legal", "claims", *arguments])
    with pytest.raises(SystemExit) as end:
        main.run()
    out, err = capsys.readouterr()
    assert (end.value.code, out) == (2, "")
    assert "Traceback" not in err
    return err


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_text(lang: str, golden: Golden) -> None:
    golden.check(f"claims.{lang}.txt", run("--lang", lang).stdout)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_markdown(lang: str, golden: Golden) -> None:
    golden.check(f"claims.{lang}.md", run("--lang", lang, "--about", "who-recruits", "--format", "markdown").stdout)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_one_speaker_says(lang: str, golden: Golden) -> None:
    golden.check(f"claims-speaker.{lang}.txt", run("--lang", lang, "--speaker", "russian-officials").stdout)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_two_reports_that_drift_from_one_another(lang: str, golden: Golden, tmp_path: Path) -> None:
    """Here every relation, every tie and every reason occurs."""
    golden.check(f"claims-reports.{lang}.txt", run("--lang", lang, "--rulebook", write_reports(tmp_path)).stdout)


def test_the_json(golden: Golden) -> None:
    """The rulebook's hash, which changes with every edit of the data, is left out."""
    found = json.loads(run("--about", "who-recruits", "--format", "json").stdout)
    assert len(found["rulebook"].pop("sha256")) == 64
    golden.check("claims.json", json.dumps(found, ensure_ascii=False, indent=1) + "\n")


def test_the_json_has_every_topic_claim_and_speaker(book: Rulebook) -> None:
    found = json.loads(run("--format", "json").stdout)
    assert found["format"] == "legal-claims/1"
    assert found["asked"] == {"about": None, "speaker": None, "lang": "en", "as_of": None}
    assert [each["topic"] for each in found["topics"]] == list(book.topics)
    claims = [claim["claim"] for topic in found["topics"] for claim in topic["claims"]]
    assert sorted(claims) == sorted(key for source in book.sources.values() for key in source.claims)
    assert list(found["speakers"]) == [
        f"{source.id}#{key}" for source in book.sources.values() for key in source.speakers
    ]
    assert set(found["meaning"]) == {*RELATIONS, "silent"}
    kinds = {each["relation"] for topic in found["topics"] for each in topic["relations"]}
    assert kinds <= set(RELATIONS)


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_topic_and_every_speaker_in_every_format(book: Rulebook, lang: str, format_: str) -> None:
    speakers = [key for source in book.sources.values() for key in source.speakers]
    closing = Words(lang, bidi=False)("claims.closing")
    asked = [*(("--about", topic) for topic in book.topics), *(("--speaker", each) for each in speakers)]
    for option in asked:
        text = run(*option, "--lang", lang, "--format", format_, "--bidi", "none").stdout
        assert closing in " ".join(text.split())
        assert "{" not in text or format_ == "json"
        assert all(line.strip() != "-" for line in text.splitlines())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_page_explains_its_words_and_says_that_none_is_law(book: Rulebook, lang: str) -> None:
    words = Words(lang)
    for topics in (None, ["iq#recordings"]):
        page = ClaimPages(words).page(claims_book(book, topics))
        assert [item.text for item in page.sections[-1].items] == [words(f"claims.meaning.{each}") for each in MEANINGS]
        assert page.closing == words("claims.closing")
        assert as_text(page)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_relation_tie_stance_and_figure_has_its_words(lang: str) -> None:
    table = read_words(lang)
    claims = table["claims"]
    assert set(claims["relation"]) == set(RELATIONS) - {"not_comparable"}
    assert set(claims["reason"]) == set(REASONS) - {"independent", "figure"}
    assert set(claims["meaning"]) == set(MEANINGS) == {*RELATIONS, "silent"}
    assert set(claims["tie"]) == set(TIES)
    assert set(claims["says"]) == set(table["show"]["stance"]) == set(STANCES)
    assert set(table["show"]["figure"]) == set(FIGURES)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_topic_and_proposition_has_its_texts(book: Rulebook, lang: str) -> None:
    shown = " ".join(run("--lang", lang, "--bidi", "none").stdout.split())
    for topic in book.topics.values():
        assert " ".join(topic.text[lang].split()) in shown
        for each in topic.propositions.values():
            assert each.text[lang] in shown


def test_a_topic_and_a_speaker_together() -> None:
    both = " ".join(run("--about", "who-recruits", "--speaker", "russian-officials").stdout.split())
    said = "iq/stated-position#C17 (Russian officials, 2025-12-24 or later) disputes in part iq/stated-position#C11"
    assert said in both
    assert "number-recruited" not in both
    found = json.loads(run("--about", "number-recruited", "--speaker", "russian-officials", "--format", "json").stdout)
    assert found["asked"]["speaker"] == ["iq/stated-position#russian-officials"]
    [topic] = found["topics"]
    assert topic["claims"] == topic["relations"] == []
    assert "iq/stated-position#russian-officials" in topic["silent"]


def test_who_is_credited_is_shown_with_what_others_say_by_him() -> None:
    shown = run("--speaker", "unnamed-adviser").stdout
    assert "about 5000: Kurdistan24, via the adviser to the Prime Minister" in shown
    assert "iq#number-recruited" not in shown.partition("\n\nSilent on:\n")[2]


def test_who_claims_nothing_is_silent_on_everything(book: Rulebook) -> None:
    shown = run("--speaker", "iraqi-authorities").stdout
    silent = shown.partition("Silent on:\n")[2].partition("\n\n")[0]
    assert all(topic in silent for topic in book.topics)


def test_a_rulebook_without_claims(tmp_path: Path) -> None:
    rules = write_notice(tmp_path) / "rules"
    source = rules / "xx" / "notice" / "source.yaml"
    text = source.read_text("utf-8").partition("claims:\n")
    aside = "S2:\n    aside: {en: a, ar: ا, ckb: ا}"
    source.write_text(text[0] + text[2].partition("\n")[2].replace("S2:", aside), "utf-8")
    (rules / "xx" / "topics.yaml").unlink()
    assert "No claim is recorded here." in run("--rulebook", rules).stdout
    assert tree("--rulebook", rules)["topics"] == []


def test_another_rulebook(tmp_path: Path) -> None:
    shown = run("--rulebook", write_notice(tmp_path) / "rules").stdout
    assert "exactly 10: the ministry, 2026-01-10 — C1, S2" in shown


def test_ids_are_whole_where_claims_of_several_sources_meet(tmp_path: Path) -> None:
    shown = " ".join(run("--rulebook", write_reports(tmp_path), "--about", "arrests").stdout.split())
    assert re.search(r"xx/first#C1 \(the minister, [^)]*\) contradicts xx/second#C2 \(a rival of second, ", shown)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_as_of_a_day(lang: str, golden: Golden) -> None:
    """What is later is left out and named first, and so is what is kept though its day was not found."""
    asked = ("--as-of", "2025-12-24", "--about", "number-recruited", "--lang", lang)
    golden.check(f"claims-as-of.{lang}.txt", run(*asked).stdout)


def test_as_of_a_day_in_json() -> None:
    found = json.loads(run("--as-of", "٢٠٢٥-١٢-٢٤", "--about", "iq#number-recruited", "--format", "json").stdout)
    assert found["asked"]["as_of"] == "2025-12-24"
    assert found["asked"]["left_out"] == [
        "iq/government-measures#G22",
        "iq/recruitment-reports#R1",
        "iq/recruitment-reports#R2",
    ]
    [topic] = found["topics"]
    dated = {each["claim"].rpartition("#")[2]: (each["date"], each["not_before"]) for each in topic["claims"]}
    assert dated["R3"] == ("2025-10-17", None)
    assert dated["C5"] == (None, "2025-12-24")
    assert {(each["relation"], each["since"]) for each in topic["relations"]} >= {("contradicts", None)}


def test_as_of_a_day_after_all_of_them_nothing_is_left_out() -> None:
    shown = run("--as-of", "2026-11-22", "--about", "committee").stdout
    assert "No claim is later than 2026-11-22." in shown
    assert "Left out" not in shown


def test_a_wrong_day_is_told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert "a day is wanted here, written YYYY-MM-DD" in fails(monkeypatch, capsys, "--as-of", "2025-13-40")


def test_many_who_are_silent_are_counted_by_source() -> None:
    """Few are named; JSON names all."""
    shown = " ".join(run("--about", "number-recruited").stdout.split())
    found = json.loads(run("--about", "number-recruited", "--format", "json").stdout)
    assert f"Silent on all of this: {len(found['topics'][0]['silent'])}; by source iq/government-measures:" in shown


def test_the_same_question_gives_the_same_bytes() -> None:
    for format_ in FORMATS:
        assert run("--format", format_).stdout == run("--format", format_).stdout


def test_marks_are_left_out_when_asked_and_always_in_json() -> None:
    assert MARKS & set(run("--lang", "ar").stdout)
    assert not MARKS & set(run("--lang", "ar", "--bidi", "none").stdout)
    assert not MARKS & set(run("--lang", "ckb", "--format", "json").stdout)


@pytest.mark.parametrize(
    ("option", "name", "said"),
    [
        ("--about", "whorecruits", "--about: there is no topic `whorecruits`; did you mean `who-recruits`?"),
        ("--about", "xyzzy", "the topics are number-recruited, recordings, government-action"),
        ("--about", "a\nb", "there is no topic `a\ufffdb`"),
        ("--speaker", "pm-advisor", "--speaker: there is no speaker `pm-advisor`; did you mean `pm-adviser`?"),
        ("--speaker", "xyzzy", "the speakers are legislator, federal-council"),
        ("--speaker", "", "there is no speaker ``"),
    ],
)
def test_a_wrong_name_is_told_with_what_would_be_right(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], option: str, name: str, said: str
) -> None:
    err = fails(monkeypatch, capsys, option, name)
    assert said in err
    assert len(err.splitlines()) == 1


@pytest.mark.parametrize(("lang", "word"), [("ar", "هل تقصد"), ("ckb", "ئایا مەبەستت")])
def test_a_wrong_name_is_told_in_each_language(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], lang: str, word: str
) -> None:
    assert word in fails(monkeypatch, capsys, "--about", "whorecruits", "--lang", lang)


def test_a_broken_rulebook_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    topics = write_reports(tmp_path) / "xx" / "topics.yaml"
    topics.write_text(topics.read_text("utf-8").replace("implies: [arrests-were-made]", "implies: [arrests]"), "utf-8")
    err = fails(monkeypatch, capsys, "--rulebook", str(tmp_path))
    assert "topics.yaml:9:19: topics.arrests.propositions.leaders-were-arrested.implies.0: there is no" in err
