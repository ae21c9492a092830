"""Relations of claims against truth tables: every pair over every small web of links, and random larger ones."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import combinations, permutations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legal.claims import RELATIONS, Relation, literal_of, relations
from legal.propositions import Literal, Logic
from legal.rulebook import Claim, Proposition, Rulebook

Links = tuple[tuple[str, str, str], ...]  # (proposition, "implies" or "excludes", proposition)
Worlds = frozenset[tuple[bool, ...]]


def propositions(names: str, links: Links) -> tuple[Proposition, ...]:
    return tuple(
        Proposition(
            name,
            {},
            tuple(other for one, kind, other in links if (one, kind) == (name, "implies")),
            tuple(other for one, kind, other in links if (one, kind) == (name, "excludes")),
        )
        for name in names
    )


@cache
def worlds(names: str, links: Links) -> Worlds:
    """The rows of the truth table that the links allow."""
    rows = (dict(zip(names, row, strict=True)) for row in product((False, True), repeat=len(names)))
    allowed = (
        row for row in rows if not any(row[one] and row[other] != (kind == "implies") for one, kind, other in links)
    )
    return frozenset(tuple(row.values()) for row in allowed)


@cache
def those(names: str, allowed: Worlds, literal: Literal) -> Worlds:
    at = names.index(literal.proposition)
    return frozenset(row for row in allowed if row[at] is literal.holds)


def sound(names: str, links: Links) -> bool:
    """As the loader wants it: each proposition can be so, and no two are always so together."""
    table = [those(names, worlds(names, links), Literal(name, True)) for name in names]
    return all(table) and len(set(table)) == len(table)


def by_table(names: str, links: Links, one: Claim, other: Claim) -> set[tuple[str, str, frozenset[str]]]:
    """The relation as it is defined: the kind, which claim it goes out from, and what that one rules out."""
    allowed = worlds(names, links)
    this, that = (those(names, allowed, literal_of(each)) for each in (one, other))
    if this == that:
        return {("agrees", "", frozenset())}
    if not this & that:
        return {("contradicts", "", frozenset())}
    if this < that or that < this:
        return {("narrows", one.id if this < that else other.id, frozenset())}
    disputes = set()
    for first, second in ((one, other), (other, one)):
        strong = (
            stronger_that_are_ruled_out(names, allowed, first, second) if second.stance == "affirms" else frozenset()
        )
        if strong:
            disputes.add(("disputes_in_part", first.id, strong))
    if disputes:
        return disputes
    corners = {(row in this, row in that) for row in allowed}
    return {("not_comparable" if len(corners) == 4 else "overlaps", "", frozenset())}


def stronger_that_are_ruled_out(names: str, allowed: Worlds, one: Claim, other: Claim) -> frozenset[str]:
    said, affirmed = (those(names, allowed, literal_of(each)) for each in (one, other))
    forms = {name: those(names, allowed, Literal(name, True)) for name in names}
    denied = {name: form for name, form in forms.items() if form < affirmed and not form & said}
    return frozenset(name for name, form in denied.items() if not any(form < wider for wider in denied.values()))


def told(found: tuple[Relation, ...]) -> set[tuple[str, str, frozenset[str]]]:
    directed = ("narrows", "disputes_in_part")
    return {(each.kind, each.one if each.kind in directed else "", frozenset(each.rules_out)) for each in found}


def claims(names: str) -> list[Claim]:
    return [Claim(f"{stance} {name}", (), "t", {}, name, stance) for name in names for stance in ("affirms", "denies")]


def webs(names: str) -> Iterator[Links]:
    """Every sound set of links between these propositions."""
    ways = [None, "implies", "implied", "excludes"]
    pairs = list(combinations(names, 2))
    for chosen in product(ways, repeat=len(pairs)):
        links: Links = tuple(
            (other, "implies", one) if way == "implied" else (one, way, other)
            for (one, other), way in zip(pairs, chosen, strict=True)
            if way
        )
        if sound(names, links):
            yield links


def assert_as_in_the_table(names: str, links: Links) -> set[str]:
    logic = Logic(propositions(names, links))
    kinds = set()
    for one, other in product(claims(names), repeat=2):
        found = relations(one, other, logic)
        assert told(found) == by_table(names, links, one, other), (links, one.id, other.id)
        kinds |= {each.kind for each in found}
    return kinds


def test_every_pair_over_every_web_of_up_to_four_propositions_is_as_in_the_truth_table() -> None:
    seen = set()
    for names in ("p", "pq", "pqr", "pqrs"):
        for links in webs(names):
            seen |= assert_as_in_the_table(names, links)
    assert seen == set(RELATIONS)


@st.composite
def larger(draw: st.DrawFn) -> tuple[str, Links]:
    names = "abcdefg"[: draw(st.integers(5, 7))]
    pair = st.sampled_from(list(permutations(names, 2)))
    drawn = draw(st.lists(st.tuples(pair, st.sampled_from(["implies", "implies", "excludes"])), max_size=9))
    return names, tuple((one, kind, other) for (one, other), kind in drawn)


@given(larger())
def test_larger_webs_are_as_in_the_truth_table(web: tuple[str, Links]) -> None:
    names, links = web
    if sound(names, links):
        assert_as_in_the_table(names, links)


@given(larger())
def test_what_follows_is_what_the_truth_table_says(web: tuple[str, Links]) -> None:
    """Also of a web that is not sound: then some proposition is impossible, and the same one in both."""
    names, links = web
    logic, allowed = Logic(propositions(names, links)), worlds(names, links)
    for name, holds in product(names, (True, False)):
        literal = Literal(name, holds)
        where = those(names, allowed, literal)
        assert logic.impossible(literal) == (not where)
        if where:
            following = {
                (n, h) for n, h in product(names, (True, False)) if where <= those(names, allowed, Literal(n, h))
            }
            possible = {each for each in following if those(names, allowed, Literal(each[0], not each[1]))}
            assert possible <= set(logic.following(literal)) <= following


@given(larger(), st.data())
def test_relations_hold_both_ways_or_one_way_as_they_are_defined(web: tuple[str, Links], data: st.DataObject) -> None:
    """The order of two claims does not matter; narrowing goes one way; a claim agrees with itself."""
    names, links = web
    if not sound(names, links):
        return
    logic = Logic(propositions(names, links))
    one, other = data.draw(st.sampled_from(claims(names))), data.draw(st.sampled_from(claims(names)))
    assert told(relations(one, other, logic)) == told(relations(other, one, logic))
    assert [each.kind for each in relations(one, one._replace(id="again"), logic)] == ["agrees"]
    narrowing = [each for each in relations(one, other, logic) if each.kind == "narrows"]
    assert len(narrowing) < 2
    denied, denied_other = contrary(one), contrary(other)
    if narrowing:  # what rules out more, when denied, rules out less
        [reverse] = relations(denied_other, denied, logic)
        assert (reverse.kind, reverse.one == denied_other.id) == ("narrows", narrowing[0].one == one.id)
    [with_contrary] = relations(one, denied._replace(id="contrary"), logic)
    assert with_contrary.kind == "contradicts"


def contrary(claim: Claim) -> Claim:
    stance = "denies" if claim.stance == "affirms" else "affirms"
    return claim._replace(stance=stance, id=f"{stance} {claim.proposition}")


@given(larger(), st.data())
def test_who_says_more_than_one_who_disputes_in_part_disputes_no_less(
    web: tuple[str, Links], data: st.DataObject
) -> None:
    names, links = web
    if not sound(names, links):
        return
    logic = Logic(propositions(names, links))
    one, two, other = (data.draw(st.sampled_from(claims(names))) for _ in range(3))
    if ("narrows", one.id, frozenset[str]()) not in told(relations(one, two, logic)):
        return
    if any(each[:2] == ("disputes_in_part", two.id) for each in told(relations(two, other, logic))):
        kinds = {(each.kind, each.one) for each in relations(one, other, logic)}
        assert kinds & {("disputes_in_part", one.id), ("narrows", one.id)} or "contradicts" in {k for k, _ in kinds}


RELAY = Claim("relays p", (), "t", {}, "p", "relays")
FIGURE = Claim("figure", (), "t", {"below": 5})


@pytest.mark.parametrize("other", [*claims("pqr"), RELAY._replace(id="again"), FIGURE], ids=lambda each: str(each.id))
def test_who_relays_takes_no_side(other: Claim) -> None:
    """The relaying is the reason only where a side would matter: on the same proposition, or one that bears on it."""
    reason = "figure" if other.figure else "independent" if other.proposition == "r" else "relay"
    for pair in ((RELAY, other), (other, RELAY)):
        [found] = relations(*pair, Logic(propositions("pqr", (("q", "implies", "p"),))))
        assert (found.kind, found.reason) == ("not_comparable", reason)


@pytest.mark.parametrize("other", claims("pq"), ids=lambda each: str(each.id))
def test_a_number_is_not_comparable_with_what_is_none(other: Claim) -> None:
    for pair in ((FIGURE, other), (other, FIGURE)):
        [found] = relations(*pair, Logic(propositions("pq", ())))
        assert (found.kind, found.reason) == ("not_comparable", "figure")


def test_the_dispute_about_who_recruits(book: Rulebook) -> None:
    """The Russian denial of large campaigns leaves it standing that Russia recruits; nobody contradicts anybody."""
    logic = Logic(book.topics["iq#who-recruits"].propositions.values())
    own = book.sources["iq/stated-position"].claims
    short = {key.rpartition("#")[2]: each for key, each in own.items() if each.topic == "iq#who-recruits"}
    found = [each for pair in combinations(short.values(), 2) for each in relations(*pair, logic)]
    bearing = [(each.kind, last(each.one), last(each.other)) for each in found if each.reason != "independent"]
    assert bearing == [
        ("disputes_in_part", "C17", "C11"),
        ("disputes_in_part", "C19", "C11"),
        ("narrows", "C12", "C15"),
        ("narrows", "C19", "C17"),
    ]
    assert {each.rules_out for each in found if each.rules_out} == {("iq#russia-runs-large-campaigns",)}


def last(whole: str) -> str:
    return whole.rpartition("#")[2]
