"""The conditions that keep an outcome away, against brute force: exactly they, and every one of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from legal.checking import _node, _Shown
from legal.conditions import All, AnyOf, Atom, Condition, Leaf, Not, Truth, leaves
from legal.reference import POSSIBLE, decide
from legal.report import ProofNode
from legal.rulebook import OUTCOMES, Norm
from legal.whynot import grounds, why_not
from samples import TRUTHS, atom, norm, source

BY_WORD = {truth.word: truth for truth in Truth}


@st.composite
def conditions(draw: st.DrawFn, depth: int = 3) -> Condition:
    """Any nesting of the condition language, junctions of nothing included."""
    kind = draw(st.sampled_from(["atom", "all", "any", "not"])) if depth else "atom"
    if kind == "atom":
        return atom()
    if kind == "not":
        return Not((draw(conditions(depth - 1)),))
    parts = tuple(draw(conditions(depth - 1)) for _ in range(draw(st.integers(0, 3))))
    return All(parts) if kind == "all" else AnyOf(parts)


def atoms_in(one: Norm) -> list[Leaf]:
    return list(chain(leaves(one.punishable), *(leaves(each.when) for each in one.unless)))


@st.composite
def proofs(draw: st.DrawFn) -> tuple[Norm, ProofNode]:
    one = norm(draw(conditions()), *(draw(conditions(2)) for _ in range(draw(st.integers(0, 2)))))
    truths = {leaf: draw(st.sampled_from(TRUTHS)) for leaf in atoms_in(one)}
    return one, _node(decide(one, truths).proof, _Shown(source(one), {}, {}))


def truth(node: ProofNode, given: Mapping[int, Truth]) -> Truth:
    """The truth of a node when these nodes, by identity, have these truths; Kleene's rules once more."""
    if id(node) in given:
        return given[id(node)]
    parts = [truth(part, given) for part in node.of]
    match node.node:
        case "atom":
            return BY_WORD[node.truth]
        case "not":
            return Truth(2 - parts[0])
        case "all":
            return min(parts, default=Truth.TRUE)
        case _:
            return max(parts, default=Truth.FALSE)


def possible(proof: ProofNode, given: Mapping[int, Truth]) -> frozenset[str]:
    elements, *exceptions = proof.of
    lifted = max((truth(each, given) for each in exceptions), default=Truth.FALSE)
    return POSSIBLE[truth(elements, given), lifted]


def subsets(nodes: Sequence[ProofNode]) -> Iterator[tuple[ProofNode, ...]]:
    for size in range(len(nodes) + 1):
        yield from combinations(nodes, size)


def flipped(node: ProofNode) -> Truth:
    return Truth(2 - BY_WORD[node.truth])


@settings(max_examples=400)
@given(made=proofs())
def test_an_outcome_becomes_possible_exactly_when_every_barrier_falls(made: tuple[Norm, ProofNode]) -> None:
    """All subsets of the blocking nodes are turned round; no outcome that is possible has barriers."""
    _, proof = made
    found = why_not(proof)
    assert list(found) == [each for each in OUTCOMES if each not in possible(proof, {})]
    for outcome, barriers in found.items():
        nodes = list({id(node): node for barrier in barriers for node in barrier}.values())[:10]
        held = {id(node) for node in nodes}
        whole = all(id(node) in held for barrier in barriers for node in barrier)
        for chosen in subsets(nodes):
            turned = {id(node): flipped(node) for node in chosen}
            falls = all(any(id(node) in turned for node in barrier) for barrier in barriers)
            assert not whole or (outcome in possible(proof, turned)) is falls


@settings(max_examples=300)
@given(made=proofs(), data=st.data())
def test_while_one_barrier_stands_nothing_else_helps(made: tuple[Norm, ProofNode], data: st.DataObject) -> None:
    """Whatever the other atoms are, the outcome stays impossible."""
    _, proof = made
    for outcome, barriers in why_not(proof).items():
        for barrier in barriers:
            stays = {id(node): BY_WORD[node.truth] for node in barrier}
            others = {id(leaf): data.draw(st.sampled_from(TRUTHS)) for leaf in _leaves(proof)}
            assert outcome not in possible(proof, {**others, **stays})


@settings(max_examples=300)
@given(made=proofs(), data=st.data())
def test_the_grounds_of_a_node_give_it_its_truth(made: tuple[Norm, ProofNode], data: st.DataObject) -> None:
    _, proof = made
    for node in _nodes(proof.of[0]):
        if node.truth != "unknown" and node.of:
            stays = {id(each): BY_WORD[each.truth] for each in grounds(node)}
            others = {id(part): data.draw(st.sampled_from(TRUTHS)) for part in node.of}
            assert truth(node, {**others, **stays}) is BY_WORD[node.truth]


def _nodes(node: ProofNode) -> Iterator[ProofNode]:
    yield node
    for part in node.of:
        yield from _nodes(part)


def _leaves(node: ProofNode) -> Iterator[ProofNode]:
    return (each for each in _nodes(node) if each.node == "atom")


def test_what_kept_it_away_is_named() -> None:
    """One false element keeps a norm away; without an exception nothing is excepted, and nothing would except it."""
    first, second = Atom("a", "is", "yes"), Atom("b", "is", "yes")
    one = norm(All((first, second)))
    decided = decide(one, {first: Truth.FALSE, second: Truth.UNKNOWN})
    found = why_not(_node(decided.proof, _Shown(source(one), {}, {})))
    assert [[[node.fact for node in barrier] for barrier in barriers] for barriers in found.values()] == [
        [["a"]],
        [["a"], []],
    ]
