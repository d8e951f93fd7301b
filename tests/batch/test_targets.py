"""Where files go: folders, and addresses of fsspec."""

from __future__ import annotations

import pytest

from tests.batch.lists import data, json_lines, made, quickly
from tests.conftest import require_package
from thaimemo.batch.targets import target_of, whole
from thaimemo.errors import OutputError


@pytest.fixture
def memory():
    """A place in memory, empty before and after."""
    require_package("fsspec")
    from fsspec.implementations.memory import MemoryFileSystem

    MemoryFileSystem.store.clear()
    yield MemoryFileSystem()
    MemoryFileSystem.store.clear()


def test_an_address_gets_what_a_folder_gets(tmp_path, memory):
    source = json_lines(tmp_path / "list.jsonl", [data(number) for number in range(3)])
    quickly(source, tmp_path / "out", name="{{ memo.to }}/{{ row }}")
    quickly(source, "memory://memos/2563", name="{{ memo.to }}/{{ row }}")
    assert {name.removeprefix("/memos/2563/"): memory.cat_file(name) for name in memory.find("/memos")} == {
        name: (tmp_path / "out" / name).read_bytes() for name in made(tmp_path / "out")
    }


def test_an_address_is_resumed(tmp_path, memory):
    source = json_lines(tmp_path / "list.jsonl", [data(number) for number in range(3)])
    quickly(source, "memory://memos")
    memory.rm("/memos/list-2.pdf")
    summary = quickly(source, "memory://memos", resume=True)
    assert (summary.done, summary.skipped, summary.manifest) == (1, 2, "memory://memos/manifest.csv")
    assert memory.exists("/memos/list-2.pdf")


def test_file_addresses_are_folders(tmp_path):
    target = target_of(f"file://{tmp_path}/x")
    target.write("a.pdf", b"data")
    assert (tmp_path / "x" / "a.pdf").read_bytes() == b"data"


@pytest.mark.parametrize("address", ["nonsense://x", "s3x://bucket/a"])
def test_addresses_that_cannot_be_used_are_told(address):
    require_package("fsspec")
    with pytest.raises(OutputError, match="cannot be used"):
        target_of(address)


def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(OutputError, match="cannot be made"):
        target_of(tmp_path / "file" / "out")


def test_a_file_is_there_whole_or_not_at_all(tmp_path):
    def fail() -> None:
        with whole(tmp_path / "all.pdf") as file:
            file.write(b"half")
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert list(tmp_path.iterdir()) == []
