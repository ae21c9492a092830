"""Which topics and speakers are meant by a name on the command line. Of a name that fits several, all are meant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher

from legal.claims_book import Voice, voices_of
from legal.errors import LONGEST_WORD, InputError, Parameter, Problem
from legal.fields import clean
from legal.files.document import visible
from legal.rulebook import Rulebook, Topic

_LIKE = 0.6


def topics_asked(book: Rulebook, name: str) -> tuple[Topic, ...]:
    """The topics of this id, whole (`iq#who-recruits`) or short.

    Raises:
        InputError: there is none, with the nearest; for a proposition that is its topic.
    """
    wanted = clean(name)
    found = tuple(each for each in book.topics.values() if wanted in (each.id, _short(each.id)))
    if not found:
        short = [_short(each) for each in book.topics]
        of_topic = [_short(each.id) for each in book.topics.values() if wanted in _names(each.propositions)]
        raise _unknown("unknown-topic", wanted, short, of_topic or _like(wanted, (*short, *book.topics)))
    return found


def voices_asked(book: Rulebook, name: str) -> tuple[Voice, ...]:
    """The speakers of this id, whole (`iq/stated-position#pm-adviser`) or short, or of this name in any language.

    Raises:
        InputError: there is none, with the nearest.
    """
    wanted = clean(name)
    voices = voices_of(book)
    found = tuple(each for each in voices if wanted.casefold() in _called(each))
    if not found:
        ids = list(dict.fromkeys(each.speaker.id for each in voices))
        forms = [form for each in voices for form in (each.speaker.id, each.id, *each.speaker.name.values())]
        raise _unknown("unknown-speaker", wanted, ids, _like(wanted, forms))
    return found


def _called(voice: Voice) -> set[str]:
    return {each.casefold() for each in (voice.id, voice.speaker.id, *voice.speaker.name.values())}


def _names(ids: Mapping[str, object]) -> set[str]:
    return {form for each in ids for form in (each, _short(each))}


def _short(whole: str) -> str:
    return whole.rpartition("#")[2]


def _like(word: str, forms: Iterable[str]) -> Sequence[str]:
    """The form most like a misspelt one, or that has it as a part."""
    if not word or len(word) > LONGEST_WORD:
        return ()
    folded = word.casefold()
    scores = {form: SequenceMatcher(None, folded, form.casefold()).ratio() for form in forms}
    scores |= {form: 1.0 for form in scores if len(folded) > 2 and folded in form.casefold()}
    close = [form for form, score in scores.items() if score >= _LIKE]
    return sorted(close, key=lambda form: scores[form], reverse=True)[:1]


def _unknown(code: str, value: str, known: Sequence[str], near: Sequence[str]) -> InputError:
    values = {"value": visible(value), "choices": ", ".join(known) or "-", "nearest": near[0] if near else None}
    return InputError([Problem(Parameter("about" if code == "unknown-topic" else "speaker"), code, values=values)])
