"""The answer as plain text for a terminal or a mail: what a careful colleague would write, 80 columns wide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from legal.conditions import Atom
from legal.fields import UNKNOWN, Value
from legal.measures import MEASURES
from legal.report import Finding, ProofNode, ReadingResult, Report, Result
from legal.rulebook import Rulebook, Source, atoms_of
from legal_cli.render.layout import wrap
from legal_cli.words import Free, Id, Words

_COLOURS = {"punishable": "31", "undetermined": "33", "excepted": "32", "not_addressed": "36"}


HEADLINE = "H"  # the name of a document's headline among its paragraphs


class TextRenderer:
    """Renders results in one language; `colour` marks the outcome, never without its word."""

    def __init__(self, words: Words, rulebook: Rulebook, *, colour: bool = False) -> None:
        self.words, self.rulebook, self.colour = words, rulebook, colour
        self.lang = words.lang

    def report(self, report: Report) -> str:
        """All results, one after the other, with a count at the end where there are several."""
        blocks = ["\n".join(self.result(result)) for result in report.results]
        if len(report.results) > 1:
            blocks.append("\n".join(self.summary(report)))
        if report.left_out:
            readings = self.words("list").join(self.words.isolate(Id(each)) for each in report.left_out)
            blocks.append(self.words("left_out", date=Id(report.asked.as_of or ""), readings=readings))
        return "\n\n".join(blocks) + "\n" if blocks else ""

    def summary(self, report: Report) -> list[str]:
        counted = [each.outcome for each in report.results]
        counts = [
            self.words("count", n=counted.count(outcome), outcome=self.words(f"outcome_word.{outcome}"))
            for outcome in _COLOURS
            if outcome in counted
        ]
        return wrap(self.words("summary", n=len(counted), counts=self.words("list").join(counts)))

    def result(self, result: Result) -> Iterator[str]:
        """One scenario: its title, then what each reading says, then the closing line."""
        title = self.words.isolate(Free(result.scenario.scenario))
        yield from wrap(title)
        yield from self._origin(result)
        for reading in result.readings:
            yield ""
            yield from self.reading(reading)
        yield ""
        yield from wrap(self.words("closing"))

    def _origin(self, result: Result) -> Iterator[str]:
        if result.scenario.id is not None:
            yield from wrap(self.words("case", id=Free(result.scenario.id)))
        if result.source is not None and result.source != "-":
            place = self.words.isolate(Id(result.source))
            if result.document > 1:
                place = self.words("place", source=Id(result.source), document=result.document)
            yield place

    def reading(self, reading: ReadingResult) -> Iterator[str]:
        """What one reading says: the outcome in a sentence, then its grounds, norm by norm."""
        source = self.rulebook.sources[reading.reading]
        yield from self._outcome(reading, source)
        for finding in reading.findings:
            yield from self.finding(finding, source, several=len(reading.findings) > 1)
        cited = {cite for finding in reading.findings for cite in citations(finding)}
        yield from self._section(
            "cited", [self._statement(each, source) for each in source.statements if each in cited]
        )
        remarks = [cite for remark in reading.remarks for cite in remark.cites if cite not in cited]
        yield from self._section("remarks", [self._statement(each, source) for each in remarks])

    def _outcome(self, reading: ReadingResult, source: Source) -> Iterator[str]:
        """The outcome in a sentence, and the document that it is according to."""
        lines, colour = wrap(self._sentence(reading, source)), _COLOURS[reading.outcome]
        yield from (f"\033[1;{colour}m{line}\033[0m" if self.colour else line for line in lines)
        yield from wrap(self._source_line(source))

    def _sentence(self, reading: ReadingResult, source: Source) -> str:
        joined = self.words("list").join(self._lifting(reading))
        told = self.words("or").join(self.words(f"possible.{each}") for each in _possible(reading))
        name, outcome = source.name[self.lang], reading.outcome
        return self.words(f"outcome.{outcome}", reading=name, exceptions=joined, possible=told)

    def _lifting(self, reading: ReadingResult) -> list[str]:
        """The exceptions that apply."""
        nodes = (node for finding in reading.findings for node in finding.proof.of[1:])
        return [node.text[self.lang] for node in nodes if node.truth == "true"]

    def _source_line(self, source: Source) -> str:
        """The document by its title, publisher and day; where no day was found, the earliest it can be of."""
        if source.date is not None:
            dated = self.words("dated", date=Id(source.date))
        else:
            dated = self.words("undated", date=Id(source.not_before))
        title, publisher = Free(source.document["title"]), Free(source.document["publisher"])
        return self.words("source", title=title, publisher=publisher, dated=dated)

    def finding(self, finding: Finding, source: Source, *, several: bool) -> Iterator[str]:
        """The grounds of one norm's answer."""
        proof = finding.proof
        if several:
            yield ""
            yield from wrap(self.words("norm", title=proof.text[self.lang]))
        yield from self._section("presumed", self._presumed(finding))
        yield ""
        yield from wrap(self.words("why"))
        yield from self.proof(proof)
        certain = finding.outcome == "punishable"
        follows = [self._rests(each.text[self.lang], each.cites) for each in finding.consequences]
        yield from self._section("follows" if certain else "may_follow", follows)
        yield from self._section("unsettled", self._questions(finding.unsettled, source))
        yield from self._section("missing", [self._asked(path) for path in finding.missing])
        others = [each for each in finding.open_questions if each not in finding.unsettled]
        yield from self._section("open_questions", self._questions(others, source))

    def _section(self, key: str, items: Sequence[str]) -> Iterator[str]:
        if items:
            yield ""
            yield from wrap(self.words(key))
            for item in items:
                yield from wrap(item, first="- ", rest="  ")

    def _presumed(self, finding: Finding) -> list[str]:
        """Every presumption that the answer rests on, with the facts that were not told."""
        source = self.rulebook.sources[finding.norm.rpartition("/")[0]]
        values: dict[str, Value | None] = {  # a norm that this one asks for may be the one that presumes
            atom.fact: atom.presume
            for norm in source.norms
            for atom in atoms_of(norm)
            if isinstance(atom, Atom) and atom.presume is not None
        }
        values |= {atom.fact: atom.value for atom in _atoms(finding.proof) if atom.why == "presumed"}
        return [self._presumption(path, values[path], finding.presumed) for path in finding.presumptions]

    def _presumption(self, path: str, value: Value | None, presumed: Sequence[str]) -> str:
        told = {"label": self.label(path), "value": self.value(path, value or "")}
        if path not in MEASURES:
            return self.words("presumed_fact", **told)
        facts = [self.label(fact) for fact in presumed if fact in MEASURES[path].of]
        return self.words("presumed_measure", **told, facts=self.words("list").join(facts))

    def proof(self, proof: ProofNode) -> Iterator[str]:
        """Why a norm says what it says, in short: elements, exceptions, and what the source is silent on."""
        elements, *others = proof.of
        if elements.truth == "false":
            others = []  # where the elements fail, no exception matters
        exceptions = [node for node in others if node.cites]
        silent = [node for node in others if not node.cites]
        for key, nodes in (("elements", _parts(elements)), ("exceptions", exceptions), ("silent", silent)):
            if nodes:
                yield from wrap(self.words(key), first="  ", rest="  ")
                for node in nodes:
                    yield from self._node(node, "  ")

    def _node(self, node: ProofNode, indent: str) -> Iterator[str]:
        what = node.text.get(self.lang) or self._title(node)
        yield from wrap(self._line(node, what), first=f"{indent}- ", rest=f"{indent}  ")
        if node.node == "atom":
            yield from wrap(self._rests_node(self._read(node), node), first=f"{indent}  ", rest=f"{indent}  ")
            return
        for part in _inner(node):
            if part.text.get(self.lang):
                yield from self._node(part, indent + "  ")
            else:
                yield from wrap(self._rests_node(self._read(part), part), first=f"{indent}  ", rest=f"{indent}  ")

    def _line(self, node: ProofNode, what: str) -> str:
        """A node in one line: its truth and what it is; or, where the source is silent, the question it hangs on."""
        if node.node == "exception" and not node.cites:
            return self._rests(what, node.asks)
        kind = "exception_truth" if node.node == "exception" else "truth"
        line = self.words("item", what=self.words(f"{kind}.{node.truth}"), text=what)
        return line if node.node == "atom" else self._rests(line, node.cites)

    def _title(self, node: ProofNode) -> str:
        return self._read(node) if node.node == "atom" else self.words(f"node.{node.node}")

    def _read(self, atom: ProofNode) -> str:
        """The fact that an atom was read at."""
        if atom.why == "finding":
            possible = atom.value if isinstance(atom.value, tuple) else ()
            return self.words(
                "read.finding", value=self.words("or").join(self.words(f"outcome_word.{each}") for each in possible)
            )
        path = atom.fact
        key = "open" if atom.why == "missing" and atom.value is not None else atom.why
        value = "" if atom.value is None else self.value(path, atom.value)
        return self.words(f"read.{key}", label=self.label(path), value=value)

    def _rests(self, what: str, cites: Sequence[str]) -> str:
        if not cites:
            return what
        ids = self.words("list").join(self.words.isolate(Id(short(cite))) for cite in cites)
        return self.words("rests_on", what=what, ids=ids)

    def _rests_node(self, what: str, node: ProofNode) -> str:
        """What a node was read at, with its citations; and whether that is our reading of them."""
        if not node.our_reading:
            return self._rests(what, node.cites)
        ids = self.words("list").join(self.words.isolate(Id(short(cite))) for cite in node.cites)
        return self.words("our_reading", what=what, ids=ids)

    def _questions(self, ids: Sequence[str], source: Source) -> list[str]:
        return [self._rests(source.questions[each].text[self.lang], [each]) for each in ids]

    def _asked(self, path: str) -> str:
        question = self.rulebook.facts[path].question[self.lang]
        return self.words("rests_on", what=question, ids=Id(path))

    def _statement(self, cite: str, source: Source) -> str:
        statement = source.statements[cite]
        speaker = source.speakers[statement.speaker]
        said = {"speaker": speaker.name[self.lang], "role": speaker.role[self.lang], "text": statement.text[self.lang]}
        told = (
            self.words("said_via", via=statement.via[self.lang], **said)
            if statement.via
            else self.words("said", **said)
        )
        if statement.paragraph == HEADLINE:
            return self.words("statement_headline", id=Id(short(cite)), said=told)
        return self.words("statement", id=Id(short(cite)), paragraph=Id(statement.paragraph), said=told)

    def label(self, path: str) -> str:
        """What a fact or measure is called."""
        return self.rulebook.facts[path].label[self.lang]

    def value(self, path: str, value: Value) -> str:
        """A fact's value in words: choices and States by name, dates and numbers as they are."""
        if isinstance(value, tuple):
            entries = [self.value(path, each) for each in value if each != UNKNOWN]
            return self.words("list").join(entries) or self.words("none")
        text = self.rulebook.facts[path].choices.get(str(value)) or self.rulebook.places.get(str(value))
        return text[self.lang] if text else self.words.isolate(Id(value))


