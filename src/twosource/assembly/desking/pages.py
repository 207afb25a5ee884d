"""Pages as they are kept on a desk, and the raw articles that are read from them again."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

from twosource.errors import InputError
from twosource.model.article import RawArticle

if TYPE_CHECKING:
    from twosource.desk.filing.nouns import Page
    from twosource.settings import Settings


def digest_page(raw: RawArticle) -> bytes:
    """Return the SHA-256 of what was read with where it was read from: the same page of another address is another."""
    content = raw.octets if raw.octets is not None else raw.content.encode("utf-8", "surrogatepass")
    where = (raw.envelope.url or raw.given).encode("utf-8", "surrogatepass")
    return hashlib.sha256(len(where).to_bytes(8, "little") + where + content).digest()


def pack_page(raw: RawArticle) -> Page:
    """Return a raw article as it is kept: what can be decoded from its octets again is not kept twice."""
    from twosource.desk.filing.nouns import Page
    from twosource.desk.packing import pack

    kept = raw if raw.octets is None else replace(raw, content="")
    return Page(sha256=digest_page(raw), given=raw.given, packed=pack(kept))


def read_page(packed: bytes, settings: Settings) -> RawArticle | InputError:
    """Return the raw article of a kept page as this version reads it, or why it cannot."""
    from twosource.desk.packing import unpack
    from twosource.reading import list_readers, reread

    kept = unpack(RawArticle, packed)
    if kept.octets is None:
        return kept
    try:
        return reread(kept.given, kept.octets, kept.declared, settings.reading, readers=list_readers())
    except InputError as error:
        return error
