"""Answering: facts in, both engines asked, an answer only where they agree. Pure, and safe from many threads."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import assert_never

from legal import forward
from legal.as_of import day_asked, source_made
from legal.conditions import OPPOSITE, All, AnyOf, Atom, Condition, Leaf, Not, OutcomeAtom, Truth, leaves, truth_of
from legal.errors import Disagreement, InputError, Parameter, Problem, nearest
from legal.fields import Value
from legal.files.rulebook import default_rulebook
from legal.loading.entry import LANGUAGES
from legal.measures import MEASURES
from legal.reference import Possible, Proof, Verdict, decide, outcome_truth
from legal.relevance import Relevance, reading_possible, relevance
from legal.report import Asked, Case, Finding, Follows, ProofNode, ReadingResult, Remarked, Report, Result
from legal.rulebook import OUTCOMES, Norm, NormException, Rulebook, Source, atoms_of
from legal.scenario import Scenario


def check(
    scenario: Scenario,
    readings: Sequence[str] | None = None,
    as_of: str | None = None,
    rulebook: Rulebook | None = None,
) -> Result:
    """What each reading says of one scenario.

    Args:
        scenario: the person and the situation.
        readings: ids of the readings to ask, in order (`iq/stated-position`, or `stated-position` where only one ends
            so); None for the rulebook's defaults.
        as_of: a day YYYY-MM-DD; readings whose source is later are left out. None leaves out nothing.
        rulebook: None for the one that comes with the program.

    Raises:
        InputError: an unknown reading, or none left as of the day.
        Disagreement: the engines differ, which is a defect of the program.
        EngineUnavailable: durable_rules cannot be imported.
    """
    book = rulebook or default_rulebook()
    asked, _ = in_force(book, resolve(book, readings), as_of)
    return answer(Case("", 1, scenario), [book.sources[reading] for reading in asked], source=None)


def check_all(
    cases: Iterable[Case | Problem],
    readings: Sequence[str] | None = None,
    as_of: str | None = None,
    rulebook: Rulebook | None = None,
    *,
    lang: str = "en",
    watch: Callable[[int], None] | None = None,
) -> Report:
    """A report on many scenarios, as `load_scenarios` yields them; what could not be read stands in its errors.

    Args:
        cases: scenarios and problems.
        readings, as_of, rulebook: as for `check`.
        lang: the language of the remarks, en, ar or ckb.
        watch: called with the number of scenarios answered so far, after each.

    Raises:
        As `check`.
    """
    book = rulebook or default_rulebook()
    if lang not in LANGUAGES:
        values = {"value": lang, "choices": ", ".join(LANGUAGES)}
        raise InputError([Problem(Parameter("lang"), "choice", values=values)])
    wanted = resolve(book, readings)
    asked, left_out = in_force(book, wanted, as_of)
    as_of = None if as_of is None else day_asked(as_of)
    sources = [book.sources[reading] for reading in asked]
    results: list[Result] = []
    errors: list[Problem] = []
    for case in cases:
        if isinstance(case, Problem):
            errors.append(case)
            continue
        try:
            results.append(answer(case, sources, source=case.source))
        except Disagreement as error:
            error.where = f"{case.source}, document {case.document}"
            raise
        if watch is not None:
            watch(len(results))
    rules = {"version": book.version, "sha256": book.sha256}
    return Report(rules, Asked(tuple(wanted), as_of, lang), tuple(results), tuple(errors), tuple(left_out))


def resolve(book: Rulebook, readings: Sequence[str] | None) -> list[str]:
    """The whole ids of the readings asked for; the defaults where none are."""
    if isinstance(readings, str):
        readings = [readings]
    if not readings:
        return list(book.defaults)
    found = []
    problems = []
    for name in readings:
        fitting = [each for each in book.sources if each == name or each.rpartition("/")[2] == name]
        if len(fitting) == 1:
            found.append(fitting[0])
        else:
            choices = ", ".join(book.sources)
            values = {"value": name, "choices": choices, "nearest": nearest(name, book.sources)}
            problems.append(Problem(Parameter("reading"), "unknown-reading", values=values))
    if problems:
        raise InputError(problems)
    return list(dict.fromkeys(found))


def in_force(book: Rulebook, readings: Sequence[str], as_of: str | None) -> tuple[list[str], list[str]]:
    """The readings whose source is not later than the day, and those that are; without a day, all."""
    if as_of is None:
        return list(readings), []
    as_of = day_asked(as_of)
    late = [each for each in readings if source_made(book.sources[each]).is_later(as_of)]
    kept = [each for each in readings if each not in late]
    if not kept:
        raise InputError([Problem(Parameter("as_of"), "no-reading-left", values={"date": as_of})])
    return kept, late


def answer(case: Case, sources: Sequence[Source], *, source: str | None) -> Result:
    """The answer to one case from these sources, each a reading of its own."""
    facts = case.scenario.facts()
    values = with_measures(facts)
    readings = tuple([_reading(each, values) for each in sources])
    return Result(case.scenario, facts, readings, source, case.document)


def with_measures(facts: Mapping[str, Value]) -> dict[str, Value]:
    """The known facts together with the measures that they decide."""
    values = dict(facts)
    for path, measure in MEASURES.items():
        value = measure.value(facts)
        if value is not None:
            values[path] = value
    return values


def _reading(source: Source, values: Mapping[str, Value]) -> ReadingResult:
    truths: dict[Leaf, Truth] = {}
    verdicts: dict[str, Verdict] = {}
    for norm in source.norms:
        _find_truths(norm, values, verdicts, truths)
        verdicts[norm.id] = decide(norm, truths)
    _compare(source, truths, verdicts, values)
    possible = {norm_id: verdict.possible for norm_id, verdict in verdicts.items()}
    shown = _Shown(source, values, possible)
    findings = [
        _finding(source, norm, verdicts[norm.id], shown, relevance(norm, values, truths, source.norms))
        for norm in source.norms
    ]
    remarks = [
        Remarked(source.statements[cite].text, (cite,))
        for remark in source.remarks
        if shown.is_true(remark.when)
        for cite in remark.cites
    ]
    outcome = outcome_of(reading_possible(source.norms, possible, values, truths))
    return ReadingResult(source.id, outcome, tuple(findings), _each_once(remarks))


def _each_once(remarks: Sequence[Remarked]) -> tuple[Remarked, ...]:
    return tuple({remark.cites: remark for remark in remarks}.values())


def _find_truths(
    norm: Norm, values: Mapping[str, Value], verdicts: Mapping[str, Verdict], truths: dict[Leaf, Truth]
) -> None:
    """The truths of all atoms of a norm: of its elements, exceptions and consequences."""
    found = list(atoms_of(norm))
    for consequence in norm.consequences:
        if consequence.when is not None:
            found.extend(leaves(consequence.when))
    for leaf in found:
        if isinstance(leaf, OutcomeAtom):
            truths[leaf] = outcome_truth(verdicts[leaf.norm].possible, leaf.outcome)
        else:
            value = values.get(leaf.fact)
            truths[leaf] = truth_of(leaf, value)


def _compare(
    source: Source, truths: Mapping[Leaf, Truth], verdicts: Mapping[str, Verdict], values: Mapping[str, Value]
) -> None:
    """Asks the second engine, and gives no answer where it says anything else."""
    derived = forward.compiled(source).derive(truths)
    for place, norm in enumerate(source.norms):
        verdict = verdicts[norm.id]
        mine = (sorted(verdict.possible), [consequence for consequence, _ in verdict.consequences])
        other = (
            sorted(forward.possible(place, derived)),
            [each for at, each in enumerate(norm.consequences) if forward.consequence(place, at, derived)],
        )
        if mine != other:
            error = Disagreement(norm.id, mine[0], other[0], values)
            error.source = source
            raise error


def outcome_of(possible: Possible) -> str:
    """One possible outcome is the outcome; several make it undetermined."""
    return next(iter(possible)) if len(possible) == 1 else "undetermined"


class _Shown:
    """Conditions that only show something: evaluated on the facts and on what the norms can still say."""

    def __init__(self, source: Source, values: Mapping[str, Value], possible: Mapping[str, Possible]) -> None:
        self.source, self.values, self.possible = source, values, possible

    def is_true(self, condition: Condition) -> bool:
        """Whether a condition is true by Kleene's rules."""
        return self._has(condition, Truth.TRUE)

    def _has(self, condition: Condition, truth: Truth) -> bool:
        """Whether a condition has this truth, TRUE or FALSE."""
        match condition:
            case Atom():
                return truth_of(condition, self.values.get(condition.fact)) is truth
            case OutcomeAtom():
                return self._outcome(condition) is truth
            case Not():
                return self._has(condition.of[0], OPPOSITE[truth])
            case All() | AnyOf():
                parts = (self._has(part, truth) for part in condition.of)
                return all(parts) if isinstance(condition, All) is (truth is Truth.TRUE) else any(parts)
            case _:
                assert_never(condition)

    def _outcome(self, atom: OutcomeAtom) -> Truth:
        possible = self.possible.get(atom.norm, frozenset())
        if atom.may:
            return Truth.TRUE if atom.outcome in possible else Truth.FALSE
        return outcome_truth(possible, atom.outcome)


