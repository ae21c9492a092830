"""`legal screen`: evaluates the rows of tables, millions of them, and writes what each reading says of each."""

from __future__ import annotations

import enum
from typing import Annotated

import typer

from legal_cli import options

SETTINGS = {"no_args_is_help": True}


class Kind(enum.StrEnum):
    """The kinds of tables."""

    parquet = "parquet"
    csv = "csv"
    jsonl = "jsonl"


class SummaryFormat(enum.StrEnum):
    """The formats of the summary."""

    text = "text"
    json = "json"


Inputs = Annotated[list[str], typer.Argument(metavar="INPUT", help="Tables: .parquet, .csv or .jsonl files, or globs.")]
Output = Annotated[str | None, typer.Option("--output", "-o", metavar="OUTPUT", help="The table to write.")]
From = Annotated[Kind | None, typer.Option("--from", help="The kind of the inputs, where their names do not tell.")]
To = Annotated[Kind | None, typer.Option("--to", help="The kind of the output, where its name does not tell.")]
Maps = Annotated[
    list[str] | None,
    typer.Option("--map", metavar="COLUMN=PATH", help="A column that is a fact by another name; may be given again."),
]
MapFile = Annotated[
    str | None, typer.Option("--map-file", metavar="FILE", help="A YAML file of such pairs, `column: path`.")
]
Keys = Annotated[
    list[str] | None,
    typer.Option("--key", metavar="COLUMN", help="A column to carry over; by default all that are no facts."),
]
Keep = Annotated[bool, typer.Option("--keep", help="Carry over all columns.")]
Answers = Annotated[
    str | None,
    typer.Option("--answers", metavar="NAMES", help="Only these columns of each reading: outcome,norm,exception,…"),
]
Separator = Annotated[str, typer.Option("--separator", help="What parts the entries of a list given as one text.")]
RejectsFile = Annotated[
    str | None,
    typer.Option("--rejects", metavar="FILE", help="Where rows that are no records go: by default OUTPUT.rejects.csv."),
]
Strict = Annotated[bool, typer.Option("--strict", help="Stop at the first row that is no record, and write nothing.")]
Explain = Annotated[
    str | None,
    typer.Option("--explain", metavar="VALUE", help="Explain the one row that has this value in the key column."),
]
SummaryFormats = Annotated[SummaryFormat, typer.Option("--summary", help="How the summary on stderr is written.")]


def screen(
    paths: Inputs,
    to_file: Output = None,
    from_: From = None,
    to: To = None,
    map_: Maps = None,
    map_file: MapFile = None,
    key: Keys = None,
    keep: Keep = False,
    answers: Answers = None,
    separator: Separator = ";",
    rejects: RejectsFile = None,
    strict: Strict = False,
    explain: Explain = None,
    summary: SummaryFormats = SummaryFormat.text,
    reading: options.Readings = None,
    lang: options.Langs = None,
    as_of: options.AsOf = None,
    rulebook: options.RulebookDir = None,
    exit_zero: options.ExitZero = False,
    bidi: options.Bidis = options.Bidi.isolates,
) -> None:
    """Say what the law, as stated, says of each row of a table: columns are facts by their paths, such as person.born.

    Rows are answered by tables that the reference engine has filled; unlike `legal check`, no second engine is asked.

    The answers are in the columns `<reading>.outcome` and so on. Exit codes are those of `legal check`; 2 where rows
    were rejected.
    """
    from legal_cli import screening

    words = options.words_for(lang, options.Format.text, bidi)
    if to_file is None and explain is None:
        raise typer.BadParameter("give the table to write: -o OUTPUT")
    if not separator:
        raise typer.BadParameter("give what parts the entries of a list", param_hint="--separator")
    screening.need_polars()
    from legal.columns.running import Task

    task = Task(
        paths=paths,
        output=to_file or "",
        rejects=rejects or f"{to_file}.rejects.csv",
        from_=from_ and from_.value,
        to=to and to.value,
        mapping=screening.mapping_of(map_ or [], map_file),
        keys=key,
        keep=keep,
        strict=strict,
        others=[] if map_file is None else [map_file],
    )
    wanted = None if answers is None else [name.strip() for name in answers.split(",")]
    asked = screening.open_screen(reading, as_of, options.open_rulebook(rulebook), wanted, separator)
    if explain is not None:
        code = screening.explain_row(task, asked, explain, words)
    else:
        found = screening.run(task, asked, words)
        screening.tell(found, task, asked, words, as_json=summary is SummaryFormat.json)
        code = screening.exit_code(found, asked)
    raise typer.Exit(0 if exit_zero and code in (1, 3) else code)
