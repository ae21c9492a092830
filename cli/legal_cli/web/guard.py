"""What stands before every page and every answer: who may ask, how much may be sent and how long that may take.

It also sets the headers of all responses, and lets nothing of a failure out but where in the program it was.
"""

from __future__ import annotations

import asyncio
import ipaddress
from collections.abc import Collection, Iterable
from typing import Any, TypeAlias

from legal_cli.web.refusals import Refusal

Scope: TypeAlias = dict[str, Any]

LIMIT = 64 * 1024  # bytes of a body
PATIENCE = 10.0  # seconds for a whole body to arrive

_POLICY = "; ".join(
    (
        "default-src 'none'",
        "style-src 'self'",
        "img-src data:",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
_HEADERS = {
    "content-security-policy": _POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}
_LOOPBACK = ("localhost", "127.0.0.1", "::1")


class Hosts:
    """The names that the server may be called by. A page elsewhere cannot make a browser call it by another one."""

    def __init__(self, host: str, names: Iterable[str] = ()) -> None:
        self.names = {each.lower() for each in (*_LOOPBACK, host, *names)}
        self.is_everywhere = _is_unspecified(host)

    def allow(self, header: str) -> bool:
        """Whether a Host header names this server: by one of its names, or by any number where it listens on all."""
        name = _without_port(header.lower())
        return name in self.names or (self.is_everywhere and _is_address(name))


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach an address of this name."""
    return host == "localhost" or (_is_address(host) and ipaddress.ip_address(host).is_loopback)


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def _is_unspecified(host: str) -> bool:
    return _is_address(host) and ipaddress.ip_address(host).is_unspecified


def _without_port(header: str) -> str:
    if header.startswith("["):
        return header[1:].partition("]")[0]
    return header.partition(":")[0]


class Guard:
    """Stands around an ASGI application."""

    def __init__(self, app: Any, hosts: Hosts, refuse: Any) -> None:
        self.app, self.hosts, self.refuse = app, hosts, refuse

    async def __call__(self, scope: Scope, receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        answer = _Answer(send)
        try:
            self._check_host(scope)
            body = await _body(scope, receive)
            await self.app(scope, _replayed(body, receive), answer)
        except Refusal as refusal:
            await self.refuse(scope, refusal)(scope, receive, answer)
        except Exception:
            if not answer.is_begun:  # else the failure was told already
                raise

    def _check_host(self, scope: Scope) -> None:
        given = [value.decode("latin-1") for name, value in scope["headers"] if name == b"host"]
        if len(given) != 1 or not self.hosts.allow(given[0]):
            raise Refusal(400, "host")


class _Answer:
    """Sends a response with the headers that all have; one that says nothing of caches is kept in none."""

    def __init__(self, send: Any) -> None:
        self.send, self.is_begun = send, False

    async def __call__(self, message: Scope) -> None:
        if message["type"] == "http.response.start":
            self.is_begun = True
            given = {name.lower() for name, _ in message["headers"]}
            message["headers"] = [*message["headers"], *_missing(given)]
        await self.send(message)


def _missing(given: Collection[bytes]) -> Iterable[tuple[bytes, bytes]]:
    wanted = {**_HEADERS, "cache-control": "no-store"}
    return [(name.encode(), value.encode()) for name, value in wanted.items() if name.encode() not in given]


async def _body(scope: Scope, receive: Any) -> bytes:
    """The whole body, as long as it is not too long and does not take too long."""
    for name, value in scope["headers"]:
        if name == b"content-length" and (not value.isdigit() or len(value) > len(str(LIMIT)) or int(value) > LIMIT):
            raise Refusal(413, "large", limit=LIMIT // 1024)
    try:
        async with asyncio.timeout(PATIENCE):
            return await _gathered(receive)
    except TimeoutError:
        raise Refusal(408, "slow") from None


async def _gathered(receive: Any) -> bytes:
    held = bytearray()
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            return bytes(held)
        held += message.get("body", b"")
        if len(held) > LIMIT:
            raise Refusal(413, "large", limit=LIMIT // 1024)
        if not message.get("more_body", False):
            return bytes(held)


def _replayed(body: bytes, receive: Any) -> Any:
    """A `receive` that gives the body once, then what comes."""
    waiting = [{"type": "http.request", "body": body, "more_body": False}]

    async def again() -> Any:
        return waiting.pop() if waiting else await receive()

    return again
