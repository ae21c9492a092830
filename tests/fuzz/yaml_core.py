"""Our reader of YAML held to an independent one of YAML 1.2 (core schema), py-yaml12, which is written in Rust.

Where the two differ, `test_yaml_core` lists how and why; here that is looked past, and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import yaml12

from legal.files.document import Document
from legal.files.yaml12 import _FLOAT, _INT, _LONGEST_NUMBER, _core

_SIGNED = re.compile("0([xo])([-+][0-9a-fA-F]+)")  # text by the standard
_BREAKS = "\x85\u2028\u2029"
LENIENT = re.compile(  # why the other one refuses what ours reads, as it says it
    "invalid indentation|tabs disallowed|comments must be separated|':' must be followed by|expected whitespace"
    "|wrongly indented line in block scalar|simple key expect"
)


def difference(text: str, documents: Sequence[Document]) -> str | None:
    """In what the other reader differs, on a text that ours has accepted; None for nothing that is not listed."""
    try:
        found = yaml12.parse_yaml(text, multi=True)
    except Exception as error:
        return None if LENIENT.search(str(error)) else f"the other reader refuses it: {str(error)[:200]}"
    mine, theirs = [[_plain(each) for each in some] for some in ([each.tree for each in documents], found)]
    same = repr(list(filter(_says, mine))) == repr(list(filter(_says, theirs)))
    return None if same else f"ours is {mine!r}, the other {theirs!r}"


def _says(document: Any) -> bool:
    """Whether a document can be one of ours: not nothing, and not one text, of whose ends readers differ."""
    return document is not None and not isinstance(document, str)


def _plain(value: Any) -> Any:
    """A value as both have it: keys by what they mean, numbers as floats."""
    if isinstance(value, dict):
        return {repr(_number(_core(key) if isinstance(key, str) else key)): _plain(each) for key, each in value.items()}
    return [_plain(each) for each in value] if isinstance(value, list) else _number(value)


def _number(value: Any) -> Any:
    """A number as a float, also where it is so long that ours leaves it text; what the other has as empty, as that."""
    if isinstance(value, str):
        is_number = len(value) > _LONGEST_NUMBER and (_INT.fullmatch(value) or _FLOAT.fullmatch(value))
        if is_number:
            return _float(value)
        if signed := _SIGNED.fullmatch(value):
            return _based(signed[1], signed[2])
        return "" if value == "\n" else value if value.strip(_BREAKS) or not value else None
    return _float(str(value)) if isinstance(value, int) and not isinstance(value, bool) else value


def _float(text: str) -> float:
    return float(int(text, 0)) if text[:2] in ("0o", "0x") else float(text)


def _based(base: str, digits: str) -> float | str:
    """A number of base 8 or 16; what is none of that base stays text."""
    try:
        return float(int(digits, 8 if base == "o" else 16))
    except ValueError:
        return f"0{base}{digits}"
