"""The lexicon: what it holds, how it is kept between runs, and that no damaged or foreign file does harm."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from thaimemo.checks.spelling import cache, sources
from thaimemo.checks.spelling.building import Parts, build
from thaimemo.checks.spelling.lexicon import Lexicon
from thaimemo.checks.spelling.misspellings import wrong_forms


@pytest.fixture(scope="module")
def parts() -> Parts:
    return build()


@pytest.fixture
def kept(tmp_path, monkeypatch) -> Path:
    """The path of the cache in a folder of this test's own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr(sys, "platform", "linux")
    return cache._path()


def test_common_words_cost_less_than_rare_ones_and_known_misspellings_are_no_words(parts):
    words = Lexicon.of(parts)
    assert words.costs["การ"] < words.costs["กระบวนการ"] < words.costs["กังสดาล"]
    assert not wrong_forms() & words.costs.keys()


def test_words_one_slip_away_are_near_the_likeliest_first(parts):
    words = Lexicon.of(parts)
    assert words.near("กรบวนการ")[0][1] == "กระบวนการ"
    assert words.near("อนุเคราะ")[0][1] == "อนุเคราะห์"
    assert words.near("กขคงจฉช") == []


def test_what_is_kept_comes_back_as_it_was(parts, kept):
    files = sources.files()
    assert cache.load(files) is None
    cache.save(files, parts)
    assert cache.load(files) == parts
    assert [path.name for path in kept.parent.iterdir()] == [kept.name]


def test_another_size_or_time_of_a_source_is_another_lexicon(parts, kept, tmp_path):
    source = tmp_path / "words.txt"
    source.write_text("คำ", encoding="utf-8")
    cache.save([source], parts)
    assert cache.load([source]) is not None
    os.utime(source, ns=(1, 1))
    assert cache.load([source]) is None


@pytest.mark.parametrize("damage", [b"", b"\n", b"{}\n", b"[]\n", b"null\n", b"\x80\x04garbage", b'{"key": 1}\nx'])
def test_a_damaged_file_is_as_good_as_none(parts, kept, damage):
    cache.save(sources.files(), parts)
    kept.write_bytes(damage)
    assert cache.load(sources.files()) is None


@pytest.mark.parametrize("place", [0, 1, 1000, -1])
def test_a_single_wrong_byte_is_noticed(parts, kept, place):
    cache.save(sources.files(), parts)
    data = bytearray(kept.read_bytes())
    data[place] ^= 1
    kept.write_bytes(data)
    assert cache.load(sources.files()) is None


def test_half_a_file_is_noticed(parts, kept):
    cache.save(sources.files(), parts)
    kept.write_bytes(kept.read_bytes()[: kept.stat().st_size // 2])
    assert cache.load(sources.files()) is None


def test_a_cache_folder_that_cannot_be_made_is_no_error(parts, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    cache.save(sources.files(), parts)
    assert cache.load(sources.files()) is None


def test_several_processes_may_start_at_once_with_nothing_kept(tmp_path):
    code = "from thaimemo.checks import check_text; print(check_text('จัดตั้งศนูย์')[0].suggestions[0])"
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path), "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-c", code]
    running = [subprocess.Popen(command, env=environment, stdout=subprocess.PIPE) for _ in range(2)]
    assert [process.communicate()[0].decode().strip() for process in running] == ["ศูนย์", "ศูนย์"]
    assert [path.name for path in (tmp_path / "thaimemo").iterdir()] == [cache._path().name]
