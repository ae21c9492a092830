"""The forward engine against the reference: complete over nodes and norms, and whatever the order of facts."""

from __future__ import annotations

import gc
import random
import sys
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, groupby, permutations, product
from math import prod
from typing import Any

import pytest

from legal import load_rulebook
from legal.conditions import All, AnyOf, Atom, Condition, Leaf, Not, OutcomeAtom, Truth, truth_of
from legal.conditions import leaves as leaves_of
from legal.errors import EngineUnavailable
from legal.fields import UNKNOWN, Many, Value
from legal.forward import MAX_TOKENS, Forward, _shared_out, compiled, consequence, possible
from legal.loading.norms import kind_of
from legal.reference import Verdict, decide, outcome_truth
from legal.rulebook import Consequence, Norm, Source, atoms_of
from samples import TRUTHS, assignments, atom, connectives, norm
from samples import source as source_of

Answer = tuple[frozenset[str], list[bool]]


def reference_answers(norms: list[Norm], truths: Mapping[Leaf, Truth]) -> list[Answer]:
    """What the reference says of norms that may ask for one another."""
    known = dict(truths)
    verdicts: dict[str, Verdict] = {}
    for each in norms:
        for leaf in read_by(each):
            if isinstance(leaf, OutcomeAtom):
                known[leaf] = outcome_truth(verdicts[leaf.norm].possible, leaf.outcome)
        verdicts[each.id] = decide(each, known)
    found = []
    for each in norms:
        following = [consequence for consequence, _ in verdicts[each.id].consequences]
        found.append((verdicts[each.id].possible, [one in following for one in each.consequences]))
    return found


def forward_answers(engine: Forward, norms: list[Norm], truths: Mapping[Leaf, Truth]) -> list[Answer]:
    derived = engine.derive(truths)
    return [
        (possible(place, derived), [consequence(place, at, derived) for at in range(len(each.consequences))])
        for place, each in enumerate(norms)
    ]


@pytest.mark.parametrize("parts", [1, 2, 3, 4])
def test_every_node_over_its_parts_truths(parts: int) -> None:
    for _, condition, atoms in connectives(parts):
        for norms in ([norm(condition)], [norm(All(()), condition)], [norm(Not((condition,)))]):
            engine = Forward(norms)
            for truths in assignments(atoms):
                assert forward_answers(engine, norms, truths) == reference_answers(norms, truths)


@pytest.mark.parametrize("empty", [All(()), AnyOf(())])
def test_a_node_without_parts(empty: Condition) -> None:
    for norms in ([norm(empty)], [norm(All(()), empty)]):
        assert forward_answers(Forward(norms), norms, {}) == reference_answers(norms, {})


