"""A worker that dies, hangs or takes too much memory ends alone; signals meant for the service end no worker."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import threading
from contextlib import closing
from importlib import import_module

import pytest

from tests.conftest import require_package
from tests.service import tasks
from tests.service.servers import MEMO
from tests.waiting import SECONDS, until
from thaimemo.service import work
from thaimemo.service.answers import Answer
from thaimemo.service.limits import Limits, Setting
from thaimemo.service.worker import Office

require_package("httptools")
from thaimemo.service.pool import Pool  # noqa: E402 - it needs what is asked for above

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")


def run(test, loop: asyncio.AbstractEventLoop | None = None, **limits) -> None:
    """Run a test with a pool of one worker; None: on Python's own loop."""

    async def whole() -> None:
        pool = Pool(Office(Setting(emblem="none"), Limits(**{"workers": 1, "seconds": SECONDS, **limits})))
        try:
            await pool.ready()
            await test(pool)
        finally:
            await pool.close()

    loop.run_until_complete(whole()) if loop else asyncio.run(whole())


def gone(number: int) -> bool:
    """Whether a process has ended."""
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return True
    return False


async def answered(pool: Pool, *task) -> Answer:
    """The answer to a task, asked again where no worker was free in time: a slow machine starts them slowly."""
    for _ in range(100):
        answer = await pool.answer(*task)
        if b"service.too_busy" not in answer.body:
            break
    return answer


async def makes_memos(pool: Pool) -> None:
    answer = await answered(pool, work.memo, MEMO, work.Wish())
    assert (answer.status, answer.body[:5]) == (200, b"%PDF-")


def test_a_worker_killed_in_the_middle_fails_its_own_request_only():
    async def test(pool: Pool) -> None:
        waiting = [asyncio.ensure_future(pool.answer(work.memo, MEMO, work.Wish())) for _ in range(5)]
        dying = await pool.answer(tasks.die)
        assert dying.status == 503
        assert {answer.status for answer in await asyncio.gather(*waiting)} == {200}
        await makes_memos(pool)

    run(test)


def test_a_worker_killed_while_nobody_asks_is_replaced():
    async def test(pool: Pool) -> None:
        number = int((await pool.answer(tasks.number)).body)
        os.kill(number, signal.SIGKILL)
        until(lambda: gone(number))
        await asyncio.sleep(0.01)  # once through the loop: the channel has ended
        await makes_memos(pool)
        assert int((await pool.answer(tasks.number)).body) != number

    run(test)


def test_half_an_answer_is_no_answer():
    async def test(pool: Pool) -> None:
        assert (await pool.answer(tasks.half_an_answer)).status == 503
        await makes_memos(pool)

    run(test)


def test_work_without_end_is_stopped():
    async def test(pool: Pool) -> None:
        number = int((await pool.answer(tasks.number)).body)
        assert (await pool.answer(tasks.hang)).status == 503
        await makes_memos(pool)
        until(lambda: gone(number))

    run(test, seconds=4.0)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux bounds the address space")
def test_memory_without_end_is_refused():
    async def test(pool: Pool) -> None:
        answer = await pool.answer(tasks.swell)
        assert answer.status == 422
        assert b"service.too_much" in answer.body
        await makes_memos(pool)

    run(test, memory=800_000_000)


def test_signals_to_all_processes_end_no_worker():
    async def test(pool: Pool) -> None:
        number = int((await pool.answer(tasks.number)).body)
        for name in (signal.SIGINT, signal.SIGTERM):
            os.kill(number, name)
        assert int((await pool.answer(tasks.number)).body) == number

    run(test)


def test_a_request_that_is_given_up_leaves_its_worker_to_the_others():
    async def test(pool: Pool) -> None:
        busy = asyncio.ensure_future(pool.answer(tasks.rest, 0.5))
        waiting = [asyncio.ensure_future(pool.answer(work.memo, MEMO, work.Wish())) for _ in range(3)]
        while pool.busy < 4:
            await asyncio.sleep(0)
        waiting[0].cancel()
        assert (await busy).status == 200
        assert [answer.status for answer in await asyncio.gather(*waiting[1:])] == [200, 200]
        assert pool.busy == 0

    run(test)


def test_more_than_there_is_room_for_are_told_to_come_back_and_the_others_are_answered():
    async def test(pool: Pool) -> None:
        inside = [asyncio.ensure_future(pool.answer(tasks.rest, 0.1)) for _ in range(3)]
        while pool.busy < 3:
            await asyncio.sleep(0)
        refused = await pool.answer(tasks.number)
        assert (refused.status, refused.headers["Retry-After"]) == (429, "1")
        assert [answer.status for answer in await asyncio.gather(*inside)] == [200] * 3
        assert (await pool.answer(tasks.number)).status == 200

    run(test, waiting=3)


@pytest.mark.parametrize("name", ["asyncio", "uvloop"])
def test_nobody_waits_without_end(name):
    """Neither on Python's own loop nor on the service's, whose timers may ring before their time."""

    async def ask(pool: Pool, pause: float) -> int:
        await asyncio.sleep(pause)
        return (await pool.answer(tasks.hang)).status

    async def test(pool: Pool) -> None:
        statuses = await asyncio.gather(*(ask(pool, i * 0.00137) for i in range(100)))
        assert statuses == [503] * 100

    require_package(name)
    with closing(import_module(name).new_event_loop()) as loop:
        run(test, loop, seconds=0.5)


def test_a_worker_ends_with_the_service():
    async def test(pool: Pool) -> None:
        numbers.append(int((await pool.answer(tasks.number)).body))

    numbers: list[int] = []
    before = threading.active_count()
    run(test)
    until(lambda: gone(numbers[0]))
    assert threading.active_count() <= before + 1


def test_what_nobody_expected_is_told_by_number_only(caplog):
    async def test(pool: Pool) -> None:
        answer = await pool.answer(tasks.explode, "ข้อความลับ")
        (record,) = [record for record in caplog.records if record.message == "error"]
        number = record.values["number"]
        assert answer.status == 500
        assert number.encode() in answer.body
        assert record.values["error"] == "ValueError"
        assert "ข้อความลับ".encode() not in answer.body
        assert "ข้อความลับ" not in str(record.__dict__)
        await makes_memos(pool)

    run(test)
