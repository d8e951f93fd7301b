"""The characters of a post, as far as a data file can hold them."""

from __future__ import annotations

import re

# Blanks of every width; the characters that print nothing; what YAML and XML cannot hold.
_BLANKS = re.compile("[\t\v\f\x1c-\x1f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_BREAKS = re.compile("\r\n?|[\x85\u2028\u2029]")
_NOTHING = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad\ufe00-\ufe0f]")
_UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_THAI = re.compile("[ก-๎]")
_LETTER = re.compile("[A-Za-z\u00c0-\u0dff\u0e80-\u1fff\u2c00-\ud7ff]")


def cleaned(text: str) -> str:
    """`text` with line ends and blanks of one kind, without what prints nothing.

    ํ + า and เ + เ become the letters ำ and แ that they look like on paper.
    """
    text = _BLANKS.sub(" ", _BREAKS.sub("\n", text))
    text = _UNPRINTABLE.sub(" ", _NOTHING.sub("", text))
    return re.sub("\u0e4d([่-๋]?)\u0e32", "\\1\u0e33", text).replace("เเ", "แ")


def is_thai(text: str) -> bool:
    """Whether at least a third of the letters are Thai."""
    return len(_THAI.findall(text)) * 2 >= max(1, len(_LETTER.findall(text)))
