"""`legal explain`: the whole proof of what each reading says of scenarios, and why not otherwise."""

from __future__ import annotations

from legal_cli import options
from legal_cli.check import finish


def explain(
    paths: options.Paths,
    format_: options.Formats = options.Format.text,
    reading: options.Readings = None,
    lang: options.Langs = None,
    as_of: options.AsOf = None,
    rulebook: options.RulebookDir = None,
    exit_zero: options.ExitZero = False,
    bidi: options.Bidis = options.Bidi.isolates,
    redact: options.Redacts = None,
) -> None:
    """Show the whole proof: every condition, the fact or the unknown it rests on, its citation; and why not otherwise.

    The JSON is the report of `legal check`, whose proofs are whole. Exit codes are those of `legal check`.
    """
    from legal.checking import check_all
    from legal.files.scenarios import load_scenarios
    from legal_cli import redacting
    from legal_cli.publishing import Pages, Wish, publish

    words = options.words_for(lang, format_, bidi)
    book = options.open_rulebook(rulebook)
    with redacting.discreet(redact):
        report = check_all(load_scenarios(*paths), reading, as_of, book, lang=words.lang)

    def pages() -> Pages:
        from legal_cli.render.answer import answer_pages
        from legal_cli.render.explain import Explanation
        from legal_cli.render.text import as_text

        counted = format_ is not options.Format.text
        return Pages(lambda shown: answer_pages(shown, words, book, Explanation, counted=counted), as_text)

    told = publish(report, Wish("explain", format_, words, redact), pages)
    finish(told, words, exit_zero=exit_zero)
