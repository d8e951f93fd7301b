"""What holds for any text: places fit, nothing fails, slips are slips, time is bounded by length."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thaimemo.checks import check_text
from thaimemo.checks.settings import Settings
from thaimemo.checks.spelling.lexicon import lexicon
from thaimemo.checks.spelling.reading import slips
from thaimemo.checks.spelling.slips import keys_of, price
from thaimemo.checks.spelling.spans import Spans

LETTERS = "".join(chr(code) for code in [*range(0x0E01, 0x0E3B), *range(0x0E40, 0x0E4F)])
SPELLING = Settings(off=frozenset({"form", "register", "sense", "abbreviations"}))
PIECES = [
    "การ",
    "นาย",
    "ศนูย์",
    "ช้ย",
    "“",
    "”",
    '"',
    " ",
    "\n",
    "อนุญาติ",
    "จังหวัด",
    "ICT",
    "ITC",
    "Socail",
    ".",
    "ๆ",
    "ฯ",
    "๊",
    "5",
]

thai = st.text(LETTERS, max_size=40)
words = st.text(LETTERS, min_size=4, max_size=12)


@given(st.lists(st.sampled_from(PIECES) | st.text(LETTERS + "ab .“”", max_size=6), max_size=25).map("".join))
def test_what_is_found_stands_in_the_text_where_it_says(text):
    for finding in check_text(text, settings=SPELLING):
        assert text[finding.start : finding.end] == finding.words
        assert finding.words not in finding.suggestions


@given(thai)
def test_slips_are_in_order_apart_and_no_words(text):
    end = 0
    for slip in slips(text, lexicon()):
        assert end <= slip.start < slip.end <= len(text)
        assert text[slip.start : slip.end] not in lexicon().sure
        assert all(word in lexicon().costs for word in slip.meant)
        end = slip.end


@given(words, st.integers(0, 11), st.sampled_from(LETTERS))
def test_one_letter_more_fewer_other_or_two_exchanged_is_one_slip(word, place, letter):
    at = place % len(word)
    swapped = word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :]
    for other in (
        word[:at] + word[at + 1 :],
        word[:at] + letter + word[at:],
        word[:at] + letter + word[at + 1 :],
        swapped,
    ):
        if other != word:
            assert price(other, word) is not None
            assert set(keys_of(other)) & set(keys_of(word))


@given(words, words)
def test_a_word_has_a_price_as_another_only_if_they_share_a_key(written, meant):
    if price(written, meant) is not None:
        assert written != meant
        assert set(keys_of(written)) & set(keys_of(meant))


spans = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 8)).map(lambda it: (it[0], it[0] + it[1])), max_size=6)


@given(spans, st.integers(0, 30), st.integers(1, 10))
def test_spans_touch_and_leave_what_their_characters_do(given_spans, start, length):
    taken = {place for first, last in given_spans for place in range(first, last)}
    asked = range(start, start + length)
    assert Spans(given_spans).touch(start, start + length) is bool(taken & set(asked))
    left = [place for first, last in Spans(given_spans).gaps(start, start + length) for place in range(first, last)]
    assert left == [place for place in asked if place not in taken]


@given(st.sampled_from(["ประชาชน", "การ", "ดำเนินงาน", "กาขา"]), st.integers(1990, 2010))
def test_a_long_stretch_of_right_words_has_no_slip_where_it_is_cut(word, length):
    assert list(slips((word * length)[: length // len(word) * len(word) * 2], lexicon())) == []


@pytest.mark.parametrize("piece", ["ก", "ประชาชน", "นาย", "ช้ย", "“", '"', "่", "เ", "ก.", "AB ", "www.", "a"])
def test_a_long_text_of_one_piece_ends(piece):
    check_text(piece * (20_000 // len(piece)), settings=SPELLING)
