"""What is said about the data of a visit: files that cannot be read, syntax, keys and values."""

from thaimemo.messages import Message

# Files

NO_FILE = Message(
    th="ไม่พบไฟล์นี้",
    en="there is no such file",
    hint_th="ตรวจสอบชื่อไฟล์และโฟลเดอร์",
    hint_en="check the name and the folder",
)
IS_FOLDER = Message(
    th="ชื่อนี้เป็นโฟลเดอร์ ไม่ใช่ไฟล์",
    en="this is a folder, not a file",
    hint_th="ระบุไฟล์ข้อมูลที่อยู่ในโฟลเดอร์นั้น",
    hint_en="name the data file inside it",
)
NO_PERMISSION = Message(
    th="ไม่มีสิทธิ์อ่านไฟล์นี้",
    en="this file may not be read",
    hint_th="ขอสิทธิ์อ่านจากเจ้าของไฟล์ หรือคัดลอกไฟล์มาไว้ในโฟลเดอร์ของท่าน",
    hint_en="ask its owner for permission, or copy it into a folder of your own",
)
UNREADABLE = Message(
    th="อ่านไฟล์นี้ไม่ได้: {reason}",
    en="this file cannot be read: {reason}",
    hint_th="ตรวจสอบว่าไฟล์ยังอยู่และไม่ได้ถูกโปรแกรมอื่นใช้งาน",
    hint_en="check that it is still there and not in use by another program",
)
TOO_BIG = Message(
    th="ไฟล์ใหญ่เกินไป: {size} เมกะไบต์ รับได้ไม่เกิน {limit} เมกะไบต์",
    en="the file is too big: {size} MB; at most {limit} MB are read",
    hint_th="ไฟล์ข้อมูลมีแต่ข้อความ ภาพถ่ายให้อ้างชื่อไฟล์เท่านั้น",
    hint_en="data files hold text only; name photos by their file",
)
TOO_MANY_VALUES = Message(
    th="ข้อมูลมากเกินไป: รับได้ไม่เกิน {limit} ค่า รวมที่อ้างซ้ำด้วย * แล้ว",
    en="too much data: at most {limit} values are read, those repeated by * included",
    hint_th="แยกเป็นหลายไฟล์ ไฟล์ละหนึ่งการตรวจ และลดการอ้างซ้ำ",
    hint_en="split it into files of one visit each, and repeat less by *",
)
TOO_DEEP = Message(
    th="ข้อมูลซ้อนกันลึกเกินไป: รับได้ไม่เกิน {limit} ชั้น",
    en="the data is nested too deeply: at most {limit} levels are read",
    hint_th="ลดจำนวนชั้นของข้อย่อย",
    hint_en="use fewer levels",
)
EMPTY = Message(
    th="ไม่มีข้อมูล",
    en="there is no data here",
    hint_th="เริ่มจากแบบฟอร์มเปล่าด้วยคำสั่ง thaimemo new",
    hint_en="begin with an empty form: thaimemo new",
)
BINARY = Message(
    th="ไฟล์นี้เป็น{kind_th} ไม่ใช่ไฟล์ข้อความ",
    en="this is {kind_en}, not a text file",
    hint_th="จัดทำข้อมูลเป็นไฟล์ YAML หรือ JSON เริ่มจากคำสั่ง thaimemo new",
    hint_en="write the data as YAML or JSON; thaimemo new gives a form to fill in",
)
THAI_LEGACY_ENCODING = Message(
    th="ไฟล์นี้บันทึกด้วยรหัสอักขระไทยแบบเดิม (TIS-620 หรือ Windows-874) ไม่ใช่ UTF-8",
    en="this file is saved in the old Thai encoding (TIS-620, Windows-874), not in UTF-8",
    hint_th="บันทึกใหม่เป็น UTF-8: ใน Notepad เลือก บันทึกเป็น แล้วตั้งการเข้ารหัสเป็น UTF-8; "
    "ใน VS Code คลิกชื่อรหัสอักขระที่แถบล่าง เลือก Reopen with Encoding เป็น Thai (Windows 874) แล้ว Save with Encoding เป็น UTF-8",
    hint_en="save it as UTF-8: in Notepad, Save As, Encoding UTF-8; in VS Code, click the encoding in the "
    "status bar, Reopen with Encoding Thai (Windows 874), then Save with Encoding UTF-8",
)
NOT_UTF8 = Message(
    th="ไฟล์นี้ไม่ได้บันทึกเป็น {encoding}: ไบต์ {byte} อ่านเป็นตัวอักษรไม่ได้",
    en="this file is not saved as {encoding}: byte {byte} is no character",
    hint_th="บันทึกใหม่เป็น UTF-8: ใน Notepad เลือก บันทึกเป็น แล้วตั้งการเข้ารหัสเป็น UTF-8; "
    "ใน VS Code คลิกชื่อรหัสอักขระที่แถบล่าง แล้วเลือก Save with Encoding เป็น UTF-8",
    hint_en="save it as UTF-8: in Notepad, Save As, Encoding UTF-8; in VS Code, click the encoding in the "
    "status bar, Save with Encoding UTF-8",
)
UNKNOWN_FORMAT = Message(
    th="ไม่รู้จักรูปแบบข้อมูล “{format}”",
    en="unknown data format '{format}'",
    hint_th="ใช้ yaml หรือ json",
    hint_en="use yaml or json",
)

