"""What is said about the sense of a memo: letter codes, places, dates, responsibility, money, persons."""

from thaimemo.messages import Message

ABOUT_CODE = Message(
    th="รหัสตัวพยัญชนะในเลขที่หนังสือต้องตรงกับส่วนราชการเจ้าของหนังสือ",
    en="the letters of a letter number are those of the agency that writes",
)
CODE_OF_OTHERS = Message(
    th="รหัส “{words}” เป็นของ{name} ไม่ตรงกับส่วนราชการ “{agency}”",
    en="“{words}” are the letters of {name}, not of “{agency}”",
    hint_th="ใช้ {right} ({owner})",
    hint_en="use {right} ({owner})",
)
ABOUT_CODE_DOUBT = Message(
    th="รหัสตัวพยัญชนะในเลขที่หนังสือต้องเป็นรหัสที่กำหนดและยังใช้อยู่",
    en="the letters of a letter number are in the table and still issued",
)
CODE_UNKNOWN = Message(
    th="ไม่พบรหัส “{words}” ในตารางรหัสตัวพยัญชนะของกระทรวงและจังหวัด",
    en="no ministry or province has the letters “{words}”",
    hint_th="ตรวจสอบกับภาคผนวก 1 ของระเบียบงานสารบรรณ",
    hint_en="look it up in annex 1 of the regulation on correspondence",
)
CODE_FORMER = Message(
    th="รหัส “{words}” ของ{name}เลิกใช้แล้ว",
    en="“{words}”, the letters of {name}, are no longer issued",
    hint_th="ปัจจุบันใช้ {now}",
    hint_en="they are {now} now",
)
CODE_OF_PROVINCE = Message(
    th="“{agency}” เป็นราชการส่วนภูมิภาค แต่ใช้รหัส “{words}” ของกระทรวง",
    en="“{agency}” belongs to the provincial administration, but “{words}” are a ministry's letters",
    hint_th="ใช้รหัสของจังหวัด: {right} ({owner})",
    hint_en="use the province's: {right} ({owner})",
)
CODE_DOT = Message(
    th="รหัส “{words}” ในเลขที่หนังสือไม่มีจุด",
    en="the letters “{words}” of a letter number have no full stop",
    hint_th="เขียน {suggestion} แล้วเว้นวรรคก่อนตัวเลข",
    hint_en="write {suggestion} and a blank before the figures",
)
ABOUT_ELSEWHERE = Message(
    th="อำเภอต้องอยู่ในจังหวัดที่ระบุ",
    en="a district lies in the province named with it",
)
ELSEWHERE = Message(
    th="{province}ไม่มีอำเภอหรือเขตชื่อ “{words}” (มีในจังหวัด {homes})",
    en="{province} has no district “{words}”; it is in {homes}",
    hint_th="แก้ชื่ออำเภอหรือชื่อจังหวัดให้ตรงกัน",
    hint_en="correct the district or the province",
)
ABOUT_PLACE = Message(
    th="ชื่อจังหวัด อำเภอ และตำบลต้องเป็นชื่อทางราชการ",
    en="provinces, districts and subdistricts have their official names",
)
PROVINCE_UNKNOWN = Message(
    th="ไม่มีจังหวัดชื่อ “{words}”",
    en="there is no province “{words}”",
    hint_th="น่าจะเป็น {suggestion}",
    hint_en="probably {suggestion}",
)
PROVINCE_UNKNOWN_ALONE = Message(
    th="ไม่มีจังหวัดชื่อ “{words}”",
    en="there is no province “{words}”",
    hint_th="เขียนชื่อจังหวัดเต็มตามประกาศทางราชการ",
    hint_en="write the province's full official name",
)
PLACE_UNKNOWN = Message(
    th="{within}ไม่มี “{words}”",
    en="{within} has no “{words}”",
    hint_th="น่าจะเป็น {suggestion}",
    hint_en="probably {suggestion}",
)
PLACE_UNKNOWN_ALONE = Message(
    th="{within}ไม่มี “{words}”",
    en="{within} has no “{words}”",
    hint_th="ตรวจสอบชื่อตำบลและอำเภอกับทำเนียบของกรมการปกครอง",
    hint_en="check the names with the list of the Department of Provincial Administration",
)
ABOUT_MEMO_BEFORE = Message(
    th="บันทึกรายงานต้องลงวันที่หลังจากไปแล้ว",
    en="a memo is not dated before the visit it reports",
)
MEMO_BEFORE = Message(
    th="บันทึกลงวันที่ก่อนวันตรวจ ({visit})",
    en="the memo is dated before the visit ({visit})",
    hint_th="ตรวจสอบวันที่ของบันทึกและวันที่ตรวจ",
    hint_en="check the memo's date and the visit's",
)
ABOUT_MEMO_BEFORE_END = Message(
    th="บันทึกรายงานควรลงวันที่เมื่อการตรวจเสร็จสิ้นแล้ว",
    en="a memo is not dated before the visit's last day",
)
MEMO_BEFORE_END = Message(
    th="บันทึกลงวันที่ก่อนการตรวจเสร็จสิ้น ({visit})",
    en="the memo is dated before the visit ended ({visit})",
    hint_th="ตรวจสอบวันที่ของบันทึกและวันสุดท้ายของการตรวจ",
    hint_en="check the memo's date and the visit's last day",
)
ABOUT_DUE_BEFORE = Message(
    th="กำหนดแล้วเสร็จต้องไม่อยู่ก่อนวันตรวจ",
    en="nothing is due before the visit at which it was ordered",
)
DUE_BEFORE = Message(
    th="กำหนดแล้วเสร็จอยู่ก่อนวันตรวจ ({visit})",
    en="it is due before the visit ({visit})",
    hint_th="ตรวจสอบวันและปี พ.ศ. หากเป็นข้อสั่งการเดิมให้ระบุสถานะด้วย",
    hint_en="check day and year; give the status of an earlier directive",
)
ABOUT_WEEKEND = Message(
    th="กำหนดแล้วเสร็จควรเป็นวันทำการ",
    en="a due date is a working day",
)
WEEKEND = Message(
    th="กำหนดแล้วเสร็จตรงกับวัน{day}",
    en="the due date is a weekend day (วัน{day})",
    hint_th="อาจใช้วันศุกร์ก่อนหน้า คือ {suggestion}",
    hint_en="the Friday before is {suggestion}",
)
ABOUT_IMPOSSIBLE = Message(
    th="วัน เดือน และเวลาต้องมีอยู่จริง",
    en="days, months and times of the day exist",
)
NO_SUCH_DAY = Message(
    th="ไม่มีวันที่ “{words}”",
    en="there is no “{words}”",
    hint_th="เดือนนี้มี {last} วัน ตรวจสอบวันที่และเดือน",
    hint_en="that month has {last} days; check the day and the month",
)
NO_SUCH_MONTH = Message(
    th="ไม่มีเดือน “{words}”",
    en="there is no month “{words}”",
    hint_th="น่าจะเป็น {suggestion}",
    hint_en="it is probably {suggestion}",
)
DAYS_BACKWARDS = Message(
    th="ช่วงวันที่ “{words}” สิ้นสุดก่อนเริ่มต้น",
    en="the days “{words}” end before they begin",
    hint_th="ตรวจสอบวันเริ่มต้น วันสิ้นสุด และเดือน",
    hint_en="check both days, and the month",
)
NO_SUCH_TIME = Message(
    th="ไม่มีเวลา “{words}”",
    en="there is no time “{words}”",
    hint_th="ใช้ 00.00 ถึง 24.00 น. นาทีไม่เกิน 59",
    hint_en="times run from 00.00 to 24.00, minutes to 59",
)
ABOUT_OTHER_WEEKDAY = Message(
    th="ชื่อวันต้องตรงกับวันที่",
    en="the name of a day is that of its date",
)
OTHER_WEEKDAY = Message(
    th="{date} ไม่ตรงกับ{words}",
    en="{date} is not a “{words}”",
    hint_th="วันที่ดังกล่าวตรงกับ{suggestion} ตรวจสอบชื่อวันหรือวันที่",
    hint_en="it is a {suggestion}; check the name of the day or the date",
)
ABOUT_RESPONSIBLE = Message(
    th="ข้อสั่งการทุกข้อควรมีผู้รับผิดชอบ",
    en="somebody is responsible for every directive",
)
NOBODY = Message(
    th="ข้อสั่งการนี้ไม่ระบุผู้รับผิดชอบ",
    en="nobody is responsible for this directive",
    hint_th="เพิ่ม responsible (หน่วยงานรับผิดชอบ) หรือเขียนในข้อความว่าให้หน่วยงานใดดำเนินการ",
    hint_en="add `responsible`, or say in the text who is to do it",
)
ABOUT_LEFT_OVER = Message(
    th="ข้อความจากข่าวทุกข้อความควรอยู่ในรายการใดรายการหนึ่ง หรือลบออก",
    en="what a news post said stands in an entry, or is taken out",
)
LEFT_OVER = Message(
    th="ข้อความนี้ยังไม่อยู่ในรายการใด และจะไม่พิมพ์",
    en="this text is in no entry and will not be printed",
    hint_th="ย้ายไปไว้ในรายการที่เหมาะสม หรือลบออก",
    hint_en="move it to the entry it belongs to, or take it out",
)
ABOUT_NOT_PRINTED = Message(
    th="สิ่งที่กรอกไว้ควรอยู่ในแม่แบบที่เลือก",
    en="what is filled in is printed by the chosen template",
)
ABOUT_MONEY = Message(
    th="จำนวนเงินที่เป็นตัวเลขและตัวอักษรต้องตรงกัน",
    en="an amount is the same in figures and in words",
)
MONEY = Message(
    th="จำนวนเงินไม่ตรงกัน: ตัวเลข {figures} บาท แต่ตัวอักษร “{words}” คือ {said} บาท",
    en="the amounts disagree: {figures} baht in figures, but “{words}” is {said} baht",
    hint_th="หากตัวเลขถูก ให้เขียน {right}",
    hint_en="if the figures are right, write {right}",
)
ABOUT_BUDGET = Message(
    th="งบประมาณในข้อมูลต้องตรงกับในข้อความของข้อสั่งการ",
    en="a directive's budget is the one its text tells",
)
BUDGET = Message(
    th="งบประมาณในข้อความ “{words}” ไม่ตรงกับที่ระบุในข้อมูล ({budget} บาท)",
    en="the budget in the text, “{words}”, is not the one in the data ({budget} baht)",
    hint_th="ตรวจสอบจำนวนเงินทั้งสองแห่ง",
    hint_en="check both amounts",
)
ABOUT_PERSON = Message(
    th="ชื่อบุคคลเดียวกันต้องเขียนเหมือนกันทุกแห่ง",
    en="the same person's name is written the same way everywhere",
)
PERSON = Message(
    th="“{words}” คล้ายกับ “{other}” น่าจะเป็นบุคคลเดียวกัน",
    en="“{words}” is nearly “{other}”: probably the same person",
    hint_th="ตรวจสอบคำนำหน้า ชื่อ และนามสกุลให้ตรงกัน",
    hint_en="check title, given name and surname in both places",
)
