"""A bar for long work: how much is done, how fast, how long it will take."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TextColumn, TimeRemainingColumn
from rich.text import Text

from thaimemo.cli.report import sentence
from thaimemo.messages import batch as say


class _Rate(ProgressColumn):
    def render(self, task: Task) -> Text:
        """Memos a second."""
        return Text("" if task.speed is None else sentence(say.PER_SECOND, rate=f"{task.speed:.1f}"))


@contextmanager
def bar() -> Iterator[tuple[Callable[[str], None], Callable[[int | None], None]]]:
    """What writes a line above the bar, and what moves the bar by one of so many."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), _Rate(), TimeRemainingColumn())
    with Progress(*columns, console=console) as progress:
        task = progress.add_task(sentence(say.MEMOS), total=None)

        def write(line: str) -> None:
            progress.console.print(line, markup=False, highlight=False, soft_wrap=True)

        def move(total: int | None) -> None:
            progress.update(task, advance=1, total=total)

        yield write, move
