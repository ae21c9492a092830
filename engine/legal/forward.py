"""The second engine: durable_rules derives, forward, all that can be the case. It shares no code with `reference`.

The reference asks for the truth of each node. This one never does: from what each atom can be (true, false, or both
while it is unknown) it derives what each node, outcome and consequence can be, by positive rules alone. The outcome
table and Kleene's rules are not written down here; they follow.

durable_rules 2.0.28 is safe only in a narrow corner, which this module keeps to: its C core is driven directly (no
`Host` with its threads, no `durable.lang`); only texts made here cross the border; only positive rules, since its
negation depends on the order of facts; the agenda is pulled, so no error is swallowed; nothing is asserted while a
rule fires; every evaluation has a session of its own, which is always deleted. See ARCHITECTURE.md.
"""

from __future__ import annotations

import itertools
import json
import os
import threading
import weakref
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

from legal.conditions import All, AnyOf, Atom, Condition, Leaf, Not, OutcomeAtom, Truth
from legal.errors import EngineUnavailable
from legal.rulebook import Norm, Source

Derived: TypeAlias = frozenset[str]

MAX_PREMISES = 15  # the core takes 16 conditions a rule
MAX_TOKENS = 500  # a ruleset: it compiles for ever at 513 values, whatever properties they are of
MAX_SESSIONS = 500  # it crashes at 1,025 open sessions

_sessions = itertools.count(1)  # next() is atomic
_names = itertools.count(1)
_TAKEN = 0  # the core's answer to an assertion that some rule looks at


def _core() -> Any:
    try:
        import durable_rules_engine
    except ImportError as error:
        raise EngineUnavailable(str(error)) from None
    return durable_rules_engine


class _Ruleset(NamedTuple):
    """A compiled ruleset: the core's handle, and the tokens that its rules look at."""

    handle: Any
    wanted: frozenset[str]


