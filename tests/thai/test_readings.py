"""A step of the cheapest reading: most are told at once, and those are what the whole search would find."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.generated import SENTENCES
from thaimemo.thai.readings import step
from thaimemo.thai.segmenter import segmenter

_LETTERS = "กขคงจชดตนบปพมยรลวสหออะาำิีึืุูเแโใไ็่้์"
_STRETCHES = [stretch for sentence in SENTENCES for stretch in sentence.split() if len(stretch) > 1]


@given(st.text(_LETTERS, min_size=1, max_size=14) | st.sampled_from(_STRETCHES), st.text(_LETTERS, max_size=4))
def test_a_step_told_at_once_is_the_one_that_the_whole_search_finds(text: str, after: str) -> None:
    words = segmenter((), None).dictionary
    text = "ๆ" + text + after  # leaving out a word that is all of the text changes nothing behind its first letter
    for begin in range(1, len(text)):
        quick, searched = step(text, begin, words), step(text, begin, words, whole=False)
        assert (quick.ends, quick.known) == (searched.ends, searched.known)
        assert quick.read >= searched.read
