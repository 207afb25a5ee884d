"""A browser for tests of the web that needs no port: it asks as one on this machine does."""

from __future__ import annotations

import re
from typing import Any

from starlette.testclient import TestClient

from twosource.assembly.desking.desk import Desk
from twosource.web.app import make_app
from twosource.web.settings import WebSettings
from twosource.web.site import Site

HERE = "http://127.0.0.1:8023"
_FIELD = re.compile(r'name="csrf" value="([^"]+)"')


def browse(desk: Desk, settings: WebSettings | None = None, **options: Any) -> TestClient:
    """Return a browser on the pages of a desk; use it in a ``with`` statement where something is written."""
    site = Site(desk=desk, settings=settings or WebSettings())
    return TestClient(make_app(site), base_url=HERE, follow_redirects=False, **options)


def find_token(page: str) -> str:
    """Return the token that stands in the forms of a page."""
    found = _FIELD.search(page)
    assert found is not None, "no form with a token"
    return found[1]
