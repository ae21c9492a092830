"""Redaction: nothing of a person stays readable, equal values do not show, and everything comes back with the salts."""

from __future__ import annotations

import hashlib
import itertools
import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legal import Problem, Report, Scenario, check_all
from legal.errors import MESSAGES
from legal.files.rulebook import default_rulebook
from legal.measures import MEASURES
from legal.redaction import HASH, METHOD, NOTICE, WITHOUT_SALT, Salt, canonical, redact, redact_again, restore
from legal.report import Case, as_json
from legal.scenario import fields
from legal.schema import report_schema


def counting() -> Callable[[int], bytes]:
    """Salts that are all different, and the same in every run."""
    numbers = itertools.count(1)
    return lambda size: next(numbers).to_bytes(size, "big")


def report(*cases: Case | Problem, lang: str = "en") -> Report:
    return check_all(cases, rulebook=default_rulebook(), lang=lang)


def case(title: str = "A title", source: str = "a.yaml", document: int = 1, **more: Any) -> Case:
    return Case(source, document, Scenario.model_validate({"scenario": title, **more}))


PERSON = {"citizenships": ["IQ", "NR"], "born": "1987-10-29", "residence": "IQ-KR"}
FULL = case("Kestrel at dawn", "kestrel.yaml", id="K-9981", notes="a quiet note", person=PERSON)
WRONG = [
    Problem("osprey.yaml", "unknown-key", "person.name_of_osprey", 3, 5, {"keys": "born, age", "nearest": None}),
    Problem("osprey.yaml", "state", "person.residence", 4, 9, {"value": "Ospreyland", "nearest": None}),
    Problem("osprey.yaml", "duplicate-key", "osprey", 5, 1, {"key": "osprey", "line": 2}),
    Problem("osprey.yaml", "day", "situation.date", 6, 1),
]


def values(node: Any) -> Iterator[Any]:
    """All values that stand in a JSON tree, lists as a whole too."""
    yield node
    for each in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from values(each)


def test_the_hash_is_what_the_contract_says() -> None:
    """SHA-256 of the salt and the canonical JSON of path and value, so that anybody can open one fact alone."""
    tree, salts = redact(report(FULL), {}, counting())
    shown = tree["results"][0]["facts"]["person.citizenships"]
    salt = salts[shown]
    data = bytes.fromhex(salt.salt) + b'["person.citizenships",["IQ","NR"]]'
    assert shown == "sha256:" + hashlib.sha256(data).hexdigest()
    assert (salt.path, salt.value, len(bytes.fromhex(salt.salt))) == ("person.citizenships", ["IQ", "NR"], 16)


def test_every_personal_value_is_a_hash_and_nothing_else_is() -> None:
    plain = report(FULL).to_dict()
    tree, _ = redact(report(FULL), {}, counting())
    [result] = tree["results"]
    assert all(HASH.fullmatch(result[key]) for key in ("source", "scenario", "id"))
    facts = plain["results"][0]["facts"]
    for path, value in result["facts"].items():
        assert bool(HASH.fullmatch(str(value))) is path.startswith("person."), path
        assert path.startswith("person.") or value == facts[path]
    atoms = [node for node in values(result["readings"]) if isinstance(node, dict) and "fact" in node]
    for atom in atoms:
        is_hidden = isinstance(atom["value"], str) and bool(HASH.fullmatch(atom["value"]))
        assert is_hidden is (atom["fact"].startswith("person.") and atom["value"] is not None)
    assert {"person.citizenships", "person.under_18"} <= {atom["fact"] for atom in atoms}


def test_every_measure_made_of_personal_facts_is_itself_personal() -> None:
    """A measure under another name would slip through."""
    for path, measure in MEASURES.items():
        assert path.startswith("person.") is any(fact.startswith("person.") for fact in measure.of), path


@pytest.mark.parametrize("lang", ["en", "ar", "ckb"])
def test_the_report_says_that_it_is_redacted_and_what_that_does_not_hide(lang: str) -> None:
    tree, _ = redact(report(FULL, lang=lang), {}, counting())
    assert list(tree)[:5] == ["format", "program", "rulebook", "asked", "redacted"]
    assert tree["redacted"] == {"method": METHOD, "notice": NOTICE[lang]}
    assert NOTICE["en"].endswith("What stays readable can let a person be guessed.")


def test_a_redacted_report_fits_the_schema_of_reports() -> None:
    tree, _ = redact(report(FULL, *WRONG), {}, counting())
    jsonschema.validate(tree, report_schema())
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**tree, "redacted": {}}, report_schema())


def test_nothing_that_tells_of_a_person_is_in_the_bytes() -> None:
    tree, _ = redact(report(FULL, *WRONG), {}, counting())
    text = as_json(tree).casefold()
    for secret in ("kestrel", "K-9981", "quiet", "NR", "1987", "IQ-KR", "osprey", "name_of"):
        assert f'"{secret}'.casefold() not in text
        assert len(secret) < 4 or secret.casefold() not in text


def test_of_an_error_only_constant_messages_and_our_own_paths_stay_readable() -> None:
    tree, _ = redact(report(*WRONG), {}, counting())
    shown = [(each["path"], each["message"]) for each in tree["errors"]]
    assert [HASH.sub("#", path) for path, _ in shown] == ["#", "person.residence", "#", "situation.date"]
    assert [HASH.sub("#", message) for _, message in shown] == ["#", "#", "#", MESSAGES["day"]]
    assert [each["code"] for each in tree["errors"]] == [each.code for each in WRONG]


