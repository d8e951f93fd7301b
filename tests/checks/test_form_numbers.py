"""Figures: two systems, dates, years, times, amounts, numbers of lists."""

from __future__ import annotations

import pytest

from tests.checks.looking import HEAD, first, found, in_data, words

LONG = " ผู้ตรวจราชการกระทรวงอุตสาหกรรมได้เดินทางไปตรวจราชการ"


def test_two_systems_of_figures_are_told_once_where_the_fewer_are():
    (one,) = found("ข้อ ๑ มี 5 แห่ง\nข้อ ๒ มี ๑๐ แห่ง", "mixed-digits")
    assert (one.words, one.place.line, one.suggestions) == ("5", 1, ("๕",))


@pytest.mark.parametrize(
    "text", ["ค่า PM 2.5 จำนวน ๑๐ ราย", "อีเมล a1@b.go.th ข้อ ๑", "ISO 9001 ข้อ ๒", "ข้อ 1 และ 2", "ข้อ ๑ และ ๒"]
)
def test_latin_codes_keep_their_figures(text):
    assert not found(text, "mixed-digits")


def test_figures_of_data_become_alike_on_paper():
    assert not in_data(HEAD + "proposals: [ข้อ ๑, ข้อ 2]\n", "mixed-digits")
    arabic = HEAD.replace("to: ค", "to: ค, digits: arabic") + "proposals: [ข้อ ๑, ข้อ 2]\n"
    assert len(in_data(arabic, "mixed-digits")) == 1


def test_one_number_in_two_systems_is_an_error():
    assert first("จำนวน 2๐๑ คน", "two-digit-systems") == "๒๐๑"


@pytest.mark.parametrize(
    ("date", "right"),
    [
        ("16 ม.ค. 2563", "16 มกราคม 2563"),
        ("๑๖ ม.ค. ๖๓", "๑๖ มกราคม ๒๕๖๓"),
        ("13พ.ย.61", "13 พฤศจิกายน 2561"),
        ("5 ก.พ. 2563", "5 กุมภาพันธ์ 2563"),
        ("ธ.ค. 2562", "ธันวาคม 2562"),
    ],
)
def test_months_are_written_in_full_in_running_text(date, right):
    assert first(f"เมื่อวันที่ {date}{LONG}", "abbreviated-month") == right


@pytest.mark.parametrize(
    "text",
    ["16 ม.ค. 2563    ปฐมพงษ์    3", "สำนักงาน ก.พ. แจ้งว่า" + LONG, "เอกสาร ส.ค. 1" + LONG, "16 มกราคม 2563" + LONG],
)
def test_other_abbreviations_and_lines_of_a_table_are_left_alone(text):
    assert not found(text, "abbreviated-month")


def test_years_have_four_figures():
    assert first("เมื่อวันที่ 16 มกราคม 63", "short-year") == "2563"
    assert not found("เดือนมกราคม 63 ราย วันที่ 16 มกราคม 2563 ณ 16 มกราคม 12 คน", "short-year")


@pytest.mark.parametrize(
    ("text", "right"),
    [("วันที่ 16 มกราคม 2020 นั้น", "2563"), ("ในปี 2019 นั้น", "2562"), ("เดือน ม.ค. ๒๐๒๐", "๒๕๖๓"), ("พ.ศ. 2020", "2563")],
)
def test_years_are_buddhist(text, right):
    assert first(text, "christian-year") == right


@pytest.mark.parametrize(
    "text", ["ไวรัสโคโรนา 2019", "ค.ศ. 2020", "ปี ค.ศ. 2030", "ต่อปี 2000 บาท", "ISO 9001:2015", "ปี 2563", "โทร. 2019"]
)
def test_other_numbers_are_no_years(text):
    assert not found(text, "christian-year")


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("เริ่มเวลา 9.00 ที่ห้องประชุม", "09.00 น."),
        ("เริ่มเวลา ๐๙.๐๐ ที่ห้องประชุม", "๐๙.๐๐ น."),
        ("ประชุม 09.00 - 12.00 ณ ห้องประชุม", "09.00 - 12.00 น."),
        ("ตั้งแต่ 08.30 ถึง 16.30 ทุกวัน", "08.30 - 16.30 น."),
        ("ประชุม 9:30 ณ ห้องประชุม", "09.30 น."),
    ],
)
def test_a_time_has_its_unit(text, right):
    assert first(text, "time-without-unit") == right


