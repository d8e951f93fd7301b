"""What the PDF writer has to say."""

from thaimemo.messages import Message

TOO_MANY_CLUSTERS = Message(
    th="บันทึกฉบับนี้มีตัวอักษรพร้อมสระและวรรณยุกต์ที่แตกต่างกันมากกว่า {most} แบบ ซึ่งเกินกว่าที่ไฟล์ PDF จะรองรับได้",
    en="the memo has more than {most} different letters with their marks, more than a PDF font can hold",
    hint_th="ตรวจสอบว่าข้อมูลไม่ได้เป็นข้อความที่เสียหาย หรือแบ่งบันทึกออกเป็นหลายฉบับ",
    hint_en="check that the data is not damaged text, or split the memo into several",
)
