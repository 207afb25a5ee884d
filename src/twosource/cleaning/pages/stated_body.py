"""The text that a page states as its article's in its JSON-LD (schema.org ``articleBody``)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from twosource.cleaning.metadata.linked_data import list_texts
from twosource.cleaning.pages.bare_text import strip_tags

_MARKUP = re.compile(r"</?(?:p|br|div|a|b|i|em|strong|span|li|ul|h\d)\b[^<>]*>", re.IGNORECASE)
_LONGEST = 300_000  # characters; no article is longer
_MOST = 500  # entries of a live report


def read_stated_body(article: Mapping[str, Any]) -> list[str]:
    """Return the paragraphs of the body that JSON-LD states for an article, none where it states none.

    The entries of a live report (``liveBlogUpdate``) count as its body.
    """
    texts = [*list_texts(article.get("articleBody")), *_list_entries(article.get("liveBlogUpdate"))]
    return [words for text in texts for line in _split(text[:_LONGEST]) if (words := " ".join(line.split()))]


def _list_entries(entries: Any) -> Iterator[str]:
    for entry in entries[:_MOST] if isinstance(entries, list) else ():
        if isinstance(entry, dict):
            yield from (*list_texts(entry.get("headline")), *list_texts(entry.get("articleBody")))


def _split(text: str) -> list[str]:
    return (strip_tags(text) if _MARKUP.search(text) else text).splitlines()
