"""The embedded font: a sound TrueType file, one glyph a cluster, marks where HarfBuzz puts them, ToUnicode exact."""

from __future__ import annotations

import io
import re

import pypdf
import pytest
import uharfbuzz as hb
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.pdf.memos import BODY, ITEM, memo, paragraph
from tests.pdf.structure import meanings
from tests.pdf.unpacked import unpacked
from thaimemo import fonts
from thaimemo.fonts import STYLES
from thaimemo.layout import Layout
from thaimemo.pdf import write
from thaimemo.pdf.embedded import to_unicode
from thaimemo.pdf.sfnt import Font
from thaimemo.pdf.shape import Cluster, Shaper, face
from thaimemo.pdf.subset import program
from thaimemo.resources import folder

FAMILY = fonts.find(folder("fonts"))
TRICKY = "น้ำ กุ้ง ที่ ปู่ ป้า ป่า ฟ้า ฝั่ง ญาติ ญุ ฐาน ฐู ปั้น ปิ่น ฬ่ กตัญญู สิ่ง ตื๊อ เก๋ ๆ ฯ"
THAI = st.text(
    st.characters(min_codepoint=0x0E01, max_codepoint=0x0E3A) | st.sampled_from("เแโใไ่้๊๋์ำ "), min_size=1, max_size=40
)


def shaper(style: str = "regular") -> Shaper:
    return face(FAMILY.data(style)).shaper()


def clusters_of(words: str, style: str = "regular") -> list[Cluster]:
    return list(shaper(style).words[words].clusters)


@pytest.fixture(scope="module")
def embedded(layout, family) -> tuple[TTFont, pypdf.generic.DictionaryObject]:
    """The regular face of a memo with difficult clusters, and its font dictionary."""
    document = pypdf.PdfReader(io.BytesIO(write(memo(paragraph(f"{TRICKY} {BODY} {ITEM}")), layout, family)))
    for font in document.pages[0]["/Resources"]["/Font"].values():
        if font["/BaseFont"].endswith("THSarabunPSK"):
            descriptor = font["/DescendantFonts"][0]["/FontDescriptor"]
            return TTFont(io.BytesIO(descriptor["/FontFile2"].get_data()), checkChecksums=2), font
    raise AssertionError("no regular face")


class TestClusters:
    @given(st.text(min_size=1, max_size=60))
    @settings(max_examples=200, deadline=None)
    def test_make_up_the_text_they_came_from(self, words):
        assert "".join(cluster.text for cluster in clusters_of(words)) == words

    def test_hold_a_letter_with_all_its_marks(self):
        assert [cluster.text for cluster in clusters_of("น้ำกุ้งที่")] == ["น้ำ", "กุ้", "ง", "ที่"]

    @given(THAI)
    @settings(max_examples=100, deadline=None)
    def test_words_are_as_wide_as_harfbuzz_says(self, words):
        buffer = hb.Buffer()
        buffer.add_str(words)
        buffer.direction, buffer.script, buffer.language = "ltr", "Thai", "th"
        hb.shape(hb.Font(hb.Face(FAMILY.data("regular"))), buffer, {"kern": False, "liga": False})
        whole = sum(position.x_advance for position in buffer.glyph_positions)
        assert shaper().words[words].width == pytest.approx(whole / 1000)

    def test_word_by_word_is_the_whole_paragraph(self):
        whole = [(cluster.parts, cluster.advance) for cluster in clusters_of(TRICKY)]
        apart = [(one.parts, one.advance) for word in re.findall(r"\S+ ?", TRICKY) for one in clusters_of(word)]
        assert whole == apart

    def test_blanks_at_the_end_are_no_ink(self):
        word = shaper().words["ที่  "]
        assert (word.count, word.spaces, word.trailing) == (3, 2, 2)
        assert word.width - word.ink == pytest.approx(2 * 0.216)

    def test_tone_marks_of_short_words_stand_as_low_as_in_a_paragraph(self):
        for word in ("กุ้ง", "แก่", "แก้", "เก่ง", "ก้ง", "กู้"):
            (alone,) = (one.parts for one in clusters_of(word) if "\u0e48" in one.text or "\u0e49" in one.text)
            (among,) = (one.parts for one in clusters_of(f"{word}ที่ญาติ") if one.text[0] == "ก" and len(one.text) > 1)
            assert alone == among
            boxes = [shaper().font.glyph(glyph).box for glyph, _, _ in alone]
            assert boxes[-1] is not None
            assert boxes[-1][1] < 500

    def test_latin_is_not_kerned(self):
        assert sum(cluster.advance for cluster in clusters_of("AV")) == sum(
            cluster.advance for letter in "AV" for cluster in clusters_of(letter)
        )

    def test_piles_of_marks_are_cut(self):
        found = clusters_of("ก" + "ิ" * 500)
        assert max(len(cluster.text) for cluster in found) <= 24
        assert len(found) < 40


class TestMemory:
    def test_a_word_is_shaped_once(self):
        one = shaper()
        assert one.words["กุ้ง"] is one.words["กุ้ง"]

    def test_long_words_are_not_kept(self):
        one = Shaper(Font(FAMILY.data("regular")))
        assert one.words["ก" * 500].count == 500
        assert len(one.words) == 0

    def test_is_begun_afresh_when_it_has_grown_large(self):
        owner = face(FAMILY.data("italic"))
        first = owner.shaper()
        for number in range(10_001):
            first.words[str(number)]
        assert first.full
        assert owner.shaper() is not first
        assert not owner.shaper().full


