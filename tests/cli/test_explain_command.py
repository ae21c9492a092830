"""`legal explain` as its users run it, and its JSON proof as a thing that can be read, and checked, by itself."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner, Result

from golden_files import Golden
from legal import Scenario, check, load_rulebook
from legal.conditions import All, AnyOf, Atom, Condition, Not, OutcomeAtom
from legal.fields import Value
from legal.rulebook import OUTCOMES, Norm, Question, Rulebook, Source, Speaker, Statement
from legal.scenario import fields
from legal_cli.main import application
from legal_cli.render.explain import Explanation
from legal_cli.render.page import Item, Page
from legal_cli.render.text import as_text
from legal_cli.words import LANGUAGES, Words
from samples import norm, source

SCENARIOS = Path(__file__).parents[2] / "features" / "iq" / "stated-position" / "scenarios"
GOLDEN = ["joined-russia", "private-military-company", "everything-unknown", "attempted-to-join"]


@pytest.fixture(autouse=True)
def no_locale(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No test depends on the locale or the cache of the machine."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.chdir(SCENARIOS)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(application(), list(arguments))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", GOLDEN)
def test_the_text(name: str, lang: str, golden: Golden) -> None:
    golden.check(f"explain.{name}.{lang}.txt", run("explain", f"{name}.yaml", "--lang", lang).stdout)


def test_the_json_is_the_report_of_check() -> None:
    for name in GOLDEN:
        arguments = [f"{name}.yaml", "--format", "json"]
        assert run("explain", *arguments).stdout == run("check", *arguments).stdout


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["joined-russia.yaml"], 1),
        (["joined-russia.yaml", "--exit-zero"], 0),
        (["private-military-company.yaml"], 3),
        (["attempted-to-join.yaml"], 0),
        (["."], 1),
        (["joined-russia.yaml", "missing.yaml"], 2),
        (["missing.yaml", "--exit-zero"], 2),
    ],
)
def test_exit_codes_are_those_of_check(arguments: list[str], code: int) -> None:
    result = run("explain", *arguments)
    assert (result.exit_code, "Traceback" in result.output) == (code, False)
    assert ("missing.yaml: there is no such file or folder" in result.stderr) is ("missing.yaml" in arguments)


def test_every_node_of_the_proof_is_shown() -> None:
    """Nothing is collapsed: each condition with words of its own stands in the proof, whatever decided."""
    text = " ".join(run("explain", "joined-russia.yaml").stdout.split())
    report = json.loads(run("explain", "joined-russia.yaml", "--format", "json").stdout)
    told = check(Scenario(scenario="x")).readings[0].findings[0].proof

    def heads(node: Any) -> list[str]:
        own = [node.text["en"]] if node.text else []
        return own + [head for part in node.of for head in heads(part)]

    assert report["results"][0]["readings"][0]["findings"][0]["proof"]["node"] == "norm"
    for head in heads(told):
        assert head in text


def test_markdown_escapes_what_a_user_wrote(tmp_path: Path) -> None:
    file = tmp_path / "x.yaml"
    file.write_text('scenario: "<b>*a*"', "utf-8")
    done = run("explain", str(file), "--format", "markdown", "--exit-zero")
    assert done.exit_code == 0
    assert done.stdout.startswith("# \\<b\\>\\*a\\*\n")


# ---- the outcome, rebuilt from the JSON proof alone ------------------------------------------------------------------

OUTCOME_TABLE = {
    ("false", "false"): {"not_addressed"},
    ("false", "unknown"): {"not_addressed"},
    ("false", "true"): {"not_addressed"},
    ("true", "false"): {"punishable"},
    ("true", "true"): {"excepted"},
    ("true", "unknown"): {"punishable", "excepted"},
    ("unknown", "false"): {"punishable", "not_addressed"},
    ("unknown", "true"): {"excepted", "not_addressed"},
    ("unknown", "unknown"): set(OUTCOMES),
}
ORDER = ("false", "unknown", "true")


def rebuilt(node: Mapping[str, Any]) -> str:
    """The truth of a node of the JSON proof, from its test and value or from its parts; not what it says itself."""
    parts = [rebuilt(part) for part in node["of"]]
    match node["node"]:
        case "atom":
            return atom_truth(node)
        case "not":
            return ORDER[2 - ORDER.index(parts[0])]
        case "all":
            return min(parts, key=ORDER.index, default="true")
        case "any" | "exception":
            return max(parts, key=ORDER.index, default="false")
    raise AssertionError(node["node"])


def atom_truth(node: Mapping[str, Any]) -> str:
    [(comparison, wanted)] = node["test"].items()
    value = node["value"]
    if node["why"] in ("missing", "unsettled"):
        return "unknown"
    if node["why"] == "finding":
        return "unknown" if wanted in value and len(value) > 1 else word(wanted in value)
    match comparison:
        case "is":
            return word(value == wanted)
        case "is_not":
            return word(value != wanted)
        case "one_of":
            return word(value in wanted)
        case "contains":
            return word(wanted in value)
        case "at_least":
            return word(value >= wanted)
        case "at_most":
            return word(value <= wanted)
    raise AssertionError(comparison)


def word(truth: bool) -> str:
    return "true" if truth else "false"


def possible(proof: Mapping[str, Any]) -> set[str]:
    elements, *exceptions = (rebuilt(part) for part in proof["of"])
    return OUTCOME_TABLE[elements, max(exceptions, key=ORDER.index, default="false")]


ASKED: dict[str, list[tuple[str, Value]]] = {
    "situation.recruitment.coerced": [("is", "yes"), ("is_not", "no")],
    "situation.force.kind": [("is", "state-armed-forces"), ("one_of", ("humanitarian-unit", "international-mission"))],
    "situation.force.state": [("is", "RU"), ("is_not", "IQ")],
    "person.citizenships": [("contains", "IQ"), ("contains", "RU")],
    "person.age": [("at_least", 18), ("at_most", 20)],
    "situation.date": [("at_least", "2025-06-01"), ("is_not", "2025-06-02")],
}
VALUES: dict[str, list[Any]] = {
    "situation.recruitment.coerced": [None, "yes", "no"],
    "situation.force.kind": [None, "state-armed-forces", "private-military-company", "humanitarian-unit"],
    "situation.force.state": [None, "RU", "IQ"],
    "person.citizenships": [None, [], ["IQ"], ["RU", "unknown"], ["IQ", "unknown"]],
    "person.age": [None, 17, 18, 21],
    "situation.date": [None, "2025-05-31", "2025-06-02"],
}


@st.composite
def conditions(draw: st.DrawFn, norms: tuple[Norm, ...], depth: int = 3) -> Condition:
    """Every construct: atoms of all comparisons, presumed and unsettled, outcomes of other norms, nested junctions."""
    kind = draw(st.sampled_from(["atom", "outcome", "all", "any", "not"])) if depth else "atom"
    if kind == "outcome" and norms:
        return OutcomeAtom(draw(st.sampled_from(norms)).id, draw(st.sampled_from(OUTCOMES)))
    if kind == "not":
        return Not((draw(conditions(norms, depth - 1)),))
    if kind in ("all", "any"):
        parts = tuple(draw(conditions(norms, depth - 1)) for _ in range(draw(st.integers(1, 3))))
        return All(parts) if kind == "all" else AnyOf(parts)
    path = draw(st.sampled_from(list(ASKED)))
    comparison, wanted = draw(st.sampled_from(ASKED[path]))
    if path == "situation.recruitment.coerced":
        return Atom(path, comparison, wanted, draw(st.sampled_from([None, "no"])), {"yes": "xx/test#Q-coercion"})
    if path == "situation.force.kind" and draw(st.booleans()):
        return Atom(path, comparison, wanted, None, {"private-military-company": "xx/test#Q-companies"})
    return Atom(path, comparison, wanted)


@st.composite
def sources(draw: st.DrawFn) -> Source:
    norms: tuple[Norm, ...] = ()
    for number in range(draw(st.integers(1, 3))):
        lifts = [draw(conditions(norms, 2)) for _ in range(draw(st.integers(0, 2)))]
        norms += (norm(draw(conditions(norms)), *lifts, name=f"xx/test/n{number}"),)
    return source(*norms)


def facts_of(draw: st.DataObject) -> Scenario:
    tree: dict[str, Any] = {"scenario": "x"}
    for path, values in VALUES.items():
        section = tree
        *above, last = path.split(".")
        for part in above:
            section = section.setdefault(part, {})
        section[last] = draw.draw(st.sampled_from(values))
    return Scenario.model_validate(tree)


@settings(max_examples=200)
@given(made=sources(), data=st.data())
def test_the_outcome_can_be_rebuilt_from_the_json_proof_alone(made: Source, data: st.DataObject) -> None:
    """For nested norms that ask for one another, and any facts; each node's truth is the one that it says."""
    book = Rulebook("0", "", ("xx/test",), {"xx/test": made}, {}, {})
    result = check(facts_of(data), rulebook=book)
    findings = json.loads(json.dumps(result.to_dict()))["readings"][0]["findings"]
    by_norm = {each["norm"]: each for each in findings}
    for each in findings:
        assert possible(each["proof"]) == set(each["possible"])
        for node in nodes(each["proof"]):
            if node["node"] != "norm":
                assert rebuilt(node) == node["truth"]
            if node.get("why") == "finding":
                assert node["value"] == by_norm[node["fact"]]["possible"]
            elif node["node"] == "atom":
                assert node["fact"] in fields()


