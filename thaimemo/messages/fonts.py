"""What thaimemo says about fonts: the ones it refuses, the one it uses, the characters it cannot print."""

from thaimemo.messages import Message

_NAME_A_FOLDER_TH = "ระบุโฟลเดอร์ที่มีไฟล์ TH SarabunPSK ครบทั้งสี่แบบ หรือไม่ต้องระบุเพื่อใช้แบบอักษรที่มากับ thaimemo"
_NAME_A_FOLDER_EN = "name a folder with all four TH SarabunPSK files, or none to use the fonts that come with thaimemo"

FOLDER_MISSING = Message(
    th="ไม่พบโฟลเดอร์แบบอักษรนี้",
    en="this font folder does not exist",
    hint_th=_NAME_A_FOLDER_TH,
    hint_en=_NAME_A_FOLDER_EN,
)
NOT_A_FOLDER = Message(
    th="ที่ระบุไว้เป็นไฟล์ ไม่ใช่โฟลเดอร์แบบอักษร",
    en="this is a file, not a font folder",
    hint_th="ระบุโฟลเดอร์ที่เก็บไฟล์นี้ ซึ่งต้องมีไฟล์ครบทั้งสี่แบบ",
    hint_en="name the folder the file lies in; it must hold all four styles",
)
FOLDER_UNREADABLE = Message(
    th="อ่านโฟลเดอร์แบบอักษรไม่ได้: {reason}",
    en="this font folder cannot be read: {reason}",
    hint_th="ตรวจสอบสิทธิ์การเข้าถึงโฟลเดอร์",
    hint_en="check the permissions of the folder",
)
NO_SARABUN = Message(
    th="ไม่มีไฟล์แบบอักษร TH SarabunPSK หรือ TH Sarabun New ในที่นี้",
    en="there is no TH SarabunPSK or TH Sarabun New here",
    hint_th=_NAME_A_FOLDER_TH,
    hint_en=_NAME_A_FOLDER_EN,
)
STYLES_MISSING = Message(
    th="แบบอักษร {family} ขาด {styles}",
    en="{family} lacks {styles}",
    hint_th="เพิ่มไฟล์ที่ขาดลงในโฟลเดอร์ หรือใช้แบบอักษรที่มากับ thaimemo โดยไม่ต้องระบุโฟลเดอร์",
    hint_en="add the missing files to the folder, or name no folder to use the fonts that come with thaimemo",
)
UNREADABLE = Message(
    th="อ่านไฟล์แบบอักษรไม่ได้: {reason}",
    en="this font file cannot be read: {reason}",
    hint_th="ตรวจสอบสิทธิ์การเข้าถึงไฟล์",
    hint_en="check the permissions of the file",
)
TOO_LARGE = Message(
    th="ไฟล์มีขนาดใหญ่เกินกว่าจะเป็นแบบอักษร TH SarabunPSK",
    en="this file is too large to be TH SarabunPSK",
    hint_th=_NAME_A_FOLDER_TH,
    hint_en=_NAME_A_FOLDER_EN,
)
DAMAGED = Message(
    th="ไฟล์แบบอักษรเสียหาย หรือไม่ใช่แบบอักษรชนิด TrueType",
    en="this font file is damaged, or is no TrueType font",
    hint_th="คัดลอกหรือติดตั้งไฟล์ใหม่จากแหล่งต้นทาง",
    hint_en="copy or install it again from its source",
)
NOT_SARABUN = Message(
    th="ไฟล์นี้เป็นแบบอักษร “{family}” ไม่ใช่ TH SarabunPSK หรือ TH Sarabun New",
    en="this is the font “{family}”, not TH SarabunPSK or TH Sarabun New",
    hint_th=_NAME_A_FOLDER_TH,
    hint_en=_NAME_A_FOLDER_EN,
)
CONFLICTING_NAMES = Message(
    th="ชื่อภายในไฟล์แบบอักษรขัดแย้งกัน: “{family}” “{full_name}” “{postscript_name}”",
    en="the names inside this font contradict each other: “{family}”, “{full_name}”, “{postscript_name}”",
    hint_th="ไฟล์อาจถูกดัดแปลง ให้ใช้ไฟล์ต้นฉบับ",
    hint_en="it may have been altered; use the original file",
)
ARABIC_DRAWN_AS_THAI = Message(
    th="แบบอักษรนี้ (เช่น TH SarabunIT๙) วาดเลขอารบิกเป็นเลขไทย ตัวเลขบนกระดาษจึงไม่ตรงกับตัวเลขในไฟล์",
    en="this font (such as TH SarabunIT๙) draws Arabic digits as Thai ones: paper and file would differ",
    hint_th="ใช้ TH SarabunPSK แทน thaimemo พิมพ์เลขไทยที่แท้จริงให้อยู่แล้ว",
    hint_en="use TH SarabunPSK; thaimemo writes real Thai digits by itself",
)
OTHER_WIDTHS = Message(
    th="ไฟล์ชื่อ “{family}” แต่ความกว้างของตัวอักษรไม่ตรงกับ TH SarabunPSK ({characters})",
    en="this font is named “{family}” but its letters are not as wide as those of TH SarabunPSK ({characters})",
    hint_th="ไฟล์อาจถูกดัดแปลง ให้ใช้ไฟล์ต้นฉบับ มิฉะนั้นการตัดบรรทัดจะผิด",
    hint_en="it may have been altered; use the original file, or lines would break elsewhere",
)
NOT_INSTALLED = Message(
    th="ไม่พบแบบอักษร TH SarabunPSK ครบทั้งสี่แบบ ทั้งที่มากับ thaimemo และที่ติดตั้งในเครื่อง",
    en="no complete TH SarabunPSK was found, neither with thaimemo nor installed on this computer",
    hint_th="ติดตั้ง thaimemo ใหม่ ติดตั้งแบบอักษร หรือระบุโฟลเดอร์ด้วย --font",
    hint_en="install thaimemo again, install the fonts, or name a folder with --font",
)
MISSING_CHARACTER = Message(
    th="แบบอักษรไม่มีอักขระ {shown}{code} {name} ใน “{context}”",
    en="the font has no {shown}{code} {name}, in “{context}”",
    hint_th="พิมพ์ด้วยคำหรืออักขระอื่นแทน",
    hint_en="write it with a word or another character",
)
REPLACED_CHARACTER = Message(
    th="พิมพ์{name_th} ({code}) เป็น “{by}” เพราะแบบอักษรไม่มีอักขระนี้",
    en="{name_en} ({code}) is printed as “{by}”, as the font does not have it",
)

FROM_ARGUMENT = Message(th="ใช้ เพราะระบุไว้ในคำสั่ง", en="used: named in the command")
FROM_ENVIRONMENT = Message(th="ใช้ เพราะระบุไว้ใน THAIMEMO_FONTS", en="used: named in THAIMEMO_FONTS")
FROM_PACKAGE = Message(th="ใช้ เพราะเป็นแบบอักษรที่มากับ thaimemo", en="used: it comes with thaimemo")
FROM_SYSTEM = Message(th="ใช้ เพราะติดตั้งไว้ในเครื่อง", en="used: installed on this computer")
SAME_BYTES = Message(th="ไม่ได้ใช้ แต่เหมือนกับไฟล์ที่ใช้ทุกไบต์", en="not used, but the same file byte for byte")
NOT_CHOSEN = Message(
    th="ไม่ได้ใช้ เป็น {family} {version} หากต้องการใช้ให้ระบุ --font {folder}",
    en="not used: {family} {version}; to use it, say --font {folder}",
)
REFUSED = Message(th="ไม่ใช้: {reason}", en="refused: {reason}")
