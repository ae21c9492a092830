"""A feature file as a module of tests, named by the titles of its scenarios. What is wrong with it is told whole.

pytest-bdd would silently drop one of two scenarios with one name; here that is an error, with every other thing that
would let a feature pass without proving anything.
"""

from __future__ import annotations

import os
import re
import types
from typing import Any

import pytest
from pytest_bdd import scenario

from legal_cli.gherkin.document import Broken, read_feature
from legal_cli.gherkin.running import rulebook

_PYTHON = re.compile(r"_|^pytestmark$|^(setUp|tearDown)Module$")


def shown_name(title: str) -> str:
    """The title of a scenario as the name of a test; in quotation marks where the name means something to pytest."""
    return f"“{title}”" if title.isidentifier() and _PYTHON.search(title) else title


class FeatureFile(pytest.Module):
    """A `.feature` file; its tests are its scenarios."""

    is_legal_feature = True

    def _getobj(self) -> Any:
        module = types.ModuleType(self.path.stem)
        module.__file__ = str(self.path)
        folder, name = os.path.split(self.path)
        for title in self._titles():
            test = scenario(name, title, features_base_dir=folder, encoding="utf-8-sig")(_passed())
            setattr(module, shown_name(title), test)
        return module

    def _titles(self) -> list[str]:
        """The titles of its scenarios.

        Raises:
            CollectError: what is wrong with the file, a line for each.
        """
        try:
            return read_feature(self.path, rulebook(self.config.getoption("legal_rulebook")))
        except Broken as error:
            raise self.CollectError("\n".join(error.lines)) from None

    def istestfunction(self, obj: object, name: str) -> bool:
        """Every scenario is a test, whatever its title."""
        return callable(obj)

    def istestclass(self, obj: object, name: str) -> bool:
        """A feature holds no classes."""
        return False


def _passed() -> Any:
    """What pytest-bdd runs after the steps: nothing; a new function for each scenario, since it is marked."""

    def passed() -> None:
        return None

    return passed
