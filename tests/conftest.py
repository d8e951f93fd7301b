"""What several rooms' tests share: the bundled fonts, the official layout, and programs that may be missing."""

from __future__ import annotations

import os
import shutil
from importlib.util import find_spec
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import HealthCheck, settings

from thaimemo import fonts
from thaimemo.fonts import FontFamily
from thaimemo.layout import Layout
from thaimemo.messages import set_language
from thaimemo.resources import folder

# A busy machine is no reason to fail: nothing here is timed.
# CI tries the same examples each time, a developer's computer new ones.
settings.register_profile(
    "thaimemo", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=bool(os.environ.get("CI"))
)
settings.load_profile("thaimemo")


@pytest.fixture(autouse=True)
def _no_settings_of_this_computer(monkeypatch, tmp_path_factory) -> None:
    """The tester's own language, fonts, emblem and configuration change nothing."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "SOURCE_DATE_EPOCH", "THAIMEMO_EMBLEM", "THAIMEMO_FONTS"):
        monkeypatch.delenv(name, raising=False)
    home = tmp_path_factory.getbasetemp() / "home"
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "THAIMEMO_SYSTEM_FONTS"):
        monkeypatch.setenv(name, str(home))
    set_language(None)  # an earlier test may have chosen one


def require(program: str) -> str:
    """The path of a program; without it the test is skipped, or fails where THAIMEMO_NO_SKIP=1 says all are there."""
    return shutil.which(program) or _missing(program)


def require_package(name: str) -> Path:
    """The folder of an installed package; without it as with `require`."""
    found = find_spec(name)
    return Path(found.origin).parent if found and found.origin else _missing(name)


def _missing(name: str) -> NoReturn:
    reason = f"{name} is not installed"
    if os.environ.get("THAIMEMO_NO_SKIP") == "1":
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def family() -> FontFamily:
    """The fonts that come with thaimemo, whatever is installed here."""
    return fonts.find(folder("fonts"))


@pytest.fixture(scope="session")
def layout() -> Layout:
    """The official page."""
    return Layout()
