"""What the tests of many memos share: a language of their own."""

from __future__ import annotations

import pytest

from thaimemo.messages import set_language


@pytest.fixture(autouse=True)
def _in_english():
    """Messages are English, whatever a command before was told."""
    set_language("en")
    yield
    set_language(None)
