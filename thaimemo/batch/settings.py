"""How all memos of a batch are made: what `render()` and the writers are told, complete enough for another process."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from thaimemo._version import __version__
from thaimemo.document import WRITERS, Document, render
from thaimemo.errors import OutputError, Problem
from thaimemo.messages import document as say
from thaimemo.output import Output

if TYPE_CHECKING:
    from thaimemo.model import VisitReport


# What a memo is made by beside its options; a worker may have been started with others.
_VARIABLES = ("SOURCE_DATE_EPOCH", "THAIMEMO_EMBLEM", "THAIMEMO_FONTS")


@dataclass(frozen=True, slots=True)
class Settings:
    """What `thaimemo.render` and `Document.to_bytes` take, as files and words; see there for what each means.

    Raises `OutputError` for a format that is not known, or for none.
    """

    formats: tuple[str, ...] = ("docx", "pdf")
    template: str = "visit_report"
    templates: tuple[str, ...] = ()
    digits: Literal["thai", "arabic"] | None = None
    emblem: str | None = None
    fonts: str | None = None
    layout: str | None = None
    options: Mapping[str, str] = field(default_factory=dict)
    photos: str | None = None
    words: str | None = None
    glossary: tuple[str, ...] = ()
    output: Output = field(default_factory=Output)
    version: str = __version__
    variables: tuple[tuple[str, str | None], ...] = ()

    def __post_init__(self) -> None:
        unknown = [name for name in self.formats or ("",) if name not in WRITERS]
        if unknown:
            known = {"known": ", ".join(WRITERS)}
            raise OutputError(Problem(say.UNKNOWN_FORMAT, None, known | {"name": name}) for name in unknown)

    def settled(self, photos: Path) -> Settings:
        """The same for every process: files in full, the emblem and fonts that this one would find.

        `photos` is where photos lie if nothing else was said. Raises what `render` would.
        """
        from thaimemo import fonts as font_files
        from thaimemo.sheet import layout_of

        layout_of(self.layout)  # every row would say what is wrong with it
        template = Path(self.template)
        family = font_files.find(self.fonts)
        return replace(
            self,
            template=_whole(template) if template.is_file() and template.suffix else self.template,
            templates=tuple(map(_whole, self.templates)),
            emblem=_emblem(self.emblem),
            fonts=_whole(family.files[0].path.parent) if self.fonts or family.origin == "environment" else None,
            layout=_whole_or_none(self.layout),
            photos=_whole(self.photos or photos),
            words=_whole_or_none(self.words),
            glossary=tuple(map(_whole, self.glossary)),
            output=replace(self.output, style_base=_whole_or_none(self.output.style_base)),
            variables=tuple((name, os.environ.get(name)) for name in _VARIABLES),
        )

    def document(self, report: VisitReport) -> Document:
        """The memo of `report`; raises what `render` does."""
        return render(
            report,
            self.template,
            templates=self.templates,
            digits=self.digits,
            emblem=self.emblem,
            fonts=self.fonts,
            layout=self.layout,
            options=self.options,
            photos=self.photos,
            words=self.words,
            glossary=self.glossary,
        )

    def files(self, document: Document) -> dict[str, bytes]:
        """The memo's files by their formats."""
        wishes: dict[str, Any] = asdict(self.output)
        return {name: document.to_bytes(name, **wishes) for name in self.formats}

    def warnings(self, document: Document) -> tuple[Problem, ...]:
        """What is to be known of a memo and its files."""
        on_base = document.broken_on(self.output.style_base) if "docx" in self.formats else ()
        return (*document.warnings, *on_base)


def _whole(path: str | os.PathLike[str]) -> str:
    return str(Path(os.path.expanduser(path)).absolute())


def _whole_or_none(path: str | os.PathLike[str] | None) -> str | None:
    return None if path is None else _whole(path)


def _emblem(choice: str | None) -> str | None:
    """The file that the search ends at; None for the frame, which every process finds by itself."""
    from thaimemo import emblem as emblems

    found = emblems.resolve(choice)
    if found.source == "none":
        return "none"
    return None if found.path is None else _whole(found.path)