# Syntax

CONTROL_CHARACTER = Message(
    th="มีอักขระควบคุม {code} ซึ่งพิมพ์ไม่ได้",
    en="here is the control character {code}, which cannot be printed",
    hint_th="ลบอักขระนั้นออก มักติดมากับข้อความที่คัดลอกจากโปรแกรมอื่น",
    hint_en="delete it; it often comes with text copied from another program",
)
TAB_INDENT = Message(
    th="บรรทัดนี้ย่อหน้าด้วยแท็บ",
    en="this line is indented by a tab",
    hint_th="YAML ย่อหน้าด้วยช่องว่างเท่านั้น เปลี่ยนแท็บเป็นช่องว่างสองช่อง",
    hint_en="YAML is indented by spaces only; turn each tab into two spaces",
)
COLON_IN_VALUE = Message(
    th="เครื่องหมาย : อยู่ในที่ที่ไม่ควรมี หรือย่อหน้าไม่ตรงกัน",
    en="a ':' stands where none may be, or the indentation is uneven",
    hint_th="ถ้าข้อความมี : ตามด้วยช่องว่าง ให้ครอบข้อความด้วยเครื่องหมาย ' ' มิฉะนั้นให้จัดย่อหน้าให้ตรงกับบรรทัดก่อน",
    hint_en="put a text that holds ': ' in quotes, else align the line with the ones above",
)
COLON_MISSING = Message(
    th="ชื่อรายการก่อนบรรทัดนี้ไม่มีเครื่องหมาย :",
    en="a key before this line has no ':'",
    hint_th="เขียนเป็น ชื่อรายการ: ข้อความ และย่อหน้าบรรทัดต่อของข้อความให้ลึกกว่าชื่อรายการ",
    hint_en="write key: value, and indent the further lines of a text deeper than its key",
)
UNEVEN_INDENT = Message(
    th="ย่อหน้าของบรรทัดนี้ไม่ตรงกับบรรทัดก่อน หรือมีข้อความต่อท้ายเครื่องหมายคำพูด",
    en="this line is not aligned with those above, or text follows a closing quote",
    hint_th="จัดรายการชั้นเดียวกันให้ย่อหน้าเท่ากัน และใส่ - หน้าทุกข้อของรายการ",
    hint_en="indent keys of one level alike, and begin every item of a list with '-'",
)
DASH_MISPLACED = Message(
    th="เครื่องหมาย - ขึ้นต้นรายการอยู่ในที่ที่ไม่ควรมี",
    en="a list item's '-' stands where none may be",
    hint_th="ขึ้นบรรทัดใหม่ก่อน - ข้อแรก หรือครอบข้อความด้วยเครื่องหมาย ' '",
    hint_en="begin the list on a new line, or put the text in quotes",
)
BRACKET_OPEN = Message(
    th="วงเล็บ [ หรือ {{ ที่บรรทัด {opened} ไม่มีตัวปิด หรือขาดจุลภาคคั่น",
    en="the bracket opened in line {opened} is not closed, or a comma is missing",
    hint_th="ปิดด้วย ] หรือ }} และคั่นแต่ละข้อด้วย ,",
    hint_en="close it by ] or }}, and put a comma between the items",
)
QUOTE_OPEN = Message(
    th="เครื่องหมายคำพูดที่เปิดตรงนี้ไม่มีตัวปิด",
    en="the quote opened here is not closed",
    hint_th="ปิดข้อความด้วยเครื่องหมายเดียวกับที่เปิด",
    hint_en="close the text by the same mark",
)
SPECIAL_FIRST = Message(
    th="ข้อความขึ้นต้นด้วย {character} ซึ่งมีความหมายพิเศษใน YAML",
    en="a text begins with {character}, which means something else in YAML",
    hint_th="ครอบข้อความทั้งหมดด้วยเครื่องหมาย ' '",
    hint_en="put the whole text in single quotes",
)
BAD_ESCAPE = Message(
    th='เครื่องหมาย \\ ในข้อความที่ครอบด้วย " " มีความหมายพิเศษ และใช้กับอักษรที่ตามมาไม่ได้',
    en="a \\ in a double-quoted text means something else, and what follows it is not known",
    hint_th="เขียน \\\\ แทน \\ หรือครอบข้อความด้วยเครื่องหมาย ' ' แทน",
    hint_en="write \\\\ for \\, or in YAML use single quotes",
)
BLOCK_HEADER = Message(
    th="หลังเครื่องหมาย > หรือ | ต้องขึ้นบรรทัดใหม่",
    en="a '>' or '|' must be followed by a new line",
    hint_th="ขึ้นบรรทัดใหม่แล้วย่อหน้า หรือครอบข้อความด้วยเครื่องหมาย ' '",
    hint_en="go on in the next line, indented, or put the text in quotes",
)
SEVERAL_DOCUMENTS = Message(
    th="ไฟล์นี้มีข้อมูลมากกว่าหนึ่งชุด",
    en="here begins a second document",
    hint_th="แยกเป็นไฟล์ละหนึ่งชุด และลบบรรทัด --- ที่คั่น หรือจัดย่อหน้าให้ตรงกับบรรทัดแรก",
    hint_en="keep one document a file and delete the '---' between, or align the line with the first one",
)
NOT_YAML = Message(
    th="บรรทัดนี้ไม่ถูกต้องตามรูปแบบ YAML",
    en="this line is not valid YAML",
    hint_th="เขียนเป็น ชื่อรายการ: ข้อความ และครอบข้อความที่มีเครื่องหมายพิเศษด้วย ' '",
    hint_en="write key: value, and put texts with special characters in single quotes",
)
TAG = Message(
    th="ไม่รับป้ายชนิดข้อมูล {tag} ของ YAML",
    en="the YAML tag {tag} is not accepted",
    hint_th="ลบป้ายนั้นออก ถ้าข้อความขึ้นต้นด้วย ! ให้ครอบด้วยเครื่องหมาย ' '",
    hint_en="delete it; put a text that begins with ! in single quotes",
)
ALIAS_UNKNOWN = Message(
    th="อ้าง *{name} แต่ยังไม่มี &{name} ก่อนหน้า",
    en="*{name} repeats a value, but no &{name} stands before it",
    hint_th="ถ้าเป็นข้อความที่ขึ้นต้นด้วย * ให้ครอบด้วยเครื่องหมาย ' '",
    hint_en="put a text that begins with * in single quotes",
)
ALIAS_RECURSIVE = Message(
    th="ค่า &{name} อ้างถึงตัวเอง",
    en="the value &{name} contains itself",
    hint_th="ลบ *{name} ที่อยู่ภายใน",
    hint_en="delete the *{name} inside it",
)
JSON_VALUE = Message(
    th="ตรงนี้ต้องเป็นค่าของ JSON",
    en="a JSON value belongs here",
    hint_th='ครอบข้อความด้วยเครื่องหมาย " " และลบจุลภาคที่เกิน',
    hint_en="put text in double quotes, and delete a comma too many",
)
JSON_KEY = Message(
    th='ตรงนี้ต้องเป็นชื่อรายการในเครื่องหมาย " "',
    en="a key in double quotes belongs here",
    hint_th='ครอบชื่อรายการด้วย " " และลบจุลภาคหลังรายการสุดท้าย',
    hint_en="put the key in double quotes, and delete the comma after the last entry",
)
JSON_COMMA = Message(
    th="ขาดจุลภาค (,) หรือวงเล็บปิดก่อนตรงนี้",
    en="a comma or a closing bracket is missing before this",
    hint_th="คั่นแต่ละรายการด้วย , และปิดวงเล็บให้ครบ",
    hint_en="put a comma between entries, and close every bracket",
)
JSON_COLON = Message(
    th="ขาดเครื่องหมาย : หลังชื่อรายการ",
    en="the ':' after a key is missing",
    hint_th='เขียนเป็น "ชื่อรายการ": "ข้อความ"',
    hint_en='write "key": "value"',
)
JSON_LINE_BREAK = Message(
    th='ข้อความในเครื่องหมาย " " ขึ้นบรรทัดใหม่หรือมีแท็บไม่ได้',
    en="a text in double quotes may hold no line break and no tab",
    hint_th="เขียน \\n แทนการขึ้นบรรทัดใหม่ และ \\t แทนแท็บ",
    hint_en="write \\n for a line break and \\t for a tab",
)
JSON_EXTRA = Message(
    th="มีข้อความเกินมาหลังวงเล็บปิดสุดท้าย",
    en="there is more after the last closing bracket",
    hint_th="ลบส่วนที่เกิน หรือแยกเป็นไฟล์ละหนึ่งชุด",
    hint_en="delete it, or keep one document a file",
)
NOT_JSON = Message(
    th="ตรงนี้ไม่ถูกต้องตามรูปแบบ JSON",
    en="this is not valid JSON",
    hint_th="ตรวจสอบวงเล็บ จุลภาค และเครื่องหมายคำพูด",
    hint_en="check brackets, commas and quotes",
)

