"""The whole proof of an answer, and why not another: every condition with its truth, its ground and its citation.

It builds pages, which `page` writes as text or Markdown; nothing of a proof is left out, and nothing is decided here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from legal.conditions import Atom, OutcomeAtom
from legal.measures import MEASURES
from legal.report import Finding, ProofNode, ReadingResult, Report, Result
from legal.rulebook import Rulebook, Source
from legal.whynot import Barrier, grounds, why_not
from legal_cli.render.page import Item, Page, Section
from legal_cli.render.provenance import cited
from legal_cli.render.text import TextRenderer, citations
from legal_cli.words import Free, Id, Words


def explain_pages(report: Report, words: Words, book: Rulebook) -> Iterator[Page]:
    """A page for each scenario and reading, and one that names the readings left out."""
    for result in report.results:
        for reading in result.readings:
            yield Explanation(words, book, result, reading).page()
    if report.left_out:
        readings = words("list").join(words.isolate(Id(each)) for each in report.left_out)
        yield Page(words("left_out", date=Id(report.asked.as_of or ""), readings=readings), (), ())


class Explanation(TextRenderer):
    """The explanation of what one reading says of one scenario, in one language."""

    def __init__(self, words: Words, rulebook: Rulebook, result: Result, reading: ReadingResult) -> None:
        super().__init__(words, rulebook)
        self.answer, self.said = result, reading
        self.source: Source = rulebook.sources[reading.reading]

    def page(self) -> Page:
        """The outcome, then the proof of each norm, why not otherwise, and the statements cited."""
        title = self.words.isolate(Free(self.answer.scenario.scenario))
        lines = (*self._origin(self.answer), self._sentence(self.said, self.source), self._source_line(self.source))
        sections = [each for finding in self.said.findings for each in self._finding(finding)]
        known = {cite for finding in self.said.findings for cite in citations(finding)}
        others = [cite for each in self.said.remarks for cite in each.cites if cite not in known]
        remarks = [Item(self._statement(cite, self.source)) for cite in others]
        stated = [Item(self._statement(each, self.source)) for each in self.source.statements if each in known]
        sections += [self._list("cited", stated), self._list("remarks", remarks)]
        return Page(title, lines, tuple(each for each in sections if each), self.words("closing"))

    def _list(self, key: str, items: Sequence[Item]) -> Section | None:
        return Section(self.words(key), tuple(items)) if items else None

    def _finding(self, finding: Finding) -> Iterator[Section | None]:
        if len(self.said.findings) > 1:
            yield Section(self.words("norm", title=finding.proof.text.get(self.lang, "")), ())
        yield self._list("presumed", [Item(each) for each in self._presumed(finding)])
        yield Section(self.words("explain.proof"), (self._norm(finding.proof),))
        for outcome, barriers in why_not(finding.proof).items():
            title = self.words("explain.why_not", outcome=self.words(f"outcome_word.{outcome}"))
            yield Section(title, tuple(self._barrier(each) for each in barriers))
        follows = [Item(each) for each in self._follows(finding)]
        yield self._list("follows" if finding.outcome == "punishable" else "may_follow", follows)
        yield self._list("unsettled", [Item(each) for each in self._questions(finding.unsettled, self.source)])
        yield self._list("missing", [Item(self._asked(path)) for path in finding.missing])
        others = [each for each in finding.open_questions if each not in finding.unsettled]
        yield self._list("open_questions", [Item(each) for each in self._questions(others, self.source)])

    # ---- the proof ---------------------------------------------------------------------------------------------------

    def _norm(self, proof: ProofNode) -> Item:
        elements, *others = proof.of
        exceptions = tuple(self._tree(each) for each in others if each.cites)
        silent = tuple(self._tree(each) for each in others if not each.cites)
        under = [*self._cited(proof), Item(self.words("elements"), (self._tree(elements),))]
        under.append(Item(self.words("exceptions"), exceptions or (Item(self.words("explain.no_exception")),)))
        under += [Item(self.words("silent"), silent)] if silent else []
        return Item(self._head(proof), tuple(under))

    def _tree(self, node: ProofNode) -> Item:
        """A node with all that is below it."""
        if node.node == "atom":
            asked = (Item(self.words("explain.asked", test=self._compared(node))),) if node.text else ()
            return Item(self._head(node), (*asked, *self._ground(node), *self._cited(node)))
        return Item(self._head(node), (*self._cited(node), *(self._tree(part) for part in node.of)))

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
        if node.why == "unsettled" and isinstance(node.subject, Atom) and node.value is not None:
            question = node.subject.unsettled[node.value]
            yield self._hangs(question)

    def _hangs(self, question: str) -> Item:
        text = self.source.questions[question].text[self.lang]
        return Item(self._rests(self.words("explain.hangs", question=text), [question]))

    def _told(self, path: str) -> str:
        value = self.answer.facts.get(path)
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
        return Item(self._rests(self._head(node), node.cites), tuple(under))
