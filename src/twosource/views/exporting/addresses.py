"""Where an article can be found, and names for what has no address."""

from __future__ import annotations

import re
from urllib.parse import quote

from twosource.model.article import Article
from twosource.views.exporting.safety import make_whole

_WEB = re.compile(r"https?://[^\s/?#]", re.IGNORECASE)
_OF_ADDRESSES = "!#$%&'()*+,-./:;=?@[]_~"  # RFC 3986: reserved characters, and those that need no escape


def find_address(article: Article) -> str | None:
    """Return the address of the article's page (RFC 3986), None where it has none on the web.

    The page's own address comes before the one it was read from. Characters that no address may hold are escaped.
    """
    for given in (article.url, article.given):
        if given and _WEB.match(given):
            return quote(make_whole(given), safe=_OF_ADDRESSES)
    return None


def name_thing(kind: str, *ids: str) -> str:
    """Return a URN for something that twosource has an id for: ``urn:twosource:finding:1f2e3d4c5b6a7980``."""
    return ":".join(["urn:twosource", kind, *(quote(make_whole(each), safe="") for each in ids)])


def name_article(article: Article) -> str:
    """Return the address of an article, or else a URN made of its id."""
    return find_address(article) or name_thing("article", article.id)
