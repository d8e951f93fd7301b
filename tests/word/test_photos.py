"""L27: annex pages of photos in the finished file: sizes, captions, alt text, the files themselves."""

from __future__ import annotations

import io
from zipfile import ZIP_STORED, ZipFile

import pdfplumber
import pytest
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st

from thaimemo import pdf
from thaimemo.layout import Cm, Layout, Pt
from thaimemo.tree import Photo, Photos
from thaimemo.word import write
from word.reading import looks, opened, paragraph, part, written
from word.samples import AT, FONTS, LAYOUT, docx, memo, photo, picture, words
from word.samples import paragraph as body_text

WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
LONG = "ภาพที่ ๑ การประชุมรับฟังสภาพปัญหาของผู้ประกอบการในพื้นที่ " * 3


def annex(*photos: Photo, per_page: int = 2) -> Photos:
    return Photos(photos, AT, per_page)


def extents(data):
    """Widths and heights of the photos, in EMU."""
    root = part(data, "word/document.xml")
    return [tuple(int(each.get(side)) for side in ("cx", "cy")) for each in root.findall(f".//{WP}inline/{WP}extent")]


def images(data):
    archive = ZipFile(io.BytesIO(data))
    return {name: archive.read(name) for name in archive.namelist() if name.startswith("word/media/photo")}


def album(count: int) -> list[Photo]:
    """Photos of different files, numbered in their captions."""
    sizes = [(80 + index, 60) for index in range(count)]
    return [photo(f"ภาพที่ {at}", *size, data=picture(*size)) for at, size in enumerate(sizes, 1)]


def page_breaks(data):
    """The paragraphs that begin a page, by what follows: the caption of the first photo there."""
    found = opened(data).element.body.iter(qn("w:p"))
    return [each for each in found if each.find(f"{qn('w:pPr')}/{qn('w:pageBreakBefore')}") is not None]


def test_L27_the_annex_begins_on_a_new_page_and_every_page_has_its_two_photos():
    data = docx(body_text("ก่อน"), annex(*album(5)))
    begins = [each.getnext() for each in page_breaks(data)]
    assert [written(caption) for caption in begins] == ["ภาพที่ 1", "ภาพที่ 3", "ภาพที่ 5"]


def test_L27_a_photo_goes_with_its_caption_both_centred():
    data = docx(annex(*album(1)))
    before, caption = opened(data).paragraphs[-2:]
    assert caption.text == "ภาพที่ 1"
    assert (looks(before, "keepNext"), looks(before, "jc"), looks(caption, "jc")) == ("", "center", "center")
    assert looks(caption, "keepLines") == ""


@pytest.mark.parametrize("per_page", [2, 4])
@given(st.integers(20, 3000), st.integers(20, 3000))
def test_L27_a_photo_fills_its_box_in_its_own_shape(per_page, width, height):
    made = Photo(picture(8, 8), "jpeg", width, height, words("ภาพ"), "ภาพ", AT)
    ((wide, high),) = extents(docx(annex(made, per_page=per_page)))
    box_width, box_height = (side.emu for side in LAYOUT.photo_box(per_page))
    assert wide == pytest.approx(high * width / height, rel=1e-3, abs=2)
    assert (wide, high) <= (box_width + 1, box_height + 1)
    assert high <= box_height + 1
    assert wide >= box_width - 1 or high >= box_height - 1


def test_L27_photos_of_two_a_page_are_at_most_16_cm_wide():
    assert extents(docx(annex(photo("ภาพ", 300, 100)))) == [(Cm(16).emu, pytest.approx(Cm(16).emu / 3, abs=1))]


def test_L27_the_gap_stands_above_the_second_photo_only():
    data = docx(annex(*album(3)))
    befores = [looks(each, "spacing/@before") for each in opened(data).paragraphs[4::2]]
    assert befores == ["0", str(LAYOUT.photo_gap.twips - 40), "0"]


def test_L27_four_a_page_stand_in_a_table_without_rules():
    data = docx(body_text("ก่อน"), annex(*album(5), per_page=4))
    first, second = opened(data).tables
    assert [[each.text.strip() for each in row.cells] for row in first.rows] == [
        ["", ""],
        ["ภาพที่ 1", "ภาพที่ 2"],
        ["", ""],
        ["ภาพที่ 3", "ภาพที่ 4"],
    ]
    assert [row.cells[0].text.strip() for row in second.rows] == ["", "ภาพที่ 5"]
    assert second.rows[0].cells[1].text == ""
    assert not [*first._tbl.iter(qn("w:tblBorders")), *first._tbl.iter(qn("w:tblStyle"))]
    assert len(page_breaks(data)) == 2


