"""The fonts installed on this computer, found by the names of their files."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from pathlib import Path

from thaimemo.fonts.verify import squeezed

# Where to look instead of the system's own folders; for servers that keep their fonts elsewhere.
VARIABLE = "THAIMEMO_SYSTEM_FONTS"

SUFFIXES = (".ttf", ".otf")
_DEEPEST = 4
_MOST_ENTRIES = 20_000


def folders() -> tuple[Path, ...]:
    """Where this system keeps fonts, the user's own first; `THAIMEMO_SYSTEM_FONTS` names others instead."""
    named = os.environ.get(VARIABLE)
    if named is not None:
        return tuple(Path(folder) for folder in named.split(os.pathsep) if folder)
    if sys.platform == "win32":
        return _windows()
    return _mac() if sys.platform == "darwin" else _unix()


def _windows() -> tuple[Path, ...]:
    own = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    return own / "Microsoft" / "Windows" / "Fonts", Path(os.environ.get("WINDIR") or "C:/Windows") / "Fonts"


def _mac() -> tuple[Path, ...]:
    return Path.home() / "Library" / "Fonts", Path("/Library/Fonts"), Path("/System/Library/Fonts")


def _unix() -> tuple[Path, ...]:
    own = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return own / "fonts", Path.home() / ".fonts", Path("/usr/local/share/fonts"), Path("/usr/share/fonts")


def files(prefix: str) -> tuple[Path, ...]:
    """The installed font files whose names begin with `prefix`, whatever their case, spaces and hyphens.

    Folders are walked once a process: a font installed later is seen by the next one.
    """
    return tuple(path for path in _national(folders()) if squeezed(path.name).startswith(prefix))


@lru_cache(maxsize=16)
def _national(roots: tuple[Path, ...]) -> tuple[Path, ...]:
    """The font files whose names begin with TH, as those of all thirteen national fonts do."""
    return tuple(path for root in roots for path in sorted(_walk(root)))


def _walk(root: Path) -> Iterator[Path]:
    """The font files under `root` whose names begin with TH; not too deep, not too many."""
    seen = 0
    waiting = [(str(root), 1)]
    while waiting and seen < _MOST_ENTRIES:
        folder, depth = waiting.pop()
        for entry in _entries(folder):
            seen += 1
            name = entry.name.lower()
            if name.endswith(SUFFIXES):
                if name.startswith("th"):
                    yield Path(entry.path)
            elif depth < _DEEPEST and entry.is_dir(follow_symlinks=False):
                waiting.append((entry.path, depth + 1))


def _entries(folder: str) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return list(islice(entries, _MOST_ENTRIES))
    except OSError:
        return []
