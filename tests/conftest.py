"""What several rooms' tests share: the bundled fonts, the official layout, and programs that may be missing."""

from __future__ import annotations

import os
import shutil

import pytest

from thaimemo import fonts
from thaimemo.fonts import FontFamily
from thaimemo.layout import Layout
from thaimemo.resources import folder


def require(program: str) -> str:
    """The path of a program; without it the test is skipped, or fails where THAIMEMO_NO_SKIP=1 says all are there."""
    found = shutil.which(program)
    if found:
        return found
    reason = f"{program} is not installed"
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
