"""Hostile texts of the greatest length end: no pattern grows faster than its text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thaimemo import draft
from thaimemo.drafting.reading import MOST_CHARACTERS

REPEATED = [
    "วันที่ 16 มกราคม 2563 ", "นายบรรจง สุกรีฑา ", "นาย", "ว่าที่ร้อยตรี ", "1. ", "(1) ", "๑.", "1.1 ", "- ", "ณ ",
    "โดยมี ", "ให้การต้อนรับ ", "เพื่อ", "มอบหมายให้ ", "จังหวัดลำปาง ", "อ.เมือง ", "ต.", "ขอให้ ", "และ", "ภายใน ",
    "13 ล้าน ", "1,", "เวลา 09.00 น. ", ": ", "ข้อสั่งการ ", "ดังนี้ ", "ก", "(", "5", "ผอ.", "พบว่า ", "จากนั้น ",
    "งบประมาณ ", ".", " ", "ตามที่ ", "ชั้น 1. ", "ศาสตราจารย์", "ประการที่ 1 ", "เรื่องแรก ", "วันนี้", "พ.ศ.",
    "ให้ สอจ.", "สำนักงาน", "👉", "'", "คุณ",
]  # fmt: skip


@pytest.mark.parametrize("part", REPEATED)
@pytest.mark.parametrize("joint", ["", "\n"])
def test_a_text_of_one_part_over_and_over_ends(part, joint):
    count = MOST_CHARACTERS // (len(part) + len(joint)) - 10
    count = min(count, 4_900) if joint else count
    text = f"ข่าว\nวันที่ {(part.strip(' ') + joint if joint else part) * count}"
    made = draft(text[: MOST_CHARACTERS - 1] + "\n")
    assert made.data["visit"]["date"]
    assert sum(map(len, made.unplaced)) <= len(text)


@given(st.text(st.sampled_from("กนายเ่้ำะๆ.1๑()-: \n/,ณ"), max_size=300))
@settings(max_examples=50)
def test_letters_in_any_order_make_a_draft(text):
    made = draft(f"ข่าวการตรวจ{text}\n")
    assert made.to_yaml().startswith("# ")
