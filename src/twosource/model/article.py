"""A report as one outlet published it, before and after cleaning."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import Literal

from twosource.model.declared import NOTHING_DECLARED, Declared
from twosource.model.envelope import NOTHING_SAID, Envelope
from twosource.model.identity import content_id
from twosource.model.notebook import Shown
from twosource.model.published import Published
from twosource.model.span import Span
from twosource.model.version import Version

Markup = Literal["html", "text", "as-is"]
AuthorKind = Literal["person", "agency", "outlet", "unnamed"]
CreditKind = Literal["dateline", "byline", "closing", "told", "citing"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RawArticle:
    """One input as it was read: decoded text, nothing dropped.

    ``given`` is the path, URL or ``-`` as the user wrote it; ``markup`` says how to clean it
    ("as-is": the text is the clean article already, offsets in the output are offsets in the
    file). ``notes`` are things that went less than well while reading, in words for the user.
    ``envelope`` is what came with it: the entry of a feed, the record of an archive.

    ``octets`` are what was read, before decoding, where the article is a document of its own: a file, a fetched page,
    a member of an archive, a mail. They are None for a row of a table and for an entry of a feed that holds its text:
    there ``content`` is all there is. With them and ``declared`` it can be read again (`reading.reread`). Neither
    counts where two raw articles are compared.
    """

    given: str
    content: str
    markup: Markup
    notes: tuple[str, ...] = ()
    envelope: Envelope = NOTHING_SAID
    octets: bytes | None = field(default=None, repr=False, compare=False)
    declared: Declared = field(default=NOTHING_DECLARED, repr=False, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Junk:
    """Text of the page that is not the article, with the reason why it was dropped."""

    text: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """Words that name where text came from.

    ``agency`` is the canonical name of the agency or outlet. ``span`` marks the words in the clean
    text; it is empty (0, 0) when they stood outside of it, in a byline field for instance, and
    ``words`` then holds them as written. ``scope`` says what the credit speaks for: the whole
    article, or only the sentence it stands in.
    """

    agency: str
    kind: CreditKind
    span: Span
    words: str
    scope: Literal["article", "sentence"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """One who a byline names.

    ``kind``: a "person", an "agency" that delivered the text, an "outlet" (this or another one), or "unnamed" people of
    a desk ("Staff Reports").
    """

    name: str
    kind: AuthorKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Article(Shown):
    """One report as one outlet published it, with its clean text.

    ``url`` is the address that the page calls its own, else the one it was read from; ``section`` the part
    of the outlet it stood in; ``fetched`` when the page was fetched (ISO 8601), where that is known. ``versions`` are
    its earlier texts, the earliest first; ``authors`` those that its ``bylines`` name, told apart.
    """

    id: str
    given: str
    outlet: str | None
    title: str | None
    bylines: tuple[str, ...]
    language: str
    published: Published | None
    text: str
    sha256: str
    junk: tuple[Junk, ...]
    credits: tuple[Credit, ...]
    notes: tuple[str, ...] = ()
    url: str | None = None
    section: str | None = None
    fetched: str | None = None
    versions: tuple[Version, ...] = ()
    authors: tuple[Author, ...] = ()


def short_name(article: Article) -> str:
    """Return the outlet of an article, or else the site or file that it was read from."""
    if article.outlet:
        return article.outlet
    if article.given == "-":
        return "standard input"
    scheme, _, site = article.given.partition("://")
    if scheme in {"http", "https"} and site:
        return site.partition("/")[0]
    return article.given.replace("\\", "/").rstrip("/").rpartition("/")[2] or article.given


def article_id(outlet: str | None, text: str) -> str:
    """Return the id of the article that this outlet published with this clean text.

    Where it was read from does not matter: the same article has the same id on every machine.
    """
    return content_id("article", outlet or "", text)


def text_hash(text: str) -> str:
    """Return the SHA-256 of the clean text, as hexadecimal."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
