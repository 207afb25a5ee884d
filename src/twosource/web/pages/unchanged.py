"""Pages that a browser has already: told so, and not sent again (RFC 9110, 8.8.3 and 13.1.2)."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from twosource.version import __version__

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response


def tag_state(request: Request, state: str | bytes) -> str:
    """Return what names a state of the page at an address for this visitor: its frame differs with who is logged in."""
    digest = hashlib.sha256(f"{__version__}\0{request.headers.get('cookie', '')}\0".encode("utf-8", "replace"))
    digest.update(state.encode("utf-8", "replace") if isinstance(state, str) else state)
    return f'"{digest.hexdigest()[:32]}"'


def answer_same(request: Request, tag: str, varies: str = "Cookie") -> Response | None:
    """Return the answer for who has the state of this tag, None for all others."""
    from starlette.responses import Response

    if tag not in request.headers.get("if-none-match", ""):
        return None
    return set_tag(Response(status_code=304), tag, varies)


def set_tag(response: Response, tag: str, varies: str = "Cookie") -> Response:
    """Return a page with its tag, so that a browser asks before it shows what it has kept."""
    response.headers.update({"ETag": tag, "Cache-Control": "private, no-cache", "Vary": varies})
    return response


def send_changed(request: Request, response: Response) -> Response:
    """Return a page that was made with a tag of what is in it, or the answer for who has the very same."""
    tag = tag_state(request, bytes(response.body))
    varies = response.headers.get("vary", "Cookie")
    return answer_same(request, tag, varies) or set_tag(response, tag, varies)
