"""Words that do not belong in an official text: whole words only, nobody's name, nobody else's wording."""

from __future__ import annotations

import pytest

from tests.checks.looking import HEAD, first, found, in_data, words
from thaimemo.checks import Severity


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("กรมต้องการขอรับการสนับสนุน", "มีความประสงค์"),
        ("เจ้าหน้าที่ได้ทำการตรวจสอบแล้ว", "ได้ดำเนินการ"),
        ("เนื่องจากว่าฝนตก", "เนื่องจาก"),
        ("จัดอบรมเพื่อที่จะพัฒนา", "เพื่อ"),
        ("ประชาชนเข้าใจผิดว่า", "เข้าใจคลาดเคลื่อน"),
    ],
)
def test_a_sourced_word_is_a_hint_with_the_formal_one(text, right):
    (one,) = found(text, "informal-word")
    assert one.severity is Severity.HINT
    assert one.suggestions[0] == right


@pytest.mark.parametrize(
    "text", ["มีความต้องการอยู่มาก", "ผู้ประกอบการต้องการสินเชื่อ", "นักเรียนได้ทำการบ้าน", "“เข้าใจผิด” เป็นคำพูดของพยาน"]
)
def test_longer_words_other_senses_and_quotations_are_left_alone(text):
    assert not found(text, "informal-word")


def test_the_first_words_of_a_letter_are_not_those_of_a_later_paragraph():
    letter = "เรียน ปลัดกระทรวง\nอ้างถึง หนังสือกรม\nสำหรับโครงการนี้\nสำหรับงบประมาณ"
    assert [one.place.line for one in found(letter, "informal-word")] == [3]
    data = HEAD.replace("2563}", "2563, background: สำหรับโครงการนี้}") + "proposals: [สำหรับงบประมาณ]\n"
    assert [one.place.path for one in in_data(data, "informal-word")] == ["visit.background"]


def test_words_without_a_source_are_told_only_where_the_settings_ask():
    text = "ใครใคร่ค้าม้าค้า ยังไงก็ได้"
    rule = "spoken-word-unsourced"
    assert not found(text, rule)
    assert [one.words for one in found(text, rule, on=frozenset({rule}))] == ["ใคร", "ยังไง"]
    assert not found(text, rule, on=frozenset({rule}), off=frozenset({"register"}))


def test_settings_files_switch_a_rule_on(tmp_path):
    from thaimemo.checks import check_text

    (tmp_path / "thaimemo.toml").write_text('[check]\non = ["spoken-word-unsourced"]\n', encoding="utf-8")
    assert [one.words for one in check_text("ยังไงก็ได้", settings=tmp_path / "thaimemo.toml")] == ["ยังไง"]


def test_an_english_word_has_a_thai_one():
    assert first("จัด workshop ให้ประชาชน", "english-word") == "การประชุมเชิงปฏิบัติการ"
    assert words("เผยแพร่ทาง Social Media ของกรม", "english-word") == ["Social Media"]


@pytest.mark.parametrize(
    "text",
    [
        "การประชุมเชิงปฏิบัติการ (workshop) ครั้งที่ 1",
        "โครงการ Smart Farmer Project ของกรม",
        "ตามหนังสือ REPORT ของกรม",
        "ดูที่ report.go.th และ a@data.go.th",
        "หัวข้อ “Digital Marketing” ของกรม",
        "The report is a plan of the team",
        "บริษัท Data-Link จำกัด",
    ],
)
def test_names_glosses_addresses_and_english_sentences_are_left_alone(text):
    assert not found(text, "english-word")


@pytest.mark.parametrize(
    ("text", "particle"), [("ขอบคุณค่ะ", "ค่ะ"), ("ขอบคุณนะคะ", "นะคะ"), ("เรียนเชิญครับ", "ครับ"), ("ไปด้วยนะ", "นะ")]
)
def test_particles_of_spoken_thai_are_told(text, particle):
    assert words(text, "spoken-particle") == [particle]


@pytest.mark.parametrize("text", ["คะแนนของคณะ", "จังหวัดเลย", "ชนะการประกวด", "กล่าวว่า “ขอบคุณครับ”", "นายคะ ใจดี"])
def test_words_that_hold_a_particle_and_names_are_left_alone(text):
    assert not found(text, "spoken-particle")


def test_names_of_the_data_are_known():
    person = "{name: นายสมชาย ครับ}"
    source = HEAD.replace("2563}", f"2563, inspector: {person}}}") + "proposals: [มอบ ครับ เป็นผู้ประสานงาน]\n"
    assert not in_data(source, "spoken-particle")
    assert in_data(HEAD + "proposals: [มอบ ครับ เป็นผู้ประสานงาน]\n", "spoken-particle")


def test_every_row_of_the_tables_is_found_as_it_stands():
    from thaimemo.checks.tables import rows

    always = frozenset({"spoken-word-unsourced"})
    for avoid, prefer, _, where in rows("formal_words.tsv"):
        if where == "opening":
            continue
        text = avoid + (where.split("|")[0] if where != "-" else "")
        hits = found(text, "informal-word", on=always) + found(text, "spoken-word-unsourced", on=always)
        assert (avoid, tuple(prefer.split(" / "))) in [(one.words, one.suggestions) for one in hits]
    for english, thai, _ in rows("english_words.tsv"):
        assert first(f"จัด {english} แล้ว", "english-word") == thai.split(" / ")[0]
    for particle, place in rows("particles.tsv"):
        before = place.removeprefix("after ").split("|")[0] if place.startswith("after") else "ดี"
        assert particle in "".join(words(f"{before}{particle}", "spoken-particle"))
