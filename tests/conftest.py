"""What several rooms' tests share: the bundled fonts, the official layout, and programs that may be missing."""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.internal.conjecture import providers

from thaimemo import fonts
from thaimemo.fonts import FontFamily
from thaimemo.layout import Layout
from thaimemo.messages import set_language
from thaimemo.resources import folder

# A busy machine is no reason to fail: nothing here is timed. Every run tries the same examples, whatever day it is and
# whatever ran before; THAIMEMO_NEW_EXAMPLES=1 looks for new ones.
_NEW = os.environ.get("THAIMEMO_NEW_EXAMPLES") == "1"
settings.register_profile(
    "thaimemo", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=not _NEW, print_blob=True
)
settings.load_profile("thaimemo")
if not _NEW and hasattr(providers, "_local_constants"):
    # Hypothesis also tries the constants of whatever modules are loaded by then: others with each order of the tests.
    providers._get_local_constants = lambda: providers._local_constants

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # Run in the background, as by a CI: the programs that the tests start and interrupt would be deaf to it too.
    signal.signal(signal.SIGINT, signal.default_int_handler)

# What a tester, a builder or a CI may have set, and neither the tests nor the programs they start must see.
_SETTINGS = ("LC_ALL", "LC_MESSAGES", "LANG", "SOURCE_DATE_EPOCH", "THAIMEMO_EMBLEM", "THAIMEMO_FONTS")
_OF_TERMINALS = ("COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR", "PYTHONUTF8", "PYTHONIOENCODING")
_HOMES = ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "THAIMEMO_SYSTEM_FONTS")
for _name in _SETTINGS:  # some memos are made while the tests are collected
    os.environ.pop(_name, None)


def _forget_settings(home: Path, patch: pytest.MonkeyPatch) -> None:
    for name in (*_SETTINGS, *_OF_TERMINALS, "THAIMEMO_P12_PASSWORD"):
        patch.delenv(name, raising=False)
    for name in _HOMES:
        patch.setenv(name, str(home))
    for name in ("no_proxy", "NO_PROXY"):  # services of our own are not asked for through the office's proxy
        patch.setenv(name, "*")


@pytest.fixture(scope="session", autouse=True)
def _home(tmp_path_factory) -> Iterator[Path]:
    """A home of our own, also where something is made once for many tests."""
    home = tmp_path_factory.getbasetemp() / "home"
    with pytest.MonkeyPatch.context() as patch:
        _forget_settings(home, patch)
        yield home


@pytest.fixture(autouse=True)
def _no_settings_of_this_computer(monkeypatch, _home) -> None:
    """The tester's own language, fonts, emblem and configuration change nothing."""
    _forget_settings(_home, monkeypatch)
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
