"""The templates `round` and `followup`: what their memos say."""

from __future__ import annotations

from typing import Any

import thaimemo
from thaimemo.tree import Heading, List, Paragraph, Table, plain

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
            "เมื่อวันที่ 16 มกราคม 2563 ตรวจราชการ ในพื้นที่จังหวัดลำปาง มีข้อสั่งการ จำนวน 1 เรื่อง",
            "เมื่อวันที่ 18 มกราคม 2563 ตรวจราชการ ในพื้นที่จังหวัดน่าน มีข้อสั่งการ จำนวน 1 เรื่อง",
            "เมื่อวันที่ 20 มกราคม 2563 ตรวจราชการ ในพื้นที่จังหวัดลำปาง มีข้อสั่งการ จำนวน 1 เรื่อง",
            "เมื่อวันที่ 21 มกราคม 2563 ตรวจราชการ ในพื้นที่จังหวัดแพร่ ไม่มีข้อสั่งการ",
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
            "ผลการตรวจราชการ",
            "ปัญหาและอุปสรรค",
            "ข้อสั่งการ จังหวัดลำปาง",
            "ข้อสั่งการ จังหวัดน่าน",
            "ข้อเสนอแนะ",
            "ข้อเสนอเพื่อพิจารณา",
        ]
        assert "จึงเรียนมาเพื่อโปรดทราบและพิจารณา" in self.said

    def test_a_single_visit_is_a_round_of_one(self):
        assert [row[:2] for row in rows(memo("round", **visit("ลำปาง", "16 มกราคม 2563", "ก")))] == [["1", "ก"]]
