"""What is said about templates and the markup they render."""

from thaimemo.messages import Message

TEMPLATE_NOT_FOUND = Message(
    th="ไม่พบแม่แบบ {name}",
    en="there is no template {name}",
    hint_th="แม่แบบที่มี: {known}",
    hint_en="known templates: {known}",
)
SYNTAX = Message(
    th="แม่แบบเขียนผิดไวยากรณ์: {detail}",
    en="the template's syntax is wrong: {detail}",
    hint_th="ตรวจเครื่องหมาย {{% %}} และ {{{{ }}}} ที่บรรทัดนี้หรือบรรทัดก่อนหน้า",
    hint_en="look at the {{% %}} and {{{{ }}}} of this line or the one before",
)
UNKNOWN_FILTER = Message(
    th="ไม่มีตัวกรองหรือคำสั่งทดสอบชื่อ {name}",
    en="there is no filter or test named {name}",
    hint_th="ใกล้เคียงที่สุด: {near}",
    hint_en="nearest: {near}",
)
UNKNOWN_BLOCK = Message(
    th="แม่แบบที่ extends ไม่มีบล็อกชื่อ {name} เนื้อหาของบล็อกนี้จึงจะไม่ปรากฏในบันทึก",
    en="no template that this one extends has a block {name}, so nothing of it would be printed",
    hint_th="บล็อกที่ใกล้เคียง: {near}",
    hint_en="nearest: {near}",
)
UNDEFINED = Message(
    th="ไม่รู้จักชื่อ {name}",
    en="{name} is not defined",
    hint_th="ชื่อที่ใกล้เคียง: {near}",
    hint_en="nearest known: {near}",
)
UNDEFINED_OF = Message(
    th="{owner} ไม่มีข้อมูลชื่อ {name}",
    en="{owner} has no {name}",
    hint_th="ชื่อที่ใกล้เคียง: {near}",
    hint_en="nearest known: {near}",
)
NOTHING_IN_VALUE = Message(
    th="{owner} ไม่มีข้อมูลชื่อ {name}",
    en="{owner} has no {name}",
    hint_th="ค่านี้ไม่มีข้อมูลย่อย ให้พิมพ์ทั้งค่า",
    hint_en="this is a plain value; print it as it is",
)
UNKNOWN_OPTION = Message(
    th="แม่แบบ {template} ไม่มีตัวเลือก {name}",
    en="the template {template} has no option {name}",
    hint_th="ตัวเลือกที่มี: {near}",
    hint_en="it has: {near}",
)
NOT_A_CHOICE = Message(
    th="ตัวเลือกเป็น “{value}” ไม่ได้",
    en="an option cannot be “{value}”",
    hint_th="ใช้ได้: {allowed}",
    hint_en="it takes: {allowed}",
)
LEFT_OUT = Message(
    th="แม่แบบ {template} ไม่พิมพ์ “{thai}” ({key}) ที่กรอกไว้ {count} แห่ง",
    en="the template {template} does not print {key}, which is filled in ({count})",
    hint_th="หากต้องการให้อยู่ในบันทึก ให้เลือกแม่แบบอื่น หรือเพิ่มรายการนี้ในแม่แบบ",
    hint_en="to have it in the memo choose another template, or add it to this one",
)
VISITS_LEFT_OUT = Message(
    th="แม่แบบ {template} ไม่พิมพ์ “{thai}” ({key}) ที่กรอกไว้",
    en="the template {template} does not print {key}, which are filled in",
    hint_th="ใช้แม่แบบ round หรือ followup ซึ่งรายงานการตรวจราชการหลายครั้ง",
    hint_en="take round or followup, which report over several visits",
)
FORBIDDEN = Message(
    th="แม่แบบใช้สิ่งที่ไม่อนุญาต: {detail}",
    en="the template uses what a template may not: {detail}",
    hint_th="แม่แบบอ่านได้เฉพาะข้อมูลของบันทึก และใช้ตัวกรองของ thaimemo",
    hint_en="a template may read the memo's data and use thaimemo's filters, nothing else",
)
FAILED = Message(
    th="คำนวณนิพจน์ในแม่แบบไม่สำเร็จ: {detail}",
    en="an expression of the template failed: {detail}",
    hint_th="ตรวจค่าที่ส่งให้ตัวกรองที่บรรทัดนี้",
    hint_en="look at the values given to filters on this line",
)
TOO_LONG = Message(
    th="แม่แบบสร้างข้อความยาวเกิน {limit} ล้านอักขระ",
    en="the template renders more than {limit} million characters",
    hint_th="ตรวจการวนซ้ำในแม่แบบ",
    hint_en="look for a loop that goes round too often",
)
NOT_XML = Message(
    th="ผลของแม่แบบไม่เป็น XML ที่ถูกต้อง: {detail}",
    en="what the template renders is not well-formed XML: {detail}",
    hint_th="ทุกแท็กต้องปิด และปิดตามลำดับ ที่แท็กนี้หรือถัดไป",
    hint_en="every tag must be closed, in order; look at this tag or just after it",
)
TEXT_TOO_LONG = Message(
    th="ข้อความตอนหนึ่งยาวเกินไป (เกิน {limit} ล้านไบต์)",
    en="one text is too long (more than {limit} million bytes)",
    hint_th="แบ่งข้อความเป็นหลายย่อหน้าหรือหลายข้อ โดยเว้นบรรทัดว่างระหว่างย่อหน้า",
    hint_en="divide it into paragraphs, with an empty line between them, or into several entries",
)
DOCTYPE = Message(
    th="แม่แบบต้องไม่มี DOCTYPE หรือ entity",
    en="a template may not have a DOCTYPE or entities",
    hint_th="ลบ DOCTYPE ออก",
    hint_en="remove the DOCTYPE",
)
ROOT = Message(
    th="แท็กนอกสุดต้องเป็น <memo> ไม่ใช่ <{tag}>",
    en="the outermost tag must be <memo>, not <{tag}>",
    hint_th="ให้แม่แบบ extends base.xml.j2",
    hint_en="let the template extend base.xml.j2",
)
UNKNOWN_TAG = Message(
    th="ไม่รู้จักแท็ก <{tag}>",
    en="there is no tag <{tag}>",
    hint_th="แท็กที่ใกล้เคียง: {near}",
    hint_en="nearest known: {near}",
)
MISPLACED_TAG = Message(
    th="<{tag}> อยู่ใน <{parent}> ไม่ได้",
    en="<{tag}> cannot stand in <{parent}>",
    hint_th="ใน <{parent}> ใช้ได้: {allowed}",
    hint_en="<{parent}> takes: {allowed}",
)
MISPLACED_TEXT = Message(
    th="ข้อความ “{text}” อยู่ใน <{parent}> โดยตรงไม่ได้",
    en="the text “{text}” cannot stand in <{parent}> itself",
    hint_th="ใส่ไว้ใน <p> หรือแท็กที่รับข้อความ",
    hint_en="put it into a <p> or another tag that takes text",
)
TEXT_AFTER_BLOCK = Message(
    th="ข้อความ “{text}” อยู่หลังรายการย่อยใน <item> ไม่ได้",
    en="the text “{text}” cannot follow a list or paragraph inside its <item>",
    hint_th="วางข้อความไว้ก่อน หรือใส่ใน <p>",
    hint_en="put it first, or into a <p>",
)
UNKNOWN_ATTRIBUTE = Message(
    th="<{tag}> ไม่มีแอตทริบิวต์ {name}",
    en="<{tag}> has no attribute {name}",
    hint_th="ใช้ได้: {allowed}",
    hint_en="it takes: {allowed}",
)
BAD_ATTRIBUTE = Message(
    th="แอตทริบิวต์ {name} ของ <{tag}> เป็น “{value}” ไม่ได้",
    en="attribute {name} of <{tag}> cannot be “{value}”",
    hint_th="ใช้ได้: {allowed}",
    hint_en="it takes: {allowed}",
)
REPEATED_TAG = Message(
    th="<{tag}> มีได้ครั้งเดียวใน <{parent}>",
    en="<{parent}> takes <{tag}> once only",
    hint_th="ลบแท็กที่ซ้ำ",
    hint_en="remove the second one",
)
MISSING_TAG = Message(
    th="<{parent}> ต้องมี <{tag}>",
    en="<{parent}> needs a <{tag}>",
    hint_th="เพิ่ม <{tag}>",
    hint_en="add a <{tag}>",
)
RAGGED = Message(
    th="แถวที่ {row} ของตารางมี {found} ช่อง แต่ตารางมี {columns} คอลัมน์",
    en="row {row} of the table fills {found} of {columns} columns",
    hint_th="เติมหรือลบ <cell> ให้ครบ โดยนับช่องที่รวมกัน (columns, rows) ด้วย",
    hint_en="add or remove cells; spans (columns, rows) count too",
)
SPAN_OUT = Message(
    th="ช่องที่รวมกันเกินขอบตารางหรือข้ามจากหัวตารางไปยังเนื้อตาราง",
    en="a cell's span leads out of the table, or from its header into its body",
    hint_th="ลดค่า columns หรือ rows ของ <cell>",
    hint_en="reduce columns or rows of the <cell>",
)
NO_WIDTHS = Message(
    th="คอลัมน์ที่กำหนดความกว้างรวมกัน {width} ซม. ไม่เหลือที่ในหน้ากระดาษซึ่งกว้าง {room} ซม.",
    en="the fixed columns are {width} cm wide together, too much for the text of {room} cm",
    hint_th='ลดความกว้าง หรือใช้สัดส่วนแทน เช่น columns="1.2cm 3 2"',
    hint_en='reduce them, or give shares: columns="1.2cm 3 2"',
)
COLUMN_COUNT = Message(
    th="align มี {found} ค่า แต่ตารางมี {columns} คอลัมน์",
    en="align has {found} values for {columns} columns",
    hint_th="เขียนหนึ่งค่าต่อหนึ่งคอลัมน์",
    hint_en="write one a column",
)
LATE_HEADER = Message(
    th="แถวหัวตารางต้องอยู่บนสุด",
    en="header rows must come first",
    hint_th='ย้ายแถว header="yes" ขึ้นไปบนสุด',
    hint_en='move the rows with header="yes" to the top',
)
NEEDS_ATTRIBUTE = Message(
    th="<{tag}> ต้องมีแอตทริบิวต์ {name}",
    en="<{tag}> needs the attribute {name}",
    hint_th='เพิ่ม {name}="…"',
    hint_en='add {name}="…"',
)
TOO_DEEP = Message(
    th="รายการซ้อนกันเกิน {limit} ชั้น",
    en="lists nest more than {limit} deep",
    hint_th="รวมข้อย่อยชั้นลึกเข้ากับข้อที่อยู่เหนือขึ้นไป",
    hint_en="join the deepest items with the ones above them",
)
FOLDER_NOT_FOUND = Message(
    th="ไม่พบโฟลเดอร์แม่แบบ {name}",
    en="there is no template folder {name}",
    hint_th="ตรวจชื่อโฟลเดอร์ที่ให้กับ --templates",
    hint_en="check the folder given with --templates",
)
NOT_UTF8 = Message(
    th="แม่แบบ {name} ไม่ได้บันทึกเป็น UTF-8",
    en="the template {name} is not saved as UTF-8",
    hint_th="เปิดด้วยโปรแกรมแก้ไขข้อความแล้วบันทึกใหม่เป็น UTF-8",
    hint_en="open it in an editor and save it as UTF-8",
)
