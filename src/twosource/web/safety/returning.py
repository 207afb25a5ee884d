"""Where a login leads back to: only ever to a page of this server."""

from __future__ import annotations

import re

_PLAIN = re.compile(r"/(?:[A-Za-z0-9._~-][A-Za-z0-9._~%/-]*)?(?:\?[A-Za-z0-9._~%&=+-]*)?", re.ASCII)
_LONGEST = 2000  # characters


def choose_return(path: str, query: str = "") -> str:
    """Return an address of this server as it was asked for; "/" where it could be taken for another place."""
    given = f"{path}?{query}" if query else path
    fits = len(given) <= _LONGEST and _PLAIN.fullmatch(given) is not None and not path.startswith("/login")
    return given if fits else "/"
