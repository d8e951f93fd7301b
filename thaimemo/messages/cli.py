"""What the command line says of itself and of what it did."""

from thaimemo.messages import Message

APP = Message(
    th="ทำบันทึกข้อความราชการจากข้อมูลการตรวจราชการ เป็นไฟล์ Word และ PDF",
    en="Make official Thai memos (บันทึกข้อความ) of a visit's data, as Word and as PDF.",
)
LANG = Message(th="ภาษาของข้อความ: th หรือ en", en="language of messages: th or en")
VERSION = Message(th="แสดงรุ่นของโปรแกรม", en="show the version")
RENDER = Message(th="ทำบันทึกข้อความจากไฟล์ข้อมูล เป็น Word และ PDF", en="Render memos from data files, as Word and as PDF.")
CHECK = Message(
    th="ตรวจข้อมูล แม่แบบ และภาษาราชการ โดยไม่เขียนไฟล์ใดหากไม่สั่ง --fix",
    en="Check data, template and formal Thai; writes nothing without --fix.",
)
NEW = Message(th="สร้างไฟล์ข้อมูลพร้อมคำอธิบายให้กรอก", en="Write a commented data file to fill in.")
SCHEMA = Message(th="แสดง JSON Schema ของข้อมูล", en="Print the JSON Schema of the data.")
TEMPLATES = Message(th="แสดงรายชื่อแม่แบบ หรือคัดลอกออกมาแก้ไข", en="List the templates, or copy one out to change it.")
LAYOUT = Message(
    th="แสดงระยะทั้งหมดบนหน้ากระดาษเป็น TOML สำหรับแก้ไขแล้วใช้กับ --layout",
    en="Print every measure of the page as TOML, to change and give with --layout.",
)
FONTS = Message(th="แสดงว่าใช้ไฟล์แบบอักษรใด เพราะเหตุใด", en="Tell which font files are used, and why.")
EMBLEM = Message(
    th="แสดงว่าใช้ตราครุฑจากที่ใด เพราะเหตุใด หรือเก็บไฟล์ตราไว้ใช้ตลอดไป",
    en="Tell which emblem is used and why, or keep a file as the emblem for good.",
)
OPTION_FILES = Message(th="ไฟล์ข้อมูล YAML หรือ JSON", en="data files, YAML or JSON")
OPTION_OUTPUT = Message(
    th="โฟลเดอร์ปลายทาง (ถ้าไม่ระบุ: ข้างไฟล์ข้อมูล)", en="folder to write to (default: beside the data file)"
)
OPTION_FORMAT = Message(th="รูปแบบไฟล์ คั่นด้วยจุลภาค", en="formats, separated by commas")
OPTION_TEMPLATE = Message(th="ชื่อแม่แบบ หรือไฟล์แม่แบบ", en="a template's name or file")
OPTION_TEMPLATES = Message(
    th="โฟลเดอร์แม่แบบของหน่วยงาน ค้นก่อนแม่แบบที่มากับโปรแกรม",
    en="a folder of templates, looked through before the bundled ones",
)
OPTION_DIGITS = Message(th="เลขไทย (thai) หรือเลขอารบิก (arabic)", en="digits: thai or arabic")
OPTION_EMBLEM = Message(
    th="ไฟล์ตราครุฑ หรือ none สำหรับกระดาษที่พิมพ์ตราไว้แล้ว", en="an emblem file, or none for pre-printed paper"
)
OPTION_FONT = Message(th="โฟลเดอร์ที่มีแบบอักษร TH SarabunPSK", en="a folder with TH SarabunPSK")
OPTION_LAYOUT = Message(th="ไฟล์ TOML ที่เปลี่ยนระยะบนหน้ากระดาษ", en="a TOML file that changes measures of the page")
OPTION_SET = Message(
    th="ตัวเลือกของแม่แบบ เช่น directives=table หรือ photos=4", en="an option of the template: directives=table, photos=4"
)
OPTION_PHOTOS = Message(
    th="โฟลเดอร์ของภาพถ่าย (ถ้าไม่ระบุ: โฟลเดอร์ของไฟล์ข้อมูล)", en="folder of the photos (default: the data's)"
)
OPTION_WORDS = Message(
    th="ไฟล์คำและชื่อของหน่วยงานที่ห้ามตัดท้ายบรรทัด บรรทัดละคำ",
    en="a file of an office's words and names that no line end may cut, one a line",
)
OPTION_GLOSSARY = Message(
    th="ไฟล์คำย่อของหน่วยงาน ใช้กับ --set abbreviations=full",
    en="a file of an office's abbreviations, for --set abbreviations=full",
)
NOT_SET = Message(th="--set {word}: ต้องเขียนเป็น ชื่อ=ค่า", en="--set {word}: write NAME=VALUE")
OPTION_PDF = Message(
    th="มาตรฐานของ PDF: 2a (จดหมายเหตุและการเข้าถึง) 2b 3a (แนบไฟล์ได้) หรือ plain",
    en="kind of PDF: 2a (archive, accessible), 2b, 3a (may carry files) or plain",
)
OPTION_ATTACH = Message(
    th="แนบใน PDF แบบ 3a: data (ข้อมูลเป็น JSON) docx คั่นด้วยจุลภาค",
    en="put into a 3a PDF: data (as JSON), docx; separated by commas",
)
OPTION_SIGNATURE_FIELD = Message(
    th="เว้นช่องลายเซ็นดิจิทัลไว้ที่ชื่อผู้ลงนามใน PDF", en="leave a field for a digital signature at the signer's name in the PDF"
)
OPTION_EMBED_FONTS = Message(th="ฝังแบบอักษรในไฟล์ Word", en="put the fonts into the Word file")
OPTION_STYLE_BASE = Message(
    th="ไฟล์ Word ของหน่วยงานที่ใช้รูปแบบ หัวกระดาษ และท้ายกระดาษ",
    en="an office's Word file, for its styles, headers and footers",
)
SIGN = Message(th="ลงลายมือชื่อดิจิทัลใน PDF ด้วยไฟล์ PKCS#12", en="Sign a PDF with a PKCS#12 file (.p12, .pfx).")
OPTION_SIGN_FILE = Message(th="ไฟล์ PDF ที่จะลงนาม", en="the PDF to sign")
OPTION_P12 = Message(th="ไฟล์ใบรับรอง .p12 หรือ .pfx", en="the certificate, .p12 or .pfx")
OPTION_SIGN_OUTPUT = Message(
    th="ไฟล์ที่ลงนามแล้ว (ถ้าไม่ระบุ: ชื่อเดิมต่อท้ายด้วย -signed)", en="the signed file (default: the name with -signed)"
)
OPTION_REASON = Message(th="เหตุผลที่ลงนาม", en="reason for signing")
NO_PASSWORD = Message(
    th="ใบรับรองมีรหัสผ่าน แต่ไม่มีผู้กรอก",
    en="the certificate has a password, and nobody is there to type it",
    hint_th="ใส่รหัสผ่านในตัวแปรสภาพแวดล้อม {name}",
    hint_en="put it into the environment variable {name}",
)
PASSWORD = Message(th="รหัสผ่านของใบรับรอง", en="password of the certificate")
OPTION_COPY = Message(th="คัดลอกแม่แบบชื่อนี้", en="copy the template of this name")
OPTION_COPY_TO = Message(th="โฟลเดอร์ที่คัดลอกไป (ถ้าไม่ระบุ: โฟลเดอร์นี้)", en="folder to copy to (default: this one)")
OPTION_NEW_FILE = Message(th="ไฟล์ที่จะสร้าง", en="the file to write")
OPTION_FORCE = Message(th="เขียนทับไฟล์เดิม", en="overwrite the file if it exists")
OPTION_EMBLEM_FILE = Message(
    th="ไฟล์ตรา (SVG, PNG, ไฟล์แบบอักษร หรือไฟล์ Word) ที่จะเก็บไว้ใช้",
    en="an emblem file (SVG, PNG, a font or a Word file) to keep",
)
OPTION_FORGET = Message(th="เลิกใช้ไฟล์ตราที่เก็บไว้", en="forget the file kept")
BATCH = Message(
    th="ทำบันทึกหลายฉบับจาก Excel, CSV, JSON Lines หรือโฟลเดอร์ของไฟล์ข้อมูล",
    en="Make many memos from Excel, CSV, JSON Lines or a folder of data files.",
)
OPTION_SOURCE = Message(
    th="ไฟล์ .xlsx .csv .jsonl หรือโฟลเดอร์ของไฟล์ YAML/JSON",
    en="a .xlsx, .csv or .jsonl file, or a folder of YAML/JSON files",
)
OPTION_TARGET = Message(
    th="โฟลเดอร์ปลายทาง หรือที่อยู่ เช่น s3://ถัง/โฟลเดอร์", en="folder to write to, or an address such as s3://bucket/folder"
)
OPTION_NAME = Message(
    th="แม่แบบชื่อไฟล์ เช่น '{{ memo.number | filename }}-{{ visit.places[0].province }}' (ถ้าไม่ระบุ: รหัสหรือลำดับของแถว)",
    en="template of file names: '{{ memo.number | filename }}-{{ visit.places[0].province }}' (default: key or number)",
)
OPTION_JOBS = Message(th="จำนวนงานที่ทำพร้อมกัน (auto: เท่าจำนวนแกนของเครื่อง)", en="how many at a time (auto: one a core)")
OPTION_RESUME = Message(
    th="ข้ามฉบับที่ทำเสร็จแล้วและไม่มีอะไรเปลี่ยน", en="skip what is done and has not changed, as manifest.csv tells"
)
OPTION_FAIL_FAST = Message(th="หยุดเมื่อพบแถวแรกที่ผิด", en="stop at the first bad row")
OPTION_MEMO_SECONDS = Message(
    th="เวลาที่บันทึกหนึ่งฉบับใช้ได้ (วินาที) ฉบับที่ใช้เวลานานกว่านั้นนับเป็นแถวที่ผิด (0: ไม่จำกัด)",
    en="seconds a memo may take; one that takes longer is a bad row (0: no limit)",
)
OPTION_MERGE = Message(th="รวม PDF ทุกฉบับเป็นไฟล์เดียวที่มีสารบัญ", en="one PDF of all memos, with bookmarks")
OPTION_DASK = Message(th="ทำงานบนคลัสเตอร์ Dask ที่ที่อยู่นี้", en="run on the Dask cluster of this scheduler")
USAGE = Message(
    th="ใช้คำสั่งไม่ถูกต้อง: {detail} (ดูวิธีใช้ด้วย thaimemo --help)",
    en="wrong usage: {detail} (see thaimemo --help)",
)
WARNING = Message(th="คำเตือน", en="warning")
LEFT_OUT = Message(
    th="หมายเหตุ: แม่แบบ {template} ไม่พิมพ์สิ่งที่กรอกไว้ดังนี้: {names}",
    en="note: the template {template} does not print what is filled in as {names}",
)
NOTHING_FOUND = Message(th="{name}: ไม่พบสิ่งที่ต้องแก้", en="{name}: nothing to mend")
COUNTED = Message(
    th="{name}: ผิด {errors} ควรแก้ {warnings} ข้อสังเกต {hints}",
    en="{name}: errors {errors}, warnings {warnings}, hints {hints}",
)
FIXED = Message(
    th="{name}: แก้แล้ว {count} แห่ง ไฟล์เดิมเก็บไว้ที่ {backup}",
    en="{name}: mended in {count} places; the file as it was is {backup}",
)
OPTION_CHECK_FILES = Message(
    th="ไฟล์ข้อมูล ไฟล์ Word (.docx) หรือไฟล์ข้อความ", en="data files, Word files (.docx) or plain text"
)
OPTION_CHECK_FORMAT = Message(th="รูปแบบผลลัพธ์", en="how findings are printed")
OPTION_FIX = Message(
    th="แก้ข้อที่แก้ได้โดยไม่ต้องตัดสินใจ แสดงสิ่งที่เปลี่ยน และเก็บไฟล์เดิมไว้",
    en="mend what needs no thought, show the changes, keep a backup",
)
OPTION_STRICT = Message(th="ถือว่าคำเตือนเป็นข้อผิดพลาด", en="exit with 1 on warnings too")
OPTION_SETTINGS = Message(
    th="ไฟล์ TOML ที่มีตาราง [check] (ถ้าไม่ระบุ: thaimemo.toml ในโฟลเดอร์นี้ ถ้ามี)",
    en="a TOML file with a table [check] (default: thaimemo.toml here, if any)",
)
NO_FILES = Message(th="ระบุไฟล์ที่จะตรวจ", en="name the files to check")
SERVE = Message(
    th="เปิดบริการทำบันทึกข้อความผ่าน HTTP พร้อมหน้าเว็บให้กรอก", en="Make memos over HTTP, with a page to write them in."
)
OPTION_HOST = Message(th="เลขที่อยู่ที่รับคำขอ", en="address to listen on")
OPTION_PORT = Message(th="พอร์ต", en="port")
OPTION_KEYS = Message(th="ไฟล์กุญแจ API บรรทัดละ ชื่อ:ค่าแฮช", en="file of API keys, a line each: name:hash")
OPTION_NEW_KEY = Message(th="สร้างกุญแจใหม่แล้วแสดง", en="make a key, print it and end")
OPTION_WORKERS = Message(th="จำนวนโพรเซส (ถ้าไม่ระบุ: เท่าจำนวนแกน)", en="worker processes (default: one a core)")
OPTION_SECONDS = Message(th="เวลาที่คำขอหนึ่งใช้ได้ (วินาที)", en="seconds a request may take")
OPTION_PAGES = Message(th="จำนวนหน้าสูงสุดของบันทึก", en="most pages of a memo")
OPTION_BODY = Message(th="ขนาดคำขอสูงสุด (ไบต์)", en="largest request, in bytes")
OPTION_WAITING = Message(th="จำนวนคำขอสูงสุดในขณะเดียวกัน", en="most requests at once")
RULE_OFF = Message(th="ปิดอยู่", en="off")
OPTION_RULES = Message(th="แสดงกฎทั้งหมด", en="list all rules")
GOOD = Message(th="{name}: ใช้ได้", en="{name}: good")
EMPTY_NAME = Message(th="ชื่อไฟล์หรือโฟลเดอร์ว่างเปล่า", en="the name of a file or folder is empty")
NEW_SUFFIX = Message(
    th="{name}: ใช้ชื่อไฟล์ที่ลงท้ายด้วย .yaml หรือ .xlsx", en="{name}: use a file name that ends in .yaml or .xlsx"
)
BAD_KEY_NAME = Message(th="--new-key: ใช้ชื่อที่ไม่ว่างและไม่มีเครื่องหมาย #", en="--new-key: give it a name, without #")
FORGET_OR_KEEP = Message(th="ใช้ --forget หรือชื่อไฟล์ อย่างใดอย่างหนึ่ง", en="either --forget or a file, not both")
NO_DATA_FOLDER = Message(
    th="ไม่มีโฟลเดอร์ {name}",
    en="there is no folder {name}",
    hint_th="ตรวจชื่อโฟลเดอร์ที่ให้กับ --update",
    hint_en="check the folder given with --update",
)
REFUSED = Message(
    th="ระบบปฏิบัติการไม่อนุญาต: {detail}",
    en="the system refuses: {detail}",
    hint_th="ตรวจชื่อ สิทธิ์ และเนื้อที่ว่าง",
    hint_en="check the name, your rights and the free space",
)
NOT_WRITTEN_OUT = Message(
    th="ส่งผลลัพธ์ออกไม่ได้: {detail}",
    en="the result cannot be written out: {detail}",
    hint_th="ตรวจปลายทางของผลลัพธ์และเนื้อที่ว่าง",
    hint_en="check where it goes, and the free space there",
)
NAME_NOT_TEXT = Message(
    th="ชื่อนี้ไม่ใช่ข้อความ UTF-8: {name}",
    en="this name is no UTF-8 text: {name}",
    hint_th="เปลี่ยนชื่อไฟล์หรือโฟลเดอร์ หากเป็นชื่อภาษาไทย ให้ตั้งตัวแปรสภาพแวดล้อม PYTHONUTF8=1",
    hint_en="rename the file or folder; if it is Thai, set the environment variable PYTHONUTF8=1",
)
NO_THAI_NAMES = Message(
    th="ระบบนี้ใช้ชื่อไฟล์ภาษาไทยไม่ได้ (รหัสอักขระ {encoding})",
    en="this system cannot have Thai file names (its encoding is {encoding})",
    hint_th="ตั้งตัวแปรสภาพแวดล้อม PYTHONUTF8=1 หรือใช้ locale แบบ UTF-8",
    hint_en="set the environment variable PYTHONUTF8=1, or use a UTF-8 locale",
)
EXISTS = Message(
    th="มีไฟล์ {name} อยู่แล้ว",
    en="the file {name} exists already",
    hint_th="ใช้ชื่ออื่น หรือเพิ่ม --force เพื่อเขียนทับ",
    hint_en="use another name, or --force to overwrite it",
)
WRITTEN = Message(th="เขียน {name} แล้ว", en="wrote {name}")
CANNOT_MAKE_FOLDER = Message(
    th="สร้างโฟลเดอร์ {name} ไม่ได้: {detail}",
    en="the folder {name} cannot be made: {detail}",
    hint_th="ตรวจชื่อและสิทธิ์ของโฟลเดอร์",
    hint_en="check its name and your rights",
)
SAME_OUTPUT = Message(
    th="{first} และ {second} จะเขียนลงไฟล์เดียวกัน คือ {name}",
    en="{first} and {second} would both be written to {name}",
    hint_th="เปลี่ยนชื่อไฟล์ข้อมูล หรือใช้ -o ต่างกัน",
    hint_en="rename one of them, or give each its own -o",
)
FORMAT_CHOICE = Message(
    th="ไม่รู้จักรูปแบบไฟล์ “{name}” (ใช้ได้: {known})", en="the format “{name}” is not known (known: {known})"
)
KEPT = Message(th="เก็บตราไว้ที่ {name} แล้ว", en="kept the emblem as {name}")
FORGOTTEN = Message(th="เลิกใช้ตราที่เก็บไว้แล้ว", en="the kept emblem is forgotten")
NOTHING_TO_FORGET = Message(th="ไม่มีตราที่เก็บไว้", en="no emblem was kept")
EDITOR = Message(
    th="# เปิดด้วยโปรแกรมที่รู้จัก JSON Schema ได้ โดยสั่ง thaimemo schema > visit.schema.json",
    en="# for completion in an editor: thaimemo schema > visit.schema.json",
)

