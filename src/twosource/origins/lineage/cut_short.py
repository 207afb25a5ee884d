"""Whether one article breaks off in the text that both carry, so that the other has it whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from twosource.model.article import Article, short_name
from twosource.model.span import ArticleSpan, Span
from twosource.origins.lineage.hint import Hint, make_hint

_SHORTEST = 200  # characters of an article that can be told to be the beginning of another
_NEARLY_ALL = 0.85  # of the shorter article is common text
_RUN = 0.8  # of the longer one's text between its first and last common words is common
_START = 0.1  # of the longer one may stand before the common text
_BEHIND = 0.2  # of the longer one at least stands after it
_SHORTEST_TAIL, _LONGEST_TAIL = 15, 500  # characters of the sentence that breaks off
_GOES_ON = re.compile(r"[,;:]? ?\w")


def find_cut(one: Article, other: Article, ours: Sequence[Span], theirs: Sequence[Span]) -> Iterator[Hint]:
    """Yield that an article is the beginning of the other one, or breaks off in a sentence that the other one ends.

    ``ours`` and ``theirs`` are the places of their common text. Both are weak: a report can be taken over and added to,
    and a page may show readers only the beginning of its own.
    """
    for whole, cut, there, here in ((one, other, ours, theirs), (other, one, theirs, ours)):
        broken = _find_broken_end(whole, cut)
        if broken:
            detail = f"{short_name(cut)} breaks off in a sentence that {short_name(whole)} has whole"
            yield make_hint("length", whole, ArticleSpan(cut.id, broken), detail, strong=False)
        elif here and _is_beginning(whole, cut, there, here):
            last = max(here, key=lambda span: span.end)
            detail = f"{short_name(cut)} ends where {short_name(whole)} goes on"
            yield make_hint("length", whole, ArticleSpan(cut.id, last), detail, strong=False)


def _find_broken_end(whole: Article, cut: Article) -> Span | None:
    """Return the last words of an article that stand in the other one too, but end no sentence there."""
    tail = _find_tail(cut.text)
    found = whole.text.find(tail.of(cut.text)) if tail else -1
    if tail is None or found < 0 or not _GOES_ON.match(whole.text, found + len(tail)):
        return None
    return tail


def _find_tail(text: str) -> Span | None:
    """Return the words with which a text breaks off; None where it ends like a sentence, or as a line of few words."""
    end = len(text.rstrip())
    first = max(0, end - _LONGEST_TAIL)
    words = text[first:end].rstrip("…")
    words = words.removesuffix("...").rstrip()
    start = max(words.rfind(mark) for mark in ".!?…\n") + 1
    start += len(words) - start - len(words[start:].lstrip())
    if len(words) - start < _SHORTEST_TAIL or not words[-1].isalnum():
        return None
    return Span(first + start, first + len(words))


def _is_beginning(whole: Article, cut: Article, there: Sequence[Span], here: Sequence[Span]) -> bool:
    size = len(whole.text)
    first, last = min(span.start for span in there), max(span.end for span in there)
    return (
        len(cut.text) >= _SHORTEST
        and _cover(here) >= _NEARLY_ALL * len(cut.text)
        and _cover(there) >= _RUN * (last - first)
        and first <= _START * size
        and size - last >= _BEHIND * size
    )


def _cover(spans: Sequence[Span]) -> int:
    """Return how many characters lie in any of the spans."""
    covered = done = 0
    for span in sorted(spans):
        covered += max(0, span.end - max(span.start, done))
        done = max(done, span.end)
    return covered
