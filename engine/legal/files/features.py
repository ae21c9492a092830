"""The tags and names of the scenarios in feature files, line by line. Steps are not read, and nothing is run.

Keywords may be English, Arabic or Sorani. A translation beside its original, `x.ar.feature` beside `x.feature`, holds
the same scenarios and is not read again where a folder is.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from legal.coverage import FeatureScenario, Tag
from legal.errors import InputError, Problem
from legal.files.document import BREAK, decode, visible

_KEYWORDS = {
    **dict.fromkeys(("Feature", "Business Need", "Ability", "خاصية", "تایبەتمەندی"), "feature"),
    **dict.fromkeys(("Rule", "ڕێسا"), "rule"),
    **dict.fromkeys(("Background", "الخلفية", "پاشخان"), "background"),
    **dict.fromkeys(("Scenario", "Example", "سيناريو", "مثال", "سیناریۆ"), "scenario"),
    **dict.fromkeys(("Scenario Outline", "Scenario Template", "سيناريو مخطط", "نەخشەی سیناریۆ"), "scenario"),
    **dict.fromkeys(("Examples", "Scenarios", "امثلة", "نموونەکان"), "examples"),
}
_TRANSLATED = re.compile(r"\.(?:ar|ckb)(?=\.feature$)", re.IGNORECASE)
_FENCES = ('"""', "```")
_TAG = re.compile(r"@([^@\s]+)")
_COMMENT = re.compile(r"\s#")


def load_features(path: str | os.PathLike[str]) -> list[FeatureScenario]:
    """The scenarios of a feature file, or of every .feature file below a folder, sorted by path.

    Raises:
        InputError: there is no such path or no scenario, or a file cannot be read or is not UTF-8.
    """
    name = os.fspath(path)
    found = [scenario for file in _files(name) for scenario in _read(file)]
    if not found:
        raise InputError([Problem(visible(name) or "''", "no-features")])
    return found


def _files(name: str) -> list[str]:
    try:
        if not name or not Path(name).exists():
            raise InputError([Problem(visible(name) or "''", "no-such-path")])
        if not Path(name).is_dir():
            return [name]
    except (OSError, ValueError) as error:
        raise _unreadable(name, error) from None
    below = [
        Path(above, file)
        for above, _, files in os.walk(name, onerror=_refuse)
        for file in files
        if file.lower().endswith(".feature") and not file.startswith(".")
    ]
    names = {str(each) for each in below}
    originals = (each for each in below if _original(str(each)) not in names - {str(each)})
    return [str(each) for each in sorted(originals, key=lambda each: each.parts)]


def _original(file: str) -> str:
    """The file that this one translates, if it does: `x.feature` for `x.ar.feature`."""
    return _TRANSLATED.sub("", file)


def _refuse(error: OSError) -> None:
    raise _unreadable(os.fsdecode(error.filename), error)


def _unreadable(name: str, error: OSError | ValueError) -> InputError:
    reason = getattr(error, "strerror", None) or "no file has this name"
    return InputError([Problem(visible(name), "unreadable", values={"reason": reason})])


def _read(file: str) -> Iterator[FeatureScenario]:
    try:
        data = Path(file).read_bytes()
    except OSError as error:
        raise _unreadable(file, error) from None
    return parse_features(decode(data, visible(file)), visible(file))


def parse_features(text: str, file: str) -> Iterator[FeatureScenario]:
    """The scenarios of the text of a feature file."""
    feature: list[Tag] = []
    rule: list[Tag] = []
    waiting: list[Tag] = []  # tags whose keyword has not come yet
    last: FeatureScenario | None = None  # may still get the tags of its examples
    for number, line in _lines(text):
        if line.lstrip().startswith("@"):
            tags = _COMMENT.split(line)[0] if _COMMENT.search(line.lstrip()) else line
            waiting += [Tag(found[1], file, number, found.start() + 1) for found in _TAG.finditer(tags)]
            continue
        word, colon, name = line.partition(":")
        kind = _KEYWORDS.get(word.strip()) if colon else None
        if kind == "examples" and last is not None:
            last = last._replace(tags=(*last.tags, *waiting))
        elif kind in ("feature", "rule", "scenario", "background") and last is not None:
            yield last
            last = None
        if kind == "feature":
            feature, rule = waiting, []
        elif kind == "rule":
            rule = waiting
        elif kind == "scenario":
            last = FeatureScenario(name.strip(), file, number, (*feature, *rule, *waiting))
        if kind is not None:
            waiting = []
    if last is not None:
        yield last


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines with their numbers, from 1, without comments, blank lines, table rows and the texts inside fences."""
    fence = ""
    for number, line in enumerate(BREAK.split(text), 1):
        bare = line.strip()
        if fence or bare.startswith(_FENCES):
            closes = fence and bare.startswith(fence)
            fence = "" if closes else fence or bare[:3]
        elif bare and bare[0] not in "#|":
            yield number, line