# What the parser of the command line says in English, as patterns, and the same in Thai.
USAGE_IN_THAI = (
    (r"Missing argument '(.+?)'\.?", r"ขาด \1"),
    (r"Missing option '(.+?)'\.?", r"ขาดตัวเลือก \1"),
    (r"No such option:? '?(--?[\w-]+)'?\.?( Did you mean .*)?", r"ไม่มีตัวเลือก \1"),
    (r"No such command '(.+?)'\.?( Did you mean .*)?", r"ไม่มีคำสั่ง \1"),
    (r"Option '(.+?)' requires an argument\.?", r"ตัวเลือก \1 ต้องมีค่าตามหลัง"),
    (r"Got unexpected extra arguments? \((.+)\)", r"มีคำเกินมา: \1"),
    (r"Option '(.+?)' does not take a value\.?", r"ตัวเลือก \1 ไม่รับค่า"),
    (r"Invalid value for '(.+?)': (.+)", r"\1: \2"),
    (r"Input should be greater than or equal to (\S+)", r"ต้องไม่น้อยกว่า \1"),
    (r"Input should be less than or equal to (\S+)", r"ต้องไม่เกิน \1"),
    (r"Input should be a valid integer.*", r"ต้องเป็นจำนวนเต็ม"),
    (r"Input should be a valid number.*", r"ต้องเป็นตัวเลข"),
)
