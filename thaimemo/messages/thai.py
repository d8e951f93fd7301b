"""What is said about dates, times and amounts of money that cannot be understood."""

from thaimemo.messages import Message

# Dates

DATE_UNREADABLE = Message(
    th="อ่านวันที่ “{text}” ไม่ได้",
    en="“{text}” cannot be read as a date",
    hint_th="เขียนเป็น 16 มกราคม 2563, 16 ม.ค. 63, 16/1/2563 หรือ 2020-01-16 (ค.ศ.)",
    hint_en="write 16 มกราคม 2563, 16 ม.ค. 63, 16/1/2563 (Buddhist years) or 2020-01-16 (Christian year)",
)
SPAN_UNREADABLE = Message(
    th="อ่านช่วงวันที่ “{text}” ไม่ได้",
    en="“{text}” cannot be read as a date or a span of dates",
    hint_th="เขียนเป็น 16 - 18 มกราคม 2563 หรือ 30 มกราคม - 2 กุมภาพันธ์ 2563",
    hint_en="write 16 - 18 มกราคม 2563 or 30 มกราคม - 2 กุมภาพันธ์ 2563",
)
SPAN_REVERSED = Message(
    th="ช่วงวันที่สิ้นสุดก่อนวันเริ่มต้น: {start} ถึง {end}",
    en="the span ends before it begins: {start} to {end}",
    hint_th="สลับวันที่ หรือเขียนปีให้ครบทั้งสองวันหากเป็นช่วงข้ามปี",
    hint_en="swap the dates, or write both years if the span runs over the new year",
)
DAY_IMPOSSIBLE = Message(
    th="ไม่มีวันที่ {day} {month} {year}",
    en="there is no {day} {month} {year}",
    hint_th="เดือน{month} {year} มีวันที่ 1 ถึง {last}",
    hint_en="{month} {year} has the days 1 to {last}",
)
MONTH_IMPOSSIBLE = Message(
    th="ไม่มีเดือนที่ {month} ใน “{text}”",
    en="there is no month {month} in “{text}”",
    hint_th="เขียนเรียงเป็น วัน/เดือน/ปี เช่น 16/1/2563 หรือ ปี-เดือน-วัน (ค.ศ.) เช่น 2020-01-16",
    hint_en="write day/month/year, as in 16/1/2563, or year-month-day with the Christian year, as in 2020-01-16",
)
YEAR_BUDDHIST_IN_ISO = Message(
    th="“{text}” หมายถึง พ.ศ. {be} เพราะวันที่แบบ ปี-เดือน-วัน ใช้ปี ค.ศ.",
    en="“{text}” would be the Buddhist year {be}: dates written year-month-day have Christian years",
    hint_th="เขียน {iso} หรือ {thai}",
    hint_en="write {iso} or {thai}",
)
YEAR_CHRISTIAN = Message(
    th="ปี {year} ใน “{text}” ดูเป็นปี ค.ศ. แต่วันที่แบบนี้ใช้ปี พ.ศ.",
    en="the year {year} in “{text}” looks Christian, but dates written like this have Buddhist years",
    hint_th="หากหมายถึง ค.ศ. {year} ให้เขียน {be}",
    hint_en="if the Christian year {year} is meant, write {be}",
)
YEAR_SHORT = Message(
    th="ปี {year} ใน “{text}” บอกไม่ได้ว่าหมายถึงปีใด",
    en="it cannot be told which year {year} stands for in “{text}”",
    hint_th="เขียนปี พ.ศ. สี่หลัก เช่น {example}",
    hint_en="write the Buddhist year with four digits, such as {example}",
)
YEAR_FAR = Message(
    th="“{text}” อ่านได้เป็น พ.ศ. {be} (ค.ศ. {ce}) ซึ่งห่างจากปัจจุบันเกิน {limit} ปี",
    en="“{text}” reads as the Buddhist year {be} (Christian {ce}), more than {limit} years from today",
    hint_th="ตรวจสอบปี เช่น ปีนี้คือ พ.ศ. {example}",
    hint_en="check the year; this year is {example}",
)
YEAR_TOO_EARLY = Message(
    th="แปลงวันที่ก่อน 1 เมษายน พ.ศ. 2432 (ค.ศ. 1889) ไม่ได้ เพราะขึ้นปีใหม่ตามจันทรคติ",
    en="dates before 1 April 1889 (2432) cannot be converted: the year then followed the moon",
    hint_th="เขียนวันที่ตั้งแต่ 1 เมษายน 2432 เป็นต้นมา",
    hint_en="write a date from 1 April 2432 onwards",
)
YEAR_TOO_LATE = Message(
    th="ปีเกินกว่าที่ปฏิทินรองรับ",
    en="the year is beyond the calendar",
    hint_th="ตรวจสอบปี",
    hint_en="check the year",
)
YEAR_2483_SHORT = Message(
    th="ไม่มีวันที่ {day} {month} 2483 เพราะ พ.ศ. 2483 มีเพียงเดือนเมษายนถึงธันวาคม",
    en="there is no {day} {month} 2483: that year had only April to December",
    hint_th="{month} ก่อนหน้านั้นอยู่ใน พ.ศ. 2482 และหลังจากนั้นอยู่ใน พ.ศ. 2484",
    hint_en="the {month} before it lies in 2482, the one after it in 2484",
)
WEEKDAY_WRONG = Message(
    th="{date} ตรงกับ{right} ไม่ใช่{written}",
    en="{date} is a {right}, not a {written}",
    hint_th="แก้วันที่หรือชื่อวันให้ตรงกัน",
    hint_en="correct the date or the day of the week",
)

