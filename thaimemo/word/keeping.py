"""What holds together and what stands apart: page breaks, the space round tables, the signature's company (L24)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from unicodedata import category

from thaimemo.layout import Layout
from thaimemo.tree import PageBreak, plain
from thaimemo.word.pieces import Format, Grid, Part, Piece

# The narrowest mean advance of running Thai text in TH SarabunPSK, in em: a text that fills a line even so fills it.
_NARROW = 0.33
_SIGNATURE = ("Signature", "Signature Position")


def arranged(items: Iterable[Part | PageBreak], layout: Layout) -> list[Part]:
    """The body as it is written: page breaks are properties of what follows them, tables stand apart."""
    return _with_signatures(_with_space(_with_page_breaks(items), layout), layout)


def _with_page_breaks(items: Iterable[Part | PageBreak]) -> Iterator[Part]:
    """A page break becomes a property of what follows it, so that none ever makes an empty page."""
    pending = False
    for item in items:
        if isinstance(item, PageBreak):
            pending = True
        elif pending:
            yield item.on_new_page()
            pending = False
        else:
            yield item


def _with_space(parts: Iterable[Part], layout: Layout) -> list[Part]:
    """Space round tables (T3), given to the paragraphs beside them; Word has tables stand only between paragraphs."""
    made: list[Part] = []
    for part in parts:
        above = made[-1] if made else None
        if isinstance(part, Piece):
            made.append(_below(above, part, layout) if isinstance(above, Grid) else part)
        elif isinstance(above, Piece):
            made[-1] = above.changed(after=part.before) if part.before else above
            made.append(part)
        else:
            made += [_line(max(part.before, above.after if above else 0)), part]
    return [*made, _line(0)] if made and isinstance(made[-1], Grid) else made


def _line(height: int) -> Piece:
    """An empty line of a height in twips, where Word wants a paragraph and nothing else is there."""
    return Piece(Format("Memo Empty Line", line=height or None))


def _below(above: Grid, piece: Piece, layout: Layout) -> Piece:
    """`piece` with the table's space above it, where its own is not larger already."""
    own = piece.format.before
    if own is None:
        own = _space_before(piece.format.style, layout)
    return piece if own >= above.after or piece.format.new_page else piece.changed(before=above.after)


def _space_before(style: str, layout: Layout) -> int:
    """The space in twips that a style of a paragraph in the body has above it."""
    if style == "Signature":
        return round(layout.signature_blank_lines * layout.body_leading.twips)
    if style == "Memo To":
        return layout.to_space_before.twips
    return layout.part_space_before.twips if style == "Memo Body" or style.startswith("Memo Heading") else 0


def _sure_lines(piece: Piece, layout: Layout) -> int:
    """The lines `piece` fills even if its text is narrow: at least 1."""
    advancing = sum(category(character) != "Mn" for character in plain(piece.content))
    return max(1, int(advancing * _NARROW * layout.body_size / layout.text_width))


def _hold(parts: list[Part], end: int, layout: Layout) -> None:
    """Keep the body lines before the signature at `end` with it (L24); a table's last row counts as enough.

    Word keeps the last two lines of a long paragraph with what follows (widow control), or a short one whole.
    """
    wanted = layout.last_page_lines
    for index in range(end - 1, -1, -1):
        part = parts[index]
        if wanted <= 0 or _begins_page(parts[index + 1]):
            return
        if isinstance(part, Grid):
            parts[index] = part.kept()
            return
        lines = _sure_lines(part, layout)
        whole = wanted > 2 and lines > 1
        parts[index] = part.changed(keep_with_next=True, keep_lines=whole)
        wanted -= lines if whole or lines == 1 else 2


def _begins_page(part: Part) -> bool:
    first = part if isinstance(part, Piece) else part.bands[0].slots[0].pieces[0]
    return first.format.new_page


def _style(part: Part | None) -> str:
    return part.format.style if isinstance(part, Piece) else ""


def _with_signatures(parts: list[Part], layout: Layout) -> list[Part]:
    """Signatures in a row hold together and hold the body's last lines; the last one holds nothing after it."""
    for index, part in enumerate(parts):
        follows = parts[index + 1] if index + 1 < len(parts) else None
        if isinstance(part, Piece) and _style(part) in _SIGNATURE:
            kept = follows is not None and _style(follows) in _SIGNATURE and not _begins_page(follows)
            parts[index] = part.changed(keep_with_next=kept)
        elif _style(follows) == "Signature":
            _hold(parts, index + 1, layout)
    return parts
