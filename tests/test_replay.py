"""Replay: a report of any scenarios is the same again, and any change of it is found and put down to its cause."""

from __future__ import annotations

import copy
import itertools
import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from legal import InputError, Problem, Scenario, check_all, load_rulebook, load_scenarios
from legal.fields import Age, Birth, Choice, Day, Field, Many, Number, State
from legal.files.reports import parse_report
from legal.files.rulebook import default_rulebook
from legal.measures import MEASURES
from legal.redaction import redact
from legal.replay import MOST, replay
from legal.replay_report import ABSENT, Replay
from legal.report import Case, as_json
from legal.rulebook import Rulebook
from legal.scenario import fields

SCENARIOS = Path(__file__).parents[1] / "features" / "iq" / "stated-position" / "scenarios"
REPORTED = ["joined-russia", "approval-same-day", "born-coarse", "private-military-company", "everything-unknown"]
Tree = dict[str, Any]
Where = tuple[str | int, ...]


def report_of(*names: str, **asked: Any) -> Tree:
    cases = load_scenarios(*(SCENARIOS / f"{name}.yaml" for name in names))
    return check_all(cases, rulebook=default_rulebook(), **asked).to_dict()


def replayed(tree: Tree, book: Rulebook | None = None) -> Replay:
    return replay_bytes(as_json(tree).encode(), book)


def replay_bytes(data: bytes, book: Rulebook | None = None) -> Replay:
    return replay(parse_report(data, "r.json"), book or default_rulebook())


def changed(tree: Tree, where: Where, value: Any) -> Tree:
    """A copy with another value at this place; ABSENT takes the value away."""
    found = copy.deepcopy(tree)
    section: Any = found
    for part in where[:-1]:
        section = section[part]
    if value is ABSENT:
        del section[where[-1]]
    else:
        section[where[-1]] = value
    return found


def at(tree: Any, where: Where) -> Any:
    for part in where:
        tree = tree[part]
    return tree


def places(node: Any, where: Where = ()) -> Iterator[Where]:
    """Every place of a tree, leaves and what holds them."""
    parts = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, value in parts:
        yield (*where, key)
        yield from places(value, (*where, key))


def others(value: Any) -> list[Any]:
    """Other values for a value, of its kind and of other kinds."""
    match value:
        case bool():
            return [not value, int(value), None]
        case str():
            return [f"{value}x", value.upper() + "y", "", None, 1]
        case int():
            return [value + 1, float(value), str(value), None]
        case None:
            return ["x", 0, [], False]
        case list():
            return [[], [*value, "x"], [*value, *value[:1]], value[::-1] if len(value) > 1 else None, {}]
        case dict():
            return [{}, {**value, "x": 1}, [], dict(reversed(list(value.items()))) if len(value) > 1 else None]
    raise AssertionError(value)


# ---- the same --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", ["en", "ar", "ckb"])
@pytest.mark.parametrize("as_of", [None, "2026-06-01"])
def test_the_shipped_scenarios_replay_to_the_same_bytes(lang: str, as_of: str | None) -> None:
    report = check_all(load_scenarios(SCENARIOS), as_of=as_of, rulebook=default_rulebook(), lang=lang)
    found = replay_bytes(report.to_json().encode())
    assert (found.same, found.differences, dict(found.counts), found.outcomes) == (True, (), {}, 0)


def field_values(field: Field) -> st.SearchStrategy[Any]:
    match field:
        case Many(of=Choice(words=words)):
            return st.lists(st.sampled_from([*words, "unknown"]), max_size=4) | st.sampled_from(["none", ["none"]])
        case Many():
            return st.lists(st.sampled_from(["IQ", "Iraq", "RU", "العراق", "unknown"]), max_size=3)
        case State(others=more, regions=regions):
            return st.sampled_from(["IQ", "RU", "روسيا", *more, *(["IQ-KR"] if regions else [])])
        case Choice():
            return st.sampled_from([*field.words, "unknown"])
        case Day():
            return st.sampled_from(["2025-06-01", "2024-02-29", "٢٠٢٥-٠٦-٠١"])
        case Birth():
            return st.sampled_from(["2001", 2007, "2007-06", "2007-06-01", "2004-02-29"])
        case Age():
            return st.sampled_from([0, 17, 18, "24", 130])
        case Number(least=least, most=most):
            return st.sampled_from([least, str(most)])
    raise AssertionError(field)


