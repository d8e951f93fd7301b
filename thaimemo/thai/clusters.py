"""Grapheme clusters: what one step of the cursor covers, and what neither a line end nor a gap may divide.

As in Unicode's extended grapheme clusters (UAX #29), a Thai consonant keeps the vowels and signs above and below it and
sara am (ำ), whose ring stands over it; the vowels before and after a consonant are clusters of their own.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import accumulate

_FOLLOWERS = "ัำิ-ฺ็-๎"
"""Thai signs that belong to the character before them, as a regular expression's range."""
_ZERO_WIDTH = "\u200c\u200d\ufe00-\ufe0f\U000e0100-\U000e01ef\U0001f3fb-\U0001f3ff"
_OTHER_SCRIPTS = re.compile(r"[^\x00-\u02ff\u0e00-\u0e7f\u2010-\u203a]")
_THAI = re.compile(rf"\r\n|(?s:.)[{_FOLLOWERS}{_ZERO_WIDTH}]*")


def clusters(text: str) -> list[str]:
    """The grapheme clusters of `text`; joined, they are the text."""
    return (_any_script() if has_other_scripts(text) else _THAI).findall(text)


def boundaries(text: str) -> list[int]:
    """The offsets at which a cluster ends, up to the text's length."""
    return list(accumulate(map(len, clusters(text))))


def has_other_scripts(text: str) -> bool:
    """Whether `text` holds more than Thai, Latin letters without combining marks, and common punctuation."""
    return _OTHER_SCRIPTS.search(text) is not None


@lru_cache(maxsize=1)
def _any_script() -> re.Pattern[str]:
    """The same with the combining marks of every script."""
    letters = map(chr, range(0x300, 0x1F000))
    marks = "".join(letter for letter in letters if unicodedata.category(letter) in ("Mn", "Me", "Mc"))
    return re.compile(rf"\r\n|(?s:.)[{_FOLLOWERS}{_ZERO_WIDTH}{marks}]*")
