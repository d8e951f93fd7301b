"""Visits made up from a seed, of one to five pages, for tests over many memos. Nothing in them is real."""

from __future__ import annotations

import random
from typing import Any

from thaimemo import VisitReport

AGENCIES = [
    "สำนักงานอุตสาหกรรมจังหวัดตัวอย่าง",
    "ศูนย์ส่งเสริมอุตสาหกรรมภาคที่ 1 กรมส่งเสริมอุตสาหกรรม",
    "กลุ่มยุทธศาสตร์และแผนงาน สำนักงานปลัดกระทรวงอุตสาหกรรม",
]
PEOPLE = [
    "นายสมชาย รักงาน",
    "นางสาวกมลวรรณ ธนะพัฒน์ไพบูลย์",
    "ว่าที่ร้อยตรี อนุชา ใจกว้าง",
    "ดร.ณัฐธิดา พงศ์พิพัฒน์",
    "ม.ร.ว.กิตติศักดิ์ วงศ์สวัสดิ์กุล",
    "นายปกรณ์ แซ่ลิ้ม",
]
POSITIONS = ["นักวิชาการอุตสาหกรรมชำนาญการ", "ผู้ตรวจราชการกระทรวงอุตสาหกรรม", "หัวหน้ากลุ่มส่งเสริมอุตสาหกรรม", ""]
PROVINCES = ["ลำปาง", "เชียงใหม่", "นครศรีธรรมราช", "กรุงเทพมหานคร", "พระนครศรีอยุธยา"]
SENTENCES = [
    "ขอให้หน่วยงานที่เกี่ยวข้องจัดอบรมให้ความรู้แก่เจ้าหน้าที่ ให้สามารถให้บริการด้านการออกแบบผลิตภัณฑ์และบรรจุภัณฑ์ได้อย่างทั่วถึง",
    "ให้เร่งรัดการเบิกจ่ายงบประมาณให้เป็นไปตามเป้าหมายร้อยละ 80 และรายงานความก้าวหน้าทุกวันศุกร์",
    "ผู้ประกอบการไม่สามารถเข้าถึงแหล่งเงินทุนดอกเบี้ยต่ำได้ เพราะขาดเอกสารทางบัญชี",
    "ค่า PM 2.5 เฉลี่ย 24 ชั่วโมง อยู่ระหว่าง 12 - 28 ไมโครกรัมต่อลูกบาศก์เมตร ไม่เกินมาตรฐานที่กำหนด",
    "ควรมีการสื่อสารเพื่อสร้างความเข้าใจในด้านต่าง ๆ ให้ผู้เกี่ยวข้องและประชาชนรับทราบอย่างต่อเนื่อง",
    "วิสาหกิจชุมชนเข้าร่วมโครงการ 42 กลุ่ม ได้รับการรับรองมาตรฐานผลิตภัณฑ์ชุมชน (มผช.) แล้ว 18 กลุ่ม",
    "ให้ประสานกับการท่องเที่ยวแห่งประเทศไทย (ททท.) เพื่อพัฒนาเส้นทางท่องเที่ยวเชิงอุตสาหกรรมร่วมกับ SMEs ในพื้นที่",
    "สถานประกอบการที่ได้รับการรับรอง ISO 9001 ต้องรักษาระบบไว้ไม่น้อยกว่า 3 ปี นับแต่วันที่ 1 ตุลาคม 2562",
    "ขอให้แต่ละกลุ่มงานไปให้บริการร่วมกัน เพื่อช่วยแก้ปัญหาและให้บริการได้พร้อมกันหลาย ๆ ด้าน",
]
TOPICS = ["การเบิกจ่ายงบประมาณ", "การพัฒนาผลิตภัณฑ์ชุมชน", "คุณภาพอากาศบริเวณโรงงาน", "การส่งเสริมการตลาดออนไลน์"]


def visit(seed: int) -> VisitReport:
    """The visit of `seed`; seeds 0 to 39 give memos of one to five pages."""
    dice = random.Random(seed)

    def text(sentences: int) -> str:
        return " ".join(dice.choice(SENTENCES) for _ in range(sentences))

    def person() -> dict[str, Any]:
        return {"name": dice.choice(PEOPLE), "position": dice.choice(POSITIONS) or None}

    def directive(deep: bool = True) -> dict[str, Any]:
        made: dict[str, Any] = {
            "text": text(dice.randint(1, 4)),
            "kind": dice.choice(["directive"] * 3 + ["suggestion"]),
        }
        if dice.random() < 0.5:
            made |= {"topic": dice.choice(TOPICS), "responsible": [dice.choice(AGENCIES)], "due": "30 กันยายน 2563"}
        if dice.random() < 0.2:
            made["budget"] = dice.choice(["150000", "1,250,000.50", "13 ล้าน"])
        if deep and dice.random() < 0.3:
            made["items"] = [directive(False) for _ in range(dice.randint(1, 3))]
        return made

    pages = seed % 5
    many = range(dice.randint(0, 1 + 2 * pages))
    data: dict[str, Any] = {
        "memo": {
            "agency": dice.choice(AGENCIES),
            "number": "อก 0416/",
            "date": "17 มกราคม 2563",
            "subject": "รายงานผลการตรวจราชการ" + dice.choice(["", "ของผู้ตรวจราชการกระทรวงอุตสาหกรรม ในพื้นที่ภาคเหนือตอนบน"]),
            "to": "ผู้อำนวยการ" + dice.choice(AGENCIES),
            "signer": [person() for _ in range(dice.randint(1, 2))],
        },
        "visit": {
            "kind": dice.choice(["ตรวจราชการ", "ตรวจเยี่ยม", "ประชุมติดตามงาน"]),
            "date": dice.choice(["16 มกราคม 2563", "14 - 16 มกราคม 2563"]),
            "places": [{"province": dice.choice(PROVINCES)}],
            "inspector": person(),
            "delegates": [person() for _ in range(dice.randint(0, 3))],
            "hosts": [person() for _ in range(dice.randint(0, 2))],
            "purposes": dice.sample(["มอบนโยบาย", "รับฟังสภาพปัญหา", "ให้คำแนะนำ"], dice.randint(0, 3)),
            "findings": [{"topic": dice.choice(TOPICS), "text": text(dice.randint(1, 4))} for _ in many],
            "problems": [text(1) for _ in range(dice.randint(0, pages))],
        },
        "directives": [directive() for _ in range(1 + 2 * pages + dice.randint(0, 2))],
        "proposals": [text(1) for _ in range(dice.randint(0, 2))],
    }
    if dice.random() < 0.4:
        data["visit"]["background"] = "ตามที่" + dice.choice(AGENCIES) + "ได้แจ้งกำหนดการ" + text(1) + " นั้น"
    if dice.random() < 0.3:
        data["visit"]["assigned_by"] = person()
    return VisitReport(**data)
