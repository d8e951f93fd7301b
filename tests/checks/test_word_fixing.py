"""Word files are mended inside their text; formatting and every other byte of the package stay."""

from __future__ import annotations

import zipfile
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thaimemo import load, render
from thaimemo.checks import check_file
from thaimemo.checks.fixing import fix_file

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RUNS = ["ในด้านต่าง", "ๆ", "ให้", "  ", "น\u0e4d", "\u0e49\u0e32", " ,", "ก & <ข>", "\t", "\u200b", "เ", "เ"]


def document(path: Path, runs: list[str]) -> Path:
    """A Word file with one paragraph of `runs`, each in its own colour."""
    made = docx.Document()
    paragraph = made.add_paragraph()
    for number, text in enumerate(runs):
        paragraph.add_run(text).font.color.rgb = docx.shared.RGBColor(number, 0, 0)
    made.save(path)
    return path


def colours(path: Path) -> list[tuple[str, str]]:
    """The runs of the first paragraph with their colours."""
    return [(run.text, str(run.font.color.rgb)) for run in docx.Document(path).paragraphs[0].runs]


def test_the_words_change_and_their_formatting_stays(tmp_path):
    path = document(tmp_path / "a.docx", ["ในด้านต่าง", "ๆ", "ให้กับ น\u0e4d", "\u0e49\u0e32ดื่ม", "\tหลายๆ"])
    done = fix_file(path)
    assert colours(path) == [
        ("ในด้านต่าง", "000000"),
        (" ๆ ", "010000"),
        ("ให้กับ น\u0e49\u0e33", "020000"),
        ("ดื่ม", "030000"),
        ("\tหลาย ๆ", "040000"),
    ]
    assert done.count == 3
    assert "+ในด้านต่าง ๆ ให้กับ น\u0e49\u0e33ดื่ม" in done.diff
    assert fix_file(path) is None


def test_the_place_of_a_finding_is_in_the_text_of_the_file(tmp_path):
    path = document(tmp_path / "a.docx", ["ต่างๆ"])
    (one,) = check_file(path)
    assert (one.place.line, one.place.column, one.start, one.end, one.fixable) == (1, 1, 0, 5, True)


def test_all_other_members_are_the_same_bytes(tmp_path):
    render(load("examples/phrae/visit.yaml"), emblem="none").save(tmp_path / "a.docx")
    made = docx.Document(tmp_path / "a.docx")
    made.paragraphs[-1].add_run("ต่างๆ")
    made.save(tmp_path / "a.docx")
    old = (tmp_path / "a.docx").read_bytes()
    done = fix_file(tmp_path / "a.docx")
    assert done.backup.read_bytes() == old
    with zipfile.ZipFile(done.backup) as before, zipfile.ZipFile(tmp_path / "a.docx") as after:
        assert after.testzip() is None
        assert before.namelist() == after.namelist()
        for member in before.infolist():
            if member.filename != "word/document.xml":
                assert packed(after, member.filename) == packed(before, member.filename)
        xml = before.read("word/document.xml").decode()
        assert after.read("word/document.xml").decode() == xml.replace("ต่างๆ", "ต่าง ๆ")


def packed(file: zipfile.ZipFile, name: str) -> bytes:
    """A member as it lies in the file, its header included."""
    member = file.getinfo(name)
    starts = sorted(one.header_offset for one in file.infolist())
    end = next((start for start in starts if start > member.header_offset), file.start_dir)
    data = Path(file.filename).read_bytes()
    return data[member.header_offset : end]


@settings(max_examples=30)
@given(st.lists(st.sampled_from(RUNS), min_size=1, max_size=8))
def test_mending_ends_and_keeps_every_run(tmp_path_factory, runs):
    path = document(tmp_path_factory.mktemp("word") / "a.docx", runs)
    before = [colour for _, colour in colours(path)]
    fix_file(path)
    assert [colour for _, colour in colours(path)] == before
    assert fix_file(path) is None


def package(path: Path, document: bytes) -> Path:
    """A package of little more than a document."""
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("[Content_Types].xml", "<Types/>")
        file.writestr("word/document.xml", document)
    return path


def body(text: str) -> str:
    return f'<w:document xmlns:w="{W}"><w:body><w:p><w:r>{text}</w:r></w:p></w:body></w:document>'


def part(path: Path) -> bytes:
    with zipfile.ZipFile(path) as file:
        return file.read("word/document.xml")


def test_another_prefix_and_odd_spellings_of_xml_stay(tmp_path):
    text = "<x:p ><x:r><x:t  >ต่างๆ</x:t ></x:r></x:p>"
    xml = f"<?xml version='1.0'?>\n<x:document  xmlns:x='{W}'>{text}</x:document >\n<!-- ก -->"
    path = package(tmp_path / "a.docx", xml.encode())
    fix_file(path)
    assert part(path).decode() == xml.replace("ต่างๆ", "ต่าง ๆ")


def test_a_blank_at_an_edge_is_kept_by_word(tmp_path):
    path = package(tmp_path / "a.docx", body("<w:t>ต่างๆ</w:t><w:t>ให้</w:t>").encode())
    fix_file(path)
    assert '<w:t xml:space="preserve">ต่าง ๆ </w:t><w:t>ให้</w:t>' in part(path).decode()


@pytest.mark.parametrize(
    "text",
    [
        "<w:t>ต่างๆ<!-- ก --></w:t>",
        "<w:t>ใช้ </w:t><w:br/><w:t>มาก</w:t>",
        "<w:t>ใช้</w:t><w:softHyphen/><w:t>มาก</w:t>",
    ],
)
def test_what_is_not_plain_text_is_left_as_it_is(tmp_path, text):
    path = package(tmp_path / "a.docx", body(text).encode())
    before = path.read_bytes()
    fix_file(path)
    assert path.read_bytes() == before


def test_a_part_in_another_encoding_is_checked_and_left(tmp_path):
    xml = '<?xml version="1.0" encoding="UTF-16"?>' + body("<w:t>ต่างๆ</w:t>")
    path = package(tmp_path / "a.docx", xml.encode("utf-16"))
    assert [one.words for one in check_file(path)] == ["ต่างๆ"]
    assert fix_file(path) is None


def test_a_package_behind_other_bytes_is_mended(tmp_path):
    path = package(tmp_path / "a.docx", body("<w:t>ต่างๆ</w:t>").encode())
    path.write_bytes(b"leading" + path.read_bytes())
    fix_file(path)
    with zipfile.ZipFile(path) as file:
        assert file.testzip() is None
    assert "ต่าง ๆ" in part(path).decode()
