"""The one cookie: a name that tells browsers apart, and of who is logged in that of the session."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.types import Scope

_FORM = re.compile(r"[A-Za-z0-9_-]{43}", re.ASCII)  # 32 octets in base64, as `secrets.token_urlsafe` writes them


def name_cookie(scope: Scope) -> str:
    """Return the name of our cookie: with the port, as browsers send cookies to all ports of a host."""
    server = scope.get("server") or ("", 0)
    return f"twosource-{server[1] or 0}"


def read_cookie(scope: Scope, headers: Mapping[str, str]) -> str | None:
    """Return what our cookie holds; None where there is none, or none of ours."""
    # Other programs of this host set cookies too, and not all of theirs are such as `http.cookies` reads to the end.
    pairs = [each.partition("=") for each in headers.get("cookie", "").split(";")]
    found = [value.strip() for name, _, value in pairs if name.strip() == name_cookie(scope)]
    return next((value for value in found if _FORM.fullmatch(value)), None)


def write_cookie(scope: Scope, headers: Mapping[str, str], value: str) -> str:
    """Return the header that sets our cookie: for no script, for no request from another site, until the browser ends.

    It is for encrypted connections only where this one is, which behind a proxy only the browser can tell.
    """
    secure = scope.get("scheme") == "https" or headers.get("origin", "").startswith("https:")
    return f"{name_cookie(scope)}={value}; Path=/; HttpOnly; SameSite=Strict{'; Secure' if secure else ''}"
