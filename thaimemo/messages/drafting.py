"""What is said about drafting: posts that cannot be read, and what a clerk should look at in the draft."""

from thaimemo.messages import Message

EMPTY = Message(
    th="ข่าวนี้ไม่มีข้อความ",
    en="this post has no text",
    hint_th="ตรวจสอบว่าเลือกไฟล์ถูกต้อง และบันทึกข้อความของข่าวไว้ในไฟล์แล้ว",
    hint_en="check that this is the right file, and that the text was saved in it",
)
NOT_THAI = Message(
    th="ข้อความนี้ไม่ใช่ภาษาไทย",
    en="this text is not in Thai",
    hint_th="ใช้ข่าวภาษาไทย หรือกรอกข้อมูลเองโดยเริ่มจากคำสั่ง thaimemo new",
    hint_en="use a post in Thai, or fill in a form: thaimemo new",
)
TOO_LONG = Message(
    th="ข้อความยาวเกินไป: {size} ตัวอักษร รับได้ไม่เกิน {limit} ตัวอักษร",
    en="the text is too long: {size} characters; at most {limit} are read",
    hint_th="แยกเป็นไฟล์ละหนึ่งข่าว",
    hint_en="put each post into a file of its own",
)
TOO_BIG = Message(
    th="ไฟล์ใหญ่เกินไป: {size} เมกะไบต์ รับได้ไม่เกิน {limit} เมกะไบต์",
    en="the file is too big: {size} MB; at most {limit} MB are read",
    hint_th="คัดลอกเฉพาะเนื้อข่าวมาบันทึกเป็นไฟล์ .txt",
    hint_en="copy the post alone into a .txt file",
)
TOO_MANY_LINES = Message(
    th="ข้อความมีบรรทัดมากเกินไป: รับได้ไม่เกิน {limit} บรรทัด",
    en="the text has too many lines: at most {limit} are read",
    hint_th="แยกเป็นไฟล์ละหนึ่งข่าว และลบบรรทัดว่าง",
    hint_en="put each post into a file of its own, and delete blank lines",
)
NO_POST = Message(
    th="ไฟล์นี้เป็น{kind_th} ซึ่งอ่านเป็นข่าวไม่ได้",
    en="this is {kind_en}, which cannot be read as a post",
    hint_th="ใช้ไฟล์ข้อความ (.txt) หน้าเว็บที่บันทึกไว้ (.html) หรือไฟล์ Word (.docx) โดยคัดลอกข้อความมาบันทึกใหม่ก็ได้",
    hint_en="use a text file (.txt), a saved web page (.html) or a Word file (.docx); the text may be copied into one",
)
NO_ARTICLE = Message(
    th="ไม่พบเนื้อข่าวในหน้าเว็บนี้",
    en="there is no article in this web page",
    hint_th="คัดลอกเนื้อข่าวจากเบราว์เซอร์มาบันทึกเป็นไฟล์ .txt",
    hint_en="copy the article from the browser into a .txt file",
)
BOMB = Message(
    th="หน้าเว็บนี้ซับซ้อนเกินไป: รับได้ไม่เกิน {count} องค์ประกอบ ซ้อนกันไม่เกิน {depth} ชั้น",
    en="this web page is too complex: at most {count} elements, nested {depth} deep, are read",
    hint_th="คัดลอกเนื้อข่าวจากเบราว์เซอร์มาบันทึกเป็นไฟล์ .txt",
    hint_en="copy the article from the browser into a .txt file",
)
NEEDS_EXTRA = Message(
    th="การอ่านหน้าเว็บต้องใช้แพ็กเกจ {package} ซึ่งยังไม่ได้ติดตั้ง",
    en="reading web pages needs the package {package}, which is not installed",
    hint_th="ติดตั้งด้วยคำสั่ง pip install 'thaimemo[draft]' หรือบันทึกเนื้อข่าวเป็นไฟล์ .txt",
    hint_en="pip install 'thaimemo[draft]', or save the article as a .txt file",
)

# The file

HEAD = Message(
    th="ร่างข้อมูลจากข่าว {name}: ทุกค่ามีหมายเหตุว่ามาจากคำใดในข่าว (บรรทัด:คอลัมน์ “ข้อความ”)",
    en="Drafted from the post {name}: each value says from which words it was taken (line:column “words”).",
)
HEAD_CHECK = Message(
    th="ค่าที่มีคำว่า ตรวจสอบ กำกับ คือค่าที่ไม่แน่ใจหรือไม่มีในข่าว ต้องตรวจหรือเติมก่อนทำบันทึก",
    en="Values marked ตรวจสอบ are uncertain or not in the post; check or complete them first.",
)
UNPLACED = Message(
    th="ข้อความของข่าวที่ยังไม่ได้อยู่ในรายการใด ไม่พิมพ์ลงในบันทึก",
    en="What the post says and no entry holds; it is not printed.",
)
CHECKED = Message(
    th="ข้อสังเกตเรื่องภาษาของข่าว (คงตัวสะกดตามข่าวไว้ทั้งหมด)",
    en="Findings on the language of the post, whose spelling is kept",
)

