"""The draft of the example's post, value by value, and forms that posts take one at a time."""

from __future__ import annotations

from pathlib import Path

import pytest

import thaimemo
from thaimemo import draft

NEWS = Path(__file__).parent.parent.parent / "examples" / "lampang" / "news.txt"
HEAD = "ผู้ตรวจราชการลงพื้นที่\n16 ม.ค. 2563\n"


@pytest.fixture(scope="module")
def lampang():
    return draft(NEWS)


def visit(lead: str, head: str = HEAD) -> dict:
    return draft(f"{head}{lead}\n").data["visit"]


def points(text: str) -> list[str]:
    lead = "วันที่ 16 มกราคม 2563 นายบรรจง สุกรีฑา ผู้ตรวจราชการ ตรวจราชการในพื้นที่จังหวัดลำปาง มีข้อสั่งการ ดังนี้"
    return [directive["text"] for directive in draft(f"{HEAD}{lead}{text}\n").data.get("directives", [])]


def point(text: str) -> dict:
    return draft(f"{HEAD}ข้อสั่งการ\n1. {text}\n2. อื่น ๆ ตามที่เห็นสมควร\n").data["directives"][0]


def test_the_persons_of_the_example_have_their_parts(lampang):
    data = lampang.data["visit"]
    assert data["inspector"] == {
        "name": "นายบรรจง สุกรีฑา",
        "position": "รองอธิบดีกรมโรงงานอุตสาหกรรม",
        "acting": "ผู้ตรวจราชการกระทรวงอุตสาหกรรม",
    }
    assert data["assigned_by"] == {"name": "นางสาวนิรามัย ศิริศรีสุดากุล", "position": "ผอ.ศภ.1 กสอ."}
    assert [one["name"] for one in data["delegates"]] == ["นางพรสวรรค์ หมายยอด", "นางทิพย์มณฑา จินะวงค์"]
    assert [one["name"] for one in data["hosts"]] == ["นายศุภช้ย ไวยาวัจมัย", "นายทานทัต ยมเกิด", "เจ้าหน้าที่"]


def test_names_keep_the_spelling_of_the_post_and_the_checker_says_what_it_thinks(lampang):
    text = lampang.to_yaml()
    assert "name: นายศุภช้ย ไวยาวัจมัย" in text
    comments = [line for line in text.splitlines() if line.startswith("#   ")]
    assert any("กรบวนการ" in line and "11:" in line for line in comments)
    assert any("Socail" in line for line in comments)


def test_the_example_has_six_directives_and_its_budget(lampang):
    directives = lampang.data["directives"]
    assert [directive["text"][:12] for directive in directives][2] == "ขอให้ปรับแนว"
    assert [directive.get("topic") for directive in directives] == [
        None, "กิจกรรม ICT", None, None, "การส่งเสริม CIV", None,
    ]  # fmt: skip
    assert [directive.get("budget") for directive in directives] == [13_000_000, None, None, None, None, None]


def test_the_closing_sentence_of_the_example_is_in_the_programme(lampang):
    assert lampang.data["visit"]["programme"][-1]["text"].startswith("จากนั้น ได้เดินทางไปตรวจเยี่ยม")


def test_what_has_no_place_is_unplaced(lampang):
    assert lampang.unplaced[0] == "16 ม.ค. 2563 ปฐมพงษ์ 3"
    assert "\nunplaced:\n  - 16 ม.ค. 2563 ปฐมพงษ์ 3  # 4:1" in lampang.to_yaml()
    assert thaimemo.load(lampang.to_yaml()).unplaced == lampang.unplaced


def test_the_draft_renders(lampang):
    document = thaimemo.render(thaimemo.load(lampang.to_yaml()), emblem="none")
    assert document.to_bytes("docx")[:2] == b"PK"


def test_each_value_says_from_which_words_it_was_taken(lampang):
    lines = lampang.to_yaml().splitlines()
    assert "  date: 16 มกราคม 2563  # 6:8 “16 มกราคม 2563”" in lines
    assert "    budget: 13000000  # 7:355 “13 ล้าน”" in lines


def test_comments_are_in_the_language_asked_for(lampang):
    assert "the post's title" in lampang.to_yaml("en")
    assert "ตรวจสอบ" in lampang.to_yaml("en")


