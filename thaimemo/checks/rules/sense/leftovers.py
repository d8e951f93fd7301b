"""What will not be printed: text of a news post without a place in the data, entries that the template leaves out."""

from __future__ import annotations

from collections.abc import Iterator

from thaimemo.checks.manuscript import Hit, Manuscript, Passage
from thaimemo.checks.source_map import SourceMap
from thaimemo.errors import Place
from thaimemo.messages import sense as say


def unplaced(manuscript: Manuscript) -> Iterator[Hit]:
    """Each text left under `unplaced`: it would not be printed."""
    count = len(manuscript.report.unplaced) if manuscript.report else 0
    for number in range(count):
        passage = manuscript.raw(f"unplaced[{number}]")
        if passage:
            yield Hit(passage, 0, len(passage.text), say.LEFT_OVER)


def not_printed(manuscript: Manuscript) -> Iterator[Hit]:
    """Each kind of entry that is filled in and that the chosen template leaves out."""
    for problem in manuscript.left_out:
        place = problem.place or Place()
        yield Hit(Passage("", SourceMap(place), place.path), 0, 0, problem.message, values=problem.values)
