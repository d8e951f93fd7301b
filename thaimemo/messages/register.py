"""What is said about the register of directives: the workbook, its rows, and writing statuses back."""

from thaimemo.messages import Message

NEEDS_EXTRA = Message(
    th="ทะเบียนข้อสั่งการต้องใช้ openpyxl ซึ่งยังไม่ได้ติดตั้ง",
    en="the register needs openpyxl, which is not installed",
    hint_th="ติดตั้งด้วยคำสั่ง pip install 'thaimemo[excel]'",
    hint_en="pip install 'thaimemo[excel]'",
)
NO_FILES = Message(
    th="ไม่มีไฟล์ข้อมูล (.yaml .yml .json) ที่นี่",
    en="there are no data files (.yaml, .yml, .json) here",
    hint_th="ตรวจสอบชื่อโฟลเดอร์",
    hint_en="check the name of the folder",
)
TOO_MANY_ROWS = Message(
    th="ข้อสั่งการมีมากเกินไป: {count} ข้อ รับได้ไม่เกิน {limit} ข้อ",
    en="there are too many directives: {count}; at most {limit} go into one register",
    hint_th="แยกเป็นทะเบียนหลายไฟล์",
    hint_en="make several registers",
)
NO_REGISTER_FILE = Message(
    th="อ่านทะเบียนนี้ไม่ได้: {detail}",
    en="this register cannot be read: {detail}",
    hint_th="ตรวจสอบชื่อไฟล์ และปิดไฟล์ในโปรแกรมอื่น",
    hint_en="check its name, and close it in other programs",
)
NOT_A_WORKBOOK = Message(
    th="ไฟล์นี้ไม่ใช่สมุดงาน Excel (.xlsx) หรือชำรุด",
    en="this is no Excel workbook (.xlsx), or it is damaged",
    hint_th="เปิดใน Excel หรือ LibreOffice แล้วบันทึกเป็น .xlsx อีกครั้ง",
    hint_en="open it in Excel or LibreOffice and save it as .xlsx again",
)
TOO_BIG = Message(
    th="ไฟล์นี้ใหญ่เกินไป: รับได้ไม่เกิน {limit} เมกะไบต์",
    en="this file is too big: at most {limit} MB are read",
    hint_th="ใช้ทะเบียนที่ทำด้วย thaimemo register",
    hint_en="use the register that thaimemo register made",
)
NOT_A_REGISTER = Message(
    th="ไม่พบตารางทะเบียนข้อสั่งการในไฟล์นี้: ขาดหัวคอลัมน์ {names}",
    en="there is no register of directives in this file: the column titles {names} are missing",
    hint_th="ใช้ทะเบียนที่ทำด้วย thaimemo register และอย่าลบหรือเปลี่ยนชื่อคอลัมน์ รวมทั้งที่ซ่อนไว้",
    hint_en="use the register that thaimemo register made; keep the titles of all columns, the hidden ones too",
)
FOREIGN_ROW = Message(
    th="{cell}: แถวนี้มีสถานะ แต่ไม่ใช่แถวที่ทะเบียนทำไว้",
    en="{cell}: this row has a status, but is none that the register was made with",
    hint_th="เพิ่มข้อสั่งการในไฟล์ข้อมูล แล้วทำทะเบียนใหม่",
    hint_en="add directives to the data file, and make the register anew",
)
STATUS_FORMULA = Message(
    th="{cell}: สถานะเป็นสูตร",
    en="{cell}: the status is a formula",
    hint_th="พิมพ์เป็นข้อความ หรือวางเป็นค่า",
    hint_en="type text, or paste it as a value",
)
STATUS_UNFIT = Message(
    th="{cell}: สถานะ “{value}” ใช้ไม่ได้",
    en="{cell}: the status '{value}' cannot be used",
    hint_th="พิมพ์เป็นข้อความที่พิมพ์ออกได้",
    hint_en="type text that can be printed",
)
UNSAFE_FILE = Message(
    th="{cell}: ไฟล์ “{file}” ไม่ได้อยู่ในโฟลเดอร์ {folder}",
    en="{cell}: the file '{file}' does not lie in the folder {folder}",
    hint_th="ใช้ทะเบียนที่ทำด้วย thaimemo register และอย่าแก้คอลัมน์ที่ซ่อนไว้",
    hint_en="use the register that thaimemo register made; do not change its hidden columns",
)
NO_DATA_FILE = Message(
    th="{cell}: ไม่พบไฟล์ “{file}” ในโฟลเดอร์ {folder}",
    en="{cell}: there is no file '{file}' in the folder {folder}",
    hint_th="ระบุโฟลเดอร์เดียวกับที่ทำทะเบียน หรือทำทะเบียนใหม่",
    hint_en="name the folder the register was made of, or make the register anew",
)
DIRECTIVE_CHANGED = Message(
    th="{cell}: ข้อสั่งการข้อนี้ใน {file} ถูกแก้ไขหรือลบไปแล้วหลังทำทะเบียน จึงไม่เขียนสถานะ “{status}”",
    en="{cell}: this directive in {file} was changed or deleted after the register was made; "
    "the status '{status}' was not written",
    hint_th="ทำทะเบียนใหม่แล้วกรอกสถานะอีกครั้ง หรือข้ามแถวเช่นนี้ด้วย --skip-refused",
    hint_en="make the register anew and enter the status again, or leave such rows out by --skip-refused",
)
STATUS_CHANGED = Message(
    th="{cell}: สถานะใน {file} ถูกแก้เป็น “{current}” แล้วหลังทำทะเบียน จึงไม่เขียน “{status}”",
    en="{cell}: the status in {file} was changed to '{current}' after the register was made; "
    "'{status}' was not written",
    hint_th="ทำทะเบียนใหม่แล้วตรวจสอบว่าสถานะใดถูกต้อง หรือข้ามแถวเช่นนี้ด้วย --skip-refused",
    hint_en="make the register anew and see which is right, or leave such rows out by --skip-refused",
)
GIVEN_TWICE = Message(
    th="{cell}: ข้อสั่งการข้อนี้มีสองแถว และสถานะไม่ตรงกัน",
    en="{cell}: this directive stands in two rows with different statuses",
    hint_th="ลบแถวที่ซ้ำ",
    hint_en="delete one of the rows",
)
CANNOT_EDIT = Message(
    th="{cell}: เขียนสถานะ “{status}” ลงใน {file} โดยไม่เปลี่ยนส่วนอื่นไม่ได้",
    en="{cell}: the status '{status}' cannot be written into {file} without changing something else",
    hint_th="แก้ในไฟล์ที่บรรทัด {line} ด้วยตนเอง (เช่น ข้อสั่งการที่อ้างซ้ำด้วย *)",
    hint_en="write it at line {line} by hand (a directive repeated by *, for instance)",
)
FILE_CHANGED = Message(
    th="ไฟล์นี้ถูกแก้ไขระหว่างที่กำลังเขียนสถานะ จึงไม่ได้เขียนไฟล์ใดเลย",
    en="this file was changed while statuses were being written; no file was written",
    hint_th="สั่งอีกครั้ง",
    hint_en="run the command again",
)

