"""Signs that an outlet gathered news itself, other than "told" and its name."""

from __future__ import annotations

import re

from twosource.model.article import Article
from twosource.model.span import Span

_MEDIUM = r"(?:newspaper|paper|magazine|website|publication)"
_OURSELVES = re.compile(
    r"\b(?:told|(?:spoke|speaking) (?:to|with)|interview with) (?:"
    rf"this (?:{_MEDIUM}|reporter|correspondent|news organi[sz]ation)"
    r"|(?:our|its own) (?:reporter|correspondent|newspaper|paper)s?)\b"
    rf"|\b(?:seen|obtained|reviewed|learnt|learned) by this {_MEDIUM}\b"
    r"|\bour (?:own )?correspondents?\b",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    r"\s*[A-Z][A-Z.'’ -]{2,40}(?:,\s[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,2})?"
    r"(?:,\s[A-Z][a-z]{2,8}\.?\s\d{1,2})?\s*(?:—|–|--|-)\s"
)


_STAFF = re.compile(r"\b(?:staff|correspondent|reporter|writer)s?\b", re.IGNORECASE)


def find_own_reporting(article: Article) -> tuple[Span, ...]:
    """Return the words of an article without an agency's credit that show its outlet at work itself.

    A dateline counts when the article is signed by the outlet's staff: pages that copy keep names and
    datelines, but seldom say whose staff it was.
    """
    spans = [Span(*match.span()) for match in _OURSELVES.finditer(article.text)]
    signed = any(_STAFF.search(byline) for byline in article.bylines)
    dateline = _DATELINE.match(article.text) if signed else None
    if dateline:
        start = dateline.end() - len(dateline.group().lstrip())
        spans.append(Span(start, start + len(dateline.group().strip())))
    return tuple(sorted(spans))
