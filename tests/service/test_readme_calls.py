"""The README's calls of the service are made as they stand there."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import docx

import thaimemo
from tests.conftest import require
from thaimemo.batch.form import form
from thaimemo.service.canonical import data_of


def test_the_calls_of_the_readme_work_as_they_stand(tmp_path, server):
    require("curl")
    block = re.search(r"```sh\n(curl.*?)```", Path("README.md").read_text("utf-8"), re.DOTALL)
    assert block is not None
    report = thaimemo.load("examples/lampang/visit.yaml")
    (tmp_path / "visit.json").write_text(json.dumps(data_of(report), ensure_ascii=False), "utf-8")
    (tmp_path / "news.txt").write_bytes(Path("examples/lampang/news.txt").read_bytes())
    (tmp_path / "visits.xlsx").write_bytes(form())
    script = (
        block[1]
        .replace("127.0.0.1:8000", f"127.0.0.1:{server.port}")
        .replace("curl ", "curl --silent --show-error --fail ")
    )
    done = subprocess.run(["bash", "-e", "-c", script], cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "memo.pdf").read_bytes().startswith(b"%PDF-")
    assert docx.Document(str(tmp_path / "memo.docx")).paragraphs
    draft, read = done.stdout.split(b'{"data":')[1:]
    assert "ลำปาง" in draft.decode()
    assert b'"agency"' in read
