"""Reading topics and their propositions, and holding the claims of all sources to them. No fact is known here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from legal.errors import Problem, nearest
from legal.figures import can_be_so
from legal.files.document import Document
from legal.loading.entry import Entry, items_of, named, parts_of, table
from legal.propositions import Literal, Logic
from legal.rulebook import Claim, Proposition, Source, Topic, topics_folder


def build_topics(document: Document, folder: str, problems: list[Problem]) -> dict[str, Topic]:
    """The topics of a folder, by whole id (`iq#who-recruits`), with their links sound as logic."""
    entry = Entry(document, problems)
    prefix = f"{folder}#"
    topics = table(named(entry.need("topics")), lambda key, part: _topic(key, part, prefix), prefix)
    entry.close()
    _check_ids(entry)
    return topics


def _topic(key: str, entry: Entry, prefix: str) -> Topic:
    counts, propositions = entry.get("counts"), entry.get("propositions")
    topic = Topic(
        key,
        entry.need("text").texts(),
        counts.texts() if counts else {},
        table(named(propositions), lambda whole, part: _proposition(whole, part, prefix), prefix),
    )
    entry.close()
    sound = [_check_links(part, topic, prefix) for _, part in items_of(propositions)]
    if all(sound):
        _check_logic(items_of(propositions), topic, prefix)
    return topic


def _proposition(key: str, entry: Entry, prefix: str) -> Proposition:
    implies = tuple(prefix + part.word() for part in parts_of(entry.get("implies")))
    excludes = tuple(prefix + part.word() for part in parts_of(entry.get("excludes")))
    proposition = Proposition(key, entry.need("text").texts(), implies, excludes)
    entry.close()
    return proposition


def _check_links(entry: Entry, topic: Topic, prefix: str) -> bool:
    """Whether the links of a proposition name others of the topic."""
    named_here = True
    for part in (*parts_of(entry.get("implies")), *parts_of(entry.get("excludes"))):
        if isinstance(part.tree, str) and prefix + part.tree not in topic.propositions:
            _unknown(part, "proposition", part.tree, topic.propositions)
            named_here = False
    return named_here


def _check_logic(entries: Iterable[tuple[str, Entry]], topic: Topic, prefix: str) -> None:
    """No proposition implies itself by way of others, and none leads to its own contrary."""
    logic = Logic(topic.propositions.values())
    told: set[str] = set()
    for key, entry in entries:
        this = Literal(prefix + key, True)
        same = [each for each in topic.propositions if _equal(logic, this, Literal(each, True))]
        if this.proposition in topic.propositions[this.proposition].implies or (len(same) > 1 and same[0] not in told):
            told.add(same[0])
            entry.report("implies-cycle", at_key=True, propositions=", ".join(_short(each) for each in same))
        elif len(same) == 1 and logic.impossible(this):
            entry.report("proposition-impossible", at_key=True)


def _equal(logic: Logic, one: Literal, other: Literal) -> bool:
    return other in logic.following(one) and one in logic.following(other)


def _check_ids(entry: Entry) -> None:
    """Topics and propositions are named alike (`iq#who-recruits`): they share no id."""
    taken = {key for key, _ in items_of(entry.get("topics"))}
    for _, topic in items_of(entry.get("topics")):
        for key, part in items_of(topic.get("propositions") if isinstance(topic.tree, dict) else None):
            if key in taken:
                part.report("duplicate-id", at_key=True, value=key)
            taken.add(key)


def check_claims(source: Source, document: Document, topics: Mapping[str, Topic], problems: list[Problem]) -> None:
    """That each claim of a source is on a topic and a proposition that are there, and a figure where one is meant."""
    claims = Entry(document, problems).get("claims")
    for key, part in items_of(claims):
        claim = source.claims[f"{source.id}#{key}"]
        topic = topics.get(claim.topic)
        if topic is None and _short(claim.topic):
            own = [each for each in topics if each.startswith(f"{topics_folder(source.id)}#")]
            _unknown(part.need("topic"), "topic", _short(claim.topic), own)
        elif topic is None:
            continue
        elif _short(claim.proposition) and claim.proposition not in topic.propositions:
            _unknown(part.need("proposition"), "proposition", _short(claim.proposition), topic.propositions)
        elif claim.figure:
            _check_figure(part.need("figure"), claim, topic)


def _check_figure(entry: Entry, claim: Claim, topic: Topic) -> None:
    if not topic.counts:
        entry.report("figure-of-nothing", at_key=True, topic=_short(topic.id))
    if min(claim.figure.values()) >= 0 and not can_be_so(claim.figure):
        entry.report("wrong-value", wanted="a figure that some number can have; about stands alone,")


def check_claimed(document: Document, folder: str, sources: Iterable[Source], problems: list[Problem]) -> None:
    """That each topic, proposition and `counts` of a folder is claimed by a source, and shares no id with one's own."""
    used: set[str] = set()
    ids: set[str] = set()
    for source in sources:
        ids.update(
            source.claims, source.statements, source.questions, (f"{source.id}#{key}" for key in source.speakers)
        )
        for claim in source.claims.values():
            used |= {claim.topic, claim.proposition or f"{claim.topic} counts"}
    for key, topic in items_of(Entry(document, problems).get("topics")):
        parts = [(key, topic), *items_of(topic.get("propositions") if isinstance(topic.tree, dict) else None)]
        for name, part in parts:
            if f"{folder}#{name}" not in used:
                part.report("unclaimed", at_key=True, value=name)
            if f"{folder}#{name}" in ids:
                part.report("duplicate-id", at_key=True, value=name)
        counts = topic.get("counts")
        if counts and f"{folder}#{key} counts" not in used and f"{folder}#{key}" in used:
            counts.report("unclaimed", at_key=True, value="counts")


def _short(whole: str) -> str:
    return whole.rpartition("#")[2]


def _unknown(entry: Entry, kind: str, value: str, known: Iterable[str]) -> None:
    entry.report("unknown-in-topics", kind=kind, value=value, nearest=nearest(value, map(_short, known)))