def test_L27_photos_abreast_stand_on_one_line_a_gap_apart():
    data = docx(annex(*album(2), per_page=4))
    pictures, captions = opened(data).tables[0].rows
    for row, upright in ((pictures, "bottom"), (captions, "top")):
        assert {each._tc.tcPr.find(qn("w:vAlign")).get(qn("w:val")) for each in row.cells} == {upright}
        paddings = [each._tc.tcPr.find(qn("w:tcMar"))[0] for each in row.cells]
        assert [each.tag for each in paddings] == [qn("w:right"), qn("w:left")]
        assert sum(int(each.get(qn("w:w"))) for each in paddings) == LAYOUT.photo_gap.twips


def test_L27_a_long_caption_takes_its_room_from_the_photos_beside_it_too():
    tall = photo("ภาพที่ ๑", 60, 100)
    ((_, high),) = extents(docx(annex(tall, per_page=4)))
    beside = photo(LONG, 60, 100)
    heights = [high for _, high in extents(docx(annex(tall, beside, per_page=4)))]
    assert len(set(heights)) == 1
    assert high - heights[0] in {lines * LAYOUT.body_leading.emu for lines in (1, 2, 3)}


@pytest.mark.parametrize("per_page", [2, 4])
def test_L27_photos_are_as_large_as_in_the_pdf(per_page):
    captions = ["ภาพ", LONG, LONG * 2, "ภาพที่ ๔ " + "การประชุม " * 12, LONG + "๑๖ มกราคม ๒๕๖๓", ""]
    sizes = [(80, 60), (60, 100), (400, 100), (100, 100), (50, 70), (90, 91)]
    photos = [photo(caption, *size, data=picture(*size)) for caption, size in zip(captions, sizes, strict=True)]
    document = memo(body_text("ก่อน"), annex(*photos, per_page=per_page), protect=("๑๖ มกราคม ๒๕๖๓",), emblem=None)
    with pdfplumber.open(io.BytesIO(pdf.write(document, LAYOUT, FONTS))) as file:
        found = [image for page in file.pages for image in page.images]
    wanted = sorted((Pt(image["width"]).emu, Pt(image["height"]).emu) for image in found)
    assert sorted(extents(write(document, LAYOUT, FONTS))) == [pytest.approx(pair, abs=800) for pair in wanted]


def test_photos_are_in_the_file_as_they_are_each_once():
    one, other = album(2)
    data = docx(annex(one, other, one))
    assert images(data) == {"word/media/photo1.jpeg": one.data, "word/media/photo2.jpeg": other.data}
    with ZipFile(io.BytesIO(data)) as archive:
        assert {archive.getinfo(name).compress_type for name in images(data)} == {ZIP_STORED}


def test_png_photos_are_declared_as_such():
    data = docx(annex(photo("ภาพ", data=picture(80, 60, "PNG"), kind="png")))
    (image,) = (each for each in opened(data).part.package.iter_parts() if str(each.partname).endswith("photo1.png"))
    assert image.content_type == "image/png"


def test_what_is_read_aloud_for_a_photo_is_its_alt_text_else_its_caption():
    data = docx(annex(photo("ภาพที่ ๑", alt='ประชุม "ใหญ่" & เล็ก'), photo("ภาพที่ ๒", alt="", data=picture(9, 9))))
    names = [each.get("descr") for each in part(data, "word/document.xml").iter(f"{WP}docPr")]
    assert names[1:] == ["ตราครุฑ", 'ประชุม "ใหญ่" & เล็ก', "ภาพที่ ๒"]


def test_text_after_the_annex_follows_it():
    data = docx(annex(*album(1), per_page=4), body_text("หลัง"))
    assert looks(paragraph(data, "หลัง"), "spacing/@before") == "120"
    assert looks(paragraph(data, "หลัง"), "pageBreakBefore") is None


def test_the_sheet_says_the_gap():
    layout = Layout(photo_gap=Cm(1))
    data = docx(annex(*album(2)), layout=layout)
    assert looks(opened(data).paragraphs[6], "spacing/@before") == str(Cm(1).twips - 40)
