"""A pytest session for feature files, in this process and without the settings of any project around them."""

from __future__ import annotations

import re
import sys
import warnings
from collections.abc import Sequence
from contextlib import redirect_stderr
from pathlib import Path
from typing import Any, TextIO, cast

import pytest

from legal_cli.gherkin import interrupting
from legal_cli.gherkin.failures import Defect
from legal_cli.output import tell

_INI = Path(__file__).with_name("session.ini")
_OPTIONS = (
    f"--config-file={_INI}",
    "--rootdir=.",
    "--legal-features",
    "--assert=plain",  # there are no assertions of Python's to rewrite
    "--continue-on-collection-errors",
    "--noconftest",  # features are run here, and no Python that lies beside them
    "--ignore-glob=*.py",
    "-q",
    "-rN",
    *("-p", "no:cacheprovider", "-p", "no:benchmark"),  # no folder is left behind
    *("-p", "no:faulthandler"),  # should C code crash, it is not told by places in Python
    *("-p", "pytest-bdd"),  # named, in case plugins are not found by themselves
    *("-p", "legal"),
    *("-W", "ignore::pytest.PytestUnknownMarkWarning"),  # a tag of the author's own
)
_CODES = {
    pytest.ExitCode.OK: 0,
    pytest.ExitCode.TESTS_FAILED: 1,
    pytest.ExitCode.INTERRUPTED: 130,
    pytest.ExitCode.USAGE_ERROR: 2,
    pytest.ExitCode.NO_TESTS_COLLECTED: 2,
}


class _Faults:
    """Sees whether this program itself has failed in a scenario."""

    found = False

    def pytest_exception_interact(self, call: pytest.CallInfo[object]) -> None:
        """A scenario has not passed."""
        self.found = self.found or (call.excinfo is not None and isinstance(call.excinfo.value, Defect))


class _Held:
    """Standard error, held back until pytest knows its arguments: it tells by its own name what is wrong with them."""

    def __init__(self, stream: TextIO) -> None:
        self._stream, self._text, self.is_held = stream, "", True

    def write(self, text: str) -> int:
        if not self.is_held:
            return self._stream.write(text)
        self._text += text
        return len(text)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)

    def pytest_sessionstart(self) -> None:
        """They are known."""
        self.is_held = False
        self.write(self._text)

    def tell(self) -> None:
        """Tells what is wrong with the arguments."""
        found = re.search(r"error: (.+)", self._text)
        tell(f"legal: {found[1] if found else self._text.strip().removeprefix('ERROR: ')}")


def run(arguments: Sequence[str]) -> int:
    """Runs the scenarios and returns the exit code of `legal test`.

    Raises:
        RuntimeError: pytest itself failed, which is a defect.
    """
    from legal_cli.main import DEFECT

    # What pytest's plugins make of Ctrl-C, told with their places in Python.
    warnings.filterwarnings("ignore", "A plugin raised an exception during an old-style hookwrapper teardown")
    faults, held = _Faults(), _Held(sys.stderr)
    with redirect_stderr(cast(TextIO, held)):
        code = pytest.main([*_OPTIONS, *arguments], plugins=[interrupting, faults, held])
    if held.is_held and code == pytest.ExitCode.USAGE_ERROR:
        held.tell()
    if faults.found:
        return DEFECT
    if code == pytest.ExitCode.INTERNAL_ERROR:
        raise RuntimeError("pytest ended with an error of its own, shown above")
    return _CODES.get(pytest.ExitCode(code), 1)
