"""`legal steps`: what a feature can say, in one language or, as JSON, in all."""

from __future__ import annotations

import json

from legal_cli import options, output


def steps(
    format_: options.PageFormats = options.PageFormat.text,
    lang: options.Langs = None,
    bidi: options.Bidis = options.Bidi.isolates,
) -> None:
    """List what a Gherkin feature can say: the steps, the keywords, and what their places take.

    Exit code: 0, or 2 for a wrong option.
    """
    from legal_cli.gherkin import listing

    words = options.words_for(lang, format_, bidi)
    if format_ is options.PageFormat.json:
        output.write_bytes(json.dumps(listing.tree(words.lang), ensure_ascii=False, indent=1) + "\n")
    elif format_ is options.PageFormat.markdown:
        output.write(listing.as_markdown(words))
    else:
        output.write(listing.as_text(words))
