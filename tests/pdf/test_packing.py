"""Packed objects: any number of them is found again by programs that read PDF."""

from __future__ import annotations

import io
from datetime import date

import pymupdf
import pypdf
import pytest
from pypdf.generic import IndirectObject

from tests.pdf.memos import item, memo, numbered
from thaimemo.layout import Layout
from thaimemo.pdf import PdfOptions, write
from thaimemo.pdf.reportlab_hooks import PdfFile
from thaimemo.pdf.syntax import dictionary
from thaimemo.pdf.xmp import Description

TOLD = Description("เรื่อง", "ผู้ทำ", "หัวข้อ", "thaimemo", date(2020, 1, 17))


def packed(count: int) -> tuple[bytes, list[int]]:
    """A file with so many packed objects, and their numbers; others come before, between and after."""
    file = PdfFile(TOLD)
    resources = file.add({})
    references = file.take(count)
    file.add_stream(b"between")
    file.pack({reference: dictionary({"At": at}) for at, reference in enumerate(references)})
    file.add_page(b"", 100, 100, {"Resources": resources, "Of": references[0]})
    return file.to_bytes(), [int(reference.split()[0]) for reference in references]


@pytest.mark.parametrize("count", [1, 2, 499, 500, 501, 1500])
def test_packed_objects_are_found(count):
    data, numbers = packed(count)
    document = pypdf.PdfReader(io.BytesIO(data), strict=True)
    assert [IndirectObject(number, 0, document).get_object()["/At"] for number in numbers] == list(range(count))
    assert document.pages[0]["/Of"] == {"/At": 0}
    assert document.metadata.title == "เรื่อง"
    assert document.trailer["/ID"][0] == document.trailer["/ID"][1]


def test_another_program_finds_them_too_and_has_nothing_to_mend():
    data, numbers = packed(700)
    with pymupdf.open(stream=data, filetype="pdf") as document:
        assert not document.is_repaired
        assert document.xref_length() == pypdf.PdfReader(io.BytesIO(data)).trailer["/Size"]
        assert [document.xref_get_key(number, "At") for number in numbers] == [("int", str(at)) for at in range(700)]


def test_whatever_is_no_stream_is_packed():
    data, _ = packed(1)
    assert data.count(b"\nendobj\n") == data.count(b"\nendstream\nendobj\n") == 4


def test_tags_of_a_long_report_need_few_bytes(family):
    tree = memo(numbered(*(item("๑.", "ให้รายงาน") for _ in range(500))))
    plain = write(tree, Layout(), family, PdfOptions("plain"))
    tagged = write(tree, Layout(), family)
    assert len(tagged) - len(plain) < 500 * 3 * 20
