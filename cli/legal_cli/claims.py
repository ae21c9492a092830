"""`legal claims`: who says what, and how the claims stand to one another. Who is right is not asked."""

from __future__ import annotations

from typing import Annotated

import typer

from legal_cli import options, output

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
    words = options.words_for(lang, format_, bidi)
    book = options.open_rulebook(rulebook)
    if format_ is options.PageFormat.json:
        from legal_cli.trees import claims_tree

        output.write_json(claims_tree(book, about, speaker, words, as_of))
        return
    from legal.as_of import day_asked
    from legal.claims_asked import topics_asked, voices_asked
    from legal.claims_book import claims_book
    from legal_cli.render.claims import ClaimPages
    from legal_cli.render.formats import write_pages

    topics = None if about is None else [each.id for each in topics_asked(book, about)]
    voices = None if speaker is None else voices_asked(book, speaker)
    day = None if as_of is None else day_asked(as_of)
    write_pages(format_, [ClaimPages(words).page(claims_book(book, topics, day), voices, day)], words)
