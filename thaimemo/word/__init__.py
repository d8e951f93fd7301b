"""The Word writer: a memo's tree as a .docx file that a clerk can go on editing."""

from thaimemo.word.office import missing_styles, page_layout
from thaimemo.word.options import WordOptions
from thaimemo.word.package import write

__all__ = ["WordOptions", "missing_styles", "page_layout", "write"]
