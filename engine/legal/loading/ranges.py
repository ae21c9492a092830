"""Reading what a sanction is called in its law and how long it may be; what follows from that is not asked."""

from __future__ import annotations

import re
from collections.abc import Mapping

from legal.loading.entry import Entry
from legal.rulebook import BOUNDS

_LENGTH = re.compile(r"([1-9]\d{0,2}) (year|month)s?", re.ASCII)
_TERM = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def term_of(entry: Entry | None) -> str:
    """A term of art, as a word with hyphens; "" where there is none."""
    if entry is None:
        return ""
    word = entry.word()
    if word and not _TERM.fullmatch(word):
        entry.report("wrong-value", wanted="a word of letters a-z and hyphens, such as `temporary-imprisonment`,")
    return word


def range_of(entry: Entry | None) -> Mapping[str, str]:
    """The bounds of a sanction's length, each as `5 years` or `3 months`; empty where there are none."""
    if entry is None:
        return {}
    found: dict[str, str] = {}
    for bound in BOUNDS:
        if part := entry.get(bound):
            found[bound] = part.word()
            if found[bound] and not _LENGTH.fullmatch(found[bound]):
                part.report("wrong-value", wanted="a length such as `5 years` or `3 months`")
    if not found or len(found.keys() & {"more_than", "at_least"}) > 1:
        entry.report("wrong-value", wanted="more_than or at_least, or up_to, or one of them with up_to,")
    if _is_empty(found):
        entry.report("range-empty")
    entry.close()
    return found


def months(length: str) -> int:
    """A length in months; 0 where it is none."""
    match = _LENGTH.fullmatch(length)
    return 0 if match is None else int(match[1]) * (12 if match[2] == "year" else 1)


def _is_empty(found: Mapping[str, str]) -> bool:
    most = months(found.get("up_to", ""))
    if not most:
        return False
    return months(found.get("more_than", "")) >= most or months(found.get("at_least", "")) > most
