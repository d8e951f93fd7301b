"""The register as Excel and LibreOffice see it."""

from __future__ import annotations

import io
from datetime import date, timedelta
from pathlib import Path

import openpyxl
import pdfplumber
import pytest
from openpyxl.utils import get_column_letter

import thaimemo
from tests.register.books import HEAD, MEMO, computed, converted, sheet, visits
from thaimemo.register import make_register
from thaimemo.register.columns import COLUMNS, HEADER_ROW
from thaimemo.thai.digits import to_thai

EXAMPLES = Path(__file__).parents[2] / "examples"
TITLES = [
    "ข้อ",
    "การตรวจ",
    "จังหวัด",
    "วันที่ตรวจ",
    "ประเภท",
    "ข้อสั่งการ",
    "หน่วยงานรับผิดชอบ",
    "กำหนดแล้วเสร็จ",
    "เหลือ (วัน)",
    "สถานะ/ผลการดำเนินการ",
    "การติดตาม",
]


@pytest.fixture(scope="module")
def book() -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(make_register([EXAMPLES / "round" / "visits"])))


def test_the_columns_are_those_of_a_register_and_the_way_back_is_hidden(book):
    first = book.worksheets[0]
    titles = [cell.value for cell in first[HEADER_ROW]]
    assert titles[: len(TITLES)] == TITLES
    hidden = [first.column_dimensions[get_column_letter(number)].hidden for number in range(1, len(COLUMNS) + 1)]
    assert hidden == [False] * len(TITLES) + [True] * 5


def test_parts_of_directives_are_rows_with_numbers_of_their_own(book):
    numbers = [row[0].value for row in book.worksheets[0].iter_rows(min_row=4)]
    assert numbers == ["๑", "๒", "๒.๑", "๒.๒", "๑", "๒", "๑", "๒", "๓"]


def test_parts_of_parts_are_numbered_as_on_paper(tmp_path):
    text = HEAD + "directives:\n- {text: ก, items: [ข, {text: ค, items: [ง, {text: จ, items: ฉ}]}]}\n"
    rows = sheet(make_register([visits(tmp_path / "v", a=text)])).iter_rows(min_row=4)
    assert [row[0].value for row in rows] == ["๑", "๑.๑", "๑.๒", "๑.๒ (๑)", "๑.๒ (๒)", "๑.๒ (๒) (๑)"]


def test_days_are_real_dates_in_thai_figures_and_buddhist_years(book):
    due = book.worksheets[0]["H7"]
    assert due.value.date() == date(2020, 6, 30)
    assert due.number_format == "[$-D07041E]d mmm yyyy"


def test_the_header_is_frozen_filtered_and_printed_on_each_landscape_page(book):
    first = book.worksheets[0]
    assert first.freeze_panes == "A4"
    assert first.auto_filter.ref == "A3:K12"
    assert first.print_title_rows == "$3:$3"
    assert (first.page_setup.orientation, first.page_setup.paperSize) == ("landscape", 9)
    assert (first.page_setup.fitToHeight, first.sheet_properties.pageSetUpPr.fitToPage) == (0, True)
    assert {cell.font.name for row in first.iter_rows() for cell in row if cell.value} == {"TH SarabunPSK"}


def test_statuses_are_chosen_from_a_list_and_other_words_are_welcome(book):
    (choices,) = book.worksheets[0].data_validations.dataValidation
    assert (choices.type, str(choices.sqref), choices.showErrorMessage) == ("list", "J4:J12", False)
    assert [row[0].value for row in book["คำสถานะ"]["A2:A5"]] == [
        "ยังไม่ดำเนินการ",
        "อยู่ระหว่างดำเนินการ",
        "แล้วเสร็จ",
        "ยกเลิก",
    ]


def test_the_summary_has_a_chart_for_units_and_one_for_provinces(book):
    assert [chart.legend.position for chart in book["สรุป"]._charts] == ["b", "b"]


