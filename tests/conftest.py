"""What many tests need: the shipped rulebook, read once."""

from __future__ import annotations

from pathlib import Path

import pytest

from legal import load_rulebook
from legal.rulebook import Rulebook, Source

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository's folder."""
    return ROOT


@pytest.fixture(scope="session")
def book() -> Rulebook:
    """The shipped rulebook."""
    return load_rulebook()


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


class Golden:
    """Golden files: reports that a reviewer can read."""

    def __init__(self, folder: Path, *, renew: bool) -> None:
        self.folder, self.renew = folder, renew

    def check(self, name: str, text: str) -> None:
        file = self.folder / name
        if self.renew:
            file.write_text(text, "utf-8")
        assert file.read_text("utf-8") == text, f"{file} differs; if that is meant: pytest --renew"
