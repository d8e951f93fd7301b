"""Services that several tests of a file ask."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.conftest import require_package
from tests.service.servers import Server, serving


@pytest.fixture(scope="module")
def server(tmp_path_factory) -> Iterator[Server]:
    """A service as it comes, with one worker."""
    require_package("httptools")
    with serving(tmp_path_factory.mktemp("service"), "--workers", "1") as one:
        yield one
