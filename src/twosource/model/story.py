"""The articles about one event."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """The articles about one event; ``title`` is the title of its most typical article."""

    id: str
    title: str
    articles: tuple[str, ...]
