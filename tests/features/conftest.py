"""The steps of the features: what each sets, and what each expects. The features run through the product's own code.

An expectation is kept, and once the scenario has passed it is tried again on a rulebook in which the scenario's tagged
statement was never made. If nothing fails then, the statement decided nothing, and the scenario fails: it would
pass whatever the statement said.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import pytest
from pytest_bdd import given, parsers, then

from legal import Scenario, check
from legal.claims import relations
from legal.loading.sources import statement_uses
from legal.propositions import Logic
from legal.report import Finding, ProofNode, ReadingResult
from legal.rulebook import Claim, Rulebook, Source, Statement

Expectation = Callable[["Answer"], None]


@dataclass
class Answer:
    """The answer of one rulebook to the facts of a scenario."""

    book: Rulebook
    reading_id: str
    tree: Mapping[str, Any]

    def full(self, short: str) -> str:
        """The whole id of a statement or open question of the feature's source."""
        return f"{self.reading_id}#{short}"

    @property
    def source(self) -> Source:
        return self.book.sources[self.reading_id]

    @property
    def reading(self) -> ReadingResult:
        scenario = Scenario.model_validate(self.tree)
        return check(scenario, readings=[self.reading_id], rulebook=self.book).readings[0]

    @property
    def finding(self) -> Finding:
        """The finding that has the reading's outcome, the first of several; else the first."""
        reading = self.reading
        assert reading.findings, "no norm of the reading is left"
        return next((each for each in reading.findings if each.outcome == reading.outcome), reading.findings[0])

    def statement(self, short: str) -> Statement:
        found = self.source.statements.get(self.full(short))
        assert found is not None, f"{short} is no statement"
        return found

    def claims(self, short: str) -> list[Claim]:
        found = [claim for claim in self.source.claims.values() if self.full(short) in claim.cites]
        assert found, f"{short} makes no claim"
        return found


@dataclass
class Case:
    """A scenario under way: its facts, and what was expected of it."""

    book: Rulebook
    reading_id: str
    tree: dict[str, Any] = field(default_factory=dict)
    expectations: list[Expectation] = field(default_factory=list)
    failed: bool = False

    def set(self, path: str, value: object) -> None:
        section = self.tree
        *above, last = path.split(".")
        for part in above:
            section = section.setdefault(part, {})
        assert last not in section, f"{path} is set twice"
        section[last] = value

    def add(self, path: str, value: object) -> None:
        section = self.tree
        *above, last = path.split(".")
        for part in above:
            section = section.setdefault(part, {})
        section.setdefault(last, []).append(value)

    def expect(self, expectation: Expectation) -> None:
        expectation(Answer(self.book, self.reading_id, self.tree))
        self.expectations.append(expectation)

    def holds_without(self, statement: str) -> bool:
        """Whether all that was expected would be so if the statement had not been made."""
        answer = Answer(self.book.without(statement), self.reading_id, self.tree)
        try:
            for expectation in self.expectations:
                expectation(answer)
        except AssertionError:
            return False
        return True


@pytest.fixture
def case(book: Rulebook, request: pytest.FixtureRequest) -> Case:
    source = request.node.get_closest_marker("source")
    assert source is not None, "the feature names no source, such as @source:iq/stated-position"
    return Case(book, source.kwargs["id"], {"scenario": request.node.name})


def pytest_bdd_apply_tag(tag: str, function: Any) -> bool:
    """`@source:iq/stated-position` and `@S11`, or a statement by any other id, become markers that can be selected."""
    name, separator, value = tag.partition(":")
    if name == "source" and separator:
        pytest.mark.source(id=value)(function)
        return True
    pytest.mark.statement(id=tag)(function)
    return True


def pytest_bdd_step_error(request: pytest.FixtureRequest) -> None:
    """A step that failed says enough: nothing more is asked of its scenario."""
    request.getfixturevalue("case").failed = True


def pytest_bdd_after_scenario(request: pytest.FixtureRequest, feature: Any, scenario: Any) -> None:
    """A scenario that expects nothing, or whose statement decided nothing, has not passed."""
    case: Case = request.getfixturevalue("case")
    if case.failed:
        return
    where = f"{feature.rel_filename}:{scenario.line_number}"
    assert case.expectations, f"{where}: the scenario expects nothing"
    for tag in scenario.tags:
        if not tag.startswith("source:"):
            statement = f"{case.reading_id}#{tag}"
            assert statement in case.book.sources[case.reading_id].statements, f"{where}: there is no statement {tag}"
            assert not case.holds_without(statement), f"{where}: {tag} decided nothing here"


# ---- what is the case ------------------------------------------------------------------------------------------------

