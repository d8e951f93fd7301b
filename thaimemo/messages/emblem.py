"""What thaimemo says about the emblem: files it cannot use, where the one used came from, and how to get one."""

from thaimemo.messages import Message

_OTHER_FILE_TH = "ใช้ไฟล์ SVG PNG JPEG EMF ไฟล์แบบอักษรที่มีตราครุฑ หรือไฟล์ Word (.docx, .dotx) ที่มีตราครุฑ"
_OTHER_FILE_EN = (
    "use an SVG, PNG, JPEG or EMF file, a font with the garuda, or a Word file (.docx, .dotx) that shows it"
)
_PLAIN_SVG_TH = "เปิดด้วยโปรแกรมวาดภาพแล้วบันทึกเป็น SVG แบบธรรมดา (Plain SVG) หรือ PNG"
_PLAIN_SVG_EN = "open it in a drawing program and save it as plain SVG or as PNG"
_SAVE_AGAIN_TH = "เปิดด้วยโปรแกรมที่สร้างไฟล์แล้วบันทึกใหม่เป็น SVG หรือ PNG"
_SAVE_AGAIN_EN = "open it in the program that made it and save it anew as SVG or PNG"

MISSING = Message(
    th="ไม่พบไฟล์ตราครุฑ",
    en="the emblem file does not exist",
    hint_th="ตรวจสอบชื่อไฟล์ หรือระบุ none หากใช้กระดาษที่พิมพ์ตราครุฑไว้แล้ว",
    hint_en="check its name, or say none for paper with the emblem already on it",
)
IS_A_FOLDER = Message(
    th="ที่ระบุไว้เป็นโฟลเดอร์ ไม่ใช่ไฟล์ตราครุฑ",
    en="this is a folder, not an emblem file",
    hint_th="ระบุไฟล์ที่อยู่ในโฟลเดอร์นี้",
    hint_en="name a file in it",
)
UNREADABLE = Message(
    th="อ่านไฟล์ตราครุฑไม่ได้: {reason}",
    en="the emblem file cannot be read: {reason}",
    hint_th="ตรวจสอบสิทธิ์การเข้าถึงไฟล์",
    hint_en="check the permissions of the file",
)
EMPTY_FILE = Message(
    th="ไฟล์ตราครุฑว่างเปล่า", en="the emblem file is empty", hint_th=_OTHER_FILE_TH, hint_en=_OTHER_FILE_EN
)
TOO_LARGE = Message(
    th="ไฟล์มีขนาดใหญ่เกิน {limit} เมกะไบต์",
    en="the file is larger than {limit} MB",
    hint_th="ลดขนาดภาพ หรือบันทึกเฉพาะตราครุฑเป็น SVG หรือ PNG",
    hint_en="make the picture smaller, or save the emblem alone as SVG or PNG",
)
UNKNOWN_KIND = Message(
    th="ไม่รู้จักไฟล์ชนิดนี้ว่าเป็นภาพ",
    en="this is no kind of picture thaimemo knows",
    hint_th=_OTHER_FILE_TH,
    hint_en=_OTHER_FILE_EN,
)
OLD_WORD = Message(
    th="เป็นไฟล์ Word รุ่นเก่า (.doc, .dot) หรือไฟล์ที่ใส่รหัสผ่าน ซึ่งนำภาพออกมาไม่ได้",
    en="this is an old Word file (.doc, .dot) or one with a password; the picture cannot be taken out",
    hint_th="เปิดด้วย Word แล้วบันทึกเป็น .docx โดยไม่ใส่รหัสผ่าน",
    hint_en="open it in Word and save it as .docx without a password",
)
PDF_FILE = Message(
    th="นำตราครุฑออกจากไฟล์ PDF ไม่ได้",
    en="the emblem cannot be taken from a PDF file",
    hint_th=_OTHER_FILE_TH,
    hint_en=_OTHER_FILE_EN,
)
COMPRESSED = Message(
    th="เป็นไฟล์บีบอัด (เช่น .svgz)",
    en="this is a compressed file (such as .svgz)",
    hint_th="บันทึกเป็น SVG แบบไม่บีบอัด",
    hint_en="save it as SVG without compression",
)
WMF_FILE = Message(
    th="ใช้ภาพชนิด WMF ไม่ได้",
    en="a WMF picture cannot be used",
    hint_th=_SAVE_AGAIN_TH,
    hint_en=_SAVE_AGAIN_EN,
)
BROKEN = Message(
    th="ไฟล์ตราครุฑเสียหาย อ่านเป็น {kind} ไม่ได้",
    en="the emblem file is damaged; it cannot be read as {kind}",
    hint_th=_SAVE_AGAIN_TH,
    hint_en=_SAVE_AGAIN_EN,
)
ODD_SHAPE = Message(
    th="ภาพกว้าง {ratio} เท่าของความสูง ไม่ใช่รูปร่างของตราครุฑ (ประมาณ 0.93)",
    en="the picture is {ratio} times as wide as high, which is not the shape of the garuda (about 0.93)",
    hint_th="ตัดภาพให้เหลือเฉพาะตราครุฑ",
    hint_en="crop it to the emblem alone",
)
BLANK = Message(
    th="ภาพว่างเปล่า ไม่มีส่วนที่เป็นสีดำ",
    en="the picture is blank; nothing in it is black",
    hint_th="ใช้ภาพตราครุฑสีดำบนพื้นขาวหรือพื้นโปร่งใส",
    hint_en="use a black emblem on white or on a transparent ground",
)
COARSE = Message(
    th="ภาพตราครุฑหยาบ สูงเพียง {height} จุดภาพ ขอบจะเป็นรอยหยักเมื่อพิมพ์",
    en="the emblem is coarse: only {height} pixels high, so its edges will look jagged in print",
    hint_th="ใช้ภาพที่สูงอย่างน้อย {least} จุดภาพ หรือไฟล์ SVG",
    hint_en="use a picture at least {least} pixels high, or an SVG file",
)
TOO_MANY_PIXELS = Message(
    th="ภาพใหญ่เกินไป ({width} × {height} จุดภาพ)",
    en="the picture is too large ({width} × {height} pixels)",
    hint_th="ลดขนาดภาพ ตราครุฑสูง 1.5 ซม. ใช้ภาพสูง 1,200 จุดภาพก็เพียงพอ",
    hint_en="make it smaller: 1,200 pixels are plenty for an emblem 1.5 cm high",
)
NO_GLYPH = Message(
    th="แบบอักษรนี้ไม่มีรูปตราครุฑ (glyph ชื่อ {glyph})",
    en="this font has no garuda (a glyph named {glyph})",
    hint_th="ใช้แบบอักษรแห่งชาติ TH Charm of AU",
    hint_en="use the national font TH Charm of AU",
)
TOO_COMPLEX = Message(
    th="ภาพซับซ้อนเกินไป มีส่วนของเส้นมากกว่า {limit} ส่วน",
    en="the drawing is too complex: more than {limit} pieces",
    hint_th="ลดจำนวนจุดของเส้นในโปรแกรมวาดภาพ หรือบันทึกเป็น PNG",
    hint_en="simplify its paths in a drawing program, or save it as PNG",
)
BAD_XML = Message(
    th="อ่าน SVG ไม่ได้: {reason}",
    en="this SVG cannot be read: {reason}",
    hint_th=_PLAIN_SVG_TH,
    hint_en=_PLAIN_SVG_EN,
)
ENTITIES = Message(
    th="SVG นี้ประกาศเอนทิตี (<!ENTITY>) ไว้ ซึ่งไม่ปลอดภัย",
    en="this SVG declares entities (<!ENTITY>), which is not safe",
    hint_th=_PLAIN_SVG_TH,
    hint_en=_PLAIN_SVG_EN,
)
ACTIVE = Message(
    th="SVG นี้มีสคริปต์หรือภาพเคลื่อนไหว ({what})",
    en="this SVG holds a script or an animation ({what})",
    hint_th=_PLAIN_SVG_TH,
    hint_en=_PLAIN_SVG_EN,
)
EXTERNAL = Message(
    th="SVG นี้อ้างถึงไฟล์อื่น ({what})",
    en="this SVG refers to another file ({what})",
    hint_th=_PLAIN_SVG_TH,
    hint_en=_PLAIN_SVG_EN,
)
NOT_ONLY_PATHS = Message(
    th="SVG นี้ใช้ <{what}> ซึ่งไม่ใช่เส้นที่เติมสี",
    en="this SVG uses <{what}>, which is not a filled path",
    hint_th="แปลงทุกส่วนเป็นเส้น (Object to Path) หรือบันทึกเป็น PNG",
    hint_en="turn everything into paths (Object to Path), or save it as PNG",
)
STROKES = Message(
    th="ภาพใน SVG เป็นลายเส้น (stroke) ไม่ใช่เส้นที่เติมสี (fill)",
    en="this SVG is drawn with strokes, not with filled paths",
    hint_th="แปลงลายเส้นเป็นเส้นที่เติมสี (Stroke to Path) หรือบันทึกเป็น PNG",
    hint_en="turn strokes into paths (Stroke to Path), or save it as PNG",
)
WHITE_OVER_BLACK = Message(
    th="SVG นี้ใช้รูปสีขาวทับบนรูปสีดำ",
    en="this SVG lays white shapes over black ones",
    hint_th="รวมเป็นเส้นเดียวด้วยคำสั่ง Difference ในโปรแกรมวาดภาพ หรือบันทึกเป็น PNG",
    hint_en="cut them out (Path > Difference) in a drawing program, or save it as PNG",
)
COLOURS = Message(
    th="SVG นี้ใช้หลายสี ({colours}) ตราครุฑในบันทึกข้อความเป็นสีดำสีเดียว",
    en="this SVG has several colours ({colours}); the emblem of a memo is black alone",
    hint_th="ใช้ตราครุฑสีดำ",
    hint_en="use a black emblem",
)
GRADIENT = Message(
    th="SVG นี้ใช้การไล่สีหรือลวดลาย ({what})",
    en="this SVG uses a gradient or pattern ({what})",
    hint_th="เติมด้วยสีดำสีเดียว หรือบันทึกเป็น PNG",
    hint_en="fill it with plain black, or save it as PNG",
)
CLIPPED = Message(
    th="SVG นี้ตัดหรือบังบางส่วนของภาพ ({what})",
    en="this SVG cuts or hides parts of the drawing ({what})",
    hint_th=_PLAIN_SVG_TH,
    hint_en=_PLAIN_SVG_EN,
)
BAD_VALUE = Message(
    th="มีเส้น การแปลงพิกัด หรือสีใน SVG ที่อ่านไม่ได้: {what}",
    en="a path, transform or colour of this SVG cannot be read: {what}",
    hint_th=_PLAIN_SVG_TH,
    hint_en=_PLAIN_SVG_EN,
)
NOT_WORD = Message(
    th="เป็นไฟล์ ZIP ที่ไม่ใช่เอกสาร Word",
    en="this is a ZIP file, but no Word document",
    hint_th=_OTHER_FILE_TH,
    hint_en=_OTHER_FILE_EN,
)
NO_PICTURE = Message(
    th="ไม่มีภาพที่มีรูปร่างอย่างตราครุฑในเอกสาร Word นี้",
    en="this Word document has no picture with the shape of the garuda",
    hint_th="คลิกขวาที่ตราครุฑใน Word เลือก บันทึกเป็นรูปภาพ แล้วใช้ไฟล์ที่ได้",
    hint_en="right-click the emblem in Word, choose Save as Picture, and use that file",
)
EMF_RECORDS = Message(
    th="ใช้ภาพ EMF นี้ไม่ได้: {what}",
    en="this EMF picture cannot be used: {what}",
    hint_th=_SAVE_AGAIN_TH,
    hint_en=_SAVE_AGAIN_EN,
)
NOT_FOUND = Message(
    th="ไม่พบตราครุฑ จึงพิมพ์กรอบว่างไว้แทน",
    en="no garuda emblem was found; a marked frame stands in its place",
    hint_th="เก็บตราครุฑของหน่วยงานไว้ด้วย thaimemo emblem ไฟล์ หรือติดตั้งแบบอักษรแห่งชาติ TH Charm of AU "
    "หรือระบุ --emblem none หากใช้กระดาษที่พิมพ์ตราครุฑไว้แล้ว",
    hint_en="keep your office's emblem with `thaimemo emblem FILE`, install the national font TH Charm of AU, "
    "or say --emblem none for paper with the emblem already on it",
)

