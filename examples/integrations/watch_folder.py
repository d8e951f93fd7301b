"""A folder watched by cron: each new or changed inbox/*.yaml becomes out/*.docx and *.pdf; a bad one is moved away.

*/5 * * * * cd /srv/memos && flock --nonblock memos.lock .venv/bin/python watch_folder.py inbox out >> memos.log
"""

import sys
import time
from hashlib import sha256
from pathlib import Path

import thaimemo

SETTLED = 10  # seconds a file must have lain still: one that is being copied in may look whole and not be


def outcome(file: Path, out: Path) -> str | None:
    """Make the memo of a file, and say what became of it; None where nothing was to do."""
    done, digest = out / f".{file.stem}.sha256", sha256(file.read_bytes()).hexdigest()
    if time.time() - file.stat().st_mtime < SETTLED or (done.exists() and done.read_text() == digest):
        return None
    try:
        document = thaimemo.render(thaimemo.load(file))
        document.save(out / f"{file.stem}.docx")  # whole or not at all
        document.save(out / f"{file.stem}.pdf")
    except (thaimemo.DataError, thaimemo.FontError) as error:  # the clerk's to mend: a wrong date, a strange character
        rejected = file.replace(file.parent / "rejected" / file.name)
        Path(f"{rejected}.errors.txt").write_text("\n".join(problem.line("th") for problem in error.problems), "utf-8")
        return f"rejected, {len(error.problems)} problems"
    except thaimemo.ThaimemoError as error:  # ours to mend: a full disk, a broken template; tried again next time
        return f"failed: {error.problems[0]}"
    done.write_text(digest)
    return "done"


inbox, out = Path(sys.argv[1]), Path(sys.argv[2])
for folder in (inbox / "rejected", out):
    folder.mkdir(exist_ok=True)
for file in sorted(inbox.glob("*.yaml")):
    if said := outcome(file, out):
        print(time.strftime("%Y-%m-%d %H:%M:%S"), file.name, said, flush=True)
