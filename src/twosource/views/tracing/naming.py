"""What the articles of a trace are called in sentences, so that no two have one name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from twosource.model.article import Article, short_name
from twosource.model.trace import Trace


def name_articles(trace: Trace) -> dict[str, str]:
    """Return the names of the traced article and the others by id: of those called alike with their file or page.

    >>> name_articles(trace)  # doctest: +SKIP
    {'…': 'Dorrow Bell (late.html)', '…': 'Dorrow Bell (early.html)', '…': 'Tolm Mail'}
    """
    articles = (trace.article, *trace.among)
    counts = Counter(short_name(article) for article in articles)
    files = Counter((short_name(article), _name_file(article)) for article in articles)
    return {article.id: _name(article, counts, files) for article in articles}


def name_others(names: Sequence[str], most: int) -> list[str]:
    """Return the first names, and how many more there are."""
    return [*names[:most], *([f"{len(names) - most:,} more"] if len(names) > most else [])]


def _name(article: Article, counts: Counter[str], files: Counter[tuple[str, str]]) -> str:
    name, file = short_name(article), _name_file(article)
    if counts[name] == 1:
        return name
    place = file if files[name, file] == 1 else article.given
    return name if place == name else f"{name} ({place})"


def _name_file(article: Article) -> str:
    return article.given.replace("\\", "/").rstrip("/").rpartition("/")[2] or article.given
