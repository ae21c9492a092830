"""The claims book: who speaks, who is silent, and how claims of several sources meet on the topics that they share."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from legal import InputError, load_rulebook
from legal.as_of import Made, statement_made
from legal.claims import REASONS, RELATIONS
from legal.claims_asked import topics_asked, voices_asked
from legal.claims_book import TIES, Standing, TopicBook, claims_book, voices_of
from legal.claims_records import topic_record
from legal.rulebook import STANCES, Rulebook, Source, topics_folder
from reports import write_reports


@pytest.fixture
def reports(tmp_path: Path) -> Rulebook:
    return load_rulebook(write_reports(tmp_path))


@pytest.fixture
def alone(book: Rulebook, position: Source) -> Rulebook:
    """The shipped rulebook with no source but the stated position."""
    return replace(book, sources={position.id: position})


@pytest.fixture
def arrests(reports: Rulebook) -> TopicBook:
    return claims_book(reports)[0]


def short(whole: str) -> str:
    """`xx/first#C1` as `first C1`."""
    return whole.partition("/")[2].replace("#", " ")


def line(each: Standing) -> str:
    kind, one, other, _, reason = each.relation
    return " ".join(part for part in (short(one), reason or kind, short(other), each.tie and f"({each.tie})") if part)


def test_claims_of_two_sources_stand_to_one_another_as_those_of_one(arrests: TopicBook) -> None:
    found = [line(each) for each in arrests.standings if each.relation.reason not in ("independent", "figure", "relay")]
    assert found == [
        "first C1 contradicts second C2",
        "first C3 contradicts first C4",
        "first C4 contradicts first C5",
        "first C4 contradicts second C3",
        "first C5 contradicts second C4",
        "second C4 disputes_in_part first C3",
        "second C4 disputes_in_part second C3",
        "first C3 agrees second C3 (perhaps_same)",
        "first C5 narrows first C3 (perhaps_same)",
        "first C4 narrows second C4",
        "first C5 narrows second C3 (perhaps_same)",
        "second C2 narrows second C1",
        "first C1 overlaps second C1 (perhaps_same)",
        "first C1 about first C2 (credits)",
        "first C2 about second C1 (perhaps_same)",
        "first C2 about second C2",
    ]


def test_one_name_in_two_sources_is_perhaps_one_voice_and_never_two_that_agree(arrests: TopicBook) -> None:
    agreeing = [each for each in arrests.standings if each.relation.kind == "agrees"]
    assert [each.tie for each in agreeing] == ["perhaps_same"]


def test_every_tie_is_there_and_goes_both_ways(arrests: TopicBook, reports: Rulebook, book: Rulebook) -> None:
    from legal.claims_book import tie

    found = {each.tie for topic in (*claims_book(reports), *claims_book(book)) for each in topic.standings}
    assert found == {"", *TIES}
    for one in arrests.told:
        assert tie(one, one) == "same_speaker"
        for other in arrests.told:
            assert tie(one, other) == tie(other, one)


def test_every_pair_on_a_topic_is_related_and_none_across_topics(book: Rulebook, reports: Rulebook) -> None:
    for topic in (*claims_book(book), *claims_book(reports)):
        number = len(topic.told)
        assert {each.claim.topic for each in topic.told} == {topic.topic.id}
        assert len({frozenset(each.relation[1:3]) for each in topic.standings}) == number * (number - 1) // 2
        assert [RELATIONS.index(each.relation.kind) for each in topic.standings] == sorted(
            RELATIONS.index(each.relation.kind) for each in topic.standings
        )
        for each in topic.standings:
            assert (each.one.claim.id, each.other.claim.id) == each.relation[1:3]
            assert bool(each.relation.reason) == (each.relation.kind == "not_comparable")
            assert each.relation.reason in ("", *REASONS)


def test_on_each_point_every_speaker_speaks_or_is_silent(book: Rulebook) -> None:
    """Whoever affirms, denies, relays, is credited, or says something from which the point follows, is not silent.

    A name that several sources have stands for all of them. Speakers of a source that makes no claims, such as a
    statute, do not speak of what claims are about, and are not called silent.
    """
    for topic in claims_book(book):
        folder = topic.topic.id.partition("#")[0]
        sources = [source for source in book.sources.values() if topics_folder(source.id) == folder]
        claiming = [source for source in sources if source.claims]
        assert len(claiming) < len(sources)
        everybody = {each.name["en"] for source in claiming for each in source.speakers.values()}
        for row in topic.rows:
            heard = {voice.speaker.name["en"] for told in row.told for voice in (told.voice, *told.credits)}
            heard |= {each.told.voice.speaker.name["en"] for each in row.implied}
            silent = [each.speaker.name["en"] for each in row.silent]
            assert sorted([*heard, *silent]) == sorted(everybody)
        on_no_point = set.intersection(*({each.id for each in row.silent} for row in topic.rows))
        assert {each.id for each in topic.silent} == on_no_point


def test_who_says_what_a_point_follows_from_is_not_silent_on_it(arrests: TopicBook) -> None:
    rows = {row.proposition.id: row for row in arrests.rows if row.proposition}
    made = rows["xx#arrests-were-made"]
    assert [(each.told.voice.id, each.stance) for each in made.implied] == [
        ("xx/first#rival", "denies"),
        ("xx/first#official", "affirms"),
    ]
    assert [(short(told.claim.id), told.claim.stance) for told in made.told] == [
        ("first C3", "affirms"),
        ("second C3", "affirms"),
        ("second C5", "relays"),
    ]
    denied = [each.told.voice.id for each in rows["xx#leaders-were-arrested"].implied]
    assert denied == ["xx/first#rival"]


def test_a_name_that_speaks_in_one_source_is_not_silent_by_the_other(reports: Rulebook) -> None:
    motives = claims_book(reports)[1]
    assert [each.id for each in motives.silent] == [
        "xx/first#outlet",
        "xx/first#minister",
        "xx/first#official",
        "xx/second#outlet",
        "xx/second#official",
        "xx/second#rival",
    ]


def test_a_legislator_is_not_silent_on_a_number_but_is_a_speaker_who_can_be_asked_for(book: Rulebook) -> None:
    legislator = "iq/penal-code#legislator"
    assert legislator in {each.id for each in voices_of(book)}
    assert legislator not in {each.id for each in voices_of(book, "iq")}
    assert not any(legislator == each.id for topic in claims_book(book) for row in topic.rows for each in row.silent)


def test_a_headline_that_credits_the_adviser_is_no_second_source(alone: Rulebook) -> None:
    [numbers] = claims_book(alone, ["iq#number-recruited"])
    [found] = [each for each in numbers.standings if each.relation.reason == "about"]
    assert (found.one.claim.figure, found.other.claim.figure) == ({"about": 5000}, {"below": 5000})
    assert found.tie == "perhaps_same"
    assert [each.id for each in found.one.credits] == ["iq/stated-position#unnamed-adviser"]
    assert "iq/stated-position#unnamed-adviser" not in {each.id for each in numbers.silent}


def test_a_second_headline_that_credits_the_adviser_is_no_second_source_either(book: Rulebook) -> None:
    """The two headlines that give the figure credit advisers who may be one."""
    [numbers] = claims_book(book, ["iq#number-recruited"])
    agreeing = [(*each.relation[1:3], each.tie) for each in numbers.standings if each.relation.kind == "agrees"]
    assert agreeing == [
        ("iq/government-measures#G22", "iq/stated-position#C6", ""),
        ("iq/recruitment-reports#R1", "iq/stated-position#C1", "perhaps_same"),
        ("iq/recruitment-reports#R2", "iq/recruitment-reports#R25", "same_speaker"),
    ]


def test_a_claim_has_the_day_of_its_statement_or_its_source(book: Rulebook) -> None:
    """Of a day that was not found the earliest it can be, where that is known."""
    made = {each.claim.id: each.made for topic in claims_book(book) for each in topic.told}
    assert made["iq/recruitment-reports#R1"] == Made("2025-12-26"), "the statement's own"
    assert made["iq/stated-position#C1"] == Made(not_before="2025-12-24"), "the source's, of which no day was found"
    assert made["iq/recruitment-reports#R4"] == Made(not_before="2025-09-01"), "the statement's earliest"
    assert made["iq/government-measures#G16"] == Made(), "nothing is known, though the source has a day"


def test_a_contradiction_is_since_the_later_of_two_days(book: Rulebook) -> None:
    [numbers] = claims_book(book, ["iq#number-recruited"])
    found = {each.relation[1:3]: each.since for each in numbers.standings if each.relation.kind == "contradicts"}
    assert found == {
        ("iq/recruitment-reports#R2", "iq/recruitment-reports#R3"): "2026-02-18",
        ("iq/recruitment-reports#R3", "iq/recruitment-reports#R25"): "",
    }


@pytest.mark.parametrize("day", ["2020-01-01", "2025-10-17", "2025-12-24", "2025-12-26", "2026-02-26"])
def test_as_of_a_day_it_is_as_if_what_is_later_had_not_been_said(book: Rulebook, day: str) -> None:
    """Each claim is told or left out; a speaker is silent only if something of his is known by then."""
    for whole, then in zip(claims_book(book), claims_book(book, as_of=day), strict=True):
        later = {each.claim.id for each in whole.told if each.made.earliest > day}
        assert {each.claim.id for each in then.later} == later
        assert {each.claim.id for each in then.told} == {each.claim.id for each in whole.told} - later
        assert not any({each.one.claim.id, each.other.claim.id} & later for each in then.standings)
        said = {
            f"{source.id}#{speaker}"
            for source in book.sources.values()
            for statement in source.statements.values()
            for speaker in (statement.speaker, statement.credits)
            if statement_made(statement, source).earliest <= day
        }
        assert {each.id for each in then.silent} <= said


def test_what_one_speaker_says_is_a_part_of_the_whole(book: Rulebook) -> None:
    for voice in voices_asked(book, "russian-officials"):
        for topic in claims_book(book):
            shown = topic.of([voice.id])
            assert set(map(id, shown.standings)) <= set(map(id, topic.standings))
            assert all(voice in (each.one.voice, each.other.voice) for each in shown.standings)
            heard = {told.claim.id for told in topic.told if told.voice.id == voice.id}
            assert heard == {told.claim.id for told in shown.told if told.voice.id == voice.id}


def test_the_shipped_claims_are_all_in_the_book(book: Rulebook) -> None:
    found = [told.claim.id for topic in claims_book(book) for told in topic.told]
    claims = [key for source in book.sources.values() for key in source.claims]
    assert sorted(found) == sorted(claims)


def test_a_statement_that_was_not_made_takes_its_claims_along(alone: Rulebook) -> None:
    """Then the Russian answer disputes nothing, and no link is lost."""
    [whole] = claims_book(alone, ["iq#who-recruits"])
    assert "disputes_in_part" in {each.relation.kind for each in whole.standings}
    [topic] = claims_book(alone.without("iq/stated-position#S18"), ["iq#who-recruits"])
    assert "disputes_in_part" not in {each.relation.kind for each in topic.standings}
    assert topic.topic == alone.topics["iq#who-recruits"]


@pytest.mark.parametrize("lang", ["en", "ar", "ckb"])
def test_the_record_is_plain_and_has_each_claim_in_the_matrix_once(book: Rulebook, lang: str) -> None:
    for topic in claims_book(book):
        record = json.loads(json.dumps(topic_record(topic, lang)))
        cells = [claim for row in record["points"] for cell in ("figures", *STANCES) for claim in row[cell]]
        assert cells == [each["claim"] for each in record["claims"]]
        assert record["text"] == topic.topic.text[lang]
        assert len(record["relations"]) == len(topic.standings)


@pytest.mark.parametrize("name", ["number-recruited", "iq#number-recruited", "\u2066number-recruited\u2069 "])
def test_a_topic_is_found_by_its_whole_and_its_short_id(book: Rulebook, name: str) -> None:
    assert [each.id for each in topics_asked(book, name)] == ["iq#number-recruited"]


@pytest.mark.parametrize("name", ["pm-adviser", "iq/stated-position#pm-adviser"])
def test_a_speaker_is_found_by_its_whole_and_its_short_id(book: Rulebook, name: str) -> None:
    assert [each.id for each in voices_asked(book, name)] == ["iq/stated-position#pm-adviser"]


@pytest.mark.parametrize("name", ["hussein allawi", "حسين علاوي", "حوسێن عەلاوی"])
def test_a_speaker_is_found_by_name_in_each_language_in_every_source(book: Rulebook, name: str) -> None:
    found = [each.id for each in voices_asked(book, name)]
    assert found == ["iq/recruitment-reports#adviser", "iq/stated-position#pm-adviser"]


def test_a_name_in_two_sources_or_countries_means_both(tmp_path: Path, reports: Rulebook) -> None:
    assert [each.id for each in voices_asked(reports, "the minister")] == ["xx/first#minister", "xx/second#minister"]
    write_reports(tmp_path, "yy")
    assert [each.id for each in topics_asked(load_rulebook(tmp_path), "arrests")] == ["xx#arrests", "yy#arrests"]


def test_claims_of_two_countries_never_meet(tmp_path: Path) -> None:
    write_reports(tmp_path)
    book = load_rulebook(write_reports(tmp_path, "yy"))
    for topic in claims_book(book):
        folder = topic.topic.id.partition("#")[0]
        assert {told.source.id.partition("/")[0] for told in topic.told} == {folder}
        assert {voice.source.partition("/")[0] for row in topic.rows for voice in row.silent} <= {folder}


@pytest.mark.parametrize(
    ("name", "nearest"),
    [
        ("number-recuited", "number-recruited"),
        ("recruited", "number-recruited"),
        ("iq#who-recruit", "iq#who-recruits"),
        ("russia-recruits-iraqis", "who-recruits"),
        ("xyzzy", None),
        ("", None),
        ("x" * 5000, None),
    ],
)
def test_a_topic_that_is_none_is_told_with_the_nearest(book: Rulebook, name: str, nearest: str | None) -> None:
    with pytest.raises(InputError) as refused:
        topics_asked(book, name)
    [problem] = refused.value.problems
    assert (problem.code, problem.values["nearest"]) == ("unknown-topic", nearest)
    assert nearest or "number-recruited, recordings, government-action" in problem.message


@pytest.mark.parametrize(
    ("name", "nearest"),
    [
        ("pm-advisor", "pm-adviser"),
        ("Zidan", "Faiq Zidan"),
        ("فائق زيدا", "فائق زيدان"),
        ("xyzzy", None),
        ("", None),
        ("ab\ncd", None),
    ],
)
def test_a_speaker_who_is_none_is_told_with_the_nearest(book: Rulebook, name: str, nearest: str | None) -> None:
    with pytest.raises(InputError) as refused:
        voices_asked(book, name)
    [problem] = refused.value.problems
    assert (problem.code, problem.values["nearest"]) == ("unknown-speaker", nearest)
    assert len(problem.message.splitlines()) == 1


def test_a_source_at_the_top_has_its_topics_in_its_own_folder(tmp_path: Path) -> None:
    """There its norms and topics lie together, and its ids must differ from theirs."""
    write_reports(tmp_path)
    (tmp_path / "yy").mkdir()
    (tmp_path / "yy" / "topics.yaml").write_text((tmp_path / "xx" / "topics.yaml").read_text("utf-8"), "utf-8")
    text = (tmp_path / "xx" / "first" / "source.yaml").read_text("utf-8")
    (tmp_path / "yy" / "source.yaml").write_text(text, "utf-8")
    found = load_rulebook(tmp_path, cache=tmp_path / "cache")
    assert [each.id for each in topics_asked(found, "arrests")] == ["xx#arrests", "yy#arrests"]
    remembered = load_rulebook(tmp_path, cache=tmp_path / "cache")
    assert list(remembered.sources) == list(found.sources) == ["xx/first", "xx/second", "yy"]
    assert dict(remembered.topics) == dict(found.topics)
    (tmp_path / "yy" / "source.yaml").write_text(text.replace("  minister: {", "  motives: {"), "utf-8")
    with pytest.raises(InputError, match="`motives` is given twice"):
        load_rulebook(tmp_path)
