"""What the Word writer says."""

from thaimemo.messages import Message

BAD_EPOCH = Message(
    th="ตัวแปรสภาพแวดล้อม SOURCE_DATE_EPOCH มีค่า {value!r} ซึ่งใช้เป็นวันเวลาไม่ได้",
    en="the environment variable SOURCE_DATE_EPOCH is {value!r}, which is no point in time",
    hint_th="กำหนดเป็นจำนวนวินาทีนับจาก 1 มกราคม ค.ศ. 1970 หรือยกเลิกตัวแปรนี้",
    hint_en="set it to the number of seconds since 1 January 1970, or unset it",
)
FONT_FORBIDS = Message(
    th="ฟอนต์ {name} ไม่อนุญาตให้ฝังในเอกสารที่แก้ไขได้",
    en="the font {name} does not allow to be embedded in a document that can be edited",
    hint_th="ใช้ฟอนต์ TH SarabunPSK ที่มากับ thaimemo หรือไม่ต้องฝังฟอนต์",
    hint_en="use the TH SarabunPSK that comes with thaimemo, or do not embed fonts",
)
BASE_NOT_WORD = Message(
    th="ไฟล์ต้นแบบรูปแบบไม่ใช่ไฟล์ Word (.docx หรือ .dotx) หรือไฟล์เสียหาย",
    en="the style base is no Word file (.docx or .dotx), or it is damaged",
    hint_th="เปิดไฟล์ด้วย Word แล้วบันทึกใหม่เป็นชนิด “เอกสาร Word (*.docx)”",
    hint_en="open it in Word and save it anew as “Word Document (*.docx)”",
)
BASE_OLD_WORD = Message(
    th="ไฟล์ต้นแบบรูปแบบเป็นไฟล์ Word รุ่นเก่า (.doc หรือ .dot)",
    en="the style base is a file of an old Word (.doc or .dot)",
    hint_th="เปิดไฟล์ด้วย Word แล้วบันทึกเป็นชนิด “เอกสาร Word (*.docx)”",
    hint_en="open it in Word and save it as “Word Document (*.docx)”",
)
BASE_ENCRYPTED = Message(
    th="ไฟล์ต้นแบบรูปแบบมีรหัสผ่าน",
    en="the style base is protected by a password",
    hint_th="เปิดไฟล์ด้วย Word ลบรหัสผ่านออก แล้วบันทึกใหม่",
    hint_en="open it in Word, remove the password, and save it again",
)
BASE_MACROS = Message(
    th="ไฟล์ต้นแบบรูปแบบมีแมโครหรือตัวควบคุม ActiveX ({name})",
    en="the style base holds macros or ActiveX controls ({name})",
    hint_th="บันทึกใหม่เป็นชนิด “เอกสาร Word (*.docx)” ซึ่งไม่มีแมโคร",
    hint_en="save it as “Word Document (*.docx)”, which holds none",
)
BASE_TOO_LARGE = Message(
    th="ไฟล์ต้นแบบรูปแบบใหญ่เกินไป (เกิน {limit} ล้านไบต์เมื่อคลายการบีบอัด หรือมีส่วนย่อยเกิน {parts} ส่วน)",
    en="the style base is too large (more than {limit} million bytes unpacked, or more than {parts} parts)",
    hint_th="ย่อรูปภาพในหัวกระดาษและท้ายกระดาษให้เล็กลง และลบเนื้อหาที่ไม่ใช้ออก",
    hint_en="make the pictures in its headers and footers smaller, and delete what is not needed",
)
BASE_TOO_MUCH_TEXT = Message(
    th="ไฟล์ต้นแบบรูปแบบมีข้อความและรูปแบบมากเกินไป (เกิน {limit} ล้านไบต์เมื่อคลายการบีบอัด)",
    en="the style base holds too much text and too many styles (more than {limit} million bytes unpacked)",
    hint_th="ลบเนื้อหาออก ให้เหลือเพียงหัวกระดาษ ท้ายกระดาษ และรูปแบบที่ใช้",
    hint_en="delete its text; only headers, footers and styles are used",
)
BASE_EXTERNAL = Message(
    th="ส่วน {part} ของไฟล์ต้นแบบรูปแบบดึงข้อมูลจากนอกไฟล์: {target}",
    en="the part {part} of the style base fetches something from outside the file: {target}",
    hint_th="แทรกรูปภาพลงในไฟล์โดยตรงแทนการเชื่อมโยง หรือลบการเชื่อมโยงนั้นออก",
    hint_en="put the picture itself into the file instead of a link, or remove the link",
)
BASE_NARROW = Message(
    th="หน้ากระดาษของไฟล์ต้นแบบรูปแบบมีที่สำหรับข้อความกว้างเพียง {width} ซม.",
    en="the page of the style base leaves only {width} cm for the text",
    hint_th="ตั้งค่าหน้ากระดาษให้มีที่สำหรับข้อความกว้างอย่างน้อย {least} ซม.",
    hint_en="set the page up so that the text is at least {least} cm wide",
)
