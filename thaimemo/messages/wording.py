"""What is said about words that do not belong in an official text; `…_RULE` is the rule's own sentence."""

from thaimemo.messages import Message

INFORMAL_RULE = Message(th="ใช้ถ้อยคำที่หนังสือราชการใช้", en="words of official letters, not of everyday writing")
INFORMAL = Message(
    th="“{words}” ไม่ใช่ถ้อยคำที่หนังสือราชการนิยมใช้",
    en="“{words}” is not what official letters say",
    hint_th="พิจารณาใช้ {choices}",
    hint_en="consider {choices}",
)
SPOKEN_RULE = Message(
    th="ไม่ใช้คำพูด (รายการที่ไม่มีแหล่งอ้างอิง ปิดไว้ เปิดได้ในไฟล์ตั้งค่า)",
    en="no spoken words (rows without a source; off, the settings can switch them on)",
)
ENGLISH_RULE = Message(th="ใช้คำไทยแทนคำอังกฤษที่มีคำไทยใช้กันทั่วไป", en="the usual Thai word, not an English one")
ENGLISH = Message(
    th="“{words}” มีคำไทยใช้กันทั่วไป",
    en="there is a usual Thai word for “{words}”",
    hint_th="พิจารณาใช้ {choices}",
    hint_en="consider {choices}",
)
PARTICLE_RULE = Message(th="ไม่มีคำลงท้ายแบบภาษาพูด", en="no particles of spoken Thai")
PARTICLE = Message(
    th="“{words}” เป็นคำลงท้ายของภาษาพูด",
    en="“{words}” is a particle of spoken Thai",
    hint_th="ลบออก",
    hint_en="take it out",
)
