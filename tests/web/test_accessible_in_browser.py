"""What axe-core finds on every kind of page, in light, dark and at the width of a phone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from tests.web.addresses import list_addresses
from tests.web.loopback import serve_here
from tests.web.watching import PHONE, watched_page

from twosource.web.site import Site

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.enable_socket

SERIOUS = {"serious", "critical"}
_WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
WAYS: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "phone": {"color_scheme": "light", "viewport": PHONE},
}


@pytest.fixture
def home(site: Site) -> Iterator[str]:
    with serve_here(site) as address:
        yield address


@pytest.mark.parametrize("way", WAYS)
def test_axe_finds_no_serious_violation_on_any_page(browser: Browser, home: str, made_desk: Path, way: str) -> None:
    complaints: list[str] = []
    found: list[str] = []
    with watched_page(browser, home, complaints, **WAYS[way]) as page:
        for address in list_addresses(made_desk, most=1):
            page.goto(address)
            _open_all(page)
            found += [f"{address} {each}" for each in _judge(page)]
            if page.evaluate(_WIDER) > 0:
                found.append(f"{address} is wider than the screen")
    assert found == []
    assert complaints == []


def _open_all(page: Page) -> None:
    """Open what is folded: it is read as well."""
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")


def _judge(page: Page) -> Iterator[str]:
    for violation in Axe().run(page).response["violations"]:
        if violation["impact"] in SERIOUS:
            places = [node["html"][:160] for node in violation["nodes"][:3]]
            yield f"{violation['id']} ({violation['impact']}): {places}"
