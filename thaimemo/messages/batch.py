"""What is said of many memos at once: lists and their headings, running, the manifest, merging."""

from thaimemo.messages import Message

# Lists

NEEDS_EXTRA = Message(
    th="ยังไม่ได้ติดตั้งส่วนเสริมสำหรับ {what}",
    en="the extra for {what} is not installed",
    hint_th="ติดตั้งด้วยคำสั่ง pip install 'thaimemo[{extra}]'",
    hint_en="pip install 'thaimemo[{extra}]'",
)
NOT_A_LIST = Message(
    th="ไฟล์นี้ไม่ใช่รายการที่รู้จัก",
    en="this is no list of a known kind",
    hint_th="ใช้โฟลเดอร์ของไฟล์ YAML/JSON หรือไฟล์ {known} ส่วนไฟล์ข้อมูลเดี่ยวใช้คำสั่ง thaimemo render",
    hint_en="give a folder of YAML/JSON files or a {known} file; for a single data file use thaimemo render",
)
EMPTY_FOLDER = Message(
    th="ในโฟลเดอร์นี้ไม่มีไฟล์ข้อมูล ({known})",
    en="there is no data file in this folder ({known})",
    hint_th="ตรวจชื่อโฟลเดอร์ ไฟล์ในโฟลเดอร์ย่อยจะไม่ถูกอ่าน",
    hint_en="check the folder's name; files in folders within it are not read",
)
WORKBOOK_OLD = Message(
    th="ไฟล์นี้เป็น Excel แบบเดิม (.xls) หรือมีรหัสผ่าน",
    en="this is an old Excel file (.xls), or it is protected by a password",
    hint_th="เปิดใน Excel แล้วบันทึกเป็น Excel Workbook (.xlsx) โดยไม่ใส่รหัสผ่าน",
    hint_en="open it in Excel and save it as Excel Workbook (.xlsx), without a password",
)
WORKBOOK_BROKEN = Message(
    th="อ่านสมุดงาน Excel นี้ไม่ได้: {detail}",
    en="this Excel workbook cannot be read: {detail}",
    hint_th="เปิดใน Excel แล้วบันทึกใหม่เป็น .xlsx",
    hint_en="open it in Excel and save it again as .xlsx",
)
WORKBOOK_TOO_BIG = Message(
    th="สมุดงานใหญ่เกินไป: มีส่วนที่ใหญ่ถึง {size} เมกะไบต์",
    en="the workbook is too big: one part of it has {size} MB",
    hint_th="แยกเป็นหลายสมุดงาน หรือบันทึกเป็น CSV",
    hint_en="split it, or save it as CSV",
)
NO_VISITS = Message(
    th="ไม่มีแผ่นงานของภารกิจ",
    en="there is no sheet of visits",
    hint_th="ตั้งชื่อแผ่นงานเป็นชื่อใดชื่อหนึ่ง: {known} หรือเริ่มจากคำสั่ง thaimemo new list.xlsx",
    hint_en="name one {known}, or begin with thaimemo new list.xlsx",
)
STRANGE_SHEET = Message(
    th="ไม่รู้ว่าแผ่นงาน “{name}” เก็บข้อมูลใด",
    en="what the sheet “{name}” holds is not known",
    hint_th="ตั้งชื่อตามข้อมูล เช่น ข้อสั่งการ ผลการตรวจ {known} หรือซ่อนแผ่นงานที่ไม่ต้องการให้อ่าน",
    hint_en="name it after what it holds (ข้อสั่งการ, ผลการตรวจ, {known}), or hide it and it is not read",
)
NO_HEADINGS = Message(
    th="ไม่พบแถวหัวตารางใน {rows} แถวแรก",
    en="no row of headings was found among the first {rows}",
    hint_th="ใช้ชื่อรายการของแบบฟอร์มเป็นหัวตาราง เช่น เรื่อง เรียน ส่วนราชการ วันที่ตรวจ หรือเริ่มจากคำสั่ง thaimemo new list.xlsx",
    hint_en="head the columns with the names of the form (เรื่อง, memo.agency …), or begin with thaimemo new list.xlsx",
)
HEADING_MISSING = Message(
    th="ไม่มีคอลัมน์ “{thai}” ({path})",
    en="there is no column for {path} ({thai})",
    hint_th="เพิ่มคอลัมน์ชื่อ {path} หรือ {thai}",
    hint_en="add a column {path}",
)
HEADING_UNKNOWN = Message(
    th="ไม่รู้จักหัวตาราง “{heading}”",
    en="unknown heading “{heading}”",
    hint_th="ใช้ชื่อรายการของแบบฟอร์ม (ดูได้จาก thaimemo schema) คอลัมน์ที่ไม่ต้องการพิมพ์ให้ใช้หัวตาราง หมายเหตุ",
    hint_en="use the names of the form (thaimemo schema shows them); a column that is not printed is headed หมายเหตุ",
)
HEADING_NEAR = Message(
    th="ไม่รู้จักหัวตาราง “{heading}”",
    en="unknown heading “{heading}”",
    hint_th="หมายถึง “{nearest}” หรือไม่",
    hint_en="did you mean “{nearest}”?",
)
HEADING_AMBIGUOUS = Message(
    th="หัวตาราง “{heading}” หมายถึงได้หลายรายการ: {choices}",
    en="the heading “{heading}” may mean several things: {choices}",
    hint_th="เขียนชื่อเต็มชื่อใดชื่อหนึ่งเป็นหัวตาราง",
    hint_en="write one of these as the heading",
)
HEADING_TOO_LONG = Message(
    th="หัวตารางยาวเกิน {limit} อักขระ: “{heading}”",
    en="the heading has more than {limit} characters: “{heading}”",
    hint_th="ใช้ชื่อรายการสั้น ๆ และย้ายคำอธิบายไปไว้ในหมายเหตุของเซลล์",
    hint_en="use the name alone, and put explanations into a comment of the cell",
)
HEADING_TWICE = Message(
    th="คอลัมน์ “{heading}” ซ้ำกับคอลัมน์ “{first}” ({path})",
    en="the columns “{heading}” and “{first}” give the same value ({path})",
    hint_th="เหลือไว้คอลัมน์เดียว หรือใส่เลขลำดับ เช่น ผู้เข้าร่วม 1 ผู้เข้าร่วม 2",
    hint_en="keep one, or number them: ผู้เข้าร่วม 1, ผู้เข้าร่วม 2",
)
NO_KEY = Message(
    th="ไม่มีคอลัมน์รหัสที่เชื่อมแผ่นงานเข้าด้วยกัน",
    en="there is no key column that joins the sheets",
    hint_th="เพิ่มคอลัมน์ รหัส ทั้งในแผ่นงานภารกิจและแผ่นงานนี้",
    hint_en="add a column รหัส (or key) to the sheet of visits and to this one",
)
KEY_TWICE = Message(
    th="รหัส “{key}” ใช้แล้วในแถวที่ {first}",
    en="the key “{key}” is that of row {first} already",
    hint_th="ให้แต่ละภารกิจมีรหัสของตนเอง",
    hint_en="give each visit a key of its own",
)
NO_SUCH_KEY = Message(
    th="ไม่มีภารกิจรหัส “{key}” ({count} แถวไม่ได้พิมพ์)",
    en="no visit has the key “{key}” ({count} rows are printed nowhere)",
    hint_th="ตรวจรหัสให้ตรงกับแผ่นงานภารกิจ",
    hint_en="compare the key with the sheet of visits",
)
TOO_MANY_JOINED = Message(
    th="มีแถวที่ใช้รหัสนี้ {count} แถว รับได้ไม่เกิน {limit} แถว",
    en="{count} rows have this key; at most {limit} can be one memo's",
    hint_th="ตรวจว่ารหัสไม่ซ้ำกันหลายภารกิจ",
    hint_en="check that several visits do not share it",
)
CELL_ERROR = Message(
    th="เซลล์นี้มีข้อผิดพลาดของ Excel: {code}",
    en="this cell holds an error of Excel: {code}",
    hint_th="แก้สูตร หรือพิมพ์ค่าลงไปแทน",
    hint_en="mend the formula, or type the value",
)
FORMULA_WITHOUT_VALUE = Message(
    th="สูตรในเซลล์นี้ยังไม่มีผลลัพธ์บันทึกไว้",
    en="the formula in this cell has no saved result",
    hint_th="เปิดสมุดงานใน Excel แล้วบันทึกหนึ่งครั้ง หรือพิมพ์ค่าลงไปแทน",
    hint_en="open the workbook in Excel and save it once, or type the value",
)
LISTS_DIFFER = Message(
    th="เซลล์นี้มี {count} รายการ แต่คอลัมน์ “{other}” มี {others} รายการ",
    en="{count} values stand here, but {others} in the column “{other}”",
    hint_th="ให้จำนวนบรรทัดเท่ากัน รายการที่ไม่มีข้อมูลให้เว้นบรรทัดว่างไว้",
    hint_en="write as many lines in both; leave a blank line where there is nothing to say",
)
CSV_ENCODING = Message(
    th="อ่านรหัสอักขระของไฟล์ CSV นี้ไม่ได้ (ไม่ใช่ UTF-8 และไม่ใช่ Windows-874)",
    en="the encoding of this CSV file is neither UTF-8 nor Windows-874",
    hint_th="ใน Excel เลือก บันทึกเป็น แล้วเลือกชนิด CSV UTF-8",
    hint_en="in Excel choose Save As, CSV UTF-8",
)
CSV_BROKEN = Message(
    th="ไฟล์ CSV ผิดรูปแบบ: {detail}",
    en="the CSV file is malformed: {detail}",
    hint_th="ตรวจเครื่องหมายคำพูดของแถวนี้",
    hint_en="check the quotation marks of this row",
)

