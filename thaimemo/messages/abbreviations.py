"""What is said about abbreviations and glossaries."""

from thaimemo.messages import Message

BAD_ROW = Message(
    th="แถวนี้ไม่ใช่คำย่อกับคำเต็ม",
    en="this row is no abbreviation with its full name",
    hint_th="เขียน คำย่อ คำเต็ม ชนิด แหล่งที่มา หมายเหตุ คั่นด้วยแท็บ อย่างน้อยสองช่องแรก",
    hint_en="write short form, full name, kind, source and note with tabs between, at least the first two",
)
TOO_MANY_ROWS = Message(
    th="ไฟล์คำย่อยาวเกินไป: เกิน {limit} แถว",
    en="the glossary is too long: more than {limit} rows",
    hint_th="แบ่งเป็นหลายไฟล์ หรือลบแถวที่ไม่ใช้",
    hint_en="split it, or delete rows that are not used",
)
ABOUT_UNKNOWN = Message(
    th="คำย่อต้องเป็นที่รู้จัก หรือเขียนคำเต็มไว้เมื่อใช้ครั้งแรก",
    en="an abbreviation is known, or is written out where it is first used",
)
UNKNOWN = Message(
    th="ไม่รู้จักคำย่อ “{words}”",
    en="the abbreviation “{words}” is not known",
    hint_th="เขียนคำเต็มแล้ววงเล็บคำย่อเมื่อใช้ครั้งแรก หรือเพิ่มในไฟล์คำย่อของหน่วยงาน",
    hint_en="write it out with the short form in brackets at first use, or add it to the office's glossary",
)
ABOUT_AMBIGUOUS = Message(
    th="คำย่อที่มีหลายความหมายต้องเขียนคำเต็มไว้เมื่อใช้ครั้งแรก",
    en="an abbreviation with several senses is written out where it is first used",
)
AMBIGUOUS = Message(
    th="คำย่อ “{words}” มีหลายความหมาย: {senses}",
    en="the abbreviation “{words}” has several senses: {senses}",
    hint_th="เขียนคำเต็มแล้ววงเล็บคำย่อเมื่อใช้ครั้งแรก",
    hint_en="write it out with the short form in brackets at first use",
)
ABOUT_EARLY = Message(
    th="คำย่อต้องไม่ใช้ก่อนที่จะเขียนคำเต็มและวงเล็บคำย่อไว้",
    en="an abbreviation is not used before it is introduced",
)
EARLY = Message(
    th="ใช้คำย่อ “{words}” ก่อนที่จะเขียนคำเต็มไว้ ({later})",
    en="the abbreviation “{words}” is used before it is introduced ({later})",
    hint_th="ย้ายคำเต็มพร้อมวงเล็บคำย่อมาไว้ที่ซึ่งใช้ครั้งแรก",
    hint_en="move the full name with the short form in brackets to the first use",
)
