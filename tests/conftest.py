"""What many tests need: the shipped rulebook, read once."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

from golden_files import Golden
from legal.files.rulebook import default_rulebook
from legal.rulebook import Rulebook, Source

ROOT = Path(__file__).resolve().parents[1]

settings.register_profile("untimed", settings(), deadline=None)  # a busy machine is no fault of the program
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository's folder."""
    return ROOT


@pytest.fixture(scope="session")
def book() -> Rulebook:
    """The shipped rulebook."""
    return default_rulebook()


@pytest.fixture(scope="session")
def position(book: Rulebook) -> Source:
    """The stated position of Iraq."""
    return book.sources["iq/stated-position"]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--renew", action="store_true", help="write the golden files anew; review them in the diff")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compares a text with the file of this name in tests/corpus."""
    return Golden(ROOT / "tests" / "corpus", renew=request.config.getoption("--renew"))
