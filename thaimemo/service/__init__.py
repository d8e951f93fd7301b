"""Memos over HTTP, and a page to write them in: `create_app()` is an ASGI application, `thaimemo serve` runs it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from thaimemo.service.app import create_app
    from thaimemo.service.limits import Limits, Setting

__all__ = ["Limits", "Setting", "create_app"]


def __getattr__(name: str) -> Any:
    """The public names; FastAPI is loaded with the application only, not in its workers."""
    if name == "create_app":
        from thaimemo.service.app import create_app

        return create_app
    if name in ("Limits", "Setting"):
        from thaimemo.service import limits

        return getattr(limits, name)
    raise AttributeError(f"module 'thaimemo.service' has no attribute {name!r}")
