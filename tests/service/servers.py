"""A service of one's own in processes of its own, asked by plain HTTP."""

from __future__ import annotations

import http.client
import json
import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.waiting import SECONDS, until
from thaimemo.service.openapi import EXAMPLE

JSON = "application/json"
MEMO = json.dumps(EXAMPLE).encode()


@dataclass
class Reply:
    """An answer."""

    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def codes(self) -> list[str]:
        return [error["code"] for error in self.json["errors"]]


@dataclass
class Server:
    """A running service."""

    process: subprocess.Popen[bytes]
    port: int
    log: Path
    answered: int = 0

    def ask(
        self, path: str, body: Any = None, kind: str | None = JSON, method: str | None = None, **headers: str
    ) -> Reply:
        """One request on a connection of its own."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=SECONDS)
        try:
            given = {name.replace("_", "-"): value for name, value in headers.items()}
            if kind and body is not None:
                given["Content-Type"] = kind
            connection.request(method or ("GET" if body is None else "POST"), path, body, given)
            answer = connection.getresponse()
            reply = Reply(answer.status, answer.headers, answer.read())
            self.answered += 1
            return reply
        finally:
            connection.close()

    def raw(self, data: bytes) -> bytes:
        """What comes back for these bytes until the connection ends; the service need not have read them all."""
        with socket.create_connection(("127.0.0.1", self.port), SECONDS) as one:
            parts = []
            with suppress(ConnectionError):
                one.sendall(data)
            with suppress(ConnectionError):
                while part := one.recv(65536):
                    parts.append(part)
            return b"".join(parts)

    def lines(self) -> list[dict[str, Any]]:
        """What was written down, line by line; of each answer that was read too, whose line comes after it."""
        return until(self._lines_of_all, f"the lines of {self.answered} answers")

    def _lines_of_all(self) -> list[dict[str, Any]] | None:
        lines = _whole_lines(self.log)
        return lines if sum(line["event"] == "request" for line in lines) >= self.answered else None

    def says(self, event: str) -> None:
        """Wait until something is written down."""
        until(lambda: any(line["event"] == event for line in _whole_lines(self.log)), event)

    def workers(self) -> list[int]:
        """The numbers of its working processes, on Linux."""
        return [pid for pid in _children(_children([self.process.pid])) if _name(pid)]

    def living(self) -> None:
        """It still makes memos, if not at once: 503 says that a worker which was ended is being replaced."""
        answer = until(lambda: (one := self.ask("/memos", MEMO)).status != 503 and one, "a memo")
        assert answer.status == 200
        assert answer.body.startswith(b"%PDF-")


def _whole_lines(log: Path) -> list[dict[str, Any]]:
    """The lines of a log; the last one may be written just now."""
    *lines, _ = log.read_text(encoding="utf-8", errors="replace").split("\n")
    return [json.loads(line) for line in lines]


def _children(parents: list[int]) -> list[int]:
    found = []
    for file in Path("/proc").glob("[0-9]*/stat"):
        try:
            after = file.read_text(errors="replace").rpartition(")")[2].split()
        except OSError:
            continue
        if int(after[1]) in parents and after[0] != "Z":
            found.append(int(file.parent.name))
    return found


def _name(pid: int) -> bool:
    return os.path.exists(f"/proc/{pid}")


@contextmanager
def serving(folder: Path, *options: object, **constants: float) -> Iterator[Server]:
    """A service that answers by now; it is told to stop in the end. `constants` of its connections are changed.

    A memo may take its time: where a test is about the time allowed, it says how much there is.
    """
    log = folder / "log"
    words = ("--port", "0", "--emblem", "none", "--seconds", SECONDS, *options)
    command = [sys.executable, "-c", _PROGRAM.format(constants=constants), "serve", *map(str, words)]
    with log.open("wb") as stream:
        process = subprocess.Popen(command, stdout=stream, stderr=stream, start_new_session=True)
    try:
        server = Server(process, _port(process, log), log)
        server.ask("/healthz")
        yield server
        process.terminate()
        process.wait(SECONDS)
    finally:
        if process.poll() is None:
            _kill_all(process)


_PROGRAM = """
from thaimemo.cli import main
from thaimemo.service import connections
vars(connections).update({constants})
main()
"""


def _port(process: subprocess.Popen[bytes], log: Path) -> int:
    """The one that the system gave it."""

    def told() -> re.Match[str] | None:
        assert process.poll() is None, log.read_text(encoding="utf-8")
        return re.search(r'"listening", "address": "127\.0\.0\.1:(\d+)"', log.read_text(encoding="utf-8"))

    return int(until(told, "listening")[1])


def _kill_all(process: subprocess.Popen[bytes]) -> None:
    """Also its workers, which are of its session."""
    if hasattr(os, "killpg"):
        os.killpg(process.pid, signal.SIGKILL)
    process.kill()
    process.wait()
