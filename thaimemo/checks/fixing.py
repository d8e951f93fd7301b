"""What needs no thought is mended in the file itself: whole or not at all, with a backup, and nothing else changes."""

from __future__ import annotations

import codecs
import difflib
import os
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import NamedTuple

from thaimemo.checks import reading
from thaimemo.checks.finding import Finding
from thaimemo.checks.running import findings
from thaimemo.checks.settings import Settings, settings_of
from thaimemo.errors import OutputError, Problem
from thaimemo.files import write_whole
from thaimemo.loading.files import decoded, read
from thaimemo.messages import document as say

_Settings = Settings | str | os.PathLike[str] | None

_MOST_ROUNDS = 8
"""How often the mended text is read again: mending may show what stood behind, and ends long before."""
_SUFFIX = ".bak"


class Edit(NamedTuple):
    """`new` is to stand in place of the characters from `start` to `end`."""

    start: int
    end: int
    new: str


@dataclass(frozen=True, slots=True)
class Fixed:
    """What was mended in a file: the changes as a unified diff, how many, and where the file as it was is kept."""

    diff: str
    count: int
    backup: Path


def fixed(source: str, found: Iterable[Finding]) -> str:
    """`source` with the first suggestion of each fixable finding in it; of overlapping ones the first is mended."""
    return applied(source, edits(source, found))


def fixed_text(text: str, settings: _Settings = None) -> str:
    """A plain text with everything mended that needs no thought."""
    return _rounds(text, _finder(None, settings_of(settings)))[0]


def fix_file(path: str | os.PathLike[str], *, settings: _Settings = None) -> Fixed | None:
    """Mend a data file, a Word file or a plain text; None where there is nothing to mend, and nothing is written.

    The file as it was is kept beside it (`visit.yaml.bak`, then `.bak2`, …). Encoding, byte order mark and line ends
    stay. DataError if the file cannot be read, OutputError if it cannot be written.
    """
    path = Path(path)
    if path.suffix.lower() in reading.WORD:
        from thaimemo.checks.word_fixing import fixed_word

        before, after, data, old, done = fixed_word(path, settings_of(settings))
    else:
        old = read(path)
        before = (decoded if path.suffix.lower() in reading.DATA else reading.plain_text)(old, os.fspath(path))
        after, done = _rounds(before, _finder(path, settings_of(settings)))
        data = _encoded(after, old, before)
    if data == old:
        return None
    backup = _exchanged(path.resolve() if path.is_symlink() else path, old, data)
    return Fixed(difference(before, after, path.name), done, backup)


def difference(before: str, after: str, name: str) -> str:
    """The changes as a unified diff."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    lines = difflib.unified_diff(old, new, name, name)
    return "".join(line if line.endswith(("\n", "\r")) else f"{line}\n" for line in lines)


def edits(source: str, found: Iterable[Finding]) -> list[Edit]:
    """What to write where in `source`; only where the words of the finding stand there as they read."""
    wanted: list[Edit] = []
    for finding in sorted((one for one in found if one.fixable), key=lambda one: (one.start or 0, one.end or 0)):
        start, end = finding.start, finding.end
        if start is None or end is None or source[start:end] != finding.words:
            continue
        if wanted and start < wanted[-1].end:
            continue
        if finding.suggestions[0] != finding.words:
            wanted.append(Edit(start, end, finding.suggestions[0]))
    return wanted


def applied(source: str, changes: Sequence[Edit]) -> str:
    """`source` with changes that are in order and do not overlap."""
    pieces: list[str] = []
    done = 0
    for change in changes:
        pieces += (source[done : change.start], change.new)
        done = change.end
    return "".join((*pieces, source[done:]))


_Find = Callable[[str], list[Edit]]


def _rounds(text: str, find: _Find) -> tuple[str, int]:
    """The text mended until nothing is left to mend, and how many places were."""
    done = 0
    for _ in range(_MOST_ROUNDS):
        changes = find(text)
        if not changes:
            break
        text = applied(text, changes)
        done += len(changes)
    return text, done


def _finder(path: Path | None, settings: Settings) -> _Find:
    """What finds the changes of a text: plain, or the data of a file such as `path`."""
    if path is None or path.suffix.lower() not in reading.DATA:
        return lambda text: edits(text, findings(*reading.of_text(text, settings)))
    from thaimemo.checks.data_fixing import safe_edits

    return lambda text: safe_edits(text, path, settings)


# The longer marks first: that of UTF-32 begins with that of UTF-16.
_ENCODINGS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"", "utf-8"),
    (b"", "utf-16-le"),
    (b"", "utf-16-be"),
    (b"", "cp874"),
)


def _encoded(text: str, old: bytes, old_text: str) -> bytes:
    """`text` as bytes in the encoding, and with the mark, in which `old_text` is `old`."""
    for mark, name in _ENCODINGS:
        with suppress(UnicodeEncodeError):
            if mark + old_text.encode(name) == old:
                return mark + text.encode(name)
    raise AssertionError  # it was decoded from one of them


def _exchanged(path: Path, old: bytes, new: bytes) -> Path:
    """Keep `old` beside `path`, write `new` in its place, and say where `old` is; both with the file's permissions."""
    mode = path.stat().st_mode & 0o7777
    backup = _kept(path, old)
    try:
        write_whole(path, new)
    except OutputError:
        _removed(backup)
        raise
    for file in (path, backup):
        file.chmod(mode)
    return backup


def _removed(path: Path) -> None:
    with suppress(OSError):
        path.unlink()


def _kept(path: Path, data: bytes) -> Path:
    """A new file with `data`: no older backup is written over."""
    for number in count(1):
        backup = path.with_name(f"{path.name}{_SUFFIX}{number if number > 1 else ''}")
        try:
            with backup.open("xb") as file:
                file.write(data)
        except FileExistsError:
            continue
        except OSError as error:
            _removed(backup)
            values = {"name": backup, "detail": error.strerror or str(error)}
            raise OutputError(Problem(say.CANNOT_WRITE, None, values)) from None
        return backup
    raise AssertionError  # count does not end
