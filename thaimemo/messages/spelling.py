"""What is said about spelling."""

from thaimemo.messages import Message

KNOWN_RULE = Message(
    th="คำที่มักเขียนผิดต้องเขียนตามพจนานุกรมฉบับราชบัณฑิตยสถาน",
    en="words often misspelt are written as the Royal Society's dictionary has them",
)
KNOWN = Message(
    th="“{words}” เขียนผิด",
    en="“{words}” is misspelt",
    hint_th="ที่ถูกคือ “{choices}”",
    hint_en="it is “{choices}”",
)
TONE_RULE = Message(
    th="วรรณยุกต์ต้องเขียนตามหลักอักขรวิธี",
    en="tone marks follow the rules of Thai orthography",
)
HIGH_TONE = Message(
    th="“{words}” ใช้ไม้ตรีหรือไม้จัตวากับอักษรที่ไม่ใช่อักษรกลาง",
    en="“{words}” has a mai tri or mai chattawa on a consonant that is not of the middle class",
    hint_th="ไม้ตรีและไม้จัตวาใช้กับ ก จ ด ฎ ต ฏ บ ป อ เท่านั้น{perhaps_th}",
    hint_en="these marks stand only on ก จ ด ฎ ต ฏ บ ป อ{perhaps_en}",
)
BARE_TONE = Message(
    th="“{words}” มีวรรณยุกต์บนพยัญชนะหน้า ย โดยไม่มีสระ",
    en="“{words}” has a tone mark on a consonant before ย, and no vowel",
    hint_th="ตรวจสอบสระที่ขาดหรือพิมพ์ผิด{perhaps_th}",
    hint_en="a vowel is missing or mistyped{perhaps_en}",
)
LIKELY_RULE = Message(
    th="คำที่น่าจะพิมพ์ผิด เพราะคำใกล้เคียงพบบ่อยกว่ามาก",
    en="words probably mistyped, because a word one letter away is far likelier",
)
LIKELY = Message(
    th="“{words}” น่าจะพิมพ์ผิด",
    en="“{words}” is probably a slip",
    hint_th="อาจเป็น “{choices}” หากถูกแล้วให้เพิ่มใน words ของไฟล์ตั้งค่า",
    hint_en="perhaps “{choices}”; if it is right, add it to `words` in the settings",
)
LATIN_RULE = Message(
    th="คำภาษาอังกฤษสะกดถูกต้อง",
    en="English words are spelt as dictionaries have them",
)
LATIN = Message(
    th="คำภาษาอังกฤษ “{words}” น่าจะสะกดผิด",
    en="the English word “{words}” is probably misspelt",
    hint_th="อาจเป็น “{choices}” หากถูกแล้วให้เพิ่มใน words ของไฟล์ตั้งค่า",
    hint_en="perhaps “{choices}”; if it is right, add it to `words` in the settings",
)
UNCHECKED_RULE = Message(
    th="บอกครั้งเดียวเมื่อไม่ได้ตรวจคำภาษาอังกฤษ เพราะไม่มีรายการคำ",
    en="says once that English words are not checked, because their list is not installed",
)
UNCHECKED = Message(
    th="ไม่ได้ตรวจการสะกดคำภาษาอังกฤษ เพราะยังไม่ได้ติดตั้งรายการคำ",
    en="English words are not checked: their list is not installed",
    hint_th="ติดตั้งด้วย pip install 'thaimemo[check]' หรือปิดกฎนี้",
    hint_en="pip install 'thaimemo[check]', or switch this rule off",
)
ACRONYM_RULE = Message(
    th="อักษรย่อเขียนเหมือนกันทั้งเอกสาร",
    en="an acronym is written alike all through a document",
)
ACRONYM = Message(
    th="เอกสารนี้มีทั้ง “{words}” และ “{other}”",
    en="“{words}” and “{other}” both stand in this document",
    hint_th="หากหมายถึงสิ่งเดียวกันให้เขียนให้เหมือนกัน หากเป็นคนละสิ่งให้เพิ่มทั้งสองคำใน words ของไฟล์ตั้งค่า",
    hint_en="write one of them if they mean the same; if not, add both to `words` in the settings",
)
