"""What could be set right in one article: whom it is from, which lines belong to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from twosource.assembly.desking.offers.wanted import Wanted, propose, refuse, take_first
from twosource.errors import CorrectionError
from twosource.model.correction import ARTICLE, JUNK
from twosource.model.subject import Offer, Subject

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from twosource.model.article import Article


def offer_origin(connection: Connection, wanted: Wanted) -> Offer:
    """Offer to say whom an article is from."""
    return propose(wanted, (_name_article(connection, wanted),))


def offer_line(connection: Connection, wanted: Wanted) -> Offer:
    """Offer the lines of an article's text, or those that were dropped as junk.

    Raises:
        CorrectionError: what a line is to be is neither of the two.
    """
    from twosource.desk.filing.lookup import find_articles, load_articles

    subject = _name_article(connection, wanted)
    if wanted.value not in {JUNK, ARTICLE}:
        message = f"{wanted.kind}: a line is to be {JUNK!r} or {ARTICLE!r}, not {wanted.value or 'nothing'}"
        raise CorrectionError(message)
    articles = load_articles(connection, find_articles(connection, [subject.id]).values())
    lines = _list_lines(next(iter(articles.values())), wanted.value)
    found = [
        Subject(id=line, kind="line", name=line, about=why, article=subject.article)
        for line, why in lines.items()
        if wanted.words.casefold() in line.casefold()
    ]
    return replace(propose(wanted, (subject,), found, least=1), most=1, value=wanted.value)


def _list_lines(article: Article, value: str) -> Mapping[str, str]:
    """Return lines that could be called so, each once, with why they are where they are."""
    if value == ARTICLE:
        return {junk.text: junk.why for junk in article.junk}
    return {line: "" for line in article.text.split("\n") if line.strip()}


def _name_article(connection: Connection, wanted: Wanted) -> Subject:
    from twosource.desk.listing.subjects import name_articles

    given = take_first(wanted, "the article")
    return name_articles(connection, [given]).get(given) or refuse(wanted, "article", given)
