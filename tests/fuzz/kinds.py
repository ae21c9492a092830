"""What is fuzzed: each kind of input with valid ones to begin from, and what reading one must come to.

A reader accepts an input or refuses it with problems that can be told; anything else is a fault of ours.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple

from fuzz import pieces
from fuzz.wording import accepted, or_refused
from fuzz.yaml_core import difference
from legal import check_all, load_rulebook, load_scenarios
from legal.errors import Problem
from legal.files import rulebook as rulebook_files
from legal.files.document import Document, decode
from legal.files.reports import parse_report
from legal.files.scenarios import parse_scenarios
from legal.files.yaml12 import read_yaml
from legal.redaction import Salt, redact
from legal.replay import replay
from legal.report import Case, as_json
from legal.rulebook import Rulebook
from notice import write_notice

ROOT = Path(__file__).resolve().parents[2]
SCENARIOS = ROOT / "features" / "iq" / "stated-position" / "scenarios"
TUTORIAL = ROOT / "features" / "tutorial"


class Kind(NamedTuple):
    """A kind of input: its name, valid ones, pieces that mean something in it, and the reader.

    `read` says whether the input was accepted, and raises nothing.
    """

    name: str
    valid: Callable[[], Sequence[bytes]]
    pieces: Sequence[str]
    read: Callable[[bytes], bool]


# ---- scenarios -------------------------------------------------------------------------------------------------------


def read_scenario_yaml(data: bytes) -> bool:
    """As `legal check` reads it; and what is YAML must be read as an independent reader of YAML 1.2 does."""
    text = decode(data, "x.yaml")
    is_scenario = accepted(parse_scenarios(text, "x.yaml"))
    whole = text if text.endswith("\n") else f"{text}\n"  # of a last line without an end, readers differ
    told = difference(whole, read_yaml(whole, "x.yaml"))
    assert told is None, told
    return is_scenario


def read_scenario_json(data: bytes) -> bool:
    """As `legal check` reads it; what is accepted must be read as the standard library does."""
    text = decode(data, "x.json")
    found = list(parse_scenarios(text, "x.json"))
    if not accepted(found):
        return False
    tree = json.loads(text)
    titles = [each.scenario.scenario for each in found if isinstance(each, Case)]
    assert len(titles) == len([each for each in (tree if isinstance(tree, list) else [tree]) if each is not None])
    return True


@cache
def scenario_files() -> tuple[bytes, ...]:
    names = ("joined-russia", "approval-same-day", "born-coarse", "everything-unknown", "private-military-company")
    return (*(SCENARIOS.joinpath(f"{name}.yaml").read_bytes() for name in names), STYLES.encode())


@cache
def scenario_objects() -> tuple[bytes, ...]:
    trees = [document.tree for data in scenario_files() for document in read_yaml(data.decode(), "x")]
    return (*(json.dumps(each, ensure_ascii=False).encode() for each in trees), json.dumps(trees, indent=1).encode())


STYLES = """\
# every way to write a thing
"scenario": 'It''s a "title"'
notes: |
  two
    lines

? person
: {citizenships: ["IQ", 'RU'], age: 0x1F, born: ~}
situation:
  conduct:
  - joined
  -  recruited-others
  date: >-
    2025-06-01
  force: {"kind":state-armed-forces,
    state: "R\\u0055"}
---
scenario: شاب عراقي
person:
...
"""


# ---- reports ---------------------------------------------------------------------------------------------------------


def read_report(data: bytes) -> bool:
    """As `legal replay` reads it, with and without salts; what is accepted can be answered anew."""
    return any(or_refused(partial(_replayed, salts=salts), data) for salts in (None, reports()[1]))


def _replayed(data: bytes, salts: Mapping[str, Salt] | None) -> bool:
    found = replay(parse_report(data, "r.json", salts), notice_rules(), salts)
    assert as_json(found.to_dict())
    return True


@cache
def reports() -> tuple[tuple[bytes, ...], dict[str, Salt]]:
    """Small reports, one of them redacted, and its salts."""
    cases = list(load_scenarios(SCENARIOS / "joined-russia.yaml", SCENARIOS / "born-coarse.yaml"))
    report = check_all([*cases, Problem("x.yaml", "day", "situation.date", 3, 4)], rulebook=notice_rules())
    tree, salts = redact(report, {}, lambda size: b"\1" * size)
    return (report.to_json().encode(), as_json(tree).encode()), salts


# ---- features --------------------------------------------------------------------------------------------------------


def read_feature(data: bytes) -> bool:
    """As `legal test` reads and runs it, but for pytest: every step is told or judged, and every failure has words."""
    from fuzz.features import run

    return run(data)


@cache
def features() -> tuple[bytes, ...]:
    files = sorted(TUTORIAL.glob("*.feature"))
    more = sorted((ROOT / "features" / "iq" / "stated-position").glob("*.feature"))[:2]
    return tuple(each.read_bytes() for each in (*files, *more))


# ---- rulebooks -------------------------------------------------------------------------------------------------------


def read_rules(data: bytes) -> bool:
    """As `load_rulebook` reads it: the text stands in for each file of a small rulebook in turn."""
    whole = [or_refused(partial(_with, name), data) for name in OWN_FILES]
    return any(whole)


def _with(name: str, data: bytes) -> bool:
    documents = rulebook_files._parse(notice_folder(), {name: data})
    rulebook_files._checked({**notice_documents(), **documents}, "0")
    return True


OWN_FILES = ("defaults.yaml", "xx/notice/source.yaml", "xx/notice/recruiting.yaml", "xx/topics.yaml")


@cache
def notice_folder() -> Path:
    return write_notice(Path(tempfile.mkdtemp(prefix="legal-fuzz-"))) / "rules"


@cache
def notice_documents() -> dict[str, Document]:
    folder = notice_folder()
    return rulebook_files._parse(folder, rulebook_files._contents(folder))


@cache
def notice_rules() -> Rulebook:
    return load_rulebook(notice_folder())


@cache
def rule_files() -> tuple[bytes, ...]:
    shipped = ROOT / "rules" / "iq" / "stated-position" / "joining-foreign-forces.yaml"
    return (*(notice_folder().joinpath(name).read_bytes() for name in OWN_FILES), shipped.read_bytes())


# ---- tables ----------------------------------------------------------------------------------------------------------


def read_table(data: bytes) -> bool:
    """As `legal screen` reads it, of the kind that its first byte tells; each row is answered or told apart."""
    from fuzz.tables import run

    return run(data)


@cache
def tables() -> tuple[bytes, ...]:
    from fuzz.tables import valid

    return valid()


KINDS: Mapping[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind("yaml", scenario_files, pieces.YAML, partial(or_refused, read_scenario_yaml)),
        Kind("json", scenario_objects, pieces.JSON, partial(or_refused, read_scenario_json)),
        Kind("report", lambda: reports()[0], pieces.REPORT, read_report),
        Kind("feature", features, pieces.FEATURE, read_feature),
        Kind("rulebook", rule_files, pieces.RULES, read_rules),
        Kind("table", tables, pieces.TABLE, partial(or_refused, read_table)),
    )
}
