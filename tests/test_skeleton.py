"""The skeleton: it loads as it is, and with everything in it switched on."""

from __future__ import annotations

import re

import thaimemo
from thaimemo.model.base import walk
from thaimemo.skeleton import skeleton


def switched_on() -> str:
    """The skeleton with its disabled entries enabled; explanations begin with `# ` and a word."""
    return re.sub(r"(?m)^( *)#(?! \S|$)", r"\1", skeleton())


def test_the_skeleton_loads_as_it_is() -> None:
    report = thaimemo.load(skeleton())
    assert report.visit.kind == "ตรวจราชการ"
    assert len(report.directives) == 1


def test_the_skeleton_loads_with_every_entry_switched_on_and_leaves_none_out() -> None:
    report = thaimemo.load(switched_on())
    filled = {re.sub(r"\[\d+\]", "", path) for path, value in walk(report) if value not in (None, ())}
    asked = {
        f"{family}.{name}" if family else name
        for family, record in {
            "": thaimemo.VisitReport,
            "memo": thaimemo.Memo,
            "memo.signers": thaimemo.Person,
            "visit": thaimemo.Visit,
            "directives": thaimemo.Directive,
        }.items()
        for name in record.model_fields
    }
    assert asked - filled == set()


def test_every_comment_of_the_skeleton_is_thai() -> None:
    comments = re.findall(r"(?m)^ *# (\S.*)$", skeleton())
    assert len(comments) > 40
    assert [comment for comment in comments if not re.search("[ก-๛]", comment)] == []
