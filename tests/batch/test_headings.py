"""Headings of lists: what each means, and what is said of those that mean nothing or too much."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thaimemo.batch.sources.headings import dotted, meaning
from thaimemo.errors import BadValue
from thaimemo.messages import batch as say
from thaimemo.model import Directive, VisitReport
from thaimemo.model.names import aliases


@pytest.mark.parametrize(
    ("heading", "path"),
    [
        ("เรื่อง", "memo.subject"),
        ("Subject", "memo.subject"),
        ("memo.subject", "memo.subject"),
        ("บันทึกข้อความ.เรื่อง", "memo.subject"),
        ("เรื่อง\nSubject", "memo.subject"),
        ("ส่วนราชการ*", "memo.agency"),
        ("ที่", "memo.number"),
        ("โทร.", "memo.phone"),
        ("ผู้ลงนาม", "memo.signers.name"),
        ("ตำแหน่งผู้ลงนาม", "memo.signers.position"),
        ("ผู้ลงนาม (ตำแหน่ง)", "memo.signers.position"),
        ("ผู้ลงนาม คนที่ ๒", "memo.signers[1].name"),
        ("วันที่ตรวจ", "visit.date"),
        ("การตรวจราชการ.วันที่", "visit.date"),
        ("ตั้งแต่วันที่ (พ.ศ.)", "visit.date.from"),
        ("visit.date.to", "visit.date.to"),
        ("visit.places", "visit.places.name"),
        ("จังหวัด", "visit.places.province"),
        ("ประเภท", "visit.kind"),
        ("รักษาการในตำแหน่งผู้ตรวจราชการ", "visit.inspector.acting"),
        ("ผู้เข้าร่วม 2", "visit.delegates[1].name"),
        ("directives[0].text", "directives[0].text"),
        ("ข้อสั่งการ 1 กำหนดแล้วเสร็จ", "directives[0].due"),
        ("หน่วยงาน\nรับผิดชอบ", "directives.responsible"),
        ("วัตถุประสงค์ (ถ้ามี)", "visit.purposes"),
    ],
)
def test_a_heading_means_a_path(heading, path):
    assert dotted(meaning(heading, VisitReport)) == path


def test_headings_of_other_sheets_mean_their_own_records():
    assert dotted(meaning("ข้อสั่งการ", Directive)) == "text"
    assert dotted(meaning("งบประมาณ (บาท)", Directive)) == "budget"


@pytest.mark.parametrize(
    ("heading", "message", "told"),
    [
        ("เรือง", say.HEADING_NEAR, "เรื่อง"),
        ("สีของรถ", say.HEADING_UNKNOWN, "สีของรถ"),
        ("visit", say.HEADING_UNKNOWN, "visit"),
        ("วันที่", say.HEADING_AMBIGUOUS, "memo.date, visit.date"),
        ("ตำแหน่ง", say.HEADING_AMBIGUOUS, "visit.inspector.position"),
        ("ก" * 500, say.HEADING_TOO_LONG, "120"),
    ],
)
def test_a_heading_that_means_nothing_or_too_much_is_refused(heading, message, told):
    with pytest.raises(BadValue) as refusal:
        meaning(heading, VisitReport)
    assert refusal.value.message is message
    assert told in refusal.value.at(None).line("en")


@pytest.mark.parametrize("family", ["memo", "visit"])
def test_every_name_of_the_data_is_known_with_what_holds_it(family):
    record = VisitReport.model_fields[family].annotation
    for name, field in record.model_fields.items():
        for alias in (name, *aliases(field)):
            assert dotted(meaning(f"{family}.{alias}", VisitReport)).startswith(f"{family}.{name}")


@given(st.text(max_size=60))
def test_any_text_is_a_path_or_refused(heading):
    try:
        path = meaning(heading, VisitReport)
    except BadValue as refusal:
        told = refusal.at(None).line("th")
    else:
        told = dotted(path)
        assert path[0].field in VisitReport.model_fields
    assert told