def test_what_a_post_lacks_is_marked_and_loads():
    made = draft("ข่าวประชาสัมพันธ์ของหน่วยงาน\nไม่มีรายละเอียดอื่น\n")
    report = thaimemo.load(made.to_yaml())
    assert report.memo.to == "(ตำแหน่งของผู้รับ)"
    assert [line for line in made.to_yaml().splitlines() if "date: 1 มกราคม 2500" in line and "ตรวจสอบ" in line]
    assert made.unplaced == ("ไม่มีรายละเอียดอื่น",)


@pytest.mark.parametrize(
    ("lead", "date"),
    [
        ("เมื่อวันที่ 13พ.ย.61 นายเดชา ใจดี ตรวจโรงงาน", "13 พฤศจิกายน 2561"),
        ("( 21 ก.ย.65 ) นายเดชา ใจดี ตรวจโรงงาน", "21 กันยายน 2565"),
        ("ระหว่างวันที่ ๘ – ๑๐ มิถุนายน ๒๕๖๔ นายเดชา ใจดี ตรวจโรงงาน", "8 - 10 มิถุนายน 2564"),
        ("วันที่ 30 มกราคม - 2 กุมภาพันธ์ 2563 นายเดชา ใจดี ตรวจโรงงาน", "30 มกราคม - 2 กุมภาพันธ์ 2563"),
        ("วันที่ 3 และ 4 มีนาคม 2563 นายเดชา ใจดี ตรวจโรงงาน", "3 - 4 มีนาคม 2563"),
        ("วันนี้ นายเดชา ใจดี ตรวจโรงงาน", "16 มกราคม 2563"),
        ("เมื่อวานนี้ นายเดชา ใจดี ตรวจโรงงาน", "15 มกราคม 2563"),
        ("วันนี้ (9 ม.ค.) นายเดชา ใจดี ตรวจโรงงาน", "9 มกราคม 2563"),
        ("วันพฤหัสบดีที่ 16 มกราคม 2563 นายเดชา ใจดี ตรวจโรงงาน", "16 มกราคม 2563"),
        ("ตามหนังสือลงวันที่ 3 มกราคม 2563 นายเดชา ใจดี ตรวจโรงงาน เมื่อวันที่ 9 มกราคม 2563", "9 มกราคม 2563"),
        ("นายเดชา ใจดี ตรวจโรงงาน", "16 มกราคม 2563"),
    ],
)
def test_the_date_of_the_visit_is_read(lead, date):
    assert visit(lead)["date"] == date


def test_a_weekday_that_does_not_fit_is_doubted():
    text = draft(HEAD + "วันศุกร์ที่ 16 มกราคม 2563 นายเดชา ใจดี ตรวจโรงงาน\n").to_yaml()
    assert "วันในสัปดาห์ไม่ตรงกับวันที่" in text


@pytest.mark.parametrize(
    ("labels", "joint"),
    [
        (("1.", "2.", "3."), "\n"),
        (("1)", "2)", "3)"), "\n"),
        (("(1)", "(2)", "(3)"), " "),
        (("๑.", "๒.", "๓."), " "),
        (("1.", "2.", "3."), " "),
        (("-", "-", "-"), "\n"),
        (("-", "-", "-"), " "),
        (("✅", "✅", "✅"), "\n"),
        (("1️⃣", "2️⃣", "3️⃣"), "\n"),
        (("ข้อ 1", "ข้อ 2", "ข้อ 3"), "\n"),
        (("ประการแรก", "ประการที่สอง", "ประการที่สาม"), " "),
        (("ก.", "ข.", "ค."), "\n"),
        (("①", "②", "③"), " "),
    ],
)
def test_points_are_found_however_they_are_labelled(labels, joint):
    texts = ["ให้ลดฝุ่น PM 2.5 ตามข้อ 2. ของแผน", "ให้รายงานเวลา 09.30 น. ทุกวัน", "ให้ใช้จ่ายร้อยละ 12.5 ของงบ"]
    run = joint.join(f"{label} {text}" for label, text in zip(labels, texts, strict=True))
    assert points((joint if joint == "\n" else " ") + run) == texts


def test_an_und_before_the_last_point_belongs_to_neither():
    assert points(" 1. ให้เร่งรัดงาน 2. ให้รายงานผล และ 3. ให้ประสานงาน") == ["ให้เร่งรัดงาน", "ให้รายงานผล", "ให้ประสานงาน"]


def test_numbers_of_other_things_are_no_labels():
    text = "ให้ดำเนินการตามมาตรา 1. และมาตรา 2. ของกฎหมาย"
    assert points(f" 1. {text} 2. ให้รายงานผล") == [text, "ให้รายงานผล"]


