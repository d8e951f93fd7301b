"""Where the fonts and templates that come with thaimemo lie, in a wheel and in a checkout."""

from pathlib import Path
from typing import Literal

_PACKAGE = Path(__file__).resolve().parent


def folder(name: Literal["fonts", "templates"]) -> Path:
    """The folder of bundled `fonts` or `templates`: inside an installed package, else beside it."""
    installed = _PACKAGE / "assets" / name
    return installed if installed.is_dir() else _PACKAGE.parent / name
