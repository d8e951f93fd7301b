"""What is said about rendering and saving a memo."""

from thaimemo.messages import Message

UNKNOWN_FORMAT = Message(
    th="ไม่รู้จักรูปแบบไฟล์ “{name}”",
    en="the format “{name}” is not known",
    hint_th="ใช้ได้: {known}",
    hint_en="known formats: {known}",
)
NO_FOLDER = Message(
    th="ไม่มีโฟลเดอร์ {folder}",
    en="there is no folder {folder}",
    hint_th="สร้างโฟลเดอร์ก่อน แล้วบันทึกใหม่",
    hint_en="make the folder first, then save again",
)
CANNOT_WRITE = Message(
    th="เขียนไฟล์ {name} ไม่ได้: {detail}",
    en="the file {name} cannot be written: {detail}",
    hint_th="ปิดไฟล์นั้นหากเปิดอยู่ และตรวจสิทธิ์กับเนื้อที่ของโฟลเดอร์",
    hint_en="close the file if it is open; check the folder's rights and its free space",
)
BAD_DIGITS = Message(
    th="digits เป็น “{value}” ไม่ได้",
    en="digits cannot be “{value}”",
    hint_th="ใช้ thai หรือ arabic",
    hint_en="use thai or arabic",
)
BAD_EPOCH = Message(
    th="SOURCE_DATE_EPOCH เป็น “{value}” ไม่ได้",
    en="SOURCE_DATE_EPOCH cannot be “{value}”",
    hint_th="ต้องเป็นจำนวนวินาทีนับจาก 1 มกราคม ค.ศ. 1970",
    hint_en="it takes the seconds since 1 January 1970",
)
