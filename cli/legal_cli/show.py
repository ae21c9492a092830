"""`legal show`: everything about one thing of the rulebook, what it cites and what rests on it; or a list of all."""

from __future__ import annotations

from typing import Annotated

import typer

from legal_cli import options, output

Ids = Annotated[
    str | None,
    typer.Argument(metavar="[ID]", help="An id, such as iq/stated-position#S11, or S11 where only one thing has it."),
]


def show(
    id_: Ids = None,
    format_: options.PageFormats = options.PageFormat.text,
    lang: options.Langs = None,
    rulebook: options.RulebookDir = None,
    bidi: options.Bidis = options.Bidi.isolates,
) -> None:
    """Show a source, statement, speaker, norm, exception, claim, open question, fact or measure; without ID, list all.

    Exit code: 0, or 2 where no thing, or more than one, has the id.
    """
    from legal.lookup import Index

    words = options.words_for(lang, format_, bidi)
    index = Index(options.open_rulebook(rulebook))
    thing = None if id_ is None else index.find(id_)
    if format_ is options.PageFormat.json:
        from legal_cli.trees import show_tree

        output.write_json(show_tree(index, thing, words.lang))
    else:
        from legal_cli.render.formats import write_pages
        from legal_cli.render.show import ShowPages

        pages = ShowPages(words, index)
        write_pages(format_, [pages.listing() if thing is None else pages.page(thing)], words)
