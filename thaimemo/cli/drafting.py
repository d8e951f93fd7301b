"""`thaimemo draft`: the data of a memo from an office's news post."""

from __future__ import annotations

from pathlib import Path

from thaimemo.cli.report import sentence, tell
from thaimemo.errors import OutputError, Place, Problem
from thaimemo.files import write_whole
from thaimemo.messages import cli as say
from thaimemo.messages import drafting as say_drafting


def draft(post: Path, output: Path | None, force: bool) -> int:
    """Write the draft to `output`, or print it; say how much of it a clerk should look at."""
    from thaimemo.drafting import draft as draft_of

    if output is not None and output.exists() and not force:
        raise OutputError(Problem(say.EXISTS, Place(str(output)), {"name": output}))
    made = draft_of(post)
    text = made.to_yaml()
    if output is None:
        tell(text.rstrip("\n"))
        return 0
    write_whole(output, text.encode("utf-8"))
    tell(sentence(say_drafting.DRAFTED, name=output, doubtful=made.doubtful, rest=len(made.unplaced)))
    return 0