def _finding(source: Source, norm: Norm, verdict: Verdict, shown: _Shown, matters: Relevance) -> Finding:
    touched = {question for question, when in norm.asks.items() if shown.is_true(when)}.union(matters.unsettled)
    return Finding(
        norm=norm.id,
        outcome=outcome_of(verdict.possible),
        possible=in_order(verdict.possible),
        cites=norm.cites,
        consequences=tuple(
            [
                Follows(each.sanction, each.cites, each.text, truth.word, each.term, each.range, each.our_reading)
                for each, truth in verdict.consequences
            ]
        ),
        missing=matters.missing,
        presumed=matters.presumed,
        unsettled=tuple([each for each in source.questions if each in matters.unsettled]),
        open_questions=tuple([each for each in source.questions if each in touched]),
        proof=_node(verdict.proof, shown),
        presumptions=matters.presumptions,
    )


def in_order(possible: Possible) -> tuple[str, ...]:
    """Outcomes in the order punishable, excepted, not_addressed."""
    return tuple([outcome for outcome in OUTCOMES if outcome in possible])


def _node(proof: Proof, shown: _Shown) -> ProofNode:
    """The proof as reports have it: every atom with the value it was read at."""
    subject, truth = proof.node, proof.truth.word
    if isinstance(subject, Atom):
        value, why = _read_at(subject, shown.values.get(subject.fact))
        return ProofNode("atom", truth, subject, (), value, why)
    if isinstance(subject, OutcomeAtom):
        return ProofNode("atom", truth, subject, (), in_order(shown.possible[subject.norm]), "finding")
    return ProofNode(_NODES[type(subject)], truth, subject, tuple([_node(part, shown) for part in proof.of]))


_NODES = {All: "all", AnyOf: "any", Not: "not", NormException: "exception", Norm: "norm"}


def _read_at(atom: Atom, value: Value | None) -> tuple[Value | None, str]:
    """The value at which an atom was read, and why: a fact of the scenario, a presumption, or nothing known."""
    if value is None:
        return (None, "missing") if atom.presume is None else (atom.presume, "presumed")
    if isinstance(value, tuple):
        return value, "missing" if truth_of(atom, value) is Truth.UNKNOWN else "fact"
    return value, "unsettled" if value in atom.unsettled else "fact"