CONDUCT = {
    "joined": "joined",
    "tried to join": "attempted-to-join",
    "recruited others": "recruited-others",
    "helped others to join": "helped-others-join",
}
SIMPLE: Mapping[str, tuple[str, str]] = {
    "nobody authorized it": ("situation.authorization.granted", "no"),
    "a third party recruited the person": ("situation.recruitment.third_party", "yes"),
    "the person was deceived": ("situation.recruitment.deceived", "yes"),
    "the person was not deceived": ("situation.recruitment.deceived", "no"),
    "the person was coerced": ("situation.recruitment.coerced", "yes"),
    "the person was not coerced": ("situation.recruitment.coerced", "no"),
    "the person is a citizen of no State": ("person.citizenships", "none"),
}
VALUES: Mapping[str, str] = {
    "the person was born on {value}": "person.born",
    "the person was {value:d} years old": "person.age",
    'the person lives in "{value}"': "person.residence",
    "the conduct was on {value}": "situation.date",
    "the force was of the kind {value}": "situation.force.kind",
    'the force was that of "{value}"': "situation.force.state",
    "the person's role was {value}": "situation.force.role",
    "the authorization is dated {value}": "situation.authorization.date",
}


def _simple(text: str, path: str, value: str) -> None:
    @given(text, stacklevel=2)
    def step(case: Case) -> None:
        case.set(path, value)


def _valued(text: str, path: str) -> None:
    @given(parsers.parse(text), stacklevel=2)
    def step(case: Case, value: Any) -> None:
        case.set(path, value)


def _did(text: str, word: str) -> None:
    @given(f"the person {text}", stacklevel=2)
    def step(case: Case) -> None:
        case.add("situation.conduct", word)


for _text, (_path, _value) in SIMPLE.items():
    _simple(_text, _path, _value)
for _text, _path in VALUES.items():
    _valued(_text, _path)
for _text, _word in CONDUCT.items():
    _did(_text, _word)


@given(parsers.parse('the person is a citizen of "{state}"'))
def citizen(case: Case, state: str) -> None:
    case.add("person.citizenships", state)


@given(parsers.parse('"{state}" authorized it'))
def authorized(case: Case, state: str) -> None:
    case.set("situation.authorization.granted", "yes")
    case.set("situation.authorization.by", state)


@given(parsers.parse('"{first}" and "{second}" were fighting each other'))
def fighting(case: Case, first: str, second: str) -> None:
    case.set("situation.conflict.states", [first, second])


@given(parsers.parse("the person was promised {inducement}"))
def promised(case: Case, inducement: str) -> None:
    case.add("situation.recruitment.inducements", inducement)


@given("these facts")
def facts(case: Case, datatable: list[list[str]]) -> None:
    header, *rows = datatable
    assert header == ["fact", "value"], "the table begins with the columns fact and value"
    for path, value in rows:
        case.set(path, [part.strip() for part in value.split(",")] if "," in value else value)


# ---- what is expected ------------------------------------------------------------------------------------------------


@then(parsers.parse("the outcome is {outcome}"))
def outcome(case: Case, outcome: str) -> None:
    def expectation(answer: Answer) -> None:
        found = answer.reading.outcome
        assert found == outcome, f"expected {outcome}, found {found}"

    case.expect(expectation)


@then(parsers.parse("the possible outcomes are {outcomes}"))
def possible_outcomes(case: Case, outcomes: str) -> None:
    def expectation(answer: Answer) -> None:
        assert answer.finding.possible == listed(outcomes), f"possible are {answer.finding.possible}"

    case.expect(expectation)


@then(parsers.parse("the consequence is {sanction}"))
def consequence(case: Case, sanction: str) -> None:
    def expectation(answer: Answer) -> None:
        assert (sanction, "true") in following(answer), f"what follows is {following(answer)}"

    case.expect(expectation)


@then(parsers.parse("the consequence may be {sanction}"))
def possible_consequence(case: Case, sanction: str) -> None:
    def expectation(answer: Answer) -> None:
        assert (sanction, "unknown") in following(answer), f"what follows is {following(answer)}"

    case.expect(expectation)


@then("no consequence follows")
def no_consequence(case: Case) -> None:
    def expectation(answer: Answer) -> None:
        assert not following(answer), f"what follows is {following(answer)}"

    case.expect(expectation)


@then("no length of it is given")
def no_length(case: Case) -> None:
    def expectation(answer: Answer) -> None:
        assert answer.finding.consequences
        assert answer.full("Q-length") in answer.finding.open_questions

    case.expect(expectation)


