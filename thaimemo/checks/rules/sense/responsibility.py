"""Directives that nobody answers for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from thaimemo.checks import tables
from thaimemo.checks.manuscript import Hit, Manuscript
from thaimemo.checks.rules.sense.values import trips, whole, written
from thaimemo.messages import sense as say
from thaimemo.thai import lists

if TYPE_CHECKING:
    from thaimemo.model.directive import Directive


def nobody(manuscript: Manuscript) -> Iterator[Hit]:
    """Each directive, or part of one, without anyone responsible in its own entry, its words or what it is part of."""
    for trip in trips(manuscript):
        for number, directive in enumerate(trip.directives):
            for path, one in _unowned(f"{trip.path}directives[{number}]", directive):
                yield whole(written(manuscript, f"{path}.text", one.text), say.NOBODY)


def _unowned(path: str, directive: Directive) -> Iterator[tuple[str, Directive]]:
    """The directive itself, or the parts of it that nobody answers for where others have somebody."""
    if directive.kind == "suggestion" or directive.responsible or names_somebody(directive.text):
        return
    below = [list(_unowned(f"{path}.items[{number}]", one)) for number, one in enumerate(directive.items)]
    if not below or all(path_and_one for path_and_one in below):
        yield path, directive
    else:
        for unowned in below:
            yield from unowned


def names_somebody(text: str) -> bool:
    """Whether the words of a directive say who is to do it: ให้สำนักงาน…, ขอให้ ศภ.1 …, กรม…ต้อง…."""
    return bool(_somebody().search(text))


@lru_cache(maxsize=1)
def _somebody() -> re.Pattern[str]:
    offices = lists.alternation(tables.words("responsible.txt"))
    short = r"(?:[ก-ฮ]{2,7}\.)"
    return re.compile(
        rf"(?<!เพื่อ)(?<!ทำ)(?<!ช่วย)(?<!จัด)(?:ให้|มอบหมาย|มอบ|กำชับ|สั่งการ) ?(?:(?:ทุก|แต่ละ|คณะ)?{offices}|{short})"
        rf"|(?:ทุก|แต่ละ)(?:{offices})|รับผิดชอบ(?:ของ|โดย) ?\S|โดย(?:มี)?{offices}[^ ]{{0,60}} ?เป็นผู้รับผิดชอบ"
        rf"|{offices}[ก-๎]{{0,60}}(?:ต้อง|เป็นผู้รับผิดชอบ|รับผิดชอบ|เป็นหน่วยงานหลัก|เป็นเจ้าภาพ)"
    )
