"""What became of a report that was answered anew, in words: what differs, under the cause of it.

It builds a page, which `page` writes as text or Markdown; the causes are `legal.replay`'s matter.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from legal import __version__
from legal.redaction import WITHOUT_SALT
from legal.replay_report import ABSENT, AtOdds, Difference, Replay, dotted
from legal_cli.render.page import Item, Page, Section
from legal_cli.words import Free, Id, Words

SHOWN = 10  # differences of one cause
_LONGEST = 100  # letters of a value


def replay_page(found: Replay, words: Words) -> Page:
    """Whether the report is the same; what it was answered with, then and now; and what differs."""
    told = words("replay.same" if found.same else "replay.differs")
    sections = [_cause(cause, found, words) for cause in found.counts]
    return Page(told, tuple(_lines(found, words)), tuple(sections), words("replay.closing"))


def _lines(found: Replay, words: Words) -> Iterator[str]:
    recorded = found.recorded.tree
    yield words("replay.report", file=Id(found.recorded.source))
    yield _made_with(
        "recorded", recorded["program"], recorded["rulebook"]["version"], recorded["rulebook"]["sha256"], words
    )
    yield _made_with("now", __version__, found.rulebook["version"], found.rulebook["sha256"], words)
    yield words("replay.results", n=len(recorded["results"]))
    if found.outcomes:
        yield words("replay.other_outcomes", n=found.outcomes)
    elif not found.same:
        yield words("replay.same_outcomes")
    if found.not_recomputed:
        yield words("replay.not_recomputed", n=found.not_recomputed)
    if found.recorded.redacted:
        yield words("replay.redacted")


def _made_with(key: str, program: str, version: str, sha256: str, words: Words) -> str:
    return words(f"replay.{key}", program=Id(_cut(program)), version=Id(_cut(version)), sha256=Id(_cut(sha256)))


def _cause(cause: str, found: Replay, words: Words) -> Section:
    """What differs for one cause, as far as it is shown."""
    of_cause = [each for each in found.differences if each.cause == cause and each.path]
    of_cause.sort(key=lambda each: each.now == WITHOUT_SALT)  # where facts changed, no hash of theirs fits
    items = [Item(_at_odds(each, words)) for each in found.at_odds[:SHOWN] if cause == "facts"]
    items += [Item(_difference(each, words)) for each in of_cause[:SHOWN]]
    left_out = found.counts[cause] - SHOWN
    if left_out > 0:
        items.append(Item(words("replay.more", n=left_out)))
    return Section(words(f"replay.cause.{cause}"), tuple(items))


def _at_odds(each: AtOdds, words: Words) -> str:
    """A fact that the proof contradicts."""
    given, proved = (_value(ABSENT if value is None else value, words) for value in (each.given, each.proved))
    return words("replay.at_odds", path=Id(_cut(dotted(each.path))), given=given, proved=proved)


def _difference(each: Difference, words: Words) -> str:
    values = {"recorded": _value(each.recorded, words), "now": _value(each.now, words)}
    return words("replay.difference", path=Id(_cut(each.where)), **values)


def _value(value: object, words: Words) -> Free | str:
    """A value as the report has it, on one line and not too long."""
    if value is ABSENT:
        return words("show.nothing")
    return Free(_cut(value if isinstance(value, str) and value else json.dumps(value, ensure_ascii=False)))


def _cut(text: str) -> str:
    from legal.files.document import visible

    return visible(text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…")
