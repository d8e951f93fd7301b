"""What is said about a file of an office's own words."""

from thaimemo.messages import Message

UNREADABLE = Message(
    th="อ่านไฟล์คำของหน่วยงาน {name} ไม่ได้: {detail}",
    en="the file of words {name} cannot be read: {detail}",
    hint_th="ตรวจชื่อไฟล์ที่ให้กับ --words และบันทึกเป็นข้อความ UTF-8",
    hint_en="check the file given with --words, and save it as UTF-8 text",
)
TOO_LARGE = Message(
    th="ไฟล์คำของหน่วยงาน {name} ใหญ่เกิน {most} ไบต์",
    en="the file of words {name} has more than {most} bytes",
    hint_th="ใส่เฉพาะคำและชื่อที่พจนานุกรมไม่มี บรรทัดละคำ",
    hint_en="list only words and names that a dictionary lacks, one a line",
)
TOO_LONG = Message(
    th="คำนี้ยาวเกิน {most} อักขระ",
    en="this word has more than {most} characters",
    hint_th="เขียนบรรทัดละหนึ่งคำหรือหนึ่งชื่อ",
    hint_en="write one word or name a line",
)
