"""What an extra of the package brings, and the one line that brings it where it is missing. It installs nothing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from legal.errors import LegalError


class ExtraMissing(LegalError):
    """A command needs packages that do not come with the bare program."""

    def __init__(self, extra: str, package: str) -> None:
        super().__init__(
            f"this needs {package}, which is not installed; install it with: pip install 'legal-engine[{extra}]'"
        )


@contextmanager
def needing(extra: str) -> Iterator[None]:
    """Imports within it that fail for want of a package are told as the extra that has it.

    Raises:
        ExtraMissing: a package of the extra is not installed.
    """
    try:
        yield
    except ModuleNotFoundError as error:
        package = (error.name or "").partition(".")[0]
        if package in ("legal", "legal_cli"):
            raise
        raise ExtraMissing(extra, package) from None
