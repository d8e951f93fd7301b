"""SIGTERM under full load: every request on a connection that was accepted gets its whole answer."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import socket
import subprocess
import sys
from collections import Counter

import pytest

from tests.conftest import require_package
from tests.service.servers import MEMO, Server, serving
from tests.waiting import SECONDS, until

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")

CLIENTS = 40
REQUEST = f"POST /memos HTTP/1.1\r\nHost: localhost\r\nContent-Length: {len(MEMO)}\r\n\r\n".encode() + MEMO


async def client(port: int, counts: Counter[str]) -> None:
    """Ask until the service is gone, on one connection as long as it lasts."""
    while True:
        try:
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
        except ConnectionRefusedError:
            counts["refused"] += 1
            return
        try:
            while await asked(reader, writer, counts):
                pass
        finally:
            writer.close()


async def asked(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, counts: Counter[str]) -> bool:
    """Send a request and read its answer; whether the connection goes on."""
    counts["sent"] += 1
    try:
        writer.write(REQUEST)
        head = await reader.readuntil(b"\r\n\r\n")
        length = re.search(rb"content-length: (\d+)", head)
        body = await reader.readexactly(int(length[1]))
    except (OSError, asyncio.IncompleteReadError) as error:
        counts[f"lost: {type(error).__name__}"] += 1
        return False
    good = head.startswith(b"HTTP/1.1 200") and body.startswith(b"%PDF-") and body.rstrip().endswith(b"%%EOF")
    counts["whole" if good else head[:30].decode()] += 1
    return b"connection: close" not in head.lower()


async def under_load(server: Server, kill) -> Counter[str]:
    counts: Counter[str] = Counter()
    clients = [asyncio.ensure_future(client(server.port, counts)) for _ in range(CLIENTS)]
    while counts["whole"] < 100 and not all(one.done() for one in clients):
        await asyncio.sleep(0.05)
    kill()
    await asyncio.wait_for(asyncio.gather(*clients), SECONDS)
    return counts


# On a busy machine a client may need longer than LAST_SECONDS to send the request that it is about to send.
PATIENT = {"LAST_SECONDS": SECONDS}


@pytest.mark.parametrize("all_processes", [False, True])
def test_every_request_is_answered_when_the_service_is_told_to_stop(tmp_path, all_processes):
    require_package("httptools")
    with serving(tmp_path, **PATIENT) as server:
        number = server.process.pid

        def kill() -> None:
            if all_processes:
                os.killpg(number, signal.SIGTERM)
            else:
                os.kill(number, signal.SIGTERM)

        counts = asyncio.run(under_load(server, kill))
        assert server.process.wait(SECONDS) == 0
    assert counts.pop("refused") == CLIENTS
    assert set(counts) == {"sent", "whole"}, counts
    assert counts["sent"] == counts["whole"] >= 100
    assert "worker died" not in server.log.read_text()


def test_a_connection_made_before_the_stop_may_still_ask(tmp_path):
    require_package("httptools")
    with serving(tmp_path, "--workers", "1", **PATIENT) as server:
        with socket.create_connection(("127.0.0.1", server.port), SECONDS) as one:
            server.living()
            server.process.terminate()
            server.says("Shutting down")
            one.sendall(REQUEST)
            parts = b""
            while part := one.recv(65536):
                parts += part
        assert parts.startswith(b"HTTP/1.1 200")
        assert b"connection: close" in parts.lower()
        assert server.process.wait(SECONDS) == 0


def test_a_connection_that_asks_for_nothing_more_is_closed_soon(tmp_path):
    require_package("httptools")
    with serving(tmp_path, "--workers", "1") as server:
        with socket.create_connection(("127.0.0.1", server.port), SECONDS) as one:
            server.living()
            server.process.terminate()
            assert one.recv(1) == b""
        assert server.process.wait(SECONDS) == 0


def test_a_second_interrupt_ends_it_at_once(tmp_path):
    require_package("httptools")
    with (
        serving(tmp_path, "--workers", "1") as server,
        socket.create_connection(("127.0.0.1", server.port), SECONDS) as one,
    ):
        one.sendall(REQUEST[:-5])
        server.living()
        server.process.send_signal(signal.SIGINT)
        server.says("Waiting for connections to close. (CTRL+C to force quit)")
        server.process.send_signal(signal.SIGINT)
        assert server.process.wait(SECONDS / 2) in (0, -signal.SIGINT)


def test_a_stop_while_it_starts_is_heeded(tmp_path):
    """From the moment on that it says where it listens."""
    require_package("httptools")
    log = tmp_path / "log"
    command = [sys.executable, "-m", "thaimemo", "serve", "--port", "0", "--emblem", "none", "--workers", "1"]
    with log.open("wb") as stream:
        process = subprocess.Popen(command, stderr=stream)
    try:
        until(lambda: b'"listening"' in log.read_bytes(), "listening")
        process.terminate()
        assert process.wait(SECONDS) == 0
    finally:
        process.kill()
        process.wait()
