"""`legal claims`: who says what, and how the claims stand to one another. Who is right is not asked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from legal_cli import options, output

if TYPE_CHECKING:
    from legal.claims_book import TopicBook
    from legal.rulebook import Rulebook
    from legal_cli.words import Words

FORMAT = "legal-claims/1"
About = Annotated[
    str | None, typer.Option("--about", metavar="TOPIC", help="One topic alone, such as number-recruited.")
]
SpeakerName = Annotated[
    str | None,
    typer.Option("--speaker", metavar="SPEAKER", help="What one speaker says: an id, such as pm-adviser, or a name."),
]
ClaimsAsOf = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DATE", help="Leave out claims that are later than this day (YYYY-MM-DD)."),
]


def claims(
    about: About = None,
    speaker: SpeakerName = None,
    format_: options.PageFormats = options.PageFormat.text,
    lang: options.Langs = None,
    as_of: ClaimsAsOf = None,
    rulebook: options.RulebookDir = None,
    bidi: options.Bidis = options.Bidi.isolates,
) -> None:
    """Show who affirms, denies, relays or is silent, and how the claims stand to one another; none is law.

    Exit code: 0, or 2 where there is no such topic or speaker.
    """
    from legal.as_of import day_asked
    from legal.claims_asked import topics_asked, voices_asked
    from legal.claims_book import claims_book

    words = options.words_for(lang, format_, bidi)
    book = options.open_rulebook(rulebook)
    topics = None if about is None else [each.id for each in topics_asked(book, about)]
    voices = None if speaker is None else voices_asked(book, speaker)
    day = None if as_of is None else day_asked(as_of)
    found = claims_book(book, topics, day)
    if format_ is options.PageFormat.json:
        asked: dict[str, Any] = {"about": topics, "speaker": None if voices is None else [each.id for each in voices]}
        output.write_json(_tree(book, found, asked | {"lang": words.lang, "as_of": day}, words))
        return
    from legal_cli.render.claims import ClaimPages
    from legal_cli.render.formats import write_pages

    write_pages(format_, [ClaimPages(words).page(found, voices, day)], words)


def _tree(book: Rulebook, found: Sequence[TopicBook], asked: dict[str, Any], words: Words) -> dict[str, Any]:
    from legal import __version__
    from legal.claims_book import voices_of
    from legal.claims_records import left_out, topic_record, voices_record

    shown = found if asked["speaker"] is None else [each.of(asked["speaker"]) for each in found]
    if asked["as_of"] is not None:
        asked = asked | {"left_out": left_out(shown)}
    return {
        "format": FORMAT,
        "program": __version__,
        "rulebook": {"version": book.version, "sha256": book.sha256},
        "asked": asked,
        "topics": [topic_record(each, words.lang) for each in shown],
        "speakers": voices_record(voices_of(book), words.lang),
        "meaning": dict(words.table["claims"]["meaning"]),
        "note": words("claims.closing"),
    }
