"""Workbooks: how sheets, headings and cells become reports, and what is said of each mistake."""

from __future__ import annotations

import re
import zipfile
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from tests.batch.lists import HEADINGS, line, manifest, quickly, report, reports, rows_of, workbook
from tests.conftest import require_package
from thaimemo.batch.sources import source_of
from thaimemo.batch.work import with_values
from thaimemo.errors import DataError, Problem


@pytest.fixture(autouse=True)
def _needs_openpyxl():
    require_package("openpyxl")


def problems(path: Path) -> list[str]:
    """Everything wrong with a source, as lines without the path of its folder."""
    source = source_of(path)
    told: list[Problem] = []
    try:
        for row in source.rows():
            try:
                report(row)
            except DataError as error:
                told += with_values(error.problems, None)
    except DataError as error:
        told += error.problems
    return [problem.line("en").removeprefix(f"{path.parent}/") for problem in (*told, *source.leftover())]


def book(tmp_path, *rows, headings=HEADINGS, **sheets) -> Path:
    return workbook(tmp_path / "list.xlsx", {"ภารกิจ": [headings, *rows], **sheets})


class TestSheets:
    def test_columns_may_stand_in_any_order_and_language(self, tmp_path):
        headings = ("visit.date", "เรียน", "subject", "Agency")
        (read,) = reports(book(tmp_path, ("16/1/2563", "อธิบดี", "รายงาน", "กรม"), headings=headings))
        assert (read.memo.subject, read.memo.to, read.visit.date.start) == ("รายงาน", "อธิบดี", date(2020, 1, 16))

    def test_merged_headings_and_a_title_above_them(self, tmp_path):
        from openpyxl import Workbook

        made = Workbook()
        sheet = made.worksheets[0]
        sheet.append(["แบบรายงานประจำปี"])
        sheet.append(["รหัส", "บันทึกข้อความ", None, None, None, "การตรวจราชการ", None, "หมายเหตุ"])
        sheet.append([None, "ส่วนราชการ", "เรื่อง", "เรียน", "วันที่", "วันที่", "จังหวัด"])
        for cells in ("A1:H1", "A2:A3", "B2:E2", "F2:G2", "H2:H3"):
            sheet.merge_cells(cells)
        sheet.append(["7", "กรม", "รายงาน", "อธิบดี", "17 มกราคม 2563", "16 มกราคม 2563", "น่าน", "ไม่พิมพ์"])
        made.save(tmp_path / "list.xlsx")
        (row,) = rows_of(tmp_path / "list.xlsx")
        read = report(row)
        assert (row.number, row.label) == (4, "7")
        assert (read.memo.date, read.visit.date.start) == (date(2020, 1, 17), date(2020, 1, 16))
        assert read.visit.places[0].province == "น่าน"

    def test_directives_join_their_visit_by_the_key_in_their_order(self, tmp_path):
        directives = [
            ("รหัส", "ข้อสั่งการ", "หน่วยงานรับผิดชอบ", "กำหนดแล้วเสร็จ", "งบประมาณ (บาท)"),
            (2, "ให้สาม", "สอจ.น่าน", "ภายในไตรมาสที่ 3", None),
            (1, "ให้หนึ่ง", "สอจ.ลำปาง; สอจ.น่าน", datetime(2020, 9, 30), 13000000.5),
            ("๑", "ให้สอง", None, None, None),
        ]
        first, second = reports(book(tmp_path, line(1), line(2), ข้อสั่งการ=directives))
        assert [directive.text for directive in first.directives] == ["ให้หนึ่ง", "ให้สอง"]
        assert first.directives[0].responsible == ("สอจ.ลำปาง", "สอจ.น่าน")
        assert (first.directives[0].due, first.directives[0].budget) == (date(2020, 9, 30), Decimal("13000000.5"))
        assert second.directives[0].due == "ภายในไตรมาสที่ 3"
        assert str(second.place_of("directives[0].due")).endswith("list.xlsx ข้อสั่งการ!D2")

    def test_any_list_of_the_data_may_have_its_sheet(self, tmp_path):
        findings = [("รหัส", "หัวข้อ", "ข้อความ"), ("1", "การเงิน", "เบิกจ่ายร้อยละ 80")]
        (read,) = reports(book(tmp_path, line(1), ผลการตรวจ=findings))
        assert read.visit.findings[0].topic == "การเงิน"

    def test_people_are_completed_by_their_names_or_codes(self, tmp_path):
        people = [("รหัส", "ชื่อ", "ตำแหน่ง"), ("A1", "นายสมชาย รักงาน", "นักวิชาการ"), ("A2", "ดร.ค ง", "ที่ปรึกษา")]
        headings = (*HEADINGS, "ผู้ลงนาม", "ผู้เข้าร่วม", "ตำแหน่งผู้เข้าร่วม")
        row = (*line(1), "A1", "นายสมชาย  รักงาน\nดร.ค ง", "\nประธาน")
        (read,) = reports(book(tmp_path, row, headings=headings, บุคคล=people))
        (signer,) = read.memo.signers
        assert (signer.name, signer.position) == ("นายสมชาย รักงาน", "นักวิชาการ")
        assert [person.position for person in read.visit.delegates] == ["นักวิชาการ", "ประธาน"]

    def test_empty_and_hidden_sheets_are_not_read_and_strange_ones_are_refused(self, tmp_path):
        from openpyxl import load_workbook

        path = book(tmp_path, line(1), Sheet2=[], ร่าง=[("อะไร",), ("ก็ได้",)])
        assert "what the sheet “ร่าง” holds is not known" in problems(path)[0]
        made = load_workbook(path)
        made["ร่าง"].sheet_state = "hidden"
        made.save(path)
        assert len(reports(path)) == 1

    def test_blank_rows_are_left_out_and_rows_keep_their_numbers(self, tmp_path):
        rows = rows_of(book(tmp_path, line(1), (None,) * 6, line(2)))
        assert [row.number for row in rows] == [2, 4]


