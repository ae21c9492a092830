"""What if a fact were other: the minimal changes that lead to another outcome, and what a given change would do.

Every set of changes that is told has been answered like any scenario, by both engines. It gives no advice: nobody can
change what happened, but a record can be wrong or incomplete, and this says where that would matter.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from legal.answers import answers_of
from legal.changes import changed
from legal.checking import answer, outcome_of, with_measures
from legal.conditions import Leaf, OutcomeAtom, Truth, truth_of
from legal.errors import InputError, Parameter, Problem, nearest
from legal.fields import Value, clean
from legal.flips import MAX_SETS, Chosen, Flips, Trials, count_of, flips_of_one
from legal.measures import MEASURES
from legal.reference import Possible, outcome_truth, possible_of
from legal.relevance import reading_possible
from legal.report import Case, ProofNode, ReadingResult, Result
from legal.rulebook import OUTCOMES, Source, atoms_of
from legal.scenario import order
from legal.ways import Place, Way, places_of
from legal.whatif_report import Change, ChangeSet, Derived, Difference, WhatIf

ANSWERS = (*OUTCOMES, "undetermined")
LIMIT = 40  # sets of changes that are told


def read_outcome(name: str | None) -> str | None:
    """The outcome of this name, hyphens and case no matter; None for None.

    Raises:
        InputError: there is none.
    """
    word = None if name is None else clean(name).lower().replace("-", "_").replace(" ", "_")
    if word is None or word in ANSWERS:
        return word
    shown = word if len(word) <= 60 and word.isprintable() else "…"
    values = {"value": shown, "choices": ", ".join(ANSWERS), "nearest": nearest(word, ANSWERS)}
    raise InputError([Problem(Parameter("to"), "unknown-outcome", values=values)])


def what_if(result: Result, source: Source, to: str | None = None, limit: int = LIMIT) -> WhatIf:
    """All minimal sets of changes of facts that lead the first reading to another outcome.

    A set is minimal when no proper part of it, with the same values, leads to the same outcome. Facts that only a
    measure reads count through it: a measure is changed by the fewest of its facts.

    Args:
        result: the answer to the scenario.
        source: the source of its first reading.
        to: only sets that lead to this outcome; None for every other outcome.
        limit: how many sets to tell, the smallest first, equal sizes in the order of the facts.
    """
    places = places_of(source.norms, result.facts)
    outcomes = [each for each in ANSWERS if each != result.outcome and to in (None, each)]
    flips = _flips(source, places, outcomes, result.facts)
    found = [(outcome, chosen) for outcome, sets in flips.sets.items() for chosen in sets]
    found.sort(key=lambda each: _rank(places, each[1]))
    told = tuple(_told(result, source, places, outcome, chosen) for outcome, chosen in found[:limit])
    return WhatIf(result, told, len(found), flips.most)


def difference(result: Result, changes: Mapping[str, Value | None], sources: Sequence[Source]) -> Difference:
    """The answers before and after some facts are made other; None makes one unknown.

    Raises:
        InputError: a scenario cannot have these facts together.
    """
    scenario = changed(result.scenario, changes, result.source or "-")
    after = answer(Case("", result.document, scenario), sources, source=result.source)
    return Difference(changes, result, after)


def _flips(source: Source, places: Sequence[Place], outcomes: Sequence[str], facts: Mapping[str, Value]) -> Flips:
    if len(source.norms) == 1 and count_of(places) <= MAX_SETS:
        return flips_of_one(source.norms[0], places, outcomes)

    def outcome(chosen: Chosen) -> str:
        return reading_outcome(source, {**facts, **_values(places, chosen)})

    return Trials(places, outcome).flips(outcomes)


def _ways(places: Sequence[Place], chosen: Chosen) -> Iterator[tuple[Place, Way]]:
    """The places that are changed, with the way of each."""
    return ((place, place.ways[number]) for place, number in zip(places, chosen, strict=True) if number)


def _values(places: Sequence[Place], chosen: Chosen) -> dict[str, Value]:
    found = {path: value for _, way in _ways(places, chosen) for path, value in way.values.items()}
    return dict(sorted(found.items(), key=lambda each: order()[each[0]]))


def _rank(places: Sequence[Place], chosen: Chosen) -> tuple[int, list[int], Chosen]:
    paths = [order()[path] for path in _values(places, chosen)]
    return len(paths), paths, chosen


def reading_outcome(source: Source, facts: Mapping[str, Value]) -> str:
    """The outcome of a reading, by the reference engine alone."""
    values = with_measures(facts)
    truths: dict[Leaf, Truth] = {}
    possible: dict[str, Possible] = {}
    for norm in source.norms:
        for leaf in atoms_of(norm):
            if isinstance(leaf, OutcomeAtom):
                truths[leaf] = outcome_truth(possible[leaf.norm], leaf.outcome)
            else:
                truths[leaf] = truth_of(leaf, values.get(leaf.fact))
        possible[norm.id] = possible_of(norm, truths)
    return outcome_of(reading_possible(source.norms, possible, values, truths))


def _told(result: Result, source: Source, places: Sequence[Place], outcome: str, chosen: Chosen) -> ChangeSet:
    facts = result.facts
    values = _values(places, chosen)
    after = difference(result, values, [source]).after.readings[0]
    if after.outcome != outcome:
        raise AssertionError(f"{sorted(values)} lead to {after.outcome}, not to {outcome}")
    before = result.readings[0]
    classes = {path: answers_of(place, way, path, facts) for place, way in _ways(places, chosen) for path in way.values}
    changes = tuple(
        Change(path, facts.get(path), None if path in facts else _presumed(places, path), value, classes[path])
        for path, value in values.items()
    )
    cites, unsettled = _cited(before, after), _unsettled(after) - _unsettled(before)
    norms = {cite for finding in after.findings for cite in finding.cites}
    return ChangeSet(
        changes,
        tuple(_derived(_ways(places, chosen), places, facts, values)),
        outcome,
        tuple(each for each in source.statements if each in (cites or (set() if unsettled else norms))),
        tuple(each for each in source.questions if each in unsettled),
    )


def _presumed(places: Sequence[Place], path: str) -> Value | None:
    """What a fact or measure is read as while it is unknown, where a norm presumes it."""
    atoms = (atom for place in places for atom in place.atoms if atom.fact == path)
    return next((atom.presume for atom in atoms if atom.presume is not None), None)


def _derived(
    ways: Iterator[tuple[Place, Way]], places: Sequence[Place], facts: Mapping[str, Value], values: Mapping[str, Value]
) -> Iterator[Derived]:
    """The measures of which a way makes something else."""
    for place, way in ways:
        turned = zip(place.atoms, place.ways[0].effect, way.effect, strict=True)
        for path in dict.fromkeys(atom.fact for atom, now, then in turned if now is not then and atom.fact in MEASURES):
            before, after = MEASURES[path].value(facts), MEASURES[path].value({**facts, **values})
            yield Derived(path, before, _presumed(places, path) if before is None else None, after)


def _cited(before: ReadingResult, after: ReadingResult) -> set[str]:
    """The statements cited by the conditions whose truth differs; a norm as a whole is no condition."""
    pairs = zip(before.findings, after.findings, strict=True)
    return {cite for one, other in pairs for cite in _differing(one.proof, other.proof)}


def _differing(before: ProofNode, after: ProofNode) -> Iterator[str]:
    if before.truth != after.truth and before.node != "norm":
        yield from before.cites
    for one, other in zip(before.of, after.of, strict=True):
        yield from _differing(one, other)


def _unsettled(reading: ReadingResult) -> set[str]:
    return {question for finding in reading.findings for question in finding.unsettled}
