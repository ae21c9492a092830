"""What the law, as stated by a source, says of a case: embed it with `check`, `check_all` and `load_scenarios`.

The engine is pure: it prints nothing, knows no clock, logs nothing of a person; only `legal.files` reads files.
"""

from __future__ import annotations

__version__ = "0.1.0"

from legal.checking import check, check_all
from legal.errors import Disagreement, EngineUnavailable, InputError, LegalError, Problem
from legal.files.rulebook import load_rulebook
from legal.files.scenarios import load_scenarios
from legal.report import Report, Result
from legal.scenario import Scenario
from legal.screening import screen

__all__ = [
    "Disagreement",
    "EngineUnavailable",
    "InputError",
    "LegalError",
    "Problem",
    "Report",
    "Result",
    "Scenario",
    "check",
    "check_all",
    "load_rulebook",
    "load_scenarios",
    "screen",
]