@st.composite
def cases(draw: st.DrawFn) -> Case:
    tree: Tree = {
        "scenario": draw(
            st.text(min_size=1, max_size=20).map(lambda text: f"T{text.encode('ascii', 'ignore').decode()}")
        )
    }
    tree["scenario"] = "".join(letter for letter in tree["scenario"] if letter.isprintable())
    if draw(st.booleans()):
        tree["id"] = draw(st.sampled_from(["7", "007", "ملف ٣", 'a "quoted" \\ id']))
    for path in draw(st.lists(st.sampled_from(list(fields())), unique=True, max_size=16)):
        section = tree
        *above, last = path.split(".")
        for part in above:
            section = section.setdefault(part, {})
        section[last] = draw(field_values(fields()[path]))
    try:
        return Case(
            draw(st.sampled_from(["a.yaml", "-", "حالة.yaml"])), draw(st.integers(1, 9)), Scenario.model_validate(tree)
        )
    except ValidationError:  # a birth that does not fit the day or the age, or a State at war with itself
        tree.get("person", {}).pop("born", None)
        tree.get("situation", {}).get("force", {}).pop("at_war_with", None)
        return Case("a.yaml", 1, Scenario.model_validate(tree))


@settings(max_examples=150)
@given(found=st.lists(cases(), max_size=3), lang=st.sampled_from(["en", "ar", "ckb"]), hide=st.booleans())
def test_any_report_replays_to_the_same_bytes(found: list[Case], lang: str, hide: bool) -> None:
    """Also redacted, with its salts; facts in canonical form are read as what they are."""
    report = check_all([*found, Problem("b.yaml", "empty-file", line=1, column=1)], lang=lang)
    assert replay_bytes(report.to_json().encode()).same
    numbers = itertools.count()
    tree, salts = redact(report, {}, lambda size: next(numbers).to_bytes(size, "big"))
    again = replay(parse_report(as_json(tree).encode(), "r.json", salts), default_rulebook(), salts)
    assert (again.same, again.not_recomputed, again.recorded.redacted) == (True, 1, True)
    assert [each.scenario.facts() for each in again.recorded.cases] == [each.scenario.facts() for each in found]


# ---- every single change is found ------------------------------------------------------------------------------------

GIVEN = {"source", "document", "scenario", "id"}  # a replay cannot know what was given, only what was answered to it


def is_given(where: Where) -> bool:
    """Whether another value here makes a report that is right as well: what was given, unless the proof tells it."""
    is_entry = where[:1] in (("results",), ("errors",)) and len(where) <= 2
    return is_entry or (where[0] == "results" and where[2] in GIVEN | {"facts"})


@pytest.mark.parametrize("name", REPORTED)
def test_every_change_of_any_value_is_found(name: str) -> None:
    """Of each value and each section: other values, other kinds, other orders, and none; never 'the same'."""
    tree = report_of(name)
    text = as_json(tree)
    passed = []
    for where in places(tree):
        for value in [*others(at(tree, where)), ABSENT]:
            other = changed(tree, where, value)
            if as_json(other) == text:
                continue
            try:
                found = replayed(other)
            except InputError as error:
                assert all(each.source == "r.json" and each.message for each in error.problems)
            else:
                if found.same:
                    passed.append(where)
    assert passed
    assert all(is_given(where) for where in passed)