@pytest.mark.parametrize(
    "text",
    [
        "เวลา 09.00 - 12.00 น.", "ตั้งแต่เวลา 09.00 น. ถึงเวลา 12.00 น.", "เวลา 9.00 นาฬิกา", "เวลา 2.30 ชั่วโมง",
        "ค่าเฉลี่ย 9.30 เมตร", "ราคา 12.50 บาท", "Python 3.10", "อัตราส่วน 1:10", "อัตราส่วน 10:30", "ISO 9001:2015",
        "รุ่น 2.10", "ร้อยละ 09.50", "เลขที่ 09.15.2563", "0 2202 4414", "ข้อ 12.30", "มาตราส่วน 1:50", "12.50 - 15.75",
    ],
)  # fmt: skip
def test_decimals_amounts_versions_and_ratios_are_no_times(text):
    assert not found(text, "time-without-unit")


def test_a_time_has_a_full_stop():
    assert first("เวลา 10:00 น.", "time-colon") == "10.00"
    assert first("เวลา 10:00 - 11:30 น.", "time-colon") == "10.00 - 11.30"
    assert not found("เวลา 10.00 น. อัตราส่วน 1:10", "time-colon")


def test_times_of_the_data_get_their_unit_from_the_writer():
    assert not in_data(HEAD.replace("2563}", '2563, time: "09.00"}'), "time-without-unit")


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("ขออนุมัติเงิน 12,500 บาท เพื่อ", "12,500 บาท (หนึ่งหมื่นสองพันห้าร้อยบาทถ้วน)"),
        ("ภายในวงเงิน ๕,๐๐๐.๕๐ บาท", "๕,๐๐๐.๕๐ บาท (ห้าพันบาทห้าสิบสตางค์)"),
        ("เป็นเงิน 100 บาทถ้วน", "100 บาท (หนึ่งร้อยบาทถ้วน)"),
    ],
)
def test_an_amount_asked_for_is_written_in_words_as_well(text, right):
    assert first(text, "money-in-words") == right


@pytest.mark.parametrize(
    "text",
    [
        "ขออนุมัติเงิน 500 บาท (ห้าร้อยบาทถ้วน)",
        "รายได้ 500 บาท",
        "วงเงิน 500 บาทต่อคน",
        "วงเงิน 13 ล้านบาท",
        "วงเงิน 1,23 บาท",
        "วงเงินครั้งนี้ไม่เกิน 500,000 บาท",
    ],
)
def test_amounts_that_bind_nobody_need_no_words(text):
    assert not found(text, "money-in-words")


@pytest.mark.parametrize(
    ("lines", "wrong"),
    [
        (["๑. ก", "๒. ข", "๔. ค"], ["๔"]),
        (["1) ก", "2) ข", "2) ค"], ["2"]),
        (["(๑) ก", "(๓) ข"], ["๓"]),
        (["1. ก", "1.1 ข", "1.2 ค", "1.4 ง", "2. จ"], ["4"]),
        (["1. ก", "2. ข", "1. ก", "2. ข"], []),
        (["1. ก", "(1) ข", "(2) ค", "2. ง", "(1) จ"], []),
        (["13.00 น. ก", "13.30 น. ข", "14.00 น. ค"], []),
        (["2.5 ล้านบาท", "2.9 ล้านบาท"], []),
        (["16 มกราคม 2563", "18 มกราคม 2563"], []),
    ],
)
def test_numbers_of_a_list_neither_skip_nor_come_twice(lines, wrong):
    assert words("\n".join(lines), "numbering") == wrong


def test_directives_own_numbers_are_read_in_order():
    source = HEAD + "directives: ['1. ให้รายงาน', '2. ให้ตรวจ', '4. ให้ติดตาม']\n"
    assert [one.words for one in in_data(source, "numbering")] == ["4"]
