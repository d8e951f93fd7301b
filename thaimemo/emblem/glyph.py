"""The garuda as a font draws it: the glyph `karuda` of TH Charm of AU."""

from __future__ import annotations

from thaimemo.emblem.paths import outline
from thaimemo.emblem.pen import Pen
from thaimemo.errors import BadValue
from thaimemo.messages import emblem as say
from thaimemo.tree import Outline

NAME = "karuda"
# A collection (.ttc) of more fonts than this is not searched to its end.
_MOST_FACES = 16


def read_font(data: bytes) -> Outline:
    """The outline of the glyph `karuda` in a font file; BadValue where there is none."""
    import uharfbuzz as hb

    for index in range(min(hb.Face(data).count, _MOST_FACES)):
        font = hb.Font(hb.Face(data, index))
        glyph = font.get_glyph_from_name(NAME)
        if glyph is not None:
            pen = Pen()
            font.draw_glyph_with_pen(glyph, pen)
            return outline([(pen.commands, False)])
    raise BadValue(say.NO_GLYPH, glyph=NAME)
