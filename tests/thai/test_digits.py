"""Digits: what turns into Thai ones, and what does not."""

from __future__ import annotations

import pytest
from hypothesis import given

from tests.strategies import any_text
from thaimemo.thai.digits import thai_digits, to_arabic, to_thai


@pytest.mark.parametrize(
    "text",
    [
        "PM 2.5",
        "PM2.5",
        "PM 10 ซึ่ง",
        "PM 2.5 ไมครอน",
        "COVID-19",
        "โรค COVID-19 ราย",
        "ISO 9001:2015",
        "ISO 9001 ฉบับ",
        "ISO/IEC 17025",
        "SMEs 4.0",
        "Thailand 4.0",
        "A4",
        "G-20",
        "B2B",
        "5G",
        "5,000USD",
        "ipc1@dip.go.th",
        "https://www.dip.go.th/2563/ข่าว1",
        "www.dip.go.th/1",
        "dip.go.th/th/2020",
        "PM 2.5/PM 10",
    ],
)
def test_latin_codes_and_addresses_keep_their_digits(text: str) -> None:
    assert to_thai(text) == text


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("16 มกราคม 2563", "๑๖ มกราคม ๒๕๖๓"),
        ("100%", "๑๐๐%"),
        ("โทร. 0 5324 5361", "โทร. ๐ ๕๓๒๔ ๕๓๖๑"),
        ("FAX 0 5324 8315", "FAX ๐ ๕๓๒๔ ๘๓๑๕"),
        ("ศภ.1", "ศภ.๑"),
        ("อก 0416/", "อก ๐๔๑๖/"),
        ("อก 0416/ว 123", "อก ๐๔๑๖/ว ๑๒๓"),
        ("12,500.50 บาท", "๑๒,๕๐๐.๕๐ บาท"),
        ("5,000 USD", "๕,๐๐๐ USD"),
        ("09.00-12.00 น.", "๐๙.๐๐-๑๒.๐๐ น."),
    ],
)
def test_numbers_turn(text: str, turned: str) -> None:
    assert to_thai(text) == turned


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("SMEs 30 ราย", "SMEs ๓๐ ราย"),
        ("SMEs 1,200 ล้านบาท", "SMEs ๑,๒๐๐ ล้านบาท"),
        ("SMEs 30 - 40 ราย", "SMEs ๓๐ - ๔๐ ราย"),
        ("OTOP 5 ดาว", "OTOP ๕ ดาว"),
        ("OTOP 2563", "OTOP ๒๕๖๓"),
        ("ICT 16 ม.ค. 63", "ICT ๑๖ ม.ค. ๖๓"),
        ("ITC 09.00 - 12.00 น.", "ITC ๐๙.๐๐ - ๑๒.๐๐ น."),
        ("SMEs 50%", "SMEs ๕๐%"),
        ("1. ICT 2. ITC", "๑. ICT ๒. ITC"),
        ("1.SMEs", "๑.SMEs"),
        ("Zoom 2 ครั้ง", "Zoom ๒ ครั้ง"),
        ("Zoom 2", "Zoom ๒"),
        ("A4 2 แผ่น", "A4 ๒ แผ่น"),
        ("COVID-19 2 ราย", "COVID-19 ๒ ราย"),
        ("ISO 9001 3 แห่ง", "ISO 9001 ๓ แห่ง"),
    ],
)
def test_a_number_of_its_own_turns_even_after_a_latin_word(text: str, turned: str) -> None:
    assert to_thai(text) == turned


@given(any_text())
def test_turning_keeps_every_offset(text: str) -> None:
    turned = to_thai(text)
    assert len(turned) == len(text)
    assert to_arabic(turned) == to_arabic(text)
    assert to_thai(turned) == turned


def test_plain_conversion_knows_no_exceptions() -> None:
    assert thai_digits(2563) == "๒๕๖๓"
    assert thai_digits("PM 2.5") == "PM ๒.๕"
