"""What is said about a memo on several visits: its round, and the files of the visits."""

from thaimemo.messages import Message

NOT_A_YEAR = Message(
    th="“{value}” ไม่ใช่ปีงบประมาณ พ.ศ.",
    en="'{value}' is no fiscal year of the Buddhist era",
    hint_th="เขียนปี พ.ศ. สี่หลัก เช่น {example}",
    hint_en="write a Buddhist year of four figures, such as {example}",
)
FILE_FROM_NOWHERE = Message(
    th="“{name}” ไม่ใช่ข้อมูลการตรวจราชการ และอ้างเป็นชื่อไฟล์ตรงนี้ไม่ได้",
    en="'{name}' is no visit, and no file can be named here",
    hint_th="อ้างชื่อไฟล์ได้เฉพาะในไฟล์ข้อมูล มิฉะนั้นให้ใส่ข้อมูลของการตรวจราชการไว้ตรงนี้",
    hint_en="files are named in data files only; elsewhere, give the visit itself",
)
NO_VISIT_FILE = Message(
    th="ไม่พบไฟล์การตรวจราชการ “{name}”",
    en="there is no visit file '{name}'",
    hint_th="เขียนชื่อไฟล์โดยนับจากโฟลเดอร์ของไฟล์นี้",
    hint_en="name it from the folder of this file",
)
OUTSIDE = Message(
    th="ไฟล์ “{name}” อยู่นอกโฟลเดอร์ของไฟล์นี้",
    en="the file '{name}' lies outside the folder of this file",
    hint_th="ย้ายหรือคัดลอกไฟล์การตรวจราชการมาไว้ในโฟลเดอร์เดียวกันหรือโฟลเดอร์ย่อย",
    hint_en="put the visit files into the same folder or below it",
)
NAMED_TWICE = Message(
    th="อ้างไฟล์ “{name}” ซ้ำ",
    en="the file '{name}' is named twice",
    hint_th="เหลือไว้เพียงแห่งเดียว",
    hint_en="keep one",
)
NESTED = Message(
    th="การตรวจราชการครั้งหนึ่งมีการตรวจราชการครั้งอื่น (visits) อยู่ข้างในไม่ได้",
    en="a visit cannot hold other visits",
    hint_th="อ้างไฟล์ของการตรวจราชการแต่ละครั้งโดยตรง ไม่อ้างรายงานที่รวมไว้แล้ว",
    hint_en="name the file of each visit, not a report that gathers several",
)
TOO_MANY_FILES = Message(
    th="อ้างไฟล์การตรวจราชการเกิน {limit} ไฟล์",
    en="more than {limit} visit files are named",
    hint_th="แยกเป็นรายงานหลายฉบับ",
    hint_en="split it into several reports",
)
TOO_MUCH = Message(
    th="ข้อมูลของการตรวจราชการทุกครั้งรวมกันมากเกินไป: รับได้ไม่เกิน {limit} ค่า",
    en="all visits together are too much data: at most {limit} values are read",
    hint_th="แยกเป็นรายงานหลายฉบับ",
    hint_en="split it into several reports",
)