# What to look at

FROM_TITLE = Message(th="ใช้หัวข้อข่าว ปรับเป็นชื่อเรื่องของบันทึก", en="the post's title; make it the subject of a memo")
NO_SUBJECT = Message(th="ไม่พบหัวข้อข่าว เติมชื่อเรื่อง", en="no title was found; write the subject")
AGENCY = Message(th="ข่าวใช้ชื่อนี้ เขียนชื่อส่วนราชการเต็ม", en="the name in the post; write the agency in full")
NO_AGENCY = Message(th="ข่าวไม่ได้ระบุ เติมชื่อส่วนราชการ", en="not in the post; write the agency's name")
TO_ASSIGNER = Message(th="ตำแหน่งของผู้มอบหมาย ตรวจว่าเป็นผู้รับบันทึก", en="the position of who sent them; is the memo for him?")
NO_TO = Message(th="ข่าวไม่ได้ระบุ เติมตำแหน่งของผู้รับ", en="not in the post; write the addressee's position")
SIGNER = Message(th="ผู้ได้รับมอบหมายคนแรก ตรวจว่าเป็นผู้ลงนาม", en="the first delegate; does he sign?")
NO_MEMO_DATE = Message(th="วันที่ของบันทึก เติมเมื่อลงนาม", en="the memo's date; add it when signing")
NO_DATE = Message(th="ข่าวไม่ได้ระบุวันที่ ค่านี้สมมติไว้ ต้องแก้", en="no date in the post; this one is made up and must be changed")
POSTING_DATE = Message(th="ไม่พบวันที่ในเนื้อข่าว ใช้วันที่เผยแพร่", en="no date in the text; this is the posting date")
YEAR_GUESSED = Message(th="ข่าวไม่ได้ระบุปี ใช้ปีของวันที่เผยแพร่", en="no year in the post; the year of posting was used")
TODAY = Message(th="ข่าวใช้คำว่าวันนี้ ใช้วันที่เผยแพร่", en="the post says today; this is the posting date")
YESTERDAY = Message(th="ข่าวใช้คำว่าเมื่อวาน ใช้วันก่อนวันที่เผยแพร่", en="the post says yesterday; the day before posting")
WEEKDAY = Message(th="วันในสัปดาห์ไม่ตรงกับวันที่", en="the weekday does not fit the date")
GAP = Message(th="ข่าวกล่าวถึงหลายวัน ตรวจวันแรกและวันสุดท้าย", en="several dates; check the first and the last")
PLACE_OF_POSITION = Message(th="ดูจากตำแหน่งหรือชื่อหน่วยงาน", en="taken from a position or an office's name")
PLACE_OF_TITLE = Message(th="ดูจากหัวข้อข่าว", en="taken from the title")
ROLE = Message(th="ไม่แน่ใจว่าทำหน้าที่ใด", en="what this person did is uncertain")
COMPANION = Message(th="ไปพร้อมกับผู้ตรวจ", en="went with the inspector")
SEVERAL_INSPECTORS = Message(th="ข่าวมีผู้ตรวจหลายคน", en="the post names several inspectors")
KIND = Message(th="ไม่พบลักษณะงานในข่าว", en="the kind of visit was not found")
POINT = Message(th="ข่าวไม่ได้บอกว่าเป็นข้อสั่งการ", en="the post does not call this a directive")
IN_PROSE = Message(th="แยกจากข้อความต่อเนื่อง", en="cut from running text")
TOPIC = Message(th="หัวข้อที่แยกจากข้อความ", en="a heading cut from the text")
AMOUNT = Message(th="มีหลายจำนวนเงิน หรือไม่แน่ใจว่าเป็นงบประมาณของข้อนี้", en="several amounts, or not surely this one's budget")
UNIT = Message(th="ตัดชื่อหน่วยงานจากข้อความ", en="the office's name was cut from the text")
DUE = Message(th="อ่านเป็นวันที่ไม่ได้ คงข้อความไว้", en="no date could be read; the words are kept")

OPTION_POST = Message(
    th="ข่าว: ไฟล์ข้อความ หน้าเว็บที่บันทึกไว้ หรือไฟล์ Word", en="the post: a text file, a saved web page or a Word file"
)
OPTION_OUTPUT = Message(th="ไฟล์ข้อมูลที่จะเขียน (ถ้าไม่ระบุ: แสดงบนจอ)", en="the data file to write (default: standard output)")
DRAFT = Message(th="ร่างไฟล์ข้อมูลจากข่าวของหน่วยงาน", en="Draft a data file from an office's news post.")
DRAFTED = Message(
    th="เขียน {name} แล้ว: มี {doubtful} ค่าที่ต้องตรวจสอบ และข้อความ {rest} แห่งที่ยังไม่ได้อยู่ในรายการใด",
    en="wrote {name}: {doubtful} values to check, {rest} stretches of text in no entry",
)
