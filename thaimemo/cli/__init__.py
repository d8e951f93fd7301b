"""The command line: `thaimemo render`, `check`, `new`, `schema`, `templates`, `fonts`, `emblem`.

Exit status: 0 done, 1 the input has errors (one a line on standard error), 2 wrong usage; 130 after Ctrl-C, and 141
where nobody reads the result to its end (`| head`), as the shell has it.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from copy import copy
from typing import TYPE_CHECKING, Any

from thaimemo.messages import set_language

if TYPE_CHECKING:
    import typer
    from typer.models import CommandInfo

_INTERRUPTED = 130
_NO_READER = 141

_COLLECTED_AT = 200_000
"""New objects after which Python looks for garbage: by its own 700, a fifth of a short run would go into looking."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit status is returned, and is the program's own when called without arguments."""
    if arguments is None:
        gc.set_threshold(_COLLECTED_AT)
        _keep_standard_files()
        os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "1")  # or pydantic asks every installed package for one
    words = list(sys.argv[1:] if arguments is None else arguments)
    _choose_language(words)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    status = _ended(words)
    if arguments is None:
        gc.freeze()  # nothing is looked through once more at the end
        sys.exit(status)
    return status


def _choose_language(words: list[str]) -> None:
    """`--lang` may stand anywhere, and must be known before the help texts are written."""
    chosen = None
    for index, word in enumerate(words):
        name, _, value = word.partition("=")
        if word == "--":
            break
        if name == "--lang":
            chosen = value or (words[index + 1] if index + 1 < len(words) else "")
            if chosen in ("th", "en"):
                del words[index : index + (1 if value else 2)]
            break
    set_language("th" if chosen == "th" else "en" if chosen == "en" else None)


def _needed(app: typer.Typer, words: list[str]) -> typer.Typer:
    """`app` with the one command that `words` begin with: making all of them ready costs more than most runs do."""
    named = [command for command in app.registered_commands if [_name(command)] == words[:1]]
    one = copy(app)
    one.registered_commands = named or app.registered_commands
    return one


def _name(command: CommandInfo) -> str:
    return command.name or getattr(command.callback, "__name__", "").replace("_", "-")


def _ended(words: list[str]) -> int:
    """The exit status of a command: nothing that the system refuses, and no reader who leaves, is a traceback."""
    try:
        status = _run(words)
        if sys.stdout is not None:
            sys.stdout.flush()
        return status
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        return _NO_READER
    except (OSError, UnicodeEncodeError) as error:
        from thaimemo.cli.report import tell_refusal

        return tell_refusal(error)
    finally:
        _let_go()


def _run(words: list[str]) -> int:
    import typer

    from thaimemo.cli.app import app
    from thaimemo.cli.report import tell_errors, tell_usage
    from thaimemo.errors import ThaimemoError

    # Click's UsageError; newer typers carry a click of their own, so it cannot be imported by name.
    usage_error: Any = typer.BadParameter.__base__
    try:
        result = _needed(app, words)(words or ["--help"], prog_name="thaimemo", standalone_mode=False)
    except ThaimemoError as error:
        return tell_errors(error)
    except usage_error as error:
        return tell_usage(error.format_message())
    except typer.Abort:
        return _INTERRUPTED
    except SystemExit as error:  # Click's way out when nobody reads on
        if isinstance(error.__context__, BrokenPipeError):
            return _NO_READER
        raise
    return result if isinstance(result, int) else 0


def _keep_standard_files() -> None:
    """Where the caller closed one of the three, nothing else is opened in its stead and written to by mistake."""
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # the lowest number that is free


def _let_go() -> None:
    """What cannot be written out is dropped, or Python would complain of it at the very end."""
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
