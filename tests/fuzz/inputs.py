"""Inputs that are nearly right: valid ones, cut, repeated, joined and broken, and heaps of their pieces.

Hypothesis draws what to begin from, the pieces and a number; the number alone decides the changes, so that many inputs
come of one draw, and each comes again from the seed.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import NamedTuple

from hypothesis import strategies as st

from fuzz.kinds import Kind

EACH = 25  # inputs of one draw
LONGEST = 60_000  # bytes: what is longer only costs; limits of size have tests of their own


class Draw(NamedTuple):
    """A valid input, pieces, and the number that decides the changes."""

    valid: bytes
    heap: str
    number: int


def draws(kind: Kind) -> st.SearchStrategy[Draw]:
    """What hypothesis draws of a kind."""
    pieces = st.sampled_from(kind.pieces) | st.text(max_size=4)
    return st.builds(
        Draw, st.sampled_from(kind.valid()), st.lists(pieces, max_size=14).map("".join), st.integers(0, 2**64 - 1)
    )


def inputs(kind: Kind, draw: Draw) -> Iterator[bytes]:
    """The inputs of a draw: the heap of pieces by itself, and the valid one with changes."""
    chance = random.Random(draw.number)
    heap = draw.heap.encode("utf-8", "surrogatepass")
    yield heap
    for _ in range(EACH - 1):
        data = draw.valid
        for _ in range(chance.choice((1, 1, 1, 2, 3, 6))):
            data = chance.choice(CHANGES)(data, heap, kind, chance)
        yield data[:LONGEST]


def _span(data: bytes, chance: random.Random) -> tuple[int, int]:
    start = chance.randrange(len(data) + 1)
    return start, min(len(data), start + int(chance.expovariate(1 / 12)))


def _piece(kind: Kind, chance: random.Random) -> bytes:
    return chance.choice(kind.pieces).encode("utf-8", "surrogatepass")


def _cut(data: bytes, heap: bytes, kind: Kind, chance: random.Random) -> bytes:
    start, end = _span(data, chance)
    return data[:start] + data[end:]


def _put(data: bytes, heap: bytes, kind: Kind, chance: random.Random) -> bytes:
    start, _ = _span(data, chance)
    return data[:start] + _piece(kind, chance) + data[start:]


def _replace(data: bytes, heap: bytes, kind: Kind, chance: random.Random) -> bytes:
    start, end = _span(data, chance)
    return data[:start] + _piece(kind, chance) + data[end:]


def _heap(data: bytes, heap: bytes, kind: Kind, chance: random.Random) -> bytes:
    start, end = _span(data, chance)
    return data[:start] + heap + data[end:]


def _repeat(data: bytes, heap: bytes, kind: Kind, chance: random.Random) -> bytes:
    start, end = _span(data, chance)
    return data[:end] + data[start:end] * chance.choice((1, 2, 60, 700)) + data[end:]


def _byte(data: bytes, heap: bytes, kind: Kind, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]


def _end(data: bytes, heap: bytes, kind: Kind, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def _join(data: bytes, heap: bytes, kind: Kind, chance: random.Random) -> bytes:
    other = chance.choice(kind.valid())
    return data[: chance.randrange(len(data) + 1)] + other[chance.randrange(len(other) + 1) :]


def _swap(data: bytes, heap: bytes, kind: Kind, chance: random.Random) -> bytes:
    lines = data.split(b"\n")
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return b"\n".join(lines)


def _indent(data: bytes, heap: bytes, kind: Kind, chance: random.Random) -> bytes:
    lines = data.split(b"\n")
    at = chance.randrange(len(lines))
    lines[at] = chance.choice((b" ", b"  ", b"\t", b"- ")) + lines[at] if chance.random() < 0.6 else lines[at].lstrip()
    return b"\n".join(lines)


CHANGES = (_cut, _put, _put, _replace, _replace, _heap, _repeat, _byte, _end, _join, _swap, _indent)
