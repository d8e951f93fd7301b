"""Writing down what HarfBuzz and fontTools draw, as commands of a path; every curve becomes a cubic one."""

from __future__ import annotations

from thaimemo.emblem.paths import Command, cubic


class Pen:
    """A pen as fontTools has them."""

    def __init__(self) -> None:
        self.commands: list[Command] = []
        self._at = (0.0, 0.0)

    def _add(self, letter: str, *points: float) -> None:
        self.commands.append((letter, points))
        if points:
            self._at = points[-2], points[-1]

    def moveTo(self, point: tuple[float, float]) -> None:
        """A new contour begins."""
        self._add("M", *point)

    def lineTo(self, point: tuple[float, float]) -> None:
        """A straight line."""
        self._add("L", *point)

    def curveTo(self, *points: tuple[float, float]) -> None:
        """A cubic curve."""
        self._add("C", *(number for point in points for number in point))

    def qCurveTo(self, control: tuple[float, float], point: tuple[float, float]) -> None:
        """A quadratic curve."""
        self._add("C", *cubic(*self._at, *control, *point))

    def closePath(self) -> None:
        """The contour is closed."""
        self._add("Z")

    def endPath(self) -> None:
        """An open path is filled as if it were closed."""
