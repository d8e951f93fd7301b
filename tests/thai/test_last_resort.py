"""Where what is too wide for its column does the least harm to be broken."""

from itertools import pairwise

from hypothesis import given

from tests.strategies import any_text
from thaimemo.thai.words import last_resort


def pieces(text: str) -> list[str]:
    ends = [0, *last_resort(text), len(text)]
    return [text[start:end] for start, end in pairwise(ends)]


def test_a_date_breaks_at_its_blanks():
    assert pieces("๓๐ มิถุนายน ๒๕๖๔") == ["๓๐ ", "มิถุนายน ", "๒๕๖๔"]


def test_a_compound_breaks_between_its_words():
    assert pieces("โรงงานอุตสาหกรรม") == ["โรงงาน", "อุตสาหกรรม"]


def test_nothing_begins_with_a_mark_of_repetition():
    assert pieces("หลาย ๆ") == ["หลาย ๆ"]


@given(any_text())
def test_pieces_are_the_text(text):
    assert "".join(pieces(text)) == text
    assert all(pieces(text)[1:])
