"""The index: every id is found, every link is seen from both ends, and nothing that a rulebook cites is left out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legal import InputError, load_rulebook
from legal.conditions import Atom, Condition, leaves
from legal.loading.sources import statement_uses
from legal.lookup import KINDS, Index, ends_with, shortened
from legal.measures import MEASURES
from legal.records import record_of
from legal.rulebook import Rulebook, Source, atoms_of
from legal.scenario import fields
from notice import write_notice


@pytest.fixture(scope="module")
def index(book: Rulebook) -> Index:
    return Index(book)


def test_everything_with_an_id_is_there(index: Index) -> None:
    counts = {kind: sum(thing.kind == kind for thing in index.things.values()) for kind in KINDS}
    sources = index.book.sources.values()
    norms = [norm for source in sources for norm in source.norms]
    assert counts == {
        "source": len(sources),
        "norm": len(norms),
        "exception": sum(len(norm.unless) for norm in norms),
        "statement": sum(len(source.statements) for source in sources),
        "claim": sum(len(source.claims) for source in sources),
        "question": sum(len(source.questions) for source in sources),
        "speaker": sum(len(source.speakers) for source in sources),
        "topic": len(index.book.topics),
        "proposition": sum(len(topic.propositions) for topic in index.book.topics.values()),
        "fact": len(fields()),
        "measure": len(MEASURES),
    }


def test_every_link_is_between_things_and_seen_from_both(index: Index) -> None:
    for link in index.links:
        assert link in index.cites(link.start)
        assert link in index.dependents(link.end)
        assert {link.start, link.end} <= index.things.keys()


def test_what_rests_on_a_statement_is_what_the_loader_counts(index: Index, position: Source) -> None:
    """The loader refuses a statement on which nothing rests; here it is asked on what, by another way."""
    for statement, uses in statement_uses(position).items():
        found = {"remark" if link.role == "shown" else link.start for link in index.dependents(statement)}
        exceptions = {each for each in found if "#" in each and each not in position.claims}
        conditions = {each.partition("#")[0] for each in exceptions if _inside(position, each, statement)}
        assert found | conditions == set(uses)


def _inside(source: Source, exception: str, statement: str) -> bool:
    """Whether a condition of the exception cites the statement, which the loader counts for the norm."""
    whens = [each.when for norm in source.norms for each in norm.unless if each.id == exception]
    return any(statement in leaf.cites for when in whens for leaf in leaves(when))


def conditions_of(source: Source) -> Iterator[Condition]:
    for norm in source.norms:
        yield from atoms_of(norm)
        yield from (each.when for each in norm.consequences if each.when)
        yield from norm.asks.values()
    for remark in source.remarks:
        yield from (remark.when for _ in remark.cites)


def test_every_atom_that_reads_a_fact_is_linked(index: Index) -> None:
    conditions = [each for source in index.book.sources.values() for each in conditions_of(source)]
    read = [leaf for condition in conditions for leaf in leaves(condition) if isinstance(leaf, Atom)]
    for path in (*fields(), *MEASURES):
        linked = [link.condition for link in index.dependents(path) if link.role != "measure"]
        assert sorted(map(id, linked)) == sorted(id(atom) for atom in read if atom.fact == path)


def test_a_question_has_the_values_that_it_leaves_open_and_the_norms_that_ask_it(index: Index) -> None:
    links = index.dependents("iq/stated-position#Q-companies")
    norm = "iq/stated-position/joining-foreign-forces"
    assert [(link.role, link.start) for link in links] == [("unsettled", norm), ("asks", norm)]
    pointed = "iq/penal-code#Q-company-forces"
    cited = {link.end for link in index.cites("iq/stated-position#Q-companies")}
    assert cited == {"situation.force.kind", norm, pointed}


@pytest.mark.parametrize(
    ("name", "whole"),
    [
        ("iq/stated-position", "iq/stated-position"),
        ("stated-position", "iq/stated-position"),
        ("joining-foreign-forces", "iq/stated-position/joining-foreign-forces"),
        ("joining-foreign-forces#authorized", "iq/stated-position/joining-foreign-forces#authorized"),
        ("#authorized", "iq/stated-position/joining-foreign-forces#authorized"),
        ("S11", "iq/stated-position#S11"),
        ("#C3", "iq/stated-position#C3"),
        (" Q-roles\u200f", "iq/stated-position#Q-roles"),
        ("\u2066S11\u2069", "iq/stated-position#S11"),
        ("S١١", "iq/stated-position#S11"),
        ("pm-adviser", "iq/stated-position#pm-adviser"),
        ("force.kind", "situation.force.kind"),
        ("under_18", "person.under_18"),
        ("who-recruits", "iq#who-recruits"),
        ("iq#russia-recruits-iraqis", "iq#russia-recruits-iraqis"),
        ("#exact-number-is-known", "iq#exact-number-is-known"),
    ],
)
def test_whole_and_short_ids_are_found(index: Index, name: str, whole: str) -> None:
    """Marks that came along when an id was copied do not matter, nor do Arabic digits."""
    assert index.find(name).id == whole


@pytest.mark.parametrize(
    ("name", "fitting"),
    [
        (
            "deceived",
            [
                "ch/military-penal-code/foreign-service#deceived",
                "iq/judicial-council/joining-in-whatever-form#deceived",
                "iq/stated-position/joining-foreign-forces#deceived",
                "situation.recruitment.deceived",
            ],
        ),
        ("date", ["situation.date", "situation.authorization.date"]),
    ],
)
def test_a_short_id_of_several_things_lists_them(index: Index, name: str, fitting: list[str]) -> None:
    with pytest.raises(InputError) as error:
        index.find(name)
    [problem] = error.value.problems
    assert problem.code == "ambiguous-id"
    assert problem.values["choices"] == ", ".join(fitting)


@pytest.mark.parametrize(
    ("name", "nearest"),
    [
        ("S1l", "S11"),
        ("s11", "S11"),
        ("Q-lenght", "Q-length"),
        ("joining-foreign-force", "joining-foreign-forces"),
        ("iq/stated-positon#S11", "iq/stated-position#S11"),
        ("situation.force.knd", "situation.force.kind"),
        ("iq#who-recruit", "iq#who-recruits"),
        ("russia-recruits-iraqi", "russia-recruits-iraqis"),
    ],
)
def test_a_misspelt_id_gets_suggestions(index: Index, name: str, nearest: str) -> None:
    with pytest.raises(InputError) as error:
        index.find(name)
    [problem] = error.value.problems
    assert problem.key == "no-such-id+nearest"
    assert nearest in str(problem.values["nearest"]).split(", ")


@pytest.mark.parametrize("name", ["", "#", "/", ".", "11", "x" * 5000, "no such thing\nat all"])
def test_what_is_like_no_id_gets_none(index: Index, name: str) -> None:
    with pytest.raises(InputError) as error:
        index.find(name)
    assert [problem.code for problem in error.value.problems] == ["no-such-id"]
    assert len(str(error.value).splitlines()) == 1


def test_a_short_form_is_accepted_just_where_one_thing_has_it(index: Index) -> None:
    forms = {whole[at:] for whole in index.things for at in range(len(whole)) if ends_with(whole, whole[at:])}
    for form in forms - index.things.keys():
        fitting = [whole for whole in index.things if ends_with(whole, form)]
        if len(fitting) == 1:
            assert index.find(form).id == fitting[0]
        else:
            with pytest.raises(InputError):
                index.find(form)


@given(st.text(max_size=30))
def test_any_text_is_an_id_or_a_message(name: str) -> None:
    things = Index(load_rulebook_once())
    try:
        assert things.find(name).id in things.things
    except InputError as error:
        assert len(error.problems) == 1


def load_rulebook_once() -> Rulebook:
    from legal.files.rulebook import default_rulebook

    return default_rulebook()


def test_ids_inside_a_source_are_shorter() -> None:
    assert shortened("iq/stated-position#S11", "iq/stated-position") == "S11"
    assert shortened("iq/stated-position/a#b", "iq/stated-position") == "a#b"
    assert shortened("iq/stated-position", "iq/stated-position") == "iq/stated-position"
    assert shortened("situation.date", "iq/stated-position") == "situation.date"
    assert shortened("iq/stated-position#S11", "") == "iq/stated-position#S11"


@pytest.mark.parametrize("lang", ["en", "ar", "ckb"])
def test_every_record_is_plain_and_has_its_links(index: Index, lang: str) -> None:
    for thing in index.things.values():
        record = json.loads(json.dumps(record_of(index, thing, lang)))
        assert [each["id"] for each in record["cites"]] == [link.end for link in index.cites(thing.id)]
        assert [each["id"] for each in record["used_by"]] == [link.start for link in index.dependents(thing.id)]
        assert record["label"] or thing.kind == "claim"


def test_a_speaker_shares_no_id_with_a_statement(tmp_path: Path) -> None:
    """Both are named `source#id`."""
    rules = write_notice(tmp_path) / "rules"
    source = rules / "xx" / "notice" / "source.yaml"
    text = source.read_text("utf-8").replace("speaker: ministry", "speaker: S2").replace("  ministry:\n", "  S2:\n")
    source.write_text(text, "utf-8")
    with pytest.raises(InputError, match="`S2` is given twice"):
        load_rulebook(rules)
