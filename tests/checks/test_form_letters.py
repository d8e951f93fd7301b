"""Letters that look right and are not: ํ + า, เเ, marks out of order, invisible characters."""

from __future__ import annotations

import pytest

from tests.checks.looking import first, found, words
from thaimemo.checks import Severity


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("น\u0e4d\u0e32", "น\u0e33"),
        ("น\u0e4d\u0e49\u0e32ดื่ม", "น\u0e49\u0e33ดื่ม"),
        ("น\u0e49\u0e4d\u0e32ดื่ม", "น\u0e49\u0e33ดื่ม"),
        ("เเละ", "และ"),
        ("ท\u0e48\u0e35ดิน", "ท\u0e35\u0e48ดิน"),
        ("น\u0e33\u0e49ประปา", "น\u0e49\u0e33ประปา"),
        ("ด\u0e32\u0e49นการผลิต", "ด\u0e49\u0e32นการผลิต"),
        ("สิทธ\u0e4c\u0e34", "สิทธ\u0e34\u0e4c"),
        ("ร\u0e48\u0e48วม", "ร\u0e48วม"),
        ("ประชุุม", "ประชุม"),
        ("กๅรตรวจ", "การตรวจ"),
    ],
)
def test_sure_orthography_is_an_error_with_its_only_right_form(wrong, right):
    from thaimemo.checks.fixing import fixed_text

    assert fixed_text(wrong) == right
    rules = {"ring-and-aa", "two-sara-e", "mark-order", "doubled-mark", "lakkhangyao"}
    assert [one.severity for rule in rules for one in found(wrong, rule)] == [Severity.ERROR]


@pytest.mark.parametrize("text", ["น้ำดื่มและที่ดิน", "สิทธิ์ พันธุ์ ศูนย์ เสาร์", "ฤๅษี", "ก็ เป็น เปรี้ยว เกี๊ยะ", "ผู้ใต้บังคับบัญชา"])
def test_right_words_are_left_alone(text):
    for rule in ("ring-and-aa", "two-sara-e", "mark-order", "doubled-mark", "lakkhangyao", "mark-alone"):
        assert not found(text, rule)


def test_two_different_tone_marks_are_told_but_not_chosen_between():
    (one,) = found("ค\u0e48\u0e49า", "doubled-mark")
    assert one.words == "ค\u0e48\u0e49"
    assert not one.fixable


def test_a_mark_without_a_letter_is_told():
    assert words("การ \u0e49ตรวจ", "mark-alone") == ["\u0e49"]


@pytest.mark.parametrize("char", ["\u200b", "\u00ad", "\u200d", "\u2060", "\u200e"])
def test_an_invisible_character_is_an_error_that_names_it(char):
    (one,) = found(f"การ{char}ตรวจ", "invisible-character")
    assert one.severity is Severity.ERROR
    assert one.suggestions == ("",)
    assert f"U+{ord(char):04X}" in one.line("th")


def test_a_letter_in_the_private_code_of_an_old_font_is_given_its_own():
    assert first("ท\uf70aดิน", "invisible-character") == "\u0e48"


def test_a_joined_picture_is_no_invisible_character():
    assert not found("ผู้หญิง 👩\u200d🌾 ทำนา", "invisible-character")


@pytest.mark.parametrize(
    ("text", "right"),
    [("ก\u00a0ตรวจ", "ก ตรวจ"), ("ก \u00a0ตรวจ", "ก ตรวจ"), ("ก\u2003ตรวจ", "ก ตรวจ"), ("ตรวจ\u00a0", "ตรวจ")],
)
def test_a_blank_that_lines_cannot_end_at_is_made_a_space(text, right):
    from thaimemo.checks.fixing import fixed_text

    assert fixed_text(text) == right


@pytest.mark.parametrize("text", ["พ.ศ.\u00a02563", "นาย\u00a0สมชาย ใจดี", "100\u00a0บาท", "หลาย\u00a0ๆ ด้าน"])
def test_a_no_break_space_with_a_reason_is_left_alone(text):
    assert not found(text, "odd-space")
