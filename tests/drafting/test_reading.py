"""Posts from every kind of file, and files that are no posts."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

import pytest

from tests.conftest import require_package
from thaimemo import DataError, draft
from thaimemo.drafting.reading import MOST_CHARACTERS, MOST_LINES, read_post
from thaimemo.messages import drafting as say
from thaimemo.messages import set_language

TEXT = "ผู้ตรวจราชการตรวจเยี่ยมโรงงาน\n\nวันที่ 16 มกราคม 2563 นายเดชา ใจดี ตรวจโรงงาน\n1. ให้รายงานผล\n2. ให้ติดตาม\n"


@pytest.fixture(autouse=True)
def _english():
    set_language("en")
    yield
    set_language(None)


def problem(source: object) -> str:
    with pytest.raises(DataError) as caught:
        draft(source)
    (told,) = caught.value.problems
    assert told.text("th") != told.text("en")
    assert told.hint("th")
    return told.text("en")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp874", "tis-620"])
def test_text_is_read_in_every_thai_encoding(tmp_path, encoding):
    file = tmp_path / "news.txt"
    file.write_bytes(TEXT.replace("\n", "\r\n").encode(encoding))
    assert read_post(file).text == TEXT


def test_a_text_is_a_post_and_a_name_is_a_file(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("news.txt").write_text(TEXT, encoding="utf-8")
    assert read_post("news.txt").text == TEXT
    assert read_post("วันนี้ผู้ตรวจราชการตรวจโรงงาน").file is None
    assert problem("missing.txt") == "there is no such file"


def test_characters_that_print_nothing_are_left_out():
    post = read_post("ข่\u200bาว\u00a0นํ้า\ufeff\x07 เเละ\u2028จบ\n")
    assert post.text == "ข่าว น้ำ  และ\nจบ\n"


def test_the_place_of_a_word_is_its_line_and_column():
    post = read_post(TEXT)
    assert post.place(post.text.index("นายเดชา")) == (3, 23)


# Web pages

PAGE = """<!DOCTYPE html><html><head><title>กรม</title><script>var a = "<p>ไม่ใช่ข่าว";</script></head><body>
<nav><ul><li><a href="/">หน้าแรก</a></li><li><a href="/news">ข่าว</a></li></ul></nav>
<article><h1>ผู้ตรวจราชการตรวจเยี่ยมโรงงาน</h1>
<p>วันที่ 16 มกราคม 2563 นายเดชา ใจดี ผู้ตรวจราชการกระทรวงอุตสาหกรรม ตรวจเยี่ยมโรงงานในพื้นที่จังหวัดลำปาง มีข้อสั่งการ ดังนี้</p>
<ol><li>ให้รายงานผลการดำเนินงานทุกเดือน</li><li>ให้ติดตามอย่างใกล้ชิดและต่อเนื่อง</li></ol></article>
<footer>สงวนลิขสิทธิ์</footer></body></html>"""


def page(tmp_path: Path, text: str, name: str = "news.html", encoding: str = "utf-8") -> Path:
    require_package("trafilatura")
    file = tmp_path / name
    file.write_text(text, encoding=encoding)
    return file


@pytest.mark.parametrize(("name", "encoding"), [("news.html", "utf-8"), ("news.txt", "utf-8"), ("news.htm", "cp874")])
def test_a_saved_page_is_its_article_with_numbered_points(tmp_path, name, encoding):
    lines = read_post(page(tmp_path, PAGE, name, encoding)).text.splitlines()
    assert lines[0] == "ผู้ตรวจราชการตรวจเยี่ยมโรงงาน"
    assert lines[2:] == ["1. ให้รายงานผลการดำเนินงานทุกเดือน", "2. ให้ติดตามอย่างใกล้ชิดและต่อเนื่อง"]


def test_a_page_without_an_article_is_told(tmp_path):
    assert problem(page(tmp_path, "<html><body></body></html>")) == "there is no article in this web page"


@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 100_000 + "ข่าว",
        "<b>" * 300_000,
        "<p>ข่าว" * 200_000,
        "<p " + " ".join(f'a{number}="x"' for number in range(100_000)) + ">ข่าว</p>",
        "<p " + " ".join(f'a{number}=">"' for number in range(100_000)) + ">ข่าว</p>",
        ("<p " + " ".join(f"a{number}" for number in range(900)) + ">") * 500,
    ],
    ids=["deep", "inline", "wide", "attributes", "quoted", "many"],
)
def test_a_bomb_is_refused(tmp_path, body):
    assert problem(page(tmp_path, f"<html><body>{body}")).startswith("this web page is too complex")


@pytest.mark.parametrize("part", ["<script", "<!--", "<", "<p a='", "<svg>"])
def test_what_never_closes_is_no_harm(tmp_path, part):
    problem(page(tmp_path, "<html><body>" + part * 300_000))


def test_entities_do_not_grow(tmp_path):
    declared = '<!DOCTYPE html [<!ENTITY a "ขขขขขขขขขข"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    file = page(tmp_path, f"{declared}<html><body><p>{'&b;' * 2000}</p></body></html>")
    assert problem(file) in ("this text is not in Thai", "there is no article in this web page")


def test_a_missing_extra_is_named(tmp_path, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "trafilatura", None)
    file = tmp_path / "news.html"
    file.write_text(PAGE, encoding="utf-8")
    with pytest.raises(DataError, match=r"thaimemo\[draft\]"):
        draft(file)


# Word


def test_a_word_file_keeps_the_numbers_that_word_prints(tmp_path):
    from docx import Document

    document = Document()
    document.add_paragraph("ข่าวการตรวจราชการ")
    for style, text in (
        ("List Number", "หนึ่ง"),
        ("List Number 2", "ย่อย"),
        ("List Number", "สอง"),
        ("List Bullet", "ขีด"),
    ):
        document.add_paragraph(text, style=style)
    document.save(tmp_path / "news.docx")
    assert read_post(tmp_path / "news.docx").text.splitlines() == [
        "ข่าวการตรวจราชการ", "1. หนึ่ง", "(1) ย่อย", "2. สอง", "- ขีด",
    ]  # fmt: skip


def test_a_numbered_table_is_points_with_their_duties(tmp_path):
    from docx import Document

    document = Document()
    table = document.add_table(rows=2, cols=3)
    for row, texts in zip(table.rows, (("ที่", "ข้อสั่งการ", "ผู้รับผิดชอบ"), ("1", "ให้รายงานผล", "กองคลัง")), strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    document.save(tmp_path / "news.docx")
    assert read_post(tmp_path / "news.docx").text == "1. ให้รายงานผล\nผู้รับผิดชอบ: กองคลัง"


def test_packed_files_that_are_no_word_files_are_told(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as file:
        file.writestr("a.txt", "x")
    assert problem(tmp_path / "a.docx") == "this is no Word file, or it is damaged"
    with zipfile.ZipFile(tmp_path / "b.docx", "w") as file:
        file.writestr("word/document.xml", "<a>")
    assert problem(tmp_path / "b.docx") == "this is no Word file, or it is damaged"
    (tmp_path / "c.docx").write_bytes(b"PK\x03\x04abc")
    assert problem(tmp_path / "c.docx") == "this is a compressed file, which cannot be read as a post"


def test_a_packed_bomb_is_refused(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.docx", "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("word/document.xml", b"<a>" + b" " * 70_000_000)
    assert problem(tmp_path / "a.docx").startswith("this Word file is too large")


# What is no post


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", say.EMPTY.en),
        (b" \n\n", say.EMPTY.en),
        (b"The inspector visited the plant.\n1. Report\n", say.NOT_THAI.en),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "this is a PDF file, which cannot be read as a post"),
        (b"{\\rtf1", "this is an RTF file, which cannot be read as a post"),
        ("ข่าว\n".encode() * 500_000, "the file is too big: 6.5 MB; at most 5 MB are read"),
        ("ข่าว".encode() * 60_000, f"the text is too long: 240,000 characters; at most {MOST_CHARACTERS:,} are read"),
        ("ข่าว\n".encode() * 6_000, f"the text has too many lines: at most {MOST_LINES:,} are read"),
    ],
    ids=["empty", "blank", "english", "pdf", "rtf", "six megabytes", "long", "lines"],
)
def test_what_is_no_post_is_told(tmp_path, data, told):
    file = tmp_path / "news.txt"
    file.write_bytes(data)
    assert problem(file) == told


def test_a_folder_is_told(tmp_path):
    assert problem(tmp_path) == "this is a folder, not a file"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_an_empty_text_is_told_without_a_file():
    assert problem("") == say.EMPTY.en
    assert problem("x") == say.NOT_THAI.en
