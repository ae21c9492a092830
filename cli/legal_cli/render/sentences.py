"""What an answer is told with, sentence by sentence: outcomes, grounds, questions, statements, in one language.

It makes no page and decides nothing; `answer` and `explain` put the sentences in order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from legal.conditions import Atom
from legal.fields import UNKNOWN, Value
from legal.measures import MEASURES
from legal.report import Finding, ProofNode, ReadingResult, Result
from legal.rulebook import DAY, OUTCOMES, Rulebook, Source, atoms_of
from legal_cli.render.provenance import sanction, source_line, stated
from legal_cli.words import Free, Id, Words


class Sentences:
    """The sentences of answers in one language."""

    def __init__(self, words: Words, rulebook: Rulebook) -> None:
        self.words, self.rulebook, self.lang = words, rulebook, words.lang

    def case(self, result: Result) -> tuple[str, ...]:
        """The case's number, where it has one."""
        return () if result.scenario.id is None else (self.words("case", id=Free(result.scenario.id)),)

    def place(self, result: Result) -> str:
        """The file that a scenario was read from, and its place in it; "" where there is none."""
        if result.source is None or result.source == "-":
            return ""
        if result.document > 1:
            return self.words("place", source=Id(result.source), document=result.document)
        return self.words.isolate(Id(result.source))

    def _sentence(self, reading: ReadingResult, source: Source) -> str:
        joined = self.words("list").join(self._lifting(reading))
        told = self.words("or").join(self.words(f"possible.{each}") for each in _possible(reading))
        name, outcome = source.name[self.lang], reading.outcome
        return self.words(f"outcome.{outcome}", reading=name, exceptions=joined, possible=told)

    def _lifting(self, reading: ReadingResult) -> list[str]:
        """The exceptions that apply to the norms that are lifted, each once."""
        lifted = (each for each in reading.findings if each.outcome == "excepted")
        nodes = (node for finding in lifted for node in finding.proof.of[1:])
        return list(dict.fromkeys(node.text[self.lang] for node in nodes if node.truth == "true"))

    def _source_line(self, source: Source) -> str:
        return source_line(self.words, source)

    def title(self, finding: Finding) -> str:
        """A finding's norm by its title."""
        return self.words("norm", title=finding.proof.text.get(self.lang, ""))

    def follows(self, finding: Finding) -> list[str]:
        """The consequences, each with its length where that is given, and on what it rests."""
        return [
            self._rests(sanction(self.words, each.text[self.lang], each.range), each.cites, each.our_reading)
            for each in finding.consequences
        ]

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
        times = {DAY: source.in_force.text} if source.in_force else {}
        return [
            self.words("law.presumed", text=times[path][self.lang], label=self.label(path))
            if path in times
            else self._presumption(path, values[path], finding.presumed)
            for path in finding.presumptions
        ]

    def _presumption(self, path: str, value: Value | None, presumed: Sequence[str]) -> str:
        told = {"label": self.label(path), "value": self.presumed_value(path, value or "")}
        if path not in MEASURES:
            return self.words("presumed_fact", **told)
        facts = [self.label(fact) for fact in presumed if fact in MEASURES[path].of]
        return self.words("presumed_measure", **told, facts=self.words("list").join(facts))

    def _line(self, node: ProofNode, what: str) -> str:
        """A node in one line: its truth and what it is; or, where the source is silent, the question it hangs on."""
        if node.node == "exception" and not node.cites:
            return self._rests(what, node.asks)
        kind = "exception_truth" if node.node == "exception" else "truth"
        line = self.words("item", what=self.words(f"{kind}.{node.truth}"), text=what)
        return line if node.node == "atom" else self._rests_node(line, node)

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
        told = self.presumed_value if atom.why == "presumed" else self.value
        value = "" if atom.value is None else told(path, atom.value)
        return self.words(f"read.{key}", label=self.label(path), value=value)

    def resting(self, what: str, node: ProofNode) -> str:
        """A text with what a node rests on: its statements, or where it has none, the questions it hangs on."""
        return self._rests_node(what, node) if node.cites else self._rests(what, node.asks)

    def _rests(self, what: str, cites: Sequence[str], ours: bool = False) -> str:
        """A text with the statements it rests on; and whether that is our reading of them."""
        if not cites:
            return what
        ids = self.words("list").join(self.words.isolate(Id(short(cite))) for cite in cites)
        return self.words("our_reading" if ours else "rests_on", what=what, ids=ids)

    def _rests_node(self, what: str, node: ProofNode) -> str:
        """What a node was read at, with its citations."""
        return self._rests(what, node.cites, node.our_reading)

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
        return stated(self.words, statement, told)

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

    def presumed_value(self, path: str, value: Value) -> str:
        """A value that an unknown fact is read as; of the day, only that a law was in force on it."""
        return self.words("law.day") if path == DAY else self.value(path, value)


def short(whole: str) -> str:
    """The part of an id that is unique within its source: `S11`."""
    return whole.rpartition("#")[2]


def _possible(reading: ReadingResult) -> list[str]:
    """The outcomes that are possible, as keys of words; an exception only where the source has one that may apply.

    Of several norms the first outcome counts, so one is possible only where each norm may have it or a later one.
    """
    last = min((OUTCOMES.index(finding.possible[-1]) for finding in reading.findings), default=0)
    possible = {each for finding in reading.findings for each in finding.possible if OUTCOMES.index(each) <= last}
    nodes = [node for finding in reading.findings for node in finding.proof.of[1:]]
    has_own = any(node.cites and node.truth != "false" for node in nodes)
    keys = {
        "punishable": "punishable",
        "excepted": "excepted" if has_own else "lifted",
        "not_addressed": "not_addressed",
    }
    return [key for outcome, key in keys.items() if outcome in possible]


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
