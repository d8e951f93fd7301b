"""Who may come in, what browsers are told, and what is written down of it all."""

from __future__ import annotations

import hashlib
import json
import pickle
import socket
import sys
from collections.abc import Iterator

import pytest

from tests.conftest import require_package
from tests.service.servers import MEMO, Server, serving
from thaimemo.cli import main
from thaimemo.errors import OutputError
from thaimemo.service import keys

MARK = "เครื่องหมายลับเฉพาะของการทดสอบ"


@pytest.fixture(scope="module")
def guarded(tmp_path_factory) -> Iterator[tuple[Server, str]]:
    """A service that asks for keys, and a key."""
    require_package("httptools")
    folder = tmp_path_factory.mktemp("guarded")
    key = keys.new_key()
    (folder / "keys").write_text(f"# who may\nสำนักงาน: {keys.hashed(key)}\n", encoding="utf-8")
    with serving(folder, "--workers", "1", "--keys", folder / "keys") as one:
        yield one, key


def test_without_a_key_only_the_page_and_the_health_are_told(guarded):
    server, key = guarded
    for path in ("/", "/healthz", "/static/page.css", "/static/fonts/THSarabun-Regular.ttf"):
        assert server.ask(path).status == 200
    for path in ("/schema", "/templates", "/metrics", "/openapi.json", "/nowhere"):
        answer = server.ask(path)
        assert (answer.status, answer.codes, answer.headers["WWW-Authenticate"]) == (401, ["service.no_key"], "Bearer")
    for headers in ({}, {"Authorization": f"Bearer {key}x"}, {"Authorization": f"Basic {key}"}, {"X_API_Key": ""}):
        assert server.ask("/memos", MEMO, **headers).status == 401
    for headers in ({"Authorization": f"Bearer {key}"}, {"Authorization": f"bearer  {key}"}, {"X_API_Key": key}):
        assert server.ask("/memos", MEMO, **headers).status == 200


def test_the_log_knows_whose_key_it_was_and_not_the_key(guarded):
    server, key = guarded
    server.ask("/schema", Authorization=f"Bearer {key}")
    assert {"สำนักงาน", None} == {line["key"] for line in server.lines() if line["event"] == "request"}
    assert key not in server.log.read_text(encoding="utf-8")


def test_a_key_is_kept_as_a_hash(tmp_path):
    key = keys.new_key()
    assert keys.hashed(key) == hashlib.sha256(key.encode()).hexdigest()
    assert keys.owner(key, {keys.hashed(key): "ก", keys.hashed("x"): "ข"}) == "ก"
    assert keys.owner(key + "x", {keys.hashed(key): "ก"}) is None
    assert keys.owner("\udcff", {keys.hashed(key): "ก"}) is None


@pytest.mark.parametrize("text", ["", "# nothing\n", "name\n", "name:abc\n", f"{'0' * 64}\n", f"a:{'G' * 64}\n"])
def test_a_file_that_holds_no_keys_is_refused(tmp_path, text):
    (tmp_path / "keys").write_text(text, encoding="utf-8")
    with pytest.raises(OutputError):
        keys.read(tmp_path / "keys")


def test_only_names_of_this_computer_are_answered_without_keys(server):
    for host in ("localhost", "127.0.0.1:80", "[::1]:8000", "localhost:1"):
        assert server.ask("/healthz", Host=host).status == 200
    for host in ("evil.example", "127.0.0.1.evil.example", "localhost.evil.example:8000", "[::2]", "", "a" * 300):
        answer = server.ask("/healthz", Host=host)
        assert (answer.status, answer.codes) == (421, ["service.wrong_host"])


def test_pages_from_elsewhere_are_told_nothing(server):
    answer = server.ask("/memos", MEMO, Origin="https://evil.example")
    asked = server.ask("/memos", method="OPTIONS", Origin="https://evil.example", Access_Control_Request_Method="POST")
    for one in (answer, asked):
        assert not [name for name in one.headers if name.lower().startswith("access-control")]
    assert asked.status == 405
    assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Cache-Control"] == "no-store"
    assert "'unsafe" not in server.ask("/").headers["Content-Security-Policy"]
    assert server.ask("/static/page.css").headers["Cache-Control"] == "no-cache"


def test_nothing_of_the_memo_is_written_down(server):
    data = json.loads(MEMO)
    data["memo"]["subject"] = MARK
    bad = {"memo": {MARK: MARK, "agency": 1.5}, "visit": {"date": MARK}}
    for body in (json.dumps(data), json.dumps(bad), json.dumps(data, ensure_ascii=False).encode(), MARK.encode()):
        for path in (
            "/memos",
            "/pages",
            "/check",
            "/yaml",
            f"/read?name={'x' * 10}.json",
            "/memos?template=" + "a" * 9,
        ):
            server.ask(path, body)
        server.ask("/draft", body, "text/plain")
    server.ask("/" + "secret-address", MEMO, Authorization="Bearer secret-key", Cookie="secret-cookie")
    written = server.log.read_text(encoding="utf-8")
    for word in (MARK, json.dumps(MARK)[1:-1], "secret"):
        assert word not in written
    for line in server.lines():
        assert {"time", "level", "logger", "event"} <= set(line)


def test_an_address_that_is_taken_is_told_in_a_sentence(capsys):
    require_package("httptools")
    with socket.create_server(("127.0.0.1", 0)) as one:
        port = one.getsockname()[1]
        assert main(["--lang", "en", "serve", "--port", str(port), "--emblem", "none"]) == 1
    assert f"127.0.0.1:{port} cannot be served on: another program uses it" in capsys.readouterr().err


def test_beyond_this_computer_keys_are_needed(capsys):
    require_package("httptools")
    assert main(["--lang", "en", "serve", "--host", "0.0.0.0"]) == 1
    assert "API keys are needed" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["--templates", "--font", "--emblem", "--keys"])
def test_what_every_request_would_fail_on_is_told_at_once(capsys, tmp_path, name):
    require_package("httptools")
    assert main(["--lang", "en", "serve", "--port", "0", name, str(tmp_path / "missing")]) == 1
    assert "missing" in capsys.readouterr().err


def test_without_the_extra_it_is_told_how_to_install_it(capsys, monkeypatch):
    for name in [name for name in sys.modules if name.startswith("thaimemo.service.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    assert main(["--lang", "en", "serve"]) == 1
    assert "pip install 'thaimemo[service]'" in capsys.readouterr().err


@pytest.mark.parametrize(("lang", "word"), [("th", "กุญแจ"), ("en", "API keys")])
def test_help_is_in_the_language_asked_for(capsys, lang, word):
    main(["--lang", lang, "serve", "--help"])
    said = capsys.readouterr().out
    assert word in said
    for option in ("--host", "--port", "--keys", "--seconds", "--pages", "--body", "--waiting", "--workers"):
        assert option in said


def test_a_new_key_is_printed_with_the_line_to_keep(capsys):
    assert main(["--lang", "en", "serve", "--new-key", "office"]) == 0
    said = capsys.readouterr().out
    digest = said.rstrip().rpartition("office:")[2]
    key = said.partition("only now: ")[2].partition("\n")[0]
    assert keys.hashed(key) == digest


def test_what_goes_between_processes_pickles():
    from thaimemo.service.answers import Answer
    from thaimemo.service.limits import Limits, Setting
    from thaimemo.service.work import Wish

    for value in (Answer(200, b"x"), Limits(), Setting(), Wish()):
        assert pickle.loads(pickle.dumps(value)) == value
