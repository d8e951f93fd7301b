"""The shell script and the Power Automate action call a live service of their own."""

from __future__ import annotations

import json
import re
import subprocess
import urllib.error
import urllib.parse
import urllib.request
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest

from tests.conftest import require, require_package
from tests.examples.running import BAD, BIN, EXAMPLES, GOOD, INTEGRATIONS, environment, memo, run, written
from tests.waiting import SECONDS, until

DOCS = EXAMPLES.parent / "docs"


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    """Address and key of a service that asks for one."""
    for name in ("fastapi", "uvicorn", "prometheus_client"):
        require_package(name)
    folder = tmp_path_factory.mktemp("service")
    made = run(BIN / "thaimemo", "--lang", "en", "serve", "--new-key", "office", folder=folder).stdout.splitlines()
    (folder / "keys.txt").write_text(made[-1] + "\n", encoding="utf-8")
    with (folder / "log").open("w") as log:
        words = (BIN / "thaimemo", "serve", "--port", "0", "--keys", "keys.txt", "--workers", "1", "--seconds", "60")
        server = subprocess.Popen(words, cwd=folder, env=environment(), stderr=log)
        try:
            yield _address(folder / "log", server), made[0].rpartition(" ")[2]
        finally:
            server.terminate()
            server.wait(SECONDS)


def _address(log: Path, server: subprocess.Popen[bytes]) -> str:
    def told() -> re.Match[str] | None:
        assert server.poll() is None, log.read_text(encoding="utf-8")
        return re.search(r'127\.0\.0\.1:\d+(?=")', log.read_text(encoding="utf-8"))

    return f"http://{until(told, 'listening')[0]}"  # it listens, and answers when it is ready


def call(folder: Path, data: object, target: str, address: str, key: str) -> subprocess.CompletedProcess[str]:
    require("curl")
    file = written(folder / "visit.json", data)
    script = INTEGRATIONS / "call_service.sh"
    return run("sh", script, file, target, folder=folder, THAIMEMO_URL=address, THAIMEMO_KEY=key)


class TestTheShellScript:
    @pytest.mark.parametrize("format", ["pdf", "docx"])
    def test_fetches_the_memo(self, service, tmp_path, format):
        done = call(tmp_path, GOOD, f"memo.{format}", *service)
        assert (done.returncode, done.stderr) == (0, "")
        assert (tmp_path / f"memo.{format}").read_bytes() == memo(GOOD, format)
        assert sorted(path.name for path in tmp_path.iterdir()) == [f"memo.{format}", "visit.json"]

    def test_tells_everything_that_is_wrong(self, service, tmp_path):
        done = call(tmp_path, BAD, "memo.pdf", *service)
        assert done.returncode == 1
        assert len(done.stderr.splitlines()) == 3
        assert "memo.agncy: ไม่รู้จักรายการ “agncy”: หมายถึง “agency” หรือไม่" in done.stderr
        assert [path.name for path in tmp_path.iterdir()] == ["visit.json"]

    @pytest.mark.parametrize("key", ["", "not-the-key"])
    def test_tells_that_the_key_is_wrong(self, service, tmp_path, key):
        done = call(tmp_path, GOOD, "memo.pdf", service[0], key)
        assert done.returncode == 3
        assert "กุญแจไม่ถูกต้อง" in done.stderr

    def test_asks_again_when_told_to_come_back(self, tmp_path):
        with busy_at_first([(429, b""), (503, b""), (200, b"%PDF-")]) as (address, asked):
            done = call(tmp_path, GOOD, "memo.pdf", address, "key")
        assert (done.returncode, len(asked)) == (0, 3)
        assert (tmp_path / "memo.pdf").read_bytes() == b"%PDF-"

    def test_leaves_nothing_where_nobody_answers(self, tmp_path):
        done = call(tmp_path, GOOD, "memo.pdf", "http://127.0.0.1:9", "key")
        assert done.returncode == 7  # curl's own: no connection
        assert [path.name for path in tmp_path.iterdir()] == ["visit.json"]


class busy_at_first:
    """A server that gives these answers, one a request."""

    def __init__(self, answers: list[tuple[int, bytes]]) -> None:
        asked: list[str | None] = []

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                self.rfile.read(int(self.headers["Content-Length"]))
                status, body = answers[len(asked)]
                asked.append(self.headers["Authorization"])
                self.send_response(status)
                self.send_header("Retry-After", "0")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *words: object) -> None:
                """Nothing is logged."""

        self._asked = asked
        self._server = HTTPServer(("127.0.0.1", 0), Handler)

    def __enter__(self) -> tuple[str, list[str | None]]:
        Thread(target=self._server.serve_forever, args=(0.05,)).start()
        return f"http://127.0.0.1:{self._server.server_port}", self._asked

    def __exit__(self, *error: object) -> None:
        self._server.shutdown()
        self._server.server_close()


class TestPowerAutomate:
    page = (DOCS / "power-automate.md").read_text(encoding="utf-8")

    def action(self) -> dict:
        (block,) = re.findall(r"^```json\n(.*?)^```", self.page, re.DOTALL | re.MULTILINE)
        return json.loads(block)["inputs"]

    def send(self, inputs: dict, service: tuple[str, str]) -> bytes:
        """What the action sends, to the service that stands here for the office's."""
        address, key = service
        uri = inputs["uri"].replace("https://memo.example.go.th", address)
        headers = {name: value.replace("YOUR-KEY", key) for name, value in inputs["headers"].items()}
        body = json.dumps(inputs["body"]).encode()
        query = urllib.parse.urlencode(inputs["queries"])
        request = urllib.request.Request(f"{uri}?{query}", body, headers, method=inputs["method"])
        with urllib.request.urlopen(request, timeout=SECONDS) as answer:
            return answer.read()

    def test_the_action_of_the_page_makes_the_memo(self, service):
        inputs = self.action()
        assert self.send(inputs, service) == memo(inputs["body"], inputs["queries"]["format"])

    def test_what_a_form_leaves_empty_may_be_null(self, service):
        inputs = self.action()
        inputs["body"]["memo"]["number"] = None
        assert self.send(inputs, service)[:2] == b"PK"

    def test_the_statuses_of_the_page_are_those_of_the_service(self, service):
        inputs = self.action()
        with pytest.raises(urllib.error.HTTPError, match="401"):
            self.send(inputs, (service[0], "not-the-key"))
        inputs["body"] = BAD
        with pytest.raises(urllib.error.HTTPError, match="422") as caught:
            self.send(inputs, service)
        with caught.value as answer:
            errors = json.load(answer)["errors"]
        assert all({"path", "message", "hint"} <= set(error) and error["message"]["th"] for error in errors)


def test_every_link_of_the_pages_leads_somewhere():
    for page in (DOCS / "integrations.md", DOCS / "power-automate.md"):
        for target in re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text(encoding="utf-8")):
            assert (DOCS / target).exists(), target
