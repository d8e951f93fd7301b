"""A service of one's own in processes of its own, asked by plain HTTP."""

from __future__ import annotations

import http.client
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

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

    def ask(
        self, path: str, body: Any = None, kind: str | None = JSON, method: str | None = None, **headers: str
    ) -> Reply:
        """One request on a connection of its own."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            given = {name.replace("_", "-"): value for name, value in headers.items()}
            if kind and body is not None:
                given["Content-Type"] = kind
            connection.request(method or ("GET" if body is None else "POST"), path, body, given)
            answer = connection.getresponse()
            return Reply(answer.status, answer.headers, answer.read())
        finally:
            connection.close()

    def raw(self, data: bytes, seconds: float = 30) -> bytes:
        """What comes back for these bytes until the connection ends."""
        with socket.create_connection(("127.0.0.1", self.port), seconds) as one:
            one.sendall(data)
            parts = []
            while part := one.recv(65536):
                parts.append(part)
            return b"".join(parts)

    def lines(self) -> list[dict[str, Any]]:
        """What was written down, line by line."""
        return [json.loads(line) for line in self.log.read_text(encoding="utf-8").splitlines()]

    def workers(self) -> list[int]:
        """The numbers of its working processes, on Linux."""
        return [pid for pid in _children(_children([self.process.pid])) if _name(pid)]

    def living(self) -> None:
        """It still makes memos."""
        answer = self.ask("/memos", MEMO)
        assert answer.status == 200
        assert answer.body.startswith(b"%PDF-")


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
def serving(folder: Path, *options: object) -> Iterator[Server]:
    """A service that listens by now; it is told to stop in the end."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port = one.getsockname()[1]
    log = folder / "log"
    command = [sys.executable, "-m", "thaimemo", "serve", "--port", str(port), "--emblem", "none", *map(str, options)]
    with log.open("wb") as stream:
        process = subprocess.Popen(command, stdout=stream, stderr=stream, start_new_session=True)
    server = Server(process, port, log)
    try:
        _wait(server)
        yield server
    finally:
        process.terminate()
        process.wait(60)


def _wait(server: Server) -> None:
    for _ in range(600):
        assert server.process.poll() is None, server.log.read_text()
        try:
            server.ask("/healthz")
            return
        except OSError:
            time.sleep(0.1)
    raise AssertionError(server.log.read_text())
