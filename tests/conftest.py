"""What tests of several rooms share: the system's browser, and how hypothesis looks for examples."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings
from tests.browser_notice import find_chromium

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# A busy machine is no defect, so no deadline; the same examples every time where a change must pass.
settings.register_profile("steady", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("steady")

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium, without a window. Skips the test where there is none."""
    path = find_chromium()
    if path is None:
        pytest.skip("no Chromium on this system (see tests/browser_notice.py)")
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - slow to load, needed only with a browser

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield chromium
        chromium.close()
