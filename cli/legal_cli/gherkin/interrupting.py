"""Ctrl-C while features run, told in one word and not by its place in the program. It ends nothing itself."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

_SHOWN = SimpleNamespace(reprcrash=SimpleNamespace(message="interrupted"))  # all that pytest's terminal asks for


@pytest.hookimpl(tryfirst=True)
def pytest_keyboard_interrupt(excinfo: Any) -> None:
    """Before the terminal asks how the interruption is to be shown."""
    excinfo.getrepr = lambda **_: _SHOWN
