"""Any Word file is read: text boxes, tables, headers, notes; what is none is refused in a sentence."""

from __future__ import annotations

import zipfile
from io import BytesIO

import docx
import pytest

from thaimemo import DataError, load, render
from thaimemo.checks import word_file


def test_paragraphs_tables_headers_and_footers_are_read(tmp_path):
    document = docx.Document()
    document.add_paragraph("ย่อหน้าแรก")
    document.add_table(1, 2).rows[0].cells[1].text = "ในตาราง"
    document.sections[0].header.paragraphs[0].text = "หัวกระดาษ"
    document.sections[0].footer.paragraphs[0].text = "ท้ายกระดาษ"
    document.save(tmp_path / "ใด.docx")
    found = [text for text in word_file.paragraphs(tmp_path / "ใด.docx") if text]
    assert found == ["ย่อหน้าแรก", "ในตาราง", "ท้ายกระดาษ", "หัวกระดาษ"]


def test_a_place_is_the_paragraph_and_the_character(tmp_path):
    document = docx.Document()
    document.add_paragraph("หนึ่ง")
    document.add_paragraph()
    document.add_paragraph("สอง สาม")
    document.save(tmp_path / "ใด.docx")
    passage = word_file.passages(tmp_path / "ใด.docx")[1]
    place = passage.place(4)
    assert (place.line, place.column) == (3, 5)


def test_every_text_of_a_memo_of_ours_is_read(tmp_path):
    report = load("examples/lampang/visit.yaml")
    render(report, emblem="none").save(tmp_path / "memo.docx")
    text = "".join(word_file.paragraphs(tmp_path / "memo.docx"))
    for directive in report.directives:
        assert (directive.topic or "") in text


def word(body: str) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as target:
        target.writestr("word/document.xml", body)
    return file.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"plain words",
        b"PK\x03\x04broken",
        word("<not-closed>")[:60],
        word("<not-closed>"),
        word('<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&undefined;</x>'),
    ],
    ids=["empty", "words", "broken", "cut", "unclosed", "undefined"],
)
def test_what_is_no_word_file_is_refused(tmp_path, data):
    path = tmp_path / "ไม่ใช่.docx"
    path.write_bytes(data)
    with pytest.raises(DataError, match=r"ไม่ใช่\.docx: this is no Word file"):
        word_file.passages(path)


def test_entities_are_not_expanded(tmp_path):
    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    path = tmp_path / "a.docx"
    kind = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    entity = f"{kind}<w:document {w}><w:p><w:r><w:t>ก&a;ข</w:t></w:r></w:p></w:document>"
    path.write_bytes(word(entity))
    assert word_file.paragraphs(path) == ["ก"]


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path):
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as target:
        target.writestr("word/document.xml", b" " * 70_000_000)
    path = tmp_path / "a.docx"
    path.write_bytes(file.getvalue())
    with pytest.raises(DataError, match="too large"):
        word_file.passages(path)
