"""`thaimemo serve`: the service and its page, and keys for it."""

from __future__ import annotations

from pathlib import Path

import typer

from thaimemo.cli.report import sentence, tell
from thaimemo.errors import OutputError, Problem
from thaimemo.messages import cli as say_cli
from thaimemo.messages import service as say


def serve(host: str, port: int, keys: Path | None, setting: object, limits: object) -> int:
    """Answer requests until stopped."""
    try:
        from thaimemo.service import keys as api_keys
        from thaimemo.service.serving import serve as run
    except ModuleNotFoundError as error:
        raise OutputError(Problem(say.NOT_INSTALLED, None, {"name": error.name})) from None
    run(host, port, setting, limits, api_keys.read(keys) if keys else {})  # type: ignore[arg-type]
    return 0


def new_key(name: str) -> int:
    """Print a new key and the line to keep of it."""
    from thaimemo.service import keys as api_keys

    if not name.strip() or "#" in name or not name.isprintable():
        raise typer.BadParameter(sentence(say_cli.BAD_KEY_NAME))
    key = api_keys.new_key()
    tell(sentence(say.KEY_MADE, name=name, key=key, digest=api_keys.hashed(key)))
    return 0
