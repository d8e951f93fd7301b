"""The command line where something is in the way: names, folders, pipes, terminals, locales."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.batch.lists import data, json_lines
from tests.conftest import require_package
from thaimemo.cli import main

LAMPANG = Path(__file__).parent.parent / "examples" / "lampang" / "visit.yaml"
COMMAND = (sys.executable, "-m", "thaimemo")
posix = pytest.mark.skipif(os.name != "posix", reason="pipes, signals and devices")
POOR = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
LONG = "ก" * 3000 + ".yaml"


@pytest.fixture(autouse=True)
def _here(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("THAIMEMO_EMBLEM", "none")


def run(capsys, *words) -> tuple[int, str, str]:
    status = main(["--lang", "en", *map(str, words)])
    return status, *capsys.readouterr()


def shell(line: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """A line of the shell, in which `thaimemo` is this one."""
    line = f'thaimemo() {{ "{sys.executable}" -m thaimemo "$@"; }}\n{line}'
    return subprocess.run(
        ["bash", "-c", line], capture_output=True, text=True, check=False, env={**os.environ, **environment}
    )


COMMANDS_OF_FILES = (
    ("render", "{}", "-o", "out"),
    ("render", "visit.yaml", "-o", "{}"),
    ("batch", "{}", "-o", "out"),
    ("batch", "list.jsonl", "-o", "{}"),
    ("batch", "list.jsonl", "-o", "out", "--merge", "{}"),
    ("check", "{}"),
    ("check", "--settings", "{}", "visit.yaml"),
    ("new", "{}"),
    ("draft", "{}"),
    ("register", "{}", "-o", "out.xlsx"),
    ("register", "--from", "{}", "--update", "."),
    ("sign", "{}", "--p12", "key.p12"),
    ("sign", "memo.pdf", "--p12", "{}"),
    ("emblem", "{}"),
    ("serve", "--keys", "{}"),
    ("render", "visit.yaml", "-o", "out", "--layout", "{}"),
    ("render", "visit.yaml", "-o", "out", "--words", "{}"),
    ("render", "visit.yaml", "-o", "out", "--style-base", "{}"),
)


@pytest.fixture
def files(tmp_path) -> None:
    (tmp_path / "visit.yaml").write_bytes(LAMPANG.read_bytes())
    json_lines(tmp_path / "list.jsonl", [data(1)])


@pytest.mark.usefixtures("files")
@pytest.mark.parametrize("words", COMMANDS_OF_FILES, ids=" ".join)
class TestNames:
    def test_an_empty_one_is_wrong_usage_and_never_the_current_folder(self, capsys, tmp_path, words):
        before = sorted(tmp_path.iterdir())
        status, out, err = run(capsys, *(word.format("") for word in words))
        assert (status, out) == (2, "")
        assert "the name of a file or folder is empty" in err
        assert sorted(tmp_path.iterdir()) == before

    def test_one_that_no_system_takes_is_told(self, capsys, words):
        if words[0] == "serve":
            require_package("uvicorn")
        status, _, err = run(capsys, *(word.format(LONG) for word in words))
        assert status == 1
        assert err.count("\n") >= 1


class TestNamesAsTold:
    def test_control_characters_neither_break_the_line_nor_reach_the_terminal(self, capsys):
        err = run(capsys, "render", "a\x1b[31m\nb.yaml")[2]
        assert err == "a\\x1b[31m\\x0ab.yaml: there is no such file (check the name and the folder)\n"

    def test_thai_letters_and_blanks_are_as_good_as_any(self, capsys, tmp_path):
        folder = tmp_path / "โฟลเดอร์ งาน"
        folder.mkdir()
        (folder / "การตรวจ ราชการ.yaml").write_bytes(LAMPANG.read_bytes())
        words = ("render", "โฟลเดอร์ งาน/การตรวจ ราชการ.yaml", "-o", "ผล ลัพธ์", "-f", "pdf")
        assert run(capsys, *words) == (0, "ผล ลัพธ์/การตรวจ ราชการ.pdf\n", "")


class TestWhatIsInTheWay:
    @pytest.mark.parametrize("name", ["visit.json", "visit.txt", "list.csv", "-", "visit"])
    def test_new_writes_no_form_under_a_name_that_cannot_be_read_as_one(self, capsys, tmp_path, name):
        status, _, err = run(capsys, "new", name)
        assert (status, ".yaml or .xlsx" in err) == (2, True)
        assert list(tmp_path.iterdir()) == []

    @pytest.mark.usefixtures("files")
    def test_a_merged_file_that_cannot_be_is_told_before_any_memo_is_made(self, capsys, tmp_path):
        require_package("pypdf")
        (tmp_path / "folder").mkdir()
        status, _, err = run(capsys, "batch", "list.jsonl", "-o", "out", "--merge", "folder")
        assert (status, "folder cannot be written: Is a directory" in err) == (1, True)
        assert not list((tmp_path / "out").glob("*.pdf"))

    @pytest.mark.usefixtures("files")
    def test_a_file_of_words_that_is_not_there_says_so_in_a_batch(self, capsys):
        err = run(capsys, "batch", "list.jsonl", "-o", "out", "--words", "none.txt")[2]
        assert "none.txt cannot be read: No such file or directory" in err

    @pytest.mark.usefixtures("files")
    def test_a_file_of_abbreviations_that_is_not_there_is_told_though_none_is_written_out(self, capsys, tmp_path):
        status, out, err = run(capsys, "render", "visit.yaml", "-o", "out", "--glossary", "none.tsv")
        assert (status, out, "none.tsv" in err) == (1, "", True)
        assert not (tmp_path / "out").exists()

    @pytest.mark.usefixtures("files")
    def test_a_file_named_twice_is_rendered_once(self, capsys):
        words = ("render", "visit.yaml", "./visit.yaml", "-o", "out", "-f", "pdf")
        assert run(capsys, *words) == (0, "out/visit.pdf\n", "")

    def test_a_folder_of_templates_that_is_not_there_is_told_when_they_are_listed(self, capsys):
        assert run(capsys, "templates", "--templates", "nowhere")[:2] == (1, "")
        assert run(capsys, "templates", "--copy", "")[:2] == (1, "")

    def test_a_folder_to_update_that_is_not_there_is_told(self, capsys):
        status, _, err = run(capsys, "register", "--from", "register.xlsx", "--update", "nowhere")
        assert (status, "there is no folder nowhere" in err) == (1, True)

    def test_an_emblem_is_kept_or_forgotten(self, capsys):
        assert run(capsys, "emblem", "garuda.svg", "--forget")[0] == 2

    @pytest.mark.parametrize("name", ["", " ", "a#b", "a\nb"])
    def test_a_key_has_a_name_that_can_be_read_back(self, capsys, name):
        assert run(capsys, "serve", "--new-key", name)[:2] == (2, "")


@posix
class TestPipes:
    @pytest.mark.parametrize("words", ["schema", "templates", "--help", "check --rules"])
    def test_a_reader_who_leaves_ends_it_without_a_word(self, words):
        done = shell(f"thaimemo {words} | true; exit ${{PIPESTATUS[0]}}")
        assert (done.returncode, done.stderr) == (141, "")

    def test_a_result_that_cannot_be_written_out_is_told(self):
        done = shell("thaimemo --lang en schema > /dev/full")
        assert done.returncode == 1
        assert done.stderr.startswith("the result cannot be written out: No space left on device")
        assert done.stderr.count("\n") == 1

    @pytest.mark.usefixtures("files")
    def test_closed_streams_change_no_file(self, tmp_path):
        shell("thaimemo batch list.jsonl -o a -f pdf --jobs 1")
        assert shell("thaimemo batch list.jsonl -o b -f pdf --jobs 1 <&- >&- 2>&-").returncode == 0
        assert {path.name: path.read_bytes() for path in (tmp_path / "a").iterdir()} == {
            path.name: path.read_bytes() for path in (tmp_path / "b").iterdir()
        }

    def test_where_there_is_no_standard_error_nothing_of_it_is_in_the_result(self):
        done = shell("thaimemo render nothing.yaml 2>&-")
        assert (done.returncode, done.stdout) == (1, "")

    @pytest.mark.usefixtures("files")
    def test_ctrl_c_is_130_and_leaves_nothing_half_done(self, tmp_path):
        loop = "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"
        Path("endless.xml.j2").write_text(loop, encoding="utf-8")
        words = (*COMMAND, "render", "visit.yaml", "-o", "out", "-t", "endless.xml.j2")
        process = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        while not (tmp_path / "out").exists():
            assert process.poll() is None
            time.sleep(0.02)
        time.sleep(0.1)
        process.send_signal(signal.SIGINT)
        assert process.communicate(timeout=60) == (b"", b"")
        assert process.returncode == 130
        assert list((tmp_path / "out").iterdir()) == []


@posix
class TestLocales:
    @pytest.mark.usefixtures("files")
    @pytest.mark.parametrize("environment", [{"LANG": "C"}, {"LANG": "C", "PYTHONUTF8": "0"}, POOR])
    def test_every_command_ends_as_it_should(self, environment):
        for words in ("--lang th check visit.yaml", "render visit.yaml -o ผล -f pdf"):
            done = shell(f"thaimemo {words}", **environment)
            assert (done.returncode, done.stderr) == (0, "")

    @pytest.mark.usefixtures("files")
    def test_thai_names_that_cannot_be_say_what_to_do(self):
        words = "batch list.jsonl -o out -f pdf --jobs 1 --name '{{ memo.subject }}' --lang en"
        done = shell(f"thaimemo {words}", **POOR)
        assert (done.returncode, "PYTHONUTF8=1" in done.stderr) == (1, True)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("serve", "--port", "99999"), "--port: ต้องไม่เกิน 65535"),
        (("serve", "--port", "x"), "--port: ต้องเป็นจำนวนเต็ม"),
        (("batch", "a.csv", "-o", "b", "--seconds", "-1"), "--seconds: ต้องไม่น้อยกว่า 0"),
        (("batch", "a.csv", "-o", "b", "--seconds", "x"), "--seconds: ต้องเป็นตัวเลข"),
        (("sign", "a.pdf"), "ขาดตัวเลือก --p12"),
        (("render", ""), "ชื่อไฟล์หรือโฟลเดอร์ว่างเปล่า"),
    ],
)
def test_wrong_usage_is_told_in_thai(capsys, words, said):
    assert main(["--lang", "th", *words]) == 2
    assert said in capsys.readouterr().err
