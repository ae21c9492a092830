"""`legal explain`: the whole proof of what each reading says of scenarios, and why not otherwise."""

from __future__ import annotations

from legal_cli import options, output
from legal_cli.check import finish


def explain(
    paths: options.Paths,
    format_: options.PageFormats = options.PageFormat.text,
    reading: options.Readings = None,
    lang: options.Langs = None,
    as_of: options.AsOf = None,
    rulebook: options.RulebookDir = None,
    exit_zero: options.ExitZero = False,
    bidi: options.Bidis = options.Bidi.isolates,
) -> None:
    """Show the whole proof: every condition, the fact or the unknown it rests on, its citation; and why not otherwise.

    The JSON is the report of `legal check`, whose proofs are whole. Exit codes are those of `legal check`.
    """
    from legal.checking import check_all
    from legal.files.scenarios import load_scenarios

    words = options.words_for(lang, format_, bidi)
    book = options.open_rulebook(rulebook)
    report = check_all(load_scenarios(*paths), reading, as_of, book, lang=words.lang)
    if format_ is options.PageFormat.json:
        output.write_bytes(report.to_json())
    else:
        from legal_cli.render.explain import explain_pages
        from legal_cli.render.page import as_markdown, as_text

        is_text = format_ is options.PageFormat.text
        pages = explain_pages(report, words, book)
        output.write("\n".join(as_text(each) if is_text else as_markdown(each, words.lang) for each in pages))
    finish(report, words, exit_zero=exit_zero)
