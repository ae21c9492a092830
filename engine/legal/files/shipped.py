"""Where the data that come with the program lie: in the wheel beside the code, in a checkout in `rules/`."""

from __future__ import annotations

from pathlib import Path


def shipped() -> Path:
    """The folder of the rulebook that comes with the program."""
    here = Path(__file__).resolve()
    packed = here.parents[1] / "rules"
    return packed if packed.is_dir() else here.parents[3] / "rules"
