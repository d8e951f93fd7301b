"""Spelling: what is found and why, what is exempt, what is suggested."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import pytest
from conftest import require_package

import thaimemo
from thaimemo.checks import Severity, check, check_file, check_text
from thaimemo.checks.settings import Settings
from thaimemo.checks.spelling import latin

LAMPANG = Path(__file__).parents[2] / "examples" / "lampang" / "news.txt"


def found(text: str, **settings) -> dict[str, str]:
    """The words the spelling family finds, with the first suggestion."""
    findings = check_text(
        text, settings=Settings(off=frozenset({"form", "register", "sense", "abbreviations"}), **settings)
    )
    return {finding.words: (finding.suggestions or ("",))[0] for finding in findings}


def rule_of(text: str) -> str:
    (finding,) = check_text(text, settings=Settings(off=frozenset({"form", "register", "sense", "abbreviations"})))
    return finding.rule


def test_the_post_from_lampang_has_the_slips_its_author_made():
    require_package("symspellpy")
    findings = [finding for finding in check_file(LAMPANG) if finding.severity is not Severity.HINT]
    words = {finding.words: finding for finding in findings}
    assert words["กรบวนการ"].suggestions[0] == "กระบวนการ"
    assert words["Socail"].suggestions[0] == "Social"
    assert words["ศุภช้ย"].suggestions[0] == "ศุภชัย"
    assert words["ITC"].suggestions == ("ICT",)
    assert [finding.words for finding in findings if finding.severity is Severity.ERROR] == ["ศุภช้ย"]
    assert all(finding.start is not None for finding in findings)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("อนุญาติ", "อนุญาต"),
        ("สังเกตุ", "สังเกต"),
        ("ผลิตภัณท์", "ผลิตภัณฑ์"),
        ("กระทันหัน", "กะทันหัน"),
        ("นะค่ะ", "นะคะ"),
        ("ศรีษะ", "ศีรษะ"),
        ("อิเลคทรอนิค", "อิเล็กทรอนิกส์"),
    ],
)
def test_a_well_known_misspelling_is_an_error_that_can_be_mended(wrong, right):
    (finding,) = check_text(f"ขอให้ตรวจ{wrong}อีกครั้ง", settings=Settings(off=frozenset({"register"})))
    assert finding.rule == "known-misspelling"
    assert finding.severity is Severity.ERROR
    assert (finding.words, finding.suggestions[0], finding.fixable) == (wrong, right, True)


def test_a_wrong_form_that_may_be_right_is_not_mended_by_itself():
    (finding,) = check_text("ข้าราชการเกษียรอายุ")
    assert (finding.suggestions, finding.fixable) == (("เกษียณ",), False)


@pytest.mark.parametrize("right", ["เกษียรสมุทร", "ปรากฏ", "ร้อยเปอร์เซ็นต์รับรอง", "ภาพยนตร์", "การสังสรรค์"])
def test_a_wrong_form_inside_a_right_word_is_none(right):
    assert found(f"เรื่อง{right}") == {}


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("ปรับปรุงกรบวนการต้อนรับ", "กรบวนการ", "กระบวนการ"),
        ("ตรวจสอบคุณภพชีวิต", "คุณภพ", "คุณภาพ"),
        ("การแก้ไขปญหาความยากจน", "ปญหา", "ปัญหา"),
        ("ผู้ประกอบการยื่นเอกสารหลักถาน", "หลักถาน", "หลักฐาน"),
        ("จัดตั้งศนูย์ประสานงาน", "ศนูย์", "ศูนย์"),
        ("ขอความอนุเคราะสถานที่", "อนุเคราะ", "อนุเคราะห์"),
        ("ใช้คอมพิวเตอรสองเครื่อง", "คอมพิวเตอร", "คอมพิวเตอร์"),
    ],
)
def test_a_word_that_is_one_slip_from_a_far_likelier_one_is_a_warning(text, wrong, right):
    (finding,) = check_text(text)
    assert (finding.rule, finding.severity) == ("probable-misspelling", Severity.WARNING)
    assert not finding.fixable
    mended = text[: finding.start] + finding.suggestions[0] + text[finding.end :]
    assert mended == text.replace(wrong, right)


def test_the_messages_name_what_may_be_meant_in_both_languages():
    (finding,) = check_text("จัดตั้งศนูย์ประสานงาน")
    assert finding.problem.text("th") == "“ศนูย์” น่าจะพิมพ์ผิด"
    assert "ศูนย์" in finding.problem.hint("th")
    assert "ศูนย์" in finding.problem.hint("en")


def test_a_high_tone_on_a_consonant_of_another_class_is_an_error():
    assert rule_of("จัดอาหารว่างและน๊ำดื่ม") == "tone-mark"
    ((wrong, right),) = found("จัดอาหารว่างและน๊ำดื่ม").items()
    assert right == wrong.replace("๊", "้")


@pytest.mark.parametrize("right", ["โต๊ะ", "เก๋ง", "กว๊าน", "ปลั๊ก", "ตั๋ว", "เปรี๊ยะ", "กล๋วย"])
def test_a_high_tone_on_a_middle_class_initial_or_its_cluster_is_right(right):
    assert "tone-mark" not in {finding.rule for finding in check_text(f"ซื้อ{right}ใหม่")}


@pytest.mark.parametrize("right", ["ไม่ยอม", "แต่ยัง", "ได้ยิน", "ใกล้ยุค", "เอ้ย", "ด้วย", "น้อย", "เหนื่อย"])
def test_a_tone_before_yo_with_a_vowel_is_right(right):
    assert "tone-mark" not in {finding.rule for finding in check_text(f"เขา{right}มา")}


def test_a_tone_before_yo_without_a_vowel_is_an_error_even_in_a_name():
    (finding,) = check_text("โดยนายศุภช้ย ไวยาวัจมัย เป็นประธาน")
    assert (finding.rule, finding.severity) == ("tone-mark", Severity.ERROR)
    assert (finding.words, finding.suggestions) == ("ศุภช้ย", ("ศุภชัย",))


@pytest.mark.parametrize(
    "text",
    [
        "ผู้แทนกล่าวว่า “กรบวนการ” เป็นคำที่เขียนผิด",
        'คำว่า "กรบวนการ" เขียนผิด',
        "คำว่า ‘อนุญาติ’ เขียนผิด",
        "มอบหมายให้นายจังหวด กิกรรม เข้าร่วมประชุม",
        "โดย นางสาวอนุมติ จังหวดดี เป็นประธาน",
        "พล.ต.อ.กรบวน การดี ผู้บัญชาการ",
        "ณ ตำบลจังหวด อำเภอกิกรรม",
        "บริษัท กิกรรม จำกัด",
    ],
)
def test_quotations_and_names_are_exempt(text):
    assert found(text) == {}


def test_a_title_inside_another_word_is_none():
    assert found("ภายในวันที่ 30 มิถุนายน 2566 ทนายความและผู้ตรวจราชการ ขอบคุณกิกรรมนี้") == {"กิกรรม": "กิจกรรม"}


def test_words_of_the_office_are_exempt():
    text = "ส่งเสริมผ้าจังหวดและงานอนุญาติ"
    assert set(found(text)) == {"จังหวด", "อนุญาติ"}
    assert found(text, words=("จังหวด", "อนุญาติ")) == {}


def test_names_that_the_data_knows_are_exempt():
    data = {
        "memo": {"agency": "กรมส่งเสริมอุตสาหกรรม", "subject": "รายงาน", "to": "อธิบดี", "signer": "นายจังหวด ใจดี"},
        "visit": {"date": "16 มกราคม 2563", "places": ["บ้านกิกรรม"], "inspector": "นายบรรจง ใจดี"},
        "directives": ["ให้จังหวดไปกิกรรม และจัดตั้งศนูย์"],
    }
    report = thaimemo.VisitReport.model_validate(data)
    words = {finding.words for finding in check(report) if finding.rule == "probable-misspelling"}
    assert "ศนูย์" in words
    assert not any("จังหวด" in word for word in words)


def test_an_abbreviation_before_its_full_stop_is_no_slip():
    assert found("ประสานกับสอจ.ลำปาง กสอ. และ ผอ.ศภ.1 ภายในเดือน มิ.ย. และ พ.ย. ตามที่ รมว.อก. สั่งการ") == {}


def test_an_english_word_is_found_and_keeps_its_capital():
    require_package("symspellpy")
    assert found("อบรม Digital Maketing และ managment") == {"Maketing": "Marketing", "managment": "management"}


@pytest.mark.parametrize("text", ["www.goverment.go.th", "info@managment.co.th", "SOCAIL", "CIVx", "iPhone", "Socail2"])
def test_addresses_codes_and_capitals_are_no_english_words(text):
    assert found(f"ดูที่ {text} ได้") == {}


def test_without_the_list_of_english_words_a_hint_says_so_once(monkeypatch):
    if find_spec("symspellpy"):
        monkeypatch.setattr(latin, "_FILE", "none.txt")
        latin._file.cache_clear()
    try:
        (finding,) = check_text("อบรม Digital Maketing\nและ Managment")
    finally:
        monkeypatch.undo()
        latin._file.cache_clear()
    assert (finding.rule, finding.severity, finding.words) == ("english-unchecked", Severity.HINT, "Digital")
    assert "thaimemo[check]" in finding.problem.hint("en")


def test_acronyms_one_exchange_apart_disagree_and_the_rarer_one_is_told():
    assert found("ใช้ระบบ ICT และ ICT\nเยี่ยมชม ITC") == {"ITC": "ICT"}
    assert found("ใช้ระบบ ITC\nเยี่ยมชม ICT และ ICT") == {"ITC": "ICT"}
    assert found("ประสาน สสจ.ลำปาง กสอ. และ กอส. กับ กสอ. อีกครั้ง") == {"กอส": "กสอ"}


@pytest.mark.parametrize("text", ["GAP และ GMP", "ISSN และ ISBN", "SMEs และ CIV", "ICT และ ICT", "PM และ AM"])
def test_acronyms_that_both_exist_do_not_disagree(text):
    assert found(f"มาตรฐาน {text}") == {}


def test_a_rule_is_switched_off_by_its_name():
    assert found("จัดตั้งศนูย์") == {"ศนูย์": "ศูนย์"}
    assert check_text("จัดตั้งศนูย์", settings=Settings(off=frozenset({"probable-misspelling"}))) == []
