"""A failing input made small: parts are taken away as long as it fails in the same way."""

from __future__ import annotations

from collections.abc import Callable


def smallest(data: bytes, fails: Callable[[bytes], bool], tries: int = 3000) -> bytes:
    """The input without every part that it fails without; `tries` bounds the work."""
    size = max(1, len(data) // 2)
    while size and tries > 0:
        at = 0
        while at < len(data) and tries > 0:
            tries -= 1
            shorter = data[:at] + data[at + size :]
            if fails(shorter):
                data = shorter
            else:
                at += size
        size //= 2
    return data
