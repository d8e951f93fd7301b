"""The continuation word: at the foot of a page, the first words of the next one (L23)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate, dropwhile, takewhile

from thaimemo.pdf.rows import Piece, Placed, row
from thaimemo.pdf.setting import Setting
from thaimemo.pdf.tags import Element
from thaimemo.thai.clusters import boundaries
from thaimemo.thai.words import words
from thaimemo.tree import At

_MOST = 16  # characters
_LONGEST = 24  # characters of a name or the like that no line end may cut; longer ones are cut between words
_BEGINNINGS = ("การ", "ความ")  # of compounds, which do not end a word
_FORMS = {"words": "{}...", "slash": "/{}..."}


def continuation(following: Sequence[Placed], at: At, setting: Setting) -> Placed | None:
    """What stands at the foot of the page before `following`; None where nothing can be read at its beginning."""
    layout = setting.layout
    found = _beginning(following)
    if layout.continuation_word == "none" or not found:
        return None
    piece = setting.unread().single(_FORMS[layout.continuation_word].format(found), layout.body_size)
    piece.x = layout.text_width - piece.end
    made = row(at, [piece], layout.body_leading)
    return Placed(made, layout.paper_height - layout.continuation_baseline - made.drop)


def _beginning(page: Sequence[Placed]) -> str:
    """The first words of a page's first line; those of a table's first row are taken together, a photo has none."""
    read = dropwhile(lambda placed: not placed.row.figure and not _words(placed.row.pieces), page)
    first = next(read, None)
    if first is None or first.row.figure:
        return ""
    beside = takewhile(lambda placed: placed.top == first.top, read)
    return _first([word for placed in (first, *beside) for word in _words(placed.row.pieces)])


def _words(pieces: Iterable[Piece]) -> list[str]:
    """The words of one row as they may stand at a line's end; a table's header that stands there again has none."""
    read = [piece for piece in pieces if isinstance(piece.mark, Element)]
    spans = [span for piece in read for span in piece.line.spans]
    found = ["".join(cluster.text for cluster in word.clusters) for span in spans for word in span.words]
    return [*found[:-1], found[-1].rstrip() + " "] if "".join(found).strip() else []


def _first(found: Sequence[str]) -> str:
    """Up to sixteen characters of the words, ending where a word ends."""
    ends = accumulate(found)
    taken = [next(ends, ""), *takewhile(lambda text: len(text.rstrip()) <= _MOST, ends)]
    if len(taken) > 1 and found[len(taken) - 1] in _BEGINNINGS:
        taken.pop()
    text = taken[-1].strip()
    return text if len(text) <= _LONGEST else _shortened(text)


def _shortened(name: str) -> str:
    """The first words within what may not be cut at a line's end; of one long word, its first letters."""
    parts = words(name)
    if len(parts) > 1 and len(parts[0]) <= _LONGEST:
        return _first(parts)
    ends = boundaries(name)
    return name[: max((end for end in ends if end <= _MOST), default=ends[0])]