class TestCells:
    def test_several_values_in_a_cell(self, tmp_path):
        headings = (*HEADINGS, "สถานที่", "วัตถุประสงค์", "ผู้เข้าร่วม 1", "ผู้เข้าร่วม 2")
        row = (*line(1, province="ลำปาง\nน่าน"), "ศูนย์ ก\nศูนย์ ข", "1. มอบนโยบาย\n2. ติดตามงาน", "นายก ข", "นางค ง")
        (read,) = reports(book(tmp_path, row, headings=headings))
        assert [(place.name, place.province) for place in read.visit.places] == [("ศูนย์ ก", "ลำปาง"), ("ศูนย์ ข", "น่าน")]
        assert read.visit.purposes == ("มอบนโยบาย", "ติดตามงาน")
        assert [person.name for person in read.visit.delegates] == ["นายก ข", "นางค ง"]

    def test_numbers_that_are_text(self, tmp_path):
        headings = (*HEADINGS, "โทรศัพท์", "ที่", "เวลา")
        path = book(tmp_path, (*line(1), 53245361, 416, 9.5), headings=headings)
        from openpyxl import load_workbook

        made = load_workbook(path)
        made["ภารกิจ"]["I2"].number_format = "00.00"
        made.save(path)
        (read,) = reports(path)
        assert (read.memo.phone, read.memo.number, read.visit.time) == ("053245361", "416", "09.50")

    def test_real_dates_are_christian_and_text_dates_buddhist(self, tmp_path):
        first, second = reports(book(tmp_path, line(1, date=datetime(2020, 1, 16)), line(2, date="16/1/2563")))
        assert first.visit.date == second.visit.date

    def test_a_real_date_with_a_buddhist_year_is_refused_never_guessed(self, tmp_path):
        (told,) = problems(book(tmp_path, line(1, date=datetime(2563, 1, 16))))
        assert told.startswith("list.xlsx ภารกิจ!E2: “2563-01-16” would be the Buddhist year 3106")

    def test_from_and_to(self, tmp_path):
        headings = (*HEADINGS[:4], "ตั้งแต่วันที่", "ถึงวันที่")
        row = ("1", "กรม", "รายงาน", "อธิบดี", datetime(2020, 1, 16), "18 มกราคม 2563")
        (read,) = reports(book(tmp_path, row, headings=headings))
        assert (read.visit.date.start, read.visit.date.end) == (date(2020, 1, 16), date(2020, 1, 18))


