"""How the examples are run: as their first lines say, in a folder of their own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import thaimemo
from tests.waiting import SECONDS

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
INTEGRATIONS = EXAMPLES / "integrations"
BIN = Path(sys.executable).parent
BAD = {"memo": {"agncy": "กรม", "subject": "รายงาน", "to": "อธิบดี"}, "visit": {"date": "31 กุมภาพันธ์ 2563"}}
GOOD = {
    "memo": {"agency": "กรมตัวอย่าง", "subject": "รายงานผลการตรวจราชการ", "to": "อธิบดี", "date": "17 มกราคม 2563"},
    "visit": {"date": "16 มกราคม 2563", "kind": "ตรวจราชการ"},
    "directives": ["ให้รายงานความก้าวหน้าทุกเดือน"],
}


def environment(**more: str) -> dict[str, str]:
    """Without the tester's emblem; the programs of this Python first."""
    path = f"{BIN}{os.pathsep}{os.environ['PATH']}"
    return os.environ | {"THAIMEMO_EMBLEM": "none", "PATH": path, "PYTHONWARNINGS": "default"} | more


def run(*words: str | Path, folder: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """A command to its end."""
    return subprocess.run(words, cwd=folder, env=environment(**more), capture_output=True, text=True, timeout=SECONDS)


def script(name: str, *words: str | Path, folder: Path) -> subprocess.CompletedProcess[str]:
    """A Python example to its end."""
    return run(sys.executable, INTEGRATIONS / name, *words, folder=folder)


def written(path: Path, data: object) -> Path:
    """Data as a file; JSON is YAML as well."""
    path.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    return path


def memo(data: dict[str, object], format: str) -> bytes:
    """What every way must come to."""
    return thaimemo.render(thaimemo.load(data), emblem="none").to_bytes(format)
