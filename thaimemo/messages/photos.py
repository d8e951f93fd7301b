"""What is said about photos."""

from thaimemo.messages import Message

NOT_FOUND = Message(
    th="ไม่พบไฟล์ภาพ {name}",
    en="there is no photo {name}",
    hint_th="ตรวจชื่อไฟล์ ภาพต้องอยู่ในโฟลเดอร์ {folder} หรือโฟลเดอร์ย่อย",
    hint_en="check its name; photos lie in {folder} or below",
)
OUTSIDE = Message(
    th="ไฟล์ภาพ {name} อยู่นอกโฟลเดอร์ที่อนุญาต",
    en="the photo {name} lies outside its folder",
    hint_th="วางภาพไว้ในโฟลเดอร์ {folder} หรือโฟลเดอร์ย่อย แล้วเขียนชื่อจากโฟลเดอร์นั้น",
    hint_en="put it into {folder} or below, and name it from there",
)
TOO_LARGE = Message(
    th="ไฟล์ภาพ {name} ใหญ่เกิน {limit} ล้านไบต์",
    en="the photo {name} has more than {limit} million bytes",
    hint_th="ย่อภาพก่อน ภาพในบันทึกกว้างไม่เกิน 16 ซม.",
    hint_en="make it smaller first: a photo in a memo is at most 16 cm wide",
)
TOO_MANY_PIXELS = Message(
    th="ภาพ {name} มีจำนวนจุดภาพมากกว่า {limit} ล้านจุด",
    en="the photo {name} has more than {limit} million pixels",
    hint_th="ย่อภาพก่อน ภาพในบันทึกแสดงได้ไม่เกิน 3 ล้านจุด",
    hint_en="make it smaller first: a memo shows no more than 3 million",
)
NOT_A_PHOTO = Message(
    th="{name} ไม่ใช่ภาพที่เปิดได้",
    en="{name} is no photo that can be read",
    hint_th="ใช้ไฟล์ JPEG หรือ PNG ที่ไม่เสียหาย",
    hint_en="use an undamaged JPEG or PNG file",
)
BROKEN = Message(
    th="ไฟล์ภาพ {name} เสียหายหรือไม่ครบ",
    en="the photo {name} is damaged or cut short",
    hint_th="คัดลอกภาพจากกล้องหรือโทรศัพท์ใหม่",
    hint_en="copy it again from the camera or phone",
)
HEIC = Message(
    th="{name} เป็นภาพ HEIC ซึ่งต้องมีส่วนเสริมจึงจะอ่านได้",
    en="{name} is a HEIC photo, which needs an extra package",
    hint_th="สั่ง pip install 'thaimemo[heic]' หรือบันทึกภาพเป็น JPEG",
    hint_en="pip install 'thaimemo[heic]', or save it as JPEG",
)
UNREADABLE = Message(
    th="อ่านไฟล์ภาพ {name} ไม่ได้: {detail}",
    en="the photo {name} cannot be read: {detail}",
    hint_th="ตรวจสิทธิ์ของไฟล์",
    hint_en="check your rights to the file",
)