@then(parsers.parse("the answer rests on {statement}"))
def rests_on(case: Case, statement: str) -> None:
    def expectation(answer: Answer) -> None:
        deciding = {cite for node in walk(answer.finding.proof) if node.truth != "unknown" for cite in node.cites}
        consequences = {cite for each in answer.finding.consequences for cite in each.cites}
        assert answer.full(statement) in deciding | consequences, f"the answer does not rest on {statement}"

    case.expect(expectation)


@then(parsers.parse("the element on {fact} is {truth}"))
def element(case: Case, fact: str, truth: str) -> None:
    def expectation(answer: Answer) -> None:
        elements = answer.finding.proof.of[0]
        found = [node.truth for node in walk(elements) if node.fact == fact]
        assert found == [truth], f"expected {fact} {truth}, found {found}"

    case.expect(expectation)


@then(parsers.parse("the exception {name} applies"))
def exception(case: Case, name: str) -> None:
    def expectation(answer: Answer) -> None:
        assert exception_of(answer, name).truth == "true"

    case.expect(expectation)


@then(parsers.parse("the exception {name} may apply"))
def exception_open(case: Case, name: str) -> None:
    def expectation(answer: Answer) -> None:
        assert exception_of(answer, name).truth == "unknown"

    case.expect(expectation)


@then(parsers.parse("the exception {name} fails on {fact}"))
def exception_fails(case: Case, name: str, fact: str) -> None:
    """It does not apply, and this part of it is one that is not met."""

    def expectation(answer: Answer) -> None:
        exception = exception_of(answer, name)
        assert exception.truth == "false", f"the exception {name} is {exception.truth}"
        assert [node.truth for node in walk(exception) if node.fact == fact] == ["false"]

    case.expect(expectation)


@then(parsers.parse("still missing are {facts}"))
def missing(case: Case, facts: str) -> None:
    def expectation(answer: Answer) -> None:
        assert answer.finding.missing == listed(facts), f"missing are {answer.finding.missing}"

    case.expect(expectation)


@then("nothing is missing")
def nothing_missing(case: Case) -> None:
    def expectation(answer: Answer) -> None:
        assert answer.finding.missing == (), f"missing are {answer.finding.missing}"

    case.expect(expectation)


@then(parsers.parse("presumed are {facts}"))
def presumed(case: Case, facts: str) -> None:
    def expectation(answer: Answer) -> None:
        assert answer.finding.presumed == listed(facts), f"presumed are {answer.finding.presumed}"

    case.expect(expectation)


@then("nothing is presumed")
def nothing_presumed(case: Case) -> None:
    def expectation(answer: Answer) -> None:
        assert answer.finding.presumed == (), f"presumed are {answer.finding.presumed}"

    case.expect(expectation)


@then("nothing is unsettled")
def nothing_unsettled(case: Case) -> None:
    def expectation(answer: Answer) -> None:
        assert answer.finding.unsettled == (), f"unsettled are {answer.finding.unsettled}"

    case.expect(expectation)


@then(parsers.parse("the question {question} is unsettled"))
def unsettled(case: Case, question: str) -> None:
    def expectation(answer: Answer) -> None:
        assert answer.full(question) in answer.finding.unsettled, f"unsettled are {answer.finding.unsettled}"

    case.expect(expectation)


@then(parsers.parse("the question {question} is shown"))
def question_shown(case: Case, question: str) -> None:
    def expectation(answer: Answer) -> None:
        assert answer.full(question) in answer.finding.open_questions

    case.expect(expectation)


@then(parsers.parse("the question {question} is not shown"))
def question_not_shown(case: Case, question: str) -> None:
    def expectation(answer: Answer) -> None:
        assert answer.full(question) in answer.source.questions, f"{question} is no open question"
        assert answer.full(question) not in answer.finding.open_questions

    case.expect(expectation)


@then(parsers.parse("{statement} is shown as a remark"))
def remark_shown(case: Case, statement: str) -> None:
    def expectation(answer: Answer) -> None:
        assert answer.full(statement) in remarks(answer), f"remarks are {remarks(answer)}"

    case.expect(expectation)


@then(parsers.parse("{statement:S} is not shown"))
def remark_not_shown(case: Case, statement: str) -> None:
    def expectation(answer: Answer) -> None:
        answer.statement(statement)
        assert answer.full(statement) not in remarks(answer)

    case.expect(expectation)


@then(parsers.parse("{statement} does not change the outcome"))
def no_other_outcome(case: Case, statement: str) -> None:
    """The case would come out the same if the statement had never been made."""
    Answer(case.book, case.reading_id, case.tree).statement(statement)

    def expectation(answer: Answer) -> None:
        without = Answer(answer.book.without(answer.full(statement)), answer.reading_id, answer.tree)
        assert without.reading.outcome == answer.reading.outcome

    case.expect(expectation)


