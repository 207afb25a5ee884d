"""Text as every database can hold it."""

from __future__ import annotations

import re

from twosource.model.identity import content_id

_UNFIT = re.compile("[\\0\ud800-\udfff]")  # PostgreSQL holds no NUL; lone surrogates are no UTF-8
_MOST = 500  # code points of what is looked up: an entry of an index of PostgreSQL holds 2,700 bytes


def make_plain(text: str) -> str:
    """Return text with U+FFFD for each character that a database may refuse; all others keep their places."""
    return _UNFIT.sub("\N{REPLACEMENT CHARACTER}", text)


def make_plain_or_none(text: str | None) -> str | None:
    """Return the same for text that may be missing."""
    return None if text is None else make_plain(text)


def shorten(text: str | None) -> str | None:
    """Return text that is looked up: plain, and where it is absurdly long its beginning with a digest of the whole."""
    if text is None:
        return None
    if len(text) > _MOST:
        text = f"{text[:_MOST]}… {content_id('long', text)}"
    return make_plain(text)


def digest_address(address: str | None) -> str | None:
    """Return the id of an address as it is compared; None where there is none."""
    return None if address is None else content_id("address", address)
