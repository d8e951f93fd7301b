"""The garuda at the head of the memo (L4): the office's own file, else its installed national font, else a frame.

No emblem comes with thaimemo: its use is restricted by law, and every office has its own.
"""

from thaimemo.emblem.keeping import forget, keep, kept
from thaimemo.emblem.reading import read
from thaimemo.emblem.search import FRAME, VARIABLE, Resolved, Row, Source, resolve

__all__ = ["FRAME", "VARIABLE", "Resolved", "Row", "Source", "forget", "keep", "kept", "read", "resolve"]
