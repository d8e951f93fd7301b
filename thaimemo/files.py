"""Files are written whole or not at all."""

from __future__ import annotations

import secrets
from contextlib import suppress
from pathlib import Path

from thaimemo.errors import OutputError, Problem
from thaimemo.messages import document as say


def write_whole(path: Path, data: bytes) -> None:
    """Write `data` beside `path` and move it there, so that nobody ever sees half a file; raises `OutputError`."""
    if not path.parent.is_dir():
        raise OutputError(Problem(say.NO_FOLDER, None, {"folder": path.parent}))
    beside = path.with_name(f".{path.name[:80]}.{secrets.token_hex(4)}.tmp")
    try:
        with beside.open("xb") as file:
            file.write(data)
        beside.replace(path)
    except OSError as error:
        with suppress(OSError):
            beside.unlink()
        values = {"name": path, "detail": error.strerror or str(error)}
        raise OutputError(Problem(say.CANNOT_WRITE, None, values)) from None
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise
