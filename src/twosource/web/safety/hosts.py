"""Under which names the web may be asked for: a page from elsewhere cannot reach it by a name of its own.

Without this a page could have its own name lead to 127.0.0.1 once it is loaded, and read everything as if it were ours
(DNS rebinding: Jackson et al. 2007). An address in figures cannot be led elsewhere.
"""

from __future__ import annotations

import re
from ipaddress import ip_address

from twosource.web.safety.denied import DeniedError
from twosource.web.settings import WebSettings

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
_HOST = re.compile(r"(?:\[(?P<v6>[0-9A-Fa-f:.]+)\]|(?P<name>[A-Za-z0-9._-]+))(?::[0-9]{0,5})?", re.ASCII)
_SHOWN = 100  # characters of a host in a message


def check_host(given: str, settings: WebSettings) -> None:
    """Let pass what is asked for by a name that is ours.

    Raises:
        DeniedError: 421 (RFC 9110, 15.5.20): it is another name, or none.
    """
    name = split_host(given)
    if name in LOOPBACK or name in {each.casefold().rstrip(".") for each in settings.hosts}:
        return
    if settings.elsewhere and _is_address(name):
        return
    shown = given[:_SHOWN] or "no name"
    raise DeniedError(421, f"{shown} is no name of this server; start it with --host-name to be reached by another one")


def split_host(given: str) -> str:
    """Return the name in a header Host, without the port: lower case, an IPv6 address without its brackets.

    It is empty where the header is none that can be (RFC 9110, 7.2).
    """
    found = _HOST.fullmatch(given)
    return (found["v6"] or found["name"]).casefold().rstrip(".") if found else ""


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
