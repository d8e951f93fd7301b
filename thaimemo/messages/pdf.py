"""What the PDF writer has to say."""

from thaimemo.messages import Message

TOO_MANY_CLUSTERS = Message(
    th="บันทึกฉบับนี้มีตัวอักษรพร้อมสระและวรรณยุกต์ที่แตกต่างกันมากกว่า {most} แบบ ซึ่งเกินกว่าที่ไฟล์ PDF จะรองรับได้",
    en="the memo has more than {most} different letters with their marks, more than a PDF font can hold",
    hint_th="ตรวจสอบว่าข้อมูลไม่ได้เป็นข้อความที่เสียหาย หรือแบ่งบันทึกออกเป็นหลายฉบับ",
    hint_en="check that the data is not damaged text, or split the memo into several",
)
NARROW_COLUMN = Message(
    th="คอลัมน์ที่ {column} ของตารางมีที่สำหรับข้อความเพียง {room} ซม. แคบเกินไปสำหรับ “{text}”",
    en="column {column} of the table leaves {room} cm for text, too little for “{text}”",
    hint_th="กำหนดคอลัมน์ให้กว้างขึ้น หรือลดจำนวนคอลัมน์",
    hint_en="make the column wider, or have fewer columns",
)
UNKNOWN_STANDARD = Message(
    th="ไม่รู้จักมาตรฐาน PDF “{name}”",
    en="the PDF standard “{name}” is not known",
    hint_th="ใช้ได้: {known}",
    hint_en="known standards: {known}",
)
NO_ATTACHMENTS = Message(
    th="ไฟล์ PDF มาตรฐาน “{standard}” แนบไฟล์อื่นไว้ภายในไม่ได้",
    en="a PDF of the standard “{standard}” cannot hold other files",
    hint_th="ใช้มาตรฐาน 3a เพื่อแนบไฟล์",
    hint_en="use the standard 3a to attach files",
)
SAME_NAME = Message(
    th="มีไฟล์แนบชื่อ “{name}” มากกว่าหนึ่งไฟล์",
    en="more than one attachment is called “{name}”",
    hint_th="ตั้งชื่อไฟล์แนบแต่ละไฟล์ให้ต่างกัน",
    hint_en="give each attachment a name of its own",
)
UNKNOWN_RELATIONSHIP = Message(
    th="ความสัมพันธ์ของไฟล์แนบ “{name}” เป็น “{value}” ไม่ได้",
    en="the relationship of the attachment “{name}” cannot be “{value}”",
    hint_th="ใช้ได้: {known}",
    hint_en="known relationships: {known}",
)
