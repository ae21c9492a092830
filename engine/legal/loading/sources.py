"""Reading a source: the document, its speakers, statements, claims and open questions, each accounted for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from legal.conditions import Atom
from legal.errors import Problem
from legal.files.document import Document
from legal.loading.entry import Entry, items_of, marked_ours, named, parts_of, table, unknown_id
from legal.loading.norms import NormReader, nodes_of, refuse_override
from legal.rulebook import (
    FIGURES,
    NOT_FOUND,
    STANCES,
    Claim,
    InForce,
    Question,
    Source,
    Speaker,
    Statement,
    atoms_of,
    topics_folder,
)

KINDS = (
    "headline",
    "legal-position",
    "government-measure",
    "policy-aim",
    "estimate",
    "allegation",
    "denial",
    "appeal",
    "context",
    "provision",
    "judgment",
    "interpretation",
)
AUTHORITIES = ("statute", "judgment", "official-statement", "report", "commentary")
CONFIDENCES = ("high", "medium-high", "medium", "medium-low", "low")
READ = ("directly", "through-a-report")


@dataclass(frozen=True, slots=True)
class SourceFiles:
    """The files of one source: its `source.yaml` and its norms, by name."""

    id: str
    source: Document
    norms: Mapping[str, Document]


def build_source(files: SourceFiles, problems: list[Problem]) -> Source:
    """One source of a rulebook. What is wrong is added to `problems`; the result is of use only if nothing was."""
    entry = Entry(files.source, problems)
    prefix = f"{files.id}#"
    statements = table(named(entry.need("statements")), _statement, prefix)
    speakers = table(named(entry.need("speakers")), _speaker)
    questions = table(named(entry.get("open_questions")), _question, prefix)
    paragraphs = {key: value.word() for key, value in items_of(entry.get("paragraphs"))}
    authority = entry.get("authority")
    day, not_before = _dated(entry)
    reader = NormReader(files.id, statements, questions, files.norms)
    reader.in_force = _in_force(entry.get("in_force"), reader)
    claims = table(named(entry.get("claims")), lambda key, part: _claim(key, part, reader), prefix)
    norms = [reader.norm(name, Entry(document, problems)) for name, document in files.norms.items()]
    remarks = tuple(reader.remark(part) for part in parts_of(entry.get("remarks")))
    source = Source(
        id=files.id,
        name=entry.need("name").texts(),
        document=_document(entry.need("document")),
        date=day,
        not_before=not_before,
        paragraphs=paragraphs,
        speakers=speakers,
        statements=statements,
        claims=claims,
        questions=questions,
        remarks=remarks,
        norms=tuple(norms),
        authority=authority.word(AUTHORITIES) if authority else "",
        in_force=reader.in_force,
    )
    refuse_override(entry)
    entry.close()
    _check_statements(entry, source)
    _check_speakers(entry, source)
    _check_questions(entry, source)
    _check_ids(entry)
    return source


def _speaker(key: str, entry: Entry) -> Speaker:
    perhaps = entry.get("perhaps")
    speaker = Speaker(key, entry.need("name").texts(), entry.need("role").texts(), perhaps.word() if perhaps else "")
    entry.close()
    return speaker


def _statement(key: str, entry: Entry) -> Statement:
    via, aside, credited = entry.get("via"), entry.get("aside"), entry.get("credits")
    locator = entry.get("locator")
    if locator and entry.has("paragraph"):
        locator.report("two-places", at_key=True)
    day, url, confidence, read = (entry.get(name) for name in ("date", "url", "confidence", "read"))
    if (not_before := entry.get("not_before")) and not (day and day.tree == NOT_FOUND):
        not_before.report("not-before-dated", at_key=True)
    statement = Statement(
        key,
        _scalar(entry.need("paragraph")) if not locator or entry.has("paragraph") else "",
        entry.need("speaker").word(),
        entry.need("kind").word(KINDS),
        entry.need("text").texts(),
        via.texts() if via else {},
        aside.texts() if aside else {},
        credited.word() if credited else "",
        locator.texts() if locator else {},
        (NOT_FOUND if day.tree == NOT_FOUND else _day(day)) if day else "",
        url.word() if url else "",
        confidence.word(CONFIDENCES) if confidence else "",
        read.word(READ) if read else "",
        marked_ours(entry),
        _day(not_before) if not_before else "",
    )
    entry.close()
    return statement


def _scalar(entry: Entry) -> str:
    """A paragraph's name: a number or a letter."""
    if isinstance(entry.tree, int) and not isinstance(entry.tree, bool):
        return str(entry.tree)
    return entry.word()


def _question(key: str, entry: Entry) -> Question:
    see = entry.get("see")
    several = see.parts(least=1) if see and isinstance(see.tree, list) else [see] if see else []
    question = Question(
        key, entry.need("text").texts(), entry.need("hangs").texts(), tuple(each.word() for each in several)
    )
    entry.close()
    return question


def _claim(key: str, entry: Entry, reader: NormReader) -> Claim:
    """A claim; that its topic and proposition are there is checked where the topics are known."""
    figure, prefix = entry.get("figure"), f"{topics_folder(reader.source)}#"
    claim = Claim(
        key,
        reader.cites(entry, "claim"),
        prefix + entry.need("topic").word(),
        _figures(figure) if figure else {},
        "" if figure else prefix + entry.need("proposition").word(),
        "" if figure else entry.need("stance").word(STANCES),
    )
    entry.close()
    return claim


