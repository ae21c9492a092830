"""A pytest session for feature files, in this process and without the settings of any project around them."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from pathlib import Path

import pytest

from legal_cli.gherkin import interrupting
from legal_cli.gherkin.failures import Defect

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
    *("-p", "no:cacheprovider"),  # no folder is left behind
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


def run(arguments: Sequence[str]) -> int:
    """Runs the scenarios and returns the exit code of `legal test`.

    Raises:
        RuntimeError: pytest itself failed, which is a defect.
    """
    from legal_cli.main import DEFECT

    # What pytest's plugins make of Ctrl-C, told with their places in Python.
    warnings.filterwarnings("ignore", "A plugin raised an exception during an old-style hookwrapper teardown")
    faults = _Faults()
    code = pytest.main([*_OPTIONS, *arguments], plugins=[interrupting, faults])
    if faults.found:
        return DEFECT
    if code == pytest.ExitCode.INTERNAL_ERROR:
        raise RuntimeError("pytest ended with an error of its own, shown above")
    return _CODES.get(pytest.ExitCode(code), 1)
