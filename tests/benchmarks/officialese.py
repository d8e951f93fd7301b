"""Text in the words of official letters that is new for each seed, and what is measured with it: letters and visits."""

from __future__ import annotations

import random
import re
from functools import lru_cache
from itertools import pairwise
from typing import Any

from tests.benchmarks.letters import AT, Letter, inline
from tests.generated import AGENCIES, PEOPLE, SENTENCES
from tests.thai.gold import sentences
from thaimemo.thai.dictionary import _word_file
from thaimemo.thai.words import words
from thaimemo.tree import Cell, Column, Paragraph, Row, Table

ONE_PAGE, TEN_PAGES = 2_300, 23_400
"""Characters of a letter."""

_PARAGRAPH = 420
_RARE = 0.03
"""How often a word is any word of the dictionary instead of one that officialese has there."""
_PLAIN_WORD = re.compile("^[ก-ฮะ-ฺเ-ๅ็-๎]{3,9}$", re.MULTILINE)
_FIRST = "ให้"


def text(dice: random.Random, length: int) -> str:
    """About `length` characters; hardly a stretch of them ever comes twice."""
    follow, rare = _successors(), _rare_words()
    word, parts, count = _FIRST, [], 0
    while count < length:
        parts.append(word)
        count += len(word)
        word = dice.choice(rare if dice.random() < _RARE else follow.get(word) or follow[_FIRST])
    return " ".join("".join(parts).split())


@lru_cache(maxsize=1)
def _successors() -> dict[str, list[str]]:
    """Every word of the tests' model sentences with the words that stand behind it."""
    follow: dict[str, list[str]] = {}
    for sentence in (*SENTENCES, *(gold.text for gold in sentences())):
        for word, after in pairwise(words(sentence)):
            follow.setdefault(word, []).append(after)
    return follow


@lru_cache(maxsize=1)
def _rare_words() -> list[str]:
    return _PLAIN_WORD.findall(_word_file().read_text(encoding="utf-8"))


def letter(seed: int, characters: int) -> Letter:
    """The letter of `seed`, of about `characters` characters."""
    dice = random.Random(seed)
    return Letter(
        agency=dice.choice(AGENCIES),
        number=f"อก ๐๔๑๖/{seed}",
        date="๑๗ มกราคม ๒๕๖๓",
        subject=text(dice, 60),
        to="ผู้อำนวยการ" + dice.choice(AGENCIES),
        paragraphs=[text(dice, _PARAGRAPH) for _ in range(round((characters - 200) / _PARAGRAPH))],
    )


def visit_data(seed: int) -> dict[str, Any]:
    """The data of a visit whose memo has two pages, as a YAML file would hold it."""
    dice = random.Random(seed)
    return {
        "memo": {
            "agency": dice.choice(AGENCIES),
            "number": "อก 0416/",
            "date": "17 มกราคม 2563",
            "subject": "รายงานผลการตรวจราชการ" + text(dice, 40),
            "to": "ผู้อำนวยการ" + dice.choice(AGENCIES),
            "signer": {"name": dice.choice(PEOPLE), "position": "นักวิชาการอุตสาหกรรมชำนาญการ"},
        },
        "visit": {
            "kind": "ตรวจราชการ",
            "date": "16 มกราคม 2563",
            "places": [{"province": "ลำปาง"}],
            "inspector": {"name": dice.choice(PEOPLE), "position": "ผู้ตรวจราชการกระทรวงอุตสาหกรรม"},
            "delegates": [{"name": name} for name in dice.sample(PEOPLE, 2)],
            "purposes": ["มอบนโยบาย", "รับฟังสภาพปัญหา"],
            "findings": [{"text": text(dice, 300)}],
        },
        "directives": [{"text": text(dice, 350), "due": "30 กันยายน 2563"} for _ in range(6)],
    }


def table(seed: int, rows: int) -> Table:
    """A table of directives: number, text, office, date and status."""
    dice = random.Random(seed)
    header = ("ลำดับ", "ข้อสั่งการ", "หน่วยงานรับผิดชอบ", "กำหนดแล้วเสร็จ", "สถานะ")
    entries = ((str(at), text(dice, 120), dice.choice(AGENCIES), "๓๐ กันยายน ๒๕๖๓", "") for at in range(1, rows + 1))
    columns = tuple(Column(share=share) for share in (1.0, 6.0, 3.0, 2.0, 2.0))
    return Table(columns, tuple(map(_row, (header, *entries))), AT, header_rows=1)


def _row(entries: tuple[str, ...]) -> Row:
    return Row(tuple(Cell((Paragraph(inline(entry), AT, indented=False),), AT) for entry in entries), AT)
