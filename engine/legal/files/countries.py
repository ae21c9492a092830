"""Reading the shipped table of States and regions: the codes alone, the groups alone, or everything."""

from __future__ import annotations

import re
from typing import Any

from legal.files.shipped import shipped

_CODE = re.compile(r'^  "?([A-Z]{2}(-[A-Z]{1,3})?)"?: ', re.MULTILINE)


_GROUP = re.compile(r"^  ([a-z][a-z-]*): *(?:#.*)?\n(?:    .*\n)*?    members: \[([A-Z, ]*)\]$", re.MULTILINE)


def _text() -> str:
    return (shipped() / "countries.yaml").read_text("utf-8")


def read_codes() -> tuple[frozenset[str], frozenset[str]]:
    """The codes of the States and of the regions, found without parsing the names (a test holds both ways equal)."""
    found = _CODE.findall(_text())
    return frozenset(code for code, part in found if not part), frozenset(code for code, part in found if part)


def read_groups() -> dict[str, tuple[str, ...]]:
    """The codes of each group of States by its name, found without parsing the rest (a test holds both ways equal)."""
    return {name: tuple(members.split(", ")) for name, members in _GROUP.findall(_text())}


def read_countries() -> Any:
    """The whole table as plain values: `states` and `regions`, by code."""
    from legal.files.yaml12 import read_yaml

    return read_yaml(_text(), "countries.yaml")[0].tree
