"""What is said about the columns of tables."""

from thaimemo.messages import Message

BROKEN = Message(
    th="คอลัมน์ที่ {column} ของตารางมีที่สำหรับข้อความเพียง {room} ซม. จึงต้องแยกข้อความ “{text}” ซึ่งกว้าง {width} ซม. ไว้คนละบรรทัด",
    en="column {column} of the table leaves {room} cm for text, so “{text}”, which takes {width} cm, is broken",
    hint_th="กำหนดคอลัมน์ให้กว้างขึ้น กำหนดความกว้างเป็นสัดส่วนแทนเซนติเมตร หรือลดจำนวนคอลัมน์",
    hint_en="make the column wider, give it a share instead of a fixed width, or have fewer columns",
)
BROKEN_ON_BASE = Message(
    th=(
        "ในไฟล์ Word ซึ่งใช้หน้ากระดาษของ {base} คอลัมน์ที่ {column} ของตารางมีที่สำหรับข้อความเพียง {room} ซม. "
        "จึงต้องแยกข้อความ “{text}” ซึ่งกว้าง {width} ซม. ไว้คนละบรรทัด"
    ),
    en=(
        "in the Word file, on the page of {base}, column {column} of the table leaves {room} cm for text, "
        "so “{text}”, which takes {width} cm, is broken"
    ),
    hint_th="ใช้ไฟล์ต้นแบบที่ขอบกระดาษแคบกว่านี้ กำหนดความกว้างของคอลัมน์เป็นสัดส่วน หรือลดจำนวนคอลัมน์",
    hint_en="take a style base with narrower margins, give the columns shares, or have fewer columns",
)
