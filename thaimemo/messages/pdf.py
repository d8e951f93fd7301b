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
SIGNING_PACKAGE = Message(
    th="ยังไม่ได้ติดตั้งโปรแกรมสำหรับลงลายมือชื่ออิเล็กทรอนิกส์ (pyHanko)",
    en="the package that signs, pyHanko, is not installed",
    hint_th="ติดตั้งด้วยคำสั่ง pip install 'thaimemo[sign]'",
    hint_en="install it: pip install 'thaimemo[sign]'",
)
UNREADABLE_KEY = Message(
    th="อ่านไฟล์ใบรับรองไม่ได้: {detail}",
    en="the certificate file cannot be read: {detail}",
    hint_th="ตรวจสอบชื่อไฟล์และสิทธิ์การเข้าถึง",
    hint_en="check its name and its permissions",
)
NOT_PKCS12 = Message(
    th="ไฟล์นี้ไม่ใช่ใบรับรองแบบ PKCS#12",
    en="this is not a PKCS#12 file",
    hint_th="ใช้ไฟล์นามสกุล .p12 หรือ .pfx ที่ได้รับจากผู้ออกใบรับรอง",
    hint_en="use the .p12 or .pfx file that came from whoever issued the certificate",
)
WRONG_PASSWORD = Message(
    th="รหัสผ่านของไฟล์ใบรับรองไม่ถูกต้อง",
    en="the password of the certificate file is wrong",
    hint_th="ตรวจสอบรหัสผ่าน ตัวพิมพ์ใหญ่และตัวพิมพ์เล็ก และแป้นพิมพ์ไทยหรืออังกฤษ",
    hint_en="check the password, its capitals, and whether the keyboard is set to Thai",
)
OLD_PROTECTION = Message(
    th="ไฟล์ใบรับรองเข้ารหัสด้วยวิธีที่เลิกใช้แล้ว: {detail}",
    en="the certificate file is protected in a way that is no longer in use: {detail}",
    hint_th="ส่งออกใบรับรองใหม่โดยเลือกการเข้ารหัสแบบ AES",
    hint_en="export the certificate again with AES encryption",
)
NO_KEY = Message(
    th="ไฟล์ใบรับรองไม่มีกุญแจส่วนตัว จึงใช้ลงลายมือชื่อไม่ได้",
    en="the certificate file holds no private key, so nothing can be signed with it",
    hint_th="ส่งออกใบรับรองใหม่โดยเลือกให้รวมกุญแจส่วนตัวไว้ด้วย",
    hint_en="export the certificate again together with its private key",
)
NO_CERTIFICATE = Message(
    th="ไฟล์นี้มีกุญแจส่วนตัว แต่ไม่มีใบรับรองของกุญแจนั้น",
    en="the file holds a private key without the certificate that belongs to it",
    hint_th="ส่งออกใบรับรองพร้อมกุญแจส่วนตัวใหม่",
    hint_en="export the certificate again together with its private key",
)
EXPIRED = Message(
    th="ใบรับรองของ {owner} หมดอายุแล้วเมื่อ {day}",
    en="the certificate of {owner} expired on {day}",
    hint_th="ขอใบรับรองฉบับใหม่จากผู้ออกใบรับรอง",
    hint_en="get a new certificate from whoever issued it",
)
NOT_YET_VALID = Message(
    th="ใบรับรองของ {owner} ยังใช้ไม่ได้จนกว่าจะถึง {day}",
    en="the certificate of {owner} is not valid before {day}",
    hint_th="รอให้ถึงวันดังกล่าว หรือตรวจสอบวันที่ของเครื่องคอมพิวเตอร์",
    hint_en="wait for that day, or check the date of this computer",
)
NOT_A_PDF = Message(
    th="ข้อมูลที่จะลงลายมือชื่อไม่ใช่ไฟล์ PDF ที่สมบูรณ์: {detail}",
    en="what is to be signed is not a whole PDF file: {detail}",
    hint_th="สร้างไฟล์ PDF ใหม่แล้วลงลายมือชื่ออีกครั้ง",
    hint_en="make the PDF again and sign that",
)
NO_FIELD = Message(
    th="ไฟล์ PDF ไม่มีช่องลงลายมือชื่อที่ยังว่างอยู่",
    en="the PDF has no signature field that is still empty",
    hint_th="สร้างไฟล์ PDF โดยให้มีช่องลงลายมือชื่อ (--signature-field หรือ signature_field=True)",
    hint_en="make the PDF with a signature field (--signature-field, or signature_field=True)",
)
CANNOT_SIGN = Message(
    th="ลงลายมือชื่อด้วยใบรับรองนี้ไม่ได้: {detail}",
    en="this certificate cannot sign: {detail}",
    hint_th="ใช้ใบรับรองที่มีกุญแจแบบ RSA หรือ ECDSA",
    hint_en="use a certificate with an RSA or ECDSA key",
)