@then(parsers.parse('{statement} is said by "{speaker}"'))
def said_by(case: Case, statement: str, speaker: str) -> None:
    def expectation(answer: Answer) -> None:
        found = answer.source.speakers[answer.statement(statement).speaker].name["en"]
        assert found == speaker, f"{statement} is said by {found}"

    case.expect(expectation)


@then(parsers.parse('{statement} reached the article by way of "{words}"'))
def passed_on(case: Case, statement: str, words: str) -> None:
    def expectation(answer: Answer) -> None:
        recorded = answer.statement(statement).via.get("en", "")
        assert words in recorded, f"the recorded way is: {recorded}"

    case.expect(expectation)


@then(parsers.parse("{statement} claims on {topic} the figure {word} {number:d}"))
def claims_figure(case: Case, statement: str, topic: str, word: str, number: int) -> None:
    def expectation(answer: Answer) -> None:
        found = [(last(claim.topic), claim.figure) for claim in answer.claims(statement)]
        assert (topic, {word: number}) in found, f"{statement} says {found}"

    case.expect(expectation)


@then(parsers.parse("{statement} {stance} on {topic} that {proposition}"))
def claims_proposition(case: Case, statement: str, stance: str, topic: str, proposition: str) -> None:
    def expectation(answer: Answer) -> None:
        found = [(claim.stance, last(claim.topic), last(claim.proposition)) for claim in answer.claims(statement)]
        assert (stance, topic, proposition) in found, f"{statement} says {found}"

    case.expect(expectation)


RELATIONS: Mapping[str, str] = {
    "contradicts": "contradicts",
    "disputes in part": "disputes_in_part",
    "agrees with": "agrees",
    "narrows": "narrows",
    "overlaps with": "overlaps",
    "is not comparable with": "not_comparable",
}


@then(parsers.parse("{statement} {relation} what {other} says"))
def stands(case: Case, statement: str, relation: str, other: str) -> None:
    """Some claim of the one statement stands so to some claim of the other, by what both say."""
    kind = RELATIONS[relation]

    def expectation(answer: Answer) -> None:
        ones, others = answer.claims(statement), answer.claims(other)
        found = {
            (each.kind, each.one == one.id or each.kind not in ("narrows", "disputes_in_part"))
            for one in ones
            for each_other in others
            if one.topic == each_other.topic
            for each in relations(one, each_other, Logic(answer.book.topics[one.topic].propositions.values()))
        }
        assert (kind, True) in found, f"{statement} stands to {other}: {found}"

    case.expect(expectation)


@then(parsers.parse("{statement} stays a claim"))
def stays_a_claim(case: Case, statement: str) -> None:
    """No norm, exception or remark rests on it."""

    def expectation(answer: Answer) -> None:
        answer.statement(statement)
        uses = statement_uses(answer.source)[answer.full(statement)]
        assert uses, f"{statement} is not even a claim"
        assert all(use in answer.source.claims for use in uses), f"{uses} rest on {statement}"

    case.expect(expectation)


@then(parsers.parse('{statement} is set aside, since "{reason}"'))
def set_aside(case: Case, statement: str, reason: str) -> None:
    """The recorded reason holds these words, and nothing rests on the statement."""

    def expectation(answer: Answer) -> None:
        recorded = answer.statement(statement).aside.get("en", "")
        assert reason in recorded, f"the recorded reason is: {recorded}"
        assert not statement_uses(answer.source)[answer.full(statement)], f"something rests on {statement}"

    case.expect(expectation)


def walk(node: ProofNode) -> list[ProofNode]:
    """A proof node and all below it."""
    return [node, *(each for part in node.of for each in walk(part))]


def last(whole: str) -> str:
    """The short form of a whole id."""
    return whole.rpartition("#")[2]


def listed(facts: str) -> tuple[str, ...]:
    """The paths of a list such as `a, b and c`."""
    return tuple(facts.replace(" and ", ", ").split(", "))


def exception_of(answer: Answer, name: str) -> ProofNode:
    found = [node for node in answer.finding.proof.of if getattr(node.subject, "id", "").endswith(f"#{name}")]
    assert len(found) == 1, f"there is no exception {name}"
    return found[0]


def following(answer: Answer) -> list[tuple[str, str]]:
    """What follows, and whether it does (`true`) or may (`unknown`)."""
    return [(each.sanction, each.truth) for each in answer.finding.consequences]


def remarks(answer: Answer) -> list[str]:
    return [cite for remark in answer.reading.remarks for cite in remark.cites]
