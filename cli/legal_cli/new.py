"""`legal new`: writes a starting file, commented, that passes its own checks. It overwrites nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from legal_cli import options, output

if TYPE_CHECKING:
    from legal.errors import InputError
    from legal.fingerprints import Paragraph
    from legal.rulebook import Rulebook, Source
    from legal_cli.words import Words


class Wish(NamedTuple):
    """What was asked for."""

    file: Path | None
    document: Path | None
    rulebook: Path | None
    words: Words


Kind = Annotated[str, typer.Argument(metavar="scenario|feature|norm", help="What to begin.")]
File = Annotated[
    Path | None,
    typer.Argument(
        metavar="FILE",
        help="The file to write. A scenario or feature without one is printed. "
        "A norm is RULEBOOK/COUNTRY/SOURCE/NORM.yaml: what is missing of its source and its rulebook is begun too.",
    ),
]
DocumentFile = Annotated[
    Path | None,
    typer.Option("--document", metavar="FILE", help="The new source's document: its paragraphs' fingerprints."),
]


def new(
    kind: Kind,
    file: File = None,
    document: DocumentFile = None,
    lang: options.Langs = None,
    rulebook: options.RulebookDir = None,
) -> None:
    """Write a starting file, with comments, that passes its own checks; nothing is ever overwritten.

    Exit code: 0, or 2 where the file is there already or cannot be written.
    """
    if document is not None and kind != "norm":
        raise typer.BadParameter("--document is for the source of a new norm")
    begin = KINDS.get(kind) or _unknown(kind)
    begin(Wish(file, document, rulebook, options.words_for(lang, options.Format.text, options.Bidi.none)))


def _unknown(kind: str) -> Callable[[Wish], None]:
    from legal.errors import nearest
    from legal.files.document import visible

    raise _refused("new", "unknown-kind", value=visible(kind), choices=", ".join(KINDS), nearest=nearest(kind, KINDS))


def _scenario(wish: Wish) -> None:
    from legal.scenario import fields
    from legal_cli.starters.scenario import scenario_text

    text = scenario_text(fields(), options.open_rulebook(wish.rulebook), wish.words)
    _write_or_print(text, wish, (".yaml", ".yml"), "not-yaml")


def _feature(wish: Wish) -> None:
    from legal_cli.gherkin.starting import starting_feature

    text = starting_feature(wish.words, options.open_rulebook(wish.rulebook))
    _write_or_print(text, wish, (".feature",), "not-feature")


def _write_or_print(text: str, wish: Wish, suffixes: tuple[str, ...], refusal: str) -> None:
    if wish.file is None or str(wish.file) == "-":
        output.write_bytes(text)
        return
    if wish.file.suffix.lower() not in suffixes:
        raise _refused(str(wish.file), refusal)
    _write({wish.file: text}, wish.words)


def _norm(wish: Wish) -> None:
    from legal.files.rulebook import check_with
    from legal.files.writing import refuse_existing
    from legal_cli.starters.norm import defaults_text
    from legal_cli.starters.place import DEFAULTS, SOURCE, norm_place

    if wish.file is None:
        raise _refused("new norm", "norm-wants-file")
    root, source, name = norm_place(wish.file, wish.rulebook)
    refuse_existing(wish.file)
    is_rulebook = (root / DEFAULTS).exists()
    book = options.open_rulebook(root if is_rulebook else None)
    known = book.sources.get(source) if is_rulebook else None
    files = {f"{source}/{name}.yaml": _norm_text(name, known, book, wish)}
    if known is None:
        files[f"{source}/{SOURCE}"] = _source_text(wish)
    if not is_rulebook:
        files[DEFAULTS] = defaults_text(source, wish.words)
    check_with(root, files)
    _write({root / each: text for each, text in files.items()}, wish.words)
    if is_rulebook and known is None:
        output.tell(wish.words("new.reading", id=source))


def _norm_text(name: str, known: Source | None, book: Rulebook, wish: Wish) -> str:
    """The norm, resting on a statement of its source that is not set aside, one of law first."""
    from legal.scenario import fields
    from legal_cli.starters.norm import Begun, norm_text

    if known is None:
        return norm_text(Begun(name), fields(), book, wish.words)
    if wish.document is not None:
        raise _refused(str(wish.document), "document-known")
    free = [each for each in known.statements.values() if not each.aside]
    if not free:
        raise _refused(known.id, "no-statement")
    statement = min(free, key=lambda each: each.kind != "legal-position").id
    short = [each.rpartition("#")[2] for each in (statement, *known.questions)]
    begun = Begun(name, short[0], short[1] if known.questions else "", asks=False)
    return norm_text(begun, fields(), book, wish.words)


def _source_text(wish: Wish) -> str:
    from legal.files.paragraphs import load_paragraphs
    from legal_cli.starters.source import source_text

    paragraphs: tuple[Paragraph, ...] = load_paragraphs(wish.document) if wish.document is not None else ()
    return source_text(paragraphs, wish.words)


def _write(files: Mapping[Path, str], words: Words) -> None:
    from legal.files.writing import write_new

    write_new(files)
    for file in files:
        output.tell(words("new.written", file=file))


def _refused(where: str, code: str, **values: object) -> InputError:
    from legal.errors import InputError, Problem
    from legal.files.document import visible

    return InputError([Problem(visible(where), code, values=values)])


KINDS: Mapping[str, Callable[[Wish], None]] = {"scenario": _scenario, "feature": _feature, "norm": _norm}
