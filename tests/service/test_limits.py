"""What is too large, too slow, too long or too much is refused, and the rest goes on."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import require_package
from tests.service.servers import MEMO, Server, serving
from tests.waiting import SECONDS, until
from thaimemo.service.connections import MOST_HEAD

BODY = 20_000


@pytest.fixture(scope="module")
def endless(tmp_path_factory) -> Path:
    """A folder with a template that never ends."""
    folder = tmp_path_factory.mktemp("templates")
    loop = "{% for i in range(99999) %}{% for j in range(99999) %}{% set x = i * j %}{% endfor %}{% endfor %}"
    (folder / "endless.xml.j2").write_text(f"<memo>{loop}</memo>", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def strict(tmp_path_factory, endless) -> Iterator[Server]:
    """A service that allows little."""
    require_package("httptools")
    with serving(tmp_path_factory.mktemp("strict"), "--body", BODY, "--pages", 2, "--workers", 1) as one:
        yield one


@pytest.fixture(scope="module")
def hurried(tmp_path_factory, endless) -> Iterator[Server]:
    """A service that allows little time."""
    require_package("httptools")
    options = ("--seconds", 2, "--workers", 1, "--templates", endless)
    with serving(tmp_path_factory.mktemp("hurried"), *options) as one:
        yield one


def head(*lines: str) -> bytes:
    return "\r\n".join(["POST /memos HTTP/1.1", "Host: localhost", *lines, "", ""]).encode()


def status(answer: bytes) -> int:
    return int(answer.split(b" ", 2)[1])


def test_a_body_that_says_it_is_too_large_is_not_waited_for(strict):
    assert status(strict.raw(head(f"Content-Length: {BODY + 1}", "Connection: close"))) == 413
    assert strict.ask("/memos", b" " * (BODY + 1)).codes == ["service.too_large"]
    assert strict.ask("/memos", MEMO + b" " * (BODY - len(MEMO))).status == 200


def test_a_body_in_parts_is_cut_off_where_it_is_too_large(strict):
    parts = b"1000\r\n" + b" " * 0x1000 + b"\r\n"
    answer = strict.raw(head("Transfer-Encoding: chunked") + parts * 20 + b"0\r\n\r\n")
    assert status(answer) == 413
    assert b"connection: close" in answer.lower()


def test_a_length_that_is_no_number_or_not_the_only_one_is_refused(strict):
    for lines in (["Content-Length: -1"], ["Content-Length: 1e9"], ["Content-Length: 5", "Transfer-Encoding: chunked"]):
        answer = strict.raw(head(*lines, "Connection: close") + b"hello")
        assert status(answer) in (400, 408, 413), lines


def test_a_body_shorter_than_it_says_is_given_up_after_the_time_allowed(hurried):
    answer = hurried.raw(head("Content-Length: 1000") + b"{")
    assert status(answer) == 408
    assert b"service.too_slow" in answer


def test_a_sender_that_leaves_in_the_middle_troubles_nobody(strict):
    for _ in range(5):
        with socket.create_connection(("127.0.0.1", strict.port)) as one:
            one.sendall(head("Content-Length: 1000") + b"{")
    strict.living()


def test_a_head_without_end_is_refused(strict):
    answer = strict.raw(b"GET / HTTP/1.1\r\nHost: localhost\r\n" + b"X: " + b"y" * (2 * MOST_HEAD))
    assert status(answer) == 431
    assert b"request's head is too large" in answer


def test_a_memo_of_more_pages_than_allowed_is_refused(strict):
    data = json.loads(MEMO)
    data["directives"] = [{"text": "ก" * 40} for _ in range(120)]
    for path in ("/memos", "/pages"):
        assert strict.ask(path, json.dumps(data, ensure_ascii=False).encode()).codes == ["service.too_many_pages"]


def test_work_without_end_is_stopped_and_the_next_request_is_answered(hurried):
    answer = hurried.ask("/memos?template=endless", MEMO)
    assert (answer.status, answer.codes) == (503, ["service.too_long"])
    hurried.living()


@pytest.mark.skipif(sys.platform != "linux", reason="the workers are found in /proc")
def test_more_requests_than_there_is_room_for_are_told_to_come_back(tmp_path, endless):
    require_package("httptools")

    def inside() -> int:
        return int(re.search(r"^thaimemo_requests_in_progress (\d+)", server.ask("/metrics").body.decode(), re.M)[1])

    with serving(tmp_path, "--waiting", 1, "--workers", 1, "--templates", endless, "--seconds", SECONDS) as server:
        asking = threading.Thread(target=server.ask, args=("/memos?template=endless", MEMO))
        asking.start()
        until(lambda: inside() == 1, "the first request")
        refused = server.ask("/memos", MEMO)
        assert (refused.status, refused.codes) == (429, ["service.too_busy"])
        assert int(refused.headers["Retry-After"]) > 0
        for worker in server.workers():
            os.kill(worker, signal.SIGKILL)
        asking.join()
        server.living()
