"""`thaimemo serve` under load: one-page PDFs for 50 clients, each request with other data.

`python -m tests.benchmarks.service [seconds]` starts the service and wrk, or where there is none a client in Python.
"""

from __future__ import annotations

import asyncio
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.common import Target, markdown, targets
from tests.benchmarks.environment import ROOT

CLIENTS = 50
SECONDS = 10
PORT = 18_740
_RATE = 200

# The body of every request is another one: each client counts its own, beginning at another number.
_LUA = r"""
local client = 0
function setup(thread) thread:set("first", client * 1000000); client = client + 1 end
function init()
  local file = io.open(os.getenv("MEMO_BODY")); body = file:read("*a"); file:close()
  count = first
end
function request()
  count = count + 1
  local data = body:gsub("@@", tostring(count))
  return wrk.format("POST", "/memos?format=pdf", {["Content-Type"] = "application/json"}, data)
end
function done(summary, latency)
  local bad = summary.errors
  io.write(string.format("RESULT %d %d %f %f %d\n", summary.requests, summary.duration,
    latency:percentile(50), latency:percentile(99),
    bad.connect + bad.read + bad.write + bad.status + bad.timeout))
end
"""


class Load(NamedTuple):
    """What a client measured: answers in a second, milliseconds that half and 99 of 100 took at most, failures."""

    rate: float
    p50: float
    p99: float
    failed: int


def main() -> None:
    """Measure and print."""
    seconds = int(sys.argv[1]) if len(sys.argv) > 1 else SECONDS
    program = shutil.which("wrk")
    with served() as (address, process):
        one_page(address)
        measure = by_wrk if program else by_python
        measure(address, 2)
        before = spent(process)
        load = measure(address, seconds)
        each = (spent(process) - before) * 1000 / (load.rate * seconds)
    row = (f"{load.rate:.0f}", f"{load.p50:.0f}", f"{load.p99:.0f}", str(load.failed), f"{each:.1f}")
    print(f"{CLIENTS} clients ({'wrk' if program else 'Python'}), {seconds} s, {os.cpu_count()} cores\n")
    print(markdown(("one-page PDFs a second", "p50 ms", "p99 ms", "failed", "processor ms each"), [row]))
    made = [Target("PDFs a second", load.rate, _RATE, at_least=True), Target("failed", load.failed, 0)]
    print(f"\n{targets(made)}")


@contextmanager
def served() -> Iterator[tuple[str, int]]:
    """The service in processes of its own: its address, and the number of the first of them."""
    command = [sys.executable, "-m", "thaimemo", "serve", "--port", str(PORT)]
    process = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{PORT}"
    try:
        for _ in range(300):
            try:
                urllib.request.urlopen(f"{address}/healthz").close()
                break
            except OSError:
                time.sleep(0.1)
        yield address, process.pid
    finally:
        process.terminate()
        process.wait()


def spent(process: int) -> float:
    """Processor seconds so far of a process and of those it started, on Linux; elsewhere 0."""
    found = {}
    for file in Path("/proc").glob("[0-9]*/stat"):
        try:
            values = file.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        except OSError:
            continue  # it has ended
        found[int(file.parent.name)] = (int(values[1]), (int(values[11]) + int(values[12])) / os.sysconf("SC_CLK_TCK"))
    return sum(seconds for pid, (_, seconds) in found.items() if process in _line(pid, found))


def _line(pid: int, found: dict[int, tuple[int, float]]) -> list[int]:
    """A process, the one that started it, and so on."""
    line = [pid]
    while line[-1] in found:
        line.append(found[line[-1]][0])
    return line


def body(number: object) -> bytes:
    """The data of a memo of one page, which no other number has."""
    from thaimemo.service.openapi import EXAMPLE

    data = deepcopy(EXAMPLE)
    data["memo"]["subject"] += f" ครั้งที่ {number}"
    data["directives"][0]["text"] += f" จำนวน {number} คน"
    return json.dumps(data, ensure_ascii=False).encode()


def one_page(address: str) -> None:
    """Make sure that what is measured is what was said."""
    asked = urllib.request.Request(f"{address}/memos", body(1), {"Content-Type": "application/json"})
    with urllib.request.urlopen(asked) as answer:
        assert answer.headers["X-Memo-Pages"] == "1"
        assert answer.read(5) == b"%PDF-"


def by_wrk(address: str, seconds: int) -> Load:
    """The load of wrk, whose clients share a thread."""
    with tempfile.TemporaryDirectory() as folder:
        script, data = Path(folder) / "memos.lua", Path(folder) / "body.json"
        script.write_text(_LUA, encoding="utf-8")
        data.write_bytes(body("@@"))
        command = ["wrk", "-t1", f"-c{CLIENTS}", f"-d{seconds}s", "--timeout", "30s", "-s", str(script), address]
        said = subprocess.run(
            command, check=True, capture_output=True, text=True, env={**os.environ, "MEMO_BODY": str(data)}
        )
    found = re.search(r"RESULT (\d+) (\d+) ([\d.]+) ([\d.]+) (\d+)", said.stdout)
    assert found, said.stdout + said.stderr
    requests, micros, p50, p99, failed = map(float, found.groups())
    return Load(requests / micros * 1e6, p50 / 1000, p99 / 1000, int(failed))


def by_python(address: str, seconds: int) -> Load:
    """The load of a client in Python; it takes a good part of a core itself."""
    return asyncio.run(_python_load(seconds))


async def _python_load(seconds: int) -> Load:
    times: list[float] = []
    failed = 0
    end = time.perf_counter() + seconds

    async def client(first: int) -> None:
        nonlocal failed
        reader, writer = await asyncio.open_connection("127.0.0.1", PORT)
        number = first
        while time.perf_counter() < end:
            number += 1
            begun = time.perf_counter()
            failed += not await _asked(reader, writer, body(number))
            times.append(time.perf_counter() - begun)
        writer.close()

    await asyncio.gather(*(client(1_000_000 * at) for at in range(CLIENTS)))
    times.sort()
    half, nearly_all = times[len(times) // 2], times[len(times) * 99 // 100]
    return Load(len(times) / seconds, half * 1000, nearly_all * 1000, failed)


async def _asked(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, data: bytes) -> bool:
    """Whether the answer was a whole PDF."""
    head = f"POST /memos HTTP/1.1\r\nHost: localhost\r\nContent-Length: {len(data)}\r\n\r\n"
    writer.write(head.encode() + data)
    told = await reader.readuntil(b"\r\n\r\n")
    length = re.search(rb"content-length: (\d+)", told)
    assert length, told
    pdf = await reader.readexactly(int(length[1]))
    return told.startswith(b"HTTP/1.1 200") and pdf.startswith(b"%PDF-")


if __name__ == "__main__":
    main()
