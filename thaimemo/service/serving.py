"""The service on an address of this computer, until it is told to stop."""

from __future__ import annotations

import asyncio
import errno
import logging
import select
import signal
import socket
from collections.abc import Mapping, Sequence
from contextlib import suppress

import uvicorn

from thaimemo.errors import OutputError, Problem
from thaimemo.messages import service as say
from thaimemo.service import logs
from thaimemo.service.app import create_app
from thaimemo.service.connections import HEAD_SECONDS, Connection
from thaimemo.service.guard import LOOPBACK
from thaimemo.service.limits import Limits, Setting

_GRACE = 10
"""Seconds beyond the longest request that those being answered are waited for."""
_BACKLOG = 2048
_STEP = 0.01
_MOST_STEPS = 100


def serve(host: str, port: int, setting: Setting, limits: Limits, keys: Mapping[str, str]) -> None:
    """Answer requests until SIGTERM or SIGINT; what was accepted by then is answered. OutputError without keys.

    Beyond the loopback addresses nobody comes in without a key. Also an OutputError: an address that cannot be had; and
    what is wrong with the fonts, the emblem, the templates or the rules of checking is told before anybody asks.
    """
    if host not in LOOPBACK and not keys:
        raise OutputError(Problem(say.KEYS_NEEDED, None, {"host": host}))
    _try_out(setting)
    with _listening(host, port) as listener:
        logs.set_up()
        config = uvicorn.Config(
            create_app(setting, limits, keys=keys),
            http=Connection,
            ws="none",
            log_config=None,
            access_log=False,
            server_header=False,
            proxy_headers=False,
            timeout_keep_alive=int(HEAD_SECONDS),
            # A request may take its time three times: to come in, to wait, and to be worked on.
            timeout_graceful_shutdown=int(3 * limits.seconds) + _GRACE,
        )
        _run(_Server(config), listener)


def _run(server: uvicorn.Server, listener: socket.socket) -> None:
    # uvicorn takes the signal over a moment later, and sends it to itself again when all is done.
    signal.signal(signal.SIGTERM, lambda *_: setattr(server, "should_exit", True))
    with suppress(KeyboardInterrupt):
        logs.event("listening", logging.INFO, address="{}:{}".format(*listener.getsockname()[:2]))
        server.run(sockets=[listener])


class _Server(uvicorn.Server):
    """Takes in who already stands at the door before it is closed."""

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Stop: connections that the system has accepted are answered, no further ones are made."""
        self.server_state.leaving = True  # type: ignore[attr-defined]
        for listener in sockets or ():
            listener.listen(0)
        for _ in range(_MOST_STEPS):
            await asyncio.sleep(_STEP)
            if not _anybody_at(sockets or ()):
                break
        await super().shutdown(sockets)


def _anybody_at(sockets: Sequence[socket.socket]) -> bool:
    with suppress(OSError, ValueError):  # many open files: select knows the first thousand only
        return bool(select.select(sockets, (), (), 0)[0])
    return False


def _listening(host: str, port: int) -> socket.socket:
    """A socket that hears on the address; OutputError where there is none to be had."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=_BACKLOG)
    except (OSError, UnicodeError) as error:
        taken = getattr(error, "errno", None) == errno.EADDRINUSE
        detail = getattr(error, "strerror", None) or error
        values = {"host": host, "port": port, "detail": detail}
        raise OutputError(Problem(say.PORT_TAKEN if taken else say.NO_ADDRESS, None, values)) from None


def _try_out(setting: Setting) -> None:
    """What every request would fail on; raises ThaimemoError."""
    from thaimemo import emblem, fonts
    from thaimemo.checks.settings import settings_of
    from thaimemo.template import located

    fonts.find(setting.fonts)
    emblem.resolve(setting.emblem)
    settings_of(setting.checks)
    located("visit_report", setting.templates)
