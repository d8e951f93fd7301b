"""What the commands print: results to standard output, problems to standard error, one a line."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable

from thaimemo.errors import Place, Problem, ThaimemoError
from thaimemo.messages import Message, language
from thaimemo.messages import cli as say


def sentence(message: Message, **values: object) -> str:
    """A message in the language of this run."""
    return Problem(message, None, values).text()


def help_of(message: Message) -> str:
    """A help text in the language of this run."""
    return message.th if language() == "th" else message.en


def tell(text: str) -> None:
    """A line of the result."""
    print(text)


def complain(line: str) -> None:
    """A line on standard error, where there is one."""
    if sys.stderr is not None:
        print(line, file=sys.stderr)


# A file's name may hold anything; what is said of it stays one line, and moves no cursor.
_CONTROLS = {code: f"\\x{code:02x}" for code in (*range(32), *range(127, 160))}


def line_of(problem: Problem) -> str:
    """A problem as one line."""
    return problem.line().translate(_CONTROLS)


def tell_problems(problems: Iterable[Problem]) -> None:
    """A line a problem."""
    for problem in problems:
        complain(line_of(problem))


def tell_errors(error: ThaimemoError) -> int:
    """Every problem of an error; the exit status for bad input."""
    tell_problems(error.problems)
    return 1


def tell_refusal(error: OSError | UnicodeEncodeError) -> int:
    """What the system refused, and nothing foresaw; the exit status for bad input."""
    if isinstance(error, UnicodeEncodeError) and error.encoding == "utf-8":
        problem = Problem(say.NAME_NOT_TEXT, None, {"name": ascii(error.object[:80])})
    elif isinstance(error, UnicodeEncodeError):
        problem = Problem(say.NO_THAI_NAMES, None, {"encoding": error.encoding})
    elif error.filename is None:
        problem = Problem(say.NOT_WRITTEN_OUT, None, {"detail": error.strerror or str(error)})
    else:
        problem = Problem(say.REFUSED, Place(os.fsdecode(error.filename)), {"detail": error.strerror})
    tell_problems([problem])
    return 1


def warning_of(problem: Problem) -> str:
    """What the user should know although the memo was made, as one line."""
    return f"{sentence(say.WARNING)}: {line_of(problem)}"


def tell_warnings(problems: Iterable[Problem]) -> None:
    """A line a warning."""
    for problem in problems:
        complain(warning_of(problem))


def tell_usage(detail: str) -> int:
    """A wrong use of the command line; its exit status."""
    for english, thai in say.USAGE_IN_THAI if language() == "th" else ():
        detail = re.sub(english, thai, detail)
    complain(sentence(say.USAGE, detail=detail.removeprefix("Invalid value: ")))
    return 2