def nodes(node: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [node, *(each for part in node["of"] for each in nodes(part))]


@settings(max_examples=60)
@given(made=sources(), data=st.data(), lang=st.sampled_from(LANGUAGES))
def test_every_construct_has_its_words(made: Source, data: st.DataObject, lang: str) -> None:
    """In each language: as many entries as the proof has nodes, and each entry says its node's truth."""
    words, shipped = Words(lang), load_rulebook()
    texts = dict.fromkeys(LANGUAGES, "…")
    questions = {key: Question(key, texts, texts) for key in ("xx/test#Q-coercion", "xx/test#Q-companies")}
    titled = [
        replace(each, title=texts, unless=tuple(one._replace(title=texts) for one in each.unless))
        for each in made.norms
    ]
    told = replace(
        made,
        name=texts,
        document={"title": "T", "publisher": "P"},
        norms=tuple(titled),
        questions=questions,
        speakers={"s": Speaker("s", texts, texts)},
        statements={"xx/test#S1": Statement("xx/test#S1", "1", "s", "legal-position", texts)},
    )
    book = replace(shipped, sources={"xx/test": told}, defaults=("xx/test",))
    result = check(facts_of(data), rulebook=book)
    answer = Explanation(words, book, result, result.readings[0]).answer()
    proofs = [each for each in answer.sections if each.title == words("explain.proof")]
    assert len(proofs) == len(made.norms)
    truths = tuple(words(f"{kind}.{each}") for kind in ("truth", "exception_truth") for each in ORDER)
    reaching_first = sorted(result.readings[0].findings, key=lambda each: each.outcome == "not_addressed")
    for section, finding in zip(proofs, reaching_first, strict=True):
        heads = [item.text for item in entries(section.items) if item.text.startswith(truths)]
        assert len(heads) >= len(nodes(finding.proof.to_dict()))
    assert as_text(Page("x", (), (), answers=(answer,))).endswith("\n")


def entries(items: Sequence[Item]) -> list[Item]:
    return [each for item in items for each in (item, *entries(item.under))]
