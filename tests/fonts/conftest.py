"""No test of fonts sees what is installed or set on this computer."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that stands for the computer's installed fonts; empty at first."""
    folder = tmp_path / "system"
    folder.mkdir()
    monkeypatch.setenv("THAIMEMO_SYSTEM_FONTS", str(folder))
    monkeypatch.delenv("THAIMEMO_FONTS", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    return folder
