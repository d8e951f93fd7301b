"""What the commands print: results to standard output, problems to standard error, one a line."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable

from thaimemo.errors import Problem, ThaimemoError
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


def tell_errors(error: ThaimemoError) -> int:
    """Every problem of an error; the exit status for bad input."""
    for problem in error.problems:
        print(problem.line(), file=sys.stderr)
    return 1


def tell_warnings(problems: Iterable[Problem]) -> None:
    """What the user should know although the memo was made."""
    for problem in problems:
        print(f"{sentence(say.WARNING)}: {problem.line()}", file=sys.stderr)


def tell_usage(detail: str) -> int:
    """A wrong use of the command line; its exit status."""
    for english, thai in say.USAGE_IN_THAI if language() == "th" else ():
        detail = re.sub(english, thai, detail)
    print(sentence(say.USAGE, detail=detail), file=sys.stderr)
    return 2