class Forward:
    """The norms of one reading, compiled once into durable_rules rulesets, as few as can hold them.

    Norms must stand after those whose outcomes they ask for. Safe from many threads; a forked child may use it; in a
    spawned process it is built anew.
    """

    def __init__(self, norms: Sequence[Norm]) -> None:
        self._rules: list[tuple[str, tuple[str, ...]]] = []  # (what is derived, from what)
        self._leaves: list[tuple[Leaf, str]] = []
        self._always: list[str] = []
        for number, norm in enumerate(norms):
            self._compile_norm(f"n{number}", norm, {each.id: f"n{place}" for place, each in enumerate(norms)})
        self._engine = _core()
        self._rulesets = [self._create(numbers) for numbers in _shared_out(self._rules)]
        self.wanted = frozenset(premise for each in self._rulesets for premise in each.wanted)
        self._concludes = [conclusion for conclusion, _ in self._rules]
        self._room = threading.BoundedSemaphore(MAX_SESSIONS)

    def _create(self, numbers: Sequence[int]) -> _Ruleset:
        """Compiles the rules of these numbers."""
        definition = {
            f"r{number}": {
                "all": [{f"c{place}": _pattern(premise)} for place, premise in enumerate(self._rules[number][1])]
            }
            for number in numbers
        }
        handle = self._engine.create_ruleset(f"legal{os.getpid()}x{next(_names)}", json.dumps(definition))
        weakref.finalize(self, self._engine.delete_ruleset, handle)
        return _Ruleset(handle, frozenset(premise for number in numbers for premise in self._rules[number][1]))

    def derive(self, truths: Mapping[Leaf, Truth]) -> Derived:
        """All that can be the case, as tokens (see `possible` and `consequence`).

        Args:
            truths: the truth of every `Atom` of the norms; what they say of an `OutcomeAtom` is not looked at.
        """
        return self.closure(self.tokens(truths))

    def tokens(self, truths: Mapping[Leaf, Truth]) -> list[str]:
        """What each atom can be, as tokens: one for a truth that is known, two for an unknown one."""
        return [*self._always, *(token for leaf, name in self._leaves for token in _can_be(name, truths[leaf]))]

    def closure(self, given: Iterable[str]) -> Derived:
        """Everything that the rules derive from these tokens, together with the tokens themselves."""
        known: dict[str, None] = {}
        waiting = list(given)
        session = f"s{next(_sessions)}"
        opened: set[Any] = set()
        with self._room:
            try:
                while waiting:
                    fresh = [token for token in dict.fromkeys(waiting) if token not in known]
                    known.update(dict.fromkeys(fresh))
                    waiting = [
                        token for each in self._rulesets for token in self._conclude(each, session, fresh, opened)
                    ]
            finally:
                for handle in opened:
                    self._engine.delete_state(handle, session)
        return frozenset(known)

    def _conclude(self, ruleset: _Ruleset, session: str, fresh: Sequence[str], opened: set[Any]) -> list[str]:
        """What one ruleset concludes from fresh tokens; its session is noted in `opened` when one is told."""
        offset = None
        for token in fresh:
            if token in ruleset.wanted:
                opened.add(ruleset.handle)
                offset = self._tell(ruleset.handle, session, token)
        return [] if offset is None else self._agenda(ruleset.handle, offset)

    def _tell(self, handle: Any, session: str, token: str) -> Any:
        """Asserts one token; returns the core's offset of the session's state."""
        norm, _, rest = token.partition(".")
        code, offset = self._engine.assert_fact(handle, f'{{"sid":"{session}","id":"{token}","{norm}":"{rest}"}}')
        if code != _TAKEN:
            raise RuntimeError(f"durable_rules did not take the fact {token}: {code}")
        return offset

    def _agenda(self, handle: Any, offset: Any) -> list[str]:
        """What the rules that fire now conclude, pulled one by one."""
        concluded: list[str] = []
        found = self._engine.start_action_for_state(handle, offset)
        message = found[1] if found else None
        while message:
            concluded.append(self._concludes[int(message[3 : message.index('"', 3)])])  # {"r12":{...
            message = self._engine.complete_and_start_action(handle, offset)
        return concluded

    def _compile_norm(self, name: str, norm: Norm, norms: Mapping[str, str]) -> None:
        elements = self._node(f"{name}.e", norm.punishable, norms)
        excepted = self._junction(
            f"{name}.x",
            [self._node(f"{name}.x{at}", each.when, norms) for at, each in enumerate(norm.unless)],
            any_of=True,
        )
        self._rule(f"{name}.punishable", [f"{elements}+", f"{excepted}-"])
        self._rule(f"{name}.excepted", [f"{elements}+", f"{excepted}+"])
        self._rule(f"{name}.not_addressed", [f"{elements}-"])
        for at, consequence in enumerate(norm.consequences):
            premises = [f"{name}.punishable"]
            if consequence.when is not None:
                premises.append(self._node(f"{name}.q{at}", consequence.when, norms) + "+")
            self._rule(f"{name}.q{at}follows", premises)

    def _node(self, name: str, condition: Condition, norms: Mapping[str, str]) -> str:
        """Compiles a condition; returns the name of which `+` (can be true) and `-` (can be false) are derived."""
        match condition:
            case Atom():
                self._leaves.append((condition, name))
            case OutcomeAtom():
                asked = norms[condition.norm]
                for outcome in ("punishable", "excepted", "not_addressed"):
                    self._rule(f"{name}{'+' if outcome == condition.outcome else '-'}", [f"{asked}.{outcome}"])
            case Not():
                part = self._node(f"{name}n", condition.of[0], norms)
                self._rule(f"{name}+", [f"{part}-"])
                self._rule(f"{name}-", [f"{part}+"])
            case All() | AnyOf():
                parts = [self._node(f"{name}{_letter(at)}", part, norms) for at, part in enumerate(condition.of)]
                return self._junction(name, parts, any_of=isinstance(condition, AnyOf))
        return name

    def _junction(self, name: str, parts: list[str], *, any_of: bool) -> str:
        if len(parts) == 1:
            return parts[0]
        one, every = ("+", "-") if any_of else ("-", "+")
        for part in parts:
            self._rule(f"{name}{one}", [f"{part}{one}"])
        self._rule(f"{name}{every}", [f"{part}{every}" for part in parts])
        return name

    def _rule(self, conclusion: str, premises: list[str]) -> None:
        """A positive rule; one with too many premises is chained, and what has none holds always."""
        if not premises:
            self._always.append(conclusion)
            return
        while len(premises) > MAX_PREMISES:
            link = f"{conclusion}l{len(self._rules)}"
            self._rules.append((link, tuple(premises[:MAX_PREMISES])))
            premises = [link, *premises[MAX_PREMISES:]]
        self._rules.append((conclusion, tuple(premises)))


_compiled: weakref.WeakKeyDictionary[Source, Forward] = weakref.WeakKeyDictionary()
_compiling = threading.Lock()


def compiled(source: Source) -> Forward:
    """The ruleset of a source's norms, compiled on first use in this process."""
    with _compiling:
        if source not in _compiled:
            _compiled[source] = Forward(source.norms)
        return _compiled[source]


def possible(norm: int, derived: Derived) -> frozenset[str]:
    """The outcomes that the norm at this place can have."""
    return frozenset(
        outcome for outcome in ("punishable", "excepted", "not_addressed") if f"n{norm}.{outcome}" in derived
    )


def consequence(norm: int, place: int, derived: Derived) -> bool:
    """Whether this consequence of the norm at this place can follow."""
    return f"n{norm}.q{place}follows" in derived


def _can_be(name: str, truth: Truth) -> Iterator[str]:
    if truth is not Truth.FALSE:
        yield f"{name}+"
    if truth is not Truth.TRUE:
        yield f"{name}-"


def _letter(place: int) -> str:
    return f"{chr(ord('a') + place % 26)}{place // 26 or ''}"


def _pattern(token: str) -> dict[str, str]:
    norm, _, rest = token.partition(".")
    return {norm: rest}


def _shared_out(rules: Sequence[tuple[str, tuple[str, ...]]]) -> list[list[int]]:
    """The numbers of the rules, in order, shared out to rulesets so that none looks at too many tokens.

    A token may be looked at in several of them: it is told to each.
    """
    shared: list[list[int]] = []
    tokens: set[str] = set()
    for number, (_, premises) in enumerate(rules):
        if not shared or len(tokens.union(premises)) > MAX_TOKENS:
            shared.append([])
            tokens = set()
        shared[-1].append(number)
        tokens.update(premises)
    return shared
