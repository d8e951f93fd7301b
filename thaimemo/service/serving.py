"""The service on an address of this computer, until it is told to stop."""

from __future__ import annotations

from collections.abc import Mapping

import uvicorn

from thaimemo.errors import OutputError, Problem
from thaimemo.messages import service as say
from thaimemo.service import logs
from thaimemo.service.app import create_app
from thaimemo.service.guard import LOOPBACK
from thaimemo.service.limits import Limits, Setting

_GRACE = 10
"""Seconds beyond the longest request that those being answered are waited for."""


def serve(host: str, port: int, setting: Setting, limits: Limits, keys: Mapping[str, str]) -> None:
    """Answer requests until SIGTERM or SIGINT; what was accepted by then is answered. OutputError without keys.

    Beyond the loopback addresses nobody comes in without a key.
    """
    if host not in LOOPBACK and not keys:
        raise OutputError(Problem(say.KEYS_NEEDED, None, {"host": host}))
    logs.set_up()
    app = create_app(setting, limits, keys=keys)
    uvicorn.run(
        app,
        host=host,
        port=port,
        log_config=None,
        access_log=False,
        server_header=False,
        date_header=True,
        backlog=2048,
        timeout_keep_alive=30,
        timeout_graceful_shutdown=int(limits.seconds) + _GRACE,
        h11_max_incomplete_event_size=64_000,
    )
