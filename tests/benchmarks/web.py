"""How fast `legal serve` is up and answers eight clients at once, beside a bare FastAPI application in the same run.

The bare one reads the same body into the same model and sends it back: what the web's packages alone take. Both run
as one process; the clients share the machine with them, so the seconds that a server computes are told as well.
"""

from __future__ import annotations

import asyncio
import json
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlencode

sys.path.insert(0, str(Path(__file__).parents[1]))

from running_server import Running, running

CLIENTS = 8
REQUESTS = int(os.environ.get("REQUESTS", "1600"))
CASE = {
    "scenario": "A case",
    "person": {"citizenships": ["IQ"], "born": "2001-04-30"},
    "situation": {
        "conduct": "joined",
        "date": "2025-06-01",
        "force": {"kind": "state-armed-forces", "state": "RU", "role": "combat"},
        "authorization": {"granted": "no"},
        "conflict": {"states": ["RU", "UA"]},
    },
}
TOLD = (
    "person.citizenships=IQ",
    "situation.conduct=joined",
    "situation.force.kind=state-armed-forces",
    "situation.force.state=RU",
    "situation.authorization.granted=no",
    "person.age=24",
    "situation.recruitment.coerced=no",
    "situation.recruitment.deceived=no",
)
BARE = """
import sys, uvicorn
from fastapi import FastAPI
from legal.scenario import Scenario
app = FastAPI()
@app.post("/api/check")
async def check(case: Scenario) -> Scenario:
    return case
uvicorn.run(app, port=int(sys.argv[1]), log_level="critical", access_log=False)
"""


class Load(NamedTuple):
    """What eight clients found: requests a second, milliseconds, and those that the server computed for each."""

    rate: float
    median: float
    slowest: float
    computed: float


def main() -> None:
    """Measures and prints the table."""
    form = urlencode([("reading", "iq/stated-position"), *(("told", each) for each in TOLD)]).encode()
    case = json.dumps(CASE).encode()
    check = post("/api/check", case, "application/json")
    print(f"web, {CLIENTS} clients, {REQUESTS} requests of each kind, one process", end="; ")
    print(f"load of the machine {os.getloadavg()[0]:.1f}")
    print(f"{'':36}{'requests/s':>12}{'median ms':>12}{'p99 ms':>10}{'computed ms':>13}")
    with bare() as server:
        row("bare FastAPI, the case sent back", load(server, check))
    with running() as server:
        row("POST /api/check, both engines", load(server, check))
        row("answer page, Arabic", load(server, post("/ar/ask", form, "application/x-www-form-urlencoded")))
        row(
            "statements of a source",
            load(server, b"GET /ar/ref/iq/stated-position HTTP/1.1\r\nhost: localhost\r\n\r\n"),
        )
    ups = sorted(_up() for _ in range(5))
    print(f"up, from the command to the first word: median {ups[2]:.2f} s, slowest {ups[-1]:.2f} s")


def _up() -> float:
    with running() as server:
        return server.seconds


def row(name: str, found: Load) -> None:
    print(f"{name:36}{found.rate:>12.0f}{found.median:>12.1f}{found.slowest:>10.1f}{found.computed:>13.2f}")


def post(path: str, body: bytes, kind: str) -> bytes:
    head = f"POST {path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: {kind}\r\ncontent-length: {len(body)}\r\n\r\n"
    return head.encode() + body


def load(server: Running, request: bytes) -> Load:
    """All clients at once, each as fast as it is answered."""
    asyncio.run(_clients(server.port, request, 5))
    before = server.cpu()
    began = time.perf_counter()
    times = sorted(asyncio.run(_clients(server.port, request, REQUESTS // CLIENTS)))
    seconds, computed = time.perf_counter() - began, server.cpu() - before
    slowest = times[len(times) * 99 // 100]
    return Load(len(times) / seconds, times[len(times) // 2] * 1000, slowest * 1000, computed / len(times) * 1000)


async def _clients(port: int, request: bytes, each: int) -> list[float]:
    found = await asyncio.gather(*(_client(port, request, each) for _ in range(CLIENTS)))
    return [seconds for times in found for seconds in times]


async def _client(port: int, request: bytes, count: int) -> list[float]:
    """One client, on one connection as long as the server keeps it."""
    times = []
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for _ in range(count):
        began = time.perf_counter()
        if reader.at_eof():
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
        head, _ = await _exchange(reader, writer, request)
        times.append(time.perf_counter() - began)
        if b"connection: close" in head:
            writer.close()
            await reader.read()
    writer.close()
    return times


async def _exchange(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, request: bytes) -> tuple[bytes, bytes]:
    """A request, and the head and the body of what it is answered with."""
    writer.write(request)
    head = (await reader.readuntil(b"\r\n\r\n")).lower()
    length = re.search(rb"content-length: (\d+)", head)
    assert head.startswith(b"http/1.1 200"), head
    assert length is not None
    return head, await reader.readexactly(int(length[1]))


def answer_of(server: Running, request: bytes) -> Any:
    """What one request is answered with."""

    async def ask() -> bytes:
        reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
        _, body = await _exchange(reader, writer, request)
        writer.close()
        return body

    return json.loads(asyncio.run(ask()))


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
    return port


def wait_for(port: int) -> None:
    """Waits until something listens on a port."""
    for _ in range(300):
        try:
            socket.create_connection(("127.0.0.1", port)).close()
        except OSError:
            time.sleep(0.1)
        else:
            return


@contextmanager
def bare() -> Iterator[Running]:
    """The bare application."""
    port = free_port()
    process = subprocess.Popen([sys.executable, "-c", BARE, str(port)], text=True)
    try:
        wait_for(port)
        yield Running(process, port, 0, [])
    finally:
        process.kill()
        process.wait()


if __name__ == "__main__":
    main()
