"""Texts that are no article by their mere size: a book, a log, or made to keep us busy."""

from __future__ import annotations

import re

from twosource.errors import NoArticleError
from twosource.model.article import RawArticle

MOST_CHARACTERS = 2_000_000  # a long novel has that many; the longest reports have a hundredth
MOST_LINES = 20_000  # of a saved text
_MARK_UP = re.compile(r"<(script|style)\b(?:[^<]++|<(?!/\1))*+|<!--(?:[^-]++|-(?!->))*+|<[^<>]*+>", re.IGNORECASE)


def refuse_endless(raw: RawArticle) -> None:
    """Raise `NoArticleError` where there is too much text for one article; mark-up does not count."""
    if len(raw.content) <= MOST_LINES or raw.markup == "as-is":
        return
    is_page = raw.markup == "html"
    text = _MARK_UP.sub("", raw.content) if is_page and len(raw.content) > MOST_CHARACTERS else raw.content
    lines = 0 if is_page else len(text.splitlines())
    characters = len(" ".join(text.split())) if len(text) > MOST_CHARACTERS else 0
    if lines > MOST_LINES or characters > MOST_CHARACTERS:
        size = f"{lines:,} lines" if lines > MOST_LINES else f"{characters:,} characters"
        what = f"has {size} of text, too many for one article"
        raise NoArticleError(raw.given, what, "give the part that is the article, or use --as-is")