# Names

NAME_TEMPLATE = Message(
    th="แม่แบบชื่อไฟล์ผิดรูปแบบ: {detail}",
    en="the template of names is malformed: {detail}",
    hint_th="เขียนเช่น {{{{ memo.number | filename }}}}-{{{{ visit.places[0].province }}}}",
    hint_en="write for example {{{{ memo.number | filename }}}}-{{{{ visit.places[0].province }}}}",
)
NAME_FAILED = Message(
    th="ตั้งชื่อไฟล์ของแถวนี้ไม่ได้: {detail}",
    en="no file name can be made of this row: {detail}",
    hint_th="กรอกข้อมูลที่ใช้ในชื่อไฟล์ หรือเปลี่ยน --name",
    hint_en="fill in what the name is made of, or change --name",
)

# Running

UNEXPECTED = Message(
    th="เกิดข้อผิดพลาดที่ไม่คาดคิด: {detail}",
    en="something unexpected went wrong: {detail}",
    hint_th="ลองทำแถวนี้ใหม่ หากยังเกิดขึ้นโปรดแจ้งผู้พัฒนาพร้อมข้อมูลของแถว",
    hint_en="try this row again; if it stays, report it with the row's data",
)
CRASHED = Message(
    th="โปรแกรมหยุดทำงานกลางคันขณะทำแถวนี้",
    en="the process that made this row ended in the middle of it",
    hint_th="ตรวจภาพถ่ายและหน่วยความจำของเครื่อง แถวอื่นทำต่อแล้ว",
    hint_en="look at its photos and at the computer's memory; the other rows went on",
)
TOO_LONG = Message(
    th="ใช้เวลาเกิน {seconds} วินาที จึงหยุดทำแถวนี้",
    en="it took more than {seconds} seconds and was stopped",
    hint_th="ตรวจว่าแม่แบบไม่วนซ้ำไม่รู้จบและข้อมูลไม่ยาวผิดปกติ หรือให้เวลามากขึ้นด้วย --seconds (0: ไม่จำกัด)",
    hint_en="look for a loop without end in the template, or very long data; --seconds gives more time (0: no limit)",
)
OTHER_VERSION = Message(
    th="เครื่องที่ช่วยทำงานใช้ thaimemo รุ่น {there} แต่เครื่องนี้ใช้รุ่น {here}",
    en="the worker has thaimemo {there}, this computer has {here}",
    hint_th="ติดตั้งรุ่นเดียวกันทุกเครื่อง",
    hint_en="install the same version everywhere",
)
FOLDER_BUSY = Message(
    th="มีชุดงานอื่นกำลังเขียน {name} อยู่",
    en="another batch is writing {name}",
    hint_th="รอให้เสร็จ หรือใช้โฟลเดอร์อื่น",
    hint_en="wait for it, or use another folder",
)
BAD_ADDRESS = Message(
    th="ใช้ที่อยู่ {url} ไม่ได้: {detail}",
    en="the address {url} cannot be used: {detail}",
    hint_th="ตรวจที่อยู่ และติดตั้งแพ็กเกจที่ fsspec ต้องใช้สำหรับที่อยู่ชนิดนี้ เช่น s3fs",
    hint_en="check it, and install the package that fsspec needs for its kind, such as s3fs",
)
EXECUTOR_BROKE = Message(
    th="ส่วนที่ทำงานให้ (executor) หยุดไปกลางคัน",
    en="the executor that did the work is gone",
    hint_th="ตรวจเครื่องที่ช่วยทำงาน แล้วสั่งซ้ำด้วย --resume งานที่เสร็จแล้วไม่ต้องทำใหม่",
    hint_en="look after the workers, then go on with --resume; what is done is not done again",
)
MERGE_WITHOUT_PDF = Message(
    th="--merge รวมเฉพาะ PDF แต่ --format ไม่มี pdf",
    en="--merge joins PDFs, but --format has no pdf",
    hint_th="เพิ่ม pdf ใน --format",
    hint_en="add pdf to --format",
)
MERGE_FOLDER = Message(
    th="เขียนไฟล์รวม {name} ไม่ได้: ไม่มีโฟลเดอร์นี้ในเครื่อง",
    en="the merged file {name} cannot be written: its folder is not on this computer",
    hint_th="ระบุไฟล์ในโฟลเดอร์ที่มีอยู่",
    hint_en="name a file in a folder that exists",
)
MERGE_UNREADABLE = Message(
    th="รวมไฟล์ {name} ไม่ได้: {detail}",
    en="{name} cannot be merged: {detail}",
    hint_th="สั่งซ้ำด้วย --resume เพื่อทำไฟล์ที่หายหรือเสียใหม่",
    hint_en="run again with --resume, which makes missing and damaged files anew",
)
NO_CLUSTER = Message(
    th="ติดต่อ Dask ที่ {address} ไม่ได้: {detail}",
    en="there is no Dask scheduler at {address}: {detail}",
    hint_th="ตรวจที่อยู่ และเริ่มด้วย dask scheduler กับ dask worker",
    hint_en="check the address; start one with dask scheduler and dask worker",
)
NO_CLUSTER_WORKERS = Message(
    th="Dask ที่ {address} ยังไม่มีเครื่องช่วยทำงาน",
    en="the Dask scheduler at {address} has no workers",
    hint_th="เริ่มด้วยคำสั่ง dask worker {address}",
    hint_en="start some: dask worker {address}",
)

