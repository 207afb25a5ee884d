"""What is handed to the desk, and what it hands back of its bookkeeping."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.model.article import Article
from twosource.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What was read, before anything was done to it.

    ``sha256`` is the digest that tells whether it was read before (32 bytes); ``packed`` the RawArticle as `packing`
    writes it.
    """

    sha256: bytes
    given: str
    packed: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Filed:
    """An article as it goes into the desk.

    ``key`` is its own, from `filing.keys.next_keys` on; ``address`` what all addresses of it share
    (`cleaning.versions.addresses.key_address`); ``copies`` are keys of earlier articles with the number of words they
    share with it; ``story`` is the key of the article that founded its story, this one or an earlier one.
    ``page`` is None where it is not kept, or where it lies in the desk already: ``page_key`` then says which it is.
    """

    key: int
    article: Article
    address: str | None
    profile: bytes
    story: int
    copies: tuple[tuple[int, int], ...] = ()
    page: Page | None = None
    page_key: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """The article that one in the desk became when its page was read again: the newest text, the earlier in versions.

    The other fields are those of `Filed`; ``copies`` replace those that were known with earlier articles.
    """

    key: int
    newer: Article
    address: str | None
    profile: bytes
    copies: tuple[tuple[int, int], ...] = ()
    page: Page | None = None
    page_key: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Keys:
    """The next keys that are free."""

    article: int
    page: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """The text of an article as the index of copies reads it: without what ``credits`` mark; ``added`` when it came."""

    key: int
    text: str
    credits: tuple[Span, ...]
    added: str