def test_lines_without_labels_below_an_announcement_are_points():
    assert points("\nให้เร่งรัดงาน\nให้รายงานผลทุกเดือน\n\nจากนั้นเดินทางกลับ") == ["ให้เร่งรัดงาน", "ให้รายงานผลทุกเดือน"]


def test_the_words_that_announce_a_list_are_no_order():
    assert points("") == []


def test_sub_points_are_items():
    made = point("ให้จัดทำแผน\n   1.1 ด้านบุคลากร\n   1.2 ด้านงบประมาณ")
    assert [item["text"] for item in made["items"]] == ["ด้านบุคลากร", "ด้านงบประมาณ"]


@pytest.mark.parametrize(
    ("text", "budget"),
    [
        ("ใช้งบประมาณ 13 ล้าน จัดอบรม", 13_000_000),
        ("วงเงิน ๑.๕ ล้านบาท", 1_500_000),
        ("งบประมาณ 350,000 บาท", 350_000),
        ("งบประมาณ 3 แสนบาท", 300_000),
        ("ปล่อยปลาจำนวน 13 ล้านตัว", None),
        ("จัดสรรให้ประชาชน 2 ล้านคน", None),
        ("ขายไร่ละ 3,500 บาท", None),
    ],
)
def test_a_budget_is_an_amount_of_baht(text, budget):
    assert point(text).get("budget") == budget


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("ให้แล้วเสร็จภายในวันที่ 30 กันยายน 2563", "30 กันยายน 2563"),
        ("ให้แล้วเสร็จภายใน 30 กันยายน", "30 กันยายน 2563"),
        ("ส่งรายงานก่อนวันที่ ๕ ก.พ. ๖๓", "5 กุมภาพันธ์ 2563"),
        ("ให้เสร็จภายในไตรมาสที่ 3", "ภายในไตรมาสที่ 3"),
        ("ให้เสร็จภายใน 15 วัน", "ภายใน 15 วัน"),
        ("ให้เสร็จภายในเดือนมีนาคม 2563", "ภายในเดือนมีนาคม 2563"),
        ("ให้จบเรื่องภายในพื้นที่", None),
        ("จัดงานวันที่ 12 สิงหาคม 2563", None),
    ],
)
def test_a_deadline_is_a_day_or_the_words_for_one(text, due):
    assert point(text).get("due") == due


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        ("ขอให้ สอจ.ลำปาง เร่งรัดการดำเนินงาน", ["สอจ.ลำปาง"]),
        ("ให้สำนักงานแรงงานจังหวัดสงขลาสำรวจข้อมูล", ["สำนักงานแรงงานจังหวัดสงขลา"]),
        ("ให้กรมส่งเสริมการเกษตรเร่งออกใบรับรอง", ["กรมส่งเสริมการเกษตร"]),
        ("ขอให้หน่วยงานที่เกี่ยวข้อง จัดอบรม", ["หน่วยงานที่เกี่ยวข้อง"]),
        ("เร่งรัดการเบิกจ่าย\nหน่วยงานรับผิดชอบ: กองคลัง, กองช่าง", ["กองคลัง", "กองช่าง"]),
        ("เร่งรัดการเบิกจ่าย", None),
    ],
)
def test_the_offices_that_a_point_calls_upon_are_responsible(text, offices):
    assert point(text).get("responsible") == offices


@pytest.mark.parametrize(
    ("text", "topic", "rest"),
    [
        ("เรื่องมาตรฐาน: ให้เร่งรัดผู้ประกอบการ", "เรื่องมาตรฐาน", "ให้เร่งรัดผู้ประกอบการ"),
        ("ด้านสิ่งแวดล้อม - ตรวจวัดฝุ่น", "ด้านสิ่งแวดล้อม", "ตรวจวัดฝุ่น"),
        ("การป้องกันโรค\nให้ตั้งศูนย์พักคอย", "การป้องกันโรค", "ให้ตั้งศูนย์พักคอย"),
        ("กรณีเกิดการร้องเรียน ควรมีการสื่อสาร", None, "กรณีเกิดการร้องเรียน ควรมีการสื่อสาร"),
    ],
)
def test_a_topic_is_told_from_the_text(text, topic, rest):
    made = point(text)
    assert (made.get("topic"), made["text"]) == (topic, rest)


@pytest.mark.parametrize(
    ("heading", "field"),
    [("ปัญหาอุปสรรค", "problems"), ("ผลการตรวจราชการ", "findings"), ("วัตถุประสงค์", "purposes"), ("กำหนดการ", "programme")],
)
def test_what_stands_over_a_list_says_what_its_points_are(heading, field):
    made = draft(f"{HEAD}วันที่ 16 มกราคม 2563 นายเดชา ใจดี ตรวจโรงงาน\n{heading}\n1. เรื่องที่หนึ่ง\n2. เรื่องถัดไป\n")
    assert len(made.data["visit"][field]) >= 2
    assert "directives" not in made.data


