"""The choices a template leaves to its caller, and the photos of an annex."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

import thaimemo
from thaimemo.tree import Endorsement, List, Photos, Table, plain

EXAMPLES = Path(__file__).parent.parent / "examples"


def body(example: str = "phrae", **options):
    return thaimemo.render(thaimemo.load(EXAMPLES / example / "visit.yaml"), emblem="none", **options).memo.body


def kinds(blocks) -> set[type]:
    return {type(block) for block in blocks}


class TestDirectives:
    def test_they_are_a_list_or_a_table(self):
        assert kinds(body()) & {List, Table} == {List}
        (table,) = [block for block in body(options={"directives": "table"}) if isinstance(block, Table)]
        assert [plain(cell.blocks[0].content) for cell in table.rows[0].cells] == [
            "ลำดับ",
            "ข้อสั่งการ",
            "หน่วยงานรับผิดชอบ",
            "กำหนดแล้วเสร็จ",
            "สถานะ",
        ]
        assert len(table.rows) == 1 + 4
        assert table.header_rows == 1

    def test_five_thousand_of_them_make_a_tree(self):
        report = thaimemo.VisitReport(
            memo={"agency": "กรม", "subject": "รายงาน", "to": "อธิบดี"},
            visit={"date": "16 มกราคม 2563"},
            directives=["ให้ดำเนินการ"] * 5000,
        )
        with pytest.warns(thaimemo.ThaimemoWarning, match="column 1 of the table .* “๑๐๐๐”"):
            memo = thaimemo.render(report, emblem="none", options={"directives": "table"}).memo
        (table,) = [block for block in memo.body if isinstance(block, Table)]
        assert plain(table.rows[-1].cells[0].blocks[0].content) == "๕๐๐๐"

    def test_a_choice_that_is_none_is_told(self):
        with pytest.raises(thaimemo.TemplateError, match=r"cannot be “tabel” \(it takes: list, table\)"):
            body(options={"directives": "tabel"})

    def test_an_option_the_template_does_not_know_is_told(self):
        with pytest.raises(thaimemo.TemplateError, match="has no option directive "):
            body(options={"directive": "table"})


class TestAnnex:
    def test_photos_are_numbered_with_what_and_when(self):
        (photos,) = [block for block in body() if isinstance(block, Photos)]
        assert [plain(photo.caption) for photo in photos.photos][1:] == [
            "ภาพที่ ๒ การตรวจเยี่ยมโรงเลื่อยและระบบดูดฝุ่นไม้ เมื่อวันที่ ๒ มีนาคม ๒๕๖๔",
            "ภาพที่ ๓ การประชุมสรุปผลร่วมกับผู้แทนวิสาหกิจชุมชน",
        ]
        assert photos.per_page == 2

    def test_four_stand_on_a_page_when_asked_for(self):
        (photos,) = [block for block in body(options={"photos": "4"}) if isinstance(block, Photos)]
        assert photos.per_page == 4

    def test_every_photo_that_cannot_be_used_is_told_where_the_data_names_it(self, tmp_path):
        file = tmp_path / "v.yaml"
        file.write_text(
            "memo: {agency: กรม, subject: รายงาน, to: อธิบดี}\nvisit: {date: 16 มกราคม 2563}\n"
            "photos:\n  - file: none.jpg\n  - file: ../secret.jpg\n  - bad.jpg\n  - file: good.jpg\n",
            encoding="utf-8",
        )
        (tmp_path / "bad.jpg").write_text("no photo")
        Image.new("RGB", (40, 30)).save(tmp_path / "good.jpg")
        with pytest.raises(thaimemo.DataError) as error:
            thaimemo.render(thaimemo.load(file), emblem="none")
        assert [str(problem.place) for problem in error.value.problems] == [
            f"{file}:4:11",
            f"{file}:5:11",
            f"{file}:6:5",
        ]

    def test_photos_may_lie_elsewhere(self, tmp_path):
        Image.new("RGB", (40, 30)).save(tmp_path / "a.jpg")
        report = thaimemo.VisitReport(
            memo={"agency": "กรม", "subject": "รายงาน", "to": "อธิบดี"},
            visit={"date": "16 มกราคม 2563"},
            photos=["a.jpg"],
        )
        assert Photos in kinds(thaimemo.render(report, emblem="none", photos=tmp_path).memo.body)


def test_every_superior_has_a_block():
    titles = [plain(block.title) for block in body() if isinstance(block, Endorsement)]
    assert titles == ["ความเห็นของอุตสาหกรรมจังหวัดแพร่", "ความเห็นของผู้ว่าราชการจังหวัดแพร่"]


def test_what_the_data_does_not_have_is_not_there():
    assert kinds(body("lampang")) & {Table, Photos, Endorsement} == set()
