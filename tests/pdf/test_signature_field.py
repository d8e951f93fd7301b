"""The field over a signer's name: empty, in the blank lines, told to whoever listens (L20)."""

from __future__ import annotations

from typing import Any

import pytest

from tests.pdf.memos import memo, signature
from tests.pdf.parts import everything
from tests.pdf.structure import Tagged, tagged
from tests.pdf.unpacked import unpacked
from thaimemo import fonts
from thaimemo.layout import Layout
from thaimemo.pdf import PdfOptions, write
from thaimemo.resources import folder

FAMILY = fonts.find(folder("fonts"))


def words_between(page: Any, bottom: float, top: float) -> str:
    """The text whose baselines stand between two heights."""
    found: list[str] = []
    page.extract_text(
        visitor_text=lambda text, _, matrix, *__: found.append(text) if bottom < matrix[5] < top else None
    )
    return "".join(found).strip()


@pytest.fixture(scope="module")
def signed() -> Tagged:
    return tagged(write(everything(), Layout(), FAMILY, PdfOptions(signature_field=True)))


def test_signature_fields_stand_before_the_names_they_belong_to(signed):
    blocks = [node for node in signed.root.all("Div") if any(node.all("Form"))]
    assert [node.outline() for node in blocks] == [["Div", ["Form"], ["P"], ["P"]]] * 2
    widgets = [field for node in signed.root.all("Form") for field in node.objects]
    assert [field["/T"] for field in widgets] == ["Signature", "Signature2"]
    assert [field["/TU"] for field in widgets] == [f"ลายมือชื่อ {node.children[1].text}" for node in blocks]


def test_signature_fields_fill_the_blank_lines_over_the_name(signed, layout):
    (page,) = [page for page in signed.document.pages if "/Annots" in page]
    for annotation in page["/Annots"]:
        widget = annotation.get_object()
        left, bottom, right, top = (float(value) for value in widget["/Rect"])
        assert (left + right) / 2 == pytest.approx(layout.left_margin + layout.signature_axis, abs=0.02)
        assert right <= layout.paper_width - layout.right_margin + 0.02
        assert top - bottom == pytest.approx(3 * layout.body_leading, abs=0.02)
        assert widget["/P"] == page
        assert words_between(page, bottom, top) == ""


def test_signature_fields_are_found_from_the_annotation(signed):
    tree = signed.document.trailer["/Root"]["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    parents = dict(zip(tree[::2], tree[1::2], strict=True))
    for node in signed.root.all("Form"):
        (widget,) = node.objects
        assert parents[widget["/StructParent"]].get_object() == node.entries


def test_signature_fields_are_there_only_when_asked_for():
    found = tagged(write(everything(), Layout(), FAMILY))
    assert "/AcroForm" not in found.document.trailer["/Root"]
    assert not any("/Annots" in page for page in found.document.pages)


def test_signature_fields_may_be_in_a_file_without_tags():
    data = write(everything(), Layout(), FAMILY, PdfOptions("plain", signature_field=True))
    assert unpacked(data).count(b"/Subtype /Widget") == 2


def test_signature_fields_have_room_even_where_no_blank_lines_are_left():
    data = write(memo(signature()), Layout(signature_blank_lines=0), FAMILY, PdfOptions(signature_field=True))
    (annotation,) = tagged(data).document.pages[0]["/Annots"]
    _, bottom, _, top = annotation.get_object()["/Rect"]
    assert top - bottom == pytest.approx(21, abs=0.02)


def test_a_memo_without_a_signer_has_no_field():
    assert b"/AcroForm" not in unpacked(write(memo(), Layout(), FAMILY, PdfOptions(signature_field=True)))
