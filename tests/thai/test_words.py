"""The words of a text."""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import accumulate
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import any_text, syllables, thai_text
from thai.gold import sentences
from thaimemo.thai.dictionary import Dictionary, thai_words
from thaimemo.thai.matching import word_ends
from thaimemo.thai.words import words


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("ปัจจุบันข่าวหมอกควัน", "ปัจจุบัน|ข่าว|หมอกควัน"),
        ("ใช้เวลา", "ใช้เวลา"),
        ("กระทรวงอุตสาหกรรม อก.", "กระทรวงอุตสาหกรรม| |อก|."),
        ("มี 12,500.50 บาท (SMEs)", "มี| |12,500.50| |บาท| |(|SMEs|)"),
        ("หลายๆ ด้าน", "หลาย|ๆ| |ด้าน"),
        ("", ""),
    ],
)
def test_a_text_is_cut_into_words(text: str, parts: str) -> None:
    assert words(text) == [part for part in parts.split("|") if part]


@given(any_text(40), st.lists(thai_text(2), max_size=3))
def test_words_joined_are_the_text(text: str, protect: list[str]) -> None:
    assert "".join(words(text, protect)) == text


@given(st.text())
def test_words_of_text_in_any_script_joined_are_the_text(text: str) -> None:
    assert "".join(words(text)) == text


def test_the_words_of_protected_terms_are_known() -> None:
    assert "สุกรีฑาทอง" not in words("นายสุกรีฑาทองไป")
    assert "สุกรีฑาทอง" in words("นายสุกรีฑาทองไป", ["สุกรีฑาทอง ใจดี"])


def test_a_document_s_words_do_not_reach_another() -> None:
    words("สุกรีฑาทอง", ["สุกรีฑาทอง"])
    assert words("สุกรีฑาทอง") != ["สุกรีฑาทอง"]


@given(st.lists(syllables(), min_size=1, max_size=12).map("".join), st.lists(syllables(), max_size=5))
def test_the_fewest_words_are_found(text: str, lexicon: list[str]) -> None:
    ends = word_ends(text, Dictionary(lexicon))
    assert ends == sorted(set(ends))
    assert ends[-1] == len(text)
    if text in lexicon and len(text) <= 20:
        assert ends == [len(text)]


def test_of_two_readings_as_short_the_one_with_its_longer_word_first_is_taken() -> None:
    lexicon = Dictionary(["ตา", "กลม", "ตาก", "ลม"])
    assert word_ends("ตากลม", lexicon) == [3, 5]
    assert word_ends("ตากลม", Dictionary(["ตา", "กลม"])) == [2, 5]


def test_an_unknown_word_is_taken_whole_between_known_ones() -> None:
    lexicon = Dictionary(["ให้", "ประชุม", "ณ"])
    assert word_ends("ให้ฬฬฬณประชุม", lexicon) == [3, 7, 13]


def test_no_word_ends_inside_a_spelling_unit() -> None:
    assert word_ends("เมีย", Dictionary(["เมี", "ย"])) == [4]
    assert word_ends("กินา", Dictionary(["ก", "นา"])) == [2, 4]


def test_a_long_compound_is_cut_where_words_make_it_up_and_never_where_they_do_not() -> None:
    whole = "สถานีตำรวจภูธรเมืองใหม่"
    parts = ["สถานี", "ตำรวจ", "ภูธร", "เมือง", "ใหม่"]
    assert word_ends(whole, Dictionary([whole, *parts])) == list(accumulate(map(len, parts)))
    assert word_ends(whole, Dictionary([whole, *parts[1:]])) == [len(whole)]
    assert word_ends(whole, Dictionary([whole], base=Dictionary(parts))) == [len(whole)]


def test_words_laid_over_a_dictionary_join_those_below() -> None:
    base = Dictionary(["กา", "การ", "งาน"])
    over = Dictionary(["การงาน", "ก"], base=base)
    assert over.ends("การงาน", 0)[0] == [1, 2, 3, 6]
    assert base.ends("การงาน", 0)[0] == [2, 3]
    assert over.ends("งาน", 0)[0] == [3]


@given(st.lists(syllables(), max_size=8), st.lists(syllables(), max_size=3), st.data())
def test_words_laid_over_a_dictionary_are_found_as_if_all_were_one(
    below: list[str], above: list[str], data: st.DataObject
) -> None:
    syllable = st.sampled_from([*below, *above, "กา"]) | syllables()
    texts = st.lists(syllable, min_size=1, max_size=6).map("".join)
    over, merged = Dictionary(above, base=Dictionary(below)), Dictionary(below).with_words(above)
    for text in data.draw(st.lists(texts, max_size=4)):
        assert word_ends(text, over) == word_ends(text, merged)


@given(st.lists(syllables(), max_size=8), st.data())
def test_what_was_read_before_changes_no_word(lexicon: list[str], data: st.DataObject) -> None:
    syllable = st.sampled_from([*lexicon, "กา"]) | syllables() | thai_text(2)
    known = Dictionary(lexicon)
    for text in data.draw(st.lists(st.lists(syllable, min_size=1, max_size=5).map("".join), max_size=8)):
        stretch = text.replace(" ", "")
        assert word_ends(stretch, known) == word_ends(stretch, Dictionary(lexicon))


def test_most_words_are_those_newmm_finds() -> None:
    os.environ.setdefault("PYTHAINLP_READ_ONLY", "1")
    from pythainlp.tokenize import newmm

    ours, theirs = set(), set()
    for number, sentence in enumerate(sentences()):
        for found, ends in ((ours, words(sentence.text)), (theirs, newmm.segment(sentence.text))):
            found.update((number, end) for end in accumulate(map(len, ends)))
    assert len(ours & theirs) / len(theirs) > 0.9


def test_the_words_are_those_pythainlp_publishes() -> None:
    os.environ.setdefault("PYTHAINLP_READ_ONLY", "1")
    from pythainlp.corpus import thai_words as published

    dictionary = thai_words()
    missing = [word for word in published() if len(word) < 60 and len(word) not in dictionary.ends(word, 0)[0]]
    assert missing == []


_FIND_WORDS = """
import sys
from thaimemo.thai import dictionary
from thaimemo.thai.words import break_points, words
if {by_import}:
    dictionary._word_file = lambda: dictionary.Path("nowhere")
assert words("กระทรวงอุตสาหกรรมและ") == ["กระทรวงอุตสาหกรรม", "และ"]
assert break_points("กระทรวงอุตสาหกรรมและ") == [17]
assert ("pythainlp" in sys.modules) is {by_import}
"""


@pytest.mark.parametrize("by_import", [False, True])
def test_nothing_is_written_at_home(tmp_path: Path, by_import: bool) -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHAINLP")}
    environment |= {"HOME": str(tmp_path), "USERPROFILE": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1"}
    run = [sys.executable, "-W", "error", "-c", _FIND_WORDS.format(by_import=by_import)]
    subprocess.run(run, env=environment, cwd=tmp_path, check=True)
    assert list(tmp_path.iterdir()) == []


_IMPORT_ALL = """
import sys
from thaimemo.thai import clusters, dates, dictionary, digits, lists, matching, money, names, rules, segmenter, words
heavy = {"pythainlp", "babel", "reportlab", "docx", "uharfbuzz", "fontTools", "jinja2", "pydantic", "lxml", "typer"}
assert not heavy & sys.modules.keys()
"""


def test_importing_the_ground_floor_loads_nothing_heavy() -> None:
    subprocess.run([sys.executable, "-c", _IMPORT_ALL], check=True)
