"""Whether the engines agree with each other and with the meaning of the words, in two orders of facts.

Complete over every truth that facts can give to the atoms of a norm: directly where these are not too many, else part
by part (see `parts`), and then also with every two states of different facts together: what the C code makes of them is
what is tried. What has too many combinations even then is sampled, and says so.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from legal import forward
from legal.conditions import Condition, Leaf, OutcomeAtom, Truth, leaves
from legal.errors import Disagreement
from legal.ordering import chain_of
from legal.reference import Possible, Verdict, decide, outcome_truth
from legal.rulebook import Norm, Source
from legal.verification import meaning
from legal.verification.parts import Truths, Unit, assignments, count_of, pairwise, together, units_of, units_within
from legal.verification.report import SEED, Extent
from legal.verification.states import Variable, values_of, variables_of
from legal.verification.tied import Cases, Facts

DIRECT = 1 << 15  # combinations of truths up to which nothing is split
MOST = 1 << 17  # combinations of one part that are gone through

Answer = tuple[Possible, tuple[bool, ...]]  # of one norm: its outcomes, and whether each consequence may follow
Told = tuple[dict[Leaf, Truth], Answer]


class Agreement(NamedTuple):
    """How far the engines were compared, and facts with which the outcome table does not hold, or an order matters."""

    extent: Extent
    table: tuple[Facts, ...]
    order: tuple[Facts, ...]


def agreement(source: Source, norm: Norm) -> Agreement:
    """Compares the engines on one norm of a source.

    Raises:
        Disagreement: they differ; its facts show it.
    """
    return _Comparison(source, norm).run()


class _Comparison:
    """One norm, with those whose outcomes it asks for, in both engines."""

    def __init__(self, source: Source, norm: Norm) -> None:
        self.norm, self.chain = norm, chain_of(norm, source.norms)
        self.conditions = [condition for each in self.chain for condition in _conditions(each)]
        self.variables = variables_of([leaf for each in self.conditions for leaf in leaves(each)])
        self.engine = forward.Forward(self.chain)
        self.dice = random.Random(SEED)  # noqa: S311 - a sample, no secret
        self.checked = 0
        self.sampled = False
        self.table: list[Facts] = []
        self.order: list[Facts] = []

    def run(self) -> Agreement:
        direct = units_of_facts(self.variables)
        of = count_of(direct)
        if of <= DIRECT:
            self._block(direct, [{}], self.variables)
        else:
            self._split()
            for truths in pairwise(direct, self.dice):
                self._compare(truths)
        extent = Extent(self.checked, of, SEED if self.sampled else None, split=of > DIRECT)
        return Agreement(extent, tuple(self.table), tuple(self.order))

    def _split(self) -> None:
        """First what decides the outcome; then each condition of a consequence, in one case of each set of outcomes."""
        unknown: Truths = {atom: truth for each in self.variables for atom, truth in each.at(0)}
        deciding = [each for norm in self.chain for each in _deciding(norm)]
        told = self._block_of(deciding, [unknown])
        examples = list({possible: truths for truths, (possible, _) in told}.values())
        for norm in self.chain:
            for each in norm.consequences:
                if each.when is not None:
                    self._block_of([each.when], examples)

    def _block_of(self, conditions: Sequence[Condition], surroundings: Sequence[Truths]) -> list[Told]:
        """Compares these conditions, whatever else reads their facts: so atoms vary that facts would hold together."""
        variables = variables_of([leaf for each in conditions for leaf in leaves(each)])
        return self._block(units_of(conditions, variables), surroundings, variables)

    def _block(
        self, units: Sequence[Unit], surroundings: Sequence[Truths], variables: Sequence[Variable]
    ) -> list[Told]:
        """Compares every combination of the units in each of these surroundings, then the parts among the units."""
        told: list[Told] = []
        for around in surroundings:
            for truths in self._combinations(units):
                whole = {**around, **truths}
                told.append((whole, self._compare(whole)))
        for unit in units:
            if unit.of is not None:
                self._block(units_within(unit.of, variables), _showing(unit, told), variables)
        return told

    def _combinations(self, units: Sequence[Unit]) -> Iterator[dict[Leaf, Truth]]:
        if count_of(units) <= MOST:
            yield from assignments(units)
            return
        self.sampled = True
        for _ in range(MOST):
            yield together(self.dice.choice(unit.choices) for unit in units)

    def _compare(self, truths: dict[Leaf, Truth]) -> Answer:
        """What the norm says by these truths; they are completed by what the norms it asks for say."""
        self.checked += 1
        verdicts = verdicts_of(self.chain, truths)
        tokens = self.engine.tokens(truths)
        derived = self.engine.closure(tokens)
        answers = [_by_reference(each, verdicts[each.id]) for each in self.chain]
        for place, each in enumerate(self.chain):
            other = _by_forward(place, each, derived)
            if answers[place] != other:
                raise Disagreement(each.id, sorted(answers[place][0]), sorted(other[0]), self.facts(truths))
        if meaning.outcomes_of(self.chain, truths) != {key: each.possible for key, each in verdicts.items()}:
            self.table.append(self.facts(truths))
        self.dice.shuffle(tokens)
        if self.engine.closure(tokens) != derived:
            self.order.append(self.facts(truths))
        return answers[-1]

    def facts(self, truths: Truths) -> Facts:
        """Facts that give the atoms these truths; where none do, values of each fact by itself."""
        numbers = [_number(each, truths) for each in self.variables]
        values = values_of(self.variables, [number or 0 for number in numbers])
        found = None if None in numbers else Cases(self.variables).facts(tuple(number or 0 for number in numbers))
        return values if found is None else found


def _number(variable: Variable, truths: Truths) -> int | None:
    """The first state that gives its atoms these truths."""
    wanted = tuple(truths[atom] for atom in variable.atoms)
    return next((number for number, state in enumerate(variable.states) if state.truths == wanted), None)


def verdicts_of(chain: Sequence[Norm], truths: dict[Leaf, Truth]) -> dict[str, Verdict]:
    """What the reference says of norms in order; the truths are completed by those of the outcomes asked for."""
    verdicts: dict[str, Verdict] = {}
    for norm in chain:
        for condition in _conditions(norm):
            for leaf in leaves(condition):
                if isinstance(leaf, OutcomeAtom):
                    truths[leaf] = outcome_truth(verdicts[leaf.norm].possible, leaf.outcome)
        verdicts[norm.id] = decide(norm, truths)
    return verdicts


def units_of_facts(variables: Sequence[Variable]) -> tuple[Unit, ...]:
    """Each fact as a unit of its own."""
    return tuple(unit for each in variables for unit in units_of(each.atoms, [each]))


def _deciding(norm: Norm) -> Iterator[Condition]:
    yield norm.punishable
    yield from (each.when for each in norm.unless)


def _conditions(norm: Norm) -> Iterator[Condition]:
    yield from _deciding(norm)
    yield from (each.when for each in norm.consequences if each.when is not None)


def _by_reference(norm: Norm, verdict: Verdict) -> Answer:
    following = [each for each, _ in verdict.consequences]
    return verdict.possible, tuple(any(each is one for one in following) for each in norm.consequences)


def _by_forward(place: int, norm: Norm, derived: forward.Derived) -> Answer:
    following = tuple(forward.consequence(place, at, derived) for at in range(len(norm.consequences)))
    return forward.possible(place, derived), following


def _showing(unit: Unit, told: Sequence[Told]) -> list[Truths]:
    """Surroundings in which two of a part's truths lead to different answers, for every two where there are such."""
    atoms = list(unit.choices[0])
    numbers = {tuple(choice[atom] for atom in atoms): number for number, choice in enumerate(unit.choices)}
    answers: dict[tuple[Truth, ...], dict[int, Answer]] = {}
    around: dict[tuple[Truth, ...], Truths] = {}
    for truths, answer in told:
        rest = {leaf: truth for leaf, truth in truths.items() if leaf not in unit.choices[0]}
        key = tuple(rest.values())
        around.setdefault(key, rest)
        answers.setdefault(key, {})[numbers[tuple(truths[atom] for atom in atoms)]] = answer
    wanted = {(one, two) for one in range(len(unit.choices)) for two in range(one)}
    found: list[Truths] = []
    for key, by_choice in answers.items():
        shown = {pair for pair in wanted if pair[0] in by_choice and by_choice[pair[0]] != by_choice.get(pair[1])}
        if shown:
            wanted -= shown
            found.append(around[key])
    return found or [next(iter(around.values()))]
