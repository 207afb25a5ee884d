"""Tokens of forms: bound to a cookie, so that a page from elsewhere cannot send them.

A page holds `PLACE` where the token belongs; it is filled in when the answer is sent, for whoever gets it, so pages can
be kept and sent to many. A token is masked anew each time, as what is packed tells by its size what it repeats
(BREACH: Gluck, Harris and Prado 2013).
"""

from __future__ import annotations

import hmac
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as BadCode
from hashlib import sha256
from secrets import token_bytes

_SIZE = 32  # octets of SHA-256
_LENGTH = 88  # characters of a mask and a masked token in base64
PLACE = "twosource-place-of-a-form-token".ljust(_LENGTH, "_")  # as long as a token, so lengths stay


def make_token(key: bytes, cookie: str) -> str:
    """Return a token for who holds a cookie; each call returns another one that is as good."""
    mask = token_bytes(_SIZE)
    return urlsafe_b64encode(mask + _mix(mask, _bind(key, cookie))).decode("ascii")


def check_token(key: bytes, cookie: str, given: str) -> bool:
    """Tell whether a token was made with this key for who holds this cookie, in a time that tells nothing."""
    try:
        octets = urlsafe_b64decode(given.encode("ascii"))
    except (BadCode, ValueError):
        return False
    if len(octets) != 2 * _SIZE or not cookie:
        return False
    return hmac.compare_digest(_mix(octets[:_SIZE], octets[_SIZE:]), _bind(key, cookie))


def _bind(key: bytes, cookie: str) -> bytes:
    return hmac.digest(key, cookie.encode("utf-8", "replace"), sha256)


def _mix(one: bytes, other: bytes) -> bytes:
    return bytes(left ^ right for left, right in zip(one, other, strict=True))