def test_a_list_entry_is_a_path_of_ours_and_a_number_alone_is_none() -> None:
    entry = Problem("a", "day", "situation.conflict.states.12", 1, 1)
    others = ["situation.0771234", "situation.conflict.states.0771234", "person.7", "7"]
    tree, _ = redact(report(entry, *(Problem("a", "day", each, 1, 1) for each in others)), {}, counting())
    shown = [each["path"] for each in tree["errors"]]
    assert shown[0] == "situation.conflict.states.12"
    assert all(HASH.fullmatch(each) for each in shown[1:])


def test_equal_values_of_two_cases_have_different_hashes() -> None:
    """Or the commonest hash of citizenships would be Iraq's."""
    tree, _ = redact(report(case("One", person=PERSON), case("Two", person=PERSON, document=2)), {}, counting())
    one, two = (each["facts"] for each in tree["results"])
    assert not set(one.values()) & set(two.values())
    assert tree["results"][0]["source"] != tree["results"][1]["source"]


def test_one_value_of_one_case_has_one_hash_wherever_it_occurs() -> None:
    tree, _ = redact(report(FULL), {}, counting())
    [result] = tree["results"]
    shown = result["facts"]["person.citizenships"]
    assert [node for node in values(result["readings"]) if node == shown]


def test_salts_used_again_give_the_same_bytes_and_none_are_added() -> None:
    tree, salts = redact(report(FULL, *WRONG), {}, counting())
    again, more = redact(report(FULL, *WRONG), salts, lambda _: pytest.fail("a new salt"))
    assert (as_json(again), more) == (as_json(tree), salts)


def test_other_salts_give_other_hashes() -> None:
    one, _ = redact(report(FULL), {}, counting())
    two, _ = redact(report(FULL), {}, lambda size: b"\xff" * size)
    assert not {each for each in map(str, values(one["results"])) if HASH.fullmatch(each)} & set(
        map(str, values(two["results"]))
    )


def test_a_case_that_changed_shares_no_hash_with_what_it_was() -> None:
    tree, salts = redact(report(FULL), {}, counting())
    changed = case("Kestrel at dawn", "kestrel.yaml", id="K-9981", person={**PERSON, "born": "1987-10-28"})
    other, _ = redact(report(changed), salts, counting_from(1000))
    assert not set(tree["results"][0]["facts"].values()) & set(other["results"][0]["facts"].values())


def counting_from(start: int) -> Callable[[int], bytes]:
    numbers = itertools.count(start)
    return lambda size: next(numbers).to_bytes(size, "big")


def opened(tree: dict[str, Any], salts: dict[str, Salt]) -> dict[str, Any]:
    return restore(tree, lambda _at, _path, hash_: salts[hash_].value)


def test_the_salts_bring_everything_back() -> None:
    plain = report(FULL, *WRONG).to_dict()
    tree, salts = redact(report(FULL, *WRONG), {}, counting())
    assert as_json(opened(tree, salts)) == as_json(plain)
    assert as_json(redact_again(plain, salts)) == as_json(tree)


def test_a_value_without_a_salt_is_not_shown_when_a_report_is_redacted_again() -> None:
    again = redact_again(report(FULL).to_dict(), {})
    assert again["results"][0]["scenario"] == WITHOUT_SALT
    assert "Kestrel" not in as_json(again)


def test_a_scenario_of_a_program_has_no_source_to_hide() -> None:
    result = report(FULL).results[0]._replace(source=None)
    tree, _ = redact(report(FULL)._replace(results=(result,)), {}, counting())
    assert tree["results"][0]["source"] is None


def test_canonical_json_is_one_text_for_one_value() -> None:
    assert canonical({"b": [1, "ع"], "a": None}) == '{"a":null,"b":[1,"ع"]}'


SECRETS = st.text(st.sampled_from("QXZqxzжщظڤ"), min_size=6, max_size=12)  # in no word of a report


@st.composite
def secret_cases(draw: st.DrawFn) -> tuple[Case, set[str]]:
    texts = draw(st.lists(SECRETS, min_size=4, max_size=4, unique=True))
    title, number, notes, file = texts
    person = draw(
        st.fixed_dictionaries(
            {},
            optional={
                "citizenships": st.lists(st.sampled_from(["NR", "TV", "unknown"]), max_size=2),
                "born": st.sampled_from(["1931-07-13", "1931-07", "1931"]),
                "residence": st.sampled_from(["NR", "TV"]),
            },
        )
    )
    found = case(title, f"{file}.yaml", id=number, notes=notes, person=person)
    return found, {*texts, '"NR"', '"TV"', "1931"}


@settings(max_examples=60)
@given(found=st.lists(secret_cases(), min_size=1, max_size=3), wrong=SECRETS)
def test_no_title_number_file_or_personal_value_is_ever_in_the_bytes(
    found: list[tuple[Case, set[str]]], wrong: str
) -> None:
    problems = [
        Problem(f"{wrong}.yaml", "state", f"person.{wrong}", 1, 1, {"value": wrong, "nearest": wrong}),
        Problem(f"{wrong}.yaml", "unreadable", values={"reason": wrong}),
    ]
    made = report(*(each for each, _ in found), *problems)
    tree, salts = redact(made, {}, counting())
    text = as_json(tree)
    readable = re.sub("sha256:[0-9a-f]{64}", "", text)  # a hash may hold any four digits
    for secret in {wrong}.union(*(each for _, each in found)):
        assert secret not in readable
    assert as_json(opened(tree, salts)) == made.to_json()
    assert as_json(redact_again(made.to_dict(), salts)) == text
    jsonschema.validate(json.loads(text), report_schema())


def test_every_personal_fact_is_covered() -> None:
    """A new section of a person's facts under another name must be thought about here."""
    sections = {path.split(".")[0] for path in fields()}
    assert sections == {"person", "situation"}
