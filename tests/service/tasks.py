"""What a worker should never be asked to do."""

from __future__ import annotations

import os
import signal
import socket
import time
from pathlib import Path

from thaimemo.service.answers import Answer
from thaimemo.service.worker import LENGTH, Office


def number(office: Office) -> Answer:
    """The number of the process."""
    return Answer(200, str(os.getpid()).encode())


def die(office: Office) -> Answer:
    """End at once, as when the system is out of memory."""
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


def hang(office: Office) -> Answer:
    """Work without end."""
    while True:
        pass


def rest(office: Office, seconds: float) -> Answer:
    """Take some time."""
    time.sleep(seconds)
    return Answer(200, b"")


def swell(office: Office) -> Answer:
    """Take memory without end."""
    kept = []
    while True:
        kept.append(bytearray(50_000_000))


def explode(office: Office, text: str) -> Answer:
    """Fail with the words of the memo in the exception."""
    raise ValueError(text)


def half_an_answer(office: Office) -> Answer:
    """Begin an answer on every channel there is, and end."""
    for entry in Path("/proc/self/fd").iterdir():
        try:
            channel = socket.socket(fileno=os.dup(int(entry.name)))
            channel.sendall(LENGTH.pack(1_000_000) + b"half")
        except OSError:
            continue
    return die(office)