def test_a_list_of_names_is_who_went():
    made = draft(f"{HEAD}ผู้เข้าร่วมประชุม\n1. นายเดชา ใจดี ผู้อำนวยการ\n2. นางสาวมาลี ดีงาม นักวิชาการ\n")
    assert made.data["visit"]["delegates"] == [
        {"name": "นายเดชา ใจดี", "position": "ผู้อำนวยการ"},
        {"name": "นางสาวมาลี ดีงาม", "position": "นักวิชาการ"},
    ]


@pytest.mark.parametrize(
    "name",
    [
        "นายวีระ ณ ลำพูน",
        "ว่าที่ร้อยตรี ประเสริฐ คำมูล",
        "พ.ต.อ.ชูศักดิ์ ภูมิดี",
        "ผศ.ดร.กนกวรรณ เลิศปัญญา",
        "หม่อมราชวงศ์ดำรง เทวัญ",
        "นางสาวมาลี แซ่ลิ้ม",
        "ร้อยตำรวจเอกหญิง มาลี ดีพร้อม",
    ],
)
def test_names_are_whole(name):
    assert visit(f"วันที่ 16 มกราคม 2563 {name} ผู้ตรวจราชการ ตรวจโรงงาน")["inspector"]["name"] == name


@pytest.mark.parametrize(
    ("lead", "role"),
    [
        ("นายเดชา ใจดี ผู้ว่าราชการจังหวัดตาก เป็นประธานการประชุม", "inspector"),
        ("โดยมี นายเดชา ใจดี นายอำเภอ ให้การต้อนรับ", "hosts"),
        ("ผู้อำนวยการสำนัก (นายเดชา ใจดี) ลงพื้นที่ตรวจโรงงาน", "inspector"),
        ("นางมาลี ดีงาม ผู้อำนวยการ มอบหมายให้นายเดชา ใจดี ตรวจโรงงาน", "delegates"),
        ("นางมาลี ดีงาม ผู้อำนวยการ ร่วมติดตามการตรวจราชการของนายเดชา ใจดี อธิบดี", "inspector"),
        ("คณะตรวจ นำโดย นายเดชา ใจดี อธิบดี", "inspector"),
        ("นายเดชา ใจดี ผู้อำนวยการ มอบหมายให้นางมาลี ดีงาม ตรวจโรงงาน", "assigned_by"),
    ],
)
def test_the_words_beside_a_name_say_what_the_person_did(lead, role):
    data = visit(f"วันที่ 16 มกราคม 2563 {lead}")
    people = data[role] if isinstance(data[role], list) else [data[role]]
    assert [one["name"] for one in people] == ["นายเดชา ใจดี"]


def test_orders_in_running_text_are_directives_of_their_own():
    made = draft(
        f"{HEAD}วันที่ 16 มกราคม 2563 นายเดชา ใจดี อธิบดี ตรวจโรงงาน\n"
        "อธิบดีได้กำชับให้เร่งรัดงาน และขอให้จังหวัดรายงานผล พร้อมทั้งเสนอแนะให้ใช้ระบบออนไลน์\n"
    )
    assert [(one["text"], one.get("kind")) for one in made.data["directives"]] == [
        ("กำชับให้เร่งรัดงาน", None),
        ("ขอให้จังหวัดรายงานผล", None),
        ("เสนอแนะให้ใช้ระบบออนไลน์", "suggestion"),
    ]


def test_lines_that_an_editor_broke_are_one_paragraph():
    lead = "เมื่อวันที่ 22 พฤศจิกายน 2561 นางเยาวลักษณ์ พงษ์ประเสริฐ\nผู้ตรวจราชการกระทรวงแรงงาน ได้ตรวจราชการจังหวัดระยอง"
    assert visit(f"{lead}\nโดยมีนายวีระพล อยู่เย็น ให้การต้อนรับ")["inspector"]["position"] == "ผู้ตรวจราชการกระทรวงแรงงาน"


def test_text_that_is_still_unplaced_is_told_by_the_checker(lampang):
    report = thaimemo.load(lampang.to_yaml())
    found = [finding.words for finding in thaimemo.check(report) if finding.rule == "text-unplaced"]
    assert found == list(lampang.unplaced)
