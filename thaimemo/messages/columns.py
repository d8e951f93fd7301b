"""What is said about the columns of tables."""

from thaimemo.messages import Message

BROKEN = Message(
    th="คอลัมน์ที่ {column} ของตารางมีที่สำหรับข้อความเพียง {room} ซม. จึงต้องแยกข้อความ “{text}” ซึ่งกว้าง {width} ซม. ไว้คนละบรรทัด",
    en="column {column} of the table leaves {room} cm for text, so “{text}”, which takes {width} cm, is broken",
    hint_th="กำหนดคอลัมน์ให้กว้างขึ้น กำหนดความกว้างเป็นสัดส่วนแทนเซนติเมตร หรือลดจำนวนคอลัมน์",
    hint_en="make the column wider, give it a share instead of a fixed width, or have fewer columns",
)
