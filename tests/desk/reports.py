"""Invented articles and what goes into a desk with them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from twosource.desk.filing.articles import file_articles
from twosource.desk.filing.nouns import Filed, Page
from twosource.desk.filing.stories import refresh_stories
from twosource.desk.packing import pack
from twosource.desk.store import Store
from twosource.model.article import Article, Author, Credit, Junk, RawArticle, article_id, text_hash
from twosource.model.published import DateEvidence, Published
from twosource.model.span import Span
from twosource.model.version import Change, Version

AT = "2030-03-01T08:00:00.000Z"


def make_article(number: int = 1, **changes: Any) -> Article:
    """Return an invented article; ``changes`` are other values of its fields."""
    text = f"Report {number}: the ferry Halma Star ran aground off Port Veyra.\n\nNobody was hurt, Ines Okoro said."
    fields: dict[str, Any] = {
        "given": f"https://estuary.example/{number}",
        "outlet": "Daily Estuary",
        "title": f"Ferry aground ({number})",
        "bylines": ("By Mira Tal",),
        "language": "en",
        "published": Published(
            value=f"2030-02-{number % 28 + 1:02}",
            precision="day",
            trust="stated",
            evidence=(DateEvidence(kind="metadata", text="x", value="2030-02-01"),),
        ),
        "text": text,
        "junk": (Junk(text="Subscribe now", why="asks for something"), Junk(text="Menu", why="navigation")),
        "credits": (Credit(agency="Sorel Press", kind="dateline", span=Span(0, 6), words="Report", scope="article"),),
        "notes": ("a note",),
        "url": f"https://estuary.example/{number}",
        "authors": (Author(name="Mira Tal", kind="person"),),
    } | changes
    fields.setdefault("id", article_id(fields["outlet"], fields["text"]))
    fields.setdefault("sha256", text_hash(fields["text"]))
    return Article(**fields)


def revise(article: Article, text: str) -> Article:
    """Return the article that another one became when its text was changed."""
    change = Change(
        part="text", kind="added", weight="substance", before=None, after=Span(0, 3), before_words=None,
        after_words=text[:3], why="a new sentence",
    )  # fmt: skip
    version = Version(
        given=article.given,
        title=article.title,
        published=article.published,
        fetched=article.fetched,
        text=article.text,
        sha256=article.sha256,
        changes=(change,),
        changed=0.5,
    )
    newer = replace(article, text=text, sha256=text_hash(text), versions=(*article.versions, version))
    return replace(newer, id=article_id(article.outlet, text))


def make_page(number: int) -> Page:
    """Return an invented page."""
    raw = RawArticle(given=f"https://estuary.example/{number}", content=f"<p>Report {number}", markup="html")
    return Page(sha256=number.to_bytes(32, "big"), given=raw.given, packed=pack(raw))


def make_filed(key: int, article: Article, **changes: Any) -> Filed:
    """Return an article as it goes into a desk: as a story of its own, where ``changes`` do not say otherwise."""
    fields: dict[str, Any] = {
        "key": key,
        "article": article,
        "address": article.url,
        "profile": b"p%d" % key,
        "story": key,
        "page": make_page(key),
    }
    return Filed(**fields | changes)


def fill(store: Store, filed: Sequence[Filed], at: str = AT) -> None:
    """Put articles into a desk in one transaction."""
    with store.writing() as connection:
        file_articles(connection, filed, at)
        refresh_stories(connection, {each.story for each in filed}, at)
