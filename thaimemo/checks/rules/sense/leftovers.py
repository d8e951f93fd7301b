"""Text of a news post that still has no place in the data."""

from __future__ import annotations

from collections.abc import Iterator

from thaimemo.checks.manuscript import Hit, Manuscript
from thaimemo.messages import sense as say


def unplaced(manuscript: Manuscript) -> Iterator[Hit]:
    """Each text left under `unplaced`: it would not be printed."""
    count = len(manuscript.report.unplaced) if manuscript.report else 0
    for number in range(count):
        passage = manuscript.raw(f"unplaced[{number}]")
        if passage:
            yield Hit(passage, 0, len(passage.text), say.LEFT_OVER)
