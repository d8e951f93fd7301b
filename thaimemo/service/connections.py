"""Connections whose heads are bounded in size and time, and which end after the answers that are still owed."""

from __future__ import annotations

import asyncio
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from thaimemo.messages import service as say
from thaimemo.service.answers import refused

MOST_HEAD = 32_000
"""Bytes of a request's line and headers."""
HEAD_SECONDS = 20.0
"""From a connection's first byte, or the last answer on it, to the end of the next head."""
LAST_SECONDS = 1.0
"""How long an idle connection may still bring a request when the service has been told to stop."""


class Connection(HttpToolsProtocol):
    """One connection of uvicorn's, within bounds that uvicorn leaves to a proxy."""

    _loop: asyncio.AbstractEventLoop
    _head = 0
    _in_head = True
    _leaving = False
    _timer: asyncio.TimerHandle | None = None

    def connection_made(self, transport: Any) -> None:
        """A new one; where the service is about to end, for one request at most."""
        super().connection_made(transport)
        self._leaving = getattr(self.server_state, "leaving", False)
        self._timer = self.loop.call_later(HEAD_SECONDS, self._idle_end)

    def connection_lost(self, exc: Exception | None) -> None:
        """Nothing more comes."""
        self._stop_timer()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Bytes of a request; a head that grows without end is refused before it is held."""
        if self._in_head:
            self._head += len(data)
        super().data_received(data)
        if self._in_head and self._head > MOST_HEAD and not self.transport.is_closing():
            self._refuse()

    def on_message_begin(self) -> None:
        """A head begins."""
        super().on_message_begin()
        self._in_head = True

    def on_headers_complete(self) -> None:
        """A head is whole."""
        self._in_head, self._head = False, 0
        self._stop_timer()
        super().on_headers_complete()
        if self._leaving and self.cycle is not None:
            self.cycle.keep_alive = False

    def on_response_complete(self) -> None:
        """The next head is waited for."""
        super().on_response_complete()
        self._in_head = self._in_head or self.cycle.response_complete
        self._stop_timer()
        self._timer = self.loop.call_later(HEAD_SECONDS, self._idle_end)

    def shutdown(self) -> None:
        """The service ends: what is owed is answered, and what is under way may arrive."""
        self._leaving = True
        if self.cycle is not None and not self.cycle.response_complete:
            self.cycle.keep_alive = False
        else:
            self.loop.call_later(LAST_SECONDS, self._idle_end)

    def _idle_end(self) -> None:
        """Close a connection that owes no answer."""
        if (self.cycle is None or self.cycle.response_complete) and not self.transport.is_closing():
            self.transport.close()

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _refuse(self) -> None:
        answer = refused(say.LONG_HEAD, 431, limit=MOST_HEAD)
        head = f"HTTP/1.1 431 Request Header Fields Too Large\r\ncontent-type: {answer.kind}\r\n"
        head += f"content-length: {len(answer.body)}\r\nconnection: close\r\n\r\n"
        self.transport.write(head.encode() + answer.body)
        self.transport.close()
