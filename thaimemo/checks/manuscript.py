"""What is checked: stretches of running text that know where they were written, and the report they belong to."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from thaimemo.checks.source_map import SourceMap
from thaimemo.errors import Place, Problem

if TYPE_CHECKING:
    from thaimemo.checks.settings import Settings
    from thaimemo.messages import Message
    from thaimemo.model import VisitReport

Span = tuple[int, int]


@dataclass(frozen=True, eq=False)
class Passage:
    """A stretch of running text: a value of the data, a plain text, or a paragraph of a Word file.

    `path` is the value's in the data (`directives[0].text`); None outside data. `source` knows where in the file each
    character stands.
    """

    text: str
    source: SourceMap
    path: str | None = None

    def place(self, offset: int) -> Place:
        """Where the character at `offset` of the text was written."""
        return self.source.place(offset)


@dataclass(frozen=True, slots=True)
class Hit:
    """What a rule found in a passage: `start` and `end` are offsets in the passage's text.

    `values` fill the fields of the message, beside `words` (what was found) and `suggestion` (the first one), which
    are always there. `fixable`: the first suggestion may be written without a thought.
    """

    passage: Passage
    start: int
    end: int
    message: Message
    suggestions: Sequence[str] = ()
    values: Mapping[str, object] = field(default_factory=dict)
    fixable: bool = False


@dataclass(eq=False)
class Manuscript:
    """All passages of one file, text or report, in the order written; `report` is None where there is no data."""

    passages: Sequence[Passage]
    settings: Settings
    report: VisitReport | None = None
    raw: Callable[[str], Passage | None] = lambda path: None
    """The value at a path of the data as it was written (`memo.date`), whether it is a text or not; None if absent."""
    left_out: Sequence[Problem] = ()
    """What the memo that is to be made of the data does not print (`Document.left_out`)."""

    @cached_property
    def known_names(self) -> frozenset[str]:
        """Words that the data knows as names of persons and places."""
        return frozenset(self.report.protected()) if self.report else frozenset()

    def at(self, path: str) -> Passage | None:
        """The passage of the value at `path`; None where the data has none."""
        return next((passage for passage in self.passages if passage.path == path), None)
