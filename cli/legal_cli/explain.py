"""`legal explain`: the whole proof of what each reading says of scenarios, and why not otherwise."""

from __future__ import annotations

from legal_cli import options, output
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

    redacting.want_json(redact, format_)
    words = options.words_for(lang, format_, bidi)
    book = options.open_rulebook(rulebook)
    with redacting.discreet(redact):
        report = check_all(load_scenarios(*paths), reading, as_of, book, lang=words.lang)
    if redact is not None:
        report = redacting.write_redacted(report, redact, words)
    elif format_ is options.Format.json:
        output.write_bytes(report.to_json())
    else:
        from legal_cli.render.answer import answer_pages
        from legal_cli.render.explain import Explanation
        from legal_cli.render.formats import write_answers
        from legal_cli.render.text import as_text

        pages = answer_pages(report, words, book, Explanation, counted=format_ is not options.Format.text)
        write_answers(format_.value, pages, as_text, report, words, "explain")
    finish(report, words, exit_zero=exit_zero)