# Keys

NOT_A_FORM = Message(
    th="ข้อมูลต้องเป็นรายการแบบ ชื่อรายการ: ค่า",
    en="the data must be entries of the form key: value",
    hint_th="ชั้นบนสุดต้องมี memo: และ visit: เริ่มจากคำสั่ง thaimemo new",
    hint_en="the top level needs memo: and visit:; thaimemo new gives a form to fill in",
)
KEY_NOT_TEXT = Message(
    th="ชื่อรายการต้องเป็นข้อความ",
    en="a key must be text",
    hint_th="ใส่ชื่อรายการก่อนเครื่องหมาย : หากข้อความขึ้นต้นด้วย [ หรือ {{ ให้ครอบด้วยเครื่องหมาย ' '",
    hint_en="write a key before the ':'; put a text that begins with [ or {{ in single quotes",
)
DUPLICATE_KEY = Message(
    th="มี “{key}” ซ้ำกับบรรทัด {first}",
    en="'{key}' was given already in line {first}",
    hint_th="เหลือไว้เพียงรายการเดียว ถ้ามีหลายค่าให้เขียนเป็นรายการที่ขึ้นต้นด้วย -",
    hint_en="keep one; several values go in a list",
)
UNKNOWN_KEY = Message(
    th="ไม่รู้จักรายการ “{key}”",
    en="unknown key '{key}'",
    hint_th="รายการที่ใช้ได้: {known}",
    hint_en="known here: {known}",
)
UNKNOWN_KEY_NEAR = Message(
    th="ไม่รู้จักรายการ “{key}”",
    en="unknown key '{key}'",
    hint_th="หมายถึง “{nearest}” หรือไม่",
    hint_en="did you mean '{nearest}'?",
)
KEY_ELSEWHERE = Message(
    th="รายการ “{key}” ไม่อยู่ตรงนี้",
    en="'{key}' does not belong here",
    hint_th="ย้ายไปไว้ใต้ “{home}”",
    hint_en="move it under '{home}'",
)
KEY_ON_TOP = Message(
    th="รายการ “{key}” ไม่อยู่ตรงนี้",
    en="'{key}' does not belong here",
    hint_th="ย้ายไปไว้ชั้นบนสุด โดยไม่ย่อหน้า",
    hint_en="move it to the top level, without indentation",
)
KEY_TWICE = Message(
    th="“{key}” และ “{other}” เป็นรายการเดียวกัน ให้ไว้ทั้งสองชื่อไม่ได้",
    en="'{key}' and '{other}' are the same entry; both are given",
    hint_th="เหลือไว้เพียงชื่อเดียว",
    hint_en="keep one of them",
)
MISSING = Message(
    th="ขาด “{thai}” ({key})",
    en="'{key}' ({thai}) is missing",
    hint_th="เพิ่มบรรทัด {key}: หรือ {thai}:",
    hint_en="add {key}:",
)
BLANK = Message(
    th="“{thai}” ({key}) ยังว่างอยู่",
    en="'{key}' ({thai}) is empty",
    hint_th="กรอกข้อมูลในช่องนี้",
    hint_en="fill it in",
)
MORE = Message(
    th="ยังมีข้อผิดพลาดอีก {count} แห่ง",
    en="there are {count} more problems",
    hint_th="แก้ไขที่แจ้งไว้ก่อน แล้วตรวจใหม่",
    hint_en="mend those above first",
)

