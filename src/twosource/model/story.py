"""The articles about one event."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """The articles about one event.

    ``title`` is for display: the title of its most typical article, or its first sentence, cut with
    an ellipsis where it is long.
    """

    id: str
    title: str
    articles: tuple[str, ...]