class TestProgram:
    def test_is_a_sound_font_of_six_tables(self, embedded):
        font, _ = embedded
        assert set(font.keys()) - {"GlyphOrder"} == {"head", "hhea", "maxp", "hmtx", "loca", "glyf"}
        glyphs = font.getGlyphSet()
        for name in font.getGlyphOrder():
            glyphs[name].draw(BoundsPen(glyphs))
        assert font["maxp"].numGlyphs == len(font.getGlyphOrder())

    def test_holds_no_hints(self, embedded):
        font, _ = embedded
        for name in font.getGlyphOrder():
            assert not hasattr(font["glyf"][name], "program") or not font["glyf"][name].program.getBytecode()

    @pytest.mark.parametrize("style", STYLES)
    def test_draws_each_cluster_as_harfbuzz_places_it(self, style):
        words = clusters_of(TRICKY, style)
        clusters = dict(enumerate(dict.fromkeys(words), 1))
        source = TTFont(io.BytesIO(FAMILY.data(style)))
        cut = TTFont(io.BytesIO(program(shaper(style).font, clusters)))
        names, glyphs = source.getGlyphOrder(), source.getGlyphSet()
        for code, cluster in clusters.items():
            expected = []
            for glyph, x, y in cluster.parts:
                expected += _outline(glyphs, names[glyph], x, y)
            assert sorted(_outline(cut.getGlyphSet(), cut.getGlyphOrder()[code])) == sorted(expected)
            assert cut["hmtx"][cut.getGlyphOrder()[code]][0] == cluster.advance

    def test_numbers_that_need_an_escape_are_empty_glyphs(self, embedded):
        font, _ = embedded
        order = font.getGlyphOrder()
        for code in (0x0D, 0x28, 0x29, 0x5C):
            assert font["glyf"][order[code]].numberOfContours == 0

    def test_widths_are_those_of_the_pdf(self, embedded):
        font, dictionary = embedded
        first, widths = dictionary["/DescendantFonts"][0]["/W"]
        order = font.getGlyphOrder()
        assert [font["hmtx"][order[first + place]][0] for place in range(len(widths))] == widths


def _outline(glyphs, name: str, x: float = 0, y: float = 0) -> list[tuple[str, tuple[tuple[float, float], ...]]]:
    """The contours of a glyph moved by x and y, as comparable drawing commands."""
    pen = DecomposingRecordingPen(glyphs)
    glyphs[name].draw(pen)
    contours: list[tuple[str, tuple[tuple[float, float], ...]]] = []
    for command, points in pen.value:
        contours.append((command, tuple((point[0] + x, point[1] + y) for point in points if point)))
    return contours


class TestDictionary:
    def test_every_code_has_its_clusters_text(self, embedded):
        _, dictionary = embedded
        texts = meanings(dictionary)
        assert len(texts) > 50
        assert {"น้ำ", "กุ้", "ที่", "ญุ", "ฐู"} <= set(texts.values())
        assert not any(set(code) & set(b"()\\\r") for code in texts)
        table = dictionary["/ToUnicode"].get_data().decode()
        for size, block in re.findall(r"(\d+) beginbfrange\n(.*?)endbfrange", table, re.DOTALL):
            assert int(size) == block.count("\n") <= 100

    @given(st.sets(st.integers(1, 60_000), min_size=1, max_size=300))
    def test_any_codes_have_their_texts(self, codes):
        clusters = {code: Cluster((), 0, chr(0x0E01 + code % 46) * (1 + code % 3)) for code in codes}
        stream = pypdf.generic.StreamObject()
        stream.set_data(to_unicode(clusters).encode())
        found = {int.from_bytes(code, "big"): text for code, text in meanings({"/ToUnicode": stream}).items()}
        assert found == {code: cluster.text for code, cluster in clusters.items()}

    def test_name_is_tagged_and_the_same_everywhere(self, embedded):
        _, dictionary = embedded
        descendant = dictionary["/DescendantFonts"][0]
        names = {dictionary["/BaseFont"], descendant["/BaseFont"], descendant["/FontDescriptor"]["/FontName"]}
        assert len(names) == 1
        assert re.fullmatch(r"/[A-Z]{6}\+THSarabunPSK", names.pop())

    def test_different_subsets_have_different_tags(self, layout, family):
        found = [
            re.findall(rb"/([A-Z]{6})\+THSarabunPSK ", unpacked(write(memo(paragraph(words)), layout, family)))
            for words in "ฌฑ"
        ]
        assert found[0]
        assert set(found[0]).isdisjoint(found[1])

    def test_italic_and_bold_are_told(self, layout, family):
        from thaimemo.tree import Run

        content = (Run("ก", italic=True), Run("ข", bold=True))
        document = pypdf.PdfReader(io.BytesIO(write(memo(paragraph(content)), Layout(), family)))
        found = {}
        for font in document.pages[0]["/Resources"]["/Font"].values():
            found[font["/BaseFont"].partition("+")[2]] = font["/DescendantFonts"][0]["/FontDescriptor"]
        assert found["THSarabunPSK-Bold"]["/StemV"] > found["THSarabunPSK"]["/StemV"]
        assert all(descriptor["/Flags"] & 4 for descriptor in found.values())
