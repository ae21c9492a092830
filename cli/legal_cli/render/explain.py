"""The whole proof of an answer, and why not another: every condition with its truth, its ground and its citation.

It builds pages, which `page` writes as text or Markdown; nothing of a proof is left out, and nothing is decided here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from legal.conditions import Atom, OutcomeAtom
from legal.fields import Value
from legal.measures import MEASURES
from legal.report import Finding, ProofNode
from legal.whynot import Barrier, grounds, why_not
from legal_cli.render.answer import AnswerOf
from legal_cli.render.page import Item, Section
from legal_cli.render.provenance import cited


class Explanation(AnswerOf):
    """The explanation of what one reading says of one scenario: its answer, with the whole proof and why not."""

    def in_full(self) -> Sequence[Finding]:
        """Every norm, those that reach the case first."""
        return sorted(self.said.findings, key=lambda each: each.outcome == "not_addressed")

    def proof(self, proof: ProofNode) -> Iterator[Section]:
        yield Section(self.words("explain.proof"), (self._norm(proof),), kind="proof")
        for outcome, barriers in why_not(proof).items():
            title = self.words("explain.why_not", outcome=self.words(f"outcome_word.{outcome}"))
            yield Section(title, tuple(self._barrier(each) for each in barriers), kind="why_not")

    # ---- the proof ---------------------------------------------------------------------------------------------------

    def _norm(self, proof: ProofNode) -> Item:
        elements, *others = proof.of
        exceptions = [self._tree(each) for each in others if each.cites]
        silent = [self._tree(each) for each in others if not each.cites]
        under = [*self._cited(proof), self._group("elements", self._tree(elements))]
        under.append(self._group("exceptions", *(exceptions or [Item(self.words("explain.no_exception"))])))
        under += [self._group("silent", *silent)] if silent else []
        return self._entry(proof, *under)

    def _group(self, key: str, *under: Item) -> Item:
        return Item(self.words(key), under, fold="open")

    def _tree(self, node: ProofNode) -> Item:
        """A node with all that is below it."""
        if node.node == "atom":
            asked = (Item(self.words("explain.asked", test=self._compared(node))),) if node.text else ()
            return self._entry(node, *asked, *self._ground(node), *self._cited(node))
        return self._entry(node, *self._cited(node), *(self._tree(part) for part in node.of))

    def _entry(self, node: ProofNode, *under: Item) -> Item:
        return Item(self._head(node), under, truth=node.truth, fold="open")

    def _head(self, node: ProofNode) -> str:
        kind = "exception_truth" if node.node == "exception" and node.cites else "truth"  # else the source is silent
        said = node.text.get(self.lang)
        if not said:
            said = self._compared(node) if node.node == "atom" else self.words(f"node.{node.node}")
        return self.words("item", what=self.words(f"{kind}.{node.truth}"), text=said)

    def _compared(self, node: ProofNode) -> str:
        """What an atom compares its fact with."""
        match node.subject:
            case Atom(fact=path, comparison=comparison) as atom:
                against = self.value(path, atom.group or atom.value)
                return self.words(f"show.test.{comparison}", label=self.label(path), value=against)
            case OutcomeAtom(norm=norm, outcome=outcome):
                told = {"norm": self._title_of(norm), "value": self.words(f"outcome_word.{outcome}")}
                return self.words("explain.outcome", **told)
        raise AssertionError(node.node)

    def _title_of(self, norm: str) -> str:
        return next((each.title.get(self.lang, "") for each in self.source.norms if each.id == norm), norm)

    def _ground(self, node: ProofNode) -> Iterator[Item]:
        """The fact or the unknown that an atom rests on, and what that in turn is made of or hangs on."""
        yield Item(self.words("explain.rests", ground=self._read(node)))
        if node.fact in MEASURES:
            made = tuple(Item(self._told(path)) for path in MEASURES[node.fact].of)
            yield Item(self.words("explain.measure"), made)
        if node.why == "unsettled" and isinstance(node.subject, Atom):
            yield from map(self._hangs, _questions(node.subject.unsettled, node.value))

    def _hangs(self, question: str) -> Item:
        text = self.source.questions[question].text[self.lang]
        return Item(self._rests(self.words("explain.hangs", question=text), [question]))

    def _told(self, path: str) -> str:
        value = self.result.facts.get(path)
        if value is None:
            return self.words("read.missing", label=self.label(path))
        return self.words("read.fact", label=self.label(path), value=self.value(path, value))

    def _cited(self, node: ProofNode) -> Iterator[Item]:
        """Each statement that a node itself rests on: its id, paragraph and speaker; its text stands at the end.

        And what else is to be said of that: that it is our reading, or that the source is silent and asks a question.
        """
        for cite in node.cites:
            statement = self.source.statements[cite]
            speaker = self.source.speakers[statement.speaker].name[self.lang]
            yield Item(cited(self.words, statement, speaker))
        if node.our_reading:
            yield Item(self.words("explain.our_reading"))
        if not node.cites:
            yield from (self._hangs(question) for question in node.asks)

    # ---- why not -----------------------------------------------------------------------------------------------------

    def _barrier(self, barrier: Barrier) -> Item:
        if not barrier:
            return Item(self.words("explain.no_exception"))
        if len(barrier) == 1:
            return self._reason(barrier[0])
        return Item(self.words("explain.one_would"), tuple(self._reason(each) for each in barrier))

    def _reason(self, node: ProofNode) -> Item:
        """A node that keeps an outcome away, down to the facts that give it its truth."""
        under = self._ground(node) if node.node == "atom" else (self._reason(each) for each in grounds(node))
        return Item(self._rests(self._head(node), node.cites), tuple(under), truth=node.truth)


def _questions(unsettled: Mapping[Value, str], value: Value | None) -> Sequence[str]:
    """The question that a value hangs on; all that some value of the fact does, where it is hidden."""
    shown = [question for each, question in unsettled.items() if each == value]
    return shown or list(dict.fromkeys(unsettled.values()))
