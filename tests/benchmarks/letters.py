"""What every program of the comparison sets: one letter's text, and the same letter as the tree that we draw."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import date

from thaimemo.tree import At, Head, Inline, Memo, Paragraph, Run, To

TITLE = "บันทึกข้อความ"
LABELS = {"agency": "ส่วนราชการ", "number": "ที่", "date": "วันที่", "subject": "เรื่อง"}

AT = At("benchmark.xml.j2", 1)


@dataclass(frozen=True)
class Letter:
    """A memo as bare text; a paragraph is a part of the body."""

    agency: str
    number: str
    date: str
    subject: str
    to: str
    paragraphs: list[str]

    def values(self) -> dict[str, object]:
        """The letter as a mapping, for programs that fill templates."""
        return asdict(self)


def from_json(text: str) -> Letter:
    """The letter whose values were written as JSON."""
    return Letter(**json.loads(text))


def memo(letter: Letter) -> Memo:
    """The letter as a tree."""
    return Memo(
        head=Head(inline(letter.agency), inline(letter.number), inline(letter.date), inline(letter.subject), AT),
        body=(To("เรียน", inline(letter.to), AT), *(Paragraph(inline(part), AT) for part in letter.paragraphs)),
        title=letter.subject,
        author=letter.agency,
        created=date(2020, 1, 17),
        at=AT,
    )


def inline(text: str) -> Inline:
    """Text in the regular face."""
    return (Run(text),)
