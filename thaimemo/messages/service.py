"""What the service says of requests it cannot answer, and of how it was started."""

from thaimemo.messages import Message

TOO_MANY_PAGES = Message(
    th="บันทึกนี้มี {pages} หน้า รับได้ไม่เกิน {limit} หน้า",
    en="this memo has {pages} pages; at most {limit} are made",
    hint_th="แยกเป็นหลายฉบับ",
    hint_en="split it into several",
)
NO_FILES = Message(
    th="บริการนี้ไม่รับไฟล์ภาพ",
    en="photos cannot be sent to the service",
    hint_th="ใช้คำสั่ง thaimemo render สำหรับบันทึกที่มีภาพถ่าย",
    hint_en="use thaimemo render for memos with photos",
)
EMPTY_BODY = Message(
    th="คำขอไม่มีข้อมูล",
    en="the request has no body",
    hint_th="ส่งข้อมูลของบันทึกเป็น JSON",
    hint_en="send the memo's data as JSON",
)
TOO_LARGE = Message(
    th="คำขอใหญ่เกินไป รับได้ไม่เกิน {limit} ไบต์",
    en="the request is too large; at most {limit} bytes are read",
    hint_th="แยกเป็นหลายคำขอ",
    hint_en="split it into several",
)
TOO_BUSY = Message(
    th="มีคำขอมากเกินไปในขณะนี้",
    en="too many requests at this moment",
    hint_th="ลองใหม่ในอีกครู่หนึ่ง",
    hint_en="try again in a moment",
)
GONE = Message(th="ผู้ส่งตัดการเชื่อมต่อ", en="the sender is gone")
TOO_LONG = Message(
    th="ใช้เวลาเกิน {seconds} วินาที จึงหยุดทำ",
    en="it took more than {seconds} seconds and was stopped",
    hint_th="ลดขนาดของข้อมูล",
    hint_en="send less data",
)
TOO_SLOW = Message(
    th="รับคำขอไม่ครบภายใน {seconds} วินาที",
    en="the request did not arrive within {seconds} seconds",
    hint_th="ส่งใหม่",
    hint_en="send it again",
)
TOO_MUCH = Message(
    th="คำขอนี้ใช้หน่วยความจำมากเกินไป",
    en="this request takes too much memory",
    hint_th="ลดขนาดของข้อมูล",
    hint_en="send less data",
)
BROKEN = Message(
    th="เกิดข้อผิดพลาดในเครื่องบริการ หมายเลข {number}",
    en="an error in the service, number {number}",
    hint_th="โปรดแจ้งหมายเลขนี้แก่ผู้ดูแลระบบ",
    hint_en="tell this number to who runs the service; its log has it too",
)
NOT_FOUND = Message(
    th="ไม่มีที่อยู่นี้", en="there is nothing at this address", hint_th="ดูที่ /openapi.json", hint_en="see /openapi.json"
)
WRONG_METHOD = Message(
    th="ที่อยู่นี้ไม่รับคำขอแบบ {value}",
    en="this address does not take {value}",
    hint_th="ดูที่ /openapi.json",
    hint_en="see /openapi.json",
)
LONG_HEAD = Message(
    th="ส่วนหัวของคำขอใหญ่เกินไป",
    en="the request's head is too large",
    hint_th="รับได้ไม่เกิน {limit} ไบต์",
    hint_en="at most {limit} bytes are read",
)
WORKER_DIED = Message(
    th="ทำคำขอนี้ไม่สำเร็จ",
    en="this request could not be worked on",
    hint_th="หากเกิดซ้ำกับข้อมูลเดิม โปรดแจ้งผู้ดูแลระบบ",
    hint_en="if it happens again with the same data, tell who runs the service",
)
UNKNOWN_CHOICE = Message(
    th="“{value}” ไม่มีให้เลือก", en="there is no {value!r} here", hint_th="ใช้ {known}", hint_en="use {known}"
)
NOT_A_WIDTH = Message(
    th="ความกว้าง “{value}” ใช้ไม่ได้",
    en="{value!r} is no width",
    hint_th="ใช้ {least} ถึง {most}",
    hint_en="use {least} to {most}",
)
UNKNOWN_KIND = Message(
    th="ไม่รับข้อมูลชนิด “{value}”",
    en="content of the type {value!r} is not read",
    hint_th="ใช้ {known}",
    hint_en="use {known}",
)
UNKNOWN_FILE = Message(
    th="ไม่อ่านไฟล์ชนิดนี้ (“{value}”)",
    en="files such as {value!r} are not read",
    hint_th="ใช้ {known}",
    hint_en="use {known}",
)
NO_SUCH_ROW = Message(
    th="ไม่มีข้อมูลการตรวจราชการในแถวที่ {row}",
    en="there is no visit in row {row}",
    hint_th="ตรวจสอบเลขแถวในแผ่นงาน",
    hint_en="check the row's number in its sheet",
)
NOT_A_ROW = Message(
    th="เลขแถว “{value}” ใช้ไม่ได้",
    en="{value!r} is no row",
    hint_th="ใช้เลขแถวของแผ่นงาน เช่น 3",
    hint_en="use its number, as 3",
)
NO_KEY = Message(
    th="ต้องใช้กุญแจ API",
    en="an API key is needed",
    hint_th="ส่งหัวข้อ Authorization: Bearer …",
    hint_en="send Authorization: Bearer …",
)
WRONG_HOST = Message(
    th="ไม่รู้จักชื่อเครื่อง “{value}”", en="the host {value!r} is not served here", hint_th="ใช้ {known}", hint_en="use {known}"
)
PORT_TAKEN = Message(
    th="เปิดบริการที่ {host}:{port} ไม่ได้ เพราะมีโปรแกรมอื่นใช้อยู่แล้ว",
    en="{host}:{port} cannot be served on: another program uses it",
    hint_th="เลือกหมายเลขอื่นด้วย --port",
    hint_en="choose another with --port",
)
NO_ADDRESS = Message(
    th="เปิดบริการที่ {host}:{port} ไม่ได้: {detail}",
    en="{host}:{port} cannot be served on: {detail}",
    hint_th="ตรวจสอบ --host และ --port",
    hint_en="check --host and --port",
)
KEYS_UNREADABLE = Message(
    th="อ่านไฟล์กุญแจไม่ได้: {detail}",
    en="the file of keys cannot be read: {detail}",
    hint_th="ตรวจสอบชื่อไฟล์",
    hint_en="check its name",
)
KEY_LINE = Message(
    th="บรรทัดนี้ไม่ใช่กุญแจ",
    en="this line is no key",
    hint_th="เขียนเป็น ชื่อ:ค่าแฮช",
    hint_en="write name:hash, as --new-key prints it",
)
NO_KEYS = Message(
    th="ไฟล์นี้ไม่มีกุญแจ",
    en="there is no key in this file",
    hint_th="สร้างด้วย thaimemo serve --new-key ชื่อ",
    hint_en="make one: thaimemo serve --new-key NAME",
)
KEYS_NEEDED = Message(
    th="จะเปิดบริการที่ {host} ต้องมีกุญแจ API",
    en="to serve on {host}, API keys are needed",
    hint_th="สร้างด้วย thaimemo serve --new-key ชื่อ แล้วระบุไฟล์ด้วย --keys หรือใช้ --host 127.0.0.1",
    hint_en="make one with thaimemo serve --new-key NAME and name the file with --keys, or use --host 127.0.0.1",
)
NOT_INSTALLED = Message(
    th="บริการต้องใช้ส่วนเสริม {name}",
    en="the service needs {name}",
    hint_th="ติดตั้งด้วย pip install 'thaimemo[service]'",
    hint_en="pip install 'thaimemo[service]'",
)
KEY_MADE = Message(
    th="กุญแจของ {name} (แสดงครั้งเดียว): {key}\nเพิ่มบรรทัดนี้ในไฟล์ของ --keys:\n{name}:{digest}",
    en="key of {name}, shown only now: {key}\nadd this line to the file of --keys:\n{name}:{digest}",
)
