"""What stands before every route: the host asked for, the key, headers that bind browsers, counting and logging."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable, Mapping, MutableMapping
from dataclasses import dataclass, field
from typing import Any

from thaimemo.messages import service as say
from thaimemo.service import keys, logs, metrics
from thaimemo.service.answers import Answer, broken, refused

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

LOOPBACK = ("127.0.0.1", "localhost", "::1")
# The page itself and whether the service lives are told to everybody; what they do with it needs a key.
_OPEN = ("/", "/healthz", "/favicon.ico")
_STATIC = "/static/"
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data: blob:; "
    "connect-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'"
)
_HEADERS = (
    (b"content-security-policy", _POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-resource-policy", b"same-origin"),
)
# The page's own files may be kept, if the browser asks each time whether they are still the same.
_KEPT, _NOT_KEPT = (b"cache-control", b"no-cache"), (b"cache-control", b"no-store")


@dataclass
class _Seen:
    """Passes an answer on, with its status noted and headers added that bind browsers."""

    send: Send
    begun: float
    path: str
    status: int = 500
    started: bool = False

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status, self.started = message["status"], True
            given = {name for name, _ in message.get("headers", ())}
            wanted = (*_HEADERS, _KEPT if self.path.startswith(_STATIC) else _NOT_KEPT)
            more = [(name, value) for name, value in wanted if name not in given]
            message = {**message, "headers": [*message.get("headers", ()), *more]}
        await self.send(message)


@dataclass(frozen=True)
class Guard:
    """An ASGI application around another one.

    `known` are the keys that may come in, hash to name; empty: everybody may, and then only under the names of this
    computer (`hosts`), so that no page from elsewhere can reach in through a name of its own.
    """

    app: App
    known: Mapping[str, str] = field(default_factory=dict)
    hosts: tuple[str, ...] = ()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through or refuse it, and count it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        seen = _Seen(send, time.perf_counter(), scope["path"])
        who, refusal = self._let_in(scope["path"], dict(scope["headers"]))
        try:
            if refusal is None:
                await self.app(scope, receive, seen)
            else:
                await reply(refusal, seen)
        except Exception as error:
            await _broken(error, seen)
        finally:
            seconds = time.perf_counter() - seen.begun
            route = metrics.route_of(scope["path"])
            metrics.count(route, scope["method"], seen.status, seconds)
            logs.request(scope["method"], route, seen.status, seconds, who)

    def _let_in(self, path: str, headers: Mapping[bytes, bytes]) -> tuple[str | None, Answer | None]:
        """Who asks, and why he may not."""
        host = _name(headers.get(b"host", b"").decode("latin-1"))
        if self.hosts and host not in self.hosts:
            return None, refused(say.WRONG_HOST, 421, value=host[:100], known=", ".join(self.hosts))
        if not self.known or path in _OPEN or path.startswith(_STATIC):
            return None, None
        who = keys.owner(_key(headers), self.known)
        if who is not None:
            return who, None
        answer = refused(say.NO_KEY, 401)
        return None, Answer(answer.status, answer.body, answer.kind, {"WWW-Authenticate": "Bearer"})


async def _broken(error: Exception, seen: _Seen) -> None:
    """Answer a request that the service failed on; the exception's text, which may quote the memo, goes nowhere."""
    answer = broken(logs.raised(error))
    if not seen.started:
        await reply(answer, seen)


async def reply(answer: Answer, send: Send) -> None:
    """Send an answer that no route made."""
    headers = [(b"content-type", answer.kind.encode()), (b"content-length", str(len(answer.body)).encode())]
    headers += [(name.lower().encode(), value.encode()) for name, value in answer.headers.items()]
    await send({"type": "http.response.start", "status": answer.status, "headers": headers})
    await send({"type": "http.response.body", "body": answer.body})


def _name(host: str) -> str:
    """The name in a Host header, without its port and brackets."""
    if host.startswith("["):
        return host[1:].partition("]")[0]
    return host.rpartition(":")[0] if host.count(":") == 1 else host


def _key(headers: Mapping[bytes, bytes]) -> str:
    scheme, _, value = headers.get(b"authorization", b"").decode("latin-1").partition(" ")
    return value.strip() if scheme.lower() == "bearer" else headers.get(b"x-api-key", b"").decode("latin-1")
