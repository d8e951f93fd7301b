"""How far a directive is, as its status tells: the words are in `statuses.yaml`."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any, Literal, NamedTuple, TypeAlias

Progress: TypeAlias = Literal["done", "cancelled", "waiting", "under way"]


class Words(NamedTuple):
    """The words of `statuses.yaml`; `soon_days` is how long before its end a directive is due soon."""

    choices: tuple[str, ...]
    done: tuple[str, ...]
    partly: tuple[str, ...]
    cancelled: tuple[str, ...]
    waiting: tuple[str, ...]
    soon_days: int


@lru_cache(maxsize=1)
def words() -> Words:
    """The words that statuses are told by."""
    import yaml

    read = yaml.safe_load(Path(__file__).with_name("statuses.yaml").read_text(encoding="utf-8"))
    lists: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in read.items()}
    return Words(**lists)


def progress_of(status: str | None) -> Progress:
    """What `status` says; nothing written is waiting, words of none of the groups are under way."""
    known, text = words(), (status or "").casefold()
    if not text or text.startswith(known.waiting):
        return "waiting"
    if text.startswith(known.cancelled):
        return "cancelled"
    if text.startswith(known.done) and not any(part in text for part in known.partly):
        return "done"
    return "under way"
