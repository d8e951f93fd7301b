"""Amounts of money, in figures and words."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pythainlp.util import bahttext

from tests.strategies import amounts
from thaimemo.errors import BadValue
from thaimemo.messages import Message
from thaimemo.messages import thai as say
from thaimemo.thai.digits import to_thai
from thaimemo.thai.money import baht_words, format_baht, parse_baht


@pytest.mark.parametrize(
    "value",
    [
        "13 ล้าน",
        "13 ล้านบาท",
        "13,000,000 บาท",
        "13000000",
        "๑๓,๐๐๐,๐๐๐ บาทถ้วน",
        "13,000,000.00",
        "13,000,000.-",
        "จำนวน 13,000,000 บาท",
        "฿13,000,000",
        "1.3 สิบล้านบาท",
        13_000_000,
        13_000_000.0,
        Decimal("1.3E7"),
    ],
)
def test_an_amount_is_read_in_every_form(value: str | int | float | Decimal) -> None:
    assert parse_baht(value) == 13_000_000
    assert str(parse_baht(value)) == "13000000"


@pytest.mark.parametrize(
    ("value", "amount"),
    [
        ("1.5 ล้านบาท", "1500000"),
        ("2 หมื่นล้านบาท", "20000000000"),
        ("1 ล้านล้าน", "1000000000000"),
        ("12,500.5", "12500.50"),
        ("12,500 บาท 50 สตางค์", "12500.50"),
        ("-5", "-5"),
        (12500.5, "12500.50"),
        (0.1, "0.10"),
    ],
)
def test_scales_satang_and_floats_are_exact(value: str | float, amount: str) -> None:
    assert str(parse_baht(value)) == amount


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("", say.AMOUNT_UNREADABLE),
        ("ไม่ทราบ", say.AMOUNT_UNREADABLE),
        ("1e5", say.AMOUNT_UNREADABLE),
        ("๑ ๐๐๐", say.AMOUNT_UNREADABLE),
        ("9" * 50_000, say.AMOUNT_UNREADABLE),
        (True, say.AMOUNT_UNREADABLE),
        (float("nan"), say.AMOUNT_UNREADABLE),
        (float("inf"), say.AMOUNT_UNREADABLE),
        (Decimal("sNaN"), say.AMOUNT_UNREADABLE),
        ("13,00,000", say.AMOUNT_COMMAS),
        ("1,3000", say.AMOUNT_COMMAS),
        ("12.345", say.AMOUNT_BELOW_SATANG),
        ("1." + "0" * 60 + "1", say.AMOUNT_BELOW_SATANG),
        (10**24, say.AMOUNT_TOO_LARGE),
        (Decimal("1E+999999"), say.AMOUNT_TOO_LARGE),
        ("9" * 90, say.AMOUNT_TOO_LARGE),
    ],
)
def test_what_is_no_amount_is_refused_for_what_is_wrong(value: str | float | Decimal, message: Message) -> None:
    with pytest.raises(BadValue) as caught:
        parse_baht(value)
    assert caught.value.message is message
    assert caught.value.at(None).hint("th")


@given(amounts(10**22))
def test_what_is_written_in_figures_is_read_back(amount: Decimal) -> None:
    assert parse_baht(format_baht(amount)) == amount
    assert parse_baht(to_thai(format_baht(amount)) + " บาท") == amount


@pytest.mark.parametrize(
    ("amount", "figures", "words"),
    [
        ("0", "0", "ศูนย์บาทถ้วน"),
        ("1", "1", "หนึ่งบาทถ้วน"),
        ("10", "10", "สิบบาทถ้วน"),
        ("11", "11", "สิบเอ็ดบาทถ้วน"),
        ("21", "21", "ยี่สิบเอ็ดบาทถ้วน"),
        ("101", "101", "หนึ่งร้อยเอ็ดบาทถ้วน"),
        ("201000", "201,000", "สองแสนหนึ่งพันบาทถ้วน"),
        ("1000001", "1,000,001", "หนึ่งล้านเอ็ดบาทถ้วน"),
        ("11000000", "11,000,000", "สิบเอ็ดล้านบาทถ้วน"),
        ("13000000", "13,000,000", "สิบสามล้านบาทถ้วน"),
        ("12500.50", "12,500.50", "หนึ่งหมื่นสองพันห้าร้อยบาทห้าสิบสตางค์"),
        ("20.01", "20.01", "ยี่สิบบาทหนึ่งสตางค์"),
        ("0.21", "0.21", "ยี่สิบเอ็ดสตางค์"),
        ("-5.5", "-5.50", "ลบห้าบาทห้าสิบสตางค์"),
        ("1E12", "1,000,000,000,000", "หนึ่งล้านล้านบาทถ้วน"),
        ("1E18", "1,000,000,000,000,000,000", "หนึ่งล้านล้านล้านบาทถ้วน"),
    ],
)
def test_amounts_are_written_in_figures_and_words(amount: str, figures: str, words: str) -> None:
    assert format_baht(Decimal(amount)) == figures
    assert baht_words(Decimal(amount)) == words


def test_fractions_of_a_satang_are_rounded_half_up() -> None:
    assert baht_words(Decimal("1.005")) == "หนึ่งบาทหนึ่งสตางค์"
    assert format_baht(Decimal("999999.995")) == "1,000,000"
    assert baht_words(Decimal("-0.001")) == "ศูนย์บาทถ้วน"
    assert format_baht(Decimal("-0.001")) == "0"


def test_the_largest_amount_still_has_words() -> None:
    assert baht_words(10**24 - 1).count("ล้าน") == 3
    for write in (baht_words, format_baht):
        with pytest.raises(BadValue):
            write(Decimal(10**24))


@given(st.integers(1, 10**15), st.sampled_from([0, 25, 50, 75]))
def test_words_are_those_of_pythainlp_where_a_float_is_exact(baht: int, satang: int) -> None:
    baht = baht if satang == 0 else baht % 10**12 + 1
    expected = bahttext(baht + satang / 100)
    assert baht_words(Decimal(baht) + Decimal(satang).scaleb(-2)) == expected