# Values

NOT_ENTRIES = Message(
    th="ตรงนี้ต้องเป็นกลุ่มรายการแบบ ชื่อรายการ: ค่า",
    en="entries of the form key: value belong here",
    hint_th="รายการที่ใช้ได้: {known}",
    hint_en="known here: {known}",
)
NOT_TEXT = Message(
    th="ตรงนี้ต้องเป็นข้อความ แต่พบ{found_th}",
    en="text belongs here, but this is {found_en}",
    hint_th="เขียนเป็นข้อความเดียว ถ้าเป็นตัวเลขหรือวันที่ให้ครอบด้วยเครื่องหมายคำพูด",
    hint_en="write one text; put numbers and dates in quotes",
)
BELOW_ZERO = Message(
    th="งบประมาณ “{text}” น้อยกว่าศูนย์",
    en="the budget “{text}” is below zero",
    hint_th="ตัดเครื่องหมายลบออก",
    hint_en="delete the minus sign",
)
NOT_ONE_OF = Message(
    th="“{value}” ใช้ตรงนี้ไม่ได้",
    en="'{value}' cannot be used here",
    hint_th="ใช้คำใดคำหนึ่ง: {choices}",
    hint_en="use one of: {choices}",
)
NOT_A_SPAN = Message(
    th="ช่วงวันที่ต้องมีทั้งวันเริ่มต้น (from) และวันสิ้นสุด (to) และไม่มีรายการอื่น",
    en="a span of dates needs from: and to:, and nothing else",
    hint_th="เขียนเป็น from: 16 มกราคม 2563 และ to: 18 มกราคม 2563 หรือ 16 - 18 มกราคม 2563",
    hint_en="write {{from: 16 มกราคม 2563, to: 18 มกราคม 2563}}, or 16 - 18 มกราคม 2563",
)
PLACE_WITHOUT_NAME = Message(
    th="สถานที่ต้องมีชื่อ (name) หรือจังหวัด (province) อย่างน้อยหนึ่งอย่าง",
    en="a place needs a name or a province",
    hint_th="เพิ่มชื่อหน่วยงานหรือสถานที่ หรือจังหวัด",
    hint_en="add name: or province:",
)
BAD_VALUE = Message(
    th="ค่านี้ใช้ไม่ได้",
    en="this value cannot be used",
    hint_th="ดูรูปแบบที่ใช้ได้ด้วยคำสั่ง thaimemo schema",
    hint_en="thaimemo schema shows what can",
)
