"""Official Thai memos (บันทึกข้อความ) from data, as Word and as PDF.

report = thaimemo.load("visit.yaml")
document = thaimemo.render(report)
document.save("memo.docx")
document.save("memo.pdf")
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from thaimemo._version import __version__
from thaimemo.errors import (
    DataError,
    EmblemError,
    FontError,
    LayoutError,
    OutputError,
    Place,
    Problem,
    SigningError,
    TemplateError,
    ThaimemoError,
    ThaimemoWarning,
)
from thaimemo.layout import Cm, Layout, Pt

if TYPE_CHECKING:
    from thaimemo.checks import Finding, check
    from thaimemo.document import Document, render
    from thaimemo.drafting import Draft, draft
    from thaimemo.loading import load
    from thaimemo.model import Directive, Memo, Person, Visit, VisitReport

__all__ = [
    "Cm",
    "DataError",
    "Directive",
    "Document",
    "Draft",
    "EmblemError",
    "Finding",
    "FontError",
    "Layout",
    "LayoutError",
    "Memo",
    "OutputError",
    "Person",
    "Place",
    "Problem",
    "Pt",
    "SigningError",
    "TemplateError",
    "ThaimemoError",
    "ThaimemoWarning",
    "Visit",
    "VisitReport",
    "__version__",
    "check",
    "draft",
    "load",
    "render",
]

# What costs time to import (pydantic, yaml) is imported when its name is first used.
_ROOMS = {
    "Directive": "model",
    "Document": "document",
    "Draft": "drafting",
    "Finding": "checks",
    "Memo": "model",
    "Person": "model",
    "Visit": "model",
    "VisitReport": "model",
    "check": "checks",
    "draft": "drafting",
    "load": "loading",
    "render": "document",
}


def __getattr__(name: str) -> Any:
    if name in _ROOMS:
        value = getattr(import_module(f"thaimemo.{_ROOMS[name]}"), name)
        globals()[name] = value
        return value
    raise AttributeError(f"module 'thaimemo' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *_ROOMS})