@pytest.mark.parametrize("parts", [15, 16, 17, 40])
def test_a_node_with_more_parts_than_one_rule_takes(parts: int) -> None:
    for name, condition, atoms in connectives(parts):
        norms = [norm(condition)]
        engine = Forward(norms)
        usual, other = (Truth.TRUE, Truth.FALSE) if name == "all" else (Truth.FALSE, Truth.TRUE)
        for different in (None, 0, parts // 2, parts - 1):
            for odd in (other, Truth.UNKNOWN):
                truths: dict[Leaf, Truth] = dict.fromkeys(atoms, usual)
                if different is not None:
                    truths[atoms[different]] = odd
                assert forward_answers(engine, norms, truths) == reference_answers(norms, truths)


NORMS = [each for source in load_rulebook().sources.values() for each in source.norms]
COMPLETE = 100_000  # assignments of truths to the atoms of one norm; beyond them they are sampled

Choice = dict[Leaf, Truth]


@pytest.mark.parametrize("one", NORMS, ids=lambda one: f"{one.id} {'sampled' if is_sampled(one) else 'complete'}")
def test_every_shipped_norm_over_the_truths_of_its_atoms(one: Norm) -> None:
    """Up to ten atoms, every assignment of truths; of more, every one that some values of the facts give.

    Where these are too many they are sampled: all that differ from the norm's clearest case in two facts, and others.
    """
    engine, leaves = Forward([one]), read_by(one)
    given = sampled(one) if is_sampled(one) else given_by_facts(leaves)
    for truths in assignments(leaves) if len(leaves) <= 10 else given:
        assert forward_answers(engine, [one], truths) == reference_answers([one], truths)


def read_by(one: Norm) -> list[Leaf]:
    """The atoms of a norm, those of its consequences included."""
    conditions = [each.when for each in one.consequences if each.when is not None]
    return [*atoms_of(one), *(leaf for each in conditions for leaf in leaves_of(each))]


def is_sampled(one: Norm) -> bool:
    return len(read_by(one)) > 10 and prod(map(len, per_fact(read_by(one)))) > COMPLETE


def per_fact(leaves: Sequence[Leaf]) -> list[list[Choice]]:
    """For each fact, the truths that its values can give the atoms on it.

    Complete over the values that the atoms tell apart, in lists of up to three entries: the comparisons of lists look
    at no more than one entry, a second that is another, and an unknown one.
    """
    by_fact: dict[str, list[Atom]] = {}
    for leaf in leaves:
        assert isinstance(leaf, Atom), "an outcome of another norm depends on that norm's facts"
        by_fact.setdefault(leaf.fact, []).append(leaf)
    found: list[list[Choice]] = []
    for fact, atoms in by_fact.items():
        truths = {tuple(truth_of(each, value) for each in atoms) for value in values_of(fact, atoms)}
        found.append([dict(zip(atoms, each, strict=True)) for each in sorted(truths)])
    return found


def given_by_facts(leaves: Sequence[Leaf]) -> Iterator[Choice]:
    """The assignments of truths that values of facts can give: atoms on one fact hold or fail together."""
    return map(put_together, product(*per_fact(leaves)))


def sampled(one: Norm, others: int = 2000) -> Iterator[Choice]:
    """Those that differ from the norm's clearest case, elements true and exceptions false, in two facts; and others."""
    choices, elements, dice = per_fact(read_by(one)), set(leaves_of(one.punishable)), random.Random(11)
    clearest = [max(each, key=lambda choice: fits(choice, elements)) for each in choices]
    for first, second in combinations(range(len(choices)), 2):
        for one_choice, other in product(choices[first], choices[second]):
            yield put_together([*clearest, one_choice, other])
    yield from (put_together([dice.choice(each) for each in choices]) for _ in range(others))


def fits(choice: Choice, elements: Collection[Leaf]) -> int:
    """How many atoms on one fact are as in a clear case: true in the elements, false elsewhere."""
    return sum(truth is (Truth.TRUE if leaf in elements else Truth.FALSE) for leaf, truth in choice.items())


def put_together(choices: Iterable[Choice]) -> Choice:
    """One assignment of several facts' atoms; of one fact, the last."""
    return {leaf: truth for each in choices for leaf, truth in each.items()}


def values_of(fact: str, atoms: Sequence[Atom]) -> list[Value | None]:
    """Unknown, and a value of each class of values that these atoms tell apart."""
    kind = kind_of(fact)
    assert kind, fact
    constants = list(dict.fromkeys(entry for each in atoms for entry in (*each.entries, *each.unsettled)))
    if not isinstance(kind, Many):
        return [None, *kind.answers(constants)]
    entries = [*map(str, kind.of.answers(constants)), UNKNOWN]
    return [None, *(chosen for size in range(4) for chosen in combinations(entries, size))]


def nested(depth: int, width: int, seed: int) -> tuple[Norm, list[Atom]]:
    """A norm with conditions of every node in one another."""
    dice = random.Random(seed)
    atoms: list[Atom] = []

    def grow(level: int) -> Condition:
        if level == 0 or dice.random() < 0.2:
            atoms.append(atom())
            return atoms[-1]
        node = dice.choice(("all", "any", "not"))
        if node == "not":
            return Not((grow(level - 1),))
        parts = tuple(grow(level - 1) for _ in range(dice.randint(1, width)))
        return All(parts) if node == "all" else AnyOf(parts)

    consequences = [Consequence("a", {}, ("S",)), Consequence("b", {}, ("S",), grow(1))]
    return norm(grow(depth), *(grow(depth) for _ in range(dice.randint(0, 3))), consequences=consequences), atoms


@pytest.mark.parametrize("seed", range(40))
def test_nested_conditions_on_sampled_truths(seed: int) -> None:
    one, atoms = nested(3, 3, seed)
    engine, dice = Forward([one]), random.Random(seed)
    for _ in range(60):
        truths: dict[Leaf, Truth] = {each: dice.choice(TRUTHS) for each in atoms}
        assert forward_answers(engine, [one], truths) == reference_answers([one], truths)


def test_norms_that_ask_for_one_another() -> None:
    """Consequences and later norms chain on findings: complete over the four atoms of a chain of three norms."""
    a, b, c, d = (atom() for _ in range(4))
    first = norm(a, b, name="xx/test/first")
    second = norm(All((OutcomeAtom(first.id, "punishable"), c)), name="xx/test/second")
    third = norm(
        AnyOf((OutcomeAtom(second.id, "not_addressed"), Not((OutcomeAtom(first.id, "excepted"),)))),
        d,
        name="xx/test/third",
        consequences=[Consequence("x", {}, ("S",))],
    )
    norms = [first, second, third]
    engine = Forward(norms)
    for truths in assignments((a, b, c, d)):
        assert forward_answers(engine, norms, truths) == reference_answers(norms, truths)


def test_exceptions_and_consequences_may_ask_for_other_norms() -> None:
    a, b, c = (atom() for _ in range(3))
    first = norm(a, b, name="xx/test/first")
    if_excepted = Consequence("x", {}, ("S",), OutcomeAtom(first.id, "excepted"))
    second = norm(c, OutcomeAtom(first.id, "punishable"), name="xx/test/second", consequences=[if_excepted])
    norms = [first, second]
    engine = Forward(norms)
    for truths in assignments((a, b, c)):
        assert forward_answers(engine, norms, truths) == reference_answers(norms, truths)


def test_exceptions_of_one_norm_are_none_of_another() -> None:
    """Complete over the elements and two exceptions of two norms in one ruleset."""
    atoms = [atom() for _ in range(6)]
    norms = [norm(*atoms[:3], name="xx/test/first"), norm(*atoms[3:], name="xx/test/second")]
    engine = Forward(norms)
    for truths in assignments(atoms):
        assert forward_answers(engine, norms, truths) == reference_answers(norms, truths)


@pytest.mark.parametrize("size", [2, 3, 4, 5])
def test_every_order_of_facts_gives_the_same(size: int) -> None:
    """Complete for norms of up to five atoms: all orders of the facts, for all truths."""
    atoms = [atom() for _ in range(size)]
    split = (size + 1) // 2
    one = norm(All(tuple(atoms[:split])), AnyOf(tuple(atoms[split:])))
    engine = Forward([one])
    for truths in assignments(atoms):
        expected = reference_answers([one], truths)[0][0]
        facts = [list(tokens) for _, tokens in groupby(engine.tokens(truths), key=lambda token: token[:-1])]
        assert len(facts) == size
        for order in permutations(facts):
            assert possible(0, engine.closure([token for tokens in order for token in tokens])) == expected


def test_a_thousand_shuffles_of_the_facts_of_the_stated_position(position: Source) -> None:
    norms = list(position.norms)
    leaves = atoms_of(norms[0])
    engine, dice = Forward(norms), random.Random(20251224)
    for _ in range(1000):
        truths = {each: dice.choice(TRUTHS) for each in leaves}
        tokens = engine.tokens(truths)
        dice.shuffle(tokens)
        assert possible(0, engine.closure(tokens)) == reference_answers(norms, truths)[0][0]


@pytest.mark.parametrize("sizes", [[200], [40] * 8, [120, 3, 120]])
def test_norms_too_large_for_one_ruleset_are_shared_out(sizes: list[int]) -> None:
    """durable_rules compiles for ever at 513 tokens a ruleset, however they fall to norms; here there are more."""
    norms = [
        norm(All(tuple(AnyOf((atom(), atom())) for _ in range(size))), name=f"xx/test/{number}")
        for number, size in enumerate(sizes)
    ]
    asking = norm(OutcomeAtom(norms[0].id, "punishable"), name="xx/test/asking")
    engine, dice = Forward([*norms, asking]), random.Random(7)
    assert len(engine.wanted) > 512
    for weights in ((98, 1, 1), (1, 98, 1), (1, 1, 98), (1, 1, 200), (0, 0, 1)):
        leaves = [leaf for each in norms for leaf in atoms_of(each)]
        truths = dict(zip(leaves, dice.choices(TRUTHS, weights, k=len(leaves)), strict=True))
        assert forward_answers(engine, [*norms, asking], truths) == reference_answers([*norms, asking], truths)


def test_the_engine_forgets_every_session(position: Source) -> None:
    """No fact of one evaluation reaches another: the same engine answers opposite cases in turn."""
    engine, norms = Forward(position.norms), list(position.norms)
    leaves = atoms_of(norms[0])
    for truths in product(TRUTHS, repeat=2):
        for truth in truths:
            same = dict.fromkeys(leaves, truth)
            assert forward_answers(engine, norms, same) == reference_answers(norms, same)


def test_a_source_is_compiled_once_and_answers_as_its_norms_do() -> None:
    a, b = atom(), atom()
    one, other = norm(a, b), norm(Not((a,)))
    for each in (one, other):
        source = source_of(each)
        assert compiled(source) is compiled(source)
        for truths in assignments((a, b)):
            assert forward_answers(compiled(source), [each], truths) == reference_answers([each], truths)


@pytest.mark.parametrize(("tokens", "rulesets"), [(0, 0), (1, 1), (MAX_TOKENS, 1), (MAX_TOKENS + 1, 2)])
def test_rules_are_shared_out_to_as_few_rulesets_as_can_hold_their_tokens(tokens: int, rulesets: int) -> None:
    rules = [("conclusion", (f"premise{number}",)) for number in range(tokens)]
    shared = _shared_out(rules)
    assert len(shared) == rulesets
    assert [number for numbers in shared for number in numbers] == list(range(tokens))


class Core:
    """The core of durable_rules, watched: which rulesets it has, and whether it takes facts."""

    def __init__(self, *, refuses: bool = False) -> None:
        import durable_rules_engine

        self._core, self._refuses = durable_rules_engine, refuses
        self.rulesets: list[object] = []

    def __getattr__(self, name: str) -> Any:
        return getattr(self._core, name)

    def create_ruleset(self, name: str, definition: str) -> object:
        self.rulesets.append(self._core.create_ruleset(name, definition))
        return self.rulesets[-1]

    def delete_ruleset(self, handle: object) -> None:
        self.rulesets.remove(handle)
        self._core.delete_ruleset(handle)

    def assert_fact(self, handle: object, fact: str) -> tuple[int, int]:
        code, offset = self._core.assert_fact(handle, fact)
        return (1 if self._refuses else code), offset


def test_a_compiled_ruleset_is_deleted_with_its_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    core = Core()
    monkeypatch.setattr("legal.forward._core", lambda: core)
    engines = [Forward([norm(atom())]), Forward([norm(atom(), atom())])]
    assert len(core.rulesets) == 2
    kept = core.rulesets[1]
    del engines[0]
    gc.collect()
    assert core.rulesets == [kept]
    del engines[0]
    gc.collect()
    assert core.rulesets == []


def test_a_fact_that_the_core_does_not_take_is_told_and_no_answer_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("legal.forward._core", lambda: Core(refuses=True))
    a = atom()
    with pytest.raises(RuntimeError, match=r"^durable_rules did not take the fact n0\.x-: 1$"):
        Forward([norm(a)]).derive({a: Truth.TRUE})


def test_without_durable_rules_the_engine_says_what_python_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "durable_rules_engine", None)
    with pytest.raises(EngineUnavailable, match="durable_rules_engine"):
        Forward([norm(atom())])
