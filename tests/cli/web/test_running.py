"""The server as a process: how it begins and ends, what it says, and how it bears many and slow clients."""

from __future__ import annotations

import contextlib
import http.client
import json
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from legal_cli.web import guard
from legal_cli.web import running as server_of
from running_server import LEGAL, Running, running

CASE = json.dumps({"scenario": "Zq7Secret", "person": {"citizenships": ["IQ"]}})
JSON = {"content-type": "application/json"}
POST = b"POST /api/check HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n"


@pytest.fixture(scope="module")
def server() -> Iterator[Running]:
    with running() as found:
        yield found


def ask(server: Running, method: str, path: str, body: str | None = None) -> tuple[int, bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
    connection.request(method, path, body, JSON if body else {})
    response = connection.getresponse()
    found = response.status, response.read()
    connection.close()
    return found


def raw(server: Running, data: bytes, seconds: float = 20) -> bytes:
    """What comes back on a connection until it is closed."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=seconds) as opened:
        opened.sendall(data)
        found = b""
        while part := opened.recv(65536):
            found += part
        return found


# ---- beginning and end -----------------------------------------------------------------------------------------------


def test_it_says_where_it_answers_and_ends_quietly() -> None:
    with running() as server:
        assert server.said == [f"Serving pages and the API; Ctrl-C stops it: http://127.0.0.1:{server.port}/\n"]
        assert ask(server, "GET", "/en/")[0] == 200
        assert ask(server, "POST", "/api/check", CASE)[0] == 200
        assert ask(server, "GET", "/en/none?Zq7Secret")[0] == 404
        assert server.stop() == ""
        assert server.process.returncode in (0, 130)


def test_it_says_so_where_other_machines_can_reach_it() -> None:
    with running("--host", "0.0.0.0", "--name", "law.example") as server:
        assert len(server.said) == 2
        assert server.said[0].startswith(
            "Other machines can reach this address, and what is sent to it is not encrypted."
        )
        answer = raw(server, b"GET /en/ HTTP/1.1\r\nhost: law.example\r\nconnection: close\r\n\r\n")
        assert answer.startswith(b"HTTP/1.1 200")
        answer = raw(server, b"GET /en/ HTTP/1.1\r\nhost: evil.example\r\nconnection: close\r\n\r\n")
        assert answer.startswith(b"HTTP/1.1 400")


def test_a_port_that_is_taken_is_told(server: Running) -> None:
    found = subprocess.run(
        [LEGAL, "serve", "--port", str(server.port), "--lang", "en"], capture_output=True, text=True, check=False
    )
    assert found.returncode == 2
    assert "it cannot listen on this address (Address already in use)" in found.stderr


@pytest.mark.parametrize("host", ["no such host", "999.1.1.1", ""])
def test_an_address_that_is_none_is_told(host: str) -> None:
    found = subprocess.run([LEGAL, "serve", "--host", host, "--port", "0"], capture_output=True, text=True, check=False)
    assert found.returncode == 2
    assert "Traceback" not in found.stderr
    assert "--host" in found.stderr


@pytest.mark.parametrize(("command", "package"), [("serve", "fastapi"), ("mcp", "mcp_types")])
def test_without_its_extra_the_command_tells_the_line_that_installs_it(command: str, package: str) -> None:
    hide = f"import sys; sys.modules['{package}'] = None; sys.argv = ['legal', '{command}']"
    program = f"{hide}; from legal_cli.main import run; run()"
    found = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False, input="")
    assert found.returncode == 2
    assert f"pip install 'legal-engine[{command}]'" in found.stderr
    assert len(found.stderr.splitlines()) == 1


def test_the_other_commands_load_nothing_of_the_web() -> None:
    program = (
        "import sys; from legal_cli.main import application; application('check'); application()\n"
        "print(sorted({'fastapi', 'starlette', 'uvicorn', 'mcp', 'anyio', 'xml'} & set(sys.modules)))"
    )
    found = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


# ---- many, slow and broken clients -----------------------------------------------------------------------------------


def test_two_hundred_requests_at_once_are_all_answered_alike(server: Running) -> None:
    with ThreadPoolExecutor(200) as pool:
        found = list(pool.map(lambda _: ask(server, "POST", "/api/check", CASE), range(200)))
    assert {status for status, _ in found} == {200}
    assert len({body for _, body in found}) == 1


def test_memory_stays_flat(server: Running) -> None:
    def round_() -> None:
        big = json.dumps({"scenario": "x", "notes": "y" * 60_000})
        with ThreadPoolExecutor(16) as pool:
            list(pool.map(lambda _: ask(server, "POST", "/api/check", big), range(150)))
            list(pool.map(lambda _: ask(server, "GET", "/ar/ref/iq/stated-position"), range(50)))

    round_()
    before = server.rss()
    for _ in range(3):
        round_()
    assert server.rss() < before + 8 * 1024


def test_who_sends_slowly_is_not_waited_for_and_holds_nobody_up(
    server: Running,
) -> None:
    """A head or a body that does not come in time ends the connection; meanwhile others are answered."""
    head = (
        b"POST /api/check HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"
    )
    with ThreadPoolExecutor(42) as pool:
        began = time.monotonic()
        heads = [pool.submit(raw, server, b"GET / HT") for _ in range(20)]
        bodies = [pool.submit(raw, server, head) for _ in range(20)]
        nothing = pool.submit(raw, server, b"")
        time.sleep(0.5)
        assert ask(server, "GET", "/en/")[0] == 200
        assert time.monotonic() - began < 8
        assert {each.result() for each in heads} == {b""}
        assert nothing.result() == b""
        assert all(each.result().startswith(b"HTTP/1.1 408") for each in bodies)
    assert time.monotonic() - began < guard.PATIENCE + server_of._KEPT + 8


@pytest.mark.parametrize(
    "data",
    [
        b"no http\r\n\r\n",
        b"GET /en/ HTTP/1.1\r\nconnection: close\r\n\r\n",
        b"GET /en/ HTTP/1.1\r\nhost: localhost\r\nhost: evil.example\r\nconnection: close\r\n\r\n",
    ],
)
def test_what_is_no_request_is_refused(server: Running, data: bytes) -> None:
    assert raw(server, data).startswith(b"HTTP/1.1 400")


def test_a_head_without_end_is_cut_off(server: Running) -> None:
    data = b"GET / HTTP/1.1\r\nhost: localhost\r\nx: " + b"y" * 5_000_000
    with contextlib.suppress(ConnectionResetError, BrokenPipeError):  # refused while it is still being sent
        assert raw(server, data)[:12] in (b"HTTP/1.1 400", b"")
    assert ask(server, "GET", "/en/")[0] == 200


def test_a_path_cannot_leave_the_pages(server: Running) -> None:
    for path in (b"/en/ref/../../../../etc/passwd", b"/en/ref/%2e%2e/%2e%2e/etc/passwd", b"//etc/passwd", b"/%00"):
        found = raw(server, b"GET " + path + b" HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n")
        assert found.startswith(b"HTTP/1.1 404")
        assert b"root:" not in found


def test_a_chunked_body_that_is_too_large_is_refused_before_it_is_whole(server: Running) -> None:
    head = POST + b"transfer-encoding: chunked\r\n\r\n"
    chunk = b"8000\r\n" + b"x" * 0x8000 + b"\r\n"
    assert raw(server, head + chunk * 3).startswith(b"HTTP/1.1 413")


def test_no_request_leaves_a_trace(server: Running, tmp_path: Path) -> None:
    """Neither on standard error nor in any file that the process holds open."""
    ask(server, "POST", "/api/check", CASE)
    files = [each.resolve() for each in Path(f"/proc/{server.process.pid}/fd").iterdir() if each.exists()]
    assert not [each for each in files if each.is_file() and not str(each).startswith(("/dev", "/proc"))]
