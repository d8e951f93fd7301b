"""What is said about checking itself: files that cannot be checked, settings; the families have their own modules."""

from thaimemo.messages import Message

NOT_WORD = Message(
    th="ไฟล์นี้ไม่ใช่ไฟล์ Word หรือเสียหาย",
    en="this is no Word file, or it is damaged",
    hint_th="เปิดด้วย Word แล้วบันทึกใหม่เป็น .docx หากมีรหัสผ่านให้นำรหัสผ่านออกก่อน",
    hint_en="open it in Word and save it as .docx again; take its password off if it has one",
)
WORD_TOO_LARGE = Message(
    th="ไฟล์ Word นี้ใหญ่เกินไป: คลายแล้วเกิน {limit} เมกะไบต์",
    en="this Word file is too large: more than {limit} MB when unpacked",
    hint_th="ลบภาพออกแล้วบันทึกใหม่",
    hint_en="take the pictures out and save it again",
)
SETTINGS_SYNTAX = Message(
    th="ไฟล์ตั้งค่าเขียนผิดรูปแบบ TOML: {detail}",
    en="the settings are no TOML: {detail}",
    hint_th='เขียนเป็นตาราง [check] เช่น off = ["register"]',
    hint_en='write a table [check], such as off = ["register"]',
)
SETTINGS_UNKNOWN = Message(
    th="ไม่รู้จักการตั้งค่า “{name}”",
    en="there is no setting “{name}”",
    hint_th="ที่มีคือ {known}",
    hint_en="there are {known}",
)
SETTINGS_LIST = Message(
    th="“{name}” ต้องเป็นรายการข้อความ",
    en="“{name}” must be a list of texts",
    hint_th='เขียนเป็น {name} = ["…", "…"]',
    hint_en='write {name} = ["…", "…"]',
)
SETTINGS_TABLE = Message(
    th="“{name}” ต้องเป็นตารางของกฎกับระดับ",
    en="“{name}” must be a table of rules and severities",
    hint_th='เขียนเป็น {name} = {{double-space = "error"}}',
    hint_en='write {name} = {{double-space = "error"}}',
)
SETTINGS_NO_FILE = Message(
    th="ไม่พบไฟล์ “{name}” ที่ไฟล์ตั้งค่าอ้างถึง",
    en="there is no file “{name}”, which the settings name",
    hint_th="วางไฟล์ไว้ข้างไฟล์ตั้งค่า หรือแก้ชื่อ",
    hint_en="put it beside the settings, or mend the name",
)
RULE_UNKNOWN = Message(
    th="ไม่มีกฎหรือกลุ่มกฎชื่อ “{name}”",
    en="there is no rule or family of rules “{name}”",
    hint_th="ใกล้เคียงที่สุดคือ {near}",
    hint_en="the nearest is {near}",
)
SEVERITY_UNKNOWN = Message(
    th="ไม่มีระดับ “{value}”",
    en="there is no severity “{value}”",
    hint_th="ใช้ error, warning หรือ hint",
    hint_en="use error, warning or hint",
)
EMPTY_FOLDER = Message(
    th="ไม่มีไฟล์ข้อมูลหรือไฟล์ Word ในโฟลเดอร์นี้",
    en="there is no data file or Word file in this folder",
    hint_th="ตรวจชื่อโฟลเดอร์ โฟลเดอร์ย่อยไม่ถูกอ่าน ไฟล์ข้อความต้องระบุชื่อไฟล์",
    hint_en="check the folder's name; folders within it are not read, and plain texts are named one by one",
)
