"""Where a name begins and ends: what belongs to it beside its capitalised words."""

from __future__ import annotations

import re
from functools import cache

from twosource.language.names.words import word_table
from twosource.language.outlets import known_names
from twosource.model.span import Span

_SUFFIX = re.compile(r",\s(?:Inc|Ltd|LLC|PLC|Corp|Jr|Sr)\b")
_CAPITAL = re.compile(r",\sD\.?C\b")
_DOTTED = re.compile(r"(?:^|[\s,])(?:Inc|Corp|Co|Ltd|Bros|Jr|Sr)$|(?:^|[\s,])(?:[^\W\d_]\.\s?)+[^\W\d_]$")
_SYLLABLE = re.compile(r"\s?-\s([a-z]{1,6})\b")
_ARTICLE = "The "
_CLOSING = frozenset(",.")


def widen_name(text: str, span: Span, sentence: Span) -> Span:
    """Return the name with its legal form, its state, its last full stop and the article that is part of it."""
    end = span.end
    if text.startswith((" - ", "- "), end):
        return _with_syllable(text, span)
    if text[end : end + 1] not in _CLOSING and not text.endswith(_ARTICLE, 0, span.start):
        return span
    written = span.of(text)
    if text.startswith(", ", end):
        closing = (_CAPITAL if written == "Washington" else _SUFFIX).match(text, end)
        end = closing.end() if closing else end
    if text.startswith(".", end) and _DOTTED.search(text, span.start, end):
        end += 1
    return Span(_find_start(text, span, sentence), end)


def _with_syllable(text: str, span: Span) -> Span:
    """Return a Korean's name with the end of the given name, which a dash with spaces joins: "Kim Tal - ra"."""
    words = span.of(text).split()
    closing = _SYLLABLE.match(text, span.end)
    family = len(words) == 2 and words[0].casefold() in word_table("korean")  # noqa: PLR2004
    if not family or closing is None or closing[1] in word_table("tails") or closing[1].endswith("ed"):
        return span  # "Hong Kong - listed"
    return Span(span.start, closing.end())


def _find_start(text: str, span: Span, sentence: Span) -> int:
    """Return where a name begins with its article: "The Orva Herald", not "the Orva Herald"."""
    start = span.start - len(_ARTICLE)
    if start < sentence.start or not text.startswith(_ARTICLE, start):
        return span.start
    inside = start > sentence.start and text[start - 1].isspace() and text[start - 2].isalnum()
    return start if inside or span.of(text) in _with_article() else span.start


@cache
def _with_article() -> frozenset[str]:
    """Return the names of outlets that are written with an article, without it."""
    return frozenset(name.removeprefix(_ARTICLE) for name in known_names() if name.startswith(_ARTICLE))
