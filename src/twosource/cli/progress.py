"""How far a long job is, on a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from twosource.model.article import Article

_MANY = 20  # articles; fewer take no time


def show_progress(articles: Sequence[Article]) -> Iterator[Article]:
    """Yield the articles, and show meanwhile on standard error how many of them are done, if it is a terminal."""
    if len(articles) < _MANY or not sys.stderr.isatty():
        yield from articles
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("Comparing articles"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        yield from progress.track(articles)
