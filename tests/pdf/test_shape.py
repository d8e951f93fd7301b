"""Words put together from letters are what HarfBuzz makes of them as a whole, in the fonts that come with thaimemo."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from thaimemo.pdf.sfnt import Font
from thaimemo.pdf.shape import Shaper, Word, face
from thaimemo.resources import folder
from thaimemo.thai.dictionary import _word_file

FONTS = sorted(folder("fonts").glob("*.ttf"))
BASES = [*map(chr, range(0x0E01, 0x0E2F)), *"ฯะาๅเแโใไๆ"]
SIGNS = [*"ัิีึืฺุู็่้๊๋์ํ๎", "ำ"]
PLAIN = [*" 0123456789๐๑๒๓๔๕๖๗๘๙.,:;/()%“”–-"]


@lru_cache(maxsize=8)
def shapers(name: str) -> tuple[Shaper, Shaper]:
    """One that puts words together, and one that does not."""
    data = (folder("fonts") / name).read_bytes()
    return face(data).shaper(), Shaper(Font(data))


def clusters(word: Word) -> list[tuple[object, ...]]:
    return [(cluster.parts, cluster.advance, cluster.text) for cluster in word.clusters]


def assert_alike(name: str, text: str) -> None:
    ours, whole = shapers(name)
    assert clusters(ours.shape(text)) == clusters(whole.shape(text)), text


@pytest.mark.parametrize("font", FONTS, ids=lambda file: file.stem)
def test_every_word_of_the_dictionary(font):
    for word in _word_file().read_text(encoding="utf-8").split():
        assert_alike(font.name, word)


@pytest.mark.parametrize("font", FONTS, ids=lambda file: file.stem)
def test_all_letters_beside_one_another(font):
    for one, other in product((*BASES, *PLAIN), repeat=2):
        if " " not in (one, other):  # words are cut at blanks before they are shaped
            assert_alike(font.name, one + other)


@given(
    st.sampled_from(FONTS),
    st.text(st.sampled_from([*BASES, *SIGNS, *SIGNS, *PLAIN, *'fiPSK"']), min_size=1, max_size=12),
)
def test_whatever_is_written(font, text):
    assert_alike(font.name, text)


@pytest.mark.parametrize("font", FONTS, ids=lambda file: file.stem)
def test_no_rule_of_the_font_reaches_from_one_letter_to_another(font):
    """Where a rule speaks of several glyphs, all but the first are signs; ฤา and ฦา are one letter."""
    opened = TTFont(font)
    characters = {glyph: chr(min(codes)) for glyph, codes in opened["cmap"].buildReversed().items()}
    letters = {glyph for glyph, character in characters.items() if character in BASES + PLAIN}
    signs = {glyph for glyph, character in characters.items() if character in SIGNS}
    found = set()
    for lookup in opened["GSUB"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            if hasattr(table, "ligatures"):
                rules = [(first, *one.Component) for first, many in table.ligatures.items() for one in many]
                found |= {"".join(map(characters.get, rule)) for rule in rules if letters | signs >= {*rule}}
            elif hasattr(table, "InputCoverage"):
                covers = [*table.BacktrackCoverage, *table.InputCoverage, *table.LookAheadCoverage]
                assert sum(bool(letters.intersection(cover.glyphs)) for cover in covers) < 2
            else:
                assert type(table).__name__ == "SingleSubst"
    # The fractions are of a feature that must be asked for.
    assert {one for one in found if not re.fullmatch("[0-9]/[0-9]", one)} == {"ฤา", "ฤๅ", "ฦา", "ฦๅ"}
    for fraction in found - {"ฤา", "ฤๅ", "ฦา", "ฦๅ"}:
        assert_alike(font.name, fraction)


def test_other_fonts_are_shaped_word_by_word(tmp_path):
    """A changed font is no longer one of ours, whatever it is called."""
    data = FONTS[0].read_bytes()
    assert face(data).shaper()._by_letters
    assert not face(data + b"\0").shaper()._by_letters
