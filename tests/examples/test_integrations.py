"""Each way into another system is walked: cron, web views, a queue, a table."""

from __future__ import annotations

import asyncio
import fcntl
import importlib.util
import json
import os
import re
import shlex
import subprocess
import time
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

import pytest

import thaimemo
from tests.conftest import require, require_package
from tests.examples.running import BAD, BIN, EXAMPLES, GOOD, INTEGRATIONS, environment, memo, run, script, written
from tests.waiting import SECONDS


@pytest.mark.parametrize(
    "example", sorted([*INTEGRATIONS.glob("*.*"), *(EXAMPLES / "office").glob("*.py")]), ids=lambda path: path.name
)
def test_every_example_is_short(example):
    lines = example.read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 40
    assert max(map(len, lines)) <= 120


class TestAFolderWatchedByCron:
    @pytest.fixture
    def inbox(self, tmp_path) -> Path:
        (tmp_path / "inbox").mkdir()
        return tmp_path / "inbox"

    def put(self, inbox: Path, name: str, data: object, age: float = 60) -> Path:
        file = written(inbox / name, data)
        os.utime(file, (time.time() - age, time.time() - age))
        return file

    def watch(self, inbox: Path) -> list[str]:
        """One run as cron does it; the lines of the log without their time."""
        lines = (INTEGRATIONS / "watch_folder.py").read_text(encoding="utf-8").splitlines()
        (crontab,) = (line for line in lines if line.startswith("*/5 "))
        command = crontab.partition(" && ")[2].partition(" >> ")[0]
        require("flock")
        replaced = {".venv/bin/python": str(BIN / "python"), "watch_folder.py": str(INTEGRATIONS / "watch_folder.py")}
        done = run(*(replaced.get(word, word) for word in shlex.split(command)), folder=inbox.parent)
        assert done.stderr == ""
        for line in done.stdout.splitlines():
            assert re.match(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d ", line)
        return [line[20:] for line in done.stdout.splitlines()]

    def test_makes_both_files_once_and_again_when_the_data_changed(self, inbox):
        out = inbox.parent / "out"
        self.put(inbox, "a.yaml", GOOD)
        assert self.watch(inbox) == ["a.yaml done"]
        assert sorted(path.name for path in out.iterdir()) == [".a.sha256", "a.docx", "a.pdf"]
        assert (out / "a.pdf").read_bytes() == memo(GOOD, "pdf")
        assert self.watch(inbox) == []
        changed = GOOD | {"directives": ["ให้รายงานทุกสัปดาห์"]}
        self.put(inbox, "a.yaml", changed)
        assert self.watch(inbox) == ["a.yaml done"]
        assert (out / "a.docx").read_bytes() == memo(changed, "docx")

    def test_moves_a_bad_file_away_with_its_errors_and_makes_the_others(self, inbox):
        self.put(inbox, "a.yaml", BAD)
        self.put(inbox, "b.yaml", GOOD)
        self.put(inbox, "c.yaml", GOOD | {"directives": ["ให้ดู 漢"]})
        assert self.watch(inbox) == ["a.yaml rejected, 3 problems", "b.yaml done", "c.yaml rejected, 1 problems"]
        assert [path.name for path in sorted(inbox.iterdir())] == ["b.yaml", "rejected"]
        errors = (inbox / "rejected" / "a.yaml.errors.txt").read_text(encoding="utf-8").splitlines()
        assert len(errors) == 3
        assert all(line.startswith("inbox/a.yaml:1:") for line in errors)
        assert "หมายถึง “agency” หรือไม่" in "".join(errors)
        assert not (inbox.parent / "out" / "a.docx").exists()
        assert self.watch(inbox) == []

    def test_leaves_a_file_alone_that_may_still_be_coming_in(self, inbox):
        self.put(inbox, "a.yaml", GOOD, age=-600)  # written only now, however slowly Python starts
        assert self.watch(inbox) == []

    def test_keeps_the_data_where_the_memo_cannot_be_written(self, inbox):
        self.put(inbox, "a.yaml", GOOD)
        (inbox.parent / "out" / "a.pdf").mkdir(parents=True)
        (said,) = self.watch(inbox)
        assert said.startswith("a.yaml failed: ")
        (inbox.parent / "out" / "a.pdf").rmdir()
        assert self.watch(inbox) == ["a.yaml done"]

    def test_does_nothing_while_another_run_is_at_work(self, inbox):
        self.put(inbox, "a.yaml", GOOD)
        with (inbox.parent / "memos.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            assert self.watch(inbox) == []
        assert self.watch(inbox) == ["a.yaml done"]


@pytest.fixture
def office(monkeypatch, tmp_path) -> Path:
    """An empty current folder, and no emblem."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("THAIMEMO_EMBLEM", "none")
    return tmp_path


def module(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, INTEGRATIONS / f"{name}.py")
    assert spec
    assert spec.loader
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


class TestAFlaskView:
    @pytest.fixture
    def client(self, office):
        require_package("flask")
        return module("flask_view").app.test_client()

    @pytest.mark.parametrize("format", ["pdf", "docx"])
    def test_answers_with_the_memo(self, client, format):
        answer = client.post(f"/memos.{format}", json=GOOD)
        assert (answer.status_code, answer.data) == (200, memo(GOOD, format))
        assert format in answer.mimetype or "wordprocessing" in answer.mimetype

    def test_says_everything_that_is_wrong_in_both_languages(self, client):
        answer = client.post("/memos.pdf", json=BAD)
        assert answer.status_code == 422
        errors = {error["path"]: error for error in answer.json["errors"]}
        assert errors["memo.agncy"]["en"] == "unknown key 'agncy'"
        assert errors["memo.agncy"]["hint"] == "หมายถึง “agency” หรือไม่"
        assert len(errors) == 3

    @pytest.mark.parametrize("body", [b"/etc/passwd", b'"/etc/passwd"', b"", b"{", b"\xff", b"[]", b"null"])
    def test_never_takes_a_body_for_the_name_of_a_file(self, client, body):
        answer = client.post("/memos.pdf", data=body, content_type="application/json")
        assert answer.status_code == 422
        assert "root:" not in answer.text

    def test_gives_no_picture_of_the_server_away(self, client, office):
        (office / "secret.jpg").write_bytes((EXAMPLES / "phrae" / "photo1.jpg").read_bytes())
        for name in ("secret.jpg", "../secret.jpg", str(office / "secret.jpg")):
            answer = client.post("/memos.pdf", json=GOOD | {"photos": [{"file": name}]})
            assert answer.status_code == 422

    def test_reads_no_more_than_five_megabytes(self, client):
        assert client.post("/memos.pdf", data=b" " * 5_000_001).status_code == 413


class TestAFastAPIView:
    @pytest.fixture
    def post(self, office):
        require_package("fastapi")
        require_package("httpx")
        import httpx

        transport = httpx.ASGITransport(module("fastapi_view").app)

        async def posted(path: str, data: object) -> httpx.Response:
            async with httpx.AsyncClient(transport=transport, base_url="http://office") as client:
                return await client.post(path, json=data)

        return posted

    @pytest.mark.parametrize("format", ["pdf", "docx"])
    def test_answers_with_the_memo(self, post, format):
        answer = asyncio.run(post(f"/memos.{format}", GOOD))
        assert (answer.status_code, answer.content) == (200, memo(GOOD, format))

    def test_answers_several_at_once(self, post):
        async def all_of_them():
            return await asyncio.gather(*(post(f"/memos.{format}", GOOD) for format in ("pdf", "docx") * 4))

        answers = asyncio.run(all_of_them())
        assert {answer.content for answer in answers} == {memo(GOOD, "pdf"), memo(GOOD, "docx")}

    def test_says_everything_that_is_wrong(self, post):
        answer = asyncio.run(post("/memos.pdf", BAD))
        assert answer.status_code == 422
        assert len(answer.json()["errors"]) == 3
        assert "memo.agncy: ไม่รู้จักรายการ “agncy” (หมายถึง “agency” หรือไม่)" in answer.json()["errors"]

    @pytest.mark.parametrize(
        ("path", "data"), [("/memos.odt", GOOD), ("/memos.pdf", "/etc/passwd"), ("/memos.pdf", [])]
    )
    def test_refuses_what_it_does_not_know(self, post, path, data):
        assert asyncio.run(post(path, data)).status_code == 422


class TestACeleryTask:
    @contextmanager
    def worker(self, folder: Path):
        """A real worker; its queue is a folder, as in the example."""
        require_package("celery")
        (folder / "celery_task.py").write_bytes((INTEGRATIONS / "celery_task.py").read_bytes())
        options = ("--pool", "solo", "--without-gossip", "--without-mingle", "--without-heartbeat")
        with (folder / "worker.log").open("w") as log:
            words = (str(BIN / "celery"), "-A", "celery_task", "worker", *options)
            worker = subprocess.Popen(words, cwd=folder, env=environment(), stdout=log, stderr=log)
            try:
                yield
            finally:
                worker.terminate()
                worker.wait(SECONDS)

    def test_makes_memos_in_the_background_and_answers_with_what_is_wrong(self, tmp_path):
        good, bad = written(tmp_path / "good.json", GOOD), written(tmp_path / "bad.json", BAD)
        with self.worker(tmp_path):
            answers = [script("celery_task.py", file, file.stem, folder=tmp_path) for file in (good, bad)]
        said = [json.loads(answer.stdout or answer.stderr) for answer in answers]
        assert said[0] == {"files": [str(tmp_path / "good.docx"), str(tmp_path / "good.pdf")]}
        assert (tmp_path / "good.pdf").read_bytes() == memo(GOOD, "pdf")
        assert len(said[1]["errors"]) == 3
        assert not (tmp_path / "bad.docx").exists()


class TestRowsOfATable:
    def test_become_memos_and_bad_rows_are_told(self, tmp_path):
        require_package("pandas")
        require_package("openpyxl")
        from datetime import date

        import openpyxl

        book = openpyxl.Workbook()
        names = ["ส่วนราชการ", "ที่", "ลงวันที่", "เรื่อง", "เรียน", "วันที่ตรวจ", "จังหวัด", "ข้อสั่งการ"]
        rows = [
            ["กรมตัวอย่าง", "ตย 0033/", date(2020, 1, 17), "รายงาน", "อธิบดี", date(2020, 1, 16), "ลำปาง", "ให้ก\nให้ข\n"],
            ["กรมตัวอย่าง", None, None, "รายงาน", "อธิบดี", "31 กุมภาพันธ์ 2563", None, None],
            ["กรมตัวอย่าง", None, None, "รายงาน", "อธิบดี", "16 ม.ค. 2563", None, "ให้รายงาน"],
        ]
        for row in [names, *rows]:
            book.active.append(row)
        book.save(tmp_path / "visits.xlsx")
        done = script("pandas_rows.py", "visits.xlsx", "out", folder=tmp_path)
        assert done.stderr.startswith("แถว 3: visit.date: ไม่มีวันที่ 31 กุมภาพันธ์ 2563")
        assert len(done.stderr.splitlines()) == 1
        assert [path.name for path in sorted((tmp_path / "out").iterdir())] == ["memo-2.docx", "memo-4.docx"]
        first = {
            "memo": dict(zip(("agency", "number", "date", "subject", "to"), rows[0], strict=False)),
            "visit": {"date": rows[0][5], "places": [{"province": "ลำปาง"}]},
            "directives": ["ให้ก", "ให้ข"],
        }
        assert (tmp_path / "out" / "memo-2.docx").read_bytes() == memo(first, "docx")


class TestAnOfficesOwnPage:
    def test_has_its_table_closing_emblem_and_fonts(self, office, family):
        fonts = office / "fonts"
        fonts.mkdir()
        for font in (EXAMPLES.parent / "fonts").glob("*.ttf"):
            (fonts / font.name).write_bytes(font.read_bytes())
        own = EXAMPLES / "office" / "own_page.py"
        visit = EXAMPLES / "nan" / "visit.yaml"
        for suffix in ("pdf", "docx"):
            done = run(BIN / "python", "-W", "error", own, visit, f"memo.{suffix}", fonts, folder=office)
            assert (done.returncode, done.stderr) == (0, "")
        text = run(require("pdftotext"), "-layout", "memo.pdf", "-", folder=office).stdout
        assert re.search(r"เรื่อง +งบประมาณ \(บาท\)\n+ *การยกระดับมาตรฐานผลิตภัณฑ์ +๑,๒๕๐,๐๐๐", text)
        assert "จึงเรียนมาเพื่อโปรดพิจารณา หากเห็นชอบ" in text
        framed = thaimemo.render(thaimemo.load(visit), emblem=EXAMPLES / "office" / "emblem.svg")
        assert framed.warnings == ()

    def test_is_the_same_on_the_command_line(self, office):
        folder = EXAMPLES / "office"
        (line,) = re.findall(r"command line: thaimemo (.*)$", (folder / "own_page.py").read_text("utf-8"), re.MULTILINE)
        words = [*shlex.split(line), "-o", str(office), "--font", str(EXAMPLES.parent / "fonts")]
        done = run(BIN / "thaimemo", *words, folder=folder)
        assert (done.returncode, done.stderr) == (0, "")
        assert "จึงเรียนมาเพื่อโปรดพิจารณา" in run(require("pdftotext"), office / "visit.pdf", "-", folder=office).stdout

    def test_is_written_in_ten_lines(self):
        template = (EXAMPLES / "office" / "our_memo.xml.j2").read_text(encoding="utf-8").splitlines()
        assert len([line for line in template if not line.startswith("{#")]) <= 10

    def test_has_no_table_where_nothing_costs_anything(self):
        report = thaimemo.load(EXAMPLES / "lampang" / "visit.yaml")
        shown = thaimemo.render(report, EXAMPLES / "office" / "our_memo.xml.j2", emblem="none")
        assert not any(type(block).__name__ == "Table" for block in shown.memo.body)
