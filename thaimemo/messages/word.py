"""What the Word writer says."""

from thaimemo.messages import Message

BAD_EPOCH = Message(
    th="ตัวแปรสภาพแวดล้อม SOURCE_DATE_EPOCH มีค่า {value!r} ซึ่งใช้เป็นวันเวลาไม่ได้",
    en="the environment variable SOURCE_DATE_EPOCH is {value!r}, which is no point in time",
    hint_th="กำหนดเป็นจำนวนวินาทีนับจาก 1 มกราคม ค.ศ. 1970 หรือยกเลิกตัวแปรนี้",
    hint_en="set it to the number of seconds since 1 January 1970, or unset it",
)