# The command line

REGISTER = Message(
    th="ทำทะเบียนข้อสั่งการเป็นสมุดงาน Excel หรือเขียนสถานะจากทะเบียนกลับลงไฟล์ข้อมูล",
    en="Make the register of directives as an Excel workbook, or write its statuses back into the data files.",
)
OPTION_FILES = Message(th="ไฟล์ข้อมูล หรือโฟลเดอร์ของไฟล์ข้อมูล", en="data files, or folders of them")
OPTION_OUTPUT = Message(th="สมุดงานที่จะเขียน (.xlsx)", en="the workbook to write (.xlsx)")
OPTION_FROM = Message(th="ทะเบียนที่กรอกสถานะแล้ว", en="a register in which statuses were entered")
OPTION_UPDATE = Message(
    th="โฟลเดอร์ของไฟล์ข้อมูลที่จะเขียนสถานะลงไป", en="folder of the data files to write the statuses into"
)
OPTION_SKIP = Message(
    th="ข้ามแถวที่ข้อสั่งการถูกแก้ไขไปแล้ว และเขียนแถวอื่น",
    en="leave out rows whose directive was changed meanwhile, and write the others",
)
USAGE = Message(
    th="ใช้ register FILE... -o register.xlsx หรือ register --from register.xlsx --update DIR",
    en="use register FILE... -o register.xlsx, or register --from register.xlsx --update DIR",
)
NOT_XLSX = Message(th="{name}: ชื่อไฟล์ทะเบียนต้องลงท้ายด้วย .xlsx", en="{name}: a register's name ends in .xlsx")
EXISTS = Message(
    th="มีทะเบียน {name} อยู่แล้ว",
    en="the register {name} exists already",
    hint_th="เขียนสถานะที่กรอกไว้กลับลงไฟล์ก่อนด้วย --from และ --update แล้วเพิ่ม --force เพื่อเขียนทับ",
    hint_en="write the statuses entered there back first (--from, --update), then use --force to overwrite it",
)
UPDATED = Message(th="{name}: เขียนสถานะ {count} ข้อ", en="{name}: {count} statuses written")
NOTHING = Message(th="ไม่มีสถานะใหม่ในทะเบียน", en="there are no new statuses in the register")
