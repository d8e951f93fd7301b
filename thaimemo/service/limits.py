"""What the service allows: how large, how long, how much at once."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Limits:
    """Bounds of one service.

    `body` is in bytes, `seconds` the time one request may take in a worker, `pages` the most pages of a memo. `workers`
    processes render; `waiting` requests may stand in line or be worked on, and the next is told to come back (429).
    `memory` is what the address space of a worker may hold, in bytes, on systems that can bound it.
    """

    body: int = 5_000_000
    seconds: float = 20.0
    pages: int = 100
    workers: int = field(default_factory=lambda: os.cpu_count() or 1)
    waiting: int = 128
    memory: int = 2_000_000_000


@dataclass(frozen=True)
class Setting:
    """Where a service's memos come from: folders of templates, an emblem, fonts, the office's rules of checking.

    Requests choose among the templates of these folders and the package's; nothing else of them names a file.
    """

    templates: tuple[Path, ...] = ()
    emblem: str | None = None
    fonts: Path | None = None
    checks: Path | None = None
