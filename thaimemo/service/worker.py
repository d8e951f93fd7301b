"""What runs in a worker process: it takes one task after another from its own channel, within bounds, and answers."""

from __future__ import annotations

import gc
import pickle
import signal
import socket
import struct
import tempfile
import traceback
from collections.abc import Callable
from contextlib import suppress
from typing import Any, NamedTuple

from thaimemo.service.limits import Limits, Setting

LENGTH = struct.Struct(">Q")
"""What stands before every message: how many bytes follow."""

_SPARE_SECONDS = 5
"""How long after the service itself a worker ends what never ends; it does where the service is no more."""


class Office(NamedTuple):
    """What every task of a worker is done by."""

    setting: Setting
    limits: Limits
    folder: str | None = None
    """Where files may lie for a moment; None: the system's place for them."""


class Crash(NamedTuple):
    """A task that raised: the kind of the exception and where, but not its text, which may quote the memo."""

    kind: str
    at: str


def run(channel: socket.socket, office: Office) -> None:
    """Work until the channel ends. The first message says that the worker is ready."""
    from thaimemo.service.work import warm_up

    _bound(office.limits)
    tempfile.tempdir = office.folder
    warm_up(office)
    with suppress(OSError), channel:
        # Looking for garbage costs a fifth of a memo's time by Python's own settings, and hardly any is found.
        gc.collect()
        gc.freeze()
        gc.set_threshold(50_000, 20, 20)
        _send(channel, None)
        while (task := _receive(channel)) is not None:
            work, arguments = task
            _send(channel, _done(work, arguments, office))


def _bound(limits: Limits) -> None:
    """A signal meant for the service ends no worker; memory is bounded where the system can."""
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, signal.SIG_IGN)
    try:
        import resource
    except ImportError:  # Windows
        return
    with suppress(ValueError, OSError):  # the system allows less already
        resource.setrlimit(resource.RLIMIT_AS, (limits.memory, limits.memory))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _done(work: Callable[..., Any], arguments: tuple[Any, ...], office: Office) -> object:
    """The answer of a task, or that there is none."""
    alarm = getattr(signal, "alarm", lambda seconds: None)
    alarm(int(office.limits.seconds) + _SPARE_SECONDS)
    try:
        return work(office, *arguments)
    except Exception as error:
        frame = traceback.extract_tb(error.__traceback__)[-1]
        return Crash(type(error).__name__, f"{frame.filename}:{frame.lineno}")
    finally:
        alarm(0)


def _send(channel: socket.socket, value: object) -> None:
    data = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    channel.sendall(LENGTH.pack(len(data)) + data)


def _receive(channel: socket.socket) -> Any:
    """The next task; None where there will be none."""
    head = _exactly(channel, LENGTH.size)
    return pickle.loads(_exactly(channel, LENGTH.unpack(head)[0])) if head else None  # noqa: S301 - the service's own


def _exactly(channel: socket.socket, count: int) -> bytes:
    """So many bytes, or none where the channel ends before."""
    data = bytearray()
    while len(data) < count:
        part = channel.recv(min(count - len(data), 1 << 20))
        if not part:
            return b""
        data += part
    return bytes(data)