# The command

BAD_JOBS = Message(th="--jobs {word}: ใช้ auto หรือจำนวนเต็มตั้งแต่ 1", en="--jobs {word}: auto, or a whole number from 1")
SUMMARY = Message(
    th="เสร็จ {done} ฉบับ ข้าม {skipped} ฉบับ ผิดพลาด {failed} แถว (รายละเอียดใน {manifest})",
    en="made {done}, skipped {skipped}, failed {failed} (see {manifest})",
)
STOPPED = Message(
    th="หยุดก่อนครบทุกแถว สั่งซ้ำด้วย --resume เพื่อทำต่อ", en="stopped before all rows were done; go on with --resume"
)
MEMOS = Message(th="บันทึก", en="memos")
PER_SECOND = Message(th="{rate} ฉบับ/วินาที", en="{rate}/s")
CHECK_AS_TEXT = Message(
    th="รายการ ({name}) ตรวจได้เฉพาะ --format text และไม่ใช้ --fix",
    en="lists ({name}) are checked with --format text only, and without --fix",
)
ROWS_CHECKED = Message(
    th="{name}: ตรวจ {rows} แถว ใช้ไม่ได้ {bad} แถว ข้อสังเกต {findings} ข้อ",
    en="{name}: {rows} rows, {bad} of them unusable, {findings} findings",
)
