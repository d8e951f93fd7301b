"""How many lines a subject takes on paper, as the PDF writer sets it (L2, L11). Loaded only for long subjects."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from thaimemo.model import VisitReport

_SURELY_SHORT = 60
"""Characters that go on two lines whatever they are: even 60 of the widest letter take less than 32 cm."""
_LONGEST = 2_000
"""Characters measured; what is longer fills more than a page."""


def lines_of(subject: str, report: VisitReport | None = None) -> int:
    """The lines of `subject` in the bundled font, its figures Thai unless the report says otherwise."""
    if len(subject) <= _SURELY_SHORT:
        return 1
    from thaimemo import fonts
    from thaimemo.layout import Layout
    from thaimemo.pdf.head import head
    from thaimemo.pdf.setting import Setting
    from thaimemo.pdf.shape import face
    from thaimemo.resources import folder
    from thaimemo.thai.digits import to_thai
    from thaimemo.tree import At, Head, Run

    family = fonts.find(folder("fonts"))
    arabic = report is not None and report.memo.digits == "arabic"
    text = subject[:_LONGEST] if arabic else to_thai(subject[:_LONGEST])
    setting = Setting(Layout(), lambda style: face(family.data(style)).shaper(), report.protected() if report else ())
    at = At("", 0)
    rows = head(Head(agency=(), number=(), date=(), subject=(Run(text),), at=at), setting)
    return len(rows) - len(head(Head(agency=(), number=(), date=(), subject=(), at=at), setting)) + 1