USED = Message(th="ใช้", en="used")
PASSED_OVER = Message(th="มี แต่ไม่ได้ใช้ เพราะพบตราครุฑก่อนหน้านี้แล้ว", en="there, but not needed")
NOT_GIVEN = Message(th="ไม่ได้ระบุ", en="not given")
NOT_THERE = Message(th="ไม่พบ", en="not found")
BLANK_ON_PURPOSE = Message(th="เว้นว่างไว้ตามที่ระบุ (กระดาษพิมพ์ตราครุฑแล้ว)", en="left blank as told (pre-printed paper)")
FRAME_USED = Message(th="ใช้กรอบว่างที่เขียนว่า ตราครุฑ", en="a frame marked ตราครุฑ is used")

ARGUMENT = Message(th="ไฟล์ที่ระบุในคำสั่ง", en="named in the command")
ENVIRONMENT = Message(th="ตัวแปร THAIMEMO_EMBLEM", en="variable THAIMEMO_EMBLEM")
CONFIG = Message(th="ที่เก็บไว้ด้วย thaimemo emblem", en="kept with thaimemo emblem")
SYSTEM_FONT = Message(th="แบบอักษร TH Charm of AU ที่ติดตั้งในเครื่อง", en="installed font TH Charm of AU")
FRAME = Message(th="กรอบแทนตราครุฑ", en="frame instead of the emblem")
