"""The Word writer: a memo's tree as a .docx file that a clerk can go on editing."""

from thaimemo.word.package import write

__all__ = ["write"]
