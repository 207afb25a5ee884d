"""Where requests go, of what the user gave as the judge's address."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from twosource.errors import SettingsError
from twosource.reading.fetching.guarding import is_private_literal

_CALL = "/chat/completions"
_FIRST_VERSION = "/v1"
_OWN_NETWORK = re.compile(r"[^.]+|.+\.(?:local|lan|internal|home\.arpa)", re.IGNORECASE)


def find_address(url: str) -> str:
    """Return the address that requests go to: what is missing of ``/v1/chat/completions`` is added.

    >>> find_address("http://localhost:8080"), find_address("https://models.example/api/v2/")
    ('http://localhost:8080/v1/chat/completions', 'https://models.example/api/v2/chat/completions')
    """
    parts = urlsplit(url.strip())
    path = parts.path.rstrip("/")
    if not path.endswith(_CALL):
        path = (path or _FIRST_VERSION) + _CALL
    return parts._replace(path=path, fragment="").geturl()


def name_server(url: str) -> str:
    """Return the address as it may be shown: without what follows the path, where some servers want their key."""
    parts = urlsplit(url.strip())
    return f"{parts.scheme}://{parts.netloc}"


def refuse_open_key(url: str, key: str | None) -> None:
    """Refuse to send a key where everybody on the way can read it.

    Raises:
        SettingsError: the address is http://, and on no machine of one's own network.
    """
    parts = urlsplit(url.strip())
    host = parts.hostname or ""
    if key is None or parts.scheme == "https" or is_private_literal(host):
        return
    if ":" in host or host.replace(".", "").isdigit() or not _OWN_NETWORK.fullmatch(host):
        message = f"the judge's key would be sent to {host} unencrypted: give an address that begins with https://"
        raise SettingsError(message)