@pytest.mark.parametrize("text", ["=ก", "+ก", "-ก", "=1+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "#N/A", "\t=ก"])
def test_text_that_looks_like_a_formula_stays_text(text, tmp_path):
    report = thaimemo.VisitReport(
        memo={"agency": "ก", "subject": "ข", "to": "ค"},
        visit={"date": "16 มกราคม 2563", "kind": text, "places": [{"name": text, "province": text}]},
        directives=[{"text": text, "responsible": text, "status": text, "due": f"{text} ง"}],
    )
    (tmp_path / "a.json").write_text(report.model_dump_json(), encoding="utf-8")
    opened = openpyxl.load_workbook(io.BytesIO(make_register([tmp_path / "a.json"])))
    cells = [cell for one in opened.worksheets for row in one.iter_rows() for cell in row if cell.value is not None]
    found = [cell for cell in cells if str(cell.value).startswith(to_thai(text.strip())) and cell.data_type != "f"]
    assert len(found) >= 7
    assert {cell.data_type for cell in found} == {"s"}
    formulas = [str(cell.value) for cell in cells if cell.data_type == "f"]
    assert all(formula.startswith(("=IF(", "=SUM", "=TODAY()")) for formula in formulas)


def test_the_same_visits_make_the_same_bytes():
    assert make_register([EXAMPLES / "round" / "visits"]) == make_register([EXAMPLES / "round" / "visits"])


def test_a_folder_a_pattern_and_the_files_are_the_same(tmp_path):
    folder = visits(tmp_path / "v", a=HEAD + "directives: ก\n", b=HEAD + "directives: ข\n")
    of_files = make_register([folder / "a.yaml", folder / "b.yaml"])
    assert make_register([folder]) == make_register([folder / "*.yaml"]) == of_files
    assert make_register([folder, folder / "a.yaml"]) == of_files


def test_a_report_on_several_visits_stands_for_their_files_which_are_not_listed_twice(tmp_path):
    folder = visits(
        tmp_path / "v",
        a=HEAD + "directives: ก\n",
        b=MEMO + "visits: [a.yaml, {visit: {date: 17 มกราคม 2563}, directives: ข}]\n",
    )
    rows = list(sheet(make_register([folder])).iter_rows(min_row=4, values_only=True))
    assert [(row[11], row[12]) for row in rows] == [("a.yaml", "directives[0]"), ("b.yaml", "visits[1].directives[0]")]


def test_the_problems_of_all_files_are_told(tmp_path):
    folder = visits(tmp_path / "v", a=HEAD + "x: 1\n", b="memo: [\n", c=HEAD)
    with pytest.raises(thaimemo.DataError) as caught:
        make_register([folder])
    assert [Path(problem.place.file).name for problem in caught.value.problems] == ["a.yaml", "b.yaml"]


def test_a_folder_without_data_is_told(tmp_path):
    with pytest.raises(thaimemo.DataError, match="no data files"):
        make_register([tmp_path])


def directives_due(today: date) -> str:
    """Directives of every state, seen from a day."""

    def directive(text: str, **more: str) -> str:
        return f"- {{text: {text}, " + ", ".join(f"{name}: {value}" for name, value in more.items()) + "}\n"

    text = HEAD + "directives:\n"
    text += directive("ก", due=(today - timedelta(days=3)).isoformat(), responsible="[หน่วย 1, หน่วย]")
    text += directive("ข", due=(today + timedelta(days=30)).isoformat(), responsible="หน่วย")
    text += directive("ค", due=(today + timedelta(days=31)).isoformat(), status="อยู่ระหว่างดำเนินการ")
    text += directive("ง", due=(today - timedelta(days=9)).isoformat(), status="แล้วเสร็จ")
    text += directive("จ", due=(today - timedelta(days=9)).isoformat(), status="แล้วเสร็จบางส่วน", items="[ฉ]")
    text += directive("ช", due="ภายในไตรมาสที่ 3", status="ยกเลิกแล้ว")
    text += directive("ซ", due="ภายในไตรมาสที่ 3", status="DONE")
    text += directive("ฌ", responsible="หน่วย 1")
    return text


def test_libreoffice_computes_days_left_states_and_counts(tmp_path):
    sheets, today = {}, None
    while today != date.today():  # unless midnight came between
        today = date.today()
        (tmp_path / today.isoformat()).mkdir()
        register = make_register([visits(tmp_path / "v", a=directives_due(today))])
        sheets = computed(register, tmp_path / today.isoformat())
    rows = sheets["ทะเบียนข้อสั่งการ"][3:]
    assert [(row[8], row[10]) for row in rows] == [
        (-3, "เกินกำหนด"),
        (30, "ใกล้ครบกำหนด"),
        (31, "อยู่ในกำหนด"),
        (None, "แล้วเสร็จ"),
        (-9, "เกินกำหนด"),
        (None, None),
        (None, "ยกเลิก"),
        (None, "แล้วเสร็จ"),
        (None, "ไม่มีกำหนดวัน"),
    ]
    counts = {row[0]: row[1:8] for row in sheets["สรุป"] if row[0] and isinstance(row[1], int)}
    # ทั้งหมด แล้วเสร็จ อยู่ในกำหนด ใกล้ครบกำหนด เกินกำหนด ไม่มีกำหนดวัน ยกเลิก
    assert counts == {
        "หน่วย": [2, 0, 0, 1, 1, 0, 0],
        "หน่วย ๑": [2, 0, 0, 0, 1, 1, 0],
        "(ไม่ระบุ)": [5, 2, 1, 0, 1, 0, 1],
        "ลำปาง": [8, 2, 1, 1, 2, 1, 1],
        "รวมทุกข้อ (นับข้อละครั้ง)": [8, 2, 1, 1, 2, 1, 1],
    }


def test_the_print_is_in_thai_days_on_landscape_pages_with_the_header_on_each(tmp_path):
    text = HEAD + "directives:\n" + "- {text: ให้รายงาน, due: 30 กันยายน 2563}\n" * 60
    with pdfplumber.open(converted(make_register([visits(tmp_path / "v", a=text)]), tmp_path, "pdf")) as pdf:
        pages = [(page.width > page.height, page.extract_text()) for page in pdf.pages]
    listed = [text for wide, text in pages if wide and "๓๐ ก.ย. ๒๕๖๓" in text]
    assert len(listed) >= 2
    assert len(listed) == len(pages) - 1  # the summary
    assert all("การติดตาม" in text for text in listed)
