"""No test of the emblem sees what is kept, installed or set on this computer."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that stands for the computer's installed fonts; empty at first."""
    folder = tmp_path / "system"
    folder.mkdir()
    monkeypatch.setenv("THAIMEMO_SYSTEM_FONTS", str(folder))
    monkeypatch.delenv("THAIMEMO_EMBLEM", raising=False)
    for name in ("HOME", "USERPROFILE", "XDG_CONFIG_HOME", "LOCALAPPDATA", "WIN_PD_OVERRIDE_LOCAL_APPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    return folder
