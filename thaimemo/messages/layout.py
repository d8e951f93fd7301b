"""What is said about layout sheets."""

from thaimemo.messages import Message

UNKNOWN_ROW = Message(
    th="แผ่นกำหนดหน้ากระดาษไม่มีรายการ {name}",
    en="the layout sheet has no row {name}",
    hint_th="รายการที่ใกล้เคียง: {near}",
    hint_en="nearest known: {near}",
)
NOT_A_LENGTH = Message(
    th="{name} เป็น “{value}” ไม่ได้",
    en="{name} cannot be “{value}”",
    hint_th="เขียนตัวเลขพร้อมหน่วย เช่น “3 cm” “25 mm” หรือ “16 pt”",
    hint_en="write a number with its unit: “3 cm”, “25 mm” or “16 pt”",
)
NOT_A_COUNT = Message(
    th="{name} เป็น “{value}” ไม่ได้",
    en="{name} cannot be “{value}”",
    hint_th="เขียนจำนวนเต็มตั้งแต่ 0 ถึง 20",
    hint_en="write a whole number from 0 to 20",
)
NOT_A_CHOICE = Message(
    th="{name} เป็น “{value}” ไม่ได้",
    en="{name} cannot be “{value}”",
    hint_th="ใช้ได้: {allowed}",
    hint_en="it takes: {allowed}",
)
OUT_OF_RANGE = Message(
    th="{name} เป็น {value} ไม่ได้ เพราะเกินขอบเขต",
    en="{name} cannot be {value}: that is out of range",
    hint_th="ใช้ได้ตั้งแต่ {least} ถึง {most}",
    hint_en="from {least} to {most}",
)
NO_ROOM = Message(
    th="ระยะที่กำหนดเหลือที่ให้ข้อความเพียง {width} × {height} ซม.",
    en="these measures leave only {width} × {height} cm for the text",
    hint_th="ลดขอบกระดาษ ให้เหลืออย่างน้อย 8 × 8 ซม.",
    hint_en="reduce the margins, so that at least 8 × 8 cm are left",
)
NOT_TOML = Message(
    th="ไฟล์กำหนดหน้ากระดาษไม่เป็น TOML ที่ถูกต้อง: {detail}",
    en="the layout file is not valid TOML: {detail}",
    hint_th='เขียนบรรทัดละรายการ เช่น left_margin = "3 cm"',
    hint_en='write one row a line, such as left_margin = "3 cm"',
)
UNREADABLE = Message(
    th="อ่านไฟล์กำหนดหน้ากระดาษ {name} ไม่ได้: {detail}",
    en="the layout file {name} cannot be read: {detail}",
    hint_th="ตรวจชื่อไฟล์ที่ให้กับ --layout",
    hint_en="check the file given with --layout",
)
