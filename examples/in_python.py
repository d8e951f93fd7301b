"""A memo without any data file: the visit is built in Python, as a program would from its own records."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import thaimemo
from thaimemo import Directive, Memo, Person, Visit, VisitReport

report = VisitReport(
    memo=Memo(
        agency="สำนักงานอุตสาหกรรมจังหวัดตัวอย่าง",
        subject="รายงานผลการประชุมติดตามโครงการส่งเสริมวิสาหกิจชุมชน",
        to="อุตสาหกรรมจังหวัดตัวอย่าง",
        date=date(2020, 2, 10),
        signer=Person(name="นายสมชาย รักงาน", position="นักวิชาการอุตสาหกรรมปฏิบัติการ"),
    ),
    visit=Visit(
        kind="ประชุมติดตามโครงการ",
        date=date(2020, 2, 7),
        places=[{"name": "ห้องประชุม ชั้น 2 ศาลากลางจังหวัด"}],
        inspector=Person(name="ดร.สมหญิง ใจดี", position="ผู้ตรวจราชการกระทรวง"),
        delegates=["นายสมชาย รักงาน"],
    ),
    directives=[
        Directive(
            text="ให้จัดอบรมการตลาดออนไลน์แก่วิสาหกิจชุมชน 20 กลุ่ม",
            responsible=["กลุ่มส่งเสริมอุตสาหกรรม"],
            due=date(2020, 9, 30),
            budget=Decimal("150000"),
        ),
        "ให้รายงานความก้าวหน้าทุกเดือน",
    ],
)

out = Path("out")
out.mkdir(exist_ok=True)
document = thaimemo.render(report)
for suffix in ("docx", "pdf"):
    document.save(out / f"in_python.{suffix}")
