"""The PDF writer; its files are its stages: `shape`, `lines`, `blocks`, `pages`, `draw`, `font`."""

from thaimemo.pdf.writer import write

__all__ = ["write"]
