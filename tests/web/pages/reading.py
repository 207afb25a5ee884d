"""Pages read by tests: their words, their forms."""

from __future__ import annotations

import html
import re
import time
from typing import TYPE_CHECKING

from tests.web.browsing import find_token

if TYPE_CHECKING:
    from httpx2 import Response
    from starlette.testclient import TestClient


def read_words(page: str) -> str:
    """Return the words of a page without its markup, white space as single spaces."""
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", page)).split())


def send_form(client: TestClient, address: str, *, to: str = "", **fields: object) -> Response:
    """Send the form of a page, with the token that stands in it; no redirect is followed."""
    token = find_token(client.get(address).text)
    return client.post(to or address, data={**fields, "csrf": token}, follow_redirects=False)


def wait_for(client: TestClient, correction: str) -> Response:
    """Return the state of a correction when all that it touches has been analysed again."""
    end = time.monotonic() + 60
    while True:
        state = client.get(f"/corrections/{correction}/state?again=true", headers={"HX-Request": "true"})
        if "has been analysed again" in state.text or time.monotonic() > end:
            return state
        time.sleep(0.05)
