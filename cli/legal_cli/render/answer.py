"""The answer to a scenario as a page: outcome, presumptions, why, what follows, what is open, what is cited.

It puts sentences in order; how they look as text, Markdown or HTML is the writers' matter, and nothing is decided here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from legal.report import Finding, ProofNode, ReadingResult, Report, Result
from legal.rulebook import Rulebook
from legal_cli.render.page import Answer, Item, Page, Section
from legal_cli.render.reach import nearest, parts
from legal_cli.render.sentences import Sentences, citations, short
from legal_cli.words import Free, Id, Words

OUTCOMES = ("punishable", "undetermined", "excepted", "not_addressed")  # in the order in which they are counted


class AnswerOf(Sentences):
    """What one reading says of one scenario, in one language."""

    def __init__(self, words: Words, rulebook: Rulebook, result: Result, reading: ReadingResult) -> None:
        super().__init__(words, rulebook)
        self.result, self.said = result, reading
        self.source = rulebook.sources[reading.reading]

    def answer(self) -> Answer:
        """The outcome in a sentence with the document it is according to, then its grounds, norm by norm."""
        full = self.in_full()
        apart = [each for each in self.said.findings if each not in full]
        sections = [each for finding in full for each in self._finding(finding)]
        sections += self._section("not_met", self._named(apart))
        cited = {cite for finding in full for cite in citations(finding)}
        others = [cite for each in self.said.remarks for cite in each.cites if cite not in cited]
        sections += self._section("cited", self._stated(each for each in self.source.statements if each in cited))
        sections += self._section("remarks", self._stated(others))
        lines = (self._sentence(self.said, self.source), self._source_line(self.source))
        return Answer(self.source.name[self.lang], self.said.outcome, lines, tuple(sections))

    def _section(self, key: str, items: Iterable[Item]) -> list[Section]:
        """A titled list; none where it would be empty."""
        held = tuple(items)
        return [Section(self.words(key), held, kind=key)] if held else []

    def _finding(self, finding: Finding) -> Iterator[Section]:
        """The grounds of one norm's answer."""
        if len(self.said.findings) > 1:
            yield Section(self.title(finding), ())
        yield from self._section("presumed", (Item(each) for each in self._presumed(finding)))
        yield from self.proof(finding.proof)
        follows = map(Item, self.follows(finding))
        yield from self._section("follows" if finding.outcome == "punishable" else "may_follow", follows)
        yield from self._section("unsettled", self._asking(finding.unsettled))
        yield from self._section("missing", (Item(self._asked(path)) for path in finding.missing))
        others = [each for each in finding.open_questions if each not in finding.unsettled]
        yield from self._section("open_questions", self._asking(others))

    def in_full(self) -> Sequence[Finding]:
        """The norms that reach the case, else those that miss it by the fewest elements; `legal explain` has all."""
        return nearest(self.said.findings)

    def _named(self, findings: Sequence[Finding]) -> Iterator[Item]:
        """Norms by their titles, on one line."""
        titles = [each.proof.text[self.lang] for each in findings]
        if titles:
            yield Item(self.words("semicolon").join(titles))

    def _stated(self, cites: Iterable[str]) -> Iterator[Item]:
        return (Item(self._statement(each, self.source), name=short(each), whole=each) for each in cites)

    def _asking(self, ids: Sequence[str]) -> Iterator[Item]:
        told = self._questions(ids, self.source)
        return (Item(text, name=short(each), whole=each) for each, text in zip(ids, told, strict=True))

    # ---- why ---------------------------------------------------------------------------------------------------------

    def proof(self, proof: ProofNode) -> Iterator[Section]:
        """What the outcome rests on, as far as it decides; `legal explain` has the whole."""
        elements, *others = proof.of
        if elements.truth == "false":
            others = []  # where the elements fail, no exception matters
        exceptions = [node for node in others if node.cites]
        silent = [node for node in others if not node.cites]
        groups = (("elements", parts(elements)), ("exceptions", exceptions), ("silent", silent))
        told = tuple(
            Section(self.words(key), tuple(self._node(each) for each in nodes), kind=key)
            for key, nodes in groups
            if nodes
        )
        yield Section(self.words("why"), (), groups=told, kind="why")

    def _node(self, node: ProofNode) -> Item:
        what = node.text.get(self.lang) or self._title(node)
        under = [self._note(node)] if node.node == "atom" else [self._part(each) for each in _inner(node)]
        return Item(self._line(node, what), tuple(under), truth=node.truth)

    def _part(self, node: ProofNode) -> Item:
        return self._node(node) if node.text.get(self.lang) or node.node != "atom" else self._note(node)

    def _note(self, node: ProofNode) -> Item:
        """The fact that a node was read at, as a line of the entry that it stands in."""
        return Item(self._rests_node(self._read(node), node), note=True)


def answer_pages(
    report: Report, words: Words, book: Rulebook, of: type[AnswerOf] = AnswerOf, *, counted: bool = True
) -> Iterator[Page]:
    """A page for each scenario; then one that counts the outcomes, and one that names the readings left out."""
    for result in report.results:
        yield _page(result, words, book, of)
    if counted and len(report.results) > 1:
        yield Page(_summary(report, words), (), ())
    if report.left_out:
        readings = words("list").join(words.isolate(Id(each)) for each in report.left_out)
        yield Page(words("left_out", date=Id(report.asked.as_of or ""), readings=readings), (), ())


def _page(result: Result, words: Words, book: Rulebook, of: type[AnswerOf]) -> Page:
    """One scenario: its title, its place, then what each reading says, then the closing line."""
    said = tuple(of(words, book, result, reading).answer() for reading in result.readings)
    say, title = Sentences(words, book), words.isolate(Free(result.scenario.scenario))
    page = Page(title, say.case(result), (), words("closing"), place=say.place(result), answers=said)
    if len(said) == 1:
        return page
    from legal_cli.render.readings import side_by_side

    return page._replace(overview=side_by_side(say, result))


def _summary(report: Report, words: Words) -> str:
    counted = [each.outcome for each in report.results]
    counts = [
        words("count", n=counted.count(outcome), outcome=words(f"outcome_word.{outcome}"))
        for outcome in OUTCOMES
        if outcome in counted
    ]
    return words("summary", n=len(counted), counts=words("list").join(counts))


def _inner(node: ProofNode) -> Sequence[ProofNode]:
    """The parts worth a line: of what is decided by some of its parts, those; `legal explain` has the whole."""
    if node.node == "exception" and node.of[0].node in ("all", "any"):
        return _inner(node.of[0])
    deciding = {"all": "false", "any": "true"}.get(node.node)
    return [part for part in node.of if part.truth == deciding] if node.truth == deciding else node.of
