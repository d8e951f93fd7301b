"""The PDF writer; its files are its stages: `shape`, `lines`, `blocks`, `pages`, `draw`, `font`, then `archive`.

What may be asked of it (`PdfOptions`) is known without loading any of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thaimemo.heap import nothing_collected
from thaimemo.pdf.options import Attachment, PdfOptions

if TYPE_CHECKING:
    from thaimemo.fonts import FontFamily
    from thaimemo.layout import Layout
    from thaimemo.tree import Memo

__all__ = ["Attachment", "PdfOptions", "write"]


def write(memo: Memo, layout: Layout, fonts: FontFamily, options: PdfOptions | None = None) -> bytes:
    """The memo as a PDF file; equal memos give equal bytes. `options` None: PDF/A-2a, tagged for PDF/UA-1.

    Raises `FontError` that names every character no glyph exists for, with the template's line.
    """
    from thaimemo.pdf.writer import written

    # What a memo takes is freed by the time that garbage is sought again: only its structure is a cycle.
    with nothing_collected():
        return written(memo, layout, fonts, options or PdfOptions())
