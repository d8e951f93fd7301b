"""The photos of one memo: found beside its data, each problem told where the data names the file."""

from __future__ import annotations

import os
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from thaimemo.errors import BadValue, Place, Problem
from thaimemo.layout import Layout
from thaimemo.photos import Prepared, prepared
from thaimemo.tree import At

if TYPE_CHECKING:
    from thaimemo.model import VisitReport


class Annex:
    """Hands out the photos that the markup asks for; `problems` are those it could not hand out."""

    def __init__(self, report: VisitReport, layout: Layout, folder: str | os.PathLike[str] | None) -> None:
        self.problems: list[Problem] = []
        self._layout = layout
        self._places: dict[str, Place] = {}
        self._names: dict[str, str] = {}
        self._folder = Path(folder) if folder is not None else _beside(report)
        for path, photo in report.all_photos():
            self._places.setdefault(photo.file, report.place_of(f"{path}.file") or Place(path=f"{path}.file"))
            if folder is not None and path.startswith("visits"):
                self._names[photo.file] = found_in(photo.file, self._folder)

    def photo(self, name: str, at: At, per_page: int) -> Prepared | None:
        """The photo `name`, as large as `per_page` a page allow; None where it cannot be used."""
        try:
            return prepared(self._names.get(name, name), self._folder, self._layout.photo_box(per_page))
        except BadValue as error:
            self.problems.append(error.at(self._places.get(name) or Place(at.file, at.line)))
            return None


def found_in(name: str, folder: Path) -> str:
    """The name of a visit's photo in a folder for the photos of all visits: with the visit's own folder, or without."""
    parts = PurePath(name).parts
    names = ["/".join(parts[number:]) for number in range(len(parts))]
    return next((known for known in names if _is_file(folder / known)), name)


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def _beside(report: VisitReport) -> Path:
    """The folder of the data's file; of data that came from no file, the current one."""
    place = report.place_of("memo")
    file = Path(place.file) if place and place.file else Path()
    return file.parent if file.is_file() else Path.cwd()
