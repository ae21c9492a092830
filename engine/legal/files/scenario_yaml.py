"""Writing a scenario as the YAML that `load_scenarios` reads: every known fact, and nothing else. It opens no file.

Texts are always quoted, and so is every word that some reader of YAML takes for something else, such as NO for Norway.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from legal.fields import Value, YesNo
from legal.scenario import Scenario, fields

Sections: TypeAlias = "dict[str, Sections | str]"

_PLAIN = re.compile(r"(?!(?:n|no|y|yes|on|off|true|false|null)$)[a-z]+(?:-[a-z]+)*|\d{4}-\d\d(?:-\d\d)?", re.IGNORECASE)
_HIDDEN = re.compile("[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_HALF = re.compile("[\ud800-\udfff]")


def scenario_yaml(scenario: Scenario) -> str:
    """The scenario as one YAML document, its facts in their order."""
    return "\n".join(_lines(scenario)) + "\n"


def _lines(scenario: Scenario) -> Iterator[str]:
    for key in ("scenario", "id", "notes"):
        text = getattr(scenario, key)
        if text is not None:
            yield f"{key}: {quoted(text)}"
    sections: Sections = {}
    for path, value in scenario.facts().items():
        _put(sections, path.split("."), _written(path, value))
    yield from _section(sections, "")


def _put(sections: Sections, path: list[str], text: str) -> None:
    *above, last = path
    at = sections
    for part in above:
        within = at.setdefault(part, {})
        if isinstance(within, dict):
            at = within
    at[last] = text


def _section(sections: Mapping[str, Sections | str], indent: str) -> Iterator[str]:
    for key, value in sections.items():
        if isinstance(value, str):
            yield f"{indent}{key}: {value}"
        else:
            yield f"{indent}{key}:"
            yield from _section(value, indent + "  ")


def _written(path: str, value: Value) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(map(_word, value))}]"
    return str(value) if isinstance(value, int) or isinstance(fields()[path], YesNo) else _word(value)


def _word(value: str) -> str:
    return value if _PLAIN.fullmatch(value) else quoted(value)


def quoted(text: str) -> str:
    """Any text in double quotes, on one line; what an editor would not show is written as an escape."""
    whole = _HALF.sub("\ufffd", text)
    return _HIDDEN.sub(_escape, json.dumps(whole, ensure_ascii=False))


def _escape(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"
