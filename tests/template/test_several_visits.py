"""The templates `round` and `followup`: what their memos say."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pypdf
import pytest
from PIL import Image

import thaimemo
from thaimemo.tree import Heading, List, Paragraph, Photos, Table, plain

MEMO = {"agency": "กรม", "subject": "รายงาน", "to": "อธิบดี", "date": "31 กรกฎาคม 2563", "digits": "arabic"}


def visit(province: str, day: str, *directives: Any, **more: Any) -> dict[str, Any]:
    return {"visit": {"date": day, "places": [{"province": province}], **more}, "directives": list(directives)}


def memo(template: str, **data: Any) -> Any:
    report = thaimemo.VisitReport(**{"memo": MEMO, **data})
    return thaimemo.render(report, template, emblem="none").memo.body


def lines(body: Any) -> list[str]:
    """Paragraphs, headings and list items of the body, without those in tables."""
    found = []
    for block in body:
        if isinstance(block, (Paragraph, Heading)):
            found.append(plain(block.content))
        elif isinstance(block, List):
            found += [plain(item.content) for item in block.items]
    return found


def rows(body: Any) -> list[list[str]]:
    tables = [block for block in body if isinstance(block, Table)]
    return [
        [" ".join(plain(block.content) for block in cell.blocks) for cell in row.cells]
        for table in tables
        for row in table.rows[table.header_rows :]
    ]


GIVEN = [
    {"text": "ก", "topic": "หนึ่ง", "status": "แล้วเสร็จ", "due": "1 มกราคม 2563"},
    {"text": "ข", "topic": "สอง", "status": "กำลังทำ", "due": "30 กรกฎาคม 2563", "responsible": ["สอจ.ก", "สอจ.ข"]},
    {"text": "ค", "topic": "สาม", "due": "31 กรกฎาคม 2563", "items": [{"text": "ง", "items": ["จ"]}, "ฉ"]},
    {"text": "ช", "topic": "สี่", "status": "ยกเลิก", "due": "1 มกราคม 2563"},
    {"text": "ซ", "kind": "suggestion", "status": "รับทราบ"},
    {"text": "ฌ", "kind": "suggestion"},
]


class TestFollowup:
    body = memo("followup", **visit("ลำปาง", "16 มกราคม 2563", *GIVEN))
    said = lines(body)

    def test_it_begins_with_the_earlier_visit_and_how_many_directives_it_gave(self):
        assert self.said[0] == (
            "ตามที่ได้มีการตรวจราชการ ในพื้นที่จังหวัดลำปาง เมื่อวันที่ 16 มกราคม 2563 และได้มีข้อสั่งการ จำนวน 4 เรื่อง นั้น"
        )

    def test_every_directive_is_counted_in_one_group(self):
        assert [line for line in self.said if " จำนวน 1 เรื่อง" in line] == [
            "ดำเนินการแล้วเสร็จ จำนวน 1 เรื่อง ได้แก่ หนึ่ง",
            "ยังไม่ดำเนินการหรือยังไม่มีรายงานผล จำนวน 1 เรื่อง ได้แก่ สาม",
            "เกินกำหนดแล้วเสร็จ จำนวน 1 เรื่อง ได้แก่ สอง",
            "ยกเลิกหรือยุติเรื่อง จำนวน 1 เรื่อง ได้แก่ สี่",
        ]

    def test_directives_and_their_parts_are_rows(self):
        assert rows(self.body) == [
            ["1", "หนึ่ง ก", "", "1 มกราคม 2563", "แล้วเสร็จ"],
            ["2", "สอง ข", "สอจ.ก สอจ.ข", "30 กรกฎาคม 2563", "กำลังทำ (เกินกำหนด)"],
            ["3", "สาม ค", "", "31 กรกฎาคม 2563", "ยังไม่มีรายงานผล"],
            ["3.1", "ง", "", "", ""],
            ["3.1.1", "จ", "", "", ""],
            ["3.2", "ฉ", "", "", ""],
            ["4", "สี่ ช", "", "1 มกราคม 2563", "ยกเลิก"],
        ]

    def test_alike_topics_of_two_provinces_are_told_apart(self):
        given = {"text": "ก", "topic": "กากอุตสาหกรรม"}
        data = {"visits": [visit(name, "16 มกราคม 2563", given) for name in ("น่าน", "แพร่")]}
        assert (
            "ยังไม่ดำเนินการหรือยังไม่มีรายงานผล จำนวน 2 เรื่อง ได้แก่ กากอุตสาหกรรม (จังหวัดน่าน) และกากอุตสาหกรรม (จังหวัดแพร่)"
        ) in lines(memo("followup", **data))

    def test_two_visits_to_one_province_are_told_apart(self):
        data = {"visits": [visit("น่าน", day, "ก") for day in ("16 มกราคม 2563", "17 - 18 มกราคม 2563")]}
        assert [line for line in lines(memo("followup", **data)) if line.startswith("ผลการ")] == [
            "ผลการดำเนินการตามข้อสั่งการ จังหวัดน่าน (ตรวจราชการเมื่อวันที่ 16 มกราคม 2563)",
            "ผลการดำเนินการตามข้อสั่งการ จังหวัดน่าน (ตรวจราชการระหว่างวันที่ 17 - 18 มกราคม 2563)",
        ]

    def test_budgets_stand_with_their_directives(self):
        given = {"text": "ก", "budget": 5000, "items": [{"text": "ข", "budget": 100}]}
        assert [row[1] for row in rows(memo("followup", **visit("ลำปาง", "16 มกราคม 2563", given)))] == [
            "ก งบประมาณทั้งสิ้น 5,000 บาท (ห้าพันบาทถ้วน)",
            "ข งบประมาณ 100 บาท (หนึ่งร้อยบาทถ้วน)",
        ]

    def test_of_suggestions_those_with_a_result_are_told(self):
        assert "ซ (สถานะ: รับทราบ)" in self.said
        assert not any("ฌ" in line for line in self.said)

    def test_without_the_memos_date_nothing_is_overdue(self):
        data = visit("ลำปาง", "16 มกราคม 2563", *GIVEN) | {"memo": MEMO | {"date": None}}
        assert not any("เกินกำหนด" in line for line in lines(memo("followup", **data)))

    def test_without_directives_there_is_nothing_to_follow(self):
        assert any(
            "ไม่มีข้อสั่งการที่ต้องติดตาม" in line for line in lines(memo("followup", **visit("ลำปาง", "16 มกราคม 2563")))
        )


class TestRound:
    visits = (
        visit("ลำปาง", "16 มกราคม 2563", "ก", {"text": "ข", "kind": "suggestion"}, findings=["ค"]),
        visit("น่าน", "18 มกราคม 2563", "ง", problems=["จ", "ฉ"]),
        visit("ลำปาง", "20 มกราคม 2563", "ช"),
        visit("แพร่", "21 มกราคม 2563"),
    )
    body = memo("round", round="1/2563", visits=visits, proposals=["เห็นควรทราบ"])
    said = lines(body)

    def test_it_begins_with_the_round_its_provinces_and_days(self):
        assert (
            "ด้วยได้มีการตรวจราชการ รอบที่ 1 ประจำปีงบประมาณ พ.ศ. 2563 ในพื้นที่จังหวัดลำปาง จังหวัดน่าน และจังหวัดแพร่ "
            "ระหว่างวันที่ 16 - 21 มกราคม 2563 รวม 4 ครั้ง"
        ) in self.said

    def test_every_visit_is_listed_with_its_directives_counted(self):
        assert [line for line in self.said if line.startswith("เมื่อวันที่")] == [
            "เมื่อวันที่ 16 มกราคม 2563 ได้ตรวจราชการ ในพื้นที่จังหวัดลำปาง โดยมีข้อสั่งการ จำนวน 1 เรื่อง และข้อเสนอแนะ จำนวน 1 เรื่อง",
            "เมื่อวันที่ 18 มกราคม 2563 ได้ตรวจราชการ ในพื้นที่จังหวัดน่าน โดยมีข้อสั่งการ จำนวน 1 เรื่อง",
            "เมื่อวันที่ 20 มกราคม 2563 ได้ตรวจราชการ ในพื้นที่จังหวัดลำปาง โดยมีข้อสั่งการ จำนวน 1 เรื่อง",
            "เมื่อวันที่ 21 มกราคม 2563 ได้ตรวจราชการ ในพื้นที่จังหวัดแพร่ โดยไม่มีข้อสั่งการ",
        ]

    def test_the_directives_stand_in_a_table_for_each_province(self):
        assert [line for line in self.said if line.startswith("ข้อสั่งการ ")] == [
            "ข้อสั่งการ จังหวัดลำปาง",
            "ข้อสั่งการ จังหวัดน่าน",
        ]
        assert [row[:2] for row in rows(self.body)] == [["1", "ก"], ["2", "ช"], ["1", "ง"]]

    def test_findings_problems_suggestions_and_proposals_have_headings(self):
        headings = [plain(block.content) for block in self.body if isinstance(block, Heading)]
        assert headings == [
            "การตรวจราชการในรอบนี้",
            "ผลการตรวจราชการ จังหวัดลำปาง",
            "ปัญหาและอุปสรรค จังหวัดน่าน",
            "ข้อสั่งการ จังหวัดลำปาง",
            "ข้อสั่งการ จังหวัดน่าน",
            "ข้อเสนอแนะ จังหวัดลำปาง",
            "ข้อเสนอเพื่อพิจารณา",
        ]
        assert "จึงเรียนมาเพื่อโปรดทราบและพิจารณา" in self.said

    def test_a_single_visit_is_a_round_of_one(self):
        assert [row[:2] for row in rows(memo("round", **visit("ลำปาง", "16 มกราคม 2563", "ก")))] == [["1", "ก"]]

    def test_who_went_and_who_received_them_stand_with_the_visit(self):
        people = {"delegates": ["นายก ข"], "hosts": ["นางค ง", "ผู้ประกอบการ"], "purposes": ["ติดตามงาน"]}
        one = visit("ลำปาง", "16 มกราคม 2563", "ก", assigned_by="นายจ ฉ", **people)
        two = visit("น่าน", "17 มกราคม 2563", **people)
        said = lines(memo("round", visits=[one, two]))
        assert (
            "เมื่อวันที่ 16 มกราคม 2563 ได้ตรวจราชการ ในพื้นที่จังหวัดลำปาง เพื่อติดตามงาน โดยนายจ ฉ มอบหมายให้นายก ข "
            "เข้าร่วมการตรวจราชการ และมีนางค ง และผู้ประกอบการ ให้การต้อนรับ ทั้งนี้ มีข้อสั่งการ จำนวน 1 เรื่อง"
        ) in said
        assert (
            "เมื่อวันที่ 17 มกราคม 2563 ได้ตรวจราชการ ในพื้นที่จังหวัดน่าน เพื่อติดตามงาน โดยมีนายก ข "
            "เข้าร่วมการตรวจราชการ และมีนางค ง และผู้ประกอบการ ให้การต้อนรับ ทั้งนี้ ไม่มีข้อสั่งการ"
        ) in said

    def test_proposals_stand_by_province_and_those_of_the_whole_round_last(self):
        proposals = [{"proposals": ["ก"]}, {"proposals": ["ข", "ค"]}, {}]
        visits = [
            visit(name, "16 มกราคม 2563") | more for name, more in zip(("น่าน", "แพร่", "ตาก"), proposals, strict=True)
        ]
        body = memo("round", visits=visits, proposals=["ง"])
        listed = next(block for block in reversed(body) if isinstance(block, List))
        assert [f"{item.label} {plain(item.content)}" for item in listed.items] == [
            "1. จังหวัดน่าน ก",
            "2. จังหวัดแพร่",
            "3. ในภาพรวม ง",
        ]
        assert [f"{item.label} {plain(item.content)}" for item in listed.items[1].blocks[0].items] == ["2.1 ข", "2.2 ค"]

    def test_proposals_of_the_visits_alone_are_to_be_considered_too(self):
        said = lines(memo("round", visits=[visit("น่าน", "16 มกราคม 2563") | {"proposals": ["ก"]}]))
        assert said[-1] == "จึงเรียนมาเพื่อโปรดทราบและพิจารณา"

    def test_directives_for_the_whole_round_have_a_table_of_their_own(self):
        said = lines(memo("round", visits=[visit("น่าน", "16 มกราคม 2563", "ก")], directives=["ข"]))
        assert [line for line in said if line.startswith("ข้อสั่งการ")] == ["ข้อสั่งการ จังหวัดน่าน", "ข้อสั่งการในภาพรวม"]

    def test_findings_of_the_whole_round_are_told(self):
        data = {"visit": {"date": "16 มกราคม 2563", "findings": ["ก"], "problems": ["ข"]}}
        said = lines(memo("round", visits=[visit("น่าน", "16 มกราคม 2563")], **data))
        assert {"ก", "ข"} <= set(said)

    def test_a_lone_suggestion_keeps_its_parts(self):
        suggestion = {"kind": "suggestion", "text": "ควรทำ ดังนี้", "items": ["ก", "ข"]}
        visits = [visit("น่าน", "16 มกราคม 2563", suggestion), visit("ตาก", "16 มกราคม 2563", suggestion)]
        listed = next(block for block in reversed(memo("round", visits=visits)) if isinstance(block, List))
        assert [[item.label for item in part.blocks[0].items] for part in listed.items] == [
            ["1.1", "1.2"],
            ["2.1", "2.2"],
        ]

    def test_parts_of_parts_find_room_under_a_heading_for_each_province(self):
        suggestion = {"kind": "suggestion", "text": "ควรทำ ดังนี้", "items": [{"text": "ก", "items": ["ข", "ค"]}, "ง"]}
        visits = [visit(name, "16 มกราคม 2563", suggestion, suggestion) for name in ("น่าน", "ตาก")]
        said = lines(memo("round", visits=visits))
        assert [line for line in said if line.startswith("ข้อเสนอแนะ")] == ["ข้อเสนอแนะ จังหวัดน่าน", "ข้อเสนอแนะ จังหวัดตาก"]

    def test_papers_of_a_visit_are_enclosed_with_its_province(self):
        papers = {"attachments": ["สรุปผล"]}
        days = [("น่าน", "1 มกราคม 2563"), ("น่าน", "2 มกราคม 2563")]
        said = lines(memo("round", visits=[visit(*where) | papers for where in days], attachments=["สรุปงบ"]))
        assert ("พร้อมนี้ ได้แนบสรุปงบ สรุปผล (จังหวัดน่าน) และสรุปผล (จังหวัดน่าน เมื่อวันที่ 2 มกราคม 2563) มาด้วยแล้ว") in said

    def test_a_round_that_all_visits_name_is_the_round_of_the_report(self):
        visits = [visit(name, "16 มกราคม 2563") | {"round": "2/2563"} for name in ("น่าน", "แพร่")]
        assert "รอบที่ 2 ประจำปีงบประมาณ พ.ศ. 2563" in lines(memo("round", visits=visits))[0]


class TestSummary:
    def test_it_has_the_directives_of_all_visits(self):
        topics = [{"text": "ก", "topic": "หนึ่ง", "responsible": "สอจ.ก"}, "ข"]
        visits = [
            visit("น่าน", "16 มกราคม 2563", *topics),
            visit("แพร่", "17 มกราคม 2563", "ค"),
            visit("ตาก", "18 มกราคม 2563"),
        ]
        body = memo("visit_summary", visits=visits, directives=["ง"])
        listed = next(block for block in body if isinstance(block, List))
        assert [plain(item.content) for item in listed.items] == [
            "จังหวัดน่าน (ตรวจราชการเมื่อวันที่ 16 มกราคม 2563)",
            "จังหวัดแพร่ (ตรวจราชการเมื่อวันที่ 17 มกราคม 2563) ค",
            "ในภาพรวม ง",
        ]
        assert [f"{item.label} {plain(item.content)}" for item in listed.items[0].blocks[0].items] == [
            "1.1 หนึ่ง โดยให้ สอจ.ก เป็นผู้รับผิดชอบ",
            "1.2 ข",
        ]
        assert lines(body)[0].endswith("ระหว่างวันที่ 16 - 18 มกราคม 2563 รวม 3 ครั้ง นั้น ขอสรุปข้อสั่งการ ดังนี้")

    def test_visits_without_directives_have_none(self):
        assert lines(memo("visit_summary", visits=[visit("น่าน", "16 มกราคม 2563")]))[0].endswith("นั้น ไม่มีข้อสั่งการ")


class TestPhotosOfTheVisits:
    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        """A report in a folder, its visits in folders below it, each with a photo of the same name."""
        head = "{agency: กรม, subject: รายงาน, to: อธิบดี, digits: arabic}"
        for number, province in enumerate(("น่าน", "แพร่"), 1):
            below = tmp_path / province
            below.mkdir()
            Image.new("RGB", (40 * number, 30)).save(below / "photo.png")
            (below / "visit.yaml").write_text(
                f"visit: {{date: 1{number} มกราคม 2563, places: [{{province: {province}}}]}}\n"
                "photos: [{file: photo.png, caption: การประชุม}]\n",
                encoding="utf-8",
            )
        Image.new("RGB", (200, 30)).save(tmp_path / "all.png")
        (tmp_path / "round.yaml").write_text(
            f"memo: {head}\nvisits: [น่าน/visit.yaml, แพร่/visit.yaml]\nphotos: [all.png]\n", encoding="utf-8"
        )
        return tmp_path

    def photos(self, file: Path, **options: Any) -> list[tuple[str, int]]:
        body = thaimemo.render(thaimemo.load(file), "round", emblem="none", **options).memo.body
        return [(plain(one.caption), one.width) for block in body if isinstance(block, Photos) for one in block.photos]

    def test_they_lie_beside_the_visits_own_files_and_say_of_which_visit_they_are(self, folder: Path):
        assert self.photos(folder / "round.yaml") == [
            ("ภาพที่ 1 จังหวัดน่าน การประชุม เมื่อวันที่ 11 มกราคม 2563", 40),
            ("ภาพที่ 2 จังหวัดแพร่ การประชุม เมื่อวันที่ 12 มกราคม 2563", 80),
            ("ภาพที่ 3", 200),
        ]

    def test_one_folder_may_hold_the_photos_of_all(self, folder: Path, tmp_path_factory):
        photos = tmp_path_factory.mktemp("photos")
        for name, width in (("photo.png", 10), ("all.png", 20)):
            Image.new("RGB", (width, 30)).save(photos / name)
        assert [width for _, width in self.photos(folder / "round.yaml", photos=photos)] == [10, 10, 20]

    def test_a_missing_photo_is_told_where_the_visit_names_it(self, folder: Path):
        (folder / "แพร่" / "photo.png").unlink()
        with pytest.raises(thaimemo.DataError) as error:
            self.photos(folder / "round.yaml")
        assert [str(problem.place) for problem in error.value.problems] == [f"{folder / 'แพร่' / 'visit.yaml'}:2:17"]

    def test_the_report_of_a_visit_brings_its_photos_into_a_round_made_in_python(self, folder: Path, monkeypatch):
        monkeypatch.chdir(folder)
        file = Path("แพร่", "visit.yaml")
        file.write_text(f"memo: {{agency: ก, subject: ข, to: ค}}\n{file.read_text('utf-8')}", encoding="utf-8")
        report = thaimemo.VisitReport(memo=MEMO, visits=[thaimemo.load(file)])
        body = thaimemo.render(report, "round", emblem="none").memo.body
        assert [one.width for block in body if isinstance(block, Photos) for one in block.photos] == [80]

    def test_words_that_name_the_province_are_not_repeated(self, folder: Path):
        file = folder / "น่าน" / "visit.yaml"
        file.write_text(file.read_text("utf-8").replace("การประชุม", "ศาลากลางจังหวัดน่าน"), encoding="utf-8")
        assert self.photos(folder / "round.yaml")[0][0] == "ภาพที่ 1 ศาลากลางจังหวัดน่าน เมื่อวันที่ 11 มกราคม 2563"

    def test_the_followup_leaves_them_to_the_first_reports(self, folder: Path):
        body = thaimemo.render(thaimemo.load(folder / "round.yaml"), "followup", emblem="none").memo.body
        assert [plain(one.caption) for block in body if isinstance(block, Photos) for one in block.photos] == ["ภาพที่ 1"]


@pytest.mark.parametrize("length", [7, 10, 13])
def test_the_name_of_a_province_never_stands_alone_at_the_foot_of_a_page(length: int):
    provinces = ("น่าน", "แพร่", "ลำปาง")
    visits = [visit(name, "1 มกราคม 2563", findings=["ก"] * 3) for name in provinces]
    background = "\n\n".join(["ตามที่ ก นั้น"] * length)
    report = thaimemo.VisitReport(memo=MEMO, visits=visits, visit={"date": "1 มกราคม 2563", "background": background})
    pdf = pypdf.PdfReader(io.BytesIO(thaimemo.render(report, "round", emblem="none").to_bytes("pdf")))
    pages = [page.extract_text().split("\n") for page in pdf.pages]
    feet = [[line for line in page if line.strip() and not line.endswith("...")][-1] for page in pages[:-1]]
    assert feet
    assert not [line for line in feet if line.strip().endswith(provinces)]
