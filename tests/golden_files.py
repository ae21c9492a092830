"""Golden files: reports that a reviewer can read, renewed with `pytest --renew`."""

from __future__ import annotations

from pathlib import Path


class Golden:
    """Golden files: reports that a reviewer can read."""

    def __init__(self, folder: Path, *, renew: bool) -> None:
        self.folder, self.renew = folder, renew

    def check(self, name: str, text: str) -> None:
        file = self.folder / name
        assert text, f"there is nothing to hold {file} to: what was run gave no output"
        if self.renew:
            file.write_text(text, "utf-8")
        assert file.read_text("utf-8") == text, f"{file} differs; if that is meant: pytest --renew"
