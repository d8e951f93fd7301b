"""What is said about the form of an official text; a rule's own sentence (`…_RULE`) stands over what it finds."""

from thaimemo.messages import Message

RING_AND_AA_RULE = Message(
    th="สระอำพิมพ์เป็นอักขระเดียว ไม่ใช่นิคหิตกับสระอา", en="sara am is one character, not a ring and an aa"
)
RING_AND_AA = Message(
    th="สระอำพิมพ์เป็นนิคหิต (ํ) กับสระอา (า)",
    en="sara am is typed as a ring (ํ) and an aa (า)",
    hint_th="พิมพ์เป็น ำ ตัวเดียว มิฉะนั้นค้นหาคำนี้ไม่พบ",
    hint_en="type ำ as one character, or a search will not find the word",
)
TWO_E_RULE = Message(th="สระแอพิมพ์เป็นอักขระเดียว ไม่ใช่สระเอสองตัว", en="sara ae is one character, not two sara e")
TWO_E = Message(
    th="สระแอพิมพ์เป็นสระเอ (เ) สองตัว",
    en="sara ae is typed as two sara e (เ)",
    hint_th="พิมพ์เป็น แ ตัวเดียว",
    hint_en="type แ as one character",
)
MARK_ORDER_RULE = Message(
    th="สระพิมพ์ก่อนวรรณยุกต์ วรรณยุกต์พิมพ์ก่อน ะ า ำ", en="vowel before tone mark, tone mark before ะ า ำ"
)
MARK_ORDER = Message(
    th="สระกับวรรณยุกต์พิมพ์สลับลำดับ",
    en="a vowel and its mark are in the wrong order",
    hint_th="พิมพ์สระบนหรือสระล่างก่อนวรรณยุกต์ และพิมพ์วรรณยุกต์ก่อน ะ า ำ",
    hint_en="a vowel above or below comes before the tone mark, and the tone mark before ะ า ำ",
)
DOUBLED_RULE = Message(th="สระหรือวรรณยุกต์ไม่ซ้อนกัน", en="no vowel or tone mark twice on one letter")
MARK_TWICE = Message(
    th="สระหรือเครื่องหมายพิมพ์ซ้ำ", en="a vowel or mark is typed twice", hint_th="ลบตัวที่ซ้ำ", hint_en="take one of them out"
)
TWO_MARKS = Message(
    th="“{words}” มีสระหรือวรรณยุกต์สองตัวซ้อนกัน",
    en="“{words}” has two vowels or two tone marks on one letter",
    hint_th="ลบตัวที่เกินมา",
    hint_en="take one of them out",
)
LONG_MARK_RULE = Message(th="ลากข้าง (ๅ) ใช้หลัง ฤ ฦ เท่านั้น", en="lakkhangyao (ๅ) stands only behind ฤ and ฦ")
LONG_MARK = Message(
    th="ใช้ลากข้าง (ๅ) แทนสระอา (า)",
    en="a lakkhangyao (ๅ) stands for an aa (า)",
    hint_th="พิมพ์เป็น า",
    hint_en="type า",
)
MARK_ALONE_RULE = Message(th="สระบน สระล่าง และวรรณยุกต์ต้องมีพยัญชนะรองรับ", en="vowel signs and tone marks need a consonant")
MARK_ALONE = Message(
    th="สระหรือวรรณยุกต์ไม่มีพยัญชนะรองรับ",
    en="a vowel sign or tone mark without a consonant",
    hint_th="ตรวจว่าพิมพ์ตกหรือสลับลำดับ",
    hint_en="a letter may be missing or out of order",
)
HIDDEN_RULE = Message(th="ไม่มีอักขระที่มองไม่เห็น", en="no invisible characters")
HIDDEN = Message(
    th="มีอักขระที่มองไม่เห็น {code} {name_th}",
    en="an invisible character, {code} {name_en}",
    hint_th="ลบออก มักติดมากับข้อความที่คัดลอกจากเว็บไซต์",
    hint_en="take it out; it often comes with text copied from a web page",
)
OLD_CODE = Message(
    th="มีอักขระรหัสเฉพาะของแบบอักษรเก่า {code}",
    en="a Thai letter in the private code of an old font, {code}",
    hint_th="พิมพ์เป็น “{suggestion}”",
    hint_en="type “{suggestion}”",
)
ODD_SPACE_RULE = Message(th="เว้นวรรคด้วยช่องว่างปกติ", en="blanks are ordinary spaces")
ODD_SPACE = Message(
    th="ใช้ช่องว่างชนิดพิเศษ {code} {name_th} โดยไม่จำเป็น",
    en="a special blank without need, {code} {name_en}",
    hint_th="เคาะเว้นวรรคปกติ มิฉะนั้นบรรทัดตัดที่ช่องว่างนี้ไม่ได้หรือช่องไฟไม่สม่ำเสมอ",
    hint_en="use an ordinary space; lines cannot end at this one or its width differs",
)
REPEAT_RULE = Message(th="เว้นวรรคหน้าและหลังไม้ยมก (ๆ)", en="a space before and after mai yamok (ๆ)")
REPEAT = Message(
    th="“{words}” เขียนหรือเว้นวรรคไม้ยมก (ๆ) ไม่ถูกต้อง",
    en="“{words}” writes or spaces mai yamok (ๆ) wrongly",
    hint_th="เขียนเป็น “{suggestion}”",
    hint_en="write “{suggestion}”",
)
ET_CETERA_RULE = Message(th="ฯลฯ เขียนติดกัน เว้นวรรคหน้าและหลัง", en="ฯลฯ in one piece with a space before and after")
ET_CETERA = Message(
    th="“{words}” เขียนหรือเว้นวรรค ฯลฯ ไม่ถูกต้อง",
    en="“{words}” writes or spaces ฯลฯ wrongly",
    hint_th="เขียนเป็น “{suggestion}”",
    hint_en="write “{suggestion}”",
)
ABBREVIATED_RULE = Message(th="ไปยาลน้อย (ฯ) เขียนติดกับคำข้างหน้า", en="paiyannoi (ฯ) is attached to its word")
ABBREVIATED = Message(
    th="“{words}” มีวรรคก่อนไปยาลน้อย (ฯ)",
    en="“{words}” has a space before paiyannoi (ฯ)",
    hint_th="เขียนเป็น “{suggestion}”",
    hint_en="write “{suggestion}”",
)
AFTER_ABBREVIATED_RULE = Message(th="เว้นวรรคหลังไปยาลน้อย (ฯ)", en="a space after paiyannoi (ฯ)")
AFTER_ABBREVIATED = Message(
    th="ไม่เว้นวรรคหลังไปยาลน้อย (ฯ)",
    en="no space after paiyannoi (ฯ)",
    hint_th="เขียนเป็น “{suggestion}”",
    hint_en="write “{suggestion}”",
)
SEVERAL_SPACES_RULE = Message(th="เว้นวรรคเดียว", en="one space, not two")
SEVERAL_SPACES = Message(
    th="เคาะเว้นวรรค {count} ครั้งติดกัน",
    en="{count} spaces in a row",
    hint_th="เคาะเว้นวรรคครั้งเดียว",
    hint_en="one is enough",
)
NEXT_TO_NUMBER_RULE = Message(
    th="เว้นวรรคระหว่างคำไทยกับตัวเลขหรืออักษรโรมัน", en="a space between a Thai word and a number or Latin word"
)
NEXT_TO_NUMBER = Message(
    th="“{words}” ไม่เว้นวรรคระหว่างคำไทยกับตัวเลขหรืออักษรโรมัน",
    en="no space between a Thai word and a number or Latin word: “{words}”",
    hint_th="เขียนเป็น “{suggestion}”",
    hint_en="write “{suggestion}”",
)
BEFORE_MARK_RULE = Message(th="ไม่เว้นวรรคหน้าจุลภาค อัฒภาค และเครื่องหมายร้อยละ", en="no space before , ; and %")
BEFORE_MARK = Message(
    th="มีวรรคหน้าเครื่องหมาย “{mark}”",
    en="a space before “{mark}”",
    hint_th="พิมพ์ติดกับคำหรือตัวเลขข้างหน้า",
    hint_en="no space belongs there",
)
INSIDE_BRACKETS_RULE = Message(th="ไม่เว้นวรรคด้านในวงเล็บและอัญประกาศ", en="no space inside brackets and quotation marks")
INSIDE_BRACKETS = Message(
    th="มีวรรคด้านในของ “{mark}”",
    en="a space inside “{mark}”",
    hint_th="พิมพ์ติดกับข้อความข้างใน",
    hint_en="no space belongs there",
)
COMMA_AND_RULE = Message(th="ไม่ใช้จุลภาคหน้า และ หรือ", en="no comma before และ and หรือ")
COMMA_AND = Message(
    th="มีจุลภาคหน้าคำว่า และ หรือ",
    en="a comma before และ or หรือ",
    hint_th="เว้นวรรคแทนจุลภาค",
    hint_en="a space is enough",
)
FULL_STOP_RULE = Message(th="ไม่ใช้มหัพภาคจบประโยค", en="no full stop at a sentence's end")
FULL_STOP = Message(
    th="มีมหัพภาค (.) หลังคำที่ไม่ใช่คำย่อ",
    en="a full stop behind a word that is no abbreviation",
    hint_th="ประโยคภาษาไทยจบด้วยการเว้นวรรค",
    hint_en="a Thai sentence ends with a space",
)
MIXED_DIGITS_RULE = Message(th="ใช้เลขไทยหรือเลขอารบิกอย่างเดียวทั้งฉบับ", en="Thai or Arabic figures, not both in one text")
MIXED_DIGITS = Message(
    th="ใช้เลขไทย {thai} แห่งปนกับเลขอารบิก {arabic} แห่ง เช่น {examples}",
    en="{thai} numbers in Thai figures stand among {arabic} in Arabic ones: {examples}",
    hint_th="ใช้อย่างเดียวทั้งฉบับ หนังสือราชการนิยมใช้เลขไทย",
    hint_en="use one kind throughout; official letters prefer Thai figures",
)
TWO_DIGITS_RULE = Message(th="ตัวเลขจำนวนเดียวใช้เลขชนิดเดียว", en="one number in one kind of figures")
TWO_DIGITS = Message(
    th="“{words}” มีเลขไทยปนกับเลขอารบิกในจำนวนเดียวกัน",
    en="“{words}” mixes Thai and Arabic figures in one number",
    hint_th="เขียนเป็น “{suggestion}”",
    hint_en="write “{suggestion}”",
)
SHORT_MONTH_RULE = Message(th="เขียนชื่อเดือนเต็ม", en="months in full")
SHORT_MONTH = Message(
    th="“{words}” ใช้ชื่อเดือนย่อ",
    en="“{words}” abbreviates the month",
    hint_th="เขียนเต็มเป็น “{suggestion}”",
    hint_en="write it in full: “{suggestion}”",
)
SHORT_YEAR_RULE = Message(th="เขียนปีพุทธศักราชสี่หลัก", en="years in four figures")
SHORT_YEAR = Message(
    th="ปี “{words}” มีเพียงสองหลัก",
    en="the year “{words}” has only two figures",
    hint_th="เขียนเป็น “{suggestion}”",
    hint_en="write “{suggestion}”",
)
CHRISTIAN_YEAR_RULE = Message(th="ใช้ปีพุทธศักราช", en="years of the Buddhist era")
CHRISTIAN_YEAR = Message(
    th="“{words}” เป็นปีคริสต์ศักราช",
    en="“{words}” is a year of the Christian era",
    hint_th="เขียนเป็น “{suggestion}” หรือเติม ค.ศ. หากตั้งใจใช้ปีคริสต์ศักราช",
    hint_en="write “{suggestion}”, or put ค.ศ. before it if it is meant",
)
TIME_UNIT_RULE = Message(th="เวลาเขียนเป็น 09.00 น.", en="times of the day are written 09.00 น.")
TIME_UNIT = Message(
    th="เวลา “{words}” ไม่มี น.",
    en="the time “{words}” lacks น.",
    hint_th="เขียนเป็น “{suggestion}”",
    hint_en="write “{suggestion}”",
)
TIME_COLON_RULE = Message(th="เวลาใช้มหัพภาคคั่น ไม่ใช้ทวิภาค", en="times have a full stop, no colon")
TIME_COLON = Message(
    th="เวลา “{words}” คั่นด้วยทวิภาค (:)",
    en="the time “{words}” has a colon",
    hint_th="เขียนเป็น “{suggestion}”",
    hint_en="write “{suggestion}”",
)
MONEY_WORDS_RULE = Message(
    th="จำนวนเงินที่ขอหรืออนุมัติเขียนตัวอักษรกำกับ", en="amounts asked for or granted are written in words as well"
)
MONEY_WORDS = Message(
    th="“{words}” ไม่มีตัวอักษรกำกับจำนวนเงิน",
    en="“{words}” is not written in words as well",
    hint_th="เขียนเป็น “{suggestion}”",
    hint_en="write “{suggestion}”",
)
BRACKETS_RULE = Message(th="วงเล็บและอัญประกาศเปิดปิดครบคู่", en="brackets and quotation marks in pairs")
NOT_CLOSED = Message(
    th="“{words}” เปิดแล้วไม่ปิด",
    en="“{words}” is opened and not closed",
    hint_th="เติม “{pair}” หรือลบออก",
    hint_en="add “{pair}” or take it out",
)
NOT_OPENED = Message(
    th="“{words}” ปิดโดยไม่ได้เปิด",
    en="“{words}” is closed and never opened",
    hint_th="เติม “{pair}” หรือลบออก",
    hint_en="add “{pair}” or take it out",
)
NUMBERING_RULE = Message(th="เลขข้อเรียงลำดับ ไม่ข้ามและไม่ซ้ำ", en="numbers of a list neither skip nor come twice")
NUMBER_SKIPS = Message(
    th="ข้อ {words} ไม่ต่อจากข้อ {before}",
    en="number {words} does not follow {before}",
    hint_th="ข้อต่อไปควรเป็น {suggestion}",
    hint_en="{suggestion} comes next",
)
NUMBER_TWICE = Message(
    th="เลขข้อ {words} ซ้ำ",
    en="number {words} comes twice",
    hint_th="ข้อต่อไปควรเป็น {suggestion}",
    hint_en="{suggestion} comes next",
)
LONG_SUBJECT_RULE = Message(th="ชื่อเรื่องไม่เกินสองบรรทัด", en="a subject of at most two lines")
LONG_SUBJECT = Message(
    th="ชื่อเรื่องยาว {count} บรรทัด",
    en="the subject takes {count} lines",
    hint_th="สรุปใจความให้สั้นไม่เกินสองบรรทัด",
    hint_en="the shortest summary, at most two lines",
)
CLOSING_RULE = Message(th="บันทึกข้อความไม่มีคำลงท้าย", en="a memo has no closing phrase")
CLOSING = Message(
    th="บันทึกข้อความไม่ใช้คำลงท้าย “{words}”",
    en="a memo has no closing phrase such as “{words}”",
    hint_th="ลบออก คำลงท้ายใช้กับหนังสือภายนอก",
    hint_en="take it out; it belongs to outside letters",
)
ERA_RULE = Message(th="วันที่ของบันทึกไม่มีคำว่า พ.ศ.", en="a memo's date has no พ.ศ.")
ERA = Message(
    th="วันที่ของบันทึกไม่ต้องมีคำว่า พ.ศ.",
    en="a memo's date has no พ.ศ.",
    hint_th="เขียนเพียงวัน เดือน และปี เช่น ๑๖ มกราคม ๒๕๖๓",
    hint_en="day, month and year are enough: ๑๖ มกราคม ๒๕๖๓",
)
