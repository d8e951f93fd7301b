"""What may be asked of a PDF file: which standard it keeps, what is attached to it, and a field to sign in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, get_args

from thaimemo.errors import OutputError, Problem
from thaimemo.messages import pdf as say

StandardName = Literal["2a", "2b", "3a", "plain"]
Relationship = Literal["Source", "Data", "Alternative", "Supplement", "Unspecified"]


class Standard(NamedTuple):
    """A standard as a file declares it: part and level of PDF/A (ISO 19005); `tagged` ones keep PDF/UA-1 too."""

    part: int
    level: str
    tagged: bool


STANDARDS: dict[StandardName, Standard | None] = {
    "2a": Standard(2, "A", tagged=True),
    "2b": Standard(2, "B", tagged=False),
    "3a": Standard(3, "A", tagged=True),
    "plain": None,
}
"""The standards by their names; `plain` keeps none and is the smallest."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file inside the PDF, and what it is to the memo (ISO 19005-3, 6.8): `Source` it was made from, `Data`, …"""

    name: str
    data: bytes = field(repr=False)
    mime: str
    description: str = ""
    relationship: Relationship = "Source"


@dataclass(frozen=True, slots=True)
class PdfOptions:
    """How a memo is written as PDF.

    `standard`: `2a` and `3a` are for the archive and for people who listen to it (PDF/A and PDF/UA-1), `2b` for the
    archive alone, `plain` for neither. `attachments` go with `3a` and `plain`. `signature_field` puts an empty field
    over each signer's name, for `thaimemo.signing.sign` or any other program that signs. Raises `OutputError` with
    everything that does not go together.
    """

    standard: StandardName = "2a"
    attachments: tuple[Attachment, ...] = ()
    signature_field: bool = False

    def __post_init__(self) -> None:
        if problems := list(self._problems()):
            raise OutputError(problems)

    def _problems(self) -> Iterator[Problem]:
        if self.standard not in STANDARDS:
            yield Problem(say.UNKNOWN_STANDARD, None, {"name": self.standard, "known": ", ".join(STANDARDS)})
        elif self.attachments and self.standard not in ("3a", "plain"):
            yield Problem(say.NO_ATTACHMENTS, None, {"standard": self.standard})
        names = [attachment.name for attachment in self.attachments]
        yield from (Problem(say.SAME_NAME, None, {"name": name}) for name in set(names) if names.count(name) > 1)
        for attachment in self.attachments:
            if attachment.relationship not in get_args(Relationship):
                values = {"name": attachment.name, "value": attachment.relationship}
                known = ", ".join(get_args(Relationship))
                yield Problem(say.UNKNOWN_RELATIONSHIP, None, {**values, "known": known})