# Rules of line ends

RULE_UNREADABLE = Message(
    th="รูปแบบ “{pattern}” ใน unbreakable.txt ใช้ไม่ได้: {reason}",
    en="the pattern “{pattern}” in unbreakable.txt is no regular expression: {reason}",
    hint_th="แก้บรรทัดนี้ตามไวยากรณ์นิพจน์ปรกติ (regular expression) ของ Python",
    hint_en="mend this line; it must be a regular expression of Python",
)
RULE_WITHOUT_LIST = Message(
    th="รูปแบบ “{pattern}” ใน unbreakable.txt อ้างถึงรายการ “{list}” ซึ่งไม่มีหรือว่างเปล่า",
    en="the pattern “{pattern}” in unbreakable.txt names the list “{list}”, which is missing or empty",
    hint_th="สร้างไฟล์ {list}.txt ไว้ในโฟลเดอร์เดียวกัน",
    hint_en="put a file {list}.txt into the same folder",
)

# Times

TIME_UNREADABLE = Message(
    th="อ่านเวลา “{text}” ไม่ได้",
    en="“{text}” cannot be read as a time",
    hint_th="เขียนเป็น 09.00 น. หรือ 09.00 - 12.00 น. (ในไฟล์ YAML ให้ใส่เครื่องหมายคำพูด)",
    hint_en="write 09.00 or 09.00 - 12.00 (in quotation marks in a YAML file)",
)
TIME_IMPOSSIBLE = Message(
    th="ไม่มีเวลา {text}",
    en="there is no time {text}",
    hint_th="ชั่วโมงคือ 00 ถึง 23 และนาทีคือ 00 ถึง 59",
    hint_en="hours run from 00 to 23 and minutes from 00 to 59",
)
TIME_REVERSED = Message(
    th="ช่วงเวลาสิ้นสุดก่อนเวลาเริ่มต้น: {text}",
    en="the time ends before it begins: {text}",
    hint_th="สลับเวลาเริ่มต้นกับเวลาสิ้นสุด",
    hint_en="swap the two times",
)

# Money

AMOUNT_UNREADABLE = Message(
    th="อ่านจำนวนเงิน “{text}” ไม่ได้",
    en="“{text}” cannot be read as an amount of money",
    hint_th="เขียนเป็น 13000000, 12,500.50 หรือ 13 ล้านบาท",
    hint_en="write 13000000, 12,500.50 or 13 ล้านบาท",
)
AMOUNT_COMMAS = Message(
    th="เครื่องหมายจุลภาคใน “{text}” ไม่ได้คั่นทุกสามหลัก",
    en="the commas in “{text}” do not part groups of three digits",
    hint_th="ตรวจสอบว่าพิมพ์ตัวเลขครบ เช่น 13,000,000",
    hint_en="check that no digit is missing, as in 13,000,000",
)
AMOUNT_BELOW_SATANG = Message(
    th="จำนวนเงิน “{text}” มีเศษย่อยกว่าหนึ่งสตางค์",
    en="“{text}” has fractions of a satang",
    hint_th="ปัดเป็นสองตำแหน่ง เช่น {rounded}",
    hint_en="round it to two decimals, such as {rounded}",
)
AMOUNT_TOO_LARGE = Message(
    th="จำนวนเงินมากเกินกว่าที่จะเขียนเป็นคำได้",
    en="the amount is too large to be written in words",
    hint_th="จำนวนเงินต้องน้อยกว่าหนึ่งล้านล้านล้านล้านบาท (10^24)",
    hint_en="an amount must be below 10^24 baht",
)
