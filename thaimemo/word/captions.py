"""How many lines a caption takes: a photo makes room for a long one, in Word as much as in the PDF (L27)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from thaimemo.fonts import FontFamily, style
from thaimemo.layout import Length
from thaimemo.tree import Inline, plain
from thaimemo.word.labels import advances


def line_count(content: Inline, size: Length, width: Length, fonts: FontFamily, protect: Sequence[str]) -> int:
    """The lines that `content` fills when as many words stand on each as go; 0 for no text."""
    letters = plain(content)
    if not letters:
        return 0
    each = [one for run in content for one in advances(run.text, fonts.file(style(run.bold, run.italic)))]
    ends = list(accumulate(each, initial=0.0))
    room = width / size
    if ends[-1] <= room:
        return 1
    from thaimemo.thai.words import break_points  # its dictionary is large, and few memos have long captions

    return _filled(letters, ends, room, break_points(letters, protect))


def _filled(letters: str, ends: Sequence[float], room: float, breaks: Sequence[int]) -> int:
    """The number of lines of `room` em; `ends` says how far the text reaches before each letter and at its end."""
    count, start, last = 1, 0, 0
    for end in (*breaks, len(letters)):
        inked = end
        while inked > last and letters[inked - 1] == " ":
            inked -= 1
        if ends[inked] - ends[start] > room and last > start:
            count, start = count + 1, last
        # What no line holds is cut wherever a line is full.
        while ends[inked] - ends[start] > room:
            count, start = count + 1, max(start + 1, bisect_right(ends, ends[start] + room) - 1)
        last = end
    return count