def short(whole: str) -> str:
    """The part of an id that is unique within its source: `S11`."""
    return whole.rpartition("#")[2]


def _possible(reading: ReadingResult) -> list[str]:
    """The outcomes that are possible, as keys of words; an exception only where the source has one that may apply."""
    possible = {each for finding in reading.findings for each in finding.possible}
    nodes = [node for finding in reading.findings for node in finding.proof.of[1:]]
    has_own = any(node.cites and node.truth != "false" for node in nodes)
    keys = {
        "punishable": "punishable",
        "excepted": "excepted" if has_own else "lifted",
        "not_addressed": "not_addressed",
    }
    return [key for outcome, key in keys.items() if outcome in possible]


def _parts(node: ProofNode) -> Sequence[ProofNode]:
    return node.of if node.node == "all" else (node,)


def _inner(node: ProofNode) -> Sequence[ProofNode]:
    """The parts worth a line: of what is decided by some of its parts, those; `legal explain` has the whole."""
    if node.node == "exception" and node.of[0].node in ("all", "any"):
        return _inner(node.of[0])
    deciding = {"all": "false", "any": "true"}.get(node.node)
    return [part for part in node.of if part.truth == deciding] if node.truth == deciding else node.of


def _atoms(node: ProofNode) -> Iterator[ProofNode]:
    if node.node == "atom":
        yield node
    for part in node.of:
        yield from _atoms(part)


def citations(finding: Finding) -> Iterator[str]:
    """The ids of all statements that a finding rests on."""
    yield from finding.cites
    for consequence in finding.consequences:
        yield from consequence.cites
    yield from cites_below(finding.proof)


def cites_below(node: ProofNode) -> Iterator[str]:
    """The ids of all statements that a node and what is below it rest on."""
    yield from node.cites
    for part in node.of:
        yield from cites_below(part)