def test_every_change_of_a_redacted_report_is_found() -> None:
    """Also of what was given: another hash has no salt, or another place. A number of a document tells cases apart."""
    report = check_all([*load_scenarios(SCENARIOS / "joined-russia.yaml"), Problem("b.yaml", "no-such-path")])
    numbers = itertools.count()
    tree, salts = redact(report, {}, lambda size: next(numbers).to_bytes(size, "big"))
    passed = []
    for where in places(tree):
        for value in [*others(at(tree, where)), ABSENT]:
            data = as_json(changed(tree, where, value)).encode()
            try:
                found = replay(parse_report(data, "r.json", salts), default_rulebook(), salts)
            except InputError as error:
                assert all(each.source == "r.json" and each.message for each in error.problems)
            else:
                if found.same and data != as_json(tree).encode():
                    passed.append(where)
    assert {where[:2] for where in passed} <= {("results",), ("errors",), ("results", 0), ("errors", 0)}
    assert {where for where in passed if len(where) > 2} <= {("errors", 0, "code"), ("errors", 0, "line")}


ANSWER = {"truth", "outcome", "sanction", "norm", "node", "id", "reading", "cites", "possible", "missing", "asks"}


@pytest.mark.parametrize("name", REPORTED)
def test_an_answer_that_was_changed_is_put_down_to_the_answer(name: str) -> None:
    """At one place, and with what was recorded and what is answered now."""
    tree = report_of(name)
    for where in places(tree):
        value = at(tree, where)
        if {"readings", "outcome"} & set(where) and ANSWER & set(where[-2:]) and isinstance(value, str):
            if where[0] != "results":
                continue
            found = replayed(changed(tree, where, f"{value}x"))
            assert dict(found.counts) == {"answer": 1}, where
            [difference] = found.differences
            assert (difference.path, difference.recorded, difference.now) == (where, f"{value}x", value)


def atoms(node: Any) -> Iterator[Tree]:
    if isinstance(node, dict):
        if "why" in node:
            yield node
        node = list(node.values())
    for each in node if isinstance(node, list) else ():
        yield from atoms(each)


def other_answers(field: Field) -> list[Any]:
    match field:
        case Many(of=of):
            return [[], *([each] for each in other_answers(of)), [*other_answers(of)[:1], "unknown"]]
        case Choice():
            return list(field.words)
        case State():
            return ["IQ", "NZ"]
    return []


@pytest.mark.parametrize("name", REPORTED)
def test_a_fact_that_was_changed_is_put_down_to_the_facts(name: str) -> None:
    """Wherever the proof tells the fact, or a measure made of it: all that differs is put down to it."""
    tree = report_of(name)
    told = {atom["fact"] for atom in atoms(tree)}
    tried = 0
    for path, value in tree["results"][0]["facts"].items():
        for answer in [*other_answers(fields()[path]), ABSENT]:
            if path in told and answer != value:
                found = replayed(changed(tree, ("results", 0, "facts", path), answer))
                assert set(found.counts) == {"facts"}, (path, answer)
                tried += 1
    assert tried or not tree["results"][0]["facts"]


def test_the_fact_that_is_at_odds_is_named_with_both_values() -> None:
    tree = report_of("joined-russia")
    facts = ("results", 0, "facts", "situation.force.state")
    [odds] = replayed(changed(tree, facts, "IQ")).to_dict()["at_odds"]
    assert odds == {"path": "results.0.facts.situation.force.state", "facts": "IQ", "proof": "RU"}
    [odds] = replayed(changed(tree, facts, ABSENT)).to_dict()["at_odds"]
    assert odds == {"path": "results.0.facts.situation.force.state", "facts": None, "proof": "RU"}


