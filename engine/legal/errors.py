"""What can go wrong, said to the person who can mend it: a place, what is wrong, what would be right.

One table owns the English words; `words/` of the command line holds the other languages under the same codes.
Values of a scenario are never quoted, except choices and the names of countries: a message may end up in a log.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from legal.rulebook import Source

LONGEST_WORD = 100  # what is longer is no misspelt word

MESSAGES: Mapping[str, str] = {
    # files
    "no-such-path": "there is no such file or folder",
    "unreadable": "the file cannot be read: {reason}",
    "no-scenario": "there is no scenario here; a folder means every .yaml and .yml file below it",
    "empty-file": "the file holds no scenario",
    "too-large": "the file is larger than {limit} MB",
    "not-utf-8": "the file is not UTF-8 text; save it as UTF-8",
    "utf-16": "the file is UTF-16 text; save it as UTF-8",
    "syntax": "the file cannot be read as {format}: {reason}",
    "character": "the file holds a character that no text may hold (a control character or half of a pair); remove it",
    # structure
    "duplicate-key": "the key `{key}` stands twice; it stood first on line {line}",
    "anchor": "anchors and aliases (&name, *name) are not allowed; write the value out",
    "tag": "tags and directives (!name, %NAME) are not allowed; write the plain value",
    "merge-key": "merge keys (<<) are not allowed; write the keys out",
    "key-not-text": "a key must be plain text",
    "too-deep": "nested more than {limit} deep",
    "too-many-nodes": "more than {limit} values in one document",
    "unknown-key": "there is no such key here; the keys here are {keys}",
    "unknown-key+nearest": "there is no such key here; did you mean `{nearest}`?",
    "not-a-scenario": "a scenario is a set of keys and values, such as `scenario: a title`",
    "wrong-type-section": "a section with keys is wanted here, or `unknown`",
    "wrong-type-text": "text is wanted here",
    "wrong-type-one": "one value is wanted here, not a list or a section",
    "wrong-type-list": "a value or a list of values is wanted here, not a section",
    "missing-title": "the scenario has no title; write `scenario: a short title`",
    "long-title": "a title may have at most {limit} characters",
    # values
    "choice": "`{value}` is not one of {choices}",
    "choice+nearest": "`{value}` is not one of {choices}; did you mean `{nearest}`?",
    "choice-hidden": "this is not one of {choices}",
    "none-alone": "`none` stands alone",
    "state": "`{value}` is neither a country's code (ISO 3166-1, capitals) nor its name in English, Arabic or Sorani",
    "state+nearest": "`{value}` is no country's code or name; did you mean {nearest}?",
    "state-ambiguous": "`{value}` fits several States: {states}; write the code of the one that is meant",
    "day": "a day is wanted here, written YYYY-MM-DD",
    "no-such-day": "the calendar has no such day",
    "birth": "a day, month or year of birth is wanted here, written YYYY-MM-DD, YYYY-MM or YYYY",
    "age": "a whole number from 0 to 130 is wanted here",
    "number": "a whole number from {least} to {most} is wanted here",
    "at-war-with-itself": "the State of the force (situation.force.state) is among those it was at war with",
    "born-after-conduct": "the birth lies after the conduct (situation.date)",
    "age-at-odds": "the age is at odds with the birth (person.born) and the day of the conduct (situation.date)",
    # asking
    "unknown-reading": "there is no reading `{value}`; the readings are {choices}",
    "unknown-reading+nearest": "there is no reading `{value}`; did you mean `{nearest}`?",
    "no-reading-left": "no reading is left as of {date}: all that were asked for are later",
    # looking up, and accounting for sources
    "no-such-id": "nothing in the rulebook has this id; `legal show` lists everything that has one",
    "no-such-id+nearest": "nothing in the rulebook has this id; did you mean {nearest}?",
    "ambiguous-id": "several things have this short id; write one of them whole: {choices}",
    "python-file": "the file is Python, which pytest runs by itself; name feature files, or folders that hold some",
    "no-features": "there is no feature file here with a scenario; a folder means every .feature file below it",
    "features-wanted": "there is no folder `features` here; name the one to count with --features",
    "tag-no-source": "the tag `@{value}` stands in a feature without a source; write `@source:ID` above the feature",
    "unknown-tag": "the tag `@{value}` names no statement of its source",
    "unknown-tag+nearest": "the tag `@{value}` names no statement of its source; did you mean `@{nearest}`?",
    "unknown-tag-source": "the tag names no source of the rulebook; the sources are {choices}",
    "unknown-tag-source+nearest": "the tag names no source of the rulebook; did you mean `@source:{nearest}`?",
    "unknown-topic": "there is no topic `{value}`; the topics are {choices}",
    "unknown-topic+nearest": "there is no topic `{value}`; did you mean `{nearest}`?",
    "unknown-speaker": "there is no speaker `{value}`; the speakers are {choices}",
    "unknown-speaker+nearest": "there is no speaker `{value}`; did you mean `{nearest}`?",
    "empty-document": "the document holds no text",
    "one-reading": "a document is compared with one source; name it with --reading: {choices}",
    "no-fingerprints": "this source has no fingerprints to compare a document with: {value}",
    # changing facts
    "set-form": "a change is written path=value, such as situation.force.state=RU",
    "set-measure": "`{value}` is worked out from other facts; change one of them: {choices}",
    "set-twice": "the fact `{value}` is changed twice",
    "unknown-outcome": "there is no outcome `{value}`; the outcomes are {choices}",
    "unknown-outcome+nearest": "there is no outcome `{value}`; did you mean `{nearest}`?",
    # starting files
    "unknown-kind": "there is no starting file `{value}`; there are {choices}",
    "unknown-kind+nearest": "there is no starting file `{value}`; did you mean `{nearest}`?",
    "file-exists": "the file is there already; nothing was written; choose another name",
    "unwritable": "the file cannot be written: {reason}; nothing was written",
    "norm-wants-file": "name the file of the norm, such as my-rules/xx/my-source/my-norm.yaml",
    "norm-path": "a norm's file is RULEBOOK/COUNTRY/SOURCE/NORM.yaml, named with a-z, 0-9 and hyphens",
    "outside-rulebook": "the file lies outside the rulebook; a path inside it is such as {example}",
    "no-statement": "every statement of this source is set aside; add to it the statement that the norm rests on",
    "document-known": "this source has its paragraphs already; a document is for a new source",
    # a table of records
    "table-format": "the kind of table is not told by the name; use .parquet, .csv or .jsonl, or say it: {option}",
    "table-unreadable": "the table cannot be read: {reason}",
    "table-empty": "the table has no rows",
    "row-too-short": "the row has too few fields: {found} in place of {wanted} (line {line} of the file)",
    "row-too-long": "the row has too many fields: {found} in place of {wanted} (line {line} of the file)",
    "endless-row": "the row that begins on line {line} does not end; close its quotation mark",
    "table-columns": "the tables have different columns; screen them one by one",
    "no-known-column": "no column is a fact; name columns by paths such as person.born, or use --map COLUMN=PATH",
    "no-column": "there is no column `{value}`; the columns are {choices}",
    "no-column+nearest": "there is no column `{value}`; did you mean `{nearest}`?",
    "map-form": "write COLUMN=PATH here, such as born=person.born",
    "mapped-twice": "the column `{value}` is mapped twice",
    "fact-twice": "two columns give the fact `{value}`: {columns}",
    "column-taken": "the input has a column `{value}`, which is the name of an answer; rename it",
    "column-unwritable": "the column `{value}` has no form in {kind}; leave it out with --key, or write Parquet",
    "answer-column": "`{value}` is no column of an answer; the columns are {choices}",
    "output-is-input": "the output would overwrite this input; name another file",
    "output-unwritable": "the table cannot be written: {reason}",
    "no-such-row": "no row has `{value}` in the column `{column}`",
    "several-rows": "{found} rows have `{value}` in the column `{column}`; name another with --key",
    "no-key": "name the column that tells the rows apart with --key",
    "too-many-marks": "the norms of this reading can name more than {limit} facts or questions, too many for a table",
    # asking a person
    "no-choice": "this is none of the choices; give the number or the words of one, from 1 to {last}",
    "no-choice+nearest": "this is none of the choices; did you mean `{nearest}`?",
    "one-scenario": "one scenario is wanted here, and there are {found}",
    "not-yaml": "the file is written as YAML; give it a name that ends in .yaml",
    "not-feature": "the file is a feature; give it a name that ends in .feature",
    # serving
    "no-address": "it cannot listen on this address ({reason}); name another with --host or --port",
    "change-form": 'a change is sent as {{"case": …, "set": ["path=value"]}}: a scenario, and at least one change',
    # agents
    "unknown-tool": "there is no such tool; the tools are {choices}",
    "unknown-tool+nearest": "there is no such tool; did you mean `{nearest}`?",
    "unknown-argument": "there is no such argument; the arguments are {choices}",
    "unknown-argument+nearest": "there is no such argument; did you mean `{nearest}`?",
    "set-and-to": "`to` narrows a search, and `set` does not search; give one of them",
    "wrong-type-texts": "a list of texts is wanted here",
    # a rulebook
    "no-rulebook": "there is no rulebook here; it wants defaults.yaml and one folder a source (iq/stated-position)",
    "unknown-file": "a source folder holds source.yaml and one norm a file, named with a-z, 0-9 and hyphens",
    "missing-key": "the key `{key}` is missing",
    "missing-language": "the text is missing in {languages}",
    "wrong-value": "{wanted} is wanted here",
    "unknown-fact": "there is no fact `{value}`",
    "unknown-fact+nearest": "there is no fact `{value}`; did you mean `{nearest}`?",
    "unknown-id": "there is no {kind} `{value}` in this source",
    "unknown-id+nearest": "there is no {kind} `{value}` in this source; did you mean `{nearest}`?",
    "duplicate-id": "the id `{value}` is given twice",
    "missing-citation": "a {kind} must cite at least one statement: `cites: [S1]`",
    "condition": "a condition is one of `all`, `any`, `not`, `fact` with a comparison, or `norm` with `is` or `may_be`",
    "one-comparison": "one comparison is wanted: is, is_not, one_of, contains, at_least or at_most",
    "comparison": "`{comparison}` does not suit the fact `{fact}`; use {choices}",
    "presume-differs": "`{fact}` is presumed differently in two places of this norm; a fact has one presumption a norm",
    "presume-list": "a list cannot be presumed",
    "presume-unsettled": "the presumed value cannot be unsettled as well",
    "may-be-in-norm": "`may_be` shows questions and remarks; a norm's condition asks `is`",
    "cycle": "these norms ask for one another in a circle: {norms}",
    "entangled": "`{measure}` is not presumed and shares `{fact}` with another condition of this norm; split the norm",
    "inexact": "with facts unknown, this norm would say less than all completions together; ask for {facts} once",
    "too-many-answers": "this norm's unknown facts can be answered in more than {limit} ways; split the norm",
    "table-too-large": "tables of records need this norm in smaller parts; these facts hang together: {facts}",
    "statement-use": "no norm, remark or claim rests on this statement; say under `aside` why",
    "statement-aside": "the statement says that it is set aside, but {used} rests on it",
    "question-unasked": "no norm asks this open question; name it in a norm under `asks` or `unsettled`",
    "claim-speakers": "a claim has one speaker, and these statements have several ({speakers}); write a claim for each",
    "unknown-in-topics": "there is no {kind} `{value}` to be used here; topics.yaml of the country's folder has them",
    "unknown-in-topics+nearest": "there is no {kind} `{value}` to be used here; did you mean `{nearest}`?",
    "figure-of-nothing": "the topic `{topic}` does not say what a figure is a number of; add `counts` to it",
    "unclaimed": "no claim uses `{value}`; add the claim, or take this out",
    "implies-cycle": "these propositions imply one another in a circle: {propositions}; make one of them",
    "proposition-impossible": "by its links, this proposition could never be so: it leads to what it rules out",
    "date-not-found": "a source without a date says `date: not found` and gives `not_before`",
    "not-before-dated": "`not_before` stands beside `date: not found` alone; a day that was found needs none",
    "undefined-source-date": "a date written YYYY-MM-DD is wanted here, or `not found`",
    "two-places": "a statement stands in a `paragraph` or has a `locator`, not both",
    "no-override": "no reading sets another aside: they stand side by side, and whoever asks sees both",
    "cites-elsewhere": "`{value}` is another source's; a source rests on its own statements (`see` points elsewhere)",
    "see-nothing": "`{value}` names nothing in the rulebook",
    "see-nothing+nearest": "`{value}` names nothing in the rulebook; did you mean `{nearest}`?",
    "ends-before-start": "the law's last day lies before its first",
    "range-empty": "no length lies within this range",
    "unknown-group": "there is no group of States `{value}`; the groups are {choices}",
    "unknown-group+nearest": "there is no group of States `{value}`; did you mean `{nearest}`?",
    "group-members": "a group's members are codes of States of this table, each once and in order",
    "paragraph-unknown": "the paragraph `{value}` has no fingerprint under `paragraphs`",
    "choices-differ": "the choices differ from those of the scenario: {choices}",
    "facts-differ": "the facts differ from the scenario's, in names or order: {facts}",
    # reports and salts
    "not-a-report": "this is no JSON report of `legal check` or `legal explain`",
    "report-format": "this is a report of another format ({value}); this program reads {wanted}",
    "other-rulebook": "the report names another rulebook ({value}) than the one at hand; give that one with --rulebook",
    "redacted-report": "the report is redacted; give the file of its salts with --salts",
    "not-redacted": "the report is not redacted; leave --salts out",
    "hash-wanted": "in a redacted report a hash is wanted here: `sha256:` and 64 digits",
    "hash-unknown": "the file of salts has no salt for this hash; it may belong to another report",
    "hash-elsewhere": "this hash stands for `{value}` and not for what belongs here",
    "not-salts": "this is no file of salts (legal-salts/1), and is left as it is; name another file",
    "salt-damaged": "the hash does not fit its salt and value; the file of salts was altered",
    "salts-open": "others may read or change the file of salts; make it yours alone: chmod 600 {name}",
    "salts-no-file": "the file of salts must be a plain file, no link, folder or device",
    "salts-full": "the file of salts would become too large; keep it for its reports, and name a new one",
    "hidden": "what is wrong here is not told, since it may tell of a person; without --redact it is told",
}


_NOTHING: Mapping[str, object] = {}


class Parameter(str):
    """The name of a parameter of a call, where that is wrong and no file; a command line has an option for it."""

    __slots__ = ()

    @property
    def option(self) -> str:
        """What it is called on the command line."""
        return f"--{self.replace('_', '-')}"


class Problem(NamedTuple):
    """One thing wrong at one place.

    `source` is the file as the user named it (`-` for standard input), or a `Parameter`; `line` and `column` count from
    1 and are None where no line is meant; `path` is the dotted path of the value, "" for the whole; `code` is stable;
    `values` fill the message.
    """

    source: str
    code: str
    path: str = ""
    line: int | None = None
    column: int | None = None
    values: Mapping[str, object] = _NOTHING

    @property
    def key(self) -> str:
        """The key of the message in `MESSAGES` and in the words of each language."""
        return f"{self.code}+nearest" if self.values.get("nearest") else self.code

    @property
    def message(self) -> str:
        """The message in English."""
        return MESSAGES[self.key].format(**self.values)

    @property
    def place(self) -> str:
        """`file:line:column`, as far as it is known."""
        return ":".join(str(part) for part in (self.source, self.line, self.column) if part is not None)

    def __str__(self) -> str:
        return ": ".join(part for part in (self.place, self.path, self.message) if part)

    def to_dict(self) -> dict[str, object]:
        """The problem as the JSON report holds it."""
        return {
            "source": self.source,
            "line": self.line,
            "column": self.column,
            "path": self.path,
            "code": self.code,
            "message": self.message,
        }


class LegalError(Exception):
    """The family of all errors that this program raises on purpose."""


class InputError(LegalError):
    """Something given to the program cannot be used; `problems` says what, where and what would be right."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class EngineUnavailable(LegalError):
    """durable_rules cannot be imported, so the second engine cannot agree with the first: no answer is given."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            f"durable_rules cannot be used ({reason}), and no answer is given without it; build it anew with: "
            "CPPFLAGS=-DPyEval_CallObject=PyObject_CallObject "
            "pip install --force-reinstall --no-cache-dir --no-binary durable-rules durable-rules==2.0.28"
        )


class ExtraMissing(LegalError):
    """Something that is installed only on demand is not there; the message is the one line that installs it."""

    def __init__(self, extra: str) -> None:
        super().__init__(f"this needs more than is installed; run: pip install 'legal-engine[{extra}]'")


class Disagreement(LegalError):
    """The two engines differ: a defect of this program.

    `facts` are the facts and measures with which they do, `where` the file and document, if it was read from one, and
    `source` the `Source` of the norm, if it was asked.
    """

    def __init__(self, norm: str, reference: object, forward: object, facts: Mapping[str, object]) -> None:
        self.norm, self.reference, self.forward, self.facts = norm, reference, forward, dict(facts)
        self.where = ""
        self.source: Source | None = None
        super().__init__(
            f"the engines disagree on {norm}, so no answer is given (reference: {_listed(reference)}; forward: "
            f"{_listed(forward)}); this is a defect of the program, please report it"
        )


def _listed(found: object) -> str:
    return ", ".join(map(str, found)) or "nothing" if isinstance(found, list | tuple | set | frozenset) else str(found)


def nearest(word: str, candidates: Iterable[str], *, likeness: float = 0.6) -> str | None:
    """The candidate most like the word, regardless of case; None where none is like it, or the word is a text."""
    if len(word) > LONGEST_WORD:
        return None
    by_fold = {candidate.casefold(): candidate for candidate in candidates}
    close = difflib.get_close_matches(word.casefold(), by_fold, n=1, cutoff=likeness)
    return by_fold[close[0]] if close else None
