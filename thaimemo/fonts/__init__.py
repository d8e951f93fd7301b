"""The fonts a memo is set in: found, verified and handed out; and what of a text they can print."""

from thaimemo.fonts.family import STYLES, FontFamily, FontFile, Style, style
from thaimemo.fonts.printing import Printable, Replacement, missing_problem, printable, replaced_problem
from thaimemo.fonts.search import INSTALLED, VARIABLE, Row, explain, find

__all__ = [
    "INSTALLED",
    "STYLES",
    "VARIABLE",
    "FontFamily",
    "FontFile",
    "Printable",
    "Replacement",
    "Row",
    "Style",
    "explain",
    "find",
    "missing_problem",
    "printable",
    "replaced_problem",
    "style",
]