def test_facts_at_odds_in_a_redacted_report_are_named_by_their_hashes() -> None:
    given = {"scenario": "x", "person": {"age": 17, "citizenships": ["IQ"]}}
    report = check_all([Case("a", 1, Scenario.model_validate(given))])
    numbers = itertools.count()
    tree, salts = redact(report, {}, lambda size: next(numbers).to_bytes(size, "big"))
    facts = tree["results"][0]["facts"]
    other = changed(tree, ("results", 0, "facts"), {key: facts[key] for key in facts if key != "person.citizenships"})
    found = replay(parse_report(as_json(other).encode(), "r.json", salts), default_rulebook(), salts)
    assert [each.to_dict() for each in found.at_odds] == [
        {"path": "results.0.facts.person.citizenships", "facts": None, "proof": facts["person.citizenships"]}
    ]
    other = changed(tree, ("results", 0, "facts"), {**facts, "person.age": ABSENT})
    del other["results"][0]["facts"]["person.age"]
    found = replay(parse_report(as_json(other).encode(), "r.json", salts), default_rulebook(), salts)
    assert [(each.path[-1], each.given) for each in found.at_odds] == [("person.under_18", None)]
    assert '"yes"' not in json.dumps(found.to_dict()["differences"])


def test_in_a_redacted_report_even_a_fact_that_no_condition_reads_is_told() -> None:
    """The salts are those of one case: with another fact it is another case."""
    report = check_all(load_scenarios(SCENARIOS / "joined-russia.yaml"))
    numbers = itertools.count()
    tree, salts = redact(report, {}, lambda size: next(numbers).to_bytes(size, "big"))
    day = ("results", 0, "facts", "situation.date")
    other = as_json(changed(tree, day, "2025-06-02")).encode()
    found = replay(parse_report(other, "r.json", salts), default_rulebook(), salts)
    assert (set(found.counts), found.outcomes) == ({"facts"}, 0)
    assert replayed(changed(report.to_dict(), day, "2025-06-02")).same


def test_a_fact_behind_a_measure_is_told_by_the_measure() -> None:
    tree = check_all([Case("a", 1, Scenario.model_validate({"scenario": "x", "person": {"age": 17}}))]).to_dict()
    found = replayed(changed(tree, ("results", 0, "facts", "person.age"), 40))
    assert set(found.counts) == {"facts"}
    assert "person.under_18" in MEASURES


def test_a_fact_that_was_added_although_the_proof_presumes_it_is_told() -> None:
    tree = report_of("joined-russia")
    assert any(atom["why"] == "presumed" and atom["fact"].endswith("coerced") for atom in atoms(tree))
    facts = tree["results"][0]["facts"]
    found = replayed(changed(tree, ("results", 0, "facts"), {**facts, "situation.recruitment.coerced": "no"}))
    assert set(found.counts) == {"facts"}


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("situation.force.state", "Russia"),
        ("situation.force.role", None),
        ("situation.conduct", "joined"),
        ("situation.conduct", ["joined", "joined"]),
        ("person.age", "24"),
    ],
)
def test_facts_in_another_form_than_the_programs_are_put_down_to_the_facts(path: str, value: Any) -> None:
    given = {"scenario": "x", "person": {"age": 24}, "situation": {"conduct": "joined", "force": {"state": "RU"}}}
    tree = check_all([Case("a", 1, Scenario.model_validate(given))]).to_dict()
    found = replayed(changed(tree, ("results", 0, "facts", path), value))
    assert set(found.counts) == {"facts"}
    assert all(each.path[:3] == ("results", 0, "facts") for each in found.differences)


def test_a_value_in_the_proof_that_is_not_the_facts_is_put_down_to_the_facts() -> None:
    text = json.dumps(report_of("joined-russia"))
    found = replayed(json.loads(text.replace('"value": "RU"', '"value": "UA"')))
    assert dict(found.counts) == {"facts": 1}


def test_another_rulebook_or_program_is_told_and_the_answers_are_compared_all_the_same() -> None:
    tree = report_of("joined-russia")
    other_book = changed(tree, ("rulebook", "sha256"), "0" * 64)
    other_program = changed(tree, ("program",), "9.9.9")
    answer = ("results", 0, "outcome")
    for other, cause in ((other_book, "rulebook"), (other_program, "program")):
        found = replayed(other)
        assert (dict(found.counts), found.outcomes) == ({cause: 1}, 0)
        found = replayed(changed(other, answer, "excepted"))
        assert (dict(found.counts), found.outcomes) == ({cause: 2}, 1)
    both = changed(changed(other_book, ("program",), "9.9.9"), answer, "excepted")
    assert dict(replayed(both).counts) == {"rulebook": 1, "program": 1, "program_or_rulebook": 1}