def _figures(entry: Entry) -> dict[str, int]:
    """A number as it is claimed; whether there can be such a number is checked with the topics."""
    figures = {word: value.tree for word, value in entry.items() if type(value.tree) is int and word in FIGURES}
    if not figures or figures != entry.tree or min(figures.values()) < 0:
        entry.report("wrong-value", wanted="about, below, above, at_least, at_most or exactly, with a whole number,")
    return figures


def _document(entry: Entry) -> Mapping[str, Any]:
    """Bibliographic data, as the document itself has them; and whether we read it directly."""
    found: dict[str, str] = {}
    for key in ("title", "publisher", "dateline", "language", "url", "read"):
        part = entry.get(key) if key in ("dateline", "read") else entry.need(key)
        if part is not None:
            found[key] = part.word(READ if key == "read" else ())
    entry.close()
    return found


def _in_force(entry: Entry | None, reader: NormReader) -> InForce | None:
    """From when and until when a law was in force."""
    if entry is None:
        return None
    end = entry.get("to")
    found = InForce(
        _day(entry.need("from")),
        _day(end) if end else None,
        reader.cites(entry, "law's time in force"),
        entry.need("text").texts(),
    )
    if end and found.end and found.end < found.start:
        end.report("ends-before-start")
    entry.close()
    return found if found.start and found.end != "" else None  # a day that is none has been noted


_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def _dated(entry: Entry) -> tuple[str | None, str | None]:
    day, not_before = entry.need("date"), entry.get("not_before")
    if day.tree == NOT_FOUND and not_before is None:
        day.report("date-not-found")
    return None if day.tree == NOT_FOUND else _day(day), _day(not_before) if not_before else None


def _day(entry: Entry) -> str:
    text = entry.tree if isinstance(entry.tree, str) else ""
    try:
        return date.fromisoformat(text if _DATE.fullmatch(text) else "").isoformat()
    except ValueError:
        entry.report("undefined-source-date")
        return ""


def _check_statements(entry: Entry, source: Source) -> None:
    uses = statement_uses(source)
    for key, part in entry.need("statements").items():
        whole = f"{source.id}#{key}"
        statement = source.statements[whole]
        if statement.speaker and statement.speaker not in source.speakers:
            unknown_id(part.need("speaker"), "speaker", statement.speaker, source.speakers)
        if statement.credits and statement.credits not in source.speakers:
            unknown_id(part.need("credits"), "speaker", statement.credits, source.speakers)
        if statement.paragraph and statement.paragraph not in source.paragraphs:
            part.need("paragraph").report("paragraph-unknown", value=statement.paragraph)
        if uses[whole] and statement.aside:
            part.need("aside").report("statement-aside", at_key=True, used=uses[whole][0])
        if not uses[whole] and not statement.aside:
            part.report("statement-use", at_key=True)


def _check_speakers(entry: Entry, source: Source) -> None:
    for key, speaker in source.speakers.items():
        others = {other: each for other, each in source.speakers.items() if other != key}
        if speaker.perhaps and speaker.perhaps not in others:
            unknown_id(entry.need("speakers").need(key).need("perhaps"), "speaker", speaker.perhaps, others)
    for key, claim in source.claims.items():
        speakers = {source.statements[each].speaker for each in claim.cites if each in source.statements}
        if len(speakers) > 1:
            part = entry.need("claims").need(key.rpartition("#")[2])
            part.need("cites").report("claim-speakers", speakers=", ".join(sorted(speakers)))


def statement_uses(source: Source) -> dict[str, list[str]]:
    """What rests on each statement: ids of norms, exceptions and claims, and the word `remark`."""
    uses: dict[str, list[str]] = {key: [] for key in source.statements}

    def use(cites: tuple[str, ...], by: str) -> None:
        for cite in cites:
            if cite in uses and by not in uses[cite]:
                uses[cite].append(by)

    for norm in source.norms:
        use(norm.cites, norm.id)
        for node in nodes_of(norm):
            use(node.cites, norm.id)
        for exception in norm.unless:
            use(exception.cites, exception.id)
        for consequence in norm.consequences:
            use(consequence.cites, norm.id)
    for claim in source.claims.values():
        use(claim.cites, claim.id)
    for remark in source.remarks:
        use(remark.cites, "remark")
    return uses


def _check_questions(entry: Entry, source: Source) -> None:
    asked = {question for norm in source.norms for question in norm.asks} | {
        question
        for norm in source.norms
        for leaf in atoms_of(norm)
        if isinstance(leaf, Atom)
        for question in leaf.unsettled.values()
    }
    questions = entry.get("open_questions")
    for key, part in items_of(questions):
        if f"{source.id}#{key}" not in asked:
            part.report("question-unasked", at_key=True)


def _check_ids(entry: Entry) -> None:
    """Statements, claims, open questions and speakers are named alike (`iq/stated-position#S11`): they share no id."""
    taken: set[str] = set()
    for section in ("statements", "claims", "open_questions", "speakers"):
        for key, part in items_of(entry.get(section)):
            if key in taken:
                part.report("duplicate-id", at_key=True, value=key)
            taken.add(key)
