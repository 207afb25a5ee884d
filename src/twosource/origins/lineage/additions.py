"""Whether a place of an article was put in after it was first published: then its date says nothing about that text."""

from __future__ import annotations

from twosource.language.words import find_words
from twosource.model.article import Article
from twosource.model.span import Span

_RUN = 4  # words that stand together
_MOST = 0.5  # of the runs of a place are new in a place that was put in


def is_added(article: Article, place: Span) -> bool:
    """Tell whether most of a place is not yet in the earliest text of the article that was read."""
    if not article.versions:
        return False
    now, before = _list_runs(place.of(article.text)), _list_runs(article.versions[0].text)
    return len(now - before) > _MOST * len(now)


def _list_runs(text: str) -> set[tuple[str, ...]]:
    words = [word.folded for word in find_words(text)]
    return {tuple(words[k : k + _RUN]) for k in range(max(1, len(words) - _RUN + 1))}