def test_a_fact_that_was_changed_is_told_with_another_rulebook_as_well() -> None:
    tree = changed(report_of("joined-russia"), ("rulebook", "version"), "0.9")
    found = replayed(changed(tree, ("results", 0, "facts", "situation.force.state"), "UA"))
    assert set(found.counts) == {"rulebook", "facts"}


def test_the_measures_of_another_program_do_not_accuse_the_facts() -> None:
    """It may have worked them out in another way."""
    tree = check_all([Case("a", 1, Scenario.model_validate({"scenario": "x", "person": {"age": 17}}))]).to_dict()
    text = json.dumps(changed(tree, ("program",), "0.0.1"))
    where = text.index('"value"', text.index("person.under_18"))
    other = json.loads(text[:where] + text[where:].replace('"value": "yes"', '"value": "no"', 1))
    assert dict(replayed(other).counts) == {"program": 2}


def test_texts_in_another_language_than_was_asked_are_told() -> None:
    tree = report_of("joined-russia", lang="ar")
    found = replayed(changed(tree, ("asked", "lang"), "en"))
    assert dict(found.counts) == {"language": len(tree["results"][0]["readings"][0]["remarks"])}
    text = ("results", 0, "readings", 0, "remarks", 0, "text")
    assert dict(replayed(changed(tree, text, "another text")).counts) == {"answer": 1}


