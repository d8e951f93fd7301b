"""A Celery task that makes memos in the background; here its queue is a folder, so that no server is needed.

celery -A celery_task worker             # in one terminal
python celery_task.py visit.json memo    # in another: memo.docx and memo.pdf
"""

import json
import sys
from pathlib import Path
from typing import Any

from celery import Celery

import thaimemo

queue = Path("queue").absolute()
(queue / "results").mkdir(parents=True, exist_ok=True)
folders = {name: str(queue) for name in ("data_folder_in", "data_folder_out", "control_folder")}
app = Celery("memos", broker="filesystem://", backend=f"file://{queue}/results")  # in earnest: Redis, RabbitMQ
app.conf.update(broker_transport_options=folders, task_acks_late=True)


@app.task(name="make_memo", autoretry_for=(thaimemo.OutputError,), retry_backoff=True)
def make_memo(data: dict[str, Any], target: str) -> dict[str, list[str]]:
    """Write target.docx and target.pdf. A full disk is tried again; bad data stays bad: its errors are the answer.

    The same data makes the same bytes: if its worker dies, the task may be done once more (`task_acks_late`).
    """
    try:
        document = thaimemo.render(thaimemo.load(data))
    except (thaimemo.DataError, thaimemo.FontError) as error:
        return {"errors": [problem.line("th") for problem in error.problems]}
    document.save(f"{target}.docx")
    document.save(f"{target}.pdf")
    return {"files": [f"{target}.docx", f"{target}.pdf"]}


if __name__ == "__main__":
    waiting = make_memo.delay(json.loads(Path(sys.argv[1]).read_bytes()), str(Path(sys.argv[2]).absolute()))
    print(json.dumps(waiting.get(timeout=60), ensure_ascii=False))