class TestProblems:
    def test_they_name_sheet_cell_and_value(self, tmp_path):
        headings = (*HEADINGS, "ชั้นความเร็ว")
        rows = [(*line(1, subject=None, date="31 กุมภาพันธ์ 2563"), "เร็วมาก"), line(2), (*line(3), "#N/A")]
        assert problems(book(tmp_path, *rows, headings=headings)) == [
            "list.xlsx ภารกิจ!C2: 'subject' (เรื่อง) is empty (fill it in)",
            "list.xlsx ภารกิจ!E2: there is no 31 กุมภาพันธ์ 2563 (กุมภาพันธ์ 2563 has the days 1 to 29)",
            "list.xlsx ภารกิจ!G2: 'เร็วมาก' cannot be used here (use one of: ด่วนที่สุด, ด่วนมาก, ด่วน)",
            "list.xlsx ภารกิจ!G4: this cell holds an error of Excel: #N/A (mend the formula, or type the value)",
        ]

    def test_a_value_that_the_message_does_not_name_is_named(self, tmp_path):
        path = book(tmp_path, line(1, agency=True))
        quickly(path, tmp_path / "out")
        (told,) = manifest(tmp_path / "out")
        assert "list.xlsx ภารกิจ!B2: “True”: " in told["problems"]

    def test_all_wrong_headings_at_once_and_nothing_is_made(self, tmp_path):
        headings = ("รหัส", "เรือง", "สีของรถ", "เรียน", "เรียน", "วันที่")
        told = problems(book(tmp_path, line(1), headings=headings))
        assert [told_.split(":")[0] for told_ in told] == [
            "list.xlsx ภารกิจ!B1",
            "list.xlsx ภารกิจ!C1",
            "list.xlsx ภารกิจ!F1",
            "list.xlsx ภารกิจ!E1",
            "list.xlsx ภารกิจ!1",
            "list.xlsx ภารกิจ!1",
            "list.xlsx ภารกิจ!1",
        ]
        with pytest.raises(DataError):
            quickly(tmp_path / "list.xlsx", tmp_path / "out")

    def test_keys_given_twice_and_keys_of_nobody(self, tmp_path):
        path = book(tmp_path, line(1), line(1), ข้อสั่งการ=[("รหัส", "ข้อสั่งการ"), (1, "ให้ทำ"), (9, "หลง"), (9, "ทาง")])
        assert problems(path) == [
            "list.xlsx ภารกิจ!3: the key “1” is that of row 2 already (give each visit a key of its own)",
            "list.xlsx ข้อสั่งการ!3: no visit has the key “9” (2 rows are printed nowhere) "
            "(compare the key with the sheet of visits)",
        ]

    def test_lists_that_do_not_fit_each_other(self, tmp_path):
        headings = (*HEADINGS, "สถานที่")
        (told,) = problems(book(tmp_path, (*line(1, province="ลำปาง\nน่าน"), "ก\nข\nค"), headings=headings))
        assert told.startswith("list.xlsx ภารกิจ!G2: 3 values stand here, but 2 in the column “จังหวัด”")

    def test_a_formula_counts_by_its_saved_value_and_without_one_it_is_told(self, tmp_path):
        path = book(tmp_path, line(1, subject='="รายงาน"&" ก"'))
        assert problems(path)[0].startswith("list.xlsx ภารกิจ!C2: the formula in this cell has no saved result")
        saved = tmp_path / "saved.xlsx"
        with zipfile.ZipFile(path) as old, zipfile.ZipFile(saved, "w") as new:
            for part in old.infolist():
                computed = re.sub(b"</f><v>?.*?</c>", "</f><v>รายงาน ก</v></c>".encode(), old.read(part))
                new.writestr(part, computed.replace(b'<c r="C2">', b'<c r="C2" t="str">'))
        (read,) = reports(saved)
        assert read.memo.subject == "รายงาน ก"

    def test_text_like_a_formula_is_text(self, tmp_path):
        from openpyxl import load_workbook

        path = book(tmp_path, line(1))
        made = load_workbook(path)
        cell = made["ภารกิจ"]["C2"]
        cell.value, cell.data_type = "=1+1 รายงาน", "s"
        made.save(path)
        assert reports(path)[0].memo.subject == "=1+1 รายงาน"

    @pytest.mark.parametrize("content", [b"", b"PK\x03\x04 broken", b"\xd0\xcf\x11\xe0 old", b"a,b\n"])
    def test_what_is_no_workbook_is_told_in_one_line(self, tmp_path, content):
        path = tmp_path / "list.xlsx"
        path.write_bytes(content)
        (told,) = problems(path)
        assert told.startswith("list.xlsx: ")

    def test_a_workbook_that_would_fill_the_memory_is_refused_unread(self, tmp_path):
        path = book(tmp_path, line(1))
        with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as package, package.open("xl/bomb.xml", "w") as part:
            for _ in range(420):
                part.write(bytes(1_000_000))
        (told,) = problems(path)
        assert "too big" in told