LAYOUTS: dict[str, Callable[[Tree], bytes]] = {
    "indent": lambda tree: (json.dumps(tree, ensure_ascii=False, indent=2) + "\n").encode(),
    "escapes": lambda tree: (json.dumps(tree, indent=1) + "\n").encode(),
    "no line end": lambda tree: as_json(tree).encode()[:-1],
    "two line ends": lambda tree: as_json(tree).encode() + b"\n",
    "line ends of another system": lambda tree: as_json(tree).encode().replace(b"\n", b"\r\n"),
    "byte order mark": lambda tree: b"\xef\xbb\xbf" + as_json(tree).encode(),
    "order of keys": lambda tree: as_json(dict(reversed(tree.items()))).encode(),
    "order of keys below": lambda tree: (
        json.dumps(tree, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    ).encode(),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_same_values_in_another_layout_are_told_as_that(layout: str) -> None:
    found = replay_bytes(LAYOUTS[layout](report_of("joined-russia", lang="ar")))
    assert dict(found.counts) == {"layout": 1}
    assert found.to_dict()["differences"] == [{"path": "", "cause": "layout"}]


def test_a_remark_that_is_gone_is_no_other_language() -> None:
    tree = report_of("joined-russia")
    remarks = tree["results"][0]["readings"][0]["remarks"]
    assert len(remarks) > 1
    found = replayed(changed(tree, ("results", 0, "readings", 0, "remarks"), remarks[1:]))
    assert set(found.counts) == {"answer"}


def test_a_layout_does_not_hide_behind_other_differences() -> None:
    tree = changed(report_of("joined-russia"), ("results", 0, "outcome"), "excepted")
    assert dict(replay_bytes(json.dumps(tree).encode()).counts) == {"answer": 1, "layout": 1}


def test_a_number_or_truth_value_in_place_of_another_kind_is_a_difference() -> None:
    tree = report_of("joined-russia")
    [where] = [each for each in places(tree) if each[-1] == "our_reading"]
    assert dict(replayed(changed(tree, where, 1)).counts) == {"answer": 1}


# ---- a rulebook that really changed ----------------------------------------------------------------------------------


@pytest.fixture
def amended(root: Path, tmp_path: Path) -> Rulebook:
    """The shipped rulebook in which attempts are prohibited, and joining is not."""
    shutil.copytree(root / "rules", tmp_path / "rules")
    norm = tmp_path / "rules" / "iq" / "stated-position" / "joining-foreign-forces.yaml"
    text = norm.read_text("utf-8")
    assert "contains: joined\n" in text
    norm.write_text(text.replace("contains: joined\n", "contains: attempted-to-join\n"), "utf-8")
    return load_rulebook(tmp_path / "rules")


def test_a_rulebook_that_changed_is_the_cause_of_all_that_differs(amended: Rulebook) -> None:
    found = replayed(report_of("joined-russia", "attempted-to-join"), amended)
    assert set(found.counts) == {"rulebook"}
    assert found.outcomes == 2
    told = {each.where: (each.recorded, each.now) for each in found.differences}
    assert told["results.0.readings.0.outcome"] == ("punishable", "not_addressed")
    assert told["results.1.outcome"] == ("not_addressed", "punishable")


def test_a_reading_that_the_rulebook_lacks_is_told_with_the_rulebook_that_is_named() -> None:
    tree = changed(report_of("joined-russia"), ("asked", "readings", 0), "xx/other")
    with pytest.raises(InputError) as error:
        replayed(tree)
    assert [each.code for each in error.value.problems] == ["unknown-reading"]
    with pytest.raises(InputError) as error:
        replayed(changed(tree, ("rulebook", "sha256"), "0" * 64))
    assert [each.code for each in error.value.problems] == ["unknown-reading", "other-rulebook"]
    assert str(error.value.problems[0]).startswith("r.json:8:11: asked.readings: there is no reading `xx/other`")


def test_a_text_that_would_break_a_message_is_not_quoted() -> None:
    tree = changed(report_of("joined-russia"), ("rulebook", "sha256"), "0\n1")
    for reading in ("x\ny", "x" * 1000):
        with pytest.raises(InputError) as error:
            replayed(changed(tree, ("asked", "readings", 0), reading))
        assert all("…" in str(each) and "\n" not in str(each) and len(str(each)) < 300 for each in error.value.problems)


@pytest.mark.parametrize(("day", "code"), [("2001-01-01", "no-reading-left"), ("soon", "day")])
def test_a_day_that_leaves_nothing_is_told_at_its_place(day: str, code: str) -> None:
    with pytest.raises(InputError) as error:
        replayed(changed(report_of("joined-russia"), ("asked", "as_of"), day))
    assert [(each.path, each.code) for each in error.value.problems] == [("asked.as_of", code)]


# ---- the form of the answer ------------------------------------------------------------------------------------------


def test_errors_are_carried_over_and_counted() -> None:
    tree = check_all([Problem("b.yaml", "empty-file", line=1, column=1), Problem("c", "no-such-path")]).to_dict()
    found = replayed(tree)
    assert (found.same, found.not_recomputed) == (True, 2)


def test_the_json_of_a_replay() -> None:
    tree = report_of("joined-russia")
    found = replayed(
        changed(changed(tree, ("results", 0, "outcome"), ABSENT), ("rulebook", "version"), "0.9")
    ).to_dict()
    assert found.pop("now") == {"program": tree["program"], "rulebook": tree["rulebook"]}
    assert found.pop("recorded")["rulebook"]["version"] == "0.9"
    assert found == {
        "format": "legal-replay/1",
        "report": "r.json",
        "same": False,
        "redacted": False,
        "results": 1,
        "other_outcomes": 1,
        "errors_not_recomputed": 0,
        "causes": {"rulebook": 2},
        "at_odds": [],
        "differences": [
            {"path": "rulebook.version", "cause": "rulebook", "recorded": "0.9", "now": tree["rulebook"]["version"]},
            {"path": "results.0.outcome", "cause": "rulebook", "now": "punishable"},
        ],
        "left_out": 0,
    }


def test_differences_are_counted_all_and_kept_up_to_a_bound() -> None:
    tree = report_of("joined-russia")
    tree["results"] = [changed(each, ("readings",), []) for each in tree["results"]] * (MOST + 5)
    found = replayed(tree)
    assert (len(found.differences), sum(found.counts.values())) == (MOST, MOST + 5)
    assert found.to_dict()["left_out"] == 5
